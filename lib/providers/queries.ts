import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { lookInside } from '@/lib/files/look'
import { withName } from '@/lib/files/cipher'
import { openFile } from '@/lib/files/store'
import { openText, sealText } from '@/lib/keys'
import { mayEditDossier, mayReportChange, providerOf } from '@/lib/providers/policy'
import { establishmentsOf, type EstablishmentView } from '@/lib/providers/queries/establishment'
import { evidenceState, lockedFields, missingFacts, uploadFindings, type EvidenceState, type RequiredFact, type UploadFinding } from '@/lib/providers/rules'
import { isEvidenceKind, type ChangeKind, type ChangeStatus, type EvidenceKind } from '@/lib/providers/schema'

const FACTS = {
  id: true, name: true, legalForm: true, kvk: true, agb: true, iban: true, street: true, houseNumber: true, postcode: true, city: true,
  contactName: true, email: true, phone: true, website: true, signatory: true, regionIds: true, invented: true, inventedNote: true, version: true,
} as const

const VERSION = {
  id: true, number: true, issuedOn: true, validUntil: true, uploadedAt: true, uploadedBy: true, fileId: true,
  file: { select: { name: true, size: true, sha256: true, scan: true } },
} as const

const findProvider = (tx: Tx, id: string) => tx.provider.findFirst({ where: { id }, select: FACTS })
export type OrganisationFacts = NonNullable<Awaited<ReturnType<typeof findProvider>>>

type VersionRow = Prisma.EvidenceVersionGetPayload<{ select: typeof VERSION }>

export type EvidenceVersionView = Omit<VersionRow, 'issuedOn' | 'validUntil'> & { readonly issuedOn: Day | null; readonly validUntil: Day | null; readonly state: EvidenceState }
/** A piece of evidence with its versions, newest first; there is always one. */
export type EvidenceView = { readonly id: string; readonly kind: EvidenceKind; readonly title: string; readonly newest: EvidenceVersionView; readonly versions: readonly EvidenceVersionView[] }

const titlePlace = (id: string) => ({ table: 'evidence', column: 'title', id })

/** What a piece of evidence is called, as it is stored. */
export const sealTitle = (id: string, title: string): string => sealText('evidence', titlePlace(id), title)

/** The title that `sealTitle` stored. */
export const readableTitle = (id: string, stored: string): string => openText('evidence', titlePlace(id), stored)

type Named = { readonly fileId: string; readonly evidence: { readonly id: string; readonly title: string }; readonly file: { readonly name: string } }

/** A version of evidence with its title and file name readable. */
export const readableEvidence = <T extends Named>(version: T): T => ({
  ...version,
  evidence: { ...version.evidence, title: readableTitle(version.evidence.id, version.evidence.title) },
  file: { ...version.file, name: withName({ id: version.fileId, name: version.file.name }).name },
})

const asDay = (text: string | null): Day | null => (text === null ? null : day(text))

function toEvidence(row: { id: string; kind: string; title: string; evidenceVersions: VersionRow[] }, today: Day): EvidenceView[] {
  const versions = row.evidenceVersions.map((version): EvidenceVersionView => {
    const validUntil = asDay(version.validUntil)
    return { ...version, file: { ...version.file, name: withName({ id: version.fileId, name: version.file.name }).name }, issuedOn: asDay(version.issuedOn), validUntil, state: evidenceState({ validUntil }, today) }
  })
  const newest = versions[0]
  return newest && isEvidenceKind(row.kind) ? [{ id: row.id, kind: row.kind, title: readableTitle(row.id, row.title), newest, versions }] : []
}

/** Every piece of evidence in the provider's own dossier. Joins the caller's transaction. */
export async function evidenceInDossier(tx: Tx, providerId: string, today: Day, kinds?: readonly EvidenceKind[]): Promise<EvidenceView[]> {
  const rows = await tx.evidence.findMany({
    where: { providerId, ...(kinds ? { kind: { in: [...kinds] } } : {}) },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, evidenceVersions: { orderBy: { number: 'desc' }, select: VERSION } },
  })
  return rows.flatMap((row) => toEvidence(row, today)).sort((a, b) => (a.kind === b.kind ? a.title.localeCompare(b.title, 'nl') : 0))
}

export type DossierView = { readonly facts: OrganisationFacts; readonly locked: readonly string[]; readonly missing: readonly RequiredFact[]; readonly evidence: readonly EvidenceView[]; readonly establishments: readonly EstablishmentView[]; readonly timeline: readonly TimelineLine[]; readonly today: Day }

/** The own dossier: the organisation's data, what it still lacks, its evidence and what happened. */
export const dossierView = (actor: Actor): Promise<DossierView | null> =>
  read(actor, async (tx, now) => {
    const id = providerOf(actor)
    if (id === undefined || !mayEditDossier(actor, id)) return null
    const facts = await findProvider(tx, id)
    if (!facts) return null
    const today = dayIn(now)
    const evidence = await evidenceInDossier(tx, id, today)
    const establishments = await establishmentsOf(tx, id)
    const timeline = await timelineOf(tx, [id, ...evidence.map((each) => each.id), ...establishments.map((each) => each.id)], 12)
    return { facts, locked: lockedFields(facts), missing: missingFacts(facts), evidence, establishments, timeline, today }
  })

export type EvidencePage = { readonly evidence: EvidenceView; readonly timeline: readonly TimelineLine[]; readonly today: Day }

/** One piece of evidence of the own dossier, with every version and its history. */
export const evidenceView = (actor: Actor, id: string): Promise<EvidencePage | null> =>
  read(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined) return null
    const today = dayIn(now)
    const row = await tx.evidence.findFirst({ where: { id, providerId }, select: { id: true, kind: true, title: true, evidenceVersions: { orderBy: { number: 'desc' }, select: VERSION } } })
    const evidence = row ? toEvidence(row, today)[0] : undefined
    return evidence ? { evidence, timeline: await timelineOf(tx, [id]), today } : null
  })

