import type { Store } from '../../7-store/store.js'

/**
 * The ids that readers have judged to be the same entity as `id`, itself first, by judgements in force. Two of them that somebody judged not to be the same
 * stand in no one group: then `id` stays alone with those that nobody disputes.
 */
export async function mergedEntities(store: Pick<Store, 'judgements'>, id: string): Promise<string[]> {
  const all = await store.judgements({ kind: 'entity' })
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
