-- Whoever follows a procedure is told what whoever fetched its documents is told.
set role perceel_gate;

create or replace function message_interested(of_provider uuid, of_procedure uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from document_download d where d.procedure_id = of_procedure and d.provider_id = of_provider)
    or exists (select from procedure_follow f where f.procedure_id = of_procedure and f.provider_id = of_provider)
$$;

set role perceel_owner;
