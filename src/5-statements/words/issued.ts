/** Classes of what is issued in writing or speech, and speaks for whoever issues it. */
export const ISSUED = ['message', 'resolution', 'agreement', 'complaint', 'views']
