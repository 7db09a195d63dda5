import type { Dateline } from '../page-grammar.js'
import type { LineWord } from './cut-words.js'
import type { PatternTable } from './match-pattern.js'

export interface DatelineTables {
  readonly agencies: PatternTable<{ code: string | null }>
  readonly places: PatternTable<true>
  readonly reporting: PatternTable<true>
  readonly dateWords: ReadonlySet<string>
}

const MOST_PLACE_WORDS = 6
const MOST_CHARS = 90
const DASH = /[-\u2010-\u2015\u2212:/|]/
const OPEN = /[([\u00ab"\u201c]/
/** After the agency: closing marks, then a dash or colon, or the end of the line. */
const CLOSE = /^[\s)\].\u00bb"\u201d]*(?:[-\u2010-\u2015\u2212:\u2026/]+[\s.]*|$)/
const BRACKET_CLOSE = /^\s*[)\]][\s:.\u2010-\u2015\u2212-]*/
const SENTENCE_MARK = /[.!?\u061f\u061b;]/

/**
 * The opening of a report: "PLACE (AGENCY) -", "PLACE - AGENCY:", "AGENCY - PLACE:", "(AGENCY) -", and without an agency "PLACE -" where the
 * words are a known place. A place with a colon and no agency is left alone: it is as often a capital that speaks ("Moscow: sanctions are void").
 */
export function readDateline(
  line: string,
  words: readonly LineWord[],
  tables: DatelineTables,
  isPlace?: (name: string) => boolean,
): Dateline | null {
  const first = words[0]
  if (first === undefined) return null
  const place = (from: number, to: number): string | null => {
    const text = line.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
    return to > from && !/\p{N}/u.test(text) ? text : null
  }
  const finish = (end: number, name: string | null, agencies: readonly string[]): Dateline => ({
    end,
    place: name,
    agencies,
    alone: !/[\p{L}\p{N}]/u.test(line.slice(end)),
  })
  for (let i = 0; i <= Math.min(MOST_PLACE_WORDS, words.length - 1); i++) {
    const word = words[i]!
    if (word.start > MOST_CHARS) break
    if (i > 0 && SENTENCE_MARK.test(line.slice(words[i - 1]!.end, word.start)) && words[i - 1]!.folded.length > 1) break
    if (i > 0 && tables.reporting.matchAt(words, i - 1) !== null) break
    const agency = tables.agencies.matchAt(words, i)
    if (agency === null) continue
    const codes = agency.value.code === null ? [] : [agency.value.code]
    const gap = line.slice(i === 0 ? 0 : words[i - 1]!.end, word.start)
    let last = agency.end
    // "AFP, Reuters": further agencies.
    for (let more = tables.agencies.matchAt(words, last); more !== null; more = tables.agencies.matchAt(words, last)) {
      if (line.slice(words[last - 1]!.end, words[last]!.start).trim().length > 3) break
      if (more.value.code !== null) codes.push(more.value.code)
      last = more.end
    }
    const rest = line.slice(words[last - 1]!.end)
    const bracketed = OPEN.test(gap)
    const close = (bracketed ? BRACKET_CLOSE.exec(rest) : null) ?? CLOSE.exec(rest)
    if (i > 0 && !bracketed && !DASH.test(gap)) continue
    if (i > 0) {
      if (close === null) continue
      const end = words[last - 1]!.end + close[0].length
      const name = place(0, i)
      const known = tables.places.matchAt(words, 0) !== null || (name !== null && isPlace?.(name) === true)
      return finish(end, known || (codes.length > 0 && tables.agencies.matchAt(words, 0) === null) ? name : null, codes)
    }
    if (close === null) continue
    // The agency stands first: a place may follow, closed by a mark.
    const afterAgency = words[last - 1]!.end + close[0].length
    const dash = close[0].includes(':') ? null : /^[^:\n.()]{2,40}?(?::|\s[-\u2010-\u2015]|$)/.exec(line.slice(afterAgency))
    if (dash !== null && DASH.test(close[0])) {
      const end = afterAgency + dash[0].length
      const inside = words.filter(w => w.start >= afterAgency && w.end <= end)
      const known =
        inside.length > 0 && (dash[0].endsWith(':') || end === line.length || tables.places.matchAt(inside, 0)?.end === inside.length)
      if (known && inside.length <= 4) {
        const pad = /^\s*/.exec(line.slice(end))?.[0].length ?? 0
        return finish(end + pad, line.slice(inside[0]!.start, inside.at(-1)!.end), codes)
      }
    }
    if (bracketed || DASH.test(close[0]) || afterAgency === line.length) return finish(afterAgency, null, codes)
  }
  return readPlaceOnly(line, words, tables, isPlace, finish)
}

function readPlaceOnly(
  line: string,
  words: readonly LineWord[],
  tables: DatelineTables,
  isPlace: ((name: string) => boolean) | undefined,
  finish: (end: number, name: string | null, agencies: readonly string[]) => Dateline,
): Dateline | null {
  const match = tables.places.matchAt(words, 0)
  let count = match?.end ?? 0
  if (count === 0 && isPlace !== undefined) {
    for (let n = Math.min(4, words.length); n > 0 && count === 0; n--)
      if (isPlace(line.slice(words[0]!.start, words[n - 1]!.end))) count = n
  }
  const short = words.length <= 8 && !/[.!?\u061f]\s*$/.test(line)
  if (count > 0) {
    const name = line.slice(words[0]!.start, words[count - 1]!.end)
    const rest = line.slice(words[count - 1]!.end)
    const dash = /^\s+[-\u2010-\u2015\u2212]{1,3}\s+/.exec(rest)
    if (dash !== null && !/^\s*[-\u2010-\u2015]/.test(line)) {
      // "PLACE - Name of the reporter" alone on its line, or "PLACE - " before a sentence.
      if (short && words.length - count <= 4) return finish(line.length, name, [])
      return finish(words[count - 1]!.end + dash[0].length, name, [])
    }
    if (/^\s*[:\u060c,]?\s*[\u00ab"\u201c][^\u00bb"\u201d]{2,30}[\u00bb"\u201d]\s*$/.test(rest)) return finish(line.length, name, [])
    if (words.length === count && /^\s*[:-]?\s*$/.test(rest)) return finish(line.length, name, [])
    return null
  }
  // "Outlet - PLACE" alone on its line.
  if (!short || words.length > 6) return null
  for (let i = 1; i < words.length; i++) {
    const place = tables.places.matchAt(words, i)
    if (place?.end === words.length && /^\s+[-\u2010-\u2015]\s*$|^\s*\(\s*$/.test(line.slice(words[i - 1]!.end, words[i]!.start))) {
      return finish(line.length, line.slice(words[i]!.start, words.at(-1)!.end), [])
    }
  }
  return null
}
