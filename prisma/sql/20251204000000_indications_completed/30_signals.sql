-- Signals about a resident (F78, F87, S11, S12, S14): each proposes, somebody decides once and with a reason, and a report is never rewritten.
alter table resident_signal
  add constraint resident_signal_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'asked-again')),
  add constraint resident_signal_source check (source in ('resident', 'representative', 'provider', 'desk', 'register', 'consultant', 'portal')),
  add constraint resident_signal_of_provider check ((source = 'provider') = (provider_id is not null) and (provider_id is null) = (allocation_id is null)),
  add constraint resident_signal_wlz check ((kind = 'wlz') = (granted is not null) and (care_from is null or granted)),
  add constraint resident_signal_moved check ((kind = 'moved') = (destination is not null) and destination in ('within', 'out')),
  add constraint resident_signal_hospital check (until_on is null or kind = 'hospital' and until_on >= occurred_on),
  add constraint resident_signal_again check ((kind = 'asked-again') = (case_id is not null) and (case_id is null) = (earlier_decision_id is null) and (kind = 'asked-again') = (source = 'portal')),
  add constraint resident_signal_days check (occurred_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and (kind not in ('died', 'hospital') or occurred_on <= reported_on)),
  add constraint resident_signal_outcome check (outcome in ('followed', 'not-followed') and num_nulls(outcome, reason, decided_on, decided_by_id, decided_by) in (0, 5)),
  add constraint resident_signal_reason check (btrim(reason) <> '' and decided_on >= reported_on);
create unique index resident_signal_case on resident_signal (case_id);

alter table allocation_notice
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital')),
  add constraint allocation_notice_days check (until_on >= from_on or kind = 'wlz');
create unique index allocation_notice_once on allocation_notice (signal_id, allocation_id);

-- What was reported stays as it was; it is decided about once. Only the last day of a stay in hospital becomes known later.
create function resident_signal_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare mutable constant text[] := array['proposed', 'outcome', 'reason', 'decided_on', 'decided_by_id', 'decided_by', 'version', 'resident_id'];
begin
  if to_jsonb(new) - mutable - 'until_on' is distinct from to_jsonb(old) - mutable - 'until_on' or new.until_on is distinct from old.until_on and old.kind <> 'hospital' then
    raise exception 'signal-is-kept' using errcode = 'PI040';
  end if;
  if old.outcome is not null and (to_jsonb(new) - array['until_on', 'version', 'resident_id']) is distinct from (to_jsonb(old) - array['until_on', 'version', 'resident_id']) then
    raise exception 'signal-is-decided' using errcode = 'PI040';
  end if;
  return new;
end $$;
create trigger resident_signal_kept before update on resident_signal for each row execute function resident_signal_kept();

-- A file says that somebody died only after a report of it was taken over, of that day; never by itself.
create function death_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.died_on is distinct from old.died_on and not exists (select from resident_signal s where s.resident_id = new.id and s.kind = 'died' and s.outcome = 'followed' and s.occurred_on = new.died_on) then
    raise exception 'death-without-signal' using errcode = 'PI041';
  end if;
  return new;
end $$;
create trigger death_by_signal before update on resident for each row execute function death_by_signal();

-- As before, and: with the resident's death his help ends, on that day, without a decision.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'status' - 'ended_on' - 'objected_at' <> to_jsonb(old) - 'status' - 'ended_on' - 'objected_at' or (old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on)) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id)
    and not exists (select from resident r where r.id = new.resident_id and (new.status = 'ended' and r.died_on = new.ended_on or new.status = 'superseded' and r.died_on < new.starts_on)) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

set role perceel_gate;

-- A provider reports of a client it knows, and of nobody else.
create function signal_of_own_client() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.source = 'provider' and not exists (select from allocation_client c where c.allocation_id = new.allocation_id and c.resident_id = new.resident_id and c.provider_id = new.provider_id and c.shared_at is not null) then
    raise exception 'signal-of-strange-client' using errcode = 'PI042';
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger signal_of_own_client before insert on resident_signal for each row execute function signal_of_own_client();
