import { addPoint, answerBack, askBack } from '@/lib/consultations/commands/advice'
import { withdrawRequest } from '@/lib/consultations/commands/request'
import { read } from '@/lib/db'
import { actorNamed, done } from '@/prisma/seed/actors'
import { advise, askAdvice, draftAdvice, makePublic, replyTo, versionOf, type Said } from '@/prisma/seed/advice'

type Clock = (moment: string) => Promise<void>

const BOARD = 'Adviesraad Sociaal Domein Assen (verzonnen)'
const BUREAU = 'Adviesbureau Maat en Tarief (verzonnen)'

const REACHABLE: readonly Said[] = [
  { advice: 'Laat elke aanbieder op werkdagen tot 18.00 uur bereikbaar zijn.', reason: 'Wie werkt en voor zijn ouders zorgt, kan overdag niet bellen.', verdict: 'adopted', reply: 'Wij nemen dit op in de eisen van het volgende instapmoment.' },
  { advice: 'Geef inwoners de naam en het nummer van hun vaste contactpersoon op papier.', reason: 'Niet iedereen heeft een telefoon waarop dat te vinden is.', verdict: 'partly', reply: 'De naam komt in de brief. Een los kaartje laten wij aan de aanbieder.' },
  { advice: 'Laat de wachttijd aan de telefoon van de gemeente meten.', reason: 'Inwoners bellen eerst de gemeente.', verdict: 'not-ours', reply: 'Dit gaat over de gemeente en niet over aanbieders. Wij hebben het doorgegeven aan het klantcontactcentrum.' },
]
const LETTERS: readonly Said[] = [
  { advice: 'Zet bovenaan de brief in één zin wat er is besloten.', reason: 'Nu staat dat op de tweede bladzijde.' },
  { advice: 'Leg uit hoe iemand bezwaar maakt, met een telefoonnummer.', reason: 'Een adres alleen is voor veel mensen niet genoeg.' },
]
const INDEX: readonly Said[] = [
  { advice: 'Kies één index en gebruik die de hele looptijd.', reason: 'Dan weten aanbieders vooraf waar zij aan toe zijn.', verdict: 'adopted', reply: 'Wij leggen de index vast in de overeenkomst.' },
  { advice: 'Reken na afloop van elk jaar na en verreken het verschil.', reason: 'Een schatting vooraf wijkt altijd iets af.', verdict: 'not-adopted', reply: 'Narekenen kost beide kanten werk; het verschil is klein.' },
]

/** A request for advice in each of its stages. Bodies, people and every word are invented. */
export async function replayAdvice(clock: Clock): Promise<void> {
  const officer = await actorNamed('Marit Hofstee')
  const manager = await actorNamed('Ellen Prins')
  const adviser = await actorNamed('Mirjam Roosdorp')
  const board = await actorNamed('Greet Sluiter')
  const bureau = await actorNamed('Otto Reinders')

  await clock('2025-09-15 10:00')
  const document = await read(officer, (tx) => tx.procedureDocumentVersion.findFirstOrThrow({ where: { document: { title: 'Formulier verklaring VOG' } }, orderBy: { number: 'asc' }, select: { id: true } }))
  const reachable = await askAdvice(officer, { body: BOARD, subject: 'Hoe bereikbaar moet een aanbieder zijn?', questions: 'Hoe en wanneer willen inwoners hun aanbieder kunnen bereiken?\nWat moet in de brief van de aanbieder staan?' }, '2025-10-03', { kind: 'document', sourceId: document.id })
  await done('ask back', askBack(board, { requestId: reachable, question: 'Gaat dit ook over de algemene voorziening?' }))
  const question = await read(officer, (tx) => tx.advisoryQuestion.findFirstOrThrow({ where: { requestId: reachable }, select: { id: true } }))
  await done('answer back', answerBack(officer, { questionId: question.id, version: 1, answer: 'Nee, alleen over hulp met een besluit.' }))
  await clock('2025-09-29 15:00')
  await advise(board, reachable, REACHABLE, '2025-09-29')
  await clock('2025-10-10 11:00')
  await replyTo(officer, reachable, REACHABLE)
  await makePublic(officer, reachable, '2025-10-13')

  await clock('2025-10-20 10:00')
  const dropped = await askAdvice(adviser, { body: BOARD, subject: 'Een enquête onder inwoners', questions: 'Welke vragen moeten in een enquête onder inwoners staan?' }, '2025-11-28')
  const index = await askAdvice(manager, { body: BUREAU, subject: 'De methode van indexeren', questions: 'Welke methode past bij een overeenkomst van twee jaar met opties?\nWat zijn de nadelen?' }, '2025-11-10')
  await clock('2025-10-22 09:00')
  await done('withdraw', withdrawRequest(adviser, { requestId: dropped, version: await versionOf(adviser, dropped), reason: 'De enquête gaat dit jaar niet door.' }))
  await clock('2025-10-27 10:00')
  const letters = await askAdvice(adviser, { body: BOARD, subject: 'Brieven in gewone taal', questions: 'Wat begrijpen inwoners niet in onze brieven? Wat helpt?' }, '2025-11-14')
  await clock('2025-11-07 14:00')
  await advise(bureau, index, INDEX, '2025-11-07')
  await clock('2025-11-17 10:00')
  await advise(board, letters, LETTERS)
  await clock('2025-11-21 10:00')
  await replyTo(manager, index, INDEX)

  await clock('2025-11-28 09:30')
  const rule = await read(adviser, (tx) => tx.ruleProposal.findFirstOrThrow({ where: { key: 'proof-renewal' }, select: { id: true } }))
  const term = await askAdvice(adviser, { body: BOARD, subject: 'Hoe lang vooraf een aanbieder zijn bewijs vernieuwt', questions: 'Is de voorgestelde termijn genoeg om zeker te zijn van goede hulp?' }, '2025-12-12', { kind: 'rule', sourceId: rule.id })
  await done('point', addPoint(board, { requestId: term, advice: 'Vertel inwoners niet over elk verlopen papier.', reason: 'Dat maakt onrustig; alleen wat gevolgen heeft, telt.' }))
  await done('ask back', askBack(board, { requestId: term, question: 'Wat gebeurt er als een aanbieder te laat is?' }))
  await askAdvice(manager, { body: BUREAU, subject: 'Wat een uur hulp kost', questions: 'Welke onderdelen horen in de kostprijs van een uur, en welke bron gebruikt u daarvoor?' }, '2025-12-19')
  const set = await read(adviser, (tx) => tx.normSet.findFirstOrThrow({ where: { regionId: null }, orderBy: { name: 'asc' }, select: { id: true } }))
  await draftAdvice(adviser, { body: BOARD, subject: 'Een volgend normenkader', questions: 'Welke normen zijn voor inwoners moeilijk te volgen?' }, { kind: 'norm-set', sourceId: set.id })
}
