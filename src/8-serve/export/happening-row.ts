import { PLOVER_QUADS } from '../../schema/plover-quads.js'
import type { ScoredHappening } from '../views/score-happening.js'
import type { TableColumn } from './statement-row.js'

/** The columns of the table of happenings (CSV, Parquet), in order; docs/exports.md is their codebook. */
export const HAPPENING_COLUMNS: readonly TableColumn<ScoredHappening>[] = [
  { name: 'happening_id', type: 'STRING', of: h => h.id },
  { name: 'story_id', type: 'STRING', of: h => h.story },
  { name: 'type', type: 'STRING', of: h => h.type },
  { name: 'quad', type: 'INT32', of: h => PLOVER_QUADS[h.type] },
  { name: 'score', type: 'DOUBLE', of: h => h.score },
  { name: 'status', type: 'STRING', of: h => h.status },
  { name: 'date_from', type: 'STRING', of: h => h.time?.from ?? null },
  { name: 'date_to', type: 'STRING', of: h => h.time?.to ?? null },
  { name: 'date_basis', type: 'STRING', of: h => h.time?.basis ?? null },
  { name: 'actors', type: 'STRING', of: h => h.actors.join(';') || null },
  { name: 'recipients', type: 'STRING', of: h => h.recipients.join(';') || null },
  { name: 'reports', type: 'INT32', of: h => h.reports },
  { name: 'origins', type: 'INT32', of: h => h.origins },
  { name: 'statements', type: 'STRING', of: h => h.claims.map(c => c.statement).join(';') },
  { name: 'confidence', type: 'DOUBLE', of: h => h.confidence ?? null },
]
