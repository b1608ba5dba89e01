import { record } from '@/lib/audit/record'
import { write, type Tx } from '@/lib/db'
import { homeOf, MOVED_TO, showsClient } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayReportIncident, supervisorOf } from '../policy'
import { sealContent } from '../queries/content'
import { decideReport, type ReportRefusal } from '../rules'
import type { RecordReport, ReportContent, ReportIncident, ReportKind, ReportSource } from '../schema'

export type Reported = { readonly reportId: string; readonly number: string }

type NewReport = {
  readonly municipalityId: string
  readonly regionId: string
  readonly providerId: string
  readonly providerName: string
  readonly allocationId: string | null
  readonly kind: ReportKind
  readonly source: ReportSource
  readonly occurredOn: Day
  readonly reportedOn: Day
  readonly reportedBy: string
  readonly content: ReportContent
}

/** Writes a report and its file, with the clocks of that municipality's rulebook. Joins the caller's transaction; who may is asked by the caller. */
export async function keepReport(tx: Tx, now: Date, actor: Actor, report: NewReport): Promise<Result<Reported, ReportRefusal>> {
  const { regionId, content, ...row } = report
  const today = dayIn(now)
  const terms = (await ruleOn(tx, 'supervision-terms', { regionId, municipalityId: row.municipalityId }, today))?.value ?? null
  const decision = decideReport(row.occurredOn, row.reportedOn, today, terms)
  if (!decision.ok) return decision
  const [serial] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('supervision_number') as next`
  const number = `TZ-${today.slice(0, 4)}-${String(serial?.next ?? 0).padStart(4, '0')}`
  const id = crypto.randomUUID()
  const scope = { municipalityId: row.municipalityId, providerId: row.providerId }
  await tx.supervisionReport.createMany({ data: [{ ...row, ...decision.value, id, number, cipher: sealContent(id, content), recordedAt: now }] })
  await tx.supervisionFile.createMany({ data: [{ ...scope, id }] })
  await record(tx, actor, { event: 'supervision.received', compartment: 'supervision', subject: { type: 'supervision-file', id, version: 1 }, ...scope })
  return allow({ reportId: id, number })
}

/**
 * Reports a calamity or violence in help that this provider gives, to the supervisor of the client's municipality. Never waits for
 * anything else: without ruled terms it is kept without clocks. Refuses impossible days.
 */
export const reportIncident = (actor: Actor, input: ReportIncident): Promise<Result<Reported, ReportRefusal>> =>
  write(actor, async (tx, now) => {
    const found = await tx.allocation.findFirst({ where: { id: input.allocationId }, select: { status: true, number: true, municipalityId: true, regionId: true, providerId: true, provider: { select: { name: true } }, allocationClient: { select: { name: true, address: true, postcode: true, city: true, sharedAt: true, addressAt: true } } } })
    const client = found?.allocationClient
    if (!found || !mayReportIncident(actor, found) || !client?.sharedAt || !showsClient(found.status as AllocationStatus)) throw new Halt('not-found')
    const home = homeOf(client, await tx.allocationNotice.findMany({ where: { allocationId: input.allocationId, kind: 'moved' }, select: MOVED_TO }), dayIn(now))
    return keepReport(tx, now, actor, {
      municipalityId: found.municipalityId, regionId: found.regionId, providerId: found.providerId, providerName: found.provider.name, allocationId: input.allocationId,
      kind: input.kind, source: 'provider', occurredOn: input.occurredOn, reportedOn: dayIn(now), reportedBy: actor.name,
      content: { client: `${client.name}, ${home.address}, ${home.postcode} ${home.city} (toewijzing ${found.number})`, what: input.what, done: input.done },
    })
  })

/** Keeps a report that came by the municipality. Refuses impossible days; a provider that isn't public is not found. */
export const recordReport = (actor: Actor, input: RecordReport): Promise<Result<Reported, ReportRefusal>> =>
  write(actor, async (tx, now) => {
    const { municipalityId, regionId } = supervisorOf(actor)
    const provider = await tx.provider.findFirst({ where: { id: input.providerId }, select: { name: true } })
    if (!provider) throw new Halt('not-found')
    return keepReport(tx, now, actor, {
      municipalityId, regionId, providerId: input.providerId, providerName: provider.name, allocationId: null, kind: input.kind, source: 'municipality',
      occurredOn: input.occurredOn, reportedOn: input.reportedOn, reportedBy: input.reportedBy, content: { client: input.client ?? '', what: input.what, done: '' },
    })
  })

