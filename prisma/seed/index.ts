import { disconnect } from '@/lib/db'
import { at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { replayAdvice } from '@/prisma/seed/nmd/advice'
import { replayNmd } from '@/prisma/seed/nmd/index'
import { replayQuarters, reportBurdens } from '@/prisma/seed/nmd/quarters'
import { replayResidents } from '@/prisma/seed/nmd/residents'
import { replayRegions } from '@/prisma/seed/regions/index'
import { setUpRegion } from '@/prisma/seed/setup'

/** The demonstration's day: Monday 1 December 2025, 9:00 in Amsterdam. */
export const DEMO_MOMENT = '2025-12-01 09:00'

/** The story in two parts: NMD with what every region shares, and the other regions, which come after it. */
export type SeedPart = 'nmd' | 'regions'

/** Fills a database with the demonstration, through the portal's own commands, and leaves its clock at DEMO_MOMENT. */
export async function seed(urls: { appUrl: string; migrateUrl: string }, parts: readonly SeedPart[] = ['nmd', 'regions']): Promise<void> {
  process.env['DATABASE_URL'] = urls.appUrl
  const clock = (moment: string) => setClock(urls.migrateUrl, at(moment))
  if (parts.includes('nmd')) {
    await clock('2023-04-03 09:00')
    await setUpRegion()
    await replayNmd(clock)
    await replayAdvice(clock)
    await replayQuarters(clock)
    await replayResidents(clock)
    await reportBurdens()
  }
  if (parts.includes('regions')) await replayRegions(clock)
  await clock(DEMO_MOMENT)
  await disconnect()
}
