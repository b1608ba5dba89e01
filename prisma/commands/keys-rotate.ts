import { join } from 'node:path'
import { run, say } from '@/prisma/commands/console'
import { migrationTarget } from '@/prisma/commands/target'
import { dataFolder } from '@/prisma/embedded'
import { ensureKeys } from '@/prisma/keys'
import { Notice } from '@/prisma/notice'

await run(async () => {
  const target = await migrationTarget()
  process.env['DATABASE_URL'] = target.appUrl
  if (!process.env['PERCEEL_KEYS']) process.env['PERCEEL_KEYS_FILE'] ??= ensureKeys(join(dataFolder(), 'keys.json'))
  const { disconnect } = await import('@/lib/db')
  try {
    const { rotateBsns } = await import('@/lib/residents/commands/identity')
    const { rewritten, left } = await rotateBsns({ progress: (done) => say(`${done} dossiers herschreven`) })
    say(`Klaar: ${rewritten} dossiers herschreven, ${left} nog onder een andere sleutel.`)
    if (left > 0) throw new Notice('Er wordt nog met een oude sleutel geschreven. Start het portaal opnieuw met de nieuwe sleutelring en draai dit nog een keer.')
    say('Bestanden, brieven en inschrijvingen houden de sleutel waarmee zij geschreven zijn: laat hem in de ring staan. Alleen indexBefore kan er nu uit.')
  } finally {
    await disconnect()
    await target.stop()
  }
})
