import { number } from './format-number'
import { settings } from './settings.svelte'

/** A piece of a message: words of the interface language, or something to be isolated (a number, a foreign name). */
export type Part = string | { readonly n: string } | { readonly x: string }
export type Value = number | string | readonly Part[]
export type Values = Readonly<Record<string, Value>>

const loaders = {
  ar: () => import('../../messages/ar.yaml'),
  en: () => import('../../messages/en.yaml'),
}
const shelf = $state<{ ar?: Readonly<Record<string, string>>; en?: Readonly<Record<string, string>> }>({})

/** Fetches the words of the chosen language; the page is drawn when they are here. */
export async function loadMessages(language: 'ar' | 'en' = settings.language): Promise<void> {
  shelf[language] ??= (await loaders[language]()).messages
}

const words = (): Readonly<Record<string, string>> => shelf[settings.language] ?? shelf.ar ?? shelf.en ?? {}

/** Whether there is a message of that name: labels of open lists (measures, offices) may lack one. */
export const has = (key: string): boolean => key in words()

function fill(message: string, values: Values): Part[] {
  return message.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (name === undefined) return piece === '' ? [] : [piece]
    const value = values[name]
    if (value === undefined) return []
    if (typeof value === 'number') return [{ n: number(value) }]
    return typeof value === 'string' ? [{ x: value }] : [...value]
  })
}

/** A message in pieces, for `<Words>`: what is not of the interface language stands isolated. */
export const parts = (key: string, values: Values = {}): Part[] => fill(words()[key] ?? key, values)

/** A counted noun, "3 reports", by the plural rules of the language (Arabic has six forms). */
export function counted(noun: string, n: number): Part[] {
  const rule = new Intl.PluralRules(settings.language).select(n)
  return fill(words()[`count.${noun}.${rule}`] ?? words()[`count.${noun}.other`] ?? `{n} ${noun}`, { n })
}

/** The noun alone, for a number in figures beside it. None, one and two have words of their own in Arabic; beside a figure stands the plural or singular. */
export function noun(name: string, n: number): string {
  const rule = new Intl.PluralRules(settings.language).select(n)
  const form = rule === 'zero' || rule === 'two' ? 'few' : rule === 'one' && settings.language === 'ar' ? 'other' : rule
  const message = words()[`count.${name}.${form}`] ?? words()[`count.${name}.other`] ?? name
  return plain(fill(message, { n }).map(part => (typeof part === 'string' ? part : ''))).trim()
}

/** Pieces as one string, for labels and titles where no element can isolate. */
export const plain = (pieces: readonly Part[]): string =>
  pieces.map(piece => (typeof piece === 'string' ? piece : 'n' in piece ? piece.n : piece.x)).join('')

/** A message as one string. */
export const t = (key: string, values: Values = {}): string => plain(parts(key, values))
