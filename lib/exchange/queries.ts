import { ownEntries, ownParts } from '@/lib/admissions/queries/own-entries'
import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import { readme } from '@/lib/exchange/messages'
import { mayTakeAlong } from '@/lib/exchange/policy'
import { json, lines, type Table } from '@/lib/exchange/rules'
import { cleanName } from '@/lib/files/names'
import { openFile } from '@/lib/files/store'
import type { ZipEntry } from '@/lib/files/zip-write'
import type { Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { letterPdf } from '@/lib/letters/store'
import { changesFor, evidenceInDossier } from '@/lib/providers/queries'
import { establishmentsOf } from '@/lib/providers/queries/establishment'
import { groupLinksOf } from '@/lib/providers/queries/group'
import { csvFile } from '@/lib/reporting/rules'

type Document = { readonly id: string; readonly at: Date }
export type OwnData = {
  readonly name: string
  readonly by: string
  readonly at: Date
  readonly tables: readonly Table[]
  /** What doesn't fit in a table: what was handed in, as it was handed in. */
  readonly entries: Awaited<ReturnType<typeof ownEntries>>
  readonly parts: Awaited<ReturnType<typeof ownParts>>
  readonly letters: readonly Document[]
  readonly files: readonly Document[]
}

/**
 * Everything of the actor's own provider that it may read, at one moment; that it was taken along is recorded (F91). Row-level
 * security decides row by row, as on every page. Null for who doesn't administer a provider.
 */
export async function ownData(actor: Person): Promise<OwnData | null> {
  const providerId = actor.providerIds[0]
  if (providerId === undefined || !mayTakeAlong(actor, providerId)) return null
  return readRecorded(
    actor,
    async (tx, now) => {
      const provider = await tx.provider.findFirst({ where: { id: providerId }, omit: { regionIds: true, publishedAt: true, version: true } })
      if (!provider) throw new Halt('not-found')
      const evidence = await evidenceInDossier(tx, providerId, dayIn(now))
      const letters = await tx.letter.findMany({ where: { providerId, residentId: null }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }], select: { id: true, issuedAt: true, fileId: true } })
      const rendered = letters.flatMap((letter) => letter.fileId ?? [])
      const files = await tx.file.findMany({ where: { providerId, residentId: null, id: { notIn: rendered } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, createdAt: true } })
      return {
        name: provider.name, by: actor.name, at: now,
        tables: [
          { name: 'organisatie', rows: [provider] },
          { name: 'vestigingen', rows: (await establishmentsOf(tx, providerId)).map(({ regionIds: _, ...row }) => row) },
          { name: 'concern', rows: (await groupLinksOf(tx, providerId)).map(({ providerId: _, parentId: __, file, ...row }) => ({ ...row, fileName: file.name })) },
          { name: 'wijzigingen', rows: await changeRows(tx, providerId) },
          { name: 'fusiebesluiten', rows: (await tx.mergerDecision.findMany({ where: { providerId }, orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }], select: { changeId: true, participationId: true, decision: true, reason: true, decidedName: true, decidedAt: true, municipality: { select: { name: true } } } })).map(({ municipality, ...row }) => ({ municipality: municipality.name, ...row })) },
          { name: 'bewijsstukken', rows: evidence.flatMap((piece) => piece.versions.map(({ file, state: _, ...version }) => ({ kind: piece.kind, title: piece.title, ...version, fileName: file.name, sha256: file.sha256 }))) },
          ...(await contractTables(tx, providerId)),
          { name: 'berichten', rows: await tx.mail.findMany({ where: { providerId }, orderBy: { createdAt: 'asc' }, select: { createdAt: true, toName: true, toAddress: true, subject: true, body: true } }) },
          { name: 'mededelingen', rows: await tx.messageCopy.findMany({ where: { providerId }, orderBy: { sentAt: 'asc' }, select: { sentAt: true, fromName: true, subject: true, body: true } }) },
          { name: 'gevolgd', rows: (await tx.procedureFollow.findMany({ where: { providerId }, orderBy: { followedAt: 'asc' }, select: { followedAt: true, followedName: true, procedure: { select: { title: true } } } })).map(({ procedure, ...row }) => ({ procedure: procedure.title, ...row })) },
          { name: 'vragen', rows: await tx.questionAsker.findMany({ where: { providerId }, orderBy: { askedAt: 'asc' }, select: { askedAt: true, askedBy: true, about: true, text: true } }) },
          { name: 'controlespoor', rows: await tx.auditLine.findMany({ where: { providerId }, orderBy: { seq: 'asc' }, select: { seq: true, portalAt: true, event: true, subjectType: true, actorName: true, role: true, detail: true } }) },
        ],
        entries: await ownEntries(tx, actor),
        parts: await ownParts(tx, actor),
        letters: letters.map(({ id, issuedAt }) => ({ id, at: issuedAt })),
        files: files.map(({ id, createdAt }) => ({ id, at: createdAt })),
      }
    },
    (tx, data) => record(tx, actor, { event: 'own-data.exported', compartment: 'provider', subject: { type: 'provider', id: providerId }, providerId, detail: { letters: data.letters.length, files: data.files.length } }),
  )
}

