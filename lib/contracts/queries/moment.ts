import { mayHandInProof, mayManageAgreement } from '@/lib/contracts/policy'
import { momentState } from '@/lib/contracts/rules/moment'
import type { MomentState, MomentVerdict } from '@/lib/contracts/schema/moment'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { comesLater, LATER_MOMENTS, momentDue, type LaterMoment } from '@/lib/procedures/rules/moments'
import { evidenceInDossier, readableEvidence } from '@/lib/providers/queries'
import { isEvidenceKind } from '@/lib/providers/schema'

const AGREEMENT = { id: true, reference: true, procedureId: true, regionId: true, providerId: true, status: true, startsOn: true, endsOn: true, offeredUntil: true, provider: { select: { name: true } } } as const
const SHOWN = {
  id: true, agreementId: true, criterionId: true, statement: true, shownName: true, shownAt: true, verdict: true, reason: true, judgedName: true, judgedAt: true, version: true,
  evidenceVersion: { select: { number: true, validUntil: true, fileId: true, file: { select: { name: true } }, evidence: { select: { id: true, title: true } } } },
} as const

export type MomentLine = { readonly id: string; readonly statement: string | null; readonly shownName: string | null; readonly shownAt: Date | null; readonly verdict: MomentVerdict | null; readonly reason: string | null; readonly judgedName: string | null; readonly judgedAt: Date | null; readonly version: number; readonly evidence: { readonly title: string; readonly number: number; readonly fileId: string; readonly validUntil: Day | null } | null }
export type MomentRow = {
  readonly key: string
  readonly agreementId: string
  readonly reference: string
  readonly provider: string
  readonly signed: boolean
  readonly criterionId: string
  readonly title: string
  readonly text: string
  readonly proof: string
  readonly evidenceKind: string | null
  readonly holdsAt: LaterMoment
  readonly holdsMonths: number | null
  readonly due: Day
  readonly late: boolean
  readonly state: MomentState
  /** Newest first. */
  readonly lines: readonly MomentLine[]
}

/**
 * Every criterion that must hold at signing, at the first help or so many months after the start, of the agreements this
 * actor reads that are offered or run, or of the one that is named: how it stands and when it is due (F33). Joins the caller's transaction.
 */
export async function momentRows(tx: Tx, now: Date, agreementId?: string): Promise<MomentRow[]> {
  const today = dayIn(now)
  const agreements = await tx.agreement.findMany({ where: agreementId ? { id: agreementId } : { OR: [{ status: 'offered' }, { status: 'signed', endsOn: { gte: today } }] }, orderBy: { reference: 'asc' }, select: AGREEMENT })
  if (agreements.length === 0) return []
  const criteria = await tx.criterion.findMany({ where: { procedureId: { in: [...new Set(agreements.flatMap((each) => each.procedureId ?? []))] }, holdsAt: { in: [...LATER_MOMENTS] } }, orderBy: { position: 'asc' }, select: { id: true, procedureId: true, title: true, text: true, proof: true, answerKind: true, evidenceKind: true, holdsAt: true, holdsMonths: true } })
  if (criteria.length === 0) return []
  const shown = await tx.momentProof.findMany({ where: { agreementId: { in: agreements.map((each) => each.id) } }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], select: SHOWN })
  return agreements.flatMap((agreement) =>
    criteria
      .filter((criterion) => criterion.procedureId === agreement.procedureId)
      .flatMap(({ procedureId: _, answerKind, evidenceKind, id: criterionId, ...criterion }): MomentRow[] => {
        const { holdsAt } = criterion
        if (!comesLater(holdsAt)) return []
        const lines = shown.filter((each) => each.agreementId === agreement.id && each.criterionId === criterionId).map(lineOf)
        const state = momentState(holdsAt, lines.map((line) => ({ verdict: line.verdict, validUntil: line.evidence?.validUntil ?? null })), today)
        const due = momentDue(holdsAt, criterion.holdsMonths, { startsOn: day(agreement.startsOn), offeredUntil: agreement.offeredUntil ? day(agreement.offeredUntil) : null })
        // What had to hold at signing is over once both signed.
        const done = state === 'met' || (holdsAt === 'signing' && agreement.status === 'signed')
        return [{ key: `${agreement.id}-${criterionId}`, agreementId: agreement.id, reference: agreement.reference, provider: agreement.provider.name, signed: agreement.status === 'signed', criterionId, ...criterion, holdsAt, evidenceKind: answerKind === 'evidence' ? evidenceKind : null, due, late: !done && due < today, state: done ? 'met' : state, lines }]
      }),
  )
}

function lineOf({ evidenceVersion, verdict, agreementId: _a, criterionId: _c, ...line }: Readonly<{ evidenceVersion: { number: number; validUntil: string | null; fileId: string; file: { name: string }; evidence: { id: string; title: string } } | null; verdict: string | null; agreementId: string; criterionId: string } & Omit<MomentLine, 'evidence' | 'verdict'>>): MomentLine {
  const known = evidenceVersion && readableEvidence(evidenceVersion)
  return { ...line, verdict: verdict as MomentVerdict | null, evidence: known && { title: known.evidence.title, number: known.number, fileId: known.fileId, validUntil: known.validUntil ? day(known.validUntil) : null } }
}

/** The titles of what must hold at this moment under an agreement, and isn't met on this day. Joins the caller's transaction. */
export async function unmetAt(tx: Tx, now: Date, agreementId: string, holdsAt: LaterMoment): Promise<string[]> {
  return (await momentRows(tx, now, agreementId)).filter((row) => row.holdsAt === holdsAt && row.state !== 'met').map((row) => row.title)
}

export type MomentsPage = {
  readonly agreement: { readonly id: string; readonly reference: string; readonly provider: string }
  readonly rows: readonly (MomentRow & { /** What the provider's dossier has of the kind that is asked. */ readonly pieces: readonly { readonly value: string; readonly label: string }[] })[]
  readonly today: Day
  readonly may: { readonly judge: boolean; readonly show: boolean }
}

/** What must hold at its moment under one agreement, for the region and for its provider; null when it isn't this person's to see. */
export const momentsPage = (actor: Person, agreementId: string): Promise<MomentsPage | null> =>
  read(actor, async (tx, now) => {
    const agreement = await tx.agreement.findUnique({ where: { id: agreementId }, select: AGREEMENT })
    if (!agreement) return null
    const rows = await momentRows(tx, now, agreement.id)
    const show = mayHandInProof(actor, agreement)
    const kinds = rows.flatMap((row) => (row.evidenceKind && isEvidenceKind(row.evidenceKind) ? [row.evidenceKind] : []))
    const dossier = show && kinds.length > 0 ? await evidenceInDossier(tx, agreement.providerId, dayIn(now), kinds.includes('other') ? undefined : kinds) : []
    const fits = (row: MomentRow) => dossier.filter((piece) => row.evidenceKind !== null && (row.evidenceKind === 'other' || piece.kind === row.evidenceKind))
    return {
      agreement: { id: agreement.id, reference: agreement.reference, provider: agreement.provider.name },
      rows: rows.map((row) => ({ ...row, pieces: fits(row).map((piece) => ({ value: piece.newest.id, label: `${piece.title}, versie ${piece.newest.number}` })) })),
      today: dayIn(now),
      may: { judge: mayManageAgreement(actor, agreement), show },
    }
  })
