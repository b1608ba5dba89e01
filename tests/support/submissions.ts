import { read, write } from '@/lib/db'
import { keepFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { chooseEvidence, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { makeSealingKey } from '@/lib/procedures/commands/sealing'
import { addEvidence, updateDossier } from '@/lib/providers/commands'
import type { EvidenceKind } from '@/lib/providers/schema'
import { REGION_ID } from '@/prisma/seed/setup'
import { filledDossier } from '@/tests/support/dossier'

export const officerOf = (name = 'Marit Hofstee'): Person => ({
  kind: 'person', personId: crypto.randomUUID(), name, role: 'procurement-officer', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(),
  organisationName: 'NMD', regionIds: [REGION_ID], municipalityIds: [], providerIds: [],
})

export const providerPerson = (providerId: string, role: 'provider-admin' | 'provider-staff' = 'provider-admin'): Person => ({
  kind: 'person', personId: crypto.randomUUID(), name: 'Nadia Loman', role, membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(),
  organisationName: 'Aanbieder', regionIds: [], municipalityIds: [], providerIds: [providerId],
})

/** The ids of the seeded providers, by name; read as the job that set them up. */
export const providerIds = async (): Promise<Map<string, string>> => {
  const rows = await read({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, (tx) => tx.provider.findMany({ select: { id: true, name: true } }))
  return new Map(rows.map((row) => [row.name, row.id]))
}

const CRITERIA = [
  { kind: 'exclusion', title: 'Geen faillissement', code: 'bankruptcy', answerKind: 'statement', evidenceKind: null, excludingAnswer: true, perLot: false },
  { kind: 'suitability', title: 'Handelsregister', code: 'trade-regist', answerKind: 'evidence', evidenceKind: 'kvk-extract', excludingAnswer: null, perLot: false },
  { kind: 'suitability', title: 'Verzekering', code: 'indem-insu', answerKind: 'evidence', evidenceKind: 'liability-insurance', excludingAnswer: null, perLot: false },
  { kind: 'minimum', title: 'Plan van aanpak', code: null, answerKind: 'text', evidenceKind: null, excludingAnswer: null, perLot: true },
  { kind: 'execution', title: 'Tarieven', code: null, answerKind: 'agreement', evidenceKind: null, excludingAnswer: null, perLot: false },
] as const

export type World = {
  readonly windowId: string
  readonly procedureId: string
  /** By name of the municipality. */
  readonly lots: ReadonlyMap<string, string>
  readonly criteria: ReadonlyMap<string, string>
}

/** A published procedure with one window, all five lots and five criteria of every kind, written straight into its tables. */
export async function publishedProcedure(officer: Person, times: { opensAt: Date; closesAt: Date; decisionsBy?: Day; contractStart?: Day; name?: string; kind?: 'continuous' }): Promise<World> {
  const procedureId = crypto.randomUUID()
  const windowId = crypto.randomUUID()
  const publishedAt = new Date(times.opensAt.getTime() - 1000)
  const criteria = CRITERIA.map((criterion) => ({ id: crypto.randomUUID(), ...criterion }))
  const lots = await read(officer, (tx) => tx.lot.findMany({ select: { id: true, name: true, municipalityId: true } }))
  const product = await read(officer, (tx) => tx.product.findFirstOrThrow({ select: { id: true } }))
  sure(
    await write(officer, async (tx) => {
      const own = { procedureId, regionId: REGION_ID, publishedAt }
      await tx.procedure.createMany({
        data: [{ id: procedureId, regionId: REGION_ID, reference: `T-${procedureId.slice(0, 8)}`, type: times.kind ? 'open-house' : 'semi-open-house', title: 'Huishoudelijke ondersteuning', summary: 'Proef', status: 'published', termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, publishedAt }],
      })
      await tx.procedureLot.createMany({ data: lots.map((lot) => ({ ...own, lotId: lot.id, municipalityId: lot.municipalityId, productIds: [product.id] })) })
      await tx.criterion.createMany({ data: criteria.map((criterion, index) => ({ ...own, ...criterion, position: index + 1, text: 'De tekst van de eis.', rationale: 'De reden.', holdsAt: 'entry', proof: 'Zo toont u het aan.' })) })
      await tx.entryWindow.createMany({
        data: [{ id: windowId, ...own, name: times.name ?? 'Tussentijds 2026', kind: times.kind ?? 'once', decisionDays: times.kind ? 60 : null, opensAt: times.opensAt, closesAt: times.closesAt, decisionsBy: times.decisionsBy ?? '2026-02-01', contractStart: times.contractStart ?? '2026-04-01' }],
      })
      await makeSealingKey(tx, publishedAt, { id: windowId, regionId: REGION_ID, kind: times.kind ?? 'once' })
      return allow()
    }),
  )
  return { procedureId, windowId, lots: new Map(lots.map((lot) => [lot.name, lot.id])), criteria: new Map(criteria.map((criterion) => [criterion.title, criterion.id])) }
}

/** A small file of the provider's own. */
export const ownFile = async (actor: Person, name = 'stuk.pdf'): Promise<string> =>
  sure(
    await write(actor, async (tx, now) =>
      allow((await keepFile(tx, now, { name, mime: 'application/pdf', bytes: Buffer.from(`%PDF-1.7 ${name} ${crypto.randomUUID()}`), uploadedBy: actor.name, providerId: actor.providerIds[0] ?? '' })).id),
    ),
  )

/** Fills the facts of the dossier that an entry needs. */
export async function fillDossier(actor: Person): Promise<void> {
  sure(await updateDossier(actor, await filledDossier(actor)))
}

export const addProof = async (actor: Person, kind: EvidenceKind, dates: { issuedOn?: string; validUntil?: string }): Promise<string> =>
  sure(await addEvidence(actor, { kind, title: null, fileId: await ownFile(actor, `${kind}.pdf`), issuedOn: dates.issuedOn ? day(dates.issuedOn) : null, validUntil: dates.validUntil ? day(dates.validUntil) : null })).versionId

/** A draft for these municipalities, complete in all of them except those in `without` (they lack their plan). */
export async function filledSubmission(actor: Person, world: World, names: readonly string[], without: readonly string[] = []): Promise<{ id: string; version: number; dossierVersion: number; number: string }> {
  await fillDossier(actor)
  const started = sure(await startSubmission(actor, { windowId: world.windowId }))
  const lotIds = names.map((name) => world.lots.get(name) ?? '')
  const criterion = (title: string) => world.criteria.get(title) ?? ''
  let { version } = sure(await chooseLots(actor, { submissionId: started.id, lotIds, version: started.version }))
  const save = async (title: string, answers: { lotId: string | null; yes: boolean | null; text: string | null }[]) => {
    version = sure(await saveAnswer(actor, { submissionId: started.id, criterionId: criterion(title), answers, version, then: null })).version
  }
  await save('Geen faillissement', [{ lotId: null, yes: false, text: null }])
  await save('Tarieven', [{ lotId: null, yes: true, text: null }])
  await save('Plan van aanpak', names.filter((name) => !without.includes(name)).map((name) => ({ lotId: world.lots.get(name) ?? '', yes: null, text: `Ons plan voor ${name}.` })))
  for (const [title, proof] of [['Handelsregister', await addProof(actor, 'kvk-extract', { issuedOn: '2025-10-01' })], ['Verzekering', await addProof(actor, 'liability-insurance', { validUntil: '2026-12-31' })]] as const)
    version = sure(await chooseEvidence(actor, { submissionId: started.id, criterionId: criterion(title), lotId: null, evidenceVersionId: proof, version })).version
  const { version: dossierVersion } = await read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } }, select: { version: true } }))
  return { id: started.id, version, dossierVersion, number: started.number }
}

export const signature = { signedName: 'N. Loman', signedRole: 'Directeur', agreed: true as const }
