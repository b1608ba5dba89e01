import { addIntegrityParty, askIntegrity, startCheck } from '@/lib/admissions/commands/integrity'
import { stateEffect, stateNotApplied, recordSubcontractor } from '@/lib/admissions/commands/decision-facts'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { saveToLibrary } from '@/lib/procedures/commands/library'
import { proposeRule } from '@/lib/rulebook/commands'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { offerAll, signAll, writeToCouncils } from '@/prisma/seed/nmd/agreements'
import { answer, ask, assessEntry, decideAll, finaliseAll, notifyAll, open, propose, refuseInSourceWords, type Recorder } from '@/prisma/seed/nmd/assessment'
import { answerQuestions, keepPhrases, mendAndTalk, reviewCriteria } from '@/prisma/seed/nmd/along'
import { enter } from '@/prisma/seed/nmd/entry'
import { publishNmd2024 } from '@/prisma/seed/nmd/procedure'
import { adoptOwnWords } from '@/prisma/seed/nmd/words'
import { publishLaterWindow, reviseDocument } from '@/prisma/seed/procedure'
import { LETTER, PARTIES } from '@/prisma/seed/providers'

type Clock = (moment: string) => Promise<void>
type Cast = { readonly first: Person; readonly second: Person; readonly manager: Person; readonly recorder: Recorder }

/**
 * The procurement of 2024 as the council letter tells it, through the portal's own commands, the clock standing at each
 * day of the story. What the letter gives is exact; every day, criterion text and person is invented.
 */
export async function replayNmd(clock: Clock): Promise<void> {
  const cast = await gather()
  await clock('2023-05-08 10:00')
  const { procedureId, windowId } = await publishNmd2024(cast.first)
  await keepLibrary(cast.first, procedureId)
  await start2024(cast, windowId, clock)
  await interim2025(cast, procedureId, clock)
  await autumn2025(cast, procedureId, clock)
  await interim2026(cast, procedureId, clock)
}

/** What the region asked once is ready for a next time. */
async function keepLibrary(officer: Person, procedureId: string): Promise<void> {
  const criteria = await read(officer, (tx) => tx.criterion.findMany({ where: { procedureId }, orderBy: { position: 'asc' }, select: { id: true, version: true } }))
  for (const { id, version } of criteria) await done('library', saveToLibrary(officer, { criterionId: id, version }))
}

async function gather(): Promise<Cast> {
  const own: Readonly<Record<string, Person>> = { Assen: await actorNamed('Tom Wever'), 'Aa en Hunze': await actorNamed('Rika Postma') }
  const byMandate = await actorNamed('Wim Dekker')
  return { first: await actorNamed('Marit Hofstee'), second: await actorNamed('Daan Kuiper'), manager: await actorNamed('Ellen Prins'), recorder: (municipality) => own[municipality] ?? byMandate }
}

async function start2024(cast: Cast, windowId: string, clock: Clock): Promise<void> {
  const entrants = PARTIES.filter((party) => party.role === 'admitted' || party.role === 'refused')
  const submissions = new Map<string, string>()
  await clock('2023-06-05 10:00')
  for (const party of entrants) submissions.set(party.name, await enter(await representativeOf(party.name), { windowId, lots: party.lots, submit: true }))

  await clock('2023-07-03 09:30')
  await open(cast.first, cast.second, windowId)
  const asked = submissions.get('IederZijnWerk') ?? ''
  const question = await ask(cast.first, asked, 'Kwaliteitssysteem (ISO of HKZ)', 'Op het certificaat staat een oude naam. Kunt u laten zien dat het om uw organisatie gaat?', '2023-07-14')
  await clock('2023-07-10 11:00')
  await answer(await representativeOf('IederZijnWerk'), question, 'De naam is in 2021 gewijzigd. Het KVK-nummer op het certificaat is hetzelfde als het onze.')
  await clock('2023-07-17 09:00')
  for (const party of entrants) {
    const submissionId = submissions.get(party.name) ?? ''
    if (party.role === 'admitted') await assessEntry(cast.first, submissionId)
    else await refuseInSourceWords(cast.first, submissionId, party.name === 'Chalcedoonzorg' ? 'voldoet niet aan de minimumeisen die zijn gesteld in het aankooptraject' : 'omdat zij niet aan de voorwaarden voldoen', LETTER)
  }
  await statedFacts(cast.first, windowId)

  await clock('2023-08-28 10:00')
  await propose(cast.first, windowId)
  await clock('2023-09-05 15:00')
  await decideAll(cast.first, windowId, cast.recorder, day('2023-09-05'))
  await clock('2023-09-06 10:00')
  await notifyAll(cast.first, windowId, cast.recorder)
  await clock('2023-09-28 10:00')
  await finaliseAll(cast.first, windowId, cast.recorder)

  await clock('2023-10-03 10:00')
  await offerAll(cast.manager, windowId)
  await clock('2023-10-12 14:00')
  await signAll(cast.manager)
  await clock('2023-10-17 10:00')
  await writeToCouncils(cast.first, windowId)
}

