-- The phrases of a region: a version is never changed, a better one is the next number.
alter table phrase
  add constraint phrase_kind check (kind in ('exclusion', 'suitability', 'minimum', 'execution')),
  add constraint phrase_verdict check (verdict in ('met', 'not-yet-proved', 'not-met')),
  add constraint phrase_title check (length(btrim(title)) > 0 and current_number > 0);
create unique index phrase_one_title on phrase (region_id, verdict, lower(title)) where retired_at is null;

alter table phrase_version add constraint phrase_version_text check (number > 0 and length(btrim(text)) >= 5);

create function phrase_version_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'phrase-version-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger phrase_version_is_fixed before update or delete on phrase_version for each row execute function phrase_version_is_fixed();
