import { standingOf, type Standing } from '@/lib/contracts/rules'
import type { MergerChoice, ParticipationStatus } from '@/lib/contracts/schema'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import { servesProvider, type Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { mayDecideChange } from '@/lib/providers/policy'
import { changesFor, type ChangeView } from '@/lib/providers/queries'
import { factOn, type ApprovedChange } from '@/lib/providers/rules'

export type ReportedChanges = { readonly open: readonly ChangeView[]; readonly done: readonly ChangeView[]; readonly today: Day }

/** Every change that was reported to this person's region: first what waits for a decision. */
export const reportedChanges = (actor: Person): Promise<ReportedChanges> =>
  read(actor, async (tx, now) => {
    const all = (await changesFor(tx)).filter((change) => change.status !== 'withdrawn')
    const waits = (change: ChangeView) => change.status === 'reported' || change.status === 'checked'
    return { open: all.filter(waits), done: all.filter((change) => !waits(change)), today: dayIn(now) }
  })

export type MergerPart = { readonly id: string; readonly lot: string; readonly agreementId: string; readonly agreement: string; readonly standing: Standing; readonly endsOn: Day; readonly decided: { readonly decision: MergerChoice; readonly reason: string; readonly by: string; readonly at: Date; readonly version: number } | null }
export type ReportedChangeView = { readonly change: ChangeView; readonly may: boolean; readonly parts: readonly MergerPart[]; readonly timeline: readonly TimelineLine[]; readonly today: Day; readonly personId: string }

/** One reported change with its proof, and of a merger every participation about which something must be decided. */
export const reportedChange = (actor: Person, id: string): Promise<ReportedChangeView | null> =>
  read(actor, async (tx, now) => {
    const [change] = await changesFor(tx, { id })
    if (!change) return null
    const today = dayIn(now)
    return { change, may: mayDecideChange(actor, change), parts: change.kind === 'merger' ? await partsOf(tx, change, today) : [], timeline: await timelineOf(tx, [id]), today, personId: actor.personId }
  })

/** For the provider itself: of its own merger, each participation and what was or must still be decided about it. Nothing for another change. */
export const ownMerger = (actor: Person, change: ChangeView): Promise<MergerPart[]> => (change.kind === 'merger' && servesProvider(actor, change.providerId) ? read(actor, async (tx, now) => partsOf(tx, change, dayIn(now))) : Promise.resolve([]))

async function partsOf(tx: Tx, change: ChangeView, today: Day): Promise<MergerPart[]> {
  const rows = await tx.participation.findMany({
    where: { providerId: change.providerId, OR: [{ endsOn: { gte: today } }, { mergerDecisions: { some: { changeId: change.id } } }] },
    orderBy: [{ lot: { name: 'asc' } }, { id: 'asc' }],
    select: {
      id: true, status: true, startsOn: true, endsOn: true, lot: { select: { name: true } }, agreement: { select: { id: true, reference: true } },
      mergerDecisions: { where: { changeId: change.id }, select: { decision: true, reason: true, decidedName: true, decidedAt: true, version: true } },
    },
  })
  return rows.map((row) => {
    const decided = row.mergerDecisions[0]
    return {
      id: row.id, lot: row.lot.name, agreementId: row.agreement.id, agreement: row.agreement.reference,
      standing: standingOf({ status: row.status as ParticipationStatus, startsOn: row.startsOn, endsOn: row.endsOn }, today), endsOn: day(row.endsOn),
      decided: decided ? { decision: decided.decision as MergerChoice, reason: decided.reason, by: decided.decidedName, at: decided.decidedAt, version: decided.version } : null,
    }
  })
}

/** What the provider was called on a day, and what it is called now; the letters of before keep the old name. */
export async function nameOn(tx: Tx, provider: { readonly id: string; readonly name: string }, on: Day): Promise<string> {
  const rows = await changesFor(tx, { providerId: provider.id, kind: 'legal-name', status: 'approved' })
  const changes = rows.flatMap((row): ApprovedChange[] => (row.decidedAt ? [{ kind: row.kind, before: row.before, after: row.after, validFrom: row.validFrom, decidedAt: row.decidedAt }] : []))
  return factOn('name', provider.name, changes, on) ?? provider.name
}
