-- A trail of millions of lines can't be gone over whole for a page: it is gone over in rounds, a stretch at a time, and a page
-- goes over the newest lines itself (ADR 0105). One function says of a stretch whether it is whole.
set role perceel_gate;

-- The lines after one, at most so many (null: all): how many, the last with its hash, and the first that was changed or is missing.
create function audit_stretch(after bigint, after_hash text, most int) returns table (lines bigint, last bigint, last_hash text, broken bigint)
language sql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  with chain as (
    select l.seq, l.prev, l.hash, lag(l.hash, 1, after_hash) over (order by l.seq) as expected_prev, after + row_number() over (order by l.seq) as place,
           encode(sha256(convert_to(l.prev || audit_text(l), 'UTF8')), 'hex') as recomputed,
           case when l.detail_hash is null then l.emptied_at is null
                when l.emptied_at is null then l.detail_hash = audit_detail_hash(l.detail_salt, l.detail)
                else l.detail = '{}' and exists (select from audit_line d where d.resident_id = l.resident_id and d.event = 'resident.destroyed') end as said
    from (select * from audit_line where seq > after order by seq limit most) l
  ), found as (
    select count(*) as lines, max(seq) as last, min(seq) filter (where hash <> recomputed or prev <> expected_prev or seq <> place or said is not true) as broken from chain
  )
  select f.lines, coalesce(f.last, after), coalesce((select l.hash from audit_line l where l.seq = f.last), after_hash), f.broken from found f
$$;

create or replace function audit_verify() returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text)
language sql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  select f.broken is null and f.lines = h.seq and f.last_hash = h.hash, f.lines, h.seq, f.broken, h.hash
  from audit_stretch(0, repeat('0', 64), null) f, audit_head h where h.id = 1
$$;

-- Goes on with the round, one stretch; a round that came to the end is kept as the last whole one, and the next begins at the first line.
-- Two at once don't wait for each other: the second does nothing. Says whether the round came to its end.
create function audit_go_on(most int) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare round audit_round; head audit_head; found record; to_line bigint;
begin
  insert into audit_round (id, through, through_hash, began_at) values (1, 0, repeat('0', 64), portal_now()) on conflict do nothing;
  select * into round from audit_round where id = 1 for update skip locked;
  if round.id is null then return false; end if;
  select * into head from audit_head where id = 1;
  if round.through = 0 then round.began_at := portal_now(); end if;
  select * into found from audit_stretch(round.through, round.through_hash, most);
  -- Lines that are gone at the end leave a stretch that stops before the head does.
  to_line := case when found.lines < most then greatest(head.seq, found.last) else found.last end;
  if found.broken is null and found.last < to_line then found.broken := found.last + 1; end if;
  round.broken := least(round.broken, found.broken);
  if to_line < head.seq then
    update audit_round set through = to_line, through_hash = found.last_hash, began_at = round.began_at, broken = round.broken where id = 1;
    return false;
  end if;
  -- The next begins at the first line, also where lines came in meanwhile: what is old is gone over as often as what is new.
  update audit_round set through = 0, through_hash = repeat('0', 64), began_at = round.began_at, broken = null, whole_at = portal_now(), whole_through = to_line, whole_broken = round.broken where id = 1;
  return true;
end $$;

-- What a page shows: a trail of at most so many lines gone over whole; of a longer one the newest, with what the rounds found.
create function audit_standing(most int) returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text, seen bigint, round_through bigint, whole_at timestamptz, whole_through bigint)
language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare top audit_head; found record; round audit_round; after bigint;
begin
  select * into top from audit_head where id = 1;
  select * into round from audit_round where id = 1;
  after := greatest(top.seq - most, 0);
  select * into found from audit_stretch(after, coalesce((select l.hash from audit_line l where l.seq = after), repeat('0', 64)), null);
  ok := found.broken is null and found.lines = top.seq - after and found.last_hash = top.hash and (after = 0 or (round.broken is null and round.whole_broken is null));
  lines := case when after = 0 then found.lines else top.seq end; head := top.seq; head_hash := top.hash; seen := found.lines;
  first_broken := case when after = 0 then found.broken else least(found.broken, round.broken, round.whole_broken) end;
  round_through := coalesce(round.through, 0); whole_at := round.whole_at; whole_through := round.whole_through;
  return next;
end $$;

revoke all on function audit_stretch(bigint, text, int), audit_go_on(int), audit_standing(int) from public;
grant execute on function audit_go_on(int), audit_standing(int) to perceel_app;

set role perceel_owner;
