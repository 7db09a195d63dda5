import { escapeHtml } from '../escape-html.js'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly unknown[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}
export interface DocumentedApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** The OpenAPI document as a page that needs no script: what can be asked, with what, and links to try it. */
export function docsPage({ info, paths }: DocumentedApi): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { summary = '', description = '', security, parameters = [], requestBody } = operation
      const isOpen = method === 'get' && !path.includes('{') && !path.endsWith('/events')
      const name = `${method.toUpperCase()} ${path}`
      const rows = parameters.map(
        p =>
          `<tr><td><code>${escapeHtml(p.name)}</code></td><td>${escapeHtml(p.in)}${p.required ? ', required' : ''}</td><td>${escapeHtml(p.description ?? '')}</td></tr>`,
      )
      return [
        `<section><h2><code>${isOpen ? `<a href="${escapeHtml(path)}">${escapeHtml(name)}</a>` : escapeHtml(name)}</code></h2>`,
        `<p>${escapeHtml([summary, description].filter(Boolean).join('. '))}${security ? ' <strong>Writes: wants a token or a page of this server.</strong>' : ''}</p>`,
        rows.length > 0 ? `<table><tbody>${rows.join('')}</tbody></table>` : '',
        requestBody
          ? `<p>Body: ${Object.keys(requestBody.content)
              .map(type => `<code>${escapeHtml(type)}</code>`)
              .join(', ')}</p>`
          : '',
        '</section>',
      ].join('')
    }),
  )
  const title = `${info.title} ${info.version}: HTTP API`
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>\n<body><h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(info.description ?? '')}. The whole of it: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>\n${routes.join('\n')}\n</body></html>\n`
}
