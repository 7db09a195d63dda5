import type { Saying } from '../../language/speech-grammar.js'
import { agrees, leadsByPreposition, type SpeakerFound, speakerAt } from './find-speaker.js'
import type { MentionIndex } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'
import { sourceAt } from './source-at.js'
import { isBefore, isOneOfTwo, type Place, type SpeakerMemory } from './speaker-memory.js'

/** How the speaker was found; part of the rule's name and of its confidence. */
export type SpeakerPath =
  | 'after-verb'
  | 'before-verb'
  | 'antecedent'
  | 'relayed'
  | 'document'
  | 'possessor'
  | 'same-sentence'
  | 'carried'
  | 'colon'
  | 'source'
  | 'bare'

export interface SpeakerChoice {
  readonly speaker: SpeakerFound
  readonly path: SpeakerPath
  /** Whose voice passes the words on, outermost first. */
  readonly via: readonly SpeakerFound[]
}

/** A topic ("as for X, he said") stands at most so many words before its verb. */
const TOPIC_REACH = 24
const SPEAKING = new Set(['anonymous', 'official', 'people', 'body', 'government', 'reporter', 'agency', 'publication'])
/** So many words may stand between a named speech and "when he said". */
const OWNER_REACH = 16
const ANTECEDENT_REACH = 7
/** Below this the analyser has guessed: the word is in no lexicon, and may be a name. */
const GUESSED = 0.6

export interface Scene {
  readonly passage: Passage
  readonly passageIndex: number
  readonly index: MentionIndex
  readonly memory: SpeakerMemory
  /** Grammatical subjects of other verbs of the passage, by word index of the verb. */
  readonly subjects: readonly { readonly word: number; readonly speaker: SpeakerFound }[]
  /** Stretches of the passage that are somebody's words: their subjects speak no further. */
  readonly said: { readonly from: number; readonly to: number }[]
  /** The last subject of the passages before; of a word of saying where there is one in the passage right before. */
  readonly lastSubject: (before: Place, saying: Saying) => (Place & { readonly speaker: SpeakerFound; readonly isSaying: boolean }) | null
}

/** The speaker of the word of saying at a word, whose complement begins at `lead`. */
export function chooseSpeaker(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage, index } = scene
  const found =
    saying.kind === 'finite'
      ? ofFinite(scene, at, saying, lead)
      : saying.kind === 'participle'
        ? ofParticiple(scene, at, saying)
        : ofMasdar(scene, at, saying, lead)
  if (!found || (saying.frame.written && !isWritten(found.speaker))) return null
  for (let k = at + 1; k < lead; k++) {
    const source = sourceAt(passage, k)
    if (source?.kind !== 'relayed') continue
    const relayed = speakerAt(passage, source.next, lead, index)
    if (relayed) return { speaker: resolved(scene, relayed, at), path: 'relayed', via: [found.speaker, ...found.via] }
  }
  return found
}

const isMedium = ({ kind, noun }: SpeakerFound): boolean => kind === 'agency' || kind === 'publication' || noun === 'reporter'

/** A document, a statement, a speech: what may contain words. */
const isWritten = ({ noun, kind }: SpeakerFound): boolean => kind === 'document' || noun === 'occasion' || noun === 'statement'

