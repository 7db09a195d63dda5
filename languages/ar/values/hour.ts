/** A bare number read as an hour; up to twelve it may be of either half of the day. */
export const hour = (n: number) => ({ h: n, m: 0, open: n <= 12 })
