import type { DigestStyle } from '../views/show-digest.js'
import { showDigest } from '../views/show-digest.js'
import { ALERT_KINDS, type Alert } from './alert.js'

/** The title of a message with alerts. */
export function alertTitle(alerts: readonly Alert[], style: Pick<DigestStyle, 'words'>): string {
  return (style.words.alerts?.title ?? '{subject}: {count}')
    .replace('{subject}', alerts[0]?.subject.name ?? '')
    .replace('{count}', String(alerts.length))
}

/** Alerts of one subject for people, by kind, every line with its sentences. */
export function showAlerts(alerts: readonly Alert[], style: DigestStyle): string {
  const word = (key: string): string => style.words.alerts?.[key] ?? key
  const subject = alerts[0]?.subject.name ?? ''
  return showDigest(
    {
      title: alertTitle(alerts, style),
      intro: alerts[0]?.at.slice(0, 10) ?? '',
      sections: ALERT_KINDS.map(kind => ({ title: word(kind), lines: alerts.filter(a => a.kind === kind).map(a => a.line) })),
      nothing: style.words.brief?.nothing ?? '',
      footer: word('stop').replace('{subject}', subject),
    },
    style,
  )
}
