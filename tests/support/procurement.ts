import { assess, finishAssessment } from '@/lib/admissions/commands/assessment'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { confirmEntry, requestEntry } from '@/lib/admissions/commands/opening-entry'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { chooseEvidence, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import { read, write } from '@/lib/db'
import { keepFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow } from '@/lib/kernel/result'
import { newLetter } from '@/lib/letters/view'
import { renderPdf } from '@/lib/letters/render'
import { addClause } from '@/lib/procedures/commands/clauses'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument } from '@/lib/procedures/commands/documents'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { addWindow } from '@/lib/procedures/commands/windows'
import type { AddCriterion } from '@/lib/procedures/schema/criterion'
import type { ProcedureType } from '@/lib/procedures/schema/procedure'
import { addEvidence, updateDossier } from '@/lib/providers/commands'
import { actorNamed, at, done, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import type { MunicipalityName } from '@/prisma/seed/providers'
import { filledDossier } from '@/tests/support/dossier'

/** Moments of the small procurement below. */
export const MOMENTS = { prepared: '2023-05-01', entered: '2023-06-05', closed: '2023-07-14 12:00', opened: '2023-07-17 10:00' } as const

export type Procurement = {
  readonly procedureId: string
  readonly windowId: string
  /** exclusion (statement), certificate (evidence), plan (text per lot), tariffs (agreement) */
  readonly criteria: { readonly exclusion: string; readonly certificate: string; readonly plan: string; readonly tariffs: string }
  readonly lots: ReadonlyMap<string, { id: string; municipalityId: string }>
}

type Clock = { readonly migrateUrl: string }

const CRITERIA: Record<keyof Procurement['criteria'], Omit<AddCriterion, 'procedureId'>> = {
  exclusion: {
    kind: 'exclusion', title: 'Geen veroordeling', text: 'Uw organisatie of een bestuurder is niet onherroepelijk veroordeeld.', rationale: 'Wij werken niet samen met wie is veroordeeld.',
    holdsAt: 'entry', holdsMonths: null, proof: 'Eigen verklaring', answerKind: 'statement', evidenceKind: null, excludingAnswer: true, perLot: false, code: null, source: null,
  },
  certificate: {
    kind: 'suitability', title: 'Kwaliteitscertificaat', text: 'U hebt een geldig ISO- of HKZ-certificaat.', rationale: 'Zo weten wij dat u aan kwaliteit werkt.',
    holdsAt: 'entry', holdsMonths: null, proof: 'Certificaat', answerKind: 'evidence', evidenceKind: 'quality-certificate', excludingAnswer: null, perLot: false, code: null, source: null,
  },
  plan: {
    kind: 'minimum', title: 'Plan van aanpak lokale betrokkenheid', text: 'Het plan beschrijft hoe u in dit perceel met wijkteams werkt.', rationale: 'Bekendheid met de buurt helpt inwoners.',
    holdsAt: 'entry', holdsMonths: null, proof: 'Tekst', answerKind: 'text', evidenceKind: null, excludingAnswer: null, perLot: true, code: null, source: null,
  },
  tariffs: {
    kind: 'execution', title: 'Akkoord met het document Tarieven', text: 'U gaat akkoord met het document Tarieven: nog vast te stellen.', rationale: 'Iedereen werkt voor hetzelfde tarief.',
    holdsAt: 'whole-term', holdsMonths: null, proof: 'Verklaring', answerKind: 'agreement', evidenceKind: null, excludingAnswer: null, perLot: false, code: null, source: null,
  },
}

/** A published procedure with one window, one criterion of each kind and all five lots. Leaves the clock while the window is open. */
export async function publishedProcedure(clock: Clock, officer: Person, options: { /** Open all along instead of until a closing. */ continuous?: boolean; reference?: string; assessors?: 1 | 2; questionsUntil?: Date; type?: ProcedureType; /** More that a draft needs; gives the version it then has. */ prepare?: (procedureId: string, lots: readonly { id: string; name: string }[], version: number) => Promise<number> } = {}): Promise<Procurement> {
  await setClock(clock.migrateUrl, at(MOMENTS.prepared))
  const made = await done('create', createProcedure(officer, {
    reference: options.reference ?? 'NMD-HO-2024', type: options.type ?? (options.continuous ? 'open-house' : 'semi-open-house'), title: 'Huishoudelijke ondersteuning 2024', summary: 'Vijf gemeenten kopen samen huishoudelijke ondersteuning in.',
    termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: options.assessors ?? 1, source: null, invented: null,
  }))
  const known = await read(officer, async (tx) => ({ lots: await tx.lot.findMany({ select: { id: true, name: true, municipalityId: true } }), products: await tx.product.findMany({ select: { id: true } }) }))
  await done('lots', setLots(officer, { id: made.id, version: 1, lots: known.lots.map((lot) => ({ lotId: lot.id, productIds: known.products.map((product) => product.id) })) }))
  const criteria = { exclusion: '', certificate: '', plan: '', tariffs: '' }
  for (const name of ['exclusion', 'certificate', 'plan', 'tariffs'] as const) criteria[name] = (await done(name, addCriterion(officer, { procedureId: made.id, ...CRITERIA[name] }))).id
  const window = await done('window', addWindow(officer, {
    procedureId: made.id, name: 'Start 2024', opensAt: at('2023-06-01'), questionsUntil: options.questionsUntil ?? null, contractStart: day('2024-01-01'), shortReason: null,
    ...(options.continuous ? { kind: 'continuous', decisionDays: 60 } : { kind: 'once', closesAt: at(MOMENTS.closed), decisionsBy: day('2023-09-05') }),
  }))
  await done('document', addDocument(officer, { procedureId: made.id, title: 'Inkoopdocument', kind: 'procurement', content: { name: 'inkoopdocument.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 voorbeeld') }, note: null, publishAt: null }))
  await done('clause', addClause(officer, { procedureId: made.id, title: 'Looptijd', text: 'De overeenkomst loopt twee jaar.', source: 'Verzonnen' }))
  const version = options.prepare ? await options.prepare(made.id, known.lots, 2) : 2
  await done('publish', publishProcedure(officer, { id: made.id, version }))
  await setClock(clock.migrateUrl, at(MOMENTS.entered))
  return { procedureId: made.id, windowId: window.id, criteria, lots: new Map(known.lots.map((lot) => [lot.name, lot])) }
}

