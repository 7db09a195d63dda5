import { isStateCode } from '../../base/party-code.js'
import type { Party } from '../../schema/party.js'

export const asCrowd = (party: Party): Party =>
  isStateCode(party.code) ? { ...party, entity: null, code: `${party.code}~protesters` } : party

export const asPeople = (party: Party): Party =>
  isStateCode(party.code) ? { ...party, entity: null, code: `${party.code}~people` } : party
