import type { Word } from '../words/word.js'

type HeadClass = 'person' | 'fighter' | 'soldier' | 'organ' | 'asset' | 'thing'

export function classOfHead(head: Word): HeadClass {
  if (head.classes.has('soldier')) return 'soldier'
  if (head.classes.has('organ') || head.classes.has('official')) return 'organ'
  if (head.classes.has('fighter')) return 'fighter'
  if (head.classes.has('person') || head.classes.has('crowd')) return 'person'
  if (head.classes.has('asset')) return 'asset'
  return 'thing'
}
