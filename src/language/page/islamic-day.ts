const DAY = 86_400_000
const EPOCH = Date.UTC(622, 6, 19)
let format: Intl.DateTimeFormat | undefined

function umalqura(time: number): [year: number, month: number, day: number] {
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const parts = format.formatToParts(time)
  const part = (type: string) => Number.parseInt(parts.find(p => p.type === type)?.value ?? '', 10)
  return [part('year'), part('month'), part('day')]
}

/** The ISO day of a day of the Umm al-Qura calendar (1300 to 1600 AH), or null where there is none. */
export function islamicDay(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null
  let time = EPOCH + Math.round(((year - 1) * 12 + month - 1) * 29.530588 + day - 1) * DAY
  for (let step = 0; step < 8; step++) {
    const [y, m, d] = umalqura(time)
    if (y === year && m === month && d === day) return new Date(time).toISOString().slice(0, 10)
    const away = (year - y) * 354 + (month - m) * 29.5 + (day - d)
    time += (Math.round(away) || 1) * DAY
  }
  return null
}
