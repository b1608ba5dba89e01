import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { addPhrase } from '@/lib/admissions/commands/phrase'
import { planTalk, recordTalk } from '@/lib/admissions/commands/talk'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { publishNote } from '@/lib/procedures/commands/notes'
import { askQuestion, checkAnswer, writeAnswer } from '@/lib/procedures/commands/questions'
import { closeReview, openReview, remarkOnCriterion } from '@/lib/procedures/commands/reviews'
import { done } from '@/prisma/seed/actors'

type Clock = (moment: string) => Promise<void>

/** Ready sentences for a reason; every text is invented. */
const PHRASES = [
  { title: 'In orde', verdict: 'met', kind: null, text: 'Het stuk is het gevraagde stuk en is geldig.' },
  { title: 'Plan met aanspreekpunt', verdict: 'met', kind: 'minimum', text: 'Het plan noemt een vast aanspreekpunt en overleg met het wijkteam.' },
  { title: 'Stuk op oude naam', verdict: 'not-yet-proved', kind: 'suitability', text: 'Op het stuk staat een andere naam dan die van de inschrijver. Laat zien dat het om dezelfde organisatie gaat.' },
  { title: 'Geen aanspreekpunt', verdict: 'not-met', kind: 'minimum', text: 'Het plan noemt geen vast aanspreekpunt voor het wijkteam, ook niet na de vraag om herstel.' },
] as const

export async function keepPhrases(officer: Person): Promise<void> {
  for (const phrase of PHRASES) await done('phrase', addPhrase(officer, phrase))
}

/** A part of one entry that is mended, and a talk that confirms what was handed in. */
export async function mendAndTalk(officer: Person, provider: Person, submissionId: string, clock: Clock): Promise<void> {
  const { plan, certificate, lots } = await read(officer, async (tx) => {
    const of = (title: string) => tx.criterion.findFirstOrThrow({ where: { title, procedure: { submissions: { some: { id: submissionId } } } }, select: { id: true } })
    return { plan: await of('Plan van aanpak lokale betrokkenheid'), certificate: await of('Kwaliteitssysteem (ISO of HKZ)'), lots: await tx.submissionLot.findMany({ where: { submissionId, submitted: true }, orderBy: { lot: { name: 'desc' } }, select: { lotId: true, lot: { select: { name: true } } } }) }
  })
  const lot = lots[0]
  if (!lot) throw new Error('nothing was entered for')
  await clock('2025-11-10 11:00')
  const { clarificationId } = await done('ask repair', askClarification(officer, { submissionId, criterionId: plan.id, lotId: lot.lotId, kind: 'repair', question: `Het plan noemt voor ${lot.lot.name} geen dag voor het overleg met het wijkteam. Vul dat aan. Alleen dat mag u herstellen.`, dueOn: day('2025-11-17') }))
  await clock('2025-11-13 14:00')
  const asked = await read(provider, (tx) => tx.clarification.findUniqueOrThrow({ where: { id: clarificationId }, select: { version: true } }))
  await done('repair', answerClarification(provider, { clarificationId, answer: 'Wij hebben de dag toegevoegd.', fileId: null, yes: null, text: `In ${lot.lot.name} heeft onze wijkcoördinator elke eerste dinsdag van de maand overleg met het wijkteam. Zij is het vaste aanspreekpunt.`, evidenceVersionId: null, version: asked.version }))
  await clock('2025-11-14 09:30')
  const { talkId } = await done('plan talk', planTalk(officer, { submissionId, day: day('2025-11-20'), time: '10:00', place: 'Gemeentehuis', parts: [certificate.id] }))
  await clock('2025-11-20 11:30')
  const points = await read(officer, (tx) => tx.verificationPoint.findMany({ where: { talkId }, select: { id: true } }))
  await done('record talk', recordTalk(officer, { talkId, attendees: 'De bestuurder van de aanbieder en de inkoper', version: 1, points: points.map((point) => ({ id: point.id, finding: 'confirmed' as const, reason: 'De aanbieder liet het auditverslag zien dat bij het certificaat hoort.' })) }))
}

