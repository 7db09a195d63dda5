import { classify } from '../../base/linear-classifier.js'
import { sideOf } from '../../base/party-code.js'
import { TYPE_AHEAD } from '../../base/type-ahead.js'
import type { SecondReadingModel } from '../../language/second-reading-model.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement, Status } from '../../schema/statement.js'
import { eventOf } from '../events/draft.js'
import { findWhen, statusByDate } from '../events/find-when.js'
import { findWhere } from '../events/find-where.js'
import { statusByTense } from '../events/status-by-tense.js'
import { type Proposal, readAgain } from './read-again.js'
import { factsOfReport, type ReadSentence, withEvents } from './report-facts.js'
import { featuresOfCase, makeDocket } from './weigh-events.js'
import { featuresOfStatus, featuresOfWord } from './word-features.js'

/** Events told by the rules that are less likely than this are not told. */
const LEAST_TOLD = 0.02
/** Events that only the second reading has are told from here on. */
const LEAST_NEW = 0.4
/** A sentence tells an event that is told elsewhere where it has so much of the chance there. */
const LEAST_SHARE = 0.4
const YES = 1
/** A shorter text is no report: what it leaves open nothing else in it can tell, and nothing was learned from such. */
const LEAST_SENTENCES = 4

/**
 * A second opinion on the events of a report. What annotated reports teach is asked of every word that may tell an event, and of every side that
 * may have part in it; then the events that either reading has are weighed by all that speaks for them. Each gets the confidence that such
 * events deserve; those that are hardly ever right are dropped, and those that the rules missed are told.
 *
 * @param read the sentences as the rules left them
 * @param events what the rules told of them
 */
export function tellAgain(
  read: readonly Omit<ReadSentence, 'told'>[],
  events: readonly EventStatement[],
  model: SecondReadingModel,
): EventStatement[] {
  if (read.length < LEAST_SENTENCES) return [...events]
  const report = factsOfReport(withEvents(read, events))
  const docket = makeDocket(report, events, readAgain(report, model))
  const dropped = new Set<EventStatement>()
  const sure = new Map<EventStatement, number>()
  const fresh: EventStatement[][] = []
  for (const one of docket.cases.values()) {
    const chance = classify(model.weigher, featuresOfCase(one, docket))[YES]!
    const confidence = Math.round(chance * 100) / 100
    for (const event of one.told) {
      if (chance < LEAST_TOLD) dropped.add(event)
      else sure.set(event, confidence)
    }
    if (one.told.length === 0 && chance >= LEAST_NEW) fresh.push(tellProposals(one.proposals, confidence, model))
  }
  const kept = events.filter(event => !dropped.has(event)).map(event => ({ ...event, confidence: sure.get(event) ?? event.confidence }))
  const added = fresh.filter(told => !told.some(event => kept.some(other => isSameAct(event, other)))).flat()
  return [...kept, ...added].sort((a, b) => a.sentence.start - b.sentence.start || a.trigger.start - b.trigger.start)
}

/** The rules tell it under another type: by the same word, or as the threat or promise that an act to come is. */
function isSameAct(event: EventStatement, other: EventStatement): boolean {
  if (other.confidence < event.confidence || sidesOfEvent(event) !== sidesOfEvent(other)) return false
  if (event.status === 'planned' && TYPE_AHEAD[event.type] === other.type) return true
  return event.trigger.start < other.trigger.end && other.trigger.start < event.trigger.end
}

const sidesOfEvent = ({ actors, recipients }: EventStatement): string =>
  [...new Set([...actors, ...recipients].map(one => sideOf(one.code)))].sort().join()

/** Levels of a word at which nothing has been done. */
const UNREAL: ReadonlySet<string> = new Set(['hypothetical', 'negated'])

/** "if it withdraws": the rules know that what the word says is a thought. */
function isUnreal({ sentence, word, type }: Proposal): boolean {
  const deed = sentence.scene.deeds.get(word)
  return deed?.reading.frame.type === type && UNREAL.has(sentence.stands.get(deed)?.level ?? '')
}

/** The likeliest proposal of each sentence, where it is not much less likely than that of another. */
function tellProposals(proposals: readonly Proposal[], confidence: number, model: SecondReadingModel): EventStatement[] {
  const best = new Map<number, Proposal>()
  let top = 0
  for (const one of proposals) {
    if (isUnreal(one)) continue
    const { start } = one.sentence.scene.sentence
    const chance = one.told * one.share
    top = Math.max(top, chance)
    const known = best.get(start)
    if (!known || chance > known.told * known.share) best.set(start, one)
  }
  return [...best.values()]
    .filter(one => one.told * one.share >= top * LEAST_SHARE)
    .map(one => {
      const { scene, clauseOf, chunkOf } = one.sentence
      const { token } = scene.words[one.word]!
      const clause = scene.clauses[clauseOf[one.word]!]
      const parties = (list: Proposal['actors']): Party[] => list.map(side => side.party)
      const time = clause ? findWhen(scene, clause, one.word) : null
      return eventOf(scene, {
        trigger: { start: token.start, end: token.end },
        type: one.type,
        modes: [],
        actors: parties(one.actors),
        recipients: parties(one.recipients),
        status: statusByDate(scene.input, time, statusOf(one, model)),
        time,
        place: clause ? findWhere(scene, clause, chunkOf[one.word]!) : null,
        rule: `second-reading/${one.type.toLowerCase()}`,
        confidence,
      })
    })
}

/** What the rules say of the word where they take it for a deed, and else what was learned. */
function statusOf({ sentence, word, type }: Proposal, model: SecondReadingModel): Status {
  const deed = sentence.scene.deeds.get(word)
  const stand = deed && sentence.stands.get(deed)
  if (deed?.reading.frame.type && stand) {
    if (stand.level === 'planned' || stand.level === 'denied') return stand.level
    if (stand.level === 'asserted' || stand.level === 'presupposed' || stand.level === 'alleged')
      return statusByTense(sentence.scene, deed, stand)
  }
  const likely = classify(model.status, featuresOfStatus(featuresOfWord(sentence, word), type))
  return model.status.labels[likely.indexOf(Math.max(...likely))] as Status
}
