import type { Store } from '../../7-store/store.js'
import { type SourceState, type WatchOptions, watchSources } from '../../intake.js'
import type { Engine } from '../../pipeline.js'
import type { Capture } from '../../schema/capture.js'
import type { Report } from '../../schema/report.js'

/** Watches sources and keeps what is new as reports of the store; ends when the signal fires, or after one round with `once`. */
export async function watchIntoStore(engine: Engine, store: Store, options: Omit<WatchOptions, 'state' | 'identify'>): Promise<void> {
  // A page is read once, for its address and text; the same report is kept if it is new.
  const read = new WeakMap<Capture, Report>()
  const readOnce = (capture: Capture): Report => {
    const known = read.get(capture) ?? engine.read(capture)
    read.set(capture, known)
    return known
  }
  await watchSources({
    ...options,
    state: store.watchState<SourceState>(readOnce),
    identify: capture => {
      const { article } = readOnce(capture)
      return { url: article.url, text: article.text }
    },
  })
}
