import { read } from '@/lib/db'
import { ANONYMOUS, type Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { MOMENT_LABELS, MOMENT_SENTENCES } from '@/lib/procedures/messages/calendar'
import { publicWindows } from '@/lib/procedures/queries/public'
import { icsFile, momentDay, momentsOf, type Moment } from '@/lib/procedures/rules/calendar'
import { routes } from '@/lib/routes'

export type CalendarLine = Moment & { readonly day: Day; readonly window: string; readonly windowId: string; readonly procedure: { readonly id: string; readonly title: string }; readonly region: string; readonly stopped: boolean }
export type Calendar = { readonly lines: readonly CalendarLine[]; readonly regions: readonly { readonly code: string; readonly name: string }[]; readonly today: Day }

/** Everything that happens from today on in published windows of one region or all, in order; a withdrawn procedure has no days left. */
export const publicCalendar = (actor: Actor, regionCode: string | undefined): Promise<Calendar> =>
  read(actor, async (tx, now) => {
    const windows = (await publicWindows(tx, now)).filter((window) => window.procedure.status === 'published')
    const today = dayIn(now)
    const lines = windows
      .filter((window) => regionCode === undefined || window.procedure.region.code === regionCode)
      .flatMap((window) =>
        momentsOf(window, window.reactionDays).map((moment) => ({
          ...moment, day: momentDay(moment), window: window.name, windowId: window.id, procedure: { id: window.procedure.id, title: window.procedure.title }, region: window.procedure.region.name, stopped: window.standing === 'stopped',
        })),
      )
      .filter((line) => line.day >= today)
      .sort((a, b) => (a.day === b.day ? (a.at instanceof Date ? a.at.getTime() : 0) - (b.at instanceof Date ? b.at.getTime() : 0) : a.day < b.day ? -1 : 1))
    const regions = [...new Map(windows.map((window) => [window.procedure.region.code, window.procedure.region])).values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return { lines, regions, today }
  })

/** All dates of one published procedure as a calendar file; null when it isn't published or was withdrawn. `origin` makes the links whole. */
export const procedureCalendar = (procedureId: string, origin: string): Promise<string | null> =>
  read(ANONYMOUS, async (tx, now) => {
    const windows = (await publicWindows(tx, now)).filter((window) => window.procedure.id === procedureId && window.procedure.status === 'published')
    const first = windows[0]
    if (!first) return null
    const events = windows.flatMap((window) =>
      momentsOf(window, window.reactionDays).map(({ kind, at }) => ({
        uid: `${window.id}-${kind}@perceel`, at, summary: `${MOMENT_LABELS[kind]}: ${window.name}`, url: origin + routes.publicProcedure(procedureId),
        description: `${window.procedure.title}. ${MOMENT_SENTENCES[kind]}${at instanceof Date ? ` ${formatInstantFull(at)}.` : ''}`,
      })),
    )
    return icsFile(first.procedure.title, events, now)
  })
