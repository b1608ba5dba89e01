-- A procedure goes from draft to published to concluded, or is withdrawn before a college decided; never back.
create function procedure_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not (old.status = 'draft' and new.status in ('published', 'withdrawn') or old.status = 'published' and new.status in ('concluded', 'withdrawn'))
    or new.status = 'withdrawn' and exists (select from entry_window w where w.procedure_id = new.id and w.decided_at is not null)
    or new.status = 'concluded' and coalesce((select bool_or(w.decided_at is null) from entry_window w where w.procedure_id = new.id and w.published_at is not null), true) then
    raise exception 'procedure-moves' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

create trigger procedure_moves before update of status on procedure for each row when (new.status is distinct from old.status) execute function procedure_moves();

-- A window is published with its procedure or after it; none comes into a procedure that ended.
create function window_follows_procedure() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare its_status text := (select p.status from procedure p where p.id = new.procedure_id);
begin
  if its_status in ('concluded', 'withdrawn') or its_status = 'draft' and new.published_at is not null then
    raise exception 'window-follows-procedure' using errcode = 'PE003', detail = its_status;
  end if;
  return new;
end $$;

create trigger window_follows_procedure before insert or update of published_at on entry_window for each row execute function window_follows_procedure();
