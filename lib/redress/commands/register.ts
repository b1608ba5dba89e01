import { record } from '@/lib/audit/record'
import { databaseRefusal, write } from '@/lib/db'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { referredTo } from '@/lib/indications/messages'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse, sure } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { residentHead } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { objectionReceived } from '../letters/objection'
import { officerOf } from '../policy'
import { decideBy, decideReceipt, type ReceiptRefusal } from '../rules/objection'
import type { RegisterObjection } from '../schema'

type Basis = { decision_id: string | null; urgent_help_id: string | null; case_id: string; resident_id: string; municipality_id: string; reference: string; number: string; imported_from: string | null; decided_on: string; dispatched_on: string; objection_until: string; running: string | null }

/**
 * Registers an objection against the decision with this reference, or the temporary help in the case with this number, in time or late, complete or not, and confirms it by letter.
 * From here its officer reads that one case. Refuses an unknown reference, one of an older system that more cases have, a second one against a decision whose objection runs, and impossible days.
 */
export const registerObjection = (actor: Actor, input: RegisterObjection): Promise<Result<{ objectionId: string; number: string }, ReceiptRefusal | 'no-decision' | 'several-decisions' | 'already-running'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = officerOf(actor)
    const [basis, other] = await tx.$queryRaw<Basis[]>`select * from objection_stands_on(${input.reference})`
    if (!basis) return refuse('no-decision')
    if (other) return refuse('several-decisions', { example: `${basis.reference} ${basis.number}` })
    if (basis.running !== null) return refuse('already-running', { id: basis.running })
    const today = dayIn(now)
    const dispatchedOn = day(basis.dispatched_on)
    const calendar = await calendarOf(tx)
    const receipt = decideReceipt(input, today, { decidedOn: day(basis.decided_on), objectionUntil: day(basis.objection_until) }, calendar)
    if (!receipt.ok) return receipt
    const terms = (await ruleOn(tx, 'objection-terms', { regionId, municipalityId }, today))?.value ?? null
    const committee = terms?.committee ?? false
    const term = sure(decideBy({ dispatchedOn, committee, adjourned: false, suspensions: [] }, calendar))
    const [serial] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('objection_number') as next`
    const number = `BZ-${today.slice(0, 4)}-${String(serial?.next ?? 0).padStart(4, '0')}`
    const objectionId = crypto.randomUUID()
    const scope = { municipalityId, residentId: basis.resident_id }
    const own = input.madeBy === 'resident'
    await tx.objection
      .createMany({
        data: [
          {
            ...scope, id: objectionId, number, caseId: basis.case_id, decisionId: basis.decision_id, urgentHelpId: basis.urgent_help_id, receivedOn: input.receivedOn, postedOn: input.postedOn, channel: input.channel, madeBy: input.madeBy,
            representative: own ? null : input.representative, authority: own ? null : input.authority, grounds: input.grounds, dispatchedOn, objectionUntil: basis.objection_until,
            late: receipt.value.late, missing: input.missing, committee, decideBy: term.lastDay, recordedBy: person.name, recordedAt: now,
          },
        ],
      })
      .catch((thrown: unknown) => {
        throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
      })
    const resident = await residentHead(tx, actor, basis.resident_id, today)
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    if (!resident) throw new Halt('not-found')
    const text = await letterText(tx, 'objection-confirmation', { municipalityId }, today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: text.kind,
      textId: text.id,
      view: objectionReceived({
        resident, municipality: municipality.name, officer: person.name, number, reference: referredTo({ reference: basis.reference, from: basis.imported_from, decidedOn: day(basis.decided_on) }), receivedOn: input.receivedOn, today, representative: own ? null : input.representative,
        late: receipt.value.late, objectionUntil: day(basis.objection_until), committee, term,
      }, text),
      subject: { type: 'objection', id: objectionId },
      scope: { ...scope, compartment: 'objection' },
    })
    await record(tx, actor, {
      event: 'objection.received', compartment: 'objection', subject: { type: 'objection', id: objectionId, version: 1 }, ...scope, purpose: 'bezwaar',
      detail: { number, decisionId: basis.decision_id, urgentHelpId: basis.urgent_help_id, receivedOn: input.receivedOn, late: receipt.value.late, decideBy: term.lastDay, letterId },
    })
    return allow({ objectionId, number })
  })
