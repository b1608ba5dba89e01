-- Establishments: a number that never changes once a region knows the provider, and an AGB that moves like the provider's own (F61).
alter table establishment
  add constraint establishment_number check (number ~ '^[0-9]{12}$'),
  add constraint establishment_name check (btrim(name) <> ''),
  add constraint establishment_agb check (agb ~ '^[0-9]{8}$'),
  add constraint establishment_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add constraint establishment_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from);

alter table dossier_change
  drop constraint dossier_change_kind,
  add constraint dossier_change_kind check (kind in ('legal-name', 'agb', 'iban', 'signatory', 'address', 'merger', 'establishment-agb')),
  add constraint dossier_change_establishment check ((kind = 'establishment-agb') = (establishment_id is not null));

drop index dossier_change_open;
create unique index dossier_change_open on dossier_change (provider_id, kind, establishment_id) nulls not distinct where status in ('reported', 'checked');

create or replace function dossier_fields(change_kind text) returns text[] language sql immutable as $$
  select case change_kind when 'legal-name' then '{name,legalForm}'::text[] when 'agb' then '{agb}' when 'establishment-agb' then '{agb}' when 'iban' then '{iban}' when 'signatory' then '{signatory}'
    when 'address' then '{street,houseNumber,postcode,city}' else '{}' end
$$;

-- Row and number stay whose they are; what others rely on moves by an approved change.
create function establishment_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' or ctx_job() = 'setup' then return new; end if;
  if new.provider_id <> old.provider_id or new.region_ids is distinct from old.region_ids then
    raise exception 'establishment-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if cardinality(old.region_ids) > 0 and (new.number <> old.number or (old.agb is not null and new.agb is distinct from old.agb)) then
    raise exception 'dossier-needs-request' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Only the provider's own establishments deliver in a lot it enters for.
create function own_establishments() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from unnest(new.establishment_ids || new.entered_establishment_ids) chosen where not exists (select from establishment e where e.id = chosen and e.provider_id = new.provider_id)) then
    raise exception 'establishment-not-own' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger establishment_keeps before update on establishment for each row execute function establishment_keeps();
create trigger own_establishments before insert or update of establishment_ids, entered_establishment_ids on submission_lot for each row execute function own_establishments();

set role perceel_gate;

-- Who may read an establishment follows from who knows its provider.
create function establishment_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.region_ids := (select region_ids from provider where id = new.provider_id);
  return new;
end $$;

create function known_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update establishment set region_ids = new.region_ids where provider_id = new.id;
  return null;
end $$;

-- What a change is about, as it is now: the provider's dossier, or the establishment.
create function change_facts(c dossier_change) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
begin
  if c.establishment_id is not null then return (select jsonb_build_object('agb', e.agb) from establishment e where e.id = c.establishment_id); end if;
  return (select dossier_facts(p) from provider p where p.id = c.provider_id);
end $$;

create or replace function dossier_change_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  select * into p from provider where id = new.provider_id;
  if new.status <> 'reported' then raise exception 'change-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  if cardinality(p.region_ids) = 0 then raise exception 'nobody-knows-provider' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind <> 'merger' and not (select array_agg(key) from jsonb_object_keys(new.after) key) <@ dossier_fields(new.kind) then
    raise exception 'change-other-fields' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.region_ids := p.region_ids;
  new.before := (select coalesce(jsonb_object_agg(key, change_facts(new) -> key), '{}') from jsonb_object_keys(new.after) key where new.kind <> 'merger');
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- As in 45_dossier_changes.sql of the second migration; an establishment's AGB moves that establishment and nothing else.
create or replace function dossier_change_decides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  if old.status not in ('reported', 'checked') then raise exception 'change-is-decided' using errcode = 'PE003', detail = tg_table_name; end if;
  if (to_jsonb(new) - '{status,checked_by,checked_name,checked_how,checked_at,decided_by,decided_name,decided_reason,decided_at,version}'::text[])
     is distinct from (to_jsonb(old) - '{status,checked_by,checked_name,checked_how,checked_at,decided_by,decided_name,decided_reason,decided_at,version}'::text[]) then
    raise exception 'change-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if (new.status = 'withdrawn') <> (ctx_role() in ('provider-admin', 'provider-staff')) then
    raise exception 'change-not-yours-to-decide' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.status <> 'approved' then return new; end if;
  if new.decided_by::text is distinct from ctx_actor() then raise exception 'change-not-yours-to-decide' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind = 'merger' then return new; end if;
  if new.valid_from > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'change-not-yet-valid' using errcode = 'PE003', detail = tg_table_name;
  end if;
  select * into p from provider where id = new.provider_id for update;
  new.before := (select jsonb_object_agg(key, change_facts(new) -> key) from jsonb_object_keys(new.after) key);
  if exists (select from dossier_change c where c.provider_id = new.provider_id and c.kind = new.kind and c.establishment_id is not distinct from new.establishment_id and c.status = 'approved' and c.valid_from > new.valid_from) then return new; end if;
  if new.kind = 'establishment-agb' then
    update establishment set version = version + 1, agb = new.after ->> 'agb' where id = new.establishment_id and provider_id = new.provider_id;
  else
    update provider set version = version + 1,
      name = coalesce(new.after ->> 'name', name), legal_form = coalesce(new.after ->> 'legalForm', legal_form), agb = coalesce(new.after ->> 'agb', agb),
      iban = coalesce(new.after ->> 'iban', iban), signatory = coalesce(new.after ->> 'signatory', signatory), street = coalesce(new.after ->> 'street', street),
      house_number = coalesce(new.after ->> 'houseNumber', house_number), postcode = coalesce(new.after ->> 'postcode', postcode), city = coalesce(new.after ->> 'city', city)
    where id = new.provider_id;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger establishment_starts before insert on establishment for each row execute function establishment_starts();
create trigger known_follows after update on provider for each row when (old.region_ids is distinct from new.region_ids) execute function known_follows();
