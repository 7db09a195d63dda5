import type { Deed, Scene } from '../deeds/scene.js'
import type { Phrase } from '../phrases/phrase.js'
import { isDefinite } from './is-definite.js'
import type { Stand } from './stand.js'

/** "the coming summit", "a possible meeting", "contacts are necessary": what is said of a deed's noun puts it off or makes it unreal. */
export function asDescribed(scene: Scene, deed: Deed, stand: Stand): Stand {
  if (stand.level !== 'asserted' && stand.level !== 'presupposed') return stand
  if (deed.isVerb) return stand
  const chunk = scene.chunks[deed.chunk]
  if (chunk?.kind !== 'phrase') return stand
  if (stand.governor === null && isWouldBe(scene, deed, chunk)) return { ...stand, level: 'hypothetical' }
  for (let at = deed.word + 1; at < chunk.to; at++) {
    const word = scene.words[at]!
    if (word.classes.has('upcoming') && word.article === isDefinite(scene, deed, chunk) && !word.temporal)
      return { ...stand, level: 'planned' }
  }
  if (deed.clause.verb >= 0 || deed.clause.kind === 'relative') return stand
  for (const at of deed.clause.chunks) {
    const next = scene.chunks[at]!
    if (at <= deed.chunk || next.kind !== 'phrase' || next.slot !== null) continue
    const head = scene.words[next.head]!
    // "a summit in Moscow soon".
    if (head.classes.has('soon') && SET.has(deed.reading.frame.type ?? '')) return { ...stand, level: 'planned' }
    if (head.classes.has('unreal') && !head.article && head.mention === null) return { ...stand, level: 'hypothetical' }
  }
  return stand
}

/** Deeds whose date or place a sentence in the future tells: "the visit will be in May". */
const SET: ReadonlySet<string> = new Set(['CONSULT', 'RETREAT', 'COOPERATE', 'MOBILIZE'])

/**
 * "(says that) leaving the League would be useful", "cutting ties may lead to": a masdar without article that is the topic of what will or may be is a thought,
 * not an act.
 */
function isWouldBe(scene: Scene, deed: Deed, chunk: Phrase): boolean {
  if (deed.reading.shape !== 'masdar' || SET.has(deed.reading.frame.type ?? '') || scene.sentence.kind !== 'paragraph') return false
  const { clause } = deed
  if (chunk.slot !== null || chunk.from !== deed.word || scene.words[deed.word]!.article || clause.chunks.find(isPhrase) !== deed.chunk)
    return false
  if (clause.verb >= 0) return clause.verb > deed.chunk && (clause.future || clause.hedge)
  return clause.chunks.some(at => {
    const next = scene.chunks[at]!
    if (at <= deed.chunk) return false
    return next.kind === 'mark'
      ? next.word.kind === 'auxiliary' && next.word.future
      : next.slot === 'min' && scene.words[next.head]!.classes.has('likely')
  })
  function isPhrase(at: number): boolean {
    return scene.chunks[at]!.kind === 'phrase'
  }
}
