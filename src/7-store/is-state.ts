const BODIES = new Set(['EU', 'UN', 'NATO', 'GCC', 'LAS'])

/** Is it the code of a state, or of one of the great bodies of states? */
export const isState = (code: string): boolean => /^[A-Z]{3}$/.test(code) || BODIES.has(code)
