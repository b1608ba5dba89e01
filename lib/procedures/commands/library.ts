import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { actorLabel, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { CRITERION_LABELS } from '@/lib/procedures/messages/labels'
import { mayKeepLibrary } from '@/lib/procedures/policy'
import { contentOf, CONTENT_COLUMNS } from '@/lib/procedures/queries/library'
import { decideNewVersion, firstReview } from '@/lib/procedures/rules/criteria'
import { decideChange } from '@/lib/procedures/rules/status'
import type { AddLibraryCriterion, ChangeLibraryCriterion, RetireLibraryCriterion, SaveToLibrary, TakeFromLibrary } from '@/lib/procedures/schema/library'

type Content = ReturnType<typeof contentOf>

/** The entry that a command changes with its newest text, its row locked. Foreign is not found. */
export async function entryForChange(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from library_criterion where id = ${id}::uuid for no key update`
  const entry = await tx.libraryCriterion.findUnique({ where: { id }, select: { id: true, regionId: true, currentNumber: true, reviewOn: true, retiredAt: true, version: true } })
  if (!entry) throw new Halt('not-found')
  if (!mayKeepLibrary(actor, entry)) throw new Halt('forbidden')
  const newest = await tx.libraryCriterionVersion.findFirstOrThrow({ where: { entryId: id, number: entry.currentNumber }, select: CONTENT_COLUMNS })
  return { entry, newest: contentOf(newest) }
}

async function create(tx: Tx, now: Date, actor: Actor, regionId: string, content: Content, reviewOn: string, fromCriterionId: string | null): Promise<{ entryId: string; versionId: string }> {
  const entryId = crypto.randomUUID()
  const versionId = crypto.randomUUID()
  await tx.libraryCriterion.create({ data: { id: entryId, regionId, currentNumber: 1, reviewOn }, select: { id: true } })
  await tx.libraryCriterionVersion.create({ data: { id: versionId, entryId, regionId, number: 1, ...content, fromCriterionId, madeAt: now, madeBy: actorLabel(actor) }, select: { id: true } })
  await record(tx, actor, { event: 'library-criterion.added', compartment: 'region', subject: { type: 'library-criterion', id: entryId, version: 1 }, regionId, detail: { title: content.title } })
  return { entryId, versionId }
}

/** Puts a criterion into the region's library. */
export const addLibraryCriterion = (actor: Actor, input: AddLibraryCriterion) =>
  write(actor, async (tx, now) => {
    const regionId = actor.kind === 'anonymous' ? undefined : actor.regionIds[0]
    if (!regionId || !mayKeepLibrary(actor, { regionId })) throw new Halt('forbidden')
    const { entryId } = await create(tx, now, actor, regionId, contentOf(input), input.reviewOn, null)
    return allow({ id: entryId })
  })

/** A better text: the next version. Procedures keep the version they were made with. Refuses a version that changes nothing. */
export const changeLibraryCriterion = (actor: Actor, input: ChangeLibraryCriterion) =>
  write(actor, async (tx, now) => {
    const { entry, newest } = await entryForChange(tx, actor, input.id)
    if (entry.retiredAt) return refuse('retired')
    const content = contentOf(input)
    const decision = decideNewVersion(newest, content)
    if (!decision.ok && entry.reviewOn === input.reviewOn) return decision
    const number = decision.ok ? entry.currentNumber + 1 : entry.currentNumber
    const version = await updateVersioned(tx.libraryCriterion, { id: entry.id, version: input.version }, { currentNumber: number, reviewOn: input.reviewOn })
    if (decision.ok) await tx.libraryCriterionVersion.create({ data: { entryId: entry.id, regionId: entry.regionId, number, ...content, note: input.note, madeAt: now, madeBy: actorLabel(actor) }, select: { id: true } })
    await record(tx, actor, {
      event: 'library-criterion.changed', compartment: 'region', subject: { type: 'library-criterion', id: entry.id, version }, regionId: entry.regionId,
      changes: [...changesBetween(newest, content, CRITERION_LABELS), ...changesBetween({ reviewOn: entry.reviewOn }, { reviewOn: input.reviewOn }, { reviewOn: 'Opnieuw bekijken op' })], detail: { title: content.title, number },
    })
    return allow({ id: entry.id })
  })

/** Takes a criterion out of use for later procedures. Where it was used, it stays. */
export const retireLibraryCriterion = (actor: Actor, input: RetireLibraryCriterion) =>
  write(actor, async (tx, now) => {
    const { entry, newest } = await entryForChange(tx, actor, input.id)
    if (entry.retiredAt) return refuse('retired')
    const version = await updateVersioned(tx.libraryCriterion, { id: entry.id, version: input.version }, { retiredAt: now, retiredReason: input.reason })
    await record(tx, actor, { event: 'library-criterion.retired', compartment: 'region', subject: { type: 'library-criterion', id: entry.id, version }, regionId: entry.regionId, detail: { title: newest.title, reason: input.reason } })
    return allow({ id: entry.id })
  })

/** Adds criteria of the library to a draft, at the end, in the library's order. One that is in already stays as it is. */
export const takeFromLibrary = (actor: Actor, input: TakeFromLibrary) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const entries = await tx.libraryCriterion.findMany({
      where: { id: { in: input.entryIds }, regionId: procedure.regionId, retiredAt: null },
      select: { id: true, currentNumber: true, libraryCriterionVersions: { select: { id: true, number: true, ...CONTENT_COLUMNS } } },
    })
    if (entries.length !== input.entryIds.length) return refuse('unknown-entry')
    const present = await tx.criterion.findMany({ where: { procedureId: procedure.id }, select: { position: true, libraryVersion: { select: { entryId: true } } } })
    const taken = new Set(present.flatMap((row) => (row.libraryVersion ? [row.libraryVersion.entryId] : [])))
    const last = Math.max(0, ...present.map((row) => row.position))
    const fresh = input.entryIds.flatMap((id) => {
      const entry = entries.find((each) => each.id === id)
      const newest = entry?.libraryCriterionVersions.find((each) => each.number === entry.currentNumber)
      return newest && !taken.has(id) ? [newest] : []
    })
    if (fresh.length === 0) return refuse('all-present')
    await tx.criterion.createMany({
      data: fresh.map((newest, at) => ({ procedureId: procedure.id, regionId: procedure.regionId, position: last + 1 + at, ...contentOf(newest), libraryVersionId: newest.id })),
    })
    await record(tx, actor, { event: 'criterion.taken', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { titles: fresh.map((each) => each.title).join(', ') } })
    return allow({ procedureId: procedure.id, count: fresh.length })
  })

/**
 * Saves a procedure's criterion back: as the next version of the entry it came from, else as a new entry. Also from a
 * published procedure, which itself does not change. Refuses when the library says the same already.
 */
export const saveToLibrary = (actor: Actor, input: SaveToLibrary) =>
  write(actor, async (tx, now) => {
    const found = await tx.criterion.findUnique({ where: { id: input.criterionId }, select: { id: true, procedureId: true, publishedAt: true, version: true, libraryVersion: { select: { entryId: true } }, ...CONTENT_COLUMNS } })
    if (!found) throw new Halt('not-found')
    const procedure = await procedureForChange(tx, actor, found.procedureId)
    if (found.version !== input.version) throw new Halt('stale', 'stale', { subject: found.id, version: input.version })
    const content = contentOf(found)
    // A published criterion has no place of its own for the link: the version that was saved from it holds it.
    const entryId = found.libraryVersion?.entryId ?? (await tx.libraryCriterionVersion.findFirst({ where: { fromCriterionId: found.id }, orderBy: { madeAt: 'desc' }, select: { entryId: true } }))?.entryId
    const link = async (versionId: string) => {
      if (found.publishedAt === null) await tx.criterion.updateMany({ where: { id: found.id }, data: { libraryVersionId: versionId } })
    }
    if (!entryId) {
      const made = await create(tx, now, actor, procedure.regionId, content, firstReview(dayIn(now)), found.id)
      await link(made.versionId)
      return allow({ id: made.entryId })
    }
    const { entry, newest } = await entryForChange(tx, actor, entryId)
    if (entry.retiredAt) return refuse('retired')
    const decision = decideNewVersion(newest, content)
    if (!decision.ok) return decision
    const number = entry.currentNumber + 1
    const version = await updateVersioned(tx.libraryCriterion, entry, { currentNumber: number })
    const made = await tx.libraryCriterionVersion.create({
      data: { entryId: entry.id, regionId: entry.regionId, number, ...content, note: `Overgenomen uit ${procedure.title}`.slice(0, 500), fromCriterionId: found.id, madeAt: now, madeBy: actorLabel(actor) }, select: { id: true },
    })
    await link(made.id)
    await record(tx, actor, { event: 'library-criterion.changed', compartment: 'region', subject: { type: 'library-criterion', id: entry.id, version }, regionId: entry.regionId, changes: changesBetween(newest, content, CRITERION_LABELS), detail: { title: content.title, number } })
    return allow({ id: entry.id })
  })
