import { existsSync, readFileSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'

/** Words of the interface are YAML (`messages/`), flattened here to `{ 'page.title': '...' }`; nothing parses YAML in the browser. */
export function messages(): Plugin {
  const flatten = (value: unknown, path: string, out: Record<string, string>): Record<string, string> => {
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, out)
    else out[path] = String(value)
    return out
  }
  return {
    name: 'isnad-messages',
    transform(source, file) {
      if (!/\/messages\/[a-z]+\.yaml$/.test(file)) return null
      return { code: `export const messages = ${JSON.stringify(flatten(parse(source), '', {}))}`, map: null, moduleType: 'js' }
    },
  }
}

/** The sample reports stand beside the pages, so that a reader of an empty store can add them with one click. */
function sample(): Plugin {
  const file = new URL('../data/corpus.ndjson', import.meta.url)
  return {
    name: 'isnad-sample',
    generateBundle() {
      if (existsSync(file)) this.emitFile({ type: 'asset', fileName: 'sample.ndjson', source: readFileSync(file) })
    },
  }
}

export default defineConfig({
  plugins: [messages(), svelte(), sample()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: true },
  server: { proxy: { '/api': process.env['ISNAD_API'] ?? 'http://127.0.0.1:4173' } },
})
