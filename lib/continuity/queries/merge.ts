import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { filePart } from '@/lib/residents/queries/file'
import { type ResidentHead, residentHead } from '@/lib/residents/queries/head'
import { type FacilityClash, facilityClash } from '../rules/merge'
import type { MergeStatus } from '../schema/merge'

export type MergeSide = ResidentHead & { readonly counts: { readonly cases: number; readonly indications: number; readonly notes: number; readonly people: number } }

async function sideOf(tx: Tx, actor: Actor, id: string, today: Day): Promise<MergeSide | null> {
  const head = await residentHead(tx, actor, id, today)
  if (!head) return null
  const counts = { cases: await tx.wmoCase.count({ where: { residentId: id } }), indications: await tx.indication.count({ where: { residentId: id } }), notes: await tx.residentNote.count({ where: { residentId: id } }), people: (await tx.representative.count({ where: { residentId: id } })) + (await tx.householdMember.count({ where: { residentId: id } })) }
  return { ...head, counts }
}

/** The registrations of these two files for the general facility that run at once; null where none do. Joins the caller's transaction. */
export async function clashOf(tx: Tx, { keptId, goneId }: { readonly keptId: string; readonly goneId: string }): Promise<FacilityClash | null> {
  const rows = await tx.facilityRegistration.findMany({ where: { residentId: { in: [keptId, goneId] } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select: { residentId: true, number: true, startsOn: true, endsOn: true } })
  const of = (id: string) => rows.filter((row) => row.residentId === id).map(({ number, startsOn, endsOn }) => ({ number, startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) }))
  return facilityClash(of(keptId), of(goneId))
}

/** A proposal to make one file of two, both beside each other. Found from either file. */
export const mergePage = (actor: Actor, residentId: string, mergeId: string) =>
  filePart(actor, residentId, async (tx, today) => {
    const row = await tx.fileMerge.findFirst({ where: { id: mergeId, OR: [{ keptId: residentId }, { goneId: residentId }] } })
    if (!row) return null
    const [kept, gone] = [await sideOf(tx, actor, row.keptId, today), await sideOf(tx, actor, row.goneId, today)]
    if (!kept || !gone) return null
    const { status, moved, proposedById, keptId: _kept, goneId: _gone, ...rest } = row
    return { ...rest, status: status as MergeStatus, moved: Object.entries((moved ?? {}) as Readonly<Record<string, number>>).map(([table, rows]) => ({ table, rows })), kept, gone, clash: status === 'proposed' ? await clashOf(tx, row) : null, own: actor.kind === 'person' && proposedById === actor.personId }
  })
export type MergePage = NonNullable<Awaited<ReturnType<typeof mergePage>>>

/** The proposals about one file, and what became of them. */
export const mergesOf = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx) => ({
    merges: (await tx.fileMerge.findMany({ where: { OR: [{ keptId: residentId }, { goneId: residentId }] }, orderBy: { proposedAt: 'desc' }, take: 50, select: { id: true, status: true, proposedAt: true, proposedBy: true, reason: true } })).map((row) => ({ ...row, status: row.status as MergeStatus })),
  }))
