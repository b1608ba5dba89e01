-- Providers and what they may deliver, taken over from an older system (issue 4 item 12, ADR 0107): tried by one officer, adopted by another, in parts
-- that are done once, undone whole.
alter table agreement_import
  add constraint agreement_import_said check (btrim(source) <> '' and rows between 1 and 5000 and sha256 ~ '^[0-9a-f]{64}$'),
  add constraint agreement_import_expected check (expected_providers >= 0 and expected_agreements >= 0 and btrim(explanation) <> ''),
  add constraint agreement_import_status check (status in ('trial', 'adopting', 'adopted', 'undoing', 'undone', 'withdrawn')),
  add constraint agreement_import_adopted check (num_nulls(adopted_at, adopted_by_id, adopted_by) in (0, 3) and (adopted_at is not null or status in ('trial', 'withdrawn'))),
  add constraint agreement_import_four_eyes check (adopted_by_id <> made_by_id),
  add constraint agreement_import_ended check (num_nulls(ended_by, end_reason) in (0, 2) and (ended_by is not null) = (status in ('undoing', 'undone', 'withdrawn')) and btrim(end_reason) <> '');
-- The same file is taken over once.
create unique index agreement_import_once on agreement_import (region_id, sha256) where status in ('adopting', 'adopted', 'undoing');

alter table agreement_import_row
  add constraint agreement_import_row_outcome check (outcome in ('new', 'same', 'changed', 'refused')),
  add constraint agreement_import_row_refused check ((outcome = 'refused') = (problems <> '[]'::jsonb)),
  -- What a line says is kept as long as something can still be made of it.
  add constraint agreement_import_row_content check (content is null or done_at is null and outcome = 'new'),
  add constraint agreement_import_row_number check (number > 1),
  add constraint agreement_import_row_cents check (hour_cents > 0),
  add constraint agreement_import_row_step check (provider_step in ('made', 'joined', 'known') and (provider_step is null or provider_id is not null));
create index agreement_import_row_waiting on agreement_import_row (import_id, number) where done_at is null;

-- One that was taken over names the older system, and has no procedure, offer or document of this portal; every other has its procedure and window, as
-- always. What an older system signed has a day of signing only where the file gave one.
alter table agreement
  add constraint agreement_origin check (case when import_id is null then num_nulls(procedure_id, window_id, imported_from) = 1 and imported_from is null
    else num_nonnulls(procedure_id, window_id, offered_at, offered_until, letter_id, pdf_sha256) = 0 and coalesce(btrim(imported_from), '') <> '' and status = 'signed' end),
  drop constraint agreement_signed,
  add constraint agreement_signed check ((status = 'signed') = (signed_at is not null) or import_id is not null),
  drop constraint agreement_offered,
  add constraint agreement_offered check (status in ('draft', 'lapsed') or (offered_at is not null and letter_id is not null) or import_id is not null);
create index agreement_imported on agreement (import_id) where import_id is not null;

create function agreement_import_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare runs text[] := '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}';
begin
  if tg_op = 'INSERT' then
    if new.status <> 'trial' or ctx_kind() = 'person' and new.made_by_id::text is distinct from ctx_actor() then raise exception 'import-step' using errcode = 'PX080'; end if;
    return new;
  end if;
  if to_jsonb(new) - runs is distinct from to_jsonb(old) - runs
     or new.status <> old.status and not ((old.status, new.status) in (('trial', 'adopting'), ('trial', 'withdrawn'), ('adopting', 'adopted'), ('adopting', 'undoing'), ('adopted', 'undoing'), ('undoing', 'undone')))
     or old.status <> 'trial' and (new.explanation, new.adopted_at, new.adopted_by_id, new.adopted_by) is distinct from (old.explanation, old.adopted_at, old.adopted_by_id, old.adopted_by)
     or old.status = 'trial' and new.status = 'adopting' and ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor()
     or new.status = 'adopted' and exists (select from agreement_import_row r where r.import_id = new.id and r.done_at is null)
     or new.status = 'withdrawn' and exists (select from agreement_import_row r where r.import_id = new.id and r.content is not null)
     or new.status = 'undone' and exists (select from agreement_import_row r where r.import_id = new.id and r.done_at is not null) then
    raise exception 'import-step' using errcode = 'PX080', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger agreement_import_steps before insert or update on agreement_import for each row execute function agreement_import_steps();

