import { record } from '@/lib/audit/record'
import { readRecorded } from '@/lib/db'
import { type Actor, isRole, roleLabel } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { eventLabel } from '@/lib/reporting/messages'
import { BSN_PURPOSE_LABELS } from '@/lib/residents/messages'
import { sessionMunicipality } from '@/lib/residents/policy'
import { filePart } from '@/lib/residents/queries/file'
import { type ResidentHead, residentHead } from '@/lib/residents/queries/head'
import { readableBsn } from '@/lib/residents/queries/identity'
import { exportStands } from '../rules/resident'
import type { Asker } from '../schema/resident'
import type { TransferContent } from '../schema/transfer'
import { openContent } from './transfer-content'

/** Who looked at or changed something of the resident: when, who, as what, what and what for. */
export type Look = { readonly at: Date; readonly who: string; readonly role: string; readonly what: string; readonly purpose: string }

export type ResidentData = {
  readonly municipality: string
  readonly at: Date
  readonly by: string
  readonly resident: ResidentHead
  readonly bsn: string
  /** Every row there is, by the name of its table. */
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
  readonly looks: readonly Look[]
  /** What another municipality sent, with his consent. */
  readonly received: readonly TransferContent[]
}

/** Everything there is about a resident, to the consultant that recorded the request minutes ago; null else. Making it is a line in the trail. */
export const residentData = (actor: Actor, exportId: string): Promise<ResidentData | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { person, municipalityId } = sessionMunicipality(actor)
      const asked = await tx.residentExport.findFirst({ where: { id: exportId, municipalityId, personId: person.personId }, select: { residentId: true, madeAt: true, municipality: { select: { name: true } } } })
      const resident = asked && exportStands(asked.madeAt, now) ? await residentHead(tx, actor, asked.residentId, dayIn(now)) : null
      if (!asked || !resident) return null
      const stored = await tx.resident.findUniqueOrThrow({ where: { id: resident.id }, select: { id: true, municipalityId: true, bsnCipher: true } })
      const found = await tx.$queryRaw<{ place: string; content: Record<string, unknown> }[]>`select place, content from resident_rows(${resident.id}::uuid)`
      const rows: Record<string, Record<string, unknown>[]> = {}
      for (const { place, content } of found) (rows[place] ??= []).push(content)
      const lines = await tx.auditLine.findMany({ where: { residentId: resident.id }, orderBy: { seq: 'asc' }, select: { portalAt: true, actorName: true, role: true, event: true, purpose: true } })
      const sent = await tx.incomingFile.findMany({ where: { residentId: resident.id }, orderBy: [{ announcedAt: 'asc' }, { id: 'asc' }], select: { id: true, cipher: true } })
      const received = sent.flatMap(({ id, cipher }) => (cipher === null ? [] : [openContent(id, municipalityId, cipher)]))
      return { municipality: asked.municipality.name, at: now, by: person.name, resident, bsn: readableBsn(stored), rows, looks: lines.map(toLook), received }
    },
    async (tx, data) => {
      if (data === null) return
      await record(tx, actor, { event: 'resident-export.made', compartment: 'resident', subject: { type: 'resident-export', id: exportId }, municipalityId: data.resident.municipalityId, residentId: data.resident.id, purpose: 'inzage door de inwoner' })
    },
  )

const labelOf = (labels: Readonly<Record<string, string>>, code: string) => labels[code] ?? code

const toLook = (line: { readonly portalAt: Date; readonly actorName: string; readonly role: string | null; readonly event: string; readonly purpose: string | null }): Look => ({
  at: line.portalAt, who: line.actorName, role: line.role !== null && isRole(line.role) ? roleLabel(line.role) : '', what: eventLabel(line.event), purpose: line.purpose === null ? '' : labelOf(BSN_PURPOSE_LABELS, line.purpose),
})

/** The page on which a request is recorded and its files are made: earlier requests, and the one this consultant can still download. */
export const exportPage = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx, today) => {
    const { person } = sessionMunicipality(actor)
    const rows = await tx.residentExport.findMany({ where: { residentId }, orderBy: { madeAt: 'desc' }, take: 25, select: { id: true, askedBy: true, askedOn: true, personId: true, personName: true, madeAt: true } })
    const [{ now }] = await tx.$queryRaw<[{ now: Date }]>`select portal_now() as now`
    return {
      today,
      earlier: rows.map((row) => ({ id: row.id, askedBy: row.askedBy as Asker, askedOn: day(row.askedOn), by: row.personName, madeAt: row.madeAt })),
      open: rows.find((row) => row.personId === person.personId && exportStands(row.madeAt, now))?.id ?? null,
    }
  })
