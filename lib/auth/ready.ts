import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { gate } from '@/lib/db'
import { portalMode } from '@/lib/env'

/**
 * Whether a release may work on a database with these migrations: all of its own, and at most one after them. That one is of the
 * release that goes in meanwhile, which only adds (ADR 0099, 0112); the one after it may take away what this release reads.
 */
export function fitsTables(own: readonly string[], applied: readonly string[]): boolean {
  const last = own.reduce((latest, name) => (name > latest ? name : latest), '')
  const others = applied.filter((name) => !own.includes(name))
  return own.every((name) => applied.includes(name)) && others.length <= 1 && others.every((name) => name > last)
}

/** Whether every migration of this release has run, and production doesn't stand on a demonstration's database. */
export async function databaseAtHead(): Promise<boolean> {
  const own = readdirSync(resolve('prisma/migrations'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const rows = await gate((client) => client.$queryRaw<{ applied: string[]; mode: string }[]>`select array(select migration_name::text from _prisma_migrations where finished_at is not null and rolled_back_at is null) as applied, mode_of_portal() as mode`)
  const row = rows[0]
  return row !== undefined && fitsTables(own, row.applied) && (portalMode() !== 'production' || row.mode === 'production')
}
