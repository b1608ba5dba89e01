-- Who goes first of those who wait (S31, F71): a ground of the municipality's own dated rule, recorded and taken away as rows that stay.
alter table waiting_ground
  add constraint waiting_ground_number check (number > 0),
  add constraint waiting_ground_day check (from_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint waiting_ground_words check ((ground is null) = (words is null) and btrim(words) <> ''),
  add constraint waiting_ground_reason check (btrim(reason) <> '' and (ground is not null or reason is not null));

-- Whether help in kind was granted by this case that nobody gives yet, also from a day to come. Reads what its caller may read.
create function help_awaited(of_case uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from indication i join wmo_decision d on d.id = i.decision_id
    where i.case_id = of_case and i.status = 'adopted' and i.form = 'in-kind' and i.undone_at is null and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= today_of_portal()
      and not exists (
        select from allocation a join indication o on o.id = a.indication_id
        where o.resident_id = i.resident_id and o.municipality_id = i.municipality_id and a.product_id = i.product_id and a.undone_at is null
          and (a.status in ('started', 'paused') or a.status in ('stopped', 'transferred') and a.stopped_on >= today_of_portal())))
$$;

set role perceel_gate;

-- The ground stands in the rule of its day, with the reason where that rule asks one; the resident was granted help in kind and nobody helps him yet.
create function waiting_ground_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today text := today_of_portal();
  region uuid := (select m.region_id from municipality m where m.id = new.municipality_id);
  before waiting_ground;
  ruled jsonb;
begin
  select * into before from waiting_ground g where g.case_id = new.case_id order by g.number desc limit 1;
  select g into ruled from jsonb_array_elements(facility_rule(region, new.municipality_id, 'waiting-priority', new.from_on) -> 'grounds') g where g ->> 'code' = new.ground;
  if new.number <> coalesce(before.number, 0) + 1 then
    raise exception 'waiting-ground-number' using errcode = 'PW001', detail = new.number::text;
  end if;
  if new.from_on > today or new.from_on < (select c.notified_on from wmo_case c where c.id = new.case_id) or new.from_on < before.from_on then
    raise exception 'waiting-ground-day' using errcode = 'PW001', detail = new.from_on;
  end if;
  if new.ground is null and before.ground is null then
    raise exception 'waiting-ground-none' using errcode = 'PW001';
  end if;
  if new.ground is not null and (ruled is null or ruled ->> 'words' <> new.words or (ruled ->> 'reason')::boolean and new.reason is null) then
    raise exception 'waiting-ground-ruled' using errcode = 'PW001', detail = new.ground;
  end if;
  if not help_awaited(new.case_id) then
    raise exception 'waiting-ground-not-waiting' using errcode = 'PW001', detail = new.case_id::text;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger waiting_ground_fits before insert on waiting_ground for each row execute function waiting_ground_fits();
