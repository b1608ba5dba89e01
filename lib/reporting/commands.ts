import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { ANSWER_MAIL } from './messages/report'
import { mayAnswerBurden, mayReportBurden } from './policy'
import { decideAnswer, decideRegion, type ReportRefusal } from './rules/report'
import { REPORT_STATUSES, REPORT_STEPS, type AnswerBurden, type ReportBurden } from './schema/burden'

type Done = Promise<Result<{ readonly reportId: string }, ReportRefusal>>

/** Says that a step is a burden (F83): a provider to a region that it works for, staff to their municipality. Refuses a provider without a region, or without a choice of one. */
export const reportBurden = (actor: Actor, input: ReportBurden): Done =>
  write(actor, async (tx, now) => {
    const from = fromOf(actor)
    const region = from.providerId === null ? allow(from.person.regionIds[0] ?? '') : decideRegion(input.regionId, await regionsOf(tx, from.providerId))
    if (!region.ok) return region
    const id = crypto.randomUUID()
    const { step, words, proposal } = input
    const place = { regionId: region.value, municipalityId: from.municipalityId, providerId: from.providerId }
    await tx.burdenReport.createMany({ data: [{ id, ...place, step, words, proposal, reportedAt: now, reportedById: from.person.personId, reportedRole: from.person.role }] })
    await record(tx, actor, { event: 'burden.reported', ...aboutOf(place), subject: { type: 'burden-report', id, version: 1 }, detail: { step } })
    return allow({ reportId: id })
  })

/** Answers a report once: adopted, partly or not, and why. The provider that made it hears of it. */
export const answerBurden = (actor: Actor, input: AnswerBurden): Done =>
  write(actor, async (tx, now) => {
    const row = await tx.burdenReport.findUnique({ where: { id: input.reportId }, select: { id: true, regionId: true, municipalityId: true, providerId: true, step: true, status: true, provider: { select: { name: true, contactName: true, email: true } } } })
    if (!row) throw new Halt('not-found')
    if (!mayAnswerBurden(actor, row)) throw new Halt('forbidden')
    const decided = decideAnswer(REPORT_STATUSES.find((each) => each === row.status) ?? 'answered')
    if (!decided.ok) return decided
    const { verdict, answer } = input
    const version = await updateVersioned(tx.burdenReport, { id: row.id, version: input.version }, { status: 'answered', verdict, answer, answeredAt: now, answeredById: actor.personId, answeredName: actor.name })
    const step = REPORT_STEPS.find((each) => each === row.step) ?? 'other'
    if (row.providerId !== null && row.provider?.email)
      await sendMail(tx, now, { toName: row.provider.contactName ?? row.provider.name, toAddress: row.provider.email, ...ANSWER_MAIL(step, verdict, answer), href: routes.burdenReports(), regionId: row.regionId, providerId: row.providerId })
    await record(tx, actor, { event: 'burden.answered', ...aboutOf(row), subject: { type: 'burden-report', id: row.id, version }, detail: { verdict } })
    return allow({ reportId: row.id })
  })

/** The provider or municipality in whose name somebody reports. */
function fromOf(actor: Actor): { readonly person: Person; readonly providerId: string | null; readonly municipalityId: string | null } {
  const [providerId = null, municipalityId = null] = actor.kind === 'person' ? [actor.providerIds[0], actor.providerIds.length > 0 ? undefined : actor.municipalityIds[0]] : []
  if (actor.kind !== 'person' || !mayReportBurden(actor, { providerId: providerId ?? '', municipalityId: municipalityId ?? '' })) throw new Halt('forbidden')
  return { person: actor, providerId, municipalityId }
}

/** The regions that a provider works for. Joins the caller's transaction. */
const regionsOf = async (tx: Tx, providerId: string): Promise<string[]> => (await tx.participation.findMany({ where: { providerId }, distinct: ['regionId'], select: { regionId: true } })).map((row) => row.regionId)

type Place = { readonly regionId: string; readonly municipalityId: string | null; readonly providerId: string | null }
const aboutOf = ({ regionId, municipalityId, providerId }: Place) => ({ compartment: 'region' as const, regionId, ...(municipalityId === null ? {} : { municipalityId }), ...(providerId === null ? {} : { providerId }) })
