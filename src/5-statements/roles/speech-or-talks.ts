/** Acts of speech and meeting: done by whoever their pronoun stands for. */
export const SPEECH_OR_TALKS: ReadonlySet<string> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'CONSULT'])
