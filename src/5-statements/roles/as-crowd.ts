import type { Party } from '../../schema/party.js'

export const asCrowd = (party: Party): Party =>
  /^[A-Z]{3}$/.test(party.code) ? { ...party, entity: null, code: `${party.code}~protesters` } : party

export const asPeople = (party: Party): Party =>
  /^[A-Z]{3}$/.test(party.code) ? { ...party, entity: null, code: `${party.code}~people` } : party
