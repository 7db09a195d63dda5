import type { Token } from '../../src/schema/token.js'

const ALIF = '\u0627'
const TA = '\u062a'
const MARBUTA = '\u0629'
const YA = '\u064a'
const WAW = '\u0648'
const NUN = '\u0646'

const strip = (word: string): string => word.replace(/\u0629$/, '')

/**
 * A token in the convention of Farasa's WikiNews: clitics, then the stem cut from its endings of inflection: ta marbuta, sound plurals, the
 * dual, tanwin's alif; the person endings of verbs.
 */
export function likeFarasa(token: Token): string {
  const parts = token.proclitics.map(clitic => clitic.text)
  let start = token.start
  for (const clitic of token.proclitics) start = Math.max(start, clitic.end)
  const printed = token.enclitics.length > 0 ? token.folded.slice(0, -(token.enclitics[0]?.text.length ?? 0)) : token.folded
  const before = token.proclitics.reduce((sum, clitic) => sum + (clitic.end > clitic.start ? clitic.end - clitic.start : 0), 0)
  const stem = token.proclitics.length === 0 ? printed : printed.slice(Math.min(before, printed.length - 1))
  parts.push(...endings(token, stem))
  for (const clitic of token.enclitics) parts.push(clitic.text)
  return parts.join('+')
}

function endings(token: Token, stem: string): string[] {
  const { pos, features, lemma } = token
  const cut = (...suffixes: string[]): string[] => {
    const length = suffixes.reduce((sum, one) => sum + one.length, 0)
    return [stem.slice(0, -length), ...suffixes]
  }
  if (token.kind !== 'word') return [stem]
  if (pos === 'VERB' || pos === 'AUX') {
    if (features.tense === 'past') {
      for (const suffix of ['\u062a\u0645\u0627', '\u062a\u0645', '\u0648\u0627', '\u062a\u0627', '\u0646\u0627'])
        if (stem.endsWith(suffix) && features.number !== 'singular') return cut(suffix)
      if (features.person === 3 && features.number === 'singular' && features.gender === 'm') return [stem]
      if (stem.endsWith(TA)) return cut(TA)
      if (features.number === 'plural' && stem.endsWith(WAW)) return cut(WAW)
      if (features.number === 'plural' && features.gender === 'f' && stem.endsWith(NUN)) return cut(NUN)
      if (features.number === 'dual' && stem.endsWith(ALIF)) return cut(ALIF)
      return [stem]
    }
    if (features.number === 'plural' && features.person !== 1 && features.gender === 'm') {
      for (const suffix of [WAW + NUN, WAW + ALIF, WAW]) if (stem.endsWith(suffix)) return cut(suffix)
    }
    if (features.number === 'plural' && features.gender === 'f' && stem.endsWith(NUN)) return cut(NUN)
    if (features.number === 'dual') for (const suffix of [ALIF + NUN, ALIF]) if (stem.endsWith(suffix)) return cut(suffix)
    return [stem]
  }
  if (pos === 'PRON' || pos === 'DET' || pos === 'ADP' || pos === 'PART' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'X') {
    return stem.endsWith(MARBUTA) && stem.length > 3 ? cut(MARBUTA) : [stem]
  }
  const base = strip(lemma)
  if (stem.endsWith(MARBUTA)) return stem.length > 2 ? cut(MARBUTA) : [stem]
  if (features.number === 'dual') {
    const feminine = stem.replace(/[\u0627\u064a]\u0646?$/, '')
    const suffix = stem.slice(feminine.length)
    if (feminine.endsWith(TA) && !base.endsWith(TA)) return [feminine.slice(0, -1), TA, suffix]
    return [feminine, suffix]
  }
  if (features.number === 'plural') {
    if (stem.endsWith(ALIF + TA) && (features.gender === 'f' || stem.startsWith(base.slice(0, -1))) && !lemma.endsWith(ALIF + TA))
      return cut(ALIF + TA)
    if (features.gender !== 'f' && stem.startsWith(base.slice(0, 2))) {
      for (const suffix of [WAW + NUN, YA + NUN]) if (stem.endsWith(suffix) && !base.endsWith(suffix)) return cut(suffix)
      if (features.construct && (stem.endsWith(YA) || stem.endsWith(WAW))) return cut(stem.slice(-1))
    }
  }
  if (stem.endsWith(TA) && lemma.endsWith(MARBUTA) && token.enclitics.length > 0) return cut(TA)
  if (stem.endsWith(TA) && token.enclitics.length > 0 && token.stem.endsWith(MARBUTA)) return cut(TA)
  if (stem.endsWith(ALIF + TA) && stem.length > 4 && !lemma.endsWith(ALIF + TA) && features.gender === 'f') return cut(ALIF + TA)
  if (stem.endsWith(ALIF) && stem.length > 2 && features.case === 'accusative') return cut(ALIF)
  if (stem.endsWith(ALIF) && pos === 'ADV' && stem.length > 3) return cut(ALIF)
  return [stem]
}
