const ALIFS = /[\u0622\u0623\u0625\u0671]/ // with madda, hamza above, hamza below, wasla
const EVERY_ALIF = new RegExp(ALIFS, 'g')

/**
 * The spelling with those letters made alike that careless writers confuse: alifs with and without hamza, final ya and alif maqsura, final
 * ha and ta marbuta. Two words with one skeleton may differ in meaning: it is a key for look-ups, and the difference is judged afterwards.
 */
export function skeleton(word: string): string {
  let key = ALIFS.test(word) ? word.replace(EVERY_ALIF, '\u0627') : word
  const last = key.charCodeAt(key.length - 1)
  if (last === 0x649) key = `${key.slice(0, -1)}\u064a`
  else if (last === 0x629) key = `${key.slice(0, -1)}\u0647`
  return key
}
