const ASCII = /^[\u0020-\u007e]*$/

/** Folds a line for comparison: compatibility forms, accents and invisible marks off, lower case. */
export function foldPageText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .toLowerCase()
}
