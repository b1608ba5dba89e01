-- Behind all other files, so that every trigger is there.
-- What was sent, adopted or reported is never changed; that it stands in another file of the same person is no change of it.
do $$ declare each record; begin
  for each in
    select pg_get_triggerdef(t.oid) as def from pg_trigger t
    where not t.tgisinternal and t.tgtype & 1 = 1 and t.tgtype & 2 = 2 and t.tgtype & 16 = 16 and t.tgtype & 4 = 0 and t.tgqual is null and t.tgrelid <> 'audit_line'::regclass
      and exists (select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = 'resident_id' and not a.attisdropped)
  loop
    execute replace(replace(each.def, 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'), ' EXECUTE FUNCTION', ' WHEN (not moves_by_merge(to_jsonb(old), to_jsonb(new))) EXECUTE FUNCTION');
  end loop;
end $$;
