import type { Queue } from '../../7-store/queue.js'
import type { Desk } from '../desk.js'
import { headOfLine } from '../views/show-line.js'
import type { Alert, AlertQuery } from './alert.js'
import { postWebhook } from './post-webhook.js'
import type { Message } from './run-alerts.js'
import type { MailSender } from './send-mail.js'
import { alertTitle, showAlerts } from './show-alerts.js'
import { signWebhook } from './sign-webhook.js'

export interface DeliveryOptions {
  readonly now: () => Date
  /** Sends mail; null where no server for mail was named: mail then stays in the outbox until it is set aside. */
  readonly mail: MailSender | null
  /** Address of the application that links in messages begin with. */
  readonly base?: string
  /** `host:port` pairs of one's own network that webhooks may lead to. */
  readonly trusted?: readonly string[]
  readonly timeout?: number
}
/** Messages that are under way at once. */
const AT_ONCE = 8

/**
 * Sends what waits in the outbox. A message leaves it only when its receiver said yes: one that is killed in between is sent again (at least
 * once; webhooks and mail carry the id of the message, by which receivers know it). What fails is tried again after pauses that double.
 *
 * @returns how many were sent and how many failed this time
 */
export async function deliverAlerts(desk: Desk, outbox: Queue, options: DeliveryOptions): Promise<{ sent: number; failed: number }> {
  let sent = 0
  let failed = 0
  for (;;) {
    const leases = await outbox.take(AT_ONCE, 0)
    if (leases.length === 0) return { sent, failed }
    await Promise.all(
      leases.map(async lease => {
        try {
          await send(desk, lease.id, JSON.parse(lease.body) as Message, options)
          await outbox.done([lease])
          sent++
        } catch (error) {
          await outbox.fail(lease, error instanceof Error ? error.message : String(error))
          failed++
        }
      }),
    )
  }
}

async function send(desk: Desk, id: string, message: Message, options: DeliveryOptions): Promise<void> {
  const subject = (await desk.store.subjects()).find(s => s.id === message.subject)
  // Nobody asks any more.
  if (!subject) return
  const query = subject.query as unknown as AlertQuery
  const language = query.language ?? 'ar'
  const words = desk.engine.compareOptions.words[language]
  if (!words) throw new Error(`there are no words for the language "${language}"`)
  const style = { language, words, nameOf: desk.nameOf, ...(options.base === undefined ? {} : { base: options.base }) }
  if (message.channel === 'email') {
    if (options.mail === null) throw new Error('no server for mail was named (isnad alert --smtp URL --from ADDRESS)')
    const { alerts, to } = message
    await options.mail({
      id,
      to,
      title: alertTitle(alerts, style),
      text: showAlerts(alerts, { ...style, output: 'text' }),
      html: showAlerts(alerts, { ...style, output: 'html' }),
    })
    return
  }
  // The address was changed or taken away since: messages to the old one are void.
  if (query.webhook === undefined || query.secret === undefined) return
  const body = JSON.stringify(webhookBody(id, message.alert, headOfLine(message.alert.line, style)))
  const seconds = Math.floor(options.now().getTime() / 1000)
  await postWebhook(
    query.webhook,
    body,
    {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': `isnad/${desk.engine.parts.version}`,
      'isnad-delivery': id,
      'isnad-signature': signWebhook(query.secret, body, seconds),
    },
    {
      ...(options.trusted === undefined ? {} : { trusted: options.trusted }),
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    },
  )
}

/** What a webhook gets: the alert, and what it says in words. */
function webhookBody(delivery: string, alert: Alert, says: string) {
  return { schema: 'isnad.alert/1', delivery, ...alert, says }
}
