import type { Saying, SpeechNoun } from '../../language/speech-grammar.js'
import type { Link } from '../../schema/link.js'
import type { Mention } from '../../schema/mention.js'
import type { Span } from '../../schema/span.js'
import type { MentionIndex, Title } from './mention-index.js'
import type { Passage, SpokenWord } from './passages-of.js'

/** Who spoke, as far as the words tell. */
export interface SpeakerFound {
  readonly span: Span
  readonly name: string
  readonly entity: string | null
  readonly code: string | null
  readonly sector: string | null
  readonly kind: Link['kind']
  /** Whoever the document that speaks belongs to by its own words. */
  readonly author?: Mention | null
  /** What kind of speaking noun stands at the head; null for a name or another noun. */
  readonly noun: SpeechNoun['kind'] | null
  /** The speaking noun at the head ("source", "statement", "minister"), for later "the source". */
  readonly head: string | null
  readonly gender: 'm' | 'f' | null
  readonly number: 'singular' | 'dual' | 'plural' | null
  /** Index of the first word after the noun phrase in its passage. */
  readonly next: number
  /** The noun phrase only points back ("the source", "he"). */
  readonly isBackward: boolean
  /** Nothing but an adjective or two stands with its head: no name, no affiliation of its own. */
  readonly isBare: boolean
  readonly isPronoun: boolean
  /** A statement, a letter: it speaks for whoever spoke last. */
  readonly isStatement: boolean
  /** A ministry, an army ... is named: without a state it is that of the state that the report is about. */
  readonly isGovernment: boolean
  /** A minister, an officer, a military source ...: without a state likewise. */
  readonly isOffice?: boolean
  /** Analysts, media ... of whom nothing says where they belong. */
  readonly isAnyone: boolean
  /** Whose office it is stands as a pronoun (its spokesman, the spokesman in its name). */
  readonly isBound: boolean
  /** An agency, a paper: "the agency" points back to one rather than to its state. */
  readonly isMedium: boolean
}

/** Nouns that stand in apposition to a name. */
const PERSONS: ReadonlySet<SpeechNoun['kind']> = new Set(['official', 'people', 'reporter', 'anonymous'])

const AUTHOR_REACH = 5
const UNNAMED_REACH = 6
const AFFILIATED = new Set(['quantity', 'anonymous', 'official', 'people', 'document', 'post', 'occasion', 'body', 'statement'])

/** Reads the noun phrase that starts at a word as a speaker; null where none starts there. `led`: a preposition may be attached to it. */
export function speakerAt(passage: Passage, start: number, limit: number, index: MentionIndex, led = false): SpeakerFound | null {
  const { words } = passage
  let a = start
  while (a < limit && (words[a]?.isMark || words[a]?.facts.role === 'open' || words[a]?.token.kind === 'symbol')) a++
  const first = words[a]
  if (!first || a >= limit) return null
  if (!first.quote && !led && !startsNoun(passage, a, index)) return null
  if (!led && first.facts.abstract && first.token.features.definite === true && index.at(first.token.start) === null) return null
  // A deed's own noun is nobody: "affirmed the resolve of the states".
  const isDeed = first.token.features.derived === 'masdar' && first.facts.noun === null && index.at(first.token.start) === null
  // A surname may look like a deed's noun: one that the report knows as somebody's.
  if (!led && isDeed && !index.isSurname(first.facts.core) && !isFirstName(passage, a, limit, index)) return null
  const next = nounPhraseEnd(passage, a, limit, index)
  return describe(passage, a, next, index)
}

/** A first name may look like a deed's noun: an unknown proper name stands right behind it. */
function isFirstName(passage: Passage, a: number, limit: number, index: MentionIndex): boolean {
  const first = passage.words[a]?.token
  const next = passage.words[a + 1]
  if (!next || a + 1 >= limit || first?.features.definite === true || (first?.enclitics.length ?? 0) > 0) return false
  return next.token.pos === 'PROPN' && next.token.proclitics.length === 0 && next.facts.role === null && index.at(next.token.start) === null
}

