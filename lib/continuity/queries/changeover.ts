import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day, formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { mayFollowCampaign, mayReindicate } from '../policy'
import { type Misfit, MISFITS, PART_STATUSES, type PartStatus, type Way, WAYS } from '../schema/changeover'

export const CHANGEOVER = { id: true, regionId: true, municipalityId: true, name: true, reason: true, newFrom: true, madeById: true, madeBy: true, madeAt: true, endedOn: true, endReason: true, version: true, municipality: { select: { name: true } } } as const
export const PART = { id: true, providerId: true, status: true, adoptedBy: true, adoptedAt: true, doneAt: true, releasedAt: true, undoneAt: true, undoneBy: true, undoReason: true, version: true, provider: { select: { name: true } } } as const

type Row = { readonly id: string; readonly regionId: string; readonly municipalityId: string; readonly name: string; readonly reason: string; readonly newFrom: string; readonly madeById: string; readonly madeBy: string; readonly madeAt: Date; readonly endedOn: string | null; readonly endReason: string | null; readonly version: number; readonly municipality: { readonly name: string } }
export type ChangeoverHead = Omit<Row, 'newFrom' | 'endedOn' | 'municipality'> & { readonly newFrom: Day; readonly newFromText: string; readonly endedOn: Day | null; readonly municipality: string }
export function toChangeover({ municipality, ...row }: Row): ChangeoverHead {
  const newFrom = day(row.newFrom)
  return { ...row, newFrom, newFromText: formatDayLong(newFrom), endedOn: row.endedOn === null ? null : day(row.endedOn), municipality: municipality.name }
}

type PartRow = { readonly id: string; readonly providerId: string; readonly status: string; readonly adoptedBy: string | null; readonly adoptedAt: Date | null; readonly doneAt: Date | null; readonly releasedAt: Date | null; readonly undoneAt: Date | null; readonly undoneBy: string | null; readonly undoReason: string | null; readonly version: number; readonly provider: { readonly name: string } }
export type PartHead = Omit<PartRow, 'status' | 'provider'> & { readonly status: PartStatus; readonly provider: string }
export const toPart = ({ provider, ...row }: PartRow): PartHead => ({ ...row, provider: provider.name, status: PART_STATUSES.find((each) => each === row.status) ?? 'preview' })

type SumRow = { part_id: string | null; product_id: string; to_product_id: string | null; way: string | null; misfit: string | null; cases: number; done: number; open: number; old_minutes: bigint; new_minutes: bigint }
/** Residents and minutes a week: who goes over in which way, who doesn't fit and why, and how far it is. Minutes are of who goes over. */
export type Sums = { readonly cases: number; readonly by: Readonly<Record<Way, number>>; readonly misfits: readonly { readonly why: Misfit; readonly count: number }[]; readonly misfit: number; readonly open: number; readonly done: number; readonly oldMinutes: number; readonly newMinutes: number }

function sumOf(rows: readonly SumRow[]): Sums {
  const count = (some: readonly SumRow[], key: 'cases' | 'done' | 'open') => some.reduce((sum, row) => sum + row[key], 0)
  const misfits = MISFITS.flatMap((why) => { const found = count(rows.filter((row) => row.misfit === why), 'cases'); return found > 0 ? [{ why, count: found }] : [] })
  const going = rows.filter((row) => row.way !== null)
  const minutes = (key: 'old_minutes' | 'new_minutes') => going.reduce((sum, row) => sum + Number(row[key]), 0)
  return {
    cases: count(rows, 'cases'), misfits, misfit: misfits.reduce((sum, each) => sum + each.count, 0), open: count(rows, 'open'), done: count(rows, 'done'), oldMinutes: minutes('old_minutes'), newMinutes: minutes('new_minutes'),
    by: Object.fromEntries(WAYS.map((way) => [way, count(rows.filter((row) => row.way === way), 'cases')])) as Record<Way, number>,
  }
}
const rowsOf = (tx: Tx, id: string) => tx.$queryRaw<SumRow[]>`select * from changeover_sums(${id}::uuid)`

export type ChangeoverList = { readonly rows: readonly (ChangeoverHead & { readonly sums: Sums })[]; readonly total: number; readonly from: number; readonly mayMake: boolean }

/** The changeovers of the actor's municipalities, the latest first. */
export const changeoverList = (actor: Actor, page: number): Promise<ChangeoverList> =>
  read(actor, async (tx) => {
    const municipalityId = actor.kind === 'person' ? (actor.municipalityIds[0] ?? '') : ''
    if (!mayFollowCampaign(actor, { municipalityId })) throw new Halt('forbidden')
    const total = await tx.changeover.count()
    const from = firstOf(page, total)
    const rows = await tx.changeover.findMany({ orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: CHANGEOVER })
    const listed = []
    for (const row of rows) listed.push({ ...toChangeover(row), sums: sumOf(await rowsOf(tx, row.id)) })
    return { rows: listed, total, from, mayMake: mayReindicate(actor, { municipalityId }) }
  })

/** What a new changeover starts from: how many mappings are adopted, and which contracts end soonest. */
export type NewChangeover = { readonly municipality: string; readonly mappings: number; readonly endings: readonly { readonly endsOn: Day; readonly participations: number }[] }

export const newChangeover = (actor: Actor): Promise<NewChangeover> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const endings = await tx.participation.groupBy({ by: ['endsOn'], where: { municipalityId, endsOn: { gte: dayIn(now) } }, orderBy: { endsOn: 'asc' }, take: 5, _count: { _all: true } })
    return { municipality: name, mappings: await tx.helpMapping.count({ where: { municipalityId, status: 'adopted' } }), endings: endings.map((each) => ({ endsOn: day(each.endsOn), participations: each._count._all })) }
  })

export type PartSums = PartHead & { readonly sums: Sums }
export type ChangeoverView = { readonly changeover: ChangeoverHead; readonly sums: Sums; readonly parts: readonly PartSums[]; /** Who has no provider. */ readonly none: Sums; readonly may: boolean; readonly mayEnd: boolean; readonly today: Day }

/** One changeover in sums, provider by provider. No name of a resident stands in it. */
export const changeoverView = (actor: Actor, id: string): Promise<ChangeoverView | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.changeover.findUnique({ where: { id }, select: CHANGEOVER })
    if (!row || !mayFollowCampaign(actor, row)) return null
    const rows = await rowsOf(tx, id)
    const parts = (await tx.changeoverPart.findMany({ where: { changeoverId: id }, orderBy: [{ provider: { name: 'asc' } }, { id: 'asc' }], select: PART })).map((each): PartSums => ({ ...toPart(each), sums: sumOf(rows.filter((sum) => sum.part_id === each.id)) }))
    const may = mayReindicate(actor, row)
    return { changeover: toChangeover(row), sums: sumOf(rows), parts, none: sumOf(rows.filter((sum) => sum.part_id === null)), may, mayEnd: may && row.endedOn === null && !parts.some((each) => each.status === 'running' || each.status === 'done'), today: dayIn(now) }
  })

/** The sums of one part, or of who has no provider. Joins the caller's transaction. */
export const partSums = async (tx: Tx, changeoverId: string, partId: string | null): Promise<Sums> => sumOf((await rowsOf(tx, changeoverId)).filter((row) => row.part_id === partId))
