import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, everyPage, openSite, type Site, settled } from './open-site.js'

/** Fifty ways in which markup in an article, a title or a name could come alive. Each calls `boom`, which would open a dialog. */
const vectors: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt>alert(2)</sCrIpT>',
  '<script src="https://evil.example/x.js"></script>',
  '<img src=x onerror=alert(4)>',
  '<img src="x" onerror="alert(5)"/>',
  '<svg onload=alert(6)>',
  '<svg><script>alert(7)</script></svg>',
  '<svg><animate onbegin=alert(8) attributeName=x dur=1s>',
  '<body onload=alert(9)>',
  '<iframe src="javascript:alert(10)"></iframe>',
  '<iframe srcdoc="<script>alert(11)</script>"></iframe>',
  '<a href="javascript:alert(12)">x</a>',
  '<a href="data:text/html,<script>alert(13)</script>">x</a>',
  '<form action="javascript:alert(14)"><button>x</button></form>',
  '<button formaction="javascript:alert(15)">x</button>',
  '<input autofocus onfocus=alert(16)>',
  '<select autofocus onfocus=alert(17)>',
  '<textarea autofocus onfocus=alert(18)>',
  '<video><source onerror=alert(19)></video>',
  '<audio src=x onerror=alert(20)>',
  '<details open ontoggle=alert(21)>',
  '<marquee onstart=alert(22)>',
  '<object data="javascript:alert(23)">',
  '<embed src="javascript:alert(24)">',
  '<link rel=stylesheet href="javascript:alert(25)">',
  '<style>@import "javascript:alert(26)"</style>',
  '<style>body{background:url("javascript:alert(27)")}</style>',
  '<div style="background:url(javascript:alert(28))">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(29)">',
  '<base href="https://evil.example/">',
  '<math><mtext><script>alert(31)</script></mtext></math>',
  '<template><script>alert(32)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(33)>">',
  '"><script>alert(34)</script>',
  "'><img src=x onerror=alert(35)>",
  '"onmouseover="alert(36)',
  '</title><script>alert(37)</script>',
  '</textarea><script>alert(38)</script>',
  '</style><script>alert(39)</script>',
  '--><script>alert(40)</script>',
  ']]><script>alert(41)</script>',
  '<!--><script>alert(42)</script>-->',
  '{@html "<img src=x onerror=alert(43)>"}',
  '{{constructor.constructor("alert(44)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the literal is the attack
  '${alert(45)}',
  'javascript:alert(46)',
  '&lt;script&gt;alert(47)&lt;/script&gt;',
  '<scr\u0000ipt>alert(48)</scr\u0000ipt>',
  '\u202E<img src=x onerror=alert(49)>\u2066',
  '<xss contenteditable autofocus onfocus=alert(50)>x</xss>',
]

describe.skipIf(chromiumPath === null)('hostile markup in texts and names is shown, not run', () => {
  let site: Site
  let turn = 0
  beforeAll(async () => {
    // Every printed string (titles, sentences, names of outlets, states and people) carries the next vector.
    site = await openSite(text => `${text} ${vectors[turn++ % vectors.length]}`)
  }, 120_000)
  afterAll(() => site.close())

  test('there are fifty', () => expect(vectors).toHaveLength(50))

  test('no page runs it, loads from elsewhere, or makes an element of it', async () => {
    const { page, context, faults, requests } = await site.open('/')
    for (const address of Object.values(everyPage)) {
      await page.goto(site.base + address)
      await settled(page)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      await page.waitForTimeout(100)
      const foreign = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll(
              'main :is(script, iframe, object, embed, img, video, audio, base, meta, link, style, marquee, math, template, xss, [onerror], [onload], [onfocus])',
            ),
          ].length + [...document.querySelectorAll('a[href^="javascript:" i], a[href^="data:" i]')].length,
      )
      expect(foreign, address).toBe(0)
    }
    expect(requests.filter(url => !url.startsWith(site.base))).toEqual([])
    expect(faults.filter(fault => !fault.includes('404'))).toEqual([])
    await context.close()
  }, 180_000)
})
