-- A resident sees what there is about him (art. 15 AVG, art. 5.3 Wmo 2015).
alter table resident_export
  add constraint resident_export_asked_by check (asked_by in ('resident', 'representative')),
  add constraint resident_export_document check (identity_document in ('passport', 'identity-card', 'driving-licence', 'residence-permit')),
  add constraint resident_export_days check (asked_on <= identity_seen_on);

-- Every row that hangs on one resident, in every table there is or will be, as far as the caller's own policies let him read it:
-- by the resident, by one of his cases or by one of his indications. Keys, fingerprints and encrypted content stay behind.
create function resident_rows(of_resident uuid) returns table (place text, content jsonb) language plpgsql stable set search_path = public, pg_temp as $$
declare each record; hidden constant text[] := array['bsn_cipher', 'bsn_index', 'bsn_key', 'bsn_index_key', 'cipher', 'version', 'objected_at', 'municipality_id'];
begin
  return query select 'resident'::text, to_jsonb(r) - hidden from resident r where r.id = of_resident;
  for each in
    select a.relname as name, case when bool_or(a.attname = 'resident_id') then 't.resident_id = $1'
        when bool_or(a.attname = 'case_id') then 't.case_id in (select c.id from wmo_case c where c.resident_id = $1)'
        else 't.indication_id in (select i.id from indication i where i.resident_id = $1)' end as about
    from (select c.relname::text, t.attname::text from pg_class c join pg_attribute t on t.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and t.attnum > 0 and not t.attisdropped
            and t.attname in ('resident_id', 'case_id', 'indication_id') and c.relname not in ('audit_line', 'resident_word')
            and has_table_privilege(c.oid, 'select')) a
    group by a.relname order by a.relname
  loop
    return query execute format('select %L::text, to_jsonb(t) - $2 from %I t where %s', each.name, each.name, each.about) using of_resident, hidden;
  end loop;
end $$;
