-- The general facility (D2-D4, D33): who may be registered, with which provider, and never more hours than the year's counter has.
alter table facility_registration
  add constraint facility_registration_number check (number ~ '^AV-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint facility_registration_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint facility_registration_end check (num_nulls(ends_on, end_reason, ended_by) in (0, 3) and end_reason in ('own-request', 'moved', 'died', 'custom-facility', 'facility-ends')),
  add constraint facility_registration_once exclude using gist (resident_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&),
  add constraint facility_registration_household exclude using gist (municipality_id with =, household_key with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&) where (household_key is not null);

alter table facility_placement
  add constraint facility_placement_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint facility_placement_rhythm check (rhythm in ('weekly', 'two-weekly', 'four-weekly', 'by-appointment')),
  add constraint facility_placement_agreed check (num_nulls(rhythm, agreed_at, agreed_by) in (0, 3) and (tasks is null or rhythm is not null and length(tasks) <= 500)),
  add constraint facility_placement_drawn check (list_code ~ '^[2-9A-HJKMNP-Z]{4}$' and offered > 0),
  add constraint facility_placement_one exclude using gist (registration_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&);

alter table facility_hours
  add constraint facility_hours_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  add constraint facility_hours_kind check (kind = 'delivered' and minutes > 0 and reason is null or kind = 'correction' and minutes <> 0 and reason in ('wrong-hours', 'wrong-client', 'wrong-month'));
-- A month is given once; what was wrong in it is corrected.
create unique index facility_hours_once on facility_hours (placement_id, month) where kind = 'delivered';

alter table facility_extra
  add constraint facility_extra_minutes check (minutes between 1 and 14400 and year between 2000 and 9999),
  add constraint facility_extra_reason check (reason in ('spent-faster', 'error-repaired', 'provider-changed')),
  add constraint facility_extra_status check (status in ('asked', 'agreed', 'declined') and (status = 'asked') = (decided_at is null) and num_nulls(decided_at, decided_by, answer) in (0, 3)),
  add constraint facility_extra_answer check (answer in ('fits-the-policy', 'once-only', 'not-in-the-policy', 'custom-facility-fits'));
create unique index facility_extra_one_asked on facility_extra (registration_id, year) where status = 'asked';

set role perceel_gate;

create function facility_today() returns text language sql volatile set search_path = public, pg_temp as
$$ select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- What a municipality ruled on a day, before what its region did.
create function facility_rule(region uuid, municipality uuid, wanted text, on_day text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select value from rulebook_row r
  where r.region_id = region and r.key = wanted and (r.municipality_id is null or r.municipality_id = municipality) and r.valid_from <= on_day and (r.valid_until is null or r.valid_until > on_day)
  order by r.municipality_id nulls last, r.valid_from desc limit 1
$$;

-- The counter of one year, in minutes: what the rules of its first day give, what was left of the year before where that is carried, what was agreed besides, and what was given.
create function facility_reckon(registration uuid, of_year int) returns table (granted int, carried int, extra int, used int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare reg facility_registration; at_year int; first_year int; first_day text; usage jsonb; rest int := 0;
begin
  select * into reg from facility_registration where id = registration;
  first_year := substr(reg.starts_on, 1, 4)::int;
  granted := 0; carried := 0; extra := 0; used := 0;
  for at_year in first_year .. of_year loop
    first_day := greatest(reg.starts_on, at_year || '-01-01');
    usage := facility_rule(reg.region_id, reg.municipality_id, 'general-facility-use', first_day);
    granted := coalesce((facility_rule(reg.region_id, reg.municipality_id, 'general-facility', first_day) ->> 'hoursPerYear')::int, 0) * 60;
    if at_year = first_year and usage ->> 'firstYear' = 'by-month' then granted := granted * (13 - substr(reg.starts_on, 6, 2)::int) / 12; end if;
    carried := case when usage ->> 'rest' = 'carried' then rest else 0 end;
    extra := (select coalesce(sum(x.minutes), 0) from facility_extra x where x.registration_id = reg.id and x.year = at_year and x.status = 'agreed');
    used := (select coalesce(sum(h.minutes), 0) from facility_hours h where h.registration_id = reg.id and h.month between at_year || '-01' and at_year || '-12');
    rest := greatest(granted + carried + extra - used, 0);
  end loop;
  return next;
end $$;

-- The counters of these registrations, for who keeps them or brings the help.
create function facility_counters(registrations uuid[], of_year int) returns table (registration_id uuid, granted int, carried int, extra int, used int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, c.granted, c.carried, c.extra, c.used from facility_registration r cross join lateral facility_reckon(r.id, of_year) c
  where r.id = any(registrations) and (
    ctx_role() in ('desk-agent', 'consultant') and r.municipality_id = any(ctx_municipalities()::uuid[])
    or ctx_role() in ('provider-admin', 'provider-staff') and exists (select 1 from facility_placement p where p.registration_id = r.id and p.provider_id = any(ctx_providers()::uuid[])))
$$;

-- Who a provider's client is: while the placement lasts, and what one needs to come by. No birth date, no BSN.
create function facility_client(placement uuid) returns table ("residentId" uuid, salutation text, initials text, "givenName" text, prefix text, surname text, "partnerPrefix" text, "partnerSurname" text, "nameUse" text,
  street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text, phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.salutation, f.initials, f.given_name, f.prefix, f.surname, f.partner_prefix, f.partner_surname, f.name_use, f.street, f.house_number, f.house_letter, f.house_addition, f.postcode, f.city, f.phone
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= facility_today())
$$;

create function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb;
begin
  if tg_op = 'UPDATE' then
    if old.ends_on is not null or to_jsonb(new) - '{ends_on,end_reason,ended_by,version}'::text[] <> to_jsonb(old) - '{ends_on,end_reason,ended_by,version}'::text[]
       or exists (select 1 from facility_hours h where h.registration_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7)) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  use_rule := facility_rule(new.region_id, new.municipality_id, 'general-facility-use', new.starts_on);
  if new.ends_on is not null or not exists (select 1 from product p where p.id = new.product_id and p.kind = 'general' and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on))
     or facility_rule(new.region_id, new.municipality_id, 'general-facility', new.starts_on) is null or (use_rule ->> 'per') is null or (use_rule ->> 'per' = 'household') <> (new.household_key is not null) then
    raise exception 'facility-not-ruled' using errcode = 'PF002';
  end if;
  if facility_rule(new.region_id, new.municipality_id, 'general-facility-inflow', new.starts_on) ->> 'open' = 'false' then raise exception 'facility-inflow-stopped' using errcode = 'PF003'; end if;
  -- Of two products that no row names the answer is no (ADR 0054).
  if exists (select 1 from indication i where i.resident_id = new.resident_id and i.status = 'adopted' and i.product_id <> new.product_id and coalesce(i.ended_on, i.ends_on) >= new.starts_on
      and not exists (select 1 from product_pair p where p.together and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on)
        and (p.product_id, p.other_id) in ((i.product_id, new.product_id), (new.product_id, i.product_id)))) then
    raise exception 'facility-beside-custom' using errcode = 'PF004';
  end if;
  return new;
end $$;

create function facility_placement_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reg facility_registration; part participation;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[] <> to_jsonb(old) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[]
       or new.ends_on is distinct from old.ends_on and (old.ends_on < new.ends_on or new.ends_on is null or ctx_role() <> 'desk-agent'
         or exists (select 1 from facility_hours h where h.placement_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7))) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  select * into reg from facility_registration where id = new.registration_id for update;
  if new.ends_on is not null or reg.number <> new.number or new.starts_on < reg.starts_on or new.starts_on > coalesce(reg.ends_on, new.starts_on) then raise exception 'facility-step' using errcode = 'PF001'; end if;
  select * into part from participation where id = new.participation_id for share;
  if part.id is null or part.provider_id <> new.provider_id or part.status <> 'running' or not reg.product_id = any(part.product_ids) or new.starts_on < part.starts_on or new.starts_on > part.ends_on then
    raise exception 'facility-without-participation' using errcode = 'PF005';
  end if;
  return new;
