import { record } from '@/lib/audit/record'
import { maySignForProvider, mayManageAgreement } from '@/lib/contracts/policy'
import { decideSubcontractorEnd, decideSubcontractorReport, type SubcontractorRefusal } from '@/lib/contracts/rules'
import type { AgreementStatus, EndSubcontractor, JudgeSubcontractor, ReportSubcontractor } from '@/lib/contracts/schema'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

type Outcome<R extends string> = Promise<Result<{ agreementId: string }, R>>

const ROW = {
  id: true, agreementId: true, regionId: true, providerId: true, name: true, status: true, validFrom: true, validUntil: true, reportedBy: true,
  agreement: { select: { reference: true, endsOn: true, maxEndsOn: true } }, provider: { select: { name: true, contactName: true, email: true } },
} as const

async function load(tx: Tx, id: string) {
  const row = await tx.agreementSubcontractor.findUnique({ where: { id }, select: ROW })
  if (!row) throw new Halt('not-found')
  return row
}

const line = (tx: Tx, actor: Actor, row: { agreementId: string; regionId: string; providerId: string }, event: string, detail: Record<string, unknown>) =>
  record(tx, actor, { event, compartment: 'region', subject: { type: 'agreement', id: row.agreementId }, regionId: row.regionId, providerId: row.providerId, detail })

/** Reports who will work under the agreement, with its signed statement. Refuses the provider itself, a day outside the agreement, and a party that is there already. */
export const reportSubcontractor = (actor: Actor, input: ReportSubcontractor): Outcome<SubcontractorRefusal> =>
  write(actor, async (tx, now) => {
    // One report at a time per agreement, so that two colleagues don't report the same party.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${input.agreementId}, 5))`
    const agreement = await tx.agreement.findUnique({ where: { id: input.agreementId }, select: { id: true, regionId: true, providerId: true, status: true, startsOn: true, maxEndsOn: true, provider: { select: { kvk: true } }, agreementSubcontractors: { where: { kvk: input.kvk, status: { not: 'refused' } }, select: { validUntil: true } } } })
    if (!agreement) throw new Halt('not-found')
    if (!maySignForProvider(actor, agreement) || actor.kind !== 'person') throw new Halt('forbidden')
    const there = agreement.agreementSubcontractors.some(({ validUntil }) => validUntil === null || validUntil >= input.validFrom)
    const decision = decideSubcontractorReport({ status: agreement.status as AgreementStatus, startsOn: day(agreement.startsOn), maxEndsOn: day(agreement.maxEndsOn), ownKvk: agreement.provider.kvk }, input, there)
    if (!decision.ok) return decision
    if (!(await tx.file.findFirst({ where: { id: input.fileId, providerId: agreement.providerId, residentId: null }, select: { id: true } }))) throw new Halt('not-found')
    const { agreementId, name, kvk, part, validFrom, fileId } = input
    await tx.agreementSubcontractor.createMany({
      data: [{ agreementId, regionId: agreement.regionId, providerId: agreement.providerId, name, kvk, part, validFrom, declared: true, fileId, reportedBy: actor.personId, reportedName: actor.name, reportedAt: now }],
    })
    await line(tx, actor, { agreementId, regionId: agreement.regionId, providerId: agreement.providerId }, 'agreement.subcontractor-reported', { name, kvk, part, validFrom })
    return allow({ agreementId })
  })

/** The last day that a subcontractor works under the agreement; said once. */
export const endSubcontractor = (actor: Actor, input: EndSubcontractor): Outcome<SubcontractorRefusal> =>
  write(actor, async (tx) => {
    const row = await load(tx, input.subcontractorId)
    if (!maySignForProvider(actor, row)) throw new Halt('forbidden')
    const decision = decideSubcontractorEnd({ validFrom: day(row.validFrom), ended: row.validUntil !== null }, input.validUntil)
    if (!decision.ok) return decision
    await updateVersioned(tx.agreementSubcontractor, { id: row.id, version: input.version }, { validUntil: input.validUntil })
    await line(tx, actor, row, 'agreement.subcontractor-ended', { name: row.name, validUntil: input.validUntil })
    return allow({ agreementId: row.agreementId })
  })

/** The officer's verdict on who was reported, once, with a reason that the provider reads. Never by who reported it. */
export const judgeSubcontractor = (actor: Actor, input: JudgeSubcontractor): Outcome<SubcontractorRefusal> =>
  write(actor, async (tx, now) => {
    const row = await load(tx, input.subcontractorId)
    if (!mayManageAgreement(actor, row) || actor.kind !== 'person') throw new Halt('forbidden')
    if (row.status !== 'reported') return refuse('decided')
    if (row.reportedBy === actor.personId) return refuse('own-report')
    await updateVersioned(tx.agreementSubcontractor, { id: row.id, version: input.version }, { status: input.verdict, decidedBy: actor.personId, decidedName: actor.name, decidedReason: input.reason, decidedAt: now })
    const approved = input.verdict === 'approved'
    if (row.provider.email)
      await sendMail(tx, now, {
        toName: row.provider.contactName ?? row.provider.name, toAddress: row.provider.email,
        subject: approved ? `Onderaannemer akkoord: ${row.name}` : `Onderaannemer niet akkoord: ${row.name}`,
        body: `${approved ? `${row.name} mag werken onder overeenkomst ${row.agreement.reference}.` : `${row.name} mag niet werken onder overeenkomst ${row.agreement.reference}.`}\n\n${input.reason}`,
        href: routes.providerSubcontractors(row.agreementId), regionId: row.regionId, providerId: row.providerId,
      })
    await line(tx, actor, row, approved ? 'agreement.subcontractor-approved' : 'agreement.subcontractor-refused', { name: row.name, reason: input.reason, on: dayIn(now) })
    return allow({ agreementId: row.agreementId })
  })
