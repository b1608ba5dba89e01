import { disconnect } from '@/lib/db'
import type { TestPortal } from '@/tests/support/portal'

export const DEMO_CLOCK = '2025-12-01T09:00:00+01:00'

/** Prepares something through the portal's own commands, on this worker's database; the browser does the rest. */
export async function byCommand<T>(portal: TestPortal, work: () => Promise<T>): Promise<T> {
  process.env['DATABASE_URL'] = portal.appUrl
  try {
    return await work()
  } finally {
    await disconnect()
  }
}
