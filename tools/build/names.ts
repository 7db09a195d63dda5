import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { foldName, keysOfName } from '../../languages/ar/names/fold-name.js'
import { inflectNameNoun } from '../../languages/ar/names/inflect-name-noun.js'
import { packageRoot } from '../../src/base/package-root.js'
import type { NameForm, Reference, ReferenceKind, Role } from '../../src/language/name-grammar.js'

interface RoleSource {
  readonly id: string
  readonly kind: Role['kind']
  readonly office?: string
  readonly offices?: readonly string[]
  readonly collective?: boolean
  readonly local?: boolean
  readonly human?: boolean
  readonly nouns?: boolean
  readonly sector?: string
  readonly acts?: Role['acts']
  readonly slug?: string
  readonly alone?: Role['alone']
  readonly pronoun?: 'required' | 'none'
  readonly feminine?: 'none'
  readonly of?: string
  readonly complement?: 'body'
  readonly words: readonly string[]
}

interface ReferenceSource {
  readonly kind: ReferenceKind
  readonly pronoun?: 'required'
  readonly number?: NameForm['number']
  readonly words: readonly string[]
}

/** What `createNameGrammar` reads: everything folded and inflected already. */
export interface CompiledNames {
  readonly roles: readonly Role[]
  readonly references: readonly Reference[]
  readonly particles: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, string>>
}

const folder = join(packageRoot(), 'languages/ar/names')
const load = <T>(name: string): T => parse(readFileSync(join(folder, name), 'utf8')) as T

function formsOf(entry: string, masculineOnly = false): NameForm[] {
  const [phrase = '', ...plurals] = entry.split('\u060c').map(part => part.trim())
  const forms = inflectNameNoun(phrase, plurals, masculineOnly)
  const seen = new Set<string>()
  return forms.filter(form => {
    const key = JSON.stringify(form)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Words of honour go back to a bearer of the same word: each is a reference of its own. */
function wordByWord(reference: ReferenceSource): ReferenceSource[] {
  return reference.kind === 'honoured' ? reference.words.map(word => ({ ...reference, words: [word] })) : [reference]
}

/** Class of each word; the first class that names a word has it. */
function classesOf(source: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const classes: Record<string, string> = {}
  for (const [name, words] of Object.entries(source)) for (const word of words) classes[foldName(word)] ??= name
  return classes
}

/** Compiles titles, reference words and particles of Arabic names into `ar/names.json`; words seen in names go along as they are. */
export async function build(out: string): Promise<void> {
  const roles = load<RoleSource[]>('roles.yaml').map(
    (role): Role => ({
      id: role.id,
      kind: role.kind,
      offices: role.offices ?? (role.office ? [role.office] : []),
      isHuman: role.human ?? role.kind === 'person',
      isCollective: role.collective ?? false,
      isLocal: role.local ?? false,
      takesNouns: role.nouns ?? role.kind === 'person',
      sector: role.sector ?? null,
      acts: role.acts ?? 'state',
      slug: role.slug ?? null,
      alone: role.alone ?? null,
      of: role.of ?? null,
      complement: role.complement ?? null,
      forms: role.words
        .flatMap(entry => formsOf(entry, role.feminine === 'none'))
        .filter(form => role.pronoun === undefined || form.pronoun === (role.pronoun === 'required')),
    }),
  )
  const references = load<ReferenceSource[]>('references.yaml')
    .flatMap(wordByWord)
    .map((reference): Reference => {
      const forms = reference.words
        .flatMap(entry => formsOf(entry))
        .filter(form => {
          if (reference.pronoun === 'required') return form.pronoun
          if (form.pronoun) return false
          if (reference.number) return form.number === reference.number && form.definite
          return form.definite
        })
      return reference.kind === 'honoured'
        ? { kind: reference.kind, forms, word: foldName(reference.words[0] ?? '') }
        : { kind: reference.kind, forms }
    })
  const particles: Record<string, string[]> = { never: load<string[]>('never.yaml').map(foldName) }
  for (const [key, list] of Object.entries(load<Record<string, string[]>>('connectives.yaml'))) {
    particles[key] = list.map(entry => keysOfName(entry).join(' '))
  }
  const compiled: CompiledNames = { roles, references, particles, classes: classesOf(load('word-classes.yaml')) }
  mkdirSync(join(out, 'ar'), { recursive: true })
  writeFileSync(join(out, 'ar/names.json'), JSON.stringify(compiled))
  for (const name of ['recogniser-first.bin', 'recogniser.bin']) copyFileSync(join(folder, name), join(out, 'ar', name))
  copyFileSync(join(folder, 'spelling.json'), join(out, 'ar/spelling.json'))
  copyFileSync(join(folder, 'spelling-context.bin'), join(out, 'ar/spelling-context.bin'))
  for (const name of ['name-words.txt', 'common-words.tsv']) copyFileSync(join(folder, name), join(out, 'ar', name))
}
