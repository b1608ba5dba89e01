import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run, say } from '@/prisma/commands/console'
import { dropDatabase, prepareDatabase } from '@/prisma/bootstrap'
import { dataFolder, startDatabase } from '@/prisma/embedded'
import { diff, migrate } from '@/prisma/engine'
import { rlsSql } from '@/prisma/rls'

const SQL = resolve('prisma/sql')
const MIGRATIONS = resolve('prisma/migrations')

/** The one migration that may still change: that of the last folder of prisma/sql. Those before it have landed (ADR 0018). */
export function openMigration(): string {
  const names = readdirSync(SQL, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  const last = names.at(-1)
  if (!last) throw new Error('prisma/sql has no folder')
  return last
}

const target = () => join(MIGRATIONS, openMigration(), 'migration.sql')

function handWritten(when: 'before' | 'after'): string[] {
  const folder = join(SQL, openMigration())
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && name.startsWith('0') === (when === 'before'))
    .sort()
    .map((name) => `-- prisma/sql/${openMigration()}/${name}\n${readFileSync(join(folder, name), 'utf8').trim()}\n`)
}

/**
 * What the open migration should say, from a database that has all before it: the hand-written SQL whose name starts with
 * a 0 (what must be kept of columns that go), the difference to the datamodel, the other hand-written SQL in name order,
 * then row-level security as a whole.
 */
export async function assembled(earlierUrl: string): Promise<string> {
  const tables = await diff(earlierUrl)
  return [...handWritten('before'), `-- prisma/schema\n${tables.trim()}\n`, ...handWritten('after'), `-- prisma/rls.ts\n${rlsSql().trim()}\n`].join('\n')
}

/** The open migration as it stands in the repository. */
export const written = (): string => (existsSync(target()) ? readFileSync(target(), 'utf8') : '')

/** Writes the open migration from its sources and says whether it changed. */
export async function assemble(): Promise<boolean> {
  const cluster = await startDatabase({ dataDir: dataFolder() })
  try {
    const scratch = `assemble_${process.pid}`
    const { migrateUrl } = await prepareDatabase(cluster, scratch, 'test')
    try {
      await migrate(migrateUrl, { before: openMigration() })
      const sql = await assembled(migrateUrl)
      if (written() === sql) return false
      mkdirSync(join(target(), '..'), { recursive: true })
      writeFileSync(target(), sql)
      return true
    } finally {
      await dropDatabase(cluster, scratch)
    }
  } finally {
    await cluster.stop()
  }
}

if (process.argv[1]?.endsWith('assemble.ts')) {
  await run(async () => say((await assemble()) ? `De migratie ${openMigration()} is opnieuw samengesteld.` : 'De migratie was al gelijk aan haar bronnen.'))
}
