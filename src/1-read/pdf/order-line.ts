import type { PdfItem } from './pdf-page.js'

/** Letters that are written from right to left. */
export const RIGHT_TO_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** Letters that are written from left to right, and digits, which are so in every script. */
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/u
const DIGITS_ONLY = /^[\p{N}.,:/%\u066b\u066c-]*\p{N}[\p{N}.,:/\u066b\u066c]*$/u
const FORMS = /[\p{Script=Arabic}\p{Script=Hebrew}]+/gu
const MARKS_ONLY = /^\s*[\p{M}\u0640]+\s*$/u
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '<': '>',
  '>': '<',
}
const NUMBER_SIGN = /^[.,:/\u066b\u066c]$/
/** A gap of this share of the type's height parts words. */
const GAP = 0.16

interface Unit {
  text: string
  readonly left: number
  right: number
  readonly size: number
}

/** Shapes of letters ("initial", "final", ligatures) become the letters; marks set apart join their letter. */
export function toLetters(text: string): string {
  return text.replace(FORMS, form => form.normalize('NFKC')).normalize('NFC')
}

/** A run of numbers and signs ("2020-2024.") as one unit each: among words written from right to left each number stands for itself. */
function partNumbers(item: PdfItem): Unit[] {
  const { text, x, width, size } = item
  if (/\p{L}/u.test(text) || !/\p{N}/u.test(text)) return [{ text, left: x, right: x + width, size }]
  const at = (index: number): number => x + (width * index) / text.length
  return [...text.matchAll(/\p{N}+(?:[.,:/\u066b\u066c]\p{N}+)*|[^\s\p{N}]/gu)].map(found => ({
    text: found[0],
    left: at(found.index),
    right: at(found.index + found[0].length),
    size,
  }))
}

/** Marks drawn by themselves go to the run they stand over. */
function joinMarks(items: readonly PdfItem[]): Unit[] {
  const units: Unit[] = []
  const marks: PdfItem[] = []
  for (const item of items) {
    if (MARKS_ONLY.test(item.text)) marks.push(item)
    else if (item.text.trim() !== '') units.push(...partNumbers(item))
  }
  units.sort((a, b) => a.left - b.left || a.right - b.right)
  for (const mark of marks) {
    const at = mark.x + mark.width / 2
    const under = units.find(unit => at >= unit.left - 0.5 && at <= unit.right + 0.5)
    if (under !== undefined) under.text += mark.text.trim()
  }
  return units
}

/** Brackets are stored as they look: in a run that was turned round they point the wrong way. A run of signs alone is turned here. */
function turnBrackets(text: string, isAlone: boolean): string {
  const isSigns = isAlone && !LEFT_TO_RIGHT.test(text)
  if (!isSigns && !RIGHT_TO_LEFT.test(text)) return text
  const signs = [...text].map(sign => MIRRORED[sign] ?? sign)
  return (isSigns ? signs.reverse() : signs).join('')
}

/**
 * The text of one line from its runs as they stand on the page, left to right. Lines written from right to left are turned round, except for
 * the numbers and foreign words in them; brackets, which are stored as they look, are turned too. Gaps become blanks.
 *
 * @param isRightToLeft direction of the line as a whole
 */
export function orderLine(items: readonly PdfItem[], isRightToLeft: boolean): string {
  const units = joinMarks(items)
  const gapAfter = units.map((unit, i) => {
    const next = units[i + 1]
    return next !== undefined && next.left - unit.right > GAP * Math.max(unit.size, next.size)
  })
  if (!isRightToLeft) return toLetters(units.map((unit, i) => unit.text + (gapAfter[i] === true ? ' ' : '')).join(''))
  const isForeign = units.map(unit => !RIGHT_TO_LEFT.test(unit.text) && LEFT_TO_RIGHT.test(unit.text))
  const isWord = units.map((unit, i) => isForeign[i] === true && !DIGITS_ONLY.test(unit.text.trim()))
  let text = ''
  const add = (part: string, hasGap: boolean): void => {
    text += hasGap && !text.endsWith(' ') ? ` ${part}` : part
  }
  for (let end = units.length - 1; end >= 0; end--) {
    let start = end
    if (isForeign[end] === true) {
      // A run of foreign words with the signs between them and a number behind it keeps its order; digits parted by a point, comma, colon or slash do too.
      for (let k = end - 1; k >= 0 && !RIGHT_TO_LEFT.test(units[k]!.text); k--) {
        if (isForeign[k] !== true) continue
        const between = units.slice(k + 1, start).map(unit => unit.text)
        const isOne = units.slice(k, start).every((_, n) => gapAfter[k + n] === false) && between.every(sign => NUMBER_SIGN.test(sign))
        if (isWord[k] !== true && !isOne) break
        start = k
      }
    }
    for (let k = start; k <= end; k++) {
      add(turnBrackets(units[k]!.text, start === end), k === start ? gapAfter[end] === true : gapAfter[k - 1] === true)
    }
    end = start
  }
  return toLetters(text.trim())
}
