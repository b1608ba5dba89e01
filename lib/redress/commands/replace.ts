import { randomInt } from 'node:crypto'
import { allocationNumber } from '@/lib/allocations/rules'
import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx } from '@/lib/db'
import { budgetRow, lotOf } from '@/lib/indications/commands/decide'
import type { CaseView } from '@/lib/indications/queries/case'
import type { Budget } from '@/lib/indications/rules/budget'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { DecisionOutcome } from '@/lib/indications/schema'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { unitOn } from '@/lib/products/queries'
import { optionFor, policyDay } from '@/lib/products/rules'
import { routes } from '@/lib/routes'
import { nextReference, type Standing } from '../queries/standing'
import type { NewGrant } from '../rules/replacement'

export type Replacement = {
  readonly decisionId: string
  readonly outcome: DecisionOutcome
  readonly motivation: string
  readonly mandate: { readonly id: string; readonly text: string }
  readonly letterId: string
  /** Until when it can be objected to; null for a decision on an objection. */
  readonly objectionUntil: Day | null
  readonly grant: (NewGrant & { readonly adjustment: number; readonly budget: Budget | null }) | null
  /** The old help: superseded as if it never was, or ended on a day. */
  readonly ends: { readonly as: 'superseded' } | { readonly as: 'ended'; readonly on: Day }
  /** Whether the objections officer reads it. */
  readonly objectedAt: Date | null
  /** A calculation under other norms than the earlier one's. */
  readonly anew?: KeptCalculation | null
  /** More that the decision says of itself. */
  readonly more?: object
}

/**
 * Puts a decision in the place of the standing one: the old indication is superseded or ended, the new one adopted, and its help stops
 * and goes on under a new number from tomorrow. What was delivered stays.
 */
export async function replaceDecision(tx: Tx, actor: Person, view: CaseView, standing: Standing, by: Replacement): Promise<Result<{ indicationId: string | null }, 'overlaps' | 'unit-not-followed'>> {
  const scope = { municipalityId: view.municipality.id, residentId: view.resident.id, caseId: view.id, objectedAt: by.objectedAt }
  const count = await tx.wmoDecision.count({ where: { caseId: view.id } })
  await tx.wmoDecision.createMany({
    data: [
      {
        ...scope, ...by.more, id: by.decisionId, reference: nextReference(view, count), outcome: by.outcome, motivation: by.motivation, decidedOn: view.today, objectable: by.objectionUntil !== null,
        mandateId: by.mandate.id, mandateText: by.mandate.text, signedName: actor.name, letterId: by.letterId, decidedById: actor.personId, replacesId: standing.id,
      },
    ],
  })
  // It leaves the same day: what follows from it counts at once.
  await tx.wmoDispatch.createMany({
    data: [{ municipalityId: view.municipality.id, caseId: view.id, letterId: by.letterId, kind: 'decision', waitsSince: view.today, sentOn: view.today, channel: 'post', addressee: 'resident', startsTerm: true, objectionUntil: by.objectionUntil, recordedAt: view.viewedAt, recordedById: actor.personId, recordedBy: actor.name }],
  })
  const { indication } = standing
  if (indication) await tx.indication.updateMany({ where: { id: indication.id }, data: by.ends.as === 'superseded' ? { status: 'superseded' } : { status: 'ended', endedOn: by.ends.on } })
  const indicationId = by.grant === null ? null : crypto.randomUUID()
  const { productId } = standing.basis
  if (by.grant !== null && indicationId !== null && productId !== null) {
    const { minutes, adjustment, minutesReason, frequency, startsOn, endsOn, budget } = by.grant
    const policy = await unitOn(tx, { productId, municipalityId: view.municipality.id }, policyDay(view.today, startsOn))
    const option = policy && optionFor(policy, minutes, frequency)
    const made = by.anew ?? standing.calculation
    const calculation = made
      ? { ...made, adjustment, deviationReason: adjustment === 0 ? null : minutesReason, minutes }
      : { unit: policy?.unit, basis: option ? 'option' : 'stated', minutes, reason: minutesReason, option: option && { code: option.code, label: option.label }, monthCents: null }
    try {
      await tx.indication.createMany({
        data: [
          {
            ...scope, id: indicationId, decisionId: by.decisionId, productId, unit: policy?.unit ?? 'minutes-week', optionId: option?.id ?? null, lotId: await lotOf(tx, view, startsOn, indication?.lotId), ...budgetRow(budget), minutesPerWeek: minutes,
            frequency, startsOn, endsOn, status: 'adopted', normSetId: made?.normSet.id ?? null, calculation: JSON.parse(JSON.stringify(calculation)) as object,
          },
        ],
      })
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      if (found?.state === '23P01') return refuse('overlaps')
      if (found?.state === 'PI002' || found?.state === 'PI013' || found?.state === 'PI014' || found?.state === '23514') return refuse('unit-not-followed')
      throw thrown
    }
  }
  if (indication) await follow(tx, actor, view, { oldId: indication.id, newId: indicationId, lastDay: by.ends.as === 'ended' ? by.ends.on : view.today })
  return allow({ indicationId })
}

type Followed = { id: string; number: string; provider_id: string; status: string; new_id: string | null }

/** The help itself: what runs stops and goes on under a new number; what had not begun is taken back. The provider is told without a name. */
async function follow(tx: Tx, actor: Person, view: CaseView, { oldId, newId, lastDay }: { oldId: string; newId: string | null; lastDay: Day }): Promise<void> {
  const number = allocationNumber(view.today, Array.from({ length: 5 }, () => randomInt(31)))
  const rows = await tx.$queryRaw<Followed[]>`select * from allocation_follow(${oldId}::uuid, ${newId}::uuid, ${lastDay}, ${number}, 'Een nieuw besluit kwam in de plaats van het oude.')`
  for (const row of rows) {
    const trace = { compartment: 'resident' as const, municipalityId: view.municipality.id, providerId: row.provider_id }
    const provider = await tx.provider.findUnique({ where: { id: row.provider_id }, select: { name: true, contactName: true, email: true } })
    if (provider?.email)
      await sendMail(tx, view.viewedAt, {
        toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: row.new_id ? `${row.number} gaat verder als ${number}` : `${row.number} stopt`,
        body: row.new_id ? `Gemeente ${view.municipality.name} nam een nieuw besluit. De hulp gaat verder onder nummer ${number}. Log in om te zien wat er verandert.` : `Gemeente ${view.municipality.name} nam een nieuw besluit. Log in om te zien wat dat betekent voor ${row.number}.`,
        href: routes.providerAllocation(row.new_id ?? row.id), regionId: view.municipality.regionId, municipalityId: view.municipality.id, providerId: row.provider_id,
      })
    await record(tx, actor, { ...trace, event: 'allocation.replaced', subject: { type: 'allocation', id: row.id }, detail: { number: row.number, status: row.status, next: row.new_id ? number : null, lastDay } })
    if (row.new_id) await record(tx, actor, { ...trace, event: 'allocation.continued', subject: { type: 'allocation', id: row.new_id, version: 1 }, detail: { number, after: row.number } })
  }
}
