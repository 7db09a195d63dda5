import type { Saying } from '../../language/speech-grammar.js'
import { chooseSpeaker } from './speaker/choose-speaker.js'
import { placeOf, type Scene } from './speaker/scene.js'
import { subjectBefore } from './speaker/subject-before.js'
import type { SpeakerChoice } from './speaker/speaker-choice.js'
import { contentOf } from './content-of.js'
import type { Draft } from './draft.js'
import type { Complement } from './complement/complement.js'
import { findComplement } from './complement/find-complement.js'
import { isFiniteVerb } from './complement/is-finite-verb.js'
import { findSetting } from './find-setting.js'
import { agrees, type SpeakerFound } from './phrase/speaker-found.js'
import { speakerAt } from './phrase/speaker-at.js'
import { nounComplement } from './noun-complement.js'
import type { SpokenWord } from './passages-of.js'
import { sourceAt } from './source-at.js'

const KINDS = ['finite', 'participle', 'masdar'] as const
const MASDAR_FIRST = ['finite', 'masdar', 'participle'] as const
/** A masdar of saying takes its clause at once or not at all. */
const MASDAR_REACH = 10
/** So many quotations before may enclose one. */
const NESTED = 12
const MASDAR_NEAR = 12
const MASDAR_DIRECT = 4
const RELATIVE_REACH = 10
/** A verb that means other things too has what was said at most so many words behind it. */
const NEAR = 3

/** The quotations that words of saying bring, in the order of their words. */
export function findDrafts(scene: Scene, text: string): Draft[] {
  const { passage, memory } = scene
  const drafts: Draft[] = []
  const taken = new Set<number>()
  const silent = ownWords(scene)
  passage.words.forEach((printed, at) => {
    const word = isExplained(scene, at)
      ? { ...printed, facts: { ...printed.facts, role: null, sayings: printed.facts.maybe ?? [] } }
      : printed
    if (word.quote || word.facts.sayings.length === 0 || silent.has(at)) return
    if (word.facts.role !== null && word.facts.role !== 'adverb' && !isVerbAfterAll(scene, at)) return
    const read = readCue(
      scene,
      at,
      word,
      taken,
      drafts.slice(-NESTED).findLast(draft => draft.from <= at && draft.to > at),
    )
    if (!read) return
    const { saying, complement, choice } = read
    taken.add(complement.lead)
    scene.said.push({ from: complement.from, to: complement.to })
    const setting = findSetting(passage, at, complement.lead, choice.speaker, scene.index)
    const { content, form } = contentOf(passage, complement.from, complement.to, complement.quote, text)
    const speaker = { ...choice.speaker, gender: saying.kind === 'finite' && saying.gender ? saying.gender : choice.speaker.gender }
    // Whose demand was only mentioned is not the one who goes on to speak.
    if (saying.kind !== 'masdar' || saying.pronoun) memory.remember(speaker, placeOf(scene, at))
    drafts.push({
      passage: scene.passageIndex,
      at,
      trigger: word.token.stemSpan.end > word.token.stemSpan.start ? word.token.stemSpan : { start: word.token.start, end: word.token.end },
      verb: text.slice(word.facts.and ? word.token.stemSpan.start : word.token.start, word.token.end),
      frame: saying.frame.id,
      shape: complement.shape,
      path: choice.path,
      speaker,
      via: [...setting.via.filter(one => !isAmong(one, [...choice.via, choice.speaker])), ...choice.via],
      occasion: setting.occasion,
      from: complement.from,
      to: complement.to,
      content,
      form: complement.shape === 'colon' ? 'direct' : form,
    })
  })
  return drafts
}

/** The same words or the same entity is a link already. */
const isAmong = (one: SpeakerFound, links: readonly SpeakerFound[]): boolean =>
  links.some(other => other.span.start === one.span.start || (one.entity !== null && other.entity === one.entity))

/** Words of "in his words" phrases: they remind of a speaker and bring no quotation. */
function ownWords(scene: Scene): ReadonlySet<number> {
  const silent = new Set<number>()
  const { passage } = scene
  passage.words.forEach((_, k) => {
    const phrase = passage.phraseAt(k)
    if (phrase?.kind === 'unnamed') for (let n = k; n < k + phrase.length + 2; n++) silent.add(n)
    const source = sourceAt(passage, k)
    if (!source) return
    const until = source.kind === 'as-said' ? source.next + 1 : source.next
    for (let n = k; n < until; n++) silent.add(n)
  })
  return silent
}

/** A word that looks like a preposition but has a verb's own preposition after it: "expressed ... about", not "across". */
function isVerbAfterAll(scene: Scene, at: number): boolean {
  const { passage } = scene
  const facts = passage.facts[at]
  const saying = facts?.role === 'preposition' ? facts.sayings.find(one => one.kind === 'finite' && one.frame.by.size > 0) : undefined
  if (!saying || passage.words[at - 1]?.token.pos === 'VERB' || passage.words[at + 1]?.facts.role === 'time') return false
  const limit = Math.min(passage.sentenceEnd[at] ?? 0, at + 16)
  for (let k = at + 1; k < limit; k++)
    if (passage.facts[k]?.role === 'preposition' && saying.frame.by.has(passage.facts[k]?.core ?? '')) return true
  return false
}

