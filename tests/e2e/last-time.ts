import { copyProcedure } from '@/lib/procedures/commands/copy'
import { day } from '@/lib/kernel/day'
import { actorNamed, done } from '@/prisma/seed/actors'
import { enter } from '@/prisma/seed/nmd/entry'
import { publishNmd2024 } from '@/prisma/seed/nmd/procedure'
import { publish } from '@/prisma/seed/procedure'
import { setUpRegion } from '@/prisma/seed/setup'
import { byCommand, DEMO_CLOCK } from '@/tests/e2e/command'
import type { TestPortal } from '@/tests/support/portal'

export const LOTS = ['Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo'] as const

/**
 * On an empty portal: last time's procedure, in which Nadia Loman's organisation entered all five lots; and when asked this time's,
 * its copy, open on the demonstration's day.
 */
export const lastTime = (portal: TestPortal, { copied }: { readonly copied: boolean }): Promise<void> =>
  byCommand(portal, async () => {
    await portal.setClock('2023-05-08T10:00:00+02:00')
    await setUpRegion()
    const officer = await actorNamed('Marit Hofstee')
    const { procedureId, windowId } = await publishNmd2024(officer)
    await portal.setClock('2023-06-05T10:00:00+02:00')
    await enter(await actorNamed('Nadia Loman'), { windowId, lots: LOTS, validMonths: 60, submit: true })
    await portal.setClock(DEMO_CLOCK)
    if (!copied) return
    const copy = await done('copy', copyProcedure(officer, { fromId: procedureId, title: 'Huishoudelijke ondersteuning 2026', reference: 'NMD-HO-2026', contractStart: day('2026-07-01') }))
    await publish(officer, copy.id)
  })

/** The kind of page at an address: every id reads the same. */
export const kindOfPage = (url: string): string => new URL(url).pathname.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/, ':id')
