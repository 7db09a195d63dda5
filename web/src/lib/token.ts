const shelf = 'isnad.token'

/** The token for writing where the server wants one (it does not on its own machine); kept in this browser, sent to this server alone. */
export function readToken(): string {
  try {
    return localStorage.getItem(shelf) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a token, or forgets it where the text is empty. */
export function keepToken(text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(shelf)
    else localStorage.setItem(shelf, text.trim())
  } catch {
    // Nothing is kept where the browser keeps nothing: the server will ask again.
  }
}
