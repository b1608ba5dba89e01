import { assemble } from '@/prisma/commands/assemble'
import { run, say, step } from '@/prisma/commands/console'
import { migrationTarget } from '@/prisma/commands/target'
import { dropDatabase, prepareDatabase } from '@/prisma/bootstrap'
import { dataFolder, startDatabase } from '@/prisma/embedded'
import { generate, migrate } from '@/prisma/engine'
import { Notice } from '@/prisma/notice'
import { seedWhenEmpty } from '@/prisma/commands/seed'

await run(async () => {
  if (process.env['DATABASE_URL'] ?? process.env['MIGRATE_DATABASE_URL']) {
    throw new Notice('npm run db:reset wist alleen de ingebouwde database. Haal DATABASE_URL en MIGRATE_DATABASE_URL weg.')
  }
  const cluster = await startDatabase({ dataDir: dataFolder() })
  try {
    await step('Database gewist', async () => {
      await dropDatabase(cluster, 'perceel')
      await prepareDatabase(cluster, 'perceel', 'demo')
    })
    await step('Migratie samengesteld', assemble)
    await step('Databaseclient gemaakt', generate)
    const target = await migrationTarget()
    try {
      await step('Tabellen gemaakt', () => migrate(target.migrateUrl))
      await seedWhenEmpty(target)
    } finally {
      await target.stop()
    }
    say('De demonstratie staat weer aan het begin.')
  } finally {
    await cluster.stop()
  }
})
