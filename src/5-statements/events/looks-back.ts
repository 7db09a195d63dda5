import type { Clause } from '../clauses/clause.js'
import type { Deed, Scene } from '../deeds/scene.js'

/** "his last visit", "the former agreement": set apart from the one that the news is about. */
export function isBygone(scene: Scene, deed: Deed): boolean {
  if (deed.isVerb) return false
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return false
  return [deed.word - 1, deed.word + 1].some(at => at >= chunk.from && at < chunk.to && scene.words[at]!.classes.has('bygone'))
}

/** "after it had frozen its membership": what came before the news of the sentence. */
export function followsAfter(scene: Scene, clause: Clause): boolean {
  const opener = scene.chunks[clause.opener]
  if (clause.kind === 'subordinate') return opener?.kind === 'mark' && opener.word.functions.includes('after-subordinator')
  const before = scene.chunks[clause.opener - 1]
  return (
    clause.kind === 'complement' &&
    before?.kind === 'mark' &&
    before.word.kind === 'preposition' &&
    (before.word.slot === 'after' || before.word.slot === 'since')
  )
}

/** A sentence that opens as a reminder ("it is recalled that", "it is worth mentioning that"), as far as its first complement goes. */
export function isReminder(scene: Scene, clause: Clause): boolean {
  if (clause.kind !== 'complement' && clause.coordinated < 0) return false
  const at = scene.words.findIndex(word => word.token.kind === 'word')
  if (at < 0 || !scene.words[at]!.functions.includes('reminder')) return false
  const that = scene.words.findIndex((word, index) => index > at && index <= at + REMINDER && word.token.pos === 'SCONJ')
  if (that < 0) return false
  // Whoever is named before the complementiser does the mentioning.
  const [from, to] = [scene.words[at]!.token.end, scene.words[that]!.token.start]
  return !scene.mentions.some(mention => mention.start >= from && mention.end <= to)
}

/** So many words may stand between a word of reminding and its complementiser. */
const REMINDER = 5

/** "in the last few years", "over past decades": a stretch of time that has no date, of which the news is no part. */
export function isLongSpan(scene: Scene, clause: Clause): boolean {
  return clause.chunks.some(at => {
    const chunk = scene.chunks[at]!
    if (chunk.kind !== 'phrase' || !WITHIN.has(chunk.slot) || !scene.words[chunk.head]!.classes.has('long-span')) return false
    return scene.words.slice(chunk.head + 1, chunk.to).some(word => word.classes.has('past-span'))
  })
}

const WITHIN: ReadonlySet<string | null> = new Set(['during', 'fi'])

/** "a meeting that brought them together": the clause tells the deed that it describes, whenever that was. */
export function describesDeed(scene: Scene, clause: Clause): boolean {
  const lead = scene.chunks[clause.antecedent]
  return lead?.kind === 'phrase' && scene.words[lead.head]!.classes.has('meeting-noun')
}

/** "In June he refused ..., and that during his meeting with ...": what goes on meanwhile has the day of the deed that it frames. */
export function isMeanwhile(scene: Scene, deed: Deed): boolean {
  const chunk = scene.chunks[deed.chunk]
  return chunk?.kind === 'phrase' && chunk.slot === 'during'
}
