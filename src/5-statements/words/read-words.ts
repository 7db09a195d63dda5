import type { ClauseGrammar, Slot, WordFunction } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Sentence } from '../../schema/sentence.js'
import type { Span } from '../../schema/span.js'
import type { Analysis, Token } from '../../schema/token.js'
import type { Value } from '../../schema/value.js'
import { chooseAnalysis } from './choose-analysis.js'
import { coverTokens } from './cover-tokens.js'
import { coversMany, isInsideGroup, startsMention } from './covered-by.js'
import { functionsOfToken } from './functions-of-token.js'
import { withArticle } from './has-article.js'
import { isAdverb } from './is-adverb.js'
import { kindOf } from './kind-of.js'
import { leadsOn } from './leads-on.js'
import { makeWord, setOf } from './make-word.js'
import { mendToken } from './mend-token.js'
import { NO_CLASSES, NO_FUNCTIONS, NO_NAMES, NO_READINGS, NOTHING } from './nothing.js'
import { bareOf, governs, nounOf } from './noun-of.js'
import { isOfMan } from './official-man.js'
import { isAfterNegation, readingsOf } from './readings-of.js'
import { namingAt } from './skip-naming.js'
import { type Word, NAMING } from './word.js'
import { lastWord } from './words-before.js'

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
    const chosen = chooseAnalysis({
      token,
      next: tokens[index + 1],
      nextMention: covers[index + 1],
      nextIsNamed: covers[index + 1] !== undefined,
      words,
      before: lastWord(words),
      mention,
      kind: sentence.kind,
      quoted: quoted(token.start),
      conjunction: token.proclitics.some(one => one.function === 'conjunction'),
      following,
      grammar,
    })
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
    const classes = kind === 'nominal' ? setOf(classesOf(analysis, following, grammar)) : NO_CLASSES
    const word = makeWord(index, token, analysis, kind, functions, own, readings, classes, mention, isTime(token), grammar)
    words.push(named && index === named.to ? { ...word, slot: named.slot } : word)
  }
  return words
}

/** Classes of a word; "fighters" in the plural of things are planes, no people. */
function classesOf(analysis: Analysis, following: readonly string[], grammar: ClauseGrammar): readonly string[] {
  const all = grammar.classesOf(analysis.stem, following, analysis.form)
  const { gender, number } = analysis.features
  if (gender !== 'f' || number !== 'plural' || !all.includes('asset') || !all.includes('fighter')) return all
  let planes = withoutPeople.get(all)
  if (planes === undefined) {
    planes = all.filter(one => one !== 'fighter' && one !== 'fighters')
    withoutPeople.set(all, planes)
  }
  return planes
}

const withoutPeople = new WeakMap<readonly string[], readonly string[]>()

/** What an adverb does for the clause: no more than "also". */
const ADVERB: readonly WordFunction[] = ['also']
