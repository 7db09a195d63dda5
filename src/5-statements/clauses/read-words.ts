import { formNotes } from '../../base/remember-form.js'
import type { ClauseGrammar, Reading, Slot, WordFunction } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Span } from '../../schema/span.js'
import type { Analysis, Features, Token } from '../../schema/token.js'
import type { Value } from '../../schema/value.js'
import { mendToken } from './mend-token.js'
import { namingAt } from './skip-naming.js'

export type WordKind =
  | 'nominal'
  | 'verb'
  | 'preposition'
  | 'relative'
  | 'complementiser'
  | 'subordinator'
  | 'conditional'
  | 'negation'
  | 'auxiliary'
  | 'particle'
  | 'demonstrative'
  | 'pronoun'
  | 'punctuation'
  /** Belongs to the function word before it. */
  | 'inside'

/** A word of a sentence with all that the grammar says of it. */
export interface Word {
  readonly index: number
  readonly token: Token
  readonly kind: WordKind
  readonly functions: readonly WordFunction[]
  readonly conjunction: boolean
  /** Preposition attached, or the word's own slot where it is a preposition. */
  readonly slot: Slot | null
  readonly article: boolean
  /** By its ending no genitive can follow. */
  readonly indefinite: boolean
  /** Has the shape of a relational adjective. */
  readonly relational: boolean
  readonly future: boolean
  /** A verb after the particle of purpose. */
  readonly purpose: boolean
  readonly pronoun: Features | null
  readonly readings: readonly Reading[]
  readonly classes: ReadonlySet<string>
  /** The outermost mention that covers the word. */
  readonly mention: Mention | null
  /** Within a date, an hour or a duration. */
  readonly temporal: boolean
  readonly features: Features
}

const NOTHING: readonly never[] = []
const NO_READINGS: readonly Reading[] = NOTHING
const NO_CLASSES: ReadonlySet<string> = new Set()
/** What words of naming do: nothing for the clause. */
export const NAMING = 'naming'
const NO_NAMES: readonly WordFunction[] = []
const NO_FUNCTIONS: readonly { readonly function: WordFunction; readonly length: number }[] = []
/** An alternative reading of a word counts where the analyser holds it for nearly as likely. */
const RIVAL = 0.4

/** The words of one sentence as the clause grammar sees them. `mentions`: those within the sentence, sorted by start, longest first. */
export function readWords(
  sentence: Sentence,
  mentions: readonly Mention[],
  values: readonly Value[],
  quotes: readonly Span[],
  grammar: ClauseGrammar,
): Word[] {
  const times = values.filter(
    one => (one.kind === 'date' || one.kind === 'duration') && one.start < sentence.end && one.end > sentence.start,
  )
  const quoted = (offset: number): boolean => quotes.some(one => one.start <= offset && offset < one.end)
  const isTime = (token: Token): boolean => times.some(one => one.start < token.end && one.end > token.start)
  const tokens = sentence.tokens.map((token, at) =>
    mendToken(token, quoted(token.start), isTime(token), sentence.tokens[at - 1]?.kind === 'number'),
  )
  const stems = tokens.map(token => token.stem)
  const plain = tokens.map(withArticle)
  const covers = coverTokens(tokens, mentions, grammar)
  const words: Word[] = []
  let inside = 0
  let named: { readonly to: number; readonly slot: Slot | null } | null = null
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const following = stems.slice(index + 1, index + 5)
    const mention = covers[index] ?? null
    named = namingAt(tokens, index, covers, grammar) ?? named
    if (named && index < named.to && index > 0) {
      // Whoever tells names it so: the words say nothing of the deed.
      const bare = { ...token, enclitics: [], proclitics: [] }
      const last = words.at(-1)!.kind
      const kind = last === 'preposition' || last === 'inside' ? 'inside' : 'particle'
      words.push(makeWord(index, token, bare, kind, [NAMING], null, NO_READINGS, NO_CLASSES, null, false, grammar))
      continue
    }
    if (inside > 0) {
      inside--
      words.push(makeWord(index, token, token, 'inside', NO_NAMES, null, NO_READINGS, NO_CLASSES, mention, isTime(token), grammar))
      continue
    }
    if (token.kind === 'punctuation' || token.kind === 'symbol') {
      words.push(makeWord(index, token, token, 'punctuation', NO_NAMES, null, NO_READINGS, NO_CLASSES, mention, isTime(token), grammar))
      continue
    }
    const chosen = chooseAnalysis(
      token,
      tokens[index + 1],
      covers[index + 1],
      words,
      mention,
      sentence.kind,
      quoted(token.start),
      following,
      grammar,
    )
    // Within a date no word is a verb: "on the evening of yesterday, Sunday".
    const analysis =
      chosen.pos === 'VERB' && isTime(token)
        ? nounOf(token, chosen)
        : governs(chosen, tokens[index + 1], covers[index + 1])
          ? bareOf(token, chosen)
          : chosen
    const found = mention && !startsMention(token, mention) ? NO_FUNCTIONS : functionsOfToken(token, analysis, plain, index, grammar)
    let longest = 0
    for (const one of found) if (one.length > longest) longest = one.length
    const listed = found.length === 0 ? NO_NAMES : found.filter(one => one.length === longest).map(one => one.function)
    const functions = listed.length === 0 && mention === null && isAdverb(token, words) ? ADVERB : listed
    const kind = kindOf(
      grammar.classesOf(analysis.stem, NOTHING, analysis.form).includes('quantity'),
      analysis,
      functions,
      mention,
      tokens[index + 1],
      () => leadsOn(words, tokens[index + 1], grammar),
      grammar.opensCondition(token.text),
      words.at(-1),
    )
    // "with no fewer than twenty": what weighs a number stands within the phrase that a preposition opens.
    const before = words.at(-1)?.kind
    if (kind === 'particle' && functions.includes('aside') && (before === 'preposition' || before === 'inside')) {
      if (longest > 1) inside = longest - 1
      words.push(makeWord(index, token, analysis, 'inside', NO_NAMES, null, NO_READINGS, NO_CLASSES, mention, isTime(token), grammar))
      continue
    }
    const own = kind === 'preposition' ? (functions.find(one => one.startsWith('preposition:'))?.slice(12) ?? null) : null
    if (longest > 1 && kind !== 'nominal') inside = longest - 1
    const readings =
      mention && kind === 'nominal' && coversMany(token, mention) && (mention.form !== 'description' || isInsideGroup(token, mention))
        ? NO_READINGS
        : readingsOf(
            token,
            analysis,
            kind,
            following,
            isAfterNegation(words),
            words.at(-1)?.functions.includes('perfect') === true,
            () => isOfMan(tokens[index + 1], covers[index + 1], words, grammar),
            grammar,
          )
    const classes = kind === 'nominal' ? setOf(grammar.classesOf(analysis.stem, following, analysis.form)) : NO_CLASSES
    const word = makeWord(index, token, analysis, kind, functions, own, readings, classes, mention, isTime(token), grammar)
    words.push(named && index === named.to ? { ...word, slot: named.slot } : word)
  }
  return words
}

