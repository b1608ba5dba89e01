-- What sort of waiting somebody's is (D26), for a caller who was checked (ADR 0057): a word and since when, by the same facts as the waiting list, and nothing of them.
set role perceel_gate;

create function caller_waits(resident uuid) returns table (kind text, since text) language sql volatile security definer set search_path = public, pg_temp as $$
  select coalesce(w.kind, 'unknown'), w.since from waiting_of(array(
    select i.id from indication i join resident r on r.id = i.resident_id
    where r.id = resident and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[])
      and exists (select from caller_check c where c.resident_id = r.id and c.person_id::text = ctx_actor() and c.checked_at > portal_now() - interval '10 minutes'))) w
  order by w.since, w.indication_id
$$;
revoke all on function caller_waits(uuid) from public;
grant execute on function caller_waits(uuid) to perceel_app;

set role perceel_owner;