/**
 * "And the spokesman explained that": a word that looks like "between" opens its sentence, and a complementiser stands right behind the one
 * speaker. Between two there would be another joined to him, or a verb right behind the complementiser.
 */
function isExplained(scene: Scene, at: number): boolean {
  const { passage, index } = scene
  const facts = passage.facts[at]
  if (facts?.role !== 'preposition' || !facts.and || facts.pronounLed || !facts.maybe) return false
  const opens = at === 0 || passage.words[at - 1]?.sentence !== passage.words[at]?.sentence
  // "And he explained that": nothing stands between "that" and another.
  if (opens && passage.facts[at + 1]?.role === 'that')
    return passage.words[at + 2]?.token.pos !== 'VERB' || passage.facts[at + 1]?.pronounLed === true
  const found = opens ? speakerAt(passage, at + 1, passage.sentenceEnd[at] ?? 0, index) : null
  if (!found || (found.code === null && !found.isBackward && found.noun === null)) return false
  const lead = passage.facts[found.next]?.role === 'comma' ? found.next + 1 : found.next
  if (passage.facts[lead]?.role !== 'that' || passage.words[lead + 1]?.token.pos === 'VERB') return false
  for (let k = at + 2; k < found.next; k++) if (passage.facts[k]?.and) return false
  return true
}

function readCue(
  scene: Scene,
  at: number,
  word: SpokenWord,
  taken: ReadonlySet<number>,
  outer: Draft | undefined,
): { saying: Saying; complement: Complement; choice: SpeakerChoice } | null {
  const { passage } = scene
  // One word on paper may be participle and masdar ("demanding", "a demand"): without a pause before it, it is the masdar.
  const kinds = passage.facts[at - 1]?.role === 'comma' || word.facts.and ? KINDS : MASDAR_FIRST
  for (const kind of kinds) {
    for (const saying of word.facts.sayings) {
      if (saying.kind !== kind) continue
      if (kind === 'finite' && (isDisowned(scene, at) || !isFiniteVerb(passage, at))) continue
      if (kind === 'finite' && saying.pronoun && !saying.frame.object) continue
      const complement = findComplement(passage, at, saying)
      if (complement && taken.has(complement.lead)) continue
      if (complement?.shape === 'that' && isSated(passage, at, saying)) continue
      if (complement && isMisled(passage, at, saying, complement.lead)) continue
      const object = complement?.shape === 'that' ? objectBefore(scene, at, saying, complement.lead) : null
      if (object) {
        const choice = chooseSpeaker(scene, at, saying, object.lead)
        if (choice && !outer) return { saying, complement: object, choice }
      }
      if (complement) {
        if (kind === 'masdar' && isDisowned(scene, at)) continue
        if (kind === 'masdar' && !saying.pronoun && complement.shape !== 'that' && complement.lead - at > MASDAR_DIRECT) continue
        if (kind === 'masdar' && complement.lead - at > (saying.pronoun ? MASDAR_REACH : MASDAR_NEAR)) continue
        if (passage.facts[at - 1]?.role === 'relative' && complement.lead - at > RELATIVE_REACH) continue
        const chosen = chooseSpeaker(scene, at, saying, complement.lead)
        const choice = (outer && chosen && topicInside(scene, at, saying, chosen, outer)) ?? chosen
        if (choice && isImpersonalPast(word, saying, choice)) continue
        if (choice && (!outer || isNestable(complement, choice, outer))) return { saying, complement, choice }
        continue
      }
      if (kind === 'masdar' || outer || passage.kind !== 'paragraph') continue
      const after = nounStart(scene, at, saying)
      const noun = after === null ? null : nounComplement(passage, at, saying, after)
      if (!noun || taken.has(noun.lead)) continue
      const choice = chooseSpeaker(scene, at, saying, noun.lead)
      if (choice && (noun.shape !== 'deem' || choice.path !== 'carried')) return { saying, complement: noun, choice }
    }
  }
  return null
}

/** "It was decided that": a past verb that looks like another's present, without a subject of its own. */
function isImpersonalPast({ token }: SpokenWord, saying: Saying, { path }: SpeakerChoice): boolean {
  return (
    saying.kind === 'finite' &&
    saying.tense === 'present' &&
    token.pos === 'VERB' &&
    token.features.tense === 'past' &&
    (path === 'carried' || path === 'same-sentence')
  )
}

/**
 * "The channel reported that the council backed the talks and said it would attend": inside another's words a verb that does not agree with
 * the outer speaker goes on for the party that opens those words.
 */