function ofFinite(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage } = scene
  const { takes, by } = saying.frame
  if (takes.has('document')) {
    const bearer = isInIt(passage, at, by) ? documentBehind(scene, at) : null
    if (bearer) return { speaker: ofIssuer(scene, bearer, at, saying), path: 'document', via: [] }
    const source = afterPreposition(scene, at + 1, Math.min(lead, at + 4), by, lead)
    return source ? { speaker: ofIssuer(scene, resolved(scene, source, at), at, saying), path: 'document', via: [] } : null
  }
  if (isEvidence(scene, at, saying, lead)) return null
  const before = passage.facts[at - 1]
  const document = documentBefore(scene, at, saying)
  if (document) return { speaker: document, path: 'antecedent', via: [] }
  const relative = before?.role === 'relative'
  const svo = relative ? null : subjectBefore(scene, at, saying)
  let after = svo ? null : subjectAfter(scene, at, saying, lead)
  if (after && saying.number !== 'singular' && saying.number !== null) after = null
  if (takes.has('relay')) {
    const back = pronounBy(scene, at, lead, by)
    if (back > 0) {
      const quoted = carried(scene, at, { ...saying, gender: null, number: null })
      const medium = back === at + 1 ? subjectAfter(scene, back, saying, lead) : after
      if (quoted) return { ...quoted, path: 'relayed', via: medium ? [medium] : [] }
    }
    const source = afterPreposition(scene, at + 1, lead, by)
    if (source) {
      const medium = after ?? svo ?? carried(scene, at, saying)?.speaker ?? null
      return { speaker: ofHomeAgency(scene, resolved(scene, source, at), medium), path: 'relayed', via: medium ? [medium] : [] }
    }
    // Somebody was moved, greetings were conveyed: without a source only a medium passes words on.
    const remarks = remarksBehind(scene, at, lead)
    if (remarks) return { speaker: resolved(scene, remarks.speaker, at), path: 'relayed', via: [remarks.medium] }
    const bearer = after ?? svo
    if (bearer && !isMedium(bearer) && passage.facts[lead]?.role !== 'that') return null
  }
  // "The minister, so-and-so, announced that": with a clause behind it a title of the masculine may be a woman's.
  const hasClause = passage.facts[lead]?.role === 'that' && takes.has('that') && !saying.frame.transitive
  if (after && (isObject(scene, at, saying, after, lead) || (isMan(after, saying) && !hasClause))) after = null
  if (svo) return { speaker: resolved(scene, svo, at), path: 'before-verb', via: [] }
  if (after) return { speaker: resolved(scene, after, at), path: 'after-verb', via: [] }
  if (relative && !saying.pronoun && !before.neuter) {
    const antecedent = speakerEndingAt(scene, at - 2) ?? nounEndingAt(scene, at - 2)
    if (antecedent) return { speaker: resolved(scene, antecedent, at), path: 'antecedent', via: [] }
  }
  if (impersonal(saying)) return null
  return carried(scene, at, saying)
}

/** "Came in it": the verb's preposition has a pronoun that stands for a document. */
function isInIt(passage: Passage, at: number, by: ReadonlySet<string>): boolean {
  const next = passage.facts[at + 1]
  return next?.pronounLed === true && next.preposition !== null && by.has(next.preposition)
}

/** The document, statement or post named last before a word of its sentence. */
function documentBehind({ passage, index }: Scene, at: number): SpeakerFound | null {
  const sentence = passage.words[at]?.sentence
  for (let k = at - 1; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (kind === 'document' || kind === 'statement' || kind === 'post') return speakerAt(passage, k, at, index, true)
  }
  return null
}

/** "The agency carried remarks of the minister that": whose remarks the object of a relaying verb are. */
function remarksBehind(scene: Scene, at: number, lead: number): { readonly medium: SpeakerFound; readonly speaker: SpeakerFound } | null {
  const { passage, index } = scene
  for (let k = at + 2; k < lead; k++) {
    const { facts, token, quote } = passage.words[k] as SpokenWord
    if (facts.role !== null && facts.role !== 'comma' && facts.role !== 'time') return null
    const isObject = facts.noun?.kind === 'occasion' || facts.noun?.kind === 'statement'
    if (!isObject || quote || facts.preposition !== null || facts.noun?.definite || token.features.definite) continue
    const medium = speakerAt(passage, at + 1, k, index)
    const speaker = speakerAt(passage, k + 1, lead, index)
    const isKnown = speaker !== null && (speaker.code !== null || speaker.kind === 'anonymous' || speaker.isBackward)
    return medium && isMedium(medium) && isKnown ? { medium, speaker } : null
  }
  return null
}

/** The word of a relaying verb's preposition with a pronoun: "quoted him", "the media quoted from him"; -1 where there is none. */
function pronounBy(scene: Scene, at: number, lead: number, by: ReadonlySet<string>): number {
  for (let k = at + 1; k < lead; k++) {
    const facts = scene.passage.facts[k]
    if (facts?.role === 'comma') return -1
    if (facts?.pronounLed && facts.preposition !== null && by.has(facts.preposition)) return k
  }
  return -1
}

/** What only shows something: "and this indicates that", "which means that". Nobody said it. */
function isEvidence(scene: Scene, at: number, saying: Saying, lead: number): boolean {
  const { passage } = scene
  const before = passage.facts[at - 1]
  if (saying.pronoun) return false
  // "The talks showed that": with the article and right before the clause a deed's noun is the subject, whoever spoke before.
  const subject = passage.words[at + 1]
  const { derived, definite } = subject?.token.features ?? {}
  const isDeed =
    derived === 'masdar' && definite && subject?.facts.noun === null && subject.facts.role === null && subject.facts.preposition === null
  if (isDeed && lead - at <= 3 && passage.facts[lead]?.role === 'that' && !passage.speaks(subject.token.start)) return true
  if (!before) return false
  // "What he said was bias": a pronoun behind the complementiser takes the thing up.
  const clause = passage.facts[at + 1]
  const isNaming = saying.frame.naming === true && clause?.role === 'that' && clause.pronounLed
  if (before.neuter) return !isNaming && subjectAfter(scene, at, saying, lead) === null
  if (before.role !== 'demonstrative') return false
  // "This minister said" has a noun between; "as that one said" is not Arabic.
  const opener = passage.words[at - 2]
  return (
    !opener ||
    opener.sentence !== passage.words[at]?.sentence ||
    ['comma', 'conjunction', 'that', 'stop', 'subordinator'].includes(opener.facts.role ?? '') ||
    before.and
  )
}

