import { TEST_BUILD, isBuilt } from '@/prisma/commands/build'
import { run, say } from '@/prisma/commands/console'
import { testBuild } from '@/tests/support/test-build'

// The production build of the browser tests, apart from the demonstration's; kept when its sources did not change.
await run(async () => {
  if (isBuilt(TEST_BUILD)) say('was al gemaakt')
  else await testBuild()
})
