import { record } from '@/lib/audit/record'
import { REMIND_MAIL } from '@/lib/availability/messages'
import { mayRemindRoom } from '@/lib/availability/policy'
import { standOf, toRemind } from '@/lib/availability/queries/stand'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { sendMails } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

/** Reminds every provider of the region of which something is not up to date by the dated rule: one message each, until something else lapses (F72). */
export const remindRoom = (actor: Actor) =>
  write(actor, async (tx, now) => {
    const regionId = actor.kind === 'person' ? actor.regionIds[0] : undefined
    if (actor.kind !== 'person' || !regionId || !mayRemindRoom(actor, { regionId })) throw new Halt('forbidden')
    // Two who press at once send one reminder each at most.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${regionId}, 72))`
    const rows = (await standOf(tx, regionId, dayIn(now))).filter(toRemind)
    if (rows.length === 0) return refuse('nobody-to-remind')
    const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { name: true } })
    const providers = await tx.provider.findMany({ where: { id: { in: rows.map((row) => row.providerId) } }, select: { id: true, name: true, contactName: true, email: true } })
    await tx.roomReminder.createMany({ data: rows.map((row) => ({ regionId, providerId: row.providerId, forDay: row.lapsed ?? '', sentAt: now, sentBy: actor.name })) })
    await sendMails(tx, now, providers.flatMap(({ id, name, contactName, email }) => (email ? [{ toName: contactName ?? name, toAddress: email, ...REMIND_MAIL(region.name), href: routes.ownRoom(), regionId, providerId: id }] : [])))
    await record(tx, actor, { event: 'room.reminded', compartment: 'region', subject: { type: 'room' }, regionId, detail: { count: rows.length } })
    return allow({ count: rows.length })
  })
