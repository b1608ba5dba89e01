import type { AddEvidence, AddEvidenceVersion, ReportChange, UpdateDossier, WithdrawChange } from '@/lib/providers/schema'
import { changesBetween, record } from '@/lib/audit/record'
import { afterRollback, databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { CHANGE_KIND_LABELS, DOSSIER_LABELS, EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'
import { mayEditDossier, mayReportChange, ownProviders, providerOf } from '@/lib/providers/policy'
import { decideEvidence, decideReport, joinHouseNumber, lockedFields, type EvidenceDates } from '@/lib/providers/rules'
import { sealTitle } from '@/lib/providers/queries'
import { isEvidenceKind, type EvidenceKind } from '@/lib/providers/schema'

const FACTS = {
  name: true, legalForm: true, kvk: true, agb: true, iban: true, street: true, houseNumber: true, postcode: true, city: true,
  contactName: true, email: true, phone: true, website: true, signatory: true,
} as const

/**
 * Changes the organisation's data. Refuses a KVK number that belongs to another provider, and what others rely on: that is
 * reported (reportChange). Stale when somebody was first.
 */
export const updateDossier = (actor: Actor, input: UpdateDossier): Promise<Result<{ id: string; version: number }, 'kvk-taken' | 'needs-request'>> =>
  write(actor, async (tx) => {
    const id = ownProvider(actor)
    const before = await tx.provider.findFirst({ where: { id }, select: { id: true, regionIds: true, ...FACTS } })
    if (!before) throw new Halt('not-found')
    const { houseNumber, houseLetter, houseAddition, version, ...rest } = input
    const after = { ...rest, houseNumber: joinHouseNumber(houseNumber, houseLetter, houseAddition) }
    const locked = lockedFields(before).filter((field) => after[field] !== before[field])
    if (locked.length > 0) return refuse('needs-request', { fields: locked.map((field) => DOSSIER_LABELS[field]).join(', ') })
    let next: number
    try {
      next = await updateVersioned(tx.provider, { id, version }, after)
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505' || isUnique(thrown)) return refuse('kvk-taken')
      throw thrown
    }
    await record(tx, actor, {
      event: 'dossier.updated',
      compartment: 'provider',
      subject: { type: 'provider', id, version: next },
      providerId: id,
      changes: changesBetween(before, after, DOSSIER_LABELS),
    })
    return allow({ id, version: next })
  })

type ReportRefusal = 'nobody-knows' | 'nothing-changes' | 'own-kvk' | 'no-establishment' | 'already-reported'

/**
 * Reports a change that others rely on, once, with proof and the day from which it holds. Nothing changes before an officer
 * of a region that knows the provider has approved it. Refuses what already stands so, and a second report while one is open.
 */
export const reportChange = (actor: Actor, input: ReportChange): Promise<Result<{ changeId: string }, ReportRefusal>> =>
  write(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined || !mayReportChange(actor, providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { regionIds: true, ...FACTS } })
    if (!provider) throw new Halt('not-found')
    const { regionIds, ...facts } = provider
    const after = reportedFacts(input)
    const establishmentId = input.kind === 'establishment-agb' ? input.establishmentId : null
    const establishment = establishmentId === null ? null : await tx.establishment.findFirst({ where: { id: establishmentId, providerId }, select: { agb: true } })
    if (establishmentId !== null && !establishment) return refuse('no-establishment')
    const open = await tx.dossierChange.findFirst({ where: { providerId, kind: input.kind, establishmentId, status: { in: ['reported', 'checked'] } }, select: { id: true } })
    const decision = decideReport(input.kind, establishment ?? facts, after, { known: regionIds.length > 0, kvk: facts.kvk, open: open !== null })
    if (!decision.ok) return decision
    await ownFile(tx, providerId, input.fileId)
    const made = await onceOpen(() =>
      tx.dossierChange.create({
        data: { providerId, establishmentId, kind: input.kind, after, validFrom: input.validFrom, note: input.note, fileId: input.fileId, reportedBy: actor.personId, reportedName: actor.name, reportedAt: now },
        select: { id: true },
      }),
    )
    if ('ok' in made) return made
    await record(tx, actor, { event: 'dossier-change.reported', compartment: 'provider', subject: { type: 'dossier-change', id: made.id, version: 1 }, providerId, detail: { kind: CHANGE_KIND_LABELS[input.kind], validFrom: input.validFrom } })
    return allow({ changeId: made.id })
  })

/** Takes a report back as long as nobody has decided. */
export const withdrawChange = (actor: Actor, input: WithdrawChange): Promise<Result<{ changeId: string }, 'decided'>> =>
  write(actor, async (tx) => {
    const change = await tx.dossierChange.findFirst({ where: { id: input.changeId, ...ownProviders(actor) }, select: { id: true, providerId: true, status: true } })
    if (!change) throw new Halt('not-found')
    if (!mayReportChange(actor, change.providerId)) throw new Halt('forbidden')
    if (change.status !== 'reported' && change.status !== 'checked') return refuse('decided')
    const version = await updateVersioned(tx.dossierChange, { id: change.id, version: input.version }, { status: 'withdrawn' })
    await record(tx, actor, { event: 'dossier-change.withdrawn', compartment: 'provider', subject: { type: 'dossier-change', id: change.id, version }, providerId: change.providerId })
    return allow({ changeId: change.id })
  })

