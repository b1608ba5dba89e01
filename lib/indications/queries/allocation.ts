import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { postcode4 } from '@/lib/kernel/identifiers'
import { residentHead } from '@/lib/residents/queries'
import type { TimeWindow } from '@/lib/residents/schema'
import { visibleTo } from '../policy'
import { FREQUENCIES, type Frequency } from '../schema'
import { wishesOf } from './parts'

/** What an offer to a provider is made of; `client` is for the row that the provider gets at acceptance. */
export type AllocationBasis = {
  readonly indicationId: string
  readonly status: string
  readonly caseId: string
  readonly caseNumber: string
  readonly residentId: string
  readonly municipalityId: string
  readonly regionId: string
  readonly lotId: string
  readonly productId: string
  readonly minutesPerWeek: number
  readonly frequency: Frequency
  readonly startsOn: Day
  readonly endsOn: Day
  readonly windows: readonly TimeWindow[]
  readonly fluentDutch: boolean
  readonly postcode4: string
  readonly wishedStart: Day
  readonly providerId: string
  readonly participationId: string
  readonly client: { readonly name: string; readonly birthDate: Day; readonly address: string; readonly postcode: string; readonly city: string; readonly phone: string | null }
}

/** An adopted indication with the resident's choice, wishes and address; null when it is not the actor's, or nobody was chosen. Joins the caller's transaction. */
export async function allocationBasis(tx: Tx, now: Date, actor: Actor, indicationId: string): Promise<AllocationBasis | null> {
  const row = await tx.indication.findFirst({
    where: { id: indicationId, ...visibleTo(actor) },
    select: {
      id: true, status: true, caseId: true, residentId: true, municipalityId: true, lotId: true, productId: true, minutesPerWeek: true, frequency: true, startsOn: true, endsOn: true,
      municipality: { select: { regionId: true } },
      product: { select: { takesOverDirection: true } },
      case: { select: { number: true, providerChoice: { select: { providerId: true, participationId: true } } } },
    },
  })
  const choice = row?.case.providerChoice
  const frequency = FREQUENCIES.find((each) => each === row?.frequency)
  if (!row || !choice || !frequency) return null
  const wishes = await wishesOf(tx, row.caseId, row.product.takesOverDirection)
  const resident = await residentHead(tx, actor, row.residentId, dayIn(now))
  if (!wishes || !resident) return null
  const startsOn = day(row.startsOn)
  return {
    indicationId: row.id, status: row.status, caseId: row.caseId, caseNumber: row.case.number, residentId: row.residentId, municipalityId: row.municipalityId,
    regionId: row.municipality.regionId, lotId: row.lotId, productId: row.productId, minutesPerWeek: row.minutesPerWeek, frequency, startsOn, endsOn: day(row.endsOn),
    windows: wishes.open, fluentDutch: wishes.mustBeFluent, postcode4: postcode4(resident.address.postcode), wishedStart: wishes.wishedStart < startsOn ? startsOn : wishes.wishedStart,
    providerId: choice.providerId, participationId: choice.participationId,
    client: { name: resident.formal, birthDate: resident.birthDate, address: resident.streetLine, postcode: resident.address.postcode, city: resident.address.town, phone: resident.phone },
  }
}
