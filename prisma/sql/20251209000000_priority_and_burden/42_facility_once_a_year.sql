-- Seventy-two hours a year are a resident's (D2), or his household's where that is ruled: who stops and comes back in the same year goes on with what was left.
set role perceel_gate;

-- The registration that this one goes on from: the last before it, of the same resident or of the address that shares one, that still ran in the year this one begins.
create function facility_before(reg facility_registration) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from facility_registration r
  where r.municipality_id = reg.municipality_id and r.id <> reg.id and (r.resident_id = reg.resident_id or r.household_key = reg.household_key)
    and r.starts_on < reg.starts_on and r.ends_on < reg.starts_on and r.ends_on >= substr(reg.starts_on, 1, 4) || '-01-01' order by r.starts_on desc limit 1
$$;
revoke all on function facility_before(facility_registration) from public;

-- As before, and: in the year it begins, what an earlier registration left of that year.
create or replace function facility_reckon(registration uuid, of_year int) returns table (granted int, carried int, extra int, used int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare reg facility_registration; at_year int; first_year int; first_day text; usage jsonb; rest int := 0; before uuid;
begin
  select * into reg from facility_registration where id = registration;
  first_year := substr(reg.starts_on, 1, 4)::int;
  before := facility_before(reg);
  granted := 0; carried := 0; extra := 0; used := 0;
  for at_year in first_year .. of_year loop
    first_day := greatest(reg.starts_on, at_year || '-01-01');
    usage := facility_rule(reg.region_id, reg.municipality_id, 'general-facility-use', first_day);
    granted := coalesce((facility_rule(reg.region_id, reg.municipality_id, 'general-facility', first_day) ->> 'hoursPerYear')::int, 0) * 60;
    if at_year = first_year and before is not null then granted := (select greatest(k.granted + k.carried + k.extra - k.used, 0) from facility_reckon(before, first_year) k);
    elsif at_year = first_year and usage ->> 'firstYear' = 'by-month' then granted := granted * (13 - substr(reg.starts_on, 6, 2)::int) / 12; end if;
    carried := case when usage ->> 'rest' = 'carried' then rest else 0 end;
    extra := (select coalesce(sum(x.minutes), 0) from facility_extra x where x.registration_id = reg.id and x.year = at_year and x.status = 'agreed');
    used := (select coalesce(sum(h.minutes), 0) from facility_hours h where h.registration_id = reg.id and h.month between at_year || '-01' and at_year || '-12');
    rest := greatest(granted + carried + extra - used, 0);
  end loop;
  return next;
end $$;

-- As before, and: hours that come in late under the earlier registration never take what was given after it.
create or replace function facility_hours_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare place facility_placement; counter record; at_year int; this_month text := substr(facility_today(), 1, 7); later record;
begin
  perform 1 from facility_registration where id = new.registration_id for update;
  select * into place from facility_placement where id = new.placement_id;
  if new.month < substr(place.starts_on, 1, 7) or new.month > substr(coalesce(place.ends_on, '9999-12-31'), 1, 7) or new.month > this_month
     or (select coalesce(sum(minutes), 0) + new.minutes from facility_hours where placement_id = new.placement_id and month = new.month) < 0
     or new.kind = 'correction' and not exists (select 1 from facility_hours where placement_id = new.placement_id and month = new.month and kind = 'delivered') then
    raise exception 'facility-month' using errcode = 'PF006';
  end if;
  if new.minutes > 0 then
    for at_year in substr(new.month, 1, 4)::int .. substr(this_month, 1, 4)::int loop
      select * into counter from facility_reckon(new.registration_id, at_year);
      if at_year = substr(new.month, 1, 4)::int and counter.used + new.minutes > counter.granted + counter.carried + counter.extra
         or at_year > substr(new.month, 1, 4)::int and counter.carried > 0 and counter.used > greatest(counter.granted + counter.carried + counter.extra - new.minutes, 0) then
        raise exception 'facility-counter' using errcode = 'PF007';
      end if;
    end loop;
    for later in select r.id from facility_registration r where r.municipality_id = new.municipality_id and facility_before(r) = new.registration_id and substr(r.starts_on, 1, 4) = substr(new.month, 1, 4) for update loop
      select * into counter from facility_reckon(later.id, substr(new.month, 1, 4)::int);
      if counter.used > greatest(counter.granted + counter.carried + counter.extra - new.minutes, 0) then raise exception 'facility-counter' using errcode = 'PF007'; end if;
    end loop;
  end if;
  return new;
end $$;

set role perceel_owner;
