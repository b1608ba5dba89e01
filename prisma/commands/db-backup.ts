import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { takeBackup } from '@/prisma/backup'
import { run, say } from '@/prisma/commands/console'
import { option, superuserTarget } from '@/prisma/commands/superuser'
import { Notice } from '@/prisma/notice'
import { dump } from '@/prisma/pg-dump'

await run(async () => {
  const to = option('to')
  if (!to) throw new Notice('Zeg waarheen: npm run db:backup -- --to kopie.gz, met --pg-dump als u een dump van PostgreSQL zelf wilt.')
  const file = resolve(to)
  if (existsSync(file)) throw new Notice(`${file} bestaat al. Kies een andere naam.`)
  const target = await superuserTarget()
  try {
    if (process.argv.includes('--pg-dump')) {
      await dump(target.url, file)
      say(`Klaar: ${file}, gemaakt door pg_dump.`)
    } else {
      const { rows, tables, chain } = await takeBackup(target.url, file)
      say(`Klaar: ${file}, ${rows} rijen uit ${tables} tabellen. Het logboek heeft ${chain.lines} regels; vingerafdruk van de laatste: ${chain.head}`)
    }
    say('De sleutelring zit er niet in. Bewaar die apart: zonder ring zijn bestanden en BSN’s niet te lezen.')
  } finally {
    await target.stop()
  }
})
