import { randomInt } from 'node:crypto'
import { allocationNumber } from '@/lib/allocations/rules'
import { type AuditEntry, recordAll } from '@/lib/audit/record'
import { type Tx, write } from '@/lib/db'
import { mandateOn } from '@/lib/indications/queries/drawn-up'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import type { ChangeoverHead, PartHead } from '../queries/changeover'
import { LISTED, type Listed, type Touched, touchedBy } from '../queries/changeover-facts'
import { decideRun } from '../rules/changeover'
import type { OnPart } from '../schema/changeover'
import { partForChange, recordChangeover, standingOf } from './changeover'
import { type Made, reviseAll } from './changeover-decisions'

/** Residents done in one go: well within a transaction's time, so that whoever presses sees it move. */
export const RUN = 200

export type RunRefusal = 'changeover-over' | 'not-adopted' | 'too-late' | 'no-mandate'

/**
 * Does the next batch of an adopted list: who still fits as he was listed goes over, with a decision and its letter where his help changes; what
 * happened since makes him one who doesn't fit. Pressed again it goes on where it stopped; with the last one the provider hears of it.
 */
export const runPart = (actor: Actor, input: Pick<OnPart, 'partId'>, batch = RUN): Promise<Result<{ id: string; partId: string; left: number }, RunRefusal>> =>
  write(actor, async (tx, now) => {
    const { part, changeover, person } = await partForChange(tx, actor, input.partId)
    const today = dayIn(now)
    const mandate = person.accessOrganisationId === undefined ? null : await mandateOn(tx, { municipality: { id: changeover.municipalityId }, today }, person.accessOrganisationId)
    const verdict = decideRun(standingOf(part, changeover), mandate !== null, today)
    if (!verdict.ok || mandate === null) return verdict.ok ? allow({ id: changeover.id, partId: part.id, left: 0 }) : verdict
    if (part.status === 'adopted') await tx.changeoverPart.updateMany({ where: { id: part.id }, data: { status: 'running', version: { increment: 1 } } })
    const { going, changed } = await sorted(tx, part, changeover, batch)
    await tx.changeoverCase.updateMany({ where: { id: { in: changed } }, data: { way: null, misfit: 'changed', version: { increment: 1 } } })
    const made = await reviseAll(tx, now, person, changeover, part, mandate, going.filter((each) => each.way === 'decision'))
    const moved = await move(tx, part, going, today)
    const left = await tx.changeoverCase.count({ where: { partId: part.id, misfit: null, doneAt: null } })
    if (left === 0) await finish(tx, now, part, changeover)
    await recordAll(tx, person, moved.flatMap((each) => linesOf(part, changeover, each, made.get(each.id))))
    await recordChangeover(tx, actor, changeover, left === 0 ? 'done' : 'running', changeover.version, { provider: part.provider, done: moved.length, decisions: made.size, changed: changed.length, left })
    return allow({ id: changeover.id, partId: part.id, left })
  })

/** The next of the list, and which of them are no longer as they were listed. */
async function sorted(tx: Tx, part: PartHead, changeover: ChangeoverHead, batch: number): Promise<{ going: Listed[]; changed: string[] }> {
  const next = await tx.changeoverCase.findMany({ where: { partId: part.id, misfit: null, doneAt: null }, orderBy: { id: 'asc' }, take: batch, select: LISTED })
  await tx.$queryRaw`select id from allocation where id = any(${next.flatMap((each) => each.allocationId ?? [])}::uuid[]) order by id for no key update`
  const now = new Map((await touchedBy(tx, changeover, next.map((each) => each.indicationId))).map((each) => [each.indicationId, each]))
  const going = next.filter((each) => stillFits(each, now.get(each.indicationId)))
  return { going, changed: next.filter((each) => !going.includes(each)).map((each) => each.id) }
}

