import { cpus, loadavg } from 'node:os'
import { chromium } from 'playwright-core'

// npx tsx bench/trial-ready.ts http://127.0.0.1:4680 [ROUNDS]: how long pages of a running server take in Chromium until they can be used: what they ask
// for has come, is drawn, and a click would be answered. A fresh browser profile each time; the server is asked once before.

const [base = 'http://127.0.0.1:4680', rounds = '5'] = process.argv.slice(2)
const PAGES = {
  home: '/',
  'a heavy dossier': '/dossier/RUS/USA',
  search: '/search?q=%D8%B1%D9%88%D8%B3%D9%8A%D8%A7',
  'all dossiers': '/dossiers',
  sources: '/sources',
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const at = (list: number[], share: number) =>
  Math.round(list.sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0)
console.log('| page | first paint p50 ms | usable p50 ms | usable worst ms |\n|---|---|---|---|')
for (const [name, path] of Object.entries(PAGES)) {
  const painted: number[] = []
  const usable: number[] = []
  for (let i = 0; i <= Number(rounds); i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', bypassCSP: true })
    const page = await context.newPage()
    await page.goto(base + path, { waitUntil: 'commit' })
    await page.waitForFunction(
      `document.querySelector('main h1') !== null && document.querySelectorAll('main a[href], main button').length > 5`,
      undefined,
      { polling: 'raf', timeout: 60_000 },
    )
    // Two frames without work before them: the page answers.
    const ready = await page.evaluate<number>(
      'new Promise(done => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done(performance.now())), 0)))',
    )
    const paint = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`)
    // The first round fills caches of files and database.
    if (i > 0) {
      usable.push(ready)
      painted.push(paint)
    }
    await context.close()
  }
  console.log(`| ${name} | ${at(painted, 0.5)} | ${at(usable, 0.5)} | ${at(usable, 1)} |`)
}
console.log(`\nload ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`)
await browser.close()
