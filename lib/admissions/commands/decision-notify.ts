import { mayNotify } from '@/lib/admissions/policy/decision'
import { decideFinishLetters, decideNotify, isDecisionStatus, reactionTerm, type LettersRefusal, type NotifyRefusal } from '@/lib/admissions/rules/decision'
import { closedDays, findDecision, lettersOf, type Found } from '@/lib/admissions/queries/decision-letter'
import { reactionTermOn } from '@/lib/admissions/queries/reaction-term'
import type { ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import type { DecisionStep, FinishLetters } from '@/lib/admissions/schema/decision'
import { record } from '@/lib/audit/record'
import { afterCommit, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, formatDayLong, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { issueLetters, renderLetters } from '@/lib/letters/store'
import { sendMails } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

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

/** One letter and one message per provider, each kind of row in one statement: a hundred and fifty providers are told in one transaction. */
async function sendLetters(tx: Tx, now: Date, actor: Person, found: Found, term: ReactionTerm, reactionUntil: Day): Promise<number> {
  const letters = await lettersOf(tx, actor, found, dayIn(now), term, reactionUntil)
  const told = letters.told.map((each) => ({ ...each, scope: { regionId: found.regionId, municipalityId: found.municipalityId, providerId: each.providerId } }))
  const letterIds = await issueLetters(tx, now, actor, told.map(({ view, scope }) => ({ kind: 'admission-decision', view, textId: letters.textId, subject: { type: 'college-decision', id: found.id }, scope })))
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