/** "protesters" with its nun: a plural or dual of people that shows its nominative and is not cut short governs no genitive. */
const isWhole = ({ pos, features }: Analysis): boolean =>
  pos === 'NOUN' &&
  features.case === 'nominative' &&
  features.gender === 'm' &&
  (features.number === 'plural' || features.number === 'dual') &&
  features.construct !== true

/** "for the meeting of his counterpart": right before a definite noun that is no adjective stands no article. */
const governs = (chosen: Analysis, next: Token | undefined, mention: Mention | undefined): boolean =>
  chosen.pos === 'NOUN' &&
  hasArticle(chosen) &&
  next !== undefined &&
  next.pos !== 'ADJ' &&
  next.proclitics.every(one => one.function === 'article') &&
  ((mention !== undefined && mention.form !== 'description') ||
    (next.pos === 'NOUN' && (next.enclitics.length > 0 || next.features.definite === true)))

/** The same noun without its article, where its letters may be read so. */
const bareOf = (token: Token, chosen: Analysis): Analysis =>
  token.alternatives.find(one => one.pos === chosen.pos && one.stem === chosen.stem && !hasArticle(one)) ?? chosen

/** What an adverb does for the clause: no more than "also". */
const ADVERB: readonly WordFunction[] = ['also']

/** "helped militarily its ally": a relational adjective in the bare accusative behind a verb, a name or a whole noun describes none of them. */
function isAdverb(token: Token, words: readonly Word[]): boolean {
  if (token.kind !== 'word' || token.proclitics.length > 0 || token.enclitics.length > 0) return false
  const adjective = [token, ...token.alternatives].find(one => one.pos === 'ADJ' && one.features.derived === 'nisba')
  if (adjective?.features.case !== 'accusative' || adjective.features.number !== 'singular') return false
  const before = words.at(-1)
  if (!before || before.conjunction) return false
  if (before.kind === 'verb' || before.kind === 'particle') return token.pos === 'ADJ'
  return before.kind === 'nominal' && !before.temporal && (before.article || before.mention !== null || before.pronoun !== null)
}

const isMan = (features: Analysis['features']): boolean => features.gender === 'm' && features.number === 'singular'

const isWoman = (features: Analysis['features']): boolean => features.gender === 'f' && features.number === 'singular'

/** A masculine official stands before or behind as the subject. */
const isOfMan = (next: Token | undefined, mention: Mention | undefined, words: readonly Word[], grammar: ClauseGrammar): boolean =>
  isOfficialMan(next, mention, grammar) || leadsMan(words)

const isOfficialMan = (next: Token | undefined, mention: Mention | undefined, grammar: ClauseGrammar): boolean =>
  next !== undefined &&
  (next.pos === 'NOUN' || mention !== undefined) &&
  isMan(next.features) &&
  (mention?.form === 'title' || mention?.form === 'name' || grammar.classesOf(next.stem, []).includes('official'))

/** The phrase right before is headed by a masculine official, with nothing before it that could have him as its own part. */
function leadsMan(words: readonly Word[]): boolean {
  let head: Word | null = null
  for (let at = words.length - 1; at >= 0 && words[at]!.kind === 'nominal'; at--) head = words[at]!
  if (!head || head.conjunction || !head.classes.has('official')) return false
  const before = words[head.index - 1]
  const opens = !before || before.kind === 'punctuation' || before.kind === 'complementiser'
  return opens && isMan(head.features)
}

/** A word as the noun that its letters may also be. */
const nounOf = (token: Token, chosen: Analysis): Analysis =>
  token.alternatives.find(one => one.pos !== 'VERB' && one.pos !== 'AUX' && one.pos !== 'PART') ?? { ...chosen, pos: 'NOUN', features: {} }

/** Within the name of a group ("the National Liberation Army") no word is a deed. */
const isInsideGroup = (token: Token, mention: Mention): boolean =>
  (mention.code ?? '').includes('~') && mention.start < token.stemSpan.start

