import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { assess, finishAssessment, stateRefusal } from '@/lib/admissions/commands/assessment'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { confirmEntry, requestEntry } from '@/lib/admissions/commands/opening-entry'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { done } from '@/prisma/seed/actors'

/** Two officers open a window together. */
export async function open(first: Person, second: Person, windowId: string): Promise<void> {
  await done('request opening', requestOpening(first, { windowId }))
  await done('confirm opening', confirmOpening(second, { windowId }))
}

/** What an officer finds against a criterion, by its title; every other criterion is met. */
export type Findings = Readonly<Record<string, { readonly verdict: 'not-met' | 'not-yet-proved'; readonly reason: string }>>

/** Two officers open one received entry, where entry is continuous. */
export async function openReceived(first: Person, second: Person, submissionId: string): Promise<void> {
  const { id: receiptId } = await read(first, (tx) => tx.entryReceipt.findUniqueOrThrow({ where: { submissionId }, select: { id: true } }))
  await done('request entry', requestEntry(first, { receiptId }))
  await done('confirm entry', confirmEntry(second, { receiptId }))
}

const MET: Readonly<Record<string, string>> = {
  statement: 'De verklaring is gegeven en er is geen aanwijzing van het tegendeel.',
  evidence: 'Het bewijsstuk is het gevraagde stuk en is geldig.',
  text: 'Het plan noemt een vast aanspreekpunt en overleg met het wijkteam.',
  agreement: 'De aanbieder gaat akkoord.',
}

/** Assesses one entry criterion by criterion, per lot where the criterion says so. `leave` keeps that many last criteria open, `judged` skips those that have a verdict. */
export async function assessEntry(officer: Person, submissionId: string, findings: Findings = {}, leave = 0, judged: ReadonlySet<string> = new Set()): Promise<void> {
  const entry = await read(officer, (tx) =>
    tx.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: {
        submissionLots: { where: { submitted: true }, orderBy: { lot: { name: 'asc' } }, select: { lotId: true } },
        window: { select: { procedure: { select: { criterions: { orderBy: { position: 'asc' }, select: { id: true, title: true, answerKind: true, perLot: true } } } } } },
      },
    }),
  )
  const criteria = entry.window.procedure.criterions
  for (const criterion of criteria.slice(0, criteria.length - leave).filter((each) => !judged.has(each.id))) {
    const found = findings[criterion.title]
    for (const lotId of criterion.perLot ? entry.submissionLots.map((lot) => lot.lotId) : [null])
      await done(criterion.title, assess(officer, { submissionId, criterionId: criterion.id, lotId, verdict: found?.verdict ?? 'met', reason: found?.reason ?? MET[criterion.answerKind] ?? 'Voldoet.', version: null }))
  }
  if (leave === 0) await done('finish', finishAssessment(officer, { submissionId, version: await versionOf(officer, submissionId) }))
}

const versionOf = async (actor: Person, id: string) => (await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version

/** A refusal that the source states without naming the criterion. */
export async function refuseInSourceWords(officer: Person, submissionId: string, words: string, source: string): Promise<void> {
  await done('stated refusal', stateRefusal(officer, { submissionId, words, source, version: await versionOf(officer, submissionId) }))
}

/** A question about one criterion and the provider's answer. */
export async function ask(officer: Person, submissionId: string, title: string, question: string, dueOn: string): Promise<string> {
  const criterion = await read(officer, (tx) => tx.criterion.findFirstOrThrow({ where: { title, procedure: { submissions: { some: { id: submissionId } } } }, select: { id: true, perLot: true } }))
  const lot = criterion.perLot ? await read(officer, (tx) => tx.submissionLot.findFirstOrThrow({ where: { submissionId, submitted: true }, orderBy: { lot: { name: 'asc' } }, select: { lotId: true } })) : null
  const { clarificationId } = await done('ask', askClarification(officer, { submissionId, criterionId: criterion.id, lotId: lot?.lotId ?? null, kind: 'explain', question, dueOn: day(dueOn) }))
  return clarificationId
}

export async function answer(provider: Person, clarificationId: string, text: string): Promise<void> {
  const { version } = await read(provider, (tx) => tx.clarification.findUniqueOrThrow({ where: { id: clarificationId }, select: { version: true } }))
  await done('answer', answerClarification(provider, { clarificationId, answer: text, fileId: null, yes: null, text: null, evidenceVersionId: null, version }))
}

/** Who records for which municipality: its own clerk, else the region's by mandate. */
export type Recorder = (municipality: string) => Person

type Decision = { readonly id: string; readonly municipality: string; readonly version: number }

const decisionsOf = (officer: Person, windowId: string): Promise<Decision[]> =>
  read(officer, async (tx) => {
    const rows = await tx.collegeDecision.findMany({ where: { windowId }, orderBy: { municipality: { name: 'asc' } }, select: { id: true, version: true, municipality: { select: { name: true } } } })
    return rows.map((row) => ({ id: row.id, version: row.version, municipality: row.municipality.name }))
  })

/** Prepares a decision for every municipality that has an entry in this window. */
export async function propose(officer: Person, windowId: string): Promise<void> {
  const municipalities = await read(officer, (tx) => tx.submissionLot.findMany({ where: { windowId, submitted: true, openedAt: { not: null } }, distinct: ['municipalityId'], select: { municipalityId: true } }))
  for (const { municipalityId } of municipalities) await done('propose', proposeDecision(officer, { windowId, municipalityId }))
}

export async function decideAll(officer: Person, windowId: string, recorder: Recorder, decidedOn: Day): Promise<void> {
  for (const decision of await decisionsOf(officer, windowId)) await done(`decide ${decision.municipality}`, recordDecision(recorder(decision.municipality), { decisionId: decision.id, decidedOn, version: decision.version }))
}

export async function notifyAll(officer: Person, windowId: string, recorder: Recorder): Promise<void> {
  for (const decision of await decisionsOf(officer, windowId)) await done(`notify ${decision.municipality}`, notifyDecision(recorder(decision.municipality), { decisionId: decision.id, version: decision.version }))
}

export async function finaliseAll(officer: Person, windowId: string, recorder: Recorder): Promise<void> {
  for (const decision of await decisionsOf(officer, windowId)) await done(`final ${decision.municipality}`, finaliseDecision(recorder(decision.municipality), { decisionId: decision.id, version: decision.version }))
}
