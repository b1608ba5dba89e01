import { CONFIRM_WITHIN_MINUTES } from '@/lib/admissions/schema/opening'
import type { Tx } from '@/lib/db'
import { isOwnClerk } from '@/lib/admissions/policy/decision'
import { hasRole, type Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'
import { decideBy, isContinuous } from '@/lib/procedures/rules/continuous'
import { DecisionFacts, ProcurementFacts } from '../schema'

/** What waits on a procurement officer, of the own region only: others' published windows everyone may read. Of an entry nothing is read before its window is opened. */
export async function officerItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    with running as (select id from procedure where status <> 'withdrawn')
    select jsonb_build_object(
      'drafts', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title), '[]') from procedure p where p.status = 'draft' and p.region_id = any((select ctx_regions())::uuid[])),
      'windows', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'kind', w.kind, 'decisionDays', w.decision_days, 'opensAt', w.opens_at, 'closesAt', w.closes_at, 'stoppedAt', w.stopped_at, 'openedAt', w.opened_at,
          'openedCount', w.opened_count, 'decidedAt', w.decided_at, 'decisionsBy', w.decisions_by, 'requestedBy', w.open_requested_by, 'requestedName', w.open_requested_name,
          'requestedAt', w.open_requested_at,
          'move', (select jsonb_build_object('by', m.proposed_by, 'name', m.proposed_name, 'to', m.to_closes_at) from closing_move m where m.window_id = w.id and m.confirmed_at is null and m.withdrawn_at is null and w.opened_at is null),
          'received', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'receivedAt', r.received_at, 'requestedBy', r.open_requested_by, 'requestedName', r.open_requested_name, 'requestedAt', r.open_requested_at) order by r.received_at), '[]')
            from entry_receipt r where r.window_id = w.id and r.opened_at is null and r.withdrawn_at is null),
          'toPropose', (select count(distinct l.municipality_id) from submission_lot l join submission s on s.id = l.submission_id
            where w.kind = 'continuous' and l.window_id = w.id and l.opened_at is not null and s.status = 'assessed' and not exists (select from outcome o where o.submission_id = s.id and o.lot_id = l.lot_id)),
          'entries', (select count(*) from submission s where s.window_id = w.id and s.opened_at is not null),
          'assessed', (select count(*) from submission s where s.window_id = w.id and s.opened_at is not null and s.status in ('assessed', 'invalid', 'withdrawn')),
          'municipalities', (select count(distinct l.municipality_id) from submission_lot l where l.window_id = w.id and l.opened_at is not null and l.submitted),
          'decisions', (select count(*) from college_decision d where d.window_id = w.id),
          'notified', (select count(*) from college_decision d where d.window_id = w.id and d.status in ('notified', 'final')),
          'councilLetters', (select count(distinct c.municipality_id) from council_letter c where c.window_id = w.id)) order by w.opens_at), '[]')
        from entry_window w where w.published_at is not null and w.region_id = any((select ctx_regions())::uuid[]) and w.procedure_id in (select id from running)),
      'assessments', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'provider', v.name, 'window', w.name, 'decisionsBy', case when w.kind = 'continuous' then to_char((s.submitted_at at time zone 'Europe/Amsterdam')::date + w.decision_days, 'YYYY-MM-DD') else w.decisions_by end, 'clarification', s.status = 'clarification',
          'lots', (select count(*) from submission_lot l where l.submission_id = s.id and l.submitted),
          'total', (select coalesce(sum(case when c.per_lot then (select count(*) from submission_lot l where l.submission_id = s.id and l.submitted) else 1 end), 0) from criterion c where c.procedure_id = s.procedure_id),
          'judged', coalesce(j.judged, 0)) order by v.name), '[]')
        from submission s join provider v on v.id = s.provider_id join entry_window w on w.id = s.window_id
        left join lateral (select count(*) as judged from (select from assessment a where a.submission_id = s.id group by a.criterion_id, a.lot_id) parts) j on true
        where s.opened_at is not null and s.status in ('under-assessment', 'clarification') and s.procedure_id in (select id from running)),
      'questions', (select coalesce(jsonb_agg(to_jsonb(t) order by t.window), '[]') from (
          select w.id, w.procedure_id as "procedureId", w.name as window, w.answers_by as "answersBy",
            count(*) filter (where not q.late and e.answer is null or q.late_decision = 'taken' and e.answer is null) as open,
            count(*) filter (where q.late and q.late_decision is null) as late, count(distinct e.id) filter (where e.answer is not null) as ready
          from window_question q join entry_window w on w.id = q.window_id left join answer_note_entry e on e.id = q.entry_id
          where e.published_at is null and q.late_decision is distinct from 'left' and w.procedure_id in (select id from running) group by w.id) t),
      'answers', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'submissionId', q.submission_id, 'criterionId', q.criterion_id, 'lotId', q.lot_id, 'criterion', c.title, 'provider', v.name,
          'answeredAt', q.answered_at) order by q.answered_at), '[]')
        from clarification q join submission s on s.id = q.submission_id join criterion c on c.id = q.criterion_id join provider v on v.id = q.provider_id
        where q.answered_at is not null and s.opened_at is not null and s.status in ('under-assessment', 'clarification') and s.procedure_id in (select id from running)
          and not exists (select 1 from assessment a where a.submission_id = q.submission_id and a.criterion_id = q.criterion_id and a.lot_id is not distinct from q.lot_id and a.assessed_at > q.answered_at))
    ) as facts`
  const facts = ProcurementFacts.parse(rows[0]?.facts)
  return [...facts.windows.flatMap((window) => [...moveItems(window, actor), ...windowItems(window, actor, now)]), ...partItems(facts)]
}

/** A later closing waits for another officer than who proposed it. */
function moveItems({ id, name, closesAt, move }: ProcurementFacts['windows'][number], actor: Person): Item[] {
  if (move === null) return []
  return [{ kind: move.by === actor.personId ? 'closing-asked' : 'closing-to-confirm', key: `${id}-sluiting`, due: dayIn(closesAt), href: routes.moveClosing(id), window: name, by: move.name, to: move.to }]
}

function windowItems(window: ProcurementFacts['windows'][number], actor: Person, now: Date): Item[] {
  const { id, name, closesAt, decisionsBy } = window
  const closes = dayIn(closesAt)
  if (isContinuous(window)) return runningItems(window, actor, now)
  if (window.openedAt === null) {
    if (now < window.opensAt && window.stoppedAt === null) return []
    if (now < closesAt && window.stoppedAt !== null) return [{ kind: 'window-stopped', key: id, due: closes, href: routes.stopWindow(id), window: name, closesAt }]
    if (now < closesAt) return [{ kind: 'window-closes', key: id, due: closes, href: routes.entryWindow(id), window: name, closesAt }]
    const until = window.requestedAt && new Date(window.requestedAt.getTime() + CONFIRM_WITHIN_MINUTES * 60_000)
    if (until && now <= until)
      return window.requestedBy === actor.personId
        ? [{ kind: 'opening-asked', key: id, due: dayIn(now), href: routes.openWindow(id), window: name, until }]
        : [{ kind: 'opening-to-confirm', key: id, due: dayIn(now), href: routes.openWindow(id), window: name, by: window.requestedName ?? 'een inkoper', until }]
    return [{ kind: 'window-to-open', key: id, due: closes, href: routes.openWindow(id), window: name, closesAt }]
  }
  const items: Item[] = []
  const colleges = window.municipalities - window.decisions
  if (window.entries > 0 && window.assessed === window.entries && colleges > 0) items.push({ kind: 'prepare-decisions', key: id, due: decisionsBy, href: routes.windowDecisions(id), window: name, colleges })
  const letters = window.notified - window.councilLetters
  if (window.decidedAt !== null && letters > 0) items.push({ kind: 'council-letters', key: `${id}-raad`, due: null, href: routes.result(id), window: name, letters })
  return items
}

/** Where entry is continuous: what was received, each request that waits for a colleague, and what can be proposed. No name before the opening. */
function runningItems(window: ProcurementFacts['windows'][number], actor: Person, now: Date): Item[] {
  const { id, name, received, toPropose } = window
  const items: Item[] = []
  const asked = received.flatMap((each) => {
    const until = each.requestedAt && new Date(each.requestedAt.getTime() + CONFIRM_WITHIN_MINUTES * 60_000)
    return until && now <= until ? [{ ...each, until }] : []
  })
  for (const { id: receiptId, requestedBy, requestedName, until } of asked)
    items.push(
      requestedBy === actor.personId
        ? { kind: 'opening-asked', key: receiptId, due: dayIn(now), href: routes.openWindow(id), window: name, until }
        : { kind: 'opening-to-confirm', key: receiptId, due: dayIn(now), href: routes.openWindow(id), window: name, by: requestedName ?? 'een inkoper', until },
    )
  const [oldest] = received
  const waiting = received.length - asked.length
  if (oldest && waiting > 0) items.push({ kind: 'entries-received', key: `${id}-ontvangen`, due: decideBy(window, oldest.receivedAt), href: routes.openWindow(id), window: name, count: waiting, since: oldest.receivedAt })
  if (toPropose > 0) items.push({ kind: 'prepare-decisions', key: id, due: null, href: routes.windowDecisions(id), window: name, colleges: toPropose })
  return items
}

function partItems({ drafts, assessments, answers, questions }: ProcurementFacts): Item[] {
  return [
    ...questions.flatMap(({ id, procedureId, window, answersBy, open, late, ready }): Item[] => {
      const item = { due: answersBy && dayIn(answersBy), href: routes.procedureQuestions(procedureId), window }
      return [
        ...(open + late > 0 ? [{ kind: 'answer-questions', key: `${id}-vragen`, open, late, ...item } as const] : []),
        ...(ready > 0 ? [{ kind: 'publish-note', key: `${id}-nota`, answers: ready, ...item } as const] : []),
      ]
    }),
    ...assessments.map(({ id, decisionsBy, ...rest }): Item => ({ kind: 'assess', key: id, due: decisionsBy, href: routes.assessment(id), ...rest })),
    ...answers.map(({ id, submissionId, criterionId, lotId, ...rest }): Item => ({ kind: 'read-answer', key: id, due: dayIn(rest.answeredAt), href: routes.assessmentPart(submissionId, criterionId, lotId), ...rest })),
    ...drafts.map(({ id, title }): Item => ({ kind: 'procedure-draft', key: id, due: null, href: routes.procedure(id), title })),
  ]
}

/** The colleges' decisions on their way, for the clerk who records them and the officer who waits for them. */
export async function decisionItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const officer = hasRole(actor, 'procurement-officer')
  // What is published everyone may read; work is only what is one's own.
  const rows = await tx.$queryRaw<{ facts: unknown }[]>`
    select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'status', d.status, 'municipality', m.name, 'municipalityId', m.id, 'window', w.name,
        'decisionsBy', case when w.kind = 'continuous' then coalesce((select to_char(min((s.submitted_at at time zone 'Europe/Amsterdam')::date) + w.decision_days, 'YYYY-MM-DD') from outcome o join submission s on s.id = o.submission_id where o.decision_id = d.id), w.decisions_by) else w.decisions_by end,
        'reactionUntil', d.reaction_until, 'summons', exists (select 1 from summons s where s.decision_id = d.id and (s.ended is null or s.ended = 'granted')),
        'mandate', exists (select 1 from mandate x where x.municipality_id = m.id and x.subject = 'admission-decision' and x.valid_from <= ${today} and (x.valid_until is null or x.valid_until > ${today})))
      order by m.name), '[]') as facts
    from college_decision d join municipality m on m.id = d.municipality_id join entry_window w on w.id = d.window_id
    where d.status <> 'final' and d.region_id = any((select ctx_regions())::uuid[]) and (${officer} or d.municipality_id = any((select ctx_municipalities())::uuid[])) and not exists (select 1 from procedure p where p.id = d.procedure_id and p.status = 'withdrawn')`
  return DecisionFacts.parse(rows[0]?.facts).flatMap((each): Item[] => {
    const { municipality, window } = each
    const item = { key: each.id, href: routes.collegeDecision(each.id), municipality, window }
    // An officer may record too, by mandate; the work is the clerk's.
    if (each.status === 'proposed') return !officer && (isOwnClerk(actor, each.municipalityId) || each.mandate) ? [{ kind: 'record-decision', due: each.decisionsBy, ...item }] : officer ? [{ kind: 'await-decision', due: each.decisionsBy, ...item }] : []
    const mine = officer ? each.mandate : isOwnClerk(actor, each.municipalityId) || each.mandate
    if (each.status === 'decided') return mine || officer ? [{ kind: 'notify-decision', due: today, ...item }] : []
    if (each.summons || each.reactionUntil === null) return []
    if (today <= each.reactionUntil) return [{ kind: 'await-reaction', due: each.reactionUntil, ...item }]
    return mine || officer ? [{ kind: 'finalise-decision', due: each.reactionUntil, ...item }] : []
  })
}
