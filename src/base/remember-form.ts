import { remember } from './remember.js'

/** A distinct word with notes of what others know of it, each at a place of its own. */
interface Noted {
  readonly notes: unknown[]
}

interface NotedWord extends Noted {
  readonly text: string
}

/** Places for notes that are in use. */
let places = 0

/** A place of its own in the notes of all forms. What is noted must depend on the form alone, and must not be undefined. */
export interface FormNotes<T> {
  get(form: Noted): T | undefined
  set(form: Noted, note: T): void
}

export function formNotes<T>(): FormNotes<T> {
  const place = places++
  return {
    get: ({ notes }) => (place < notes.length ? (notes[place] as T | undefined) : undefined),
    set: ({ notes }, note) => {
      while (notes.length < place) notes.push(undefined)
      notes[place] = note
    },
  }
}

/**
 * A function of one word that keeps its results with the form of the word where one is at hand, and in a memory of its own otherwise. A note is
 * found without hashing a letter. A form of another word is passed over.
 *
 * @param work must depend on the word alone, and must not give undefined
 * @param size how many words without form are remembered
 * @example const factsOf = rememberForm(findFacts, 16_000); factsOf(token.stem, token.form)
 */
export function rememberForm<T>(work: (word: string) => T, size: number): (word: string, form?: NotedWord) => T {
  const notes = formNotes<T>()
  const byText = remember(work, size)
  return (word, form) => {
    if (form === undefined || form.text !== word) return byText(word)
    const known = notes.get(form)
    if (known !== undefined) return known
    const made = byText(word)
    notes.set(form, made)
    return made
  }
}
