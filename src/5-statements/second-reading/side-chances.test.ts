import { expect, it } from 'vitest'
import { classify, type LinearClassifier, slotAndMark } from '../../base/linear-classifier.js'
import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import { chancesOfSides } from './side-chances.js'
import { ABSENT, mixed, NAMES } from './side-features.js'

const SLOTS = 4096

/** Candidates whose facts have few values (and absent ones), save one in so many that has a value of its own. */
function candidates(count: number, ownEvery: number): Float64Array[] {
  return Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: NAMES.length }, (__, place) => {
      const dice = mixHash(i + 1, place + 1)
      if (dice % ownEvery === 0) return dice
      return dice % 5 === 0 ? ABSENT : (dice >>> 8) % 7
    }),
  )
}

/** A model that learned something of every feature of the candidates, up to clashes. */
function modelOf(learned: readonly Float64Array[], types: readonly string[], labels: readonly string[]): LinearClassifier {
  const marks = new Uint16Array(SLOTS)
  const weights = new Int8Array(SLOTS * labels.length)
  for (const type of types)
    for (const values of learned)
      for (const feature of mixed(values, hashWord(type))) {
        const [slot, mark] = slotAndMark(feature, SLOTS)
        marks[slot] = mark
        for (let l = 0; l < labels.length; l++) weights[slot * labels.length + l] = (mixHash(feature, l) % 255) - 127
      }
  return { labels, marks, weights, bias: Float32Array.from(labels, (_, l) => l / 10), scale: 0.003 }
}

const types = ['ACCUSE', 'CONSULT']

it('gives the very chances that the features of a candidate give, few values or many', () => {
  for (const ownEvery of [3, 1_000_000]) {
    const all = candidates(150, ownEvery)
    const model = modelOf(all, types, ['actor', 'recipient', 'neither'])
    for (const type of types) {
      const given = [...all, ...all].map(values => [...chancesOfSides(model, type, values)])
      expect(given).toEqual([...all, ...all].map(values => [...classify(model, mixed(values, hashWord(type)))]))
    }
  }
})

it('serves a model with other labels too', () => {
  const all = candidates(20, 50)
  const model = modelOf(all, types, ['in', 'out'])
  for (const values of all) expect(chancesOfSides(model, 'ACCUSE', values)).toEqual(classify(model, mixed(values, hashWord('ACCUSE'))))
})
