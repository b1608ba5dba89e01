-- The steps of an entry until its opening, whoever takes them: handed in, replaced, withdrawn, opened, and no other.
create function entry_starts_as_draft() returns trigger language plpgsql as $$
begin
  if new.status <> 'draft' or new.current_version <> 0 or new.opened_at is not null then raise exception 'no-such-step' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger entry_starts_as_draft before insert on submission for each row execute function entry_starts_as_draft();

create function entry_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.status, new.current_version) is not distinct from (old.status, old.current_version)
    or (new.status = 'submitted' and new.current_version = old.current_version + 1 and exists (select from submission_version v where v.submission_id = new.id and v.number = new.current_version))
    or (old.status = 'submitted' and new.status = 'withdrawn' and new.current_version = old.current_version)
    or (old.status = 'submitted' and new.status = 'under-assessment' and new.current_version = old.current_version and current_user = 'perceel_gate') then
    return new;
  end if;
  raise exception 'no-such-step' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
end $$;
create trigger entry_step before update on submission for each row when (old.opened_at is null) execute function entry_step();

-- A version is the next one, and of the submission's own window and provider.
create function version_is_next() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.current_version = new.number - 1) then
    raise exception 'version-out-of-turn' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger version_is_next before insert on submission_version for each row execute function version_is_next();

-- Opening is the gate's act alone, for the submission, its lots and its version alike.
create function opened_by_gate() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'perceel_gate' and new.opened_at is distinct from (case when tg_op = 'UPDATE' then old.opened_at end) then
    raise exception 'opened-by-gate-only' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger opened_by_gate before insert or update on submission for each row execute function opened_by_gate();
create trigger opened_by_gate before insert or update on submission_lot for each row execute function opened_by_gate();
create trigger opened_by_gate before insert or update on submission_version for each row execute function opened_by_gate();
