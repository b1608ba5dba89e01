import { type AuditEntry, recordAll } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn, startOfDay } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { agreementCounts, asExpected, comparedOf } from '../queries/agreement-imports'
import { judgeAgreementLines } from '../queries/import-agreements'
import { type AdoptRefusal, decideAdopt } from '../rules/import'
import { type JudgedAgreement, termOf } from '../rules/import-agreements'
import type { AgreementLine } from '../schema/agreement-row'
import { IMPORT_STATUSES, type AdoptImport, type OnImport } from '../schema/import'
import { inOneGo } from './import-adopt'
import { agreementImportForChange, recordAgreementImport } from './agreement-trial'

/** Agreements that are made in one go. What was done stays done. */
export const AGREEMENT_BATCH = 50

type Going = { readonly id: string; readonly left: number }
type Row = { readonly id: string; readonly regionId: string; readonly source: string; readonly version: number }

/** Begins the adoption by a second officer, with the first agreements. From here on nothing of the trial changes. */
export const adoptAgreements = (actor: Actor, input: AdoptImport, batch = AGREEMENT_BATCH): Promise<Result<Going, AdoptRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await agreementImportForChange(tx, actor, input.id)
    const status = IMPORT_STATUSES.find((each) => each === row.status) ?? 'trial'
    const counts = await agreementCounts(tx, row.id)
    const asCounted = asExpected({ providers: row.expectedProviders, agreements: row.expectedAgreements }, await comparedOf(tx, row.id))
    const decided = decideAdopt({ status, madeById: row.madeById }, person.personId, { new: counts.new, possible: 0, undecided: 0 }, { asCounted, explanation: input.explanation })
    if (!decided.ok) return decided
    if (await tx.agreementImport.count({ where: { regionId: row.regionId, sha256: row.sha256, status: { in: ['adopting', 'adopted', 'undoing'] } } })) return refuse('same-file')
    const version = await updateVersioned(tx.agreementImport, { id: row.id, version: input.version }, { status: 'adopting', explanation: input.explanation, adoptedAt: now, adoptedById: person.personId, adoptedBy: person.name })
    await recordAgreementImport(tx, actor, { ...row, version }, 'adopted', { source: row.source, rows: row.rows, explanation: input.explanation })
    return allow({ id: row.id, left: await doNext(tx, now, actor, { ...row, version }, batch) })
  })

/** Goes on with what is left, after a stop or a fault as well. Two who do so at once wait for each other. */
export const continueAgreements = (actor: Actor, input: Pick<OnImport, 'id'>, batch = AGREEMENT_BATCH): Promise<Result<Going, 'not-adopting'>> =>
  write(actor, async (tx, now) => {
    const { row } = await agreementImportForChange(tx, actor, input.id)
    return row.status === 'adopting' ? allow({ id: row.id, left: await doNext(tx, now, actor, row, batch) }) : refuse('not-adopting')
  })

type Line = { readonly id: string; readonly number: number; readonly key: string; readonly value: AgreementLine }
type Group = readonly [Line, ...Line[]]

/** Makes the next agreements, each with all its lines; gives how many lines are left. When none is, the import is adopted. */
async function doNext(tx: Tx, now: Date, actor: Actor, row: Row, batch: number): Promise<number> {
  const groups = await nextGroups(tx, row.id, batch)
  // What the database refuses for one agreement must not stop the others: then each is made by itself.
  if (!(await inOneGo(tx, () => makeAgreements(tx, now, actor, row, groups)))) for (const group of groups) if (!(await inOneGo(tx, () => makeAgreements(tx, now, actor, row, [group])))) await refuseGroup(tx, now, group)
  if (groups.length < batch) await tx.agreementImportRow.updateMany({ where: { importId: row.id, doneAt: null }, data: { doneAt: now } })
  const left = await tx.agreementImportRow.count({ where: { importId: row.id, doneAt: null } })
  if (left === 0) await updateVersioned(tx.agreementImport, row, { status: 'adopted', endedAt: now })
  return left
}

async function nextGroups(tx: Tx, importId: string, batch: number): Promise<readonly Group[]> {
  const rows = await tx.$queryRaw<{ id: string; number: number; key: string; content: unknown }[]>`
    with next as (select lower(btrim(reference)) as key, min(number) as first from agreement_import_row where import_id = ${importId}::uuid and done_at is null and content is not null group by 1 order by 2 limit ${batch}::int)
    select r.id::text as id, r.number, n.key, r.content from agreement_import_row r join next n on n.key = lower(btrim(r.reference)) where r.import_id = ${importId}::uuid and r.done_at is null and r.content is not null order by n.first, r.number`
  const groups = new Map<string, Line[]>()
  for (const { id, number, key, content } of rows) groups.set(key, [...(groups.get(key) ?? []), { id, number, key, value: content as AgreementLine }])
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))
}

type Outcome = Pick<JudgedAgreement, 'outcome' | 'problems' | 'notes' | 'agreementId' | 'providerId'>

/** Marks lines as done with what came of them. What they said goes with that: a contact person was in it. */
const finish = (tx: Tx, now: Date, lines: readonly (Outcome & { readonly id: string })[]) =>
  tx.$executeRaw`
    update agreement_import_row r set outcome = d.outcome, problems = d.problems, notes = array(select jsonb_array_elements_text(d.notes)), agreement_id = d."agreementId", provider_id = d."providerId", content = null, done_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as d(id uuid, outcome text, problems jsonb, notes jsonb, "agreementId" uuid, "providerId" uuid) where r.id = d.id`

