/** An address as a page shows it to whoever has the link: enough for its owner, not for anybody else. */
export function hiddenAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const name = address.slice(0, at)
  return `${name.slice(0, 1)}${'•'.repeat(Math.max(3, name.length - 1))}${address.slice(at)}`
}
