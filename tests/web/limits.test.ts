import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, everyPage, openSite, type Site, settled } from './open-site.js'

describe.skipIf(chromiumPath === null)('what the application may cost', () => {
  let site: Site
  beforeAll(async () => {
    process.env.MOCK_COPIES = '600'
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

  test('a list of 10,000 sentences draws only what is near the window, without holes, and scrolls to its end', async () => {
    const { page, context, faults } = await site.open('/search')
    await page.waitForSelector('.vrow')
    const rows = () => Number(document.querySelector('.vrow')?.getAttribute('aria-setsize'))
    for (let known = await page.evaluate(rows); known < 10_000; known = await page.evaluate(rows)) {
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.more button')?.click())
      await page.waitForFunction(before => Number(document.querySelector('.vrow')?.getAttribute('aria-setsize')) > before, known)
    }
    expect(await page.locator('.vrow').count()).toBeLessThan(60)
    // Scrolls a screen a frame: at each frame the middle of the window must show a row, never an empty place.
    const holes = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let frames = 0
          let empty = 0
          const frame = () => {
            const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
            if (frames > 0 && middle?.closest('.vrow') == null) empty += 1
            scrollBy(0, innerHeight * 0.7)
            frames += 1
            if (frames < 90) requestAnimationFrame(() => setTimeout(frame))
            else resolve(empty)
          }
          requestAnimationFrame(frame)
        }),
    )
    expect(holes).toBe(0)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.vrow')].some(row => row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize')),
    )
    expect(await page.locator('.vrow').count()).toBeLessThan(60)
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
