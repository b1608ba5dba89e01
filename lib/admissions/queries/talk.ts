import { mayAssess, openedFor } from '@/lib/admissions/policy/assessment'
import { isAssessmentStage, partsOf } from '@/lib/admissions/rules/assessment'
import type { Finding, TalkStatus } from '@/lib/admissions/schema/talk'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'

export type TalkPoint = { readonly id: string; readonly title: string; readonly lot: string | null; readonly finding: Finding | null; readonly reason: string | null }
export type Talk = { readonly id: string; readonly version: number; readonly status: TalkStatus; readonly at: Date; readonly place: string; readonly plannedBy: string; readonly attendees: string | null; readonly recordedBy: string | null; readonly cancelledReason: string | null; readonly letterId: string | null; readonly points: readonly TalkPoint[] }
export type TalkPage = {
  readonly submissionId: string
  readonly provider: string
  readonly number: string
  readonly window: { readonly id: string; readonly name: string }
  readonly procedure: { readonly id: string; readonly title: string }
  readonly finished: boolean
  readonly now: Date
  readonly talks: readonly Talk[]
  /** What was handed in, and can be verified. */
  readonly parts: readonly { readonly value: string; readonly label: string }[]
}

/** The verification talks of a submission, newest first, and what one can be about. */
export const talkPage = (actor: Actor, submissionId: string): Promise<TalkPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.submission.findFirst({
      where: { id: submissionId, ...openedFor(actor) },
      select: {
        id: true, number: true, status: true, regionId: true, procedureId: true, provider: { select: { name: true } }, window: { select: { id: true, name: true } }, procedure: { select: { id: true, title: true } },
        submissionLots: { where: { openedAt: { not: null } }, orderBy: { lot: { name: 'asc' } }, select: { lotId: true, lot: { select: { name: true } } } },
        verificationTalks: {
          orderBy: { at: 'desc' },
          select: { id: true, version: true, status: true, at: true, place: true, plannedName: true, attendees: true, recordedName: true, cancelledReason: true, letterId: true, verificationPoints: { orderBy: [{ criterion: { position: 'asc' } }, { lot: { name: 'asc' } }], select: { id: true, finding: true, reason: true, criterion: { select: { title: true } }, lot: { select: { name: true } } } } },
        },
      },
    })
    if (!row || !isAssessmentStage(row.status) || !mayAssess(actor, row)) return null
    const criteria = await tx.criterion.findMany({ where: { procedureId: row.procedureId }, orderBy: { position: 'asc' }, select: { id: true, position: true, title: true, perLot: true } })
    return {
      submissionId: row.id, provider: row.provider.name, number: row.number, window: row.window, procedure: row.procedure, finished: row.status === 'assessed', now,
      talks: row.verificationTalks.map((talk) => ({
        id: talk.id, version: talk.version, status: talk.status as TalkStatus, at: talk.at, place: talk.place, plannedBy: talk.plannedName, attendees: talk.attendees, recordedBy: talk.recordedName, cancelledReason: talk.cancelledReason, letterId: talk.letterId,
        points: talk.verificationPoints.map((point) => ({ id: point.id, title: point.criterion.title, lot: point.lot?.name ?? null, finding: point.finding as Finding | null, reason: point.reason })),
      })),
      parts: partsOf(criteria, row.submissionLots.map((each) => each.lotId)).map((part) => {
        const criterion = criteria.find((each) => each.id === part.criterionId)
        const lot = row.submissionLots.find((each) => each.lotId === part.lotId)?.lot.name
        return { value: part.lotId ? `${part.criterionId}|${part.lotId}` : part.criterionId, label: `${criterion?.position ?? ''} ${criterion?.title ?? ''}${lot ? `, ${lot}` : ''}` }
      }),
    }
  })
