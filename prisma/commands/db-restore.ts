import { resolve } from 'node:path'
import { restoreBackup } from '@/prisma/backup'
import { run, say } from '@/prisma/commands/console'
import { option, superuserTarget } from '@/prisma/commands/superuser'
import { migrate } from '@/prisma/engine'
import { Notice } from '@/prisma/notice'
import { isDump, restoreDump } from '@/prisma/pg-dump'

await run(async () => {
  const from = option('from')
  if (!from) throw new Notice('Zeg welke kopie: npm run db:restore -- --from kopie.gz')
  const file = resolve(from)
  // The demonstration itself is in use; a copy of it goes beside it.
  const target = await superuserTarget(option('name') ?? 'perceel_terug')
  try {
    if (isDump(file)) {
      const chain = await restoreDump(target.url, file)
      say(`Teruggezet door pg_restore. Het logboek heeft ${chain.lines} regels; vingerafdruk van de laatste: ${chain.head}`)
    } else {
      if (target.migrateUrl) await migrate(target.migrateUrl, { mode: 'demo' })
      const { rows, tables, takenAt, chain } = await restoreBackup(target.url, file)
      say(`Teruggezet: ${rows} rijen in ${tables} tabellen, zoals zij waren op ${takenAt}. Het logboek heeft ${chain.lines} regels; vingerafdruk van de laatste: ${chain.head}`)
    }
    if (target.appUrl && target.migrateUrl) say(`\nStart het portaal hierop met:\n  DATABASE_URL=${target.appUrl}\n  MIGRATE_DATABASE_URL=${target.migrateUrl}\nen dezelfde sleutelring.`)
  } finally {
    await target.stop()
  }
})
