/**
 * The pairs of parties that a happening joins: actor and recipient, directed; where nobody is the recipient (a meeting, an agreement), every
 * two actors once, undirected, in the order of their codes.
 */
export function dyadsOf(actors: readonly string[], recipients: readonly string[]): (readonly [string, string, boolean])[] {
  if (recipients.length > 0)
    return actors.flatMap(actor => recipients.filter(r => r !== actor).map(recipient => [actor, recipient, true] as const))
  const codes = [...new Set(actors)].sort()
  return codes.flatMap((a, i) => codes.slice(i + 1).map(b => [a, b, false] as const))
}
