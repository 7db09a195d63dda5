import type { Deed, Scene } from '../deeds/scene.js'

/** The verb in the relative clause of a deed that tells it: one of its own type before a verb of doing. */
export function tellerOf(scene: Scene, deed: Deed): Deed | null {
  let doing: Deed | null = null
  for (const other of scene.deeds.values()) {
    if (!other.isVerb || other.clause.kind !== 'relative' || other.clause.antecedent !== deed.chunk) continue
    const { frame } = other.reading
    if (frame.type !== null && frame.type === deed.reading.frame.type) return other
    // "the crime that settlers committed and that led to": what the deed itself led to does not tell whose it is.
    const isOutcome = other.subjectBy === 'antecedent' && frame.id.endsWith('/cause')
    if ((frame.effect === 'performs' || frame.effect === 'decides') && !isOutcome) doing ??= other
  }
  return doing
}
