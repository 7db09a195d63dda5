import type { Saying, SayingShape } from '../../language/speech-grammar.js'
import type { QuoteSpan } from '../../schema/sentence.js'
import { findEnd, hasComplement, isParticiple } from './find-end.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** What was said, as a word of saying takes it. */
export interface Complement {
  readonly shape: SayingShape | 'colon'
  /** First word that belongs to the complement: complementiser, colon or opening mark. What stands before may name the speaker. */
  readonly lead: number
  /** First word of what was said, and first word after it. */
  readonly from: number
  readonly to: number
  /** The quotation marks, where all that was said stands in one pair of them. */
  readonly quote: QuoteSpan | null
}

const BODIES = new Set(['body', 'government', 'agency', 'publication'])
const HOLDERS = new Set(['official', 'people', 'reporter', 'anonymous'])
const REACH = 60
/** A quotation of so many words is speech even where a phrase or a name would do. */
const SPEECH_LENGTH = 4

/** Index of the first word after a quotation that begins at a word, its closing mark left behind. */
export function afterQuote(passage: Passage, index: number): number {
  const { quote } = passage.words[index] as SpokenWord
  let k = index
  while (k < passage.words.length && passage.words[k]?.quote === quote) k++
  while (k < passage.words.length && passage.words[k]?.isMark && (passage.words[k]?.token.start ?? 0) < (quote?.end ?? 0)) k++
  return k
}

/**
 * The complement of the word of saying at an index: a clause, a quotation, words after a colon, or null where it has none of those its frame
 * takes. One walk to the right; names in quotation marks and relative clauses are passed over.
 */
