-- Which keys were in use since when; a name that tells nothing of the key (ADR 0097).
alter table key_seen
  add constraint key_seen_kind check (kind in ('ring', 'index', 'actions')),
  add constraint key_seen_name check (name ~ '^[a-z0-9-]{1,32}$');
