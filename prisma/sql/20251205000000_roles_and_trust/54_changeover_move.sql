-- What a changeover does to the help itself, set-based: to the other contract, and back.
set role perceel_gate;

-- As before, and: in a changeover help goes on under another participation or product of the same provider, and comes back when it is undone.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start); back boolean := false;
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.stopped_on::date + 1 = new.starts_on::date
      and (a.participation_id = new.participation_id and a.product_id = new.product_id
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

-- Whose part it is, its row locked; nothing for everybody else.
create function changeover_part_of(of_part uuid) returns changeover_part language plpgsql volatile set search_path = public, pg_temp as $$
declare p changeover_part;
begin
  select x.* into p from changeover_part x where x.id = of_part and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if p.id is null or ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  return p;
end $$;

/* Moves the help of these residents to what their row says: what runs stops on the day before and goes on the day itself under its new number,
   with the same provider, client and parts of the day. Whoever has no decision where he needs one is refused. */
create function changeover_move(of_part uuid, cases uuid[], made uuid[], numbers text[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare p changeover_part := changeover_part_of(of_part); first_day text; moment timestamptz := date_trunc('milliseconds', portal_now()); moved int;
begin
  if p.status <> 'running' then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  select c.new_from into first_day from changeover c where c.id = p.changeover_id;
  update allocation a set status = 'stopped', stopped_on = to_char(to_date(first_day, 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'), stop_reason = 'De hulp gaat verder onder een ander contract.', version = a.version + 1
    from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.way is not null and k.done_at is null and a.id = k.allocation_id and a.status = 'started';
  insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
    ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
  select g.id, f.number, a.municipality_id, a.region_id, k.lot_id, a.provider_id, k.participation_id, k.to_product_id, i.id, i.minutes_per_week, i.frequency, a.windows, a.fluent_dutch, a.postcode4, first_day,
    i.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id
  from unnest(cases, made) with ordinality as g(case_id, id, place)
    -- Drawn at random, so some may be taken; there are a few more than needed.
    join (select t.number, row_number() over (order by t.at) as place from unnest(numbers) with ordinality as t(number, at) where not exists (select from allocation x where x.number = t.number)) f on f.place = g.place
    join changeover_case k on k.id = g.case_id and k.part_id = p.id and k.way is not null and k.done_at is null join allocation a on a.id = k.allocation_id
    join indication i on i.id = case k.way when 'decision' then k.new_indication_id else k.indication_id end and i.status = 'adopted';
  get diagnostics moved = row_count;
  insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
  select gen_random_uuid(), g.id, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, c.address, c.postcode, c.city, c.phone, moment from unnest(made) as g(id) join allocation n on n.id = g.id join allocation_client c on c.allocation_id = n.follows_id;
  update changeover_case k set new_allocation_id = g.id, done_at = moment, version = k.version + 1 from unnest(cases, made) as g(case_id, id) where k.id = g.case_id;
  if moved <> cardinality(cases) then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  return moved;
end $$;

/* Puts these residents of one provider back as they were, and with the last of them the whole list: before its first day, while no letter waits to be sent, and while nothing was done with what was made.
   A decision that nobody received has no effect (Awb 3:40): it is kept, unseen, and the old one stands. */
create function changeover_undo(of_part uuid, cases uuid[], by_name text, why text) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare p changeover_part := changeover_part_of(of_part); first_day text; moment timestamptz := date_trunc('milliseconds', portal_now()); undone int; built int;
begin
  select c.new_from into first_day from changeover c where c.id = p.changeover_id;
  if p.status not in ('running', 'done') or p.released_at is not null or first_day <= today_here() then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  select count(*) into built from changeover_case k join allocation a on a.id = k.new_allocation_id left join indication i on i.id = k.new_indication_id left join wmo_decision d on d.id = k.decision_id
    where k.part_id = p.id and k.undone_at is null and (a.status <> 'started' or a.version <> 1 or i.status <> 'adopted' or d.dispatched_on is not null or exists (select from wmo_dispatch s where s.letter_id = d.letter_id)
      or exists (select from wmo_decision n where n.replaces_id = coalesce(d.id, (select o.decision_id from indication o where o.id = k.indication_id)) and n.undone_at is null and n.id is distinct from d.id)
      or exists (select from allocation f where f.follows_id = a.id) or exists (select from supervision_report s where s.allocation_id = a.id) or exists (select from resident_signal s where s.allocation_id = a.id));
  if built > 0 then raise exception 'changeover-built-on' using errcode = 'PI083', detail = built::text; end if;
  update changeover_case k set undone_at = moment, version = k.version + 1 where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and k.undone_at is null;
  get diagnostics undone = row_count;
  update allocation a set status = 'cancelled-before-start', cancelled_at = moment, cancel_reason = 'De overgang naar een ander contract is teruggedraaid.', undone_at = moment, version = a.version + 1 from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and a.id = k.new_allocation_id;
  update allocation a set status = 'started', stopped_on = null, stop_reason = null, version = a.version + 1 from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and a.id = k.allocation_id;
  update indication i set status = 'superseded', undone_at = moment from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and i.id = k.new_indication_id;
  update letter l set compartment = 'undone' from changeover_case k join wmo_decision d on d.id = k.decision_id where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and l.id = d.letter_id;
  update file f set compartment = 'undone' from changeover_case k join wmo_decision d on d.id = k.decision_id join letter l on l.id = d.letter_id where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and f.id = l.file_id;
  update wmo_decision d set undone_at = moment, reference = d.reference || '-T' || (select count(*) + 1 from wmo_decision u where u.municipality_id = p.municipality_id and u.case_id = d.case_id and u.undone_at is not null) from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and d.id = k.decision_id;
  update indication i set status = 'adopted', ended_on = null from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and k.way = 'decision' and i.id = k.indication_id;
  if undone <> cardinality(cases) then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  update changeover_part x set status = case when o.open then x.status else 'undone' end, undone_at = case when not o.open then moment end, undone_by = coalesce(x.undone_by, by_name), undo_reason = coalesce(x.undo_reason, why), version = x.version + 1
    from (select exists (select from changeover_case k where k.part_id = p.id and k.done_at is not null and k.undone_at is null) as open) o where x.id = p.id;
  return undone;
end $$;

-- How a changeover stands, as sums: whoever advises on policy reads these and nobody's file.
create function changeover_sums(of_changeover uuid) returns table (part_id uuid, product_id uuid, to_product_id uuid, way text, misfit text, cases int, done int, open int, old_minutes bigint, new_minutes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.part_id, k.product_id, k.to_product_id, k.way, k.misfit, count(*)::int, count(*) filter (where k.done_at is not null and k.undone_at is null)::int, count(*) filter (where k.misfit is not null and k.handled_on is null)::int, sum(k.old_minutes), coalesce(sum(k.new_minutes), 0)
  from changeover_case k
  where k.changeover_id = of_changeover and ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by k.part_id, k.product_id, k.to_product_id, k.way, k.misfit
$$;

revoke all on function changeover_part_of(uuid), changeover_move(uuid, uuid[], uuid[], text[]), changeover_undo(uuid, uuid[], text, text), changeover_sums(uuid) from public;
grant execute on function changeover_move(uuid, uuid[], uuid[], text[]), changeover_undo(uuid, uuid[], text, text), changeover_sums(uuid) to perceel_app;

set role perceel_owner;
