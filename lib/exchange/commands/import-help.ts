import { randomInt } from 'node:crypto'
import { allocationNumber } from '@/lib/allocations/rules'
import { type AuditEntry, recordAll } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { objectionTerm, type TermCalendar } from '@/lib/indications/rules/terms'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, type Day } from '@/lib/kernel/day'
import { postcode4 } from '@/lib/kernel/identifiers'
import { dayIn } from '@/lib/kernel/instant'
import { sendMail } from '@/lib/mail/outbox'
import { rows as residentRows, toHead } from '@/lib/residents/queries/head'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { routes } from '@/lib/routes'
import { judgeHelps } from '../queries/import-help'
import { openLine } from '../queries/imports'
import type { HelpGiven, JudgedHelp } from '../rules/import-help'
import type { HelpLine } from '../schema/help-row'
import { plural } from '@/lib/format'

type Row = { readonly id: string; readonly municipalityId: string; readonly regionId: string; readonly source: string }
type Line = { readonly id: string; readonly number: number; readonly content: string | null }
type Making = { readonly line: Line; readonly value: HelpLine; readonly given: HelpGiven; readonly residentId: string; readonly productId: string; readonly caseId: string; readonly decisionId: string; readonly indicationId: string; readonly allocationId: string | null }

/** Until when the old decision can be objected to. */
const objectionUntil = (sentOn: Day, calendar: TermCalendar): Day => objectionTerm(sentOn, calendar).lastDay

/**
 * Makes running help of these lines, after one more look at what stands there now: a case, the decision as it was taken elsewhere, its indication, and in
 * kind the help itself with the provider. Gives the lines of which nothing could be made any more.
 */
export async function makeHelp(tx: Tx, now: Date, actor: Actor, row: Row, lines: readonly Line[]): Promise<readonly { readonly id: string; readonly verdict: JudgedHelp }[]> {
  const today = dayIn(now)
  const values = lines.map((line) => ({ number: line.number, value: openLine<HelpLine>(line.id, line.content ?? '') }))
  const judged = await judgeHelps(tx, { municipalityId: row.municipalityId, regionId: row.regionId, today }, values)
  const making = lines.flatMap((line, at): Making[] => {
    const [value, verdict] = [values[at]?.value, judged[at]]
    if (!value || !verdict?.given || !verdict.residentId || !verdict.found.productId) return []
    return [{ line, value, given: verdict.given, residentId: verdict.residentId, productId: verdict.found.productId, caseId: crypto.randomUUID(), decisionId: crypto.randomUUID(), indicationId: crypto.randomUUID(), allocationId: verdict.given.part ? crypto.randomUUID() : null }]
  })
  await decide(tx, today, row, making)
  await place(tx, now, row, making)
  await tx.$executeRaw`
    update data_import_row r set case_id = m.case, indication_id = m.indication, allocation_id = m.allocation, done_at = ${now}, content = null
    from unnest(${making.map((each) => each.line.id)}::uuid[], ${making.map((each) => each.caseId)}::uuid[], ${making.map((each) => each.indicationId)}::uuid[], ${making.map((each) => each.allocationId)}::uuid[]) as m(line, "case", indication, allocation) where r.id = m.line`
  await recordAll(tx, actor, making.map(({ caseId, residentId, given, value }): AuditEntry => ({
    event: 'case.imported', compartment: 'resident', subject: { type: 'case', id: caseId, version: 1 }, municipalityId: row.municipalityId, residentId, purpose: 'overname uit een ouder systeem', ...(given.part ? { providerId: given.part.providerId } : {}),
    detail: { importId: row.id, source: row.source, decision: value.decision, decidedOn: value.decidedOn },
  })))
  return lines.flatMap((line, at) => { const verdict = judged[at]; return verdict && !verdict.given ? [{ id: line.id, verdict }] : [] })
}

async function decide(tx: Tx, today: Day, row: Row, making: readonly Making[]): Promise<void> {
  const calendar = await calendarOf(tx)
  const serials = await tx.$queryRaw<{ next: bigint }[]>`select nextval('wmo_case_number') as next from generate_series(1, ${making.length}::int)`
  const { municipalityId } = row
  const request = `Overgenomen uit ${row.source}.`
  await tx.wmoCase.createMany({
    data: making.map(({ caseId, residentId, productId }, at) => ({
      id: caseId, number: `Z-${today.slice(0, 4)}-${String(serials[at]?.next ?? 0).padStart(4, '0')}`, municipalityId, residentId, productId, status: 'decided', notifiedOn: today, investigateBy: addDays(today, 42), channel: 'import', request, importId: row.id, importedFrom: row.source,
    })),
  })
  await tx.investigation.createMany({ data: making.map(({ caseId }) => ({ municipalityId, caseId })) })
  await tx.wmoDecision.createMany({
    data: making.map(({ decisionId, caseId, residentId, value }) => ({
      id: decisionId, municipalityId, caseId, residentId, reference: value.decision, importId: row.id, outcome: 'granted', motivation: `Dit besluit is genomen in ${row.source}. De motivering staat daar.`,
      decidedOn: value.decidedOn, dispatchedOn: value.decidedOn, objectionUntil: objectionUntil(value.decidedOn, calendar), mandateText: '', signedName: '',
    })),
  })
  await tx.indication.createMany({
    data: making.map(({ indicationId, caseId, decisionId, residentId, productId, given: { amount, minutes, lotId }, value }) => ({
      id: indicationId, municipalityId, residentId, caseId, decisionId, productId, lotId, importId: row.id, form: value.form, minutesPerWeek: minutes, frequency: value.frequency, startsOn: value.startsOn, endsOn: value.endsOn, status: 'adopted',
      unit: amount.unit, optionId: amount.option?.id ?? null, monthCents: amount.monthCents, rateId: amount.rateId, ...(value.form === 'personal-budget' ? { budgetKind: value.budgetKind, budgetMonthCents: value.monthCents } : {}),
      calculation: { unit: amount.unit, basis: 'stated', minutes, reason: `Besluit ${value.decision}, overgenomen uit ${row.source}.`, option: amount.option && { code: amount.option.code, label: amount.option.label }, monthCents: amount.monthCents },
    })),
  })
}

