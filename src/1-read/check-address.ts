import { BlockList, isIP, isIPv6 } from 'node:net'

const refused = new BlockList()
/** Networks that are not the public internet (IANA special-purpose registries), and those that can carry an address of one inside theirs. */
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  refused.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  refused.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address belongs to the public internet. IPv4 in IPv6 clothes counts as the IPv4 address it is. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIP(bare) === 0) return false
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(bare)
  if (mapped !== null) {
    const high = Number.parseInt(mapped[2] ?? '0', 16)
    const low = Number.parseInt(mapped[3] ?? '0', 16)
    return isPublicAddress(mapped[1] ?? `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`)
  }
  return !refused.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4')
}

const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|test|invalid|example|onion|home\.arpa|in-addr\.arpa|ip6\.arpa)$/
const PORTS = new Set(['', '80', '443', '8080', '8443'])

/** Why an address must not be fetched, told from its text alone; null where nothing speaks against it. */
export function refuseUrl(url: URL): { code: string; message: string } | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { code: 'refused-scheme', message: `${url.protocol} is not fetched, only http: and https:` }
  if (url.username !== '' || url.password !== '')
    return { code: 'refused-credentials', message: 'Addresses with a name and password in them are not fetched' }
  if (!PORTS.has(url.port)) return { code: 'refused-port', message: `Port ${url.port} is not fetched, only 80, 443, 8080 and 8443` }
  const host = url.hostname.replace(/\.$/, '').toLowerCase()
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) {
    return isPublicAddress(host) ? null : { code: 'refused-address', message: `${host} is no address of the public internet` }
  }
  if (host === '' || !host.includes('.') || PRIVATE_NAMES.test(host))
    return { code: 'refused-address', message: `${host || 'An empty name'} is no name of the public internet` }
  return null
}
