/**
 * Photographs the main pages of the web application: Arabic and English, wide, medium and phone, light and dark.
 *
 *   npx tsx tools/shoot-web.ts                       of the fixture, all pages, into docs/screenshots
 *   npx tsx tools/shoot-web.ts --only home,report    some pages (--full: from top to bottom)
 *   npx tsx tools/shoot-web.ts --url http://127.0.0.1:8080 --out /tmp/shots
 *
 * Needs `npm run build -w web` before, and a Chromium (CHROMIUM, or Debian's /usr/bin/chromium).
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { startMock } from '../web/dev/mock-server.ts'

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

const pages: Readonly<Record<string, string>> = {
  home: '/',
  dossier: '/dossier/EGY/TUR',
  report: '/report/f1-nile?s=f1.host',
  story: '/story/story/cairo-visit',
  figure: '/figure/series/trade-2025',
  entity: '/entity/person/badr-abdelatty',
  search: `/search?q=${encodeURIComponent('\u0632\u064A\u0627\u0631\u0629')}`, // a visit
  sources: '/sources',
  following: '/following?tab=brief',
  add: '/add',
  settings: '/settings',
  figures: '/figures',
  stories: '/stories',
  dossiers: '/dossiers',
  reports: '/reports',
  people: '/people',
}

const port = 4187
const server = values.url === undefined ? await startMock(port) : null
const base = values.url ?? `http://127.0.0.1:${port}`
// The three pages that are read most in every form; the others once as on a desk and once as on a phone at night.
const main = ['home', 'dossier', 'report']
const others = ['story', 'figure', 'search', 'sources', 'entity', 'following', 'add', 'settings']
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
server?.close()
if (failures > 0) process.exitCode = 1
