import { cache } from 'react'
import { gate } from '@/lib/db'
import { dayIn } from '@/lib/kernel/instant'
import type { Day } from '@/lib/kernel/day'

export type PortalDay = { readonly mode: 'demo' | 'test' | 'production'; readonly now: Date; readonly day: Day }

/** What this database is for and which day it stands at. */
export const portalDay = cache(async (): Promise<PortalDay> => {
  const rows = await gate((client) => client.$queryRaw<{ mode: PortalDay['mode']; now: Date }[]>`select mode_of_portal() as mode, portal_now() as now`)
  const row = rows[0]
  if (!row) throw new Error('the portal has no clock')
  return { ...row, day: dayIn(row.now) }
})
