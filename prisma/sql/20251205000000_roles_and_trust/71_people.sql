-- People and their roles, kept by an administrator; everyone's own sessions (ADR 0065).
set role perceel_gate;

-- Whether the caller administers this role: everywhere for who administers the platform, else in his region. Of a provider's people the
-- administrator only, of providers that entered there.
create function administers(m membership) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and coalesce(
    cardinality(ctx_regions()) = 0 or m.region_id = any(ctx_regions()::uuid[]) or m.municipality_id = any(ctx_municipalities()::uuid[])
    or (m.role = 'provider-admin' and exists (select from provider p where p.id = m.provider_id and p.region_ids && ctx_regions()::uuid[])), false)
$$;

-- All of somebody's roles, so that nobody gets at another region's person through a role in his own; and never oneself.
create function administers_person(person uuid) returns boolean language sql volatile as $$
  select person::text <> ctx_actor() and exists (select from membership m where m.person_id = person) and not exists (select from membership m where m.person_id = person and not administers(m))
$$;

create function person_roles(of_person uuid, skip int, take int) returns table (person_id uuid, membership_id uuid, name text, email text, active boolean, role text, title text, organisation text, valid_from text, valid_until text, runs boolean, account text, sessions int, last_seen timestamptz, mine boolean, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, p.active, m.role, m.title,
    coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    m.valid_from, m.valid_until, p.active and membership_runs(m),
    case when c.totp_secret is not null then 'ready' when c.password_hash is not null then 'password' when exists (select from account_link l where l.person_id = p.id and l.used_at is null and l.expires_at > clock_timestamp()) then 'invited' else 'none' end,
    (select count(*)::int from session s where s.membership_id = m.id and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()),
    (select max(s.last_seen_at) from session s where s.membership_id = m.id), administers_person(p.id), count(*) over ()::int
  from membership m join person p on p.id = m.person_id left join account c on c.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where administers(m) and (of_person is null or p.id = of_person) order by p.name, p.id, m.id offset skip limit take
$$;

-- A person with a role, and a link when he has no password yet. Somebody known by this address gets the role beside his others and
-- keeps his account. Gives the person, or why not.
create function person_invite(person_name text, address text, role_code text, role_title text, region uuid, municipality uuid, access uuid, provider uuid, starts text, ends text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.region_id := region; m.municipality_id := municipality; m.access_organisation_id := access; m.provider_id := provider;
  m.valid_from := starts; m.valid_until := ends; m.position := 1000;
  if not coalesce(administers(m), false) then refusal := 'not-found'; return; end if;
  select p.id into person_id from person p where lower(p.email) = lower(address);
  if exists (select from person p where p.id = person_invite.person_id and not p.active) then refusal := 'off'; return; end if;
  if exists (select from membership x where x.person_id = person_invite.person_id and x.role = role_code and (x.region_id, x.municipality_id, x.access_organisation_id, x.provider_id) is not distinct from (region, municipality, access, provider) and (x.valid_until is null or x.valid_until > starts)) then
    refusal := 'there-already'; return;
  end if;
  if person_id is null then
    person_id := gen_random_uuid();
    insert into person (id, name, email, active, invented) values (person_id, person_name, address, true, mode_of_portal() <> 'production');
  end if;
  m.person_id := person_id;
  insert into membership (id, person_id, role, title, region_id, municipality_id, access_organisation_id, provider_id, valid_from, valid_until, position)
  values (m.id, m.person_id, m.role, m.title, m.region_id, m.municipality_id, m.access_organisation_id, m.provider_id, m.valid_from, m.valid_until, m.position);
  if not exists (select from account a where a.person_id = m.person_id and a.password_hash is not null) and administers_person(m.person_id) then linked := link_write(m.person_id, token, by_name); end if;
end $$;

create or replace function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not ((ctx_kind() = 'system' and ctx_job() = 'setup') or administers_person(person)) then return false; end if;
  return link_write(person, token, by_name);
end $$;

-- Somebody is off, or on again; off ends every session at once.
create function person_switch(person uuid, turn_on boolean) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not administers_person(person) then return false; end if;
  update person p set active = turn_on where p.id = person and p.active <> turn_on;
  if not found then return false; end if;
  if not turn_on then perform person_sessions_end(person); end if;
  return true;
end $$;

create function person_sessions_end(person uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  if not administers_person(person) then return null; end if;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = person and s.revoked_at is null and s.absolute_until > clock_timestamp();
  get diagnostics ended = row_count;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = person and s.ended_at is null;
  return ended;
end $$;

-- Ends one role from today, with every session in it.
create function role_end(membership uuid, by_name text, reason text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into m from membership x where x.id = role_end.membership for update;
  if m.id is null or not administers(m) or m.person_id::text = ctx_actor() or not membership_runs(m) then return false; end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = portal_now() where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  return true;
end $$;

-- One's own sessions that still run, the newest first.
create function own_sessions() returns table (session_id uuid, role text, organisation text, amr text[], address text, agent text, created_at timestamptz, last_seen_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, m.role, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'), s.amr, s.address, s.agent, s.created_at, s.last_seen_at
  from session s join membership m on m.id = s.membership_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()
  order by s.created_at desc limit 25
$$;

create function own_session_end(session uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set revoked_at = clock_timestamp() from membership m where s.id = own_session_end.session and m.id = s.membership_id and ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null;
  return found;
end $$;

revoke all on function person_roles(uuid, int, int), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), person_switch(uuid, boolean), person_sessions_end(uuid), role_end(uuid, text, text), own_sessions(), own_session_end(uuid) from public;
grant execute on function person_roles(uuid, int, int), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), person_switch(uuid, boolean), person_sessions_end(uuid), role_end(uuid, text, text), own_sessions(), own_session_end(uuid) to perceel_app;

set role perceel_owner;
