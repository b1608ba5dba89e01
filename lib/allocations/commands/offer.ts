import { randomInt } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import { listCode, offeredOn } from '@/lib/indications/rules/choice'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { formatStreet, postcode4 } from '@/lib/kernel/identifiers'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { homeOn } from '@/lib/residents/queries/head'
import { routes } from '@/lib/routes'
import { mayAllocate } from '../policy'
import { offerBasis, type Basis } from '../queries/basis'
import { allocationNumber, decideOffer, isLive, type OfferRefusal } from '../rules'
import type { OfferAllocation } from '../schema'

/**
 * Offers the help of an adopted indication to the provider of the resident's choice. The provider gets what it needs to plan (postcode-4,
 * minutes, windows, language, wished start); who it is for waits in a row of its own until acceptance. Refuses what decideOffer refuses.
 */
export const offerAllocation = (actor: Actor, input: OfferAllocation): Promise<Result<{ id: string; number: string }, OfferRefusal | 'no-choice'>> =>
  write(actor, async (tx, now) => {
    const today = dayIn(now)
    const basis = await offerBasis(tx, actor, input.indicationId, today, input.wishedStart)
    if (!basis) throw new Halt('not-found')
    if (!mayAllocate(actor, { municipalityId: basis.municipality.id })) throw new Halt('forbidden')
    // After an earlier offer the kept choice has had its answer: the resident chooses again.
    const participationId = input.participationId ?? (basis.earlier.length === 0 ? basis.choice?.participationId : undefined)
    if (participationId === undefined) return refuse(basis.earlier.some((each) => isLive(each.status)) ? 'already-allocated' : 'no-choice')
    const part = basis.parts.find((each) => each.id === participationId)
    const decision = decideOffer({ ...basis, productId: basis.product.id }, basis.earlier.map((each) => each.status), part ?? null, input.wishedStart, today)
    if (!decision.ok) return decision
    if (!part) throw new Halt('not-found')

    const [place] = await tx.$queryRaw<Place[]>`select place, those, class, since from waiting_place(${basis.indicationId}::uuid)`
    const rechosen = await chooseAgain(tx, now, actor, basis, part.id, part.providerId, input.wishedStart)
    const { id, number } = await insert(tx, now, basis, part, input.wishedStart)
    await tell(tx, now, { id, number, part, basis })
    if (rechosen)
      await record(tx, actor, {
        event: 'case.provider-chosen',
        compartment: 'resident',
        subject: { type: 'provider-choice', ...rechosen },
        municipalityId: basis.municipality.id,
        residentId: basis.resident.id,
        purpose: 'toewijzing',
        detail: { caseId: basis.caseId, afterDecision: true },
      })
    // Whom one offers is free; which place he had stays readable (F71), in a line of its own, since a provider reads those of its offer.
    if (place) await record(tx, actor, { event: 'waiting.offered', compartment: 'resident', subject: { type: 'case', id: basis.caseId }, municipalityId: basis.municipality.id, residentId: basis.resident.id, purpose: 'toewijzing', detail: { number, ...place } })
    await record(tx, actor, {
      event: 'allocation.offered',
      compartment: 'resident',
      subject: { type: 'allocation', id, version: 1 },
      municipalityId: basis.municipality.id,
      providerId: part.providerId,
      detail: { number, lot: basis.lot.name, minutesPerWeek: basis.minutesPerWeek, wishedStart: input.wishedStart },
    })
    return allow({ id, number })
  })

/** The place among those who wait for the same help in the same lot and were not offered yet. */
type Place = { readonly place: number; readonly those: number; readonly class: number | null; readonly since: string }

/** After the decision the case is closed; another choice is then recorded with the offer it leads to. */
async function chooseAgain(tx: Tx, now: Date, actor: Person, basis: Basis, participationId: string, providerId: string, on: Day): Promise<{ id: string; version: number } | null> {
  if (basis.choice?.participationId === participationId) return null
  const data = { providerId, participationId, listCode: listCode(`${actor.sessionId}:${basis.indicationId}`), offered: offeredOn(basis.parts, basis.product.id, on).length, chosenAt: now, recordedBy: actor.name }
  if (basis.choice) return { id: basis.choice.id, version: await updateVersioned(tx.providerChoice, basis.choice, data) }
  const id = crypto.randomUUID()
  await tx.providerChoice.createMany({ data: [{ ...data, id, caseId: basis.caseId, municipalityId: basis.municipality.id }] })
  return { id, version: 1 }
}

async function insert(tx: Tx, now: Date, basis: Basis, part: { readonly id: string; readonly providerId: string; readonly lotId: string }, wishedStart: Day): Promise<{ id: string; number: string }> {
  let id: string
  const number = allocationNumber(dayIn(now), Array.from({ length: 5 }, () => randomInt(31)))
  const scope = { municipalityId: basis.municipality.id, providerId: part.providerId }
  const { resident, wishes } = basis
  const home = homeOn(resident, wishedStart)
  try {
    // The schema's own id is ordered in time, so that lists can page by it.
    const made = await tx.allocation.create({
      data: {
        ...scope,
        number,
        regionId: basis.municipality.regionId,
        lotId: part.lotId,
        participationId: part.id,
        productId: basis.product.id,
        indicationId: basis.indicationId,
        minutesPerWeek: basis.minutesPerWeek,
        frequency: basis.frequency,
        windows: [...wishes.open],
        fluentDutch: wishes.mustBeFluent,
        postcode4: postcode4(home.postcode),
        wishedStart,
        endsOn: basis.endsOn,
        offeredAt: now,
      },
      select: { id: true },
    })
    id = made.id
  } catch (thrown) {
    // Somebody else's offer or a suspension came in between: the database saw it first.
    if (['23505', 'PE005'].includes(databaseRefusal(thrown)?.state ?? '')) throw new Halt('stale', 'stale', { subject: basis.indicationId, version: 0 })
    throw thrown
  }
  await tx.allocationClient.createMany({
    data: [
      {
        ...scope,
        allocationId: id,
        residentId: resident.id,
        name: resident.formal,
        birthDate: resident.birthDate,
        address: formatStreet(home),
        postcode: home.postcode,
        city: home.town,
        phone: resident.phone,
      },
    ],
  })
  return { id, number }
}

/** A message without anything about the person. */
async function tell(tx: Tx, now: Date, offer: { readonly id: string; readonly number: string; readonly part: { readonly providerId: string; readonly provider: string; readonly lot: string }; readonly basis: Basis }): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: offer.part.providerId }, select: { contactName: true, email: true } })
  if (!provider?.email) return
  await sendMail(tx, now, {
    toName: provider.contactName ?? offer.part.provider,
    toAddress: provider.email,
    subject: `Nieuw aanbod ${offer.number}`,
    body: `Gemeente ${offer.basis.municipality.name} biedt u een cliënt aan in perceel ${offer.part.lot}. Log in om het aanbod te bekijken, aan te nemen of terug te geven.`,
    href: routes.providerAllocation(offer.id),
    regionId: offer.basis.municipality.regionId,
    municipalityId: offer.basis.municipality.id,
    providerId: offer.part.providerId,
  })
}
