/** What a language pack must know of reported speech: verbs of saying, source phrases, anonymous sources. */
export interface SpeechGrammar {
  readonly language: string
}