/** What the dossier would say, by field. */
function reportedFacts(input: ReportChange): Record<string, string> {
  switch (input.kind) {
    case 'legal-name':
      return { name: input.name, legalForm: input.legalForm }
    case 'agb':
    case 'establishment-agb':
      return { agb: input.agb }
    case 'iban':
      return { iban: input.iban }
    case 'signatory':
      return { signatory: input.signatory }
    case 'address':
      return { street: input.street, houseNumber: joinHouseNumber(input.houseNumber, input.houseLetter, input.houseAddition), postcode: input.postcode, city: input.city }
    case 'merger':
      return { kvk: input.kvk, name: input.name }
  }
}

/** Two colleagues at once: the key lets one open report per subject through. */
async function onceOpen<T extends object>(make: () => Promise<T>): Promise<T | Refused<'already-reported'>> {
  try {
    return await make()
  } catch (thrown) {
    if (databaseRefusal(thrown)?.state === '23505' || isUnique(thrown)) return refuse('already-reported')
    throw thrown
  }
}

export type EvidenceAdded = { readonly evidenceId: string; readonly versionId: string; readonly number: number }
type EvidenceRefusal = 'employee-vog' | 'issued-missing' | 'issued-in-future' | 'until-missing' | 'until-not-for-kind' | 'until-before-issued'

/** Adds a piece of evidence to the own dossier, with its first version. The file must be the provider's own. */
export const addEvidence = (actor: Actor, input: AddEvidence): Promise<Result<EvidenceAdded, EvidenceRefusal>> =>
  write(actor, async (tx, now) => {
    const providerId = ownProvider(actor)
    if (input.kind === 'employee-vog') {
      afterRollback(() => discardFile(actor, providerId, input.fileId))
      return refuse('employee-vog')
    }
    const decision = decideEvidence(input.kind, input, dayIn(now))
    if (!decision.ok) return decision
    await ownFile(tx, providerId, input.fileId)
    const id = crypto.randomUUID()
    await tx.evidence.createMany({ data: [{ id, providerId, kind: input.kind, title: sealTitle(id, input.title ?? EVIDENCE_KIND_LABELS[input.kind]) }] })
    return allow(await addVersion(tx, now, actor, { evidenceId: id, providerId, number: 1, kind: input.kind, fileId: input.fileId, dates: decision.value }))
  })

/** Adds a newer version to a piece of the own dossier; the older ones stay as they were. */
export const addEvidenceVersion = (actor: Actor, input: AddEvidenceVersion): Promise<Result<EvidenceAdded, EvidenceRefusal>> =>
  write(actor, async (tx, now) => {
    const providerId = ownProvider(actor)
    // One new version at a time, so that two people at once don't get the same number.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${input.evidenceId}, 2))`
    const evidence = await tx.evidence.findFirst({
      where: { id: input.evidenceId, ...ownProviders(actor) },
      select: { id: true, kind: true, evidenceVersions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
    })
    if (!evidence || !isEvidenceKind(evidence.kind)) throw new Halt('not-found')
    const decision = decideEvidence(evidence.kind, input, dayIn(now))
    if (!decision.ok) return decision
    await ownFile(tx, providerId, input.fileId)
    const number = (evidence.evidenceVersions[0]?.number ?? 0) + 1
    return allow(await addVersion(tx, now, actor, { evidenceId: evidence.id, providerId, number, kind: evidence.kind, fileId: input.fileId, dates: decision.value }))
  })

/** An employee's VOG does not stay, also not as a file without a place; that one was there is recorded, its name is not. */
async function discardFile(actor: Actor, providerId: string, fileId: string): Promise<void> {
  await write(actor, async (tx) => {
    await tx.$queryRaw`select file_discard(${fileId}::uuid)`
    await record(tx, actor, { event: 'file.discarded', compartment: 'provider', subject: { type: 'file', id: fileId }, providerId, detail: { reason: 'employee-vog' } })
    return allow()
  })
}

async function addVersion(
  tx: Tx,
  now: Date,
  actor: Actor,
  given: { evidenceId: string; providerId: string; number: number; kind: EvidenceKind; fileId: string; dates: EvidenceDates },
): Promise<EvidenceAdded> {
  const { evidenceId, providerId, number, kind, fileId, dates } = given
  const { id } = await tx.evidenceVersion.create({
    data: { evidenceId, providerId, number, fileId, issuedOn: dates.issuedOn, validUntil: dates.validUntil, uploadedAt: now, uploadedBy: actor.kind === 'person' ? actor.name : actor.kind },
    select: { id: true },
  })
  await record(tx, actor, {
    event: number === 1 ? 'evidence.added' : 'evidence.version-added',
    compartment: 'provider',
    subject: { type: 'evidence', id: evidenceId, version: number },
    providerId,
    detail: { kind, number, issuedOn: dates.issuedOn, validUntil: dates.validUntil },
  })
  return { evidenceId, versionId: id, number }
}

function ownProvider(actor: Actor): string {
  const id = providerOf(actor)
  if (id === undefined || !mayEditDossier(actor, id)) throw new Halt('forbidden')
  return id
}

/** The file as the actor may see it: somebody else's is not found. */
async function ownFile(tx: Tx, providerId: string, fileId: string): Promise<void> {
  const file = await tx.file.findFirst({ where: { id: fileId, providerId, residentId: null }, select: { id: true } })
  if (!file) throw new Halt('not-found')
}

/** Prisma's own code for a unique key, as it comes without the database's. */
const isUnique = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'P2002'
