import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run, say } from '@/prisma/commands/console'
import { dataFolder, startDatabase } from '@/prisma/embedded'
import { diffFromEmpty } from '@/prisma/engine'

// Until the first release there is one migration, put together from its sources; after it this command goes away.
const TARGET = resolve('prisma/migrations/20251201000000_foundation/migration.sql')
const HAND_WRITTEN = resolve('prisma/sql')
const RLS = resolve('prisma/rls.ts')

function handWritten(): string[] {
  if (!existsSync(HAND_WRITTEN)) return []
  return readdirSync(HAND_WRITTEN)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => `-- prisma/sql/${name}\n${readFileSync(join(HAND_WRITTEN, name), 'utf8').trim()}\n`)
}

async function rowLevelSecurity(): Promise<string[]> {
  if (!existsSync(RLS)) return []
  const { rlsSql } = (await import('@/prisma/rls')) as { rlsSql: () => string }
  return [`-- prisma/rls.ts\n${rlsSql().trim()}\n`]
}

/** What the foundation migration should say: the datamodel, the hand-written SQL in name order, then row-level security. */
export async function assembled(url: string): Promise<string> {
  const tables = await diffFromEmpty(url)
  return [`-- prisma/schema\n${tables.trim()}\n`, ...handWritten(), ...(await rowLevelSecurity())].join('\n')
}

/** The foundation migration as it stands in the repository. */
export function written(): string {
  return existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : ''
}

/** Writes the foundation migration from its sources and says whether it changed. */
export async function assemble(): Promise<boolean> {
  const cluster = await startDatabase({ dataDir: dataFolder() })
  try {
    const sql = await assembled(cluster.superuserUrl('postgres'))
    if (written() === sql) return false
    mkdirSync(join(TARGET, '..'), { recursive: true })
    writeFileSync(TARGET, sql)
    return true
  } finally {
    await cluster.stop()
  }
}

if (process.argv[1]?.endsWith('assemble.ts')) {
  await run(async () => say((await assemble()) ? 'De migratie is opnieuw samengesteld.' : 'De migratie was al gelijk aan haar bronnen.'))
}
