-- Running help of an older system under its old decision (issue 4 item 12, ADR 0091). What guards a decision of this portal is not asked of one that was
-- taken elsewhere; what is asked of that instead stands here, and holds only while its import is being adopted.
alter table wmo_case
  drop constraint wmo_case_channel,
  add constraint wmo_case_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional', 'import') and (channel = 'import') = (import_id is not null)),
  drop constraint wmo_case_applied,
  add constraint wmo_case_applied check ((applied_on is null) = (decide_by is null) and (status not in ('applied', 'decided') or applied_on is not null or import_id is not null));
alter table indication
  add constraint indication_imported check (import_id is null or norm_set_id is null),
  drop constraint indication_budget,
  add constraint indication_budget check ((form = 'personal-budget') = (budget_kind is not null) and budget_kind in ('formal', 'informal') and budget_month_cents > 0 and budget_hour_cents > 0
    and (num_nulls(budget_kind, budget_month_cents, budget_hour_cents, budget_rate_id) in (0, 4) or import_id is not null and budget_month_cents is not null and num_nulls(budget_hour_cents, budget_rate_id) = 2));
alter table allocation add constraint allocation_imported check (import_id is null or follows_id is null);
create index indication_imported on indication (import_id) where import_id is not null;
create index allocation_imported on allocation (import_id) where import_id is not null;

create function importing(of_import uuid, place uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from data_import i where i.id = of_import and i.municipality_id = place and i.kind = 'indications' and i.status = 'adopting')
$$;

-- Whether the help of a case began in an older system: what follows on it has no norms to rest on.
create function began_elsewhere(of_case uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from wmo_case c where c.id = of_case and c.import_id is not null)
$$;

-- A case that came with an import says so from the beginning, and nobody adds or takes that away later.
create function case_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or not importing(new.import_id, new.municipality_id) or new.status <> 'decided' or num_nonnulls(new.confirm_letter_id, new.findings_letter_id, new.applied_on, new.consultant_id) > 0 then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.number;
  end if;
  return new;
end $$;
create trigger case_imported before insert on wmo_case for each row when (new.import_id is not null) execute function case_imported();
create trigger case_import_kept before update on wmo_case for each row when ((new.import_id, new.imported_from) is distinct from (old.import_id, old.imported_from)) execute function case_imported();

-- It counts from the day on which the older system sent it.
create function decision_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not importing(new.import_id, new.municipality_id) or new.outcome <> 'granted' or new.dispatched_on is distinct from new.decided_on or new.objection_until is null
     or new.decided_on > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
     or not exists (select from wmo_case c where c.id = new.case_id and c.import_id = new.import_id) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_imported before insert on wmo_decision for each row when (new.import_id is not null) execute function decision_imported();
create or replace trigger decision_begins_unsent before insert on wmo_decision for each row when (new.import_id is null) execute function decision_begins_unsent();
create or replace trigger decision_in_own_name before insert on wmo_decision for each row when (new.import_id is null) execute function decision_in_own_name();

-- Help that runs today, in a unit that this municipality had for it, with its minutes and what they rest on; in the lot where the resident lives today.
create function indication_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if not importing(new.import_id, new.municipality_id) or new.status <> 'adopted' or new.starts_on > today or new.ends_on < today
     or not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.import_id = new.import_id)
     or (new.calculation ->> 'minutes')::int is distinct from new.minutes_per_week or btrim(coalesce(new.calculation ->> 'reason', '')) = ''
     or not exists (select from product p join product_unit u on u.product_id = p.id and u.unit = new.unit and (u.municipality_id is null or u.municipality_id = new.municipality_id)
       where p.id = new.product_id and p.kind not in ('general', 'restorative'))
     or (select l.kind from lot l where l.id = new.lot_id) <> 'municipality' and new.lot_id is distinct from area_on(new.municipality_id, (select r.postcode from resident r where r.id = new.resident_id), today) then
    raise exception 'only-by-import' using errcode = 'PX082';
  end if;
  return new;
end $$;
create trigger indication_imported before insert on indication for each row when (new.import_id is not null) execute function indication_imported();
create or replace trigger indication_fits_unit before insert on indication for each row when (new.import_id is null) execute function indication_fits_unit();
create or replace trigger indication_looks_first before insert on indication for each row when (new.import_id is null) execute function indication_looks_first();
create or replace trigger indication_fits_budget before insert on indication for each row when (new.import_id is null) execute function indication_fits_budget();
create or replace trigger indication_in_its_area before insert on indication for each row when (new.import_id is null) execute function indication_in_its_area();

