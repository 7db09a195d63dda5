import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestCluster {
  /** Addresses of all nodes. */
  readonly servers: readonly string[]
  /** Ends a node at once, as a power cut would. */
  kill(node: number): Promise<void>
  /** Starts a node again on what it had kept. */
  start(node: number): void
  stop(): Promise<void>
}

/** A port that nobody uses now. */
function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** NATS servers with JetStream on loopback, one or a cluster of three; null where nats-server is not installed. */
export async function startNats(nodes: 1 | 3 = 1): Promise<TestCluster | null> {
  const binary = ['nats-server', '/usr/sbin/nats-server'].find(name => spawnSync(name, ['--version']).status === 0)
  if (!binary) return null
  const folder = mkdtempSync(join(tmpdir(), 'isnad-nats-'))
  const ports: { client: number; route: number }[] = []
  for (let i = 0; i < nodes; i++) ports.push({ client: await freePort(), route: await freePort() })
  const routes = ports.map(({ route }) => `nats://127.0.0.1:${route}`).join(', ')
  for (const [i, { client, route }] of ports.entries()) {
    mkdirSync(join(folder, String(i)))
    const cluster = nodes > 1 ? `cluster { name: isnad, listen: "127.0.0.1:${route}", routes: [${routes}] }` : ''
    writeFileSync(
      join(folder, `${i}.conf`),
      `server_name: node${i}\nlisten: "127.0.0.1:${client}"\nmax_payload: 8MB\njetstream { store_dir: "${join(folder, String(i))}" }\n${cluster}\n`,
    )
  }
  const running: (ChildProcess | null)[] = ports.map(() => null)
  const start = (node: number): void => {
    running[node] = spawn(binary, ['-c', join(folder, `${node}.conf`)], { stdio: 'ignore' })
  }
  const kill = async (node: number): Promise<void> => {
    const child = running[node]
    running[node] = null
    if (!child || child.exitCode !== null) return
    const ended = new Promise(done => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }
  for (let i = 0; i < nodes; i++) start(i)
  return {
    servers: ports.map(({ client }) => `nats://127.0.0.1:${client}`),
    kill,
    start,
    async stop() {
      for (let i = 0; i < nodes; i++) await kill(i)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
