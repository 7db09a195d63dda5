/** Exit codes of the command line, as documented in docs/command-line.md. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** Some input could not be read; the rest was. */
  partial: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** The program is not whole: data or build missing, store not to be opened. */
  broken: 3,
} as const
