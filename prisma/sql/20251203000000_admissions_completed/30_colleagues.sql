-- A provider's administrator sees who works in its name, and ends that without asking anybody (a complaint elsewhere).
alter table membership
  add constraint membership_days check (valid_until >= valid_from),
  add constraint membership_ended check (num_nulls(ended_name, ended_reason, ended_at) in (0, 3) and length(ended_reason) > 0);

set role perceel_gate;

-- Everyone with a role in the caller's own provider, whoever left as well.
create function colleagues() returns table (membership_id uuid, name text, email text, role text, title text, valid_from text, valid_until text, runs boolean, ended_name text, ended_reason text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, p.email, m.role, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), m.ended_name, m.ended_reason
  from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[])
  order by p.name, m.id
$$;

-- Ends a colleague's role from now on, with every session in it. Gives why not, or nothing. One at a time per provider, so that
-- the last two administrators can't end each other.
create function colleague_end(membership uuid, by_name text, reason text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; moment timestamptz := portal_now(); today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' then return 'not-found'; end if;
  perform pg_advisory_xact_lock(hashtextextended((ctx_providers())[1], 7));
  select x.* into m from membership x where x.id = colleague_end.membership and x.provider_id = any(ctx_providers()::uuid[]);
  if m.id is null then return 'not-found'; end if;
  if not membership_runs(m) then return 'ended-already'; end if;
  if m.role = 'provider-admin' and not exists (
    select from membership x join person p on p.id = x.person_id where x.provider_id = m.provider_id and x.role = 'provider-admin' and x.id <> m.id and p.active and membership_runs(x)) then
    return 'last-admin';
  end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = moment where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  return null;
end $$;

revoke all on function colleagues(), colleague_end(uuid, text, text) from public;
grant execute on function colleagues(), colleague_end(uuid, text, text) to perceel_app;

set role perceel_owner;
