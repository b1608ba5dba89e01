import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstant, formatInstantFull } from '@/lib/kernel/instant'
import { allow } from '@/lib/kernel/result'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { decideReopen, decideStop } from '@/lib/procedures/rules/window'
import type { StopWindow } from '@/lib/procedures/schema/window'
import { routes } from '@/lib/routes'

const ROW = { id: true, name: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true } as const

async function load(tx: Tx, actor: Actor, id: string) {
  const found = await tx.entryWindow.findUnique({ where: { id }, select: { procedureId: true } })
  if (!found) throw new Halt('not-found')
  const procedure = await procedureForChange(tx, actor, found.procedureId)
  return { procedure, window: await tx.entryWindow.findUniqueOrThrow({ where: { id }, select: ROW }) }
}

type Loaded = Awaited<ReturnType<typeof load>>

async function done(tx: Tx, actor: Actor, now: Date, { procedure, window }: Loaded, version: number, event: 'stopped' | 'reopened', reason: string, body: string): Promise<void> {
  const { regionId } = procedure
  await tellConcerned(tx, now, {
    regionId, procedureId: procedure.id, windowId: window.id, audience: 'concerned',
    subject: `${window.name}: instappen ${event === 'stopped' ? 'is gestopt' : 'kan weer'}`, body: `${body}\n\nDe reden: ${reason}`, href: routes.publicProcedure(procedure.id),
  })
  await record(tx, actor, { event: `entry-window.${event}`, compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId, detail: { name: window.name, reason, closes: formatInstant(window.closesAt) } })
}

/**
 * Stops entering at once, for everyone and with a published reason (F25). What came in stays, and stays sealed; drafts stay.
 * Refuses a window that doesn't run. Whoever has a draft or an entry is told.
 */
export const stopWindow = (actor: Actor, input: StopWindow) =>
  write(actor, async (tx, now) => {
    const loaded = await load(tx, actor, input.id)
    const { procedure, window } = loaded
    const decision = decideStop(window, now)
    if (!decision.ok) return decision
    // The reason first: the database lets no window stop without one.
    await tx.windowStop.createMany({ data: [{ windowId: window.id, procedureId: procedure.id, regionId: procedure.regionId, stoppedAt: now, reason: input.reason, publishedAt: now }] })
    const version = await updateVersioned(tx.entryWindow, { id: input.id, version: input.version }, { stoppedAt: now })
    await done(tx, actor, now, loaded, version, 'stopped', input.reason, `Instappen voor ${window.name} is gestopt. Wat u hebt ingediend, blijft ingediend en verzegeld. Uw concept blijft bewaard. U krijgt bericht als instappen weer kan.`)
    return allow({ id: window.id })
  })

/** Reopens a stopped window until the closing time it always had, with a published reason. Refuses after that time. */
export const reopenWindow = (actor: Actor, input: StopWindow) =>
  write(actor, async (tx, now) => {
    const loaded = await load(tx, actor, input.id)
    const { procedure, window } = loaded
    const decision = decideReopen(window, procedure.status === 'published', now)
    if (!decision.ok) return decision
    await tx.windowStop.updateMany({ where: { windowId: window.id, reopenedAt: null }, data: { reopenedAt: now, reopenedReason: input.reason } })
    const version = await updateVersioned(tx.entryWindow, { id: input.id, version: input.version }, { stoppedAt: null })
    await done(tx, actor, now, loaded, version, 'reopened', input.reason, `Instappen voor ${window.name} kan weer, tot ${formatInstantFull(window.closesAt)}. Uw concept en wat u had ingediend, staan er nog.`)
    return allow({ id: window.id })
  })
