import { createTransport } from 'nodemailer'

export interface Mail {
  readonly id: string
  readonly to: readonly string[]
  readonly title: string
  readonly text: string
  readonly html: string
}
/** Hands a mail to a server; rejects where it does not take it. */
export type MailSender = (mail: Mail) => Promise<void>

/**
 * Mail over SMTP. `Message-ID` follows from the id of the message, so that a mail that is sent twice is shown once. Several receivers
 * stand in the envelope alone and do not see each other.
 *
 * @param server `smtp://USER:PASSWORD@HOST:PORT` or `smtps://...`; STARTTLS is used where the server offers it
 * @param from address of the sender
 */
export function createMailSender(server: string, from: string): MailSender & { close(): void } {
  const transport = createTransport(server, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as never)
  const host = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'isnad.invalid'
  const send = async ({ id, to, title, text, html }: Mail): Promise<void> => {
    const { rejected } = await transport.sendMail({
      from,
      to: to.length === 1 ? [...to] : from,
      envelope: { from, to: [...to] },
      subject: title,
      text,
      html,
      messageId: `<${id.replace(/[^A-Za-z0-9]+/g, '.')}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', Precedence: 'bulk' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    if (rejected.length > 0) throw new Error(`the server refuses ${rejected.map(String).join(', ')}`)
  }
  return Object.assign(send, { close: () => transport.close() })
}
