import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'
import { hiddenAddress } from '@/lib/procedures/rules/alert'

export type AlertRegions = { readonly regions: readonly { readonly code: string; readonly name: string }[] }

/** The regions one can follow. */
export const alertRegions = (actor: Actor): Promise<AlertRegions> =>
  read(actor, async (tx) => ({ regions: (await tx.region.findMany({ select: { code: true, fullName: true }, orderBy: { fullName: 'asc' } })).map((row) => ({ code: row.code, name: row.fullName })) }))

export type AlertView = { readonly link: string; readonly address: string; readonly region: string | null; readonly confirmed: boolean }

/** What a link from a message is about, the address half hidden; null when it ended or never was. */
export const alertOf = (actor: Actor, link: string): Promise<AlertView | null> =>
  read(actor, async (tx) => {
    if (!isId(link)) return null
    const [row] = await tx.$queryRaw<{ address: string; region_name: string | null; confirmed: boolean }[]>`select * from alert_find(${link}::uuid)`
    return row ? { link, address: hiddenAddress(row.address), region: row.region_name, confirmed: row.confirmed } : null
  })