function makeWord(
  index: number,
  token: Token,
  analysis: Analysis,
  kind: WordKind,
  functions: readonly WordFunction[],
  own: Slot | null,
  readings: readonly Reading[],
  classes: ReadonlySet<string>,
  mention: Mention | null,
  temporal: boolean,
  grammar: ClauseGrammar,
): Word {
  let joined = false
  let article = false
  let future = false
  let lam = false
  let attached: string | null = null
  for (const clitic of analysis.proclitics) {
    if (clitic.function === 'conjunction') joined = true
    else if (clitic.function === 'article') article = true
    else if (clitic.function === 'future') future = true
    else if (clitic.function === 'subordinator') lam = true
    else if (clitic.function === 'preposition') attached ??= clitic.text
  }
  return {
    index,
    token,
    kind,
    functions,
    conjunction: joined || (mention !== null && mention.start === token.start + 1 && grammar.isConjunction(token.text.charAt(0))),
    slot: own ?? (attached === null ? null : grammar.attachedSlot(attached)),
    article,
    relational: kind === 'nominal' && grammar.isRelational(analysis.stem, analysis.form),
    indefinite: kind === 'nominal' && (grammar.isIndefinite(token.text, analysis.stem) || (!article && isWhole(analysis))),
    future,
    purpose: kind === 'verb' && lam,
    pronoun: analysis.enclitics.at(-1)?.features ?? null,
    readings,
    classes,
    mention,
    temporal: temporal && mention === null,
    features: analysis.features,
  }
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Classes as a set: one for each list, since grammars give the same list for the same word. */
function setOf(classes: readonly string[]): ReadonlySet<string> {
  if (classes.length === 0) return NO_CLASSES
  let set = sets.get(classes)
  if (set === undefined) {
    set = new Set(classes)
    sets.set(classes, set)
  }
  return set
}

/** Two titles side by side ("the president his counterpart", subject and object) that were taken for one: the second begins at its own head. */
function splitTitles(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  covers: (Mention | undefined)[],
  grammar: ClauseGrammar,
): void {
  for (let i = 1; i < tokens.length; i++) {
    const whole = covers[i]
    const before = tokens[i - 1]!
    const token = tokens[i]!
    if (!whole || covers[i - 1] !== whole || token.proclitics.some(one => one.function !== 'article') || !hasArticle(before)) continue
    if (hasArticle(token) && before.pos !== 'ADJ' && before.features.derived !== 'nisba') continue
    if (!grammar.classesOf(token.stem, NOTHING, token.form).includes('official')) continue
    const inner = mentions.find(one => one !== whole && one.start > token.start && one.end <= whole.end && one.code)
    const outer = mentions.find(one => one !== whole && one.start >= whole.start && one.end <= before.end && one.code)
    if (!inner || !outer || inner.code === outer.code) continue
    const second: Mention = { ...whole, start: token.stemSpan.start, entity: inner.entity, code: inner.code ?? null }
    const first: Mention = { ...whole, end: before.end, code: outer.code ?? null }
    for (let at = 0; at < tokens.length; at++) if (covers[at] === whole) covers[at] = at < i ? first : second
  }
}

/** The word without its conjunction: function words with an attached preposition are listed whole. */
function unjoined(token: Token, analysis: Analysis): string {
  const conjunction = analysis.proclitics.find(one => one.function === 'conjunction')
  return conjunction && token.folded.startsWith(conjunction.text) ? token.folded.slice(conjunction.text.length) : token.folded
}

function coverTokens(tokens: readonly Token[], mentions: readonly Mention[], grammar: ClauseGrammar): (Mention | undefined)[] {
  const covers: (Mention | undefined)[] = []
  let at = 0
  let current: Mention | undefined
  for (let i = 0; i < tokens.length; i++) {
    const { stemSpan, start, end, kind } = tokens[i]!
    const from = kind === 'word' ? stemSpan.start : start
    while (at < mentions.length && mentions[at]!.start < end) {
      const next = mentions[at]!
      at++
      if (next.form === 'pronoun' && next.end - next.start <= 3) continue
      // "the president demanded": a noun for persons that is read as the verb of the sentence here describes nobody.
      const isWhole = next.form === 'description' && kind === 'word' && next.start <= stemSpan.start && next.end > end
      if (isWhole && isOpeningVerb(tokens, i, grammar)) continue
      if (!current || next.start >= current.end) current = next
    }
    if (current && from < current.end && end > current.start) covers[i] = current
  }
  splitTitles(tokens, mentions, covers, grammar)
  return covers
}

/** "Iraq demanded": what opens a sentence before a name or a title is its verb, though the same letters mean "a student". */
function isOpeningVerb(tokens: readonly Token[], at: number, grammar: ClauseGrammar): boolean {
  const token = tokens[at]!
  if (token.pos === 'VERB') return true
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before && before.kind !== 'punctuation') return false
  if (!next || next.features.derived === 'nisba' || next.pos === 'ADJ' || token.proclitics.some(one => one.function !== 'conjunction'))
    return false
  return openingVerb(token, grammar) !== undefined
}

const openingVerb = (token: Token, grammar: ClauseGrammar): Analysis | undefined =>
  token.alternatives.find(
    one =>
      one.pos === 'VERB' &&
      one.features.tense === 'past' &&
      one.features.person === 3 &&
      one.enclitics.length === 0 &&
      grammar.readingsOf(one, NOTHING).some(reading => reading.frame.type !== null),
  )

/** A word within a fixed phrase as it is listed: with its article, without other clitics. */
const withArticle = (token: Token): string => {
  const article = token.proclitics.find(one => one.function === 'article')
  return article ? article.text + token.stem : token.stem
}

const notedFunctions = formNotes<{ readonly grammar: ClauseGrammar; readonly may: boolean }>()

/** Whether any of the keys that `functionsOfToken` may look up has a function; noted with the word, since most words have none. */
function mayFunction(token: Token, grammar: ClauseGrammar): boolean {
  const { printed } = token
  if (printed === undefined) return true
  const noted = notedFunctions.get(printed)
  if (noted?.grammar === grammar) return noted.may
  const may = [token, ...token.alternatives].some(one => grammar.mayFunction(unjoined(token, one)) || grammar.mayFunction(one.stem))
  notedFunctions.set(printed, { grammar, may })
  return may
}

