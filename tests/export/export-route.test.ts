import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/7-store/store.js'
import { createServer } from '../../src/8-serve/api/create-server.js'
import { EXPORT_FORMATS, type ExportFormat } from '../../src/8-serve/export/export-formats.js'
import { deskSource } from '../../src/8-serve/export/export-source.js'
import type { Desk } from '../../src/8-serve/desk.js'
import { sampleDesk } from '../support/sample-desk.js'

let server: FastifyInstance
let store: Store
let desk: Desk
beforeAll(async () => {
  const made = await sampleDesk()
  store = made.store
  desk = made.desk
  server = await createServer({ desk, web: null })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

test.each(Object.keys(EXPORT_FORMATS) as ExportFormat[])('the server streams %s as the command line writes it', async format => {
  const response = await server.inject({ method: 'GET', url: `/api/v1/export/${format}` })
  const pieces: Buffer[] = []
  for await (const piece of EXPORT_FORMATS[format].make(deskSource(desk, 'http://localhost:80'))) pieces.push(Buffer.from(piece))
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toContain(EXPORT_FORMATS[format].media.split(';')[0])
  expect(response.headers['content-disposition']).toContain('attachment')
  expect(response.rawPayload.equals(Buffer.concat(pieces))).toBe(true)
})
test.each(['xlsx', 'constructor', '__proto__'])('the format %s, which there is not, is told as a problem', async format => {
  const response = await server.inject({ method: 'GET', url: `/api/v1/export/${format}` })
  expect(response.statusCode).toBe(404)
  expect(response.json().detail).toContain('Formats: ndjson')
})
