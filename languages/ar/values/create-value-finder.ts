import type { DataSource } from '../../../src/base/data-source.js'
import type { ValueFinder, ValueOptions } from '../../../src/language/value-finder.js'
import type { Value } from '../../../src/schema/value.js'
import { type Lexicon, loadLexicon } from './lexicon.js'
import { type Amount, readAmount } from './read-amount.js'
import { makeReader } from './make-reader.js'
import { readCounted } from './read-counted.js'
import type { Reader } from './read-number.js'
import { printedSpan } from './scan-words.js'

/** A finder of numbers, money, measures, percentages, durations and dates in Arabic text, from compiled data (`ar/values.json`). */
export function createValueFinder(data: DataSource): ValueFinder {
  const lexicon = loadLexicon(data)
  return { findValues: (text, options) => findValues(text, options, lexicon) }
}

function findValues(text: string, options: ValueOptions, lexicon: Lexicon): Value[] {
  const r = makeReader(text, lexicon, options.style === 'spoken')
  const values: Value[] = []
  let i = 0
  while (i < r.words.length) {
    const w = r.words[i]!
    if (w.entries.length === 0 && w.kind !== 'number' && w.kind !== 'mark') {
      i++
      continue
    }
    const a = readAmount(r, i, { bare: false, state: options.state })
    if (a) {
      values.push(amountValue(r, a))
      i = a.end
    } else i++
  }
  return values
}

/** The value of the record for an amount. */
export function amountValue(r: Reader, a: Amount): Value {
  const counted = readCounted(r, a)
  const span = printedSpan(r.folded, a.s, a.e)
  const noun = counted ? r.words[counted.index]! : null
  return {
    ...span,
    kind: a.kind,
    value: {
      min: a.min,
      max: a.max,
      approx: a.approx,
      ...(a.minExclusive ? { minExclusive: true } : {}),
      ...(a.maxExclusive ? { maxExclusive: true } : {}),
      ...(a.vague ? { vague: true } : {}),
    },
    ...(a.unit ? { unit: a.unit } : {}),
    ...(a.per ? { per: a.per } : {}),
    ...(noun && counted ? { counted: { ...printedSpan(r.folded, noun.s, noun.e), lemma: counted.lemma } } : {}),
  }
}
