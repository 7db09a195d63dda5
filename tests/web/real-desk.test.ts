import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, settled } from './open-site.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const corpus = join(root, 'data/corpus.ndjson')
const isnad = (...args: string[]): [string, string[], { cwd: string }] => [
  process.execPath,
  ['--import', 'tsx', join(root, 'src/8-serve/cli/main.ts'), ...args],
  { cwd: root },
]

/** Markup in a report that a desk takes in: in the title, between words, and as the whole of a paragraph. */
const hostile = [
  '<script>document.title="run"</script> وقّعت الصين وصربيا اتفاقية <img src=x onerror=document.title="run">.',
  '<svg onload=document.title="run"> وقال الرئيس الصربي إن «التبادل <b onmouseover=document.title="run">بلغ</b> 4.1 مليار دولار» في عام 2023.',
  '"><iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
]

/** What is written through the pages, on the server as a user gets it, over the sample corpus in a store of its own. */
describe.skipIf(chromiumPath === null || !existsSync(corpus))('a desk that writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-desk-'))
  let server: ChildProcess
  let browser: Browser
  let base = ''
  const faults: string[] = []
  beforeAll(async () => {
    const store = join(folder, 'store.db')
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
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    server?.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  async function open(address: string): Promise<Page> {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    page.on('console', message => {
      // A server on a loaded machine may turn a question away; the page asks again, and what it shows is tested.
      const isBusy = / 503 /.test(message.text())
      if (message.type() === 'error' && !isBusy) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', error => faults.push(`${page.url()}: ${error.message}`))
    await page.goto(base + address)
    await settled(page)
    return page
  }

  test('a hostile text is read and kept, offered on the other page without being forced, and shown as text', async () => {
    const reader = await open('/')
    const before = await reader.locator('.head p').textContent()
    const page = await open('/add')
    await page.fill('textarea', hostile.join('\n'))
    await page.fill('.addrow input[type=text]', '<script>document.title="run"</script> عنوان')
    await page.locator('form button[type=submit]').first().click()
    const link = page.locator('.adds a[href^="/report/"]').first()
    await link.waitFor({ timeout: 60_000 })
    await reader.locator('.offer button').waitFor({ timeout: 30_000 })
    expect(await reader.locator('.head p').textContent()).toBe(before)
    await reader.locator('.offer button').click()
    await reader.waitForFunction(text => document.querySelector('.head p')?.textContent !== text, before)
    await link.click()
    await page.waitForSelector('.art')
    expect(await page.locator('.art').textContent()).toContain('<svg onload=')
    expect(await page.locator('main :is(script, iframe, img, svg[onload], b[onmouseover])').count()).toBe(0)
    expect(await page.title()).not.toBe('run')
    expect(faults).toEqual([])
    await reader.context().close()
    await page.context().close()
  }, 120_000)

  test('a judgement is kept by the server, and undone', async () => {
    const page = await open('/')
    await page.locator('.dl > li details summary').first().click()
    await page.locator('.judge button').first().click()
    await page.locator('.judge .tag').first().waitFor()
    const other = await open('/judgements')
    await other.waitForSelector('main .rl a[href^="/statement/"]')
    await other.locator('main .rl a[href^="/statement/"]').first().click()
    await other.waitForSelector('.art .st')
    expect(new URL(other.url()).searchParams.get('s')).not.toBeNull()
    await page.locator('.judge button').first().click()
    await page.locator('.judge .btn').first().waitFor()
    await other.goto(`${base}/judgements`)
    await other.waitForSelector('main .blank')
    expect(faults).toEqual([])
    await page.context().close()
    await other.context().close()
  }, 120_000)

  test('a followed dossier is followed in another browser too, until it is removed', async () => {
    const page = await open('/dossiers')
    await page.locator('.dyt tbody a').first().click()
    await page.waitForSelector('#happenings')
    await page.locator('.head .acts button').first().click()
    await page.waitForFunction(() => document.querySelector('.head .acts button')?.getAttribute('aria-pressed') === 'true')
    await page.waitForFunction(() => /"subject":"/.test(localStorage.getItem('isnad.followed') ?? ''))
    const other = await open('/following')
    await other.waitForSelector('details.rule')
    await other.locator('details.rule summary').first().click()
    await other.locator('details.rule input[type=checkbox]').first().uncheck()
    await other.waitForFunction(() => document.querySelectorAll('details.rule input:checked').length === 4)
    await other.locator('[role=tab]').nth(1).click()
    await other.waitForSelector('#panel-alerts :is(.blank, .rl)')
    expect(await other.locator('#panel-alerts .note').count()).toBe(0)
    await other.locator('[role=tab]').first().click()
    await other.locator('td.num button').first().click()
    const third = await open('/following')
    await third.waitForSelector('.blank')
    expect(faults).toEqual([])
    for (const one of [page, other, third]) await one.context().close()
  }, 120_000)
})
