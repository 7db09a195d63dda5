import type { Clause } from '../clauses/clause.js'
import type { Word } from '../words/word.js'
import { phrasesAfter, phrasesBefore } from './phrases-around.js'
import type { Deed, Scene } from './scene.js'

/** The relative pronoun is of another gender than the verb. */
export function differsFromDescribed(scene: Scene, clause: Clause, word: Word): boolean {
  const opener = scene.chunks[clause.opener]
  if (opener?.kind !== 'mark' || opener.word.kind !== 'relative' || word.features.number !== 'singular') return false
  const { gender } = word.features
  return (
    (gender === 'f' && opener.word.functions.includes('relative:m')) || (gender === 'm' && opener.word.functions.includes('relative:f'))
  )
}

/** Further on in a relative clause a pronoun takes up what it describes ("with standing behind it"). */
export function leansBack(scene: Scene, clause: Clause, at: number): boolean {
  return clause.chunks.some(one => {
    const chunk = scene.chunks[one]!
    return one > at && chunk.kind === 'phrase' && scene.words[chunk.head]!.pronoun?.person === 3
  })
}

/** "the authorities (f.) released X and he arrived": a verb of the other gender has another subject. */
export function clashesWithSubject(scene: Scene, clause: Clause, word: Word): boolean {
  const before = clause.coordinated >= 0 ? scene.clauses[clause.coordinated] : undefined
  if (!before || before.verb < 0 || before.kind === 'relative') return false
  const subject = phrasesBefore(scene, before, before.verb).at(-1) ?? phrasesAfter(scene, before, before.verb).bare[0]
  if (!subject || subject.isFar || subject.phrase.joined.length > 0) return false
  const head = scene.words[subject.phrase.head]!
  // "he cancelled the summit on the day that it (f.) announced ..., and she called": no man goes on in a feminine verb.
  if (word.features.gender === 'f' && word.features.number === 'singular' && word.features.person === 3 && isMan(scene, head, word))
    return true
  const isFeminine =
    head.features.gender === 'f' || (head.features.number === 'plural' && !head.classes.has('official') && !head.classes.has('person'))
  if (head.mention?.form === 'name' || head.mention?.form === 'metonym') return false
  return word.features.gender === 'm' && word.features.number === 'singular' && isFeminine
}

/** A man by his name or title, and a verb that cannot be a masculine of the same letters. */
function isMan(scene: Scene, head: Word, verb: Word): boolean {
  if (verb.token.alternatives.some(one => one.pos === 'VERB' && one.features.person === 3 && one.features.gender === 'm')) return false
  if (head.features.gender === 'f' || head.features.number === 'plural' || head.features.number === 'dual') return false
  const { mention } = head
  const isPerson = mention !== null && scene.input.entities.get(mention.entity)?.kind === 'person'
  return isPerson ? head.features.gender === 'm' || head.classes.has('official') : mention?.form === 'title' && head.features.gender === 'm'
}

/** Verb and following subject differ in gender. */
export function disagreesWithSubject(scene: Scene, deed: Deed): boolean {
  const verb = deed.reading.features.gender
  const head = scene.words[deed.subjectFiller!.phrase.head]!
  return verb === 'f' && head.features.gender === 'm' && head.features.number === 'singular' && !head.mention?.code?.match(/^[A-Z]{3}$/)
}