/** A statement or remark without a word on who made it is that of whoever the report was telling of: "and a statement said". */
function ofIssuer(scene: Scene, document: SpeakerFound, at: number, saying: Saying): SpeakerFound {
  if (document.code !== null || document.isBackward || (document.noun !== 'statement' && document.noun !== 'occasion')) return document
  const issuer = carried(scene, at, { ...saying, gender: null, number: null })
  return issuer ? { ...document, code: issuer.speaker.code, sector: issuer.speaker.sector } : document
}

/** A military or official source without a name that a state's own agency passes on about that state is one of that state. */
function ofHomeAgency(scene: Scene, source: SpeakerFound, medium: SpeakerFound | null): SpeakerFound {
  const { focus } = scene.index
  if (source.code !== null || source.kind !== 'anonymous' || medium?.kind !== 'agency' || focus === null) return source
  return medium.code?.startsWith(`${focus}~`) ? { ...source, code: focus } : source
}

const DOCUMENTS = new Set(['document', 'statement', 'post'])

/**
 * The indefinite document that a clause without relative pronoun describes: "issued a report accusing X of", "a petition demanding that". It speaks
 * for whoever is the subject of its sentence. With a pronoun that points back ("a statement in which it said") it is no subject: null.
 */
function documentBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const noun = passage.facts[at - 1]?.noun
  const word = passage.words[at - 1]
  if (
    !word ||
    !noun ||
    noun.definite ||
    !DOCUMENTS.has(noun.kind) ||
    word.sentence !== passage.words[at]?.sentence ||
    passage.facts[at]?.and
  )
    return null
  if ((word.token.pos !== 'NOUN' && word.token.pos !== 'ADJ') || index.at(word.token.start) !== null) return null
  if (passage.facts[at + 1]?.pronounLed || saying.pronoun || passage.words[at]?.token.pos !== 'VERB') return null
  const { gender } = word.token.features
  if (gender && saying.gender && gender !== saying.gender) return null
  const found = speakerAt(passage, at - 1, at, index, true)
  if (!found) return null
  if (found.code !== null) return found
  const owner = carried(scene, at, { ...saying, gender: null, number: null })
  return owner?.path === 'same-sentence' ? { ...found, code: owner.speaker.code, sector: owner.speaker.sector } : found
}

/** The one noun phrase behind a verb that must have an object is that object: "and described the embassy as". */
function isObject(scene: Scene, at: number, saying: Saying, after: SpeakerFound, lead: number): boolean {
  const { takes } = saying.frame
  if (saying.pronoun) return false
  const { passage } = scene
  const closes = passage.words[lead]
  if (!closes?.isMark && closes?.facts.role !== 'that') return false
  if (takes.has('describe') || takes.has('deem')) {
    if (takes.has('that') && passage.facts[lead]?.role === 'that') return false
    if (isThing(scene, after)) return true
    if (hasNounBetween(passage, after.next, lead)) return false
    // "And described efforts at secession as": a thing with the name of a people is no subject of a verb joined on.
    if (scene.passage.facts[at]?.and === true && isNamelessHead(scene, after)) return true
    // One noun phrase only: gender tells the subject from the object.
    return after.gender !== null && saying.gender !== null ? after.gender !== saying.gender : scene.passage.facts[at]?.and === true
  }
  return saying.frame.transitive && !hasNounBetween(passage, after.next, lead)
}

/** A noun for one man behind a feminine verb is its object: "and declared the ambassador «unwanted»". */
function isMan(found: SpeakerFound, saying: Saying): boolean {
  return (
    saying.gender === 'f' && saying.tense === 'past' && found.noun === 'official' && found.gender === 'm' && found.number === 'singular'
  )
}

/** Another noun phrase, under no preposition, stands before what was said: the first one is the subject, this one the object. */
function hasNounBetween(passage: Passage, from: number, lead: number): boolean {
  for (let k = from; k < lead; k++) {
    const facts = passage.facts[k]
    const word = passage.words[k]
    const pos = word?.token.pos
    if (facts?.role === 'demonstrative' || word?.quote) return true
    const isLed = word?.token.proclitics.some(clitic => clitic.function === 'preposition') ?? false
    if (facts?.role === null && !isLed && !facts.and && (pos === 'NOUN' || pos === 'PROPN' || pos === 'X')) return true
  }
  return false
}

