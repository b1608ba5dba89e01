import { decideChange, entryState, NUMBER_SIGNS, submissionNumber, type EntryRefusal, type WindowTimes } from '@/lib/admissions/rules/submission'
import { mayPrepareSubmission } from '@/lib/admissions/policy/submission'
import { loadSubmission, type SubmissionFile } from '@/lib/admissions/queries/submission-load'
import { proposalsFor } from '@/lib/admissions/queries/submission-takeover'
import { anythingToTakeOver } from '@/lib/admissions/rules/submission-takeover'
import type { ChooseLots, StartSubmission } from '@/lib/admissions/schema/submission'
import { record, type Change } from '@/lib/audit/record'
import { afterRollback, databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, partsOf } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { list } from '@/lib/format'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { decideProducts } from '@/lib/procedures/rules/scope'
import { providerOf } from '@/lib/providers/policy'

export type Saved = { readonly id: string; readonly version: number }

/** Starts the draft for an open window, under a number drawn at random; when there is one already, gives that. */
export const startSubmission = (actor: Actor, input: StartSubmission): Promise<Result<Saved & { number: string }, 'window-closed' | 'window-not-open'>> =>
  write(actor, async (tx, now) => {
    const providerId = providerOf(actor)
    if (providerId === undefined || !mayPrepareSubmission(actor, { providerId })) throw new Halt('forbidden')
    const window = await tx.entryWindow.findFirst({
      where: { id: input.windowId, publishedAt: { not: null } },
      select: { id: true, procedureId: true, regionId: true, opensAt: true, closesAt: true, stoppedAt: true, publishedAt: true, contractStart: true },
    })
    if (!window) throw new Halt('not-found')
    const own = await tx.submission.findFirst({ where: { windowId: window.id, providerId }, select: { id: true, number: true, version: true } })
    if (own) return allow(own)
    const state = entryState(window, now)
    if (state === 'closed') return refuse('window-closed', { closes: entryEndsAt(window).toISOString() })
    if (state === 'coming') return refuse('window-not-open', { opens: window.opensAt.toISOString() })
    const id = crypto.randomUUID()
    const year = partsOf(day(window.contractStart)).year
    for (;;) {
      const number = submissionNumber(year, randoms())
      const { count } = await tx.submission.createMany({
        data: [{ id, windowId: window.id, procedureId: window.procedureId, regionId: window.regionId, providerId, number }],
        skipDuplicates: true,
      })
      if (count === 1) {
        await record(tx, actor, { event: 'submission.started', compartment: 'sealed', subject: { type: 'submission', id, version: 1 }, providerId, detail: { number, windowId: window.id } })
        return allow({ id, number, version: 1 })
      }
      // A colleague was just first, or (once in five million) the number is taken: then another one.
      const first = await tx.submission.findFirst({ where: { windowId: window.id, providerId }, select: { id: true, number: true, version: true } })
      if (first) return allow(first)
    }
  })

const randoms = (): number[] => [...crypto.getRandomValues(new Uint32Array(NUMBER_SIGNS))].map((each) => each / 2 ** 32)

