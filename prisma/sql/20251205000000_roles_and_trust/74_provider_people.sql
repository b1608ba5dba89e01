-- A provider's people are invited by its own administrator; its first one by the municipality's (ADR 0077). An invitation is somebody's
-- role and, until he has a way in, a link.
set role perceel_gate;

-- Whether this provider is one that the caller's region knows: it entered there, or got its account there.
create function provider_near(provider uuid) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and exists (
    select from provider p where p.id = provider_near.provider and (cardinality(ctx_regions()) = 0 or p.region_ids && ctx_regions()::uuid[] or p.registered_region_id = any(ctx_regions()::uuid[])))
$$;

-- As before, also of a provider that got its account here, and of an advisory body of the region.
create or replace function administers(m membership) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and coalesce(
    cardinality(ctx_regions()) = 0 or m.region_id = any(ctx_regions()::uuid[]) or m.municipality_id = any(ctx_municipalities()::uuid[])
    or (m.role = 'provider-admin' and provider_near(m.provider_id))
    or exists (select from advisory_body b where b.id = m.advisory_body_id and b.region_id = any(ctx_regions()::uuid[])), false)
$$;

create function membership_over(m membership) returns boolean language sql volatile as $$
  select m.valid_until is not null and m.valid_until <= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
$$;

-- Whose account the caller looks after, besides the roles he administers: of a provider's administrator, his own people. Never null: what
-- is not known to be his is not.
create function keeps(m membership) returns boolean language sql volatile as $$
  select administers(m) or coalesce(ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[]), false) or (m.role = 'provider-staff' and provider_near(m.provider_id))
$$;

-- Every role that is not over, so that nobody gets at an account through one of its roles; and never one's own.
create function keeps_account(person uuid) returns boolean language sql volatile as $$
  select person::text <> ctx_actor() and exists (select from membership m where m.person_id = person and not membership_over(m))
    and not exists (select from membership m where m.person_id = person and not membership_over(m) and not keeps(m))
$$;

create function account_state(person uuid) returns text language sql volatile as $$
  select case when exists (select from identity i where i.person_id = person and i.ended_at is null) then 'outside' when a.totp_secret is not null then 'ready' when a.password_hash is not null then 'password'
    when exists (select from account_link l where l.person_id = person and l.used_at is null and l.expires_at > clock_timestamp()) then 'invited' else 'none' end
  from (select) one left join account a on a.person_id = person
$$;

-- Whether somebody can get in: who was invited and never came administers nothing yet. In a demonstration a click opens who has no account.
create function account_opens(person uuid) returns boolean language sql volatile as $$
  select account_state(person) in ('outside', 'ready', 'password') or (mode_of_portal() in ('demo', 'test') and account_state(person) = 'none')
$$;

-- A link has no use when no role is left to work in.
create function links_end(person uuid) returns void language sql volatile as $$
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond')
  where l.person_id = links_end.person and l.used_at is null and l.expires_at > clock_timestamp() and not exists (select from membership m where m.person_id = l.person_id and not membership_over(m))
$$;

