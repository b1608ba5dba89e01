import { criteriaOf, JUDGED_SUBMISSION, judgedFor } from '@/lib/admissions/queries/decision-judged'
import { decisionLetterView, type LetterReplaces } from '@/lib/admissions/letters/decision'
import { decisionsFor, mayNotify } from '@/lib/admissions/policy/decision'
import { decideNotify, isDecisionStatus, reactionTerm, type NotifyRefusal } from '@/lib/admissions/rules/decision'
import type { DecisionStep, LaterOutcome } from '@/lib/admissions/schema/decision'
import { GROUNDS } from '@/lib/admissions/schema/decision-later'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { roleLabel, type Actor, type Person } from '@/lib/kernel/actor'
import { addDays, day, formatDayLong, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

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
  window: { select: { name: true, contractStart: true } },
  procedure: { select: { type: true, title: true, reference: true, reactionDays: true, assessors: true, region: { select: { fullName: true } } } },
  outcomes: {
    select: {
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
      submission: { select: { number: true, ...JUDGED_SUBMISSION } },
    },
  },
} as const

/**
 * Makes a recorded decision known: one letter per provider, and with it the provider's own assessment criterion by
 * criterion. The reaction term runs from this day. Returns how many letters went out.
 */
export const notifyDecision = (actor: Actor, input: DecisionStep): Promise<Result<{ decisionId: string; version: number; letters: number; reactionUntil: Day }, NotifyRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await findDecision(tx, actor, input.decisionId)
    if (!found || !isDecisionStatus(found.status)) throw new Halt('not-found')
    if (!mayNotify(actor, found) || actor.kind !== 'person') throw new Halt('forbidden')
    const decision = decideNotify(found.status)
    if (!decision.ok) return decision
    const today = dayIn(now)
    const reactionUntil = reactionTerm(today, found.procedure.reactionDays, await closedDays(tx, today, found.procedure.reactionDays))
    const version = await updateVersioned(tx.collegeDecision, { id: found.id, version: input.version }, { status: decision.value, notifiedAt: now, reactionUntil })
    const criteria = await criteriaOf(tx, found.procedureId)
    const providerIds = [...new Set(found.outcomes.map((each) => each.providerId))]
    for (const providerId of providerIds) await sendLetter(tx, now, actor, found, providerId, criteria, reactionUntil)
    // What a later decision comes in the place of keeps what it was.
    await tx.$executeRaw`update outcome e set was = e.outcome, outcome = 'replaced' from outcome n where n.decision_id = ${found.id}::uuid and e.id = n.replaces_id`
    await record(tx, actor, {
      event: 'college-decision.notified',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [
        { field: 'status', label: 'Stand', from: 'Besloten', to: 'Bekendgemaakt' },
        { field: 'reactionUntil', label: 'Reactietermijn tot en met', from: '', to: formatDayLong(reactionUntil) },
      ],
      detail: { letters: providerIds.length },
    })
    return allow({ decisionId: found.id, version, letters: providerIds.length, reactionUntil })
  })

async function closedDays(tx: Tx, from: Day, days: number): Promise<ReadonlySet<string>> {
  const rows = await tx.holiday.findMany({ where: { day: { gte: from, lte: addDays(from, days + 31) } }, select: { day: true } })
  return new Set(rows.map((row) => row.day))
}

const findDecision = (tx: Tx, actor: Actor, id: string) => tx.collegeDecision.findFirst({ where: { id, ...decisionsFor(actor) }, select: DECISION })
type Found = NonNullable<Awaited<ReturnType<typeof findDecision>>>

async function sendLetter(tx: Tx, now: Date, actor: Person, found: Found, providerId: string, criteria: Awaited<ReturnType<typeof criteriaOf>>, reactionUntil: Day): Promise<void> {
  const outcomes = found.outcomes.filter((each) => each.providerId === providerId).sort((a, b) => a.lot.name.localeCompare(b.lot.name, 'nl'))
  const first = outcomes[0]
  if (!first || !found.decidedOn) throw new Error(`decision ${found.id} has no outcome or day for ${providerId}`)
  const { provider, submission } = first
  const view = decisionLetterView({
    municipality: found.municipality.name,
    region: found.procedure.region.fullName,
    procedure: found.procedure,
    window: found.window.name,
    decision: { reference: found.reference, decidedOn: day(found.decidedOn), mandate: found.mandate?.text ?? null },
    provider: { name: provider.name, lines: addressLines(provider), contact: provider.contactName },
    submission: submission.number,
    contractStart: day(found.window.contractStart),
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
    issuedOn: dayIn(now),
    reactionDays: found.procedure.reactionDays,
    reactionUntil,
    sender: { name: actor.name, role: roleLabel(actor.role) },
  })
  const scope = { regionId: found.regionId, municipalityId: found.municipalityId, providerId }
  const letterId = await issueLetter(tx, now, actor, { kind: 'admission-decision', view, subject: { type: 'college-decision', id: found.id }, scope })
  await tx.outcome.updateMany({ where: { decisionId: found.id, providerId }, data: { letterId, sharedAt: now } })
  if (provider.email)
    await sendMail(tx, now, {
      toName: provider.contactName ?? provider.name,
      toAddress: provider.email,
      subject: `Besluit van gemeente ${found.municipality.name} over uw inschrijving`,
      body: `Het college van burgemeester en wethouders van ${found.municipality.name} besloot over uw inschrijving. De brief en de beoordeling staan klaar in het portaal. De reactietermijn loopt tot en met ${formatDayLong(reactionUntil)}.`,
      href: routes.submissionResult(first.submissionId),
      ...scope,
    })
}

/** What the outcome comes in the place of, for the letter; null in a college's first decision. */
function replacedBy(each: Found['outcomes'][number]): LetterReplaces | null {
  const ground = GROUNDS.find((code) => code === each.ground)
  if (!ground || !each.replaces?.decision.decidedOn) return null
  return { outcome: each.replaces.outcome as LaterOutcome, reference: each.replaces.decision.reference, decidedOn: day(each.replaces.decision.decidedOn), ground, note: each.groundNote ?? '' }
}

function addressLines(provider: { street: string | null; houseNumber: string | null; postcode: string | null; city: string | null }): string[] {
  const street = [provider.street, provider.houseNumber].filter(Boolean).join(' ')
  const place = [provider.postcode, provider.city?.toUpperCase()].filter(Boolean).join('  ')
  return [street, place].filter((line) => line !== '')
}
