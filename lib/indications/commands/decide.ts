import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { lotsHere } from '@/lib/lots/queries'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import type { Amount } from '@/lib/products/rules'
import { ruleOn } from '@/lib/rulebook/queries'
import { type DecisionCase, decisionLetter } from '../letters/decision'
import { OUTCOME_LABELS } from '../messages'
import { mayDecide } from '../policy'
import { calendarOf } from '../queries/calendar'
import { amountOf, conflictsOf } from '../queries/amount'
import { budgetOf } from '../queries/budget'
import type { CaseView } from '../queries/case'
import type { Budget } from '../rules/budget'
import { type DecisionRefusal, decideDecision } from '../rules/decision'
import { openRemarks } from '../rules/reply'
import { evaluationDays, isRestorative, type TrackBasis } from '../rules/track'
import type { Decide, Grant } from '../schema'
import { awaitDispatch } from './dispatch'
import { followUrgentHelp } from './follow'
import { planMoments } from './moments'
import { letterScope, loadCase } from './load'

/** The mandate's subject by which an access organisation decides in a college's name. */
export const WMO_MANDATE = 'wmo-decision'

export type Decided = { readonly caseId: string; readonly decisionId: string; readonly letterId: string; readonly indicationId: string | null }

/**
 * Decides on the application in the college's name, by the mandate of the day, and adopts the indication, with norm set, answers and
 * every line beside it, which never changes after. It counts once it is sent; offering it to a provider is a step of its own.
 */
export const decide = (actor: Actor, input: Decide): Promise<Result<Decided, DecisionRefusal | AdoptRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    const mandate = await mandateOn(tx, view, actor.accessOrganisationId)
    const asked = input.outcome === 'refused' ? null : input.grant
    const amount = asked && (await amountOf(tx, view, asked))
    const budget = asked && amount?.ok ? await budgetOf(tx, view, amount.value.minutes, asked.startsOn) : null
    const verdict = decideDecision(
      { facts: view, outcome: input.outcome, today: view.today, productId: view.product?.id ?? null, amount, conflicts: asked ? await conflictsOf(tx, view, asked) : [], budget, track: trackBasisOf(view), wishesRecorded: view.wishes !== null, remarksOpen: openRemarks(view.replies).length > 0, mandate: mandate !== null, grant: asked },
      await calendarOf(tx),
    )
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const grant = asked && amount?.ok ? { startsOn: asked.startsOn, endsOn: asked.endsOn, amount: amount.value, budget: budget?.ok ? budget.value : null } : null

    const decisionId = crypto.randomUUID()
    const reference = `${view.number}-B1`
    const text = await letterText(tx, 'wmo-decision', { municipalityId: view.municipality.id }, view.today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-decision',
      view: decisionLetter(await forLetter(tx, view), {
        author: { name: actor.name, organisation: actor.organisationName },
        reference,
        outcome: input.outcome,
        motivation: input.motivation,
        grant,
        mandate: mandate.text,
        objection: verdict.value.objection,
        contributions: await contributionsFor(tx, view, grant?.startsOn ?? view.today),
      }, text),
      textId: text.id,
      subject: { type: 'decision', id: decisionId },
      scope: letterScope(view),
    })
    await tx.wmoDecision.createMany({
      data: [
        {
          id: decisionId, municipalityId: view.municipality.id, caseId: view.id, residentId: view.resident.id, reference, outcome: input.outcome, motivation: input.motivation,
          decidedOn: view.today, mandateId: mandate.id, mandateText: mandate.text, signedName: actor.name, decidedById: actor.personId, letterId, refusalGround: verdict.value.refusalGround,
        },
      ],
    })
    await followUrgentHelp(tx, view, grant?.startsOn ?? null, 'Er is een besluit op de aanvraag.')
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, { status: 'decided' })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind: 'decision', since: view.today })
    const adopted = await adopt(tx, view, decisionId, grant)
    if (!adopted.ok) return adopted
    if (grant && view.product) await planMoments(tx, view, 'evaluation', evaluationDays(grant, (await tx.product.findUniqueOrThrow({ where: { id: view.product.id }, select: { evaluateAfterMonths: true } })).evaluateAfterMonths))
    await record(tx, actor, {
      event: 'case.decided',
      subject: { type: 'case', id: view.id, version },
      ...trace,
      changes: [{ field: 'status', label: 'Besluit', from: '', to: OUTCOME_LABELS[input.outcome] }],
      detail: {
        decisionId, letterId, reference, mandate: mandate.text, indicationId: adopted.value,
        ...(grant ? { startsOn: grant.startsOn, endsOn: grant.endsOn, ...saidOf(grant.amount), frequency: grant.amount.frequency, budget: grant.budget && { ...grant.budget } } : {}),
      },
    })
    return allow({ caseId: view.id, decisionId, letterId, indicationId: adopted.value })
  })

/** The case as its letter reads it: a track stands in it by the name of who carries it out, and only where it suits. */
async function forLetter(tx: Tx, view: CaseView): Promise<DecisionCase> {
  if (!view.track || !trackBasisOf(view).restorative) return { ...view, track: null }
  const provider = view.track.providerId && (await tx.provider.findFirst({ where: { id: view.track.providerId }, select: { name: true } }))
  return { ...view, track: { ...view.track, provider: provider ? provider.name : 'de organisatie die de gemeente daarvoor heeft' } }
}

/** What the decision asks of a restorative track. A rule that changed after the answer changes nothing for it. */
export const trackBasisOf = ({ product, track }: CaseView): TrackBasis => ({
  restorative: product !== null && isRestorative(product.kind), answer: track === null ? null : track.status === 'declined' ? 'declines' : 'joins', voluntary: track?.voluntary ?? false,
})

/** The mandate by which this access organisation decides for the case's college today. */
export function mandateOn(tx: Tx, view: CaseView, accessOrganisationId: string) {
  return tx.mandate.findFirst({
    where: {
      municipalityId: view.municipality.id,
      subject: WMO_MANDATE,
      accessOrganisationId,
      validFrom: { lte: view.today },
      OR: [{ validUntil: null }, { validUntil: { gt: view.today } }],
    },
    orderBy: { validFrom: 'desc' },
    select: { id: true, text: true },
  })
}

/** The most a household pays a month, on the day of the decision and, when that is in another year, on the first day of help. */
async function contributionsFor(tx: Tx, view: CaseView, startsOn: Day): Promise<{ cents: number; year: number }[]> {
  const scope = { regionId: view.municipality.regionId, municipalityId: view.municipality.id }
  const found: { cents: number; year: number }[] = []
  for (const onDay of new Set([view.today, startsOn])) {
    const rule = await ruleOn(tx, 'own-contribution', scope, onDay)
    if (rule && !found.some((each) => each.year === rule.value.year)) found.push(rule.value)
  }
  return found
}

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

/** The lot of the chosen participation where the postcode lies in it on the first day; otherwise the area of that day, or the municipality. */
export async function lotOf(tx: Tx, view: CaseView, startsOn: Day): Promise<string> {
  const here = await lotsHere(tx, { municipalityId: view.municipality.id, postcode: view.resident.address.postcode, onDay: startsOn })
  const chosen = view.choice && (await tx.participation.findFirst({ where: { id: view.choice.participationId }, select: { lotId: true } }))
  if (chosen && here.all.includes(chosen.lotId)) return chosen.lotId
  const lotId = here.area ?? here.whole
  if (lotId === null) throw new Error(`municipality ${view.municipality.id} has no lot`)
  return lotId
}
