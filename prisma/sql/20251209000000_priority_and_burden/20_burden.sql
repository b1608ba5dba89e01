-- What each step of the process takes (F83, D36): days, acts by party, and what was done again, in sums of a quarter that is over. No row of a case or of
-- the trail leaves these functions; no figure is of fewer people than the municipality's rule says, and none is of one or two who did the work (ADR 0114).
set role perceel_gate;

-- The municipality that is asked for, when it is one of the session's; without a rule for small sums no figure is made.
create function burden_scope(place uuid) returns table (municipality_id uuid, region_id uuid, at_least int) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.region_id, r.at_least from municipality m cross join lateral (select (facility_rule(m.region_id, m.id, 'small-sums', facility_today()) ->> 'people')::int as at_least) r
  where ctx_kind() = 'person' and ctx_role() in ('controller', 'contract-manager', 'policy-adviser') and m.id = place and m.id = any(ctx_municipalities()::uuid[]) and r.at_least is not null
$$;

-- What is done at a step, by its event in the trail (of a letter with its kind, of the investigation with its part): an act, an act that does something
-- again, an act that is done again where a case has it twice, or a page that somebody opened to read who it is about.
create function burden_events() returns table (step text, key text, kind text) language sql immutable as $$
  values ('confirm', 'case.notified', 'act'), ('confirm', 'case.letter-sent:confirmation', 'act'), ('confirm', 'case.letter-returned:confirmation', 'again'),
    ('talk', 'case.taken-over', 'act'), ('talk', 'case.released', 'again'), ('talk', 'case.support-offered', 'act'), ('talk', 'case.plan-received', 'act'), ('talk', 'investigation.step-saved:talk', 'once'),
    ('findings', 'investigation.step-saved:needs', 'once'), ('findings', 'investigation.step-saved:network', 'once'), ('findings', 'investigation.step-saved:facilities', 'once'), ('findings', 'investigation.step-saved:conclusion', 'once'),
    ('findings', 'calculation.saved', 'act'), ('findings', 'calculation.spread', 'act'), ('findings', 'joint.asked', 'act'), ('findings', 'joint.client-read', 'look'), ('findings', 'joint.proposed', 'act'), ('findings', 'joint.settled', 'act'), ('findings', 'joint.silent', 'again'),
    ('findings', 'joint.withdrawn', 'again'), ('findings', 'case.findings-drawn-up', 'once'), ('findings', 'case.letter-sent:findings', 'act'), ('findings', 'case.letter-returned:findings', 'again'),
    ('apply', 'case.findings-replied', 'act'), ('apply', 'case.remarks-handled', 'again'), ('apply', 'case.application-received', 'act'),
    ('decide', 'case.wishes-recorded', 'act'), ('decide', 'case.provider-chosen', 'once'), ('decide', 'case.provider-refused', 'again'), ('decide', 'case.budget-recorded', 'once'), ('decide', 'case.budget-withdrawn', 'again'), ('decide', 'case.talk-recorded', 'act'),
    ('decide', 'case.decision-proposed', 'act'), ('decide', 'case.proposal-returned', 'again'), ('decide', 'case.term-moved', 'again'), ('decide', 'case.term-runs-again', 'act'), ('decide', 'case.notice-received', 'again'), ('decide', 'case.decided', 'act'),
    ('dispatch', 'case.letter-sent:decision', 'act'), ('dispatch', 'case.letter-returned:decision', 'again'),
    ('offer', 'allocation.offered', 'act'),
    ('accept', 'allocation.accepted', 'act'), ('accept', 'allocation.returned', 'again'), ('accept', 'allocation.return-agreed', 'act'), ('accept', 'allocation.return-refused', 'again'), ('accept', 'allocation.cancelled', 'again'),
    ('start', 'allocation.client-read', 'look'), ('start', 'allocation.started', 'act'),
    ('enter', 'submission.started', 'act'), ('enter', 'submission.lots-chosen', 'act'), ('enter', 'submission.answered', 'act'), ('enter', 'submission.evidence-chosen', 'act'), ('enter', 'submission.taken-over', 'act'), ('enter', 'submission.submitted', 'act'), ('enter', 'submission.replaced', 'again'),
    ('change', 'dossier-change.reported', 'act'), ('change', 'dossier-change.checked', 'act'), ('change', 'dossier-change.approved', 'act'), ('change', 'dossier-change.refused', 'again'),
    ('proof', 'proof.handed-in', 'act'), ('proof', 'proof.accepted', 'act'), ('proof', 'proof.rejected', 'again')
