import { read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { notify, offerSupport } from '@/lib/indications/commands/cases'
import { saveBudget } from '@/lib/indications/commands/budget'
import { saveCalculation } from '@/lib/indications/commands/calculate'
import { askMediation, coupleHelper, recordTalk } from '@/lib/indications/commands/mediation'
import { decide } from '@/lib/indications/commands/decide'
import { recordWishes } from '@/lib/indications/commands/choose'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { answerTrack, sendTrack } from '@/lib/indications/commands/track'
import { reportTrack, startTrack } from '@/lib/indications/commands/track-carry'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow } from '@/lib/kernel/result'
import { newLetter } from '@/lib/letters/view'
import { keepResident } from '@/lib/residents/commands/file'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { sendLetters } from '@/prisma/seed/letters'
import { RESTORATIVE } from '@/prisma/seed/regions/groningen'

/** What an invented contract is for: who gives which products, in the municipality or in one area of it. */
export type Contract = { readonly provider: string; readonly product: string; readonly lot: string | null; readonly title: string; readonly text: string; readonly reference: string; readonly startsOn?: string; readonly endsOn?: string; readonly number?: number; /** Of which procedure and by whom; of the municipality of Groningen where nothing is said. */ readonly procedure?: string; readonly from?: string }

const RESTORATIVE_CONTRACT: Contract = {
  provider: RESTORATIVE, product: 'HERSTEL', lot: null, title: 'Overeenkomst herstelgerichte hulp', reference: 'GRN-HERSTEL-1',
  text: 'De organisatie geeft inwoners een training van 14 weken. De brief noemt de training; deze overeenkomst is verzonnen.',
}

/** A contract that the story has no steps for; all of it is invented. */
export async function contractInvented(officer: Person, { provider: name, product: code, lot: area, title, text, reference, startsOn = '2023-01-01', endsOn = '2027-12-31', number = 1, procedure = 'GRN-HH-2023', from = 'Gemeente Groningen' }: Contract): Promise<string> {
  const id = crypto.randomUUID()
  await done('contract', write(officer, async (tx, now) => {
    const window = await tx.entryWindow.findFirstOrThrow({ where: { procedure: { reference: procedure } }, select: { id: true, procedureId: true, regionId: true } })
    const provider = await tx.provider.findFirstOrThrow({ where: { name }, select: { id: true } })
    const lot = await tx.lot.findFirstOrThrow({ where: { regionId: window.regionId, ...(area === null ? { kind: 'municipality' } : { name: area }) }, select: { id: true, municipalityId: true } })
    const products = await tx.product.findMany({ where: { regionId: window.regionId, code: { in: code.split(' ') } }, select: { id: true } })
    const [agreementId, letterId, term] = [crypto.randomUUID(), crypto.randomUUID(), { startsOn, endsOn }]
    const view = { ...newLetter('agreement'), title, sender: { name: from, lines: [] }, issuedOn: '2022-12-12', blocks: [{ type: 'paragraph', text }] }
    await tx.provider.updateMany({ where: { id: provider.id }, data: { publishedAt: now } })
    await tx.letter.createMany({ data: [{ id: letterId, kind: 'agreement', template: 'agreement', templateVersion: 1, title, view, subjectType: 'agreement', subjectId: agreementId, regionId: window.regionId, issuedAt: now, issuedBy: officer.name }] })
    await tx.agreement.createMany({ data: [{ ...term, id: agreementId, status: 'signed', signedAt: now, offeredAt: now, letterId, procedureId: window.procedureId, windowId: window.id, regionId: window.regionId, providerId: provider.id, reference, number, maxEndsOn: endsOn }] })
    await tx.participation.createMany({ data: [{ ...term, id, agreementId, regionId: window.regionId, municipalityId: lot.municipalityId, lotId: lot.id, providerId: provider.id, productIds: products.map((each) => each.id), status: 'running', publishedAt: now }] })
    return allow()
  }))
  return id
}

/** From this day the first household support is given for twelve weeks to look first; invented, for the demonstration. */
const lookFirst = ({ regionIds: [regionId = ''], municipalityIds: [municipalityId = ''] }: Person, productId: string) =>
  done('look first', write({ kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }, async (tx) => {
    await tx.productUnit.createMany({ data: [{ regionId, municipalityId, productId, unit: 'minutes-week', frequencies: ['weekly', 'two-weekly'], lookFirstWeeks: 12, validFrom: '2025-11-28', source: 'Verzonnen voor de demonstratie', status: 'invented' }] })
    return allow()
  }))