-- Gives this role to whoever has this address, with a link when there is no way in yet and the caller keeps the account.
create function role_give(m membership, person_name text, address text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile as $$
begin
  linked := false;
  select p.id into person_id from person p where lower(p.email) = lower(address);
  if exists (select from person p where p.id = role_give.person_id and not p.active) then refusal := 'off'; return; end if;
  if exists (select from membership x where x.person_id = role_give.person_id and x.role = m.role and not membership_over(x)
    and (x.region_id, x.municipality_id, x.access_organisation_id, x.provider_id, x.advisory_body_id) is not distinct from (m.region_id, m.municipality_id, m.access_organisation_id, m.provider_id, m.advisory_body_id)) then
    refusal := 'there-already'; return;
  end if;
  if person_id is null then
    person_id := gen_random_uuid();
    insert into person (id, name, email, active, invented) values (person_id, person_name, address, true, mode_of_portal() <> 'production');
  end if;
  m.person_id := person_id; m.position := 1000;
  insert into membership select m.*;
  if account_state(m.person_id) in ('none', 'invited') and keeps_account(m.person_id) then linked := link_write(m.person_id, token, by_name); end if;
end $$;

drop function person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text);
create function person_invite(person_name text, address text, role_code text, role_title text, region uuid, municipality uuid, access uuid, body uuid, starts text, ends text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.region_id := region; m.municipality_id := municipality; m.access_organisation_id := access; m.advisory_body_id := body;
  m.valid_from := starts; m.valid_until := ends;
  linked := false;
  if not coalesce(administers(m), false) then refusal := 'not-found'; return; end if;
  -- A member of a board is no bureau, and of what has ended nobody becomes a member.
  if body is not null and not exists (select from advisory_body b where b.id = body and b.kind = role_code and (b.valid_until is null or b.valid_until > starts)) then refusal := 'not-found'; return; end if;
  select g.person_id, g.refusal, g.linked into person_invite.person_id, person_invite.refusal, person_invite.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

create function colleague_invite(person_name text, address text, role_code text, role_title text, ends text, token text, by_name text, out membership_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' or role_code not in ('provider-admin', 'provider-staff') or cardinality(ctx_providers()) <> 1 then refusal := 'not-found'; return; end if;
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.provider_id := (ctx_providers())[1]::uuid; m.valid_until := ends;
  m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select m.id, g.refusal, g.linked into colleague_invite.membership_id, colleague_invite.refusal, colleague_invite.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

-- A new link for somebody whose account one keeps; whoever signs in at his own organisation needs none.
create or replace function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not ((ctx_kind() = 'system' and ctx_job() = 'setup') or keeps_account(person)) then return false; end if;
  return link_write(person, token, by_name);
end $$;

-- With whose account it is, how far it came, and whether the caller may make a link to it.
drop function colleagues();
create function colleagues() returns table (membership_id uuid, person_id uuid, name text, email text, role text, title text, valid_from text, valid_until text, runs boolean, ended_name text, ended_reason text, account text, mine boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.id, p.name, p.email, m.role, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), m.ended_name, m.ended_reason, account_state(p.id), keeps_account(p.id)
  from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[])
  order by p.name, m.id
$$;

-- As before; what is left of an invitation ends with the last role.
create or replace function colleague_end(membership uuid, by_name text, reason text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; moment timestamptz := portal_now(); today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' then return 'not-found'; end if;
  perform pg_advisory_xact_lock(hashtextextended((ctx_providers())[1], 7));
  select x.* into m from membership x where x.id = colleague_end.membership and x.provider_id = any(ctx_providers()::uuid[]);
  if m.id is null then return 'not-found'; end if;
  if not membership_runs(m) then return 'ended-already'; end if;
  if m.role = 'provider-admin' and account_opens(m.person_id) and not exists (
    select from membership x join person p on p.id = x.person_id where x.provider_id = m.provider_id and x.role = 'provider-admin' and x.id <> m.id and p.active and membership_runs(x) and account_opens(x.person_id)) then
    return 'last-admin';
  end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = moment where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  perform links_end(m.person_id);
  return null;
end $$;

create or replace function role_end(membership uuid, by_name text, reason text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into m from membership x where x.id = role_end.membership for update;
  if m.id is null or not administers(m) or m.person_id::text = ctx_actor() or not membership_runs(m) then return false; end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = portal_now() where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  perform links_end(m.person_id);
  return true;
end $$;

-- With the body somebody advises in.
create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) and step_fits(s, m) order by m.position, m.id
$$;

create or replace function person_roles(of_person uuid, skip int, take int) returns table (person_id uuid, membership_id uuid, name text, email text, active boolean, role text, title text, organisation text, valid_from text, valid_until text, runs boolean, account text, sessions int, last_seen timestamptz, mine boolean, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, p.active, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    m.valid_from, m.valid_until, p.active and membership_runs(m), account_state(p.id),
    (select count(*)::int from session s where s.membership_id = m.id and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()),
    (select max(s.last_seen_at) from session s where s.membership_id = m.id), administers_person(p.id), count(*) over ()::int
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where administers(m) and (of_person is null or p.id = of_person) order by p.name, p.id, m.id offset skip limit take
$$;

create or replace function own_sessions() returns table (session_id uuid, role text, organisation text, amr text[], address text, agent text, created_at timestamptz, last_seen_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, m.role, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'), s.amr, s.address, s.agent, s.created_at, s.last_seen_at
  from session s join membership m on m.id = s.membership_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()
  order by s.created_at desc limit 25
$$;

-- Providers that the administrator's region knows, with who administers them now; those without anybody first.
create function provider_accounts(of_provider uuid, skip int, take int) returns table (provider_id uuid, name text, kvk text, email text, administrators text[], invited int, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.kvk, p.email, a.names, a.invited, count(*) over ()::int
  from provider p cross join lateral (
    select coalesce(array_agg(x.name order by x.name) filter (where account_opens(x.id)), '{}') as names, count(*) filter (where not account_opens(x.id))::int as invited
    from membership m join person x on x.id = m.person_id where m.provider_id = p.id and m.role = 'provider-admin' and x.active and membership_runs(m)) a
  where provider_near(p.id) and (of_provider is null or p.id = of_provider)
  order by cardinality(a.names) > 0, p.name, p.id offset skip limit take
$$;

-- A provider gets its account, with its first administrator. Gives the provider, or why not.
create function provider_register(provider_name text, legal_form text, kvk_number text, person_name text, address text, role_title text, token text, by_name text, out provider_id uuid, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  if ctx_kind() <> 'person' or ctx_role() <> 'administrator' then refusal := 'not-found'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(kvk_number, 8));
  if exists (select from provider p where p.kvk = kvk_number) then refusal := 'kvk-known'; return; end if;
  provider_id := gen_random_uuid();
  insert into provider (id, name, legal_form, kvk, contact_name, email, registered_region_id, invented, invented_note) values (provider_id, provider_name, provider_register.legal_form, kvk_number, person_name, address, (ctx_regions())[1]::uuid, mode_of_portal() <> 'production', case when mode_of_portal() <> 'production' then 'Ingevoerd in de demonstratie' end);
  m.id := gen_random_uuid(); m.role := 'provider-admin'; m.title := role_title; m.provider_id := provider_register.provider_id; m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select g.person_id, g.refusal, g.linked into provider_register.person_id, provider_register.refusal, provider_register.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

revoke all on function provider_near(uuid), keeps(membership), keeps_account(uuid), membership_over(membership), account_state(uuid), account_opens(uuid), links_end(uuid), role_give(membership, text, text, text, text), colleagues(),
  person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), colleague_invite(text, text, text, text, text, text, text), provider_accounts(uuid, int, int), provider_register(text, text, text, text, text, text, text, text) from public;
grant execute on function colleagues(), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), colleague_invite(text, text, text, text, text, text, text), provider_accounts(uuid, int, int), provider_register(text, text, text, text, text, text, text, text) to perceel_app;

set role perceel_owner;
