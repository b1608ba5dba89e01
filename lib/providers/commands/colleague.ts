import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { roleLabel, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { mayManageColleagues, providerOf } from '@/lib/providers/policy'
import { colleaguesOf } from '@/lib/providers/queries/colleague'
import type { EndColleague } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

/**
 * Ends a colleague's role in the own provider from now on: he is signed out everywhere and can't come back in it. Refuses the last
 * administrator, and a role that ended already. What he did stays under his name.
 */
export const endColleague = (actor: Actor, input: EndColleague): Promise<Result<{ readonly membershipId: string; readonly self: boolean }, 'last-admin' | 'ended-already'>> =>
  write(actor, async (tx, now) => {
    const providerId = providerOf(actor) ?? ''
    if (!mayManageColleagues(actor, providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    const colleague = (await colleaguesOf(tx)).find((each) => each.id === input.membershipId)
    const [row] = await tx.$queryRaw<{ refusal: string | null }[]>`select colleague_end(${input.membershipId}::uuid, ${actor.name}, ${input.reason}) as refusal`
    if (row?.refusal === 'last-admin' || row?.refusal === 'ended-already') return refuse(row.refusal)
    if (!colleague || row?.refusal !== null) throw new Halt('not-found')
    await sendMail(tx, now, {
      toName: colleague.name, toAddress: colleague.email, providerId, href: routes.signIn(),
      subject: `U werkt niet meer namens ${actor.organisationName}`,
      body: `${actor.name} heeft uw rol ${roleLabel(colleague.role)} bij ${actor.organisationName} beëindigd.\n\n${input.reason}`,
    })
    await record(tx, actor, { event: 'membership.ended', compartment: 'provider', subject: { type: 'membership', id: input.membershipId }, providerId, detail: { name: colleague.name, role: colleague.role, reason: input.reason } })
    return allow({ membershipId: input.membershipId, self: input.membershipId === actor.membershipId })
  })
