import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, everyPage, openSite, settled, type Site } from './open-site.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

describe.skipIf(chromiumPath === null)('axe-core finds no violation', () => {
  let site: Site
  beforeAll(async () => {
    site = await openSite()
  }, 120_000)
  afterAll(() => site.close())

  for (const [language, theme, width] of [
    ['ar', 'light', 1440],
    ['ar', 'dark', 390],
    ['en', 'light', 900],
    ['en', 'dark', 390],
  ] as const)
    test(`in ${language}, ${theme}, ${width} pixels wide, on every page`, async () => {
      const found: string[] = []
      const { page, context } = await site.open('/', { language, theme, width })
      for (const [name, address] of Object.entries(everyPage)) {
        await page.goto(site.base + address)
        await settled(page)
        // evaluate() of a string is not bound by the page's content security policy, unlike a script element.
        await page.evaluate(`${axe};0`)
        const violations = (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(result => result.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => ({ html: n.html, failureSummary: n.failureSummary })) })))`,
        )) as Violation[]
        for (const violation of violations)
          found.push(
            `${name}: ${violation.id}: ${violation.nodes[0]?.html.slice(0, 200)} ${violation.nodes[0]?.failureSummary.slice(0, 300)} (${violation.nodes.length})`,
          )
      }
      await context.close()
      expect(found).toEqual([])
    }, 240_000)
})
