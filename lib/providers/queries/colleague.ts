import { z } from 'zod'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { day, type Day } from '@/lib/kernel/day'
import { mayManageColleagues, providerOf } from '@/lib/providers/policy'

const Rows = z.array(
  z.strictObject({
    membership_id: z.string(), person_id: z.string(), name: z.string(), email: z.string(), role: z.enum(['provider-admin', 'provider-staff']), title: z.string(), valid_from: z.string(), valid_until: z.string().nullable(), runs: z.boolean(),
    ended_name: z.string().nullable(), ended_reason: z.string().nullable(), account: z.enum(['outside', 'ready', 'password', 'invited', 'none']), mine: z.boolean(),
  }),
)
export type Colleague = {
  readonly id: string; readonly personId: string; readonly name: string; readonly email: string; readonly role: 'provider-admin' | 'provider-staff'; readonly title: string; readonly validFrom: Day; readonly validUntil: Day | null; readonly runs: boolean
  readonly endedName: string | null; readonly endedReason: string | null
  /** How far the account came; `mine` when its link is the actor's to make. */
  readonly account: 'outside' | 'ready' | 'password' | 'invited' | 'none'; readonly mine: boolean
}

/** Everyone with a role in the actor's own provider, by name; nobody for who doesn't administer one. Joins the caller's transaction. */
export const colleaguesOf = async (tx: Tx): Promise<Colleague[]> =>
  Rows.parse(await tx.$queryRaw`select * from colleagues()`).map((row) => ({
    id: row.membership_id, personId: row.person_id, name: row.name, email: row.email, role: row.role, title: row.title, validFrom: day(row.valid_from), validUntil: row.valid_until === null ? null : day(row.valid_until), runs: row.runs,
    endedName: row.ended_name, endedReason: row.ended_reason, account: row.account, mine: row.mine,
  }))

export type ColleaguePage = { readonly rows: readonly Colleague[]; readonly own: string; readonly today: Day }

export const colleaguePage = (actor: Person): Promise<ColleaguePage | null> =>
  read(actor, async (tx, now) => (mayManageColleagues(actor, providerOf(actor) ?? '') ? { rows: await colleaguesOf(tx), own: actor.membershipId, today: dayIn(now) } : null))

/** One colleague, whoever left as well; null for another provider's. */
export async function colleagueScreen(actor: Person, membershipId: string): Promise<{ readonly colleague: Colleague; readonly self: boolean } | null> {
  const page = await colleaguePage(actor)
  const colleague = page?.rows.find((row) => row.id === membershipId)
  return colleague ? { colleague, self: colleague.id === actor.membershipId } : null
}
