import { disconnect } from '@/lib/db'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'

/** The demonstration's day: Monday 1 December 2025, 9:00 in Amsterdam. */
export const DEMO_MOMENT = new Date('2025-12-01T09:00:00+01:00')

/** Fills an empty database with the demonstration, through the portal's own commands, and leaves its clock at DEMO_MOMENT. */
export async function seed(urls: { appUrl: string; migrateUrl: string }): Promise<void> {
  process.env['DATABASE_URL'] = urls.appUrl
  await setClock(urls.migrateUrl, new Date('2023-04-03T09:00:00+02:00'))
  await setUpRegion()
  await setClock(urls.migrateUrl, DEMO_MOMENT)
  await disconnect()
}
