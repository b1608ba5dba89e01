-- The audit chain: each line's hash covers the one before it, written in the transaction of the change.
insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64));
alter table audit_head add constraint audit_head_one check (id = 1);
alter table audit_line
  alter column seq set default 0,
  add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform'));
create unique index audit_line_hash on audit_line (hash);

set role perceel_gate;

create function audit_text(line audit_line) returns text language sql immutable as
$$ select jsonb_build_array(line.seq, line.at, line.portal_at, line.event, line.compartment, line.subject_type, line.subject_id,
     line.subject_version, line.actor_kind, line.person_id, line.actor_name, line.role, line.session_id, line.region_id,
     line.municipality_id, line.provider_id, line.resident_id, line.purpose, line.detail)::text $$;

-- Takes the head's lock, so the order of lines is the order of commits; insert the audit line last.
create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare head audit_head;
begin
  update audit_head set seq = seq + 1 where id = 1 returning * into head;
  new.seq := head.seq;
  new.at := clock_timestamp();
  new.portal_at := portal_now();
  new.prev := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || audit_text(new), 'UTF8')), 'hex');
  update audit_head set hash = new.hash where id = 1;
  return new;
end $$;

create function audit_refuse() returns trigger language plpgsql as
$$ begin raise exception 'audit_line is append-only' using errcode = 'P0001'; end $$;

-- Recomputes every hash. ok is only true when the number of lines equals the head's number as well.
create function audit_verify() returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text)
language sql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  with chain as (
    select l.seq, l.prev, l.hash, lag(l.hash) over (order by l.seq) as expected_prev, row_number() over (order by l.seq) as place,
           encode(sha256(convert_to(l.prev || audit_text(l), 'UTF8')), 'hex') as recomputed
    from audit_line l
  ), found as (
    select count(*) as lines,
           min(seq) filter (where hash <> recomputed or prev <> coalesce(expected_prev, repeat('0', 64)) or seq <> place) as broken,
           (array_agg(hash order by seq desc))[1] as last_hash
    from chain
  )
  select f.broken is null and f.lines = h.seq and coalesce(f.last_hash, repeat('0', 64)) = h.hash, f.lines, h.seq, f.broken, h.hash
  from found f, audit_head h where h.id = 1
$$;
revoke all on function audit_verify() from public;
grant execute on function audit_verify() to perceel_app;

set role perceel_owner;

create trigger audit_chain before insert on audit_line for each row execute function audit_chain();
create trigger audit_refuse_change before update or delete on audit_line for each row execute function audit_refuse();
create trigger audit_refuse_truncate before truncate on audit_line for each statement execute function audit_refuse();
