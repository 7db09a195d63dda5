import { stateOf } from '../../base/party-code.js'
import type { Mention } from '../../schema/mention.js'
import type { Party } from '../../schema/party.js'
import type { EventStatement, QuotationStatement } from '../../schema/statement.js'
import type { Clause } from '../clauses/clause.js'
import type { Scene } from '../deeds/scene.js'
import { partiesOfMention } from '../parties/parties-of-mention.js'
import { partiesOfPhrase } from '../parties/parties-of-phrase.js'
import { speakerAt } from '../parties/speaker-at.js'
import type { StatementInput } from '../statement-input.js'
import { eventOf } from './draft.js'
import { findWhen } from './find-when.js'

/** Words of judgement that make speech about one other party an act towards it. */
const JUDGEMENTS = [
  { name: 'censure', type: 'ACCUSE', mode: 'disapprove' },
  { name: 'esteem', type: 'SUPPORT', mode: null },
] as const

/**
 * "It is on Moscow to stop ...", said by somebody: a duty laid on another party is a demand. Only where the party stands right before the
 * clause that says what it has to do, and no verb governs it.
 */
export function demandsOn(scene: Scene): EventStatement[] {
  const told: EventStatement[] = []
  for (const clause of scene.clauses) {
    if (clause.kind !== 'complement' || clause.negation) continue
    const at = dutyOf(scene, clause)
    const duty = scene.chunks[at]
    if (duty?.kind !== 'phrase' || duty.slot !== 'ala') continue
    const before = scene.chunks[at - 1]
    const opens = before?.kind === 'mark' && (before.word.kind === 'punctuation' || before.word.kind === 'complementiser')
    if (!opens) continue
    const recipients = partiesOfPhrase(scene, duty, {})
    const word = scene.words[duty.head]!
    const [speaker] = speakerAt(scene, word.token.start)
    if (!speaker || speaker.code.startsWith('~') || recipients.length === 0 || recipients.some(one => one.code === speaker.code)) continue
    told.push(
      eventOf(scene, {
        trigger: { start: scene.words[duty.from]!.token.start, end: scene.words[duty.to - 1]!.token.end },
        status: 'happened',
        rule: 'speech/duty',
        confidence: 0.6,
        type: 'REQUEST',
        modes: [],
        actors: [speaker],
        recipients,
      }),
    )
  }
  return told
}

/** The phrase "on X" before "that it stops ...", or right behind "that" and before a bare masdar ("that on X is the withdrawal of its forces"). */
function dutyOf(scene: Scene, clause: Clause): number {
  const first = clause.opener + 1
  const [duty, act] = [scene.chunks[first], scene.chunks[first + 1]]
  const isAct =
    duty?.kind === 'phrase' &&
    duty.slot === 'ala' &&
    act?.kind === 'phrase' &&
    act.slot === null &&
    scene.words[act.head]!.features.derived === 'masdar' &&
    !act.conjunction
  return isAct ? first : clause.opener - 1
}

/**
 * "that the American demands are unacceptable", "that Russia is a terrorist state": a nominal clause that calls a party, or what is its own, by a
 * word of blame, said by another party.
 */
export function judgePredicates(scene: Scene): EventStatement[] {
  const told: EventStatement[] = []
  for (const clause of scene.clauses) {
    if (clause.kind !== 'complement' || clause.verb >= 0 || clause.negation || clause.hasOpenerPronoun) continue
    const phrases = clause.chunks.map(at => scene.chunks[at]!).filter(chunk => chunk.kind === 'phrase')
    const [subject, predicate] = phrases
    if (!subject || !predicate || subject.slot !== null || predicate.slot !== null) continue
    // "is not acceptable": the word of negation before it belongs to the judgement.
    const from = scene.words[predicate.from - 1]?.functions.includes('negation:noun') ? predicate.from - 1 : predicate.from
    const named = scene.words.slice(from, Math.min(predicate.to, predicate.from + 3))
    const following = (index: number): string[] => scene.words.slice(index + 1, index + 3).map(one => one.token.stem)
    const word = named.find(
      one =>
        one.classes.has('negative') ||
        (one.index < predicate.from && scene.grammar.classesOf(one.token.stem, following(one.index)).includes('negative')),
    )
    if (!word || scene.words[predicate.from]!.article) continue
    const [speaker] = speakerAt(scene, word.token.start)
    const parties = partiesOfPhrase(scene, subject, { owners: true }).filter(one => one.code !== speaker?.code)
    if (!speaker || speaker.code.includes('~') || parties.length !== 1) continue
    told.push(
      eventOf(scene, {
        trigger: word.token.stemSpan,
        type: 'ACCUSE',
        modes: ['disapprove'],
        actors: [speaker],
        recipients: parties,
        status: 'happened',
        rule: 'speech/predicate',
        confidence: 0.5,
      }),
    )
  }
  return told
}

