-- The general facility follows a move and ends with one out of the municipality or a death (F65, F78, ADR 0108): by a report that a consultant took over.
set role perceel_gate;

-- As before, and: a registration goes along to the address of a move that was taken over, where a household shares one.
create or replace function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb; may text[] := '{ends_on,end_reason,ended_by,version}';
begin
  if tg_op = 'UPDATE' then
    if new.household_key is distinct from old.household_key and exists (select from resident_signal s where s.resident_id = new.resident_id and s.outcome = 'followed' and s.kind = 'moved' and s.destination = 'within') then may := may || '{household_key}'::text[]; end if;
    if old.ends_on is not null or to_jsonb(new) - may <> to_jsonb(old) - may
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

-- As before, and: a consultant ends one too, who can only do so by facility_follows(); with the same provider it goes on as agreed.
create or replace function facility_placement_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reg facility_registration; part participation;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[] <> to_jsonb(old) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[]
       or new.ends_on is distinct from old.ends_on and (old.ends_on < new.ends_on or new.ends_on is null or ctx_role() not in ('desk-agent', 'consultant')
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

/* What a report that was taken over does to a registration that runs. With a reason it ends; without, the help of the newest provider ends and
   goes on under another participation of the same provider or waits for another choice, or simply goes along (no last day). A household's
   registration goes along to the new address. Never before the first day, nor before a month in which hours were given. Gives back the last day. */
create function facility_follows(of_signal uuid, of_registration uuid, last_day text, reason text, by_name text, to_participation uuid, made uuid, new_key text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s resident_signal; g facility_registration; p facility_placement; moment timestamptz := date_trunc('milliseconds', portal_now()); until text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into s from resident_signal x where x.id = of_signal and x.outcome = 'followed' and x.kind in ('moved', 'died') and x.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into g from facility_registration x where x.id = of_registration and x.resident_id = s.resident_id and x.ends_on is null for update;
  select x.* into p from facility_placement x where x.registration_id = g.id order by x.starts_on desc limit 1 for update;
  if p.id is null or not (case when s.kind = 'died' then reason = 'died' when s.destination = 'out' then reason = 'moved' else coalesce(reason, 'household-shares') = 'household-shares' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  if last_day is not null then
    until := greatest(last_day, p.starts_on, (select max(t.month) || '-01' from (select h.month from facility_hours h where h.registration_id = g.id group by h.month having sum(h.minutes) > 0) t));
    update facility_placement x set ends_on = until, version = x.version + 1 where x.id = p.id and (x.ends_on is null or x.ends_on > until);
  end if;
  if reason is not null then
    update facility_registration x set ends_on = until, end_reason = reason, ended_by = by_name, version = x.version + 1 where x.id = g.id;
    return until;
  end if;
  if new_key is not null and g.household_key is not null then
    -- One at an address at a time: where the new address had one in the same period, this one counts for nobody else.
    update facility_registration x set version = x.version + 1, household_key = case when not exists (select from facility_registration o
        where o.municipality_id = g.municipality_id and o.household_key = new_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') >= g.starts_on) then new_key end where x.id = g.id;
  end if;
  if to_participation is not null then
    insert into facility_placement (id, registration_id, number, municipality_id, region_id, provider_id, participation_id, starts_on, list_code, offered, rhythm, tasks, agreed_at, agreed_by)
    select made, p.registration_id, p.number, p.municipality_id, p.region_id, p.provider_id, n.id, to_char(to_date(until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), p.list_code, p.offered, p.rhythm, p.tasks, p.agreed_at, p.agreed_by
    from participation n where n.id = to_participation and n.provider_id = p.provider_id and n.municipality_id = p.municipality_id;
  end if;
  if to_participation is not null or last_day is null and (p.ends_on is null or p.ends_on >= s.occurred_on) then
    insert into client_change (id, municipality_id, resident_id, provider_id, placement_id, facts, changed_at) values (gen_random_uuid(), g.municipality_id, g.resident_id, p.provider_id, coalesce(made, p.id), '{address}', moment);
  end if;
  return until;
end $$;
revoke all on function facility_follows(uuid, uuid, text, text, text, uuid, uuid, text) from public;
grant execute on function facility_follows(uuid, uuid, text, text, text, uuid, uuid, text) to perceel_app;

-- As before, at the address of the day.
create or replace function facility_client(placement uuid) returns table ("residentId" uuid, salutation text, initials text, "givenName" text, prefix text, surname text, "partnerPrefix" text, "partnerSurname" text, "nameUse" text,
  street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text, phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.salutation, f.initials, f.given_name, f.prefix, f.surname, f.partner_prefix, f.partner_surname, f.name_use,
    case when f.moves_on <= facility_today() then f.next_street else f.street end, case when f.moves_on <= facility_today() then f.next_house_number else f.house_number end,
    case when f.moves_on <= facility_today() then f.next_house_letter else f.house_letter end, case when f.moves_on <= facility_today() then f.next_house_addition else f.house_addition end,
    case when f.moves_on <= facility_today() then f.next_postcode else f.postcode end, case when f.moves_on <= facility_today() then f.next_city else f.city end, f.phone
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= facility_today())
$$;

-- Where a provider's client of the general facility lives from a day to come, as long as it helps there.
create function facility_moves(placement uuid) returns table ("movesOn" text, street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.moves_on, f.next_street, f.next_house_number, f.next_house_letter, f.next_house_addition, f.next_postcode, f.next_city
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and f.moves_on > facility_today() and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= f.moves_on)
$$;
revoke all on function facility_moves(uuid) from public;
grant execute on function facility_moves(uuid) to perceel_app;

set role perceel_owner;

-- A household that takes somebody in who has a registration of his own shares the one it has: his ends with that reason.
alter table facility_registration
  drop constraint facility_registration_end,
  add constraint facility_registration_end check (num_nulls(ends_on, end_reason, ended_by) in (0, 3) and end_reason in ('own-request', 'moved', 'died', 'custom-facility', 'facility-ends', 'household-shares'));
