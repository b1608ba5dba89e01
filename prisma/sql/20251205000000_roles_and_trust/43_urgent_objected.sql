-- Temporary help before the decision (art. 2.3.3) is a decision as well, and is objected to as one. Founded, it makes no decision in its place:
-- the consultant ends the help and gives other, as he always does.
alter table objection
  add constraint objection_against check (num_nonnulls(decision_id, urgent_help_id) = 1),
  drop constraint objection_new_decision,
  add constraint objection_new_decision check ((new_decision_id is not null) = (decision_id is not null and coalesce(outcome, '') in ('founded', 'partly-founded')));
create unique index objection_one_running_urgent on objection (urgent_help_id) where status = 'running';

-- That an objection was made is no change of the help.
create or replace function urgent_help_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ended_on,end_reason,version,objected_at}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version,objected_at}'::text[]
       or old.ended_on is not null and to_jsonb(new) - 'objected_at' <> to_jsonb(old) - 'objected_at' then
      raise exception 'urgent-help-step' using errcode = 'PI021';
    end if;
    return new;
  end if;
  if new.ended_on is not null or ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor()
     or not exists (select from wmo_case c where c.id = new.case_id and c.status in ('notified', 'investigating', 'findings-sent', 'applied')) then
    raise exception 'urgent-help-step' using errcode = 'PI021';
  end if;
  if new.participation_id is not null and not exists (select from participation p where p.id = new.participation_id and p.municipality_id = new.municipality_id
      and p.status = 'running' and new.product_id = any(p.product_ids) and new.starts_on between p.starts_on and p.ends_on) then
    raise exception 'urgent-help-without-participation' using errcode = 'PI021';
  end if;
  return new;
end $$;

create or replace function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first record;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.urgent_help_id, new.received_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.urgent_help_id, old.received_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
     or old.hearing = 'held' and new.hearing <> 'held' then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  if new.status = 'decided' then
    select d.decided_by_id, d.signed_name into first from wmo_decision d where d.id = new.decision_id
      union all select u.decided_by_id, u.signed_name from urgent_help u where u.id = new.urgent_help_id;
    if not found or new.decided_by_id::text is distinct from ctx_actor() or first.decided_by_id = new.decided_by_id or (first.decided_by_id is null and first.signed_name = new.decided_by_name) then
      raise exception 'objection-four-eyes' using errcode = 'PI009', detail = new.number;
    end if;
  end if;
  return new;
end $$;

drop trigger objection_begins on objection;
drop function objection_begins();

set role perceel_gate;

-- Against what was sent, from the day it was sent: a decision, or temporary help by the dispatch of its letter.
create function objection_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or new.dispatched_on > new.received_on or not exists (
      select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until
      union all
      select from urgent_help u join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term
      where u.id = new.urgent_help_id and u.case_id = new.case_id and c.resident_id = new.resident_id and s.sent_on = new.dispatched_on and s.objection_until = new.objection_until) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

-- What a letter with this reference was about: a decision by its own, temporary help by the number of its case, the last that was sent.
drop function objection_basis(text);
create function objection_basis(of_reference text) returns table (decision_id uuid, urgent_help_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, null::uuid, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
  from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) and d.objection_until is not null
  union all
  (select null::uuid, u.id, c.id, c.resident_id, c.municipality_id, s.sent_on, s.objection_until, (select o.id::text from objection o where o.urgent_help_id = u.id and o.status = 'running')
  from wmo_case c join urgent_help u on u.case_id = c.id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term and s.objection_until is not null
  where ctx_role() = 'objections-officer' and c.municipality_id = any(ctx_municipalities()::uuid[]) and c.number = upper(btrim(of_reference))
  order by s.sent_on desc, u.id desc limit 1)
$$;
revoke all on function objection_basis(text) from public;
grant execute on function objection_basis(text) to perceel_app;

set role perceel_owner;
create trigger objection_begins before insert on objection for each row execute function objection_rests();
