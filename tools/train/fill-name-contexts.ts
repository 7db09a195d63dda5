import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../src/base/package-root.js'
import type { Knowledge } from '../../src/knowledge/knowledge.js'

/** A sentence with its words and their labels, as annotated sets give them. */
export interface LabelledWords {
  readonly tokens: string[]
  readonly tags: string[]
}

interface Fillers {
  readonly '@': readonly string[]
  readonly '~': readonly string[]
  readonly '+': readonly string[]
  readonly '%': readonly string[]
  readonly '^': readonly string[]
}

const TAG: Readonly<Record<string, string>> = { '@': 'PER', '~': 'PER', '+': 'LOC', '%': 'ORG', '^': 'MIS', '&': 'ORG' }

/**
 * Fills our own sentences (`languages/ar/names/name-contexts.yaml`) with names: some that knowledge holds, some made of name words, so that the
 * recogniser learns from what stands around a name and not from lists alone. The same seed gives the same sentences.
 *
 * `words`: name words with their frequencies (Wikidata, CC0).
 */
export function fillNameContexts(knowledge: Knowledge, words: readonly { ar: string; n: number }[], times: number): LabelledWords[] {
  const folder = join(packageRoot(), 'languages/ar/names')
  const contexts = parse(readFileSync(join(folder, 'name-contexts.yaml'), 'utf8')) as string[]
  const works = parse(readFileSync(join(folder, 'name-works.yaml'), 'utf8')) as string[]
  const bodies = parse(readFileSync(join(folder, 'name-bodies.yaml'), 'utf8')) as Bodies
  let random = 7
  const next = (below: number): number => {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0
    return Math.floor((random / 2 ** 32) * below)
  }
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T
  const single = words.map(({ ar }) => ar).filter(ar => /^\p{Script=Arabic}{3,}$/u.test(ar))
  const usual = words.filter(({ ar, n }) => n > 2 && /^\p{Script=Arabic}{3,}$/u.test(ar)).map(({ ar }) => ar)
  /** A name as no list has it: one letter left out or doubled. */
  const strange = (word: string): string => {
    if (word.length < 5 || next(3) > 0) return word
    const at = 1 + next(word.length - 2)
    return next(2) === 0 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at - 1] + word.slice(at)
  }
  const known: Fillers = fillersOf(knowledge, works)
  const fill = (sign: string): string => {
    if (sign === '@')
      return next(3) === 0 ? pick(known['@']) : [pick(usual), strange(pick(single)), ...(next(5) === 0 ? [pick(single)] : [])].join(' ')
    if (sign === '~') return next(4) === 0 ? pick(known['~']) : strange(pick(single))
    if (sign === '+') return next(4) === 0 ? strange(pick(single)) : pick(known['+'])
    if (sign === '%') return next(4) === 0 ? strange(pick(single)) : pick(known['%'])
    if (sign === '&') return madeUpBody(bodies, pick)
    return pick(known['^'])
  }
  const out: LabelledWords[] = []
  for (const context of contexts) {
    const turns = /[@~+%^&]/.test(context) ? times : 2
    for (let turn = 0; turn < turns; turn++) {
      const tokens: string[] = []
      const tags: string[] = []
      for (const word of context.split(' ')) {
        const sign = /[@~+%^&]/.exec(word)?.[0]
        if (sign === undefined) {
          tokens.push(word)
          tags.push('O')
          continue
        }
        word
          .replace(sign, fill(sign))
          .split(' ')
          .forEach((part, i) => {
            tokens.push(part)
            tags.push(`${i === 0 ? 'B' : 'I'}-${TAG[sign]}`)
          })
      }
      tokens.push('.')
      tags.push('O')
      out.push({ tokens, tags })
    }
  }
  return out
}

type Bodies = Readonly<Record<'heads-m' | 'heads-f' | 'qualities-m' | 'qualities-f' | 'fields', readonly string[]>>

/** A body as no list has it: a head, one or two adjectives that agree, often a field ("the national centre for ..."). */
function madeUpBody(bodies: Bodies, pick: <T>(list: readonly T[]) => T): string {
  const gender = pick(['m', 'f'] as const)
  const qualities = bodies[`qualities-${gender}`]
  const words = [
    pick(bodies[`heads-${gender}`]),
    pick(qualities),
    pick([true, false]) ? pick(qualities) : '',
    pick([true, true, false]) ? pick(bodies.fields) : '',
  ]
  return [...new Set(words.filter(word => word !== ''))].join(' ')
}

/** What knowledge holds of each kind, names of up to four words. */
function fillersOf(knowledge: Knowledge, works: readonly string[]): Fillers {
  const lists: Record<'@' | '~' | '+' | '%', string[]> = { '@': [], '~': [], '+': [], '%': [] }
  for (const entity of knowledge.entities.values()) {
    for (const name of entity.names['ar'] ?? []) {
      if (name.kind === 'adjective' || name.kind === 'demonym' || name.kind === 'metonym' || /[()]/.test(name.text)) continue
      const count = name.text.split(' ').length
      if (count > 4) continue
      if (entity.kind === 'person') {
        if (name.kind === 'surname') lists['~'].push(name.text)
        else if (count > 1) lists['@'].push(name.text)
      } else if (entity.kind === 'place' || entity.kind === 'state') {
        if (count < 3) lists['+'].push(name.text)
      } else if (!name.weak) lists['%'].push(name.text)
    }
  }
  return { ...lists, '^': works }
}
