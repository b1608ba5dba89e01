import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { indexName } from '@/lib/kernel/names'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { openText, sealText } from '@/lib/keys'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { sessionMunicipality, visibleTo } from '@/lib/residents/policy'
import { mayImport } from '../policy'
import { type ImportSum, sumsOf } from './import-sums'
import { type Counted, decideAdopt, type Expected, type Found, matches } from '../rules/import'
import { IMPORT_KINDS, IMPORT_STATUSES, type ImportKind, type ImportStatus, ROW_CHOICES, ROW_OUTCOMES, type RowChoice, type RowOutcome, type RowProblem, RowProblems } from '../schema/import'

const place = (id: string) => ({ table: 'data_import_row', column: 'content', id })
/** What a line says, encrypted and bound to the line. */
export const sealLine = (id: string, value: object): string => sealText('import-line', place(id), JSON.stringify(value))
/** What `sealLine` kept: the portal's own, checked when it was read. */
export const openLine = <T>(id: string, content: string): T => JSON.parse(openText('import-line', place(id), content)) as T

/** How many lines there are of each outcome, and how many still need a person. */
export async function countedOf(tx: Tx, importId: string): Promise<Counted> {
  const groups = await tx.dataImportRow.groupBy({ by: ['outcome', 'choice'], where: { importId }, _count: true })
  const count = (outcome: RowOutcome, choice?: RowChoice | null) => groups.filter((each) => each.outcome === outcome && (choice === undefined || each.choice === choice)).reduce((sum, each) => sum + each._count, 0)
  return { new: count('new'), same: count('same'), changed: count('changed'), possible: count('possible', 'different'), refused: count('refused'), undecided: count('possible', null) }
}

/** What was built since on what an import made, by line and kind of row. */
export type Held = { readonly line: number; readonly what: string }
export const heldOf = (tx: Tx, importId: string): Promise<Held[]> => tx.$queryRaw<Held[]>`select line, what from import_held(${importId}::uuid) order by line, what`

/** What the file brings or finds here: people, and minutes a week. Lines that are refused or left out are not in it. */
export async function foundOf(tx: Tx, importId: string): Promise<Found> {
  const [row] = await tx.$queryRaw<Found[]>`
    select count(distinct case when i.kind = 'residents' then r.id else r.resident_id end)::int as people, coalesce(sum(r.minutes), 0)::int as minutes
    from data_import_row r join data_import i on i.id = r.import_id where r.import_id = ${importId}::uuid and r.outcome <> 'refused' and r.choice is distinct from 'leave'`
  return row ?? { people: 0, minutes: 0 }
}

const HEAD = { id: true, kind: true, source: true, status: true, rows: true, sha256: true, expectedPeople: true, expectedMinutes: true, explanation: true, madeAt: true, madeById: true, madeBy: true, adoptedAt: true, adoptedBy: true, endedAt: true, endedBy: true, endReason: true, version: true, municipalityId: true, municipality: { select: { name: true } } } as const

type Row = NonNullable<Awaited<ReturnType<typeof headOf>>>
const headOf = (tx: Tx, actor: Actor, id: string) => tx.dataImport.findFirst({ where: { id, ...visibleTo(actor) }, select: HEAD })

export type ImportHead = Omit<Row, 'kind' | 'status' | 'municipality'> & { readonly kind: ImportKind; readonly status: ImportStatus; readonly municipality: string }
const toHead = ({ kind, status, municipality, ...row }: Row): ImportHead => ({ ...row, kind: IMPORT_KINDS.find((each) => each === kind) ?? 'residents', status: IMPORT_STATUSES.find((each) => each === status) ?? 'trial', municipality: municipality.name })

export type ImportList = { readonly rows: readonly ImportHead[]; readonly total: number; readonly from: number; readonly municipality: string }

