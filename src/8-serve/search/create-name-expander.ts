import type { KnownEntity, KnownName, Knowledge } from '../../knowledge/knowledge.js'

/** Kinds of names that stand for the entity itself; adjectives and seats of power do not. */
const OWN: ReadonlySet<KnownName['kind']> = new Set(['name', 'formal', 'abbreviation', 'nickname'])
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Gives the names of one language for a name of another: whoever types a Latin name finds its spellings in Arabic. A surname gives surnames, of
 * all who bear it; a full name gives full names and surnames. What the knowledge does not hold gives nothing.
 *
 * @example
 * createNameExpander(knowledge)('Putin', 'ar')
 */
export function createNameExpander(knowledge: Knowledge): (words: string, language: string) => readonly string[] {
  let index: Map<string, { readonly entity: KnownEntity; readonly isSurname: boolean }[]> | null = null
  function made() {
    const byName = new Map<string, { readonly entity: KnownEntity; readonly isSurname: boolean }[]>()
    for (const entity of knowledge.entities.values())
      for (const names of Object.values(entity.names))
        for (const { text, kind } of names) {
          if (!/\p{Script=Latin}/u.test(text) || (kind !== 'surname' && !OWN.has(kind))) continue
          const key = fold(text)
          const known = byName.get(key)
          if (known) known.push({ entity, isSurname: kind === 'surname' })
          else byName.set(key, [{ entity, isSurname: kind === 'surname' }])
        }
    return byName
  }
  return (words, language) => {
    index ??= made()
    const found = new Set<string>()
    for (const { entity, isSurname } of index.get(fold(words)) ?? []) {
      const names = entity.names[language] ?? []
      const fitting = names.filter(({ kind }) => kind === 'surname' || (!isSurname && OWN.has(kind)))
      // A weak name means something else besides; it is searched for only where there is no other.
      const sure = fitting.filter(({ weak }) => !weak)
      for (const { text } of sure.length > 0 ? sure : fitting) found.add(text)
    }
    return [...found]
  }
}
