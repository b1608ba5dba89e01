-- Assessment: whose verdict it is, when a colleague may see it, what two settle together, and that nothing follows before it counts (F29).
alter table assessment
  drop constraint assessment_seat,
  add constraint assessment_seat check (seat in (1, 2, 3)),
  drop constraint assessment_reason,
  add constraint assessment_reason check (verdict = 'met' and seat < 3 or length(btrim(reason)) >= 5),
  add constraint assessment_confirmed check (num_nulls(confirmed_by, confirmed_name, confirmed_at) in (0, 3) and (confirmed_by is null or seat = 3 and confirmed_by <> assessed_by));
drop index assessment_one_per_person;
create unique index assessment_one_per_person on assessment (submission_id, criterion_id, lot_id, assessed_by) nulls not distinct where seat < 3 and withdrawn_at is null;
drop index assessment_one_per_seat;
create unique index assessment_one_per_seat on assessment (submission_id, criterion_id, lot_id, seat) nulls not distinct where withdrawn_at is null;

-- Who judges what: one person per seat of a submission, or of one criterion for all submissions; never twice the same.
alter table assessment_task
  add constraint assessment_task_one_thing check (num_nonnulls(submission_id, criterion_id) = 1 and (submission_id is null) = (provider_id is null)),
  add constraint assessment_task_seat check (seat in (1, 2));
create unique index assessment_task_one_per_seat on assessment_task (window_id, submission_id, criterion_id, seat) nulls not distinct where ended_at is null;
create unique index assessment_task_one_per_person on assessment_task (window_id, submission_id, criterion_id, person_id) nulls not distinct where ended_at is null;

alter table assessor_conflict
  add constraint assessor_conflict_note check (length(btrim(note)) >= 5),
  add constraint assessor_conflict_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null));
create unique index assessor_conflict_once on assessor_conflict (provider_id, person_id, region_id) where withdrawn_at is null;

-- FORCE would hide every row from its owner: off for this one update; the generated policies below put it back.
alter table assessment no force row level security;
update assessment a set revealed = true from submission s join procedure p on p.id = s.procedure_id
where s.id = a.submission_id and p.assessors <= (select count(*) from assessment b where b.submission_id = a.submission_id and b.criterion_id = a.criterion_id and b.lot_id is not distinct from a.lot_id);

set role perceel_gate;

-- The officers of one's own region: who can be given work. No other table about people is read here.
create function region_officers(of_region uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name from membership m join person p on p.id = m.person_id left join municipality mu on mu.id = m.municipality_id
  where m.role = 'procurement-officer' and coalesce(m.region_id, mu.region_id) = of_region and p.active and membership_runs(m)
    and of_region = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer'
$$;

-- Who judges one criterion of one submission, seat by seat: who has the criterion, unless he has an interest there; else who has the submission.
create function assessors_of(of_submission uuid, of_criterion uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select t.person_id from assessment_task t where t.window_id = s.window_id and t.criterion_id = of_criterion and t.seat = seats.seat and t.ended_at is null
       and not exists (select from assessor_conflict k where k.person_id = t.person_id and k.provider_id = s.provider_id and k.region_id = s.region_id and k.withdrawn_at is null)),
    (select t.person_id from assessment_task t where t.submission_id = s.id and t.seat = seats.seat and t.ended_at is null))
  from submission s, (values (1), (2)) as seats(seat) where s.id = of_submission
$$;

