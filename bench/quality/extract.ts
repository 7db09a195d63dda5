import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeArticle } from '../../src/2-article/take-article.js'
import type { Article } from '../../src/schema/article.js'
import { extractAll, loadGrammars } from '../adapters/extract.js'

/** One figure of the table of quality. */
export interface Figure {
  readonly name: string
  readonly figure: number
  readonly floor?: number
  readonly of: number
  readonly note?: string
}

type Scores = Record<
  string,
  { pages: number; body?: { f1: number }; segments?: { f1: number }; title?: number; date?: number; author?: number }
>
interface Gold {
  readonly id: string
  readonly article?: {
    readonly title?: string | null
    readonly published?: string | null
    readonly agencies?: readonly string[]
    readonly chrome?: readonly string[]
  }
}

/** Extraction from web pages by the referee of `extract/`, and metadata and furniture of plain texts against the gold of seeds and reports. */
export async function measure(dataDir: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-extract-'))
  try {
    const { extracted, perSecond } = extractAll(join(dataDir, 'extract/items.ndjson'))
    const out = join(folder, 'out.ndjson')
    writeFileSync(out, extracted.map(one => JSON.stringify(one)).join('\n'))
    const scores = JSON.parse(
      execFileSync('node', [join(dataDir, 'tools/score-extract.mjs'), join(dataDir, 'extract/items.ndjson'), out, '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    ) as Scores
    const of = (set: string): number => scores[set]?.pages ?? 0
    const figures: Figure[] = [
      { name: 'extract.scrapinghub.body', figure: scores.scrapinghub?.body?.f1 ?? 0, floor: 0.965, of: of('scrapinghub') },
      { name: 'extract.fundus.body', figure: scores.fundus?.body?.f1 ?? 0, floor: 0.957, of: of('fundus') },
      { name: 'extract.trafilatura.segments', figure: scores.trafilatura?.segments?.f1 ?? 0, floor: 0.927, of: of('trafilatura') },
      {
        name: 'extract.arabic.body',
        figure: scores.arabic?.body?.f1 ?? 0,
        of: of('arabic'),
        note: 'few pages; the own Arabic pages are in tests/intake',
      },
      { name: 'extract.fundus.date', figure: scores.fundus?.date ?? 0, floor: 0.985, of: of('fundus') },
      { name: 'extract.fundus.author', figure: scores.fundus?.author ?? 0, floor: 0.88, of: of('fundus') },
      { name: 'extract.fundus.title', figure: scores.fundus?.title ?? 0, floor: 0.82, of: of('fundus') },
      {
        name: 'extract.pages-per-second',
        figure: Math.round(perSecond),
        floor: 200,
        of: extracted.length,
        note: 'processor time of one core, decoding included',
      },
    ]
    return [...figures, ...measureTexts(dataDir, 'seeds'), ...measureTexts(dataDir, 'dev')]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** Furniture removed, title, day and agencies of plain texts. */
function measureTexts(dataDir: string, set: 'seeds' | 'dev'): Figure[] {
  const grammars = loadGrammars()
  const records =
    set === 'seeds'
      ? readdirSync(join(dataDir, 'seeds'))
          .filter(name => name.endsWith('.txt'))
          .map(name => ({ id: name.slice(0, -4), text: readFileSync(join(dataDir, 'seeds', name), 'utf8') }))
      : readFileSync(join(dataDir, 'gold/dev.ndjson'), 'utf8')
          .split('\n')
          .filter(line => line !== '')
          .map(line => JSON.parse(line) as { id: string; text: string; title?: string; published?: string; url?: string })
  const taken = new Map<string, Article>()
  for (const record of records) {
    const { title, published, url } = record as { title?: string; published?: string; url?: string }
    const capture = {
      kind: 'text' as const,
      body: record.text,
      notices: [],
      ...(title == null ? {} : { title }),
      ...(url == null ? {} : { url }),
      ...(published == null ? {} : { published: { value: published, basis: 'given' as const } }),
    }
    taken.set(record.id, takeArticle(capture, grammars, { byHost: () => null }).article)
  }
  const chrome = { right: 0, of: 0 }
  const title = { right: 0, of: 0 }
  const day = { right: 0, of: 0 }
  const agencies = { hit: 0, found: 0, gold: 0 }
  const count = (tally: { right: number; of: number }, isRight: boolean): void => {
    tally.of++
    if (isRight) tally.right++
  }
  for (const file of readdirSync(join(dataDir, 'gold', set)).filter(name => name.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(join(dataDir, 'gold', set, file), 'utf8')) as Gold
    const article = taken.get(gold.id)
    if (article === undefined || gold.article === undefined) continue
    for (const line of gold.article.chrome ?? []) count(chrome, !article.text.includes(line.trim()))
    if (gold.article.title != null) count(title, words(gold.article.title) === words(article.title ?? ''))
    if (gold.article.published != null) count(day, article.published?.value.slice(0, 10) === gold.article.published)
    const wanted = new Set(gold.article.agencies ?? [])
    agencies.gold += wanted.size
    agencies.found += article.agencies.length
    agencies.hit += article.agencies.filter(code => wanted.has(code)).length
  }
  const share = (tally: { right: number; of: number }): number => (tally.of === 0 ? 1 : tally.right / tally.of)
  return [
    { name: `${set}.article.chrome-removed`, figure: share(chrome), of: chrome.of, ...(set === 'seeds' ? { floor: 1 } : {}) },
    { name: `${set}.article.title`, figure: share(title), of: title.of },
    { name: `${set}.article.published`, figure: share(day), of: day.of },
    {
      name: `${set}.article.agencies`,
      figure: agencies.gold + agencies.found === 0 ? 1 : (2 * agencies.hit) / (agencies.gold + agencies.found),
      of: agencies.gold,
      note: 'F1',
    },
  ]
}
