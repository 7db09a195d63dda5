import type { Bound } from './amount-core.js'
import type { Word } from './scan-words.js'

export const BOUNDS: Readonly<Record<string, Bound>> = {
  about: { approx: 'about', side: 'both', exclusive: false },
  more: { approx: 'more-than', side: 'min', exclusive: true },
  'at-least': { approx: 'more-than', side: 'min', exclusive: false },
  less: { approx: 'less-than', side: 'max', exclusive: true },
  'at-most': { approx: 'up-to', side: 'max', exclusive: false },
  'up-to': { approx: 'up-to', side: 'max', exclusive: false },
}

export const AFTER: Readonly<Record<string, Bound>> = {
  'about-after': BOUNDS['about']!,
  'at-least-after': BOUNDS['at-least']!,
  'at-most-after': BOUNDS['at-most']!,
}

export function boundOf(w: Word | undefined, table: Readonly<Record<string, Bound>>): Bound | null {
  if (w === undefined) return null
  for (const e of w.entries) if (e.c === 'w' && table[e.w]) return table[e.w]!
  return null
}
