import type { ClauseGrammar, Reading, Slot, WordFunction } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Analysis, Token } from '../../schema/token.js'
import { NO_CLASSES } from './nothing.js'
import type { Word, WordKind } from './word.js'

export function makeWord(
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

/** "protesters" with its nun: a plural or dual of people that shows its nominative and is not cut short governs no genitive. */
const isWhole = ({ pos, features }: Analysis): boolean =>
  pos === 'NOUN' &&
  features.case === 'nominative' &&
  features.gender === 'm' &&
  (features.number === 'plural' || features.number === 'dual') &&
  features.construct !== true

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Classes as a set: one for each list, since grammars give the same list for the same word. */
export function setOf(classes: readonly string[]): ReadonlySet<string> {
  if (classes.length === 0) return NO_CLASSES
  let set = sets.get(classes)
  if (set === undefined) {
    set = new Set(classes)
    sets.set(classes, set)
  }
  return set
}
