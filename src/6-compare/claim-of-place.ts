import { contentHash } from '../base/hash.js'
import type { Claim } from '../schema/comparison.js'
import type { Statement } from '../schema/statement.js'
import type { Profile } from './profile-report.js'

/** A sentence of a report, whether or not a statement was read of it. */
export interface Place {
  readonly profile: Profile
  /** Index in the article. */
  readonly at: number
  readonly terms: ReadonlySet<string>
}

export const textOfPlace = ({ profile, at }: Place): string => {
  const span = profile.report.article.sentences[at]
  return span ? profile.report.article.text.slice(span.start, span.end) : ''
}

export const statementsOfPlace = ({ profile, at }: Place): Statement[] => {
  const start = profile.report.article.sentences[at]?.start
  return profile.report.statements.filter(s => s.sentence.start === start)
}

/** The sentence as a claim: with its quotation or else its first statement, or as a sentence of which nothing was read. */
export function claimOfPlace(place: Place): Claim {
  const { report, id } = place.profile
  const { start, end } = report.article.sentences[place.at] ?? { start: 0, end: 0 }
  const said = statementsOfPlace(place)
  const statement = said.find(s => s.kind === 'quotation') ?? said[0]
  const outer = report.statements[0]?.chain.filter(link => link.kind === 'outlet' || link.kind === 'agency') ?? []
  return {
    report: id,
    statement: statement?.id ?? contentHash(`${report.article.id} sentence ${start}`),
    sentence: { start, end },
    text: textOfPlace(place),
    status: statement?.status ?? 'happened',
    chain: statement?.chain ?? outer,
    ...(statement ? { confidence: statement.confidence } : { basis: 'sentence' as const }),
  }
}
