import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import type { LetterView } from '@/lib/letters/view'
import type { Amount } from '@/lib/products/rules'
import { ruleOn } from '@/lib/rulebook/queries'
import { moveOutSince } from '@/lib/residents/queries/moves'
import { type DecisionCase, decisionLetter, type Looking } from '../letters/decision'
import type { Budget } from '../rules/budget'
import { type DecisionRefusal, decideDecision } from '../rules/decision'
import { lookingDay } from '../rules/looking'
import { openRemarks } from '../rules/reply'
import { type SecondReason, secondFor } from '../rules/second'
import { isRestorative, type TrackBasis } from '../rules/track'
import type { Decide, Grant } from '../schema'
import { amountOf, conflictsOf } from './amount'
import { budgetOf } from './budget'
import { calendarOf } from './calendar'
import type { CaseView } from './case'
import { lookFirstOn } from './looking'

/** The mandate's subject by which an access organisation decides in a college's name. */
export const WMO_MANDATE = 'wmo-decision'

type Judged = Extract<ReturnType<typeof decideDecision>, { ok: true }>['value']

export type DrawnUp = {
  readonly mandate: { readonly id: string; readonly text: string }
  readonly grant: (Pick<Grant, 'startsOn' | 'endsOn'> & { readonly amount: Amount; readonly budget: Budget | null; /** What is looked at first, and when; null where help begins at once for longer. */ readonly looking: Looking | null }) | null
  readonly reference: string
  readonly letter: LetterView
  readonly textId: string | null
  readonly refusalGround: Judged['refusalGround']
  /** For what reasons a second consultant decides, by the rule of the day. */
  readonly why: readonly SecondReason[]
}

/** A decision as this person would take it today, with its letter; changes nothing. Refuses what decideDecision refuses. */
export async function drawUp(tx: Tx, view: CaseView, actor: Person & { readonly accessOrganisationId: string }, input: Decide): Promise<Result<DrawnUp, DecisionRefusal>> {
  const mandate = await mandateOn(tx, view, actor.accessOrganisationId)
  const asked = input.outcome === 'refused' ? null : input.grant
  const amount = asked && (await amountOf(tx, view, asked))
  const budget = asked && amount?.ok ? await budgetOf(tx, view, amount.value.minutes, asked.startsOn) : null
  const lookFirstWeeks = asked && (await lookFirstOn(tx, view, asked.startsOn))
  const verdict = decideDecision(
    { facts: view, outcome: input.outcome, today: view.today, diedOn: view.resident.diedOn, movesOutOn: asked && ((await moveOutSince(tx, view.resident.id, view.notifiedOn))?.on ?? null), productId: view.product?.id ?? null, amount, conflicts: asked ? await conflictsOf(tx, view, asked) : [], budget, track: trackBasisOf(view), wishesRecorded: view.wishes !== null, remarksOpen: openRemarks(view.replies).length > 0, joint: view.joint?.status, mandate: mandate !== null, lookFirstWeeks, grant: asked },
    await calendarOf(tx),
  )
  if (!verdict.ok) return verdict
  if (!mandate) return refuse('no-mandate')
  const grant = asked && amount?.ok ? { startsOn: asked.startsOn, endsOn: asked.endsOn, amount: amount.value, budget: budget?.ok ? budget.value : null, looking: lookFirstWeeks !== null && asked.lookPurpose ? { purpose: asked.lookPurpose, weeks: lookFirstWeeks, on: lookingDay(asked) } : null } : null
  const rule = await ruleOn(tx, 'second-consultant', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
  const before = rule?.value.fewerMinutes && view.product ? await tx.indication.findFirst({ where: { residentId: view.resident.id, productId: view.product.id, status: { in: ['adopted', 'ended'] } }, orderBy: { endsOn: 'desc' }, select: { minutesPerWeek: true } }) : null
  const why = secondFor(rule?.value ?? null, { outcome: input.outcome, deviation: view.calculation?.adjustment ?? 0, minutes: grant?.amount.minutes ?? null, before: before?.minutesPerWeek ?? null })
  const reference = `${view.number}-B1`
  const text = await letterText(tx, 'wmo-decision', { municipalityId: view.municipality.id }, view.today)
  const letter = decisionLetter(
    await forLetter(tx, view),
    {
      author: { name: actor.name, organisation: actor.organisationName }, reference, outcome: input.outcome, motivation: input.motivation, grant, mandate: mandate.text,
      objection: verdict.value.objection, contributions: await contributionsFor(tx, view, grant?.startsOn ?? view.today),
    },
    text,
  )
  return allow({ mandate, grant, reference, letter, textId: text.id, refusalGround: verdict.value.refusalGround, why })
}

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
export function mandateOn(tx: Tx, view: { readonly municipality: { readonly id: string }; readonly today: Day }, accessOrganisationId: string) {
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
