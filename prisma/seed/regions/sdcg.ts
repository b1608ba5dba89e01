import { reactToSample, recordSample } from '@/lib/contracts/commands/sample'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { saveToLibrary } from '@/lib/procedures/commands/library'
import { remarkOnCriterion } from '@/lib/procedures/commands/reviews'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { FULL, say } from '@/prisma/seed/availability'
import { offerAll, signAll } from '@/prisma/seed/nmd/agreements'
import { assessEntry, decideAll, finaliseAll, notifyAll, open, openReceived, propose } from '@/prisma/seed/nmd/assessment'
import { enter } from '@/prisma/seed/nmd/entry'
import { makeProcedure, publish, publishLaterWindow, type CriterionSeed } from '@/prisma/seed/procedure'
import { recordPilotsSdcg } from '@/prisma/seed/pilots'
import type { RegionSeed } from '@/prisma/seed/region'
import { COMMON_CRITERIA, CRITERION, DOCUMENTS, GOAL, HANDOVER, invented, rule } from '@/prisma/seed/regions/common'

/** ../shared/sources/5-inkoop-sdcg.txt; the year is that of its own planning ("in mei 2023 meer informatie"). */
const MINUTES = 'Verslag marktverkenning Huishoudelijke Ondersteuning, Inkoop SDCG, voorjaar 2023'
const PRESENT = 'Aanwezig bij de marktverkenning; het verslag zegt niet welke gemeenten nog meer meedoen. CBS, indeling 2026'
const ADMITTED = 'Thuishulp Veluwezoom B.V.'
/** Invented too: who entered along the way, and is decided, under assessment or just received. */
const LATER = { decided: 'Huishoudhulp Linge en IJssel B.V.', judged: 'Coöperatie Thuis aan de Rijn U.A.', received: 'Schoon Rijnhuis B.V.' } as const
const PRODUCT = {
  takesOverDirection: false, validFrom: '2020-07-01', source: MINUTES,
  units: [{ unit: 'minutes-week', validFrom: '2020-07-01', ...invented('het verslag zegt niet in welke eenheid nu wordt geïndiceerd; klassen zijn genoemd als wens') }],
} as const

/** Those on the list of participants. The list doesn't say who has a contract, so none of them gets one here. */
const PARTICIPANTS = [
  'A&S Groep B.V.', 'Acteon Thuiszorg B.V.', 'Actief Zorg', 'Attent Zorg en Behandeling', 'Baas Zorg BV', 'Buurtdiensten', 'Derman Thuiszorg', 'Hommerson', 'Pleyade', 'Stichting Acare Thuiszorg', 'Stichting Innoforte', 'Stichting Samen Zorgen',
  'STMG Ondersteuning thuis BV', 'Thuishulp in Gelderland', 'Thuiszorg Evital BV', 'Thuiszorg Groot Gelre BV', 'Vitaal Thuiszorg', 'Zilverzorg B.V.', 'ZorgPlus (Beek)',
] as const

