/** Host of an address without `www.`, or null. */
export function hostOf(url: string | null | undefined): string | null {
  const match = url == null ? null : /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)
  return match?.[1] === undefined ? null : match[1].toLowerCase().replace(/^www\./, '')
}
