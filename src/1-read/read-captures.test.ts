import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Source } from './open-source.js'
import { type Read, readCaptures, type ReadOptions } from './read-captures.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-read-'))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
async function readAll(sources: Source[], options: Partial<ReadOptions> = {}): Promise<Read[]> {
  const all: Read[] = []
  for await (const read of readCaptures(sources, { input: 'auto', ...options })) all.push(read)
  return all
}
const codes = (reads: Read[]) => reads.map(read => ('error' in read ? read.error.code : read.capture.kind))
const record = (url: string, type: string, body: string): string => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-11-28T07:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
}

test('each bad source gives an error that names it and says what to do, and the others are still read', async () => {
  const empty = file('empty.txt', '')
  const blank = file('blank.txt', ' \n\t\n')
  const binary = file('picture.dat', Uint8Array.from([1, 0, 2, 0, 3]))
  const pdf = file('paper.pdf', '%PDF-1.7\n...')
  const good = file('good.txt', 'A report.')
  const reads = await readAll([join(folder, 'missing.txt'), empty, blank, binary, pdf, good])
  expect(codes(reads)).toEqual(['file-missing', 'file-empty', 'file-empty', 'file-binary', 'pdf-broken', 'text'])
  for (const read of reads) if ('error' in read) expect(read.error.message).toContain(read.error.source)
})

test('broken NDJSON on line 3 of 5 leaves the other four', async () => {
  const path = file(
    'five.ndjson',
    ['{"id":1,"text":"one"}', '{"id":"b","html":"<p>two"}', '{"id":3,', '{"id":4,"text":"four"}', '{"id":5,"text":"five"}'].join('\n'),
  )
  const reads = await readAll([path])
  expect(codes(reads)).toEqual(['text', 'html', 'json-invalid', 'text', 'text'])
  const bad = reads[2]!
  expect('error' in bad && bad.error.line).toBe(3)
})

test('a record with a wrong date is told of and read without it', async () => {
  const path = file('date.ndjson', '{"id":1,"text":"one","published":"2018-02-30"}\n{"id":2,"text":"two","published":"2018-02-28"}\n')
  const reads = await readAll([path])
  expect(codes(reads)).toEqual(['date-invalid', 'text', 'text'])
  const [, first, second] = reads
  expect(first !== undefined && 'capture' in first && first.capture.published).toBe(undefined)
  expect(second !== undefined && 'capture' in second && second.capture.published).toEqual({ value: '2018-02-28', basis: 'given' })
})

test('records that are no objects, have no text or wrong types are errors of their own', async () => {
  const path = file('types.ndjson', '[]\n"x"\n{"id":1}\n{"text":5}\n{"text":"good"}\n')
  expect(codes(await readAll([path]))).toEqual(['record-invalid', 'record-invalid', 'record-empty', 'record-invalid', 'text'])
})

test('--published fills in where a source says nothing itself, and a wrong one is an error', async () => {
  const path = file('plain.txt', 'A report.')
  const [read] = await readAll([path], { published: '2020-01-02' })
  expect(read !== undefined && 'capture' in read && read.capture.published).toEqual({ value: '2020-01-02', basis: 'given' })
  expect(codes(await readAll([path], { published: 'tomorrow' }))).toEqual(['date-invalid', 'text'])
})

test('a folder gives its files in order of names, subfolders in their place, hidden ones left out', async () => {
  const root = mkdtempSync(join(tmpdir(), 'isnad-walk-'))
  mkdirSync(join(root, 'b'))
  for (const name of ['c.txt', 'a.txt', 'b/x.txt', '.hidden']) writeFileSync(join(root, name), name)
  const reads = await readAll([root])
  expect(reads.map(read => 'capture' in read && read.capture.body)).toEqual(['a.txt', 'b/x.txt', 'c.txt'])
})

test('gzip is unpacked, and a truncated one is an error after what could be read', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => JSON.stringify({ id: i, text: `report ${i} ${Math.sin(i)}` })).join('\n')
  const whole = gzipSync(lines)
  expect((await readAll([file('whole.ndjson.gz', whole)])).length).toBe(2000)
  const reads = await readAll([file('cut.ndjson.gz', whole.subarray(0, whole.length - 2000))])
  expect(codes(reads).at(-1)).toBe('file-unreadable')
})

