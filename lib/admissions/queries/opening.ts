import { mayOpenWindow, windowsFor } from '@/lib/admissions/policy/opening'
import { receivedIn, type ReceivedView } from '@/lib/admissions/queries/received'
import { pendingRequest } from '@/lib/admissions/rules/opening'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isContinuous, showsEntries } from '@/lib/procedures/rules/continuous'
import { groupsOn } from '@/lib/providers/queries/group'
import { togetherInLots } from '@/lib/providers/rules'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'

export type WindowEntry = { /** Of this one entry, where entry is continuous. */ readonly openedAt: Date | null; readonly recordId: string | null; readonly submissionId: string; readonly provider: string; readonly number: string; readonly lots: readonly string[]; readonly receivedAt: Date; readonly fingerprint: string; readonly status: string }

export type WindowPage = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly decisionDays: number | null
  /** What was received where entry is continuous and waits for its opening. */
  readonly received: readonly ReceivedView[]
  readonly procedure: { readonly id: string; readonly title: string; readonly reference: string; readonly type: string }
  /** Since when the procedure is taken back, and why: then nothing is opened. */
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null
  readonly standing: WindowStanding
  readonly opensAt: Date
  readonly closesAt: Date
  readonly decisionsBy: string
  readonly contractStart: string
  readonly now: Date
  readonly request: { readonly name: string; readonly at: Date; readonly until: Date; readonly mine: boolean } | null
  /** A request that nobody confirmed in time. */
  readonly expired: { readonly name: string; readonly at: Date } | null
  readonly opened: { readonly at: Date; readonly askedBy: string; readonly confirmedBy: string; readonly count: number; readonly recordId: string | null } | null
  readonly entries: readonly WindowEntry[]
  /** Where several of one group entered the same lot. */
  readonly together: ReturnType<typeof togetherInLots>
  readonly lotCount: number
  readonly history: readonly TimelineLine[]
  readonly may: { readonly open: boolean }
}

/** An entry window for its officers: how it stands, who opened it, and what came in; before opening nothing about entries is read at all. */
export const windowPage = (actor: Actor, windowId: string): Promise<WindowPage | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({
      where: { id: windowId, ...windowsFor(actor) },
      select: {
        id: true, name: true, kind: true, decisionDays: true, regionId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, decisionsBy: true, contractStart: true, lotIds: true,
        openRequestedBy: true, openRequestedName: true, openRequestedAt: true, openedAt: true, openedName: true, openedCount: true, recordLetterId: true, decidedAt: true,
        procedure: { select: { id: true, title: true, reference: true, type: true, status: true, closedAt: true, closedReason: true, _count: { select: { procedureLots: true } } } },
      },
    })
    if (!window) return null
    const entries = showsEntries(window)
      ? await tx.submission.findMany({
          where: { windowId, openedAt: { not: null } },
          orderBy: { provider: { name: 'asc' } },
          select: {
            id: true, number: true, status: true, openedAt: true, currentVersion: true, provider: { select: { id: true, name: true, kvk: true } },
            submissionLots: { where: { openedAt: { not: null } }, select: { lot: { select: { name: true } } } },
            submissionVersions: { where: { openedAt: { not: null } }, select: { submittedAt: true, fingerprint: true } },
            entryReceipts: { select: { recordLetterId: true } },
          },
        })
      : []
    const groups = await groupsOn(tx, entries.map((entry) => entry.provider), day(window.contractStart))
    const lotNames = (entry: (typeof entries)[number]) => entry.submissionLots.map((each) => each.lot.name)
    const { procedure } = window
    const request = procedure.status === 'withdrawn' ? null : pendingRequest(window, now)
    const asked = window.openRequestedAt && !window.openedAt && !request ? { name: window.openRequestedName ?? 'een inkoper', at: window.openRequestedAt } : null
    return {
      id: window.id,
      name: window.name,
      kind: window.kind,
      decisionDays: window.decisionDays,
      received: isContinuous(window) ? await receivedIn(tx, actor, window, now) : [],
      procedure: { id: procedure.id, title: procedure.title, reference: procedure.reference, type: procedure.type },
      withdrawn: procedure.status === 'withdrawn' && procedure.closedAt ? { at: procedure.closedAt, reason: procedure.closedReason ?? '' } : null,
      lotCount: window.lotIds.length || procedure._count.procedureLots,
      standing: windowStanding(window, now),
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      decisionsBy: window.decisionsBy,
      contractStart: window.contractStart,
      now,
      request: request && { name: request.name, at: request.at, until: request.until, mine: actor.kind === 'person' && request.by === actor.personId },
      expired: asked,
      opened: window.openedAt && { at: window.openedAt, askedBy: window.openRequestedName ?? '', confirmedBy: window.openedName ?? '', count: window.openedCount ?? 0, recordId: window.recordLetterId },
      together: togetherInLots(entries.map((entry) => ({ name: entry.provider.name, lots: lotNames(entry), group: groups.get(entry.provider.id) ?? entry.provider }))),
      entries: entries.flatMap((entry) => {
        const version = entry.submissionVersions[0]
        const lots = lotNames(entry).sort((a, b) => a.localeCompare(b, 'nl'))
        return version ? [{ openedAt: entry.openedAt, recordId: entry.entryReceipts[0]?.recordLetterId ?? null, submissionId: entry.id, provider: entry.provider.name, number: entry.number, lots, receivedAt: version.submittedAt, fingerprint: version.fingerprint, status: entry.status }] : []
      }),
      history: await timelineOf(tx, [windowId]),
      may: { open: mayOpenWindow(actor, window) },
    }
  })
