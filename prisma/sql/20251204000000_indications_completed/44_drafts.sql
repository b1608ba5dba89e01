-- What was typed about a case and never sent goes when the case is destroyed.
set role perceel_gate;
create function drafts_go_with_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from form_draft where subject_id = old.id;
  return null;
end $$;
set role perceel_owner;
create trigger drafts_go_with_case after delete on wmo_case for each row execute function drafts_go_with_case();
