import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import { calendarOf } from '@/lib/indications/queries/calendar'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type ReasonOf, type Result } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import type { LetterText } from '@/lib/letters/texts'
import type { LetterView } from '@/lib/letters/view'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { ruleOn } from '@/lib/rulebook/queries'
import { keepReport } from '@/lib/supervision/commands/report'
import { complaintAdjourned, complaintDecided, complaintForProvider, complaintPassed, complaintReceived, type ComplaintKind, type ComplaintLetter } from './letters'
import { mayHandleComplaint, officerOf } from './policy'
import { contentOf, seal } from './queries/content'
import { decideAdjournment, decideFinding, decideHearing, decidePass, decideReceipt, decideWithdrawal, FINDING_DRAFT, TALK_DRAFT } from './rules'
import type { AdjournComplaint, ComplaintAbout, ComplaintStatus, DecideComplaint, Hearing, PassComplaint, RecordComplaintHearing, RegisterComplaint, WithdrawComplaint } from './schema'

type Done = { readonly complaintId: string }
type Refused<F extends (...args: never[]) => unknown> = ReasonOf<ReturnType<F>>

/** Registers a complaint as it came, and confirms it by letter. Refuses a day to come; a provider that isn't public is not found. */
export const registerComplaint = (actor: Actor, input: RegisterComplaint): Promise<Result<Done & { number: string }, Refused<typeof decideReceipt>>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = officerOf(actor)
    const today = dayIn(now)
    const terms = (await ruleOn(tx, 'complaint-terms', { regionId, municipalityId }, today))?.value ?? null
    const receipt = decideReceipt(input.receivedOn, today, terms, await calendarOf(tx))
    if (!receipt.ok) return receipt
    const provider = input.providerId === null ? null : await tx.provider.findFirst({ where: { id: input.providerId }, select: { name: true } })
    if (input.providerId !== null && provider === null) throw new Halt('not-found')
    const [serial] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('complaint_number') as next`
    const number = `KL-${today.slice(0, 4)}-${String(serial?.next ?? 0).padStart(4, '0')}`
    const id = crypto.randomUUID()
    const { name, address, what, ...facts } = input
    await tx.complaint.createMany({ data: [{ ...facts, id, number, municipalityId, providerName: provider?.name ?? null, cipher: seal('cipher', id, JSON.stringify({ name, address, what })), handleBy: receipt.value.handleBy, adjournDays: terms?.adjournDays ?? null, recordedBy: person.name, recordedAt: now }] })
    const work = await complaintFor(tx, now, actor, id)
    await send(tx, now, work, 'complaint-receipt', (letter, text) => complaintReceived({ ...letter, handleBy: receipt.value.handleBy }, text))
    await trace(tx, actor, 'received', work)
    return allow({ complaintId: id, number })
  })

async function complaintFor(tx: Tx, now: Date, actor: Actor, complaintId: string) {
  const found = await tx.complaint.findFirst({ where: { id: complaintId }, include: { municipality: { select: { name: true, regionId: true } } } })
  if (!found) throw new Halt('not-found')
  if (!mayHandleComplaint(actor, found)) throw new Halt('forbidden')
  return { found, status: found.status as ComplaintStatus, hearing: found.hearing as Hearing, about: found.about as ComplaintAbout, content: contentOf(found), person: actor, today: dayIn(now), id: complaintId }
}
type Work = Awaited<ReturnType<typeof complaintFor>>

/** Only what happened and to which complaint: nothing of what it says may stand in the trail. */
const trace = (tx: Tx, actor: Actor, event: string, { found }: Work) => record(tx, actor, { event: `complaint.${event}`, compartment: 'complaint', subject: { type: 'complaint', id: found.id }, municipalityId: found.municipalityId })

async function send<K extends ComplaintKind>(tx: Tx, now: Date, { found, content, person, today }: Work, kind: K, view: (letter: ComplaintLetter, text: LetterText<K>) => LetterView, providerId?: string): Promise<void> {
  const text = await letterText(tx, kind, { municipalityId: found.municipalityId }, today)
  const letter = { municipality: found.municipality.name, officer: person.name, number: found.number, content, receivedOn: day(found.receivedOn), today }
  await issueLetter(tx, now, person, { kind, view: view(letter, text), textId: text.id, subject: { type: 'complaint', id: found.id }, scope: { municipalityId: found.municipalityId, compartment: 'complaint', ...(providerId ? { providerId } : {}) }, sealed: true })
}

const end = (work: Work, said: string) => ({ endedOn: work.today, endedByName: work.person.name, endCipher: seal('end_cipher', work.id, said) })

/** Adjourns once, by letter with the reason. */
export const adjournComplaint = (actor: Actor, input: AdjournComplaint): Promise<Result<Done, Refused<typeof decideAdjournment>>> =>
  write(actor, async (tx, now) => {
    const work = await complaintFor(tx, now, actor, input.complaintId)
    const { found, status, today } = work
    const decision = decideAdjournment({ status, handleBy: found.handleBy === null ? null : day(found.handleBy), adjournDays: found.adjournDays, adjourned: found.adjournedOn !== null }, today, await calendarOf(tx))
    if (!decision.ok) return decision
    const { handleBy } = decision.value
    await updateVersioned(tx.complaint, { id: work.id, version: input.version }, { adjournedOn: today, handleBy })
    await send(tx, now, work, 'complaint-adjournment', (letter, text) => complaintAdjourned({ ...letter, reason: input.reason, handleBy }, text))
    await trace(tx, actor, 'adjourned', work)
    return allow({ complaintId: work.id })
  })

/** Plans the talk with the resident, records it, or why there is none. */
export const recordComplaintHearing = (actor: Actor, input: RecordComplaintHearing): Promise<Result<Done, Refused<typeof decideHearing>>> =>
  write(actor, async (tx, now) => {
    const work = await complaintFor(tx, now, actor, input.complaintId)
    const on: Day | null = input.hearing === 'waived' ? null : input.on
    const decision = decideHearing(work.status, work.hearing, input.hearing, on, work.today)
    if (!decision.ok) return decision
    await updateVersioned(tx.complaint, { id: work.id, version: input.version }, { hearing: input.hearing, hearingOn: on, hearingCipher: input.hearing === 'planned' || input.said === null ? null : seal('hearing_cipher', work.id, input.said) })
    await dropDraft(tx, actor, TALK_DRAFT, work.id)
    await trace(tx, actor, 'hearing-recorded', work)
    return allow({ complaintId: work.id })
  })

/** Passes a complaint about a provider on, with the resident's consent: to the provider by letter, or to the supervisor as a report. */
export const passComplaint = (actor: Actor, input: PassComplaint): Promise<Result<Done, Refused<typeof decidePass> | 'in-future' | 'before-event'>> =>
  write(actor, async (tx, now) => {
    const work = await complaintFor(tx, now, actor, input.complaintId)
    const { found, content, person } = work
    const decision = decidePass(work.status, work.about)
    if (!decision.ok) return decision
    const { providerId, providerName } = found
    if (providerId === null || providerName === null) throw new Error('a complaint about a provider without one')
    await updateVersioned(tx.complaint, { id: work.id, version: input.version }, { status: input.to, ...end(work, input.consent) })
    if (input.to === 'to-supervisor' && input.kind !== null && input.occurredOn !== null) {
      const kept = await keepReport(tx, now, actor, {
        municipalityId: found.municipalityId, regionId: found.municipality.regionId, providerId, providerName, allocationId: null, kind: input.kind, source: 'complaint', occurredOn: input.occurredOn,
        reportedOn: day(found.receivedOn), reportedBy: `${person.name}, na klacht ${found.number}`, content: { client: `${content.name}, ${content.address.replaceAll('\n', ', ')}`, what: content.what, done: '' },
      })
      if (!kept.ok) return kept
    } else {
      await send(tx, now, work, 'complaint-for-provider', (letter, text) => complaintForProvider({ ...letter, provider: providerName }, text), providerId)
      await tell(tx, now, work, providerId)
    }
    await send(tx, now, work, 'complaint-passed', (letter, text) => complaintPassed({ ...letter, to: input.to === 'to-provider' ? providerName : 'de toezichthouder' }, text))
    await trace(tx, actor, 'passed', work)
    return allow({ complaintId: work.id })
  })

/** Sealed, so that it stands in no mail box but the provider's own. */
async function tell(tx: Tx, now: Date, { found, person }: Work, providerId: string): Promise<void> {
  const provider = await tx.provider.findFirst({ where: { id: providerId }, select: { name: true, contactName: true, email: true } })
  if (!provider?.email) return
  await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: 'Een klacht die u wordt doorgegeven', body: `${person.organisationName}: u leest haar in het portaal.`, href: routes.ownReports(), sealed: true, providerId, municipalityId: found.municipalityId })
}

/** Ends a complaint that the resident withdrew, or that was solved to his satisfaction. */
export const withdrawComplaint = (actor: Actor, input: WithdrawComplaint): Promise<Result<Done, Refused<typeof decideWithdrawal>>> =>
  write(actor, async (tx, now) => {
    const work = await complaintFor(tx, now, actor, input.complaintId)
    const decision = decideWithdrawal(work.status)
    if (!decision.ok) return decision
    await updateVersioned(tx.complaint, { id: work.id, version: input.version }, { status: 'withdrawn', ...end(work, input.how) })
    await trace(tx, actor, 'withdrawn', work)
    return allow({ complaintId: work.id })
  })

/** The finding, by letter with why; never unheard. */
export const decideComplaint = (actor: Actor, input: DecideComplaint): Promise<Result<Done, Refused<typeof decideFinding>>> =>
  write(actor, async (tx, now) => {
    const work = await complaintFor(tx, now, actor, input.complaintId)
    const decision = decideFinding(work.status, work.hearing)
    if (!decision.ok) return decision
    await updateVersioned(tx.complaint, { id: work.id, version: input.version }, { status: 'decided', outcome: input.outcome, ...end(work, input.finding) })
    await send(tx, now, work, 'complaint-finding', (letter, text) => complaintDecided({ ...letter, outcome: input.outcome, finding: input.finding }, text))
    await dropDraft(tx, actor, FINDING_DRAFT, work.id)
    await trace(tx, actor, 'decided', work)
    return allow({ complaintId: work.id })
  })
