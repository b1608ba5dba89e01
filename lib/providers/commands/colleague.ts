import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { write } from '@/lib/db'
import { roleLabel, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { mayManageColleagues, providerOf } from '@/lib/providers/policy'
import { colleaguesOf } from '@/lib/providers/queries/colleague'
import type { EndColleague, InviteColleague, OneColleague } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

/** `link` is the way in to choose a password, told once; null for who has an account already. */
export type Told = { readonly membershipId: string; readonly link: string | null }

function ownAdministrator(actor: Actor): { readonly by: Person; readonly providerId: string } {
  const providerId = providerOf(actor) ?? ''
  if (!mayManageColleagues(actor, providerId) || actor.kind !== 'person') throw new Halt('forbidden')
  return { by: actor, providerId }
}

/**
 * Gives somebody a role in the own provider, with a link when he has no way in yet (ADR 0077). Somebody known by this address gets the role
 * beside his others. Refuses a role he has, and somebody who is off.
 */
export const inviteColleague = (actor: Actor, input: InviteColleague): Promise<Result<Told, 'there-already' | 'off'>> =>
  write(actor, async (tx) => {
    const { by, providerId } = ownAdministrator(actor)
    const link = newToken()
    const [row] = await tx.$queryRaw<{ membership_id: string | null; refusal: string | null; linked: boolean }[]>`
      select * from colleague_invite(${input.name}, ${input.email}, ${input.role}, ${input.title}, ${input.until}, ${tokenHash(link)}, ${by.name})`
    if (row?.refusal === 'there-already' || row?.refusal === 'off') return refuse(row.refusal)
    if (!row?.membership_id || row.refusal) throw new Halt('not-found')
    await record(tx, actor, { event: 'colleague.invited', compartment: 'provider', subject: { type: 'membership', id: row.membership_id }, providerId, detail: { name: input.name, role: input.role, until: input.until } })
    return allow({ membershipId: row.membership_id, link: row.linked ? link : null })
  })

/** A new link for a colleague who works for this provider only; it skips no code, and ends the links of before. */
export const renewColleagueLink = (actor: Actor, input: OneColleague): Promise<Result<Told, never>> =>
  write(actor, async (tx) => {
    const { by, providerId } = ownAdministrator(actor)
    const colleague = (await colleaguesOf(tx)).find((each) => each.id === input.membershipId && each.runs)
    const link = newToken()
    const made = colleague && (await tx.$queryRaw<{ made: boolean }[]>`select link_make(${colleague.personId}::uuid, ${tokenHash(link)}, ${by.name}) as made`)[0]?.made
    if (!made) throw new Halt('not-found')
    await record(tx, actor, { event: 'colleague.link-made', compartment: 'provider', subject: { type: 'membership', id: input.membershipId }, providerId, detail: { name: colleague.name } })
    return allow({ membershipId: input.membershipId, link })
  })

/**
 * Ends a colleague's role in the own provider from now on: he is signed out everywhere and can't come back in it. Refuses the last
 * administrator, and a role that ended already. What he did stays under his name.
 */
export const endColleague = (actor: Actor, input: EndColleague): Promise<Result<{ readonly membershipId: string; readonly self: boolean }, 'last-admin' | 'ended-already'>> =>
  write(actor, async (tx, now) => {
    const { by, providerId } = ownAdministrator(actor)
    const colleague = (await colleaguesOf(tx)).find((each) => each.id === input.membershipId)
    const [row] = await tx.$queryRaw<{ refusal: string | null }[]>`select colleague_end(${input.membershipId}::uuid, ${by.name}, ${input.reason}) as refusal`
    if (row?.refusal === 'last-admin' || row?.refusal === 'ended-already') return refuse(row.refusal)
    if (!colleague || row?.refusal !== null) throw new Halt('not-found')
    await sendMail(tx, now, {
      toName: colleague.name, toAddress: colleague.email, providerId, href: routes.signIn(),
      subject: `U werkt niet meer namens ${by.organisationName}`,
      body: `${by.name} heeft uw rol ${roleLabel(colleague.role)} bij ${by.organisationName} beëindigd.\n\n${input.reason}`,
    })
    await record(tx, actor, { event: 'membership.ended', compartment: 'provider', subject: { type: 'membership', id: input.membershipId }, providerId, detail: { name: colleague.name, role: colleague.role, reason: input.reason } })
    return allow({ membershipId: input.membershipId, self: input.membershipId === by.membershipId })
  })
