import { run } from '@/prisma/commands/console'
import { seedWhenEmpty } from '@/prisma/commands/seed'
import { migrationTarget } from '@/prisma/commands/target'

// The seed in a process of its own: its database is in the environment, and its pools end with it.
await run(async () => {
  const target = await migrationTarget()
  process.env['DATABASE_URL'] = target.appUrl
  process.env['MIGRATE_DATABASE_URL'] = target.migrateUrl
  try {
    await seedWhenEmpty(target)
  } finally {
    await target.stop()
  }
})
