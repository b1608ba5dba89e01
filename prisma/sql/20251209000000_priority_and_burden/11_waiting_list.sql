-- One waiting list per municipality (F70, F71): who waits, since when, what for and why, as the facts stand when it is read. Nothing of it is stored.

-- What a return comes down to, where the provider chose it; the release before knows nothing of it and leaves it empty.
alter table allocation add constraint allocation_return_cause check (return_cause in ('no-room', 'windows', 'other'));

-- The kind of waiting (D26) by its facts; null where they do not tell. The same as waitingKind() of lib/allocations/rules/waiting.ts.
create function waiting_kind(step text, start_later boolean, resident_no boolean, returned text, room text, narrow boolean) returns text language sql immutable parallel safe as $$
  select case
    when step = 'accepted' then case when start_later then 'capacity' else 'administrative' end
    when step = 'offered' then 'administrative'
    when resident_no then 'choice'
    when returned = 'no-room' then 'capacity'
    when returned = 'windows' then case when narrow then 'choice' else 'capacity' end
    when room = 'none' then 'capacity'
    when returned is not null then null
    when room = 'not-then' then case when narrow then 'choice' else 'capacity' end
    when room = 'not-chosen' then 'choice'
    else 'administrative' end
$$;

set role perceel_gate;

-- The indications of these municipalities that nobody helps by yet.
create function waiting_ids(places uuid[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(x.id), '{}') from (
    select i.id from indication i where i.municipality_id = any(places) and i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= today_of_portal()
    union
    select a.indication_id from allocation a where a.municipality_id = any(places) and (a.status in ('offered', 'accepted') or a.status = 'returned' and a.return_agreed is null)
  ) x
$$;

/* Of these indications those that wait today, with their facts. Waiting begins when help was granted and its first day has come, the day after help by another
   ended, or the day of a no that starts it anew (ADR 0074); one no without a rule, and the days are not counted. Room is what the providers that can help in the
   lot say of it and is up to date (ADR 0109): 'none' all of them no, 'not-chosen' only the chosen one no, 'not-then' only in windows the resident did not give. */
create function waiting_of(ids uuid[]) returns table (
  indication_id uuid, municipality_id uuid, case_id uuid, resident_id uuid, product_id uuid, lot_id uuid, minutes_per_week int, since text, counted boolean, allocation_id uuid, step text,
  start_later boolean, resident_no boolean, returned text, room text, narrow boolean, kind text, words text, class int, look_again text)
language sql stable security definer set search_path = public, pg_temp as $$
  with today as materialized (select today_of_portal() as day),
  given as materialized (
    select i.id, i.municipality_id, m.region_id, i.case_id, i.resident_id, i.product_id, i.lot_id, i.minutes_per_week, greatest(d.dispatched_on, i.starts_on) as granted
    from unnest(ids) as u(id) join indication i on i.id = u.id join municipality m on m.id = i.municipality_id join wmo_decision d on d.id = i.decision_id cross join today t
    where i.status = 'adopted' and i.form = 'in-kind' and i.undone_at is null and d.dispatched_on is not null and i.starts_on <= t.day and coalesce(i.ended_on, i.ends_on) >= t.day
  ),
  rules as materialized (
    select p.municipality_id, facility_rule(p.region_id, p.municipality_id, 'waiting-priority', t.day) -> 'grounds' as grounds,
      (facility_rule(p.region_id, p.municipality_id, 'availability-freshness', t.day) ->> 'days')::int as fresh,
      coalesce((select array_agg(w) from jsonb_array_elements_text(facility_rule(p.region_id, p.municipality_id, 'time-windows', t.day) -> 'windows') w), array['morning', 'afternoon', 'evening', 'saturday-morning']) as windows
    from (select distinct g.municipality_id, g.region_id from given g) p cross join today t
  ),
  help as materialized (
    select g.id, max(case when a.status in ('started', 'paused') then '9999-12-31' when a.status in ('stopped', 'transferred') then a.stopped_on end) as until
    from given g join indication o on o.resident_id = g.resident_id and o.municipality_id = g.municipality_id join allocation a on a.indication_id = o.id and a.product_id = g.product_id and a.undone_at is null
    group by g.id
  ),
  nos as materialized (
    select x.id, max(x.day) filter (where x.effect = 'starts-anew') as anew, bool_or(x.effect is null) as unruled from (
      select g.id, r.refused_on as day, r.effect from given g join provider_refusal r on r.case_id = g.case_id
      union all
      select g.id, a.day, facility_rule(g.region_id, g.municipality_id, 'waiting-after-refusal', a.day) ->> 'provider' from given g join indication o on o.case_id = g.case_id
        cross join lateral (select to_char(b.returned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day from allocation b where b.indication_id = o.id and b.returned_at is not null) a
    ) x group by x.id
  ),
  waits as materialized (
    select g.*, greatest(g.granted, to_char(to_date(h.until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), n.anew) as since, coalesce(not n.unruled, true) as counted, r.grounds, r.fresh, r.windows as offered_windows,
      l.id as last_id, l.status as last_status, l.starts_on > l.wished_start as later, l.return_agreed, l.return_cause, c.participation_id as chosen,
      exists (select from provider_refusal f where f.case_id = g.case_id and f.recorded_at >= coalesce(l.returned_at, l.offered_at, '-infinity') and (c.id is null or f.participation_id = c.participation_id and f.recorded_at >= c.chosen_at)) as refused,
      array(select w from unnest(r.windows) w where w = any(p.windows) or w in ('evening', 'saturday-morning') and coalesce(e.granted, false) order by w) as open
    from given g join rules r on r.municipality_id = g.municipality_id cross join today t left join help h on h.id = g.id left join nos n on n.id = g.id
    left join lateral (select a.* from allocation a where a.indication_id = g.id and a.undone_at is null order by a.offered_at desc, a.id desc limit 1) l on true
    left join provider_choice c on c.case_id = g.case_id
    left join lateral (select w.windows from preference w where w.resident_id = g.resident_id and w.municipality_id = g.municipality_id and w.case_id = g.case_id order by w.recorded_at desc, w.id desc limit 1) p on true
    left join lateral (select w.granted from consent w where w.resident_id = g.resident_id and w.municipality_id = g.municipality_id and w.case_id = g.case_id and w.aspect = 'wider-window' order by w.recorded_at desc, w.id desc limit 1) e on true
    where h.until is null or h.until < t.day
  ),
  says as materialized (
    select k.municipality_id, k.lot_id, k.product_id, p.id as participation_id, s.no_windows,
      case when s.id is null or s.valid_until < t.day or to_char(to_date(s.said_on, 'YYYY-MM-DD') + k.fresh, 'YYYY-MM-DD') < t.day then null when s.takes = 'now' or s.takes = 'later' and s.room_from <= t.day then 'room' else 'none' end as said
    from (select distinct w.municipality_id, w.lot_id, w.product_id, w.fresh from waits w) k cross join today t
    join lot o on o.municipality_id = k.municipality_id and (o.id = k.lot_id or o.kind = 'municipality')
    join participation p on p.lot_id = o.id and p.status = 'running' and p.starts_on <= t.day and p.ends_on >= t.day and k.product_id = any(p.product_ids)
    left join lateral (select q.* from room_statement q where q.participation_id = p.id and q.product_id = k.product_id order by q.number desc limit 1) s on true
  ),
  rooms as materialized (
    select k.municipality_id, k.lot_id, k.product_id, k.open, count(*) as those, count(*) filter (where y.said = 'none') as none, count(*) filter (where y.said = 'room') as room, count(*) filter (where y.said = 'room' and not y.no_windows @> k.open) as fits
    from (select distinct w.municipality_id, w.lot_id, w.product_id, w.open from waits w) k join says y on y.municipality_id = k.municipality_id and y.lot_id = k.lot_id and y.product_id = k.product_id
    group by 1, 2, 3, 4
  ),
  facts as (
    select w.*, case when w.last_status in ('offered', 'accepted') then w.last_status when w.last_status = 'returned' and w.return_agreed is null then 'returned' else 'to-offer' end as step,
      case when w.last_status = 'returned' and not w.refused then coalesce(w.return_cause, 'unsaid') end as returned,
      case when r.none = r.those then 'none' when r.room > 0 and r.fits = 0 and r.room + r.none = r.those then 'not-then' when y.said = 'none' and r.room > 0 then 'not-chosen' when r.room > 0 then 'some' else 'unknown' end as room,
      not w.open @> w.offered_windows as narrow
    from waits w left join rooms r on r.municipality_id = w.municipality_id and r.lot_id = w.lot_id and r.product_id = w.product_id and r.open = w.open
    left join says y on y.municipality_id = w.municipality_id and y.lot_id = w.lot_id and y.product_id = w.product_id and y.participation_id = w.chosen
  )
  select f.id, f.municipality_id, f.case_id, f.resident_id, f.product_id, f.lot_id, f.minutes_per_week, f.since, f.counted, case when f.step <> 'to-offer' then f.last_id end, f.step, f.step = 'accepted' and f.later, f.refused, f.returned, f.room, f.narrow,
    waiting_kind(f.step, f.step = 'accepted' and f.later, f.refused, f.returned, f.room, f.narrow), g.words, (k.ruled ->> 'order')::int, to_char(to_date(g.from_on, 'YYYY-MM-DD') + 7 * (k.ruled ->> 'weeks')::int, 'YYYY-MM-DD')
  from facts f cross join today t left join lateral (select x.* from waiting_ground x where x.case_id = f.case_id order by x.number desc limit 1) g on true
  left join lateral (select x as ruled from jsonb_array_elements(f.grounds) x where x ->> 'code' = g.ground) k on true
  where f.since <= t.day
$$;

/* A page of the list of the consultant's or back office's own municipality: in the order of the class of the ground, then since when, then the key.
   The place counts everybody, whatever is filtered. A back office reads the class of a ground, and neither its words nor whose case it is. */
create function waiting_page(asked_kind text, asked_lot uuid, asked_product uuid, after_class int, after_since text, after_id uuid, most int) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with listed as materialized (
    select w.*, coalesce(w.class, 99) as rank, row_number() over (order by coalesce(w.class, 99), w.since, w.indication_id) as place
    from waiting_of(case when ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') then waiting_ids(ctx_municipalities()::uuid[]) else '{}' end) w
  ),
  picked as materialized (
    select l.* from listed l where (asked_kind is null or coalesce(l.kind, 'unknown') = asked_kind) and (asked_lot is null or l.lot_id = asked_lot) and (asked_product is null or l.product_id = asked_product)
  ),
  page as (
    select p.* from picked p where after_id is null or (p.rank, p.since, p.indication_id) > (after_class, after_since, after_id) order by p.rank, p.since, p.indication_id limit most
  )
  select jsonb_build_object(
    'all', (select count(*) from listed), 'total', (select count(*) from picked), 'again', (select count(*) from listed l where l.look_again <= today_of_portal()),
    'kinds', (select coalesce(jsonb_object_agg(k.kind, k.people), '{}') from (select coalesce(l.kind, 'unknown') as kind, count(*) as people from listed l group by 1) k),
    'lots', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from lot o where o.id in (select l.lot_id from listed l)),
    'products', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id), '[]') from product o where o.id in (select l.product_id from listed l)),
    'rows', (select coalesce(jsonb_agg(jsonb_build_object(
        'indicationId', p.indication_id, 'place', p.place, 'rank', p.rank, 'class', p.class, 'words', case when ctx_role() = 'consultant' then p.words end, 'lookAgain', p.look_again, 'since', p.since, 'counted', p.counted,
        'minutesPerWeek', p.minutes_per_week, 'product', r.name, 'lot', o.name, 'allocationId', p.allocation_id, 'allocation', a.number,
        'caseId', case when ctx_role() = 'consultant' then p.case_id end, 'caseNumber', case when ctx_role() = 'consultant' then c.number end,
        'facts', jsonb_build_object('step', p.step, 'startLater', p.start_later, 'residentNo', p.resident_no, 'returned', p.returned, 'room', p.room, 'narrow', p.narrow)) order by p.rank, p.since, p.indication_id), '[]')
      from page p join product r on r.id = p.product_id join lot o on o.id = p.lot_id join wmo_case c on c.id = p.case_id left join allocation a on a.id = p.allocation_id))
