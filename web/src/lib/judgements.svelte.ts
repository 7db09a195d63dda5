import { api, type Judgement, type NewJudgement } from './api'

/** Judgements in force, by kind and pair. */
const shelf = $state<{ known: Record<string, Judgement | null> }>({ known: {} })
const asked = new Set<string>()

/** A pair has no direction: the server keeps the smaller id first. */
const keyOf = (kind: string, a: string, b: string): string => [kind, ...(a < b ? [a, b] : [b, a])].join(' ')

/** What was judged of a pair, null where nothing was. Asks the server once for all that concerns `a`. */
export function judgementOf(kind: string, a: string, b: string): Judgement | null {
  return shelf.known[keyOf(kind, a, b)] ?? null
}

/** Fetches the judgements that concern an id, unless that was done before. */
export async function learnJudgements(kind: string, of: string): Promise<void> {
  if (asked.has(`${kind} ${of}`)) return
  asked.add(`${kind} ${of}`)
  const page = await api.judgements({ kind, of }).catch(() => null)
  if (page === null) asked.delete(`${kind} ${of}`)
  // The newest comes first: it is the one that counts where several people judged.
  for (const judgement of [...(page?.items ?? [])].reverse()) shelf.known[keyOf(kind, judgement.a, judgement.b)] = judgement
}

/** Keeps a judgement. */
export async function judge(judgement: NewJudgement): Promise<void> {
  shelf.known[keyOf(judgement.kind, judgement.a, judgement.b)] = await api.judge(judgement)
}

/** Takes a judgement back; what was judged before it is in force again. */
export async function withdraw(judgement: Judgement): Promise<void> {
  await api.withdraw(judgement.id)
  const before = await api.judgements({ kind: judgement.kind, of: judgement.a }).catch(() => null)
  const key = keyOf(judgement.kind, judgement.a, judgement.b)
  shelf.known[key] = before?.items.find(item => keyOf(item.kind, item.a, item.b) === key) ?? null
}

/** Puts another note beside a judgement. The old one is taken back first: one undo takes back verdict and note together. */
export async function rewrite(before: Judgement, note: string): Promise<void> {
  const { a, b, verdict } = before
  const kind = before.kind as NewJudgement['kind']
  await api.withdraw(before.id)
  try {
    await judge({ kind, verdict, a, b, ...(note === '' ? {} : { note }) })
  } catch (error) {
    await judge({ kind, verdict, a, b, ...(before.note ? { note: before.note } : {}) })
    throw error
  }
}
