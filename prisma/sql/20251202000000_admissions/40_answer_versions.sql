-- What colleagues answered before: only added to, and like the answers themselves not once the window has closed.
alter table answer_version
  add constraint answer_version_number check (number > 0),
  add constraint answer_version_saved_by check (btrim(saved_by) <> '');

create trigger entry_still_open before insert or update or delete on answer_version for each row execute function entry_still_open();