end $$;

-- Within the months of the placement, never in one to come, never below nothing in a month, and never above the counter of its year or of a year that its rest was carried to.
create function facility_hours_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare place facility_placement; counter record; at_year int; this_month text := substr(facility_today(), 1, 7);
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
  end if;
  return new;
end $$;

create function facility_stays() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'facility-step' using errcode = 'PF001'; end $$;

-- A file is not destroyed while the help runs: it ends first.
create function facility_runs() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'still-running' using errcode = 'PI044'; end $$;

-- Asked once, answered once.
create function facility_extra_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.status <> 'asked'
     or tg_op = 'UPDATE' and (old.status <> 'asked' or new.status = 'asked' or to_jsonb(new) - '{status,decided_at,decided_by,answer,version}'::text[] <> to_jsonb(old) - '{status,decided_at,decided_by,answer,version}'::text[]) then
    raise exception 'facility-step' using errcode = 'PF001';
  end if;
  return new;
end $$;

revoke all on function facility_reckon(uuid, int), facility_rule(uuid, uuid, text, text), facility_counters(uuid[], int), facility_client(uuid) from public;
grant execute on function facility_counters(uuid[], int), facility_client(uuid) to perceel_app;

set role perceel_owner;

create trigger facility_registration_guard before insert or update on facility_registration for each row execute function facility_registration_guard();
create trigger facility_placement_guard before insert or update on facility_placement for each row execute function facility_placement_guard();
create trigger facility_hours_guard before insert on facility_hours for each row execute function facility_hours_guard();
create trigger facility_hours_stays before update on facility_hours for each row execute function facility_stays();
create trigger facility_registration_runs before delete on facility_registration for each row when (old.ends_on is null) execute function facility_runs();
create trigger facility_extra_guard before insert or update on facility_extra for each row execute function facility_extra_guard();
