import type { Link } from '../../../schema/link.js'

/** What knowledge says a speaker is, whatever noun stands before its name. */
export function mediumKind(entity: string | null): Link['kind'] | null {
  if (entity?.startsWith('agency/')) return 'agency'
  return entity?.startsWith('outlet/') ? 'publication' : null
}

export function kindOf(noun: string | null): Link['kind'] {
  if (noun === 'anonymous') return 'anonymous'
  if (noun === 'document' || noun === 'post' || noun === 'statement') return 'document'
  if (noun === 'agency') return 'agency'
  if (noun === 'publication') return 'publication'
  if (noun === 'people' || noun === 'reporter' || noun === 'quantity') return 'person'
  return 'official'
}
