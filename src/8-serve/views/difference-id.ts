import { contentHash } from '../../base/hash.js'
import type { Difference } from '../../schema/comparison.js'

/** Name of a difference: the same sides for the same reason, the same name. Two rules may find something between the same sentences; the reason tells them apart. */
export function differenceId({ kind, sides, why }: Difference): string {
  return contentHash(`${kind} ${sides.map(c => `${c.report} ${c.statement}`).join()} ${JSON.stringify(why)}`).slice(0, 16)
}
