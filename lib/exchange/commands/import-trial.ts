import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sessionMunicipality } from '@/lib/residents/policy'
import { mayImport } from '../policy'
import { judgeHelps } from '../queries/import-help'
import { judgeResidents } from '../queries/import-residents'
import { sealLine } from '../queries/imports'
import type { Judged } from '../rules/import'
import type { HelpFound } from '../rules/import-help'
import type { HelpLine } from '../schema/help-row'
import type { ChooseRow, EndImport, ReadLine, TryImport } from '../schema/import'
import type { ResidentLine } from '../schema/resident-row'

export type Made = { readonly id: string }
export type ReadFile = { readonly sha256: string } & ({ readonly kind: 'residents'; readonly lines: readonly ReadLine<ResidentLine>[] } | { readonly kind: 'indications'; readonly lines: readonly ReadLine<HelpLine>[] })

/** An import that a command works on, its row locked so that two people never do the same line; not found for everybody else's. */
export async function importForChange(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from data_import where id = ${id}::uuid for no key update`
  const row = await tx.dataImport.findUnique({ where: { id } })
  if (!row || !mayImport(actor, row)) throw new Halt('not-found')
  const person: Person = actor
  return { row, person }
}

type Head = { readonly id: string; readonly kind: string; readonly municipalityId: string; readonly version: number }

/** One line in the trail of an import; never what a line of it says. */
export const recordImport = (tx: Tx, actor: Actor, row: Head, event: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `import.${event}`, compartment: 'resident', subject: { type: 'import', id: row.id, version: row.version }, municipalityId: row.municipalityId, purpose: 'overname uit een ouder systeem', detail: { kind: row.kind, ...detail } })

/** Tries a file: what each line would do. Nothing of anybody changes. The same file tried again leads to the trial that is there; one that was adopted is refused. */
export const tryImport = (actor: Actor, input: TryImport, file: ReadFile): Promise<Result<Made, 'same-file'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = sessionMunicipality(actor)
    const { source, expectedPeople, expectedTime } = input
    const { kind } = file
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import:${municipalityId}:${file.sha256}`}, 0))`
    const earlier = await tx.dataImport.findFirst({ where: { municipalityId, kind, sha256: file.sha256, status: { in: ['trial', 'adopting', 'adopted', 'undoing'] } }, select: { id: true, status: true } })
    if (earlier) return earlier.status === 'trial' ? allow({ id: earlier.id }) : refuse('same-file', { id: earlier.id })
    const judged = await judgeLines(tx, { municipalityId, regionId, today: dayIn(now) }, file)
    const id = crypto.randomUUID()
    await tx.dataImport.createMany({ data: [{ id, municipalityId, regionId, kind, source, sha256: file.sha256, rows: judged.length, expectedPeople, expectedMinutes: expectedTime, madeAt: now, madeById: person.personId, madeBy: person.name }] })
    await keepLines(tx, id, municipalityId, judged)
    await recordImport(tx, actor, { id, kind, municipalityId, version: 1 }, 'tried', { source, rows: judged.length, sha256: file.sha256 })
    return allow({ id })
  })

type JudgedLine = Judged & { readonly number: number; readonly value: object | null; readonly found?: HelpFound }
type Place = { readonly municipalityId: string; readonly regionId: string; readonly today: ReturnType<typeof dayIn> }

async function judgeLines(tx: Tx, place: Place, file: ReadFile): Promise<JudgedLine[]> {
  const judged: readonly (Judged & { readonly found?: HelpFound })[] = file.kind === 'residents'
    ? await judgeResidents(tx, place, file.lines.flatMap((line) => line.value ?? []))
    : await judgeHelps(tx, place, file.lines.flatMap(({ number, value }) => (value === null ? [] : [{ number, value }])))
  let at = 0
  return file.lines.map(({ number, value, problems, notes }) => {
    const verdict = value === null ? null : judged[at++]
    if (!verdict) return { number, value: null, outcome: 'refused', problems, notes, residentId: null }
    const { outcome, residentId, found } = verdict
    return { number, value, outcome, residentId, problems: verdict.problems, notes: [...notes, ...verdict.notes], ...(found ? { found } : {}) }
  })
}

const CHUNK = 5000

/** Keeps the lines, a chunk in one statement. What a line says is kept, encrypted, only where something can still be made of it. */
async function keepLines(tx: Tx, importId: string, municipalityId: string, lines: readonly JudgedLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += CHUNK) {
    const rows = lines.slice(from, from + CHUNK).map(({ value, outcome, found, ...line }) => {
      const id = crypto.randomUUID()
      return { id, outcome, number: line.number, problems: line.problems, notes: line.notes, resident: line.residentId, product: found?.productId ?? null, lot: found?.lotId ?? null, provider: found?.providerId ?? null, unit: found?.unit ?? null, minutes: found?.minutes ?? null, content: value !== null && (outcome === 'new' || outcome === 'possible') ? sealLine(id, value) : null }
    })
    await tx.$executeRaw`
      insert into data_import_row (id, municipality_id, import_id, number, outcome, problems, notes, resident_id, product_id, lot_id, provider_id, unit, minutes, content)
      select r.id, ${municipalityId}::uuid, ${importId}::uuid, r.number, r.outcome, r.problems, array(select jsonb_array_elements_text(r.notes)), r.resident, r.product, r.lot, r.provider, r.unit, r.minutes, r.content
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, number int, outcome text, problems jsonb, notes jsonb, resident uuid, product uuid, lot uuid, provider uuid, unit text, minutes int, content text)`
  }
}

/** Says of a line that may be about somebody known whether it is another person; not asked again once the import is adopted. */
export const chooseRow = (actor: Actor, input: ChooseRow): Promise<Result<Made, 'not-a-trial'>> =>
  write(actor, async (tx) => {
    const { row } = await importForChange(tx, actor, input.id)
    if (row.status !== 'trial') return refuse('not-a-trial')
    const { count } = await tx.dataImportRow.updateMany({ where: { id: input.rowId, importId: row.id, outcome: 'possible' }, data: { choice: input.choice } })
    if (count === 0) throw new Halt('not-found')
    const line = await tx.dataImportRow.findUniqueOrThrow({ where: { id: input.rowId }, select: { number: true, residentId: true } })
    await record(tx, actor, { event: 'import.line-decided', compartment: 'resident', subject: { type: 'import', id: row.id }, municipalityId: row.municipalityId, ...(line.residentId ? { residentId: line.residentId } : {}), purpose: 'overname uit een ouder systeem', detail: { line: line.number, choice: input.choice } })
    return allow({ id: row.id })
  })

/** Puts a trial away, and with it what its lines say. */
export const withdrawImport = (actor: Actor, input: EndImport): Promise<Result<Made, 'not-a-trial'>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await importForChange(tx, actor, input.id)
    if (row.status !== 'trial') return refuse('not-a-trial')
    await tx.dataImportRow.updateMany({ where: { importId: row.id, content: { not: null } }, data: { content: null } })
    const version = await updateVersioned(tx.dataImport, { id: row.id, version: input.version }, { status: 'withdrawn', endedAt: now, endedBy: person.name, endReason: input.reason })
    await recordImport(tx, actor, { ...row, version }, 'withdrawn', { reason: input.reason })
    return allow({ id: row.id })
  })
