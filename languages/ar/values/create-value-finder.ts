import type { DataSource } from '../../../src/base/data-source.js'
import type { ValueFinder, ValueOptions } from '../../../src/language/value-finder.js'
import type { Value } from '../../../src/schema/value.js'
import { isIdentifier, isTrap } from './avoid-traps.js'
import { momentOf } from './find-dates.js'
import { type Lexicon, loadLexicon } from './lexicon.js'
import { makeReader } from './make-reader.js'
import type { Period } from './period.js'
import { readAmount } from './read-amount.js'
import { readDate } from './read-date.js'
import { readDefiniteNumber, readNumberedNoun } from './read-definite-number.js'
import { readVerbBound } from './read-verb-bound.js'
import { amountValue, dateValue, ordinalValue } from './show-value.js'
import type { When } from './when.js'

/** A finder of numbers, money, measures, percentages, durations and dates in Arabic text, from compiled data (`ar/values.json`). */
export function createValueFinder(data: DataSource): ValueFinder {
  const lexicon = loadLexicon(data)
  return { findValues: (text, options) => findValues(text, options, lexicon) }
}

/** Values in text order. At each word the date and the amount that begin there compete: the longer wins. */
export function findValues(text: string, options: ValueOptions, lexicon: Lexicon): Value[] {
  const r = makeReader(text, lexicon, options.style === 'spoken')
  const ref = options.published === null ? null : momentOf(options.published)
  const values: Value[] = []
  let anchor: Period | null = null
  let i = 0
  while (i < r.words.length) {
    const w = r.words[i]!
    if ((!w.startsAmount && !w.startsDate) || isTrap(r, i)) {
      i++
      continue
    }
    const date: When | null = !w.startsDate ? null : readDate(r, i, { lexicon, ref: Number.isNaN(ref) ? null : ref, anchor })
    const amount = !w.startsAmount || isIdentifier(r, i) ? null : readAmount(r, i, { bare: false, state: options.state })
    if (date && (!amount || date.end >= amount.end)) {
      values.push(dateValue(r, date))
      if (date.periods[0]) anchor = date.periods[0]
      i = date.end
    } else if (amount && (!amount.al || amount.digits || amount.vague || amount.unit)) {
      const numbered = readNumberedNoun(r, amount)
      values.push(numbered ? ordinalValue(r, amount.first, numbered) : amountValue(r, amount, readVerbBound(r, amount)))
      i = numbered ? numbered.end : amount.end
    } else {
      const definite = readDefiniteNumber(r, i)
      if (definite) values.push(ordinalValue(r, i, definite))
      i = definite ? definite.end : i + 1
    }
  }
  return values
}