function startsNoun(passage: Passage, a: number, index: MentionIndex): boolean {
  const word = passage.words[a] as SpokenWord
  const { facts, token } = word
  if (token.kind === 'punctuation' || token.kind === 'symbol') return false
  const mentioned = index.within(token.start, token.end).length > 0
  if (facts.role === 'pronoun' || facts.role === 'demonstrative') return true
  if (facts.role !== null) return false
  if (mentioned) return !leadsByPreposition(passage, a, index)
  if (facts.preposition !== null && token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  if (token.pos === 'VERB' && facts.noun === null) return false
  return true
}

/** A name, a title or a plain noun without a preposition: "..., says the shepherd so-and-so". */
export function isNamed(word: SpokenWord | undefined): boolean {
  if (!word) return false
  const { token, facts } = word
  if (facts.role !== null || token.proclitics.some(clitic => clitic.function === 'preposition')) return false
  return token.pos === 'PROPN' || token.pos === 'X' || token.pos === 'NOUN' || facts.noun !== null
}

/** A preposition is attached to the word and the mention starts after it. */
export function leadsByPreposition(passage: Passage, a: number, index: MentionIndex): boolean {
  const { token } = passage.words[a] as SpokenWord
  const mention = index.within(token.start, token.end)[0]
  if (!mention) return token.proclitics.some(clitic => clitic.function === 'preposition')
  return mention.start > token.start && token.proclitics.some(clitic => clitic.function === 'preposition')
}

/** Where a speaker's noun phrase ends: before adverbs, prepositions that do not belong to its head, commas without an apposition. */
function nounPhraseEnd(passage: Passage, a: number, limit: number, index: MentionIndex): number {
  const { words } = passage
  let named = false
  let k = a
  let apposed = false
  for (; k < limit; k++) {
    const word = words[k] as SpokenWord
    const { facts, token } = word
    const mention = index.at(token.start)
    if (k > a && passage.phraseAt(k)?.kind === 'unnamed') break
    if (k > a && facts.abstract && token.features.definite === true && !mention && isDefinite(words[k - 1] as SpokenWord)) break
    if (
      k > a &&
      mention &&
      (named || isDefinite(words[k - 1] as SpokenWord) || isBehindState(index, mention, word, words[k - 1] as SpokenWord)) &&
      startsOther(index, mention, word, words[k - 1] as SpokenWord)
    )
      break
    const behind = k > a && !mention ? index.at((words[k - 1] as SpokenWord).token.start) : null
    if (behind && (startsPlainNoun(word) || startsPredicate(word, behind, index))) break
    if (k > a && mention?.form !== 'name' && startsDeed(words[k - 1] as SpokenWord, word)) break
    if (mention && mention.end > token.end && mention.start <= token.start) {
      // A mention is taken as a whole.
      while (k + 1 < limit && (words[k + 1] as SpokenWord).token.end <= mention.end) k++
      named = named || mention.form === 'name' || mention.form === 'title' || mention.form === 'metonym'
      continue
    }
    if (mention) {
      named = named || mention.form === 'name' || mention.form === 'title' || mention.form === 'metonym'
      if (!(k > a && facts.preposition !== null && mention.start > token.start)) continue
    }
    // A name in quotation marks is over where they close, unless an adjective follows.
    const isQuotedName = words[a]?.quote != null && !word.quote && !word.isMark && named
    if (isQuotedName && facts.sayings.some(saying => saying.kind === 'finite')) break
    // "Condemned «strongly» the killing": quoted words behind a preposition are no name.
    const quoted = word.isMark ? words[k + 1] : null
    if (k > a && quoted?.quote && isLed(quoted)) break
    if (word.quote || word.isMark) continue
    if (k > a && facts.sayings.some(saying => saying.kind === 'masdar' && saying.pronoun) && facts.role === null) break
    // "The minister repeated [the affirmation] that": behind a name or a definite word a deed of saying with the article is the object.
    if (k > a && isDeedOfSaying(word) && isClosed(words[k - 1] as SpokenWord)) break
    if (facts.role === 'comma') {
      const after = words[k + 1]
      if (apposed || !after || k + 1 >= limit) break
      const isName =
        after.facts.role === null &&
        (index.at(after.token.start) !== null ||
          (after.facts.noun !== null && !after.facts.and && (!DEEDS.has(after.facts.noun.kind) || DEEDS.has(headKind(passage, a) ?? ''))))
      if (!isName || after.facts.preposition !== null) break
      apposed = true
      continue
    }
    if (facts.role === 'open') {
      while (k + 1 < limit && words[k]?.facts.role !== 'close') k++
      continue
    }
    if (facts.role === 'preposition' || isLed(word)) {
      const kind = headKind(passage, a)
      const place = facts.role === 'preposition' ? (words[k + 1]?.isMark ? words[k + 2] : words[k + 1])?.token.start : token.end - 1
      const toMedium = facts.noun?.kind === 'agency' || facts.noun?.kind === 'publication' || (place !== undefined && index.isMedium(place))
      const isQuoted = facts.role === 'preposition' && words[k + 1]?.isMark === true
      // "The body that organises the media": the participle's object, nobody that is told.
      const isGoverned = words[k - 1]?.token.pos === 'ADJ' && words[k - 1]?.token.features.derived === 'active-participle'
      const addressed = facts.addresses && (toMedium || isQuoted) && !(isGoverned && (kind === 'body' || kind === 'government'))
      if (addressed && kind !== 'reporter' && k > a) break
      // "The editor for foreign affairs at the paper".
      if (k > a && kind === 'reporter' && facts.joins && toMedium) continue
      if (k > a && words[k + 1]?.facts.role === 'that') break
      if (k > a && tellsWhere(passage, facts.role === 'preposition' ? k + 1 : k)) break
      if (k > a && isOwnDeed(words[facts.role === 'preposition' ? k + 1 : k])) break
      if (k > a && isPurpose(word, words[k + 1])) break
      if (k > a && !named && facts.joins && kind !== null && AFFILIATED.has(kind)) continue
      if (k > a && !named && facts.seats && kind === 'government' && place !== undefined && index.within(place, place + 2).length > 0)
        continue
      if (k > a) break
    }
    if (k > a && startsObject(passage, k) && (!mention || mention.form === 'description')) break
    if (
      facts.role !== null &&
      !(facts.role === 'demonstrative' && k === a) &&
      !(facts.role === 'pronoun' && !facts.and) &&
      !(facts.role === 'conjunction' && facts.core.length === 1)
    )
      break
    if (k > a && token.pos === 'VERB' && facts.noun === null && !mention) break
  }
  while (k > a + 1 && (words[k - 1]?.facts.role === 'comma' || words[k - 1]?.facts.role === 'preposition')) k--
  return k
}

function isDeedOfSaying({ token, facts }: SpokenWord): boolean {
  return (
    token.features.definite === true &&
    token.features.derived === 'masdar' &&
    facts.noun === null &&
    facts.sayings.some(one => one.kind === 'masdar')
  )
}

/** Definite by itself: no genitive follows. */
function isClosed({ token }: SpokenWord): boolean {
  return token.pos === 'PROPN' || (token.features.definite === true && (token.pos === 'NOUN' || token.pos === 'ADJ'))
}

function isDefinite(word: SpokenWord): boolean {
  return word.token.features.definite === true && word.token.pos === 'NOUN'
}

/** "The Canadian ministry the Saudi authorities": behind the adjective of a state another party begins. */
function isBehindState(index: MentionIndex, mention: Mention, word: SpokenWord, before: SpokenWord): boolean {
  const { derived, definite } = before.token.features
  const last = derived === 'nisba' && definite ? index.at(before.token.start) : null
  const isNoun = (word.token.pos === 'NOUN' || word.token.pos === 'PROPN') && word.facts.noun?.kind !== 'official'
  return last !== null && index.isState(last) && isNoun && !index.isPerson(mention) && index.codeOf(mention) !== index.codeOf(last)
}

/** A name of another, right behind a name or a definite noun: the object begins ("Britain accuses Russia", "the statement accused Washington"). */
function startsOther(index: MentionIndex, mention: Mention, word: SpokenWord, before: SpokenWord): boolean {
  if (word.facts.and) return false
  if (index.isPerson(mention)) {
    // "The president so-and-so his counterpart": behind one person a noun with a pronoun is another.
    const one = index.at(before.token.start)
    const isBound = word.token.pos === 'NOUN' && word.token.enclitics.some(clitic => clitic.function === 'pronoun')
    return isBound && one !== null && index.isPerson(one) && one.entity !== mention.entity
  }
  if (mention.form === 'description') {
    // A surname that is a name of origin behind an unknown first name.
    if (before.token.pos === 'PROPN' && word.token.features.derived === 'nisba' && word.token.features.definite) return false
    // "The Canadian spokesman the people of Y": behind a noun and its adjective a noun that is no title is another.
    const isOther = word.token.pos === 'NOUN' && word.facts.noun?.kind !== 'official' && before.token.pos === 'ADJ'
    if (isOther && index.at(before.token.start)?.entity !== mention.entity) return true
    // Behind an unknown surname a described body ("the authorities of") is the object; an adjective still belongs to the name.
    return before.token.pos === 'PROPN' && index.at(before.token.start) === null && word.token.pos === 'NOUN'
  }
  const last = index.at(before.token.start)
  return last === null ? before.facts.noun?.definite === true : last.entity !== mention.entity && last.end < mention.start
}

/** A noun right behind a name that is no title in apposition: the object begins ("Korea considers the summit"). */
function startsPlainNoun(word: SpokenWord): boolean {
  return word.token.pos === 'NOUN' && word.facts.noun === null && word.facts.role === null && !word.facts.and
}

/** "Voiced their relief at": a deed or feeling with a pronoun is the subject's, nothing that it belongs to. */
function isOwnDeed(word: SpokenWord | undefined): boolean {
  return (
    word?.token.features.derived === 'masdar' &&
    word.facts.noun === null &&
    word.token.enclitics.some(clitic => clitic.function === 'pronoun')
  )
}

/** "Called on the community to bear its part": a deed led by a preposition, with an object of the subject's own, is what somebody shall do. */
function isPurpose({ token, facts }: SpokenWord, object: SpokenWord | undefined): boolean {
  const isDeed = facts.addresses && facts.role === null && token.features.derived === 'masdar' && facts.noun === null
  return isDeed && object?.token.enclitics.some(clitic => clitic.function === 'pronoun') === true
}

/** A body, a deed or a place without an article behind a state's name is no apposition: "which Turkey considers a terrorist organisation". */
function startsPredicate(word: SpokenWord, name: Mention, index: MentionIndex): boolean {
  const { facts, token } = word
  if (facts.noun === null || facts.role !== null || facts.and || facts.noun.definite || token.pos !== 'NOUN' || token.features.definite)
    return false
  if (token.enclitics.length > 0 || facts.preposition !== null) return false
  return index.isState(name) && !PERSONS.has(facts.noun.kind)
}

/** "In a statement", "in remarks": where something was said, nothing that anybody belongs to. */
function tellsWhere(passage: Passage, k: number): boolean {
  const noun = passage.facts[k]?.noun
  return noun != null && (noun.kind === 'statement' || noun.kind === 'occasion' || noun.kind === 'post') && passage.facts[k]?.role === null
}

const DEEDS = new Set(['document', 'post', 'statement', 'occasion'])

/** Behind a proper name or a noun with a pronoun, what somebody did or wrote: the object begins ("so-and-so published a tweet", "her minister called accusations"). */
function startsDeed(before: SpokenWord, word: SpokenWord): boolean {
  const { token, facts } = word
  if (facts.and || facts.role !== null || word.quote || token.features.definite === true) return false
  if (token.pos !== 'NOUN' && token.pos !== 'DET') return false
  const closed = before.token.enclitics.some(clitic => clitic.function === 'pronoun')
  if (before.token.pos !== 'PROPN' && !closed) return false
  if (facts.noun !== null) return DEEDS.has(facts.noun.kind)
  const { derived, number, gender } = token.features
  return token.pos === 'DET' || derived === 'masdar' || number === 'plural' || gender === 'f'
}

/** A preposition is attached in front. */
function isLed(word: SpokenWord): boolean {
  return (
    word.facts.role === null && word.facts.preposition !== null && word.token.proclitics.some(clitic => clitic.function === 'preposition')
  )
}

/** An indefinite noun after a definite one, or an accusative: the object begins. */
function startsObject(passage: Passage, k: number): boolean {
  const { token, facts } = passage.words[k] as SpokenWord
  if (token.pos !== 'NOUN' || token.features.definite === true || facts.and) return false
  if (token.features.case === 'accusative') return true
  const before = passage.words[k - 1] as SpokenWord
  return (
    before.token.features.definite === true &&
    (before.token.pos === 'NOUN' || before.token.pos === 'ADJ') &&
    (facts.noun === null || facts.noun.kind === 'people')
  )
}

function headKind(passage: Passage, a: number): string | null {
  return passage.facts[a]?.noun?.kind ?? null
}

function describe(passage: Passage, a: number, next: number, index: MentionIndex): SpeakerFound {
  const first = passage.words[a] as SpokenWord
  let end = Math.max(a, next - 1)
  while (first.quote && end > a && passage.words[end]?.isMark) end--
  const last = passage.words[end] as SpokenWord
  const noun = first.facts.noun
  const press = (noun?.kind === 'agency' && hasPress(passage, a, next)) || noun?.kind === 'publication'
  const { proclitics } = first.token
  const isFused = proclitics.some(clitic => clitic.function === 'article')
  const joint = proclitics.findLast(clitic => clitic.function === 'conjunction' || (clitic.function === 'preposition' && !isFused))
  const start = joint
    ? joint.end
    : first.facts.and && first.token.end - first.token.start > 2
      ? first.token.stemSpan.start
      : first.token.start
  // A post is of whoever wrote it, not of the network; an adjective that tells what a body does ("the organising body") names nobody.
  const inside = index
    .within(first.token.start, last.token.end)
    .filter(
      one => !(noun?.kind === 'post' && one.form === 'description' && one.start <= first.token.end) && !isActing(passage, a, next, one),
    )
  const lead = first.facts.honorific && a + 1 < next ? (passage.words[a + 1] as SpokenWord) : first
  const leading = inside.filter(mention => mention.start <= lead.token.end)
  const heads = leading.length > 0 ? leading : []
  const chosen: Mention | null =
    heads.find(mention => index.codeOf(mention) !== null) ?? inside.find(mention => index.codeOf(mention) !== null) ?? heads[0] ?? null
  // "So-and-so, secretary general of the alliance": the office that stands with a name tells for whom the person speaks.
  const office =
    chosen && index.isPerson(chosen)
      ? inside.find(
          one => one.form === 'title' && (one.entity === chosen.entity || (one.start >= chosen.end && isPrivate(index.codeOf(chosen)))),
        )
      : undefined
  const entityOf = leading[0] ?? (noun ? null : chosen)
  const span = { start: Math.min(start, leading[0]?.start ?? start), end: last.token.end }
  const role = first.facts.role
  const isDocument = kindOf(noun?.kind ?? null) === 'document'
  const known =
    chosen === null && isDocument
      ? authorOf(passage, next, index, first.token.features.case === 'accusative')
      : chosen
        ? ((office && index.codeOf(office)) ??
          voiceOf(chosen, index, press, !leading.includes(chosen) || index.isState(chosen)) ??
          (index.isPerson(chosen) ? index.codeLike(wordsOf(passage, a, next), true) : null))
        : index.codeLike(wordsOf(passage, a, next), isDefinitePhrase(passage, a, next))
  const title = known === null && (chosen === null || index.isPerson(chosen)) ? titleOf(passage, a, next, index) : null
  const found = known ?? title?.code ?? null
  const code =
    isCitizens(noun, leading, index) && found !== null && /^[A-Z]{3}$/.test(found) && found === stateIn(inside, index)
      ? `${found}~speaker`
      : found
  const isBackward =
    code === null && (role === 'pronoun' || role === 'demonstrative' || (noun?.definite ?? false) || first.token.features.definite === true)
  return {
    span,
    name: '',
    entity: entityOf?.entity ?? null,
    author: isDocument && chosen && (index.isPerson(chosen) || chosen.form === 'name' || chosen.form === 'title') ? chosen : null,
    code,
    sector: chosen?.sector ?? null,
    kind: mediumKind(entityOf?.entity ?? null) ?? (isUnnamed(passage, next) ? 'anonymous' : kindOf(noun?.kind ?? null)),
    noun: noun?.kind ?? null,
    head: noun?.lemma ?? first.facts.core,
    gender: first.token.features.gender ?? null,
    number: first.token.features.number ?? null,
    next,
    isBackward,
    isBare: isBare(passage, a, next),
    isPronoun: role === 'pronoun',
    isStatement: noun?.kind === 'statement' || (noun?.kind === 'post' && noun.definite),
    isGovernment: hasNoun(passage, a, next, 'government'),
    isOffice: title?.isOffice === true || holdsOffice(passage, a, next),
    isBound: noun?.kind === 'official' && hasPronoun(passage, a, next),
    isAnyone: noun?.anyone === true && (noun.kind === 'publication' ? next <= a + 2 : isBare(passage, a, next)),
    isMedium: noun?.kind === 'agency' || noun?.kind === 'publication' || mediumKind(entityOf?.entity ?? null) !== null,
  }
}

/** For whom an unknown name speaks: by the title or body right behind it, or by the title that stands with the name elsewhere. */
function titleOf(passage: Passage, a: number, next: number, index: MentionIndex): Title | null {
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

/** A union, a foundation ... that nobody knows by name. */
const isCitizens = (noun: SpeechNoun | null, leading: readonly Mention[], index: MentionIndex): boolean =>
  noun?.private === true && leading.every(mention => index.isState(mention))

/** The state that a phrase names or has the adjective of. */
function stateIn(inside: readonly Mention[], index: MentionIndex): string | null {
  const mention = inside.find(one => index.isState(one))
  return mention ? index.codeOf(mention) : null
}

/** Somebody of whom only the country is known. */
const isPrivate = (code: string | null): boolean => code?.includes('~') === true

/** The mention is one active participle behind the head, which describes it. */
function isActing(passage: Passage, a: number, next: number, mention: Mention): boolean {
  if (mention.form !== 'description') return false
  const word = passage.words.slice(a + 1, next).find(one => one.token.start <= mention.start && mention.end <= one.token.end)
  return word?.token.pos === 'ADJ' && word.token.features.derived === 'active-participle'
}

function isBare(passage: Passage, a: number, next: number): boolean {
  for (let k = a + 1; k < next; k++) {
    const word = passage.words[k]
    if (
      word &&
      word.token.pos !== 'ADJ' &&
      word.token.pos !== 'DET' &&
      word.facts.role === null &&
      word.facts.noun?.definite !== true &&
      !word.token.features.definite
    )
      return false
    if (word?.facts.role === 'preposition' || (word && isLed(word))) return false
  }
  return true
}

/** Definite by itself or by what it belongs to; a phrase without a speaking noun counts as such. */
function isDefinitePhrase(passage: Passage, a: number, next: number): boolean {
  const first = passage.words[a] as SpokenWord
  if (first.facts.noun === null || first.facts.noun.definite || first.token.features.definite === true) return true
  return next > a + 1 && passage.words[a + 1]?.token.features.definite === true
}

/** Who issued a document: the party named right after it ("a statement issued by the ministry"), but not its addressee. */
function authorOf(passage: Passage, next: number, index: MentionIndex, isObject: boolean): string | null {
  const limit = Math.min(passage.sentenceEnd[next] ?? 0, next + AUTHOR_REACH)
  for (let k = next; k < limit; k++) {
    const word = passage.words[k] as SpokenWord
    if (word.facts.role === 'that' || word.facts.role === 'comma' || word.facts.role === 'colon' || word.isMark || word.quote) return null
    if (word.token.pos === 'VERB' && word.facts.sayings.some(saying => saying.kind === 'finite')) return null
    if (word.facts.role === 'preposition' && !word.facts.joins) return null
    if (index.isMedium(word.token.start)) return null
    // "Handed a report to the council": whoever a document was given to did not write it.
    if (word.facts.addresses && (isObject || word.facts.role === 'preposition')) return null
    const mention = index.at(word.token.start) ?? index.at(word.token.end - 1)
    const code = mention ? index.codeOf(mention) : null
    if (code !== null) return code
    const { noun } = word.facts
    const known =
      noun?.definite && (noun.kind === 'body' || noun.kind === 'government' || noun.kind === 'official')
        ? index.codeLike([noun.lemma])
        : null
    if (known !== null) return known
  }
  return null
}

/** An agency or paper that only its state is known of speaks for itself. */
function voiceOf(mention: Mention, index: MentionIndex, press: boolean, isAttribute: boolean): string | null {
  const code = index.codeOf(mention)
  return press && isAttribute && code !== null && /^[A-Z]{3}$/.test(code) ? `${code}~media` : code
}

function hasPress(passage: Passage, a: number, next: number): boolean {
  const first = passage.words[a + 1]?.token
  if (first?.pos === 'PROPN' && first.features.definite !== true) return true
  for (let k = a + 1; k < next; k++) if (passage.facts[k]?.noun?.kind === 'press' || passage.words[k]?.quote) return true
  return false
}

/** A pronoun stands with the head or with the word behind it: "its minister", "the spokesman in its name". */
function hasPronoun(passage: Passage, a: number, next: number): boolean {
  return passage.words.slice(a, Math.min(next, a + 2)).some(word => word.token.enclitics.some(clitic => clitic.function === 'pronoun'))
}

function wordsOf(passage: Passage, a: number, next: number): string[] {
  return passage.words
    .slice(a, next)
    .filter(word => word.token.kind === 'word')
    .map(word => word.facts.core)
}

/** Bodies and media whose officials are not a state's: "the head of the company". */
const PRIVATE: ReadonlySet<SpeechNoun['kind']> = new Set(['body', 'publication', 'agency', 'people', 'press', 'document', 'post'])

/** A minister, an officer, "a military source": somebody of a state's government, unless an adjective says of whom else ("a Kurdish official"). */
function holdsOffice(passage: Passage, a: number, next: number): boolean {
  const kind = headKind(passage, a)
  if (kind !== 'official' && kind !== 'anonymous') return false
  let holds = false
  for (let k = a; k < next; k++) {
    const { token, facts, quote } = passage.words[k] as SpokenWord
    if (quote || facts.role === 'preposition' || (k > a && isLed(passage.words[k] as SpokenWord))) break
    if (k > a && facts.noun !== null && PRIVATE.has(facts.noun.kind)) return false
    if (k > a && token.features.derived === 'nisba' && facts.noun === null && facts.domain == null) return false
    if (facts.noun?.office || (k > a && kind === 'anonymous' && facts.domain === 'state')) holds = true
  }
  return holds
}

function hasNoun(passage: Passage, a: number, next: number, kind: string): boolean {
  for (let k = a; k < next; k++) if (passage.facts[k]?.noun?.kind === kind) return true
  return false
}

/** Behind the noun phrase, at most the medium that was told in between, it says that the source wants no name. */
function isUnnamed(passage: Passage, next: number): boolean {
  const limit = Math.min(passage.sentenceEnd[next] ?? 0, next + UNNAMED_REACH)
  for (let k = next; k < limit; k++) {
    if (passage.phraseAt(k)?.kind === 'unnamed') return true
    const { facts, quote } = passage.words[k] as SpokenWord
    if (facts.role === 'that' || facts.role === 'colon' || facts.role === 'stop' || quote) return false
    if (k > next && facts.sayings.some(saying => saying.kind === 'finite')) return false
  }
  return false
}

/** What knowledge says a speaker is, whatever noun stands before its name. */
function mediumKind(entity: string | null): Link['kind'] | null {
  if (entity?.startsWith('agency/')) return 'agency'
  return entity?.startsWith('outlet/') ? 'publication' : null
}

function kindOf(noun: string | null): Link['kind'] {
  if (noun === 'anonymous') return 'anonymous'
  if (noun === 'document' || noun === 'post' || noun === 'statement') return 'document'
  if (noun === 'agency') return 'agency'
  if (noun === 'publication') return 'publication'
  if (noun === 'people' || noun === 'reporter' || noun === 'quantity') return 'person'
  return 'official'
}

/** Whether a speaker may be the subject of a word of saying: gender and number do not speak against it. */
export function agrees(speaker: Pick<SpeakerFound, 'gender' | 'number'>, saying: Saying): boolean {
  return speaker.gender === null || saying.gender === null || speaker.gender === saying.gender
}
