import { expect, it } from 'vitest'
import { hashBits, mixBits } from './mix-bits.js'
import { hashWord, mixHash } from './sequence-tagger.js'

const words = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x627 + (i % 36), 97 + (i % 26)).repeat(i % 9))

it('gives the bits that the unsigned hashes give', () => {
  for (const word of words) {
    expect(hashBits(word) >>> 0).toBe(hashWord(word))
    expect(hashBits('x', hashBits(word)) >>> 0).toBe(hashWord(`${word}x`))
  }
})

it('mixes signed and unsigned numbers alike', () => {
  for (const [i, word] of words.entries()) {
    const other = words[(i * 7 + 3) % words.length]!
    const wanted = mixHash(hashWord(word), hashWord(other))
    expect(mixBits(hashBits(word), hashBits(other)) >>> 0).toBe(wanted)
    expect(mixBits(hashWord(word), hashWord(other)) >>> 0).toBe(wanted)
  }
})
