let count = $state(0)

/** Read inside a `$derived` that asks the server: the question is asked anew when `again` is called. */
export const fresh = <Answer>(ask: () => Answer): Answer => {
  void count
  return ask()
}

/** Asks every open question of the page anew. */
export function again(): void {
  count += 1
}
