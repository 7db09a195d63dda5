/** A run of text on a page: its letters in the order in which the shapes stand in the file, from left to right. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

export const PAGE = { width: 600, height: 800 }

const hex = (value: number, digits = 4): string => value.toString(16).padStart(digits, '0')

/** A PDF file with these runs on its pages, half the type's height for each letter, and a table that says which letter each shape is. */
export function makePdf(pages: readonly (readonly Run[])[], options: { readonly hasTable?: boolean } = {}): Uint8Array {
  const shapes = [...new Set(pages.flat().flatMap(run => [...run.text]))]
  const idOf = new Map(shapes.map((letter, i) => [letter, i + 1]))
  const table = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...shapes.map(letter => `1 beginbfchar <${hex(idOf.get(letter)!)}> <${hex(letter.codePointAt(0)!)}> endbfchar`),
    'endcmap end end',
  ].join('\n')
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R]${options.hasTable === false ? '' : ' /ToUnicode 5 0 R'} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 800 /StemV 80 >> >>',
    stream(table),
    ...pages.flatMap((runs, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${7 + i * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(
        runs
          .map(
            ({ text, x, y, size = 12 }) =>
              `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map(letter => hex(idOf.get(letter)!)).join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Width of a run as `makePdf` sets it. */
export const widthOf = (text: string, size = 12): number => [...text].length * size * 0.5
