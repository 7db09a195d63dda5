import { readingChance } from '../../base/reading-chance.js'
import type { ComparisonWords } from '../../language/comparison-words.js'
import type { BriefLine, Citation } from './brief-lines.js'

export interface LineStyle {
  readonly language: string
  readonly words: ComparisonWords
  readonly nameOf: (code: string) => Record<string, string>
}

/** A name in the language of the reader, else in another. */
export const ownName = (names: Readonly<Record<string, string>>, language: string): string =>
  names[language] ?? names.en ?? Object.values(names)[0] ?? ''

/** What a line says, in words: type, parties, status and day, or the reason, or the speaker. */
export function headOfLine({ head }: BriefLine, { language, words, nameOf }: LineStyle): string {
  const own = (names: Record<string, string>): string => ownName(names, language)
  if (head.kind === 'why') return own(head.why)
  if (head.kind === 'speaker') return `${head.name} (${own(nameOf(head.code))})`
  const parties = head.parties.map(code => own(nameOf(code))).join(' – ')
  const day = head.day ?? words.brief?.undated ?? 'undated'
  const check = readingChance(head.confidence) === 'lead' ? ` [${words.dossier?.lead ?? 'to check'}]` : ''
  return `${words.types?.[head.type] ?? head.type}: ${parties} (${words.statuses[head.status] ?? head.status}, ${day})${check}`
}

/** How many reports and independent origins stand behind a line; empty for one report. */
export function countOfLine(line: BriefLine, { words }: LineStyle): string {
  if (line.reports < 2) return ''
  return (words.brief?.origins ?? '{reports}/{origins}')
    .replace('{reports}', String(line.reports))
    .replace('{origins}', String(line.origins))
}

/** Outlet, day and chain of a citation. */
export function sourceOfCitation(citation: Citation, { language, words }: LineStyle): string {
  const outlet = citation.outlet ? ownName(citation.outlet, language) : ''
  return [outlet, citation.published ?? words.brief?.undated ?? 'undated', citation.chain.join(' < ')]
    .filter(part => part !== '')
    .join(' | ')
}
