import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { keptFile } from '@/lib/residents/commands/load'
import { FILE_CONSENT_TEXTS } from '@/lib/residents/messages/notes'
import { visibleTo } from '@/lib/residents/policy'
import { residentHead } from '@/lib/residents/queries/head'
import { representativesOf } from '@/lib/residents/queries/people'
import { ruleOn } from '@/lib/rulebook/queries'
import type { HAND_REFUSALS } from '../messages/transfer'
import { workingHere } from '../queries/transfer'
import { sealContent, wholeContent } from '../queries/transfer-content'
import { cutTo, decideHand, decideStart, partsOf, type StartRefusal } from '../rules/transfer'
import type { HandTransfer, StartTransfer, TransferStatus } from '../schema/transfer'

type Done = { readonly residentId: string }

/**
 * Records the answer about handing a file to another municipality. On a yes exactly the agreed parts go as they are today: to the work
 * list of a municipality that works here, or kept as a file to give along. On a no nothing goes. Refuses what decideStart refuses.
 */
export const startTransfer = (actor: Actor, input: StartTransfer): Promise<Result<Done, StartRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const today = dayIn(now)
    const { residentId, givenBy, how, givenOn, granted } = input
    const here = await workingHere(tx, today)
    const to = here.find((each) => each.id === input.toMunicipalityId)
    const toName = to?.name ?? input.toName ?? ''
    const announced = (await tx.fileTransfer.count({ where: { residentId, toName, status: 'announced', OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] } })) > 0
    const decided = decideStart(input, { today, own: municipalityId, here: here.map((each) => each.id), representatives: await representativesOf(tx, residentId), announced: granted && announced })
    if (!decided.ok) return decided
    const trace = { compartment: 'resident' as const, municipalityId, residentId }
    const [consentId, id] = [crypto.randomUUID(), crypto.randomUUID()]
    await tx.fileConsent.createMany({ data: [{ id: consentId, municipalityId, residentId, aspect: 'transfer', toWhom: toName, granted, how, givenOn, shownText: FILE_CONSENT_TEXTS.transfer, recordedAt: now, recordedBy: person.name }] })
    await record(tx, actor, { ...trace, event: 'file-consent.recorded', subject: { type: 'file-consent', id: consentId, version: 1 }, purpose: 'toestemming', detail: { aspect: 'transfer', granted } })
    if (!granted) return allow({ residentId })
    const resident = await residentHead(tx, actor, residentId, today)
    if (!resident) throw new Halt('not-found')
    const own = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true, regionId: true } })
    const rule = await ruleOn(tx, 'file-transfer', { regionId: own.regionId, municipalityId }, today)
    const parts = partsOf(input.parts)
    const sealed = sealContent(id, to?.id ?? municipalityId, cutTo(await wholeContent(tx, resident, own.name, today), parts))
    // What lapsed for the same municipality makes room.
    await tx.fileTransfer.updateMany({ where: { residentId, toName, status: 'announced', expiresOn: { lt: today } }, data: { status: 'lapsed', endedOn: today, cipher: null, version: { increment: 1 } } })
    await tx.fileTransfer.createMany({
      data: [{ id, municipalityId, residentId, consentId, givenBy, toMunicipalityId: to?.id ?? null, toName, parts, frozenAt: now, expiresOn: rule ? addDays(today, rule.value.days) : null, recordedBy: person.name, ...(to ? {} : { cipher: sealed }) }],
    })
    if (to) await tx.$executeRaw`select announce_file(${id}::uuid, ${sealed})`
    await record(tx, actor, { ...trace, event: 'transfer.announced', subject: { type: 'file-transfer', id, version: 1 }, purpose: 'overdracht met toestemming', detail: { to: toName, parts } })
    return allow({ residentId })
  }).catch((thrown: unknown) => {
    if (databaseRefusal(thrown)?.state === '23505') return refuse('announced-already')
    throw thrown
  })

/** A transfer of this municipality that a command works on, with who does so. Throws 'not-found' for another's. */
async function loadTransfer(tx: Tx, actor: Actor, id: string) {
  const row = await tx.fileTransfer.findFirst({ where: { id, ...visibleTo(actor) }, select: { id: true, residentId: true, status: true, toMunicipalityId: true, expiresOn: true, frozenAt: true } })
  if (!row) throw new Halt('not-found')
  return { row, ...(await keptFile(tx, actor, row.residentId)) }
}

/** That the file was given to the resident or sent to a municipality elsewhere; from then on nothing of it is kept here. */
export const handTransfer = (actor: Actor, input: HandTransfer): Promise<Result<Done, keyof typeof HAND_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { row, municipalityId } = await loadTransfer(tx, actor, input.transferId)
    const facts = { status: row.status as TransferStatus, elsewhere: row.toMunicipalityId === null, expiresOn: row.expiresOn === null ? null : day(row.expiresOn), frozenOn: dayIn(row.frozenAt) }
    const decided = decideHand(facts, input.handedOn, dayIn(now))
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.fileTransfer, { id: row.id, version: input.version }, { status: 'handed', endedOn: input.handedOn, cipher: null })
    await record(tx, actor, { event: 'transfer.handed', compartment: 'resident', subject: { type: 'file-transfer', id: row.id, version }, municipalityId, residentId: row.residentId, purpose: 'overdracht met toestemming' })
    return allow({ residentId: row.residentId })
  })
