import type { Component } from 'svelte'

type Page = { readonly default: Component<{ ids: readonly string[] }> }

/** Every page of the application: its address, the part of the navigation it belongs to, and the code that draws it, fetched when needed. */
const pages: readonly { readonly path: RegExp; readonly name: string; readonly load: () => Promise<Page> }[] = [
  { path: /^\/$/, name: 'home', load: () => import('../pages/Home.svelte') },
  { path: /^\/dossiers$/, name: 'dossiers', load: () => import('../pages/Dossiers.svelte') },
  { path: /^\/dossier\/([^/]+)\/([^/]+)$/, name: 'dossiers', load: () => import('../pages/Dossier.svelte') },
  { path: /^\/reports$/, name: 'reports', load: () => import('../pages/Reports.svelte') },
  { path: /^\/report\/(.+)$/, name: 'reports', load: () => import('../pages/Report.svelte') },
  { path: /^\/stories$/, name: 'stories', load: () => import('../pages/Stories.svelte') },
  { path: /^\/story\/(.+)$/, name: 'stories', load: () => import('../pages/Story.svelte') },
  { path: /^\/figures$/, name: 'figures', load: () => import('../pages/Figures.svelte') },
  { path: /^\/figure\/(.+)$/, name: 'figures', load: () => import('../pages/Figure.svelte') },
  { path: /^\/people$/, name: 'people', load: () => import('../pages/People.svelte') },
  { path: /^\/entity\/(.+)$/, name: 'people', load: () => import('../pages/Entity.svelte') },
  { path: /^\/search$/, name: 'search', load: () => import('../pages/Search.svelte') },
  { path: /^\/sources$/, name: 'sources', load: () => import('../pages/Sources.svelte') },
  { path: /^\/following$/, name: 'following', load: () => import('../pages/Following.svelte') },
  { path: /^\/add$/, name: 'add', load: () => import('../pages/Add.svelte') },
  { path: /^\/settings$/, name: 'settings', load: () => import('../pages/Settings.svelte') },
]

/** The page of an address with the ids in it, or null. */
export function findPage(
  path: string,
): { readonly name: string; readonly ids: readonly string[]; readonly load: () => Promise<Page> } | null {
  for (const page of pages) {
    const match = page.path.exec(path)
    if (match) return { name: page.name, load: page.load, ids: match.slice(1).map(decode) }
  }
  return null
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
