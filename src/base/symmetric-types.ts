/**
 * PLOVER types of what two do with each other: both sides do it, so that actors and recipients may change places and mean the same event.
 * A set of strings, since codes of types also come from files.
 */
export const SYMMETRIC_TYPES: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE'])