/** The help that a provider gives already, under its participation of today, with who it is for. */
async function place(tx: Tx, now: Date, row: Row, making: readonly Making[]): Promise<void> {
  const inKind = making.filter((each) => each.allocationId !== null)
  if (inKind.length === 0) return
  const today = dayIn(now)
  const residents = new Map((await residentRows(tx, { id: { in: inKind.map((each) => each.residentId) } }, inKind.length)).map((found) => [found.id, toHead(found, today)]))
  const products = new Map((await tx.product.findMany({ where: { id: { in: inKind.map((each) => each.productId) } }, select: { id: true, needsFluentDutch: true } })).map((product) => [product.id, product]))
  const later = (a: Day, b: Day) => (a > b ? a : b)
  const placed = inKind.flatMap((each) => {
    const [resident, { part }] = [residents.get(each.residentId), each.given]
    if (!resident || !part || each.allocationId === null) return []
    const wishedStart = later(each.value.startsOn, each.value.deliveredFrom ?? each.value.startsOn)
    return [{ ...each, id: each.allocationId, part, resident, wishedStart, startsOn: later(wishedStart, part.startsOn) }]
  })
  const numbers = await numbersFor(tx, placed.length, today)
  const scope = ({ part }: (typeof placed)[number]) => ({ municipalityId: row.municipalityId, providerId: part.providerId })
  await tx.allocation.createMany({
    data: placed.map((each, at) => ({
      ...scope(each), id: each.id, number: numbers[at] ?? '', regionId: row.regionId, lotId: each.given.lotId, participationId: each.part.id, productId: each.productId, indicationId: each.indicationId, importId: row.id,
      minutesPerWeek: each.given.minutes, frequency: each.value.frequency, windows: [...TIME_WINDOWS], fluentDutch: products.get(each.productId)?.needsFluentDutch ?? false, postcode4: postcode4(each.resident.address.postcode),
      wishedStart: each.wishedStart, startsOn: each.startsOn, endsOn: each.value.endsOn, status: 'started', offeredAt: now, acceptedAt: now, acceptedBy: `Overgenomen uit ${row.source}`, startedAt: now,
    })),
  })
  await tx.allocationClient.createMany({
    data: placed.map((each) => ({ ...scope(each), allocationId: each.id, residentId: each.residentId, name: each.resident.formal, birthDate: each.resident.birthDate, address: each.resident.streetLine, postcode: each.resident.address.postcode, city: each.resident.address.town, phone: each.resident.phone, helperName: each.value.helper ?? null })),
  })
  await tx.$queryRaw`select import_share_clients(${row.id}::uuid)::text as shared`
}

/** Numbers drawn at random that no allocation has. */
async function numbersFor(tx: Tx, count: number, today: Day): Promise<string[]> {
  const drawn = new Set<string>()
  while (drawn.size < count * 2 + 20) drawn.add(allocationNumber(today, Array.from({ length: 5 }, () => randomInt(31))))
  return (await tx.$queryRaw<{ number: string }[]>`select number from free_allocation_numbers(${[...drawn]}::text[]) as f(number)`).map((row) => row.number).slice(0, count)
}

/** Tells each provider once how many clients came in, without a name. */
export async function tellProviders(tx: Tx, now: Date, row: Row): Promise<void> {
  const groups = await tx.allocation.groupBy({ by: ['providerId'], where: { importId: row.id }, _count: true })
  const providers = await tx.provider.findMany({ where: { id: { in: groups.map((each) => each.providerId) } }, select: { id: true, name: true, contactName: true, email: true } })
  const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: row.municipalityId }, select: { name: true } })
  for (const provider of providers) {
    const count = groups.find((each) => each.providerId === provider.id)?._count ?? 0
    if (provider.email) await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: `Uw cliënten in ${name} staan in het portaal`, body: `Gemeente ${name} nam lopende hulp over uit een ouder systeem: ${plural(count, 'cliënt', 'cliënten')} bij u. De hulp verandert niet. Log in om te zien of alles klopt.`, href: routes.providerAllocations(), regionId: row.regionId, municipalityId: row.municipalityId, providerId: provider.id })
  }
}
