import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { write } from '@/lib/db'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { RegisterProvider } from '@/lib/providers/schema'

/** `link` is the way in to choose a password, told once; null for who has an account already. */
export type Registered = { readonly providerId: string; readonly link: string | null }

/**
 * Gives a provider its account and its first administrator, by a municipality's administrator (ADR 0077). The officers of the region see
 * nothing of it for that. Refuses a KVK number that has an account, and an address of somebody who was switched off.
 */
export const registerProvider = (actor: Actor, input: RegisterProvider): Promise<Result<Registered, 'kvk-known' | 'off'>> =>
  write(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) throw new Halt('forbidden')
    const link = newToken()
    const [row] = await tx.$queryRaw<{ provider_id: string | null; person_id: string | null; refusal: string | null; linked: boolean }[]>`
      select * from provider_register(${input.provider}, ${input.legalForm}, ${input.kvk}, ${input.name}, ${input.email}, ${input.title}, ${tokenHash(link)}, ${actor.name})`
    if (row?.refusal === 'kvk-known' || row?.refusal === 'off') return refuse(row.refusal)
    if (!row?.provider_id || !row.person_id || row.refusal) throw new Halt('not-found')
    await record(tx, actor, { event: 'provider.registered', compartment: 'platform', subject: { type: 'provider', id: row.provider_id }, providerId: row.provider_id, detail: { kvk: input.kvk, personId: row.person_id } })
    return allow({ providerId: row.provider_id, link: row.linked ? link : null })
  })