-- Lines come with the trial; each is done once, while the import is being adopted; only undoing takes that back.
create function agreement_import_row_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare standing text := (select i.status from agreement_import i where i.id = new.import_id);
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (standing <> 'trial' or num_nonnulls(new.done_at, new.provider_step) > 0 or new.agreement_id is not null and new.outcome = 'new')
     or tg_op = 'UPDATE' and (old.done_at is not null or (new.import_id, new.region_id, new.number) is distinct from (old.import_id, old.region_id, old.number)
        or standing not in ('trial', 'adopting') and new.done_at is null and to_jsonb(new) - 'content' is distinct from to_jsonb(old) - 'content'
        or standing = 'trial' and to_jsonb(new) - 'content' is distinct from to_jsonb(old) - 'content' or new.content is not null and new.content is distinct from old.content) then
    raise exception 'import-step' using errcode = 'PX080', detail = new.number::text;
  end if;
  return new;
end $$;
create trigger agreement_import_row_steps before insert or update on agreement_import_row for each row execute function agreement_import_row_steps();

-- An agreement that was taken over says so from the beginning, while its import is being adopted, and runs or is still to begin; nobody adds or takes
-- that away later.
create function agreement_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or not exists (select from agreement_import i where i.id = new.import_id and i.region_id = new.region_id and i.status = 'adopting' and i.source = new.imported_from)
     or new.ends_on < to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.reference;
  end if;
  return new;
end $$;
create trigger agreement_imported before insert on agreement for each row when (new.import_id is not null) execute function agreement_imported();
create trigger agreement_import_kept before update on agreement for each row when ((new.import_id, new.imported_from) is distinct from (old.import_id, old.imported_from)) execute function agreement_imported();

-- What is delivered under an agreement that was taken over comes with it, within its term, in products of the region. Any other is left as it was.
create function participation_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare a agreement := (select x from agreement x where x.id = new.agreement_id);
begin
  if a.import_id is null then return new; end if;
  if new.window_id is not null or new.status <> 'running' or new.starts_on < a.starts_on or new.ends_on > a.ends_on
     or not exists (select from agreement_import i where i.id = a.import_id and i.status = 'adopting')
     or exists (select from unnest(new.product_ids) as given(id) where not exists (select from product p where p.id = given.id and p.region_id = new.region_id)) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = a.reference;
  end if;
  return new;
end $$;
create trigger participation_imported before insert on participation for each row execute function participation_imported();

set role perceel_gate;

-- The provider of a line that is being adopted, by its number in the trade register: as it stands, in whatever region, or opened from the line. It becomes
-- known to the region and public, as at a signing; its dossier stays as it is.
create function import_provider(of_import uuid, of_line uuid) returns table (provider uuid, step text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r agreement_import_row; p provider; made boolean := mode_of_portal() <> 'production';
begin
  select x.* into r from agreement_import_row x join agreement_import i on i.id = x.import_id
    where i.id = of_import and x.id = of_line and i.status = 'adopting' and x.done_at is null and x.content is not null
      and ctx_role() in ('procurement-officer', 'contract-manager') and i.region_id = any(ctx_regions()::uuid[]);
  if r.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  select v.* into p from provider v where v.kvk = r.content ->> 'kvk' for update;
  if p.id is null then
    p.id := gen_random_uuid();
    insert into provider (id, name, legal_form, kvk, agb, contact_name, email, phone, region_ids, published_at, invented, invented_note)
      values (p.id, r.content ->> 'name', r.content ->> 'legalForm', r.content ->> 'kvk', r.content ->> 'agb', r.content ->> 'contactName', r.content ->> 'email', r.content ->> 'phone',
        array[r.region_id], portal_now(), made, case when made then 'Ingelezen in de demonstratie' end);
    return query select p.id, 'made';
  elsif p.published_at is not null and r.region_id = any(p.region_ids) then
    return query select p.id, 'known';
  else
    update provider v set published_at = coalesce(v.published_at, portal_now()), region_ids = case when r.region_id = any(v.region_ids) then v.region_ids else array_append(v.region_ids, r.region_id) end where v.id = p.id;
    return query select p.id, 'joined';
  end if;
end $$;

revoke all on function import_provider(uuid, uuid) from public;
grant execute on function import_provider(uuid, uuid) to perceel_app;
set role perceel_owner;
