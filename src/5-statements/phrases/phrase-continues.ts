import type { Word } from '../words/word.js'
import { isAdjective, isElative, mayBeAdjective } from './is-adjective.js'
import { isConstruct, isNumber } from './is-construct.js'

const isName = ({ mention }: Word): boolean => mention?.form === 'name' || mention?.form === 'metonym'

export function phraseContinues(last: Word, next: Word): boolean {
  if (last.temporal !== next.temporal && (last.temporal || next.token.kind !== 'number')) return false
  if (last.temporal && next.temporal) return true
  if (last.mention && next.mention && last.mention !== next.mention)
    return (
      // "Washington the Chinese": people are no adjective of one state.
      !(isPeople(next) && !isPeople(last)) &&
      isAdjective(next) &&
      (next.relational || next.features.derived === 'nisba' || next.token.stem.length < 5) &&
      // "the American (and) South Korean drills": an adjective of two words too, behind another.
      (next.mention.end <= next.token.end ||
        (next.mention.form === 'description' && isAdjective(last) && last.mention.form === 'description')) &&
      (next.article || !last.article)
    )
  // "condemned Iran the operation that": a word that tells a deed describes no state by name.
  if (last.mention && isName(last) && !next.mention && next.article && next.readings.length > 0 && next.features.derived === 'nisba')
    return false
  if (isNumber(last)) return true
  if (isNumber(next))
    return last.mention === null &&
      !last.article &&
      isConstruct(last) &&
      (next.token.kind !== 'number' || last.features.derived === 'masdar' || last.readings.length > 0)
      ? true
      : isAdjective(next)
  if (isElative(last)) return true
  if (
    last.mention &&
    !next.mention &&
    next.article &&
    (next.classes.has('person') || next.classes.has('crowd') || next.classes.has('fighter'))
  )
    // "the abducted Italians": what befell a people goes on with it.
    return last.article && last.features.number !== 'singular' && isAdjective(last) && next.classes.has('prisoners')
  if (last.classes.has('honorific') && !last.mention && (next.mention || next.classes.has('honorific'))) return true
  if (
    (last.article || last.pronoun !== null) &&
    next.article &&
    !next.mention &&
    (isAdjective(next) || (!last.mention && mayBeAdjective(next)))
  )
    return true
  // No genitive follows a noun with a pronoun: a definite word there that is no sure noun describes it ("his right decision").
  if (
    last.pronoun !== null &&
    last.kind === 'nominal' &&
    next.article &&
    !next.mention &&
    (mayBeAdjective(next) || next.token.confidence < UNSURE)
  )
    return true
  if (isAdjective(next) && !next.pronoun) {
    if (next.article) return last.article || last.mention !== null || last.pronoun !== null || isConstruct(last)
    if (last.mention && last.token.pos !== 'ADJ' && !last.article) return false
    return !last.article && !last.pronoun
  }
  // "a suicide attack": both bear the ending of what is indefinite.
  if (last.indefinite && next.indefinite && !next.mention && !last.mention && next.relational && isOneGender(last, next)) return true
  if (last.mention) return next.mention === null && next.token.pos === 'PROPN'
  if (isAdjective(last) && !(next.article && !last.article && last.token.alternatives.some(one => one.pos === 'NOUN'))) return false
  return isConstruct(last)
}

/** Below this the analyser does not know what a word is. */
const UNSURE = 0.6

const isOneGender = (a: Word, b: Word): boolean => a.features.gender === b.features.gender && a.features.number === b.features.number

/** A masculine plural, as of people. */
const isPeople = (word: Word): boolean => word.features.number === 'plural' && word.features.gender === 'm'
