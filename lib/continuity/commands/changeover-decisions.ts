import type { Tx } from '@/lib/db'
import { referredTo } from '@/lib/indications/messages'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { objectionTerm } from '@/lib/indications/rules/terms'
import { FREQUENCIES } from '@/lib/indications/schema'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { letterText } from '@/lib/letters/library'
import { issueLetters } from '@/lib/letters/store'
import { revisionLetter } from '@/lib/redress/letters/revision'
import { lastDayBefore } from '@/lib/redress/rules/replacement'
import { rows as residentRows, toHead } from '@/lib/residents/queries/head'
import { motivationOf, timeOf } from '../messages/changeover-letter'
import type { ChangeoverHead, PartHead } from '../queries/changeover'
import type { Listed } from '../queries/changeover-facts'

/** What was decided about one resident. */
export type Made = { readonly decisionId: string; readonly indicationId: string; readonly letterId: string; readonly reference: string; readonly replaces: string }
type Mandate = { readonly id: string; readonly text: string }

const BEFORE = {
  id: true, form: true, frequency: true, endsOn: true, unit: true, monthCents: true, normSetId: true, calculation: true, decisionId: true,
  decision: { select: { reference: true, importId: true, decidedOn: true } }, case: { select: { id: true, number: true, objectedAt: true, importedFrom: true } }, option: { select: { label: true } },
} as const

/**
 * A decision of his own for each of these residents, with its letter: his old help ends on the day before and the new joins it, with the time that
 * the mapping gives. The letters don't wait to be sent yet. Gives what was made by the id of the list's row.
 */
export async function reviseAll(tx: Tx, now: Date, person: Person, changeover: ChangeoverHead, part: PartHead, mandate: Mandate, listed: readonly Listed[]): Promise<ReadonlyMap<string, Made>> {
  if (listed.length === 0) return new Map()
  const today = dayIn(now)
  const objection = objectionTerm(today, await calendarOf(tx))
  const text = await letterText(tx, 'wmo-revision', { municipalityId: changeover.municipalityId }, today)
  const of = <T extends { readonly id: string }>(found: readonly T[]) => new Map(found.map((each) => [each.id, each]))
  const before = of(await tx.indication.findMany({ where: { id: { in: listed.map((each) => each.indicationId) } }, select: BEFORE }))
  const residents = of((await residentRows(tx, { id: { in: listed.map((each) => each.residentId) } }, listed.length)).map((row) => toHead(row, today)))
  const products = of(await tx.product.findMany({ where: { id: { in: listed.flatMap((each) => [each.productId, each.toProductId ?? '']) } }, select: { id: true, name: true } }))
  const mappings = of(await tx.helpMapping.findMany({ where: { id: { in: listed.flatMap((each) => each.mappingId ?? []) } }, select: { id: true, source: true } }))
  const counts = new Map((await tx.wmoDecision.groupBy({ by: ['caseId'], where: { caseId: { in: listed.map((each) => each.caseId) } }, _count: { _all: true } })).map((each) => [each.caseId, each._count._all]))
  const drawn = listed.map((each) => {
    const [was, resident, product] = [before.get(each.indicationId), residents.get(each.residentId), products.get(each.toProductId ?? '')]
    if (!was || !resident || !product || each.newMinutes === null) throw new Error('a listed resident is gone')
    const frequency = FREQUENCIES.find((one) => one === was.frequency) ?? 'weekly'
    const motivation = motivationOf({ reason: changeover.reason, provider: part.provider, unit: was.unit, monthCents: was.monthCents, option: was.option?.label ?? null, product: products.get(each.productId)?.name ?? '', minutes: each.newMinutes, more: each.newMinutes > each.oldMinutes })
    const reference = `${was.case.number}-B${(counts.get(each.caseId) ?? 0) + 1}`
    const grant = { minutes: each.newMinutes, minutesReason: null, frequency, startsOn: changeover.newFrom, endsOn: day(was.endsOn) }
    return { each, was, grant, motivation, reference, product, decisionId: crypto.randomUUID(), indicationId: crypto.randomUUID(), view: revisionLetter(
      { resident, municipality: { name: changeover.municipality }, today, product: null, decision: { indication: { minutesPerWeek: each.oldMinutes, product: product.name } } },
      { author: person.name, reference, replaces: referredTo({ reference: was.decision.reference, from: was.decision.importId === null ? null : was.case.importedFrom, decidedOn: day(was.decision.decidedOn) }), input: { from: changeover.newFrom, motivation, talk: null, ground: 're-examination' }, grant, budget: null, mandate: mandate.text, objection }, text) }
  })
  const scope = (residentId: string) => ({ municipalityId: changeover.municipalityId, residentId })
  const letters = await issueLetters(tx, now, person, drawn.map(({ each, decisionId, view }) => ({ kind: 'wmo-revision', textId: text.id, view, subject: { type: 'decision', id: decisionId }, scope: scope(each.residentId) })), { renders: false })
  await tx.wmoDecision.createMany({
    data: drawn.map(({ each, was, motivation, reference, decisionId }, index) => ({
      ...scope(each.residentId), id: decisionId, caseId: each.caseId, objectedAt: was.case.objectedAt, reference, outcome: 'revised', motivation, decidedOn: today, mandateId: mandate.id, mandateText: mandate.text,
      signedName: person.name, decidedById: person.personId, letterId: letters[index] ?? '', replacesId: was.decisionId, ground: 're-examination',
    })),
  })
  // The list says which decision it made before the help of that decision is there: the database asks it.
  await tx.$executeRaw`update changeover_case k set decision_id = v.decision from unnest(${drawn.map(({ each }) => each.id)}::uuid[], ${drawn.map(({ decisionId }) => decisionId)}::uuid[]) as v(id, decision) where k.id = v.id and k.id = any(${drawn.map(({ each }) => each.id)}::uuid[])`
  await tx.indication.updateMany({ where: { id: { in: drawn.map(({ each }) => each.indicationId) } }, data: { status: 'ended', endedOn: lastDayBefore(changeover.newFrom) } })
  await tx.indication.createMany({
    data: drawn.map(({ each, was, grant, decisionId, indicationId }) => ({
      ...scope(each.residentId), id: indicationId, caseId: each.caseId, decisionId, objectedAt: was.case.objectedAt, productId: each.toProductId ?? '', lotId: each.lotId, form: 'in-kind', unit: 'minutes-week', status: 'adopted',
      minutesPerWeek: grant.minutes, frequency: grant.frequency, startsOn: grant.startsOn, endsOn: grant.endsOn, normSetId: was.normSetId,
      calculation: timeOf(was, grant.minutes, mappings.get(each.mappingId ?? '')?.source ?? changeover.reason),
    })),
  })
  await tx.$executeRaw`update changeover_case k set new_indication_id = v.indication from unnest(${drawn.map(({ each }) => each.id)}::uuid[], ${drawn.map(({ indicationId }) => indicationId)}::uuid[]) as v(id, indication) where k.id = v.id and k.id = any(${drawn.map(({ each }) => each.id)}::uuid[])`
  // Whoever has the case open reads it again before he does anything with it.
  await tx.wmoCase.updateMany({ where: { id: { in: drawn.map(({ each }) => each.caseId) } }, data: { version: { increment: 1 } } })
  return new Map(drawn.map(({ each, was, decisionId, indicationId, reference }, index) => [each.id, { decisionId, indicationId, letterId: letters[index] ?? '', reference, replaces: was.decision.reference }]))
}
