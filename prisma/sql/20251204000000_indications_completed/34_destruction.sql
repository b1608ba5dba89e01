-- Keeping and destroying a resident's file (Wmo 2015 art. 5.3.4 and 5.3.5): by two people, with a record without content; nothing else deletes.
alter table retention_hold
  add constraint retention_hold_reason check (btrim(reason) <> ''),
  add constraint retention_hold_end check (num_nulls(lifted_on, lifted_by, lift_reason) in (0, 3) and lifted_on >= placed_on);
create unique index retention_hold_one on retention_hold (resident_id) where lifted_on is null;

alter table destruction
  add constraint destruction_ground check (ground in ('due', 'request')),
  add constraint destruction_request check ((ground = 'request') = (requested_on is not null) and (requested_on is null) = (requested_by is null) and requested_by in ('resident', 'representative')),
  add constraint destruction_due check ((ground = 'due') = (due_on is not null)),
  add constraint destruction_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint destruction_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never destroys; he may take his own proposal back.
  add constraint destruction_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint destruction_record check ((status = 'done') = (counts is not null) and (signature is null) = (signing_key is null));
create unique index destruction_one on destruction (resident_id) where status = 'proposed';

create function destruction_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'counts', 'signature', 'signing_key', 'version'];
begin
  if to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or old.status = 'declined' or old.signature is not null
    or old.status = 'done' and to_jsonb(new) - array['signature', 'signing_key', 'version'] is distinct from to_jsonb(old) - array['signature', 'signing_key', 'version'] then
    raise exception 'destruction-is-kept' using errcode = 'PI043';
  end if;
  if new.status = 'done' and old.status <> 'done' and current_user <> 'perceel_gate' then raise exception 'destruction-not-done' using errcode = 'PI043'; end if;
  return new;
end $$;
create trigger destruction_kept before update on destruction for each row execute function destruction_kept();

-- What hangs on a resident goes by a destruction only, whoever asks. Words for searching are made again with each change of a name.
create function kept_until_destroyed() returns trigger language plpgsql as $$
begin
  if current_user <> 'perceel_gate' or coalesce(current_setting('app.destroying', true), '') = '' then
    raise exception 'only-destruction-deletes' using errcode = 'PI045', detail = tg_table_name;
  end if;
  return old;
end $$;
do $$ declare each record; begin
  for each in
    with recursive hangs(id) as (select 'resident'::regclass::oid union select c.conrelid from pg_constraint c join hangs h on c.confrelid = h.id where c.contype = 'f')
    select id::regclass as name from hangs where id <> 'resident_word'::regclass
  loop
    execute format('create trigger kept_until_destroyed before delete on %s for each row execute function kept_until_destroyed()', each.name);
  end loop;
end $$;

set role perceel_gate;

-- Deletes rows after what hangs on them by a foreign key, at whatever distance, and counts per table.
create function destroy_rows(of_table regclass, ids uuid[], counted jsonb) returns jsonb language plpgsql volatile set search_path = public, pg_temp as $$
declare each record; below uuid[]; n int;
begin
  if coalesce(cardinality(ids), 0) = 0 then return counted; end if;
  for each in
    select c.conrelid::regclass as name, a.attname as refers, exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and not i.attisdropped) as has_id
    from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = of_table order by 1, 2
  loop
    if each.has_id then
      execute format('select array_agg(id) from %s where %I = any($1)', each.name, each.refers) into below using ids;
      counted := destroy_rows(each.name, below, counted);
    else
      execute format('delete from %s where %I = any($1)', each.name, each.refers) using ids;
      get diagnostics n = row_count;
      if n > 0 then counted := counted || jsonb_build_object(each.name::text, coalesce((counted ->> each.name::text)::int, 0) + n); end if;
    end if;
  end loop;
  execute format('delete from %s where id = any($1)', of_table) using ids;
  get diagnostics n = row_count;
  return case when n = 0 then counted else counted || jsonb_build_object(of_table::text, coalesce((counted ->> of_table::text)::int, 0) + n) end;
end $$;

-- The one way in which anything about a resident goes: a proposal of another, no hold, no help that runs and no open case or objection.
create function destroy_resident(of_destruction uuid, by_name text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare d destruction; counted jsonb := '{}'; n int; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into d from destruction x where x.id = of_destruction and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if d.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if d.status <> 'proposed' then raise exception 'decided-already' using errcode = 'PI044'; end if;
  if d.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI044'; end if;
  if exists (select from retention_hold h where h.resident_id = d.resident_id and h.lifted_on is null) then raise exception 'held' using errcode = 'PI044'; end if;
  if exists (select from indication i where i.resident_id = d.resident_id and i.status = 'adopted' and i.ends_on >= today)
    or exists (select from wmo_case c where c.resident_id = d.resident_id and c.status in ('notified', 'investigating', 'findings-sent', 'applied'))
    or exists (select from objection o where o.resident_id = d.resident_id and o.status not in ('decided', 'withdrawn')) then raise exception 'still-running' using errcode = 'PI044'; end if;
  if exists (select from audit_line l where l.resident_id = d.resident_id and l.detail_hash is null and l.detail <> '{}') then raise exception 'trail-of-before' using errcode = 'PI044'; end if;
  perform set_config('app.destroying', d.resident_id::text, true);
  counted := destroy_rows('resident', array[d.resident_id], counted);
  -- Letters and files name their resident without a key; what pointed at them is gone.
  delete from letter where resident_id = d.resident_id;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('letter', n); end if;
  delete from file where resident_id = d.resident_id;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('file', n); end if;
  update audit_line set detail = '{}', detail_salt = null, emptied_at = date_trunc('milliseconds', portal_now()) where resident_id = d.resident_id and emptied_at is null and detail_hash is not null;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('audit_line', n); end if;
  perform set_config('app.destroying', '', true);
  update destruction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), counts = counted, version = x.version + 1 where x.id = d.id;
  return counted;
end $$;
revoke all on function destroy_rows(regclass, uuid[], jsonb) from public, perceel_owner;
revoke all on function destroy_resident(uuid, text) from public;
grant execute on function destroy_resident(uuid, text) to perceel_app;

set role perceel_owner;
