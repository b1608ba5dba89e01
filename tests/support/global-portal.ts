import { build, isBuilt } from '@/prisma/commands/build'
import { E2E_BUILD } from '@/tests/support/portal'
import { startTestServer } from '@/tests/support/templates'

/** Playwright's global setup: the server of the tests, and one production build that every worker serves. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop } = await startTestServer()
  try {
    if (!isBuilt(E2E_BUILD)) await build(E2E_BUILD, '.data-test/build.log')
  } catch (fault) {
    await stop()
    throw fault
  }
  return stop
}