export function findComplement(passage: Passage, index: number, saying: Saying): Complement | null {
  const { words, facts } = passage
  const { takes } = saying.frame
  const limit = Math.min(passage.sentenceEnd[index] ?? words.length, index + REACH)
  let phrase: { lead: number; at: number } | null = null
  let commas = 0
  /** The reporter tells when, why or in spite of what: quoted words behind it are no object of the verb. */
  let circumstance = false
  let claimed = false
  let asideEnd = -1
  for (let k = index + 1; k < limit; k++) {
    const word = words[k] as SpokenWord
    const { role } = word.facts
    if (word.quote) {
      const after = afterQuote(passage, k)
      const length = quoteLength(passage, k, after)
      if (!isNameQuote(passage, k, after, limit)) {
        const colon = facts[markBefore(passage, k) - 1]?.role === 'colon'
        // "In the framework of «the programme of ...»": the name of a programme behind the noun that it belongs to.
        const isTitled =
          word.facts.noun?.kind === 'name-head' &&
          !word.facts.noun.definite &&
          length > 3 &&
          words[markBefore(passage, k) - 1]?.token.pos === 'NOUN'
        const speech =
          takes.has('quote') &&
          (!saying.frame.led || colon || isAskedFor(passage, index, k)) &&
          (colon || length >= SPEECH_LENGTH || bare(passage, index, markBefore(passage, k)))
        if (speech && !isTitled) return direct(passage, k, after, takes.has('phrase') && !colon ? 'phrase' : 'quote')
        const near =
          commas === 0 ||
          (commas <= 2 && facts[markBefore(passage, k) - 1]?.role === 'preposition') ||
          (commas === 1 && takes.has('noun') && tellsOccasion(passage, index, k))
        const isDeemed = !takes.has('deem') || saying.tense === 'past' || saying.pronoun || saying.kind !== 'finite'
        const isAddressee = saying.frame.led === true && !colon && !isAskedFor(passage, index, k)
        const least = takes.has('describe') || takes.has('deem') ? 1 : 2
        if (
          !phrase &&
          near &&
          !isAddressee &&
          !circumstance &&
          isDeemed &&
          !isTitled &&
          length >= least &&
          (takes.has('phrase') || takes.has('deem'))
        )
          phrase = { lead: markBefore(passage, k), at: k }
      }
      k = after - 1
      continue
    }
    if (word.isMark) continue
    const aside = passage.phraseAt(k)
    if (aside?.kind === 'unnamed') {
      k += aside.length - 1
      asideEnd = k
      continue
    }
    if (role === 'that') {
      const before = facts[k - 1]
      if (before?.role === 'circumstance' || (k - 1 !== asideEnd && isOthersClause(passage, k)) || isDeedsClause(passage, k, saying))
        continue
      if (k > index + 1 && (!takes.has('quote') || saying.kind !== 'finite') && isCondition(passage, k)) continue
      if (claimed) {
        claimed = false
        continue
      }
      // "Is considered the greatest, though": a judgement's clause stands right behind its object.
      if (takes.has('deem') && saying.tense === 'present' && !saying.pronoun && commas > 0 && before?.role !== 'comma') break
      if (before?.role === 'conjunction' || before?.role === 'subordinator' || before?.role === 'demonstrative') break
      if (takes.has('describe') || takes.has('that')) {
        if (takes.has('describe') && !takes.has('that') && !leadsDescription(word)) continue
        if (phrase && takes.has('phrase') && k - phrase.at > 12) break
        return clause(passage, k + 1, k, takes.has('describe') ? 'describe' : 'that')
      }
      break
    }
    if (role === 'colon') {
      if (words[k + 1]?.token.kind === 'number' && words[k - 1]?.token.kind === 'number') continue
      if (!takes.has('quote') && !takes.has('that')) break
      let start = k + 1
      while (words[start]?.isMark) start++
      const first = words[start]
      if (!first || start >= (passage.sentenceEnd[k] ?? 0)) {
        if (!first?.quote) break
      }
      if (first?.quote) return direct(passage, start, afterQuote(passage, start), 'quote')
      if (first?.facts.role === 'that') return clause(passage, start + 1, k, 'that')
      return { shape: 'colon', lead: k, from: start, to: findEnd(passage, start), quote: null }
    }
    if (role === 'stop' || role === 'concession') break
    if (k > index + 2 && facts[k - 1]?.role === 'relative' && claims(passage, k)) claimed = true
    // "The governor, who added that": all that follows is what the one in the relative clause said.
    if (k > index + 2 && facts[k - 1]?.role === 'relative' && facts[k + 1]?.role === 'that' && saysThat(passage, k)) break
    if (role === 'comma') {
      commas++
      // Behind a pause a verb without a coordinator opens a clause of the reporter's: its quoted words are no object of the verb before.
      // Not where the verb takes a plain object: "confirmed in an article, his support for" may look like one.
      circumstance = !saying.frame.by.has('object') && startsClause(passage, k + 1)
      if (isParticiple(passage, k + 1) && facts[k + 1]?.role !== 'adverb' && passage.phraseAt(k + 1)?.kind !== 'unnamed') break
      continue
    }
    if (role === 'subordinator' && commas > 0) break
    if (role === 'circumstance' || (role === null && isMotive(passage, k))) circumstance = true
    if (
      k > index + 1 &&
      ((isOtherCue(passage, k) && !tellsOfDocument(passage, k)) ||
        hasOwnSpeaker(passage, k) ||
        (role === null && isParticiple(passage, k) && hasComplement(passage, k, limit)))
    )
      break
  }
  if (phrase) return direct(passage, phrase.at, afterQuote(passage, phrase.at), 'phrase')
  return null
}

/** A past verb that is no word of saying, with nothing that joins it on. */
function startsClause(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  if (word?.token.pos !== 'VERB' || word.facts.and || word.facts.role !== null || word.facts.sayings.length > 0) return false
  return word.token.features.tense === 'past' && !passage.speaks(word.token.start)
}

/** "In protest at": an accusative of motive with its preposition. */
function isMotive(passage: Passage, index: number): boolean {
  const { token } = passage.words[index] as SpokenWord
  const next = passage.words[index + 1]
  return (
    token.features.derived === 'masdar' &&
    token.features.case === 'accusative' &&
    next !== undefined &&
    (next.facts.role === 'preposition' || next.token.proclitics.some(clitic => clitic.function === 'preposition'))
  )
}

/** Between the word of saying and its object stands where it was said: "affirmed in an article in the paper, his support for ...". */
function tellsOccasion(passage: Passage, index: number, until: number): boolean {
  for (let k = index + 1; k < until && passage.facts[k]?.role !== 'comma'; k++) {
    const kind = passage.facts[k]?.role === 'preposition' ? passage.facts[k + 1]?.noun?.kind : undefined
    if (kind === 'occasion' || kind === 'post' || kind === 'statement' || kind === 'document') return true
  }
  return false
}

