import { INPUT_KINDS, type InputKind } from './read-reports.js'

/** Arguments that every command which takes reports in understands. */
export const inputArguments = {
  input: { type: 'string', default: 'auto', description: 'How to read the input', valueHint: INPUT_KINDS.join('|') },
  published: { type: 'string', description: 'Day of publication (YYYY-MM-DD) of reports that do not say it themselves', valueHint: 'DATE' },
} as const

export interface TakenInput {
  readonly sources: readonly string[]
  readonly options: { readonly input: InputKind; readonly published?: string }
}

/** True for a day of the calendar written YYYY-MM-DD, or a date-time that begins with one. */
export function isIsoDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)
  if (!match) return false
  const date = new Date(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value.slice(0, 10)
}

/** The words of the command line that are no options: files, folders or `-`. */
export function positionals(args: { readonly _?: readonly string[] }): readonly string[] {
  return args._ ?? []
}

/** Checks the arguments; `problem` says what is wrong and what to do. Without files, standard input is read. */
export function takeInput(
  args: { readonly input: string; readonly published?: string | undefined },
  files: readonly string[],
): TakenInput | { readonly problem: string } {
  const input = INPUT_KINDS.find(kind => kind === args.input)
  if (!input) return { problem: `--input is one of ${INPUT_KINDS.join(', ')}, not "${args.input}"` }
  if (args.published !== undefined && !isIsoDay(args.published))
    return { problem: `--published wants a day such as 2024-11-28, not "${args.published}"` }
  if (files.length === 0 && process.stdin.isTTY) return { problem: 'no file given; name files or folders, or - for standard input' }
  return {
    sources: files.length > 0 ? files : ['-'],
    options: { input, ...(args.published === undefined ? {} : { published: args.published }) },
  }
}
