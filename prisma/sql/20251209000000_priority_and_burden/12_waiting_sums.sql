-- What follows from the waiting list for those who read no case: sums by kind, and which grounds are to be looked at again.
set role perceel_gate;

-- How many people wait, and for how many minutes a week, per municipality of the session and kind. Only where the municipality ruled of how many people a
-- sum is at least; one of fewer is hidden, and so is the next smallest that would give it away (ADR 0069).
create function waiting_sums() returns table (municipality_id uuid, kind text, people int, minutes bigint, standing text) language sql stable security definer set search_path = public, pg_temp as $$
  with places as materialized (
    select m.id, (facility_rule(m.region_id, m.id, 'small-sums', today_of_portal()) ->> 'people')::int as at_least from municipality m
    where ctx_kind() = 'person' and ctx_role() in ('contract-manager', 'policy-adviser', 'controller') and m.id = any(ctx_municipalities()::uuid[])
  ),
  waits as materialized (
    select w.municipality_id, w.resident_id, w.minutes_per_week, coalesce(w.kind, 'unknown') as kind, p.at_least
    from waiting_of(waiting_ids(array(select p.id from places p where p.at_least is not null))) w join places p on p.id = w.municipality_id
  ),
  cells as (
    select w.municipality_id, w.kind, w.at_least, count(distinct w.resident_id) as people, sum(w.minutes_per_week) as minutes from waits w group by 1, 2, 3
    union all
    select w.municipality_id, 'total', w.at_least, count(distinct w.resident_id), sum(w.minutes_per_week) from waits w group by 1, 3
  ),
  judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.municipality_id, c.kind = 'total' order by c.people, c.kind rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.municipality_id, j.kind, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.minutes::bigint end, j.standing from judged j
$$;

/* The cases of the consultant's municipality that wait by a ground that is past its weeks. Begins with who waits, since grounds of those who were helped stay for
   good; a municipality without a ground is done at once. */
create function grounds_to_look_at() returns table (case_id uuid, number text, look_on text) language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select array(select m.id from municipality m where ctx_kind() = 'person' and ctx_role() = 'consultant' and m.id = any(ctx_municipalities()::uuid[]) and exists (select from waiting_ground g where g.municipality_id = m.id)) as places
  ),
  waits as (select distinct i.case_id from own o cross join unnest(case when o.places = '{}' then '{}' else waiting_ids(o.places) end) as u(id) join indication i on i.id = u.id),
  last as (
    select g.* from waits w cross join lateral (select x.* from waiting_ground x where x.case_id = w.case_id order by x.number desc limit 1) g where g.ground is not null
  )
  select c.id, c.number, d.look_on from last l join wmo_case c on c.id = l.case_id join municipality m on m.id = l.municipality_id
  cross join lateral (
    select to_char(to_date(l.from_on, 'YYYY-MM-DD') + 7 * (r ->> 'weeks')::int, 'YYYY-MM-DD') as look_on
    from jsonb_array_elements(facility_rule(m.region_id, m.id, 'waiting-priority', today_of_portal()) -> 'grounds') r where r ->> 'code' = l.ground) d
  where d.look_on <= today_of_portal() and help_awaited(c.id) order by d.look_on, c.number limit 50
$$;

revoke all on function waiting_sums(), grounds_to_look_at() from public;
grant execute on function waiting_sums(), grounds_to_look_at() to perceel_app;

set role perceel_owner;
