import { migrationTarget } from '@/prisma/commands/target'
import { run, say } from '@/prisma/commands/console'
import { diff, pending } from '@/prisma/engine'

await run(async () => {
  const target = await migrationTarget()
  try {
    const waiting = await pending(target.migrateUrl)
    if (waiting.length > 0) say(`-- Nog niet uitgevoerd: ${waiting.join(', ')}. Het verschil hieronder telt ze niet mee.`)
    say((await diff(target.migrateUrl)) || '-- Geen verschil tussen de database en prisma/schema.')
  } finally {
    await target.stop()
  }
})