/** Functions of the word whole, without its conjunction in any reading, and of its stem. */
function functionsOfToken(
  token: Token,
  analysis: Analysis,
  plain: readonly string[],
  index: number,
  grammar: ClauseGrammar,
): readonly { readonly function: WordFunction; readonly length: number }[] {
  if (!mayFunction(token, grammar)) return NO_FUNCTIONS
  const following = plain.slice(index + 1, index + 5)
  const keys = [unjoined(token, analysis)]
  const note = (key: string): void => {
    if (!keys.includes(key)) keys.push(key)
  }
  for (const other of token.alternatives) note(unjoined(token, other))
  if (!hasArticle(analysis)) note(analysis.stem)
  let found = NO_FUNCTIONS
  for (const key of keys) {
    const listed = grammar.functionsOf(key, following)
    // "that it happened that": with its own pronoun a particle opens no fixed phrase of condition.
    const own = analysis.enclitics.length > 0 ? listed.filter(one => one.length === 1 || !one.function.startsWith('conditional')) : listed
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own]
  }
  return found
}

const hasArticle = (analysis: Analysis): boolean => analysis.proclitics.some(one => one.function === 'article')
const startsMention = (token: Token, mention: Mention): boolean => token.start <= mention.start && mention.start < token.end
const coversMany = (token: Token, mention: Mention): boolean => mention.end - mention.start > 0 && mention.end >= token.stemSpan.end

/**
 * The analyser's reading, put right where the words before it rule it out: no finite verb stands after a preposition, within a name, after
 * another verb or after a noun that waits for its genitive; a sentence of a paragraph rather opens with a verb than with a masdar.
 */
