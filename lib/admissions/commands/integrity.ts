import { mayCheck } from '@/lib/admissions/policy/integrity'
import { partyOf, seal } from '@/lib/admissions/queries/integrity-file'
import { decideAddParty, decideAsk, decideCheckEnd, decideDestroy, decideStart, type AddPartyRefusal, type AskRefusal, type DestroyRefusal, type EndRefusal, type StartRefusal } from '@/lib/admissions/rules/integrity'
import type { AddIntegrityParty, AskIntegrity, CheckStatus, DestroyCheck, EndCheck, KeepFindings, KeepPartyFinding, StartCheck } from '@/lib/admissions/schema/integrity'
import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import { ruleOn } from '@/lib/rulebook/queries'

type Done = { checkId: string }
type Check = { id: string; municipalityId: string }

async function checkFor(tx: Tx, actor: Actor, checkId: string) {
  const found = await tx.integrityCheck.findFirst({ where: { id: checkId } })
  if (!found) throw new Halt('not-found')
  if (!mayCheck(actor, found) || actor.kind !== 'person') throw new Halt('forbidden')
  return { found, status: found.status as CheckStatus, person: actor }
}

/** Only what happened and to which file: nothing of what a check says may stand in the trail. */
export const trace = (tx: Tx, actor: Actor, event: string, check: Check) => record(tx, actor, { event: `integrity-check.${event}`, compartment: 'integrity', subject: { type: 'integrity-check', id: check.id }, municipalityId: check.municipalityId })

/** Starts a check of one opened entry for the officer's own municipality, with everybody who takes part in it. */
export const startCheck = (actor: Actor, input: StartCheck): Promise<Result<Done, StartRefusal>> =>
  write(actor, async (tx, now) => {
    const entries = await tx.$queryRaw<{ submission_id: string; window_id: string; region_id: string; municipality_id: string; provider_id: string }[]>`select * from integrity_entries() where submission_id = ${input.submissionId}::uuid`
    const [entry] = entries
    if (!entry) throw new Halt('not-found')
    const scope = { regionId: entry.region_id, municipalityId: entry.municipality_id }
    if (!mayCheck(actor, scope) || actor.kind !== 'person') throw new Halt('forbidden')
    const today = dayIn(now)
    const rule = await ruleOn(tx, 'integrity-terms', scope, today)
    const exists = await tx.integrityCheck.count({ where: { submissionId: input.submissionId } })
    const decision = decideStart(exists > 0, rule?.value ?? null)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    const on = { ...scope, windowId: entry.window_id, submissionId: entry.submission_id, providerId: entry.provider_id }
    await tx.integrityCheck.createMany({ data: [{ id, ...on, ...decision.value, cipher: seal('integrity_check', 'cipher', id, { reason: input.reason, findings: '' }), startedBy: actor.name, startedOn: today }] })
    await tx.integrityStanding.createMany({ data: [on] })
    const parties = await tx.$queryRaw<{ member_id: string; kind: string; name: string; kvk: string; contact: string; email: string | null }[]>`select * from integrity_parties(${entry.submission_id}::uuid)`
    await tx.integrityParty.createMany({
      data: parties.map(({ member_id: memberId, kind, ...who }) => {
        const partyId = crypto.randomUUID()
        return { id: partyId, checkId: id, municipalityId: scope.municipalityId, memberId, kind, cipher: seal('integrity_party', 'cipher', partyId, { ...who, finding: '' }) }
      }),
    })
    await trace(tx, actor, 'started', { id, ...scope })
    return allow({ checkId: id })
  })

/** Keeps why the check runs and what was found. */
export const keepFindings = (actor: Actor, input: KeepFindings): Promise<Result<Done, DestroyRefusal>> =>
  write(actor, async (tx) => {
    const { found } = await checkFor(tx, actor, input.checkId)
    if (found.destroyedOn) return refuse('destroyed-already')
    await updateVersioned(tx.integrityCheck, { id: found.id, version: input.version }, { cipher: seal('integrity_check', 'cipher', found.id, { reason: input.reason, findings: input.findings ?? '' }) })
    await trace(tx, actor, 'noted', found)
    return allow({ checkId: found.id })
  })

/** Keeps what was found about one party. */
export const keepPartyFinding = (actor: Actor, input: KeepPartyFinding): Promise<Result<Done, never>> =>
  write(actor, async (tx) => {
    const party = await tx.integrityParty.findFirst({ where: { id: input.partyId } })
    if (!party) throw new Halt('not-found')
    const { found } = await checkFor(tx, actor, party.checkId)
    await updateVersioned(tx.integrityParty, { id: party.id, version: input.version }, { cipher: seal('integrity_party', 'cipher', party.id, { ...partyOf(party), finding: input.finding }) })
    await trace(tx, actor, 'noted', found)
    return allow({ checkId: found.id })
  })

