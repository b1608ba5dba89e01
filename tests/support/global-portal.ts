import { TEST_BUILD, build, isBuilt } from '@/prisma/commands/build'
import { startTestServer } from '@/tests/support/templates'

/** Playwright's global setup: the server of the tests, and one production build that every worker serves. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop } = await startTestServer()
  try {
    if (!isBuilt(TEST_BUILD)) await build(TEST_BUILD, '.data-test/build.log')
  } catch (fault) {
    await stop()
    throw fault
  }
  return stop
}
