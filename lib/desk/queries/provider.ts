import { momentRows } from '@/lib/contracts/queries/moment'
import { asksShowing } from '@/lib/contracts/rules/moment'
import { proofRows } from '@/lib/contracts/queries/renewals'
import type { Tx } from '@/lib/db'
import { hasRole, type Person } from '@/lib/kernel/actor'
import { plannedEnd } from '@/lib/indications/rules/track'
import { addDays } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { holdsAtText } from '@/lib/procedures/messages/labels'
import { readableTitle } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'
import { ProviderFacts } from '../schema'

/** Days before evidence expires in which it is work. */
const RENEW_AHEAD = 60

/** What waits on a provider: its own entries, questions, agreements, offers and evidence. Entering and signing are the admin's. */
export async function providerItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const own = [...actor.providerIds]
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select jsonb_build_object(
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'procedureId', w.procedure_id, 'name', w.name, 'closesAt', case when w.kind <> 'continuous' then least(w.closes_at, w.stopped_at) end, 'submissionId', s.id, 'status', s.status,
          'lots', (select count(*) from submission_lot l where l.submission_id = s.id and l.chosen)) order by w.closes_at), '[]')
        from entry_window w left join submission s on s.window_id = w.id and s.provider_id = any(${own}::uuid[])
        where w.published_at <= ${now} and w.opens_at <= ${now} and least(w.closes_at, w.stopped_at) > ${now}),
      'questions', (select coalesce(jsonb_agg(jsonb_build_object('submissionId', q.submission_id, 'criterion', c.title, 'dueOn', q.due_on) order by q.due_on), '[]')
        from clarification q join criterion c on c.id = q.criterion_id join procedure p on p.id = c.procedure_id and p.status <> 'withdrawn' where q.provider_id = any(${own}::uuid[]) and q.answered_at is null),
      'municipal', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'from', q.from_name, 'dueOn', q.due_on) order by q.due_on), '[]')
        from integrity_question q where q.provider_id = any(${own}::uuid[]) and q.answered_at is null),
      'supervision', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'number', q.number, 'from', q.from_name, 'dueOn', q.due_on) order by q.due_on), '[]')
        from supervision_question q where q.provider_id = any(${own}::uuid[]) and q.answered_at is null),
      'agreements', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference, 'offeredUntil', a.offered_until) order by a.reference), '[]')
        from agreement a where a.provider_id = any(${own}::uuid[]) and a.status = 'offered' and not exists (select 1 from signature g where g.agreement_id = a.id and g.side = 'provider')),
      'allocations', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select a.id, a.number, a.status, a.postcode4, a.minutes_per_week as minutes, a.wished_start as "wishedStart", a.starts_on as "startsOn" from allocation a
          where a.provider_id = any(${own}::uuid[]) and a.status in ('offered', 'accepted') order by coalesce(a.starts_on, a.wished_start), a.number limit 50) t),
      'tracks', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select r.id, r.number, r.status, r.sent_at as "sentAt", r.started_on as "startedOn", r.weeks from restorative_track r
          where r.provider_id = any(${own}::uuid[]) and r.status in ('sent', 'started') order by r.sent_at, r.number limit 50) t),
      'joints', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select j.id, j.number, m.name as municipality, j.answer_by as "answerBy" from joint_request j join municipality m on m.id = j.municipality_id
          where j.provider_id = any(${own}::uuid[]) and j.status = 'asked' and j.answer_by >= ${today} order by j.answer_by, j.number limit 50) t),
      'evidence', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'validUntil', t.valid_until) order by t.valid_until), '[]') from (
          select distinct on (e.id) e.id, e.title, v.valid_until from evidence e join evidence_version v on v.evidence_id = e.id where e.provider_id = any(${own}::uuid[]) order by e.id, v.number desc) t
        where t.valid_until <= ${addDays(today, RENEW_AHEAD)}),
      'messages', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select c.id, c.subject, c.from_name as "from", c.sent_at as "sentAt" from message_copy c
          where c.provider_id = any(${own}::uuid[]) and not exists (select 1 from message_read r where r.copy_id = c.id and r.person_id = ${actor.personId}::uuid)
          order by c.sent_at desc limit 20) t)
    ) as facts`
  const facts = ProviderFacts.parse(rows[0]?.facts)
  const proofs = await proofRows(tx, now)
  const moments = await momentRows(tx, now)
  const admin = hasRole(actor, 'provider-admin')
  return [
    ...facts.questions.map((each, at): Item => ({ kind: 'answer-question', key: `vraag-${at}`, due: each.dueOn, href: routes.submissionClarifications(each.submissionId), criterion: each.criterion })),
    ...facts.municipal.map((each): Item => ({ kind: 'answer-municipality', key: each.id, due: each.dueOn, href: routes.integrityQuestions(), from: each.from })),
    ...facts.supervision.map((each): Item => ({ kind: 'answer-supervisor', key: each.id, due: each.dueOn, href: routes.ownReports(), number: each.number, from: each.from })),
    ...facts.messages.map((each): Item => ({ kind: 'read-message', key: each.id, due: dayIn(each.sentAt), href: routes.message(each.id), subject: each.subject, from: each.from, sentAt: each.sentAt })),
    ...facts.windows.flatMap((each) => entryItem(each, admin)),
    ...facts.agreements.filter(() => admin).map((each): Item => ({ kind: 'sign-agreement', key: each.id, due: each.offeredUntil, href: routes.providerAgreement(each.id), reference: each.reference })),
    ...facts.allocations.map(({ id, number, status, postcode4, minutes, wishedStart, startsOn }): Item => {
      const item = { key: id, href: routes.providerAllocation(id), number }
      return status === 'offered' ? { kind: 'judge-offer', due: wishedStart, postcode4, minutes, ...item } : { kind: (startsOn ?? wishedStart) > today ? 'help-begins' : 'start-help', due: startsOn ?? wishedStart, ...item }
    }),
    ...facts.tracks.map((each): Item => ({ kind: each.startedOn === null ? 'start-track' : 'report-track', key: each.id, due: each.startedOn === null ? dayIn(each.sentAt) : plannedEnd(each.startedOn, each.weeks), href: routes.ownTrack(each.id), number: each.number })),
    ...facts.joints.map((each): Item => ({ kind: 'propose-joint', key: each.id, due: each.answerBy, href: routes.ownJoint(each.id), number: each.number, municipality: each.municipality })),
    ...moments.flatMap((row): Item[] => (asksShowing(row.state) ? [{ kind: 'show-moment', key: `eis-${row.key}`, due: row.due, href: routes.ownMoments(row.agreementId), criterion: row.title, reference: row.reference, moment: holdsAtText(row.holdsAt, row.holdsMonths), late: row.late }] : [])),
    ...proofs.flatMap((row): Item[] => (row.state === 'to-mend' ? [{ kind: 'mend-sample', key: `steekproef-${row.key}`, due: row.dueOn, href: routes.ownSamples(row.agreementId), criterion: row.criterion, reference: row.reference }] : [])),
    ...proofs.flatMap((row): Item[] =>
      row.state === 'missing' || row.state === 'expired' || row.state === 'due-soon' ? [{ kind: 'renew-proof', key: row.key, due: row.dueOn, href: routes.ownProofs(), criterion: row.criterion, reference: row.reference, state: row.state }] : [],
    ),
    ...facts.evidence.map((each): Item => ({ kind: 'renew-evidence', key: each.id, due: each.validUntil, href: routes.evidence(), title: readableTitle(each.id, each.title), expired: each.validUntil < today })),
  ]
}

function entryItem(window: ProviderFacts['windows'][number], admin: boolean): Item[] {
  const { id, name, closesAt, submissionId, status, lots } = window
  const item = { key: id, due: closesAt && dayIn(closesAt), window: name, closesAt }
  if (submissionId !== null && status === 'draft') return [{ kind: 'finish-entry', href: routes.submission(submissionId), lots, ...item }]
  if (submissionId !== null && status === 'submitted') return [{ kind: 'entry-sealed', href: routes.submission(submissionId), ...item }]
  return admin && submissionId === null ? [{ kind: 'start-entry', ...item, due: null, href: routes.publicProcedure(window.procedureId) }] : []
}