const QUESTIONS = [
  { asked: 'Mag het plan van aanpak voor twee gemeenten hetzelfde zijn als wij daar op dezelfde manier werken?', question: 'Mag het plan van aanpak voor twee gemeenten hetzelfde zijn?', answer: 'Ja, als het per gemeente zegt wie het vaste aanspreekpunt is en met welk wijkteam u samenwerkt.' },
  { asked: 'Telt een certificaat op naam van onze moedermaatschappij als bewijs van het kwaliteitssysteem?', question: 'Telt een certificaat op naam van een moedermaatschappij?', answer: 'Alleen als het certificaat laat zien dat het ook voor de inschrijver geldt.' },
] as const

/** Two questions about a window, answered by one officer, read by another, published in one nota. */
export async function answerQuestions(first: Person, second: Person, provider: Person, windowId: string, clock: Clock): Promise<void> {
  await clock('2025-11-10 15:00')
  const asked: { id: string; wording: (typeof QUESTIONS)[number] }[] = []
  for (const wording of QUESTIONS) asked.push({ id: (await done('ask', askQuestion(provider, { windowId, about: null, text: wording.asked }))).id, wording })
  await clock('2025-11-12 10:00')
  const entryIds: string[] = []
  for (const { id, wording } of asked) {
    const { version } = await read(first, (tx) => tx.windowQuestion.findUniqueOrThrow({ where: { id }, select: { version: true } }))
    await done('answer', writeAnswer(first, { questionId: id, version, question: wording.question, answer: wording.answer, documentVersionId: null, namesSeen: false }))
    const { entryId } = await read(first, (tx) => tx.windowQuestion.findUniqueOrThrow({ where: { id }, select: { entryId: true } }))
    const entry = await read(second, (tx) => tx.answerNoteEntry.findUniqueOrThrow({ where: { id: entryId ?? '' }, select: { id: true, version: true } }))
    await done('check', checkAnswer(second, { entryId: entry.id, version: entry.version }))
    entryIds.push(entry.id)
  }
  await clock('2025-11-14 12:00')
  await done('nota', publishNote(first, { windowId, entryIds, intro: null }))
}

/** One criterion looked at again by the region's own wish and kept, and one because a provider remarked on it: that review still runs. */
export async function reviewCriteria(officer: Person, provider: Person, procedureId: string, clock: Clock): Promise<void> {
  await clock('2025-11-18 10:00')
  const entry = await read(officer, (tx) => tx.libraryCriterion.findFirstOrThrow({ where: { libraryCriterionVersions: { some: { title: 'Ruimere venstertijden' } } }, select: { id: true } }))
  const opened = await done('open review', openReview(officer, { entryId: entry.id, reason: 'Na twee jaar kijken wij of de zaterdagochtend nog nodig is.', dueOn: day('2025-11-28') }))
  const remarked = await read(provider, (tx) => tx.criterion.findFirstOrThrow({ where: { procedureId, title: 'Verklaring omtrent het gedrag van medewerkers' }, select: { id: true } }))
  await done('remark', remarkOnCriterion(provider, { criterionId: remarked.id, text: 'Voor medewerkers die al een verklaring van een andere werkgever hebben, vragen wij nu een tweede aan. Kan de eerste ook gelden?' }))
  await clock('2025-11-25 10:00')
  const review = await read(officer, (tx) => tx.criterionReview.findUniqueOrThrow({ where: { id: opened.id }, select: { version: true } }))
  await done('close review', closeReview(officer, { id: opened.id, version: review.version, outcome: 'kept', reason: 'Inwoners vragen nog om hulp op zaterdagochtend. De eis blijft.', nextReviewOn: day('2026-11-25') }))
}
