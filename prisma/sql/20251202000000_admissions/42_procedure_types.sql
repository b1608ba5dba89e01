-- What a procedure's type allows, as lib/procedures/rules/types.ts says it; a test compares the two.
create function type_window_kinds(type text) returns text[] language sql immutable parallel safe as $$
  select case type
    when 'open-house' then '{continuous,from-date}'
    when 'semi-open-house' then '{once,periodic,from-date}'
    when 'admission' then '{once,periodic,from-date}'
    when 'area-selection' then '{once}' end::text[]
$$;

create function type_scores(type text) returns boolean language sql immutable parallel safe as $$ select type = 'area-selection' $$;

alter table procedure
  drop constraint procedure_type,
  add constraint procedure_type check (type in ('open-house', 'semi-open-house', 'admission', 'area-selection')),
  add constraint procedure_standstill check (type <> 'area-selection' or reaction_days >= 20);

-- A window fits its procedure's type, also when the type changes; rows of before stay as they are.
create function window_of_type() returns trigger language plpgsql as $$
declare its_type text := (select p.type from procedure p where p.id = new.procedure_id);
begin
  if not new.kind = any(type_window_kinds(its_type)) then
    raise exception 'window-of-type' using errcode = 'PE003', detail = new.kind || ' in ' || its_type;
  end if;
  return new;
end $$;

create function type_of_windows() returns trigger language plpgsql as $$
begin
  if exists (select from entry_window w where w.procedure_id = new.id and not w.kind = any(type_window_kinds(new.type))) then
    raise exception 'window-of-type' using errcode = 'PE003', detail = new.type;
  end if;
  return new;
end $$;

create trigger window_of_type before insert or update of kind, procedure_id on entry_window for each row execute function window_of_type();
create trigger type_of_windows before update of type on procedure for each row when (new.type is distinct from old.type) execute function type_of_windows();
