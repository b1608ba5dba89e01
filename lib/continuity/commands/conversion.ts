import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { sessionMunicipality } from '@/lib/residents/policy'
import { ruleOn } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'
import { mayReindicate } from '../policy'
import { CONVERSION, type ConversionHead, sumsOf, toConversion } from '../queries/conversion'
import { isOver } from '../rules/campaign'
import { decideClose, decideEnd, type EndRefusal, type MakeRefusal } from '../rules/conversion'
import type { OnCampaign, WithdrawCampaign } from '../schema'
import type { MakeConversion } from '../schema/conversion'

type Made = { readonly id: string }
type Place = { readonly id: string; readonly regionId: string; readonly municipalityId: string }

/** A conversion that a command works on, its row locked; not found for everybody else's. */
export async function conversionForChange(tx: Tx, actor: Actor, id: string): Promise<{ conversion: ConversionHead; person: Person }> {
  await tx.$queryRaw`select id from conversion where id = ${id}::uuid for no key update`
  const row = await tx.conversion.findUnique({ where: { id }, select: CONVERSION })
  if (!row || !mayReindicate(actor, row)) throw new Halt('not-found')
  return { conversion: toConversion(row), person: actor }
}

/** One line in the trail of a conversion; never who is in it. */
export const recordConversion = (tx: Tx, actor: Actor, { id, regionId, municipalityId }: Place, event: string, version: number, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `conversion.${event}`, compartment: 'region', subject: { type: 'conversion', id, version }, regionId, municipalityId, detail })

/** Everybody who is in the facility until its last day, and is not in the conversion yet; gives how many that are. */
const takeIn = (tx: Tx, { id, municipalityId, endsOn }: Place & { readonly endsOn: Day }): Promise<number> =>
  tx.$executeRaw`
    insert into conversion_case (id, municipality_id, conversion_id, resident_id, registration_id)
    select gen_random_uuid(), r.municipality_id, ${id}::uuid, r.resident_id, r.id from facility_registration r join resident f on f.id = r.resident_id
    where r.municipality_id = ${municipalityId}::uuid and r.starts_on <= ${endsOn} and (r.ends_on is null or r.ends_on >= ${endsOn}) and f.died_on is null
      and not exists (select from conversion_case k where k.conversion_id = ${id}::uuid and k.registration_id = r.id)`

/** Prepares the end of a general facility: everybody in it, the last day, and how long before it they hear of it. Nothing reaches a resident yet. */
export const makeConversion = (actor: Actor, input: MakeConversion): Promise<Result<Made, MakeRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = sessionMunicipality(actor)
    const scope = { regionId, municipalityId }
    const today = dayIn(now)
    const notice = await ruleOn(tx, 'facility-notice', scope, today)
    if (!notice) return refuse('no-notice-rule')
    const verdict = decideEnd(input.endsOn, today, notice.value.months, await inflowOpen(tx, scope, input.endsOn))
    if (!verdict.ok) return verdict
    const place = { id: crypto.randomUUID(), ...scope }
    try {
      await tx.conversion.createMany({ data: [{ ...input, ...place, noticeMonths: notice.value.months, noticeSource: notice.source, madeBy: person.name, madeAt: now }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('one-already')
      throw thrown
    }
    const residents = await takeIn(tx, { ...place, endsOn: input.endsOn })
    if (residents === 0) return refuse('nobody')
    await recordConversion(tx, actor, place, 'made', 1, { name: input.name, endsOn: input.endsOn, residents })
    return allow({ id: place.id })
  })

const inflowOpen = async (tx: Tx, scope: { readonly regionId: string; readonly municipalityId: string }, on: Day) => (await ruleOn(tx, 'general-facility-inflow', scope, on))?.value.open ?? true

/** Begins it: from now on residents are written to. Inflow has stopped, who came in meanwhile is taken in, and providers hear of the last day. */
export const startConversion = (actor: Actor, input: OnCampaign): Promise<Result<Made, EndRefusal | 'not-a-draft' | 'no-waves'>> =>
  write(actor, async (tx, now) => {
    const { conversion } = await conversionForChange(tx, actor, input.id)
    const today = dayIn(now)
    if (conversion.status !== 'draft') return refuse('not-a-draft')
    const verdict = decideEnd(conversion.endsOn, today, conversion.noticeMonths, await inflowOpen(tx, conversion, today))
    if (!verdict.ok) return verdict
    if ((await tx.conversionWave.count({ where: { conversionId: conversion.id } })) === 0) return refuse('no-waves')
    const late = await takeIn(tx, conversion)
    await tellProviders(tx, now, conversion)
    return move(tx, actor, conversion, input, { status: 'running', startedOn: today }, 'started', { takenIn: late })
  })

async function tellProviders(tx: Tx, now: Date, { municipalityId, regionId, municipality, endsOnText, endsOn }: ConversionHead): Promise<void> {
  const rows = await tx.facilityPlacement.findMany({ where: { municipalityId, OR: [{ endsOn: null }, { endsOn: { gte: endsOn } }] }, distinct: ['providerId'], select: { providerId: true, provider: { select: { name: true, contactName: true, email: true } } } })
  for (const { providerId, provider } of rows)
    if (provider.email)
      await sendMail(tx, now, {
        toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: `De algemene voorziening van ${municipality} stopt`,
        body: `De laatste dag is ${endsOnText}. De gemeente spreekt elke inwoner. Tot die dag loopt de hulp gewoon door.`, href: routes.facilityClients(), regionId, municipalityId, providerId,
      })
}

/** Closes it, when nobody is left without help or the last day is over; registrations that still run end on that last day. */
export const concludeConversion = (actor: Actor, input: OnCampaign): Promise<Result<Made, 'not-running' | 'without-help'>> =>
  write(actor, async (tx, now) => {
    const { conversion, person } = await conversionForChange(tx, actor, input.id)
    const sums = await sumsOf(tx, conversion.id)
    const verdict = decideClose(conversion.status, sums.withoutHelp, conversion.endsOn, dayIn(now))
    if (!verdict.ok) return verdict
    const [ended] = await tx.$queryRaw<{ count: number }[]>`select conversion_ends_registrations(${conversion.id}::uuid, ${person.name}) as count`
    return move(tx, actor, conversion, input, { status: 'concluded', endedOn: dayIn(now) }, 'concluded', { registrationsEnded: ended?.count ?? 0, withoutHelp: sums.withoutHelp })
  })

/** Stops it with the reason. Notifications go on; who is in the facility stays there. */
export const withdrawConversion = (actor: Actor, input: WithdrawCampaign): Promise<Result<Made, 'campaign-over'>> =>
  write(actor, async (tx, now) => {
    const { conversion } = await conversionForChange(tx, actor, input.id)
    return isOver(conversion.status) ? refuse('campaign-over') : move(tx, actor, conversion, input, { status: 'withdrawn', endedOn: dayIn(now), endReason: input.reason }, 'withdrawn', { reason: input.reason })
  })

type To = { readonly status: string; readonly startedOn?: Day; readonly endedOn?: Day; readonly endReason?: string }
async function move(tx: Tx, actor: Actor, conversion: ConversionHead, { version }: OnCampaign, to: To, event: string, detail: Readonly<Record<string, unknown>>): Promise<Result<Made, never>> {
  const next = await updateVersioned(tx.conversion, { id: conversion.id, version }, to)
  await recordConversion(tx, actor, conversion, event, next, { name: conversion.name, ...detail })
  return allow({ id: conversion.id })
}
