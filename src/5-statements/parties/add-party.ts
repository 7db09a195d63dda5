import type { Party } from '../../schema/party.js'

/** What lists of parties are compared by. */
type Coded = Pick<Party, 'code'>

/** Adds a party to a list that does not hold its code yet. */
export function addParty(list: Party[], party: Party): void {
  if (!list.some(one => one.code === party.code)) list.push(party)
}

/** Adds several. */
export function addParties(list: Party[], parties: readonly Party[]): void {
  for (const party of parties) addParty(list, party)
}

/** Each party once, the first of its code. */
export function distinctParties(parties: readonly Party[]): Party[] {
  const list: Party[] = []
  addParties(list, parties)
  return list
}

/** The party, by its code, is in a list. */
export const isAmong = (party: Coded, list: readonly Coded[]): boolean => list.some(one => one.code === party.code)

/** Some party is in both lists. */
export const shareParty = (a: readonly Coded[], b: readonly Coded[]): boolean => a.some(one => isAmong(one, b))

/** The parties of one list that are not in another. */
export const othersThan = <T extends Coded>(parties: readonly T[], known: readonly Coded[]): T[] =>
  parties.filter(one => !isAmong(one, known))