export const lotOf = (procurement: Procurement, name: string): { id: string; municipalityId: string } => {
  const lot = procurement.lots.get(name)
  if (!lot) throw new Error(`no lot ${name}`)
  return lot
}

/** One provider's complete entry for these lots, handed in by its own administrator. `convicted` gives the excluding answer. */
export async function enter(procurement: Procurement, provider: string, lots: readonly MunicipalityName[], convicted = false, /** More answers that the entry needs; gives the version it then has. */ more?: (actor: Person, submissionId: string, version: number) => Promise<number>): Promise<{ submissionId: string; actor: Person }> {
  const actor = await representativeOf(provider)
  const dossier = await done('dossier', updateDossier(actor, await filledDossier(actor)))
  const bytes = await renderPdf('record', { ...newLetter('record'), title: 'HKZ-certificaat (fictief)', sender: { name: provider, lines: [] }, issuedOn: day('2023-01-01'), blocks: [{ type: 'paragraph', text: 'Voorbeeld.' }] })
  const fileId = await write(actor, (tx, now) => keepFile(tx, now, { name: 'certificaat.pdf', mime: 'application/pdf', bytes, uploadedBy: actor.name, providerId: dossier.id }).then((file) => allow(file.id))).then((result) => result.value)
  const evidence = await done('evidence', addEvidence(actor, { kind: 'quality-certificate', title: null, fileId, issuedOn: null, validUntil: day('2025-12-31') }))
  const started = await done('start', startSubmission(actor, { windowId: procurement.windowId }))
  const on = { submissionId: started.id }
  let { version } = await done('lots', chooseLots(actor, { ...on, lotIds: lots.map((name) => lotOf(procurement, name).id), version: started.version }))
  const { criteria } = procurement
  const one = (criterionId: string, yes: boolean) => ({ ...on, criterionId, answers: [{ lotId: null, yes, text: null }], version, then: null })
  version = (await done('exclusion', saveAnswer(actor, one(criteria.exclusion, convicted)))).version
  version = (await done('certificate', chooseEvidence(actor, { ...on, criterionId: criteria.certificate, lotId: null, evidenceVersionId: evidence.versionId, version }))).version
  version = (await done('plan', saveAnswer(actor, { ...on, criterionId: criteria.plan, answers: lots.map((name) => ({ lotId: lotOf(procurement, name).id, yes: null, text: `In ${name} sluit onze wijkcoördinator elke maand aan bij het wijkteam.` })), version, then: null }))).version
  version = (await done('tariffs', saveAnswer(actor, one(criteria.tariffs, true)))).version
  if (more) version = await more(actor, started.id, version)
  await done('submit', submitSubmission(actor, { ...on, signedName: 'A. Contact', signedRole: 'Bestuurder', agreed: true, dossierVersion: dossier.version, version }))
  return { submissionId: started.id, actor }
}

/** Two officers open the window after closing. */
export async function openWindow(clock: Clock, procurement: Procurement): Promise<void> {
  await setClock(clock.migrateUrl, at(MOMENTS.opened))
  await done('ask', requestOpening(await actorNamed('Marit Hofstee'), { windowId: procurement.windowId }))
  await done('confirm', confirmOpening(await actorNamed('Daan Kuiper'), { windowId: procurement.windowId }))
}

/** Every criterion of a submission judged the same, apart from the exceptions, and the assessment finished. */
export async function assessAll(officer: Person, procurement: Procurement, submissionId: string, lots: readonly MunicipalityName[], except: Partial<Record<keyof Procurement['criteria'], Verdict>> = {}): Promise<void> {
  for (const name of ['exclusion', 'certificate', 'plan', 'tariffs'] as const)
    for (const lotId of name === 'plan' ? lots.map((lot) => lotOf(procurement, lot).id) : [null])
      await done(`assess ${name}`, assess(officer, { submissionId, criterionId: procurement.criteria[name], lotId, verdict: except[name] ?? 'met', reason: except[name] ? 'Pagina 2 ontbreekt.' : 'In orde, zie het stuk.', version: null }))
  const row = await read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true } }))
  await done('finish', finishAssessment(officer, { submissionId, version: row.version }))
}

/** Two officers open one received entry, where entry is continuous. */
export async function openEntry(submissionId: string): Promise<void> {
  const officer = await actorNamed('Marit Hofstee')
  const { id: receiptId } = await read(officer, (tx) => tx.entryReceipt.findUniqueOrThrow({ where: { submissionId }, select: { id: true } }))
  await done('ask', requestEntry(officer, { receiptId }))
  await done('confirm', confirmEntry(await actorNamed('Daan Kuiper'), { receiptId }))
}
