import type { Judgement } from '../../7-store/judgements.js'
import type { CountedEntity } from '../views/list-entities.js'

interface Shown {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly words: readonly { readonly a: string; readonly b: string; readonly evidence: number }[]
  readonly left: readonly string[]
  readonly judgement: Judgement | null
}

/** How much evidence is called sure: right 99 times of 100. */
const SURE = 20.5

/** Two spellings that may be one person, with the reason word by word. */
export function showCandidate({ a, b, score, words, left, judgement }: Shown, counts: ReadonlyMap<string, CountedEntity>): string {
  const line = (id: string): string => {
    const entity = counts.get(id)
    return `  ${Object.values(entity?.name ?? {}).join(' / ')}  ${id}  ${entity?.reports ?? 0} reports`
  }
  const said = judgement ? `judged: ${judgement.verdict} (${judgement.by}, ${judgement.at.slice(0, 10)})` : ''
  const head = `${score >= SURE ? 'probably one' : 'may be one'}  ${score.toFixed(1)}  ${said}`.trimEnd()
  const reasons = words.map(word => `  ${word.a} = ${word.b}  ${word.evidence.toFixed(1)}`)
  const rest = left.length > 0 ? [`  without an answer: ${left.join(', ')}`] : []
  return [head, line(a), line(b), ...reasons, ...rest, ''].join('\n')
}
