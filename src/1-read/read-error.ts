/** Why a file, a line or a record was not read as it should be: says where, what is wrong and what to do. */
export interface ReadError {
  /** Stable ASCII code, for example file-missing, file-empty, file-binary, json-invalid, record-invalid, date-invalid. */
  readonly code: string
  /** Path or name of the source; `-` for standard input. */
  readonly source: string
  readonly line?: number
  readonly message: string
}

export function readError(code: string, source: string, message: string, line?: number): { error: ReadError } {
  return { error: line === undefined ? { code, source, message } : { code, source, line, message } }
}
