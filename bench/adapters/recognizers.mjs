// Microsoft Recognizers-Text for JavaScript, for comparison: it has no Arabic, so its English and neutral readers are asked.
// PEERS names a folder whose node_modules holds it.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const suite = createRequire(join(process.env.PEERS ?? '.', 'peers.cjs'))('@microsoft/recognizers-text-suite')
const culture = suite.Culture.English
const value = r => Number(String(r.resolution?.value ?? 'NaN').replace('%', ''))
const usable = list => list.filter(v => !Number.isNaN(v))
export const num = text => usable(suite.recognizeNumber(text, culture).map(value))
export const ord = text => usable(suite.recognizeOrdinal(text, culture).map(value))
export const pct = text => usable(suite.recognizePercentage(text, culture).map(value))
const CODES = { Dollar: 'USD', 'United States dollar': 'USD', Euro: 'EUR', Pound: 'GBP', 'British pound': 'GBP' }
export const money = text =>
  suite.recognizeCurrency(text, culture).map(r => ({ v: value(r), cur: r.resolution?.isoCurrency ?? CODES[r.resolution?.unit] }))
export const unit = text => suite.recognizeDimension(text, culture).map(r => ({ v: value(r), u: r.resolution?.unit }))
export const date = (text, ref) =>
  suite.recognizeDateTime(text, culture, undefined, new Date(`${ref}Z`)).map(r => ({
    alts: (r.resolution?.values ?? []).map(v =>
      v.start ? [v.start.replace(' ', 'T'), v.end.replace(' ', 'T')] : [String(v.value).replace(' ', 'T')],
    ),
  }))
export const hijri = text => date(text, '2024-11-28T12:00:00')
