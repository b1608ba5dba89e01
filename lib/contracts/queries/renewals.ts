import { readableEvidence, readableTitle } from '@/lib/providers/queries'
import { read, type Tx } from '@/lib/db'
import { asksProof, isFollowed, proofState } from '@/lib/contracts/rules/renewals'
import type { SampleStand } from '@/lib/contracts/rules/sample'
import type { SampleOutcome } from '@/lib/contracts/schema/sample'
import type { ProofState } from '@/lib/contracts/schema/renewal'
import { mayManageAgreement } from '@/lib/contracts/policy'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { EXPIRES_SOON_DAYS } from '@/lib/providers/rules'
import type { EvidenceKind } from '@/lib/providers/schema'
import { ruleOn } from '@/lib/rulebook/queries'

type Version = { readonly id: string; readonly number: number; readonly issuedOn: Day | null; readonly validUntil: Day | null; readonly fileId: string }

export type ProofRow = {
  readonly key: string
  readonly agreementId: string
  readonly reference: string
  readonly regionId: string
  readonly region: string
  readonly providerId: string
  readonly provider: string
  readonly criterionId: string
  readonly criterion: string
  readonly renewalMonths: number | null
  readonly renewalReason: string | null
  readonly evidenceKind: EvidenceKind
  readonly state: ProofState
  readonly dueOn: Day | null
  /** The day a reminder is about: the proof's own, or the start of the agreement when there is none. */
  readonly remindFor: Day
  readonly remindedAt: Date | null
  readonly proof: Version | null
  /** Whether it is looked at on site, and what the newest look found. */
  readonly sampled: boolean
  readonly sample: SampleStand | null
  readonly pending: { readonly id: string; readonly evidenceVersionId: string } | null
  /** Why the last proof that was handed in was not accepted, while nothing newer was. */
  readonly rejected: string | null
}

const CRITERION = { id: true, procedureId: true, position: true, title: true, holdsAt: true, evidenceKind: true, renewalMonths: true, renewalReason: true, sampled: true } as const

/**
 * Every proof that runs along with the agreements this actor can read: of a region's contracted providers, or a provider's
 * own. An agreement counts while one of its participations runs. Joins the caller's transaction.
 */
