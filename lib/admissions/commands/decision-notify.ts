import { criteriaOf, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { decisionLetterView, type DecisionLetter, type LetterReplaces } from '@/lib/admissions/letters/decision'
import { decisionsFor, mayNotify } from '@/lib/admissions/policy/decision'
import { decideFinishLetters, decideNotify, isDecisionStatus, reactionTerm, type LettersRefusal, type NotifyRefusal } from '@/lib/admissions/rules/decision'
import { reactionTermOn } from '@/lib/admissions/queries/reaction-term'
import type { ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import type { DecisionStep, FinishLetters, LaterOutcome } from '@/lib/admissions/schema/decision'
import { GROUNDS } from '@/lib/admissions/schema/decision-later'
import { record } from '@/lib/audit/record'
import { afterCommit, updateVersioned, write, type Tx } from '@/lib/db'
import { roleLabel, type Actor, type Person } from '@/lib/kernel/actor'
import { addDays, day, formatDayLong, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetters, renderLetters } from '@/lib/letters/store'
import { sendMails } from '@/lib/mail/outbox'
import { isContinuous } from '@/lib/procedures/rules/continuous'
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
    const term = await reactionTermOn(tx, found, found.decidedOn ? day(found.decidedOn) : today)
    const reactionUntil = reactionTerm(today, term.days, await closedDays(tx, today, term.days))
    const version = await updateVersioned(tx.collegeDecision, { id: found.id, version: input.version }, { status: decision.value, notifiedAt: now, reactionUntil, reactionDays: term.days, reactionSource: term.source })
    const letters = await sendLetters(tx, now, actor, found, term, reactionUntil)
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
      detail: { letters },
    })
    return allow({ decisionId: found.id, version, letters, reactionUntil })
  })

/** Renders the letters of a decision whose PDF did not come through, after an interruption. Nobody gets a second letter. */
export const finishLetters = (actor: Actor, input: FinishLetters): Promise<Result<{ decisionId: string; letters: number }, LettersRefusal>> =>
  write(actor, async (tx) => {
    const found = await findDecision(tx, actor, input.decisionId)
    if (!found) throw new Halt('not-found')
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const open = await tx.letter.findMany({ where: { subjectId: found.id, fileId: null }, select: { id: true, providerId: true } })
    const decision = decideFinishLetters(open.length)
    if (!decision.ok) return decision
    const scopes = open.map((each) => ({ regionId: found.regionId, municipalityId: found.municipalityId, ...(each.providerId ? { providerId: each.providerId } : {}) }))
    await afterCommit(() => renderLetters(open.map((each) => each.id), scopes))
    await record(tx, actor, { event: 'college-decision.letters-finished', compartment: 'region', subject: { type: 'college-decision', id: found.id }, regionId: found.regionId, municipalityId: found.municipalityId, detail: { letters: open.length } })
    return allow({ decisionId: found.id, letters: open.length })
  })

async function closedDays(tx: Tx, from: Day, days: number): Promise<ReadonlySet<string>> {
  const rows = await tx.holiday.findMany({ where: { day: { gte: from, lte: addDays(from, days + 31) } }, select: { day: true } })
  return new Set(rows.map((row) => row.day))
}

const findDecision = (tx: Tx, actor: Actor, id: string) => tx.collegeDecision.findFirst({ where: { id, ...decisionsFor(actor) }, select: DECISION })
type Found = NonNullable<Awaited<ReturnType<typeof findDecision>>>

const outcomesOf = (tx: Tx, found: Found) =>
  tx.outcome.findMany({ where: { decisionId: found.id }, select: { ...OUTCOME, submission: { select: { number: true, ...judgedIn(found.municipalityId) } } } })
type Told = Awaited<ReturnType<typeof outcomesOf>>[number]

/** One letter and one message per provider, each kind of row in one statement: a hundred and fifty providers are told in one transaction. */
async function sendLetters(tx: Tx, now: Date, actor: Person, found: Found, term: ReactionTerm, reactionUntil: Day): Promise<number> {
  const criteria = await criteriaOf(tx, found.procedureId)
  const perProvider = new Map<string, [Told, ...Told[]]>()
  for (const outcome of await outcomesOf(tx, found)) {
    const known = perProvider.get(outcome.providerId)
    if (known) known.push(outcome)
    else perProvider.set(outcome.providerId, [outcome])
  }
  const told = [...perProvider].map(([providerId, outcomes]) => ({ providerId, first: outcomes[0], outcomes: [...outcomes].sort((a, b) => a.lot.name.localeCompare(b.lot.name, 'nl')), scope: { regionId: found.regionId, municipalityId: found.municipalityId, providerId } }))
  const text = await letterText(tx, 'admission-decision', { municipalityId: found.municipalityId }, dayIn(now))
  const letterIds = await issueLetters(
    tx,
    now,
    actor,
    told.map(({ outcomes, first, scope }) => ({ kind: 'admission-decision', view: decisionLetterView(letterTo(actor, found, first, outcomes, criteria, dayIn(now), term, reactionUntil), text), textId: text.id, subject: { type: 'college-decision', id: found.id }, scope })),
  )
  await tx.$executeRaw`update outcome o set letter_id = l.letter, shared_at = ${now}::timestamptz
    from unnest(${told.map((each) => each.providerId)}::uuid[], ${letterIds}::uuid[]) as l(provider, letter) where o.decision_id = ${found.id}::uuid and o.provider_id = l.provider`
  await sendMails(
    tx,
    now,
    told.flatMap(({ first: { provider, submissionId }, scope }) =>
      provider.email === null
        ? []
        : [
            {
              toName: provider.contactName ?? provider.name,
              toAddress: provider.email,
              subject: `Besluit van gemeente ${found.municipality.name} over uw inschrijving`,
              body: `Het college van burgemeester en wethouders van ${found.municipality.name} besloot over uw inschrijving. De brief en de beoordeling staan klaar in het portaal. De reactietermijn loopt tot en met ${formatDayLong(reactionUntil)}.`,
              href: routes.submissionResult(submissionId),
              ...scope,
            },
          ],
    ),
  )
  return told.length
}

function letterTo(actor: Person, found: Found, { provider, submission }: Told, outcomes: readonly Told[], criteria: Awaited<ReturnType<typeof criteriaOf>>, issuedOn: Day, term: ReactionTerm, reactionUntil: Day): DecisionLetter {
  if (!found.decidedOn) throw new Error(`decision ${found.id} has no day`)
  return {
    municipality: found.municipality.name,
    region: found.procedure.region.fullName,
    procedure: found.procedure,
    window: found.window.name,
    decision: { reference: found.reference, decidedOn: day(found.decidedOn), mandate: found.mandate?.text ?? null },
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
