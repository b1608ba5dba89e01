import { askCallBack } from '@/lib/callers/commands'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { refuseProvider } from '@/lib/allocations/commands/refuse'
import { read } from '@/lib/db'
import { makeHandover, sendHandover } from '@/lib/exchange/commands/contribution'
import { recordApplication } from '@/lib/indications/commands/apply'
import { saveCalculation, saveDeviation } from '@/lib/indications/commands/calculate'
import { notify, offerSupport, receivePlan } from '@/lib/indications/commands/cases'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { giveUrgentHelp } from '@/lib/indications/commands/urgent'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { handleRemarks, recordReply } from '@/lib/indications/commands/reply'
import type { MemberHelp } from '@/lib/indications/schema/facts'
import { choiceScreen } from '@/lib/indications/queries/choice'
import { submitDecision } from '@/lib/indications/commands/second'
import { recordTalk } from '@/lib/indications/commands/talk'
import type { Person } from '@/lib/kernel/actor'
import { addYears, day, type Day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { addHouseholdMember } from '@/lib/residents/commands/people'
import { keepResident } from '@/lib/residents/commands/file'
import { adoptRule, proposeRule } from '@/lib/rulebook/commands'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { confirm, FROM_JANUARY, say } from '@/prisma/seed/availability'
import { sendLetters } from '@/prisma/seed/letters'
import { recordPilotsNmd } from '@/prisma/seed/pilots'
import { appeal, decidedObjection, objection, uncalculatedObjection, urgentObjection } from '@/prisma/seed/nmd/objections'
import { replayCampaign } from '@/prisma/seed/nmd/campaign'
import { fillFiles } from '@/prisma/seed/nmd/files'
import { replayImports } from '@/prisma/seed/nmd/import'
import { survive } from '@/prisma/seed/nmd/life'
import { adoptScripts } from '@/prisma/seed/nmd/words'
import { transferFiles } from '@/prisma/seed/nmd/transfers'
import { putFirst, queueUp } from '@/prisma/seed/nmd/waiting'

type Clock = (moment: string) => Promise<void>

/** The residents of the demonstration: all invented, with BSNs from the test range. */
export type Invented = { readonly bsn: number; readonly salutation: 'mrs' | 'mr'; readonly initials: string; readonly prefix: string | null; readonly surname: string; readonly birthDate: string; readonly street: string; readonly houseNumber: number; readonly postcode: string; readonly city: string; readonly request: string }

const RESIDENTS = {
  laan: { bsn: 11, salutation: 'mrs', initials: 'T.', prefix: 'van der', surname: 'Laan', birthDate: '1944-05-14', street: 'Voorbeeldstraat', houseNumber: 12, postcode: '9401 AB', city: 'Assen', request: 'Mevrouw kan het zware huishoudelijke werk niet meer doen na een heupoperatie.' },
  brink: { bsn: 12, salutation: 'mr', initials: 'H.J.', prefix: null, surname: 'Brinksma', birthDate: '1939-11-02', street: 'Proefplein', houseNumber: 3, postcode: '9403 CD', city: 'Assen', request: 'Meneer woont alleen en heeft hartfalen. Stofzuigen en dweilen lukt niet meer.' },
  haan: { bsn: 13, salutation: 'mrs', initials: 'A.', prefix: 'de', surname: 'Haan', birthDate: '1951-02-20', street: 'Testlaan', houseNumber: 48, postcode: '9405 EF', city: 'Assen', request: 'Mevrouw heeft reuma en vraagt hulp bij het schoonmaken.' },
  wit: { bsn: 14, salutation: 'mrs', initials: 'G.', prefix: null, surname: 'Witkamp', birthDate: '1944-08-30', street: 'Fictiefweg', houseNumber: 7, postcode: '9406 GH', city: 'Assen', request: 'Mevrouw heeft COPD. Stof in huis geeft klachten.' },
  bos: { bsn: 15, salutation: 'mr', initials: 'R.', prefix: null, surname: 'Boskamp', birthDate: '1948-01-09', street: 'Voorbeeldstraat', houseNumber: 90, postcode: '9401 AK', city: 'Assen', request: 'Meneer is vergeetachtig; zijn dochter vraagt of iemand de regie kan overnemen.' },
  meer: { bsn: 16, salutation: 'mrs', initials: 'S.', prefix: 'van', surname: 'Meerveld', birthDate: '1957-07-17', street: 'Proefplein', houseNumber: 21, postcode: '9403 CE', city: 'Assen', request: 'Mevrouw vraagt hulp na een beroerte. De huisarts heeft haar verwezen.' },
  veen: { bsn: 17, salutation: 'mrs', initials: 'L.', prefix: 'van', surname: 'Veenstra', birthDate: '1946-03-03', street: 'Testweg', houseNumber: 5, postcode: '9461 AA', city: 'Gieten', request: 'Mevrouw kan de ramen en vloeren niet meer schoonhouden.' },
  dijk: { bsn: 18, salutation: 'mr', initials: 'P.', prefix: null, surname: 'Dijkhuis', birthDate: '1942-12-24', street: 'Voorbeeldpad', houseNumber: 14, postcode: '9451 BB', city: 'Rolde', request: 'Meneer is slecht ter been en vraagt hulp in het huishouden.' },
  kamp: { bsn: 61, salutation: 'mr', initials: 'W.', prefix: null, surname: 'Kampman', birthDate: '1960-10-05', street: 'Proeflaan', houseNumber: 2, postcode: '9404 DE', city: 'Assen', request: 'Meneer vraagt hulp bij het huishouden na een operatie.' },
  kuiper: { bsn: 33, salutation: 'mr', initials: 'D.', prefix: null, surname: 'Kuiperij', birthDate: '1938-04-19', street: 'Testlaan', houseNumber: 61, postcode: '9405 EG', city: 'Assen', request: 'Meneer en zijn vrouw kunnen het zware werk in huis niet meer doen.' },
  linde: { bsn: 695, salutation: 'mrs', initials: 'M.', prefix: 'van der', surname: 'Lindeboom', birthDate: '1947-09-12', street: 'Testlaan', houseNumber: 77, postcode: '9405 EG', city: 'Assen', request: 'Mevrouw kan door haar rug de vloeren en het bed niet meer doen.' },
} as const satisfies Record<string, Invented>

/** A notification; its confirmation leaves the same day, or still waits to be sent. */
export async function arrive(actor: Person, who: Invented, on: string, confirmed = true): Promise<string> {
  const { request, bsn, birthDate, ...facts } = who
  const { residentId } = await done(who.surname, keepResident(actor, { ...facts, bsn: testBsn(bsn), birthDate: day(birthDate), givenName: null, houseLetter: null, houseAddition: null, phone: '0592 000 000', email: null }))
  const { caseId } = await done('notify', notify(actor, { residentId, notifiedOn: day(on), channel: 'phone', request }))
  if (confirmed) await sendLetters(actor, caseId)
  return caseId
}

export const versionOf = async (actor: Person, id: string) => (await read(actor, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version

/** A partner in the file, and what he does; gives what the investigation says of him. */
async function partner(actor: Person, caseId: string, name: string): Promise<Readonly<Record<string, MemberHelp>>> {
  const { residentId } = await read(actor, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { residentId: true } }))
  await done('partner', addHouseholdMember(actor, { residentId, relation: 'partner', bsn: null, name, birthDate: day('1949-06-11'), startsOn: day('1975-05-02') }))
  const { id } = await read(actor, (tx) => tx.householdMember.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
  return { [id]: { gives: 'partly', what: 'De boodschappen en de was.', why: 'Meneer kan niet bukken of tillen na een hernia. Zwaar werk kan hij niet overnemen.' } }
}

/** An investigation; where nothing suits (null), a general facility was thought to solve it. */
export async function investigate(actor: Person, caseId: string, talkOn: string, upTo: 'talk' | 'conclusion', takesOverDirection: boolean | null = false, members: Readonly<Record<string, MemberHelp>> = {}): Promise<void> {
  await done('support', offerSupport(actor, { caseId, version: await versionOf(actor, caseId), offeredOn: day(talkOn), how: 'talk', wanted: false }))
  const product = takesOverDirection === null ? null : await read(actor, (tx) => tx.product.findFirstOrThrow({ where: { takesOverDirection }, select: { id: true } }))
  const steps = [
    { step: 'talk', talkOn: day(talkOn), identityDocument: 'identity-card', household: Object.keys(members).length > 0 ? 'Woont samen met een partner in een woning met vier kamers in gebruik.' : 'Woont alleen in een woning met vier kamers in gebruik.' },
    { step: 'needs', needs: 'Wil in een schoon huis blijven wonen. Heeft liever hulp in de ochtend.', ownStrength: 'Doet zelf licht werk: afwassen, stof afnemen op hoogte, boodschappen bestellen.', members },
    { step: 'network', network: 'De dochter komt om de week en doet de was.', carerSupport: 'De dochter redt dit en vraagt geen extra steun.' },
    { step: 'facilities', generalFacility: 'De boodschappendienst en de maaltijdservice passen en worden gebruikt.', cooperation: 'De wijkverpleging komt niet. De huisarts is op de hoogte.', contribution: 'De eigen bijdrage is uitgelegd; het CAK stelt haar vast.', lookedAt: LOOKED_AT },
    { step: 'conclusion', conclusion: product ? 'Het zware huishoudelijke werk lukt niet meer en niemand in het netwerk kan het overnemen. Hulp in natura past.' : 'Het zware huishoudelijke werk lukt niet meer. De schoonmaakdienst van de woonstichting lost dit op.', productId: product?.id ?? null },
  ] as const
  let version = 1
  for (const step of upTo === 'talk' ? steps.slice(0, 1) : steps) version = (await done(step.step, saveStep(actor, { caseId, version, ...step }))).version
}

const LOOKED_AT = [
  { kind: 'general', name: 'Boodschappendienst', outcome: 'solves', why: 'De boodschappen worden thuis gebracht.' },
  { kind: 'other', name: 'Wijkverpleging', outcome: 'not-suitable', why: 'Er is geen zorg aan het lichaam nodig.' },
] as const

export async function calculate(actor: Person, caseId: string, deviation?: { minutes: number; reason: string }): Promise<void> {
  const { version } = await done('calculation', saveCalculation(actor, { caseId, version: 0, answers: { 'house-base': { apply: true, why: 'Kan het zware werk in huis niet zelf doen.' } } }))
  if (deviation) await done('deviation', saveDeviation(actor, { caseId, version, ...deviation }))
}

async function apply(actor: Person, caseId: string, on: string): Promise<void> {
  await done('findings', drawUpFindings(actor, { caseId, version: await versionOf(actor, caseId) }))
  await sendLetters(actor, caseId)
  await done('application', recordApplication(actor, { caseId, version: await versionOf(actor, caseId), receivedOn: day(on), channel: 'form' }))
}

/** Wishes and the resident's own choice of provider. */
async function choose(actor: Person, caseId: string, provider: string, startsOn: Day): Promise<void> {
  await done('wishes', recordWishes(actor, { caseId, windows: ['morning', 'afternoon'], wishedStart: startsOn, prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  const part = await read(actor, async (tx) => {
    const { id } = await tx.provider.findFirstOrThrow({ where: { name: provider }, select: { id: true } })
    return tx.participation.findFirstOrThrow({ where: { providerId: id, municipalityId: actor.municipalityIds[0] ?? '' }, select: { id: true } })
  })
  await done('choice', chooseProvider(actor, { caseId, version: 0, participationId: part.id, listCode: 'K7F2' }))
}

/** The choice and the decision; gives the indication. */
export async function grant(actor: Person, caseId: string, provider: string, startsOn: Day, endsOn = addYears(startsOn, 2)): Promise<string> {
  await choose(actor, caseId, provider, startsOn)
  const decided = await done('decision', decide(actor, { caseId, version: await versionOf(actor, caseId), outcome: 'granted', motivation: 'U kunt het zware huishoudelijke werk niet meer doen. Niemand in uw omgeving kan het overnemen. Daarom krijgt u hulp in natura.', grant: { startsOn, endsOn, frequency: 'weekly' } }))
  await sendLetters(actor, caseId)
  if (decided.indicationId === null) throw new Error('a granted decision has an indication')
  return decided.indicationId
}

/** One case that only waits for its decision; the bench makes its thousands from it. */
export async function caseToDecide(actor: Person, on: Day): Promise<string> {
  const caseId = await arrive(actor, { ...RESIDENTS.wit, bsn: 30, surname: 'Meetman', birthDate: '1950-04-12', houseNumber: 9 }, on)
  await investigate(actor, caseId, on, 'conclusion')
  await calculate(actor, caseId)
  await apply(actor, caseId, on)
  await choose(actor, caseId, PLANNER, on)
  return caseId
}

export const PLANNER = 'Stichting Zorggroep Drenthe'

/** Where a refusal needs a second consultant, one is proposed and waits for a colleague. */
async function proposeRefusal(actor: Person): Promise<void> {
  const [municipalityId] = actor.municipalityIds
  const rule = { key: 'second-consultant', municipalityId: municipalityId ?? '', validFrom: day('2025-11-28'), source: 'Verzonnen voor de demonstratie', sourceUrl: null, checked: false, reason: null, value: { refusal: true, partly: false, fewerMinutes: true, deviationOver: 120 } } as const
  const { proposalId } = await done('rule', proposeRule(await actorNamed('Mirjam Roosdorp'), rule))
  await done('rule adopted', adoptRule(await actorNamed('Jelle Haverkate'), { proposalId, version: 1 }))
  const kamp = await arrive(actor, RESIDENTS.kamp, '2025-11-28')
  await investigate(actor, kamp, '2025-11-28', 'conclusion')
  await calculate(actor, kamp)
  await apply(actor, kamp, '2025-11-28')
  await recordPilotsNmd()
  await adoptScripts('2025-11-28')
  const script = await read(actor, (tx) => tx.letterText.findFirstOrThrow({ where: { kind: 'talk-refusal' }, select: { id: true } }))
  await done('talk', recordTalk(actor, { caseId: kamp, kind: 'refusal', heldOn: day('2025-11-28'), about: 'Dat er nu geen hulp komt, omdat hij binnen enkele weken herstelt en zijn zoon het zware werk doet.', reaction: 'Meneer had het verwacht. Hij belt als het langer duurt.', scriptId: script.id }))
  await done('proposal', submitDecision(actor, { caseId: kamp, version: await versionOf(actor, kamp), outcome: 'refused', motivation: 'U herstelt binnen enkele weken en uw zoon doet tot die tijd het zware werk. Daarom is er nu geen hulp van de gemeente nodig.', grant: null }))
}

const NEIGHBOURS = [['Hovinga', '1941-03-12'], ['Eltingh', '1938-07-29'], ['Meursing', '1946-12-03'], ['Popken', '1943-05-21'], ['Sikkens', '1950-09-17']] as const

/** Help for five in the neighbouring municipality, from the demonstration's day: as many as a sum is of before a controller sees it. */
async function helpNeighbours(actor: Person): Promise<void> {
  for (const [at, [surname, birthDate]] of NEIGHBOURS.entries()) {
    const caseId = await arrive(actor, { ...RESIDENTS.veen, bsn: 670 + at, prefix: null, surname, birthDate, houseNumber: 20 + at }, '2025-11-27')
    await investigate(actor, caseId, '2025-11-27', 'conclusion')
    await calculate(actor, caseId)
    await apply(actor, caseId, '2025-11-27')
    await done('offer', offerAllocation(actor, { participationId: null, indicationId: await grant(actor, caseId, 'Tzorg', day('2025-12-01')), wishedStart: day('2025-12-01') }))
  }
}

/** A resident says no to a provider that could help, before he chooses another; what that does to his waiting time is ruled nowhere. */
async function refuses(actor: Person, caseId: string, chosen: string): Promise<void> {
  await done('wishes', recordWishes(actor, { caseId, windows: ['morning', 'afternoon'], wishedStart: day('2025-10-13'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  const other = (await choiceScreen(actor, caseId, undefined))?.offered.filter((each) => each.provider !== chosen).sort((a, b) => a.provider.localeCompare(b.provider, 'nl'))[0]
  if (other) await done('refusal', refuseProvider(actor, { caseId, participationId: other.id, refusedOn: day('2025-09-29'), reason: 'Mevrouw wil een aanbieder die zij van vroeger kent.' }))
}

/** Step 8 and 9 for the people whose files a visitor finds: every stage of the case chain, and allocations for a planner. */
export async function replayResidents(clock: Clock): Promise<void> {
  const assen = await actorNamed('Fenna Bosch')
  const aaEnHunze = await actorNamed('Joris Smid')
  const planner = await actorNamed('Lotte Zijlstra')

  await clock('2025-09-08 10:00')
  const laan = await arrive(assen, RESIDENTS.laan, '2025-09-08')
  const kuiper = await arrive(assen, RESIDENTS.kuiper, '2025-09-08')
  await clock('2025-09-22 14:00')
  for (const caseId of [laan, kuiper]) {
    await investigate(assen, caseId, '2025-09-22', 'conclusion')
    await calculate(assen, caseId)
    await apply(assen, caseId, '2025-09-22')
  }
  await clock('2025-09-26 16:00')
  await say(planner, (row) => ({ takes: 'now', addresses: row.lot === 'Assen' ? 4 : 2, minutesPerWeek: row.lot === 'Assen' ? 600 : null, noWindows: ['saturday-morning'] }))
  await clock('2025-09-29 11:00')
  await refuses(assen, laan, PLANNER)
  const first = await done('offer', offerAllocation(assen, { participationId: null, indicationId: await grant(assen, laan, PLANNER, day('2025-10-13')), wishedStart: day('2025-10-13') }))
  const couple = await done('offer', offerAllocation(assen, { participationId: null, indicationId: await grant(assen, kuiper, PLANNER, day('2025-10-13')), wishedStart: day('2025-10-13') }))
  await clock('2025-10-01 09:00')
  for (const { id: allocationId } of [first, couple]) await done('accept', acceptAllocation(planner, { allocationId, startsOn: day('2025-10-13'), version: 1 }))
  await clock('2025-10-13 09:00')
  for (const { id: allocationId } of [first, couple]) await done('start', startAllocation(planner, { allocationId, version: 2 }))

  await clock('2025-10-20 10:00')
  const brink = await arrive(assen, RESIDENTS.brink, '2025-10-20')
  await clock('2025-10-27 09:30')
  const objected = await decidedObjection(assen, laan, day('2025-10-21'))
  const haan = await arrive(assen, RESIDENTS.haan, '2025-10-24')
  await clock('2025-11-03 13:00')
  const wit = await arrive(assen, RESIDENTS.wit, '2025-11-03')
  await done('plan', receivePlan(assen, { caseId: wit, version: await versionOf(assen, wit), receivedOn: day('2025-11-03') }))
  const veen = await arrive(aaEnHunze, RESIDENTS.veen, '2025-11-03')
  await clock('2025-11-06 15:00')
  await investigate(assen, brink, '2025-11-06', 'conclusion')
  await calculate(assen, brink)
  await apply(assen, brink, '2025-11-06')
  await clock('2025-11-07 16:00')
  await say(await representativeOf('Miep B.V.'), () => ({ takes: 'now', addresses: 3 }))
  await clock('2025-11-12 15:00')
  await investigate(assen, wit, '2025-11-12', 'conclusion')
  await calculate(assen, wit, { minutes: 15, reason: 'U hebt COPD. Daarom moet het stof in uw slaapkamer en woonkamer twee keer per week weg. Dat kost elke week 15 minuten meer.' })
  await clock('2025-11-13 10:00')
  const queue = await queueUp(clock, assen, planner, async (who) => {
    const caseId = await arrive(assen, { ...RESIDENTS.laan, ...who, prefix: null }, '2025-11-13')
    await investigate(assen, caseId, '2025-11-13', 'conclusion')
    await calculate(assen, caseId)
    await apply(assen, caseId, '2025-11-13')
    return { caseId, indicationId: await grant(assen, caseId, PLANNER, day('2025-11-17')) }
  })
  await clock('2025-11-14 09:00')
  await putFirst(assen, queue)
  await clock('2025-11-17 11:00')
  const second = await done('offer', offerAllocation(assen, { participationId: null, indicationId: await grant(assen, brink, PLANNER, day('2025-12-01')), wishedStart: day('2025-12-01') }))
  await clock('2025-11-18 10:00')
  await investigate(assen, haan, '2025-11-18', 'conclusion', false, await partner(assen, haan, 'meneer B. de Haan'))
  await calculate(assen, haan, { minutes: 20, reason: 'Door de reuma kunt u ook het lichte werk op slechte dagen niet doen.' })
  await done('accept', acceptAllocation(planner, { allocationId: second.id, startsOn: day('2025-12-08'), version: 1 }))
  await apply(assen, haan, '2025-11-18')
  await done('reply', recordReply(assen, { caseId: haan, version: await versionOf(assen, haan), receivedOn: day('2025-11-18'), channel: 'form', signed: true, remarks: 'In het verslag staat dat ik elke week naar de kaartclub ga. Dat lukt sinds de zomer niet meer.', applies: false }))
  const { id: replyId } = await read(assen, (tx) => tx.findingsReply.findFirstOrThrow({ where: { caseId: haan }, select: { id: true } }))
  await done('remarks', handleRemarks(assen, { replyId, version: 1, handled: 'Met mevrouw gebeld. De kaartclub telt niet mee; aan de tijd verandert niets.' }))
  await clock('2025-11-24 10:00')
  await appeal(objected, day('2025-11-21'))
  const bos = await arrive(assen, RESIDENTS.bos, '2025-11-24')
  await clock('2025-11-25 10:00')
  const regular = await read(assen, (tx) => tx.product.findFirstOrThrow({ where: { takesOverDirection: false }, select: { id: true } }))
  const zorggroep = await read(assen, async (tx) => {
    const { id } = await tx.provider.findFirstOrThrow({ where: { name: PLANNER }, select: { id: true } })
    return tx.participation.findFirstOrThrow({ where: { providerId: id, municipalityId: assen.municipalityIds[0] ?? '' }, select: { id: true } })
  })
  await done('urgent', giveUrgentHelp(assen, { caseId: bos, version: await versionOf(assen, bos), productId: regular.id, participationId: zorggroep.id, otherHelper: null, otherReason: null, minutesPerWeek: 120, frequency: 'weekly', startsOn: day('2025-11-26'), endsOn: day('2026-01-20'), reason: 'Uw dochter ligt in het ziekenhuis en u kunt het huis niet alleen schoonhouden.' }))
  await investigate(assen, bos, '2025-11-25', 'talk', true)
  await investigate(aaEnHunze, veen, '2025-11-25', 'talk')
  await clock('2025-11-26 09:30')
  await objection(assen, brink)
  await clock('2025-11-27 11:00')
  await sendLetters(assen, bos)
  await urgentObjection(assen, bos, day('2025-11-27'))
  await done('offer', offerAllocation(assen, { participationId: null, indicationId: await grant(assen, haan, PLANNER, day('2025-12-08')), wishedStart: day('2025-12-08') }))
  await helpNeighbours(aaEnHunze)
  const linde = await arrive(assen, RESIDENTS.linde, '2025-11-27')
  await investigate(assen, linde, '2025-11-27', 'conclusion', null)
  await apply(assen, linde, '2025-11-27')
  await done('refusal', decide(assen, { caseId: linde, version: await versionOf(assen, linde), outcome: 'refused', motivation: 'De schoonmaakdienst van de woonstichting maakt bij u schoon. Daarom krijgt u geen hulp van de gemeente.', grant: null }))
  await sendLetters(assen, linde)
  await clock('2025-11-28 16:00')
  await uncalculatedObjection(assen, linde, day('2025-11-28'))
  await confirm(planner)
  await say(await representativeOf('Tzorg'), (row) => (row.lot === 'Noordenveld' ? { takes: 'full' } : FROM_JANUARY))
  const meer = await arrive(assen, RESIDENTS.meer, '2025-11-28', false)
  await arrive(aaEnHunze, RESIDENTS.dijk, '2025-11-28')
  await proposeRefusal(assen)
  const fileOf = async (caseId: string) => (await read(assen, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { residentId: true } }))).residentId
  await fillFiles(assen, planner, { about: { helped: await fileOf(laan), married: await fileOf(meer), advised: await fileOf(haan), directed: await fileOf(bos), moving: await fileOf(wit) }, allocationId: first.id })
  await survive(assen, await fileOf(kuiper))
  await transferFiles(assen, aaEnHunze, await fileOf(haan))
  await done('call back', askCallBack(await actorNamed('Gerda Hollander'), { residentId: await fileOf(bos), about: 'case', phone: '0592123456', reach: 'morning' }))
  await replayImports()
  await replayCampaign()
  const office = await actorNamed('Wendy Scholten')
  const { handoverId } = await done('contribution', makeHandover(office, {}))
  await done('contribution sent', sendHandover(office, { handoverId, version: 1, sentOn: day('2025-11-28') }))
}
