import { talkRecordView } from '@/lib/admissions/letters/talk'
import { mayAssess, openedFor } from '@/lib/admissions/policy/assessment'
import { isAssessmentStage, partsOf } from '@/lib/admissions/rules/assessment'
import { decidePlan, decideRecordTalk, talkCanBecome, type PlanRefusal, type RecordTalkRefusal } from '@/lib/admissions/rules/talk'
import type { CancelTalk, Finding, PlanTalk, RecordTalk, TalkStatus } from '@/lib/admissions/schema/talk'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstantFull, instantOf } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

const SUBMISSION = {
  id: true, number: true, status: true, windowId: true, regionId: true, providerId: true, procedureId: true,
  provider: { select: { name: true, contactName: true, email: true } }, procedure: { select: { title: true, region: { select: { fullName: true } } } },
  submissionLots: { where: { openedAt: { not: null } }, select: { lotId: true } },
} as const

const partKey = (part: { readonly criterionId: string; readonly lotId: string | null }) => (part.lotId ? `${part.criterionId}|${part.lotId}` : part.criterionId)

/** Plans a talk about chosen parts of an opened submission, and tells the provider what it will be about. */
export const planTalk = (actor: Actor, input: PlanTalk): Promise<Result<{ submissionId: string; talkId: string }, PlanRefusal>> =>
  write(actor, async (tx, now) => {
    await tx.$queryRaw`select id from submission where id = ${input.submissionId}::uuid for update`
    const submission = await tx.submission.findFirst({ where: { id: input.submissionId, ...openedFor(actor) }, select: SUBMISSION })
    if (!submission || !isAssessmentStage(submission.status)) throw new Halt('not-found')
    if (!mayAssess(actor, submission) || actor.kind !== 'person') throw new Halt('forbidden')
    const criteria = await tx.criterion.findMany({ where: { procedureId: submission.procedureId }, select: { id: true, perLot: true } })
    const handedIn = partsOf(criteria, submission.submissionLots.map((each) => each.lotId)).map(partKey)
    const planned = await tx.verificationTalk.count({ where: { submissionId: submission.id, status: 'planned' } })
    const time = instantOf(input.day, input.time, 'first')
    if (!time.ok) return refuse('no-such-time')
    const when = time.value
    const decision = decidePlan(submission.status, planned > 0, when, now, input.parts, handedIn)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    const scope = { regionId: submission.regionId, providerId: submission.providerId, submissionId: submission.id }
    await tx.verificationTalk.createMany({ data: [{ id, ...scope, windowId: submission.windowId, at: when, place: input.place, plannedBy: actor.personId, plannedName: actor.name }] })
    await tx.verificationPoint.createMany({ data: [...new Set(input.parts)].map((part) => ({ ...scope, talkId: id, criterionId: part.split('|')[0] ?? '', lotId: part.split('|')[1] ?? null })) })
    await tell(tx, now, submission, `Gesprek over uw inschrijving ${submission.number}`, `De inkopers willen nagaan of klopt wat u indiende. Het gesprek is op ${formatInstantFull(when)}, ${input.place}. U kunt niets toevoegen aan uw inschrijving.`)
    await record(tx, actor, { event: 'talk.planned', compartment: 'region', subject: { type: 'verification-talk', id, version: 1 }, regionId: submission.regionId, detail: { submissionId: submission.id, at: when.toISOString(), points: input.parts.length } })
    return allow({ submissionId: submission.id, talkId: id })
  })

