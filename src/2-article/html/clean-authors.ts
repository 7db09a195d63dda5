const SEPARATOR = /\s*(?:[;|\u2022\u00b7]|\s\/\s|,(?!\s*(?:jr|sr|md|phd|m\.d|ph\.d|iii?)\b)|\u060c)\s*/i
const BY = /^\s*(?:by|von|par|por|door|av|da|di|written by|reported by|story by|text:?|author:?)\s+/i

/**
 * Names of persons from an author field: "By" off, lists parted, addresses and accounts left out, each once. `siteName` alone is kept only
 * where nothing else is there.
 */
export function cleanAuthors(values: readonly string[], siteName: string | null): string[] {
  const out: string[] = []
  for (const value of values) {
    if (/^https?:|facebook\.com|^www\.|^@?\w+@/i.test(value.trim())) continue
    for (const part of value.replace(BY, '').split(SEPARATOR)) {
      const name = part
        .replace(BY, '')
        .replace(/\s+/g, ' ')
        .replace(/\s*\([^)]*\)\s*$/, '')
        .trim()
      if (
        name === '' ||
        name.length > 70 ||
        /https?:|www\.|@|^\d+$|^(?:admin|administrator|editor|staff|unknown|null|undefined|guest)$/i.test(name)
      )
        continue
      if (!out.some(o => o.toLowerCase() === name.toLowerCase())) out.push(name)
    }
  }
  const persons = out.filter(name => name.toLowerCase() !== siteName?.toLowerCase())
  return persons.length > 0 ? persons : out
}