-- What counts, per criterion and lot: the one assessor's verdict, what two agree on, or what two settled together.
create function counting_verdicts(of_submission uuid) returns table (criterion_id uuid, lot_id uuid, verdict text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.criterion_id, a.lot_id,
    coalesce(max(a.verdict) filter (where a.seat = 3), max(a.verdict))
  from assessment a join submission s on s.id = a.submission_id join procedure p on p.id = s.procedure_id
  where a.submission_id = of_submission and a.withdrawn_at is null and (a.seat < 3 or a.confirmed_at is not null)
  group by a.criterion_id, a.lot_id, p.assessors
  having bool_or(a.seat = 3) or count(*) >= p.assessors and min(a.verdict) = max(a.verdict)
$$;

-- That a colleague judged, never what: for who has not judged himself yet.
create function hidden_verdicts(of_submission uuid) returns table (criterion_id uuid, lot_id uuid, seat int, assessed_by uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.criterion_id, a.lot_id, a.seat, a.assessed_by from assessment a
  where a.submission_id = of_submission and not a.revealed and a.withdrawn_at is null and a.assessed_by::text <> ctx_actor() and a.region_id = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer'
$$;

-- A verdict is one's own, of something to judge, while the assessment runs and the provider has not had it. Two who differ
-- settle it together: one of the two proposes, the other confirms; until then neither changes his own.
create function verdict_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s submission; asked int; per_lot boolean; seats uuid[]; verdicts text[]; given_to uuid[];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - array['shared_at', 'revealed', 'withdrawn_at']) = (to_jsonb(old) - array['shared_at', 'revealed', 'withdrawn_at']) then
    -- Showing and sharing follow from what else happens; a hand of its own does neither.
    if pg_trigger_depth() = 1 then raise exception 'not-by-hand' using errcode = 'PE003'; end if;
    return new;
  end if;
  select * into s from submission where id = new.submission_id for share;
  if s.status not in ('under-assessment', 'clarification') then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
  if exists (select from assessment a where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and a.shared_at is not null) or new.shared_at is not null then
    raise exception 'verdict-shared' using errcode = 'PE003';
  end if;
  if exists (select from assessor_conflict k where k.person_id::text = ctx_actor() and k.provider_id = s.provider_id and k.region_id = s.region_id and k.withdrawn_at is null) then raise exception 'assessor-conflict' using errcode = 'PE003'; end if;
  select p.assessors, c.per_lot into asked, per_lot from procedure p join criterion c on c.procedure_id = p.id where p.id = s.procedure_id and c.id = new.criterion_id;
  if per_lot is null or per_lot <> (new.lot_id is not null) or new.lot_id is not null and not exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and (new.submission_id, new.criterion_id, new.lot_id, new.seat) is distinct from (old.submission_id, old.criterion_id, old.lot_id, old.seat) then
    raise exception 'verdict-keeps-its-place' using errcode = 'PE003';
  end if;
  select array_agg(a.assessed_by), array_agg(a.verdict) into seats, verdicts from assessment a
  where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and a.seat < 3 and a.withdrawn_at is null;
  seats := coalesce(seats, '{}'); verdicts := coalesce(verdicts, '{}');
  if new.seat = 3 then
    if asked <> 2 or cardinality(seats) < 2 or verdicts[1] = verdicts[2] then raise exception 'nothing-to-settle' using errcode = 'PE003'; end if;
    if not ctx_actor() = any(seats::text[]) then raise exception 'not-one-of-two' using errcode = 'PE003'; end if;
    if new.confirmed_by is null then
      if new.assessed_by::text <> ctx_actor() then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
    elsif tg_op = 'INSERT' or (new.verdict, new.reason, new.assessed_by) is distinct from (old.verdict, old.reason, old.assessed_by) or new.confirmed_by::text <> ctx_actor() then
      raise exception 'confirms-what-was-proposed' using errcode = 'PE003';
    end if;
    new.revealed := true;
    return new;
  end if;
  if new.assessed_by::text <> ctx_actor() then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
  select array_agg(given) into given_to from assessors_of(s.id, new.criterion_id) given where given is not null;
  if cardinality(given_to) >= asked and not new.assessed_by = any(given_to) then raise exception 'given-to-another' using errcode = 'PE003'; end if;
  if tg_op = 'INSERT' then
    if new.assessed_by = any(seats) or cardinality(seats) >= asked then raise exception 'seats-taken' using errcode = 'PE003'; end if;
    new.revealed := cardinality(seats) + 1 >= asked;
    if new.revealed then
      update assessment a set revealed = true where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and not a.revealed and a.withdrawn_at is null;
    end if;
  else
    if asked = 2 and new.assessed_by <> old.assessed_by then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
    if verdicts[1] <> verdicts[2] then raise exception 'settle-together' using errcode = 'PE003'; end if;
    new.revealed := old.revealed;
  end if;
  return new;
end $$;

-- Finished is what has a verdict that counts for every part and no question with time left; taken up again until a college decided.
create function assessment_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare parts bigint; judged bigint; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if new.status = 'assessed' and old.status in ('under-assessment', 'clarification') then
    if exists (select from clarification c where c.submission_id = new.id and c.answered_at is null and c.due_on >= today) then raise exception 'question-open' using errcode = 'PE003'; end if;
    if new.stated_reason is not null then
      if exists (select from assessment a where a.submission_id = new.id and a.withdrawn_at is null) then raise exception 'verdicts-given' using errcode = 'PE003'; end if;
      return new;
    end if;
    select sum(case when c.per_lot then (select count(*) from submission_lot l where l.submission_id = new.id and l.opened_at is not null) else 1 end) into parts from criterion c where c.procedure_id = new.procedure_id;
    select count(*) into judged from counting_verdicts(new.id);
    if judged < parts then raise exception 'assessment-not-complete' using errcode = 'PE003', detail = (parts - judged)::text; end if;
  elsif new.status = 'under-assessment' and old.status = 'assessed' then
    if old.stated_reason is not null or exists (select from outcome o join college_decision d on d.id = o.decision_id where o.submission_id = new.id and d.status <> 'proposed') then raise exception 'decision-made' using errcode = 'PE003'; end if;
  elsif new.status = 'clarification' and old.status = 'under-assessment' then
    if not exists (select from clarification c where c.submission_id = new.id and c.answered_at is null) then raise exception 'no-question' using errcode = 'PE003'; end if;
  elsif new.status = 'under-assessment' and old.status = 'clarification' then
    if exists (select from clarification c where c.submission_id = new.id and c.answered_at is null and c.due_on >= today) then raise exception 'question-open' using errcode = 'PE003'; end if;
  elsif new.status not in ('invalid', 'withdrawn') then
    raise exception 'no-such-step' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

-- No outcome before every verdict that it rests on counts (invariant 4).
create function outcome_after_verdicts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.stated_reason is null and new.outcome in ('admitted', 'conditionally-admitted', 'deferred', 'refused') and exists (
    with counting as materialized (select * from counting_verdicts(new.submission_id))
    select from submission s join criterion c on c.procedure_id = s.procedure_id
    where s.id = new.submission_id and s.stated_reason is null
      and not exists (select from counting v where v.criterion_id = c.id and (not c.per_lot or v.lot_id = new.lot_id))) then
    raise exception 'outcome-before-verdict' using errcode = 'PE003';
  end if;
  return new;
end $$;

create or replace function outcome_shares_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Where two settled it together, the provider reads what they settled, not what each thought before.
  update assessment a set shared_at = new.shared_at
  where a.submission_id = new.submission_id and (a.lot_id is null or a.lot_id = new.lot_id) and a.shared_at is null and a.withdrawn_at is null
    and (a.seat = 3 or not exists (select from assessment b where b.withdrawn_at is null and b.submission_id = a.submission_id and b.criterion_id = a.criterion_id and b.lot_id is not distinct from a.lot_id and b.seat = 3));
  return null;
end $$;

-- Work is given for an opened window, and never to who declared an interest in that provider.
create function task_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then raise exception 'task-only-ends' using errcode = 'PE003'; end if;
    return new;
  end if;
  if not exists (select from entry_window w where w.id = new.window_id and w.opened_at is not null) then raise exception 'window-not-opened' using errcode = 'PE003'; end if;
  if new.submission_id is not null and not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.opened_at is not null)
    or new.criterion_id is not null and not exists (select from criterion c join entry_window w on w.procedure_id = c.procedure_id where c.id = new.criterion_id and w.id = new.window_id) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if new.provider_id is not null and exists (select from assessor_conflict k where k.person_id = new.person_id and k.provider_id = new.provider_id and k.region_id = new.region_id and k.withdrawn_at is null) then
    raise exception 'assessor-conflict' using errcode = 'PE003';
  end if;
  return new;