export const SDCG: RegionSeed = {
  id: '01930000-0000-7000-8000-000000000004',
  code: 'SDCG',
  name: 'Inkoop SDCG',
  fullName: 'Inkoop SDCG',
  theme: 'standaard',
  source: MINUTES,
  municipalities: [
    { name: 'Arnhem', cbs: '0202', row: 1, col: 1, ownDecisions: true, source: PRESENT },
    { name: 'Doesburg', cbs: '0221', row: 1, col: 3, ownDecisions: false, source: PRESENT },
    { name: 'Overbetuwe', cbs: '1734', row: 2, col: 0.5, ownDecisions: false, source: PRESENT },
    { name: 'Rheden', cbs: '0275', row: 1, col: 2, ownDecisions: false, source: PRESENT },
    { name: 'Wageningen', cbs: '0289', row: 1, col: 0, ownDecisions: false, source: PRESENT },
  ],
  lotsFrom: '2020-07-01',
  access: null,
  rules: [
    rule('lot-division', { by: 'municipality' }, '2020-07-01', invented('het verslag noemt geen percelen')),
    rule('indication-unit', { unit: 'minutes-week' }, '2020-07-01', invented('het verslag zegt niet in welke eenheid nu wordt geïndiceerd; klassen zijn genoemd als wens')),
    rule('reaction-term', { days: 20 }, '2020-01-01', invented('het verslag noemt geen reactietermijn')),
    rule('contract-term', { months: 72, options: 0, optionMonths: 0, maxMonths: 72 }, '2020-07-01', invented('het verslag noemt contracten tot 1 juli 2024 en een voorkeur om te verlengen; hier lopen zij door tot 1 juli 2026')),
  ],
  products: [
    { ...PRODUCT, code: 'HO', name: 'Huishoudelijke ondersteuning', description: 'Een schoon en leefbaar huis.' },
    { ...PRODUCT, code: 'COMBI', name: 'Combi-ondersteuning', description: 'Ondersteuning bij de zelfredzaamheid, of voor een inwoner met dementie. Na een aantal maanden wordt bekeken wat het heeft opgeleverd.', kind: 'combi', evaluateAfterMonths: 3, source: `${MINUTES}; dat het drie maanden zijn, is verzonnen` },
    { ...PRODUCT, code: 'AV', name: 'Algemene voorziening', description: 'Overname van huishoudelijke activiteiten. Het verslag vraagt om een tekst die inwoners meer activeert.', kind: 'general', normed: false, units: [] },
  ],
  pairs: [{ codes: ['HO', 'COMBI'], together: true, note: 'Combi kan naast huishoudelijke ondersteuning.', validFrom: '2020-07-01', ...invented('het verslag zegt niet of beide tegelijk kunnen') }],
  parties: [
    { name: ADMITTED, legalForm: 'B.V.', invented: true, note: 'Deze aanbieder is verzonnen.' },
    ...PARTICIPANTS.map((name) => ({ name, legalForm: 'niet vermeld', invented: false, note: 'Aanwezig bij de marktverkenning. Nummers, adres en contactpersoon zijn verzonnen; het verslag zegt niet of er een contract is.' })),
    ...Object.values(LATER).map((name) => ({ name, legalForm: name.endsWith('U.A.') ? 'U.A.' : 'B.V.', invented: true, note: 'Deze aanbieder is verzonnen.' })),
  ],
  people: [
    { name: 'Hester Rijn', role: 'procurement-officer', title: 'Inkoper', place: 'region', position: 60 },
    { name: 'Koen Waal', role: 'procurement-officer', title: 'Inkoper, opent mee', place: 'region', position: 61 },
    { name: 'Nienke Veluw', role: 'contract-manager', title: 'Contractmanager', place: 'region', position: 62 },
    { name: 'Roos Velperweg', role: 'policy-adviser', title: 'Beleidsadviseur', place: 'region', position: 65 },
    { name: 'Teun Malburg', role: 'policy-adviser', title: 'Beleidsadviseur, stelt mee vast', place: 'region', position: 66 },
    { name: 'Sofie Linge', role: 'college-clerk', title: 'Besluitregistratie, met mandaat', place: 'region', position: 63 },
    { name: 'Gijs Eikel', role: 'college-clerk', title: 'Besluitregistratie', place: 'municipality', municipality: 'Arnhem', position: 64 },
    { name: 'Vertegenwoordiger Veluwezoom', role: 'provider-admin', title: 'Beheerder', place: 'provider', provider: ADMITTED, position: 150 },
    ...Object.values(LATER).map((provider, index) => ({ name: `Vertegenwoordiger ${provider.split(' ').slice(0, 2).join(' ')}`, role: 'provider-admin' as const, title: 'Beheerder', place: 'provider' as const, provider, position: 151 + index })),
  ],
  numbersFrom: 301,
}

/** The VOG of every three years: a provider asked whether it stays and what it is for; nobody could say yet (S36). */
const VOG: CriterionSeed = {
  ...CRITERION, kind: 'minimum', title: 'Elke drie jaar een nieuwe VOG', answerKind: 'evidence', evidenceKind: 'vog-statement', code: 'local-vog', holdsAt: 'whole-term',
  text: 'Elke medewerker die bij inwoners thuis komt, heeft een verklaring omtrent het gedrag die niet ouder is dan drie jaar. U verklaart dit met een handtekening. Stuur geen verklaringen van medewerkers mee.',
  rationale: 'Bij de start van de inkoop in 2020 gelijkgetrokken met de Wet kinderopvang. Een aanbieder vroeg in 2023 of deze eis blijft en wat het doel is.',
  proof: 'Getekende verklaring van de bestuurder.', sampled: true, renewalMonths: 36, renewalReason: 'Gelijk aan de Wet kinderopvang, sinds de inkoop van 2020.', renewalStanding: 'questioned',
  source: `${MINUTES}: "in de huidige inkoop staat dat iedere drie jaar een nieuwe VOG aangeleverd moet worden". De tekst van de eis is verzonnen.`,
}

