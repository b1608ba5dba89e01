import { randomInt } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { besideText } from '@/lib/availability/messages'
import { afterRollback, databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { type OfferedPart, withRoom } from '@/lib/indications/queries/choice'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { noteAskedByFacility } from '@/lib/residents/commands/signals'
import { homeOn, postcodeOn, residentHead } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'
import { deskOf, visibleTo } from '../policy'
import { facilityProduct, offeredAt } from '../queries/choice'
import { decideEnd, decideRegistration, decideSwitch, householdKeys, registrationNumber, type EndRefusal, type RegistrationRefusal, type SwitchRefusal } from '../rules'
import type { EndFacility, RegisterFacility, SwitchProvider } from '../schema'

const NEW_CLIENT = 'Log in om te zien wie het is en hoeveel uren de teller nog heeft.'

type Done = { readonly registrationId: string }

/** Registers a resident for the general facility with the provider of his choice; no investigation, no decision. Refuses what decideRegistration refuses, and who has a custom facility that it cannot run beside. */
export const registerFacility = (actor: Actor, input: RegisterFacility): Promise<Result<Done & { number: string }, RegistrationRefusal | 'beside-custom'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = deskOf(actor)
    const { residentId, startsOn } = input
    const today = dayIn(now)
    const resident = await residentHead(tx, actor, residentId, today)
    if (!resident) throw new Halt('not-found')
    const scope = { regionId, municipalityId }
    const product = await facilityProduct(tx, regionId, startsOn)
    const parts = product ? await offeredAt(tx, { municipalityId, postcode: postcodeOn(resident, startsOn), onDay: startsOn, productId: product.id }, input.listCode) : []
    const part = parts.find((each) => each.id === input.participationId)
    const keys = householdKeys(homeOn(resident, startsOn), resident.next?.address ?? null)
    const running = { municipalityId, OR: [{ endsOn: null }, { endsOn: { gte: startsOn } }] }
    const decision = decideRegistration(
      {
        facility: product ? ((await ruleOn(tx, 'general-facility', scope, startsOn))?.value ?? null) : null,
        use: (await ruleOn(tx, 'general-facility-use', scope, startsOn))?.value ?? null,
        inflow: (await ruleOn(tx, 'general-facility-inflow', scope, startsOn))?.value ?? null,
        died: resident.diedOn !== null,
        own: await tx.facilityRegistration.findFirst({ where: { ...running, residentId }, select: { number: true } }),
        housemates: await tx.facilityRegistration.findFirst({ where: { ...running, householdKey: { in: keys } }, select: { number: true } }),
        offered: part !== undefined,
      },
      startsOn,
      today,
    )
    if (!decision.ok) return decision
    if (!product || !part) throw new Halt('not-found')

    const id = crypto.randomUUID()
    const number = registrationNumber(today, Array.from({ length: 5 }, () => randomInt(31)))
    try {
      await tx.facilityRegistration.createMany({ data: [{ id, number, ...scope, residentId, productId: product.id, householdKey: decision.value.perHousehold ? (keys.at(-1) ?? null) : null, startsOn, registeredAt: now, registeredBy: person.name }] })
    } catch (thrown) {
      const state = databaseRefusal(thrown)?.state
      if (state === 'PF004') {
        afterRollback(() => noteRefused(actor, { municipalityId, residentId }))
        return refuse('beside-custom')
      }
      if (state === '23P01') throw new Halt('stale', 'stale', { subject: residentId, version: 0 })
      throw thrown
    }
    await place(tx, { registrationId: id, number, ...scope, startsOn }, part, { listCode: input.listCode, offered: parts.length, ...(await shownBeside(tx, part, product.id, today)) })
    await tellProvider(tx, now, { ...scope, part, subject: `Nieuwe inwoner voor de algemene voorziening: ${number}`, body: NEW_CLIENT })
    await record(tx, actor, { event: 'facility.registered', compartment: 'resident', subject: { type: 'facility-registration', id, version: 1 }, municipalityId, residentId, purpose: 'algemene voorziening', detail: { number, provider: part.provider, offered: parts.length } })
    await noteAskedByFacility(tx, actor, { municipalityId, residentId, registrationId: id })
    return allow({ registrationId: id, number })
  })

/** That there is a custom facility was said to somebody who cannot read it: said in a transaction of its own. */
async function noteRefused(actor: Actor, at: { readonly municipalityId: string; readonly residentId: string }): Promise<void> {
  await write(actor, async (tx) => {
    await record(tx, actor, { event: 'facility.refused-beside-custom', compartment: 'resident', subject: { type: 'resident', id: at.residentId }, ...at, purpose: 'algemene voorziening' })
    return allow(undefined)
  })
}

type Placed = { readonly registrationId: string; readonly number: string; readonly municipalityId: string; readonly regionId: string; readonly startsOn: Day }
const place = (tx: Tx, placed: Placed, part: OfferedPart, drawn: { readonly listCode: string; readonly offered: number; readonly roomStatementId: string | null; readonly roomShown: string }) =>
  tx.facilityPlacement.createMany({ data: [{ ...placed, ...drawn, providerId: part.providerId, participationId: part.id }] })

