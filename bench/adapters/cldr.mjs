// What the tables of CLDR give by themselves, for comparison: digits of three scripts, month names of all Arabic locales, ISO codes and
// currency names, compact scales - looked up, without a grammar.
const locales = ['ar', 'ar-EG', 'ar-IQ', 'ar-DZ', 'ar-MA', 'ar-MR', 'ar-SA']
const plain = s => s.replace(/[\u200e\u200f\u061c\u064b-\u0652]/g, '')
const months = new Map()
const hijriMonths = new Map()
for (const locale of locales) {
  for (let m = 0; m < 12; m++) {
    const d = new Date(Date.UTC(2024, m, 15))
    months.set(plain(new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' }).format(d)), m + 1)
  }
}
for (let k = 0; k < 400; k++) {
  const d = new Date(Date.UTC(2024, 0, 1 + k))
  const parts = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { month: 'long', timeZone: 'UTC' }).format(d)
  const number = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { month: 'numeric', timeZone: 'UTC' }).format(d)
  hijriMonths.set(plain(parts), Number(number.replace(/\D/g, '')))
}
const latin = s =>
  plain(s)
    .replace(/[\u0660-\u0669]/g, c => c.charCodeAt(0) - 0x660)
    .replace(/[\u06f0-\u06f9]/g, c => c.charCodeAt(0) - 0x6f0)
    .replace(/\u066c/g, ',')
    .replace(/\u066b/g, '.')
    .replace(/\u066a/g, '%')
const digits = text => [...latin(text).matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(m => Number(m[0].replace(/,/g, '')))
export const num = text => digits(text)
export const pct = text => (latin(text).includes('%') ? digits(text) : [])
const names = new Map()
for (const code of Intl.supportedValuesOf('currency')) names.set(plain(new Intl.DisplayNames('ar', { type: 'currency' }).of(code)), code)
export const money = text => {
  const t = latin(text)
  const code = /[A-Z]{3}/.exec(t)?.[0] ?? [...names].find(([name]) => t.includes(name))?.[1]
  const [v] = digits(text)
  return code && v !== undefined ? [{ v, cur: code }] : []
}
const iso = (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
export const date = text => {
  const t = latin(text)
  for (const [name, m] of months) {
    const found = new RegExp(`(\\d{1,2}) ${name} (\\d{4})`).exec(t)
    if (found) return [{ alts: [[iso(found[2], m, found[1])]] }]
  }
  const found = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(t)
  return found ? [{ alts: [[iso(found[3], found[2], found[1])]] }] : []
}
export const hijri = text => {
  const t = latin(text)
  for (const [name, m] of hijriMonths) {
    const found = new RegExp(`(\\d{1,2}) ${name} (\\d{4})`).exec(t)
    if (!found) continue
    const guess = Date.UTC(622, 6, 16) + ((Number(found[2]) - 1) * 354.367 + (m - 1) * 29.53) * 864e5
    for (let k = -45; k < 45; k++) {
      const d = new Date(guess + k * 864e5)
      const p = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        timeZone: 'UTC',
      }).formatToParts(d)
      const part = type => Number(p.find(x => x.type === type)?.value)
      if (part('year') === Number(found[2]) && part('month') === m && part('day') === Number(found[1]))
        return [{ alts: [[d.toISOString().slice(0, 10)]] }]
    }
  }
  return []
}
