import type { NameForm } from '../../language/name-grammar.js'
import type { NameWord } from '../look-up-names.js'

/** A relational adjective agrees with its head in gender; the head may be definite by construct. */
export function adjectiveAgrees(head: NameForm, adjective: NameForm): boolean {
  if (head.gender !== null && adjective.gender !== null && head.number === 'singular' && head.gender !== adjective.gender) return false
  return !(head.definite && !adjective.definite)
}

/** A known adjective that agrees with the head. */
export function isAdjectiveOf({ token }: NameWord, form: NameForm): boolean {
  if (token.pos !== 'ADJ' || token.confidence < 0.55) return false
  const { gender, definite } = token.features
  if (form.number === 'singular' && gender && form.gender && gender !== form.gender) return false
  return (definite ?? false) === form.definite || definite === true
}

export const isIndefinitePlural = ({ number, definite }: NameForm): boolean => number === 'plural' && !definite
