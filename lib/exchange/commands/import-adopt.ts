import { type AuditEntry, recordAll } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { bsnMode } from '@/lib/residents/queries/identity'
import { openFiles } from '@/lib/residents/commands/several'
import { judgeResidents } from '../queries/import-residents'
import { countedOf, foundOf, openLine } from '../queries/imports'
import { type AdoptRefusal, decideAdopt, type Judged, makesSomething, matches } from '../rules/import'
import { IMPORT_STATUSES, type AdoptImport, type OnImport, type RowChoice, type RowOutcome } from '../schema/import'
import type { ResidentLine } from '../schema/resident-row'
import { makeHelp, tellProviders } from './import-help'
import { importForChange, recordImport } from './import-trial'

/** Lines that are done in one go: within a transaction's time on a busy machine as well, where 500 were not (docs/performance.md). What was done stays done. */
export const ADOPT_BATCH = 150

type Going = { readonly id: string; readonly left: number }
type Row = { readonly id: string; readonly kind: string; readonly municipalityId: string; readonly regionId: string; readonly source: string; readonly version: number }

/** Begins the adoption by a second person, with the first lines. From here on nothing of the trial changes. */
export const adoptImport = (actor: Actor, input: AdoptImport, batch = ADOPT_BATCH): Promise<Result<Going, AdoptRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await importForChange(tx, actor, input.id)
    const status = IMPORT_STATUSES.find((each) => each === row.status) ?? 'trial'
    const expected = { people: row.expectedPeople, minutes: row.expectedMinutes }
    const decided = decideAdopt({ status, madeById: row.madeById }, person.personId, await countedOf(tx, row.id), { asCounted: matches(expected, await foundOf(tx, row.id)), explanation: input.explanation })
    if (!decided.ok) return decided
    if (await tx.dataImport.count({ where: { municipalityId: row.municipalityId, kind: row.kind, sha256: row.sha256, status: { in: ['adopting', 'adopted', 'undoing'] } } })) return refuse('same-file')
    const version = await updateVersioned(tx.dataImport, { id: row.id, version: input.version }, { status: 'adopting', explanation: input.explanation, adoptedAt: now, adoptedById: person.personId, adoptedBy: person.name })
    await recordImport(tx, actor, { ...row, version }, 'adopted', { source: row.source, rows: row.rows, explanation: input.explanation })
    return allow({ id: row.id, left: await doNext(tx, now, person, { ...row, version }, batch) })
  })

/** Goes on with the lines that are left, after a stop or a fault as well. Two who do so at once wait for each other. */
export const continueImport = (actor: Actor, input: Pick<OnImport, 'id'>, batch = ADOPT_BATCH): Promise<Result<Going, 'not-adopting'>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await importForChange(tx, actor, input.id)
    return row.status === 'adopting' ? allow({ id: row.id, left: await doNext(tx, now, person, row, batch) }) : refuse('not-adopting')
  })

type Line = { readonly id: string; readonly number: number; readonly outcome: RowOutcome; readonly choice: RowChoice | null; readonly content: string | null; readonly residentId: string | null }

/** Does the next lines; gives how many are left. When none is, the import is adopted. */
async function doNext(tx: Tx, now: Date, actor: Person, row: Row, batch: number): Promise<number> {
  const lines = await tx.$queryRaw<Line[]>`select id::text as id, number, outcome, choice, content, resident_id::text as "residentId" from data_import_row where import_id = ${row.id}::uuid and done_at is null order by number limit ${batch}`
  const making = lines.filter((line) => line.content !== null && makesSomething(line.outcome, line.choice))
  const make = row.kind === 'residents' ? makeResidents : makeImportedHelp
  const done = await inOneGo(tx, () => make(tx, now, actor, row, making))
  // What the database refuses for one line must not stop the others: then each is done by itself.
  if (!done) for (const line of making) if (!(await inOneGo(tx, () => make(tx, now, actor, row, [line])))) await refuseLine(tx, now, line.id)
  await tx.dataImportRow.updateMany({ where: { id: { in: lines.map((line) => line.id) }, doneAt: null }, data: { doneAt: now, content: null } })
  const left = await tx.dataImportRow.count({ where: { importId: row.id, doneAt: null } })
  if (left === 0) await updateVersioned(tx.dataImport, row, { status: 'adopted', endedAt: now })
  if (left === 0 && row.kind === 'indications') await tellProviders(tx, now, row)
  return left
}

