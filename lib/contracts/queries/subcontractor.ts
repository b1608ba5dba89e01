import { mayManageAgreement, maySignForProvider } from '@/lib/contracts/policy'
import { subcontractorStanding, type SubcontractorStanding } from '@/lib/contracts/rules'
import type { SubcontractorStatus } from '@/lib/contracts/schema'
import { read, type Tx } from '@/lib/db'
import { withName } from '@/lib/files/cipher'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { uploadedFile, type UploadedFile } from '@/lib/providers/queries'

const SELECT = {
  id: true, name: true, kvk: true, part: true, validFrom: true, validUntil: true, fileId: true, file: { select: { name: true } }, status: true, reportedName: true, reportedAt: true,
  decidedName: true, decidedReason: true, decidedAt: true, version: true,
} as const

const find = (tx: Tx, agreementId: string) => tx.agreementSubcontractor.findMany({ where: { agreementId }, orderBy: [{ name: 'asc' }, { validFrom: 'asc' }], select: SELECT })
type Row = Awaited<ReturnType<typeof find>>[number]
export type SubcontractorView = Omit<Row, 'status' | 'validFrom' | 'validUntil'> & { readonly status: SubcontractorStatus; readonly validFrom: Day; readonly validUntil: Day | null; readonly standing: SubcontractorStanding }

/** Everyone who works, worked or would work under an agreement. Joins the caller's transaction. */
export const subcontractorsOf = async (tx: Tx, agreementId: string, today: Day): Promise<SubcontractorView[]> =>
  (await find(tx, agreementId)).map((row) => {
    const own = { status: row.status as SubcontractorStatus, validFrom: day(row.validFrom), validUntil: row.validUntil === null ? null : day(row.validUntil) }
    return { ...row, file: withName({ id: row.fileId, name: row.file.name }), ...own, standing: subcontractorStanding(own, today) }
  })

export type SubcontractorPage = {
  readonly agreement: { readonly id: string; readonly reference: string; readonly provider: string; readonly signed: boolean }
  readonly rows: readonly SubcontractorView[]
  readonly file: UploadedFile | undefined
  readonly may: { readonly report: boolean; readonly judge: boolean }
}

/** The page of an agreement's subcontractors, for its provider and for the region; null when it isn't this person's to see. */
export const subcontractorPage = (actor: Person, agreementId: string, fileId?: string): Promise<SubcontractorPage | null> =>
  read(actor, async (tx, now) => {
    const agreement = await tx.agreement.findUnique({ where: { id: agreementId }, select: { id: true, reference: true, status: true, regionId: true, providerId: true, provider: { select: { name: true } } } })
    if (!agreement) return null
    return {
      agreement: { id: agreement.id, reference: agreement.reference, provider: agreement.provider.name, signed: agreement.status === 'signed' },
      rows: await subcontractorsOf(tx, agreementId, dayIn(now)),
      file: maySignForProvider(actor, agreement) ? await uploadedFile(tx, agreement.providerId, fileId) : undefined,
      may: { report: maySignForProvider(actor, agreement) && agreement.status === 'signed', judge: mayManageAgreement(actor, agreement) },
    }
  })
