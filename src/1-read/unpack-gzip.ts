import { createGunzip } from 'node:zlib'

const CHUNK = 1 << 18

/**
 * Unpacks a gzip stream of one or many members. What was unpacked before a fault is handed on first: a file cut off in the middle gives all that
 * it holds, then the error.
 */
export async function* unpackGzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip({ chunkSize: CHUNK })
  let failure: Error | null = null
  let wake = (): void => undefined
  unzip.on('error', error => {
    failure = error
    wake()
  })
  unzip.on('readable', () => wake())
  unzip.on('end', () => wake())
  try {
    for await (const chunk of chunks) {
      let isTaken = false
      unzip.write(chunk, () => {
        isTaken = true
        wake()
      })
      while (!isTaken && failure === null) {
        const piece = unzip.read() as Uint8Array | null
        if (piece !== null) yield piece
        else
          await new Promise<void>(resolve => {
            wake = resolve
            if (isTaken || failure !== null || unzip.readableLength > 0) resolve()
          })
      }
      for (let piece = unzip.read() as Uint8Array | null; piece !== null; piece = unzip.read() as Uint8Array | null) yield piece
      if (failure !== null) throw failure
    }
    unzip.end()
    while (!unzip.readableEnded && failure === null) {
      const piece = unzip.read() as Uint8Array | null
      if (piece !== null) yield piece
      else
        await new Promise<void>(resolve => {
          wake = resolve
          if (unzip.readableEnded || failure !== null || unzip.readableLength > 0) resolve()
        })
    }
    if (failure !== null) throw failure
  } finally {
    unzip.destroy()
  }
}
