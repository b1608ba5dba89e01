-- An administrator makes an advisory board or bureau and ends it, with the roles in it (ADR 0066). What it gave stays.
set role perceel_gate;

create function body_make(of_kind text, body_name text, contact text, address text, region uuid, municipality uuid, out body uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  m.region_id := coalesce((select x.region_id from municipality x where x.id = body_make.municipality), region);
  if m.region_id is null or not administers(m) then refusal := 'not-found'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(m.region_id::text, 9));
  if exists (select from advisory_body b where b.region_id = m.region_id and lower(b.name) = lower(body_name) and (b.valid_until is null or b.valid_until > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'))) then
    refusal := 'there-already'; return;
  end if;
  body := gen_random_uuid();
  insert into advisory_body (id, region_id, municipality_id, kind, name, contact_name, email, source, invented, valid_from)
  values (body, m.region_id, municipality, of_kind, body_name, contact, address, 'Ingevoerd door een beheerder', mode_of_portal() <> 'production', to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'));
end $$;

-- From today nobody works in it and nobody asks it; on the day it was made, from tomorrow.
create function body_end(body uuid, by_name text, why text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  m.advisory_body_id := body;
  if not administers(m) then return false; end if;
  update advisory_body b set valid_until = greatest(today, to_char(b.valid_from::date + 1, 'YYYY-MM-DD')) where b.id = body and (b.valid_until is null or b.valid_until > today);
  if not found then return false; end if;
  for m in select * from membership x where x.advisory_body_id = body and not membership_over(x) for update loop
    update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = why, ended_at = portal_now() where x.id = m.id;
    update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
    perform links_end(m.person_id);
  end loop;
  return true;
end $$;

create function body_members(body uuid) returns table (person_id uuid, membership_id uuid, name text, email text, title text, valid_from text, valid_until text, runs boolean, account text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), account_state(p.id)
  from membership m join person p on p.id = m.person_id where m.advisory_body_id = body and administers(m) order by p.name, m.id limit 200
$$;

revoke all on function body_make(text, text, text, text, uuid, uuid), body_end(uuid, text, text), body_members(uuid) from public;
grant execute on function body_make(text, text, text, text, uuid, uuid), body_end(uuid, text, text), body_members(uuid) to perceel_app;

set role perceel_owner;
