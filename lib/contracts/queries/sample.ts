import { mayHandInProof, mayManageAgreement } from '@/lib/contracts/policy'
import type { SampleOutcome } from '@/lib/contracts/schema/sample'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'

const SELECT = {
  id: true, criterionId: true, heldOn: true, place: true, employees: true, seen: true, missing: true, finding: true, outcome: true, mendBy: true, recordedName: true, recordedAt: true, reaction: true, reactedName: true, reactedAt: true, version: true,
  criterion: { select: { title: true } },
} as const

const find = (tx: Tx, agreementId: string) => tx.proofSample.findMany({ where: { agreementId }, orderBy: [{ heldOn: 'desc' }, { recordedAt: 'desc' }], select: SELECT })
type Row = Awaited<ReturnType<typeof find>>[number]
export type SampleView = Omit<Row, 'heldOn' | 'mendBy' | 'outcome' | 'criterion' | 'criterionId'> & { readonly criterion: string; readonly heldOn: Day; readonly mendBy: Day | null; readonly outcome: SampleOutcome; /** The newest of its criterion: what the clock goes by. */ readonly counts: boolean }

export type SamplesPage = {
  readonly agreement: { readonly id: string; readonly reference: string; readonly provider: string }
  readonly rows: readonly SampleView[]
  /** The criteria that are looked at on site. */
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly text: string; readonly renewalMonths: number | null }[]
  readonly today: Day
  readonly may: { readonly record: boolean; readonly react: boolean }
}

/** The samples on site of one agreement, newest first, for the region and for its provider; null when it isn't this person's to see. */
export const samplesPage = (actor: Person, agreementId: string): Promise<SamplesPage | null> =>
  read(actor, async (tx, now) => {
    const agreement = await tx.agreement.findUnique({ where: { id: agreementId }, select: { id: true, reference: true, status: true, regionId: true, providerId: true, procedureId: true, provider: { select: { name: true } } } })
    if (!agreement || agreement.status !== 'signed') return null
    const rows = await find(tx, agreement.id)
    const criteria = agreement.procedureId === null ? [] : await tx.criterion.findMany({ where: { procedureId: agreement.procedureId, sampled: true }, orderBy: { position: 'asc' }, select: { id: true, title: true, text: true, renewalMonths: true } })
    return {
      agreement: { id: agreement.id, reference: agreement.reference, provider: agreement.provider.name },
      rows: rows.map(({ criterion, criterionId, ...row }, at) => ({ ...row, criterion: criterion.title, heldOn: day(row.heldOn), mendBy: row.mendBy === null ? null : day(row.mendBy), outcome: row.outcome as SampleOutcome, counts: rows.findIndex((each) => each.criterionId === criterionId) === at })),
      criteria,
      today: dayIn(now),
      may: { record: mayManageAgreement(actor, agreement) && criteria.length > 0, react: mayHandInProof(actor, agreement) },
    }
  })
