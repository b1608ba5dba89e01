import { read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { notify, offerSupport } from '@/lib/indications/commands/cases'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { answerTrack, sendTrack } from '@/lib/indications/commands/track'
import { reportTrack, startTrack } from '@/lib/indications/commands/track-carry'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow } from '@/lib/kernel/result'
import { newLetter } from '@/lib/letters/view'
import { keepResident } from '@/lib/residents/commands/file'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { sendLetters } from '@/prisma/seed/letters'
import { RESTORATIVE } from '@/prisma/seed/regions/groningen'

const CONTRACT = {
  ...newLetter('agreement'), title: 'Overeenkomst herstelgerichte hulp', sender: { name: 'Gemeente Groningen', lines: [] }, issuedOn: '2022-12-12',
  blocks: [{ type: 'paragraph', text: 'De organisatie geeft inwoners een training van 14 weken. De brief noemt de training; deze overeenkomst is verzonnen.' }],
}

/** The contract with the organisation for restorative help stands apart from the selection per area; all of it is invented. */
async function contractRestorative(officer: Person): Promise<string> {
  const id = crypto.randomUUID()
  await done('contract', write(officer, async (tx, now) => {
    const window = await tx.entryWindow.findFirstOrThrow({ where: { procedure: { reference: 'GRN-HH-2023' } }, select: { id: true, procedureId: true, regionId: true } })
    const provider = await tx.provider.findFirstOrThrow({ where: { name: RESTORATIVE }, select: { id: true } })
    const lot = await tx.lot.findFirstOrThrow({ where: { regionId: window.regionId, kind: 'municipality' }, select: { id: true, municipalityId: true } })
    const product = await tx.product.findFirstOrThrow({ where: { regionId: window.regionId, kind: 'restorative' }, select: { id: true } })
    const [agreementId, letterId, term] = [crypto.randomUUID(), crypto.randomUUID(), { startsOn: '2023-01-01', endsOn: '2027-12-31' }]
    await tx.provider.updateMany({ where: { id: provider.id }, data: { publishedAt: now } })
    await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title: 'Overeenkomst herstelgerichte hulp', view: CONTRACT, subjectType: 'agreement', subjectId: agreementId, regionId: window.regionId, issuedAt: now, issuedBy: officer.name }] })
    await tx.agreement.createMany({ data: [{ ...term, id: agreementId, status: 'signed', signedAt: now, offeredAt: now, letterId, procedureId: window.procedureId, windowId: window.id, regionId: window.regionId, providerId: provider.id, reference: 'GRN-HERSTEL-1', maxEndsOn: '2027-12-31' }] })
    await tx.participation.createMany({ data: [{ ...term, id, agreementId, regionId: window.regionId, municipalityId: lot.municipalityId, lotId: lot.id, providerId: provider.id, productIds: [product.id], status: 'running', publishedAt: now }] })
    return allow()
  }))
  return id
}

const STEPS = [
  { step: 'talk', talkOn: day('2025-09-15'), identityDocument: 'identity-card', household: 'Woont alleen in een gelijkvloerse woning.' },
  { step: 'needs', needs: 'Wil na een gebroken pols het huishouden weer zelf doen.', ownStrength: 'Doet licht werk zelf en wil oefenen.' },
  { step: 'network', network: 'Een zus helpt tot nu toe met de was.', carerSupport: 'De zus redt dit nog een tijd.' },
  { step: 'facilities', generalFacility: 'De boodschappendienst wordt gebruikt.', cooperation: 'De fysiotherapeut komt elke week.', contribution: 'Voor herstelgerichte hulp betaalt de inwoner geen bijdrage; de gemeente betaalt de training.' },
] as const

/** One invented resident who joins restorative help: decided, sent, begun and reported once. */
export async function helpGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  const officer = await actorNamed('Femke Turfsma')
  const consultant = await actorNamed('Renske Woldring')
  await clock('2025-11-28 09:00')
  const participationId = await contractRestorative(officer)
  const product = await read(consultant, (tx) => tx.product.findFirstOrThrow({ where: { kind: 'restorative', regionId: { in: [...consultant.regionIds] } }, select: { id: true } }))
  const { residentId } = await done('resident', keepResident(consultant, { bsn: testBsn(45), salutation: 'mrs', initials: 'W.', givenName: null, prefix: null, surname: 'Oosterwold', birthDate: day('1956-03-21'), street: 'Proefstraat', houseNumber: 8, houseLetter: null, houseAddition: null, postcode: '9712 AB', city: 'Groningen', phone: '050 000 0000', email: null }))
  const { caseId } = await done('notify', notify(consultant, { residentId, notifiedOn: day('2025-09-08'), channel: 'phone', request: 'Mevrouw kan door een gebroken pols het huishouden niet doen.' }))
  const version = async () => (await read(consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } }))).version
  await done('support', offerSupport(consultant, { caseId, version: await version(), offeredOn: day('2025-09-15'), how: 'talk', wanted: false }))
  let step = 1
  for (const each of [...STEPS, { step: 'conclusion', conclusion: 'Mevrouw kan met training het huishouden weer zelf. Herstelgerichte hulp past.', productId: product.id } as const]) step = (await done(each.step, saveStep(consultant, { caseId, version: step, ...each }))).version
  await done('findings', drawUpFindings(consultant, { caseId, version: await version() }))
  await sendLetters(consultant, caseId)
  await done('application', recordApplication(consultant, { caseId, version: await version(), receivedOn: day('2025-11-28'), channel: 'letter' }))
  await done('answer', answerTrack(consultant, { caseId, version: 0, answer: 'joins', participationId, goals: ['Zelf de was ophangen', 'De badkamer schoonhouden', 'Zelf stofzuigen'] }))
  await done('decision', decide(consultant, { caseId, version: await version(), outcome: 'refused', motivation: 'U kunt met training leren het huishouden weer zelf te doen. Dat past het best bij wat u wilt.', grant: null }))
  await sendLetters(consultant, caseId)
  const track = await read(consultant, (tx) => tx.restorativeTrack.findUniqueOrThrow({ where: { caseId }, select: { id: true, version: true } }))
  await done('send', sendTrack(consultant, { trackId: track.id, version: track.version }))
  await clock('2025-11-28 16:00')
  const carrier = await representativeOf(RESTORATIVE)
  await done('start', startTrack(carrier, { trackId: track.id, version: 2, startedOn: day('2025-11-28') }))
  await done('report', reportTrack(carrier, { trackId: track.id, version: 3, heldOn: day('2025-11-28'), results: ['partly', 'not-yet', 'not-yet'], note: 'Kennisgemaakt en samen de was gedaan.' }))
}
