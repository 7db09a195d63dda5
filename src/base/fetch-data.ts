import type { DataSource } from './data-source.js'

/** What the sample reports are called; they are no part of the engine. */
const SAMPLE = 'corpus.ndjson'

/**
 * The compiled data of the package where there is no disk: fetched once from the address under which the folder `data/` of the package is
 * served, then kept in memory. Only the languages that are asked for are fetched. Throws where a file does not come.
 *
 * @param base address of the folder, with a slash at its end
 * @param languages codes of languages; all of the package where absent
 */
export async function fetchData(base: string, languages?: readonly string[]): Promise<DataSource> {
  const get = async (name: string): Promise<Uint8Array> => {
    const response = await fetch(`${base}${name}`)
    if (!response.ok) throw new Error(`${base}${name} answers with status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  const manifest = await get('manifest.json')
  const names = Object.keys(JSON.parse(new TextDecoder().decode(manifest)) as Record<string, string>)
  const wanted = names.filter(
    name => name !== SAMPLE && (!name.includes('/') || !languages || languages.includes(name.split('/')[0] ?? '')),
  )
  const files = new Map<string, Uint8Array>([['manifest.json', manifest]])
  await Promise.all(wanted.map(async name => files.set(name, await get(name))))
  return name => {
    const bytes = files.get(name)
    if (!bytes) throw new Error(`${name} was not fetched from ${base}`)
    return bytes
  }
}
