/** Whether a POST came from this site's own pages. A missing or "null" Origin is a no (ASVS V3.5.1). */
export function originMatches(origin: string | null, host: string | null): boolean {
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
