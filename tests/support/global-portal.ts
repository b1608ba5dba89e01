import { startTestServer } from '@/tests/support/templates'
import { testBuild } from '@/tests/support/test-build'

/** Playwright's global setup: the server of the tests, and one production build that every worker serves. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop } = await startTestServer()
  try {
    await testBuild()
  } catch (fault) {
    await stop()
    throw fault
  }
  return stop
}
