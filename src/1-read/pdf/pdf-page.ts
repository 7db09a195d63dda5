/** A run of text on a page of a PDF file; points, from the lower left corner. */
export interface PdfItem {
  /** In the order in which it is read. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
}

/** Items on one base line without a wide gap between them, as text. */
export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}
