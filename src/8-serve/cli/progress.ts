export interface Progress {
  readonly step: (read: number, failed: number) => void
  /** Prints a message without tearing the bar. */
  note(message: string): void
  end(): void
}

/** A line on stderr that counts documents while it is a terminal, and nothing but messages where it is not. `total` draws a bar. */
export function createProgress(verb: string, total?: number): Progress {
  const live = process.stderr.isTTY === true
  let drawn = 0
  let started = 0
  const clear = () => {
    if (live && drawn > 0) process.stderr.write('\r\u001b[2K')
  }
  return {
    step(read, failed) {
      if (!live) return
      const now = performance.now()
      if (started === 0) started = now
      if (now - drawn < 100 && read + failed !== total) return
      drawn = now
      const done = read + failed
      const rate = now > started ? Math.round((done * 1000) / (now - started)) : 0
      const bar = total ? `[${'='.repeat(Math.round((done * 24) / total)).padEnd(24)}] ${done}/${total}` : String(done)
      process.stderr.write(`\r\u001b[2K${verb} ${bar}  ${rate}/s${failed > 0 ? `  failed ${failed}` : ''}`)
    },
    note(message) {
      clear()
      process.stderr.write(`${message}\n`)
    },
    end() {
      clear()
    },
  }
}
