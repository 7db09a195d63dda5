import type { Deed, Scene } from './scene.js'

export function keepDeed(scene: Scene, deed: Deed, claimed: Set<number>): void {
  scene.deeds.set(deed.word, deed)
  if (deed.subjectBy === 'agent' && deed.subjectFiller) claimed.add(deed.subjectFiller.at)
  for (let at = deed.word + 1; at < deed.word + deed.reading.length; at++) {
    // A fixed phrase is one deed: what its inner word had claimed is its own.
    const inner = scene.deeds.get(at)
    if (!inner) continue
    scene.deeds.delete(at)
    for (const [slot, filler] of inner.slots) {
      const name = filler.phrase.slot ?? slot
      if (deed.reading.frame.arguments[name] !== undefined && !deed.slots.has(name)) deed.slots.set(name, filler)
    }
  }
  for (const [slot, filler] of deed.slots) {
    // The object of a masdar with its own subject ("his meeting with ...") is not another's.
    const hasOwner = deed.subjectBy === 'pronoun' || scene.words[deed.word]!.pronoun !== null
    if (filler.phrase.slot === null && !deed.isVerb && hasOwner && filler.at !== deed.chunk) claimed.add(filler.at)
    if (filler.phrase.slot === null || slot === 'fi') continue
    if (filler.at === deed.clause.antecedent) continue
    if (filler.phrase.slot === 'maa' && deed.reading.frame.type === 'SUPPORT' && !deed.isVerb) continue
    claimed.add(filler.at)
  }
}