/** The head of the noun phrase is a common noun that names nobody: a step, an agreement. */
function isThing(scene: Scene, found: SpeakerFound): boolean {
  const { passage, index } = scene
  let a = found.next - 1
  while (a > 0 && (passage.words[a]?.token.start ?? 0) > found.span.start) a--
  const head = passage.words[a]
  const names = (mention: ReturnType<typeof index.at>): boolean => mention !== null && mention.form !== 'description'
  if (head?.token.pos !== 'NOUN' || head.quote || names(index.at(found.span.start))) return false
  // A first name may look like a noun.
  const isGuess = head.token.confidence < GUESSED || passage.words[a + 1]?.token.pos === 'PROPN'
  if (found.code !== null && (head.facts.noun !== null || isGuess || index.at(head.token.start) !== null)) return false
  return head.facts.noun === null || head.facts.noun.kind === 'name-head' || DOCUMENTS.has(head.facts.noun.kind)
}

/** The head is a plain noun without article that no mention begins with: efforts of the Spanish provinces. */
function isNamelessHead(scene: Scene, found: SpeakerFound): boolean {
  const { passage, index } = scene
  let a = found.next - 1
  while (a > 0 && (passage.words[a]?.token.start ?? 0) > found.span.start) a--
  const head = passage.words[a]
  if (head?.token.pos !== 'NOUN' || head.quote || head.facts.noun !== null || head.token.features.definite) return false
  return index.at(head.token.start) === null && index.at(head.token.end - 1) === null
}

/** "It is recalled that", "it is noted that": third person masculine present without a subject of its own. */
function impersonal(saying: Saying): boolean {
  if (!saying.frame.impersonal || saying.pronoun || saying.tense !== 'present' || saying.number !== 'singular' || saying.gender !== 'm')
    return false
  return true
}

/** The noun phrase right after a verb (adverbs and times passed over). */
function subjectAfter(scene: Scene, at: number, saying: Saying, lead: number): SpeakerFound | null {
  const { passage, index } = scene
  let k = at + 1
  while (k < lead) {
    const word = passage.words[k] as SpokenWord
    const { role } = word.facts
    if (role === 'adverb' || role === 'time' || (word.facts.pronounLed && role === 'preposition')) k++
    else if (role === 'comma' && k === at + 1) {
      // "said, during the meeting, the minister that": a parenthesis between commas.
      const close = nextComma(passage, k + 1, lead)
      if (close < 0) return null
      k = close + 1
      if (passage.facts[k]?.role !== null) return null
    } else if (role === 'comma') return null
    else {
      const told = k <= at + 2 ? afterAddressee(scene, k, lead) : k
      if (told === k) break
      k = told
    }
  }
  if (k >= lead) return null
  const word = passage.words[k] as SpokenWord
  // "And he said, these operations": a demonstrative of the other gender opens what was said.
  const { gender } = word.token.features
  if (word.facts.role === 'demonstrative' && gender && saying.gender && gender !== saying.gender && !saying.pronoun) return null
  // An unknown name may look like a verb: two verbs do not follow each other.
  const seemsVerb = word.token.pos === 'VERB' && word.facts.sayings.length === 0 && word.facts.role === null && !word.facts.and
  const found = speakerAt(passage, k, lead, index, seemsVerb && word.token.features.tense === 'present')
  if (found && found.code === null) {
    // No mention: an object or an adverbial, unless a speaking noun, a proper name or a definite noun stands there.
    const token = passage.words[k]?.token
    const named =
      seemsVerb ||
      isNamed(passage, k + 1, lead) ||
      token?.pos === 'PROPN' ||
      token?.pos === 'X' ||
      passage.words[k]?.quote != null ||
      passage.words[k]?.isMark === true
    const apposed = passage.facts.slice(k, found.next).some(facts => facts.role === 'comma')
    if (!named && !apposed && passage.facts[k]?.noun == null && !found.isBackward && !mayAct(passage, k, saying, lead)) return null
    if (saying.pronoun && passage.facts[k]?.noun == null && !found.isBackward) return null
  }
  return found
}

/** Past the medium that was told, where it stands before the speaker: "confirmed to «the paper» the major, so-and-so, that". */
function afterAddressee(scene: Scene, k: number, lead: number): number {
  const { passage, index } = scene
  const word = passage.words[k] as SpokenWord
  if (!word.facts.addresses) return k
  let next = word.facts.role === 'preposition' ? k + 1 : k
  const head = passage.words[next]
  if (head?.isMark) {
    while (next < lead && (passage.words[next]?.isMark || passage.words[next]?.quote)) next++
    return next < lead ? next : k
  }
  const kind = head?.facts.noun?.kind
  const place = next === k ? (head?.token.end ?? 1) - 1 : (head?.token.start ?? 0)
  if (kind !== 'agency' && kind !== 'publication' && kind !== 'people' && !index.isMedium(place)) return k
  const told = speakerAt(passage, next, lead, index, true)
  return told && told.next < lead ? told.next : k
}

