import type { MentionIndex, Title } from '../mention-index.js'
import type { Passage, SpokenWord } from '../passages-of.js'

/** For whom an unknown name speaks: by the title or body right behind it, or by the title that stands with the name elsewhere. */
export function titleOf(passage: Passage, a: number, next: number, index: MentionIndex): Title | null {
  const first = passage.words[a] as SpokenWord
  const kind = first.facts.noun?.kind ?? null
  if (first.quote || first.facts.role !== null || (kind !== null && kind !== 'official' && kind !== 'people')) return null
  const titles = index.titles()
  const behind = kind === null ? (titles?.behind(passage, next) ?? null) : null
  if (behind !== null) return { code: behind, isOffice: false }
  // The surname goes before the first name.
  let office: Title | null = null
  for (let k = next - 1; k >= a; k--) {
    const { facts } = passage.words[k] as SpokenWord
    const found = facts.role === null && facts.noun === null ? titles?.ofName(facts.core) : null
    if (found && found.code !== null) return found
    if (found?.isOffice) office = found
  }
  return office
}
