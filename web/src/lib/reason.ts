import type { Named } from './api'
import { amount } from './describe'
import { day, stretch } from './format-date'
import type { Part } from './messages.svelte'
import { knownName, nameOf, pick } from './names.svelte'
import { settings } from './settings.svelte'

// A code (RUS, SAU~media, ~people), a stretch of days, a day, or a number with the sign before it.
const tokens =
  /(\b[A-Z]{2,4}(?:~[a-z0-9-]+)?\b|~[a-z0-9-]+|\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}|\d{4}-\d{2}-\d{2}|[<>\u2248\u2264\u2265]?\s?\d+(?:,\d{3})*(?:\.\d+)?)/

/** Words in Arabic letters, with what stands between them: each side of "this / that" keeps its place in an English line. */
const arabic = /([\u0600-\u06FF](?:[\u0600-\u06FF\s\u2026]*[\u0600-\u06FF])?)/

const isolated = (words: string): Part[] =>
  words.split(arabic).flatMap((piece, index): Part[] => (piece === '' ? [] : index % 2 === 0 ? [piece] : [{ x: piece }]))

/** The server's reason with what is not words isolated and in the reader's form: codes by name, days and numbers as elsewhere. */
export function reason(why: Named): Part[] {
  return (pick(why) ?? '')
    .split(tokens)
    .flatMap((piece, index): Part[] =>
      piece === '' ? [] : index % 2 === 0 ? (settings.language === 'ar' ? [piece] : isolated(piece)) : shown(piece),
    )
}

function shown(token: string): Part[] {
  if (/^\d{4}-\d{2}-\d{2}\//.test(token)) {
    const [from = '', to = ''] = token.split('/')
    return [{ x: stretch(from, to) }]
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(token)) return [{ x: day(token) }]
  if (/^[A-Z~]/.test(token)) return token.includes('~') || knownName(token) !== null ? [{ x: nameOf(token) }] : [{ x: token }]
  const value = Number(token.replace(/[^\d.]/g, ''))
  const sign = /[<>\u2248\u2264\u2265]/.exec(token)?.[0]
  const lead = /^\s/.test(token) ? ' ' : ''
  // A year stands as it is; it is no quantity.
  const text = /^\s?\d{4}$/.test(token) ? token.trim() : amount(value, '')
  return [lead, sign === undefined ? { x: text } : { n: `${sign} ${text}` }]
}
