import { foldTerm } from '../terms/fold-term.js'

/** A name of the knowledge as it may stand in a headline. */
export interface StanceName {
  readonly id: string
  readonly kind: string
  readonly state: string | null
}

/** What the judge of headlines knows of words, as compiled (`tools/build/stance.ts`). */
export interface StanceLexiconData {
  readonly fields: readonly { readonly id: string; readonly poles: Readonly<Record<string, readonly string[]>> }[]
  readonly negators: readonly string[]
  readonly denials: readonly string[]
  readonly hedges: readonly string[]
  readonly askers: readonly string[]
  readonly light: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
  /** Entity id, kind, state, then the folded names. */
  readonly names: readonly (readonly [string, string, string | null, readonly string[]])[]
}

export interface StanceLexicon {
  /** Folded citation form -> poles such as "level/up". */
  readonly poles: ReadonlyMap<string, readonly string[]>
  readonly negators: ReadonlySet<string>
  readonly denials: ReadonlySet<string>
  readonly hedges: ReadonlySet<string>
  readonly askers: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, StanceName>
}

/** The lexicon in the shape in which it is asked. */
export function readStanceLexicon(data: StanceLexiconData): StanceLexicon {
  const poles = new Map<string, string[]>()
  for (const { id, poles: sides } of data.fields)
    for (const [side, words] of Object.entries(sides))
      for (const word of words) {
        const key = foldTerm(word)
        const pole = `${id}/${side}`
        const known = poles.get(key)
        if (!known) poles.set(key, [pole])
        else if (!known.includes(pole)) known.push(pole)
      }
  const names = new Map<string, StanceName>()
  for (const [id, kind, state, texts] of data.names) for (const text of texts) if (!names.has(text)) names.set(text, { id, kind, state })
  const set = (words: readonly string[]) => new Set(words.map(foldTerm))
  return {
    poles,
    negators: set(data.negators),
    denials: set(data.denials),
    hedges: set(data.hedges),
    askers: set(data.askers),
    light: set(data.light),
    numbers: new Map(Object.entries(data.numbers).map(([word, n]) => [foldTerm(word), n])),
    names,
  }
}
