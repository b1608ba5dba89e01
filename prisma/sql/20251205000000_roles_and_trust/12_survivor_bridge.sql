-- The partner of somebody who died keeps that help for some weeks by a bridge decision (F78, ADR 0078): temporary help of the partner's own
-- (art. 2.3.3) with the same product, minutes and provider, from the day after the death, for as long as the dated rule says.
alter table urgent_help
  add constraint urgent_help_kind check (kind in ('urgent', 'bridge') and (kind = 'urgent' or participation_id is not null)),
  drop constraint urgent_help_one_at_a_time,
  add constraint urgent_help_one_at_a_time exclude using gist (case_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null and kind = 'urgent'),
  -- Who died may have had help of two kinds, which both go on; of one kind there is one at a time.
  add constraint urgent_help_one_of_a_kind exclude using gist (case_id with =, product_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null);

alter table survivor_bridge add constraint survivor_bridge_says check (weeks between 1 and 52 and btrim(source) <> '');
create trigger kept_until_destroyed before delete on survivor_bridge for each row execute function kept_until_destroyed();

alter table allocation_notice
  drop constraint allocation_notice_kind, drop constraint allocation_notice_days,
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'bridge')),
  -- A bridge that ended before it began has a last day before its first.
  add constraint allocation_notice_days check (until_on >= from_on or kind in ('wlz', 'bridge'));
drop index allocation_notice_once;
create unique index allocation_notice_once on allocation_notice (signal_id, allocation_id, kind);

set role perceel_gate;

create function survivor_bridge_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
      select from resident_signal s
        join indication i on i.id = new.indication_id and i.resident_id = s.resident_id and i.status = 'ended' and i.ended_on = s.occurred_on and i.form = 'in-kind'
        join urgent_help u on u.id = new.urgent_help_id and u.kind = 'bridge' and (u.product_id, u.minutes_per_week, u.frequency) = (i.product_id, i.minutes_per_week, i.frequency)
          and u.starts_on::date = s.occurred_on::date + 1 and u.ends_on::date <= u.decided_on::date + new.weeks * 7 - 1
        join wmo_case c on c.id = u.case_id
        join household_member h on h.resident_id = s.resident_id and h.relation = 'partner' and h.member_file_id = c.resident_id and h.starts_on <= s.occurred_on and coalesce(h.ends_on, s.occurred_on) >= s.occurred_on
        join participation p on p.id = u.participation_id
        join allocation a on a.indication_id = i.id and a.provider_id = p.provider_id and a.status = 'stopped'
      where s.id = new.signal_id and s.kind = 'died' and s.outcome = 'followed' and s.municipality_id = new.municipality_id
        and new.weeks = (select (r.value ->> 'weeks')::int from rulebook_row r join municipality m on m.id = new.municipality_id
          where r.key = 'survivor-bridge' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id) and r.valid_from <= u.decided_on and (r.valid_until is null or r.valid_until > u.decided_on)
          order by r.municipality_id is null, r.valid_from desc limit 1)) then
    raise exception 'bridge-fits-not' using errcode = 'PI070';
  end if;
  return new;
end $$;

-- A bridge rests on the help of who died, and never stands alone.
create function bridge_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from survivor_bridge b where b.urgent_help_id = new.id) then raise exception 'bridge-fits-not' using errcode = 'PI070'; end if;
  return null;
end $$;

-- Ended earlier, the last day that its provider was told is that day as well.
create function bridge_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update allocation_notice n set until_on = new.ended_on from survivor_bridge b join allocation a on a.indication_id = b.indication_id
    where b.urgent_help_id = new.id and n.signal_id = b.signal_id and n.allocation_id = a.id and n.kind = 'bridge';
  return null;
end $$;

set role perceel_owner;

create trigger survivor_bridge_fits before insert on survivor_bridge for each row execute function survivor_bridge_fits();
create constraint trigger bridge_rests after insert on urgent_help deferrable initially deferred for each row when (new.kind = 'bridge') execute function bridge_rests();
create trigger bridge_ends after update of ended_on on urgent_help for each row when (new.kind = 'bridge' and new.ended_on is distinct from old.ended_on) execute function bridge_ends();