/** The imports of the session's municipality, the newest first. */
export const importList = (actor: Actor, page: number): Promise<ImportList> =>
  read(actor, async (tx) => {
    const { municipalityId } = sessionMunicipality(actor)
    const total = await tx.dataImport.count({ where: { municipalityId } })
    const from = firstOf(page, total)
    const rows = await tx.dataImport.findMany({ where: { municipalityId }, orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: HEAD })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { rows: rows.map(toHead), total, from, municipality: name }
  })

export type ImportLine = { readonly id: string; readonly number: number; readonly outcome: RowOutcome; readonly problems: readonly RowProblem[]; readonly notes: readonly string[]; readonly choice: RowChoice | null; readonly done: boolean; /** Whose file it is about, where there is one. */ readonly resident: { readonly id: string; readonly name: string } | null }
export type ImportView = {
  readonly head: ImportHead
  readonly counted: Counted
  readonly done: number
  readonly expected: Expected
  readonly found: Found
  readonly asCounted: boolean
  /** Of running help only: the file beside the portal. */
  readonly sums: readonly ImportSum[]
  /** What holds undoing back; empty where nothing does. */
  readonly held: readonly Held[]
  /** Why this person may not adopt it now, by what stands; null when he may. */
  readonly blocked: 'own-trial' | 'undecided' | 'nothing-new' | null
  readonly lines: readonly ImportLine[]
  readonly shown: RowOutcome | null
  readonly total: number
  readonly from: number
}

const LINE = { id: true, number: true, outcome: true, problems: true, notes: true, choice: true, doneAt: true, resident: { select: { id: true, ...NAME } } } as const

/** An import with its lines of one outcome, or all; names of whom it finds are shown, so that who looked is recorded. Null when it is not of the actor's municipality. */
export const importView = (actor: Actor, id: string, { shown, page }: { readonly shown: RowOutcome | null; readonly page: number }): Promise<ImportView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const row = await headOf(tx, actor, id)
      if (!row || !mayImport(actor, row)) return null
      const head = toHead(row)
      const counted = await countedOf(tx, id)
      const where = { importId: id, ...(shown ? { outcome: shown } : {}) }
      const total = await tx.dataImportRow.count({ where })
      const from = firstOf(page, total)
      const lines = await tx.dataImportRow.findMany({ where, orderBy: { number: 'asc' }, skip: from, take: PAGE, select: LINE })
      const expected = { people: row.expectedPeople, minutes: row.expectedMinutes }
      const found = await foundOf(tx, id)
      const verdict = decideAdopt(head, actor.personId, counted, { asCounted: matches(expected, found), explanation: '-' })
      return {
        head, counted, expected, found, asCounted: matches(expected, found), shown, total, from,
        held: head.status === 'adopted' || head.status === 'undoing' ? await heldOf(tx, id) : [],
        sums: head.kind === 'indications' ? await sumsOf(tx, id, row.municipalityId, dayIn(now)) : [],
        done: await tx.dataImportRow.count({ where: { importId: id, doneAt: { not: null } } }),
        blocked: !verdict.ok && (verdict.reason === 'own-trial' || verdict.reason === 'undecided' || verdict.reason === 'nothing-new') ? verdict.reason : null,
        lines: lines.map(({ resident, doneAt, problems, ...line }) => ({
          ...line, done: doneAt !== null, problems: RowProblems.parse(problems), outcome: ROW_OUTCOMES.find((each) => each === line.outcome) ?? 'refused', choice: ROW_CHOICES.find((each) => each === line.choice) ?? null,
          resident: resident && { id: resident.id, name: indexName(nameOf(resident)) },
        })),
      }
    },
    async (tx, view) => {
      if (view?.lines.some((line) => line.resident !== null)) await record(tx, actor, { event: 'import.viewed', compartment: 'resident', subject: { type: 'import', id }, municipalityId: view.head.municipalityId, purpose: 'overname uit een ouder systeem', detail: { lines: view.lines.length } })
    },
  )

