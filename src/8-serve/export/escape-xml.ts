import { escapeHtml } from '../escape-html.js'

/** Characters that no XML document may hold: controls but tab and line ends, halves of surrogate pairs, the two non-characters. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Text for XML 1.0: markup escaped, characters that XML forbids taken out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ''))
}