end $$;

-- An interest is one's own to declare. From then on: no work of that provider, and what one had judged is judged anew, blind.
create function conflict_clears() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := portal_now();
begin
  if new.person_id::text <> ctx_actor() then raise exception 'conflict-in-own-name' using errcode = 'PE003'; end if;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_reason', 'version']) is distinct from (to_jsonb(old) - array['withdrawn_at', 'withdrawn_reason', 'version']) then raise exception 'conflict-is-fixed' using errcode = 'PE003'; end if;
    return new;
  end if;
  if exists (select from assessment a join submission s on s.id = a.submission_id where s.provider_id = new.provider_id and s.region_id = new.region_id and s.status = 'assessed'
               and a.withdrawn_at is null and new.person_id in (a.assessed_by, a.confirmed_by) and not exists (select from outcome o where o.submission_id = s.id and o.shared_at is not null)) then
    raise exception 'finished-with-yours' using errcode = 'PE003';
  end if;
  update assessment_task t set ended_at = moment where t.person_id = new.person_id and t.provider_id = new.provider_id and t.region_id = new.region_id and t.ended_at is null;
  with cleared as (
    update assessment a set withdrawn_at = moment from submission s
    where s.id = a.submission_id and s.provider_id = new.provider_id and s.region_id = new.region_id and s.status in ('under-assessment', 'clarification')
      and a.withdrawn_at is null and a.shared_at is null and new.person_id in (a.assessed_by, a.confirmed_by)
    returning a.submission_id, a.criterion_id, a.lot_id, a.id)
  update assessment a set revealed = false, withdrawn_at = case when a.seat = 3 then moment end from cleared c
  where a.submission_id = c.submission_id and a.criterion_id = c.criterion_id and a.lot_id is not distinct from c.lot_id and a.id <> c.id and a.withdrawn_at is null
    and not exists (select from cleared d where d.id = a.id);
  return new;
end $$;

revoke all on function counting_verdicts(uuid), hidden_verdicts(uuid), region_officers(uuid), assessors_of(uuid, uuid) from public;
grant execute on function counting_verdicts(uuid), hidden_verdicts(uuid), region_officers(uuid), assessors_of(uuid, uuid) to perceel_app, perceel_owner;

set role perceel_owner;

create trigger verdict_fits before insert or update on assessment for each row execute function verdict_fits();
create trigger task_fits before insert or update on assessment_task for each row execute function task_fits();
create trigger conflict_clears before insert or update on assessor_conflict for each row execute function conflict_clears();
create trigger assessment_step before update of status on submission for each row
  when (old.opened_at is not null and old.status is distinct from new.status) execute function assessment_step();
create trigger outcome_after_verdicts before insert or update of outcome, submission_id, lot_id, stated_reason on outcome for each row execute function outcome_after_verdicts();

-- Nobody is admitted in a lot with a criterion that isn't met: by the verdict that counts, not by one of two that differ.
create or replace function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and exists (
    select from counting_verdicts(new.submission_id) v where (v.lot_id is null or v.lot_id = new.lot_id) and v.verdict = 'not-met') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome not in ('revoked', 'replaced')
     and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;