/** What the letter says of those who were not admitted: an effect it doesn't give is unknown, which is not zero (N31). */
async function statedFacts(officer: Person, windowId: string): Promise<void> {
  const { providers, municipalities } = await read(officer, async (tx) => ({
    providers: new Map((await tx.provider.findMany({ select: { id: true, name: true } })).map((row) => [row.name, row.id])),
    municipalities: await tx.municipality.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
  }))
  const stated = { windowId, statedOn: day('2023-07-17'), source: LETTER }
  const chalcedoon = providers.get('Chalcedoonzorg') ?? ''
  for (const municipality of municipalities) {
    const known = municipality.name === 'Aa en Hunze'
    await done(
      'effect',
      stateEffect(officer, { ...stated, providerId: chalcedoon, municipalityId: municipality.id, known: known ? 'known' : 'unknown', count: known ? 1 : null, note: known ? 'Op dit moment maakt één inwoner gebruik van deze aanbieder.' : 'De brief geeft voor deze gemeente geen aantal.' }),
    )
  }
  await done('effect', stateEffect(officer, { ...stated, providerId: providers.get('T.I.G. Zorg') ?? '', municipalityId: null, known: 'none', count: null, note: 'Deze aanbieder levert op dit moment geen zorg in de NMD-gemeenten.' }))
  const bions = providers.get('Bions') ?? ''
  await done('not applied', stateNotApplied(officer, { windowId, providerId: bions, note: 'Heeft niet ingeschreven en gaat verder als onderaannemer.', source: LETTER }))
  await done('subcontractor', recordSubcontractor(officer, { windowId, providerId: bions, ofProviderId: null, validFrom: day('2024-01-01'), residents: 'ruim 100 inwoners', source: LETTER }))
}

/** Interim accession (N37), with an invented provider that is refused on a criterion. */
async function interim2025(cast: Cast, procedureId: string, clock: Clock): Promise<void> {
  await clock('2024-05-13 10:00')
  const windowId = await publishLaterWindow(cast.first, procedureId, { name: 'Tussentijds 2025', opens: '2024-06-03 09:00', closes: '2024-07-01 12:00', decisionsBy: '2024-09-03', start: '2025-01-01' })
  await adoptOwnWords('2024-05-13')
  await clock('2024-06-20 10:00')
  const submissionId = await enter(await actorNamed('Carla Venema'), { windowId, lots: ['Assen', 'Tynaarlo'], submit: true })
  await clock('2024-07-02 09:15')
  await open(cast.first, cast.second, windowId)
  await clock('2024-07-15 09:00')
  await assessEntry(cast.first, submissionId, {
    'Plan van aanpak lokale betrokkenheid': { verdict: 'not-met', reason: 'Het plan noemt geen vast aanspreekpunt voor het wijkteam. Op de vraag om toelichting is geen aanspreekpunt genoemd.' },
  })
  await clock('2024-08-26 10:00')
  await propose(cast.first, windowId)
  await clock('2024-09-03 15:00')
  await decideAll(cast.first, windowId, cast.recorder, day('2024-09-03'))
  await clock('2024-09-04 10:00')
  await notifyAll(cast.first, windowId, cast.recorder)
  await clock('2024-09-26 10:00')
  await finaliseAll(cast.first, windowId, cast.recorder)
}

