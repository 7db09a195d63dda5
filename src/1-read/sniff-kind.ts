import { guessUtf16 } from './guess-utf16.js'

export type InputKind = 'text' | 'html' | 'ndjson' | 'warc' | 'wacz' | 'feed' | 'mhtml' | 'eml' | 'pdf' | 'parquet' | 'gzip' | 'binary'

const ENDINGS: readonly (readonly [ending: string, kind: InputKind])[] = [
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.shtml', 'html'],
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'text'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
  ['.warc', 'warc'],
  ['.wacz', 'wacz'],
  ['.mhtml', 'mhtml'],
  ['.mht', 'mhtml'],
  ['.eml', 'eml'],
  ['.pdf', 'pdf'],
  ['.rss', 'feed'],
  ['.atom', 'feed'],
  ['.opml', 'feed'],
]

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString('latin1')

/** What the first bytes of a source are, with its name as a hint; `null` where the bytes look like plain text that nothing else claims. */
export function sniffKind(name: string, head: Uint8Array): InputKind | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  const utf16 = guessUtf16(head)
  const start = utf16 === null ? ascii(head, 0, 1024) : new TextDecoder(utf16).decode(head.subarray(0, 2048))
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PAR1')) return 'parquet'
  if (start.startsWith('PK\u0003\u0004')) return name.toLowerCase().endsWith('.wacz') ? 'wacz' : 'binary'
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (utf16 === null) {
    let control = 0
    for (let i = 0; i < Math.min(head.length, 4096); i++) {
      const byte = head[i]!
      if (byte === 0) return 'binary'
      if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
    }
    if (control * 20 > Math.min(head.length, 4096)) return 'binary'
  }
  const lower = name.toLowerCase().replace(/\.gz$/, '')
  for (const [ending, kind] of ENDINGS) if (lower.endsWith(ending) && kind !== 'wacz' && kind !== 'pdf' && kind !== 'warc') return kind
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^\{\s*"/.test(text)) return /"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(text) ? 'feed' : 'ndjson'
  const markup = text.replace(/^<\?xml[^>]*\?>\s*/i, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '')
  if (/^(?:<!doctype\s+html|<html|<head|<body|<article|<div|<p[\s>]|<h1|<meta|<title)/i.test(markup)) return 'html'
  if (/^<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)[\s>]/i.test(markup)) return 'feed'
  if (
    /^(?:mime-version|from|return-path|received|message-id|delivered-to|date|subject):\s/im.test(text.slice(0, 200)) &&
    /^content-type:\s*multipart\/related/im.test(text)
  )
    return 'mhtml'
  if (/^(?:return-path|received|message-id|delivered-to|mime-version):\s/i.test(text)) return 'eml'
  return null
}
