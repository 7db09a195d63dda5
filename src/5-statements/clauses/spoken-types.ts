/** Types of events that are first of all acts of speech. */
export const SPOKEN_TYPES: ReadonlySet<string | null> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN', 'AGREE'])
