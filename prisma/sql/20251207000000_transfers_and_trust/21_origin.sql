-- Where help comes from whose decision an older system took (ADR 0088), for who may know whose help it is: the municipality's consultant and back office, and
-- the provider that helps. Follows the decision that the help rests on, so that a move or a new contract keeps it and a new decision ends it.
set role perceel_gate;

create function allocation_origin(of_allocation uuid) returns table (source text, reference text, "decidedOn" text) language sql stable security definer set search_path = public, pg_temp as $$
  select c.imported_from, d.reference, d.decided_on
  from allocation a join indication i on i.id = a.indication_id join wmo_decision d on d.id = i.decision_id join wmo_case c on c.id = d.case_id
  where a.id = of_allocation and d.import_id is not null and (ctx_role() in ('consultant', 'back-office') and a.municipality_id = any(ctx_municipalities()::uuid[])
    or ctx_role() in ('provider-admin', 'provider-staff') and a.provider_id = any(ctx_providers()::uuid[]) and exists (select from allocation_client k where k.allocation_id = a.id and k.shared_at is not null))
$$;
revoke all on function allocation_origin(uuid) from public;
grant execute on function allocation_origin(uuid) to perceel_app;

set role perceel_owner;