/** A first name may look like a noun: an unknown surname behind it shows that it is one. */
function isNamed(passage: Passage, k: number, lead: number): boolean {
  const word = passage.words[k]
  return word !== undefined && k < lead && word.facts.role === null && word.token.pos === 'PROPN' && word.token.proclitics.length === 0
}

/** A plain noun right behind a verb that takes no noun as what was said can only be its subject: "organisers of the march said that". */
function mayAct(passage: Passage, k: number, saying: Saying, lead: number): boolean {
  const token = passage.words[k]?.token
  const opens = passage.facts[lead]?.role
  const isNoun = token?.pos === 'NOUN' || token?.pos === 'DET' || token?.features.derived === 'active-participle'
  if (!token || !isNoun || (opens !== 'that' && opens !== 'colon' && !passage.words[lead]?.isMark)) return false
  const { takes, transitive } = saying.frame
  if (saying.pronoun || transitive || token.features.case === 'accusative' || token.features.derived === 'masdar') return false
  const isAgent = token.features.derived === 'active-participle' || token.features.derived === 'nisba'
  return isAgent || (opens === 'that' && lead > k + 1 && !takes.has('phrase') && !takes.has('noun') && !takes.has('deem'))
}

function nextComma(passage: Passage, from: number, lead: number): number {
  for (let k = from; k < Math.min(lead, from + 16); k++) if (passage.facts[k]?.role === 'comma') return k
  return -1
}

/** The noun phrase after one of the given prepositions. */
function afterPreposition(scene: Scene, from: number, until: number, prepositions: ReadonlySet<string>, lead = until): SpeakerFound | null {
  const { passage, index } = scene
  for (let k = from; k < until; k++) {
    const facts = passage.facts[k]
    if (!facts || passage.words[k]?.quote) continue
    if (passage.phraseAt(k)?.kind === 'unnamed') return null
    if (
      (facts.role === 'preposition' || facts.role === 'tongue') &&
      prepositions.has(facts.preposition ?? facts.core) &&
      !facts.pronounLed
    ) {
      const inner = passage.facts[k + 1]
      const next = inner?.role === 'tongue' ? k + 2 : k + 1
      const found = speakerAt(passage, next, lead, index)
      if (found) return found
    }
  }
  return null
}

