import { decisionLetterView, type DecisionLetter, type LetterReplaces } from '@/lib/admissions/letters/decision'
import { decisionsFor } from '@/lib/admissions/policy/decision'
import { criteriaOf, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { reactionTermOn } from '@/lib/admissions/queries/reaction-term'
import { reactionTerm } from '@/lib/admissions/rules/decision'
import type { ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import type { LaterOutcome } from '@/lib/admissions/schema/decision'
import { GROUNDS } from '@/lib/admissions/schema/decision-later'
import { read, type Tx } from '@/lib/db'
import { roleLabel, type Actor, type Person } from '@/lib/kernel/actor'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { asConcept } from '@/lib/letters/concept'
import { letterText } from '@/lib/letters/library'
import { renderPdf } from '@/lib/letters/render'
import type { LetterView } from '@/lib/letters/view'
import { isContinuous } from '@/lib/procedures/rules/continuous'

const DECISION = {
  id: true,
  reference: true,
  procedureId: true,
  regionId: true,
  municipalityId: true,
  status: true,
  decidedOn: true,
  mandate: { select: { text: true } },
  municipality: { select: { name: true } },
  window: { select: { name: true, kind: true, contractStart: true } },
  procedure: { select: { type: true, title: true, reference: true, reactionDays: true, assessors: true, region: { select: { fullName: true } } } },
} as const

const OUTCOME = {
  id: true,
  lotId: true,
  providerId: true,
  submissionId: true,
  outcome: true,
  reason: true,
  condition: true,
  statedReason: true,
  statedSource: true,
  ground: true,
  groundNote: true,
  revised: true,
  endsOn: true,
  replaces: { select: { outcome: true, decision: { select: { reference: true, decidedOn: true } } } },
  lot: { select: { name: true } },
  provider: { select: { name: true, street: true, houseNumber: true, postcode: true, city: true, contactName: true, email: true } },
} as const

/** The days in and after a term on which nobody works. */
export async function closedDays(tx: Tx, from: Day, days: number): Promise<ReadonlySet<string>> {
  const rows = await tx.holiday.findMany({ where: { day: { gte: from, lte: addDays(from, days + 31) } }, select: { day: true } })
  return new Set(rows.map((row) => row.day))
}

/** A decision with what its letters say of it; another college's is not found. */
export const findDecision = (tx: Tx, actor: Actor, id: string) => tx.collegeDecision.findFirst({ where: { id, ...decisionsFor(actor) }, select: DECISION })
export type Found = NonNullable<Awaited<ReturnType<typeof findDecision>>>

const outcomesOf = (tx: Tx, found: Found) =>
  tx.outcome.findMany({ where: { decisionId: found.id }, select: { ...OUTCOME, submission: { select: { number: true, ...judgedIn(found.municipalityId) } } } })
export type Told = Awaited<ReturnType<typeof outcomesOf>>[number]

export type DecisionLetters = { readonly textId: string | null; readonly told: readonly { readonly providerId: string; readonly first: Told; readonly outcomes: readonly Told[]; readonly view: LetterView }[] }

/** The letters of a decision as they go out on this day, one per provider; joins the caller's transaction. */
export async function lettersOf(tx: Tx, actor: Person, found: Found, issuedOn: Day, term: ReactionTerm, reactionUntil: Day): Promise<DecisionLetters> {
  const criteria = await criteriaOf(tx, found.procedureId)
  const perProvider = new Map<string, [Told, ...Told[]]>()
  for (const outcome of await outcomesOf(tx, found)) {
    const known = perProvider.get(outcome.providerId)
    if (known) known.push(outcome)
    else perProvider.set(outcome.providerId, [outcome])
  }
  const text = await letterText(tx, 'admission-decision', { municipalityId: found.municipalityId }, issuedOn)
  return {
    textId: text.id,
    told: [...perProvider].map(([providerId, given]) => {
      const outcomes = [...given].sort((a, b) => a.lot.name.localeCompare(b.lot.name, 'nl'))
      return { providerId, first: given[0], outcomes, view: decisionLetterView(letterTo(actor, found, given[0], outcomes, criteria, issuedOn, term, reactionUntil), text) }
    }),
  }
}

/** The letter about one outcome as it would go out today, marked as a concept; null once the letters went out, and for who may not see it. */
export async function letterPreview(actor: Actor, outcomeId: string): Promise<{ name: string; bytes: Buffer } | null> {
  if (actor.kind !== 'person') return null
  const view = await read(actor, async (tx, now) => {
    const row = await tx.outcome.findFirst({ where: { id: outcomeId, decision: decisionsFor(actor) }, select: { decisionId: true, providerId: true } })
    const found = row && (await findDecision(tx, actor, row.decisionId))
    if (!row || !found || (found.status !== 'proposed' && found.status !== 'decided')) return null
    const today = dayIn(now)
    const term = await reactionTermOn(tx, found, found.decidedOn ? day(found.decidedOn) : today)
    const { told } = await lettersOf(tx, actor, found, today, term, reactionTerm(today, term.days, await closedDays(tx, today, term.days)))
    return told.find((each) => each.providerId === row.providerId)?.view ?? null
  })
  return view && { name: 'concept-brief.pdf', bytes: await renderPdf(view.kind, asConcept(view, 'Deze brief is nog niet verstuurd. De dag, de termijn en wie tekent staan pas vast als het besluit bekend wordt gemaakt.')) }
}

function letterTo(actor: Person, found: Found, { provider, submission }: Told, outcomes: readonly Told[], criteria: Awaited<ReturnType<typeof criteriaOf>>, issuedOn: Day, term: ReactionTerm, reactionUntil: Day): DecisionLetter {
  return {
    municipality: found.municipality.name,
    region: found.procedure.region.fullName,
    procedure: found.procedure,
    window: found.window.name,
    // Only a preview is without a day: then it is today's.
    decision: { reference: found.reference, decidedOn: found.decidedOn ? day(found.decidedOn) : issuedOn, mandate: found.mandate?.text ?? null },
    provider: { name: provider.name, lines: addressLines(provider), contact: provider.contactName },
    submission: submission.number,
    // Where entry is continuous the start follows from the day on which this is final; the offer names it.
    contractStart: isContinuous(found.window) ? issuedOn : day(found.window.contractStart),
    lots: outcomes.map((each) => ({
      name: each.lot.name,
      outcome: each.outcome as LaterOutcome,
      replaces: replacedBy(each),
      endsOn: each.endsOn ? day(each.endsOn) : null,
      reason: each.reason,
      condition: each.condition,
      stated: each.statedReason !== null && each.statedSource !== null ? { words: each.statedReason, source: each.statedSource } : null,
      judged: judgedFor(each, criteria, found.procedure.assessors),
    })),
    issuedOn,
    reactionDays: term.days,
    reactionUntil,
    sender: { name: actor.name, role: roleLabel(actor.role) },
  }
}

/** What the outcome comes in the place of, for the letter; null in a college's first decision. */
function replacedBy(each: Told): LetterReplaces | null {
  const ground = GROUNDS.find((code) => code === each.ground)
  if (!ground || !each.replaces?.decision.decidedOn) return null
  return { outcome: each.replaces.outcome as LaterOutcome, reference: each.replaces.decision.reference, decidedOn: day(each.replaces.decision.decidedOn), ground, note: each.groundNote ?? '' }
}

function addressLines(provider: { street: string | null; houseNumber: string | null; postcode: string | null; city: string | null }): string[] {
  const street = [provider.street, provider.houseNumber].filter(Boolean).join(' ')
  const place = [provider.postcode, provider.city?.toUpperCase()].filter(Boolean).join('  ')
  return [street, place].filter((line) => line !== '')
}