test('the old encodings of Arabic are detected and told of', async () => {
  const word1256 = [0xc7, 0xe1, 0xd1, 0xc6, 0xed, 0xd3, 0x20]
  const word8859 = [0xc7, 0xe4, 0xd1, 0xc6, 0xea, 0xd3, 0x20]
  for (const [name, word, encoding] of [
    ['a', word1256, 'windows-1256'],
    ['b', word8859, 'iso-8859-6'],
  ] as const) {
    const [read] = await readAll([file(`${name}.txt`, Uint8Array.from(Array.from({ length: 20 }, () => word).flat()))])
    expect(read !== undefined && 'capture' in read && read.capture.body.startsWith('\u0627\u0644\u0631\u0626\u064a\u0633')).toBe(true)
    expect(read !== undefined && 'capture' in read && read.capture.notices[0]?.message).toContain(encoding)
  }
})

test('UTF-8 with faults is read with a notice; a declared charset is believed', async () => {
  const faulty = Buffer.concat([Buffer.from('\u0645\u0631\u062d\u0628\u0627 '.repeat(20)), Buffer.from([0xd8]), Buffer.from(' x')])
  const [read] = await readAll([file('faulty.txt', faulty)])
  expect(read !== undefined && 'capture' in read && read.capture.notices[0]?.code).toBe('encoding-faulty')
  const page = Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])])
  const [html] = await readAll([file('cyrillic.html', page)])
  expect(html !== undefined && 'capture' in html && html.capture.body.endsWith('\u041f\u0440\u0438\u0432\u0435\u0442')).toBe(true)
})

test('a WARC file gives its pages, plain and gzipped, and a broken tail is told of', async () => {
  const text =
    record('https://example.org/1', 'text/html; charset=utf-8', '<p>one</p>') +
    record('https://example.org/a.png', 'image/png', 'x') +
    record('https://example.org/2', 'text/html', '<p>two</p>')
  for (const [name, bytes] of [
    ['a.warc', Buffer.from(text)],
    ['a.warc.gz', gzipSync(text)],
  ] as const) {
    const reads = await readAll([file(name, bytes)])
    expect(reads.map(read => 'capture' in read && read.capture.url)).toEqual(['https://example.org/1', 'https://example.org/2'])
  }
})

test('RSS, Atom and JSON feeds give their entries; OPML and sitemaps are sent to watch', async () => {
  const rss =
    '\ufeff<rss version="2.0"><channel><title>A & B</title><item><title>One</title><link>https://example.org/1</link><pubDate>Thu, 28 Nov 2024 07:29:00 +0300</pubDate><description>Summary</description></item></channel></rss>'
  const [read] = await readAll([file('feed.xml', rss)])
  expect(read).toMatchObject({
    capture: { url: 'https://example.org/1', title: 'One', published: { value: '2024-11-28T07:29:00+03:00', basis: 'feed' } },
  })
  const opml = '<opml version="2.0"><body><outline text="x" xmlUrl="https://example.org/feed"/></body></opml>'
  const sitemap = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/1</loc></url></urlset>'
  expect(codes(await readAll([file('list.opml', opml), file('map.xml', sitemap), file('broken.rss', '<rss><channel><item>')]))).toEqual([
    'addresses-only',
    'addresses-only',
    expect.any(String),
  ])
})

test('a mail gives its HTML part with subject and date; a saved page gives its address', async () => {
  const mail = [
    'From: a@example.org',
    'Subject: =?utf-8?B?2YXYsdit2KjYpw==?=',
    'Date: Thu, 28 Nov 2024 07:29:00 +0300',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'plain',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>caf=C3=A9</p>',
    '--b1--',
    '',
  ].join('\r\n')
  const [read] = await readAll([file('letter.eml', mail)])
  expect(read).toMatchObject({
    capture: { kind: 'html', title: '\u0645\u0631\u062d\u0628\u0627', published: { value: '2024-11-28T07:29:00+03:00' } },
  })
  expect(read !== undefined && 'capture' in read && read.capture.body).toContain('caf\u00e9')
  const page = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/page',
    'Subject: saved',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b2"',
    '',
    '--b2',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>page</p>').toString('base64'),
    '--b2--',
    '',
  ].join('\r\n')
  const [saved] = await readAll([file('page.mhtml', page)])
  expect(saved).toMatchObject({ capture: { url: 'https://example.org/page', kind: 'html', body: '<p>page</p>' } })
})
