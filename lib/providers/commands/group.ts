import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { mayReportChange, ownProviders, providerOf } from '@/lib/providers/policy'
import { accountOf, type Account } from '@/lib/providers/queries/account'
import { decideGroup } from '@/lib/providers/rules'
import type { AnswerGroup, AskParent, EndGroup, StateGroup } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

type Saved<R extends string> = Promise<Result<{ readonly id: string }, R>>
type StateRefusal = 'own-kvk' | 'group-overlaps' | 'circle' | 'until-before-from'

/** States which organisation the provider belongs to, from and until when, with its source and proof. A parent with an account is asked. */
export const stateGroup = (actor: Actor, input: StateGroup): Saved<StateRefusal> =>
  write(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined || !mayReportChange(actor, providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { kvk: true, name: true } })
    if (!provider) throw new Halt('not-found')
    const earlier = await tx.groupLink.findMany({ where: { providerId, status: { not: 'denied' } }, select: { validFrom: true, validUntil: true } })
    const decision = decideGroup(input, provider.kvk, earlier)
    if (!decision.ok) return decision
    if (!(await tx.file.findFirst({ where: { id: input.fileId, providerId, residentId: null }, select: { id: true } }))) throw new Halt('not-found')
    try {
      const { id } = await tx.groupLink.create({ data: { ...input, providerId, statedName: actor.name, statedAt: now }, select: { id: true } })
      const parent = await accountOf(tx, input.parentKvk)
      if (parent) await tellParent(tx, now, provider.name, parent)
      await line(tx, actor, { id, providerId, parentId: parent?.id ?? null }, 'group.stated', { parent: parent?.name ?? input.parentName, validFrom: input.validFrom })
      return allow({ id })
    } catch (thrown) {
      const refusal = databaseRefusal(thrown)
      if (refusal?.message.includes('group-link-circle')) return refuse('circle')
      if (refusal?.state === '23P01') return refuse('group-overlaps')
      throw thrown
    }
  })

/** What a parent reads when it is asked. */
async function tellParent(tx: Tx, now: Date, name: string, parent: Account): Promise<void> {
  if (!parent.email) return
  await sendMail(tx, now, {
    toName: parent.contact_name ?? parent.name, toAddress: parent.email, providerId: parent.id, href: routes.group(),
    subject: `${name} zegt bij uw organisatie te horen`,
    body: `${name} heeft in zijn dossier gezet dat hij bij ${parent.name} hoort. Klopt dat?\n\nU antwoordt in uw eigen dossier.`,
  })
}

/**
 * Asks the organisation above that got its account after the statement, found by its KVK number. Nothing is linked before the
 * provider asks, and nothing is confirmed before the other answers. Refuses without an account, once it was asked, or after the end.
 */
export const askParent = (actor: Actor, input: AskParent): Saved<'no-account' | 'asked-already' | 'ended-already'> =>
  write(actor, async (tx, now) => {
    const row = await tx.groupLink.findFirst({ where: { id: input.linkId, ...ownProviders(actor) }, select: { id: true, providerId: true, parentId: true, parentKvk: true, validUntil: true, provider: { select: { name: true } } } })
    if (!row) throw new Halt('not-found')
    if (!mayReportChange(actor, row.providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    if (row.parentId !== null) return refuse('asked-already')
    if (row.validUntil !== null) return refuse('ended-already')
    const parent = await accountOf(tx, row.parentKvk)
    if (!parent) return refuse('no-account')
    await updateVersioned(tx.groupLink, { id: row.id, version: input.version }, {})
    await tx.$queryRaw`select group_link_ask(${row.id}::uuid)::text`
    await tellParent(tx, now, row.provider.name, parent)
    await line(tx, actor, { id: row.id, providerId: row.providerId, parentId: parent.id }, 'group.asked', { parent: parent.name })
    return allow({ id: row.id })
  })

/** The parent says, under its own account, that it is so, or why it isn't. Once. */
export const answerGroup = (actor: Actor, input: AnswerGroup): Saved<'answered-already' | 'reason-missing'> =>
  write(actor, async (tx, now) => {
    const parentId = providerOf(actor)
    const row = parentId === undefined ? null : await tx.groupLink.findFirst({ where: { id: input.linkId, parentId }, select: { id: true, status: true, providerId: true, parentId: true } })
    if (!row || parentId === undefined) throw new Halt('not-found')
    if (!mayReportChange(actor, parentId) || actor.kind !== 'person') throw new Halt('forbidden')
    if (row.status !== 'stated') return refuse('answered-already')
    if (input.answer === 'denied' && input.reason === null) return refuse('reason-missing')
    const reason = input.answer === 'denied' ? input.reason : null
    await updateVersioned(tx.groupLink, { id: row.id, version: input.version }, { status: input.answer, answeredName: actor.name, answeredAt: now, reason })
    await line(tx, actor, row, input.answer === 'confirmed' ? 'group.confirmed' : 'group.denied', { ...(reason ? { reason } : {}) })
    return allow({ id: row.id })
  })

/** The last day that the provider belongs to it; said once. */
export const endGroup = (actor: Actor, input: EndGroup): Saved<'ended-already' | 'until-before-from'> =>
  write(actor, async (tx) => {
    const row = await tx.groupLink.findFirst({ where: { id: input.linkId, ...ownProviders(actor) }, select: { id: true, validFrom: true, validUntil: true, providerId: true, parentId: true } })
    if (!row) throw new Halt('not-found')
    if (!mayReportChange(actor, row.providerId) || actor.kind !== 'person') throw new Halt('forbidden')
    if (row.validUntil !== null) return refuse('ended-already')
    if (input.validUntil < day(row.validFrom)) return refuse('until-before-from')
    await updateVersioned(tx.groupLink, { id: row.id, version: input.version }, { validUntil: input.validUntil })
    await line(tx, actor, row, 'group.ended', { validUntil: input.validUntil })
    return allow({ id: row.id })
  })

/** One line for the provider and one for its parent: each reads its own trail. */
async function line(tx: Tx, actor: Person, row: { readonly id: string; readonly providerId: string; readonly parentId: string | null }, event: string, detail: Record<string, unknown>): Promise<void> {
  for (const providerId of [row.providerId, ...(row.parentId ? [row.parentId] : [])])
    await record(tx, actor, { event, compartment: 'provider', subject: { type: 'group-link', id: row.id }, providerId, detail })
}
