/** Acts of speech and meeting: done by whoever their pronoun stands for. */
export const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'CONSULT'])
