-- Who comes to the door, as the file of an older system said (issue 4 item 12, ADR 0106): written by the import alone, and gone over to what continues that
-- help with the same provider.
alter table allocation_client add constraint allocation_client_helper check (btrim(helper_name) <> '' and char_length(helper_name) <= 80);

create function allocation_client_helper() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.helper_name is null then
    select c.helper_name into new.helper_name from allocation a
    join allocation_client c on c.allocation_id = a.follows_id and c.municipality_id = a.municipality_id and c.provider_id = a.provider_id and c.resident_id = new.resident_id where a.id = new.allocation_id;
  elsif tg_op = 'UPDATE' or not exists (select from allocation a where a.id = new.allocation_id and importing(a.import_id, a.municipality_id)) then
    raise exception 'only-by-import' using errcode = 'PX082';
  end if;
  return new;
end $$;

-- The former release writes no name: nothing of what it does is refused, and help that goes on takes the name along.
create trigger allocation_client_helper before insert on allocation_client for each row execute function allocation_client_helper();
create trigger allocation_client_helper_kept before update on allocation_client for each row when (new.helper_name is distinct from old.helper_name) execute function allocation_client_helper();
