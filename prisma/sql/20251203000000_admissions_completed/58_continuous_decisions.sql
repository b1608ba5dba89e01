-- Decisions where entry is continuous: several first decisions per college over time, each about what was assessed since (ADR 0035).
alter table college_decision no force row level security;
alter table college_decision disable trigger user;
update college_decision set again = true where number > 1;
alter table college_decision enable trigger user;
alter table college_decision force row level security;

drop index college_decision_one_proposal;
create unique index college_decision_one_proposal on college_decision (window_id, municipality_id, again) where status = 'proposed';
alter table college_decision add constraint college_decision_again check (number > 1 or not again);
-- What an entry gets in a lot is decided first once; later decisions come in its place.
create unique index outcome_first_once on outcome (submission_id, lot_id) where replaces_id is null;

-- Only where entry is continuous does a college decide more than once for the first time.
create function decision_again_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.again <> old.again
    or tg_op = 'INSERT' and not new.again and new.number > 1 and not exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then
    raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger decision_again_fits before insert or update on college_decision for each row execute function decision_again_fits();

-- As in 56_later_decisions.sql; a decision says itself whether it decides again, and a first proposal that is made afresh where
-- entry is continuous lets go of what is no longer assessed.
create or replace function outcome_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision; earlier outcome;
begin
  select * into d from college_decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if d.status <> 'proposed' or old.replaces_id is null and not exists (select from entry_window w where w.id = old.window_id and w.kind = 'continuous') then raise exception 'outcome-step' using errcode = 'PE003', detail = 'delete'; end if;
    return null;
  end if;
  if tg_op = 'INSERT' then
    if d.status <> 'proposed' or new.outcome = 'replaced' or new.shared_at is not null or d.again <> (new.replaces_id is not null) then
      raise exception 'outcome-step' using errcode = 'PE003', detail = 'insert';
    end if;
    if new.replaces_id is not null then
      select * into earlier from outcome where id = new.replaces_id;
      if earlier.shared_at is null or earlier.outcome = 'replaced'
         or (earlier.window_id, earlier.municipality_id, earlier.lot_id, earlier.provider_id, earlier.submission_id) is distinct from (new.window_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id) then
        raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaces';
      end if;
    end if;
    return null;
  end if;
  if (new.decision_id, new.window_id, new.region_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id, new.replaces_id) is distinct from
     (old.decision_id, old.window_id, old.region_id, old.municipality_id, old.lot_id, old.provider_id, old.submission_id, old.replaces_id) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'place';
  end if;
  if d.status = 'proposed' then
    if new.outcome = 'replaced' or new.shared_at is not null then raise exception 'outcome-step' using errcode = 'PE003', detail = 'proposed'; end if;
    return null;
  end if;
  if (new.reason, new.condition, new.stated_reason, new.stated_source, new.ground, new.ground_note, new.revised, new.ends_on) is distinct from
     (old.reason, old.condition, old.stated_reason, old.stated_source, old.ground, old.ground_note, old.revised, old.ends_on)
     or old.shared_at is not null and (new.shared_at, new.letter_id) is distinct from (old.shared_at, old.letter_id)
     or new.shared_at is not null and d.notified_at is null then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'decided';
  end if;
  if (new.outcome, new.was) is distinct from (old.outcome, old.was) and (old.outcome = 'replaced' or new.outcome <> 'replaced' or new.was <> old.outcome
       or not exists (select from outcome n where n.replaces_id = new.id and n.shared_at is not null)) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaced';
  end if;
  return null;
end $$;

-- A window that ended with everything decided is not opened up again.
create function decided_window_stays() returns trigger language plpgsql as $$
begin
  if new.stopped_at is distinct from old.stopped_at then raise exception 'window-decided' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger decided_window_stays before update of stopped_at on entry_window for each row when (old.decided_at is not null and old.kind = 'continuous') execute function decided_window_stays();

set role perceel_gate;

-- Work is given for what can be looked at, and never to who declared an interest in that provider.
create or replace function task_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then raise exception 'task-only-ends' using errcode = 'PE003'; end if;
    return new;
  end if;
  if not exists (select from entry_window w where w.id = new.window_id and (w.opened_at is not null or w.kind = 'continuous')) then raise exception 'window-not-opened' using errcode = 'PE003'; end if;
  if new.submission_id is not null and not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.opened_at is not null)
    or new.criterion_id is not null and not exists (select from criterion c join entry_window w on w.procedure_id = c.procedure_id where c.id = new.criterion_id and w.id = new.window_id) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if new.provider_id is not null and exists (select from assessor_conflict k where k.person_id = new.person_id and k.provider_id = new.provider_id and k.region_id = new.region_id and k.withdrawn_at is null) then
    raise exception 'assessor-conflict' using errcode = 'PE003';
  end if;
  return new;
end $$;

-- Where entry is continuous a window is decided when entering has ended and nothing in it waits: no entry sealed or under
-- assessment, no lot without a college's decision. Whoever asks, the database answers.
create function window_settled(of_window uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from entry_window w
    where w.id = of_window and w.kind = 'continuous' and w.published_at is not null and portal_now() >= least(w.closes_at, w.stopped_at)
    and not exists (select from submission s where s.window_id = w.id and s.status in ('submitted', 'under-assessment', 'clarification'))
    and not exists (select from submission_lot l join submission s on s.id = l.submission_id where l.window_id = w.id and l.opened_at is not null and s.status = 'assessed' and not exists (
      select from outcome o join college_decision d on d.id = o.decision_id where o.submission_id = l.submission_id and o.lot_id = l.lot_id and d.status <> 'proposed')))
$$;

-- Keeps that it is so now, and says whether it is.
create function window_settle(of_window uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update entry_window w set decided_at = portal_now(), opened_count = coalesce(w.opened_count, 0), version = version + 1
  where w.id = of_window and w.decided_at is null and window_settled(w.id);
  return exists (select from entry_window w where w.id = of_window and w.decided_at is not null);
end $$;

create or replace function window_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform window_settle(new.window_id);
  update entry_window w set decided_at = portal_now(), version = version + 1
  where w.id = new.window_id and w.kind <> 'continuous' and w.decided_at is null and not exists (
    select from submission_lot l where l.window_id = w.id and l.opened_at is not null and not exists (
      select from college_decision d where d.window_id = w.id and d.municipality_id = l.municipality_id and d.status <> 'proposed'));
  return null;
end $$;

revoke all on function window_settled(uuid), window_settle(uuid) from public;
grant execute on function window_settled(uuid), window_settle(uuid) to perceel_app;

set role perceel_owner;
