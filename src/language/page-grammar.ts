/** What a stretch of a news page is, if it is not the report's own sentences. */
export type FurnitureKind =
  | 'device'
  | 'widget'
  | 'advertisement'
  | 'subscribe'
  | 'share'
  | 'reading-time'
  | 'comments'
  | 'related'
  | 'taxonomy'
  | 'navigation'
  | 'source'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'legal'
  | 'boilerplate'
  | 'separator'
  | 'end-mark'

/** What a line of a page is judged to be. */
export interface LineVerdict {
  readonly kind: FurnitureKind
  /** A heading over a list of other reports: the short lines below it belong to it. */
  readonly opensList: boolean
}

/** A stretch of furniture glued to a line of the report: half open, offsets into that line. */
export interface FurnitureEdge {
  readonly start: number
  readonly end: number
  readonly kind: FurnitureKind
}

/** A whole calendar day printed on a page. */
export interface PrintedDate {
  readonly start: number
  readonly end: number
  /** ISO 8601 day, with `T` and the clock time where one stands beside it. */
  readonly value: string
  readonly calendar: 'gregorian' | 'islamic-umalqura'
}

/** The opening that says where a report was filed and by whom: half open offsets into the line. */
export interface Dateline {
  readonly end: number
  readonly place: string | null
  readonly agencies: readonly string[]
  /** Nothing but the dateline stands on the line. */
  readonly alone: boolean
}

/** What a language pack must know of article pages: months, credits, datelines, furniture. Every function takes one line and runs in linear time. */
export interface PageGrammar {
  readonly language: string
  /** Folds spelling variants that mean no difference; for comparing lines, never for offsets. */
  fold(text: string): string
  /** A text is in this language beyond doubt, by what a few hundred letters show: it need not be weighed against all languages. */
  isPlainly(text: string): boolean
  /** What the whole line is, or null where it may be the report's own. */
  judgeLine(line: string): LineVerdict | null
  /** Furniture glued to the front or back of a line that otherwise belongs to the report. */
  findEdges(line: string): FurnitureEdge[]
  /** The line begins like a sentence that goes on from the one before ("And he added"), not like a headline. */
  goesOn(line: string): boolean
  /** All whole dates (day, month, year) in a text. */
  findDates(text: string): PrintedDate[]
  /** The dateline that opens a line; `isPlace` tells whether words name a place and is asked where no agency is named. */
  readDateline(line: string, isPlace?: (name: string) => boolean): Dateline | null
  /** Names of the authors where the line is a byline, else an empty list. */
  readByline(line: string): string[]
  /** Codes of the agencies where the line is nothing but a credit, or where one closes the line in brackets. */
  readCredit(line: string): string[]
  /** Codes of agencies that a sentence of the report names as the source of what it tells. */
  findAttributions(text: string): string[]
  /** Language (ISO 639-1) from which the line says that the report was translated; `und` where it does not say from which. */
  readTranslationMark(line: string): string | null
  /** Why the words of a page say that the report is not there: behind a wall, a video only; null otherwise. */
  readWall(text: string): 'paywall' | 'video' | null
}
