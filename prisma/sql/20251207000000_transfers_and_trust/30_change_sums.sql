-- What campaigns and changeovers do to minutes a week, per provider or lot, for the controller; hidden like every other sum (ADR 0069).
set role perceel_gate;
create function change_sums(part text) returns table (change text, id uuid, name text, first_day text, kind text, key uuid, people int, before bigint, after bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with moved as (
    -- Who keeps what he has or is left out keeps his minutes; a decision that was taken counts as it was taken.
    select 'campaign' as change, c.id, c.name, c.new_from as first_day, s.at_least, k.resident_id, k.old_minutes as before,
      case when k.outcome in ('stays', 'excluded') then k.old_minutes else coalesce(n.minutes_per_week, k.new_minutes) end as after, case part when 'lot' then i.lot_id else a.provider_id end as key
    from sums_scope() s join campaign c on c.municipality_id = s.municipality_id and c.status <> 'withdrawn' join campaign_case k on k.campaign_id = c.id and k.new_minutes is not null
    join indication i on i.id = k.indication_id left join indication n on n.decision_id = k.decision_id
    left join lateral (select x.provider_id from allocation x where part = 'provider' and x.indication_id = i.id and x.status not in ('offered', 'returned', 'cancelled-before-start') order by x.offered_at desc, x.id desc limit 1) a on true
    union all
    select 'changeover', o.id, o.name, o.new_from, s.at_least, k.resident_id, k.old_minutes, k.new_minutes, case part when 'lot' then k.lot_id else p.provider_id end
    from sums_scope() s join changeover o on o.municipality_id = s.municipality_id and o.ended_on is null join changeover_part p on p.changeover_id = o.id and p.status <> 'undone'
    join changeover_case k on k.part_id = p.id and k.misfit is null and k.undone_at is null
  ), cells as (
    select m.change, m.id, m.name, m.first_day, m.at_least, case when m.key is null then 'none' else part end as kind, m.key, count(distinct m.resident_id) as people, sum(m.before) as before, sum(m.after) as after from moved m group by 1, 2, 3, 4, 5, 6, 7
    union all
    select m.change, m.id, m.name, m.first_day, m.at_least, 'total', null, count(distinct m.resident_id), sum(m.before), sum(m.after) from moved m group by 1, 2, 3, 4, 5
  ), judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.id, c.kind = 'total' order by c.people, c.kind, c.key rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.change, j.id, j.name, j.first_day, j.kind, j.key, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.before::bigint end, case when j.standing = 'shown' then j.after::bigint end, j.standing from judged j
$$;
revoke all on function change_sums(text) from public;
grant execute on function change_sums(text) to perceel_app;
set role perceel_owner;
