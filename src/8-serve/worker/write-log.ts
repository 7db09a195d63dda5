export type LogLevel = 'info' | 'warn' | 'error'
/** Tells one event with its fields. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void

/** A log of one JSON object a line on stderr: for journald, Loki and the like. */
export const writeLog: Log = (level, event, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)
}
