-- The mass changeover of running clients (N41): other contracts, products or units from one day on, provider by provider, with two people on
-- the mapping and two on each list; and everything as it was while nothing was built on it (ADR 0082, 0083).
alter table help_mapping
  add constraint help_mapping_words check (btrim(source) <> ''),
  add constraint help_mapping_unit check (from_unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint help_mapping_minutes check (minutes_per_week between 1 and 10080),
  add constraint help_mapping_changes check (from_product_id <> to_product_id or from_unit <> 'minutes-week'),
  add constraint help_mapping_status check (status in ('proposed', 'adopted', 'declined') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  -- Four eyes; who proposes may take it back himself.
  add constraint help_mapping_four_eyes check (status <> 'adopted' or decided_by_id <> proposed_by_id);
create unique index help_mapping_one on help_mapping (municipality_id, from_product_id, from_unit, valid_from) where status in ('proposed', 'adopted');

create function help_mapping_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'proposed' or ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor()
     or to_jsonb(new) - '{status,decided_by_id,decided_by,decided_at,version}'::text[] <> to_jsonb(old) - '{status,decided_by_id,decided_by,decided_at,version}'::text[] then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger help_mapping_kept before update on help_mapping for each row execute function help_mapping_kept();

alter table changeover
  add constraint changeover_words check (btrim(name) <> '' and btrim(reason) <> ''),
  add constraint changeover_ended check (num_nulls(ended_on, end_reason) in (0, 2) and btrim(end_reason) <> '');
create function changeover_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_on is not null or to_jsonb(new) - '{ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version}'::text[]
     or new.ended_on is not null and exists (select from changeover_part p where p.changeover_id = new.id and p.status in ('running', 'done')) then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_steps before update on changeover for each row execute function changeover_steps();

alter table changeover_part
  add constraint changeover_part_status check (status in ('preview', 'adopted', 'running', 'done', 'undone')),
  add constraint changeover_part_adopted check (num_nulls(adopted_by_id, adopted_by, adopted_at) in (0, 3) and (status = 'preview') = (adopted_by_id is null)),
  add constraint changeover_part_done check ((status = 'done') <= (done_at is not null) and (released_at is null or status = 'done')),
  add constraint changeover_part_undone check ((status = 'undone') = (undone_at is not null) and num_nulls(undone_by, undo_reason) in (0, 2) and (undone_at is null or undo_reason is not null) and (undo_reason is null or status in ('running', 'done', 'undone') and btrim(undo_reason) <> ''));

-- One way, the list adopted by another than who made it; done is when nobody is left, and undone is what changeover_undo() makes it.
create function changeover_part_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{status,adopted_by_id,adopted_by,adopted_at,done_at,released_at,undone_at,undone_by,undo_reason,version}'::text[] <> to_jsonb(old) - '{status,adopted_by_id,adopted_by,adopted_at,done_at,released_at,undone_at,undone_by,undo_reason,version}'::text[]
     or (old.status, new.status) not in (('preview', 'adopted'), ('adopted', 'adopted'), ('adopted', 'running'), ('running', 'running'), ('running', 'done'), ('done', 'done'), ('running', 'undone'), ('done', 'undone'))
     or old.adopted_by_id is not null and (new.adopted_by_id, new.adopted_by, new.adopted_at) is distinct from (old.adopted_by_id, old.adopted_by, old.adopted_at)
     or new.status = 'adopted' and (ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor() or new.adopted_by_id = (select c.made_by_id from changeover c where c.id = new.changeover_id))
     or (select c.ended_on from changeover c where c.id = new.changeover_id) is not null
     or new.status = 'done' and exists (select from changeover_case k where k.part_id = new.id and k.misfit is null and k.done_at is null)
     or old.released_at is not null
     -- Undoing that began is finished, and nothing else follows.
     or old.undo_reason is not null and (new.status not in (old.status, 'undone') or new.released_at is not null or (new.undo_reason, new.undone_by) is distinct from (old.undo_reason, old.undone_by))
     or (new.status = 'undone' or new.undo_reason is distinct from old.undo_reason) and current_user <> 'perceel_gate' then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_part_steps before update on changeover_part for each row execute function changeover_part_steps();

alter table changeover_case
  add constraint changeover_case_way check (way in ('contract', 'decision') and (way is null) = (misfit is not null)),
  add constraint changeover_case_misfit check (misfit in ('personal-budget', 'no-provider', 'not-begun', 'unsent', 'no-mapping', 'no-participation', 'bespoke', 'unit', 'fewer-minutes', 'objection', 'proposal', 'other-campaign', 'looking-first', 'language', 'changed')),
  add constraint changeover_case_fits check (way is null or num_nulls(part_id, allocation_id, to_product_id, new_minutes, participation_id) = 0 and new_minutes >= old_minutes),
  add constraint changeover_case_contract check (way is distinct from 'contract' or to_product_id = product_id and new_minutes = old_minutes and num_nonnulls(decision_id, new_indication_id) = 0),
  add constraint changeover_case_done check ((done_at is not null) = (new_allocation_id is not null) and (done_at is null or way is not null) and (undone_at is null or done_at is not null)
    and (way is distinct from 'decision' or done_at is null or num_nulls(decision_id, new_indication_id) = 0)),
  add constraint changeover_case_handled check (num_nulls(handled_reason, handled_on, handled_by) in (0, 3) and btrim(handled_reason) <> '' and (handled_on is null or misfit is not null));
create unique index changeover_case_decision on changeover_case (decision_id);

-- What was seen is what is done: a row goes from fitting to not fitting, and is done and undone once; only changeover_move() and changeover_undo() say so.
create function changeover_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{way,misfit,decision_id,new_indication_id,new_allocation_id,done_at,undone_at,handled_reason,handled_on,handled_by,version}'::text[] <> to_jsonb(old) - '{way,misfit,decision_id,new_indication_id,new_allocation_id,done_at,undone_at,handled_reason,handled_on,handled_by,version}'::text[]
     or (new.way, new.misfit) is distinct from (old.way, old.misfit) and (old.misfit is not null or old.done_at is not null or new.misfit is distinct from 'changed')
     or old.handled_on is not null
     or old.decision_id is not null and new.decision_id is distinct from old.decision_id or old.new_indication_id is not null and new.new_indication_id is distinct from old.new_indication_id
     or (new.done_at, new.undone_at, new.new_allocation_id) is distinct from (old.done_at, old.undone_at, old.new_allocation_id) and (current_user <> 'perceel_gate' or old.undone_at is not null or old.done_at is not null and new.done_at is distinct from old.done_at)
     or (select c.ended_on from changeover c where c.id = old.changeover_id) is not null then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_case_steps before update on changeover_case for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function changeover_case_steps();
create trigger kept_until_destroyed before delete on changeover_case for each row execute function kept_until_destroyed();

-- A decision that was taken back before it was sent replaces nothing any more.
drop index wmo_decision_replaced_once;
create unique index wmo_decision_replaced_once on wmo_decision (replaces_id) where undone_at is null;
create index wmo_decision_replaces on wmo_decision (replaces_id);
alter table wmo_decision add constraint wmo_decision_undone check (undone_at is null or dispatched_on is null);
alter table indication add constraint indication_undone check (undone_at is null or status = 'superseded');
alter table allocation add constraint allocation_undone check (undone_at is null or status = 'cancelled-before-start');

-- The letter of a decision that was taken back: kept with it, and read by nobody.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);
