/**
 * Remembers what a function makes of an object for as long as the object lives. For what is read off one report and asked again each time
 * that its story is compared.
 *
 * @param make A pure function; it is called once for each object.
 * @example
 * const lengthOf = oncePer((list: readonly string[]) => list.join().length)
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly made: V }>()
  return key => {
    const found = known.get(key)
    if (found) return found.made
    const made = make(key)
    known.set(key, { made })
    return made
  }
}
