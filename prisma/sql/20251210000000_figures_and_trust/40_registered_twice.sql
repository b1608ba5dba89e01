-- One person registered twice for the general facility (F65): where nothing was given under the file that goes, its registration does not stand in the way of one file.
alter table facility_registration
  drop constraint facility_registration_end,
  add constraint facility_registration_end check (num_nulls(ends_on, end_reason, ended_by) in (0, 3) and end_reason in ('own-request', 'moved', 'died', 'custom-facility', 'facility-ends', 'household-shares', 'registered-twice'));

set role perceel_gate;

-- The registrations of the file that goes that ran at once with one of the file that stays, for the same facility, and under which no hour stands and nothing waits. For the consultants of that municipality.
create function registered_twice(kept uuid, gone uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(g.id), '{}') from facility_registration g
  where g.resident_id = gone and ctx_role() = 'consultant' and g.municipality_id = any(ctx_municipalities()::uuid[])
    and exists (select from facility_registration k where k.resident_id = kept and k.product_id = g.product_id and days_through(k.starts_on, coalesce(k.ends_on, '9999-12-31')) && days_through(g.starts_on, coalesce(g.ends_on, '9999-12-31')))
    and coalesce((select sum(h.minutes) from facility_hours h where h.registration_id = g.id), 0) = 0
    and not exists (select from facility_extra x where x.registration_id = g.id and x.status = 'asked')
    and not exists (select from conversion_case c where c.registration_id = g.id)
$$;
revoke all on function registered_twice(uuid, uuid) from public;
grant execute on function registered_twice(uuid, uuid) to perceel_app;

-- As before, and: a registration that was made twice ends and stays behind.
create or replace function merge_residents(of_merge uuid, by_name text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m file_merge; each record; n int; doubled uuid[]; counted jsonb := '{}'; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into m from file_merge x where x.id = of_merge and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if m.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if m.status <> 'proposed' or exists (select from resident r where r.id in (m.kept_id, m.gone_id) and r.merged_into_id is not null) then raise exception 'decided-already' using errcode = 'PI047'; end if;
  if m.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI047'; end if;
  -- Adopted helps of two products that may not run at once.
  if exists (select from indication i join indication j on j.resident_id = m.gone_id and i.resident_id = m.kept_id and i.product_id <> j.product_id and i.status in ('adopted', 'ended') and j.status in ('adopted', 'ended')
      and days_through(i.starts_on, coalesce(i.ended_on, i.ends_on)) && days_through(j.starts_on, coalesce(j.ended_on, j.ends_on))
      and not exists (select from product_pair q where q.together and least(q.product_id, q.other_id) = least(i.product_id, j.product_id) and greatest(q.product_id, q.other_id) = greatest(i.product_id, j.product_id)
        and days_until(q.valid_from, q.valid_until) @> to_date(greatest(i.starts_on, j.starts_on), 'YYYY-MM-DD'))) then
    raise exception 'help-overlaps' using errcode = 'PI047';
  end if;
  if exists (select from household_member h where h.resident_id in (m.kept_id, m.gone_id) and h.member_file_id in (m.kept_id, m.gone_id)) then raise exception 'live-together' using errcode = 'PI047'; end if;
  if exists (select from destruction d where d.resident_id in (m.kept_id, m.gone_id) and d.status = 'proposed') then raise exception 'destruction-proposed' using errcode = 'PI047'; end if;
  -- Registered twice: what was never used under the file that goes ends and stays behind in it; a registration is a resident's once.
  doubled := registered_twice(m.kept_id, m.gone_id);
  update facility_placement p set ends_on = p.starts_on, version = p.version + 1 where p.registration_id = any(doubled) and (p.ends_on is null or p.ends_on > p.starts_on);
  update facility_registration g set ends_on = g.starts_on, end_reason = 'registered-twice', ended_by = by_name, version = g.version + 1 where g.id = any(doubled) and g.ends_on is null;
  perform set_config('app.merging', m.gone_id::text || '>' || m.kept_id::text, true);
  for each in
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'resident_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_line', 'resident_word', 'destruction')
    -- A consent moves before the question that stands on it.
    order by c.relname <> 'file_consent', c.relname
  loop
    execute format('update %I set resident_id = $1 where resident_id = $2', each.name) || case when each.name = 'facility_registration' then ' and id <> all($3)' else '' end using m.kept_id, m.gone_id, doubled;
    get diagnostics n = row_count;
    if n > 0 then counted := counted || jsonb_build_object(each.name, n); end if;
  end loop;
  update household_member set member_file_id = m.kept_id where member_file_id = m.gone_id;
  update resident k set objected_at = coalesce(k.objected_at, g.objected_at), version = k.version + 1 from resident g where k.id = m.kept_id and g.id = m.gone_id;
  -- A move that is still to come goes along; where the file that stays knows one itself, that holds.
  update resident k set
      street = case when k.moves_on is null then k.street else k.next_street end, house_number = case when k.moves_on is null then k.house_number else k.next_house_number end,
      house_letter = case when k.moves_on is null then k.house_letter else k.next_house_letter end, house_addition = case when k.moves_on is null then k.house_addition else k.next_house_addition end,
      postcode = case when k.moves_on is null then k.postcode else k.next_postcode end, city = case when k.moves_on is null then k.city else k.next_city end,
      address_checked_on = coalesce(k.moves_on, k.address_checked_on), moves_on = g.moves_on, next_street = g.next_street, next_house_number = g.next_house_number,
      next_house_letter = g.next_house_letter, next_house_addition = g.next_house_addition, next_postcode = g.next_postcode, next_city = g.next_city
    from resident g where k.id = m.kept_id and g.id = m.gone_id and g.moves_on > today and (k.moves_on is null or k.moves_on <= today);
  delete from resident_word where resident_id = m.gone_id;
  update resident set merged_into_id = m.kept_id, merged_on = today, version = version + 1 where id = m.gone_id;
  perform set_config('app.merging', '', true);
  update file_merge x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), moved = counted, version = x.version + 1 where x.id = m.id;
  return counted;
end $$;


set role perceel_owner;
