import { run, say } from '@/prisma/commands/console'
import { migrationTarget } from '@/prisma/commands/target'
import { migrate } from '@/prisma/engine'
import { sealOpenWindows } from '@/prisma/sealing'

await run(async () => {
  const target = await migrationTarget()
  try {
    const done = await migrate(target.migrateUrl)
    const sealed = await sealOpenWindows(target.migrateUrl)
    say(done.length > 0 ? `Uitgevoerd: ${done.join(', ')}.` : 'De database was al bij.')
    if (sealed > 0) say(`Sleutels gemaakt voor ${sealed} gepubliceerde instapmomenten.`)
  } finally {
    await target.stop()
  }
})
