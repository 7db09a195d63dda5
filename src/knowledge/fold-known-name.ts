/**
 * A name as contradictions are looked for: spellings that differ in case, marks, hamza on a seat, punctuation or spaces come out as one.
 * Knows no language: letters are taken apart as Unicode composes them.
 */
export function foldKnownName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '') // marks and tatweel
    .replace(/[\s\-.]+/g, ' ')
    .trim()
}
