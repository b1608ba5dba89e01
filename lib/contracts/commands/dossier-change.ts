import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { MERGER_LABELS, REACH_LABELS } from '@/lib/contracts/messages'
import { mayManageAgreement } from '@/lib/contracts/policy'
import { decideCheck, decideOnChange, type ChangeRefusal } from '@/lib/contracts/rules'
import type { CheckChange, DecideChange, DecideMerger } from '@/lib/contracts/schema'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { CHANGE_KIND_LABELS } from '@/lib/providers/messages'
import { mayDecideChange } from '@/lib/providers/policy'
import type { ChangeKind, ChangeStatus } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

type Decided<R extends string> = Promise<Result<{ changeId: string }, R>>

const CHANGE = {
  id: true, providerId: true, regionIds: true, kind: true, status: true, validFrom: true, reportedBy: true, checkedBy: true, version: true,
  provider: { select: { name: true, contactName: true, email: true } },
} as const

async function load(tx: Tx, actor: Actor, id: string) {
  const row = await tx.dossierChange.findUnique({ where: { id }, select: CHANGE })
  if (!row) throw new Halt('not-found')
  if (!mayDecideChange(actor, row) || actor.kind !== 'person') throw new Halt('forbidden')
  return { person: actor, row, change: { kind: row.kind as ChangeKind, status: row.status as ChangeStatus, validFrom: day(row.validFrom), reportedBy: row.reportedBy, checkedBy: row.checkedBy } }
}

/** Each line twice: the provider reads its own, the officers of the region theirs. */
async function lines(tx: Tx, actor: Person, row: { id: string; providerId: string; kind: string }, event: string, version: number, detail: Record<string, unknown>): Promise<void> {
  const subject = { type: 'dossier-change', id: row.id, version }
  await record(tx, actor, { event, compartment: 'provider', subject, providerId: row.providerId, detail })
  for (const regionId of actor.regionIds) await record(tx, actor, { event, compartment: 'region', subject, regionId, providerId: row.providerId, detail })
}

/** The first of two officers looks at the proof and says how: calling the number that was known already, for instance. */
export const checkChange = (actor: Actor, input: CheckChange): Decided<ChangeRefusal> =>
  write(actor, async (tx, now) => {
    const { person, row, change } = await load(tx, actor, input.changeId)
    const decision = decideCheck(change, person.personId)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.dossierChange, { id: row.id, version: input.version }, { status: 'checked', checkedBy: person.personId, checkedName: person.name, checkedHow: input.how, checkedAt: now })
    await lines(tx, person, row, 'dossier-change.checked', version, { kind: CHANGE_KIND_LABELS[change.kind] })
    return allow({ changeId: row.id })
  })

/**
 * Decides once, for every region that knows the provider. Approving moves the dossier (the database does that, 45_dossier_changes)
 * and tells everyone it concerns, in this transaction. Refuses before the day it holds, and the same person twice where two are asked.
 */
export const decideChange = (actor: Actor, input: DecideChange): Decided<ChangeRefusal> =>
  write(actor, async (tx, now) => {
    const { person, row, change } = await load(tx, actor, input.changeId)
    const decision = decideOnChange(change, input.decision, person.personId, dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.dossierChange, { id: row.id, version: input.version }, {
      status: input.decision, decidedBy: person.personId, decidedName: person.name, decidedReason: input.reason, decidedAt: now,
    })
    const approved = input.decision === 'approved'
    const told = approved ? await tellEveryone(tx, now, row) : 0
    const subject = CHANGE_KIND_LABELS[change.kind]
    if (row.provider.email)
      await sendMail(tx, now, {
        toName: row.provider.contactName ?? row.provider.name,
        toAddress: row.provider.email,
        subject: approved ? `Uw wijziging is goedgekeurd: ${subject}` : `Uw wijziging is niet goedgekeurd: ${subject}`,
        body: approved ? `De wijziging geldt vanaf ${formatDayLong(change.validFrom)}. U hoeft haar nergens anders te melden.${change.kind === 'merger' ? ' De gemeenten besluiten per deelname wat er gebeurt.' : ''}\n\n${input.reason}` : input.reason,
        href: routes.change(row.id),
        providerId: row.providerId,
      })
    await lines(tx, person, row, approved ? 'dossier-change.approved' : 'dossier-change.refused', version, { kind: subject, reason: input.reason, ...(approved ? { told } : {}) })
    return allow({ changeId: row.id })
  })