/** Number of words in a quotation. */
export function quoteLength(passage: Passage, from: number, after: number): number {
  let length = 0
  for (let k = from; k < after; k++) if (passage.words[k]?.quote && passage.words[k]?.token.kind !== 'punctuation') length++
  return length
}

/** Index of the opening mark of the quotation whose first word is given, or of that word. */
export function markBefore(passage: Passage, index: number): number {
  let k = index
  while (k > 0 && passage.words[k - 1]?.isMark) k--
  return k
}

/** Nothing but adverbs and the speaker's apposition stands between the word of saying and the mark. */
function bare(passage: Passage, index: number, mark: number): boolean {
  for (let k = index + 1; k < mark; k++) {
    const role = passage.facts[k]?.role
    if (role !== 'adverb' && role !== 'time' && role !== 'comma') return false
  }
  return true
}

/** "as being ...": the complementiser carries a preposition of its own. */
function leadsDescription(word: SpokenWord): boolean {
  return word.facts.preposition !== null
}

/** The quotation names somebody or something: a complementiser follows at once, a type noun stands before it, or it is a mention itself. */
function isNameQuote(passage: Passage, index: number, after: number, limit: number): boolean {
  const { words, facts } = passage
  const length = quoteLength(passage, index, after)
  if (length >= 8) return false
  const mark = markBefore(passage, index)
  const before = facts[mark - 1]
  if (
    before?.noun &&
    (before.noun.kind === 'name-head' ||
      before.noun.kind === 'body' ||
      before.noun.kind === 'government' ||
      before.noun.kind === 'agency' ||
      before.noun.kind === 'publication') &&
    length <= 6
  )
    return true
  // A ministry, a centre, a company in full: the name of a body, without a verb.
  const own = facts[index]?.noun
  const isBody = own !== null && own !== undefined && BODIES.has(own.kind) && !own.definite && words[index]?.facts.preposition === null
  if (isBody && length >= 2 && before?.role !== 'colon' && !hasVerb(passage, index, after) && hasName(passage, index, after)) return true
  // "A representative of «the centre for rights»": whom a speaker belongs to.
  const holder = facts[mark - 2]?.noun
  if (before?.role === 'preposition' && before.joins && length <= 6 && holder && HOLDERS.has(holder.kind)) return true
  // A treaty, an operation, a day that is called by the words in the marks.
  const second = words[index + 1]
  const isCalled = second?.quote != null && (second.token.features.definite === true || second.token.pos === 'PROPN')
  if (length <= 3 && isCalled && facts[index]?.noun?.kind === 'name-head' && !facts[index]?.noun?.definite && before?.role !== 'colon')
    return true
  if (length <= 5 && passage.speaks(words[index]?.token.start ?? 0) && before?.role !== 'colon') {
    const last = words[after - 1]?.isMark ? after - 2 : after - 1
    if (passage.speaks(words[Math.max(index, last)]?.token.start ?? 0)) return true
  }
  if (before?.role === 'colon') return false
  const next = facts[after]
  if (length <= 4 && next?.noun && !next.and && !next.noun.definite && (next.noun.kind === 'official' || next.noun.kind === 'people'))
    return true
  for (let k = after; k < Math.min(limit, after + 8); k++) {
    const word = words[k] as SpokenWord
    if (word.quote || word.facts.role === 'comma' || word.facts.role === 'stop') return false
    if (word.facts.role === 'that') return facts[k - 1]?.role !== 'circumstance'
    if (word.facts.sayings.some(saying => saying.kind === 'participle')) return false
  }
  return false
}

function hasVerb(passage: Passage, from: number, until: number): boolean {
  for (let k = from; k < until; k++) {
    const { token, facts } = passage.words[k] as SpokenWord
    if (token.pos === 'VERB' || facts.role === 'negation' || facts.role === 'that' || facts.role === 'pronoun') return true
  }
  return false
}

/** The second word is definite or a name, as in the names of bodies: "centre of the king", no "company that steals". */
function hasName(passage: Passage, from: number, until: number): boolean {
  const second = passage.words[from + 1]?.token
  return from + 1 < until && second !== undefined && (second.features.definite === true || second.pos === 'PROPN')
}

/** "If need be": without a pronoun the complementiser of speech takes a noun; before a verb the same letters are a condition. */
function isCondition(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const next = passage.words[index + 1]
  return facts?.onlySpeech === true && !facts.pronounLed && next?.token.pos === 'VERB' && !passage.speaks(next.token.start)
}

