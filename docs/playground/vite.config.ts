import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** `npx vite docs/playground` serves the page, `npx vite build docs/playground` makes it; the data lies beside it under data/. */
export default defineConfig({
  root: root('docs/playground'),
  base: './',
  resolve: { alias: { 'isnad/core': root('src/core.ts'), 'isnad/ar/pack': root('languages/ar/pack.ts') } },
  build: { target: 'es2022', outDir: root('node_modules/.isnad/playground'), emptyOutDir: true, reportCompressedSize: false, modulePreload: { polyfill: false } },
})
