-- Stopping and reopening an entry window: never without a reason that everyone reads (F25).
alter table window_stop
  add constraint window_stop_reason check (btrim(reason) <> ''),
  add constraint window_stop_reopened check (num_nulls(reopened_at, reopened_reason) in (0, 2) and reopened_at > stopped_at and btrim(reopened_reason) <> '');
create unique index window_stop_one_at_a_time on window_stop (window_id) where reopened_at is null;

-- A stop is of a window that was published and still runs; reopening it once, before it closes and before anybody read an entry.
create function window_stop_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare w entry_window;
begin
  select * into w from entry_window where id = new.window_id;
  if tg_op = 'UPDATE' and (old.reopened_at is not null or (to_jsonb(new) - array['reopened_at', 'reopened_reason']) is distinct from (to_jsonb(old) - array['reopened_at', 'reopened_reason']))
    or tg_op = 'INSERT' and new.reopened_at is not null
    or w.published_at is null or w.opened_at is not null or portal_now() >= w.closes_at
    or new.reopened_at is not null and not exists (select from procedure p where p.id = w.procedure_id and p.status = 'published') then
    raise exception 'window-stop-not-now' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger window_stop_guard before insert or update on window_stop for each row execute function window_stop_guard();

-- The window says the same as its stops. While it is stopped nobody opens what came in: it may still be reopened.
create function window_stop_is_told() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- Nested: the opening runs without any right on window_stop, and needs none.
  if new.stopped_at is distinct from old.stopped_at then
    if new.stopped_at is distinct from (select s.stopped_at from window_stop s where s.window_id = new.id and s.reopened_at is null) then
      raise exception 'stop-without-reason' using errcode = 'PE003', detail = tg_table_name;
    end if;
  end if;
  if old.opened_at is null and new.opened_at is not null and new.stopped_at < new.closes_at and portal_now() < new.closes_at then
    raise exception 'not-closed' using errcode = 'PE002';
  end if;
  return new;
end $$;

create trigger window_stop_is_told before update on entry_window for each row execute function window_stop_is_told();
