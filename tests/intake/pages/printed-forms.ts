import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The forms in which Arab countries print a day; month names by country from `month-names.yaml`. */
export function printedForms(iso: string): { gulf: string; levant: string; maghreb: string; hijri: string } {
  const names = parse(readFileSync(join(import.meta.dirname, 'month-names.yaml'), 'utf8')) as Record<'gulf' | 'levant' | 'maghreb' | 'hijri' | 'words', string[]>
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const gulf = `${day} ${names.gulf[month - 1]} ${year}`
  const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(new Date(`${iso}T00:00:00Z`))
  const part = (type: string) => Number.parseInt(parts.find(p => p.type === type)?.value ?? '', 10)
  return {
    gulf,
    levant: `${day} ${names.gulf[month - 1]}/${names.levant[month - 1]} ${year}`,
    maghreb: `${day} ${names.maghreb[month - 1]} ${year}`,
    hijri: `${part('day')} ${names.hijri[part('month') - 1]} ${part('year')} ${names.words[0]} ${names.words[1]} ${gulf} ${names.words[2]}`,
  }
}
