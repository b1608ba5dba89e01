-- A move within the municipality (issue 4 item 1, ADR 0093): a new address from a day, by a report that was taken over. The postcode on the day decides.
alter table resident
  add constraint resident_next check (num_nulls(moves_on, next_street, next_house_number, next_postcode, next_city) in (0, 5) and (moves_on is not null or num_nonnulls(next_house_letter, next_house_addition) = 0)),
  add constraint resident_next_says check (moves_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and next_postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$' and next_house_number ~ '^[1-9][0-9]{0,4}$' and btrim(next_street) <> '' and btrim(next_city) <> '');

alter table resident_move
  add constraint resident_move_says check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$' and house_number ~ '^[1-9][0-9]{0,4}$' and btrim(street) <> '' and btrim(city) <> ''),
  add constraint resident_move_was check (num_nulls(was_street, was_place) in (0, 2));

-- It belongs to a report of a move within the municipality that nobody decided about yet, and stays as it was told.
create function resident_move_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.was_street is not null or not exists (select from resident_signal s where s.id = new.signal_id and s.resident_id = new.resident_id and s.kind = 'moved' and s.destination = 'within' and s.outcome is null))
     or tg_op = 'UPDATE' and (old.was_street is not null or to_jsonb(new) - '{was_street,was_place}'::text[] is distinct from to_jsonb(old) - '{was_street,was_place}'::text[]) then
    raise exception 'move-is-kept' using errcode = 'PI090';
  end if;
  return new;
end $$;
create trigger resident_move_begins before insert on resident_move for each row execute function resident_move_kept();
create trigger resident_move_kept before update on resident_move for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function resident_move_kept();
create trigger kept_until_destroyed before delete on resident_move for each row execute function kept_until_destroyed();

-- A file says that somebody moves only by a report that was taken over, of that day and to that address.
create function moves_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.moves_on is not null and not exists (
      select from resident_signal s join resident_move m on m.signal_id = s.id
      where s.resident_id = new.id and s.outcome = 'followed' and s.occurred_on = new.moves_on
        and (m.street, m.house_number, m.house_letter, m.house_addition, m.postcode, m.city) is not distinct from (new.next_street, new.next_house_number, new.next_house_letter, new.next_house_addition, new.next_postcode, new.next_city)) then
    raise exception 'move-without-signal' using errcode = 'PI091';
  end if;
  return new;
end $$;
create trigger moves_by_signal before insert or update of moves_on, next_street, next_house_number, next_house_letter, next_house_addition, next_postcode, next_city on resident for each row execute function moves_by_signal();

-- Where a resident lives on a day.
create function postcode_on(r resident, on_day text) returns text language sql stable parallel safe as $$ select case when r.moves_on <= on_day then r.next_postcode else r.postcode end $$;

create or replace function indication_in_its_area() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) <> 'municipality'
    and new.lot_id is distinct from area_on(new.municipality_id, (select postcode_on(r, new.starts_on) from resident r where r.id = new.resident_id), new.starts_on) then
    raise exception 'indication-outside-its-area' using errcode = 'PI006';
  end if;
  return new;
end $$;

alter table allocation_notice
  drop constraint allocation_notice_kind,
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'moved-on', 'moved-away', 'died', 'hospital', 'bridge', 'death-undone')),
  -- Only who keeps the client hears where that lives.
  add constraint allocation_notice_address check (num_nulls(address, postcode, city) in (0, 3) and (address is null or kind = 'moved'));

-- The letter about a move is sent as the others are; what the release before writes is among these kinds.
alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication', 'correction', 'move'));

set role perceel_gate;

-- Whether help may go on in this lot under another number because its client moved: by a move that was taken over, where the new postcode lies on that day.
create function moved_into(of_resident uuid, municipality uuid, lot uuid, on_day text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from resident_signal s join resident_move m on m.signal_id = s.id
    where s.resident_id = of_resident and s.outcome = 'followed' and s.occurred_on <= on_day
      and (lot = area_on(municipality, m.postcode, on_day) or exists (select from lot l where l.id = lot and l.municipality_id = municipality and l.kind = 'municipality')))