/** Whether the database took it; if not, nothing of it is there. Another fault goes on. */
export async function inOneGo(tx: Tx, work: () => Promise<void>): Promise<boolean> {
  await tx.$executeRaw`savepoint one_go`
  try {
    await work()
    await tx.$executeRaw`release savepoint one_go`
    return true
  } catch (thrown) {
    if (!databaseRefusal(thrown)) throw thrown
    await tx.$executeRaw`rollback to savepoint one_go`
    return false
  }
}

const refuseLine = (tx: Tx, now: Date, id: string) =>
  tx.dataImportRow.updateMany({ where: { id }, data: { outcome: 'refused', choice: null, content: null, doneAt: now, problems: [{ column: 'Regel', sentence: 'Deze regel is niet overgenomen: er veranderde intussen iets in het portaal. Kijk in het dossier wat er staat.' }] } })

/** What came meanwhile is not made twice: the line says what it found. */
const keepVerdict = (tx: Tx, now: Date, id: string, verdict: Judged) =>
  tx.dataImportRow.updateMany({ where: { id }, data: { outcome: verdict.outcome, choice: verdict.outcome === 'possible' ? 'leave' : null, notes: [...verdict.notes], problems: [...verdict.problems], residentId: verdict.residentId, doneAt: now, content: null } })

async function makeImportedHelp(tx: Tx, now: Date, actor: Person, row: Row, lines: readonly Line[]): Promise<void> {
  for (const { id, verdict } of await makeHelp(tx, now, actor, row, lines)) await keepVerdict(tx, now, id, verdict)
}

/** Opens the files, after one more look at what stands there now: what came meanwhile is not made twice. */
async function makeResidents(tx: Tx, now: Date, actor: Person, row: Row, lines: readonly Line[]): Promise<void> {
  const today = dayIn(now)
  const values = lines.map((line) => openLine<ResidentLine>(line.id, line.content ?? ''))
  const judged = await judgeResidents(tx, { municipalityId: row.municipalityId, today, importId: row.id }, values)
  const made = lines.flatMap((line, at) => {
    const [value, verdict] = [values[at], judged[at]]
    return value && verdict && makesSomething(verdict.outcome, line.choice) ? [{ lineId: line.id, id: crypto.randomUUID(), value }] : []
  })
  await openFiles(tx, now, { municipalityId: row.municipalityId, today, invented: (await bsnMode(tx)) === 'demo' }, made.map(({ id, value: { secret, ...value } }) => ({ ...value, id, secretBy: secret === 'yes' ? actor.name : null })))
  await tx.$executeRaw`
    update data_import_row r set resident_id = m.resident, done_at = ${now}, content = null
    from unnest(${made.map((each) => each.lineId)}::uuid[], ${made.map((each) => each.id)}::uuid[]) as m(line, resident) where r.id = m.line`
  const late = lines.flatMap((line, at) => { const verdict = judged[at]; return verdict && !made.some((each) => each.lineId === line.id) ? [{ id: line.id, verdict }] : [] })
  for (const { id, verdict } of late) await keepVerdict(tx, now, id, verdict)
  await recordAll(tx, actor, made.flatMap(({ id, value }): AuditEntry[] => {
    const about = { compartment: 'resident', subject: { type: 'resident', id, version: 1 }, municipalityId: row.municipalityId, residentId: id, purpose: 'overname uit een ouder systeem' } as const
    return [{ ...about, event: 'resident.file-imported', detail: { importId: row.id, source: row.source } }, ...(value.secret === 'yes' ? [{ ...about, event: 'resident.address-secret' }] : [])]
  }))
}
