-- An advisory body is an organisation of its own: a session in it reaches no region and no municipality, only what was shared with that body.
alter table advisory_body
  add constraint advisory_body_kind check (kind in ('advisory-board', 'bureau')),
  add constraint advisory_body_name check (btrim(name) <> ''),
  add constraint advisory_body_days check (valid_until is null or valid_until > valid_from);
alter table membership
  add constraint membership_advises check ((advisory_body_id is not null) = (role in ('advisory-board', 'bureau')) and (advisory_body_id is null or num_nulls(region_id, municipality_id, provider_id, access_organisation_id) = 4));

create function ctx_body() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.body', true), '') $$;

set role perceel_gate;

create or replace function demo_people() returns table (membership_id uuid, name text, role text, title text, organisation text, place int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, m.role, m.title,
         coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
         m.position
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where mode_of_portal() in ('demo', 'test') and p.active and membership_runs(m)
    and m.position < 100
  order by m.position
$$;

create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) order by m.position, m.id
$$;

-- What a session is, with the body it advises in.
drop function session_find(text);
create function session_find(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare s session;
begin
  select * into s from session where token_hash = token and revoked_at is null and absolute_until > clock_timestamp()
    and last_seen_at + make_interval(mins => idle_minutes) > clock_timestamp();
  if s.id is null then return; end if;
  if s.last_seen_at < clock_timestamp() - interval '1 minute' then
    update session set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  return query
  select s.id, m.id, p.id, p.name, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, m.advisory_body_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, rb.theme, 'standaard')
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join advisory_body ab on ab.id = m.advisory_body_id left join region rb on rb.id = ab.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where m.id = s.membership_id and p.active and membership_runs(m);
end $$;

revoke all on function session_find(text) from public;
grant execute on function session_find(text) to perceel_app;

set role perceel_owner;
