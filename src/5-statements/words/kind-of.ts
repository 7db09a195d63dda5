import type { WordFunction } from '../../language/clause-grammar.js'
import type { Mention } from '../../schema/mention.js'
import type { Analysis, Token } from '../../schema/token.js'
import type { Word, WordKind } from './word.js'

export function kindOf(
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

const isPresentVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX') && token.features.tense === 'present'

/** A past verb whose letters are no noun. */
const isPastVerb = (token: Token): boolean =>
  (token.pos === 'VERB' || token.pos === 'AUX') &&
  token.features.tense === 'past' &&
  !token.alternatives.some(one => one.pos === 'NOUN' || one.pos === 'ADJ' || one.pos === 'PROPN')
