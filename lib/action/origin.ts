/** Whether a POST came from this site's own pages: PERCEEL_URL when that is set, else the host it was sent to. A missing or "null" Origin is a no (ASVS V3.5.1). */
export function originMatches(origin: string | null, host: string | null, own = process.env['PERCEEL_URL']): boolean {
  if (!origin || !URL.canParse(origin)) return false
  if (own) return new URL(origin).origin === new URL(own).origin
  return host !== null && new URL(origin).host === host
}
