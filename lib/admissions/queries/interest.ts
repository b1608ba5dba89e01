import { mayAssess } from '@/lib/admissions/policy/assessment'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'

export type InterestPage = { readonly provider: string; readonly number: string; readonly window: { readonly id: string; readonly name: string }; readonly note: string; readonly declaredAt: Date }

/** Why an officer reads nothing of an opened submission: the interest he declared himself. Null for everybody else. */
export const interestPage = (actor: Actor, submissionId: string): Promise<InterestPage | null> =>
  read(actor, async (tx) => {
    if (actor.kind !== 'person') return null
    const row = await tx.submission.findFirst({ where: { id: submissionId, regionId: { in: [...actor.regionIds] }, openedAt: { not: null } }, select: { number: true, regionId: true, providerId: true, provider: { select: { name: true } }, window: { select: { id: true, name: true } } } })
    if (!row || !mayAssess(actor, row)) return null
    const conflict = await tx.assessorConflict.findFirst({ where: { providerId: row.providerId, regionId: row.regionId, personId: actor.personId, withdrawnAt: null }, select: { note: true, declaredAt: true } })
    return conflict && { provider: row.provider.name, number: row.number, window: row.window, ...conflict }
  })

/** Where a link to a submission leads whoever declared an interest there; null when that isn't why it wasn't found. */
export const interestElsewhere = async (actor: Actor, submissionId: string): Promise<string | null> => ((await interestPage(actor, submissionId)) ? routes.ownInterest(submissionId) : null)
