import { bySentence } from '../../base/by-sentence.js'
import type { Allusion } from '../../schema/allusion.js'
import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { Sentence } from '../../schema/sentence.js'
import type { EventStatement, QuotationStatement } from '../../schema/statement.js'
import type { Clause } from '../clauses/clause.js'
import { cutClauses } from '../clauses/cut-clauses.js'
import { findDeeds } from '../deeds/find-deeds.js'
import type { Deed, Scene } from '../deeds/scene.js'
import { subjectOfClause } from '../deeds/subject-of-clause.js'
import { buildPhrases } from '../phrases/build-phrases.js'
import { assignRoles } from '../roles/assign-roles.js'
import { lendParties } from '../roles/lend-parties.js'
import { tellAgain } from '../second-reading/tell-again.js'
import { governDeeds } from '../standing/govern-deeds.js'
import type { Stand } from '../standing/stand.js'
import type { StatementInput } from '../statement-input.js'
import { readWords } from '../words/read-words.js'
import { type Draft, whole } from './draft.js'
import { findAllusions, untold } from './find-allusions.js'
import { inferCounterparts } from './infer-counterparts.js'
import { itemsIn } from './items-in.js'
import { joinHalves } from './join-halves.js'
import { demandsOn, judgePredicates, judgeSpeech } from './judge-speech.js'
import { mergeEvents } from './merge-events.js'
import { settleNameless } from './settle-nameless.js'
import { tellEvents } from './tell-events.js'
import { tellGrievances } from './tell-grievances.js'

/**
 * Who did what to whom: the events that the sentences of a report state, plan, threaten, demand, deny or recall.
 *
 * Every word that bears a frame is read with the phrases in its slots; what governs it (to plan, to refuse, to demand, after, without ...)
 * decides whether and how it counts. One event is kept for each type, actors and recipients. Linear in the length of the text; any text is
 * read, and one without events gives none. Ids are left to the caller.
 *
 * @param quotations what is said in the report and by whom: "we" inside is the speaker
 * @returns the events, and the acts that sentences only allude to
 */
export function findEvents(
  input: StatementInput,
  quotations: readonly QuotationStatement[],
): { readonly events: EventStatement[]; readonly allusions: Allusion[] } {
  const { read, events, acts } = readByRules(input, quotations)
  const model = input.pack.clauses.secondReading
  const told = model === null ? events : tellAgain(read, events, model)
  return { events: told, allusions: untold(acts, told) }
}

/** What the rules alone make of a report: its sentences taken apart, their events, and the acts that they allude to. */
export function readByRules(
  input: StatementInput,
  quotations: readonly QuotationStatement[],
): {
  readonly read: { readonly scene: Scene; readonly stands: ReadonlyMap<Deed, Stand> }[]
  readonly events: EventStatement[]
  readonly acts: Allusion[]
} {
  const read: { scene: Scene; stands: ReadonlyMap<Deed, Stand> }[] = []
  const found: Draft[] = []
  const acts: Allusion[] = []
  const named: (readonly Party[])[] = []
  let topic: readonly Party[] = []
  let block = -1
  let at = 0
  const quoted = bySentence(input.text.sentences, quotations, one => one.content)
  const telling = bySentence(input.text.sentences, quotations, one => one.sentence)
  for (const [index, sentence] of input.text.sentences.entries()) {
    while (at < input.mentions.length && input.mentions[at]!.end <= sentence.start) at++
    if (sentence.block !== block) {
      block = sentence.block
      if (sentence.kind !== 'paragraph') topic = []
    }
    const said = quoted[index]!
    const scene = readScene(input, said, sentence, topic, at)
    const stands = governDeeds(scene)
    read.push({ scene, stands })
    found.push(...tellEvents(scene, stands), ...tellGrievances(scene, stands).map(whole))
    acts.push(...findAllusions(scene, stands))
    named.push(...doersNamed(scene, stands))
    if (scene.speakers.length > 0) found.push(...demandsOn(scene).map(whole), ...judgePredicates(scene).map(whole))
    if (said.length > 0) found.push(...judgeSpeech(scene, said, input.mentions.slice(at)).map(whole))
    topic = nextTopic(scene, telling[index]!, sentence) ?? topic
  }
  const timed = input.values.filter(one => one.kind === 'duration' || (one.kind === 'date' && one.relation === 'since'))
  const events = mergeEvents(inferCounterparts(joinHalves(settleNameless(found, input)), input, named), ({ start, end }) =>
    timed.some(one => one.start >= start && one.end <= end),
  )
  return { read, events, acts }
}

/** Doers of violence that a sentence names and takes for real, whether or not it tells the deed whole. */
function doersNamed(scene: Scene, stands: ReturnType<typeof governDeeds>): (readonly Party[])[] {
  return [...scene.deeds.values()]
    .filter(deed => {
      const level = stands.get(deed)?.level
      const isReal = level === 'presupposed' || level === 'absorbed'
      return isReal && deed.reading.frame.type === 'ASSAULT' && deed.recipients.length === 0
    })
    .map(deed => deed.actors.filter(one => !one.code.startsWith('~')))
    .filter(actors => actors.length > 0)
}

/** Takes one sentence apart and reads its deeds. Exported for tests and for `isnad explain`. */
export function readScene(
  input: StatementInput,
  quotations: readonly QuotationStatement[],
  sentence: Sentence,
  topic: readonly Party[],
  firstMention: number,
): Scene {
  const mentions: Mention[] = []
  for (let at = firstMention; at < input.mentions.length && input.mentions[at]!.start < sentence.end; at++)
    mentions.push(input.mentions[at]!)
  const { values, quotes } = itemsIn(input, sentence)
  const grammar = input.pack.clauses
  const words = readWords(sentence, mentions, values, quotes, grammar)
  const chunks = buildPhrases(words)
  const clauses = cutClauses(words, chunks)
  const clauseOf = new Map<number, Clause>()
  for (const clause of clauses) for (const chunk of clause.chunks) clauseOf.set(chunk, clause)
  const speakers = quotations
    .filter(one => one.content.start < sentence.end && one.content.end > sentence.start)
    .filter(one => isKnown(one.speaker))
    .map(one => ({ span: one.content, party: one.speaker as Party }))
  const scene: Scene = {
    input,
    grammar,
    sentence,
    mentions,
    words,
    chunks,
    clauses,
    clauseOf,
    topic,
    speakers,
    deeds: new Map<number, Deed>(),
    parties: new Map(),
  }
  findDeeds(scene)
  const deeds = inOrder(scene).reverse()
  for (const deed of deeds) assignRoles(scene, deed)
  for (const deed of deeds) lendParties(scene, deed)
  return scene
}

export const inOrder = (scene: Scene): Deed[] => [...scene.deeds.values()].sort((a, b) => a.word - b.word)

/** Whoever the next sentence speaks of when it names nobody: the speaker of this one, or the subject of its first clause. */
export function nextTopic(scene: Scene, quotations: readonly QuotationStatement[], sentence: Sentence): readonly Party[] | null {
  if (sentence.kind !== 'paragraph') return null
  const said = quotations.find(one => one.sentence.start === sentence.start && isKnown(one.speaker))
  if (said) return [said.speaker]
  const main = scene.clauses.find(one => one.kind === 'main' && one.verb >= 0)
  const parties = main ? subjectOfClause(scene, main) : []
  return parties.length > 0 ? parties : null
}

/** A speaker that the text names: a code of its own. */
const isKnown = (party: Party): boolean => party.code !== '' && !party.code.endsWith('~speaker')