function chooseAnalysis(
  token: Token,
  next: Token | undefined,
  nextMention: Mention | undefined,
  words: readonly Word[],
  mention: Mention | null,
  kind: Sentence['kind'],
  quoted: boolean,
  following: readonly string[],
  grammar: ClauseGrammar,
): Analysis {
  const isVerb = token.pos === 'VERB' || token.pos === 'AUX'
  const nextIsParty = nextMention?.form === 'title'
  const nextIsNamed = nextMention !== undefined
  const before = lastWord(words)
  const conjunction = token.proclitics.some(one => one.function === 'conjunction')
  if (token.pos === 'ADP') {
    const opens =
      !before ||
      (before.kind === 'punctuation' && (conjunction || words.length < 2)) ||
      // "an envoy of hers in": a preposition with its pronoun is no verb.
      (next?.pos === 'ADP' && next.proclitics.length === 0 && words.length > 0 && token.enclitics.length === 0)
    const isBefore = grammar.functionsOf(token.stem, NOTHING, token.form).some(one => one.function === 'preposition:before')
    const verb =
      opens && (!isBefore || nextIsParty)
        ? token.alternatives.find(
            one =>
              one.pos === 'VERB' &&
              one.features.tense === 'past' &&
              // "and in" is not "he fulfilled".
              (token.stem.length > 2 || one.proclitics.length === token.proclitics.length) &&
              one.proclitics.every(clitic => clitic.function === 'conjunction'),
          )
        : undefined
    return verb ?? token
  }
  if (!isVerb) {
    if (
      (mention && mention.form !== 'description') ||
      token.proclitics.some(one => one.function === 'article' || one.function === 'preposition')
    )
      return token
    const man =
      (conjunction || before === null || before.kind === 'punctuation' ? isOfficialMan(next, nextMention, grammar) : false) ||
      leadsMan(words)
    // A masculine official is no subject of a feminine verb.
    const suits = (one: Analysis): boolean =>
      one.pos === 'VERB' && one.enclitics.length === token.enclitics.length && !(man && isWoman(one.features))
    const finite = token.alternatives.find(suits)
    if (!finite) return token
    // "affirmed its adherence to the agreement", "announced on Sunday the cutting of ties": behind a verb a masdar is no verb of an idiom.
    const isObject = token.features.derived === 'masdar' && hasVerbSinceBreak(words)
    const idiom = mention === null && !isObject && leavesRoom(before) ? idiomOf(token, following, grammar) : undefined
    if (idiom) return idiom
    // "a letter to the king in which he asked for": before a preposition that takes up what is described stands a verb.
    if (
      next &&
      resumes(next, grammar) &&
      describesEarlier(words) &&
      finite.features.tense === 'past' &&
      grammar.readingsOf(finite, NOTHING).length > 0
    )
      return finite
    if (before?.kind === 'relative' || before?.kind === 'negation') return finite
    // "had then vowed", "after it withdrew its ambassador": behind a particle of the verb, or what opens a clause of time, stands a verb.
    if (opensVerb(words, before, conjunction)) {
      const next = finite.features.tense === 'past' ? finite : token.alternatives.find(one => suits(one) && one.features.tense === 'past')
      if (next && grammar.readingsOf(next, NOTHING).length > 0) return next
    }
    const past = pastOf(token, grammar)
    // "were killed and wounded": what is joined to a verb right before it is another.
    if (past && before?.kind === 'verb' && conjunction && before.features.tense === 'past' && before.pronoun === null) return past
    // "In Baghdad four were killed": where a place or a time opens a paragraph, a bare masdar behind it is its verb.
    if (past && kind === 'paragraph' && !conjunction && isAfterPlace(words)) return past
    // "the French president pledged": behind a whole phrase with its article or name no noun of the same letters goes on with it.
    if (
      !conjunction &&
      finite.features.tense === 'past' &&
      token.features.derived === 'masdar' &&
      (before?.article || before?.mention) &&
      leadsMan(words) &&
      grammar.readingsOf(finite, []).length > 0
    )
      return finite
    // "Tehran holds Washington responsible": no masdar stands right behind the name that opens a sentence.
    if (words.length > 0 && !conjunction && before?.mention && isOpeningName(words, before.mention)) {
      const present = token.alternatives.find(one => suits(one) && one.features.tense === 'present' && one.features.person === 3)
      if (present && grammar.readingsOf(present, []).length > 0) return present
    }
    // "an attack which rebels launched", "a meeting that brought him together with": behind a deed stands a verb with its pronoun, where
    // a name follows or the verb is one of doing or gathering.
    if (
      (nextIsNamed ||
        grammar.readingsOf(finite, NOTHING).some(one => one.frame.effect === 'performs' || one.frame.needs['subject'] === 'meeting')) &&
      token.enclitics.length === 1 &&
      before?.kind === 'nominal' &&
      !before.article &&
      before.readings.length > 0 &&
      finite.features.tense === 'past' &&
      grammar.readingsOf(finite, NOTHING).length > 0
    )
      return finite
    if (token.features.derived === 'masdar' && !conjunction && isDuty(words)) return token
    const further = words.at(-2)
    if (before?.kind === 'complementiser' && (further?.slot === 'after' || further?.slot === 'since')) return finite
    if (
      before?.kind === 'nominal' &&
      !conjunction &&
      // "will be able to resume the imposing of": a bare masdar wants its genitive.
      !(before.features.derived === 'masdar' && !leavesRoom(before)) &&
      isWaiting(words) &&
      (token.features.derived === 'masdar' || grammar.readingsOf(finite, NOTHING).length > 0)
    )
      return finite
    if (
      before?.kind === 'nominal' &&
      before.pronoun &&
      words.at(-2)?.kind === 'preposition' &&
      !words.some(one => one.kind === 'verb') &&
      grammar.readingsOf(finite, NOTHING).length > 0
    )
      return finite
    if (before?.kind === 'complementiser' && !grammar.classesOf(token.stem, NOTHING, token.form).includes('quantity'))
      return token.alternatives.find(one => one.pos === 'VERB' && one.features.tense === 'present') ?? token
    if (kind !== 'paragraph') return token
    const opens = words.every(isPrelude) || (conjunction && before?.kind === 'punctuation' && !isCommaText(before.token.text))
    // "In Baghdad, Iraq demanded": behind what opens a paragraph and its comma too.
    if (
      (opens || isBehindOpening(words)) &&
      mention === null &&
      nextIsNamed &&
      !token.proclitics.some(one => one.function !== 'conjunction')
    ) {
      const verb = openingVerb(token, grammar)
      if (
        verb &&
        next?.features.derived !== 'nisba' &&
        next?.pos !== 'ADJ' &&
        grammar.classesOf(token.stem, NOTHING, token.form).includes('person')
      )
        return verb
    }
    const isBehind = token.features.derived === 'masdar' && nextIsNamed && isBehindOpening(words)
    if (!(opens || isBehind) || mention) return token
    const verb = token.alternatives.find(
      one => one.pos === 'VERB' && one.features.tense === 'past' && one.enclitics.length === token.enclitics.length,
    )
    return verb && (token.pos === 'ADJ' || grammar.readingsOf(verb, NOTHING).length > 0) ? verb : token
  }
  if (before?.kind === 'relative' || before?.kind === 'negation') return token
  // A masculine official is no subject of a feminine verb: the same letters are a past of his.
  if (token.features.tense === 'present' && token.features.gender === 'f') {
    const opens = !before || conjunction || before.kind === 'punctuation' || before.kind === 'complementiser'
    const past =
      (opens && isOfficialMan(next, nextMention, grammar)) || leadsMan(words)
        ? token.alternatives.find(
            one => one.pos === 'VERB' && one.features.tense === 'past' && one.features.gender === 'm' && one.features.person === 3,
          )
        : undefined
    if (past) return past
  }
  const nominal = token.alternatives.find(one => one.pos !== 'VERB' && one.pos !== 'AUX' && one.pos !== 'PART')
  if (!nominal && token.confidence < 0.5 && grammar.isRelational(token.folded))
    return { ...token, proclitics: [], enclitics: [], stem: token.folded, form: undefined, pos: 'ADJ', features: {} }
  // Outside quotation marks a report does not say "I": the same letters are a past of the fourth form.
  // Nor does anybody say "I wound": "were wounded" is written alike.
  const harms = () => token.features.number === 'singular' && grammar.readingsOf(token, NOTHING).some(one => one.frame.type === 'ASSAULT')
  if (token.features.person === 1 && (!quoted || harms())) {
    const third = token.alternatives.find(one => one.pos === 'VERB' && one.features.person === 3)
    if (third) return third
  }
  // "said that the excess of ...": what opens nominal clauses is followed by a noun.
  if (before?.kind === 'complementiser' && grammar.opensCondition(before.token.text) && before.pronoun === null) {
    const masdar = token.alternatives.find(one => one.features.derived === 'masdar' && one.enclitics.length === token.enclitics.length)
    if (masdar) return masdar
  }
  const particle = token.pos === 'VERB' ? token.alternatives.find(one => one.pos === 'PART') : undefined
  if (particle) return particle
  // "..., before going to": behind a comma without "and", and before no name, the letters of "accepted" are those of "before".
  if (before?.kind === 'punctuation' && words.length > 1 && !conjunction && !nextIsNamed && token.enclitics.length === 0) {
    const preposition = token.alternatives.find(one => one.pos === 'ADP' && one.enclitics.length === 0)
    if (preposition && next?.features.definite === true && !nextIsOfficial(next, grammar)) return preposition
  }
  if (!nominal) return token
  // "the last American soldier": before a bare noun the first and the last are no verbs.
  if (
    token.enclitics.length === 0 &&
    next?.pos === 'NOUN' &&
    next.proclitics.length === 0 &&
    grammar.classesOf(nominal.stem, NOTHING, nominal.form).includes('ordinal')
  )
    return nominal
  if (mention && mention.form !== 'description' && mention.form !== 'pronoun') return nominal
  if (before?.kind === 'verb' && !conjunction && token.alternatives.some(one => one.features.derived === 'masdar'))
    return token.alternatives.find(one => one.features.derived === 'masdar')!
  // "that on Turkey is the withdrawal of its forces": a duty is named by a masdar.
  if (nominal.features.derived === 'masdar' && !conjunction && isDuty(words)) return nominal
  // "Russia affirmed its adherence to": behind the subject of a verb the same letters with a pronoun are its object.
  if (
    token.features.tense === 'present' &&
    token.enclitics.length > 0 &&
    nominal.enclitics.length === token.enclitics.length &&
    nominal.features.derived === 'masdar' &&
    !conjunction &&
    before?.kind === 'nominal' &&
    (before.article || before.mention) &&
    hasVerbSinceBreak(words)
  )
    return nominal
  // "the minister refused to take (a) call": behind a definite subject a feminine verb of the same letters has no subject of its own.
  if (
    token.features.tense === 'present' &&
    isWoman(token.features) &&
    !conjunction &&
    nominal.features.derived === 'masdar' &&
    nominal.enclitics.length === token.enclitics.length &&
    before?.kind === 'nominal' &&
    (before.article || before.mention) &&
    hasVerbSinceBreak(words) &&
    wantsMasdar(lastOf(words, one => one.kind === 'verb'))
  )
    return nominal
  if (!before || token.features.tense === 'present') {
    return before?.kind === 'preposition' && before.pronoun === null ? nominal : token
  }
  if (before.kind === 'preposition' && before.pronoun === null) return nominal
  const nominalConjunction = nominal.proclitics.some(one => one.function === 'conjunction')
  if (conjunction && nominalConjunction) {
    const verb = lastOf(words, one => one.kind === 'verb')
    const masdar = lastOf(words, one => one.kind === 'nominal' && one.features.derived === 'masdar' && !one.article)
    if (before.kind === 'punctuation' || !verb || nominal.features.derived !== 'masdar') return token
    return masdar && masdar.index > verb.index && (verb.features.gender === 'f' || words.length - masdar.index < 7) ? nominal : token
  }
  if (before.kind === 'verb' && !conjunction) return nominal
  if (before.token.kind === 'number') return nominal
  // A definite noun takes no relative clause without a pronoun: a second past verb in the clause is its masdar.
  const masdar = token.alternatives.find(one => one.features.derived === 'masdar' && one.enclitics.length === token.enclitics.length)
  if (!conjunction && masdar && before.kind === 'nominal' && (before.article || before.mention) && hasVerbSinceBreak(words)) return masdar
  if (
    before.kind === 'nominal' &&
    !before.article &&
    !before.indefinite &&
    before.pronoun === null &&
    !before.mention &&
    nominal.enclitics.length === token.enclitics.length &&
    // "an attack which the rebels launched": a verb with a pronoun behind a deed describes it.
    !(token.enclitics.length > 0 && before.readings.length > 0 && grammar.readingsOf(token, NOTHING).length > 0)
  )
    return nominal
  return token
}