const stillFits = (listed: Listed, now: Touched | undefined): boolean =>
  now !== undefined && now.fit.way === listed.way && now.allocationId === listed.allocationId && now.toProductId === listed.toProductId && now.newMinutes === listed.newMinutes && now.oldMinutes === listed.oldMinutes && now.participationId === listed.participationId && now.lotId === listed.lotId

type Moved = Listed & { readonly newId: string; readonly number: string; readonly was: string }

/** A few numbers more than needed: they are drawn at random, and the database passes over those that exist. */
function numbersFor(count: number, today: Day): string[] {
  const drawn = new Set<string>()
  while (drawn.size < count + 20) drawn.add(allocationNumber(today, Array.from({ length: 5 }, () => randomInt(31))))
  return [...drawn]
}

async function move(tx: Tx, part: PartHead, going: readonly Listed[], today: Day): Promise<readonly Moved[]> {
  if (going.length === 0) return []
  const ids = going.map(() => crypto.randomUUID())
  await tx.$queryRaw`select changeover_move(${part.id}::uuid, ${going.map((each) => each.id)}::uuid[], ${ids}::uuid[], ${numbersFor(going.length, today)}::text[])`
  const rows = new Map((await tx.allocation.findMany({ where: { id: { in: ids } }, select: { id: true, number: true, follows: { select: { number: true } } } })).map((row) => [row.id, row]))
  return going.map((each, index) => ({ ...each, newId: ids[index] ?? '', number: rows.get(ids[index] ?? '')?.number ?? '', was: rows.get(ids[index] ?? '')?.follows?.number ?? '' }))
}

/** What the trail says of one resident: his decision, the number that ends and the one that goes on. */
function linesOf(part: PartHead, { municipalityId, name, newFrom }: ChangeoverHead, moved: Moved, made: Made | undefined): AuditEntry[] {
  const trace = { compartment: 'resident' as const, municipalityId, providerId: part.providerId }
  const decided: AuditEntry | null = made === undefined ? null : {
    event: 'case.changeover-decided', compartment: 'resident', municipalityId, residentId: moved.residentId, purpose: 'contractovergang', subject: { type: 'case', id: moved.caseId },
    changes: [{ field: 'decision', label: 'Besluit', from: made.replaces, to: made.reference }], detail: { decisionId: made.decisionId, changeover: name, from: newFrom, indicationId: made.indicationId, letterId: made.letterId, old: moved.oldMinutes, minutes: moved.newMinutes },
  }
  return [
    ...(decided ? [decided] : []),
    { ...trace, event: 'allocation.replaced', subject: { type: 'allocation', id: moved.allocationId ?? '' }, detail: { number: moved.was, status: 'stopped', next: moved.number, lastDay: addDays(newFrom, -1), changeover: name } },
    { ...trace, event: 'allocation.continued', subject: { type: 'allocation', id: moved.newId, version: 1 }, detail: { number: moved.number, after: moved.was } },
  ]
}

async function finish(tx: Tx, now: Date, part: PartHead, { municipality, municipalityId, regionId, newFromText }: ChangeoverHead): Promise<void> {
  await tx.changeoverPart.updateMany({ where: { id: part.id }, data: { status: 'done', doneAt: now, version: { increment: 1 } } })
  const moved = await tx.changeoverCase.count({ where: { partId: part.id, doneAt: { not: null } } })
  const { name, contactName, email } = await tx.provider.findUniqueOrThrow({ where: { id: part.providerId }, select: { name: true, contactName: true, email: true } })
  if (email && moved > 0)
    await sendMail(tx, now, {
      toName: contactName ?? name, toAddress: email, subject: `Uw cliënten in ${municipality} gaan over op ${newFromText}`,
      body: `De hulp van ${moved} ${moved === 1 ? 'cliënt' : 'cliënten'} gaat verder onder een nieuw nummer. Tot die dag verandert er niets. Log in om te zien welk nummer bij welke cliënt hoort en hoeveel tijd het is. Laat dezelfde hulp komen als dat kan.`,
      href: routes.continuedAllocations(), regionId, municipalityId, providerId: part.providerId,
    })
}
