import type { Scene } from './scene.js'

/** The subjects shortly before a word, found by halving. */
export function subjectsNear(subjects: Scene['subjects'], at: number): Scene['subjects'] {
  let low = 0
  let high = subjects.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((subjects[middle]?.word ?? 0) < at) low = middle + 1
    else high = middle
  }
  return subjects.slice(Math.max(0, low - 24), low)
}
