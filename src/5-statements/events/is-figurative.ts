import type { Deed, Scene } from '../deeds/scene.js'

/** "a trade war", "a media campaign": violence in a manner of speaking. */
export function isFigurative(scene: Scene, deed: Deed): boolean {
  // "sanctions that target ...", "the plan strikes at ...".
  if (deed.isVerb) {
    const doer = deed.subjectFiller ? scene.words[deed.subjectFiller.phrase.head]! : null
    return doer !== null && !ARMED.some(name => doer.classes.has(name)) && PAPER.some(name => doer.classes.has(name))
  }
  for (let at = deed.word + 1; at <= deed.word + 2; at++) {
    const word = scene.words[at]
    if (word?.kind !== 'nominal') break
    if (word.classes.has('figurative')) return true
  }
  return false
}

const PAPER = ['penalty', 'agreement', 'resolution', 'meeting', 'complaint', 'project', 'aid']

/** Forces and what they strike with, though some of it may be given as help too. */
const ARMED = ['forces', 'asset', 'fire', 'weapon', 'bomb']