const Reach = z.array(z.strictObject({ region_id: z.string(), municipality_id: z.string().nullable(), subject_type: z.string(), subject_id: z.string(), label: z.string() }))
const People = z.array(z.strictObject({ region_id: z.string(), municipality_id: z.string().nullable(), name: z.string(), email: z.string() }))

/** One message per person, with what it concerns; one row per municipality, contract and submission, with who was told. */
async function tellEveryone(tx: Tx, now: Date, row: Awaited<ReturnType<typeof load>>['row']): Promise<number> {
  const reach = Reach.parse(await tx.$queryRaw`select * from dossier_change_reach(${row.id}::uuid)`)
  const people = People.parse(await tx.$queryRaw`select * from dossier_change_people(${row.id}::uuid)`)
  const concerns = (person: (typeof people)[number]) => reach.filter((each) => each.region_id === person.region_id && (person.municipality_id === null || each.municipality_id === person.municipality_id))
  const told = people.filter((person) => concerns(person).length > 0)
  await tx.dossierNotice.createMany({
    data: reach.map((each) => ({
      changeId: row.id, providerId: row.providerId, decidedIn: row.regionIds, regionId: each.region_id, municipalityId: each.municipality_id, subjectType: each.subject_type, subjectId: each.subject_id, label: each.label,
      toldNames: [...new Set(told.filter((person) => concerns(person).includes(each)).map((person) => person.name))], toldAt: now,
    })),
  })
  for (const person of told)
    await sendMail(tx, now, {
      toName: person.name,
      toAddress: person.email,
      subject: `Gewijzigd bij ${row.provider.name}: ${CHANGE_KIND_LABELS[row.kind as ChangeKind]}`,
      body: `De wijziging geldt vanaf ${formatDayLong(day(row.validFrom))}. ${row.kind === 'merger' ? 'Er verandert niets vanzelf: u besluit per deelname wat er gebeurt.' : 'Zij is in het portaal verwerkt.'}\n\nDit raakt: ${concerns(person).map((each) => `${(REACH_LABELS[each.subject_type] ?? '').toLowerCase()} ${each.label}`).join(', ')}.`,
      href: routes.reportedChange(row.id),
      regionId: person.region_id,
      ...(person.municipality_id ? { municipalityId: person.municipality_id } : {}),
    })
  return told.length
}

/** What happens to one participation when its provider goes over into another; the provider is told. The participation itself stays as it is. */
export const decideMerger = (actor: Actor, input: DecideMerger): Decided<'not-approved'> =>
  write(actor, async (tx, now) => {
    const { person, row } = await load(tx, actor, input.changeId)
    const part = await tx.participation.findFirst({ where: { id: input.participationId, providerId: row.providerId }, select: { id: true, regionId: true, municipalityId: true, lot: { select: { name: true } } } })
    if (!part) throw new Halt('not-found')
    if (!mayManageAgreement(actor, part)) throw new Halt('forbidden')
    if (row.kind !== 'merger' || row.status !== 'approved') return refuse('not-approved')
    const decided = { decision: input.decision, reason: input.reason, decidedBy: person.personId, decidedName: person.name, decidedAt: now }
    const earlier = await tx.mergerDecision.findFirst({ where: { changeId: row.id, participationId: part.id }, select: { id: true } })
    if (earlier) await updateVersioned(tx.mergerDecision, { id: earlier.id, version: input.version }, decided)
    else if (input.version === 0) await tx.mergerDecision.createMany({ data: [{ changeId: row.id, participationId: part.id, providerId: row.providerId, regionId: part.regionId, municipalityId: part.municipalityId, ...decided }] })
    else throw new Halt('stale', 'stale', { subject: part.id, version: input.version })
    if (row.provider.email)
      await sendMail(tx, now, {
        toName: row.provider.contactName ?? row.provider.name, toAddress: row.provider.email, providerId: row.providerId, regionId: part.regionId, href: routes.change(row.id),
        subject: `Fusie: besloten over uw deelname in ${part.lot.name}`,
        body: `${MERGER_LABELS[input.decision]}.\n\n${input.reason}`,
      })
    await record(tx, actor, { event: 'merger.decided', compartment: 'region', subject: { type: 'dossier-change', id: row.id }, regionId: part.regionId, municipalityId: part.municipalityId, providerId: row.providerId, detail: { lot: part.lot.name, decision: input.decision } })
    return allow({ changeId: row.id })
  })
