import type { Allusion } from '../schema/allusion.js'
import type { PloverType } from '../schema/plover.js'
import type { Span } from '../schema/span.js'
import type { EventStatement, Status, Time } from '../schema/statement.js'
import type { Profile } from './profile-report.js'

/** An act that a sentence tells (an event) or alludes to. */
export interface Act {
  readonly profile: Profile
  /** Index of the sentence in the article. */
  readonly at: number
  readonly sentence: Span
  readonly type: PloverType
  /** The frame of its word. */
  readonly rule: string
  readonly status: Status
  readonly actors: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  readonly time: Time
  readonly told: EventStatement | null
  readonly alluded: Allusion | null
}

/** Events below this confidence stay out of the comparison. */
export const LEAST_CONFIDENCE = 0.3

const codes = (list: readonly string[]): ReadonlySet<string> => new Set(list.filter(code => code !== ''))
/** The frame without what was added to it where a party was inferred. */
const frameOf = (rule: string): string => rule.split('/').slice(0, 3).join('/')

/** All acts of a story's reports, in the order of reports and text. */
export function actsOf(story: readonly Profile[]): Act[] {
  const found: Act[] = []
  for (const profile of story) {
    const { article, statements, allusions = [] } = profile.report
    const indexOf = new Map(article.sentences.map((span, index) => [span.start, index]))
    const add = (of: EventStatement | Allusion, parties: Pick<Act, 'actors' | 'recipients' | 'time' | 'told' | 'alluded'>) => {
      const { type, rule, status, sentence } = of
      found.push({ profile, at: indexOf.get(sentence.start) ?? -1, sentence, type, rule: frameOf(rule), status, ...parties })
    }
    for (const statement of statements) {
      if (statement.kind !== 'event' || statement.confidence < LEAST_CONFIDENCE) continue
      const [actors, recipients] = [codes(statement.actors.map(p => p.code)), codes(statement.recipients.map(p => p.code))]
      add(statement, { actors, recipients, time: statement.time, told: statement, alluded: null })
    }
    for (const alluded of allusions)
      add(alluded, { actors: codes(alluded.actors), recipients: codes(alluded.recipients), time: null, told: null, alluded })
  }
  return found
}
