import { isIPv6 } from 'node:net'
import { headers } from 'next/headers'

/** From where somebody posts: an address and the browser's own name. */
export type Client = { readonly address: string; readonly agent: string }

/** The last address of X-Forwarded-For: the one our own proxy wrote, or Next when there is none. What a visitor adds stands before it. */
export async function clientOf(): Promise<Client> {
  const list = await headers()
  return { address: list.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown', agent: (list.get('user-agent') ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, 200) }
}

/** What is counted as one address: an IPv4 address, or the /64 of an IPv6 address, which one subscriber has whole (ASVS V2.4.1). */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? []
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const groups = tail === undefined ? before : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'), ...after]
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
