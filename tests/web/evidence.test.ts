import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, everyPage, openSite, type Site, settled } from './open-site.js'

describe.skipIf(chromiumPath === null)('what was read stays within reach', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  }, 120_000)
  afterAll(() => site.close())

  test('every number in a list, table or fact bar has a way to sentences beside it', async () => {
    const { page, context } = await site.open('/')
    const lost: string[] = []
    for (const [name, address] of Object.entries(everyPage)) {
      await page.goto(site.base + address)
      await settled(page)
      const without = await page.evaluate(() => {
        const ways =
          'a[href^="/report/"], a[href^="/dossier/"], a[href^="/story/"], a[href^="/figure/"], a[href^="/search"], a[href^="/entity/"], a[href^="#"], details.ev, button'
        return [...document.querySelectorAll('main bdi.n')]
          .filter(number => number.closest('.head, .sh, .key, .rec, .nxt, .note, summary, label, button, a, p.sm.mut') === null)
          .filter(number => !/^[0\u0660\u2014]$/.test(number.textContent ?? ''))
          .filter(number => {
            const row = number.closest('tr, li, .evb, .facts, .drill, .hit, section')
            return row?.querySelector(ways) == null
          })
          .map(number => number.parentElement?.outerHTML.slice(0, 120) ?? '')
      })
      lost.push(...without.map(html => `${name}: ${html}`))
    }
    expect(lost).toEqual([])
    await context.close()
  }, 120_000)

  test('a link to a report opens at the sentence it names, in every list of the home page and the dossier', async () => {
    const { page, context } = await site.open('/dossier/EGY/TUR')
    await settled(page)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.waitForTimeout(200)
    const links = [
      ...new Set(
        await page.locator('main a[href^="/report/"][href*="?s="]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? '')),
      ),
    ]
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      await page.goto(site.base + link)
      await page.waitForSelector('.st.on')
      expect(new URL(page.url()).searchParams.get('s')).toBe(new URL(link, site.base).searchParams.get('s'))
    }
    await context.close()
  }, 120_000)

  test('what was read can be read again when the server is gone', async () => {
    const { page, context } = await site.open('/', { offline: true })
    await settled(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    for (const address of ['/', '/report/f1-nile']) {
      await page.goto(site.base + address)
      await settled(page)
    }
    await context.setOffline(true)
    await page.goto(`${site.base}/report/f1-nile`)
    await page.waitForSelector('.art .st')
    await page.goto(`${site.base}/`)
    await page.waitForSelector('.dyt a')
    await context.close()
  }, 60_000)

  test('copying a sentence brings its chain, day and address along', async () => {
    const { page, context } = await site.open('/report/f1-nile?s=f1.host')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await settled(page)
    await page.locator('.recacts button').click()
    await page.waitForFunction(() => navigator.clipboard.readText().then(text => text.length > 40))
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('القاهرة تدرس استضافة')
    expect(text).toContain('مرآة النيل عن وكالة الأفق عن وكالة الساحل عن مصدر دبلوماسي')
    expect(text).toContain('/report/f1-nile?s=f1.host')
    await context.close()
  })

  test('a printed dossier keeps its evidence and loses the frame', async () => {
    const { page, context } = await site.open('/dossier/EGY/TUR')
    await settled(page)
    expect(await page.locator('.evb').count()).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bar').isVisible()).toBe(false)
    expect(await page.locator('.evb').first().isVisible()).toBe(true)
    expect(await page.locator('.evb').count()).toBeGreaterThan(15)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
    await context.close()
  })
})
