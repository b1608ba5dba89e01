-- A sample on site: numbers and a finding in the name of who was there, kept as recorded; its provider says one thing to it (F31).
alter table proof_sample
  add constraint proof_sample_days check (held_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and mend_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and mend_by > held_on),
  add constraint proof_sample_numbers check (employees >= 1 and seen between 0 and employees and missing between employees - seen and employees),
  add constraint proof_sample_outcome check (outcome = 'in-order' and missing = 0 and mend_by is null or outcome = 'not-in-order' and mend_by is not null),
  add constraint proof_sample_finding check (length(btrim(finding)) >= 5 and length(btrim(place)) >= 2),
  add constraint proof_sample_reaction check (num_nulls(reaction, reacted_name, reacted_at) in (0, 3) and length(btrim(reaction)) >= 5);

set role perceel_gate;

create function sample_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.recorded_by::text is distinct from ctx_actor() or new.reacted_at is not null then raise exception 'sample-in-own-name' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.held_on > today_here() then raise exception 'sample-not-yet' using errcode = 'PE003', detail = tg_table_name; end if;
  if not exists (select from agreement a join criterion c on c.procedure_id = a.procedure_id where a.id = new.agreement_id and a.status = 'signed' and c.id = new.criterion_id and c.sampled) then
    raise exception 'sample-out-of-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

set role perceel_owner;

create function sample_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare said text[] := '{reaction,reacted_name,reacted_at,version}';
begin
  if old.reacted_at is not null or (to_jsonb(new) - said) is distinct from (to_jsonb(old) - said) or ctx_role() not in ('provider-admin', 'provider-staff') then
    raise exception 'sample-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger sample_fits before insert on proof_sample for each row execute function sample_fits();
create trigger sample_keeps before update on proof_sample for each row execute function sample_keeps();
