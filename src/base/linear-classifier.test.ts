import { expect, it } from 'vitest'
import { classify, type LinearClassifier, packClassifiers, slotAndMark, unpackClassifiers } from './linear-classifier.js'

/** A model that knows one feature, which speaks for the second label. */
function modelOf(feature: number): LinearClassifier {
  const marks = new Uint16Array(1024)
  const weights = new Int8Array(2048)
  const [slot, mark] = slotAndMark(feature, 1024)
  marks[slot] = mark
  weights[slot * 2 + 1] = 100
  return { labels: ['no', 'yes'], marks, weights, bias: Float32Array.of(1, 0), scale: 0.05 }
}

it('gives shares that sum to one, moved by the features that hold', () => {
  const model = modelOf(4711)
  const without = classify(model, [])
  const held = classify(model, [4711])
  expect(without[0]! + without[1]!).toBeCloseTo(1)
  expect(without[1]).toBeCloseTo(1 / (1 + Math.E))
  expect(held[1]).toBeCloseTo(Math.exp(5) / (Math.exp(5) + Math.E))
})

it('passes over features that were never learned', () => {
  const model = modelOf(4711)
  const unknown = Array.from({ length: 500 }, (_, i) => i * 7919)
  expect(classify(model, unknown)).toEqual(classify(model, []))
})

it('reads back what was written, with models of odd sizes beside each other', () => {
  const three = { ...modelOf(9), labels: ['a', 'b', 'c'], weights: new Int8Array(3072).fill(-3), bias: Float32Array.of(0.5, 0, -1) }
  const { models, extra } = unpackClassifiers(packClassifiers([modelOf(4711), three], { 'X|1|0': -0.25 }))
  expect(models).toEqual([modelOf(4711), three])
  expect(extra).toEqual({ 'X|1|0': -0.25 })
})

it('refuses bytes that are cut short', () => {
  const bytes = packClassifiers([modelOf(4711)])
  expect(() => unpackClassifiers(bytes.subarray(0, bytes.length - 100))).toThrow()
})
