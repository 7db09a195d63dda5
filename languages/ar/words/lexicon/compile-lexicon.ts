import { buildAutomaton } from '../automaton/build-automaton.js'
import { packTables } from '../automaton/pack-tables.js'
import { restorationOf } from '../spelling/restore-spelling.js'
import { skeleton } from '../spelling/skeleton.js'
import type { Entry } from './collect-entries.js'
import type { LexiconIndex, WordClass } from './word-class.js'

/** Gives each distinct value a number, in the order of first sight. */
function interner<T>(keyOf: (value: T) => string): { readonly values: T[]; number(value: T): number } {
  const numbers = new Map<string, number>()
  const values: T[] = []
  return {
    values,
    number(value) {
      const key = keyOf(value)
      let number = numbers.get(key)
      if (number === undefined) {
        number = values.length
        numbers.set(key, number)
        values.push(value)
      }
      return number
    },
  }
}

/** The lexicon as data files: an automaton over skeletons, and for each word its readings. Same entries in, same bytes out. */
export function compileLexicon(entries: readonly Entry[]): { readonly index: LexiconIndex; readonly tables: Uint8Array } {
  const lemmas = interner<readonly [string, string, string]>(one => one.join('|'))
  const kinds = new Map<object, string>()
  const classes = interner<WordClass>(one => {
    let key = kinds.get(one)
    if (key === undefined) {
      key = JSON.stringify(one)
      kinds.set(one, key)
    }
    return key
  })
  const restorations = interner<string>(one => one)
  const words = new Map<string, number[]>()
  const kindNumbers = new Map<WordClass, number>()
  const kindNumber = (kind: WordClass): number => {
    let number = kindNumbers.get(kind)
    if (number === undefined) {
      number = classes.number(kind)
      kindNumbers.set(kind, number)
    }
    return number
  }
  let last: Entry | undefined
  let lastNumber = 0
  for (const entry of entries) {
    const { surface, lemma, root, verb, kind } = entry
    const key = skeleton(surface)
    // forms of one word follow one another
    if (last === undefined || last.lemma !== lemma || last.root !== root || last.verb !== verb)
      lastNumber = lemmas.number([lemma, root, verb])
    last = entry
    const triple = [lastNumber, kindNumber(kind), restorations.number(restorationOf(surface, key))] as const
    const known = words.get(key)
    if (known === undefined) words.set(key, [...triple])
    else if (!has(known, triple)) known.push(...triple)
  }
  const sorted = [...words.keys()].sort((a, b) => (a < b ? -1 : 1))
  const automaton = buildAutomaton(sorted)
  const first = new Uint32Array(sorted.length + 1)
  const total = sorted.reduce((sum, word) => sum + (words.get(word) as number[]).length / 3, 0)
  const lemmaOf = new Uint32Array(total)
  const classOf = new Uint16Array(total)
  const restored = new Uint16Array(total)
  let at = 0
  sorted.forEach((word, number) => {
    first[number] = at
    const list = words.get(word) as number[]
    for (let entry = 0; entry < list.length; entry += 3) {
      lemmaOf[at] = list[entry] as number
      classOf[at] = list[entry + 1] as number
      restored[at] = list[entry + 2] as number
      at++
    }
  })
  first[sorted.length] = at
  const { alphabet, ...tables } = automaton
  return {
    index: { alphabet, lemmas: lemmas.values, classes: classes.values, restorations: restorations.values },
    tables: packTables([tables.first, tables.final, tables.label, tables.target, tables.skipped, first, lemmaOf, classOf, restored]),
  }
}

function has(list: readonly number[], [lemma, kind, restoration]: readonly [number, number, number]): boolean {
  for (let at = 0; at < list.length; at += 3) if (list[at] === lemma && list[at + 1] === kind && list[at + 2] === restoration) return true
  return false
}
