/**
 * Photographs the main pages of the web application: Arabic and English, wide, medium and phone, light and dark.
 *
 *   npx tsx tools/shoot-web.ts                       of the sample corpus on a server of its own, into docs/screenshots
 *   npx tsx tools/shoot-web.ts --only home,report    some pages (--full: from top to bottom)
 *   npx tsx tools/shoot-web.ts --url http://127.0.0.1:8080 --out /tmp/shots
 *
 * Needs `npm run build -w web` and `npm run data` before, and a Chromium (CHROMIUM, or Debian's /usr/bin/chromium).
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    out: { type: 'string', default: new URL('../docs/screenshots', import.meta.url).pathname },
    only: { type: 'string' },
    lang: { type: 'string', default: 'ar,en' },
    width: { type: 'string', default: '1440,900,390' },
    theme: { type: 'string', default: 'light,dark' },
    height: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})

const isnad = (...args: string[]): [string, string[]] => [
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('../src/8-serve/cli/main.ts', import.meta.url)), ...args],
]

/** Serves the sample corpus from a store of its own; resolves to its address once it answers. */
async function serveCorpus(): Promise<{ base: string; stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-shots-'))
  const store = join(folder, 'store.db')
  const added = spawnSync(...isnad('add', '--store', store, fileURLToPath(new URL('../data/corpus.ndjson', import.meta.url))))
  if (added.status !== 0) throw new Error(String(added.stderr))
  const server = spawn(...isnad('serve', '--store', store, '--port', '0'))
  const base = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.:]+/.exec(String(chunk))?.[0]
      if (address !== undefined) resolve(address)
    })
    server.on('exit', code => reject(new Error(`isnad serve ended with ${code}`)))
  })
  return {
    base,
    stop: () => {
      server.kill('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Kept {
  readonly stories: { readonly id: string; readonly reports: string[] }[]
  readonly dyads: { readonly a: string; readonly b: string }[]
  readonly series: { readonly id: string }[]
}

const served = values.url === undefined ? await serveCorpus() : { base: values.url, stop: () => undefined }
const { base } = served
const kept = (await (await fetch(`${base}/api/v1/summary`)).json()) as Kept
const story = [...kept.stories].sort((a, b) => b.reports.length - a.reports.length)[0]
const dyad = kept.dyads[0]
const dossier = (await (await fetch(`${base}/api/v1/dossiers/${dyad?.a}/${dyad?.b}`)).json()) as {
  people: { entity: { id: string } }[]
  quotations: { statement: { id: string; chain: unknown[] }; report: { id: string } }[]
}
// The statement with the longest chain shows the reader best.
const told = [...dossier.quotations].sort((a, b) => b.statement.chain.length - a.statement.chain.length)[0]
const pages: Readonly<Record<string, string>> = {
  home: '/',
  dossier: `/dossier/${dyad?.a}/${dyad?.b}`,
  report: told ? `/report/${told.report.id}?s=${told.statement.id}` : `/report/${story?.reports[0]}`,
  story: `/story/${story?.id}`,
  figure: `/figure/${kept.series[0]?.id}`,
  entity: dossier.people[0] ? `/entity/${dossier.people[0].entity.id}` : '/people',
  search: `/search?q=${encodeURIComponent('\u0632\u064A\u0627\u0631\u0629')}`, // a visit
  sources: '/sources',
  following: '/following?tab=brief',
  people: '/people',
  differences: '/differences',
  add: '/add',
  settings: '/settings',
}

// The three pages that are read most in every form; the others once as on a desk and once as on a phone at night.
const main = ['home', 'dossier', 'report']
const others = ['story', 'figure', 'search', 'sources', 'entity', 'following', 'people', 'differences', 'add', 'settings']
const wanted = (language: string, width: number, theme: string): string[] =>
  values.only?.split(',') ??
  ((language === 'ar' && width === 1440 && theme === 'light') || (language === 'en' && width === 390 && theme === 'dark')
    ? [...main, ...others]
    : main)
mkdirSync(values.out, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
})
let failures = 0
for (const width of values.width.split(',').map(Number))
  for (const theme of values.theme.split(','))
    for (const language of values.lang.split(',')) {
      const context = await browser.newContext({
        viewport: { width, height: Number(values.height ?? (width < 640 ? 844 : 900)) },
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      await context.clock.setFixedTime(new Date('2026-11-20T09:00:00Z'))
      await context.addInitScript(
        ([lang, look]) => {
          localStorage.setItem('isnad.language', lang ?? 'ar')
          localStorage.setItem('isnad.theme', look ?? 'light')
        },
        [language, theme],
      )
      const page = await context.newPage()
      page.on('console', message => {
        if (message.type() === 'error') {
          failures += 1
          console.error(`${page.url()}: ${message.text()}`)
        }
      })
      page.on('pageerror', error => {
        failures += 1
        console.error(`${page.url()}: ${error.stack ?? error.message}`)
      })
      for (const name of wanted(language, width, theme)) {
        await page.goto(base + (pages[name] ?? name))
        await page.waitForSelector('main h1', { state: 'attached' })
        await page.evaluate(() => document.fonts.ready)
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(120)
        await page.screenshot({
          path: `${values.out}/${name.replace(/\W+/g, '-')}-${language}-${width}-${theme}.png`,
          fullPage: values.full,
        })
      }
      await context.close()
    }
await browser.close()
served.stop()
if (failures > 0) process.exitCode = 1