/** A window under assessment on the demonstration's day, with an invented provider. */
async function autumn2025(cast: Cast, procedureId: string, clock: Clock): Promise<void> {
  await clock('2025-08-18 10:00')
  const windowId = await publishLaterWindow(cast.first, procedureId, { name: 'Najaar 2025', opens: '2025-09-01 09:00', closes: '2025-10-31 12:00', decisionsBy: '2025-12-12', start: '2026-04-01' })
  await clock('2025-10-20 10:00')
  const provider = await actorNamed('Bert Mulder')
  const submissionId = await enter(provider, { windowId, lots: ['Assen', 'Noordenveld', 'Tynaarlo'], submit: true })
  await clock('2025-11-03 09:05')
  await open(cast.first, cast.second, windowId)
  await keepPhrases(cast.first)
  await mendAndTalk(cast.first, provider, submissionId, clock)
  await clock('2025-11-24 10:00')
  await assessEntry(cast.first, submissionId, {}, 5)
  await ask(cast.first, submissionId, 'Plan van aanpak lokale betrokkenheid', 'Wie is het vaste aanspreekpunt in deze gemeente als de wijkcoördinator er niet is?', '2025-12-05')
  await checkIntegrity(await actorNamed('Sanne Veldman'), submissionId)
}

/** One municipality checks the invented provider's integrity, as it does at random; a question waits. */
async function checkIntegrity(integrity: Person, submissionId: string): Promise<void> {
  const { checkId } = await done('check', startCheck(integrity, { submissionId, reason: 'Steekproef: elke tiende inschrijving.' }))
  const party = await read(integrity, (tx) => tx.integrityParty.findFirstOrThrow({ where: { checkId, kind: 'entrant' }, select: { id: true } }))
  await done('ask', askIntegrity(integrity, { checkId, partyId: party.id, kind: 'question', question: 'Wie zijn de leden van uw bestuur, en sinds wanneer?', dueOn: day('2025-12-08') }))
  await done('parent', addIntegrityParty(integrity, { checkId, kind: 'parent', name: 'Zand Holding B.V. (verzonnen)', kvk: null, contact: 'H. Olding', email: 'secretariaat@zandholding.example' }))
  const parent = await read(integrity, (tx) => tx.integrityParty.findFirstOrThrow({ where: { checkId, kind: 'parent' }, select: { id: true } }))
  await done('ask parent', askIntegrity(integrity, { checkId, partyId: parent.id, kind: 'question', question: 'Wie houdt de aandelen in uw onderneming?', dueOn: day('2025-12-08') }))
}

/** The open window of the demonstration, with a half-filled draft of an invented provider. */
async function interim2026(cast: Cast, procedureId: string, clock: Clock): Promise<void> {
  await clock('2025-10-20 15:00')
  const windowId = await publishLaterWindow(cast.first, procedureId, { name: 'Tussentijds 2026', opens: '2025-11-03 09:00', closes: '2025-12-15 12:00', decisionsBy: '2026-02-24', start: '2026-07-01' })
  const asker = await actorNamed('Nadia Loman')
  await answerQuestions(cast.first, cast.second, asker, windowId, clock)
  await reviewCriteria(cast.first, asker, procedureId, clock)
  await clock('2025-11-26 10:00')
  await enter(asker, { windowId, lots: ['Assen', 'Noordenveld', 'Tynaarlo'], validMonths: 3, without: ['vog-statement'], withoutPlanIn: ['Tynaarlo'], submit: false })
  // Whoever prepares an entry is told of it, and reads what changed.
  await clock('2025-11-27 11:00')
  await reviseDocument(cast.first, procedureId, { title: 'Formulier verklaring VOG', on: '2025-11-27', text: 'De verklaring die de bestuurder tekent, op papier of digitaal. Stuur geen verklaringen van medewerkers mee.', note: 'Tekenen mag ook digitaal.' })
  // A rule that the region never made waits on a second adviser.
  await done('rule', proposeRule(await actorNamed('Mirjam Roosdorp'), { key: 'proof-renewal', municipalityId: null, validFrom: day('2026-01-01'), source: 'Verzonnen voor de demonstratie: de brief noemt geen termijn', sourceUrl: null, checked: false, reason: null, value: { noticeDays: 60 } }))
}