/** What stands beside the chosen provider today, and the statement it comes from: kept with the choice as it read (F67, ADR 0109). */
async function shownBeside(tx: Tx, part: OfferedPart, productId: string, today: Day): Promise<{ readonly roomStatementId: string | null; readonly roomShown: string }> {
  const [shown] = await withRoom(tx, [part], productId, today)
  const said = shown?.room.said ?? null
  return { roomStatementId: said?.id ?? null, roomShown: besideText(said, shown?.room.freshness ?? 'never') }
}

/** A message to a provider without anything about the person. */
export async function tellProvider(tx: Tx, now: Date, { part, subject, body, regionId, municipalityId }: { readonly part: { readonly providerId: string }; readonly subject: string; readonly body: string; readonly regionId: string; readonly municipalityId: string }): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: part.providerId }, select: { name: true, contactName: true, email: true } })
  if (!provider?.email) return
  await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject, body, href: routes.facilityClients(), regionId, municipalityId, providerId: part.providerId })
}

async function keptRegistration(tx: Tx, actor: Actor, registrationId: string) {
  const { person } = deskOf(actor)
  const row = await tx.facilityRegistration.findFirst({
    where: { id: registrationId, ...visibleTo(actor) },
    select: { id: true, number: true, municipalityId: true, regionId: true, residentId: true, productId: true, endsOn: true, facilityPlacements: { orderBy: { startsOn: 'desc' }, take: 1, select: { id: true, providerId: true, startsOn: true, endsOn: true, version: true } } },
  })
  const current = row?.facilityPlacements[0]
  if (!row || !current) throw new Halt('not-found')
  return { person, row, current: { ...current, startsOn: day(current.startsOn), endsOn: current.endsOn === null ? null : day(current.endsOn) }, endsOn: row.endsOn === null ? null : day(row.endsOn) }
}

/** Another provider from a day; the counter goes along, and the one of before reads the client's data until its last day. */
export const switchProvider = (actor: Actor, input: SwitchProvider): Promise<Result<Done, SwitchRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, current, endsOn } = await keptRegistration(tx, actor, input.registrationId)
    const { startsOn } = input
    const today = dayIn(now)
    const resident = await residentHead(tx, actor, row.residentId, today)
    if (!resident) throw new Halt('not-found')
    const parts = await offeredAt(tx, { municipalityId: row.municipalityId, postcode: postcodeOn(resident, startsOn), onDay: startsOn, productId: row.productId }, input.listCode)
    const known = parts.find((each) => each.id === input.participationId)
    const decision = decideSwitch({ endsOn }, current, { providerId: known?.providerId ?? '', offered: known !== undefined }, startsOn, today)
    if (!decision.ok) return decision
    if (!known) throw new Halt('not-found')
    const version = await updateVersioned(tx.facilityRegistration, { id: row.id, version: input.version }, {})
    const { lastDay } = decision.value
    if (lastDay !== null) await updateVersioned(tx.facilityPlacement, current, { endsOn: lastDay })
    const scope = { municipalityId: row.municipalityId, regionId: row.regionId }
    await place(tx, { registrationId: row.id, number: row.number, ...scope, startsOn }, known, { listCode: input.listCode, offered: parts.length, ...(await shownBeside(tx, known, row.productId, today)) })
    await tellProvider(tx, now, { ...scope, part: known, subject: `Nieuwe inwoner voor de algemene voorziening: ${row.number}`, body: NEW_CLIENT })
    if (lastDay !== null) await tellProvider(tx, now, { ...scope, part: current, subject: `Een inwoner wisselt van aanbieder: ${row.number}`, body: 'Log in om te zien wat uw laatste dag is.' })
    await record(tx, actor, { event: 'facility.provider-switched', compartment: 'resident', subject: { type: 'facility-registration', id: row.id, version }, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'algemene voorziening', detail: { number: row.number, provider: known.provider, startsOn } })
    return allow({ registrationId: row.id })
  })

/** Ends a registration with the reason. What was given stays; hours after the last day are refused. */
export const endFacility = (actor: Actor, input: EndFacility): Promise<Result<Done, EndRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, row, current, endsOn } = await keptRegistration(tx, actor, input.registrationId)
    const months = await tx.facilityHours.groupBy({ by: ['month'], where: { registrationId: row.id }, _sum: { minutes: true } })
    const last = months.filter((each) => (each._sum.minutes ?? 0) > 0).map((each) => each.month).sort().at(-1) ?? null
    const decision = decideEnd({ endsOn }, current, last, input.endsOn)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.facilityRegistration, { id: row.id, version: input.version }, { endsOn: input.endsOn, endReason: input.reason, endedBy: person.name })
    if (current.endsOn === null || current.endsOn > input.endsOn) await updateVersioned(tx.facilityPlacement, current, { endsOn: input.endsOn })
    await tellProvider(tx, now, { municipalityId: row.municipalityId, regionId: row.regionId, part: current, subject: `Een registratie eindigt: ${row.number}`, body: 'Log in om te zien wat de laatste dag is.' })
    await record(tx, actor, { event: 'facility.ended', compartment: 'resident', subject: { type: 'facility-registration', id: row.id, version }, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'algemene voorziening', detail: { number: row.number, endsOn: input.endsOn, reason: input.reason } })
    return allow({ registrationId: row.id })
  })