-- What takes the place of imported help may state its minutes with what they rest on: its norms are not known here.
create function indication_after_import() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.calculation ->> 'minutes')::int is distinct from new.minutes_per_week or btrim(coalesce(new.calculation ->> 'reason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.replaces_id is not null and d.outcome in ('granted', 'partly-granted', 'revised')) then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;
create or replace trigger indication_fits_calculation before insert on indication for each row
  when (new.import_id is null and not (new.norm_set_id is null and began_elsewhere(new.case_id))) execute function indication_fits_calculation();
create trigger indication_after_import before insert on indication for each row
  when (new.import_id is null and new.norm_set_id is null and began_elsewhere(new.case_id)) execute function indication_after_import();

set role perceel_gate;

-- Help that a provider gives already: it starts as running, under a participation that runs today.
create function allocation_imported() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into part from participation where id = new.participation_id for share;
  if tg_op = 'UPDATE' or not importing(new.import_id, new.municipality_id) or new.status <> 'started' or new.started_at is null
     or not exists (select from indication i where i.id = new.indication_id and i.import_id = new.import_id and i.product_id = new.product_id and i.lot_id = new.lot_id and i.minutes_per_week = new.minutes_per_week and i.ends_on = new.ends_on) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.number;
  end if;
  if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
     or today not between part.starts_on and part.ends_on or new.starts_on not between part.starts_on and part.ends_on or new.starts_on > today then
    raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
  end if;
  return new;
end $$;

-- The provider knows these clients already: who they are opens with the help that is taken over.
create function import_share_clients(of_import uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'adopting' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation_client c set shared_at = portal_now() from allocation a where a.id = c.allocation_id and a.import_id = of_import and a.status = 'started' and c.shared_at is null;
end $$;

-- Which of these numbers no allocation has yet, in whatever municipality.
create function free_allocation_numbers(drawn text[]) returns setof text language sql volatile security definer set search_path = public, pg_temp as $$
  select d.number from unnest(drawn) as d(number) where not exists (select from allocation a where a.number = d.number)
$$;

-- What was told of help by the system that it came from is not told again. Takes the place of contribution_facts(), which goes with the release after.
create function contribution_spells() returns table (resident_id uuid, form text, starts_on text, ends_on text, told boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  with place as (
    select m.id, facility_rule(m.region_id, m.id, 'contribution-start', facility_today()) ->> 'from' as counts_from from municipality m
    where ctx_kind() = 'person' and ctx_role() = 'back-office' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[])
  ), help as (
    select i.resident_id, i.form, a.stopped, a.runs, coalesce(i.ended_on, i.ends_on) as ends_on, i.import_id is not null as told,
      case when p.counts_from = 'delivery' and i.form = 'in-kind' then a.first else greatest(i.starts_on, d.dispatched_on) end as starts_on, p.counts_from = 'delivery' and i.form = 'in-kind' as delivered
    from place p join indication i on i.municipality_id = p.id and i.status in ('adopted', 'ended')
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on is not null
    cross join lateral (
      select min(x.starts_on) filter (where x.started_at is not null) as first, max(x.stopped_on) as stopped, coalesce(bool_or(x.status in ('started', 'paused')), false) as runs from allocation x where x.indication_id = i.id) a
    where p.counts_from is not null
  )
  select h.resident_id, h.form, h.starts_on, case when h.delivered and not h.runs then least(h.ends_on, h.stopped) else h.ends_on end, h.told from help h where h.starts_on <= h.ends_on
$$;
revoke all on function import_share_clients(uuid), free_allocation_numbers(text[]), contribution_spells() from public;
grant execute on function import_share_clients(uuid), free_allocation_numbers(text[]), contribution_spells() to perceel_app;

set role perceel_owner;

-- An allocation of an import is asked what stands above; every other what it always was, its beginning and its changes apart.
create trigger allocation_imported before insert on allocation for each row when (new.import_id is not null) execute function allocation_imported();
create trigger allocation_import_kept before update on allocation for each row when (new.import_id is distinct from old.import_id) execute function allocation_imported();
drop trigger allocation_guard on allocation;
create trigger allocation_guard before update on allocation for each row execute function allocation_guard();
create trigger allocation_guard_new before insert on allocation for each row when (new.import_id is null) execute function allocation_guard();
