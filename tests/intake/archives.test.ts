import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readCaptures } from '../../src/1-read/read-captures.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-archives-'))
const page = (n: number): string => `<html><body><p>Page ${n} of the archive tells of talks.</p></body></html>`

interface Parts {
  readonly type?: string
  readonly headers?: string
  readonly status?: string
  readonly body?: string | Buffer
}
/** A WARC record; a response unless said otherwise. */
function record(n: number, { type = 'response', headers = '', status = '200 OK', body = page(n) }: Parts = {}): Buffer {
  const payload = Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`),
    Buffer.from(body),
  ])
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://news.example/${n}\r\nWARC-Date: 2024-11-28T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${n}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${payload.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), payload, Buffer.from('\r\n\r\n')])
}
const info = Buffer.from(
  'WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: 2024-11-28T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:i>\r\nContent-Type: application/warc-fields\r\nContent-Length: 15\r\n\r\nsoftware: own\r\n\r\n\r\n',
)

/** A ZIP file with these entries. */
function zip(entries: readonly (readonly [name: string, bytes: Buffer, isPacked: boolean])[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes, isPacked] of entries) {
    const data = isPacked ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isPacked ? 8 : 0, 4)
    common.writeUInt32LE(typeof crc32 === 'function' ? crc32(bytes) : 0, 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), data])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, Buffer.from(name)]))
    files.push(local)
    at += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listing, end])
}

/** Numbers of the pages read, and codes of errors, in order. */
async function read(name: string, bytes: Buffer): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const found: string[] = []
  for await (const one of readCaptures([path], { input: 'auto' }))
    found.push(
      'error' in one ? one.error.code : (/Page (\d+) of/.exec(one.capture.body)?.[1] ?? `no page: ${one.capture.body.slice(0, 20)}`),
    )
  return found
}

test('records packed each by itself, or all as one, or not at all, read the same', async () => {
  const records = [info, record(1), record(2), record(3)]
  expect(await read('a.warc', Buffer.concat(records))).toEqual(['1', '2', '3'])
  expect(await read('b.warc.gz', gzipSync(Buffer.concat(records)))).toEqual(['1', '2', '3'])
  expect(await read('c.warc.gz', Buffer.concat(records.map(one => gzipSync(one))))).toEqual(['1', '2', '3'])
})

test('requests, revisits, redirects, failures and pictures are passed over', async () => {
  expect(
    await read(
      'kinds.warc',
      Buffer.concat([
        record(1, { type: 'request' }),
        record(2, { type: 'revisit', body: '' }),
        record(3, { status: '301 Moved Permanently', headers: 'Location: /4\r\n' }),
        record(4, { status: '404 Not Found' }),
        record(5, { type: 'metadata' }),
        record(6),
      ]),
    ),
  ).toEqual(['6'])
})

test('payloads packed or cut in chunks as the server sent them are unpacked', async () => {
  const chunked = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
  expect(
    await read(
      'packed.warc',
      Buffer.concat([
        record(1, { headers: 'Content-Encoding: gzip\r\n', body: gzipSync(page(1)) }),
        record(2, { headers: 'Transfer-Encoding: chunked\r\n', body: chunked(page(2)) }),
        record(3, { headers: 'Content-Encoding: br\r\n', body: brotliCompressSync(page(3)) }),
      ]),
    ),
  ).toEqual(['1', '2', '3'])
})

test('an archive that breaks off gives the records before, and an error that says so', async () => {
  const records = [record(1), record(2), record(3)]
  const packed = Buffer.concat(records.map(one => gzipSync(one)))
  const found = await read('cut.warc.gz', packed.subarray(0, packed.length - 60))
  expect(found.slice(0, 2)).toEqual(['1', '2'])
  expect(found.at(-1)).toMatch(/^warc-broken|^file-unreadable/)
  const garbage = await read('garbage.warc', Buffer.concat([record(1), Buffer.from('\u0000\u0001 no record '.repeat(400), 'latin1')]))
  expect(garbage[0]).toBe('1')
})

test('a payload that unpacks to more than the limit is an error, and the next record is read', async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20))
  const found = await read('bomb.warc', Buffer.concat([record(1, { headers: 'Content-Encoding: gzip\r\n', body: bomb }), record(2)]))
  expect(found).toEqual(['record-too-large', '2'])
})

test('WACZ files give the pages of their archives, stored or packed; other ZIP files and broken ones are errors', async () => {
  const warc = Buffer.concat([record(1), record(2)])
  expect(
    await read(
      'a.wacz',
      zip([
        ['datapackage.json', Buffer.from('{}'), true],
        ['archive/data.warc.gz', gzipSync(warc), false],
        ['archive/more.warc', record(3), true],
      ]),
    ),
  ).toEqual(['1', '2', '3'])
  expect(await read('none.wacz', zip([['pages/pages.jsonl', Buffer.from('{}'), true]]))).toEqual(['wacz-empty'])
  expect(await read('cut.wacz', zip([['archive/a.warc', warc, true]]).subarray(0, 200))).toEqual(['wacz-broken'])
  expect(await read('b.zip', zip([['a.txt', warc, true]]))).toEqual(['file-binary'])
})
