import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { filePart } from '@/lib/residents/queries/file'
import { type ResidentHead, residentHead } from '@/lib/residents/queries/head'
import { type FacilityClash, facilityClash, type Registered } from '../rules/merge'
import type { MergeStatus } from '../schema/merge'

export type MergeSide = ResidentHead & { readonly counts: { readonly cases: number; readonly indications: number; readonly notes: number; readonly people: number } }

async function sideOf(tx: Tx, actor: Actor, id: string, today: Day): Promise<MergeSide | null> {
  const head = await residentHead(tx, actor, id, today)
  if (!head) return null
  const counts = { cases: await tx.wmoCase.count({ where: { residentId: id } }), indications: await tx.indication.count({ where: { residentId: id } }), notes: await tx.residentNote.count({ where: { residentId: id } }), people: (await tx.representative.count({ where: { residentId: id } })) + (await tx.householdMember.count({ where: { residentId: id } })) }
  return { ...head, counts }
}

/** A registration that stays behind in the file that goes, and who would have helped. */
export type LeftBehind = Registered & { readonly id: string; readonly regionId: string; readonly ends: boolean; readonly providers: readonly { readonly id: string; readonly name: string }[] }
export type BothRegistered = { readonly clash: FacilityClash | null; readonly leftBehind: readonly LeftBehind[] }

/** What two files hold of the general facility in the same time: what stops the merge, and what of the file that goes stays behind in it. Joins the caller's transaction. */
export async function bothRegistered(tx: Tx, { keptId, goneId }: { readonly keptId: string; readonly goneId: string }): Promise<BothRegistered> {
  const [twice] = await tx.$queryRaw<{ gone: string[]; kept: string[] }[]>`select registered_twice(${keptId}::uuid, ${goneId}::uuid)::text[] as gone, registered_twice(${goneId}::uuid, ${keptId}::uuid)::text[] as kept`
  const unused = new Set([...(twice?.gone ?? []), ...(twice?.kept ?? [])])
  const rows = await tx.facilityRegistration.findMany({ where: { residentId: { in: [keptId, goneId] } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select: { id: true, regionId: true, residentId: true, number: true, startsOn: true, endsOn: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, select: { endsOn: true, provider: { select: { id: true, name: true } } } } } })
  const registered = ({ number, startsOn, endsOn }: (typeof rows)[number]): Registered => ({ number, startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) })
  const of = (id: string) => rows.filter((row) => row.residentId === id)
  return {
    clash: facilityClash(of(keptId).map(registered), of(goneId).map(registered), new Set(rows.filter((row) => unused.has(row.id)).map((row) => row.number))),
    leftBehind: of(goneId).filter((row) => unused.has(row.id)).map((row) => ({ ...registered(row), id: row.id, regionId: row.regionId, ends: row.endsOn === null, providers: [...new Map(row.facilityPlacements.map(({ provider }) => [provider.id, provider])).values()] })),
  }
}

/** A proposal to make one file of two, both beside each other. Found from either file. */
export const mergePage = (actor: Actor, residentId: string, mergeId: string) =>
  filePart(actor, residentId, async (tx, today) => {
    const row = await tx.fileMerge.findFirst({ where: { id: mergeId, OR: [{ keptId: residentId }, { goneId: residentId }] } })
    if (!row) return null
    const [kept, gone] = [await sideOf(tx, actor, row.keptId, today), await sideOf(tx, actor, row.goneId, today)]
    if (!kept || !gone) return null
    const { status, moved, proposedById, keptId: _kept, goneId: _gone, ...rest } = row
    return { ...rest, status: status as MergeStatus, moved: Object.entries((moved ?? {}) as Readonly<Record<string, number>>).map(([table, rows]) => ({ table, rows })), kept, gone, ...(status === 'proposed' ? await bothRegistered(tx, row) : { clash: null, leftBehind: [] }), own: actor.kind === 'person' && proposedById === actor.personId }
  })
export type MergePage = NonNullable<Awaited<ReturnType<typeof mergePage>>>

/** The proposals about one file, and what became of them. */
export const mergesOf = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx) => ({
    merges: (await tx.fileMerge.findMany({ where: { OR: [{ keptId: residentId }, { goneId: residentId }] }, orderBy: { proposedAt: 'desc' }, take: 50, select: { id: true, status: true, proposedAt: true, proposedBy: true, reason: true } })).map((row) => ({ ...row, status: row.status as MergeStatus })),
  }))
