import { contentHash } from '../../base/hash.js'
import type { Queue } from '../../7-store/queue.js'
import type { Desk, DeskState } from '../desk.js'
import type { Alert, AlertQuery } from './alert.js'
import { dayAfter, findAlerts } from './find-alerts.js'

/** What waits in the outbox: one message to one place. */
export type Message =
  | { readonly channel: 'webhook'; readonly subject: string; readonly alert: Alert }
  | { readonly channel: 'email'; readonly subject: string; readonly to: readonly string[]; readonly alerts: readonly Alert[] }

/** Up to where a subject has been told the news. */
interface Told {
  readonly cursor: string
  readonly dueThrough: string
}
/** Planned happenings of two days that are looked at. */
const MOST_DUE = 2000
/** Alerts of a subject that its feed holds. */
const MOST_LOGGED = 100
/** The queue of the store that holds the outbox. */
export const OUTBOX = 'alerts'
export const outboxOptions = { maxAttempts: 12, leaseMs: 60_000, backoffMs: 2000 } as const

/**
 * One look for news of all saved subjects. What is found goes into the outbox of the store before the store forgets that it was news: a
 * process that is killed in between finds the same news again, under the same ids, and nothing is sent twice for it. A subject that is looked
 * at for the first time has as news what came in since it was saved, and what is due.
 *
 * @param now the clock
 * @returns all alerts that were found
 */
export async function runAlerts(desk: Desk, outbox: Queue, now: Date): Promise<Alert[]> {
  const subjects = await desk.store.subjects()
  if (subjects.length === 0) return []
  const today = now.toISOString().slice(0, 10)
  const found: Alert[] = []
  // Subjects that were told up to the same point share one look.
  const looks = new Map<string, ReturnType<typeof lookSince>>()
  for (const subject of subjects) {
    const mark = `alert/${subject.id}`
    const kept = await desk.store.mark(mark)
    const told: Told = kept === null ? { cursor: `${subject.madeAt}|`, dueThrough: '' } : (JSON.parse(kept) as Told)
    const look = looks.get(told.cursor) ?? lookSince(desk, told.cursor, today)
    looks.set(told.cursor, look)
    const { fresh, cursor, state } = await look
    const query = subject.query as unknown as AlertQuery
    const alerts = findAlerts(desk, state, subject.id, query, { isNew: id => fresh.has(id), today, dueThrough: told.dueThrough }).map(
      ({ id, kind, line }): Alert => ({ id, kind, subject: { id: subject.id, name: subject.name }, at: now.toISOString(), line }),
    )
    const next: Told = { cursor, dueThrough: dayAfter(today) }
    if (alerts.length > 0) {
      await outbox.put(messagesOf(subject.id, query, alerts))
      await log(desk, subject.id, alerts)
    }
    if (JSON.stringify(next) !== kept) await desk.store.setMark(mark, JSON.stringify(next))
    found.push(...alerts)
  }
  return found
}

/** Reports that came in after a point, with the stories that they touch and those of what is planned for today and tomorrow. */
async function lookSince(desk: Desk, after: string, today: string): Promise<{ fresh: Set<string>; cursor: string; state: DeskState }> {
  for (let tries = 0; ; tries++) {
    const version = await desk.store.version()
    const fresh = new Set<string>()
    let cursor = after
    for (;;) {
      const page = await desk.store.added({ limit: 500, after: cursor })
      cursor = page.next
      for (const { id } of page.items) fresh.add(id)
      if (page.items.length < 500) break
    }
    const stories = new Set((await desk.store.storiesOfReports([...fresh])).values())
    const due = await desk.store.findHappenings({ status: 'planned', from: today, to: dayAfter(today), limit: MOST_DUE })
    for (const { story } of due) if (story !== null) stories.add(story)
    const state = await desk.part([...stories])
    // What came in meanwhile would pass for known before: look again. Where reports come without end, the next look tells the rest.
    if (tries >= 5 || (await desk.store.version()) === version) return { fresh, cursor, state }
  }
}

function messagesOf(subject: string, { webhook, email = [] }: AlertQuery, alerts: readonly Alert[]): { id: string; body: string }[] {
  const messages: { id: string; message: Message }[] = []
  if (webhook !== undefined)
    for (const alert of alerts)
      messages.push({ id: `${alert.id} ${contentHash(webhook).slice(0, 8)}`, message: { channel: 'webhook', subject, alert } })
  if (email.length > 0) {
    const id = `mail/${contentHash([...alerts.map(a => a.id), ...email].join('\n')).slice(0, 32)}`
    messages.push({ id, message: { channel: 'email', subject, to: email, alerts } })
  }
  return messages.map(({ id, message }) => ({ id, body: JSON.stringify(message) }))
}

async function log(desk: Desk, subject: string, alerts: readonly Alert[]): Promise<void> {
  const before = await alertLog(desk, subject)
  const known = new Set(before.map(alert => alert.id))
  const all = [...alerts.filter(alert => !known.has(alert.id)), ...before].slice(0, MOST_LOGGED)
  await desk.store.setMark(`alert-log/${subject}`, JSON.stringify(all))
}

/** The latest alerts of a subject, newest first. */
export async function alertLog(desk: Pick<Desk, 'store'>, subject: string): Promise<Alert[]> {
  const text = await desk.store.mark(`alert-log/${subject}`)
  return text === null ? [] : (JSON.parse(text) as Alert[])
}