const nextIsOfficial = (next: Token, grammar: ClauseGrammar): boolean => grammar.classesOf(next.stem, NOTHING).includes('official')

/** A masculine verb, or one that says what is to be done: refuses, decides, demands. */
const wantsMasdar = (verb: Word | null): boolean =>
  verb !== null &&
  (verb.features.gender === 'm' || verb.readings.some(one => one.frame.effect !== null || DONE.has(one.frame.arguments['object'] ?? '')))

const DONE: ReadonlySet<string> = new Set(['refused', 'demanded', 'promised', 'threatened', 'alleged', 'deed'])

/** Right behind "had" or "has", or a word that opens a clause of time ("after", "when", "then") at the start of what a comma or nothing leads. */
function opensVerb(words: readonly Word[], before: Word | null, conjunction: boolean): boolean {
  if (!before || conjunction) return false
  if (before.functions.includes('perfect')) return true
  return before.kind === 'subordinator' && words.at(-1) === before
}

/** Classes of what is issued in writing or speech, and speaks for whoever issues it. */
export const ISSUED = ['message', 'resolution', 'agreement', 'complaint', 'views']
const DESCRIBED = [...ISSUED, 'meeting', 'meeting-noun']

const RESUMING: ReadonlySet<string> = new Set(['preposition:fi', 'preposition:during', 'preposition:min'])

/** "in it", "during it". */
const resumes = (next: Token, grammar: ClauseGrammar): boolean =>
  next.pos === 'ADP' &&
  next.enclitics[0]?.features?.person === 3 &&
  grammar.functionsOf(next.stem, NOTHING, next.form).some(one => RESUMING.has(one.function))

/** An indefinite noun for something written or said, or a meeting, stands a few words before, with no verb between. */
function describesEarlier(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0 && at > words.length - 16; at--) {
    const word = words[at]!
    if (word.kind === 'verb' || word.kind === 'relative' || word.kind === 'complementiser') return false
    if (word.kind !== 'nominal' || word.article || word.pronoun !== null || word.mention !== null || word.temporal) continue
    if (word.readings.length > 0 || DESCRIBED.some(name => word.classes.has(name))) return at < words.length - 1
  }
  return false
}

/** A finite verb may stand behind the word: it wants no genitive and is no verb or preposition. */
const leavesRoom = (before: Word | null): boolean =>
  before === null ||
  (before.kind === 'nominal'
    ? before.article || before.mention !== null || before.pronoun !== null || before.indefinite || before.temporal
    : before.kind !== 'preposition' && before.kind !== 'verb')

/** A verb that makes a fixed phrase with one of the next words ("casts the blame", "lays hands on"). */
function idiomOf(token: Token, following: readonly string[], grammar: ClauseGrammar): Analysis | undefined {
  for (const one of token.alternatives) {
    if (one.pos !== 'VERB' || one.features.person !== 3 || one.enclitics.length !== token.enclitics.length) continue
    for (const { frame } of grammar.readingsOf(one, NOTHING))
      for (const need of Object.values(frame.needs))
        if (need.includes('#') && following.some(stem => grammar.classesOf(stem, []).includes(need))) return one
  }
  return undefined
}

