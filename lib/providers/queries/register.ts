import { z } from 'zod'
import { read, type Tx } from '@/lib/db'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { firstOf, PAGE } from '@/lib/kernel/paging'

const Rows = z.array(z.strictObject({ provider_id: z.string(), name: z.string(), kvk: z.string(), email: z.string().nullable(), administrators: z.array(z.string()), invited: z.number(), total: z.number() }))
export type ProviderAccount = z.output<typeof Rows>[number]

const accounts = async (tx: Tx, providerId: string | null, skip: number, take: number): Promise<ProviderAccount[]> => Rows.parse(await tx.$queryRaw`select * from provider_accounts(${providerId}::uuid, ${skip}::int, ${take}::int)`)

/** The providers that this administrator's region knows with who administers them, those without anybody first; null for who is no administrator. */
export const providerAccounts = (actor: Actor, page: number): Promise<{ readonly rows: readonly ProviderAccount[]; readonly from: number; readonly total: number } | null> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const total = (await accounts(tx, null, 0, 1))[0]?.total ?? 0
    const from = firstOf(page, total)
    return { rows: await accounts(tx, null, from, PAGE), from, total }
  })

/** One of them; null for a provider that the region doesn't know. */
export const providerAccount = (actor: Actor, providerId: string): Promise<ProviderAccount | null> =>
  read(actor, async (tx) => (hasRole(actor, 'administrator') ? ((await accounts(tx, providerId, 0, 1))[0] ?? null) : null))
