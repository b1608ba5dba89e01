import { run, say } from '@/prisma/commands/console'
import { migrationTarget } from '@/prisma/commands/target'
import { migrate } from '@/prisma/engine'

await run(async () => {
  const target = await migrationTarget()
  try {
    const done = await migrate(target.migrateUrl)
    say(done.length > 0 ? `Uitgevoerd: ${done.join(', ')}.` : 'De database was al bij.')
  } finally {
    await target.stop()
  }
})
