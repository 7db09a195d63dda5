import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { createServer } from '../../src/8-serve/api/create-server.js'
import type { Desk } from '../../src/8-serve/desk.js'
import { packageRoot } from '../../src/base/package-root.js'
import { type ApiDocument, describeApi } from './describe-api.js'

/** What is made from the routes of the server: the OpenAPI document, types for clients and the reference. No engine is loaded for it. */
export async function apiFiles(): Promise<Record<string, string>> {
  const server = await createServer({ desk: {} as Desk, web: null })
  await server.ready()
  const document = server.swagger()
  await server.close()
  const types = astToString(await openapiTS(JSON.parse(JSON.stringify(document)), { alphabetize: true }))
  const intro = readFileSync(join(packageRoot(), 'tools/generate/api-intro.md'), 'utf8')
  return {
    'schema/openapi.json': `${JSON.stringify(document, null, 1)}\n`,
    'schema/api-types.d.ts': `// Made from the routes of the server by: npm run generate\n${types}`,
    'docs/api.md': describeApi(JSON.parse(JSON.stringify(document)) as ApiDocument, intro),
  }
}
