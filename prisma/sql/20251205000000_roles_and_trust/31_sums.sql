-- Sums for the controller: what is indicated, budgets, hours of the general facility and what is bought of each lot. No row of a resident, case or
-- indication leaves these functions, and no sum of fewer people than the municipality's rule says.
set role perceel_gate;

-- The one municipality of a controller's session, with how many people a sum is of at at_least; without that rule no sum is made.
create function sums_scope() returns table (municipality_id uuid, at_least int) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, r.at_least from municipality m cross join lateral (select (facility_rule(m.region_id, m.id, 'small-sums', facility_today()) ->> 'people')::int as at_least) r
  where ctx_kind() = 'person' and ctx_role() = 'controller' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[]) and r.at_least is not null
$$;

-- 'few' is of fewer people than that; 'covered' stays away beside it, since it would follow from the total.
create function sum_standing(people bigint, smaller bigint, at_least int) returns text language sql immutable as
$$ select case when people < at_least then 'few' when smaller < at_least then 'covered' else 'shown' end $$;

-- Indications of sent decisions on each day, per product, lot or provider: those that run, and those that begin later.
create function help_sums(days text[], part text) returns table (on_day text, measure text, kind text, key uuid, people int, indications int, minutes bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with help as (
    select t.on_day, case when i.starts_on <= t.on_day then 'running' else 'later' end as measure, s.at_least, i.resident_id, i.minutes_per_week,
      case when part <> 'provider' then part when i.form <> 'in-kind' then 'budget' when a.provider_id is null then 'none' else 'provider' end as kind,
      case part when 'product' then i.product_id when 'lot' then i.lot_id when 'provider' then a.provider_id end as key
    from sums_scope() s cross join unnest(days) as t(on_day)
    join indication i on i.municipality_id = s.municipality_id and i.status in ('adopted', 'ended') and coalesce(i.ended_on, i.ends_on) >= greatest(t.on_day, i.starts_on)
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on <= t.on_day
    left join lateral (
      select x.provider_id from allocation x where part = 'provider' and i.form = 'in-kind' and x.indication_id = i.id and x.status not in ('offered', 'returned', 'cancelled-before-start')
        and x.starts_on <= t.on_day and coalesce(x.stopped_on, t.on_day) >= t.on_day order by x.offered_at desc, x.id desc limit 1) a on true
  ), cells as (
    select h.on_day, h.measure, h.kind, h.key, h.at_least, count(distinct h.resident_id) as people, count(*) as indications, sum(h.minutes_per_week) as minutes from help h group by 1, 2, 3, 4, 5
    union all
    select h.on_day, h.measure, 'total', null, h.at_least, count(distinct h.resident_id), count(*), sum(h.minutes_per_week) from help h group by 1, 2, 5
  ), judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.on_day, c.measure, c.kind = 'total' order by c.people, c.kind, c.key rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.on_day, j.measure, j.kind, j.key, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.indications::int end, case when j.standing = 'shown' then j.minutes::bigint end, j.standing from judged j
$$;

-- Personal budgets of sent decisions on each day, in cents a month, by what kind of help they buy.
create function budget_sums(days text[]) returns table (on_day text, measure text, kind text, people int, cents bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with budgets as (
    select t.on_day, case when i.starts_on <= t.on_day then 'running' else 'later' end as measure, s.at_least, i.budget_kind as kind, i.resident_id, i.budget_month_cents
    from sums_scope() s cross join unnest(days) as t(on_day)
    join indication i on i.municipality_id = s.municipality_id and i.status in ('adopted', 'ended') and i.budget_kind is not null and coalesce(i.ended_on, i.ends_on) >= greatest(t.on_day, i.starts_on)
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on <= t.on_day
  ), cells as (
    select b.on_day, b.measure, b.kind, b.at_least, count(distinct b.resident_id) as people, sum(b.budget_month_cents) as cents from budgets b group by 1, 2, 3, 4
    union all
    select b.on_day, b.measure, 'total', b.at_least, count(distinct b.resident_id), sum(b.budget_month_cents) from budgets b group by 1, 2, 4
  ), judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.on_day, c.measure, c.kind = 'total' order by c.people, c.kind rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.on_day, j.measure, j.kind, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.cents::bigint end, j.standing from judged j
$$;

-- Minutes of the general facility in a year: what the counters of everybody registered in it have, and what was given of that.
create function facility_sums(of_year int) returns table (people int, granted bigint, used bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with counted as (
    select s.at_least, count(distinct r.resident_id) as people, sum(k.granted + k.carried + k.extra) as granted, sum(k.used) as used
    from sums_scope() s join facility_registration r on r.municipality_id = s.municipality_id and r.starts_on <= of_year || '-12-31' and coalesce(r.ends_on, '9999-12-31') >= of_year || '-01-01'
    cross join lateral facility_reckon(r.id, of_year) k group by s.at_least
  )
  select case when c.people >= c.at_least then c.people::int end, case when c.people >= c.at_least then c.granted::bigint end, case when c.people >= c.at_least then c.used::bigint end, case when c.people >= c.at_least then 'shown' else 'few' end from counted c
$$;

-- What is bought of each lot of a procedure over the whole term of its agreements (F46): minutes until today, and what runs on to its end. In days of help.
create function lot_sums() returns table (procedure_id uuid, lot_id uuid, starts_on text, ends_on text, people int, used bigint, ahead bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with today as (select to_date(facility_today(), 'YYYY-MM-DD') as day),
  parts as (
    select p.id, a.procedure_id, p.lot_id, p.starts_on, p.ends_on, s.at_least from sums_scope() s join participation p on p.municipality_id = s.municipality_id join agreement a on a.id = p.agreement_id and a.status = 'signed'
  ), help as (
    -- Help that has not begun is all to come.
    select x.participation_id, i.resident_id, x.minutes_per_week, case when x.status in ('offered', 'accepted') then greatest(coalesce(x.starts_on, x.wished_start), to_char(t.day + 1, 'YYYY-MM-DD')) else x.starts_on end as first, least(x.stopped_on, i.ended_on, x.ends_on) as last
    from allocation x join indication i on i.id = x.indication_id cross join today t where x.status not in ('returned', 'cancelled-before-start')
    union all
    select u.participation_id, c.resident_id, u.minutes_per_week, u.starts_on, coalesce(u.ended_on, u.ends_on) from urgent_help u join wmo_case c on c.id = u.case_id where u.participation_id is not null
  ), bought as (
    select p.procedure_id, p.lot_id, h.resident_id, h.minutes_per_week * greatest(0, least(l.last, t.day) - l.first + 1) / 7.0 as used, h.minutes_per_week * greatest(0, l.last - greatest(l.first, t.day + 1) + 1) / 7.0 as ahead
    from parts p join help h on h.participation_id = p.id cross join today t
    cross join lateral (select to_date(h.first, 'YYYY-MM-DD') as first, to_date(least(h.last, p.ends_on), 'YYYY-MM-DD') as last) l
    union all
    select p.procedure_id, p.lot_id, r.resident_id, g.minutes, 0 from parts p join facility_placement f on f.participation_id = p.id join facility_hours g on g.placement_id = f.id join facility_registration r on r.id = f.registration_id
  ), terms as (select p.procedure_id, p.lot_id, p.at_least, min(p.starts_on) as starts_on, max(p.ends_on) as ends_on from parts p group by 1, 2, 3),
  counted as (
    select t.procedure_id, t.lot_id, t.at_least, t.starts_on, t.ends_on, count(distinct b.resident_id) as people, coalesce(sum(b.used), 0) as used, coalesce(sum(b.ahead), 0) as ahead
    from terms t left join bought b on b.procedure_id = t.procedure_id and b.lot_id = t.lot_id group by 1, 2, 3, 4, 5
  )
  select c.procedure_id, c.lot_id, c.starts_on, c.ends_on, case when s.shown then c.people::int end, case when s.shown then round(c.used)::bigint end, case when s.shown then round(c.ahead)::bigint end, case when s.shown then 'shown' else 'few' end
  from counted c cross join lateral (select c.people = 0 or c.people >= c.at_least as shown) s
$$;

revoke all on function sums_scope(), sum_standing(bigint, bigint, int), help_sums(text[], text), budget_sums(text[]), facility_sums(int), lot_sums() from public;
grant execute on function help_sums(text[], text), budget_sums(text[]), facility_sums(int), lot_sums() to perceel_app;

set role perceel_owner;
