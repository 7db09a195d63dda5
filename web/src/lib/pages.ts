import type { Component } from 'svelte'

type Page = Component<{ ids: readonly string[] }>

/** Pages without ids in their address take no properties; giving them some is harmless. */
const page = (code: { readonly default: unknown }): Page => code.default as Page

/** Every page of the application: its address, the part of the navigation it belongs to, and the code that draws it, fetched when needed. */
const pages: readonly { readonly path: RegExp; readonly name: string; readonly load: () => Promise<Page> }[] = [
  { path: /^\/$/, name: 'home', load: () => import('../pages/Home.svelte').then(page) },
  { path: /^\/dossiers$/, name: 'dossiers', load: () => import('../pages/Dossiers.svelte').then(page) },
  { path: /^\/dossier\/([^/]+)\/([^/]+)$/, name: 'dossiers', load: () => import('../pages/Dossier.svelte').then(page) },
  { path: /^\/reports$/, name: 'reports', load: () => import('../pages/Reports.svelte').then(page) },
  { path: /^\/report\/(.+)$/, name: 'reports', load: () => import('../pages/Report.svelte').then(page) },
  { path: /^\/differences$/, name: 'home', load: () => import('../pages/Differences.svelte').then(page) },
  { path: /^\/statement\/(.+)$/, name: 'reports', load: () => import('../pages/Statement.svelte').then(page) },
  { path: /^\/judgements$/, name: 'following', load: () => import('../pages/Judgements.svelte').then(page) },
  { path: /^\/stories$/, name: 'stories', load: () => import('../pages/Stories.svelte').then(page) },
  { path: /^\/story\/(.+)$/, name: 'stories', load: () => import('../pages/Story.svelte').then(page) },
  { path: /^\/figures$/, name: 'figures', load: () => import('../pages/Figures.svelte').then(page) },
  { path: /^\/figure\/(.+)$/, name: 'figures', load: () => import('../pages/Figure.svelte').then(page) },
  { path: /^\/people$/, name: 'people', load: () => import('../pages/People.svelte').then(page) },
  { path: /^\/entity\/(.+)$/, name: 'people', load: () => import('../pages/Entity.svelte').then(page) },
  { path: /^\/search$/, name: 'search', load: () => import('../pages/Search.svelte').then(page) },
  { path: /^\/sources$/, name: 'sources', load: () => import('../pages/Sources.svelte').then(page) },
  { path: /^\/following$/, name: 'following', load: () => import('../pages/Following.svelte').then(page) },
  { path: /^\/add$/, name: 'add', load: () => import('../pages/Add.svelte').then(page) },
  { path: /^\/settings$/, name: 'settings', load: () => import('../pages/Settings.svelte').then(page) },
]

/** The page of an address with the ids in it, or null. */
export function findPage(
  path: string,
): { readonly name: string; readonly ids: readonly string[]; readonly load: () => Promise<Page> } | null {
  for (const entry of pages) {
    const match = entry.path.exec(path)
    if (match) return { name: entry.name, load: entry.load, ids: match.slice(1).map(decode) }
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
