import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import { list } from '@/lib/format'
import type { Actor, System } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { entryForChange } from '@/lib/procedures/commands/library'
import { namesIn } from '@/lib/procedures/commands/questions'
import { outcomeMail } from '@/lib/procedures/messages/reviews'
import { mayAskQuestion, mayKeepLibrary } from '@/lib/procedures/policy'
import { decideCloseReview, decideOpenReview } from '@/lib/procedures/rules/reviews'
import type { CloseReview, OpenReview, RemarkOnCriterion } from '@/lib/procedures/schema/review'

/** In whose name the region's trail says that something came in, without saying from whom. */
const desk = (regionId: string): System => ({ kind: 'system', job: 'opmerkingen', regionIds: [regionId], municipalityIds: [], providerIds: [] })

/**
 * A provider's remark on a criterion of a published procedure. It begins a review or joins the one that runs (the database
 * sees to that). Refuses a text that names its own organisation.
 */
export const remarkOnCriterion = (actor: Actor, input: RemarkOnCriterion) =>
  write(actor, async (tx, now) => {
    const providerId = actor.kind === 'person' ? actor.providerIds[0] : undefined
    if (actor.kind !== 'person' || !providerId || !mayAskQuestion(actor, { providerId })) throw new Halt('forbidden')
    const criterion = await tx.criterion.findFirst({ where: { id: input.criterionId, publishedAt: { lte: now } }, select: { id: true, regionId: true, title: true } })
    if (!criterion) throw new Halt('not-found')
    const names = await namesIn(tx, input.text)
    if (names.length > 0) return refuse('names-yourself', { names: list(names) })
    const id = crypto.randomUUID()
    // The trigger puts the review in its place.
    await tx.$executeRaw`insert into criterion_remark (id, criterion_id, region_id, text, remarked_at) values (${id}::uuid, ${criterion.id}::uuid, ${criterion.regionId}::uuid, ${input.text}, ${now})`
    await tx.remarkAuthor.createMany({ data: [{ remarkId: id, providerId, criterionId: criterion.id, text: input.text, remarkedBy: actor.name, remarkedAt: now }] })
    await record(tx, actor, { event: 'remark.made', compartment: 'provider', subject: { type: 'remark', id }, providerId })
    await record(tx, desk(criterion.regionId), { event: 'remark.received', compartment: 'region', subject: { type: 'criterion', id: criterion.id }, regionId: criterion.regionId, detail: { title: criterion.title } })
    return allow({ id })
  })

/** Begins to look at a criterion of the library again, because its day came or the region wishes so. */
export const openReview = (actor: Actor, input: OpenReview) =>
  write(actor, async (tx, now) => {
    const { entry, newest } = await entryForChange(tx, actor, input.entryId)
    const running = await tx.criterionReview.count({ where: { entryId: entry.id, closedAt: null } })
    const today = dayIn(now)
    const decision = decideOpenReview({ retired: entry.retiredAt !== null, underReview: running > 0 }, input.dueOn, today)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.criterionReview.create({
      data: { id, regionId: entry.regionId, entryId: entry.id, title: newest.title, cause: entry.reviewOn <= today ? 'review-day' : 'own', reason: input.reason, fromNumber: entry.currentNumber, dueOn: input.dueOn, openedAt: now, openedBy: actor.kind === 'person' ? actor.name : null },
      select: { id: true },
    })
    await record(tx, actor, { event: 'review.opened', compartment: 'region', subject: { type: 'library-criterion', id: entry.id }, regionId: entry.regionId, detail: { title: newest.title, reason: input.reason } })
    return allow({ id })
  })

/** Closes a review with its outcome, and tells whoever remarked. A kept or changed criterion gets its next day; a dropped one is retired. */
export const closeReview = (actor: Actor, input: CloseReview) =>
  write(actor, async (tx, now) => {
    await tx.$queryRaw`select id from criterion_review where id = ${input.id}::uuid for no key update`
    const review = await tx.criterionReview.findUnique({ where: { id: input.id }, select: { id: true, regionId: true, entryId: true, title: true, fromNumber: true, closedAt: true } })
    if (!review) throw new Halt('not-found')
    if (actor.kind !== 'person' || !mayKeepLibrary(actor, review)) throw new Halt('forbidden')
    const entry = review.entryId === null ? null : (await entryForChange(tx, actor, review.entryId)).entry
    const decision = decideCloseReview(
      { closed: review.closedAt !== null, entry: entry && { number: entry.currentNumber, fromNumber: review.fromNumber ?? entry.currentNumber, retired: entry.retiredAt !== null } },
      input,
      dayIn(now),
    )
    if (!decision.ok) return decision
    if (entry && input.outcome === 'dropped' && entry.retiredAt === null) await updateVersioned(tx.libraryCriterion, entry, { retiredAt: now, retiredReason: input.reason })
    if (entry && input.outcome !== 'dropped' && input.nextReviewOn) await updateVersioned(tx.libraryCriterion, entry, { reviewOn: input.nextReviewOn })
    await updateVersioned(tx.criterionReview, { id: input.id, version: input.version }, { outcome: input.outcome, outcomeReason: input.reason, closedAt: now, closedBy: actor.name })
    const { subject, body } = outcomeMail(review.title, input.outcome, input.reason)
    await tx.$queryRaw`select remark_tell(${review.id}::uuid, ${subject}, ${body})::text`
    const about = review.entryId ? { type: 'library-criterion', id: review.entryId } : { type: 'criterion-review', id: review.id }
    await record(tx, actor, { event: 'review.closed', compartment: 'region', subject: about, regionId: review.regionId, detail: { title: review.title, outcome: input.outcome, reason: input.reason } })
    return allow({ id: review.id })
  })
