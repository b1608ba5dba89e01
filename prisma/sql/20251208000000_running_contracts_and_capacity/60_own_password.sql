-- Another password, by who is signed in and gives the one of before first (ASVS V6.2.2, V6.2.3).
set role perceel_gate;

-- The hash of one's own password; nothing for who signs in at his own organisation or by a click in a demonstration.
create function own_password() returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select a.password_hash from account a where ctx_kind() = 'person' and a.person_id::text = ctx_actor()
$$;

-- Sets it, and ends every other session, every signing in under way and every link of this person. This session goes on under a new token.
create function own_password_set(session uuid, password text, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  if ctx_kind() <> 'person' then return false; end if;
  update session s set token_hash = token from membership m
  where s.id = own_password_set.session and m.id = s.membership_id and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp()
  returning m.person_id into whose;
  if whose is null then return false; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose and a.password_hash is not null;
  if not found then return false; end if;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null and s.id <> own_password_set.session;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond') where l.person_id = whose and l.used_at is null and l.expires_at > clock_timestamp();
  return true;
end $$;

revoke all on function own_password(), own_password_set(uuid, text, text) from public;
grant execute on function own_password(), own_password_set(uuid, text, text) to perceel_app;

set role perceel_owner;
