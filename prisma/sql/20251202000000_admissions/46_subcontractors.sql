-- Who works under an agreement for its provider: with a statement of its own, looked at by an officer, from and until a day (F41).
alter table agreement_subcontractor
  add constraint agreement_subcontractor_status check (status in ('reported', 'approved', 'refused')),
  add constraint agreement_subcontractor_kvk check (kvk ~ '^[0-9]{8}$'),
  add constraint agreement_subcontractor_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from),
  add constraint agreement_subcontractor_declared check (declared),
  add constraint agreement_subcontractor_decided check (num_nulls(decided_by, decided_name, decided_reason, decided_at) in (0, 4) and (decided_at is not null) = (status <> 'reported')),
  add constraint agreement_subcontractor_reason check (length(decided_reason) > 0),
  add constraint agreement_subcontractor_not_own check (decided_by is distinct from reported_by),
  -- One row per party at a time; what was refused doesn't count.
  add constraint agreement_subcontractor_once exclude using gist
    (agreement_id with =, kvk with =, days_through(valid_from, coalesce(valid_until, '9999-12-31')) with &&) where (status <> 'refused');

set role perceel_gate;

-- A report hasn't been looked at yet, and its statement becomes readable to the region of the agreement.
create function subcontractor_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'reported' or new.valid_until is not null then raise exception 'subcontractor-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  update file set region_ids = array_append(region_ids, new.region_id) where id = new.file_id and provider_id = new.provider_id and not new.region_id = any(region_ids);
  return new;
end $$;

set role perceel_owner;

-- What was reported stays: the provider only ends it, once, an officer only gives the verdict, once.
create function subcontractor_changes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare own boolean := ctx_role() in ('provider-admin', 'provider-staff');
  open text[] := case when own then '{valid_until,version}'::text[] else '{status,decided_by,decided_name,decided_reason,decided_at,version}'::text[] end;
begin
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or (own and old.valid_until is not null) or (not own and old.status <> 'reported') then
    raise exception 'subcontractor-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger subcontractor_starts before insert on agreement_subcontractor for each row execute function subcontractor_starts();
create trigger subcontractor_changes before update on agreement_subcontractor for each row execute function subcontractor_changes();
