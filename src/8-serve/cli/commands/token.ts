import { defineCommand } from 'citty'
import { openStore } from '../../../7-store/store.js'
import { EXIT } from '../exit-codes.js'
import { positionals } from '../input-arguments.js'
import { storeArguments, storePlace } from '../store-arguments.js'

const USAGE = 'isnad token: say `isnad token add NAME`, `isnad token list` or `isnad token revoke ID`'

/** `isnad token add|list|revoke`: by a token a program may write through the API. Only its hash is kept. */
export const token = defineCommand({
  meta: { name: 'token', description: 'Make, list and revoke tokens for writing through the API' },
  args: { ...storeArguments },
  async run({ args }) {
    const [what, subject, ...more] = positionals(args)
    const isRight =
      (what === 'list' && subject === undefined) || ((what === 'add' || what === 'revoke') && subject !== undefined && more.length === 0)
    if (!isRight) {
      console.error(USAGE)
      process.exitCode = EXIT.usage
      return
    }
    // Tokens need no language: the store opens without its search terms.
    const store = await openStore(storePlace(args), { terms: () => null })
    try {
      if (what === 'add' && subject !== undefined) {
        const { id, secret } = await store.addToken(subject)
        console.error(`${id} "${subject}" may write. This is its secret; it is shown once and kept nowhere:`)
        console.log(secret)
      } else if (what === 'revoke' && subject !== undefined) {
        if (await store.revokeToken(subject)) console.log(`${subject} is revoked`)
        else {
          console.error(`isnad token: no token in force has the id ${subject}; see: isnad token list`)
          process.exitCode = EXIT.usage
        }
      } else {
        for (const t of await store.tokens())
          console.log(
            [
              t.id,
              t.name,
              t.scopes.join(','),
              `made ${t.madeAt.slice(0, 10)}`,
              `used ${t.usedAt ?? 'never'}`,
              t.revokedAt ? `revoked ${t.revokedAt.slice(0, 10)}` : 'in force',
            ].join('\t'),
          )
      }
    } finally {
      await store.close()
    }
  },
})