/** A running open house: contracts of 2020 that run on, entering all along, and a criterion that is being looked at again. */
export async function runSdcg(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2020-01-06 09:00')
  const [officer, second, manager] = [await actorNamed('Hester Rijn'), await actorNamed('Koen Waal'), await actorNamed('Nienke Veluw')]
  const own = await actorNamed('Gijs Eikel')
  const byMandate = await actorNamed('Sofie Linge')
  const recorder = (municipality: string): Person => (municipality === 'Arnhem' ? own : byMandate)
  const criteria = [...COMMON_CRITERIA.filter((criterion) => criterion.evidenceKind !== 'vog-statement'), VOG]
  const { procedureId, windowId } = await makeProcedure(officer, {
    details: {
      reference: 'SDCG-HO-2020', type: 'open-house', title: 'Huishoudelijke ondersteuning 2020',
      summary: 'De gemeenten sluiten een overeenkomst met elke aanbieder die aan de eisen voldoet. Instappen kan de hele looptijd.',
      termMonths: 72, optionCount: 0, optionMonths: 0, maxMonths: 72, reactionDays: 20, assessors: 1,
      source: MINUTES,
      invented: 'Het verslag noemt de open house, de inkoop van 2020, de drie producten, de contracten tot 1 juli 2024 en de VOG-eis. De looptijd tot 1 juli 2026, de dagen, de andere eisen, de personen en de aanbieders die zich inschreven zijn verzonnen.',
    },
    window: { name: 'Start 2020', kind: 'from-date', opens: '2020-01-13 09:00', closes: '2020-02-14 12:00', decisionsBy: '2020-03-10', start: '2020-07-01' },
    criteria,
    clauses: [GOAL, { title: 'Geen afnameplicht', text: 'De inwoner kiest zijn aanbieder. De gemeente belooft geen aantal cliënten of uren.', source: 'Tekst verzonnen.' }, HANDOVER],
    documents: DOCUMENTS,
    on: '2020-01-06',
  })
  await publish(officer, procedureId)
  await clock('2020-01-27 10:00')
  const submissionId = await enter(await actorNamed('Vertegenwoordiger Veluwezoom'), { windowId, lots: ['Arnhem', 'Rheden'], validMonths: 96, submit: true })
  await clock('2020-02-17 09:30')
  await open(officer, second, windowId)
  await clock('2020-02-20 09:00')
  await assessEntry(officer, submissionId)
  await clock('2020-03-02 10:00')
  await propose(officer, windowId)
  await clock('2020-03-10 15:00')
  await decideAll(officer, windowId, recorder, day('2020-03-10'))
  await clock('2020-03-11 10:00')
  await notifyAll(officer, windowId, recorder)
  await clock('2020-04-02 10:00')
  await finaliseAll(officer, windowId, recorder)
  await clock('2020-04-06 10:00')
  await offerAll(manager, windowId)
  await clock('2020-04-14 14:00')
  await signAll(manager)
  await clock('2020-06-15 10:00')
  const running = await publishLaterWindow(officer, procedureId, { name: 'Tijdens de looptijd', opens: '2020-07-01 09:00', start: '2020-07-01', decisionDays: 60 }, 'continuous')
  await clock('2023-03-20 10:00')
  const asked = await read(officer, (tx) => tx.criterion.findFirstOrThrow({ where: { procedureId, title: VOG.title }, select: { id: true, version: true } }))
  await done('library', saveToLibrary(officer, { criterionId: asked.id, version: asked.version }))
  // The source has the question and no outcome: the review still runs.
  await clock('2023-03-27 14:00')
  await done('remark', remarkOnCriterion(await actorNamed('Vertegenwoordiger Veluwezoom'), { criterionId: asked.id, text: 'Blijft de eis dat elke drie jaar een nieuwe VOG nodig is, en wat is het doel ervan?' }))
  await runAlong(clock, running, { officer, second, manager, recorder })
}

