import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where Chromium stands: CHROMIUM, or Debian's package. Null: the tests that need a browser say that they are left out. */
export const chromiumPath: string | null =
  [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    path => path !== undefined && existsSync(path),
  ) ?? null
if (chromiumPath === null)
  console.warn('tests/web: no Chromium found (set CHROMIUM, or install the Debian package "chromium"); browser tests are left out')

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the web workspace, imported at run time: it is compiled with the settings of the browser, not with those of this folder. */
export const fromWeb = (path: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ new URL(`../../web/${path}`, import.meta.url).href)

export interface Site {
  readonly base: string
  readonly browser: Browser
  /** A fresh page (with the worker that serves offline only where asked for); console errors, page errors and refused content are collected in `faults`. */
  open(
    address: string,
    as?: { language?: 'ar' | 'en'; theme?: 'light' | 'dark'; width?: number; height?: number; offline?: boolean },
  ): Promise<Visit>
  close(): Promise<void>
}
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: string[]
  readonly requests: string[]
}

/** Builds the pages where they are not built yet, and serves them with the fixture's answers under the real content security policy. */
export async function openSite(twist?: (text: string) => string): Promise<Site> {
  if (!existsSync(`${root}web/dist/index.html`)) spawnSync('npm', ['run', 'build', '-w', 'web'], { cwd: root, stdio: 'inherit' })
  const { startMock } = (await fromWeb('dev/mock-server.ts')) as {
    startMock: (port: number, twist?: (text: string) => string) => Promise<Server>
  }
  const server = await startMock(0, twist)
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  return {
    base,
    browser,
    async open(path, { language = 'ar', theme = 'light', width = 1440, height = 900, offline = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
        serviceWorkers: offline ? 'allow' : 'block',
      })
      await context.addInitScript(
        ([chosen, look]) => {
          if (localStorage.getItem('isnad.language') === null) localStorage.setItem('isnad.language', chosen)
          if (localStorage.getItem('isnad.theme') === null) localStorage.setItem('isnad.theme', look)
        },
        [language, theme] as [string, string],
      )
      const page = await context.newPage()
      const faults: string[] = []
      const requests: string[] = []
      page.on('console', message => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', error => faults.push(`error: ${error.message}`))
      page.on('dialog', dialog => {
        faults.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', request => requests.push(request.url()))
      await page.goto(base + path)
      await page.waitForSelector('main h1', { state: 'attached' })
      return { page, context, faults, requests }
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Waits until a page shows its content: the heading is there and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1', { state: 'attached' })
  await page.waitForFunction(() => document.querySelector('.skel') === null)
}

/** Every page of the application as the fixture fills it. */
export const everyPage: Readonly<Record<string, string>> = {
  home: '/',
  dossiers: '/dossiers',
  dossier: '/dossier/EGY/TUR',
  stories: '/stories',
  story: '/story/story/cairo-visit',
  reports: '/reports',
  report: '/report/f1-nile?s=f1.host',
  'english report': '/report/f5-english',
  figures: '/figures',
  figure: '/figure/series/trade-2025',
  people: '/people',
  person: '/entity/person/nabil-alwardani',
  search: '/search',
  sources: '/sources',
  following: '/following',
  briefing: '/following?tab=brief',
  alerts: '/following?tab=alerts',
  differences: '/differences',
  judgements: '/judgements',
  add: '/add',
  settings: '/settings',
  missing: '/report/none-such',
}