const changeRows = async (tx: Tx, providerId: string) =>
  (await changesFor(tx, { providerId })).map(({ file, provider: _, regionIds: __, dossierNotices, ...change }) => ({ ...change, fileName: file.name, told: dossierNotices.map(({ label, toldNames, toldAt }) => ({ label, toldNames, toldAt })) }))

async function contractTables(tx: Tx, providerId: string): Promise<Table[]> {
  const own = { where: { providerId }, orderBy: { id: 'asc' } } as const
  const named = { select: { name: true } } as const
  return [
    { name: 'overeenkomsten', rows: await tx.agreement.findMany({ ...own, select: { id: true, reference: true, status: true, startsOn: true, endsOn: true, maxEndsOn: true, offeredAt: true, signedAt: true, pdfSha256: true, importedFrom: true } }) },
    { name: 'handtekeningen', rows: await tx.signature.findMany({ ...own, select: { agreementId: true, side: true, name: true, role: true, onBehalfOf: true, signedAt: true, pdfSha256: true } }) },
    { name: 'opties', rows: await tx.agreementOption.findMany({ ...own, select: { agreementId: true, number: true, startsOn: true, endsOn: true, status: true, decidedOn: true } }) },
    { name: 'onderaannemers', rows: await tx.agreementSubcontractor.findMany({ ...own, select: { agreementId: true, name: true, kvk: true, part: true, validFrom: true, validUntil: true, status: true, reportedAt: true, decidedReason: true, decidedAt: true } }) },
    { name: 'deelnames', rows: (await tx.participation.findMany({ ...own, select: { agreementId: true, status: true, startsOn: true, endsOn: true, lot: named } })).map(({ lot, ...row }) => ({ lot: lot.name, ...row })) },
    { name: 'beschikbaarheid', rows: (await tx.roomStatement.findMany({ where: { providerId }, orderBy: [{ saidAt: 'asc' }, { id: 'asc' }], select: { number: true, takes: true, roomFrom: true, addresses: true, minutesPerWeek: true, noWindows: true, validUntil: true, confirmed: true, saidAt: true, saidBy: true, product: named, participation: { select: { lot: named } }, roomReason: { select: { reason: true, note: true } } } })).map(({ product, participation, roomReason, noWindows, ...row }) => ({ lot: participation.lot.name, product: product.name, ...row, noWindows: noWindows.join(' '), reason: roomReason?.reason ?? null, note: roomReason?.note ?? null })) },
    { name: 'toewijzingen', rows: (await tx.allocation.findMany({ ...own, select: { number: true, status: true, minutesPerWeek: true, postcode4: true, wishedStart: true, startsOn: true, lot: named, allocationClient: { select: { helperName: true } } } })).map(({ lot, allocationClient, ...row }) => ({ lot: lot.name, ...row, helper: allocationClient?.helperName ?? null })) },
  ]
}

/** The export as the files of an archive, each made when it is asked for. */
export async function* ownArchive(actor: Person, data: OwnData): AsyncGenerator<ZipEntry> {
  const text = (name: string, body: string): ZipEntry => ({ name, bytes: Buffer.from(body, 'utf8'), at: data.at })
  const { letters, files, tables, ...rest } = data
  yield text('leesmij.txt', readme(data))
  yield text('gegevens.json', json({ ...rest, ...Object.fromEntries(tables.map((table) => [table.name, table.rows])) }, 2))
  for (const table of tables) {
    const { head, rows } = lines(table)
    yield text(`${table.name}.csv`, csvFile(head, rows))
  }
  for (const letter of letters) {
    const pdf = await letterPdf(actor, letter.id)
    yield* opened(actor, 'brieven', pdf?.fileId, letter, `${dayIn(letter.at)} ${pdf?.title ?? ''}.pdf`)
  }
  for (const file of files) yield* opened(actor, 'bestanden', file.id, file)
}

/** A file under a name that no other has; one that is gone meanwhile is left out, not the archive with it. */
async function* opened(actor: Person, folder: string, fileId: string | undefined, { id, at }: Document, name?: string): AsyncGenerator<ZipEntry> {
  const file = fileId === undefined ? null : await openFile(actor, fileId)
  if (file) yield { name: `${folder}/${id.slice(-8)} ${cleanName(name ?? file.name).name}`, bytes: file.bytes, at }
}
