import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { RelationData } from '../../languages/ar/relations/relation-data.js'
import { foldSaying } from '../../languages/ar/speech/fold-saying.js'
import { packageRoot } from '../../src/base/package-root.js'

interface PatternSource {
  readonly id: string
  readonly predicate: string
  readonly order: RelationData['patterns'][number]['order']
  readonly symmetric?: boolean
  readonly ends?: boolean
  readonly reversed?: boolean
  readonly subject: readonly string[]
  readonly object: readonly string[]
  readonly by: readonly string[]
  readonly with?: readonly string[]
  readonly words: readonly string[]
}

/** Compiles languages/ar/relations/*.yaml to data/ar/relations.json. */
export async function build(out: string): Promise<void> {
  const folder = join(packageRoot(), 'languages/ar')
  const read = <T>(name: string): T => parse(readFileSync(join(folder, name), 'utf8')) as T
  const patterns = read<PatternSource[]>('relations/patterns.yaml').map(
    ({ id, predicate, order, symmetric, ends, reversed, subject, object, by, words, with: sorts }) => ({
      id,
      predicate,
      order,
      symmetric: symmetric === true,
      ends: ends === true,
      reversed: reversed === true,
      subject,
      object,
      by: by.map(foldSaying),
      with: (sorts ?? []).map(foldSaying),
      words: words.map(foldSaying),
    }),
  )
  const titles = read<{ office: string; words: string[] }[]>('relations/offices.yaml')
  const listed = (office: string): string[] => titles.filter(one => one.office === office).flatMap(one => one.words.map(foldSaying))
  const offices = titles
    .filter(({ office }) => office !== 'former' && office !== 'other')
    .flatMap(({ office, words }) => words.map(phrase => ({ office, words: phrase.split(' ').map(foldSaying) })))
    .sort((a, b) => b.words.length - a.words.length)
  const verbs = Object.fromEntries(
    read<{ kind: RelationData['verbs'][string]; words: string[] }[]>('relations/office-verbs.yaml').flatMap(({ kind, words }) =>
      words.map(word => [foldSaying(word), kind]),
    ),
  )
  const predicates = Object.fromEntries(
    read<{ kind: RelationData['predicates'][string]; words: string[] }[]>('relations/predicate-words.yaml').flatMap(({ kind, words }) =>
      words.map(word => [foldSaying(word), kind]),
    ),
  )
  const { article } = read<{ article: string }>('speech/clitics.yaml')
  const data: RelationData = { patterns, offices, former: listed('former'), other: listed('other'), verbs, predicates, article }
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/relations.json'), JSON.stringify(data))
}