/** A noun phrase that opens the clause and ends right before the verb: "Russia announced", "the spokesman said". */
export function subjectBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const { words } = passage
  const sentence = words[at]?.sentence
  let opening = at
  while (opening > 0 && words[opening - 1]?.sentence === sentence && at - opening < TOPIC_REACH) opening--
  const hasTopic = passage.facts[opening]?.role === 'topic'
  if (passage.facts[at]?.and && !hasTopic) return null
  if (hasTopic) {
    const topic = speakerAt(passage, opening + 1, at, index)
    if (topic && topic.code !== null && agrees(topic, saying)) return topic
  }
  let k = at - 1
  while (k >= 0 && words[k]?.sentence === sentence && ['auxiliary', 'adverb', 'time'].includes(passage.facts[k]?.role ?? '')) k--
  const paused = passage.facts[k]?.role === 'comma'
  if (paused) k--
  const last = words[k]
  if (k < 0 || !last || last.sentence !== sentence) return null
  if (!last.isMark && !last.quote && last.facts.role !== null && last.facts.role !== 'close') return null
  // Back to the opening of the clause.
  let a = k
  let steps = 0
  while (a > 0 && words[a - 1]?.sentence === sentence && steps < 24) {
    const before = words[a - 1] as SpokenWord
    const { role } = before.facts
    if (role === 'comma') {
      // An apposition between commas belongs to the subject.
      const apposed = index.at(before.token.start - 1)
      if (a - 1 === k || !apposed || !index.at(words[a]?.token.start ?? 0)) break
    } else if (
      role === 'subordinator' ||
      role === 'conjunction' ||
      role === 'that' ||
      role === 'stop' ||
      role === 'colon' ||
      role === 'resumption'
    )
      break
    if (before.facts.and && words[a]?.facts === undefined) break
    a--
    steps++
    if (opensClause(passage, a)) break
  }
  if (steps >= 24) return null
  for (let n = k; n > a; n--) {
    if (passage.facts[n]?.role !== 'auxiliary') continue
    a = n + 1
    break
  }
  while (a < k && ['topic', 'adverb', 'auxiliary', 'time', 'demonstrative', 'comma'].includes(passage.facts[a]?.role ?? '')) a++
  // "Which made the service say": the one right before the verb says it.
  if (passage.facts[a]?.neuter) return endsClause(scene, k)
  if (passage.facts[a]?.role === 'relative' && passage.facts[a - 1]?.role === 'comma') return speakerEndingAt(scene, a - 1)
  for (let n = a; n <= k; n++) if (passage.phraseAt(n)) return null
  // "In an interview with the network, he said": a pause follows a whole clause, so that its last words are no subject.
  const isInClause = paused && words[a - 1]?.sentence === sentence && words[a - 1]?.facts.role === 'that'
  if (isInClause && !passage.facts.slice(a, k).some(facts => facts.role === 'comma')) return null
  const role = passage.facts[a]?.role
  if (role === 'preposition' || role === 'circumstance' || role === 'relative' || role === 'negation') return null
  if (leadsByPreposition(passage, a, index)) return null
  const first = words[a] as SpokenWord
  if (first.token.pos === 'VERB' && first.facts.noun === null && !index.at(first.token.start)) return null
  const found = speakerAt(passage, a, at, index)
  if (!found) return null
  // "It is recalled that the minister, so-and-so, announced": the comma closes an apposition.
  if (isInClause && (found.code === null || found.next < k + 1)) return null
  const noun = passage.facts[a]?.noun ?? null
  // "A source close to the talks in the capital had said": behind an auxiliary a speaking noun is the subject, whatever stands with it.
  const isLong = passage.facts[a - 1]?.role === 'auxiliary' && noun !== null && SPEAKING.has(noun.kind) && !paused
  // "The main player in these talks, minister so-and-so, had announced": behind an auxiliary the person right before the verb.
  const isOwn = found.code === null && (noun === null || noun.kind === 'official') && passage.facts[a - 1]?.role === 'auxiliary'
  const named = isOwn ? endsClause(scene, k) : null
  const isFree =
    named !== null && !passage.words.slice(a, k + 1).some(one => one.token.start < named.span.start && one.token.end > named.span.start)
  if (named && isFree && agrees(named, saying) && (named.entity?.startsWith('person/') || (noun === null && named.noun === 'official')))
    return named
  if ((found.next < k + 1 || (paused && (last.quote || last.isMark))) && found.code === null && !isLong) return null
  // The verb of its relative clause is none of the sentence: "the spokesman of the council, which comprises all leaders, said".
  for (let m = found.next; m < at; m++)
    if (words[m]?.token.pos === 'VERB' && passage.facts[m]?.role === null && passage.facts[m - 1]?.role !== 'relative') return null
  if (found.code === null && passage.facts[a]?.noun === null) return null
  return agrees(found, saying) || found.code !== null ? found : null
}

/** A word that opens a clause by its coordinator: "and" before a noun right after a comma or a stop. */
function opensClause(passage: Passage, a: number): boolean {
  const before = passage.facts[a - 1]
  return passage.facts[a]?.and === true && (before?.role === 'comma' || before?.role === 'stop')
}

/** The party whose mention ends right at a word. */
function endsClause(scene: Scene, at: number): SpeakerFound | null {
  const word = scene.passage.words[at]
  const found = word && scene.index.at(word.token.start) ? speakerEndingAt(scene, at) : null
  return found && found.code !== null ? found : null
}

/** The speaking noun whose phrase ends at a word: "the governor of the district so-and-so, who added". */
function nounEndingAt(scene: Scene, at: number): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  const end = passage.facts[at]?.role === 'comma' ? at - 1 : at
  for (let k = end; k >= 0 && k > end - ANTECEDENT_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (passage.facts[k]?.role === 'comma' || passage.words[k]?.token.pos === 'VERB') return null
    if (kind === undefined || !SPEAKING.has(kind)) continue
    const found = speakerAt(passage, k, end + 1, index, true)
    return found && found.next === end + 1 ? found : null
  }
  return null
}

/** The mention that ends at a word. */
function speakerEndingAt(scene: Scene, at: number): SpeakerFound | null {
  const { passage, index } = scene
  let k = at
  while (k >= 0 && (passage.facts[k]?.role === 'comma' || passage.words[k]?.isMark || passage.facts[k]?.role === 'close')) k--
  const word = passage.words[k]
  if (!word) return null
  const mention = index.at(word.token.start) ?? index.endingBefore(word.token.end)
  if (!mention) return null
  let a = k
  while (a > 0 && (passage.words[a - 1]?.token.end ?? 0) > mention.start) a--
  return speakerAt(passage, a, k + 1, index)
}

