import { record } from '@/lib/audit/record'
import { tellProvider } from '@/lib/facility/commands/register'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { keptFile } from '@/lib/residents/commands/load'
import { reachProviders } from '@/lib/residents/commands/reach'
import { keepSecret } from '@/lib/residents/commands/secret'
import { visibleTo } from '@/lib/residents/policy'
import { residentHead } from '@/lib/residents/queries/head'
import { bsnIndexes } from '@/lib/residents/queries/identity'
import { representativesOf } from '@/lib/residents/queries/people'
import { changedFacts, isCalled } from '@/lib/residents/rules/reach'
import type { ClientFact } from '@/lib/residents/schema/reach'
import { bothRegistered, type LeftBehind } from '../queries/merge'
import { decideMerge, decideProposeMerge, type MergeRefusal, type ProposeMergeRefusal, refusalOfConstraint } from '../rules/merge'
import type { DeclineMerge, MergeFiles, MergeStatus, ProposeMerge } from '../schema/merge'

type Done = { readonly residentId: string; readonly mergeId: string }

/** Proposes that two files of this municipality are about one person, and which of them stays; a second consultant looks at both. */
export const proposeMerge = (actor: Actor, input: ProposeMerge): Promise<Result<Done, ProposeMergeRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const other = await tx.resident.findFirst({ where: { municipalityId, bsnIndex: { in: bsnIndexes(municipalityId, input.bsn) } }, select: { id: true, mergedIntoId: true } })
    const decided = decideProposeMerge({ id: input.residentId, merged: false }, other && { id: other.id, merged: other.mergedIntoId !== null })
    if (!decided.ok) return decided
    const { otherId } = decided.value
    const [keptId, goneId] = input.stays === 'this' ? [input.residentId, otherId] : [otherId, input.residentId]
    const id = crypto.randomUUID()
    try {
      await tx.fileMerge.createMany({ data: [{ id, municipalityId, keptId, goneId, reason: input.reason, proposedAt: now, proposedById: person.personId, proposedBy: person.name }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('proposed-already')
      throw thrown
    }
    for (const residentId of [keptId, goneId]) await record(tx, actor, { event: 'merge.proposed', compartment: 'resident', subject: { type: 'file-merge', id, version: 1 }, municipalityId, residentId, purpose: 'dossiers samenvoegen', detail: { keptId, goneId } })
    return allow({ residentId: keptId, mergeId: id })
  })

async function loadMerge(tx: Tx, actor: Actor, id: string) {
  const row = await tx.fileMerge.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true, keptId: true, goneId: true, status: true, proposedById: true } })
  if (!row) throw new Halt('not-found')
  return { row: { ...row, status: row.status as MergeStatus }, ...(await keptFile(tx, actor, row.keptId)) }
}

/** Says that two files stay apart, with the reason; who proposed may take it back so too. */
export const declineMerge = (actor: Actor, input: DeclineMerge): Promise<Result<Done, 'decided-already'>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId } = await loadMerge(tx, actor, input.mergeId)
    if (row.status !== 'proposed') return refuse('decided-already')
    const version = await updateVersioned(tx.fileMerge, { id: row.id, version: input.version }, { status: 'declined', declineReason: input.reason, decidedAt: now, decidedById: person.personId, decidedBy: person.name })
    for (const residentId of [row.keptId, row.goneId]) await record(tx, actor, { event: 'merge.declined', compartment: 'resident', subject: { type: 'file-merge', id: row.id, version }, municipalityId, residentId, purpose: 'dossiers samenvoegen' })
    return allow({ residentId: row.keptId, mergeId: row.id })
  })

/**
 * Moves everything of the one file to the other, each case, decision and allocation under its own number. The file that is left empty
 * says where it went and takes nothing new. Stopped when help would overlap that may not run at once.
 */
export const mergeFiles = (actor: Actor, input: MergeFiles): Promise<Result<Done, MergeRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId } = await loadMerge(tx, actor, input.mergeId)
    const decided = decideMerge(row, person.personId)
    if (!decided.ok) return decided
    const { clash, leftBehind } = await bothRegistered(tx, row)
    if (clash) return refuse('two-facilities', { kept: clash.kept.number, gone: clash.gone.number })
    const version = await updateVersioned(tx.fileMerge, { id: row.id, version: input.version }, {})
    await reachBoth(tx, now, actor, row)
    let moved: Record<string, number>
    try {
      moved = (await tx.$queryRaw<{ moved: Record<string, number> }[]>`select merge_residents(${row.id}::uuid, ${person.name}) as moved`)[0]?.moved ?? {}
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      const named = (['decided-already', 'own-proposal', 'help-overlaps', 'live-together', 'destruction-proposed'] as const).find((each) => found?.state === 'PI047' && found.message.includes(each))
      const reason = named ?? (found?.state === '23P01' || found?.state === '23505' ? refusalOfConstraint(found.message) : null)
      if (reason) return refuse(reason)
      throw thrown
    }
    await tellLeftBehind(tx, now, actor, { ...row, municipalityId }, leftBehind)
    for (const residentId of [row.keptId, row.goneId]) await record(tx, actor, { event: 'merge.done', compartment: 'resident', subject: { type: 'file-merge', id: row.id, version: version + 1 }, municipalityId, residentId, purpose: 'dossiers samenvoegen', detail: { keptId: row.keptId, goneId: row.goneId, moved } })
    return allow({ residentId: row.keptId, mergeId: row.id })
  })

/** Says to who would have helped, and in the trail of the file that goes, that a registration ended which was made twice. */
async function tellLeftBehind(tx: Tx, now: Date, actor: Actor, { goneId, municipalityId }: { readonly goneId: string; readonly municipalityId: string }, leftBehind: readonly LeftBehind[]): Promise<void> {
  for (const { id, regionId, number, startsOn, providers } of leftBehind.filter((each) => each.ends)) {
    for (const provider of providers) await tellProvider(tx, now, { municipalityId, regionId, part: { providerId: provider.id }, subject: `Een registratie vervalt: ${number}`, body: 'Deze inwoner was twee keer ingeschreven. Er zijn geen uren gegeven. Log in om het te zien.' })
    await record(tx, actor, { event: 'facility.ended', compartment: 'resident', subject: { type: 'facility-registration', id }, municipalityId, residentId: goneId, purpose: 'dossiers samenvoegen', detail: { number, endsOn: startsOn, reason: 'registered-twice' } })
  }
}

/** Who helps under the file that goes reads from now on what the file that stays says; and each whom the other's files say to call. */
async function reachBoth(tx: Tx, now: Date, actor: Actor, { keptId, goneId }: { readonly keptId: string; readonly goneId: string }): Promise<void> {
  const today = dayIn(now)
  const [kept, gone] = [await residentHead(tx, actor, keptId, today), await residentHead(tx, actor, goneId, today)]
  if (!kept || !gone) return
  const called = async (id: string): Promise<ClientFact[]> => ((await representativesOf(tx, id)).some((each) => isCalled(each) && (each.endsOn === null || each.endsOn >= today)) ? ['contact'] : [])
  await reachProviders(tx, now, actor, goneId, [...changedFacts(gone, { ...kept, secret: kept.secret ?? gone.secret }), ...(await called(keptId))], kept)
  await reachProviders(tx, now, actor, keptId, await called(goneId), kept)
  // A mark of the file that goes holds for the person: it comes along.
  if (gone.secret && !kept.secret) await keepSecret(tx, now, actor, kept, gone.secret)
}
