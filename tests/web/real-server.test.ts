import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, settled } from './open-site.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const corpus = join(root, 'data/corpus.ndjson')
const isnad = (...args: string[]): [string, string[], { cwd: string }] => [
  process.execPath,
  ['--import', 'tsx', join(root, 'src/8-serve/cli/main.ts'), ...args],
  { cwd: root },
]

/** The sample corpus in a store of its own, served as a user gets it. */
describe.skipIf(chromiumPath === null || !existsSync(corpus))('over the sample corpus and the real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const store = join(folder, 'store.db')
  let server: ChildProcess
  let base = ''
  beforeAll(async () => {
    const added = spawnSync(...isnad('add', '--store', store, corpus))
    expect(added.status, String(added.stderr)).toBe(0)
    server = spawn(...isnad('serve', '--store', store, '--port', '0'))
    base = await new Promise<string>((resolve, reject) => {
      let said = ''
      server.stdout?.on('data', (chunk: Buffer) => {
        said += String(chunk)
        const address = /http:\/\/[\d.:]+/.exec(said)?.[0]
        if (address !== undefined) resolve(address)
      })
      server.on('exit', code => reject(new Error(`isnad serve ended with ${code}: ${said}`)))
    })
  }, 180_000)
  afterAll(() => {
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test('every link opens a whole page, with nothing refused and nothing failed, and every number leads to sentences in one step', async () => {
    const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', message => {
      // The crawl loads pages faster than a reader: beyond 60 a minute the stream of news is refused, and the page does without it.
      if (message.type() === 'error' && !message.location().url.endsWith('/api/v1/events')) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
    const seen = new Set<string>()
    const kinds = new Map<string, number>()
    /** Pages on which a sentence was seen, and the numbers that claim to lead to one. */
    const withSentence = new Map<string, boolean>()
    const leads: { number: string; on: string; to: string }[] = []
    const lost: string[] = []
    let numbers = 0
    const queue = [
      '/',
      '/dossiers',
      '/stories',
      '/figures',
      '/people',
      '/sources',
      '/search',
      '/reports',
      '/following?tab=brief',
      '/add',
      '/settings',
    ]
    while (queue.length > 0 && seen.size < 60) {
      const address = queue.shift() ?? '/'
      const kind = address.split(/[/?]/)[1] ?? ''
      // Some of each kind of page: the corpus has hundreds of statements, and they are drawn alike.
      if (seen.has(address) || (kinds.get(kind) ?? 0) >= 7) continue
      seen.add(address)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      await page.goto(base + address)
      await settled(page)
      expect(await page.locator('.err').count(), address).toBe(0)
      withSentence.set(address, await hasSentence(page))
      for (const { number, way } of await numbersOf(page)) {
        numbers += 1
        if (way === null) lost.push(`${address}: ${number}`)
        else if (way !== 'here') leads.push({ number, on: address, to: way })
      }
      const links = await page.locator('main a[href^="/"]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
      for (const link of links) if (!link.startsWith('/api/')) queue.push(link.split('#')[0] ?? link)
    }
    expect(lost, 'numbers without a way to sentences').toEqual([])
    expect(numbers).toBeGreaterThan(200)
    // Each kind of way is followed: a page may be one step from its sentences, not two.
    const followed = new Map<string, number>()
    for (const { number, on, to } of leads) {
      const target = to.split('#')[0] || on
      const way = `${on.split(/[/?]/)[1]} ${target.split(/[/?]/)[1]}`
      if (!withSentence.has(target)) {
        if ((followed.get(way) ?? 0) >= 3) continue
        followed.set(way, (followed.get(way) ?? 0) + 1)
        await page.goto(base + target)
        await settled(page)
        withSentence.set(target, await hasSentence(page))
      }
      // What counts reports of an agency leads to just so many reports; their headlines are what stands there.
      if (target.startsWith('/reports?agency=')) {
        await page.goto(base + target)
        await page.locator('#list .rl a').first().waitFor()
        const listed = await page.locator('#list .rl').count()
        if (listed !== Number.parseInt(number, 10)) lost.push(`${on}: ${number} leads to ${listed} reports`)
        continue
      }
      if (withSentence.get(target) === false) lost.push(`${on}: ${number} leads to ${target}, where no sentence stands`)
    }
    expect(lost).toEqual([])
    expect(leads.length).toBeGreaterThan(50)
    expect(faults).toEqual([])
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['dossier', 'story', 'report', 'entity']))
    await browser.close()
  }, 400_000)
})

/** Whether words of a report stand on the page, or open on it without leaving it (evidence, a cell of the coverage). */
const hasSentence = async (page: Page): Promise<boolean> => {
  // A search shows what it found a moment after the page stands.
  if (new URL(page.url()).pathname === '/search') await page.waitForSelector('main :is(.hit, .blank)')
  return (await page.locator('main :is(.printed, .art, blockquote, details.ev, button.cell)').count()) > 0
}

/**
 * Every number of the page with its way to sentences: the link it is in; 'here' where its row, cell or record holds the sentence, a button or a
 * fold that shows it; else the first link of its row; null where there is none. Numbers of the interface itself (counts of a filter, digits to
 * choose from, a place in a list) say nothing of the record.
 */
const numbersOf = (page: Page): Promise<{ number: string; way: string | null }[]> =>
  page.evaluate(() => {
    const ownWords = '.filter, .key, .nxt, .set, .settings, dialog, [role=tablist], .more, .adds, .fac, label'
    return [...document.querySelectorAll('main bdi.n, main td.num bdi, main .val bdi, main bdi.val')]
      .filter(item => (item as HTMLElement).offsetParent !== null && item.closest(ownWords) === null)
      .filter(item => !/^[0\u0660\u2014]?$/.test(item.textContent?.trim() ?? ''))
      .map(item => {
        const number = item.parentElement?.textContent?.trim().slice(0, 60) ?? ''
        const own = item.closest('a')?.getAttribute('href')
        if (own) return { number, way: own.startsWith('#') ? 'here' : own }
        if (item.closest('summary, button, .rec, .reader') !== null || document.querySelector('main .art') !== null)
          return { number, way: 'here' }
        for (let row = item.parentElement; row !== null && row.tagName !== 'MAIN'; row = row.parentElement) {
          if (row.querySelector('.printed, blockquote, details.ev, .art, button.cell, .band') !== null) return { number, way: 'here' }
          const link = row.querySelector('a[href^="/"]:not([href^="/api/"]), a[href^="#"]')?.getAttribute('href')
          if (link) return { number, way: link.startsWith('#') ? 'here' : link }
        }
        return { number, way: null }
      })
  })