/** The past of the verb whose masdar is written alike, where it bears a frame. */
function pastOf(token: Token, grammar: ClauseGrammar): Analysis | undefined {
  if (token.features.derived !== 'masdar') return undefined
  return token.alternatives.find(
    one =>
      one.pos === 'VERB' &&
      one.features.tense === 'past' &&
      one.features.person === 3 &&
      one.enclitics.length === token.enclitics.length &&
      grammar.readingsOf(one, NOTHING).length > 0,
  )
}

const LONGEST_PLACE = 12

/** Nothing stands before but a phrase behind a preposition that is complete: it ends in a name, an article or a bracket. */
function isAfterPlace(words: readonly Word[]): boolean {
  const first = words.find(one => one.kind !== 'punctuation')
  const last = words.at(-1)
  if (!last || words.length > LONGEST_PLACE || first?.kind !== 'preposition' || first.slot !== 'fi') return false
  if (words.some(one => one.kind === 'verb' || one.kind === 'auxiliary' || one.kind === 'complementiser' || one.kind === 'relative'))
    return false
  return last.kind === 'punctuation' ? last.token.text === ')' : last.kind === 'nominal' && (last.article || last.mention !== null)
}

/** "on the other hand": what a paragraph may open with before its first verb. */
const isPrelude = (word: Word): boolean => word.kind === 'particle' || word.kind === 'inside' || word.kind === 'punctuation'

/** Nothing stands before but a phrase behind a preposition and its comma. */
function isBehindOpening(words: readonly Word[]): boolean {
  const last = words.at(-1)
  if (!last || words.length > LONGEST_PLACE || (words[0]!.kind !== 'nominal' && words[0]!.kind !== 'preposition')) return false
  return (
    words[0]!.slot !== null &&
    isCommaText(last.token.text) &&
    words.every(one => one.kind !== 'verb' && one.kind !== 'auxiliary' && one.kind !== 'complementiser')
  )
}

/** "that on Turkey ...": a complementiser, "on" and a name. */
const isDuty = (words: readonly Word[]): boolean => {
  const name = words.at(-1)
  if (!name?.mention || name.slot !== null) return false
  let at = words.length - 1
  while (at > 0 && words[at - 1]!.mention === name.mention) at--
  return words[at - 1]?.slot === 'ala' && words[at - 2]?.kind === 'complementiser'
}

/** Nothing but one name stands before. */
function isOpeningName(words: readonly Word[], mention: Mention): boolean {
  if (mention.form === 'pronoun' || (mention.form === 'description' && !words.at(-1)!.article)) return false
  // What is quoted behind a colon opens anew.
  const colon = words.findLastIndex(one => one.token.text === ':')
  return words.slice(colon + 1).every(one => one.mention === mention || one.kind === 'punctuation')
}

function hasVerbSinceBreak(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]!
    if (word.kind === 'verb') return true
    if (word.kind === 'relative' || word.kind === 'complementiser' || word.kind === 'subordinator' || word.kind === 'conditional')
      return false
    if (word.kind === 'punctuation' && /[.;:!?\u061b\u061f]/.test(word.token.text)) return false
  }
  return false
}

/** An auxiliary ("had", "was") still waits for its verb. */
function isWaiting(words: readonly Word[]): boolean {
  for (let at = words.length - 1; at >= 0 && at > words.length - 14; at--) {
    const { kind } = words[at]!
    if (kind === 'auxiliary') return true
    if (kind === 'complementiser') {
      const last = words.at(-1)!
      return at < words.length - 1 && (last.article || last.mention !== null || last.indefinite)
    }
    if (kind === 'verb' || kind === 'relative' || kind === 'subordinator') return false
  }
  return false
}

/** Where the words end without what stands in brackets behind them ("in Diwaniya (180 km south) were killed ..."). */
function beforeBrackets(words: readonly Word[]): number {
  if (words.at(-1)?.token.text !== ')') return words.length
  for (let at = words.length - 2; at > 0 && at > words.length - LONGEST_PLACE; at--) if (words[at]!.token.text === '(') return at
  return words.length
}

function lastWord(words: readonly Word[]): Word | null {
  const end = beforeBrackets(words)
  for (let at = end - 1; at >= 0 && at >= end - 3; at--) {
    const word = words[at]!
    if (word.kind === 'inside') continue
    if (word.kind === 'punctuation' && !/[.,:;!?\u060c\u061b\u061f]/.test(word.token.text)) continue
    return word
  }
  return null
}

function lastOf(words: readonly Word[], test: (word: Word) => boolean): Word | null {
  for (let at = words.length - 1; at >= 0 && at > words.length - 30; at--) if (test(words[at]!)) return words[at]!
  return null
}

/** "..., which led to": a verb of causing right behind, in the middle of a sentence. */
function leadsOn(words: readonly Word[], next: Token | undefined, grammar: ClauseGrammar): boolean {
  const before = words.at(-1)
  if (!before || !next || next.pos !== 'VERB' || (before.kind === 'punctuation' && !isCommaText(before.token.text))) return false
  return grammar.readingsOf(next, []).some(one => one.frame.effect === 'performs' && one.frame.type === null)
}

const isCommaText = (text: string): boolean => text === ',' || text === '\u060c'

const groups = new Map<WordFunction, string>()

/** What a function is, without what it stands for: `preposition` of `preposition:fi`. */
function groupOf(name: WordFunction): string {
  const known = groups.get(name)
  if (known !== undefined) return known
  const [group] = name.split(':') as [string]
  groups.set(name, group)
  return group
}

