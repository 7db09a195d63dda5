const ALIF = 0x627
const EVERY_ALIF = /[\u0622\u0623\u0625\u0671]/g // with madda, hamza above, hamza below, wasla
const isOtherAlif = (code: number): boolean => code === 0x622 || code === 0x623 || code === 0x625 || code === 0x671

/**
 * The spelling with those letters made alike that careless writers confuse: alifs with and without hamza, final ya and alif maqsura, final
 * ha and ta marbuta. Two words with one skeleton may differ in meaning: it is a key for look-ups, and the difference is judged afterwards.
 */
export function skeleton(word: string): string {
  const end = word.length - 1
  let key = word
  for (let at = 0; at <= end; at++)
    if (isOtherAlif(word.charCodeAt(at))) {
      key = word.replace(EVERY_ALIF, String.fromCharCode(ALIF))
      break
    }
  const last = word.charCodeAt(end)
  if (last === 0x649) return `${key.slice(0, -1)}\u064a`
  return last === 0x629 ? `${key.slice(0, -1)}\u0647` : key
}