/** The complementiser belongs to the word before it ("can that", "it is expected that") or is part of a name. */
function isOthersClause(passage: Passage, index: number): boolean {
  const before = passage.words[index - 1]
  if (passage.isInName(passage.words[index]?.token.start ?? 0)) return true
  if (isUntil(passage, index)) return true
  if (!before || before.isMark || before.quote) return false
  // ", it is said that": a verb of saying of which nobody is the subject, behind a pause.
  const isAside = before.token.pos === 'VERB' && before.facts.sayings.length === 0 && passage.facts[index - 2]?.role === 'comma'
  if (passage.facts[index]?.onlySpeech) return isAside
  // "Especially as": a reason, not what was said.
  if (before.facts.role === 'modal' || before.facts.reason) return true
  if (before.token.pos === 'VERB' && before.facts.sayings.length === 0 && before.facts.role === null) return true
  // "Which is due (for it) to": a preposition with a pronoun may stand between.
  const at = before.facts.pronounLed ? index - 2 : index - 1
  const due = passage.words[at]
  return (
    due?.token.features.definite === true &&
    due.facts.noun === null &&
    passage.facts[at - 1]?.role === 'preposition' &&
    passage.facts[at - 2]?.role === 'relative'
  )
}

/** "Demanded making sure that": the clause belongs to the deed that the verb's preposition leads to, not to the verb. */
function isDeedsClause(passage: Passage, index: number, saying: Saying): boolean {
  const deed = passage.words[index - 2]
  if (passage.facts[index - 1]?.role !== 'preposition' || deed?.token.features.derived !== 'masdar' || !deed.token.features.definite)
    return false
  const lead = passage.facts[index - 3]
  const own = deed.facts.preposition !== null && deed.token.proclitics.some(clitic => clitic.function === 'preposition')
  if (own) return !saying.frame.by.has(deed.facts.preposition ?? '')
  return lead?.role === 'preposition' && !saying.frame.by.has(lead.core)
}

/** A preposition that leads to what is asked for stands between the verb and quoted words, or is attached to them. */
function isAskedFor(passage: Passage, index: number, at: number): boolean {
  for (let k = index + 1; k <= at; k++) if (passage.facts[k]?.addresses) return true
  return passage.words[at]?.token.proclitics.some(clitic => clitic.function === 'preposition') === true
}

/** "Until it was agreed": after a preposition a complementiser with a past verb right behind it tells a time, nothing that was said. */
function isUntil(passage: Passage, index: number): boolean {
  const next = passage.words[index + 1]
  return (
    passage.facts[index - 1]?.role === 'preposition' &&
    !passage.facts[index]?.pronounLed &&
    next !== undefined &&
    next.token.pos === 'VERB' &&
    next.token.features.tense === 'past' &&
    !passage.speaks(next.token.start)
  )
}

/** A word of saying that can be a finite verb where it stands: not after a preposition, no noun by the analyser where it may be its masdar. */
export function isFiniteVerb(passage: Passage, index: number): boolean {
  const word = passage.words[index]
  const before = passage.facts[index - 1]
  if (!word || before?.role === 'preposition' || before?.role === 'circumstance' || before?.role === 'tongue') return false
  const mayBeNoun = word.facts.noun !== null || word.facts.sayings.some(saying => saying.kind === 'masdar')
  const bound = word.facts.sayings.every(saying => saying.kind !== 'finite' || saying.pronoun)
  if (!(mayBeNoun || bound) || word.token.pos === 'VERB') return true
  // "And a pledge from the government that" is no verb.
  if (passage.facts[index + 1]?.leadsAgent) return false
  const opens = index === 0 || passage.words[index - 1]?.sentence !== word.sentence
  const role = before?.role
  const next = passage.words[index + 1]
  const acts = next !== undefined && (next.facts.noun?.kind === 'official' || passage.speaks(next.token.start))
  // "The president told him that": a form with a pronoun between a party and a complementiser is a verb.
  const last = passage.words[index - 1]
  if (bound && !mayBeNoun && next?.facts.role === 'that' && last && last.facts.role === null && passage.speaks(last.token.start))
    return true
  // "had the president described": after an auxiliary and its subject a verb must come.
  for (let k = index - 1; k >= 0 && k > index - 8 && passage.words[k]?.sentence === word.sentence; k--) {
    if (passage.words[k]?.token.pos === 'VERB' || passage.facts[k]?.role === 'comma') break
    if (passage.facts[k]?.role === 'auxiliary') return true
  }
  return opens || acts || word.facts.and || role === 'conjunction' || role === 'auxiliary' || role === 'relative' || role === 'subordinator'
}

