import { remember } from '../../base/remember.js'

/** A word of a line: folded form and half open offsets. */
export interface LineWord {
  readonly folded: string
  readonly start: number
  readonly end: number
}

const NONE = 0
const DIGIT = 1
const LATIN = 2
const OTHER = 3
/** Marks and tatweel go on with the word that they stand in. */
const MARK = 4
const MOST_KNOWN = 40_000
/** Lines kept with their words: those of a page come back several times while it is judged. */
const MOST_LINES = 48
/** Longer lines are kept one at a time. */
const LONGEST_KEPT = 4_000

const UNKNOWN = 255

/** What each UTF-16 code unit is in a word, found out once. Scanning by table is many times faster than a Unicode pattern. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN)

function classOf(unit: number): number {
  const known = classes[unit]!
  if (known !== UNKNOWN) return known
  const sign = String.fromCharCode(unit)
  const isPair = unit >= 0xd800 && unit <= 0xdfff
  const letter = () => (unit === 0x640 ? MARK : /\p{Script=Latin}/u.test(sign) ? LATIN : OTHER)
  const found = isPair ? NONE : /\p{L}/u.test(sign) ? letter() : /\p{N}/u.test(sign) ? DIGIT : /\p{M}/u.test(sign) ? MARK : NONE
  classes[unit] = found
  return found
}

/** Small letters and digits of ASCII, which no fold changes. */
const isPlainUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)

/**
 * Cuts lines into words, also between digits and letters, and between Latin letters and those of another script: pages glue labels together
 * ("icon" + label). Remembers folded words, since the same ones come again and again, and the last lines.
 */
export function makeWordCutter(fold: (text: string) => string): (line: string) => readonly LineWord[] {
  const folded = remember(fold, MOST_KNOWN)
  const lines = new Map<string, readonly LineWord[]>()
  let lastLine = ''
  let lastWords: readonly LineWord[] = []
  return line => {
    if (line === lastLine) return lastWords
    const known = line.length > LONGEST_KEPT ? undefined : lines.get(line)
    if (known !== undefined) return known
    const words: LineWord[] = []
    for (let at = 0; at < line.length; ) {
      let kind = classOf(line.charCodeAt(at))
      if (kind === NONE) {
        at++
        continue
      }
      const start = at
      let isPlain = isPlainUnit(line.charCodeAt(at))
      for (at++; at < line.length; at++) {
        const unit = line.charCodeAt(at)
        const next = classOf(unit)
        if (next === MARK) {
          isPlain = false
          continue
        }
        if (next === NONE || (next !== kind && kind !== MARK)) break
        kind = next
        isPlain &&= isPlainUnit(unit)
      }
      const form = isPlain ? line.slice(start, at) : folded(line.slice(start, at))
      if (form !== '') words.push({ folded: form, start, end: at })
    }
    lastLine = line
    lastWords = words
    if (line.length <= LONGEST_KEPT) {
      if (lines.size >= MOST_LINES) lines.clear()
      lines.set(line, words)
    }
    return words
  }
}

/** The words of the first units of a line, as if it ended there: taken from those of the whole line, which are asked for anyway. */
export function wordsUpTo(
  line: string,
  end: number,
  cut: (line: string) => readonly LineWord[],
  fold: (text: string) => string,
): readonly LineWord[] {
  if (line.length <= end) return cut(line)
  if (line.length > LONGEST_KEPT) return cut(line.slice(0, end))
  const words = cut(line)
  let count = 0
  while (count < words.length && words[count]!.end <= end) count++
  const found = words.slice(0, count)
  const broken = words[count]
  if (broken === undefined || broken.start >= end) return found
  const folded = fold(line.slice(broken.start, end))
  if (folded !== '') found.push({ folded, start: broken.start, end })
  return found
}

/** A place of a text from which on stands no letter, digit or mark of a word. */
export function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && classOf(text.charCodeAt(end - 1)) === NONE) end--
  return end
}