export type UploadedFile = { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string; readonly scan: string | null }

/** The file just uploaded by the own provider; undefined when there is none by that id. Joins the caller's transaction. */
export async function uploadedFile(tx: Tx, providerId: string, fileId: string | undefined): Promise<UploadedFile | undefined> {
  if (fileId === undefined || !/^[0-9a-f-]{36}$/.test(fileId)) return undefined
  const file = await tx.file.findFirst({ where: { id: fileId, providerId, residentId: null }, select: { id: true, name: true, size: true, sha256: true, scan: true } })
  return file ? withName(file) : undefined
}

export type NewEvidenceView = { readonly file: UploadedFile | undefined; readonly evidence: EvidenceView | undefined; readonly today: Day }

/** For the page that adds a document: the file that was uploaded, and the piece that it becomes a new version of. */
export const newEvidenceView = (actor: Actor, given: { fileId: string | undefined; evidenceId?: string | undefined }): Promise<NewEvidenceView | null> =>
  read(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined) return null
    const file = await uploadedFile(tx, providerId, given.fileId)
    if (given.evidenceId === undefined) return { file, evidence: undefined, today: dayIn(now) }
    const row = await tx.evidence.findFirst({ where: { id: given.evidenceId, providerId }, select: { id: true, kind: true, title: true, evidenceVersions: { orderBy: { number: 'desc' }, select: VERSION } } })
    const evidence = row ? toEvidence(row, dayIn(now))[0] : undefined
    return evidence ? { file, evidence, today: dayIn(now) } : null
  })

/** Looks into the file that was just uploaded, outside any transaction: reading a long PDF takes its time. */
export async function findingsOf(actor: Actor, file: UploadedFile | undefined, kind: EvidenceKind | undefined, at: { readonly today: Day; readonly contractStart?: Day }): Promise<readonly UploadFinding[]> {
  const opened = file && (await openFile(actor, file.id))
  return opened ? uploadFindings({ kind, ...(await lookInside(opened)), ...at }) : []
}

const CHANGE = {
  id: true, kind: true, status: true, before: true, after: true, validFrom: true, note: true, fileId: true, reportedName: true, reportedAt: true, checkedName: true, checkedHow: true, checkedAt: true,
  decidedName: true, decidedReason: true, decidedAt: true, version: true, providerId: true, regionIds: true, reportedBy: true, checkedBy: true,
  provider: { select: { name: true } },
  establishment: { select: { name: true, number: true } },
  file: { select: { name: true } },
  dossierNotices: { orderBy: [{ subjectType: 'asc' }, { label: 'asc' }], select: { id: true, subjectType: true, label: true, toldNames: true, toldAt: true } },
} as const satisfies Prisma.DossierChangeSelect
type ChangeRow = Prisma.DossierChangeGetPayload<{ select: typeof CHANGE }>
type Facts = Readonly<Record<string, string | null>>
export type ChangeView = Omit<ChangeRow, 'kind' | 'status' | 'before' | 'after' | 'validFrom'> & { readonly kind: ChangeKind; readonly status: ChangeStatus; readonly before: Facts; readonly after: Readonly<Record<string, string>>; readonly validFrom: Day }

/** A row of dossier_change as its pages show it; JSON columns are what 45_dossier_changes.sql lets in. */
const toChange = (row: ChangeRow): ChangeView => ({ ...row, file: withName({ id: row.fileId, name: row.file.name }), kind: row.kind as ChangeKind, status: row.status as ChangeStatus, before: row.before as Facts, after: row.after as Record<string, string>, validFrom: day(row.validFrom) })

/** The reported changes this transaction's actor may see, newest first. */
export const changesFor = async (tx: Tx, where: Prisma.DossierChangeWhereInput = {}): Promise<ChangeView[]> => (await tx.dossierChange.findMany({ where, orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }], select: CHANGE })).map(toChange)

/** What the provider reported itself. */
export const ownChanges = (actor: Actor): Promise<{ readonly changes: readonly ChangeView[]; readonly facts: OrganisationFacts; readonly may: boolean } | null> =>
  read(actor, async (tx) => {
    const providerId = providerOf(actor)
    const facts = providerId === undefined ? null : await findProvider(tx, providerId)
    return facts && { changes: await changesFor(tx, { providerId: facts.id }), facts, may: mayReportChange(actor, facts.id) && facts.regionIds.length > 0 }
  })

export const ownChange = (actor: Actor, id: string): Promise<{ readonly change: ChangeView; readonly may: boolean; readonly timeline: readonly TimelineLine[] } | null> =>
  read(actor, async (tx) => {
    const providerId = providerOf(actor)
    const [change] = providerId === undefined ? [] : await changesFor(tx, { id, providerId })
    if (!change) return null
    return { change, may: mayReportChange(actor, change.providerId) && (change.status === 'reported' || change.status === 'checked'), timeline: await timelineOf(tx, [id]) }
  })

/** For the page that reports a change: the dossier as it is, and the proof that was just uploaded. */
export const newChangeView = (actor: Actor, fileId: string | undefined): Promise<{ readonly facts: OrganisationFacts; readonly file: UploadedFile | undefined; readonly establishments: readonly EstablishmentView[] } | null> =>
  read(actor, async (tx) => {
    const providerId = providerOf(actor)
    const facts = providerId === undefined || !mayReportChange(actor, providerId) ? null : await findProvider(tx, providerId)
    return facts && { facts, file: await uploadedFile(tx, facts.id, fileId), establishments: await establishmentsOf(tx, facts.id) }
  })
