import { createMailSender } from '../alerts/send-mail.js'

/** Arguments of commands that send mail. */
export const mailArguments = {
  smtp: { type: 'string', description: 'Server for mail, smtp://USER:PASSWORD@HOST:PORT (default: ISNAD_SMTP)', valueHint: 'URL' },
  from: { type: 'string', description: 'Sender of mail (default: ISNAD_FROM)', valueHint: 'ADDRESS' },
  base: { type: 'string', description: 'Address of the application, for links in messages (default: ISNAD_BASE)', valueHint: 'URL' },
} as const

/** What the arguments, else the environment, say of mail; without a server no mail is sent. `problem` says what is wrong. */
export function takeMail(args: {
  readonly smtp?: string | undefined
  readonly from?: string | undefined
  readonly base?: string | undefined
}): { readonly sender: ReturnType<typeof createMailSender> | null; readonly base: string | undefined } | { readonly problem: string } {
  const server = args.smtp ?? process.env.ISNAD_SMTP
  const from = args.from ?? process.env.ISNAD_FROM
  const base = (args.base ?? process.env.ISNAD_BASE)?.replace(/\/+$/, '')
  if (base !== undefined && !/^https?:\/\//.test(base)) return { problem: `--base is an http or https address, not "${base}"` }
  if (server === undefined) return { sender: null, base }
  if (!/^smtps?:\/\//.test(server)) return { problem: '--smtp is an address such as smtp://user:password@mail.example.org:587' }
  if (from === undefined || !/^[^\s<>]+@[^\s<>]+$/.test(from)) return { problem: '--from wants the address of the sender' }
  return { sender: createMailSender(server, from), base }
}
