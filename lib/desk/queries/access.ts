import { requestDue } from '@/lib/continuity/rules/destruction'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'
import { AccessFacts } from '../schema'

/** Days ahead in which a day to look again is work. */
const LOOK_AHEAD = 14

const STEPS = { notified: 'investigate', investigating: 'investigate', 'findings-sent': 'apply', applied: 'decide' } as const

/** What waits on a consultant: open cases by the term that runs out first, offers and returns. Nobody's name stands in it. */
export async function accessItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select jsonb_build_object(
      'cases', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select c.id, c.number, c.status, (select p.name from product p where p.id = c.product_id) as product, c.investigate_by as "investigateBy", c.decide_by as "decideBy", c.findings_sent_on as "findingsSentOn"
          from wmo_case c where c.status in ('notified', 'investigating', 'findings-sent', 'applied')
            and c.id <> all (array(select d.case_id from decision_proposal d where d.status = 'proposed'))
          order by coalesce(c.decide_by, c.investigate_by), c.number limit 50) t),
      'proposals', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select d.id, c.id as "caseId", c.number, case when d.replaces_id is null then c.decide_by end as "decideBy", d.proposed_by as "by", d.proposed_by_id::text = ${actor.personId} as own
          from decision_proposal d join wmo_case c on c.id = d.case_id where d.status = 'proposed' and c.status in ('applied', 'decided') order by c.decide_by, c.number limit 50) t),
      'toOffer', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select i.id, c.number as "caseNumber", p.name as product, i.starts_on as "startsOn", exists (select 1 from allocation a where a.indication_id = i.id) as again
          from indication i join wmo_case c on c.id = i.case_id join product p on p.id = i.product_id
          where i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= ${today}
            and exists (select 1 from wmo_decision d where d.id = i.decision_id and d.dispatched_on is not null)
          order by i.starts_on, c.number limit 50) t),
      'grounds', (select coalesce(jsonb_agg(jsonb_build_object('caseId', g.case_id, 'number', g.number, 'lookOn', g.look_on)), '[]') from grounds_to_look_at() g),
      'moments', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select m.id, c.id as "caseId", c.number, m.kind, m.due_on as "dueOn" from wmo_moment m join wmo_case c on c.id = m.case_id
          where m.held_on is null and m.due_on <= ${addDays(today, LOOK_AHEAD)} order by m.due_on, c.number limit 50) t),
      'lookings', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select c.id as "caseId", c.number, i.ends_on as "endsOn" from wmo_decision d join wmo_case c on c.id = d.case_id join indication i on i.decision_id = d.id and i.status = 'adopted'
          where d.look_purpose is not null and exists (select 1 from wmo_moment m where m.case_id = c.id and m.kind = 'looking-first' and m.held_on is not null)
            and not exists (select 1 from decision_proposal p where p.case_id = c.id and p.status = 'proposed')
            and not exists (select 1 from wmo_case n where n.resident_id = c.resident_id and n.id <> c.id and n.notified_on >= i.starts_on)
          order by i.ends_on, c.number limit 50) t),
      'tracks', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select r.case_id as "caseId", c.number, r.status, coalesce(r.finished_on, d.dispatched_on) as since from restorative_track r join wmo_case c on c.id = r.case_id join wmo_decision d on d.case_id = c.id and d.dispatched_on is not null
          where r.status in ('joins', 'finished') order by 4, c.number limit 50) t),
      'joints', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select j.case_id as "caseId", c.number, j.status, coalesce(v.name, 'De aanbieder') as provider, j.answer_by as "answerBy", j.proposed_on as "proposedOn" from joint_request j join wmo_case c on c.id = j.case_id left join provider v on v.id = j.provider_id
          where j.status in ('asked', 'proposed') order by j.answer_by, c.number limit 50) t),
      'letters', (select jsonb_build_object('count', count(*)::int, 'since', min(s.waits_since)) from wmo_dispatch s where s.sent_on is null),
      'signals', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select s.id, s.resident_id as "residentId", s.kind, s.reported_on as "reportedOn" from resident_signal s where s.outcome is null order by s.recorded_at, s.id limit 50) t),
      'longStays', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select l.signal_id as id, l.resident_id as "residentId", l.since, l.due_on as "dueOn" from long_stays(${today}) l order by l.due_on, l.signal_id limit 50) t),
      'incoming', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select f.id, f.from_name as "from", f.status, f.expires_on as "expiresOn" from incoming_file f where f.status in ('announced', 'opened') and (f.expires_on is null or f.expires_on >= ${today}) order by f.expires_on, f.announced_at, f.id limit 50) t),
      'merges', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select m.id, m.kept_id as "residentId", m.proposed_by as "by", m.proposed_by_id::text = ${actor.personId} as own from file_merge m where m.status = 'proposed' order by m.proposed_at, m.id limit 50) t),
      'undoings', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select c.id, c.signal_id as "signalId", c.resident_id as "residentId", c.proposed_by as "by", c.proposed_by_id::text = ${actor.personId} as own from death_correction c where c.status = 'proposed' order by c.proposed_at, c.id limit 50) t),
      'destructions', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select d.id, d.resident_id as "residentId", d.proposed_by as "by", d.proposed_at as "at", d.requested_on as "requestedOn", d.proposed_by_id::text = ${actor.personId} as own
          from destruction d where d.status = 'proposed' order by d.proposed_at, d.id limit 50) t),
      'allocations', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
          select a.id, a.number, a.status, v.name as provider, a.wished_start as "wishedStart", a.returned_at as "returnedAt"
          from allocation a left join provider v on v.id = a.provider_id where a.status = 'offered' or (a.status = 'returned' and a.return_agreed is null)
          order by a.wished_start, a.number limit 50) t)
    ) as facts`
  const { cases, proposals, letters, signals, longStays, incoming, merges, undoings, destructions, grounds, toOffer, allocations, moments, lookings, tracks, joints } = AccessFacts.parse(rows[0]?.facts)
  return [
    ...cases.map((each): Item => {
      const step = STEPS[each.status]
      const due = step === 'decide' ? each.decideBy : step === 'investigate' ? each.investigateBy : null
      return { kind: 'case', key: each.id, due, href: routes.wmoCase(each.id), number: each.number, product: each.product, step, begun: each.status !== 'notified' }
    }),
    ...proposals.map((each): Item => ({ kind: each.own ? 'decision-proposed' : 'second-decides', key: each.id, due: each.decideBy, href: routes.decision(each.caseId), number: each.number, by: each.by })),
    ...(letters.since === null ? [] : [{ kind: 'send-letters', key: 'post', due: letters.since, href: routes.post(), letters: letters.count, since: letters.since } satisfies Item]),
    ...signals.map((each): Item => ({ kind: 'signal', key: each.id, due: each.reportedOn, href: routes.residentSignal(each.residentId, each.id), about: each.kind })),
    ...longStays.map((each): Item => ({ kind: 'long-stay', key: each.id, due: each.dueOn, href: routes.residentSignal(each.residentId, each.id), since: each.since })),
    ...incoming.map((each): Item => ({ kind: 'incoming-file', key: each.id, due: each.expiresOn, href: routes.incomingFile(each.id), from: each.from, opened: each.status === 'opened' })),
    ...merges.map((each): Item => ({ kind: each.own ? 'merge-proposed' : 'merge-files', key: each.id, due: null, href: routes.residentMerge(each.residentId, each.id), by: each.by })),
    ...undoings.map((each): Item => ({ kind: each.own ? 'undo-proposed' : 'undo-death', key: each.id, due: null, href: routes.residentSignal(each.residentId, each.signalId), by: each.by })),
    ...destructions.map((each): Item => ({ kind: each.own ? 'destruction-proposed' : 'destroy-file', key: each.id, due: each.requestedOn === null ? null : requestDue(each.requestedOn), href: routes.residentKeeping(each.residentId), by: each.by })),
    ...moments.map((each): Item => ({ kind: 'look-again', key: each.id, due: each.dueOn, href: routes.caseMoments(each.caseId), number: each.number, moment: each.kind })),
    ...lookings.map((each): Item => ({ kind: 'decide-after-looking', key: each.caseId, due: each.endsOn, href: routes.caseMoments(each.caseId), number: each.number })),
    ...tracks.map((each): Item => ({ kind: each.status === 'joins' ? 'send-track' : 'read-track', key: each.caseId, due: each.since, href: routes.choice(each.caseId), number: each.number })),
    ...joints.map((each): Item => {
      const kind = each.status === 'proposed' ? 'settle-joint' : each.answerBy < today ? 'go-on-without' : 'await-joint'
      return { kind, key: each.caseId, due: each.proposedOn ?? each.answerBy, href: routes.joint(each.caseId), number: each.number, provider: each.provider }
    }),
    ...grounds.map((each): Item => ({ kind: 'look-at-ground', key: each.caseId, due: each.lookOn, href: `${routes.choice(each.caseId)}#voorrang`, number: each.number })),
    ...toOffer.map((each): Item => ({ kind: 'offer-help', key: each.id, due: each.startsOn, href: routes.newAllocation(each.id), caseNumber: each.caseNumber, product: each.product, again: each.again })),
    ...allocations.map((each): Item => {
      const item = { key: each.id, href: routes.allocation(each.id), number: each.number, provider: each.provider ?? 'de aanbieder' }
      return each.status === 'returned' ? { kind: 'answer-return', due: each.returnedAt ? dayIn(each.returnedAt) : today, ...item } : { kind: 'await-provider', due: each.wishedStart, ...item }
    }),
  ]
}
