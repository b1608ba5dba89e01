import { join } from 'node:path'
import { build, isBuilt } from '@/prisma/commands/build'
import { run, say, step } from '@/prisma/commands/console'
import { stop, untilStopped } from '@/prisma/commands/processes'
import { dataFolder, openFolder } from '@/prisma/embedded'
import { generate } from '@/prisma/engine'

const DIST = process.env['NEXT_DIST_DIR'] ?? '.next'

await run(() =>
  untilStopped(async (onStop) => {
    openFolder(dataFolder())
    await step('Databaseclient gereed', generate, (made) => (made ? 'gemaakt' : 'was al bij'))
    if (isBuilt(DIST)) say('De productiebuild was al bij.')
    else await step('Productiebuild gemaakt', () => build(DIST, join(dataFolder(), 'build.log'), (child) => onStop(() => stop(child))))
  }),
)
