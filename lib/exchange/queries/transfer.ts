import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import { sessionMunicipality } from '@/lib/residents/policy'
import { filePart } from '@/lib/residents/queries/file'
import { representativesOf } from '@/lib/residents/queries/people'
import { ruleOn } from '@/lib/rulebook/queries'
import { lapsed, whoConsents } from '../rules/transfer'
import type { Asker } from '../schema/resident'
import type { TransferContent, TransferPart, TransferStatus } from '../schema/transfer'
import { openContent } from './transfer-content'

/** The municipalities that work in this portal on a day: for which an access organisation works. Joins the caller's transaction. */
export const workingHere = (tx: Tx, on: Day): Promise<{ id: string; name: string }[]> =>
  tx.municipality.findMany({ where: { accessServices: { some: { validFrom: { lte: on }, OR: [{ validUntil: null }, { validUntil: { gt: on } }] } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })

export type TransferRow = {
  readonly id: string
  readonly version: number
  readonly toName: string
  readonly elsewhere: boolean
  readonly parts: readonly TransferPart[]
  readonly status: TransferStatus
  readonly lapsed: boolean
  readonly givenBy: Asker
  readonly frozenOn: Day
  readonly expiresOn: Day | null
  readonly endedOn: Day | null
  readonly by: string
  readonly consentId: string
}

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

/** The page on which the answer about a transfer is recorded: to whom it can go, who has to agree, what went before, and what came from elsewhere. */
export const transferPage = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx, today, municipalityId) => {
    const own = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { regionId: true } })
    const { must, may } = whoConsents(await representativesOf(tx, residentId), today)
    const rows = await tx.fileTransfer.findMany({ where: { residentId }, orderBy: [{ frozenAt: 'desc' }, { id: 'desc' }], take: 25 })
    const refused = await tx.fileConsent.findFirst({ where: { residentId, aspect: 'transfer' }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], select: { granted: true, toWhom: true, givenOn: true } })
    return {
      to: (await workingHere(tx, today)).filter((each) => each.id !== municipalityId),
      must: must && { name: must.name, kind: REPRESENTATIVE_LABELS[must.kind] },
      represented: may,
      rule: await ruleOn(tx, 'file-transfer', { regionId: own.regionId, municipalityId }, today),
      refused: refused && !refused.granted ? { toName: refused.toWhom, on: day(refused.givenOn) } : null,
      transfers: rows.map((row): TransferRow => ({
        id: row.id, version: row.version, toName: row.toName, elsewhere: row.toMunicipalityId === null, parts: row.parts as TransferPart[], status: row.status as TransferStatus, givenBy: row.givenBy as Asker,
        lapsed: lapsed(row.status as TransferStatus, orNull(row.expiresOn), today), frozenOn: dayIn(row.frozenAt), expiresOn: orNull(row.expiresOn), endedOn: orNull(row.endedOn), by: row.recordedBy, consentId: row.consentId,
      })),
      incoming: (await tx.incomingFile.findMany({ where: { residentId }, orderBy: [{ announcedAt: 'desc' }, { id: 'desc' }], select: { id: true, fromName: true, decidedOn: true } })).map((row) => ({ id: row.id, fromName: row.fromName, receivedOn: orNull(row.decidedOn) })),
    }
  })

/** The parts for a municipality that doesn't work here, while the transfer waits; null else. Making the file is a line in the trail. */
export const transferFile = (actor: Actor, id: string): Promise<TransferContent | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { municipalityId } = sessionMunicipality(actor)
      const row = await tx.fileTransfer.findFirst({ where: { id, municipalityId, status: 'announced', toMunicipalityId: null, cipher: { not: null } }, select: { residentId: true, cipher: true, expiresOn: true } })
      if (!row?.cipher || lapsed('announced', orNull(row.expiresOn), dayIn(now))) return null
      return { municipalityId, residentId: row.residentId, content: openContent(id, municipalityId, row.cipher) }
    },
    async (tx, found) => {
      if (found === null) return
      await record(tx, actor, { event: 'transfer.made', compartment: 'resident', subject: { type: 'file-transfer', id }, municipalityId: found.municipalityId, residentId: found.residentId, purpose: 'overdracht met toestemming' })
    },
  ).then((found) => found?.content ?? null)