/** Chooses the lots to enter for, with their products; refuses a product without the one that goes with it. What was already handed in stays handed in until it is replaced or withdrawn. */
export const chooseLots = (actor: Actor, input: ChooseLots): Promise<Result<Saved & { takeOver: boolean }, EntryRefusal | 'unknown-lot' | 'unknown-establishment' | 'lot-without-product' | 'goes-together'>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    if (input.lotIds.some((id) => !file.lots.some((lot) => lot.id === id))) return refuse('unknown-lot')
    const pairs = (input.delivers ?? []).map((pair) => pair.split('/'))
    if (pairs.some(([, id]) => !file.establishments.some((each) => each.id === id))) return refuse('unknown-establishment')
    const products = decideProducts(input.productIds ?? file.lots.flatMap((lot) => lot.productIds), file.lots.filter((lot) => input.lotIds.includes(lot.id)), file.combinations, (id) => file.products.find((product) => product.id === id)?.name ?? '')
    if (!products.ok) return products
    return whileOpen(file.row.window, now, async () => {
      const version = await updateVersioned(tx.submission, { id: file.row.id, version: input.version }, {})
      for (const lot of file.lots) {
        const chosen = input.lotIds.includes(lot.id)
        const productIds = products.value.get(lot.id) ?? []
        // Not said: as it was.
        const establishmentIds = input.delivers ? pairs.flatMap(([lotId, id]) => (lotId === lot.id && id ? [id] : [])) : [...lot.establishmentIds]
        if (chosen === lot.chosen && String(productIds) === String(lot.chosenProductIds) && String(establishmentIds) === String(lot.establishmentIds)) continue
        const { count } = await tx.submissionLot.updateMany({ where: { submissionId: file.row.id, lotId: lot.id }, data: { chosen, ...(chosen ? { productIds, establishmentIds } : {}) } })
        if (count === 0 && chosen)
          await tx.submissionLot.createMany({
            data: [{ submissionId: file.row.id, windowId: file.row.windowId, lotId: lot.id, regionId: file.row.regionId, municipalityId: lot.municipalityId, providerId: file.row.providerId, productIds, establishmentIds }],
          })
      }
      // Every party signs for the lots it is asked for: a lot that is added asks for its signature again.
      await tx.submissionParty.updateMany({ where: { submissionId: file.row.id, status: { not: 'removed' } }, data: { lotIds: [...input.lotIds] } })
      const names = (ids: readonly string[]) => list(file.lots.filter((lot) => ids.includes(lot.id)).map((lot) => lot.name))
      await sealedLine(tx, actor, file, 'submission.lots-chosen', version, [{ field: 'lotIds', label: 'Percelen', from: names(file.chosen.map((lot) => lot.id)), to: names(input.lotIds) }])
      const chosen = file.lots.filter((lot) => input.lotIds.includes(lot.id))
      return allow({ id: file.row.id, version, takeOver: anythingToTakeOver(await proposalsFor(tx, actor, { ...file, chosen })) })
    })
  })

/** The submission for a change by its own provider: found, allowed, and still open; or the refusal. */
export async function forChange(tx: Tx, actor: Actor, id: string, now: Date): Promise<SubmissionFile | Refused<EntryRefusal>> {
  const file = await loadSubmission(tx, actor, id, now)
  if (!file) throw new Halt('not-found')
  if (!mayPrepareSubmission(actor, file.row)) throw new Halt('forbidden')
  const open = decideChange(file.status, file.row.window, now)
  return open.ok ? file : open
}

/** Counts the submission's version up and locks its row, so that changes by colleagues come one after the other. */
export async function touch(tx: Tx, file: SubmissionFile): Promise<number> {
  const { version } = await tx.submission.update({ where: { id: file.row.id }, data: { version: { increment: 1 } }, select: { version: true } })
  return version
}

/** The database has the last word on time: its refusal becomes the same answer as the rule's, with its own clock's time in it. */
export async function whileOpen<T, R extends string = never>(window: WindowTimes, now: Date, work: () => Promise<Result<T, R>>): Promise<Result<T, R | EntryRefusal>> {
  try {
    return await work()
  } catch (thrown) {
    const refusal = databaseRefusal(thrown)
    if (refusal?.state !== 'PE001') throw thrown
    if (refusal.message.includes('entry-opened')) return refuse('already-opened')
    const told = timesIn(refusal.detail)
    const detail = { at: told.at ?? now.toISOString(), opens: told.opens ?? window.opensAt.toISOString(), closes: told.closes ?? entryEndsAt(window).toISOString() }
    return new Date(detail.at) >= new Date(detail.closes) ? refuse('too-late', detail) : refuse('not-open', detail)
  }
}

function timesIn(detail: string): { at?: string; opens?: string; closes?: string } {
  try {
    return JSON.parse(detail) as { at?: string; opens?: string; closes?: string }
  } catch {
    return {}
  }
}

/** A late attempt changed nothing, but leaves a line that only its provider can read, with both times. */
export function recordLateAttempt(actor: Actor, submission: { readonly id: string; readonly providerId: string }, what: 'submit' | 'withdraw', detail: Readonly<Record<string, string | number>> | undefined): void {
  afterRollback(async () => {
    await write(actor, async (tx) => {
      await record(tx, actor, { event: 'submission.late-attempt', compartment: 'sealed', subject: { type: 'submission', id: submission.id }, providerId: submission.providerId, detail: { what, ...detail } })
      return allow()
    })
  })
}

export const sealedLine = (tx: Tx, actor: Actor, file: SubmissionFile, event: string, version: number, changes: readonly Change[], detail: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  record(tx, actor, { event, compartment: 'sealed', subject: { type: 'submission', id: file.row.id, version }, providerId: file.row.providerId, changes, detail })
