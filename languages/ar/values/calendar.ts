/** The calendars in which newspapers print dates. */
export type Calendar = 'gregorian' | 'islamic-umalqura' | 'persian'