/** A masdar of saying with a subject of its own: the clause behind it is what that one said. */
function hasOwnSpeaker(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const noun = facts?.noun ?? null
  const masdar =
    facts?.role === null &&
    (noun === null || noun.kind === 'statement') &&
    facts.sayings.some(saying => saying.kind === 'masdar' && !saying.pronoun)
  return masdar && passage.words[index]?.token.pos !== 'VERB' && passage.speaks(passage.words[index + 1]?.token.start ?? 0)
}

/** "In remarks published on his page": a clause without relative pronoun that only tells where the remarks came out. */
function tellsOfDocument(passage: Passage, index: number): boolean {
  const noun = passage.facts[index - 1]?.noun
  if (!noun || noun.definite || passage.facts[index]?.and) return false
  if (noun.kind !== 'occasion' && noun.kind !== 'statement' && noun.kind !== 'post' && noun.kind !== 'document') return false
  return passage.facts[index]?.sayings.every(one => !one.frame.takes.has('quote') || one.pronoun) === true
}

function saysThat(passage: Passage, index: number): boolean {
  return passage.facts[index]?.sayings.some(one => one.kind === 'finite' && one.frame.takes.has('that') && !one.pronoun) === true
}

/** A word of saying in a relative clause that has a subject and a clause of its own. */
function claims(passage: Passage, index: number): boolean {
  const saying = passage.facts[index]?.sayings.find(one => one.kind === 'finite' && one.frame.takes.has('that') && !one.pronoun)
  if (!saying || !isFiniteVerb(passage, index) || passage.facts[index + 1]?.sates) return false
  const next = passage.facts[index + 1]?.pronounLed ? index + 2 : index + 1
  return passage.speaks(passage.words[next]?.token.start ?? 0) || passage.facts[next]?.noun?.kind === 'official'
}

function isOtherCue(passage: Passage, index: number): boolean {
  const facts = passage.facts[index]
  const before = passage.facts[index - 1]
  // Joined on, a verb that describes takes the description that follows: "stressed unity, and described the deal as being historic".
  const joined = facts?.and === true && passage.words[index]?.token.pos === 'VERB'
  if (
    !facts?.sayings.some(
      saying =>
        saying.kind === 'finite' &&
        (saying.frame.takes.has('that') || (joined && saying.tense === 'past' && saying.frame.takes.has('describe'))) &&
        (!saying.pronoun || saying.frame.object),
    )
  )
    return false
  return (
    facts.role === null &&
    facts.noun === null &&
    isFiniteVerb(passage, index) &&
    before?.role !== 'relative' &&
    before?.role !== 'auxiliary'
  )
}

function direct(passage: Passage, index: number, after: number, shape: 'quote' | 'phrase'): Complement {
  const { quote } = passage.words[index] as SpokenWord
  return { shape, lead: markBefore(passage, index), from: index, to: after, quote }
}

/** A clause after a complementiser; where it is one quotation to its end, the quotation. */
function clause(passage: Passage, from: number, lead: number, shape: 'that' | 'describe'): Complement | null {
  const { words } = passage
  let start = from
  while (words[start]?.isMark) start++
  if (start >= words.length) return null
  const first = words[start] as SpokenWord
  if (!first.quote && start >= (passage.sentenceEnd[lead] ?? 0)) return null
  if (first.quote) {
    const after = afterQuote(passage, start)
    const next = words[after]
    const over = !next || next.sentence !== words[after - 1]?.sentence || next.facts.role === 'comma' || next.facts.role === 'stop'
    if (over || isParticiple(passage, after) || (shape === 'describe' && after - start <= 12))
      return { shape, lead, from: start, to: after, quote: first.quote }
    const end = findEnd(passage, start)
    if (end <= after) return { shape, lead, from: start, to: after, quote: first.quote }
    return { shape, lead, from: start, to: end, quote: null }
  }
  const to = findEnd(passage, start)
  return to > start ? { shape, lead, from: start, to, quote: null } : null
}
