// The Arabic reader of chrono-node, for comparison. PEERS names a folder whose node_modules holds it.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const chrono = createRequire(join(process.env.PEERS ?? '.', 'peers.cjs'))('chrono-node')
const local = d => new Date(d.getTime() - d.getTimezoneOffset() * 60000).toISOString().slice(0, 19)
export const date = (text, ref) =>
  chrono.ar
    .parse(text, new Date(`${ref}Z`))
    .map(r => ({ alts: [r.end ? [local(r.start.date()), local(r.end.date())] : [local(r.start.date())]] }))
export const hijri = text => date(text, '2024-11-28T12:00:00')
