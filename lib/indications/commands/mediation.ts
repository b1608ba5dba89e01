import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { MEDIATION_TEXT } from '../messages/mediation'
import { mayMediate } from '../policy'
import { MEDIATION_HEAD, toMediation } from '../queries/mediation'
import { decideAsk, decideStep, type MediationStep } from '../rules/mediation'
import type { AskMediation, CoupleHelper, EndMediation, RecordAgreement, RecordTalk } from '../schema/mediation'
import { loadCase } from './load'

/** Asks a mediator for an informal budget, after the resident was told what is shared and agreed to it (G28). */
export const askMediation = (actor: Actor, input: AskMediation): Promise<Result<{ caseId: string }, 'no-informal-budget' | 'asked-already'>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const asked = (await tx.mediation.count({ where: { caseId: view.id } })) > 0
    const decision = decideAsk(view.budget, asked, view.decision?.indication?.form === 'personal-budget', view.open)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    const { resident } = view
    try {
      await tx.mediation.createMany({
        data: [{ id, municipalityId: view.municipality.id, caseId: view.id, residentId: resident.id, status: 'asked', askedOn: view.today, askedBy: person.name, shownText: MEDIATION_TEXT, name: resident.formal, placeLine: resident.address.town, phone: resident.phone }],
      })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('asked-already')
      throw thrown
    }
    await record(tx, actor, { event: 'mediation.asked', subject: { type: 'mediation', id, version: 1 }, ...trace, detail: { caseId: view.id } })
    return allow({ caseId: view.id })
  })

type StepRefusal = 'mediation-step' | 'day-in-future' | 'before-asked'

/** A mediation of the actor's municipality, for a mediator; 'not-found' for everybody else's. */
async function loadOwn(tx: Tx, now: Date, actor: Actor, id: string, step: MediationStep, on: Day | null) {
  const row = await tx.mediation.findUnique({ where: { id }, select: { ...MEDIATION_HEAD, municipalityId: true, residentId: true, caseId: true } })
  if (!row) throw new Halt('not-found')
  if (!mayMediate(actor, row)) throw new Halt('forbidden')
  const { municipalityId, residentId, caseId, ...head } = row
  const today = dayIn(now)
  const trace = { compartment: 'resident' as const, municipalityId, residentId, purpose: 'bemiddeling' }
  return { person: actor, caseId, trace, verdict: decideStep(step, toMediation(head), on ?? day(today), today) }
}

type Done = { readonly mediationId: string }

/** Brings the resident together with who helps; another helper may follow as long as nothing was agreed. */
export const coupleHelper = (actor: Actor, { mediationId, version: seen, ...helper }: CoupleHelper): Promise<Result<Done, StepRefusal>> =>
  write(actor, async (tx, now) => {
    const { verdict, trace } = await loadOwn(tx, now, actor, mediationId, 'couple', null)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.mediation, { id: mediationId, version: seen }, { ...helper, status: 'coupled' })
    await record(tx, actor, { event: 'mediation.coupled', subject: { type: 'mediation', id: mediationId, version }, ...trace })
    return allow({ mediationId })
  })

/** Records a talk; it stays as it was written. */
export const recordTalk = (actor: Actor, { mediationId, version: seen, ...talk }: RecordTalk): Promise<Result<Done, StepRefusal>> =>
  write(actor, async (tx, now) => {
    const { verdict, trace, person, caseId } = await loadOwn(tx, now, actor, mediationId, 'talk', talk.heldOn)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.mediation, { id: mediationId, version: seen }, {})
    await tx.mediationTalk.createMany({ data: [{ ...talk, municipalityId: trace.municipalityId, mediationId, caseId, recordedAt: now, recordedBy: person.name }] })
    await record(tx, actor, { event: 'mediation.talked', subject: { type: 'mediation', id: mediationId, version }, ...trace, detail: { heldOn: talk.heldOn, withWhom: talk.withWhom } })
    return allow({ mediationId })
  })

/** Records what resident and helper agreed. */
export const recordAgreement = (actor: Actor, { mediationId, version: seen, ...agreed }: RecordAgreement): Promise<Result<Done, StepRefusal>> =>
  write(actor, async (tx, now) => {
    const { verdict, trace } = await loadOwn(tx, now, actor, mediationId, 'agree', agreed.agreedOn)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.mediation, { id: mediationId, version: seen }, { ...agreed, status: 'agreed' })
    await record(tx, actor, { event: 'mediation.agreed', subject: { type: 'mediation', id: mediationId, version }, ...trace, detail: { agreedOn: agreed.agreedOn } })
    return allow({ mediationId })
  })

/** Ends the mediation with its reason. */
export const endMediation = (actor: Actor, { mediationId, version: seen, ...ended }: EndMediation): Promise<Result<Done, StepRefusal>> =>
  write(actor, async (tx, now) => {
    const { verdict, trace } = await loadOwn(tx, now, actor, mediationId, 'end', ended.endedOn)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.mediation, { id: mediationId, version: seen }, { ...ended, status: 'ended' })
    await record(tx, actor, { event: 'mediation.ended', subject: { type: 'mediation', id: mediationId, version }, ...trace, detail: { endedOn: ended.endedOn } })
    return allow({ mediationId })
  })
