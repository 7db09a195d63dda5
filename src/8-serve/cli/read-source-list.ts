/** Addresses of feeds in a list: OPML (`xmlUrl` of its outlines), or one address a line with `#` before remarks. Each once, in order. */
export function readSourceList(text: string): string[] {
  const isOpml = /<opml[\s>]/i.test(text.slice(0, 2000))
  const found = isOpml
    ? [...text.matchAll(/\bxmlUrl\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gi)].map(m =>
        (m[1] ?? m[2] ?? '').replace(/&(amp|quot|apos|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? ''),
      )
    : text.split(/\r?\n/).map(line => line.replace(/(?:^|\s)#.*$/, ''))
  return [...new Set(found.map(url => url.trim()).filter(url => /^https?:\/\/\S+$/i.test(url)))]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' }