type Hands = { readonly officer: Person; readonly second: Person; readonly manager: Person; readonly recorder: (municipality: string) => Person }

/** Entering all along: one party decided and under agreement, one under assessment, one received and sealed. */
async function runAlong(clock: (moment: string) => Promise<void>, windowId: string, { officer, second, manager, recorder }: Hands): Promise<void> {
  await clock('2025-03-03 11:00')
  const first = await enter(await representativeOf(LATER.decided), { windowId, lots: ['Doesburg'], validMonths: 24, establishments: [{ city: 'Doesburg', number: '000090000101', postcode: '6981 AA' }, { city: 'Rheden', number: '000090000102', postcode: '6991 AA' }], submit: true })
  await clock('2025-03-05 09:30')
  await openReceived(officer, second, first)
  await clock('2025-03-10 09:00')
  await assessEntry(officer, first)
  await clock('2025-03-12 10:00')
  await propose(officer, windowId)
  await clock('2025-04-01 15:00')
  await decideAll(officer, windowId, recorder, day('2025-04-01'))
  await clock('2025-04-02 10:00')
  await notifyAll(officer, windowId, recorder)
  await clock('2025-04-24 10:00')
  await finaliseAll(officer, windowId, recorder)
  await clock('2025-04-28 10:00')
  await offerAll(manager, windowId)
  await clock('2025-05-12 14:00')
  await signAll(manager)
  await sampleOnSite(manager, await representativeOf(LATER.decided), windowId, clock)
  await clock('2025-10-10 16:00')
  await say(await representativeOf(LATER.decided), () => ({ takes: 'now', addresses: 5 }))
  await clock('2025-11-10 14:00')
  // A combination: the member declares and signs for itself, and enters elsewhere on its own.
  const member = { actor: await representativeOf(LATER.received), part: 'De hulp in Wageningen.' }
  const entered = await enter(await representativeOf(LATER.judged), { windowId, lots: ['Arnhem', 'Wageningen'], validMonths: 24, members: [member], submit: true })
  await clock('2025-11-12 09:30')
  await openReceived(officer, second, entered)
  await clock('2025-11-18 09:00')
  await assessEntry(officer, entered, {}, 4)
  await clock('2025-11-27 16:00')
  await enter(await representativeOf(LATER.received), { windowId, lots: ['Rheden'], validMonths: 24, submit: true })
  await recordPilotsSdcg(MINUTES)
  // Availability that providers enter themselves is a plan in the source (S34); what this invented one says is invented.
  await clock('2025-11-28 15:00')
  await say(await representativeOf(ADMITTED), (row) => (row.lot === 'Rheden' ? FULL : { takes: 'now', addresses: 1, minutesPerWeek: 180, noWindows: [], validUntil: day('2025-12-31') }))
}

/** A sample of employees' statements on site (F31): something to mend first, then in order. The provider and all it says are invented. */
async function sampleOnSite(manager: Person, provider: Person, windowId: string, clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-09-15 10:00')
  const { agreement, criterion } = await read(manager, async (tx) => ({
    agreement: await tx.agreement.findFirstOrThrow({ where: { windowId, providerId: { in: [...provider.providerIds] } }, select: { id: true } }),
    criterion: await tx.criterion.findFirstOrThrow({ where: { title: VOG.title, procedure: { entryWindows: { some: { id: windowId } } } }, select: { id: true } }),
  }))
  const on = { agreementId: agreement.id, criterionId: criterion.id, place: 'Kantoor van de aanbieder, Doesburg' } as const
  const { sampleId } = await done('sample', recordSample(manager, { ...on, heldOn: day('2025-09-15'), employees: 12, seen: 11, missing: 1, finding: 'Van één medewerker lag de verklaring niet in de map. De aanbieder vraagt haar op.', outcome: 'not-in-order', mendBy: day('2025-10-13') }))
  await clock('2025-09-22 09:30')
  await done('reaction', reactToSample(provider, { sampleId, version: 1, reaction: 'De verklaring is aangevraagd en komt deze maand binnen.' }))
  await clock('2025-10-09 14:00')
  await done('sample', recordSample(manager, { ...on, heldOn: day('2025-10-09'), employees: 12, seen: 12, missing: 0, finding: 'Alle verklaringen gezien, geen ouder dan drie jaar.', outcome: 'in-order', mendBy: null }))
}
