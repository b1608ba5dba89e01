-- Who stands in a resident's place always gets the letters; what was recorded before stays as it was.
create function representative_gets_letters() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.kind = 'curator' and new.receives = 'none' then raise exception 'curator-gets-letters' using errcode = 'PI111'; end if;
  return new;
end $$;
-- For new rows only: an update ends or moves what was recorded before this was asked.
create trigger representative_gets_letters before insert on representative for each row execute function representative_gets_letters();
