import { isBreak, isComma } from '../phrases/punctuation.js'
import type { Word } from '../words/word.js'
import type { Deed, Scene } from './scene.js'

/** Needs of a frame that any phrase of the clause may meet. */
export const CLAUSE_WIDE = new Set(['forces', 'weapon', 'blacklist', 'grievance'])

export function clauseHasClass(scene: Scene, deed: Deed, name: string): boolean {
  for (const at of deed.clause.chunks) {
    const chunk = scene.chunks[at]!
    if (chunk.kind === 'phrase')
      for (let index = chunk.from; index < chunk.to; index++) {
        const word = scene.words[index]!
        if (word.classes.has(name) || (name === 'grievance' && index > deed.word && complains(word))) return true
      }
    // "in protest at" introduces a phrase and names the class itself.
    if (chunk.kind === 'phrase' && chunk.slot === 'cause')
      for (let index = Math.max(0, chunk.from - 2); index < chunk.from; index++) {
        const word = scene.words[index]!
        if (word.kind === 'preposition' && scene.grammar.classesOf(word.token.stem, []).includes(name)) return true
      }
  }
  return false
}

const COMPLAINT: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT'])

/** "gathered, denouncing ...", "calling for ...": many who go along with what they blame, demand or refuse. */
const complains = (word: Word): boolean =>
  !word.article &&
  word.features.number === 'plural' &&
  word.readings.some(one => one.shape === 'active' && COMPLAINT.has(one.frame.type ?? '') && !one.tags.has('negated-only'))

/** So many words may stand between a verb of calling and a colon. */
const NEAR_COLON = 5

/** "is not responsible": the word of negation and what it negates are listed as one. */
function isNegatedClass(scene: Scene, { functions, index, token }: Word, name: string): boolean {
  if (!functions.includes('negation:noun')) return false
  const following = scene.words.slice(index + 1, index + 3).map(one => one.token.stem)
  return scene.grammar.classesOf(token.stem, following).includes(name)
}

/** A word of the class within the rest of the sentence near the deed ("called it a provocation"). */
export function hasClassAhead(scene: Scene, deed: Deed, name: string): boolean {
  for (let at = deed.word + 1; at < scene.words.length && at < deed.word + 22; at++) {
    const word = scene.words[at]!
    if (word.classes.has(name) || isNegatedClass(scene, word, name)) return true
    if (word.kind !== 'punctuation') continue
    // What is said behind a colon further on, or by "adding" behind a comma, judges something else.
    if (isBreak(word) && (word.token.text !== ':' || at > deed.word + NEAR_COLON)) return false
    const next = isComma(word) ? scene.words[at + 1] : undefined
    if (next?.kind === 'nominal' && next.indefinite && next.features.derived === 'active-participle') return false
  }
  return false
}
