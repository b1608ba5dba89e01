import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { toWindow, WINDOW, type WindowView } from '@/lib/procedures/queries/head'
import { TAKES_PART } from '@/lib/reporting/queries/procedure'

export type PublicOutcome = {
  readonly id: string
  readonly title: string
  readonly reference: string
  readonly withdrawn: boolean
  readonly region: string
  readonly windows: readonly {
    readonly window: WindowView
    readonly municipalities: readonly {
      readonly id: string
      readonly name: string
      readonly decidedOn: Day | null
      readonly reference: string | null
      readonly providers: readonly { readonly id: string; readonly name: string; readonly invented: boolean; readonly from: Day; readonly until: Day }[]
    }[]
    /** Distinct providers that signed, over all municipalities. */
    readonly providers: number
  }[]
  readonly today: Day
}

/**
 * The result of a published procedure as everyone may know it: per window and municipality the day of the decision and who
 * signed an agreement. Who was refused, or entered at all, is nowhere in it.
 */
export const publicOutcome = (actor: Actor, procedureId: string): Promise<PublicOutcome | null> =>
  read(actor, async (tx, now) => {
    const procedure = await tx.procedure.findFirst({
      where: { id: procedureId, publishedAt: { lte: now } },
      select: {
        id: true, title: true, reference: true, status: true, reactionDays: true,
        region: { select: { fullName: true } },
        procedureLots: { select: { municipality: { select: { id: true, name: true } } } },
        entryWindows: { where: { publishedAt: { lte: now } }, orderBy: { opensAt: 'desc' }, select: WINDOW },
        collegeDecisions: { where: { notifiedAt: { lte: now } }, orderBy: { decidedOn: 'asc' }, select: { windowId: true, municipalityId: true, decidedOn: true, reference: true } },
      },
    })
    if (!procedure) return null
    const rows = await tx.participation.findMany({
      where: { ...TAKES_PART, publishedAt: { lte: now }, windowId: { in: procedure.entryWindows.map((window) => window.id) } },
      orderBy: { provider: { name: 'asc' } },
      select: { windowId: true, municipalityId: true, startsOn: true, endsOn: true, provider: { select: { id: true, name: true, invented: true } } },
    })
    const alphabet = new Intl.Collator('nl')
    const municipalities = [...new Map(procedure.procedureLots.map(({ municipality }) => [municipality.id, municipality])).values()].sort((a, b) => alphabet.compare(a.name, b.name))
    return {
      id: procedure.id,
      title: procedure.title,
      reference: procedure.reference,
      withdrawn: procedure.status === 'withdrawn',
      region: procedure.region.fullName,
      windows: procedure.entryWindows.map((window) => {
        const own = rows.filter((row) => row.windowId === window.id)
        return {
          window: toWindow(window, procedure.reactionDays, now),
          providers: new Set(own.map((row) => row.provider.id)).size,
          municipalities: municipalities.map((municipality) => {
            const decision = procedure.collegeDecisions.find((each) => each.windowId === window.id && each.municipalityId === municipality.id)
            return {
              ...municipality,
              decidedOn: decision?.decidedOn ? day(decision.decidedOn) : null,
              reference: decision?.reference ?? null,
              providers: own
                .filter((row) => row.municipalityId === municipality.id)
                .map((row) => ({ ...row.provider, from: day(row.startsOn), until: day(row.endsOn) }))
                .sort((a, b) => alphabet.compare(a.name, b.name)),
            }
          }),
        }
      }),
      today: dayIn(now),
    }
  })
