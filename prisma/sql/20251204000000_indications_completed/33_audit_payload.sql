-- A line's hash covers the hash of its detail, with a salt, in place of the detail itself: so that destroying a file can drop what a line
-- said and leave the chain whole. Lines of before have no such hash and can't be emptied (ADR 0058).
set role perceel_gate;

create or replace function audit_text(line audit_line) returns text language sql immutable as
$$ select jsonb_build_array(line.seq, line.at, line.portal_at, line.event, line.compartment, line.subject_type, line.subject_id,
     line.subject_version, line.actor_kind, line.person_id, line.actor_name, line.role, line.session_id, line.region_id,
     line.municipality_id, line.provider_id, line.resident_id, line.purpose, coalesce(to_jsonb(line.detail_hash), line.detail))::text $$;

create function audit_detail_hash(salt text, detail jsonb) returns text language sql immutable as
$$ select encode(sha256(convert_to(salt || detail::text, 'UTF8')), 'hex') $$;

create or replace function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare head audit_head;
begin
  update audit_head set seq = seq + 1 where id = 1 returning * into head;
  new.seq := head.seq;
  new.at := clock_timestamp();
  new.portal_at := portal_now();
  new.detail_salt := gen_random_uuid()::text || gen_random_uuid()::text;
  new.detail_hash := audit_detail_hash(new.detail_salt, new.detail);
  new.emptied_at := null;
  new.prev := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || audit_text(new), 'UTF8')), 'hex');
  update audit_head set hash = new.hash where id = 1;
  return new;
end $$;

-- Only a destruction touches a line, of its own resident, and only to drop what it said.
create or replace function audit_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'perceel_gate' and current_setting('app.destroying', true) = old.resident_id::text and new.detail = '{}' and new.detail_salt is null and new.emptied_at is not null
    and to_jsonb(new) - array['detail', 'detail_salt', 'emptied_at'] = to_jsonb(old) - array['detail', 'detail_salt', 'emptied_at'] then
    return new;
  end if;
  raise exception 'audit_line is append-only' using errcode = 'P0001';
end $$;

-- As before, and: what a line says fits its hash, or the line was emptied by a destruction that stands in the chain itself.
create or replace function audit_verify() returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text)
language sql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  with chain as (
    select l.seq, l.prev, l.hash, lag(l.hash) over (order by l.seq) as expected_prev, row_number() over (order by l.seq) as place,
           encode(sha256(convert_to(l.prev || audit_text(l), 'UTF8')), 'hex') as recomputed,
           case when l.detail_hash is null then l.emptied_at is null
                when l.emptied_at is null then l.detail_hash = audit_detail_hash(l.detail_salt, l.detail)
                else l.detail = '{}' and exists (select from audit_line d where d.resident_id = l.resident_id and d.event = 'resident.destroyed') end as said
    from audit_line l
  ), found as (
    select count(*) as lines,
           min(seq) filter (where hash <> recomputed or prev <> coalesce(expected_prev, repeat('0', 64)) or seq <> place or said is not true) as broken,
           (array_agg(hash order by seq desc))[1] as last_hash
    from chain
  )
  select f.broken is null and f.lines = h.seq and coalesce(f.last_hash, repeat('0', 64)) = h.hash, f.lines, h.seq, f.broken, h.hash
  from found f, audit_head h where h.id = 1
$$;

set role perceel_owner;
