-- Proving again who one is before an act that weighs (ASVS V7.5, ADR 0075): how long a proof holds is a dated setting with its source.
alter table proof_rule add constraint proof_rule_minutes check (minutes between 1 and 60);
insert into proof_rule (valid_from, minutes, source) values
  ('2020-01-01', 15, 'docs/security.md: as long as a session of a Wmo consultant may be idle');

set role perceel_gate;

create function proof_minutes() returns int language sql volatile security definer set search_path = public, pg_temp as $$
  select r.minutes from proof_rule r where r.valid_from <= to_char(clock_timestamp() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') order by r.valid_from desc limit 1
$$;

-- Whether this session proved too long ago who it is. An actor who is no session (a seed, a test) has none to ask.
create function proof_lapsed(session uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select coalesce((select s.proved_at <= clock_timestamp() - make_interval(mins => proof_minutes()) from session s where s.id = proof_lapsed.session), false)
$$;

-- A session that a click opened in a demonstration is proved by one.
create function proof_by_click(session uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select mode_of_portal() in ('demo', 'test') and exists (select from session s where s.id = proof_by_click.session and s.amr = '{}')
$$;

-- The sealed secret of one's own app.
create function own_factor() returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select a.totp_secret from account a where ctx_kind() = 'person' and a.person_id::text = ctx_actor()
$$;

-- One's own session is proved anew, under a new token: by a code of a time step after the last (ASVS V6.5.1), or by a click where that is how.
create function session_prove(session uuid, time_step bigint, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' then return false; end if;
  if not proof_by_click(session_prove.session) then
    update account a set totp_step = time_step where a.person_id::text = ctx_actor() and a.totp_step < time_step;
    if not found then return false; end if;
  end if;
  update session s set proved_at = clock_timestamp(), token_hash = token from membership m
  where s.id = session_prove.session and m.id = s.membership_id and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp();
  return found;
end $$;

revoke all on function proof_minutes(), proof_lapsed(uuid), proof_by_click(uuid), own_factor(), session_prove(uuid, bigint, text) from public;
grant execute on function proof_minutes(), proof_lapsed(uuid), proof_by_click(uuid), own_factor(), session_prove(uuid, bigint, text) to perceel_app;

set role perceel_owner;
