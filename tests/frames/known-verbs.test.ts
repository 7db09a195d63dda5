import { beforeAll, expect, test } from 'vitest'
import { generateVerb } from '../../languages/ar/words/generate-verb.js'
import { skeleton } from '../../languages/ar/words/spelling/skeleton.js'
import { readText } from '../../src/3-text/read-text.js'
import { type LanguagePack, canRead } from '../../src/language/language-pack.js'
import { loadEngine } from '../../src/load-engine.js'
import { readFrameSources } from '../../tools/build/frames.js'

let pack: LanguagePack
beforeAll(async () => {
  const found = (await loadEngine()).parts.packs.find(canRead)
  if (!found) throw new Error('no language pack that reads sentences')
  pack = found
})

test('the word lexicon knows every verb that bears a frame', () => {
  const seen = new Set<string>()
  const unknown: string[] = []
  for (const frame of readFrameSources('ar').filter(one => one.means))
    for (const word of frame.words) {
      const key = Object.keys(word).find(one => /^\d/.test(one))
      if (key === undefined || (word['tags'] ?? '').includes('masdar-only')) continue
      const form = Number.parseInt(key, 10)
      const root = word[key] as string
      const id = `${form} ${root} ${word['vowel'] ?? ''}`
      if (seen.has(id)) continue
      seen.add(id)
      const past = generateVerb({ root, form, ...(word['vowel'] ? { vowel: word['vowel'] } : {}) }).find(
        one =>
          one.features.tense === 'past' &&
          one.features.person === 3 &&
          one.features.gender === 'f' &&
          one.features.number === 'singular' &&
          one.features.voice !== 'passive',
      )
      if (!past) continue
      const text = past.surface
      const article = { text, title: null, blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }] }
      const token = readText(article as never, pack).sentences[0]?.tokens[0]
      const readings = token ? [token, ...token.alternatives] : []
      if (!readings.some(one => one.pos === 'VERB' && one.features.tense === 'past' && skeleton(one.stem) === past.skeleton))
        unknown.push(`${frame.id} ${key}: ${root}`)
    }
  expect(seen.size).toBeGreaterThan(500)
  expect(unknown).toEqual([])
})