$$;

-- As before, and: after a move help goes on with the same provider in the lot of the new address.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start); back boolean := false;
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.stopped_on::date + 1 = new.starts_on::date
      and (a.participation_id = new.participation_id and a.product_id = new.product_id
        or a.product_id = new.product_id and a.indication_id = new.indication_id and moved_into(c.resident_id, new.municipality_id, new.lot_id, new.starts_on)
        or exists (select from changeover_case k where k.allocation_id = a.id and k.way is not null and k.participation_id = new.participation_id and k.to_product_id = new.product_id and k.new_minutes = new.minutes_per_week)))) then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at, new.follows_id) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at, old.follows_id) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    -- Each by its own index: this runs for every allocation.
    if old.status = 'stopped' and new.status = 'started' then
      back := exists (select from changeover_case k join allocation x on x.id = k.new_allocation_id where k.allocation_id = new.id and k.undone_at is not null and x.status = 'cancelled-before-start');
    elsif old.status = 'started' and new.status = 'cancelled-before-start' and new.undone_at is not null then
      back := exists (select from changeover_case k where k.new_allocation_id = new.id and k.undone_at is not null);
    end if;
    if new.undone_at is distinct from old.undone_at and not back or new.status <> old.status and not back and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if not back and (tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on) then
    select * into part from participation where id = new.participation_id for share;
    if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
       or start_day < part.starts_on or start_day > part.ends_on then
      raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
    end if;
  end if;
  -- Who gave the client back, or lost the offer, has no need to know who it is any more; that it was known stays in the audit.
  if tg_op = 'UPDATE' and new.status <> old.status and new.status in ('returned', 'cancelled-before-start') then
    update allocation_client set shared_at = null where allocation_id = new.id and shared_at is not null;
  end if;
  return new;
end $$;

/* Stops help that runs on the day before a move counts, and lets it go on from that day with the same provider in the lot of the new address
   when there is such a participation. Only for the client of a move that was taken over. */
create function allocation_moves(of_signal uuid, of_allocation uuid, to_participation uuid, first_day text, made uuid, new_number text, street_line text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare a allocation; m resident_move; moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into m from resident_move x join resident_signal s on s.id = x.signal_id where s.id = of_signal and s.outcome = 'followed' and s.occurred_on <= first_day and s.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into a from allocation x join indication i on i.id = x.indication_id and i.resident_id = m.resident_id where x.id = of_allocation and x.status = 'started' and x.starts_on < first_day for update of x;
  if a.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation x set status = 'stopped', stopped_on = to_char(to_date(first_day, 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'), version = x.version + 1,
      stop_reason = case when to_participation is null then 'De cliënt verhuist naar een ander perceel.' else 'De hulp gaat verder in het perceel waar de cliënt naartoe verhuist.' end
    where x.id = a.id;
  if to_participation is null then return; end if;
  insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
    ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
  select made, new_number, a.municipality_id, a.region_id, p.lot_id, a.provider_id, p.id, a.product_id, a.indication_id, a.minutes_per_week, a.frequency, a.windows, a.fluent_dutch, substr(m.postcode, 1, 4), first_day,
    a.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id from participation p where p.id = to_participation and p.municipality_id = a.municipality_id;
  insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
  select gen_random_uuid(), made, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, street_line, m.postcode, m.city, c.phone, moment from allocation_client c where c.allocation_id = a.id;
end $$;
revoke all on function moved_into(uuid, uuid, uuid, text), allocation_moves(uuid, uuid, uuid, text, uuid, text, text) from public;
grant execute on function allocation_moves(uuid, uuid, uuid, text, uuid, text, text) to perceel_app;

set role perceel_owner;
grant execute on function moved_into(uuid, uuid, uuid, text) to perceel_gate;
-- Somebody who is looked for may give the address of before or the one to come.
create index resident_next_postcode on resident (municipality_id, next_postcode) where next_postcode is not null;
