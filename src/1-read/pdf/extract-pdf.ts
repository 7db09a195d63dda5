import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PdfPage } from './pdf-page.js'

export interface ExtractedPdf {
  readonly pages: readonly PdfPage[]
  /** Pages that the file has. */
  readonly total: number
  /** Why there are fewer pages than the file has, or none. */
  readonly fault: 'locked' | 'broken' | 'time' | 'memory' | null
  readonly message: string
}

export interface PdfLimits {
  readonly pages: number
  /** For the whole file, in milliseconds. */
  readonly timeout: number
}

const MOST_MEMORY = 768

/**
 * What runs beside the main thread: a PDF file is a program in disguise and may run for ever, which only the end of its thread can stop. Source
 * text, because a file of its own would have to lie compiled beside this one wherever the engine runs.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads')
;(async () => {
  const { getDocumentProxy } = await import(workerData.module)
  const pdf = await getDocumentProxy(workerData.bytes, { verbosity: 0, isEvalSupported: false, enableXfa: false, disableFontFace: true })
  parentPort.postMessage({ total: pdf.numPages })
  for (let i = 1; i <= Math.min(pdf.numPages, workerData.pages); i++) {
    const page = await pdf.getPage(i)
    const [left, bottom, right, top] = page.view
    const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false })
    parentPort.postMessage({
      page: {
        width: right - left,
        height: top - bottom,
        items: items
          .filter(item => item.str !== '' && Math.abs(item.transform[1]) < 0.01 && Math.abs(item.transform[2]) < Math.abs(item.transform[3]))
          .map(item => ({
            text: item.str, x: item.transform[4] - left, y: item.transform[5] - bottom, width: Math.abs(item.width),
            size: Math.abs(item.transform[3]),
          })),
      },
    })
    page.cleanup()
  }
  parentPort.postMessage({ done: true })
})().catch(error => parentPort.postMessage({ error: String((error && error.message) || error), name: String(error && error.name) }))
`

/** Text runs of a PDF file with their places, read in a thread of its own within limits of time, memory and pages. Never throws. */
export function extractPdf(bytes: Uint8Array, limits: PdfLimits): Promise<ExtractedPdf> {
  const pages: PdfPage[] = []
  let total = 0
  return new Promise(resolve => {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: {
        module: pathToFileURL(createRequire(import.meta.url).resolve('unpdf')).href,
        bytes: Uint8Array.from(bytes),
        pages: limits.pages,
      },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      stdout: true,
      stderr: true,
    })
    const finish = (fault: ExtractedPdf['fault'], message = ''): void => {
      clearTimeout(timer)
      resolve({ pages, total, fault, message })
      void worker.terminate()
    }
    const timer = setTimeout(() => finish('time'), limits.timeout)
    worker.on('message', (said: { total?: number; page?: PdfPage; done?: boolean; error?: string; name?: string }) => {
      if (said.total !== undefined) total = said.total
      else if (said.page !== undefined) pages.push(said.page)
      else if (said.done === true) finish(null)
      else finish(said.name === 'PasswordException' ? 'locked' : 'broken', said.error)
    })
    worker.on('error', error =>
      finish((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken', error.message),
    )
    worker.on('exit', () => finish('broken', 'the reader of the file ended'))
  })
}
