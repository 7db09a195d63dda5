import { makeWordTrie, type WordTrie } from '../base/word-trie.js'
import type { Knowledge, KnownEntity, KnownName } from '../knowledge/knowledge.js'
import type { NameForm, NameGrammar, Reference, Role } from '../language/name-grammar.js'

/** What a phrase of the lexicon of names may be. */
export type LexiconEntry =
  | { readonly type: 'entity'; readonly entity: KnownEntity; readonly name: KnownName }
  | { readonly type: 'adjective'; readonly entity: KnownEntity; readonly form: NameForm; readonly weak: boolean; readonly demonym: boolean }
  | { readonly type: 'role'; readonly role: Role; readonly form: NameForm }
  | { readonly type: 'reference'; readonly reference: Reference; readonly form: NameForm }
  | { readonly type: 'honorific' }

/** Everything that is known by name before a report is read, ready for look-up. */
export interface NameLexicon {
  readonly trie: WordTrie<LexiconEntry>
  /** Capital city id to the state that governs from it. */
  readonly capitals: ReadonlyMap<string, KnownEntity>
  /** Holders of an office: "president of state/russia" to persons. */
  readonly holders: ReadonlyMap<string, readonly KnownEntity[]>
  /** Words that several persons' names begin with, folded: nobody is called by one of them alone, whatever his surname. */
  readonly givenNames: ReadonlySet<string>
}

/** So many persons' names must begin with a word before it counts as a given name. */
const GIVEN = 5

const made = new WeakMap<Knowledge, Map<NameGrammar, NameLexicon>>()

/** The lexicon of names of one language; made once for each knowledge and grammar. */
export function makeNameLexicon(knowledge: Knowledge, grammar: NameGrammar): NameLexicon {
  const known = made.get(knowledge)?.get(grammar)
  if (known) return known
  const trie = makeWordTrie<LexiconEntry>()
  const capitals = new Map<string, KnownEntity>()
  const holders = new Map<string, KnownEntity[]>()
  const firsts = new Map<string, number>()
  for (const entity of knowledge.entities.values()) {
    if (entity.capital) capitals.set(entity.capital, entity)
    for (const office of entity.offices ?? []) {
      const key = `${office.office} of ${office.of}`
      const list = holders.get(key)
      if (list) list.push(entity)
      else holders.set(key, [entity])
    }
    addNames(trie, entity, grammar)
    const first = firstWord(entity, grammar)
    if (first !== null) firsts.set(first, (firsts.get(first) ?? 0) + 1)
  }
  for (const role of grammar.roles) for (const form of role.forms) trie.add(form.keys, { type: 'role', role, form })
  for (const reference of grammar.references) {
    for (const form of reference.forms) trie.add(form.keys, { type: 'reference', reference, form })
  }
  for (const phrase of grammar.particles.honorifics) trie.add(phrase, { type: 'honorific' })
  const givenNames = new Set([...firsts].flatMap(([word, times]) => (times >= GIVEN ? [word] : [])))
  const lexicon: NameLexicon = { trie, capitals, holders, givenNames }
  const byGrammar = made.get(knowledge) ?? new Map<NameGrammar, NameLexicon>()
  byGrammar.set(grammar, lexicon)
  made.set(knowledge, byGrammar)
  return lexicon
}

/** The first of two or more words of a person's name. */
function firstWord(entity: KnownEntity, grammar: NameGrammar): string | null {
  if (entity.kind !== 'person') return null
  const whole = (entity.names[grammar.language] ?? []).find(name => name.kind === 'name')
  const keys = whole ? grammar.keysOf(whole.text) : []
  return keys.length > 1 ? keys[0]! : null
}

function addNames(trie: WordTrie<LexiconEntry>, entity: KnownEntity, grammar: NameGrammar): void {
  const seen = new Set<string>()
  for (const name of entity.names[grammar.language] ?? []) {
    if (name.kind === 'adjective' || name.kind === 'demonym') {
      const demonym = name.kind === 'demonym'
      for (const form of grammar.inflectAdjective(name.text)) {
        trie.add(form.keys, { type: 'adjective', entity, form, weak: name.weak ?? false, demonym })
      }
      continue
    }
    const keys = grammar.keysOf(name.text)
    const id = keys.join(' ') + name.kind
    if (keys.length === 0 || seen.has(id)) continue
    seen.add(id)
    trie.add(keys, { type: 'entity', entity, name })
  }
}