const MEANWHILE = { column: 'Regel', sentence: 'Deze regel is niet overgenomen: er veranderde intussen iets in het portaal. Kijk bij de contracten wat er staat.' }
const refuseGroup = (tx: Tx, now: Date, group: Group) => finish(tx, now, group.map(({ id }) => ({ id, outcome: 'refused', problems: [MEANWHILE], notes: [], agreementId: null, providerId: null })))

/** Makes these agreements with what is delivered under them, after one more look at what stands there now: what came meanwhile is not made twice. */
async function makeAgreements(tx: Tx, now: Date, actor: Actor, row: Row, groups: readonly Group[]): Promise<void> {
  const lines = groups.flat()
  const judged = await judgeAgreementLines(tx, { regionId: row.regionId, today: dayIn(now) }, lines.map(({ number, value }) => ({ number, value, problems: [], notes: [], reference: value.agreement, provider: value.name, kvk: value.kvk })))
  const verdicts = new Map(judged.map((verdict) => [verdict.number, verdict]))
  const making = groups.filter((group) => group.every((line) => verdicts.get(line.number)?.outcome === 'new'))
  const providers = await providersFor(tx, row.id, making)
  const done = new Map<string, Outcome>(lines.flatMap(({ id, number }) => { const verdict = verdicts.get(number); return verdict && verdict.outcome !== 'new' ? [[id, verdict] as const] : [] }))
  const entries: AuditEntry[] = []
  for (const group of making) {
    const [first] = group
    const provider = providers.get(first.value.kvk)
    if (!provider) continue
    const agreementId = crypto.randomUUID()
    const own = { agreementId, regionId: row.regionId, providerId: provider.id }
    const { startsOn, endsOn, maxEndsOn, options } = termOf(group.map((line) => line.value) as [AgreementLine, ...AgreementLine[]])
    await tx.agreement.createMany({ data: [{ id: agreementId, regionId: row.regionId, providerId: provider.id, reference: first.value.agreement, status: 'signed', startsOn, endsOn, maxEndsOn, signedAt: first.value.signedOn && startOfDay(first.value.signedOn), importId: row.id, importedFrom: row.source }] })
    await tx.agreementOption.createMany({ data: options.map((option) => ({ ...own, ...option })) })
    await tx.participation.createMany({ data: await partsOf(tx, now, own, group, verdicts) })
    for (const { id, number } of group) done.set(id, { outcome: 'new', problems: [], notes: verdicts.get(number)?.notes ?? [], agreementId, providerId: provider.id })
    if (provider.step === 'made') entries.push({ event: 'provider.imported', compartment: 'region', subject: { type: 'provider', id: provider.id }, regionId: row.regionId, providerId: provider.id, detail: { importId: row.id, source: row.source, kvk: first.value.kvk } })
    entries.push({ event: 'agreement.imported', compartment: 'region', subject: { type: 'agreement', id: agreementId, version: 1 }, regionId: row.regionId, providerId: provider.id, detail: { importId: row.id, source: row.source, reference: first.value.agreement, endsOn } })
    // Told once per provider: its other agreements of this batch find it.
    providers.set(first.value.kvk, { ...provider, step: 'known' })
  }
  await finish(tx, now, [...done].map(([id, each]) => ({ id, outcome: each.outcome, problems: each.problems, notes: each.notes, agreementId: each.agreementId, providerId: each.providerId })))
  await recordAll(tx, actor, entries)
}

type Taken = { readonly id: string; readonly step: string }

/** Each provider once, as it stands or opened from its first line, with what that did. */
async function providersFor(tx: Tx, importId: string, groups: readonly Group[]): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>()
  for (const [first] of groups) {
    if (taken.has(first.value.kvk)) continue
    const [found] = await tx.$queryRaw<Taken[]>`select provider::text as id, step from import_provider(${importId}::uuid, ${first.id}::uuid)`
    if (!found) continue
    taken.set(first.value.kvk, found)
    await tx.agreementImportRow.updateMany({ where: { id: first.id }, data: { providerId: found.id, providerStep: found.step } })
  }
  return taken
}

type Own = { readonly agreementId: string; readonly regionId: string; readonly providerId: string }

/** What is delivered per lot, public as after a signing. */
async function partsOf(tx: Tx, now: Date, own: Own, group: Group, verdicts: ReadonlyMap<number, { readonly lotId: string | null; readonly productId: string | null }>) {
  const inLots = group.flatMap(({ number, value }) => { const found = verdicts.get(number); return found?.lotId && found.productId ? [{ lotId: found.lotId, productId: found.productId, value }] : [] })
  const lots = await tx.lot.findMany({ where: { id: { in: inLots.map((each) => each.lotId) } }, select: { id: true, municipalityId: true } })
  return lots.flatMap(({ id: lotId, municipalityId }) => {
    const here = inLots.filter((each) => each.lotId === lotId)
    const [one] = here
    return one ? [{ ...own, lotId, municipalityId, productIds: here.map((each) => each.productId), startsOn: one.value.startsOn, endsOn: one.value.endsOn, publishedAt: now }] : []
  })
}
