import { go, to } from './router.svelte'

const goes: Readonly<Record<string, string>> = {
  KeyH: to.home,
  KeyD: to.dossiers,
  KeyC: to.stories,
  KeyF: to.figures,
  KeyP: to.people,
  KeyS: to.sources,
}

/** Fires on the document when a reader asks for the next or previous statement; the page that has statements listens. */
export const stepEvent = 'isnad-step'

/**
 * Keyboard shortcuts by physical key, so that they are the same on an Arabic layout: `/` search, j and k next and previous statement,
 * e all evidence, ? the key, g and a letter for a page. Returns what undoes it.
 */
export function startKeys(act: { readonly search: () => void; readonly key: () => void }): () => void {
  let goesNext = false
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
      if (event.key === 'Escape') target.blur()
      return
    }
    if (document.querySelector('dialog[open]') && event.key !== '?') return
    const page = goesNext ? goes[event.code] : undefined
    goesNext = false
    if (page !== undefined) go(page)
    else if (event.code === 'KeyG') goesNext = true
    else if (event.key === '/') act.search()
    else if (event.key === '?' || event.key === '\u061F')
      act.key() // Arabic question mark
    else if (event.code === 'KeyJ' || event.code === 'KeyK')
      document.dispatchEvent(new CustomEvent(stepEvent, { detail: event.code === 'KeyJ' ? 1 : -1 }))
    else if (event.code === 'KeyE') toggleEvidence()
    else return
    event.preventDefault()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

function toggleEvidence(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>('details.ev')]
  const open = all.some(details => !details.open)
  for (const details of all) details.open = open
}
