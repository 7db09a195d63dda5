import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../src/base/package-root.js'

/**
 * Sets Isnad's value finder beside other JavaScript libraries on the same suites and writes the table into docs/arabic-values.md. Usage:
 *   tsx bench/compare-values.ts [--data DIR] [--peers DIR]
 * PEERS is a folder in which `npm i chrono-node @microsoft/recognizers-text-suite` was run; a library that is not there is left out.
 */
const args = process.argv.slice(2)
const option = (name: string) => {
  const i = args.indexOf(name)
  return i < 0 ? undefined : args[i + 1]
}
const root = packageRoot()
const data = resolve(option('--data') ?? join(root, '../shared'))
const peers = option('--peers')
const run = promisify(execFile)

interface Scores {
  readonly tasks: Record<string, { right: number; of: number; negativesRight: number; negatives: number }>
  readonly hard: { f1: number }
}

async function score(adapter: string): Promise<Scores | null> {
  const file = join(root, 'bench/adapters', `${adapter}.mjs`)
  try {
    const { stdout } = await run(
      process.execPath,
      [join(data, 'tools/score-normalise.mjs'), file, '--json', '--data', join(data, 'suites/normalise')],
      {
        cwd: root,
        env: { ...process.env, TZ: 'UTC', ...(peers ? { PEERS: resolve(peers) } : {}) },
        maxBuffer: 1e8,
      },
    )
    return JSON.parse(stdout) as Scores
  } catch (error) {
    console.error(`${adapter} was left out: ${String(error).split('\n')[0]}`)
    return null
  }
}

const columns = [
  ['Isnad', 'normalise'],
  ['chrono-node (ar)', 'chrono'],
  ['Recognizers-Text', 'recognizers'],
  ['CLDR tables', 'cldr'],
] as const
const found = (await Promise.all(columns.map(async ([name, adapter]) => ({ name, scores: await score(adapter) })))).filter(
  c => c.scores !== null,
)
const tasks = Object.keys(found[0]!.scores!.tasks)
const share = (s: Scores, task: string) => {
  const t = s.tasks[task]
  return t && t.of > 0 ? `${((100 * t.right) / t.of).toFixed(1)}` : '-'
}
const table = [
  `| task (cases) | ${found.map(c => c.name).join(' | ')} |`,
  `|---|${found.map(() => '---:').join('|')}|`,
  ...tasks.map(task => `| ${task} (${found[0]!.scores!.tasks[task]!.of}) | ${found.map(c => share(c.scores!, task)).join(' | ')} |`),
  `| hard newswire phrases, F1 | ${found.map(c => (100 * c.scores!.hard.f1).toFixed(1)).join(' | ')} |`,
].join('\n')
const page = join(root, 'docs/arabic-values.md')
const [open, close] = ['<!-- comparison: made by bench/compare-values.ts -->', '<!-- end of comparison -->']
if (existsSync(page)) {
  const text = readFileSync(page, 'utf8')
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from >= 0 && to > from) writeFileSync(page, `${text.slice(0, from + open.length)}\n${table}\n${text.slice(to)}`)
}
console.log(table)
