-- A change that others rely on is reported once with proof and decided once; only the approval moves the dossier (F61, F62).
alter table dossier_change
  add constraint dossier_change_kind check (kind in ('legal-name', 'agb', 'iban', 'signatory', 'address', 'merger')),
  add constraint dossier_change_status check (status in ('reported', 'checked', 'approved', 'refused', 'withdrawn')),
  add constraint dossier_change_valid_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint dossier_change_checked check (num_nulls(checked_by, checked_name, checked_how, checked_at) in (0, 4) and (status <> 'checked' or checked_at is not null)),
  add constraint dossier_change_decided check (num_nulls(decided_by, decided_name, decided_reason, decided_at) in (0, 4) and (decided_at is not null) = (status in ('approved', 'refused'))),
  add constraint dossier_change_reason check (length(decided_reason) > 0),
  -- Money goes where the IBAN says: two officers, and neither of them is who reported it.
  add constraint dossier_change_not_own check (decided_by is distinct from reported_by and checked_by is distinct from reported_by),
  add constraint dossier_change_four_eyes check (not (kind = 'iban' and status = 'approved') or (checked_by is not null and checked_by <> decided_by)),
  add constraint dossier_change_changes check (case when kind = 'merger' then after ?& '{kvk,name}' else after <> '{}' end);

-- One open report per subject at a time.
create unique index dossier_change_open on dossier_change (provider_id, kind) where status in ('reported', 'checked');

alter table merger_decision
  add constraint merger_decision_choice check (decision in ('new-agreement', 'stays', 'ends')),
  add constraint merger_decision_reason check (length(reason) > 0);

-- The fields of a dossier that each subject holds.
create function dossier_fields(change_kind text) returns text[] language sql immutable as $$
  select case change_kind when 'legal-name' then '{name,legalForm}'::text[] when 'agb' then '{agb}' when 'iban' then '{iban}' when 'signatory' then '{signatory}'
    when 'address' then '{street,houseNumber,postcode,city}' else '{}' end
$$;

set role perceel_gate;

create function dossier_facts(p provider) returns jsonb language sql immutable as $$
  select jsonb_build_object('name', p.name, 'legalForm', p.legal_form, 'agb', p.agb, 'iban', p.iban, 'signatory', p.signatory,
    'street', p.street, 'houseNumber', p.house_number, 'postcode', p.postcode, 'city', p.city)
$$;

-- A report is the provider's own: its regions come from the dossier, its proof becomes readable to them, and nobody has decided yet.
create function dossier_change_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  select * into p from provider where id = new.provider_id;
  if new.status <> 'reported' then raise exception 'change-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  if cardinality(p.region_ids) = 0 then raise exception 'nobody-knows-provider' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind <> 'merger' and not (select array_agg(key) from jsonb_object_keys(new.after) key) <@ dossier_fields(new.kind) then
    raise exception 'change-other-fields' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.region_ids := p.region_ids;
  new.before := (select coalesce(jsonb_object_agg(key, dossier_facts(p) -> key), '{}') from jsonb_object_keys(new.after) key where new.kind <> 'merger');
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- What was reported never changes; the provider can only take it back, an officer only check and decide. Approving moves the
-- dossier here and nowhere else, from the day it holds, unless a later change of the same subject stands already.
create function dossier_change_decides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  new.before := (select jsonb_object_agg(key, dossier_facts(p) -> key) from jsonb_object_keys(new.after) key);
  if not exists (select from dossier_change c where c.provider_id = new.provider_id and c.kind = new.kind and c.status = 'approved' and c.valid_from > new.valid_from) then
    update provider set version = version + 1,
      name = coalesce(new.after ->> 'name', name), legal_form = coalesce(new.after ->> 'legalForm', legal_form), agb = coalesce(new.after ->> 'agb', agb),
      iban = coalesce(new.after ->> 'iban', iban), signatory = coalesce(new.after ->> 'signatory', signatory), street = coalesce(new.after ->> 'street', street),
      house_number = coalesce(new.after ->> 'houseNumber', house_number), postcode = coalesce(new.after ->> 'postcode', postcode), city = coalesce(new.after ->> 'city', city)
    where id = new.provider_id;
  end if;
  return new;
end $$;

-- What an approved change concerns, over every region at once: whoever decides it needn't see the others' contracts.
-- Nothing sealed is among it: a submission counts once it was opened.
create function dossier_change_reach(change uuid) returns table (region_id uuid, municipality_id uuid, subject_type text, subject_id uuid, label text)
language sql stable security definer set search_path = public, pg_temp as $$
  with c as (select * from dossier_change d where d.id = change and d.region_ids && ctx_regions()::uuid[] and ctx_role() in ('procurement-officer', 'contract-manager'))
  select r.id, null::uuid, 'region', r.id, r.full_name from c join region r on r.id = any(c.region_ids)
  union all
  select a.region_id, null, 'agreement', a.id, a.reference from c join agreement a on a.provider_id = c.provider_id and a.status in ('offered', 'signed')
  union all
  select distinct on (p.municipality_id) p.region_id, p.municipality_id, 'municipality', p.municipality_id, m.name
    from c join participation p on p.provider_id = c.provider_id and p.ends_on >= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
    join municipality m on m.id = p.municipality_id
  union all
  select s.region_id, null, 'submission', s.id, s.number || ', ' || w.name from c join submission s on s.provider_id = c.provider_id and s.opened_at is not null
    join entry_window w on w.id = s.window_id where s.status in ('under-assessment', 'clarification', 'assessed')
$$;

-- Those who must know of it: who buys, manages contracts or pays, for the region or one of its municipalities.
create function dossier_change_people(change uuid) returns table (region_id uuid, municipality_id uuid, name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(m.region_id, u.region_id), m.municipality_id, p.name, p.email
  from dossier_change d join membership m on m.role in ('procurement-officer', 'contract-manager', 'controller', 'back-office') and membership_runs(m)
  left join municipality u on u.id = m.municipality_id join person p on p.id = m.person_id and p.active
  where d.id = change and d.region_ids && ctx_regions()::uuid[] and ctx_role() in ('procurement-officer', 'contract-manager')
    and coalesce(m.region_id, u.region_id) = any(d.region_ids)
  order by p.name
$$;

revoke all on function dossier_change_reach(uuid), dossier_change_people(uuid) from public;
grant execute on function dossier_change_reach(uuid), dossier_change_people(uuid) to perceel_app;

set role perceel_owner;

-- Once a region knows a provider, what others rely on is filled in once and then moves by an approved change only. A legal form
-- that a source left out is not one yet.
create function dossier_needs_request() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' or ctx_job() = 'setup' or cardinality(old.region_ids) = 0 then return new; end if;
  if new.kvk is distinct from old.kvk or exists (
    select from unnest(array[old.name, case when old.legal_form = any('{B.V.,N.V.,Stichting,Vereniging,Coöperatie U.A.,Coöperatie B.A.,V.O.F.,Maatschap,Eenmanszaak}'::text[]) then old.legal_form end, old.agb, old.iban, old.signatory, old.street, old.house_number, old.postcode, old.city],
                       array[new.name, new.legal_form, new.agb, new.iban, new.signatory, new.street, new.house_number, new.postcode, new.city]) as f(was, is_now)
    where coalesce(f.was, '') <> '' and f.is_now is distinct from f.was) then
    raise exception 'dossier-needs-request' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger dossier_needs_request before update on provider for each row execute function dossier_needs_request();
create trigger dossier_change_starts before insert on dossier_change for each row execute function dossier_change_starts();
create trigger dossier_change_decides before update on dossier_change for each row execute function dossier_change_decides();
