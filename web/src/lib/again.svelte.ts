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

/** Read inside an effect that asks the server: the effect runs anew when `again` is called. */
export const onceMore = (): number => count
