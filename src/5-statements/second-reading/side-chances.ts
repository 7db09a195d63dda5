import { addWeights, type LinearClassifier, sharesOf, weightsAt } from '../../base/linear-classifier.js'
import { hashWord, mixHash } from '../../base/sequence-tagger.js'
import { ABSENT, baseOf, KEYS, mixed, NAMES, PIVOTS, TRIPLES } from './side-features.js'

/** Values of one fact that are numbered; most facts have two to ten, a word's stem has thousands. */
const MOST_VALUES = 128
const PROBES = 8
const NONE = -1
const UNNUMBERED = -2
/** Labels whose weights fit into one number, each with eighteen bits of its own: four hundred weights of a byte do not leave them. */
const LABELS = 3
const SECOND = 2 ** 18
const THIRD = 2 ** 36

const isMixed = markPlaces([...PIVOTS, ...KEYS])

function markPlaces(places: readonly number[]): Uint8Array {
  const marks = new Uint8Array(NAMES.length)
  for (const place of places) marks[place] = 1
  return marks
}

/** What is known of a model's weights, found as it is asked for: it changes how fast an answer comes, never the answer. */
interface Found {
  /** Values of each fact that have a number, by that number; NaN where it is free. */
  readonly values: Float64Array
  /** Weights of each value alone, by its number; NaN where not sought yet. */
  readonly alone: Float64Array
  /** The same with each type. */
  readonly typed: Map<string, Float64Array>
  /** Weights of a value of a pivot with each value of each key. */
  readonly pairs: (Float64Array | undefined)[]
}

const known = new WeakMap<LinearClassifier, Found>()

/** Gives the chances of a candidate by its values (`valuesOfSides`): as `classify(model, mixed(values, hashWord(type)))`, many times faster. */
export function chancesOfSides(model: LinearClassifier, type: string, values: Float64Array): Float64Array {
  let found = known.get(model)
  if (!found) {
    found = { values: unknown(NAMES.length * MOST_VALUES), alone: unknown(NAMES.length * MOST_VALUES), typed: new Map(), pairs: [] }
    known.set(model, found)
  }
  return sharesOf(model, weigh(model, found, type, values))
}

const unknown = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN)
const numbers = new Int32Array(NAMES.length)

function weigh(model: LinearClassifier, found: Found, type: string, values: Float64Array): Int32Array {
  if (model.bias.length !== LABELS) return weighAll(model, mixed(values, hashWord(type)))
  for (let place = 0; place < numbers.length; place++) {
    const value = values[place]!
    const number = value === ABSENT ? NONE : numberOf(found.values, place, value)
    if (number === UNNUMBERED && isMixed[place]) return weighAll(model, mixed(values, hashWord(type)))
    numbers[place] = number
  }
  const typeHash = hashWord(type)
  let sum = packed(model, typeHash)
  let typed = found.typed.get(type)
  if (!typed) {
    typed = unknown(NAMES.length * MOST_VALUES)
    found.typed.set(type, typed)
  }
  const { alone } = found
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place]!
    if (number === NONE) continue
    if (number === UNNUMBERED) {
      const base = baseOf(place, values[place]!)
      sum += packed(model, base) + packed(model, mixHash(typeHash, base))
      continue
    }
    const at = place * MOST_VALUES + number
    if (Number.isNaN(alone[at])) alone[at] = packed(model, baseOf(place, values[place]!))
    if (Number.isNaN(typed[at])) typed[at] = packed(model, mixHash(typeHash, baseOf(place, values[place]!)))
    sum += alone[at]! + typed[at]!
  }
  for (const pivot of PIVOTS) {
    const number = numbers[pivot]!
    if (number === NONE) continue
    const row = pivot * MOST_VALUES + number
    let pairs = found.pairs[row]
    if (!pairs) {
      pairs = unknown(KEYS.length * MOST_VALUES)
      found.pairs[row] = pairs
    }
    for (let k = 0; k < KEYS.length; k++) {
      const key = KEYS[k]!
      const other = numbers[key]!
      if (key === pivot || other === NONE) continue
      const at = k * MOST_VALUES + other
      if (Number.isNaN(pairs[at])) pairs[at] = packed(model, mixHash(baseOf(pivot, values[pivot]!), baseOf(key, values[key]!)))
      sum += pairs[at]!
    }
  }
  for (const [a, b, c] of TRIPLES) {
    if (numbers[a!] === NONE || numbers[b!] === NONE || numbers[c!] === NONE) continue
    const triple = mixHash(mixHash(baseOf(a!, values[a!]!), baseOf(b!, values[b!]!)), baseOf(c!, values[c!]!))
    sum += packed(model, triple) + packed(model, mixHash(typeHash, triple))
  }
  return unpacked(sum)
}

/** The number of a value among those of a fact; `UNNUMBERED` where there is no place for it. */
function numberOf(values: Float64Array, place: number, value: number): number {
  let number = (value ^ (value >>> 8) ^ (value >>> 16)) & (MOST_VALUES - 1)
  for (let probe = 0; probe < PROBES; probe++) {
    const at = place * MOST_VALUES + number
    const there = values[at]!
    if (there === value) return number
    if (Number.isNaN(there)) {
      values[at] = value
      return number
    }
    number = (number + 1) & (MOST_VALUES - 1)
  }
  return UNNUMBERED
}

/** The weights of a feature in one number. Such numbers can be added as long as no label's sum leaves its bits. */
function packed(model: LinearClassifier, feature: number): number {
  const at = weightsAt(model, feature)
  if (at < 0) return 0
  const { weights } = model
  return weights[at]! + weights[at + 1]! * SECOND + weights[at + 2]! * THIRD
}

const sums = new Int32Array(LABELS)

function unpacked(sum: number): Int32Array {
  const third = Math.round(sum / THIRD)
  const rest = sum - third * THIRD
  const second = Math.round(rest / SECOND)
  sums[0] = rest - second * SECOND
  sums[1] = second
  sums[2] = third
  return sums
}

function weighAll(model: LinearClassifier, features: readonly number[]): Int32Array {
  const all = new Int32Array(model.bias.length)
  for (const feature of features) addWeights(model, all, feature)
  return all
}
