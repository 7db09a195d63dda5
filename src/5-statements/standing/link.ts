import type { Role } from '../../language/clause-grammar.js'
import type { Deed } from '../deeds/scene.js'

export type Link =
  | { readonly kind: 'deed'; readonly deed: Deed; readonly role: Role }
  | { readonly kind: 'adjunct'; readonly slot: string }
  | { readonly kind: 'container' }
  | { readonly kind: 'means' }
  | { readonly kind: 'free' }
  | { readonly kind: 'plain' }
