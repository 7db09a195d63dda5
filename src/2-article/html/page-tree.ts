/** An element of a page, as far as finding its article needs it. Elements are numbered in document order; element 0 is the root. */
export interface PageElement {
  readonly parent: number
  readonly tag: string
  /** Class, id, role and the like in lower case; read only through its signs. */
  readonly signs: Signs
  /** Blocks of this element and those inside it: from `firstBlock` up to `endBlock`. */
  readonly firstBlock: number
  endBlock: number
}

/** What names and attributes of an element hint at. Sites lie: a hint is overruled where the element holds much of the page's good text. */
export interface Signs {
  /** Furniture: navigation, related reports, comments, sharing, advertising. */
  readonly isOff: boolean
  /** Furniture that never holds a report: navigation, footers, consent, comments. */
  readonly isHard: boolean
  /** Named like the body of an article. */
  readonly isBody: boolean
  /** Named so by words that mean nothing else: article-body, entry-content. */
  readonly isNamedBody: boolean
  /** `itemprop="articleBody"`: said by the page to machines. */
  readonly isMarkedBody: boolean
  readonly isCaption: boolean
  readonly isByline: boolean
  /** Named as the author's. */
  readonly isAuthor: boolean
  readonly isStandfirst: boolean
  readonly isRelated: boolean
  readonly isHidden: boolean
}

/** A run of text between two block-level borders. */
export interface PageBlock {
  readonly text: string
  /** Nearest block-level tag: p, h1, li, td, figcaption, div ... */
  readonly tag: string
  readonly element: number
  /** Code units inside `<a href>`. */
  readonly linked: number
  /** Offset of the block's first text in the source. */
  readonly source: number
  readonly isBold: boolean
}

export interface PageTime {
  readonly value: string
  readonly element: number
  readonly block: number
  readonly isPublished: boolean
}

export interface PageProperty {
  readonly name: string
  readonly value: string
  readonly element: number
}

/** A page after one pass over its parser events. */
export interface PageTree {
  readonly elements: readonly PageElement[]
  readonly blocks: readonly PageBlock[]
  /** `<meta>` values by name, property or itemprop in lower case, in document order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly jsonLd: readonly string[]
  readonly times: readonly PageTime[]
  /** Microdata in the body: itemprop with its value. */
  readonly properties: readonly PageProperty[]
  readonly documentTitle: string
  readonly language: string
  readonly canonical: string
  readonly hasRefresh: boolean
}