export async function proofRows(tx: Tx, now: Date): Promise<ProofRow[]> {
  const today = dayIn(now)
  const agreements = await tx.agreement.findMany({
    where: { status: 'signed', participations: { some: { status: { notIn: ['ended', 'dissolved'] }, startsOn: { lte: today }, endsOn: { gte: today } } } },
    orderBy: [{ provider: { name: 'asc' } }, { reference: 'asc' }],
    select: { id: true, reference: true, procedureId: true, regionId: true, startsOn: true, region: { select: { name: true } }, provider: { select: { id: true, name: true } } },
  })
  if (agreements.length === 0) return []
  const criteria = (await tx.criterion.findMany({ where: { procedureId: { in: [...new Set(agreements.flatMap((each) => each.procedureId ?? []))] }, answerKind: 'evidence' }, orderBy: { position: 'asc' }, select: CRITERION })).filter(isFollowed)
  if (criteria.length === 0) return []
  const versions = await tx.evidenceVersion.findMany({
    where: { providerId: { in: agreements.map((each) => each.provider.id) }, regionIds: { hasSome: agreements.map((each) => each.regionId) } },
    orderBy: [{ uploadedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, providerId: true, regionIds: true, number: true, issuedOn: true, validUntil: true, uploadedAt: true, fileId: true, evidence: { select: { kind: true } } },
  })
  const where = { agreementId: { in: agreements.map((each) => each.id) } }
  const renewals = await tx.proofRenewal.findMany({ where, orderBy: { handedInAt: 'desc' }, select: { id: true, agreementId: true, criterionId: true, evidenceVersionId: true, verdict: true, reason: true } })
  const reminders = await tx.proofReminder.findMany({ where, select: { agreementId: true, criterionId: true, dueOn: true, sentAt: true } })
  const samples = await tx.proofSample.findMany({ where, orderBy: [{ heldOn: 'desc' }, { recordedAt: 'desc' }], select: { agreementId: true, criterionId: true, heldOn: true, outcome: true, mendBy: true } })
  const notice = new Map<string, number>()
  for (const { regionId } of agreements) if (!notice.has(regionId)) notice.set(regionId, (await ruleOn(tx, 'proof-renewal', { regionId }, today))?.value.noticeDays ?? EXPIRES_SOON_DAYS)

  return agreements.flatMap((agreement) =>
    criteria
      .filter((criterion) => criterion.procedureId === agreement.procedureId)
      .map((criterion): ProofRow => {
        const own = renewals.filter((each) => each.agreementId === agreement.id && each.criterionId === criterion.id)
        const waiting = own.find((each) => each.verdict === null)
        const found = versions.find((each) => each.providerId === agreement.provider.id && each.regionIds.includes(agreement.regionId) && each.evidence.kind === criterion.evidenceKind && !own.some((renewal) => renewal.evidenceVersionId === each.id && renewal.verdict !== 'accepted'))
        const proof = found ? { id: found.id, number: found.number, fileId: found.fileId, issuedOn: found.issuedOn ? day(found.issuedOn) : null, validUntil: found.validUntil ? day(found.validUntil) : null, uploadedOn: dayIn(found.uploadedAt) } : null
        const last = samples.find((each) => each.agreementId === agreement.id && each.criterionId === criterion.id)
        const sample: SampleStand | null = last ? { heldOn: day(last.heldOn), outcome: last.outcome as SampleOutcome, mendBy: last.mendBy === null ? null : day(last.mendBy) } : null
        const { state, dueOn } = proofState(criterion, proof, waiting !== undefined, today, notice.get(agreement.regionId) ?? EXPIRES_SOON_DAYS, sample)
        const remindFor = dueOn ?? day(agreement.startsOn)
        return {
          key: `${agreement.id}-${criterion.id}`,
          agreementId: agreement.id, reference: agreement.reference, regionId: agreement.regionId, region: agreement.region.name, providerId: agreement.provider.id, provider: agreement.provider.name,
          criterionId: criterion.id, criterion: criterion.title, renewalMonths: criterion.renewalMonths, renewalReason: criterion.renewalReason, evidenceKind: criterion.evidenceKind as EvidenceKind,
          state, dueOn, remindFor, proof, sample, sampled: criterion.sampled,
          remindedAt: reminders.find((each) => each.agreementId === agreement.id && each.criterionId === criterion.id && each.dueOn === remindFor)?.sentAt ?? null,
          pending: waiting ? { id: waiting.id, evidenceVersionId: waiting.evidenceVersionId } : null,
          rejected: own[0]?.verdict === 'rejected' ? own[0].reason : null,
        }
      }),
  )
}

/** Whether a reminder is still to be sent: something is asked, and nobody reminded of this day yet. */
export const toRemind = (row: ProofRow): boolean => asksProof(row.state) && row.remindedAt === null

export type ProofsPage = { readonly rows: readonly ProofRow[]; readonly toRemind: number; readonly mayManage: boolean; readonly today: Day }

/** The proofs of all contracted providers of the region. */
export const proofsPage = (actor: Person): Promise<ProofsPage> =>
  read(actor, async (tx, now) => {
    const rows = await proofRows(tx, now)
    return { rows, toRemind: rows.filter(toRemind).length, mayManage: mayManageAgreement(actor, { regionId: actor.regionIds[0] ?? '' }), today: dayIn(now) }
  })

export type OwnProof = ProofRow & { readonly newest: (Version & { readonly title: string; readonly known: boolean }) | null }

/** A provider's own proofs, each with the newest document of that kind in its dossier. */
export const ownProofsPage = (actor: Person): Promise<{ rows: OwnProof[]; today: Day }> =>
  read(actor, async (tx, now) => {
    const rows = await proofRows(tx, now)
    const versions = rows.length === 0 ? [] : await tx.evidenceVersion.findMany({
      where: { providerId: { in: [...actor.providerIds] } },
      orderBy: [{ uploadedAt: 'desc' }, { number: 'desc' }],
      select: { id: true, number: true, issuedOn: true, validUntil: true, fileId: true, regionIds: true, evidence: { select: { id: true, kind: true, title: true } } },
    })
    return {
      today: dayIn(now),
      rows: rows.map((row) => {
        const newest = versions.find((each) => each.evidence.kind === row.evidenceKind)
        return { ...row, newest: newest ? { id: newest.id, number: newest.number, fileId: newest.fileId, title: readableTitle(newest.evidence.id, newest.evidence.title), issuedOn: newest.issuedOn ? day(newest.issuedOn) : null, validUntil: newest.validUntil ? day(newest.validUntil) : null, known: newest.regionIds.includes(row.regionId) } : null }
      }),
    }
  })

export type RenewalPage = {
  readonly id: string
  readonly version: number
  readonly provider: string
  readonly agreement: { readonly id: string; readonly reference: string }
  readonly criterion: { readonly title: string; readonly text: string; readonly proof: string; readonly renewalReason: string | null }
  readonly evidence: { readonly title: string; readonly number: number; readonly fileId: string; readonly fileName: string; readonly issuedOn: string | null; readonly validUntil: string | null }
  readonly handedInAt: Date
  readonly handedInBy: string
  readonly verdict: 'accepted' | 'rejected' | null
  readonly reason: string | null
  readonly judgedBy: string | null
  readonly mayJudge: boolean
}

/** One proof that was handed in; null when it isn't the region's. */
export const renewalPage = (actor: Person, id: string): Promise<RenewalPage | null> =>
  read(actor, async (tx) => {
    const row = await tx.proofRenewal.findUnique({
      where: { id },
      select: {
        id: true, version: true, regionId: true, handedInAt: true, handedInBy: true, verdict: true, reason: true, judgedBy: true,
        agreement: { select: { id: true, reference: true, provider: { select: { name: true } } } },
        criterion: { select: { title: true, text: true, proof: true, renewalReason: true } },
        evidenceVersion: { select: { number: true, fileId: true, issuedOn: true, validUntil: true, file: { select: { name: true } }, evidence: { select: { id: true, title: true } } } },
      },
    })
    if (!row) return null
    const { agreement: { provider, ...agreement }, evidenceVersion, regionId, verdict, ...rest } = row
    const { evidence, file, ...version } = readableEvidence(evidenceVersion)
    return { ...rest, agreement, provider: provider.name, verdict: verdict as RenewalPage['verdict'], evidence: { ...version, title: evidence.title, fileName: file.name }, mayJudge: verdict === null && mayManageAgreement(actor, { regionId }) }
  })
