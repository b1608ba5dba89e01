-- Two files of one person become one: what hangs on the one moves to the other with its own number, by two people, and never back and forth.
alter table resident
  add constraint resident_merged check ((merged_into_id is null) = (merged_on is null) and merged_into_id <> id);
alter table file_merge
  add constraint file_merge_two check (kept_id <> gone_id),
  add constraint file_merge_reason check (btrim(reason) <> ''),
  add constraint file_merge_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint file_merge_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never does it; he may take his own proposal back.
  add constraint file_merge_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint file_merge_moved check ((status = 'done') = (moved is not null));
create unique index file_merge_one on file_merge (gone_id) where status = 'proposed';

create function file_merge_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'moved', 'version'];
begin
  if old.status <> 'proposed' or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or new.status = 'done' and current_user <> 'perceel_gate' then
    raise exception 'merge-is-kept' using errcode = 'PI046';
  end if;
  return new;
end $$;
create trigger file_merge_kept before update on file_merge for each row execute function file_merge_kept();

-- Only a merge says that a file went into another.
create function merged_by_merge() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.merged_into_id, new.merged_on) is distinct from (old.merged_into_id, old.merged_on) and current_user <> 'perceel_gate' then raise exception 'merge-is-kept' using errcode = 'PI046'; end if;
  return new;
end $$;
create trigger merged_by_merge before update on resident for each row execute function merged_by_merge();

-- Whether a row changes nothing but whose it is, in a merge of exactly those two files.
create function moves_by_merge(old jsonb, new jsonb) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.merging', true) = (old ->> 'resident_id') || '>' || (new ->> 'resident_id') and old - 'resident_id' = new - 'resident_id' $$;

set role perceel_gate;

-- Moves everything that names the one resident to the other. Two helps that may not run at once, or two people in the resident's place
-- on one day, stop it: the constraints of those tables hold here as well.
create function merge_residents(of_merge uuid, by_name text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m file_merge; each record; n int; counted jsonb := '{}'; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into m from file_merge x where x.id = of_merge and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if m.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if m.status <> 'proposed' or exists (select from resident r where r.id in (m.kept_id, m.gone_id) and r.merged_into_id is not null) then raise exception 'decided-already' using errcode = 'PI047'; end if;
  if m.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI047'; end if;
  -- Adopted helps of two products that may not run at once.
  if exists (select from indication i join indication j on j.resident_id = m.gone_id and i.resident_id = m.kept_id and i.product_id <> j.product_id and i.status in ('adopted', 'ended') and j.status in ('adopted', 'ended')
      and days_through(i.starts_on, coalesce(i.ended_on, i.ends_on)) && days_through(j.starts_on, coalesce(j.ended_on, j.ends_on))
      and not exists (select from product_pair q where q.together and least(q.product_id, q.other_id) = least(i.product_id, j.product_id) and greatest(q.product_id, q.other_id) = greatest(i.product_id, j.product_id)
        and days_until(q.valid_from, q.valid_until) @> to_date(greatest(i.starts_on, j.starts_on), 'YYYY-MM-DD'))) then
    raise exception 'help-overlaps' using errcode = 'PI047';
  end if;
  if exists (select from household_member h where h.resident_id in (m.kept_id, m.gone_id) and h.member_file_id in (m.kept_id, m.gone_id)) then raise exception 'live-together' using errcode = 'PI047'; end if;
  if exists (select from destruction d where d.resident_id in (m.kept_id, m.gone_id) and d.status = 'proposed') then raise exception 'destruction-proposed' using errcode = 'PI047'; end if;
  perform set_config('app.merging', m.gone_id::text || '>' || m.kept_id::text, true);
  for each in
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'resident_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_line', 'resident_word', 'destruction')
    -- A consent moves before the question that stands on it.
    order by c.relname <> 'file_consent', c.relname
  loop
    execute format('update %I set resident_id = $1 where resident_id = $2', each.name) using m.kept_id, m.gone_id;
    get diagnostics n = row_count;
    if n > 0 then counted := counted || jsonb_build_object(each.name, n); end if;
  end loop;
  update household_member set member_file_id = m.kept_id where member_file_id = m.gone_id;
  update resident k set objected_at = coalesce(k.objected_at, g.objected_at), version = k.version + 1 from resident g where k.id = m.kept_id and g.id = m.gone_id;
  delete from resident_word where resident_id = m.gone_id;
  update resident set merged_into_id = m.kept_id, merged_on = today, version = version + 1 where id = m.gone_id;
  perform set_config('app.merging', '', true);
  update file_merge x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), moved = counted, version = x.version + 1 where x.id = m.id;
  return counted;
end $$;
revoke all on function merge_residents(uuid, text) from public;
grant execute on function merge_residents(uuid, text) to perceel_app;

-- A file that went into another takes nothing new.
create function merged_takes_nothing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from resident r where r.id = new.resident_id and r.merged_into_id is not null) then raise exception 'file-is-merged' using errcode = 'PI048'; end if;
  return new;
end $$;

set role perceel_owner;

create trigger merged_takes_nothing before insert on wmo_case for each row execute function merged_takes_nothing();
create trigger merged_takes_nothing before insert on resident_note for each row execute function merged_takes_nothing();
create trigger merged_takes_nothing before insert on resident_signal for each row execute function merged_takes_nothing();