/** "laid hands on whoever fired", "all who took part": behind a preposition or "all", before a past verb, the letters of "from" are those of "who". */
function isWhoever(functions: readonly WordFunction[], analysis: Analysis, next: Token | undefined, before: Word | undefined): boolean {
  if (!functions.includes('preposition:min') || !functions.includes('relative:free')) return false
  if (next?.pos !== 'VERB' || next.features.tense !== 'past' || next.features.person !== 3) return false
  if (analysis.proclitics.some(one => one.function === 'preposition')) return true
  if (!before) return false
  // "the names of those who fired": a plural verb is no noun that "from" could govern.
  const isPlural = next.features.number === 'plural' && next.enclitics.length === 0 && before.kind === 'nominal' && !before.article
  return isPlural || (before.kind === 'preposition' && before.pronoun === null) || before.classes.has('quantity')
}

function kindOf(
  quantity: boolean,
  analysis: Analysis,
  functions: readonly WordFunction[],
  mention: Mention | null,
  next: Token | undefined,
  follows: () => boolean,
  conditional: boolean,
  before: Word | undefined,
): WordKind {
  if (mention && mention.form !== 'pronoun') return 'nominal'
  if (isWhoever(functions, analysis, next, before)) return 'relative'
  for (const name of functions) {
    const group = groupOf(name)
    switch (group) {
      case 'preposition':
        // "towards five hundred" is about five hundred.
        if (quantity && next && (next.kind === 'number' || next.pos === 'NUM')) return 'nominal'
        if (analysis.proclitics.some(one => one.function === 'article')) continue
        // "that not" is spelt like "except": before a present verb it opens a clause.
        if (name === 'preposition:except' && isPresentVerb(next) && functions.includes('complementiser')) continue
        if (analysis.pos === 'VERB' && (name === 'preposition:under' || name === 'preposition:before')) continue
        return 'preposition'
      case 'relative':
        if (analysis.stem.length <= 3 && !(next && (next.pos === 'VERB' || next.pos === 'AUX'))) continue
        return 'relative'
      case 'complementiser':
        if (functions.includes('preposition:except') && !isPresentVerb(next)) continue
        // "if she breaks": before a past verb the same letters open a condition.
        if (conditional && next && isPastVerb(next)) return 'conditional'
        return 'complementiser'
      case 'subordinator':
        return 'subordinator'
      case 'conditional':
        return 'conditional'
      case 'negation':
        if (name === 'negation:noun') continue
        if (functions.includes('preposition:except')) continue
        // "..., which led to": only what opens a sentence or a quotation is denied so.
        if (name === 'negation:plain' && !(next && next.features.tense === 'past' && !follows())) continue
        return 'negation'
      case 'auxiliary':
      case 'ongoing':
        return 'auxiliary'
      case 'future':
      case 'hedge':
        if (analysis.pos === 'VERB' && group === 'hedge') return 'auxiliary'
        return 'particle'
      case 'also':
      case 'aside':
        return 'particle'
      case 'demonstrative':
        return 'demonstrative'
      case 'subject-pronoun':
        return 'pronoun'
    }
  }
  switch (analysis.pos) {
    case 'VERB':
      return 'verb'
    case 'AUX':
      return 'auxiliary'
    case 'ADP':
      return 'preposition'
    case 'SCONJ':
      return 'subordinator'
    case 'PRON':
      return quantity ? 'nominal' : 'pronoun'
    case 'CCONJ':
    case 'PART':
    case 'INTJ':
      return quantity ? 'nominal' : 'particle'
    default:
      return 'nominal'
  }
}

const isPresentVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX') && token.features.tense === 'present'

/** A past verb whose letters are no noun. */
const isPastVerb = (token: Token): boolean =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  token.features.tense === 'past' &&
  !token.alternatives.some(one => one.pos === 'NOUN' || one.pos === 'ADJ' || one.pos === 'PROPN')

const isSurelyNisba = (analysis: Analysis): boolean =>
  analysis.pos === 'ADJ' && analysis.features.derived === 'nisba' && hasArticle(analysis)

const isAfterNegation = (words: readonly Word[]): boolean => words.at(-1)?.kind === 'negation'

function readingsOf(
  token: Token,
  analysis: Analysis,
  kind: WordKind,
  following: readonly string[],
  afterNegation: boolean,
  afterPerfect: boolean,
  ofMan: () => boolean,
  grammar: ClauseGrammar,
): readonly Reading[] {
  if (kind !== 'verb' && kind !== 'nominal' && kind !== 'auxiliary') return NO_READINGS
  const listed = grammar.readingsOf(analysis, following)
  // "social" is written like "the two meetings of": with its article it is no dual that governs.
  const found = isSurelyNisba(analysis) ? listed.filter(one => (one.shape !== 'noun' && one.shape !== 'masdar') || one.length > 1) : listed
  if (found.length > 0 && kind !== 'verb') return found
  const all = [...found]
  const isPast = kind === 'verb' && afterPerfect && analysis.features.tense === 'past'
  // A masculine official is no subject of a feminine verb.
  const noWoman = kind === 'verb' && analysis.features.gender === 'm' && ofMan()
  for (const other of token.alternatives) {
    if (kind !== 'verb' && other.confidence < RIVAL * token.confidence) continue
    const verbal = other.pos === 'VERB' || other.pos === 'AUX'
    if (noWoman && verbal && isWoman(other.features)) continue
    // A report that says "he" does not address anybody in the same word.
    if (verbal && other.features.person === 2 && analysis.features.person === 3) continue
    // "had vowed" is no present of another verb.
    if (isPast && other.features.tense !== 'past') continue
    // A jussive of its own spelling needs its negation: elsewhere the same letters are another verb.
    if (other.features.mood === 'jussive' && analysis.features.mood !== 'jussive' && !afterNegation) continue
    if (verbal !== (kind === 'verb') || other.enclitics.length !== analysis.enclitics.length) continue
    for (const reading of grammar.readingsOf(other, following)) if (!all.includes(reading)) all.push(reading)
    if (kind !== 'verb' && all.length > 0) break
  }
  if (all.length > 0) return all
  return NO_READINGS
}
