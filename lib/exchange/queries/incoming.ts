import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { alike } from '@/lib/residents/queries/alike'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { residentHead } from '@/lib/residents/queries/head'
import { bsnIndexes } from '@/lib/residents/queries/identity'
import { lapsed } from '../rules/transfer'
import type { IncomingStatus, OpeningPurpose, TransferContent, TransferPart } from '../schema/transfer'
import { openContent } from './transfer-content'

export type IncomingRow = {
  readonly id: string
  readonly version: number
  readonly fromName: string
  readonly parts: readonly TransferPart[]
  readonly status: IncomingStatus
  readonly lapsed: boolean
  readonly announcedOn: Day
  readonly expiresOn: Day | null
  readonly purpose: OpeningPurpose | null
  readonly openedBy: string | null
  readonly openedAt: Date | null
  readonly decidedOn: Day | null
  readonly decidedBy: string | null
  readonly reason: string | null
  readonly residentId: string | null
}

const ROW = { id: true, version: true, fromName: true, parts: true, status: true, announcedAt: true, expiresOn: true, purpose: true, openedBy: true, openedAt: true, decidedOn: true, decidedBy: true, reason: true, residentId: true } as const
type Row = { readonly [K in Exclude<keyof typeof ROW, 'version' | 'parts' | 'announcedAt' | 'openedAt' | 'id' | 'fromName' | 'status'>]: string | null } & { readonly id: string; readonly fromName: string; readonly status: string; readonly version: number; readonly parts: string[]; readonly announcedAt: Date; readonly openedAt: Date | null }
const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

function toRow({ announcedAt, ...row }: Row, today: Day): IncomingRow {
  const status = row.status as IncomingStatus
  return { ...row, status, parts: row.parts as TransferPart[], announcedOn: dayIn(announcedAt), expiresOn: orNull(row.expiresOn), decidedOn: orNull(row.decidedOn), purpose: row.purpose as OpeningPurpose | null, lapsed: lapsed(status, orNull(row.expiresOn), today) }
}

/** What other municipalities announced to this one: what waits, or what was decided, taken back or lapsed. Nobody's name stands in it. */
export const incomingList = (actor: Actor, { ended, page }: { readonly ended: boolean; readonly page: number }) =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const waits = { status: { in: ['announced', 'opened'] }, OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] }
    const where = { municipalityId, ...(ended ? { NOT: waits } : waits) }
    const [total, open] = [await tx.incomingFile.count({ where }), await tx.incomingFile.count({ where: { municipalityId, ...waits } })]
    const from = firstOf(page, total)
    const rows = await tx.incomingFile.findMany({ where, orderBy: [{ announcedAt: ended ? 'desc' : 'asc' }, { id: 'asc' }], skip: from, take: PAGE, select: ROW })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { municipality: name, rows: rows.map((row) => toRow(row, today)), from, total, open }
  })

export type IncomingPage = {
  readonly row: IncomingRow
  /** Only after somebody opened it, and not after it lapsed, was refused or was taken back. */
  readonly content: TransferContent | null
  /** The file here with the same BSN, and others that may be about the same person. */
  readonly same: ResidentHead | null
  readonly alike: readonly ResidentHead[]
}

/** One announced file of this municipality, with its parts once it was opened; showing those is a line in the trail. Null for another municipality's. */
export const incomingPage = (actor: Actor, id: string): Promise<IncomingPage | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<(IncomingPage & { readonly municipalityId: string }) | null> => {
      const { municipalityId } = sessionMunicipality(actor)
      const today = dayIn(now)
      const stored = await tx.incomingFile.findFirst({ where: { id, municipalityId }, select: { ...ROW, cipher: true } })
      if (!stored) return null
      const { cipher, ...kept } = stored
      const row = toRow(kept, today)
      const shown = (row.status === 'opened' && !row.lapsed) || row.status === 'received'
      const content = shown && cipher !== null ? openContent(id, municipalityId, cipher) : null
      if (content === null || row.status === 'received') return { row, content, same: null, alike: [], municipalityId }
      const { identity } = content
      const known = await tx.resident.findFirst({ where: { municipalityId, bsnIndex: { in: bsnIndexes(municipalityId, identity.bsn) } }, select: { id: true, mergedIntoId: true } })
      const address = { ...identity.address, city: identity.address.town }
      const others = await alike(tx, municipalityId, { ...identity, ...address, birthDate: day(identity.birthDate) }, today)
      return { row, content, same: known ? await residentHead(tx, actor, known.mergedIntoId ?? known.id, today) : null, alike: known ? [] : others, municipalityId }
    },
    async (tx, page) => {
      if (!page?.content) return
      await record(tx, actor, { event: 'incoming.viewed', compartment: 'resident', subject: { type: 'incoming-file', id }, municipalityId: page.municipalityId, ...(page.row.residentId === null ? {} : { residentId: page.row.residentId }), purpose: page.row.purpose ?? 'dossier inzien' })
    },
  )