/** Keeps the record of a talk: each planned point confirmed or refuted, nothing added. The provider gets it as a PDF. */
export const recordTalk = (actor: Actor, input: RecordTalk): Promise<Result<{ submissionId: string; letterId: string }, RecordTalkRefusal>> =>
  write(actor, async (tx, now) => {
    const { talk, submission } = await talkFor(tx, actor, input.talkId)
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const decision = decideRecordTalk(talk.status as TalkStatus, talk.at, now, talk.verificationPoints.map((each) => each.id), input.points)
    if (!decision.ok) return decision
    for (const point of input.points) await tx.verificationPoint.updateMany({ where: { id: point.id }, data: { finding: point.finding, reason: point.reason === '' ? null : point.reason } })
    const version = await updateVersioned(tx.verificationTalk, { id: talk.id, version: input.version }, { status: 'held', attendees: input.attendees, recordedName: actor.name, recordedAt: now })
    const found = new Map(input.points.map((point) => [point.id, point]))
    const view = talkRecordView({
      region: submission.procedure.region.fullName, provider: submission.provider.name, number: submission.number, procedure: submission.procedure.title, at: talk.at, place: talk.place, attendees: input.attendees, recordedBy: actor.name, issuedAt: now,
      points: talk.verificationPoints.map((each) => ({ title: each.criterion.title, lot: each.lot?.name ?? null, finding: found.get(each.id)?.finding as Finding, reason: found.get(each.id)?.reason ?? '' })),
    })
    const letterId = await issueLetter(tx, now, actor, { kind: 'verification-record', view, subject: { type: 'submission', id: submission.id }, scope: { regionId: submission.regionId, providerId: submission.providerId } })
    await tx.verificationTalk.updateMany({ where: { id: talk.id }, data: { letterId } })
    await tell(tx, now, submission, `Verslag van het gesprek over inschrijving ${submission.number}`, 'Het verslag van het gesprek staat klaar in het portaal.')
    await record(tx, actor, { event: 'talk.held', compartment: 'region', subject: { type: 'verification-talk', id: talk.id, version }, regionId: submission.regionId, detail: { submissionId: submission.id, refuted: input.points.filter((point) => point.finding === 'refuted').length } })
    return allow({ submissionId: submission.id, letterId })
  })

/** Calls a planned talk off, with the reason. */
export const cancelTalk = (actor: Actor, input: CancelTalk): Promise<Result<{ submissionId: string }, 'talk-over'>> =>
  write(actor, async (tx, now) => {
    const { talk, submission } = await talkFor(tx, actor, input.talkId)
    if (!talkCanBecome(talk.status as TalkStatus, 'cancelled')) return refuse('talk-over')
    const version = await updateVersioned(tx.verificationTalk, { id: talk.id, version: input.version }, { status: 'cancelled', cancelledReason: input.reason })
    await tell(tx, now, submission, `Het gesprek over inschrijving ${submission.number} gaat niet door`, `Het gesprek van ${formatInstantFull(talk.at)} gaat niet door. Reden: ${input.reason}`)
    await record(tx, actor, { event: 'talk.cancelled', compartment: 'region', subject: { type: 'verification-talk', id: talk.id, version }, regionId: submission.regionId, detail: { submissionId: submission.id, reason: input.reason } })
    return allow({ submissionId: submission.id })
  })

async function talkFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from verification_talk where id = ${id}::uuid for update`
  const talk = await tx.verificationTalk.findFirst({ where: { id, submission: openedFor(actor) }, select: { id: true, status: true, at: true, place: true, submissionId: true, verificationPoints: { orderBy: [{ criterion: { position: 'asc' } }, { lot: { name: 'asc' } }], select: { id: true, criterion: { select: { title: true } }, lot: { select: { name: true } } } } } })
  const submission = talk && (await tx.submission.findFirst({ where: { id: talk.submissionId, ...openedFor(actor) }, select: SUBMISSION }))
  if (!talk || !submission) throw new Halt('not-found')
  if (!mayAssess(actor, submission)) throw new Halt('forbidden')
  return { talk, submission }
}

type Told = { readonly id: string; readonly regionId: string; readonly providerId: string; readonly provider: { readonly name: string; readonly contactName: string | null; readonly email: string | null } }

async function tell(tx: Tx, now: Date, submission: Told, subject: string, body: string): Promise<void> {
  const { provider } = submission
  if (!provider.email) return
  await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject, body, href: routes.submissionClarifications(submission.id), regionId: submission.regionId, providerId: submission.providerId })
}
