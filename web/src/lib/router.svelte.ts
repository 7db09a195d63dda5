/** Where the reader is. Every state that can be shared is in the address: page, statement, filter, month, tab. */
export const place = $state({ path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash })

function settle(): void {
  place.path = location.pathname
  place.query = new URLSearchParams(location.search)
  place.hash = location.hash
}

/** Goes to an address of this application without loading it anew. */
export function go(address: string, how: { readonly replace?: boolean; readonly keepScroll?: boolean } = {}): void {
  history[how.replace ? 'replaceState' : 'pushState']({}, '', address)
  settle()
  if (!how.keepScroll && !how.replace) {
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
}

/** Changes parts of the query; null takes a part away. Filters and the chosen statement replace, they do not fill the history. */
export function ask(changes: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(place.query)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  go(`${place.path}${text === '' ? '' : `?${text}`}`, { replace: true, keepScroll: true })
}

/** Takes over clicks on inner links, and back and forward. */
export function startRouter(): void {
  addEventListener('popstate', settle)
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null) return
    if (link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin || link.pathname.startsWith('/api/')) return
    if (link.pathname === location.pathname && link.search === location.search && link.hash !== '') return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
}

const segment = (id: string): string => id.split('/').map(encodeURIComponent).join('/')

/** Addresses of the pages. */
export const to = {
  home: '/',
  dossiers: '/dossiers',
  dossier: (a: string, b: string) => `/dossier/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  differences: '/differences',
  stories: '/stories',
  story: (id: string) => `/story/${segment(id)}`,
  report: (id: string, statement?: string) => `/report/${segment(id)}${statement ? `?s=${encodeURIComponent(statement)}` : ''}`,
  statement: (id: string) => `/statement/${segment(id)}`,
  judgements: '/judgements',
  reports: '/reports',
  reportsOf: (agency: string) => `/reports?agency=${encodeURIComponent(agency)}`,
  figures: '/figures',
  figure: (id: string) => `/figure/${segment(id)}`,
  people: '/people',
  entity: (id: string) => `/entity/${segment(id)}`,
  search: (query: Readonly<Record<string, string>> = {}) =>
    `/search${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`,
  sources: '/sources',
  following: '/following',
  add: '/add',
  settings: '/settings',
}
