import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { inflectAdjective } from '../../languages/ar/names/inflect-adjective.js'
import type { StanceLexiconData } from '../../languages/ar/stance/stance-lexicon.js'
import { foldTerm } from '../../languages/ar/terms/fold-term.js'
import { packageRoot } from '../../src/base/package-root.js'
import { compileEntities } from '../../src/knowledge/compile-entities.js'
import { readKnowledgeSources } from '../read-knowledge-sources.js'

/** The article: alif, lam. */
const ARTICLE = /^\u0627\u0644(?=.{2})/
const keyOf = (name: string): string =>
  name
    .split(/\s+/)
    .map(word => foldTerm(word).replace(ARTICLE, ''))
    .join(' ')
const split = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** Compiles the fields of meaning, the names of the knowledge and the trained weights of the headline judge to data/ar/stance.json. */
export async function build(out: string): Promise<void> {
  const folder = join(packageRoot(), 'languages/ar/stance')
  const yaml = (file: string) => parse(readFileSync(join(folder, file), 'utf8'))
  const fields = yaml('fields.yaml') as { id: string; poles: Record<string, string> }[]
  const words = yaml('words.yaml') as Record<'negators' | 'denials' | 'hedges' | 'askers' | 'light', string> & {
    numbers: Record<string, string>
  }
  const lexicon: StanceLexiconData = {
    fields: fields.map(({ id, poles }) => ({
      id,
      poles: Object.fromEntries(Object.entries(poles).map(([side, list]) => [side, split(list)])),
    })),
    negators: split(words.negators),
    denials: split(words.denials),
    hedges: split(words.hedges),
    askers: split(words.askers),
    light: split(words.light),
    numbers: Object.fromEntries(Object.entries(words.numbers).flatMap(([n, list]) => split(list).map(word => [word, Number(n)]))),
    names: names(),
  }
  const weights = join(folder, 'weights.json')
  const model = existsSync(weights) ? JSON.parse(readFileSync(weights, 'utf8')) : {}
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/stance.json'), JSON.stringify({ lexicon, ...model }))
}

/** Kinds in the order in which they take a name that several bear. */
const KINDS = ['state', 'organisation', 'group', 'person', 'place', 'company', 'publication']

/** The names of the knowledge in all forms in which a headline prints them, states first. */
function names(): StanceLexiconData['names'] {
  const entities = compileEntities(readKnowledgeSources(join(packageRoot(), 'knowledge')))
  const found = entities.flatMap(entity => {
    const forms = new Set<string>()
    for (const { text, kind, weak } of entity.names.ar ?? []) {
      if (weak || (kind === 'abbreviation' && text.length < 4)) continue
      if (kind === 'adjective' || kind === 'demonym') for (const form of inflectAdjective(text)) forms.add(keyOf(form.keys.join(' ')))
      else forms.add(keyOf(text))
    }
    const state = entity.kind === 'state' ? entity.code : entity.code && /^[A-Z]{3}/.test(entity.code) ? entity.code.slice(0, 3) : null
    const texts = [...forms].filter(text => text.length > 2 && text.split(' ').length <= 5)
    return texts.length > 0 ? [[entity.kind === 'state' ? (entity.code ?? entity.id) : entity.id, entity.kind, state, texts] as const] : []
  })
  const rank = (kind: string) => (KINDS.indexOf(kind) + KINDS.length) % KINDS.length
  return found.sort((a, b) => rank(a[1]) - rank(b[1]) || (a[0] < b[0] ? -1 : 1))
}