/** Adds a party that has no account: a parent, a third party, a subcontractor that nobody named. It is told nothing before it is asked. */
export const addIntegrityParty = (actor: Actor, input: AddIntegrityParty): Promise<Result<Done, AddPartyRefusal>> =>
  write(actor, async (tx) => {
    const { checkId, kind, kvk, ...who } = input
    const { found, status } = await checkFor(tx, actor, checkId)
    const decision = decideAddParty(status)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.integrityParty.createMany({ data: [{ id, checkId, municipalityId: found.municipalityId, memberId: null, kind, cipher: seal('integrity_party', 'cipher', id, { ...who, kvk: kvk ?? '', finding: '' }) }] })
    await trace(tx, actor, 'party-added', found)
    return allow({ checkId })
  })

/** Asks one party something, or tells the entrant that a refusal is meant and asks its view (hearing). Nobody else is told. Who has no account gets a link that works once. */
export const askIntegrity = (actor: Actor, input: AskIntegrity): Promise<Result<Done, AskRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status, person } = await checkFor(tx, actor, input.checkId)
    const party = await tx.integrityParty.findFirst({ where: { id: input.partyId, checkId: found.id } })
    if (!party || (input.kind === 'hearing' && party.kind !== 'entrant')) throw new Halt('not-found')
    const decision = decideAsk(status, input.kind, input.dueOn, dayIn(now), found.hearingDays)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    const link = party.memberId === null ? newToken() : null
    await tx.integrityQuestion.createMany({
      data: [{ id, checkId: found.id, municipalityId: found.municipalityId, ...(link === null ? { providerId: party.memberId } : { partyId: party.id, tokenHash: tokenHash(link) }), kind: input.kind, fromName: person.organisationName, cipher: seal('integrity_question', 'cipher', id, input.question), askedOn: dayIn(now), dueOn: input.dueOn }],
    })
    await tell(tx, now, person, partyOf(party), { providerId: party.memberId, link }, found.municipalityId, formatDayLong(input.dueOn))
    await trace(tx, actor, 'asked', found)
    return allow({ checkId: found.id })
  })

/** Sealed, so that it stands in no mail box but the party's own. */
async function tell(tx: Tx, now: Date, person: Person, party: { contact: string; email: string | null }, to: { providerId: string | null; link: string | null }, municipalityId: string, until: string): Promise<void> {
  if (!party.email) return
  const how = to.link === null ? 'U leest haar in het portaal en antwoordt daar' : 'U leest haar met de link hieronder en antwoordt daar. U hebt geen account nodig. De link werkt één keer, voor deze vraag,'
  await sendMail(tx, now, { toName: party.contact, toAddress: party.email, subject: `Een vraag van ${person.organisationName}`, body: `${person.organisationName} heeft een vraag aan u. ${how} tot en met ${until}.`, href: to.link === null ? routes.integrityQuestions() : routes.askedByLink(to.link), sealed: true, municipalityId, ...(to.providerId ? { providerId: to.providerId } : {}) })
}

/** Ends a check: passed, which the region then sees; or a refusal advised after the hearing, of which it sees nothing. */
export const endCheck = (actor: Actor, input: EndCheck): Promise<Result<Done, EndRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status } = await checkFor(tx, actor, input.checkId)
    const hearings = await tx.integrityQuestion.findMany({ where: { checkId: found.id, kind: 'hearing' }, select: { dueOn: true, answeredAt: true } })
    const today = dayIn(now)
    const decision = decideCheckEnd(status, input.result, hearings.map((each) => ({ dueOn: day(each.dueOn), answered: each.answeredAt !== null })), today, found.retentionMonths)
    if (!decision.ok) return decision
    await updateVersioned(tx.integrityCheck, { id: found.id, version: input.version }, { status: input.result, endedOn: today, destroyOn: decision.value.destroyOn })
    if (input.result === 'passed') await tx.integrityStanding.updateMany({ where: { municipalityId: found.municipalityId, submissionId: found.submissionId }, data: { standing: 'passed' } })
    await trace(tx, actor, 'ended', found)
    return allow({ checkId: found.id })
  })

/** Destroys what the file says once its retention period is over; that there was a check, and when, stays. */
export const destroyCheck = (actor: Actor, input: DestroyCheck): Promise<Result<Done, DestroyRefusal>> =>
  write(actor, async (tx, now) => {
    const { found } = await checkFor(tx, actor, input.checkId)
    const today = dayIn(now)
    const decision = decideDestroy(found.destroyOn ? day(found.destroyOn) : null, found.destroyedOn !== null, today)
    if (!decision.ok) return decision
    await tx.integrityFile.deleteMany({ where: { checkId: found.id } })
    await tx.integrityQuestion.deleteMany({ where: { checkId: found.id } })
    await tx.integrityParty.deleteMany({ where: { checkId: found.id } })
    await updateVersioned(tx.integrityCheck, { id: found.id, version: input.version }, { cipher: null, destroyedOn: today })
    await trace(tx, actor, 'destroyed', found)
    return allow({ checkId: found.id })
  })

