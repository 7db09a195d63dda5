const ALIF = 0x627
const LAM = 0x644
/** Fewer words than these show too little. */
const LEAST_WORDS = 12
/** One word in so many must have the article. */
const ARTICLES = 8
/** One letter in so many at most is of another script. */
const FOREIGN = 12

const isLetter = (unit: number): boolean => (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a)
/** Letters that Persian, Urdu, Kurdish, Pashto, Uyghur and others add to the script. */
const isAdded = (unit: number): boolean =>
  (unit >= 0x63b && unit <= 0x63f) || (unit >= 0x671 && unit <= 0x6d5) || (unit >= 0x6fa && unit <= 0x77f)

/**
 * Letters of Arabic alone, hardly any of another script, and many words with the article: no other language that uses the script has it, and
 * those that borrow it add letters of their own.
 */
export function isPlainlyArabic(text: string): boolean {
  let words = 0
  let articles = 0
  let own = 0
  let foreign = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x620 && isAdded(unit)) return false
    if (!isLetter(unit)) {
      if (unit > 0x40 && unit < 0x600 && /\p{L}/u.test(text.charAt(at))) foreign++
      // Vowel marks and tatweel stand within words.
      if (unit < 0x640 || unit > 0x670) isInside = false
      continue
    }
    own++
    if (!isInside) {
      words++
      if (unit === ALIF && text.charCodeAt(at + 1) === LAM) articles++
    }
    isInside = true
  }
  return words >= LEAST_WORDS && articles * ARTICLES >= words && foreign * FOREIGN <= own
}
