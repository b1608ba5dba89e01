-- A window opens all lots of its procedure, or the ones it names (F23); nobody enters for another.
create function window_lots_exist() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.published_at is not null and old.published_at is null and exists (select from unnest(new.lot_ids) named (id)
      where not exists (select from procedure_lot p where p.procedure_id = new.procedure_id and p.lot_id = named.id)) then
    raise exception 'window-lot-unknown' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger window_lots_exist before update of published_at on entry_window for each row execute function window_lots_exist();

create function entry_lot_is_open() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from entry_window w join procedure_lot p on p.procedure_id = w.procedure_id and p.lot_id = new.lot_id
      where w.id = new.window_id and (w.lot_ids = '{}' or new.lot_id = any(w.lot_ids))) then
    raise exception 'lot-not-in-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger entry_lot_is_open before insert on submission_lot for each row execute function entry_lot_is_open();
