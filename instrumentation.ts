/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || !process.env['DATABASE_URL']) return
  const { whyNotStart } = await import('@/lib/auth/start')
  const reason = await whyNotStart()
  if (reason === null) return
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}
