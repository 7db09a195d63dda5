import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readCaptures } from '../src/1-read/read-captures.js'

/** A WARC record of one page, as a gzip member of its own. */
function record(url: string, page: string): Buffer {
  const body = Buffer.from(page)
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n`)
  const head = Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-11-28T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`,
  )
  return gzipSync(Buffer.concat([head, http, body, Buffer.from('\r\n\r\n')]))
}

/** Speed and memory of reading WARC files, small and large: `tsx bench/read-warc.ts [MEGABYTES...]`. Pages are those of the tests. */
async function main(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-warc-'))
  const templates = join(import.meta.dirname, '../tests/intake/pages/templates')
  const pages = readdirSync(templates).map(name => readFileSync(join(templates, name), 'utf8'))
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.warc.gz`)
      const out = createWriteStream(path)
      let written = 0
      for (let i = 0; written < size * 1e6; i++) {
        // Noise so that a page packs as real ones do (about one to five), which scripts and addresses do not.
        const noise = Array.from(
          { length: 900 },
          (_, k) => `<a href="/${((i + 1) * (k + 7919) * 2654435761) % 4294967296}/x">${(i * k * 40503) % 9973}</a>`,
        ).join('')
        const bytes = record(`https://news.example/${i}`, `${pages[i % pages.length]}${noise}`)
        written += bytes.length
        if (!out.write(bytes)) await new Promise<void>(resolve => out.once('drain', () => resolve()))
      }
      await new Promise<void>(resolve => out.end(() => resolve()))
      let captures = 0
      let letters = 0
      let most = 0
      const from = performance.now()
      const cpu = process.cpuUsage()
      for await (const read of readCaptures([path], { input: 'auto' })) {
        if ('error' in read) throw new Error(read.error.message)
        captures++
        letters += read.capture.body.length
        if (captures % 100 === 0) most = Math.max(most, process.memoryUsage.rss())
      }
      const seconds = (performance.now() - from) / 1000
      const used = process.cpuUsage(cpu)
      const megabytes = statSync(path).size / 1e6
      console.log(
        `${megabytes.toFixed(0)} MB packed, ${(letters / 1e6).toFixed(0)} M letters, ${captures} pages: ${(megabytes / seconds).toFixed(1)} MB/s packed, ${(letters / 1e6 / seconds).toFixed(1)} M letters/s; processor ${((used.user + used.system) / 1e6).toFixed(1)} s = ${(megabytes / ((used.user + used.system) / 1e6)).toFixed(1)} MB/s of one core; most memory ${(most / 1048576).toFixed(0)} MiB; load ${loadavg()[0]!.toFixed(1)}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await main(process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [20, 100])
