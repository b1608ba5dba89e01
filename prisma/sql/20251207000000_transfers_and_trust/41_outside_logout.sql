-- Signing out at one's own organisation ends the sessions that were opened from there (OpenID Connect Back-Channel Logout 1.0, ADR 0100).
alter table session add constraint session_outside check (issuer is null or (realm is not null and subject is not null));
create index session_outside on session (issuer, subject) where issuer is not null and revoked_at is null;

set role perceel_gate;

-- From which session there one comes: of a step that was proved there, or of one's own session that was proved there again.
create function outside_from(step text, own uuid, of_issuer text, of_subject text, of_session text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update sign_in_step s set issuer = of_issuer, subject = of_subject, outside_session = of_session where s.token_hash = step and s.stage = 'proved' and s.realm is not null and step_runs(s);
  update session s set issuer = of_issuer, subject = of_subject, outside_session = of_session from membership m
  where s.id = own and m.id = s.membership_id and ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.realm is not null and s.revoked_at is null;
end $$;

-- As before, with where it came from.
create or replace function session_open(step text, membership uuid, token text, from_address text, from_agent text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step; m membership; opened uuid := gen_random_uuid();
begin
  select * into s from sign_in_step x where x.token_hash = step and x.stage = 'proved' and step_runs(x) for update;
  select x.* into m from membership x join person p on p.id = x.person_id where x.id = session_open.membership and x.person_id = s.person_id and p.active and membership_runs(x) and step_fits(s, x);
  if m.id is null then return null; end if;
  update sign_in_step x set ended_at = clock_timestamp() where x.token_hash = step;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes, amr, address, agent, realm, level, issuer, subject, outside_session)
  values (opened, token, m.id, m.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours', case when m.role = 'consultant' then 15 else 30 end, s.amr, from_address, from_agent, s.realm, s.level, s.issuer, s.subject, s.outside_session);
  return opened;
end $$;

-- Ends what came from this session there, or from this person there when no session is named, and what is still being opened from there.
-- Null when this message was taken before; never anything of another issuer. Gives each session with its person.
create function outside_end(message text, message_until timestamptz, of_issuer text, of_subject text, of_session text) returns table (taken boolean, session_id uuid, person_id uuid) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if of_issuer is null or num_nulls(of_subject, of_session) = 2 then raise exception 'nobody-named' using errcode = 'PE002'; end if;
  delete from outside_logout where key in (select o.key from outside_logout o where o.expires_at < clock_timestamp() limit 50 for update skip locked);
  insert into outside_logout (key, expires_at) values (message, message_until) on conflict (key) do nothing;
  if not found then return; end if;
  update sign_in_step s set ended_at = clock_timestamp() where s.issuer = of_issuer and s.ended_at is null and (of_subject is null or s.subject = of_subject) and (of_session is null or s.outside_session = of_session);
  return query select true, null::uuid, null::uuid;
  return query update session s set revoked_at = clock_timestamp() from membership m
    where m.id = s.membership_id and s.issuer = of_issuer and s.revoked_at is null and (of_subject is null or s.subject = of_subject) and (of_session is null or s.outside_session = of_session)
    returning true, s.id, m.person_id;
end $$;

revoke all on function outside_from(text, uuid, text, text, text), outside_end(text, timestamptz, text, text, text) from public;
grant execute on function outside_from(text, uuid, text, text, text), outside_end(text, timestamptz, text, text, text) to perceel_app;
set role perceel_owner;
