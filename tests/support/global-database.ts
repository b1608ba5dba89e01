import { startTestServer } from '@/tests/support/templates'

/** Vitest's global setup for every project that needs a database. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop } = await startTestServer()
  return stop
}
