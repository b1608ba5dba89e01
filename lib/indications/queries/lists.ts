import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { sessionMunicipality } from '@/lib/residents/policy'
import { NAME, nameOf, type ResidentHead, residentHead } from '@/lib/residents/queries/head'
import { EARLIER_HOMES, type EarlierHome, earlierHomes } from '@/lib/residents/queries/moves'
import { isOpen } from '../rules/case'
import { CASE_STATUSES, type CaseStatus } from '../schema'

export type CaseRow = {
  readonly id: string
  readonly number: string
  readonly resident: string
  readonly product: string | null
  readonly status: CaseStatus
  readonly notifiedOn: Day
  /** The next day that the law asks something by; null when nothing runs. */
  readonly due: { readonly what: 'plan-investigation' | 'decision'; readonly on: Day; readonly passed: boolean } | null
  /** Empty while it waits in the team. */
  readonly consultant: string | null
  /** What the older system is called that it came from. */
  readonly importedFrom: string | null
}

const ROW = {
  id: true, number: true, status: true, importedFrom: true, notifiedOn: true, investigateBy: true, findingsSentOn: true, decideBy: true, consultantName: true,
  product: { select: { name: true } },
  resident: { select: NAME },
} as const

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Tx, where: object, take: number) => tx.wmoCase.findMany({ where, orderBy: [{ investigateBy: 'asc' }, { number: 'asc' }], take, select: ROW })

function toRow(row: Row, today: Day): CaseRow {
  const status = CASE_STATUSES.find((each) => each === row.status) ?? 'notified'
  return {
    id: row.id, number: row.number, status, importedFrom: row.importedFrom, notifiedOn: day(row.notifiedOn), product: row.product?.name ?? null, consultant: row.consultantName,
    resident: formalName(nameOf(row.resident)), due: dueOf(row, status, today),
  }
}

function dueOf(row: Row, status: CaseStatus, today: Day): CaseRow['due'] {
  if (!isOpen(status)) return null
  const on = row.decideBy ?? (row.findingsSentOn === null ? row.investigateBy : null)
  return on === null ? null : { what: row.decideBy === null ? 'plan-investigation' : 'decision', on: day(on), passed: on < today }
}

const OPEN = CASE_STATUSES.filter(isOpen)

/** A case with its product and its resident's name in one row, as the list of cases reads it. */
export type QueuedCase = Omit<Row, 'product' | 'resident'> & Row['resident'] & { readonly product: string | null }
export const queuedRow = ({ product, ...row }: QueuedCase, today: Day): CaseRow => toRow({ ...row, product: product === null ? null : { name: product }, resident: row }, today)

/** The open cases of a municipality that this consultant works on, for the work list. Joins the caller's transaction. */
export async function openCasesOf(tx: Tx, actor: Actor, today: Day, take: number): Promise<CaseRow[]> {
  const { municipalityId } = sessionMunicipality(actor)
  const rows = await rowsOf(tx, { municipalityId, status: { in: OPEN } }, take)
  return rows.map((row) => toRow(row, today))
}

export type ResidentFile = { readonly resident: ResidentHead; readonly cases: readonly CaseRow[]; readonly viewedAt: Date; readonly purpose: string; readonly municipality: string; /** Where he lived before each move. */ readonly earlierHomes: readonly EarlierHome[] }

/** A resident's file with his cases; who looked and for what is recorded before it is shown. */
export const residentFile = (actor: Actor, residentId: string): Promise<ResidentFile | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { municipalityId } = sessionMunicipality(actor)
      const today = dayIn(now)
      const resident = await residentHead(tx, actor, residentId, today)
      if (!resident) return null
      const { wmoCases, municipality, moves } = await tx.resident.findUniqueOrThrow({ where: { id: residentId, municipalityId }, select: { municipality: { select: { name: true } }, wmoCases: { orderBy: { number: 'desc' }, select: ROW }, moves: EARLIER_HOMES } })
      const cases = wmoCases.map((row) => toRow(row, today))
      return { resident, cases, viewedAt: now, purpose: cases.some((each) => isOpen(each.status)) ? 'onderzoek' : 'dossier inzien', municipality: municipality.name, earlierHomes: earlierHomes(moves) }
    },
    async (tx, file) => {
      if (file === null) return
      await record(tx, actor, { event: 'resident.file-viewed', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: file.resident.municipalityId, residentId, purpose: file.purpose })
    },
  )
