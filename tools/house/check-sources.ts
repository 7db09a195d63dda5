import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Breach } from './breach.js'

/** Letters of scripts other than Latin; escapes are resolved before, so that punctuation and marks may stand as escapes. */
const FOREIGN_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u
const resolveEscapes = (line: string): string =>
  line.replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b|\bcrypto\.random|\bfetch\(/
/** Arabic with YAML syntax or a Latin comment after it on one line: an editor would show it in the wrong order. */
const ARABIC_NOT_LAST = /\p{Script=Arabic}[^\n]*([[\]{}]|: [a-z]|, [a-z]+:|#)/u
const DIRECTION_MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

function* filesBelow(folder: string, ending: RegExp): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist') yield* filesBelow(path, ending)
    } else if (ending.test(entry.name)) yield path
  }
}

/**
 * Checks what imports do not show: no letter of a language in engine code, no clock or randomness in rooms 2 to 6, Arabic last on its line
 * in data files, no invisible direction marks. Counts the files seen.
 */
export function checkSources(root: string): { breaches: Breach[]; code: number; data: number } {
  const breaches: Breach[] = []
  let code = 0
  let data = 0
  for (const path of filesBelow(join(root, 'src'), /\.ts$/)) {
    code++
    const file = relative(root, path).replaceAll('\\', '/')
    const pure = /^src\/[2-6]-/.test(file) && !file.endsWith('.test.ts')
    readFileSync(path, 'utf8')
      .split('\n')
      .forEach((line, i) => {
        const at = `${file}:${i + 1}`
        // Tests may hold letters as escapes: they are what the engine is tested on.
        if (FOREIGN_LETTER.test(file.endsWith('.test.ts') ? line : resolveEscapes(line)))
          breaches.push({
            rule: 'no-letters-in-the-engine',
            file: at,
            detail: line.trim().slice(0, 80),
            comment: 'Engine code contains a letter of a language: words and letters live in languages/.',
          })
        if (pure && IMPURE.test(line.replace(/\/\/.*$/, '')))
          breaches.push({
            rule: 'no-clock-no-chance',
            file: at,
            detail: line.trim().slice(0, 80),
            comment: 'Rooms 2 to 6 give the same output for the same input: pass the clock or the number in as an argument.',
          })
      })
  }
  for (const folder of ['languages', 'knowledge']) {
    for (const path of filesBelow(join(root, folder), /\.ya?ml$/)) {
      data++
      const file = relative(root, path).replaceAll('\\', '/')
      readFileSync(path, 'utf8')
        .split('\n')
        .forEach((line, i) => {
          if (ARABIC_NOT_LAST.test(line.replace(/^\s*#.*$|\{[a-z]+\}/g, '')))
            breaches.push({
              rule: 'arabic-stands-last',
              file: `${file}:${i + 1}`,
              detail: line.trim().slice(0, 80),
              comment: 'Arabic stands alone or last on its line, never before Latin letters or inside brackets.',
            })
          if (DIRECTION_MARK.test(line))
            breaches.push({
              rule: 'no-direction-marks',
              file: `${file}:${i + 1}`,
              detail: 'invisible direction mark',
              comment: 'Invisible direction marks do not belong into data.',
            })
        })
    }
  }
  return { breaches, code, data }
}
