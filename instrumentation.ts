/** Runs once when the server starts, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const reason = await whyNot()
  if (reason !== null) {
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  }
  if (process.env['DATABASE_URL']) await noteKeysInUse()
  if (process.env['DATABASE_URL'] && process.env['PERCEEL_CLAMD']) await scanWhatWaits()
  const { limitCrowd, mostAtOnce } = await import('@/lib/crowd')
  limitCrowd(mostAtOnce(process.env))
}

/** A fault of a page or an address that nobody foresaw, also a database whose certificate isn't right: one line of ours beside what Next says of it. */
export async function onRequestError(thrown: unknown, _request: unknown, context: { readonly routeType: string; readonly routePath: string }): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { logFault, newReference } = await import('@/lib/log')
  logFault(newReference(), `${context.routeType} ${context.routePath}`, thrown)
}

/** A key that is in use for the first time is noted; not being able to is no reason not to start. */
async function noteKeysInUse(): Promise<void> {
  const [{ noteKeys }, { logFault, newReference }] = await Promise.all([import('@/lib/auth/key-log'), import('@/lib/log')])
  await noteKeys().catch((thrown: unknown) => logFault(newReference(), 'keys in use', thrown))
}

/** What waits for the scanner is scanned again each minute (ADR 0098). */
async function scanWhatWaits(): Promise<void> {
  const [{ scanEachMinute }, { logFault, newReference }] = await Promise.all([import('@/lib/files/quarantine'), import('@/lib/log')])
  scanEachMinute((thrown) => logFault(newReference(), 'scanning', thrown))
}

async function whyNot(): Promise<string | null> {
  const { takeSecrets } = await import('@/lib/secret-files')
  const untaken = takeSecrets(process.env)
  if (untaken !== null) return `De portal start niet: ${untaken} Zie docs/operations.md.`
  if (process.env['PERCEEL_MODE'] === 'production') {
    const { whyNotSettings } = await import('@/lib/auth/settings')
    const reason = whyNotSettings(process.env)
    if (reason !== null) return reason
  }
  const { scannerSet } = await import('@/lib/files/clamd')
  if (scannerSet(process.env) === undefined) return 'De portal start niet: PERCEEL_CLAMD of PERCEEL_CLAMD_SECONDS is niet te lezen. Zie docs/operations.md.'
  if (!process.env['DATABASE_URL']) return null
  const { whyNotStart } = await import('@/lib/auth/start')
  return whyNotStart()
}
