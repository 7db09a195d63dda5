import { defineCommand } from 'citty'
import { loadEngine } from '../../../load-engine.js'
import { createDesk } from '../../desk.js'
import { makeDossier } from '../../views/make-dossier.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { showDossier } from '../show-dossier.js'
import { asOfArguments, openNamedStore, storeArguments } from '../store-arguments.js'
import { writeOut } from '../write-out.js'

const OUTPUTS = ['text', 'markdown', 'html', 'json'] as const

/** `isnad dossier RUS KAZ`: how two parties stand, with the sentences. */
export const dossier = defineCommand({
  meta: { name: 'dossier', description: 'Timeline, figures, quotations and differences between two parties (codes such as RUS KAZ)' },
  args: {
    ...storeArguments,
    ...asOfArguments,
    output: { type: 'string', default: 'text', description: 'text, markdown, html or json', valueHint: OUTPUTS.join('|') },
    language: { type: 'string', default: 'en', description: 'Language of headings and reasons: en or ar' },
  },
  async run({ args }) {
    const [a, b] = positionals(args)
    const output = OUTPUTS.find(name => name === args.output)
    if (!a || !b || !output) {
      console.error(
        output
          ? 'isnad dossier: two party codes are needed, for example: isnad dossier RUS KAZ'
          : `isnad dossier: --output is one of ${OUTPUTS.join(', ')}`,
      )
      process.exitCode = EXIT.usage
      return
    }
    const engine = await loadEngine()
    const words = engine.compareOptions.words[args.language]
    if (!words) {
      console.error(`isnad dossier: --language is one of ${Object.keys(engine.compareOptions.words).join(', ')}`)
      process.exitCode = EXIT.usage
      return
    }
    const store = await openNamedStore(args, engine)
    const made = await makeDossier(createDesk(engine, store), a.toUpperCase(), b.toUpperCase())
    await store.close()
    await writeOut(`${output === 'json' ? JSON.stringify(made, null, 1) : showDossier(made, { output, language: args.language, words })}\n`)
  },
})
