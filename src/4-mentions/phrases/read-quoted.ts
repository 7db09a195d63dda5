import type { NameWord } from '../look-up-names.js'
import type { PersonName } from './item.js'

/** The words between quotation marks from word `j` on; null where they do not open there, do not close soon, or are a name that is known. */
export function readQuoted(words: readonly NameWord[], j: number): PersonName | null {
  const { quoteBefore, token } = words[j]!
  if (!quoteBefore || NO_NAME.has(token.pos) || (token.pos === 'ADJ' && token.confidence >= 0.55 && !token.features.definite)) return null
  let to = j + 1
  while (to < words.length && !words[to]!.quoteBefore && !words[to]!.breakBefore) to++
  const isClosed = to === words.length || words[to]!.quoteBefore
  if (!isClosed || to - j > MAX_QUOTED) return null
  const isKnown = words[j]!.hits.some(({ entry }) => entry.type === 'entity' && !entry.name.weak)
  return isKnown ? null : { from: j, to, start: words[j]!.token.start, end: words[to - 1]!.token.end, hits: [] }
}

const MAX_QUOTED = 6

/** With such a word a judgement begins («a movement "without legitimacy"»), not a name. */
const NO_NAME = new Set(['ADP', 'PART', 'PRON', 'DET', 'SCONJ', 'AUX'])
