/** Text and page of a mail with two alternatives, as a reader that knows only RFC 2045 sees them. */
export function simpleParser(raw: string): { readonly text: string; readonly html: string } {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? ''
  const parts = raw.split(`--${boundary}`)
  const decode = (type: string): string => {
    const part = parts.find(p => new RegExp(`^\\s*content-type: ${type}`, 'im').test(p)) ?? ''
    const [head = '', ...rest] = part.trimStart().split('\r\n\r\n')
    const body = rest.join('\r\n\r\n')
    const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
    if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
    if (encoding !== 'quoted-printable') return body
    const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString('utf8')
  }
  return { text: decode('text/plain'), html: decode('text/html') }
}
