/**
 * The state or body of a party's code: what stands before its group, empty for a group of no state.
 *
 * @example stateOf('LBN~hezbollah') // 'LBN'
 * @example stateOf('~militants')    // ''
 */
export function stateOf(code: string): string {
  const end = code.indexOf('~')
  return end < 0 ? code : code.slice(0, end)
}

/** Whom a code stands for, groups of one state together: its state, or the whole code for a group of no state. */
export const bodyOf = (code: string): string => stateOf(code) || code

/** One key for a list of parties, whatever their order. */
export const keyOfParties = (parties: readonly { readonly code: string }[]): string =>
  parties
    .map(one => one.code)
    .sort()
    .join()