function topicInside(scene: Scene, at: number, saying: Saying, chosen: SpeakerChoice, outer: Draft): SpeakerChoice | null {
  const { passage, index } = scene
  if (saying.kind !== 'finite' || saying.pronoun || saying.gender === null || !passage.facts[at]?.and) return null
  if (chosen.path !== 'same-sentence' && chosen.path !== 'carried') return null
  if (outer.speaker.gender === null || outer.speaker.gender === saying.gender || chosen.speaker.span.start !== outer.speaker.span.start)
    return null
  const topic = speakerAt(passage, outer.from, at, index)
  return topic && topic.code !== null && agrees(topic, saying) ? { speaker: topic, path: 'same-sentence', via: [] } : null
}

/** A verb that brings speech only by a deed of saying stands without one, one that means other things too far from the words, or the deed was refused. */
function isMisled(passage: Scene['passage'], at: number, { frame }: Saying, lead: number): boolean {
  if (frame.near && lead - at > NEAR) return true
  if (!frame.deed && !frame.refusal) return false
  let hasDeed = false
  for (let k = at + 1; k < lead; k++) {
    const { facts, token, quote } = passage.words[k] as SpokenWord
    if (!quote && token.features.definite === true && facts.sayings.some(one => one.kind === 'masdar' && !one.pronoun)) hasDeed = true
  }
  return frame.deed ? !hasDeed : hasDeed
}

/** "Which Israel demands": in a relative clause a pronoun behind the verb's own preposition already stands for what was said. */
function isSated(passage: Scene['passage'], at: number, saying: Saying): boolean {
  return saying.kind === 'finite' && passage.facts[at - 1]?.role === 'relative' && passage.facts[at + 1]?.sates === true
}

/** Inside the words of another only a clause with a speaker of its own is a quotation again. */
function isNestable(complement: Complement, choice: SpeakerChoice, outer: Draft): boolean {
  // What the speaker says of an own word is no quotation again.
  if (choice.path === 'same-sentence' && choice.speaker.span.start === outer.speaker.span.start) return false
  if (complement.shape !== 'that' && complement.shape !== 'colon') return false
  return (
    choice.speaker.code !== null &&
    (choice.path === 'after-verb' || choice.path === 'before-verb' || choice.path === 'same-sentence' || choice.path === 'relayed')
  )
}

/**
 * "Affirmed the agreement of both sides that", "affirmed the importance of that": a deed or an abstract noun right behind the speaker is what was affirmed, and the
 * clause further on belongs to it.
 */
function objectBefore(scene: Scene, at: number, saying: Saying, lead: number): Complement | null {
  const { passage } = scene
  if (saying.kind === 'masdar' || !saying.frame.takes.has('noun') || !saying.frame.by.has('object')) return null
  const start = nounStart(scene, at, saying)
  const after = start !== null && passage.facts[start]?.role === 'comma' ? start + 1 : start
  const word = after === null ? undefined : passage.words[after]
  if (after === null || !word || after >= lead - 1 || word.quote || word.isMark) return null
  const { token, facts } = word
  const isDeed = (token.features.derived === 'masdar' && token.pos === 'NOUN') || facts.abstract === true
  if (!isDeed || facts.role !== null || facts.noun !== null || facts.and || facts.pronounLed) return null
  if (token.features.definite === true || token.proclitics.length > 0 || scene.index.at(token.start) !== null) return null
  return nounComplement(passage, at, saying, after)
}

/** Where a noun complement may begin: after the speaker, if one follows the verb. */
function nounStart(scene: Scene, at: number, saying: Saying): number | null {
  const { passage, index } = scene
  if (saying.kind === 'participle' || subjectBefore(scene, at, saying)) return at + 1
  const limit = passage.sentenceEnd[at] ?? 0
  let k = at + 1
  while (k < limit && (passage.facts[k]?.role === 'time' || passage.facts[k]?.role === 'adverb')) k++
  const subject = speakerAt(passage, k, limit, index)
  if (!subject || (subject.code === null && !subject.isBackward && passage.facts[k]?.noun == null)) return at + 1
  // "Sources of both states revealed the signing of": the preposition of what is told is the verb's, not the speaker's.
  const { by } = saying.frame
  for (let n = k + 1; n < subject.next && !by.has('object'); n++)
    if (passage.facts[n]?.role === 'preposition' && by.has(passage.facts[n]?.core ?? '')) return n
  return subject.next
}

/** Denied or impersonal: nobody's speech is reported. */
export function isDisowned(scene: Scene, at: number): boolean {
  const before = scene.passage.facts[at - 1]
  // "If he asks for it": behind the complementiser of speech without a pronoun no verb stands; the same letters are a condition.
  const isCondition =
    before?.onlySpeech === true && !before.pronounLed && before.preposition === null && scene.passage.facts[at]?.and !== true
  return before?.role === 'negation' || before?.role === 'impersonal' || isCondition
}
