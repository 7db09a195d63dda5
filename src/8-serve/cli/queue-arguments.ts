/** Where the queue of documents to be read lies; ISNAD_QUEUE gives the default. */
export const queueArguments = {
  queue: {
    type: 'string',
    description: 'Where the queue lies: "store", or a NATS cluster nats://host:4222,... (default: ISNAD_QUEUE, else store)',
    valueHint: 'store|URL',
  },
  replicas: { type: 'string', default: '1', description: 'On how many NATS servers a job is kept (3 survives the loss of one)' },
  limit: { type: 'string', default: '100000', description: 'Waiting jobs beyond which putting waits' },
  lease: { type: 'string', default: '60', description: 'Seconds a worker may be silent before its jobs go to another' },
  attempts: { type: 'string', default: '5', description: 'How often a job is tried before it is set aside as dead' },
} as const

type Given = { readonly [K in keyof typeof queueArguments]?: string | undefined }

/** Reads the arguments of the queue; `problem` says what is wrong. */
export function takeQueueArguments(
  args: Given,
):
  | { readonly where: string; readonly options: { replicas: number; limit: number; leaseMs: number; maxAttempts: number } }
  | { readonly problem: string } {
  const number = (name: 'replicas' | 'limit' | 'lease' | 'attempts') => Number(args[name] ?? queueArguments[name].default)
  for (const name of ['replicas', 'limit', 'lease', 'attempts'] as const)
    if (!Number.isInteger(number(name)) || number(name) < 1) return { problem: `--${name} is a whole number above 0, not "${args[name]}"` }
  return {
    where: args.queue ?? process.env.ISNAD_QUEUE ?? 'store',
    options: { replicas: number('replicas'), limit: number('limit'), leaseMs: number('lease') * 1000, maxAttempts: number('attempts') },
  }
}
