-- A session that ended by itself still says for whom what was typed is kept (ADR 0095); it opens nothing any more.
set role perceel_gate;
-- Who works in a session, by its row: what of one that runs and of one that lapsed is the same.
create function session_actor(of_session uuid) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, m.id, p.id, p.name, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, m.advisory_body_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, rb.theme, 'standaard')
  from session s join membership m on m.id = s.membership_id join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join advisory_body ab on ab.id = m.advisory_body_id left join region rb on rb.id = ab.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where s.id = of_session and p.active and membership_runs(m)
$$;

create or replace function session_find(token text) returns table (
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
  return query select * from session_actor(s.id);
end $$;

-- Whose session this was when it ended by itself, within the working day; not one that was signed out of or ended by somebody.
create function session_lapsed(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.* from session s cross join lateral session_actor(s.id) a
  where s.token_hash = token and s.revoked_at is null and s.last_seen_at > clock_timestamp() - interval '12 hours'
    and least(s.absolute_until, s.last_seen_at + make_interval(mins => s.idle_minutes)) <= clock_timestamp()
$$;

revoke all on function session_actor(uuid), session_find(text), session_lapsed(text) from public;
grant execute on function session_find(text), session_lapsed(text) to perceel_app;

set role perceel_owner;
