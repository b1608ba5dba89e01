import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import type { MAKE_REFUSALS, SENT_REFUSALS } from '../messages/contribution'
import { mayHandOver, officePlace } from '../policy'
import { nextLines } from '../queries/contribution'
import { decideMake, decideSent } from '../rules/contribution'
import type { AskHandover, MakeHandover, SendHandover } from '../schema/contribution'

type Made = Result<{ readonly handoverId: string }, keyof typeof MAKE_REFUSALS>

/** Makes the next list of the own contribution: everything since the earlier ones, once each, numbered and never changed after. */
export const makeHandover = (actor: Actor, _input: MakeHandover): Promise<Made> =>
  write<Made>(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = officePlace(actor)
    const through = dayIn(now)
    // One list at a time: the number and what was told before are those of this moment.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`contribution:${municipalityId}`}, 0))`
    const rule = await ruleOn(tx, 'contribution-start', { regionId, municipalityId }, through)
    const lines = rule ? await nextLines(tx, municipalityId, through) : []
    const decided = decideMake(rule !== null, lines.length)
    if (!decided.ok || !rule) return decided.ok ? refuse('not-ruled') : decided
    const number = (await tx.contributionHandover.count({ where: { municipalityId } })) + 1
    const id = crypto.randomUUID()
    await tx.contributionHandover.createMany({ data: [{ id, municipalityId, number, countsFrom: rule.value.from, ruleSource: rule.source, through, lines: lines.length, madeAt: now, madeById: person.personId, madeBy: person.name }] })
    await tx.contributionLine.createMany({ data: lines.map((line) => ({ ...line, handoverId: id, municipalityId })) })
    await record(tx, actor, { event: 'contribution.made', compartment: 'resident', subject: { type: 'contribution-handover', id, version: 1 }, municipalityId, purpose: 'overdracht eigen bijdrage', detail: { number, lines: lines.length, through } })
    return allow({ handoverId: id })
  }).catch((thrown: unknown) => {
    if (databaseRefusal(thrown)?.state === '23505') throw new Halt('stale')
    throw thrown
  })

/** Records on which day a list was sent, once. */
export const sendHandover = (actor: Actor, input: SendHandover): Promise<Result<{ readonly handoverId: string }, keyof typeof SENT_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await handoverFor(tx, actor, input.handoverId)
    const decided = decideSent(row.sentOn === null ? null : day(row.sentOn), input.sentOn, dayIn(row.madeAt), dayIn(now))
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.contributionHandover, { id: row.id, version: input.version }, { sentOn: input.sentOn, sentBy: person.name, recordedAt: now })
    await record(tx, actor, { event: 'contribution.sent', compartment: 'resident', subject: { type: 'contribution-handover', id: row.id, version }, municipalityId: row.municipalityId, purpose: 'overdracht eigen bijdrage', detail: { number: row.number, sentOn: input.sentOn } })
    return allow({ handoverId: row.id })
  })

/** Says what the list with whole BSNs is needed for; it can then be downloaded by this person for DOWNLOAD_MINUTES. */
export const askHandover = (actor: Actor, input: AskHandover): Promise<Result<{ readonly handoverId: string }, never>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await handoverFor(tx, actor, input.handoverId)
    await tx.contributionDownload.createMany({ data: [{ handoverId: row.id, municipalityId: row.municipalityId, personId: person.personId, personName: person.name, purpose: input.purpose, askedAt: now }] })
    await record(tx, actor, { event: 'contribution.bsn-asked', compartment: 'resident', subject: { type: 'contribution-handover', id: row.id, version: row.version }, municipalityId: row.municipalityId, purpose: input.purpose })
    return allow({ handoverId: row.id })
  })

async function handoverFor(tx: Tx, actor: Actor, id: string) {
  const municipalityIds = actor.kind === 'anonymous' ? [] : [...actor.municipalityIds]
  const row = await tx.contributionHandover.findFirst({ where: { id, municipalityId: { in: municipalityIds } } })
  if (!row) throw new Halt('not-found')
  if (!mayHandOver(actor, row)) throw new Halt('forbidden')
  const person: Person = actor
  return { row, person }
}
