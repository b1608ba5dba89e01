import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { lotsHere } from '@/lib/lots/queries'
import { postcodeOn } from '@/lib/residents/queries/head'
import { issueLetter } from '@/lib/letters/store'
import type { Amount } from '@/lib/products/rules'
import { OUTCOME_LABELS } from '../messages'
import { mayDecide } from '../policy'
import type { CaseView } from '../queries/case'
import { drawUp } from '../queries/drawn-up'
import type { Budget } from '../rules/budget'
import type { DecisionRefusal } from '../rules/decision'
import { evaluationDays } from '../rules/track'
import { DECISION_DRAFT } from '../rules/typed'
import type { Decide, Grant } from '../schema'
import { awaitDispatch } from './dispatch'
import { followUrgentHelp } from './follow'
import { planMoments } from './moments'
import { letterScope, loadCase } from './load'

export type Decided = { readonly caseId: string; readonly decisionId: string; readonly letterId: string; readonly indicationId: string | null }

export type DecideRefusal = DecisionRefusal | AdoptRefusal | 'second-needed' | 'proposal-waits'

/**
 * Decides on the application in the college's name, by the mandate of the day, and adopts the indication, with norm set, answers and
 * every line beside it, which never changes after. It counts once it is sent; offering it to a provider is a step of its own. Refuses what
 * decideDecision refuses, and without `seconds`, a second consultant's own, what the rule of the day asks one for.
 */
export const decide = (actor: Actor, input: Decide, { seconds = false } = {}): Promise<Result<Decided, DecideRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    if (view.proposal?.status === 'proposed') return refuse('proposal-waits')
    const drawn = await drawUp(tx, view, actor, input)
    if (!drawn.ok) return drawn
    const { mandate, grant, reference, letter, textId, refusalGround, why } = drawn.value
    if (why.length > 0 && !seconds) return refuse('second-needed', { why: why.join(' ') })

    const decisionId = crypto.randomUUID()
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-decision',
      view: letter,
      textId,
      subject: { type: 'decision', id: decisionId },
      scope: letterScope(view),
    })
    await tx.wmoDecision.createMany({
      data: [
        {
          id: decisionId, municipalityId: view.municipality.id, caseId: view.id, residentId: view.resident.id, reference, outcome: input.outcome, motivation: input.motivation,
          decidedOn: view.today, mandateId: mandate.id, mandateText: mandate.text, signedName: actor.name, decidedById: actor.personId, letterId, refusalGround, lookPurpose: grant?.looking?.purpose ?? null,
        },
      ],
    })
    await followUrgentHelp(tx, actor, view, grant?.startsOn ?? null, 'Er is een besluit op de aanvraag.')
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, { status: 'decided' })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind: 'decision', since: view.today })
    const adopted = await adopt(tx, view, decisionId, grant)
    if (!adopted.ok) return adopted
    if (grant && view.product) await planMoments(tx, view, 'evaluation', evaluationDays(grant, (await tx.product.findUniqueOrThrow({ where: { id: view.product.id }, select: { evaluateAfterMonths: true } })).evaluateAfterMonths))
    if (grant?.looking) await planMoments(tx, view, 'looking-first', [grant.looking.on])
    await dropDraft(tx, actor, DECISION_DRAFT, view.id)
    await record(tx, actor, {
      event: 'case.decided',
      subject: { type: 'case', id: view.id, version },
      ...trace,
      changes: [{ field: 'status', label: 'Besluit', from: '', to: OUTCOME_LABELS[input.outcome] }],
      detail: {
        decisionId, letterId, reference, mandate: mandate.text, indicationId: adopted.value,
        ...(grant ? { startsOn: grant.startsOn, endsOn: grant.endsOn, ...saidOf(grant.amount), frequency: grant.amount.frequency, looking: grant.looking && { weeks: grant.looking.weeks, on: grant.looking.on }, budget: grant.budget && { ...grant.budget } } : {}),
      },
    })
    return allow({ caseId: view.id, decisionId, letterId, indicationId: adopted.value })
  })

type AdoptRefusal = 'overlaps' | 'not-together' | 'unit-not-followed'
type Granted = Pick<Grant, 'startsOn' | 'endsOn'> & { readonly amount: Amount; readonly budget: Budget | null }

/** What the amount rests on, as it is kept with the indication and in the trail. */
const saidOf = ({ unit, basis, minutes, option, monthCents, reason }: Amount) => ({ unit, basis, minutes, reason, option: option && { code: option.code, label: option.label }, monthCents })

/** The form of an indication, with what its budget comes to. */
export const budgetRow = (budget: Pick<Budget, 'kind' | 'monthCents' | 'hourCents' | 'rateId'> | null) =>
  budget ? { form: 'personal-budget', budgetKind: budget.kind, budgetMonthCents: budget.monthCents, budgetHourCents: budget.hourCents, budgetRateId: budget.rateId } : { form: 'in-kind' }

async function adopt(tx: Tx, view: CaseView, decisionId: string, grant: Granted | null): Promise<Result<string | null, AdoptRefusal>> {
  if (!grant || !view.product) return allow(null)
  const { amount, startsOn, endsOn, budget } = grant
  const lotId = await lotOf(tx, view, startsOn)
  const id = crypto.randomUUID()
  const calculation = amount.basis === 'norm' ? view.calculation : null
  try {
    await tx.indication.createMany({
      data: [
        {
          id, municipalityId: view.municipality.id, residentId: view.resident.id, caseId: view.id, decisionId, productId: view.product.id, lotId, ...budgetRow(budget),
          minutesPerWeek: amount.minutes, frequency: amount.frequency, unit: amount.unit, optionId: amount.option?.id ?? null, monthCents: amount.monthCents, rateId: amount.rateId,
          startsOn, endsOn, status: 'adopted', normSetId: calculation?.normSet.id ?? null, calculation: JSON.parse(JSON.stringify(calculation ?? saidOf(amount))) as object,
        },
      ],
    })
  } catch (thrown) {
    const found = databaseRefusal(thrown)
    if (found?.state === '23P01') return refuse('overlaps')
    if (found?.state === 'PI015') return refuse('not-together', { other: 'andere ondersteuning', note: '' })
    if (found?.state === 'PI013' || found?.state === 'PI014') return refuse('unit-not-followed')
    throw thrown
  }
  return allow(id)
}

/** The lot that the help had, or of the chosen participation, where the postcode lies in it on the first day; otherwise the area of that day, or the municipality. */
export async function lotOf(tx: Tx, view: CaseView, startsOn: Day, had?: string): Promise<string> {
  const here = await lotsHere(tx, { municipalityId: view.municipality.id, postcode: postcodeOn(view.resident, startsOn), onDay: startsOn })
  if (had !== undefined && here.all.includes(had)) return had
  const chosen = view.choice && (await tx.participation.findFirst({ where: { id: view.choice.participationId }, select: { lotId: true } }))
  if (chosen && here.all.includes(chosen.lotId)) return chosen.lotId
  const lotId = here.area ?? here.whole
  if (lotId === null) throw new Error(`municipality ${view.municipality.id} has no lot`)
  return lotId
}
