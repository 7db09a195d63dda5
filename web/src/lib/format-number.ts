import { settings } from './settings.svelte'

const arabicZero = 0x0660

/** Turns Latin digits and their marks into those the reader chose. Never used on evidence, which stays as printed. */
export function inDigits(text: string): string {
  if (settings.digits !== 'arab') return text
  return text
    .replace(/(\d),(?=\d{3})/g, '$1\u066C') // Arabic thousands separator
    .replace(/(\d)\.(?=\d)/g, '$1\u066B') // Arabic decimal separator
    .replace(/\d/g, digit => String.fromCharCode(arabicZero + Number(digit)))
    .replace(/%/g, '\u066A') // Arabic percent sign
}

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A number as the interface prints it. */
export const number = (value: number): string => inDigits(plain.format(value))

/** A share or chance, 0 to 1, in whole percent. */
export const percent = (value: number): string => inDigits(`${Math.round(value * 100)}%`)

/** A score with its sign; the minus is the mathematical one. */
export const signed = (value: number): string => inDigits(`${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${plain.format(Math.abs(value))}`)
