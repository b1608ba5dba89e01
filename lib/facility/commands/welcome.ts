import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { deskOf } from '../policy'
import { registrationView } from '../queries/desk'
import { drawUpWelcome } from '../queries/welcome'
import type { WelcomeRefusal } from '../rules'
import type { GiveWelcome } from '../schema'

/** Makes the letter that says what a resident may expect (S13), as things stand today, and keeps how he got it. Refuses what decideWelcome refuses. */
export const giveWelcome = (actor: Actor, input: GiveWelcome): Promise<Result<{ readonly registrationId: string }, WelcomeRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = deskOf(actor)
    const view = await registrationView(tx, now, actor, input.registrationId)
    const placement = view?.placements[0]
    if (!view || !placement) throw new Halt('not-found')
    const drawn = await drawUpWelcome(tx, { ...view, placement, municipalityId, regionId, by: person.name })
    if (!drawn.ok) return drawn
    const { letter, textId } = drawn.value
    const letterId = await issueLetter(tx, now, actor, { kind: 'facility-welcome', view: letter, textId, subject: { type: 'facility-registration', id: view.id }, scope: { municipalityId, residentId: view.residentId, compartment: 'facility' } })
    const id = crypto.randomUUID()
    await tx.facilityLetter.createMany({ data: [{ id, municipalityId, registrationId: view.id, letterId, channel: input.channel, givenOn: view.today, recordedAt: now, recordedBy: person.name }] })
    await record(tx, actor, { event: 'facility.welcome-given', compartment: 'resident', subject: { type: 'facility-registration', id: view.id }, municipalityId, residentId: view.residentId, purpose: 'algemene voorziening', detail: { letterId, textId, channel: input.channel } })
    return allow({ registrationId: view.id })
  })
