import type { TermMaker } from '../../../src/language/term-maker.js'
import type { StanceCues } from '../../../src/language/stance-model.js'
import { foldTerm } from '../terms/fold-term.js'

export interface StanceLexicon {
  readonly pairs: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[]
  readonly negations: readonly string[]
}
export interface CompiledLexicon {
  /** Term -> sides such as "3+" or "3-". */
  readonly sides: ReadonlyMap<string, readonly string[]>
  readonly negations: ReadonlySet<string>
}
export interface StanceFeatures {
  readonly names: readonly string[]
  readonly cues: StanceCues
}

export function compileLexicon(lexicon: StanceLexicon, terms: TermMaker): CompiledLexicon {
  const sides = new Map<string, string[]>()
  const add = (word: string, side: string) => {
    for (const { term } of terms.terms(word)) sides.set(term, [...(sides.get(term) ?? []), side])
  }
  lexicon.pairs.forEach(({ left, right }, i) => {
    for (const word of left) add(word, `${i}+`)
    for (const word of right) add(word, `${i}-`)
  })
  return { sides, negations: new Set(lexicon.negations.map(foldTerm)) }
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const bin = (x: number): number => Math.min(9, Math.floor(x * 10))

/** What two headlines have in common and what sets them apart, as named features of a linear model; symmetric in the two headlines. */
export function stanceFeatures(first: string, second: string, terms: TermMaker, lexicon: CompiledLexicon): StanceFeatures {
  const side = (text: string) => {
    const found = terms.terms(text)
    const words = (text.match(WORD) ?? []).map(foldTerm)
    return {
      terms: new Set(found.map(t => t.term)),
      printed: new Map(found.map(t => [t.term, text.slice(t.start, t.end)])),
      negations: words.filter(w => lexicon.negations.has(w)).length,
      numbers: words.filter(w => /^\d+$/.test(w)),
      words: words.length,
    }
  }
  const a = side(first)
  const b = side(second)
  const shared = [...a.terms].filter(t => b.terms.has(t))
  const onlyA = [...a.terms].filter(t => !b.terms.has(t))
  const onlyB = [...b.terms].filter(t => !a.terms.has(t))
  const union = shared.length + onlyA.length + onlyB.length
  const names: string[] = [
    'bias',
    `jaccard${bin(union ? shared.length / union : 0)}`,
    `part${bin(Math.min(a.terms.size, b.terms.size) ? shared.length / Math.min(a.terms.size, b.terms.size) : 0)}`,
    `length${Math.min(6, Math.abs(a.words - b.words))}`,
  ]
  const opposites: [string, string][] = []
  for (const x of onlyA) {
    for (const y of onlyB) {
      const [sx, sy] = [lexicon.sides.get(x) ?? [], lexicon.sides.get(y) ?? []]
      if (sx.some(s => sy.includes(s.endsWith('+') ? `${s.slice(0, -1)}-` : `${s.slice(0, -1)}+`)))
        opposites.push([a.printed.get(x) ?? x, b.printed.get(y) ?? y])
      else if (sx.some(s => sy.includes(s))) names.push('sameSide')
      names.push(x < y ? `p:${x}|${y}` : `p:${y}|${x}`)
    }
  }
  if (opposites.length > 0) names.push('opposite', `opposite${Math.min(3, opposites.length)}`)
  const negation = a.negations > 0 !== b.negations > 0
  if (negation) names.push('negation')
  if (a.negations > 0 && b.negations > 0) names.push('bothNegate')
  const [na, nb] = [a.numbers.filter(n => !b.numbers.includes(n)), b.numbers.filter(n => !a.numbers.includes(n))]
  const numbers: [string, string][] = na.length > 0 && nb.length > 0 ? [[na[0] ?? '', nb[0] ?? '']] : []
  if (numbers.length > 0) names.push('numbersDiffer')
  else if (a.numbers.length > 0 && b.numbers.length > 0) names.push('numbersAgree')
  else if (a.numbers.length !== b.numbers.length) names.push('numberOnOneSide')
  for (const t of onlyA) names.push(`d:${t}`)
  for (const t of onlyB) names.push(`d:${t}`)
  for (const t of shared) names.push(`s:${t}`)
  return { names, cues: { opposites, negation, numbers } }
}
