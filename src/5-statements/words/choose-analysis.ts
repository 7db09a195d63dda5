import type { Analysis } from '../../schema/token.js'
import { nounForVerb } from './noun-for-verb.js'
import { verbForNoun } from './verb-for-noun.js'
import { verbForPreposition } from './verb-for-preposition.js'
import type { WordPlace } from './word-place.js'

/**
 * The analyser's reading, put right where the words before it rule it out: no finite verb stands after a preposition, within a name, after
 * another verb or after a noun that waits for its genitive; a sentence of a paragraph rather opens with a verb than with a masdar.
 */
export function chooseAnalysis(place: WordPlace): Analysis {
  const { pos } = place.token
  if (pos === 'ADP') return verbForPreposition(place)
  return pos === 'VERB' || pos === 'AUX' ? nounForVerb(place) : verbForNoun(place)
}