/**
 * What is said of one other party in words of censure or of esteem is an act towards it: "Iran lied", "Kazakhstan is a reliable ally".
 * Only within a quotation whose speaker is known, and only where its clause names that party alone.
 */
export function judgeSpeech(scene: Scene, quotations: readonly QuotationStatement[], mentions: readonly Mention[]): EventStatement[] {
  const told: EventStatement[] = []
  const { words, sentence, input } = scene
  for (const quotation of quotations) {
    const { speaker, content } = quotation
    if (speaker.code === '' || speaker.code.startsWith('~') || speaker.code.endsWith('~speaker')) continue
    const from = Math.max(content.start, sentence.start)
    const to = Math.min(content.end, sentence.end)
    if (from >= to) continue
    const others = othersWithin(input, mentions, speaker, from, to)
    if (others.length !== 1) continue
    for (const { name, type, mode } of JUDGEMENTS) {
      const word = words.find(one => one.token.start >= from && one.token.end <= to && one.classes.has(name) && one.mention === null)
      if (!word || isOfBoth(scene, word.index) || (type === 'ACCUSE' && isHelped(scene, others[0]!, from, to))) continue
      const negated = words.some(one => one.index < word.index && one.index >= word.index - 4 && one.kind === 'negation')
      if (negated) continue
      told.push(
        eventOf(scene, {
          trigger: word.token.stemSpan,
          status: 'happened',
          time: scene.clauses[0] ? findWhen(scene, scene.clauses[0], word.index) : null,
          rule: `speech/${name}`,
          // Read from the tone of what is said: a hint, never sure.
          confidence: 0.3,
          type,
          modes: mode === null ? [] : [mode],
          actors: [{ entity: speaker.entity, code: speaker.code, sector: speaker.sector, span: speaker.span }],
          recipients: others,
        }),
      )
    }
  }
  return told
}

/** "the hostile relations between A and B": what both have with each other is neither's wrong. */
function isOfBoth({ chunks, words }: Scene, at: number): boolean {
  const chunk = chunks.find(one => one.kind === 'phrase' && one.from <= at && at < one.to)
  return chunk?.kind === 'phrase' && chunk.head < at && words[chunk.head]!.classes.has('ties')
}

const GOOD_WILL: ReadonlySet<string> = new Set(['AID', 'SUPPORT', 'COOPERATE', 'AGREE'])

/** "to help Egypt in its war on terrorist groups": whoever is helped there is not who is called so. */
function isHelped({ deeds, words }: Scene, party: Party, from: number, to: number): boolean {
  const state = stateOf(party.code)
  for (const deed of deeds.values()) {
    const { start } = words[deed.word]!.token
    if (start < from || start >= to || !GOOD_WILL.has(deed.reading.frame.type ?? '')) continue
    if ([...deed.recipients, ...deed.actors].some(one => stateOf(one.code) === state)) return true
  }
  return false
}

function othersWithin(input: StatementInput, mentions: readonly Mention[], speaker: Party, from: number, to: number): Party[] {
  const found: Party[] = []
  for (const mention of mentions) {
    if (mention.start < from || mention.end > to) continue
    for (const party of partiesOfMention(input, mention, false)) {
      const state = stateOf(party.code)
      if (state === stateOf(speaker.code) || found.some(one => stateOf(one.code) === state)) continue
      found.push(party)
    }
  }
  return found
}
