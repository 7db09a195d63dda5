const LATIN: Readonly<Record<string, string>> = {
  '\u0627': 'a', // alif
  '\u0622': 'a', // alif madda
  '\u0623': 'a', // alif hamza
  '\u0625': 'i', // alif hamza below
  '\u0628': 'b', // ba
  '\u062a': 't', // ta
  '\u062b': 'th', // tha
  '\u062c': 'j', // jim
  '\u062d': 'h', // ha
  '\u062e': 'kh', // kha
  '\u062f': 'd', // dal
  '\u0630': 'dh', // dhal
  '\u0631': 'r', // ra
  '\u0632': 'z', // zay
  '\u0633': 's', // sin
  '\u0634': 'sh', // shin
  '\u0635': 's', // sad
  '\u0636': 'd', // dad
  '\u0637': 't', // ta emphatic
  '\u0638': 'z', // za emphatic
  '\u0639': 'a', // ayn
  '\u063a': 'gh', // ghayn
  '\u0641': 'f', // fa
  '\u0642': 'q', // qaf
  '\u0643': 'k', // kaf
  '\u0644': 'l', // lam
  '\u0645': 'm', // mim
  '\u0646': 'n', // nun
  '\u0647': 'h', // ha
  '\u0629': 'a', // ta marbuta
  '\u0648': 'u', // waw
  '\u0649': 'a', // alif maqsura
  '\u064a': 'i', // ya
  '\u0626': 'i', // hamza on ya
  '\u0624': 'u', // hamza on waw
  '\u0686': 'ch', // cheh
  '\u067e': 'p', // peh
  '\u06af': 'g', // gaf
  '\u06a4': 'v', // veh
}

/** A plain Latin spelling, letter by letter: stable, not scholarly. It serves as id of a person found nowhere. */
export function romanise(name: string): string {
  let latin = ''
  for (const letter of name.normalize('NFKC'))
    latin += LATIN[letter] ?? (/[\s\-_]/.test(letter) ? '-' : /[a-z0-9]/i.test(letter) ? letter : '')
  return latin
    .toLowerCase()
    .replace(/-+/g, '-')
    .replace(/(.)\1+/g, '$1')
    .replace(/^-|-$/g, '')
}
