-- A letter is made, then sent (Awb 3:41): the day, how and to whom are facts, and a decision counts from the day it was sent (Awb 6:8).
alter table wmo_decision drop constraint wmo_decision_objection;

alter table wmo_dispatch
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension')),
  add constraint wmo_dispatch_channel check (channel in ('post', 'portal', 'by-hand')),
  add constraint wmo_dispatch_addressee check (addressee in ('resident', 'representative', 'both') and (coalesce(addressee, 'resident') = 'resident') = (representative is null) and btrim(representative) <> ''),
  add constraint wmo_dispatch_sent check (num_nulls(sent_on, addressee, recorded_at, recorded_by) in (0, 4) and (sent_on is not null or num_nulls(channel, recorded_by_id, address_checked_on, returned_on) = 4)
    and (sent_on is null or channel is not null or recorded_by_id is null) and sent_on >= waits_since and address_checked_on <= sent_on),
  add constraint wmo_dispatch_term check (starts_term <= (kind = 'decision' and sent_on is not null) and (objection_until is not null) <= starts_term and objection_until > sent_on),
  add constraint wmo_dispatch_returned check (num_nulls(returned_on, return_reason, returned_by) in (0, 3) and return_reason in ('wrong-address', 'moved', 'not-collected') and returned_on >= sent_on);
-- One at a time: a letter waits or is on its way, and goes out again only after it came back.
create unique index wmo_dispatch_one_live on wmo_dispatch (letter_id) where returned_on is null;
create index wmo_dispatch_waiting on wmo_dispatch (municipality_id, waits_since, id) where sent_on is null;

-- What was sent before this was kept: the day is known, how it went is not.
alter table wmo_case no force row level security;
alter table wmo_decision no force row level security;
alter table wmo_decision disable trigger decision_unchanged;
update wmo_decision set objectable = objection_until is not null;
alter table wmo_decision enable trigger decision_unchanged;
insert into wmo_dispatch (id, municipality_id, case_id, letter_id, kind, waits_since, sent_on, addressee, starts_term, objection_until, recorded_at, recorded_by)
select gen_random_uuid(), d.municipality_id, d.case_id, d.letter_id, 'decision', d.decided_on, d.dispatched_on, 'resident', true, d.objection_until, now(), d.signed_name from wmo_decision d
union all
select gen_random_uuid(), c.municipality_id, c.id, c.confirm_letter_id, 'confirmation', c.confirmed_on, c.confirmed_on, 'resident', false, null, now(), c.consultant_name from wmo_case c where c.confirm_letter_id is not null and c.confirmed_on is not null
union all
select gen_random_uuid(), c.municipality_id, c.id, c.findings_letter_id, 'findings', c.findings_sent_on, c.findings_sent_on, 'resident', false, null, now(), c.consultant_name from wmo_case c where c.findings_letter_id is not null and c.findings_sent_on is not null;
alter table wmo_decision force row level security;
alter table wmo_case force row level security;

-- Only a decision on an objection is not open to objection again; every other is once it was sent, and not before.
alter table wmo_decision
  add constraint wmo_decision_objectable check (objectable or replaces_id is not null),
  add constraint wmo_decision_counts check ((objection_until is not null) = (objectable and dispatched_on is not null));

-- What was sent or came back is never rewritten.
create function dispatch_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.returned_on is not null
     or (new.municipality_id, new.case_id, new.letter_id, new.kind, new.waits_since) is distinct from (old.municipality_id, old.case_id, old.letter_id, old.kind, old.waits_since)
     or old.sent_on is not null and (new.sent_on, new.channel, new.addressee, new.representative, new.address_checked_on, new.starts_term, new.objection_until, new.recorded_at, new.recorded_by_id, new.recorded_by) is distinct from
        (old.sent_on, old.channel, old.addressee, old.representative, old.address_checked_on, old.starts_term, old.objection_until, old.recorded_at, old.recorded_by_id, old.recorded_by)
     or old.sent_on is null and new.returned_on is not null then
    raise exception 'dispatch-step' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger dispatch_steps before update on wmo_dispatch for each row execute function dispatch_steps();

-- A decision begins unsent, and its day and term are those of the dispatch from which it counts.
create function decision_begins_unsent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if num_nonnulls(new.dispatched_on, new.objection_until) > 0 then raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference; end if;
  return new;
end $$;
create trigger decision_begins_unsent before insert on wmo_decision for each row execute function decision_begins_unsent();

create or replace function decision_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] <> to_jsonb(old) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  if (new.dispatched_on, new.objection_until) is distinct from (old.dispatched_on, old.objection_until) and not exists (
      select from wmo_dispatch s where s.letter_id = new.letter_id and s.starts_term and s.sent_on = new.dispatched_on and s.objection_until is not distinct from new.objection_until) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference;
  end if;
  return new;
end $$;

-- Nothing counts from a decision that was not sent: no help is offered on it.
create function allocation_of_sent_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i join wmo_decision d on d.id = i.decision_id where i.id = new.indication_id and d.dispatched_on is null) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.number;
  end if;
  return new;
end $$;
create trigger allocation_of_sent_decision before insert on allocation for each row execute function allocation_of_sent_decision();

set role perceel_gate;

create function dispatch_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> 'decision' or new.sent_on is null or (tg_op = 'UPDATE' and old.sent_on is not null) then return null; end if;
  if new.starts_term then
    update wmo_decision set dispatched_on = new.sent_on, objection_until = new.objection_until where letter_id = new.letter_id;
  elsif exists (select from wmo_decision d where d.letter_id = new.letter_id and d.dispatched_on is null) then
    raise exception 'dispatch-step' using errcode = 'PI013';
  end if;
  return null;
end $$;

set role perceel_owner;
create trigger dispatch_counts after insert or update on wmo_dispatch for each row execute function dispatch_counts();
