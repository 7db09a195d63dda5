/**
 * Where compiled data comes from: a name such as `ar/words.bin` in, its bytes out. In Node the folder `data/` of the package; in a browser
 * whatever was fetched before. Throws where the name is not known.
 */
export type DataSource = (name: string) => Uint8Array

/** The JSON value under a name of a data source. */
export function readJsonData<T>(source: DataSource, name: string): T {
  return JSON.parse(new TextDecoder().decode(source(name))) as T
}
