-- A secret address (BRP "indicatie geheim", ADR 0116): since when and by whom, both or neither.
alter table resident add constraint resident_address_secret check (num_nulls(address_secret_on, address_secret_by) in (0, 2) and address_secret_on ~ '^\d{4}-\d{2}-\d{2}$' and btrim(address_secret_by) <> '');

set role perceel_gate;

-- As before, and: a secret address is never one of the things that were asked.
create or replace function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60
     or new.caller = 'representative' and not exists (select from caller_representatives(new.resident_id)) then raise exception 'caller-check' using errcode = 'PC001'; end if;
  if 'address' = any(new.asked) and exists (select from resident r where r.id = new.resident_id and r.address_secret_on is not null) then raise exception 'address-secret' using errcode = 'PC001'; end if;
  return new;
end $$;

-- Whether the address of whom a provider helps, or of whom it or a mediator is asked about, is secret; nothing else of him.
create function client_secret(kind text, of_row uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from resident r where r.address_secret_on is not null and ctx_kind() = 'person' and r.id in (
    select c.resident_id from allocation a join allocation_client c on c.allocation_id = a.id where kind = 'allocation' and a.id = of_row and a.provider_id = any(ctx_providers()::uuid[])
    union all select g.resident_id from facility_placement p join facility_registration g on g.id = p.registration_id where kind = 'placement' and p.id = of_row and p.provider_id = any(ctx_providers()::uuid[])
    union all select t.resident_id from restorative_track t where kind = 'track' and t.id = of_row and t.provider_id = any(ctx_providers()::uuid[])
    union all select j.resident_id from joint_request j where kind = 'joint' and j.id = of_row and j.provider_id = any(ctx_providers()::uuid[])
    union all select m.resident_id from mediation m where kind = 'mediation' and m.id = of_row and ctx_role() = 'mediator' and m.municipality_id = any(ctx_municipalities()::uuid[])))
$$;
revoke all on function client_secret(text, uuid) from public;
grant execute on function client_secret(text, uuid) to perceel_app;

set role perceel_owner;
