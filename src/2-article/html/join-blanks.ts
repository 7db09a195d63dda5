const RUNS = /[\s\u00a0\u200b\ufeff]+/g

/** Rare blanks: no-break space, those of typography and of other scripts, zero-width space, byte order mark. */
const isRare = (unit: number): boolean =>
  unit === 0xa0 || (unit >= 0x1680 && (unit === 0x1680 || (unit >= 0x2000 && unit <= 0x205f) || unit === 0x3000 || unit === 0xfeff))

/** Runs of blanks of any kind, zero-width ones among them, become one space. Most texts need little done, which is found out first. */
export function joinBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && text.charCodeAt(from) <= 32) from++
  if (from === to) return to === 0 ? '' : ' '
  while (text.charCodeAt(to - 1) <= 32) to--
  let before = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 || (unit === 32 && before === 32) || isRare(unit)) return text.replace(RUNS, ' ')
    before = unit
  }
  if (from === 0 && to === text.length) return text
  return (from > 0 ? ' ' : '') + text.slice(from, to) + (to < text.length ? ' ' : '')
}
