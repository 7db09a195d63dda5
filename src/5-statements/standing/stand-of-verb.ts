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
  return base
}

/** "had gathered" is written like "may gather": after the particle that both take, what may be past is. */
const isSurelyPresent = ({ token, features }: Word): boolean =>
  features.tense === 'present' &&
  !token.alternatives.some(one => one.pos === 'VERB' && one.features.tense === 'past' && one.features.voice === 'active')
