import type { PageMetadata } from './take-metadata.js'
import type { PageTree } from './page-tree.js'

/** Letters and digits of a title, for comparing. */
export const titleKey = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()

const SEPARATOR = /\s+[-\u2010-\u2015|\u00bb\u00ab\u2022\u00b7:]{1,2}\s+|\s*[|\u00bb]\s*/

/** A `<title>` or `og:title` without the name of the site before or after it. */
export function withoutSite(title: string, siteName: string | null, host: string | null): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const site = titleKey(siteName ?? '')
  const label = host?.split('.').at(-2) ?? ''
  const isSite = (part: string): boolean => {
    const key = titleKey(part)
    return (
      key !== '' &&
      ((site !== '' && (key === site || site.includes(key) || (key.includes(site) && key.length < site.length + 14))) ||
        (label.length > 3 && key.replaceAll(' ', '').includes(label)))
    )
  }
  let from = 0
  let to = title.length
  const last = parts.at(-1)!
  if (isSite(last)) to = title.lastIndexOf(last)
  else if (isSite(parts[0]!)) from = parts[0]!.length
  const cut = title
    .slice(from, to)
    .replace(/^[\s\-\u2010-\u2015|\u00bb\u00ab\u2022\u00b7:]+|[\s\-\u2010-\u2015|\u00bb\u00ab\u2022\u00b7:]+$/g, '')
  return titleKey(cut).split(' ').length >= 2 ? cut : title
}

/**
 * The title: the first `<h1>` that metadata knows, else what metadata says (the site's name off), else the first `<h1>` of the article. A page's
 * `<h1>` is its printed headline; `og:title` is often made for sharing.
 */
export function chooseTitle(
  page: PageTree,
  metadata: PageMetadata,
  host: string | null,
  isAside: (element: number) => boolean,
): string | null {
  const said = metadata.titles
    .map(t => ({ ...t, value: withoutSite(t.value, metadata.siteName, host) }))
    .filter(t => titleKey(t.value) !== '')
  const headings = page.blocks.filter(b => b.tag === 'h1' && !isAside(b.element)).map(b => b.text)
  const keys = said.map(t => titleKey(t.value))
  const known = headings.find(text => {
    const key = titleKey(text)
    return key !== '' && keys.some(k => k === key || (key.length > 12 && (k.includes(key) || key.includes(k))))
  })
  if (known !== undefined) return known
  if (said.length > 0 && (headings.length !== 1 || titleKey(headings[0]!).split(' ').length < 4)) return said[0]!.value
  return headings[0] ?? said[0]?.value ?? null
}
