import { record } from '@/lib/audit/record'
import { line, proved, refused, type Opened } from '@/lib/auth/account'
import type { Client } from '@/lib/auth/client'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import type { Outside } from '@/lib/auth/oidc'
import { write } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/**
 * Lets in who his own organisation says he is: by issuer and subject, never by an e-mail address (ASVS V6.8.1). With an invitation's link
 * this identity is tied to its person first. Refuses whom nobody tied, an identity of somebody else, and a KvK number that isn't the provider's.
 */
export const enterOutside = (who: Outside, link: string | undefined, from: Client): Promise<Result<Opened, 'unknown' | 'over'>> =>
  write(ANONYMOUS, async (tx) => {
    const step = newToken()
    const [row] = link
      ? await tx.$queryRaw<{ id: string | null }[]>`select identity_tie(${tokenHash(link)}, ${who.issuer}, ${who.subject}, ${who.realm}, ${who.kvk}, ${who.level}, ${who.methods}::text[], ${tokenHash(step)}) as id`
      : await tx.$queryRaw<{ id: string | null }[]>`select identity_enter(${who.issuer}, ${who.subject}, ${who.realm}, ${who.kvk}, ${who.level}, ${who.methods}::text[], ${tokenHash(step)}) as id`
    if (!row?.id) return refused('unknown', line('sign-in.refused', undefined, from, { proof: who.realm }))
    await tx.$executeRaw`select outside_from(${tokenHash(step)}, null::uuid, ${who.issuer}, ${who.subject}, ${who.session})`
    await record(tx, ANONYMOUS, line(link ? 'account.identity-tied' : 'sign-in.outside', row.id, from, { realm: who.realm, issuer: who.issuer, level: who.level, kvk: who.kvk }))
    return proved(tx, step, from)
  })

/** Proves a session again at the organisation it was opened from, as the same identity; it goes on under a new token. */
export const proveOutside = (actor: Person, who: Outside, from: Client): Promise<Result<{ readonly session: string }, 'unknown'>> =>
  write(actor, async (tx) => {
    const session = newToken()
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select session_prove_outside(${actor.sessionId}::uuid, ${who.issuer}, ${who.subject}, ${who.level}, ${tokenHash(session)}) as done`
    if (!row?.done) return refuse('unknown')
    await tx.$executeRaw`select outside_from(null, ${actor.sessionId}::uuid, ${who.issuer}, ${who.subject}, ${who.session})`
    await record(tx, actor, line('session.proved', actor.personId, from, { realm: who.realm }))
    return allow({ session })
  })
