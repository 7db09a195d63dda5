/** A word of a line: folded form and half open offsets. */
export interface LineWord {
  readonly folded: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu
/** Between digits and letters, and between Latin letters and those of another script: pages glue labels together ("icon" + label). */
const BORDER =
  /(?<=\p{N})(?=\p{L})|(?<=\p{L}|\p{M})(?=\p{N})|(?<=[A-Za-z])(?=[^\p{Script=Latin}\p{N}\p{M}])|(?<=[^\p{Script=Latin}\p{N}])(?=[A-Za-z])/u

/** Words and numbers of a line in order, folded; digits and letters written together are parted ("2015m" of a date). */
export function cutWords(line: string, fold: (text: string) => string): LineWord[] {
  const words: LineWord[] = []
  for (const match of line.matchAll(WORD)) {
    let start = match.index
    for (const part of /[\p{N}A-Za-z]/u.test(match[0]) ? match[0].split(BORDER) : [match[0]]) {
      const folded = fold(part)
      if (folded !== '') words.push({ folded, start, end: start + part.length })
      start += part.length
    }
  }
  return words
}
