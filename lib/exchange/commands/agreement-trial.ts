import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { ReadAgreements } from '../imports/agreements'
import { mayImportAgreements } from '../policy'
import { importRegion } from '../queries/agreement-imports'
import { judgeAgreementLines } from '../queries/import-agreements'
import type { JudgedAgreement } from '../rules/import-agreements'
import type { ReadAgreementLine, TryAgreements } from '../schema/agreement-import'
import type { EndImport } from '../schema/import'
import type { Made } from './import-trial'

/** An import that a command works on, its row locked so that two people never do the same line; not found for everybody else's. */
export async function agreementImportForChange(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from agreement_import where id = ${id}::uuid for no key update`
  const row = await tx.agreementImport.findUnique({ where: { id } })
  if (!row || !mayImportAgreements(actor, row)) throw new Halt('not-found')
  const person: Person = actor
  return { row, person }
}

type Head = { readonly id: string; readonly regionId: string; readonly version: number }

/** One line in the trail of an import with providers. */
export const recordAgreementImport = (tx: Tx, actor: Actor, row: Head, event: string, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `agreement-import.${event}`, compartment: 'region', subject: { type: 'agreement-import', id: row.id, version: row.version }, regionId: row.regionId, detail })

/** Tries a file: what each line would do. Nothing of anybody changes. The same file tried again leads to the trial that is there; one that was adopted is refused. */
export const tryAgreements = (actor: Actor, input: TryAgreements, file: ReadAgreements): Promise<Result<Made, 'same-file'>> =>
  write(actor, async (tx, now) => {
    const regionId = importRegion(actor)
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const { sha256, lines } = file
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`agreement-import:${regionId}:${sha256}`}, 0))`
    const earlier = await tx.agreementImport.findFirst({ where: { regionId, sha256, status: { in: ['trial', 'adopting', 'adopted', 'undoing'] } }, select: { id: true, status: true } })
    if (earlier) return earlier.status === 'trial' ? allow({ id: earlier.id }) : refuse('same-file', { id: earlier.id })
    const judged = await judgeAgreementLines(tx, { regionId, today: dayIn(now) }, lines)
    const id = crypto.randomUUID()
    await tx.agreementImport.createMany({ data: [{ id, regionId, source: input.source, sha256, rows: lines.length, expectedProviders: input.expectedProviders, expectedAgreements: input.expectedAgreements, madeAt: now, madeById: actor.personId, madeBy: actor.name }] })
    await keepLines(tx, id, regionId, lines, judged)
    await recordAgreementImport(tx, actor, { id, regionId, version: 1 }, 'tried', { source: input.source, rows: lines.length, sha256 })
    return allow({ id })
  })

/** Keeps the lines in one statement. What a line says is kept only where something can still be made of it. */
async function keepLines(tx: Tx, importId: string, regionId: string, lines: readonly ReadAgreementLine[], judged: readonly JudgedAgreement[]): Promise<void> {
  const rows = lines.flatMap(({ value, reference, provider, kvk }, at) => {
    const verdict = judged[at]
    if (!verdict) return []
    const { number, outcome, problems, notes, lotId, productId, providerId, agreementId } = verdict
    return [{ id: crypto.randomUUID(), number, outcome, problems, notes, reference: value?.agreement ?? reference, provider: value?.name ?? provider, kvk: value?.kvk ?? kvk, lot: lotId, product: productId, whose: providerId, agreement: agreementId, cents: value?.hourCents ?? null, content: outcome === 'new' ? value : null }]
  })
  await tx.$executeRaw`
    insert into agreement_import_row (id, region_id, import_id, number, outcome, problems, notes, reference, provider, kvk, lot_id, product_id, provider_id, agreement_id, hour_cents, content)
    select r.id, ${regionId}::uuid, ${importId}::uuid, r.number, r.outcome, r.problems, array(select jsonb_array_elements_text(r.notes)), r.reference, r.provider, r.kvk, r.lot, r.product, r.whose, r.agreement, r.cents, nullif(r.content, 'null'::jsonb)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, number int, outcome text, problems jsonb, notes jsonb, reference text, provider text, kvk text, lot uuid, product uuid, whose uuid, agreement uuid, cents int, content jsonb)`
}

/** Puts a trial away, and with it what its lines say. */
export const withdrawAgreements = (actor: Actor, input: EndImport): Promise<Result<Made, 'not-a-trial'>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await agreementImportForChange(tx, actor, input.id)
    if (row.status !== 'trial') return refuse('not-a-trial')
    await tx.$executeRaw`update agreement_import_row set content = null where import_id = ${row.id}::uuid and content is not null`
    const version = await updateVersioned(tx.agreementImport, { id: row.id, version: input.version }, { status: 'withdrawn', endedAt: now, endedBy: person.name, endReason: input.reason })
    await recordAgreementImport(tx, actor, { ...row, version }, 'withdrawn', { reason: input.reason })
    return allow({ id: row.id })
  })
