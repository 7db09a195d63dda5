import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { type Read, readCaptures } from './read-captures.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-parquet-'))
const file = (name: string, content: Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number]
const table = (columnData: Column[], rowGroupSize = 2): Uint8Array => new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }))
async function readAll(source: Parameters<typeof readCaptures>[0]): Promise<Read[]> {
  const all: Read[] = []
  for await (const read of readCaptures(source, { input: 'auto' })) all.push(read)
  return all
}
const whole = table([
  { name: 'id', data: ['a', 'b', 'c', 'd', 'e'], type: 'STRING' },
  { name: 'text', data: ['first', null, 'third', '', 'fifth'], type: 'STRING' },
  { name: 'html', data: [null, '<p>second', null, null, null], type: 'STRING' },
  { name: 'published', data: ['2024-11-28', null, '2024-02-30', null, '2024-11-29T10:00:00Z'], type: 'STRING' },
  { name: 'embedding', data: [1, 2, 3, 4, 5], type: 'INT32' },
])

test('each row of a table is a capture, in the order of the rows, across row groups', async () => {
  const reads = await readAll([file('whole.parquet', whole)])
  expect(reads.map(read => ('error' in read ? read.error.code : [read.capture.id, read.capture.kind, read.capture.body]))).toEqual([
    ['a', 'text', 'first'],
    ['b', 'html', '<p>second'],
    'date-invalid',
    ['c', 'text', 'third'],
    'record-empty',
    ['e', 'text', 'fifth'],
  ])
  const empty = reads[4]
  expect(empty && 'error' in empty && [empty.error.line, empty.error.message.startsWith('Row 4 of ')]).toEqual([4, true])
  expect(reads.flatMap(read => ('capture' in read ? [read.capture.published?.value ?? null] : []))).toEqual([
    '2024-11-28',
    null,
    null,
    '2024-11-29T10:00:00Z',
  ])
})

test('days, times and numbers of their own types are read as they are meant', async () => {
  const path = file(
    'typed.parquet',
    table([
      { name: 'id', data: [7n, 8n], type: 'INT64' },
      { name: 'text', data: ['one', 'two'], type: 'STRING' },
      { name: 'published', data: [new Date('2024-11-28T00:00:00Z'), new Date('2024-11-28T06:30:00Z')], type: 'TIMESTAMP' },
    ]),
  )
  const reads = await readAll([path])
  expect(reads.map(read => 'capture' in read && [read.capture.id, read.capture.published?.value])).toEqual([
    ['7', '2024-11-28'],
    ['8', '2024-11-28T06:30:00Z'],
  ])
})

test('a table that comes as bytes is read like one on disk', async () => {
  const reads = await readAll([{ name: 'sent.parquet', bytes: whole }])
  expect(reads.filter(read => 'capture' in read)).toHaveLength(4)
})

test('a file that is cut off, damaged, or without a column of text is told of, and the next is still read', async () => {
  const damaged = whole.slice()
  for (let at = 40; at < damaged.length - 400; at += 3) damaged[at] = 255 - (damaged[at] ?? 0)
  const sources = [
    file('cut.parquet', whole.slice(0, whole.length - 30)),
    file('short.parquet', whole.slice(0, 4)),
    file('damaged.parquet', damaged),
    file('other.parquet', table([{ name: 'body', data: ['x'], type: 'STRING' }])),
    file('whole-again.parquet', whole),
  ]
  const reads = await readAll(sources)
  const errors = reads.flatMap(read => ('error' in read ? [read.error] : []))
  const of = (name: string) => errors.filter(error => error.source.endsWith(name)).map(error => error.code)
  expect(of('/cut.parquet')).toEqual(['parquet-broken'])
  expect(of('/short.parquet')).toEqual(['parquet-broken'])
  expect(of('/damaged.parquet').length).toBeGreaterThan(0)
  expect(of('/other.parquet')).toEqual(['record-invalid'])
  expect(errors.find(error => error.code === 'record-invalid')?.message).toContain('body')
  expect(reads.filter(read => 'capture' in read && read.capture.path?.endsWith('whole-again.parquet'))).toHaveLength(4)
})
