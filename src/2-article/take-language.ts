import { eld } from 'eld/small'

const ENOUGH = 700

/** ISO 639-1 code of the language of a text, by its letter n-grams; `und` where there is too little to tell. */
export function takeLanguage(text: string): string {
  const sample = text.slice(0, ENOUGH)
  if (!/\p{L}{2}/u.test(sample)) return 'und'
  return eld.detect(sample).language || 'und'
}