function ofParticiple(scene: Scene, at: number, saying: Saying): SpeakerChoice | null {
  const bearer = honouredBefore(scene, at)
  return bearer ? { speaker: bearer, path: 'same-sentence', via: [] } : carried(scene, at, { ...saying, number: null })
}

/** A preposition stands before the deed or is attached to it: "by describing". */
function isLedBy(passage: Passage, at: number): boolean {
  return (
    passage.facts[at - 1]?.role === 'preposition' ||
    passage.words[at]?.token.proclitics.some(one => one.function === 'preposition') === true
  )
}

/** Another noun follows before what was said, also one led by the preposition of a masdar's object: "describing by the minister of the council". */
function hasObjectBehind(passage: Passage, from: number, lead: number): boolean {
  return hasNounBetween(passage, from, lead) || passage.facts.slice(from, lead).some(facts => facts.addresses)
}

/** "His majesty voiced his condolences, stressing that": the bearer of the title that is the subject of the sentence so far. */
function honouredBefore(scene: Scene, at: number): SpeakerFound | null {
  const { passage, memory } = scene
  const sentence = passage.words[at]?.sentence
  for (let k = at - 1; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const isAct = passage.words[k]?.token.pos === 'VERB' || passage.facts[k]?.sayings.some(one => one.kind === 'finite')
    const honour = isAct ? honourAfter(passage, k) : null
    if (honour !== null) return memory.honoured(honour, placeOf(scene, k))
  }
  return null
}

function ofMasdar(scene: Scene, at: number, saying: Saying, lead: number): SpeakerChoice | null {
  const { passage, index } = scene
  if (!saying.pronoun) {
    const next = passage.facts[at + 1]?.leadsAgent ? at + 2 : at + 1
    const possessor = next < lead ? speakerAt(passage, next, lead, index) : null
    // "By describing the council as weak": the one noun of a deed that must have an object is that object, and the subject describes.
    const isOnlyObject = possessor !== null && next === at + 1 && isLedBy(passage, at) && saying.frame.takes.has('describe')
    if (isOnlyObject && !hasObjectBehind(passage, possessor.next, lead)) {
      const subject = carried(scene, at, { ...saying, gender: null, number: null })
      return subject?.path === 'same-sentence' ? subject : null
    }
    const found = possessor
    if (found && found.code !== null) return { speaker: resolved(scene, found, at), path: 'possessor', via: [] }
    // "The minister contented himself with saying": with the article it is the subject's own.
    const own = !found && passage.facts[at]?.role === 'adverb' ? carried(scene, at, { ...saying, gender: null, number: null }) : null
    return own?.path === 'same-sentence' ? own : null
  }
  const choice = carried(scene, at, { ...saying, gender: null, number: null })
  return choice ? { ...choice, path: 'possessor' } : null
}

/** A speaker that the words themselves do not name: the subject of the sentence, or whoever spoke or acted last. */
function carried(scene: Scene, at: number, saying: Saying): SpeakerChoice | null {
  const { passage, memory } = scene
  const here = placeOf(scene, at)
  const honour = honourAfter(passage, at)
  const bearer = honour === null ? null : memory.honoured(honour, here)
  if (bearer) return { speaker: bearer, path: 'carried', via: [] }
  const asked = askedBefore(scene, at, saying)
  if (asked) return { speaker: resolved(scene, asked, at), path: 'same-sentence', via: [] }
  const subjects = near(scene.subjects, at)
  const last = memory.last(saying, here)
  if (saying.kind === 'finite' && saying.number === 'plural' && last?.speaker.number === 'singular') return null
  const spoken = passage.facts[at - 1]?.role === 'subordinator' ? speechOwner(scene, at, saying) : null
  if (spoken) return { speaker: resolved(scene, spoken, at), path: 'same-sentence', via: [] }
  const goesOn = saying.frame.takes.has('continue') || saying.kind === 'participle'
  const sameSentence = last !== null && last.passage === here.passage && last.sentence === here.sentence
  if (last && (goesOn || sameSentence)) {
    const nearer = subjects.findLast(
      one =>
        one.word < at && (last.passage !== here.passage || one.word > last.word) && passage.words[one.word]?.sentence === here.sentence,
    )
    if (sameSentence || !nearer) return { speaker: last.speaker, path: sameSentence ? 'same-sentence' : 'carried', via: [] }
  }
  const subject = subjects.findLast(
    one => one.word < at && agrees(one.speaker, saying) && !isOneOfTwo(one.speaker, saying) && isOpen(scene, one.word, here.sentence),
  )
  if (subject) {
    const inSentence = passage.words[subject.word]?.sentence === here.sentence
    const place = placeOf(scene, subject.word)
    if (inSentence || !last || isBefore(last, place))
      return { speaker: resolved(scene, subject.speaker, at), path: inSentence ? 'same-sentence' : 'carried', via: [] }
  }
  const earlier = scene.lastSubject(here, saying)
  // Whoever acted in the paragraph right before goes on, where the last speaker was silent in it.
  const isTopic =
    earlier !== null &&
    !goesOn &&
    saying.kind === 'finite' &&
    (earlier.speaker.noun === 'official' || earlier.speaker.entity?.startsWith('person/') === true) &&
    earlier.passage === here.passage - 1 &&
    (last?.passage ?? -1) < here.passage - 1
  if ((earlier?.isSaying || isTopic) && earlier && (!last || isBefore(last, earlier)))
    return { speaker: resolved(scene, earlier.speaker, at), path: 'carried', via: [] }
  const found = last ?? earlier ?? memory.last(null, here)
  return found ? { speaker: found.speaker, path: 'carried', via: [] } : null
}

