import { createHmac, timingSafeEqual } from 'node:crypto'

/** The signature of a webhook: `t=SECONDS,v1=HEX`, HMAC-SHA256 over `SECONDS.BODY`. The time is signed too, so that an old message cannot be sent again. */
export function signWebhook(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/**
 * Whether a signature is that of a body, made at most `tolerance` seconds ago: what a receiver does.
 *
 * @example
 * isSigned(secret, await request.text(), request.headers.get('isnad-signature') ?? '', Date.now() / 1000)
 */
export function isSigned(secret: string, body: string, signature: string, now: number, tolerance = 300): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature)
  if (!match || Math.abs(now - Number(match[1])) > tolerance) return false
  const wanted = signWebhook(secret, body, Number(match[1])).split('v1=')[1] ?? ''
  return timingSafeEqual(Buffer.from(wanted, 'hex'), Buffer.from(match[2] ?? '', 'hex'))
}
