import type { Report } from '../../schema/report.js'
import { showReport } from './show-report.js'

export function explainReport(report: Report, _options: { readonly colour: boolean; readonly language: 'ar' | 'en' }): string {
  return showReport(report)
}