const stepsOn = (talkOn: Day) => [
  { step: 'talk', talkOn, identityDocument: 'identity-card', household: 'Woont alleen in een gelijkvloerse woning.' },
  { step: 'needs', needs: 'Wil na een gebroken pols het huishouden weer zelf doen.', ownStrength: 'Doet licht werk zelf en wil oefenen.' },
  { step: 'network', network: 'Een zus helpt tot nu toe met de was.', carerSupport: 'De zus redt dit nog een tijd.' },
  { step: 'facilities', generalFacility: 'De boodschappendienst wordt gebruikt.', cooperation: 'De fysiotherapeut komt elke week.', contribution: 'Voor herstelgerichte hulp betaalt de inwoner geen bijdrage; de gemeente betaalt de training.' },
] as const

type Someone = { readonly bsn: number; readonly initials: string; readonly surname: string; readonly birthDate: string; readonly postcode: string; readonly request: string }

/** An invented resident whose investigation concludes on this product; notified and talked to on these days. */
export async function investigatedFor(consultant: Person, { bsn, birthDate, request, ...who }: Someone, productId: string, conclusion: string, calculated: boolean, [notifiedOn, talkOn]: readonly [Day, Day]): Promise<{ caseId: string; version: () => Promise<number> }> {
  const { residentId } = await done('resident', keepResident(consultant, { ...who, bsn: testBsn(bsn), birthDate: day(birthDate), salutation: 'mrs', givenName: null, prefix: null, street: 'Proefstraat', houseNumber: 8, houseLetter: null, houseAddition: null, city: 'Groningen', phone: '050 000 0000', email: null }))
  const { caseId } = await done('notify', notify(consultant, { residentId, notifiedOn, channel: 'phone', request }))
  const version = async () => (await read(consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } }))).version
  await done('support', offerSupport(consultant, { caseId, version: await version(), offeredOn: talkOn, how: 'talk', wanted: false }))
  let step = 1
  for (const each of [...stepsOn(talkOn), { step: 'conclusion', conclusion, productId } as const]) step = (await done(each.step, saveStep(consultant, { caseId, version: step, ...each }))).version
  if (calculated) await done('calculation', saveCalculation(consultant, { caseId, version: 0, answers: { 'house-base': { apply: true, why: 'Kan het zware werk in huis niet zelf doen.' } } }))
  return { caseId, version }
}

/** The same with an application. */
export async function appliedFor(consultant: Person, someone: Someone, productId: string, conclusion: string, calculated: boolean, [notifiedOn, talkOn, receivedOn] = [day('2025-09-08'), day('2025-09-15'), day('2025-11-28')] as const): Promise<{ caseId: string; version: () => Promise<number> }> {
  const { caseId, version } = await investigatedFor(consultant, someone, productId, conclusion, calculated, [notifiedOn, talkOn])
  await done('findings', drawUpFindings(consultant, { caseId, version: await version() }))
  await sendLetters(consultant, caseId)
  await done('application', recordApplication(consultant, { caseId, version: await version(), receivedOn, channel: 'letter' }))
  return { caseId, version }
}

