import { dropDatabase } from '@/prisma/bootstrap'
import { assemble } from '@/prisma/commands/assemble'
import { run, say, step } from '@/prisma/commands/console'
import { prepared } from '@/prisma/commands/prepare'
import { untilStopped } from '@/prisma/commands/processes'
import { dataFolder, startDatabase } from '@/prisma/embedded'
import { Notice } from '@/prisma/notice'

await run(() =>
  untilStopped(async (onStop) => {
    if (process.env['DATABASE_URL'] ?? process.env['MIGRATE_DATABASE_URL']) {
      throw new Notice('npm run db:reset wist alleen de ingebouwde database. Haal DATABASE_URL en MIGRATE_DATABASE_URL weg.')
    }
    const cluster = await startDatabase({ dataDir: dataFolder() })
    onStop(cluster.stop)
    await step('Database gewist', () => dropDatabase(cluster, 'perceel'))
    await step('Migratie samengesteld', assemble, (changed) => (changed ? 'gewijzigd' : 'was al gelijk'))
    await prepared('demo', onStop)
    say('De demonstratie staat weer aan het begin.')
  }),
)
