import { chooseEvidence, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { read, write } from '@/lib/db'
import { keepFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { addDays, addMonths, day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { allow } from '@/lib/kernel/result'
import { addEvidence } from '@/lib/providers/commands'
import type { EvidenceKind } from '@/lib/providers/schema'
import { done } from '@/prisma/seed/actors'
import { joinIn, keepEstablishments } from '@/prisma/seed/nmd/parties'
import { storyPdf } from '@/prisma/seed/procedure'

export type Entry = {
  readonly windowId: string
  readonly lots: readonly string[]
  /** Months that certificate and insurance are still valid; a short one makes the portal warn. */
  readonly validMonths?: number
  /** What the draft leaves out: evidence kinds, and lots without a plan. */
  readonly without?: readonly EvidenceKind[]
  readonly withoutPlanIn?: readonly string[]
  /** Where it delivers from, in every lot; and who takes part as a member of the combination. */
  readonly establishments?: readonly { readonly city: string; readonly number: string; readonly postcode: string }[]
  readonly members?: readonly { readonly actor: Person; readonly part: string }[]
  readonly submit: boolean
}

const DOCUMENTS: Readonly<Partial<Record<EvidenceKind, string>>> = {
  'kvk-extract': 'Uittreksel uit het handelsregister.',
  'liability-insurance': 'Polis aansprakelijkheid voor bedrijf en beroep.',
  'quality-certificate': 'Certificaat van een getoetst kwaliteitssysteem.',
  'vog-statement': 'Verklaring van de bestuurder over de VOG van medewerkers.',
}

async function evidence(actor: Person, kind: EvidenceKind, text: string, today: Day, validMonths: number): Promise<string> {
  const bytes = await storyPdf(text.replace('.', ''), today, `${text} Dit document is verzonnen.`)
  const file = await write(actor, async (tx, now) => allow(await keepFile(tx, now, { name: `${kind}.pdf`, mime: 'application/pdf', bytes, uploadedBy: actor.name, providerId: actor.providerIds[0] ?? '' })))
  const dated = kind === 'kvk-extract' || kind === 'vog-statement'
  const { versionId } = await done(kind, addEvidence(actor, { kind, title: null, fileId: file.value.id, issuedOn: dated ? addDays(today, -20) : null, validUntil: dated ? null : addMonths(today, validMonths) }))
  return versionId
}

/** Step 3: a provider fills its dossier, answers each criterion and hands in. */
export async function enter(actor: Person, entry: Entry): Promise<string> {
  const providerId = actor.providerIds[0] ?? ''
  const known = await read(actor, async (tx, now) => ({
    today: dayIn(now),
    provider: await tx.provider.findUniqueOrThrow({ where: { id: providerId }, select: { version: true, name: true } }),
    lots: await tx.lot.findMany({ where: { name: { in: [...entry.lots] } }, select: { id: true, name: true } }),
    criteria: await tx.criterion.findMany({ where: { procedure: { entryWindows: { some: { id: entry.windowId } } } }, orderBy: { position: 'asc' }, select: { id: true, title: true, answerKind: true, evidenceKind: true, excludingAnswer: true, perLot: true } }),
  }))
  const places = await keepEstablishments(actor, known.provider.name, entry.establishments ?? [], day('2018-01-01'))
  const started = await done('start', startSubmission(actor, { windowId: entry.windowId }))
  const submissionId = started.id
  let { version } = await done('lots', chooseLots(actor, { submissionId, lotIds: known.lots.map((lot) => lot.id), version: started.version, ...(places.length > 0 ? { delivers: known.lots.flatMap((lot) => places.map((id) => `${lot.id}/${id}`)) } : {}) }))
  for (const criterion of known.criteria) {
    if (criterion.answerKind === 'evidence') {
      const kind = criterion.evidenceKind as EvidenceKind
      if (entry.without?.includes(kind)) continue
      const evidenceVersionId = await evidence(actor, kind, DOCUMENTS[kind] ?? criterion.title, known.today, entry.validMonths ?? 36)
      version = (await done(criterion.title, chooseEvidence(actor, { submissionId, criterionId: criterion.id, lotId: null, evidenceVersionId, version }))).version
      continue
    }
    const lots = criterion.perLot ? known.lots.filter((lot) => !entry.withoutPlanIn?.includes(lot.name)) : [null]
    const answers = lots.map((lot) => ({
      lotId: lot?.id ?? null,
      yes: criterion.answerKind === 'statement' ? !criterion.excludingAnswer : criterion.answerKind === 'agreement' ? true : null,
      text: criterion.answerKind === 'text' ? `In ${lot?.name ?? 'de regio'} werken wij met een vast team. De wijkcoördinator is het aanspreekpunt voor gemeente en wijkteam, en sluit elke maand aan bij het wijkoverleg. Met de welzijnsorganisatie spreken wij af hoe een inwoner naar activiteiten kan.` : null,
    }))
    if (answers.length > 0) version = (await done(criterion.title, saveAnswer(actor, { submissionId, criterionId: criterion.id, answers, version, then: null }))).version
  }
  if (entry.members) version = await joinIn(actor, submissionId, entry.members)
  if (entry.submit) await done(`submit ${known.provider.name}`, submitSubmission(actor, { submissionId, signedName: actor.name, signedRole: 'Bestuurder', agreed: true, dossierVersion: known.provider.version, version }))
  return submissionId
}
