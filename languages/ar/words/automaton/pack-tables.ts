/** Writes numeric tables one after another: their number, their widths and lengths, then their contents, each at a multiple of four. */
export function packTables(tables: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const head = 4 + tables.length * 8
  const size = tables.reduce((sum, table) => sum + Math.ceil(table.byteLength / 4) * 4, head)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, tables.length, true)
  let at = head
  tables.forEach((table, number) => {
    view.setUint32(4 + number * 8, table.BYTES_PER_ELEMENT, true)
    view.setUint32(8 + number * 8, table.length, true)
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at)
    at += Math.ceil(table.byteLength / 4) * 4
  })
  return bytes
}

/** Reads what `packTables` wrote. Throws where the bytes end too soon. */
export function unpackTables(source: Uint8Array): (Uint8Array | Uint16Array | Uint32Array)[] {
  const bytes = source.slice() // an own, aligned copy
  const view = new DataView(bytes.buffer)
  const count = view.getUint32(0, true)
  const tables: (Uint8Array | Uint16Array | Uint32Array)[] = []
  let at = 4 + count * 8
  for (let number = 0; number < count; number++) {
    const width = view.getUint32(4 + number * 8, true)
    const length = view.getUint32(8 + number * 8, true)
    if (at + width * length > bytes.byteLength) throw new Error('The tables end too soon')
    const make = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array
    tables.push(new make(bytes.buffer, at, length))
    at += Math.ceil((width * length) / 4) * 4
  }
  return tables
}
