/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const reason = await whyNot()
  if (reason !== null) {
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  }
  const { limitCrowd, mostAtOnce } = await import('@/lib/crowd')
  limitCrowd(mostAtOnce(process.env))
}

async function whyNot(): Promise<string | null> {
  if (process.env['PERCEEL_MODE'] === 'production') {
    const { whyNotSettings } = await import('@/lib/auth/settings')
    const reason = whyNotSettings(process.env)
    if (reason !== null) return reason
  }
  if (!process.env['DATABASE_URL']) return null
  const { whyNotStart } = await import('@/lib/auth/start')
  return whyNotStart()
}
