import { mayAssess } from '@/lib/admissions/policy/assessment'
import { LOOKED_INTO, windowsFor } from '@/lib/admissions/policy/opening'
import type { Standing } from '@/lib/admissions/rules/assessment'
import { cellsOf, MATRIX_STANDINGS } from '@/lib/admissions/rules/matrix'
import { read, type Tx } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'
import { CRITERION_KINDS, type CriterionKind } from '@/lib/procedures/schema/criterion'

export type MatrixRow = { readonly id: string; readonly provider: string; readonly number: string; readonly stated: boolean; readonly cells: readonly Standing[] }

export type MatrixPage = {
  readonly window: { readonly id: string; readonly name: string; readonly standing: WindowStanding; readonly procedure: { readonly id: string; readonly title: string; readonly type: string } }
  readonly lots: readonly { readonly id: string; readonly name: string }[]
  readonly lot: { readonly id: string; readonly name: string } | null
  readonly kind: CriterionKind | null
  readonly standing: Standing | null
  readonly order: 'name' | 'number'
  readonly criteria: readonly { readonly id: string; readonly position: number; readonly title: string; readonly perLot: boolean }[]
  /** The rows of this page; `found` counts all that the filter leaves, `entries` all there are. */
  readonly rows: readonly MatrixRow[]
  readonly from: number
  readonly found: number
  readonly entries: number
}

export type MatrixFilter = { readonly lotId?: string | undefined; readonly kind?: string | undefined; readonly standing?: string | undefined; readonly order?: string | undefined; /** From 0; without one all rows come, for a file. */ readonly page?: number }

type Entry = { readonly id: string; readonly provider: string; readonly number: string; readonly stated: boolean }

/**
 * Every submission of a window for one lot against every criterion: how each stands, and nothing that compares. In the
 * order of names or of receipt numbers, and no other. Null before the opening.
 */
export const matrixPage = (actor: Actor, windowId: string, filter: MatrixFilter): Promise<MatrixPage | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({
      where: { id: windowId, ...LOOKED_INTO, ...windowsFor(actor) },
      select: {
        id: true, name: true, regionId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true,
        procedure: { select: { id: true, title: true, type: true, assessors: true, procedureLots: { orderBy: { lot: { name: 'asc' } }, select: { lot: { select: { id: true, name: true } } } }, criterions: { orderBy: { position: 'asc' }, select: { id: true, position: true, title: true, perLot: true, kind: true } } } },
      },
    })
    if (!window || actor.kind !== 'person' || !mayAssess(actor, window)) return null
    const lots = window.procedure.procedureLots.map((each) => each.lot)
    const lot = lots.find((each) => each.id === filter.lotId) ?? lots[0] ?? null
    const kind = CRITERION_KINDS.find((each) => each === filter.kind) ?? null
    const standing = MATRIX_STANDINGS.find((each) => each === filter.standing) ?? null
    const criteria = window.procedure.criterions.filter((each) => kind === null || each.kind === kind)
    const order = filter.order === 'number' ? 'number' : 'name'
    const [listed] = lot
      ? await tx.$queryRaw<{ entries: Entry[] }[]>`
          select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'provider', p.name, 'number', s.number, 'stated', s.stated_reason is not null)), '[]') as entries
          from submission s join provider p on p.id = s.provider_id
          join submission_lot l on l.submission_id = s.id and l.lot_id = ${lot.id}::uuid and l.opened_at is not null
          where s.window_id = ${windowId}::uuid and s.opened_at is not null
            and not exists (select from assessor_conflict k where k.provider_id = s.provider_id and k.person_id = ${actor.personId}::uuid and k.withdrawn_at is null)`
      : []
    const entries = listed?.entries ?? []
    entries.sort(order === 'number' ? (a, b) => a.number.localeCompare(b.number) : (a, b) => a.provider.localeCompare(b.provider, 'nl') || a.number.localeCompare(b.number))
    const onPage = <T,>(rows: readonly T[]) => (filter.page === undefined ? rows : rows.slice(firstOf(filter.page, rows.length), firstOf(filter.page, rows.length) + PAGE))
    // Only a filter on how a criterion stands needs the verdicts of all of them.
    const judged = standing === null ? onPage(entries) : entries
    const cells = lot ? await standingsFor(tx, judged.map((each) => each.id), lot.id, criteria.map((each) => each.id), window.procedure.assessors) : () => []
    const found = judged.map((row): MatrixRow => ({ ...row, cells: cells(row.id) })).filter((row) => standing === null || row.cells.includes(standing))
    const total = standing === null ? entries.length : found.length
    return {
      window: { id: window.id, name: window.name, standing: windowStanding(window, now), procedure: { id: window.procedure.id, title: window.procedure.title, type: window.procedure.type } },
      lots, lot, kind, standing, order,
      criteria: criteria.map(({ id, position, title, perLot }) => ({ id, position, title, perLot })),
      rows: standing === null ? found : onPage(found),
      from: filter.page === undefined ? 0 : firstOf(filter.page, total),
      found: total,
      entries: entries.length,
    }
  })

/** How the verdicts on an entry are brought: as one short text, where thousands of rows would take longer to bring than to count. A piece of a statement about `assessment a`. */
export const givenText = (criteria: readonly string[]) =>
  Prisma.sql`string_agg(array_position(${[...criteria]}::uuid[], a.criterion_id) || case when a.seat = 3 and a.confirmed_at is null then '~' else ':' end || a.seat || case a.verdict when 'met' then 'm' when 'not-met' then 'n' else 'p' end, ' ')`

/** How each criterion stands for these submissions in one lot, in the criteria's order. */
async function standingsFor(tx: Tx, submissionIds: readonly string[], lotId: string, criteria: readonly string[], assessors: number): Promise<(submissionId: string) => readonly Standing[]> {
  const [row] = await tx.$queryRaw<{ given: Readonly<Record<string, string>> | null }[]>`
    select jsonb_object_agg(each.submission_id, each.given) as given from (
      select a.submission_id, ${givenText(criteria)} as given from assessment a
      where a.submission_id = any(${[...submissionIds]}::uuid[]) and (a.lot_id = ${lotId}::uuid or a.lot_id is null) group by a.submission_id) each`
  const cells = cellsOf(criteria.length, assessors)
  return (submissionId) => cells(row?.given?.[submissionId] ?? null)
}
