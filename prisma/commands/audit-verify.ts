import pg from 'pg'
import { run, say } from '@/prisma/commands/console'
import { migrationTarget } from '@/prisma/commands/target'
import { settingsFor } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'

type Verdict = { ok: boolean; lines: string; head: string; first_broken: string | null; head_hash: string }

await run(async () => {
  const target = await migrationTarget()
  const client = new pg.Client({ ...settingsFor(target.appUrl), statement_timeout: 600_000 })
  try {
    await client.connect()
    const { rows } = await client.query<Verdict>('select * from audit_verify()')
    const verdict = rows[0]
    if (!verdict) throw new Notice('De keten gaf geen antwoord.')
    if (!verdict.ok) {
      const where = verdict.first_broken ? `De keten breekt bij regel ${verdict.first_broken}.` : `Er zijn ${verdict.lines} regels, maar de keten telt er ${verdict.head}.`
      throw new Notice(`Het logboek klopt NIET. ${where}`)
    }
    say(`Het logboek klopt: ${verdict.lines} regels, elk gebonden aan de vorige. Vingerafdruk van de laatste: ${verdict.head_hash}`)
  } finally {
    await client.end()
    await target.stop()
  }
})
