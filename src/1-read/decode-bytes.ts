import { isUtf8 } from 'node:buffer'
import type { Notice } from '../schema/notice.js'
import { guessUtf16 } from './guess-utf16.js'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly notices: Notice[]
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{3,20})/i
/** Bytes after which the two old one-byte encodings of Arabic part: the article (0xC7 0xE1 or 0xC7 0xE4) is in every second word. */
const ALEF = 0xc7
const LAM_1256 = 0xe1
const LAM_8859 = 0xe4

function decoder(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding)
  } catch {
    return null
  }
}

/** The one-byte encoding that the bytes look like: counts of the article in either, and bytes that one of them lacks. */
function guessOneByte(bytes: Uint8Array): string {
  let high = 0
  let in1256 = 0
  let in8859 = 0
  let arabicHigh = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    high++
    if (byte >= 0xc0) arabicHigh++
    if (byte === ALEF && bytes[i + 1] === LAM_1256) in1256 += 3
    if (byte === ALEF && bytes[i + 1] === LAM_8859) in8859 += 3
    if (byte >= 0xdd && byte <= 0xdf) in1256++
    if (byte === 0xed || byte >= 0xf3) in1256++
  }
  // Runs of high bytes are words of a non-Latin script; single ones are accents of a Latin one.
  let runs = 0
  for (let i = 1; i < bytes.length; i++) if (bytes[i]! >= 0xc0 && bytes[i - 1]! >= 0xc0) runs++
  if (high === 0 || arabicHigh * 2 < high || runs * 3 < high) return 'windows-1252'
  return in8859 > in1256 ? 'iso-8859-6' : 'windows-1256'
}

/**
 * Text from bytes in whatever encoding: byte order mark, UTF-16 told by its zeros, UTF-8 where it fits, the declared charset (`hint` from HTTP, `<meta>`), UTF-8 with
 * faults, or a guess among the one-byte encodings of Arabic and Latin. Whatever is not plain UTF-8 as declared leaves a notice. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, hint?: string): DecodedText {
  const done = (text: string, encoding: string, notices: Notice[] = []): DecodedText => ({ text, encoding, notices })
  const wideUnits = guessUtf16(bytes)
  if (wideUnits !== null) {
    const isMarked = bytes[0]! >= 0xfe && bytes[1]! >= 0xfe
    const message = `The text has no byte order mark and names no encoding; it was read as ${wideUnits}`
    return done(new TextDecoder(wideUnits).decode(bytes), wideUnits, isMarked ? [] : [{ code: 'encoding-guessed', message }])
  }
  if (isUtf8(bytes)) {
    const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    return done(Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString('utf8'), 'utf-8')
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const declared = DECLARED.exec(head)
  const named = (hint ?? declared?.[1] ?? declared?.[2])?.toLowerCase()
  if (named !== undefined && !/^utf-?8$/.test(named)) {
    const known = decoder(named)
    if (known !== null) return done(known.decode(bytes), known.encoding)
  }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const faults = loose.split('\ufffd').length - 1
  let wide = 0
  for (let i = 0; i < loose.length; i++) if (loose.charCodeAt(i) > 0x7f) wide++
  if (faults * 5 < wide) {
    return done(loose, 'utf-8', [
      { code: 'encoding-faulty', message: `${faults} faulty byte sequences in UTF-8 text were replaced by U+FFFD` },
    ])
  }
  const guess = guessOneByte(bytes)
  return done(new TextDecoder(guess).decode(bytes), guess, [
    { code: 'encoding-guessed', message: `The text is not UTF-8 and names no encoding; it was read as ${guess}` },
  ])
}