/** The title of honour that stands for the speaker right behind the verb: "and his excellency affirmed". */
function honourAfter(passage: Passage, at: number): string | null {
  const honorific = passage.facts[at + 1]?.honorific
  return honorific?.points && passage.facts[at + 1]?.role === 'adverb' ? honorific.title : null
}

/** "Asked about the fees, he answered": whoever the question was put to, where no other verb has a subject since. */
function askedBefore(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  if (saying.kind !== 'finite' || saying.pronoun || saying.tense !== 'past') return null
  for (let k = at - 1; k >= 0 && k > at - TOPIC_REACH && passage.words[k]?.sentence === sentence; k--) {
    const facts = passage.facts[k]
    if (facts?.question !== true) continue
    const led = passage.words[k]?.token.proclitics.some(clitic => clitic.function === 'preposition')
    const whenAsked = led || passage.facts[k - 1]?.whenAsked === true
    const asked = whenAsked ? speakerAt(passage, k + 1, at, index) : null
    return asked && (asked.code !== null || asked.isBackward) && agrees(asked, saying) ? asked : null
  }
  return null
}

/** Whose speech was just named: "in remarks by the minister, when he said". */
function speechOwner(scene: Scene, at: number, saying: Saying): SpeakerFound | null {
  const { passage, index } = scene
  const sentence = passage.words[at]?.sentence
  for (let k = at - 2; k >= 0 && k > at - OWNER_REACH && passage.words[k]?.sentence === sentence; k--) {
    const kind = passage.facts[k]?.noun?.kind
    if (kind !== 'occasion' && kind !== 'statement' && kind !== 'post') continue
    const owner = speakerAt(passage, k + 1, at, index)
    return owner && owner.code !== null && agrees(owner, saying) ? owner : null
  }
  return null
}

/** The subjects shortly before a word, found by halving. */
function near(subjects: Scene['subjects'], at: number): Scene['subjects'] {
  let low = 0
  let high = subjects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((subjects[middle]?.word ?? 0) < at) low = middle + 1
    else high = middle
  }
  return subjects.slice(Math.max(0, low - 24), low)
}

/** A subject of this sentence, or one of the sentence before that stands in nobody's words. */
function isOpen(scene: Scene, word: number, sentence: number): boolean {
  const own = scene.passage.words[word]?.sentence ?? 0
  if (own === sentence) return true
  return own === sentence - 1 && !scene.said.slice(-8).some(one => one.from <= word && word < one.to)
}

export function placeOf(scene: Scene, word: number): Place {
  return { passage: scene.passageIndex, sentence: scene.passage.words[word]?.sentence ?? 0, word }
}

/** A phrase that only points back takes code and entity from the speaker it points to. */
export function resolved(scene: Scene, speaker: SpeakerFound, at: number): SpeakerFound {
  const here = placeOf(scene, at)
  if (speaker.isMedium && speaker.next - at <= 2) {
    const medium = scene.memory.pointedAt(speaker, here)
    if (medium?.isMedium) return { ...speaker, code: medium.code, entity: medium.entity, sector: medium.sector }
  }
  if (speaker.code !== null || !speaker.isBackward) return speaker
  const owner = speaker.isBound
    ? near(scene.subjects, at).findLast(one => one.speaker.code !== null && placeOf(scene, one.word).sentence === here.sentence)
    : null
  if (owner) return { ...speaker, code: owner.speaker.code, sector: owner.speaker.sector }
  const pointed = scene.memory.pointedAt(speaker, here)
  const mayBeLast = speaker.kind === 'anonymous' || speaker.isStatement || speaker.isPronoun
  const earlier = pointed ?? (mayBeLast ? (scene.memory.last(null, here)?.speaker ?? null) : null)
  if (!earlier) return speaker
  return { ...speaker, code: earlier.code, entity: earlier.entity, sector: earlier.sector }
}
