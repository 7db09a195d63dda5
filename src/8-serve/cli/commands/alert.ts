import { setTimeout as sleep } from 'node:timers/promises'
import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createAlertService } from '../../alerts/alert-service.js'
import { createDesk } from '../../desk.js'
import { headOfLine } from '../../views/show-line.js'
import { EXIT } from '../exit-codes.js'
import { mailArguments, takeMail } from '../mail-arguments.js'
import { openNamedStore, storeArguments } from '../store-arguments.js'

/** `isnad alert`: looks for news of saved subjects and sends it by webhook and mail, until it is told to stop. */
export const alert = defineCommand({
  meta: { name: 'alert', description: 'Send what is new for saved subjects, by webhook and mail' },
  args: {
    ...storeArguments,
    ...mailArguments,
    once: { type: 'boolean', default: false, description: 'Look once, send what waits, and end' },
    interval: { type: 'string', default: '5', description: 'Minutes between two looks', valueHint: 'MINUTES' },
    trust: { type: 'string', description: 'host:port of your own network that webhooks may lead to', valueHint: 'HOST:PORT' },
    language: { type: 'string', default: 'en', description: 'Language of what is printed here: en or ar' },
  },
  async run({ args }) {
    const minutes = Number(args.interval)
    const mail = takeMail(args)
    const wrong = 'problem' in mail ? mail.problem : minutes > 0 && minutes <= 1440 ? null : '--interval is a number of minutes up to 1440'
    if (wrong !== null || 'problem' in mail) {
      console.error(`isnad alert: ${wrong}`)
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const words = engine.compareOptions.words[args.language]
    if (!words) {
      console.error(`isnad alert: there are no words for the language "${args.language}"`)
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, engine)
    const desk = createDesk(engine, store)
    const stopping = new AbortController()
    process.once('SIGINT', () => stopping.abort())
    process.once('SIGTERM', () => stopping.abort())
    const service = createAlertService(desk, {
      mail: mail.sender,
      ...(mail.base === undefined ? {} : { base: mail.base }),
      trusted: (args.trust ?? '').split(',').filter(part => part !== ''),
      onAlert: found =>
        console.log(
          `${found.kind}\t${found.subject.name}\t${headOfLine(found.line, { language: args.language, words, nameOf: desk.nameOf })}`,
        ),
    })
    try {
      do {
        const { sent, failed } = await service.round()
        if (sent > 0) console.log(`${sent} sent`)
        if (args.once && failed > 0) process.exitCode = EXIT.partial
        if (!args.once) await sleep(minutes * 60_000, undefined, { signal: stopping.signal }).catch(() => undefined)
      } while (!args.once && !stopping.signal.aborted)
    } finally {
      await service.close()
      mail.sender?.close()
      await store.close()
    }
  },
})
