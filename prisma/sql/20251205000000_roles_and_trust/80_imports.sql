-- Taking over what an older system holds (issue 4 item 12, ADR 0084): tried by one, adopted by another, in parts that are done once, undone whole.
alter table data_import
  add constraint data_import_kind check (kind in ('residents', 'indications')),
  add constraint data_import_said check (btrim(source) <> '' and rows between 1 and 50000 and sha256 ~ '^[0-9a-f]{64}$'),
  add constraint data_import_expected check (expected_people >= 0 and expected_minutes >= 0 and btrim(explanation) <> ''),
  add constraint data_import_status check (status in ('trial', 'adopting', 'adopted', 'undoing', 'undone', 'withdrawn')),
  add constraint data_import_adopted check (num_nulls(adopted_at, adopted_by_id, adopted_by) in (0, 3) and (adopted_at is not null or status in ('trial', 'withdrawn'))),
  add constraint data_import_four_eyes check (adopted_by_id <> made_by_id),
  add constraint data_import_ended check (num_nulls(ended_by, end_reason) in (0, 2) and (ended_by is not null) = (status in ('undoing', 'undone', 'withdrawn')) and btrim(end_reason) <> '');
-- The same file is taken over once.
create unique index data_import_once on data_import (municipality_id, kind, sha256) where status in ('adopting', 'adopted', 'undoing');

alter table data_import_row
  add constraint data_import_row_outcome check (outcome in ('new', 'same', 'changed', 'possible', 'refused')),
  add constraint data_import_row_refused check ((outcome = 'refused') = (problems <> '[]'::jsonb)),
  add constraint data_import_row_choice check (choice in ('different', 'leave') and (choice is null or outcome = 'possible')),
  -- What a line says of somebody is kept as long as something can still be made of it.
  add constraint data_import_row_content check (content is null or done_at is null and outcome in ('new', 'possible')),
  add constraint data_import_row_number check (number > 1),
  add constraint data_import_row_minutes check (minutes between 1 and 10080);
create index data_import_row_waiting on data_import_row (import_id, number) where done_at is null;

create function data_import_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'trial' or ctx_kind() = 'person' and new.made_by_id::text is distinct from ctx_actor() then raise exception 'import-step' using errcode = 'PX080'; end if;
    return new;
  end if;
  if to_jsonb(new) - '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}'::text[] is distinct from to_jsonb(old) - '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}'::text[]
     or new.status <> old.status and not ((old.status, new.status) in (('trial', 'adopting'), ('trial', 'withdrawn'), ('adopting', 'adopted'), ('adopting', 'undoing'), ('adopted', 'undoing'), ('undoing', 'undone')))
     or old.status <> 'trial' and (new.explanation, new.adopted_at, new.adopted_by_id, new.adopted_by) is distinct from (old.explanation, old.adopted_at, old.adopted_by_id, old.adopted_by)
     or old.status = 'trial' and new.status = 'adopting' and ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor()
     or new.status = 'adopting' and old.status = 'trial' and exists (select from data_import_row r where r.import_id = new.id and r.outcome = 'possible' and r.choice is null)
     or new.status = 'adopted' and exists (select from data_import_row r where r.import_id = new.id and r.done_at is null)
     or new.status = 'withdrawn' and exists (select from data_import_row r where r.import_id = new.id and r.content is not null)
     or new.status = 'undone' and exists (select from data_import_row r where r.import_id = new.id and r.done_at is not null) then
    raise exception 'import-step' using errcode = 'PX080', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger data_import_steps before insert or update on data_import for each row execute function data_import_steps();

-- Lines come with the trial; each is done once, while the import is being adopted; only undoing takes that back.
create function data_import_row_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare standing text := (select i.status from data_import i where i.id = new.import_id);
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (standing <> 'trial' or num_nonnulls(new.done_at, new.case_id, new.choice) > 0)
     or tg_op = 'UPDATE' and (old.done_at is not null or (new.import_id, new.municipality_id, new.number) is distinct from (old.import_id, old.municipality_id, old.number)
        or standing not in ('trial', 'adopting') or standing = 'trial' and to_jsonb(new) - '{choice,content}'::text[] is distinct from to_jsonb(old) - '{choice,content}'::text[]
        or standing = 'adopting' and new.choice is distinct from old.choice and new.done_at is null or new.content is not null and new.content is distinct from old.content) then
    raise exception 'import-step' using errcode = 'PX080', detail = new.number::text;
  end if;
  return new;
end $$;
create trigger data_import_row_steps before insert or update on data_import_row for each row execute function data_import_row_steps();
create trigger kept_until_destroyed before delete on data_import_row for each row execute function kept_until_destroyed();