/** Two invented residents: one joins restorative help that has begun, one buys help of a neighbour with a mediator's help. */
export async function helpGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  const consultant = await actorNamed('Renske Woldring')
  await clock('2025-11-28 09:00')
  const participationId = await contractInvented(await actorNamed('Femke Turfsma'), RESTORATIVE_CONTRACT)
  const products = await read(consultant, (tx) => tx.product.findMany({ where: { regionId: { in: [...consultant.regionIds] } }, select: { id: true, code: true } }))
  const productOf = (code: string) => products.find((each) => each.code === code)?.id ?? ''

  const restored = await appliedFor(consultant, { bsn: 45, initials: 'W.', surname: 'Oosterwold', birthDate: '1956-03-21', postcode: '9712 AB', request: 'Mevrouw kan door een gebroken pols het huishouden niet doen.' }, productOf('HERSTEL'), 'Mevrouw kan met training het huishouden weer zelf. Herstelgerichte hulp past.', false)
  await done('answer', answerTrack(consultant, { caseId: restored.caseId, version: 0, answer: 'joins', participationId, goals: ['Zelf de was ophangen', 'De badkamer schoonhouden', 'Zelf stofzuigen'] }))
  await done('decision', decide(consultant, { caseId: restored.caseId, version: await restored.version(), outcome: 'refused', motivation: 'U kunt met training leren het huishouden weer zelf te doen. Dat past het best bij wat u wilt.', grant: null }))
  await sendLetters(consultant, restored.caseId)
  const track = await read(consultant, (tx) => tx.restorativeTrack.findUniqueOrThrow({ where: { caseId: restored.caseId }, select: { id: true, version: true } }))
  await done('send', sendTrack(consultant, { trackId: track.id, version: track.version }))

  const budgeted = await appliedFor(consultant, { bsn: 46, initials: 'J.', surname: 'Westerdiep', birthDate: '1949-07-02', postcode: '9713 CD', request: 'Mevrouw wil hulp van een buurvrouw die zij al jaren kent.' }, productOf('HH'), 'Het zware werk lukt niet meer. Mevrouw wil een budget voor hulp van haar buurvrouw.', true)
  await done('budget', saveBudget(consultant, {
    caseId: budgeted.caseId, version: 0, kind: 'informal', informedOn: day('2025-09-15'), helper: 'Een buurvrouw', plan: 'De buurvrouw komt elke week voor het zware werk. Elk kwartaal kijken zij samen of het goed gaat.', askedHourCents: null,
    capable: true, capableBy: 'self', capableWhy: 'Mevrouw doet haar geldzaken zelf en weet wat een budget vraagt.', motivated: true, motivatedWhy: 'Mevrouw wil iemand die zij kent en vertrouwt.', quality: true, qualityWhy: 'De buurvrouw doet dit al en kan het volhouden.',
  }))
  await done('decision', decide(consultant, { caseId: budgeted.caseId, version: await budgeted.version(), outcome: 'granted', motivation: 'U kunt het zware werk niet meer doen. U koopt de hulp zelf bij uw buurvrouw.', grant: { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), frequency: 'weekly' } }))
  await sendLetters(consultant, budgeted.caseId)
  await done('mediation', askMediation(consultant, { caseId: budgeted.caseId, version: 0 }))

  await lookFirst(consultant, productOf('HH'))
  const looked = await appliedFor(consultant, { bsn: 47, initials: 'A.', surname: 'Noordhoorn', birthDate: '1951-10-09', postcode: '9711 EF', request: 'Mevrouw is net alleen komen te wonen en weet niet wat zij zelf kan.' }, productOf('HH'), 'Mevrouw deed dit nooit zelf. Wat zij kan leren, moet blijken.', true)
  await done('wishes', recordWishes(consultant, { caseId: looked.caseId, windows: ['morning'], wishedStart: day('2025-12-01'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  await done('decision', decide(consultant, {
    caseId: looked.caseId, version: await looked.version(), outcome: 'granted', motivation: 'U woont net alleen. Wij kijken eerst samen wat u zelf kunt.',
    grant: { startsOn: day('2025-12-01'), endsOn: day('2026-02-22'), frequency: 'weekly', lookPurpose: 'Wij kijken of u met een lichte stofzuiger en een vaste dagindeling een deel zelf kunt doen.' },
  }))
  await sendLetters(consultant, looked.caseId)

  await clock('2025-11-28 16:00')
  const carrier = await representativeOf(RESTORATIVE)
  await done('start', startTrack(carrier, { trackId: track.id, version: track.version + 1, startedOn: day('2025-11-28') }))
  await done('report', reportTrack(carrier, { trackId: track.id, version: track.version + 2, heldOn: day('2025-11-28'), results: ['partly', 'not-yet', 'not-yet'], note: 'Kennisgemaakt en samen de was gedaan.' }))
  const mediator = await actorNamed('Wietske Borgman')
  const mediation = await read(mediator, (tx) => tx.mediation.findFirstOrThrow({ select: { id: true } }))
  await done('couple', coupleHelper(mediator, { mediationId: mediation.id, version: 1, helperName: 'Mevrouw T. Zuidema', helperContact: '050 000 0001' }))
  await done('talk', recordTalk(mediator, { mediationId: mediation.id, version: 2, heldOn: day('2025-11-28'), withWhom: 'both', note: 'Samen besproken wat zij doet en wat er gebeurt als zij een keer niet kan.' }))
}
