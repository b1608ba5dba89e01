-- Objections as they come in: by post (Awb 6:9 lid 2), before the letter was recorded as sent (Awb 6:10), and with the talks that were held.

-- By post an objection is in time when it was posted within the term and came within a week after it. That week may end on a holiday, so
-- the check knows its widest; the command counts it. Loosens what was asked: a row of the release before still fits.
alter table objection drop constraint objection_late;
alter table objection
  add constraint objection_late check ((late or received_on <= objection_until or (posted_on is not null and received_on::date - objection_until::date <= 11))
    and (not late or (received_on > objection_until and (posted_on is null or posted_on > objection_until or received_on::date - objection_until::date > 7))) and (late or late_excused is null) and (late_excused is null) = (late_reason is null)),
  add constraint objection_posted check (posted_on is null or (channel = 'letter' and posted_on <= received_on and (late or posted_on <= objection_until)));

create or replace function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first record;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.urgent_help_id, new.received_on, new.posted_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.urgent_help_id, old.received_on, old.posted_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     -- One that came too early makes room for a later one; one that counts stays.
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
        and (old.notice_on > old.notice_decide_by or new.notice_on is null or new.notice_on <= old.notice_on)
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

-- What a consultant told the resident before a no goes with the case to who decides on the objection (ADR 0110); of before, too.
alter table bad_news_talk no force row level security;
alter table wmo_case no force row level security;
update bad_news_talk t set objected_at = c.objected_at from wmo_case c where c.id = t.case_id and c.objected_at is not null;
alter table wmo_case force row level security;
alter table bad_news_talk force row level security;

set role perceel_gate;

-- Against what was sent, from the day it was decided (Awb 6:10 lid 1 onder a): a decision, or temporary help by the dispatch of its letter.
create or replace function objection_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or not exists (
      select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until and d.decided_on <= new.received_on
      union all
      select from urgent_help u join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term
      where u.id = new.urgent_help_id and u.case_id = new.case_id and c.resident_id = new.resident_id and s.sent_on = new.dispatched_on and s.objection_until = new.objection_until and u.decided_on <= new.received_on) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

create function objection_opens_talks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update bad_news_talk set objected_at = date_trunc('milliseconds', portal_now()) where case_id = new.case_id and objected_at is null;
  return new;
end $$;
create function talk_of_objected_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.objected_at := (select c.objected_at from wmo_case c where c.id = new.case_id);
  return new;
end $$;

set role perceel_owner;

-- The talks of a case are open to its objections officer from the objection on.
create trigger objection_opens_talks after insert on objection for each row execute function objection_opens_talks();

-- A talk of a case that was objected to is open to its officer at once.
create trigger talk_of_objected_case before insert on bad_news_talk for each row execute function talk_of_objected_case();