$$;

create function amsterdam_day(moment timestamptz) returns text language sql stable as $$ select to_char(moment at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- Who went through a step in each quarter, and in how many days. A quarter that still runs gives nothing: the difference between two days would be one person.
-- What came in from an older system went through no step here.
create function burden_passed(place uuid, first_days text[]) returns table (first_day text, step text, subject_id uuid, who uuid, help_id uuid, days int, at_least int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare m record; quarters text[]; lo text; hi text; since timestamptz; until timestamptz;
begin
  select * into m from burden_scope(place);
  select array_agg(q.first_day), min(q.first_day), max(q.next_day) into quarters, lo, hi
    from (select d as first_day, case when d ~ '^20\d\d-(01|04|07|10)-01$' then to_char(to_date(d, 'YYYY-MM-DD') + interval '3 months', 'YYYY-MM-DD') end as next_day from unnest(first_days) as d) q where q.next_day <= facility_today();
  if m.municipality_id is null or quarters is null then return; end if;
  since := (lo || ' 00:00 Europe/Amsterdam')::timestamptz;
  until := (hi || ' 00:00 Europe/Amsterdam')::timestamptz;
  return query
  with cases as materialized (
    select c.id, c.resident_id, c.notified_on, c.confirmed_on, c.findings_sent_on, c.applied_on from wmo_case c where c.municipality_id = m.municipality_id and c.import_id is null
      and (c.confirmed_on >= lo and c.confirmed_on < hi or c.findings_sent_on >= lo and c.findings_sent_on < hi or c.applied_on >= lo and c.applied_on < hi)
  ), decisions as materialized (
    select d.case_id, d.resident_id, d.decided_on, d.dispatched_on from wmo_decision d where d.municipality_id = m.municipality_id and d.replaces_id is null and d.import_id is null and d.undone_at is null
      and (d.decided_on >= lo and d.decided_on < hi or d.dispatched_on >= lo and d.dispatched_on < hi)
  ), help as materialized (
    select a.id, a.indication_id, a.offered_at, a.accepted_at, a.started_at, a.starts_on, i.case_id, i.resident_id, i.decision_id from allocation a join indication i on i.id = a.indication_id and i.import_id is null
    where a.municipality_id = m.municipality_id and a.import_id is null and a.follows_id is null and a.undone_at is null
      and (a.offered_at >= since and a.offered_at < until or a.accepted_at >= since and a.accepted_at < until or a.starts_on >= lo and a.starts_on < hi)
  ), passed as (
    select 'confirm' as step, c.id, c.resident_id as who, null::uuid as help_id, c.notified_on as since, c.confirmed_on as until from cases c
    union all select 'talk', v.case_id, c.resident_id, null, coalesce(c.confirmed_on, c.notified_on), v.talk_on from investigation v join wmo_case c on c.id = v.case_id and c.import_id is null where v.municipality_id = m.municipality_id and v.talk_on >= lo and v.talk_on < hi
    union all select 'findings', c.id, c.resident_id, null, coalesce(v.talk_on, c.notified_on), c.findings_sent_on from cases c left join investigation v on v.case_id = c.id where c.findings_sent_on >= lo
    union all select 'apply', c.id, c.resident_id, null, c.findings_sent_on, c.applied_on from cases c
    union all select 'decide', d.case_id, d.resident_id, null, c.applied_on, d.decided_on from decisions d join wmo_case c on c.id = d.case_id and c.import_id is null where d.decided_on >= lo
    union all select 'dispatch', d.case_id, d.resident_id, null, d.decided_on, d.dispatched_on from decisions d
    union all select 'offer', h.case_id, h.resident_id, h.indication_id, d.dispatched_on, amsterdam_day(h.offered_at) from help h join wmo_decision d on d.id = h.decision_id
      where h.offered_at >= since and not exists (select from allocation b where b.indication_id = h.indication_id and b.import_id is null and (b.offered_at, b.id) < (h.offered_at, h.id))
    union all select 'accept', h.case_id, h.resident_id, h.indication_id, amsterdam_day(h.offered_at), amsterdam_day(h.accepted_at) from help h where h.accepted_at >= since
    union all select 'start', h.case_id, h.resident_id, h.indication_id, amsterdam_day(h.accepted_at), h.starts_on from help h where h.started_at is not null
    union all select 'enter', b.id, b.provider_id, null, amsterdam_day((select min(l.portal_at) from audit_line l where l.subject_id = b.id and l.event = 'submission.started')), amsterdam_day(b.submitted_at)
      from submission b where b.region_id = m.region_id and b.opened_at is not null and b.submitted_at >= since and b.submitted_at < until
    union all select 'change', g.id, g.provider_id, null, amsterdam_day(g.reported_at), amsterdam_day(g.decided_at) from dossier_change g where m.region_id = any(g.region_ids) and g.decided_at >= since and g.decided_at < until
    union all select 'proof', p.id, p.provider_id, null, amsterdam_day(p.handed_in_at), amsterdam_day(p.judged_at) from proof_renewal p where p.region_id = m.region_id and p.judged_at >= since and p.judged_at < until
  ), dated as (
    -- What was done before its turn took no day.
    select to_char(date_trunc('quarter', to_date(p.until, 'YYYY-MM-DD')), 'YYYY-MM-DD') as quarter, p.*, greatest(0, to_date(p.until, 'YYYY-MM-DD') - to_date(p.since, 'YYYY-MM-DD')) as days from passed p where p.since is not null and p.until is not null
  )
  select d.quarter, d.step, d.id, d.who, d.help_id, d.days, m.at_least from dated d where d.quarter = any(quarters);
end $$;

-- How many cases went through each step, the median of their days, and how long it was at least for as many of the longest as the rule says: never one person's.
create function burden_steps(place uuid, first_days text[]) returns table (first_day text, step text, cases int, median float8, longest int, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with passed as materialized (select * from burden_passed(place, first_days)),
  people as (select p.first_day, p.step, p.who, max(p.days) as longest from passed p group by 1, 2, 3),
  cells as (select p.first_day, p.step, p.at_least, count(distinct p.who) as people, count(distinct p.subject_id) as cases, percentile_cont(0.5) within group (order by p.days) as median from passed p group by 1, 2, 3)
  select c.first_day, c.step, case when s.shown then c.cases::int end, case when s.shown then c.median end,
    case when c.people >= 2 * c.at_least then (select k.longest from people k where k.first_day = c.first_day and k.step = c.step order by k.longest desc offset c.at_least - 1 limit 1) end, case when s.shown then 'shown' else 'few' end
  from cells c cross join lateral (select c.people >= c.at_least as shown) s
$$;

-- What was done at each step for those who went through it: acts by party, pages that providers opened, and cases in which something was done again. Of fewer
-- than three who did it nothing is said: of two, each could take off his own.
create function burden_acts(place uuid, first_days text[]) returns table (first_day text, step text, measure text, figure int, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with passed as materialized (select distinct p.first_day, p.step, p.subject_id, p.who, p.help_id, p.at_least from burden_passed(place, first_days) p),
  totals as (select p.first_day, p.step, count(distinct p.who) as people from passed p group by 1, 2),
  -- What the lines of a case are about: itself, its investigation, its calculation and so on, or the offers of the help it led to.
  subjects as materialized (
    select distinct p.subject_id as about, null::uuid as help_id, p.subject_id as id from passed p
    union all select v.case_id, null, v.id from investigation v where v.case_id in (select p.subject_id from passed p where p.step in ('talk', 'findings'))
    union all select k.case_id, null, k.id from calculation k where k.case_id in (select p.subject_id from passed p where p.step = 'findings')
    union all select j.case_id, null, j.id from joint_request j where j.case_id in (select p.subject_id from passed p where p.step = 'findings')
    union all select h.case_id, null, h.id from provider_choice h where h.case_id in (select p.subject_id from passed p where p.step = 'decide')
    union all select b.case_id, null, b.id from wmo_budget b where b.case_id in (select p.subject_id from passed p where p.step = 'decide')
    union all select p.subject_id, p.help_id, a.id from (select distinct p.subject_id, p.help_id from passed p where p.help_id is not null) p join allocation a on a.indication_id = p.help_id
  ), trail as materialized (
    -- By subject, one after another (offset 0): never along the trail of the whole country.
    select o.about, o.help_id, l.seq, l.person_id, l.role, l.compartment, l.event || case when l.event like 'case.letter-%' then ':' || (l.detail ->> 'kind') when l.event = 'investigation.step-saved' then ':' || (l.detail ->> 'step') else '' end as key
    from subjects o cross join lateral (select * from audit_line l where l.subject_id = o.id and l.person_id is not null offset 0) l
  ), lines as materialized (
    select p.first_day, p.step, p.subject_id, p.who, p.at_least, l.person_id, e.kind = 'look' as look,
      case when l.role in ('consultant', 'back-office') then l.role when l.role = 'desk-agent' then 'desk' when l.role in ('provider-admin', 'provider-staff') then 'provider' when l.role in ('procurement-officer', 'contract-manager') then 'region' end as party,
      e.kind = 'again' or (e.kind = 'once' and row_number() over (partition by p.first_day, p.step, p.subject_id, e.key order by l.seq) > 1) as again
    from trail l join burden_events() e on e.key = l.key
    -- A change of a dossier stands twice in the trail: for the provider and for the region.
    join passed p on p.subject_id = l.about and p.step = e.step and p.help_id is not distinct from l.help_id and (p.step <> 'change' or l.compartment = 'provider')
  ), cells as (
    select l.first_day, l.step, l.party as measure, l.at_least, count(*) as figure, count(distinct l.who) as people, count(distinct l.person_id) as workers, null::bigint as others from lines l where not l.look and l.party is not null group by 1, 2, 3, 4
    union all
    select l.first_day, l.step, 'looked', l.at_least, count(*), count(distinct l.who), count(distinct l.person_id), null from lines l where l.look and l.party = 'provider' group by 1, 2, 4
    union all
    select l.first_day, l.step, 'again', l.at_least, count(distinct l.subject_id), count(distinct l.who), count(distinct l.person_id), min(t.people) - count(distinct l.who) from lines l join totals t using (first_day, step) where l.again group by 1, 2, 4
  ), judged as (
    -- Those without anything done again follow from the others: they too are none or enough.
    select c.*, case when c.people < c.at_least then 'few' when c.workers < 3 then 'alone' when c.others between 1 and c.at_least - 1 then 'covered' else 'shown' end as standing from cells c
  )
  select j.first_day, j.step, j.measure, case when j.standing = 'shown' then j.figure::int end, j.standing from judged j
$$;

revoke all on function burden_scope(uuid), burden_events(), amsterdam_day(timestamptz), burden_passed(uuid, text[]), burden_steps(uuid, text[]), burden_acts(uuid, text[]) from public;
grant execute on function burden_steps(uuid, text[]), burden_acts(uuid, text[]) to perceel_app;

set role perceel_owner;
