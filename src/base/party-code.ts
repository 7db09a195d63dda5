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

/**
 * A side as it is counted where groups are compared: all groups of a state are one, whatever they are called.
 *
 * @example sideOf('LBN~hezbollah') // 'LBN~'
 * @example sideOf('LBN')           // 'LBN'
 */
export function sideOf(code: string): string {
  const at = code.indexOf('~')
  return at < 0 ? code : code.slice(0, at + 1)
}

const STATE = /^[A-Z]{3}$/

/** A state itself: three letters, no group in it and no body of several. */
export const isStateCode = (code: string): boolean => STATE.test(code)

/** Whom a code stands for, groups of one state together: its state, or the whole code for a group of no state. */
export const bodyOf = (code: string): string => stateOf(code) || code

/** One key for a list of parties, whatever their order. */
export const keyOfParties = (parties: readonly { readonly code: string }[]): string =>
  parties
    .map(one => one.code)
    .sort()
    .join()
