import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { gate } from '@/lib/db'
import { portalMode } from '@/lib/env'

/** Whether every migration of this release has run, and production doesn't stand on a demonstration's database. */
export async function databaseAtHead(): Promise<boolean> {
  const wanted = readdirSync(resolve('prisma/migrations'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).length
  const rows = await gate((client) => client.$queryRaw<{ applied: bigint; mode: string }[]>`select (select count(*) from _prisma_migrations where finished_at is not null and rolled_back_at is null) as applied, mode_of_portal() as mode`)
  const row = rows[0]
  return row !== undefined && Number(row.applied) === wanted && (portalMode() !== 'production' || row.mode === 'production')
}
