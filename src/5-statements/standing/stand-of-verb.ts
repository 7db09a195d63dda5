import type { Deed, Scene } from '../deeds/scene.js'
import type { Word } from '../words/word.js'
import { standOfClause } from './stand-of-clause.js'
import type { Stand } from './stand.js'

export function standOfVerb(scene: Scene, deed: Deed, standOf: (deed: Deed) => Stand): Stand {
  const { clause } = deed
  const base = standOfClause(scene, clause, standOf)
  // "will not stand idle": what is negated is the idiom, not the deed.
  if (clause.negation && !deed.reading.tags.has('negated-only')) return { ...base, level: 'negated' }
  if (clause.hedge && !clause.auxiliary && isSurelyPresent(scene.words[deed.word]!)) return { ...base, level: 'hypothetical' }
  if (base.level === 'asserted' && isWhen(scene, deed))
    return { ...base, level: deed.reading.frame.type === 'CONSULT' ? 'planned' : 'hypothetical' }
  return base
}

/** "when it withdraws, we shall say": what a present verb tells behind "when" has not been done. */
function isWhen(scene: Scene, { clause, word }: Deed): boolean {
  const opener = scene.chunks[clause.opener]
  if (clause.kind !== 'subordinate' || clause.auxiliary || opener?.kind !== 'mark') return false
  return opener.word.functions.includes('when-subordinator') && isSurelyPresent(scene.words[word]!)
}

/** "had gathered" is written like "may gather": after the particle that both take, what may be past is. */
const isSurelyPresent = ({ token, features }: Word): boolean =>
  features.tense === 'present' &&
  !token.alternatives.some(one => one.pos === 'VERB' && one.features.tense === 'past' && one.features.voice === 'active')
