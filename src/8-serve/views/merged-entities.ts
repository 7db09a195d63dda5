import type { Judgement } from '../../7-store/judgements.js'
import type { Store } from '../../7-store/store.js'

/**
 * The ids that readers have judged to be the same entity as `id`, itself first, by judgements in force. Two of them that somebody judged not to be the same
 * stand in no one group: then `id` stays alone with those that nobody disputes.
 */
export async function mergedEntities(store: Pick<Store, 'judgements'>, id: string): Promise<string[]> {
  return groupOf(await store.judgements({ kind: 'entity' }), id)
}

/** Tells of every id under which one of its group it is to be counted: the first of them that `isKnown`, else the smallest. */
export async function entityMerger(store: Pick<Store, 'judgements'>, isKnown: (id: string) => boolean): Promise<(id: string) => string> {
  const all = await store.judgements({ kind: 'entity' })
  const named = new Set(all.flatMap(({ a, b, verdict }) => (verdict === 'same' ? [a, b] : [])))
  return id => {
    if (!named.has(id)) return id
    const group = groupOf(all, id).sort()
    return group.find(isKnown) ?? group[0]!
  }
}

function groupOf(all: readonly Judgement[], id: string): string[] {
  const disputed = new Set(all.filter(one => one.verdict !== 'same').map(one => `${one.a} ${one.b}`))
  const group = [id]
  for (const member of group) {
    for (const { a, b, verdict } of all) {
      const other = a === member ? b : b === member ? a : null
      if (other === null || verdict !== 'same' || group.includes(other)) continue
      if (group.some(one => disputed.has(one < other ? `${one} ${other}` : `${other} ${one}`))) continue
      group.push(other)
    }
  }
  return group
}
