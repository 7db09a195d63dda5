import { expect, test } from 'vitest'
import { decodeBytes } from './decode-bytes.js'
import { guessUtf16 } from './guess-utf16.js'
import { sniffKind } from './sniff-kind.js'

const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()
const english = 'The ministers met on Tuesday.\r\nThey parted on Friday.'
/** Letters of the Arabic block with blanks between: no word is meant. */
const arabic = Array.from({ length: 30 }, (_, i) => (i % 6 === 5 ? ' ' : String.fromCharCode(0x0628 + i))).join('')

test.each([
  ['English', english],
  ['Arabic', arabic],
  ['a page', `<!doctype html><html><p>${arabic}</p></html>`],
])('%s in 16-bit units without a mark is read either way round, and told of', (_name, text) => {
  for (const [bytes, encoding] of [
    [little(text), 'utf-16le'],
    [big(text), 'utf-16be'],
  ] as const) {
    expect(guessUtf16(bytes)).toBe(encoding)
    const decoded = decodeBytes(bytes)
    expect(decoded.text).toBe(text)
    expect(decoded.notices.map(n => n.code)).toEqual(['encoding-guessed'])
    expect(sniffKind('page', bytes)).toBe(text.startsWith('<') ? 'html' : null)
  }
})
test('a mark is believed without a notice, and the kind of what follows is seen through it', () => {
  const bytes = Buffer.concat([Uint8Array.of(0xff, 0xfe), little('<html><p>words')])
  expect(decodeBytes(bytes)).toEqual({ text: '<html><p>words', encoding: 'utf-16le', notices: [] })
  expect(sniffKind('page', bytes)).toBe('html')
})
test.each([
  ['numbers of a program', Uint8Array.from({ length: 64 }, (_, i) => (i % 4 === 0 ? i : 0))],
  ['zeros', new Uint8Array(64)],
  ['noise', Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) & 255)],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0, 0, 0, 2, 0)],
  ['too little to tell', Uint8Array.of(0x41, 0, 0x42, 0)],
])('%s are no text', (_name, bytes) => {
  expect(guessUtf16(bytes)).toBeNull()
  expect(sniffKind('file.txt', bytes)).toBe('binary')
})
test('UTF-8 and one-byte encodings are left alone', () => {
  expect(guessUtf16(Buffer.from(`${english} ${arabic}`))).toBeNull()
  expect(guessUtf16(Uint8Array.from({ length: 100 }, (_, i) => 0xc0 + (i % 40)))).toBeNull()
})
