/** Marks that carry no difference: harakat and Quranic signs, dagger alef, tatweel, invisible joiners and direction marks. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Alef with madda, with hamza above, with hamza below, wasla -> alef. */
const ALEF = /[\u0622\u0623\u0625\u0671]/g
/** Arabic-Indic and Persian digits. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Most words of other languages' pages. */
const ASCII = /^[\u0020-\u007e]*$/

/** Folds a line for comparison: marks off, alef forms one, alef maqsura as yeh, teh marbuta as heh, Persian letters as Arabic, digits ASCII. */
export function foldPageText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(ALEF, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a') // alef maqsura, Farsi yeh -> yeh
    .replace(/\u06a9/g, '\u0643') // keheh -> kaf
    .replace(/\u0629/g, '\u0647') // teh marbuta -> heh
    .replace(DIGITS, digit => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
}