$$;

-- What waits by one case of the consultant's municipality, for the page of that case.
create function waiting_case(of_case uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('product', r.name, 'since', w.since, 'class', w.class, 'lookAgain', w.look_again,
      'facts', jsonb_build_object('step', w.step, 'startLater', w.start_later, 'residentNo', w.resident_no, 'returned', w.returned, 'room', w.room, 'narrow', w.narrow)) order by w.since, w.indication_id), '[]')
  from waiting_of(array(select i.id from indication i where i.case_id = of_case and ctx_kind() = 'person' and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]))) w join product r on r.id = w.product_id
$$;

-- Which place somebody has among those who wait for the same in the same lot and were not offered to anybody, for the trail; no row when he does not wait.
create function waiting_place(of_indication uuid) returns table (place int, those int, class int, since text) language sql stable security definer set search_path = public, pg_temp as $$
  with own as (select i.* from indication i where i.id = of_indication and ctx_kind() = 'person' and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[])),
  listed as (
    select w.indication_id, w.class, w.since, row_number() over (order by coalesce(w.class, 99), w.since, w.indication_id) as place, count(*) over () as those
    from waiting_of(array(select i.id from own o join indication i on i.municipality_id = o.municipality_id and i.lot_id = o.lot_id and i.product_id = o.product_id and i.status = 'adopted' and i.form = 'in-kind' and not i.placed and i.ends_on >= today_of_portal())) w
  )
  select l.place::int, l.those::int, l.class, l.since from listed l where l.indication_id = of_indication
$$;

revoke all on function waiting_ids(uuid[]), waiting_of(uuid[]), waiting_page(text, uuid, uuid, int, text, uuid, int), waiting_case(uuid), waiting_place(uuid) from public;
grant execute on function waiting_page(text, uuid, uuid, int, text, uuid, int), waiting_case(uuid), waiting_place(uuid) to perceel_app;

set role perceel_owner;
