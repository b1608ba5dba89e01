-- Signing in at one's own organisation (OIDC, ADR 0076): an identity is its issuer and subject, tied to a person by an invitation alone.
alter table session drop constraint session_amr;
alter table session
  add constraint session_amr check (amr <@ '{pwd,otp,recovery,oidc,mfa}'::text[]),
  add constraint session_realm check (realm is null or (realm in ('staff', 'provider') and amr @> '{oidc}'::text[])),
  add constraint session_level check (realm is distinct from 'provider' or level is not null);
alter table sign_in_step add constraint sign_in_step_realm check (realm is null or realm = 'staff' or (realm = 'provider' and kvk is not null and level is not null));
alter table identity add constraint identity_realm check (realm in ('staff', 'provider'));
create unique index identity_one_running on identity (person_id) where ended_at is null;

set role perceel_gate;

-- Whether this role may be worked in after this signing in: through eHerkenning of the organisation that was signed in for only, and
-- never of a provider through the staff's.
create function step_fits(s sign_in_step, m membership) returns boolean language sql volatile as $$
  select case s.realm when 'staff' then m.provider_id is null when 'provider' then exists (select from provider p where p.id = m.provider_id and p.kvk = s.kvk) else true end
$$;

create function step_outside(person uuid, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile as $$
declare s sign_in_step;
begin
  s.token_hash := token; s.person_id := person; s.stage := 'proved'; s.amr := methods; s.realm := of_realm; s.kvk := of_kvk; s.level := of_level;
  s.created_at := clock_timestamp(); s.expires_at := clock_timestamp() + interval '10 minutes';
  if not exists (select from person p join membership m on m.person_id = p.id where p.id = person and p.active and membership_runs(m) and step_fits(s, m)) then return null; end if;
  insert into sign_in_step select s.*;
  return person;
end $$;

-- Who this identity belongs to, proved by his own organisation; nobody when it was never tied, or he may not work here as it.
create function identity_enter(of_issuer text, of_subject text, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  return step_outside((select i.person_id from identity i where i.issuer = of_issuer and i.subject = of_subject and i.realm = of_realm and i.ended_at is null), of_realm, of_kvk, of_level, methods, token);
end $$;

-- Ties an identity to the person of a link, which is used by it. Only of who has no app and no identity yet: a link skips no second proof.
-- An identity of somebody else is never moved.
create function identity_tie(link text, of_issuer text, of_subject text, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  select l.person_id into whose from account_link l join person p on p.id = l.person_id where l.token_hash = link and l.used_at is null and l.expires_at > clock_timestamp() and p.active for update of l;
  if whose is null or exists (select from identity i where i.person_id = whose and i.ended_at is null) or exists (select from account a where a.person_id = whose and a.totp_secret is not null)
    or exists (select from identity i where i.issuer = of_issuer and i.subject = of_subject and (i.person_id <> whose or i.realm <> of_realm)) then return null; end if;
  if step_outside(whose, of_realm, of_kvk, of_level, methods, token) is null then return null; end if;
  update account_link l set used_at = clock_timestamp() where l.token_hash = link;
  -- A password that was chosen without an app opens nothing beside it.
  update account a set password_hash = null where a.person_id = whose;
  insert into identity (issuer, subject, realm, person_id, tied_at) values (of_issuer, of_subject, of_realm, whose, clock_timestamp())
  on conflict (issuer, subject) do update set ended_at = null, tied_at = clock_timestamp();
  return whose;
end $$;

-- One's own session is proved anew at the organisation it was opened from, as the same identity.
create function session_prove_outside(session uuid, of_issuer text, of_subject text, of_level text, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set proved_at = clock_timestamp(), token_hash = token, level = of_level from membership m
  where s.id = session_prove_outside.session and m.id = s.membership_id and ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp()
    and exists (select from identity i where i.person_id = m.person_id and i.realm = s.realm and i.issuer = of_issuer and i.subject = of_subject and i.ended_at is null);
  return found;
end $$;

create function session_realm(session uuid) returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select s.realm from session s join membership m on m.id = s.membership_id where s.id = session_realm.session and ctx_kind() = 'person' and m.person_id::text = ctx_actor()
$$;

-- As before, and not for who signs in at his own organisation: a password would be a way around it.
create or replace function link_use(token text, password text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  update account_link l set used_at = clock_timestamp() from person p where p.id = l.person_id and p.active and l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp()
    and not exists (select from identity i where i.person_id = p.id and i.ended_at is null) returning l.person_id into whose;
  if whose is null then return null; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  return whose;
end $$;

create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) and step_fits(s, m) order by m.position, m.id
$$;

create or replace function session_open(step text, membership uuid, token text, from_address text, from_agent text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step; m membership; opened uuid := gen_random_uuid();
begin
  select * into s from sign_in_step x where x.token_hash = step and x.stage = 'proved' and step_runs(x) for update;
  select x.* into m from membership x join person p on p.id = x.person_id where x.id = session_open.membership and x.person_id = s.person_id and p.active and membership_runs(x) and step_fits(s, x);
  if m.id is null then return null; end if;
  update sign_in_step x set ended_at = clock_timestamp() where x.token_hash = step;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes, amr, address, agent, realm, level)
  values (opened, token, m.id, m.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours', case when m.role = 'consultant' then 15 else 30 end, s.amr, from_address, from_agent, s.realm, s.level);
  return opened;
end $$;

revoke all on function identity_enter(text, text, text, text, text, text[], text), identity_tie(text, text, text, text, text, text, text[], text), session_prove_outside(uuid, text, text, text, text), session_realm(uuid) from public;
grant execute on function identity_enter(text, text, text, text, text, text[], text), identity_tie(text, text, text, text, text, text, text[], text), session_prove_outside(uuid, text, text, text, text), session_realm(uuid) to perceel_app;

set role perceel_owner;
