import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, everyPage, openSite, type Site, settled } from './open-site.js'

describe.skipIf(chromiumPath === null)('what the application may cost', () => {
  let site: Site
  beforeAll(async () => {
    process.env.MOCK_COPIES = '350'
    site = await openSite()
  }, 120_000)
  afterAll(async () => {
    delete process.env.MOCK_COPIES
    await site.close()
  })

  test('no page loads more than 150 KB of compressed script first, nor anything from elsewhere', async () => {
    const { page, context, requests } = await site.open('/')
    for (const address of Object.values(everyPage)) {
      requests.length = 0
      await page.goto(site.base + address)
      await settled(page)
      const scripts = requests.filter(url => url.endsWith('.js')).map(url => new URL(url).pathname)
      const bytes = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(`../../web/dist${path}`, import.meta.url))).length, 0)
      expect(bytes, address).toBeLessThanOrEqual(150_000)
      expect(bytes, address).toBeGreaterThan(10_000)
      expect(requests.filter(url => !url.startsWith(site.base))).toEqual([])
    }
    await context.close()
  }, 180_000)

  test('a list of 10,000 statements draws only what is near the window, and scrolls to its end', async () => {
    const { page, context, faults } = await site.open('/search')
    await page.waitForSelector('.hit')
    for (let loaded = 200; loaded < 10_000; loaded += 200) {
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.more button')?.click())
      await page.waitForFunction(least => Number(document.querySelector('.vrow')?.getAttribute('aria-setsize')) >= least, loaded + 200)
    }
    expect(Number(await page.locator('.vrow').first().getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(10_000)
    expect(await page.locator('.hit').count()).toBeLessThan(60)
    const longest = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let worst = 0
          let last = performance.now()
          let frames = 0
          const frame = (now: number) => {
            worst = Math.max(worst, now - last)
            last = now
            scrollBy(0, 700)
            frames += 1
            if (frames < 90) requestAnimationFrame(frame)
            else resolve(worst)
          }
          requestAnimationFrame(frame)
        }),
    )
    expect(longest).toBeLessThan(1_000)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.vrow')].some(row => row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize')),
    )
    expect(await page.locator('.hit').count()).toBeLessThan(60)
    expect(faults).toEqual([])
    await context.close()
  }, 240_000)

  test('no built page holds an inline script or style', () => {
    const dist = new URL('../../web/dist/', import.meta.url)
    for (const name of readdirSync(dist).filter(file => file.endsWith('.html'))) {
      const page = readFileSync(new URL(name, dist), 'utf8')
      expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)/)
    }
  })
})
