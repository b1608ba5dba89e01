const DAYS_VALID = 180

/**
 * The text of security.txt (RFC 9116): a contact as mailto: or https:, and until when it holds, half a year from now.
 * Null without a contact that a browser or mail program can follow.
 */
export function securityTxt(contact: string | undefined, address: string | undefined, now: Date): string | null {
  if (!contact || !/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact)) return null
  const expires = new Date(now.getTime() + DAYS_VALID * 86_400_000).toISOString().replace(/\.\d{3}Z$/, 'Z')
  const lines = [`Contact: ${contact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en']
  if (address?.startsWith('https://')) lines.push(`Canonical: ${new URL('/.well-known/security.txt', address).href}`)
  return `${lines.join('\n')}\n`
}
