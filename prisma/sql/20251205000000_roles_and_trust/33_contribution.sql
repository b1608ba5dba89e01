-- The hand-over of the own contribution: an own list, made once and frozen. What the CAK makes of it, and any amount, is the CAK's.
alter table contribution_handover
  add constraint contribution_handover_from check (counts_from in ('decision', 'delivery') and number > 0 and lines > 0 and through ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint contribution_handover_sent check (num_nulls(sent_on, sent_by, recorded_at) in (0, 3) and sent_on >= through);
alter table contribution_line
  add constraint contribution_line_kind check (kind in ('starts', 'changes', 'stops') and form in ('in-kind', 'personal-budget') and on_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
alter table contribution_download add constraint contribution_download_purpose check (purpose in ('hand-over', 'check'));

set role perceel_gate;

-- From when until when each resident's help counts, by the municipality's rule of today; nothing of why or how much. For the one municipality of a back office's session.
create function contribution_facts() returns table (resident_id uuid, form text, starts_on text, ends_on text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with place as (
    select m.id, facility_rule(m.region_id, m.id, 'contribution-start', facility_today()) ->> 'from' as counts_from from municipality m
    where ctx_kind() = 'person' and ctx_role() = 'back-office' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[])
  ), help as (
    select i.resident_id, i.form, a.stopped, a.runs, coalesce(i.ended_on, i.ends_on) as ends_on,
      case when p.counts_from = 'delivery' and i.form = 'in-kind' then a.first else greatest(i.starts_on, d.dispatched_on) end as starts_on, p.counts_from = 'delivery' and i.form = 'in-kind' as delivered
    from place p join indication i on i.municipality_id = p.id and i.status in ('adopted', 'ended')
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on is not null
    cross join lateral (
      select min(x.starts_on) filter (where x.started_at is not null) as first, max(x.stopped_on) as stopped, coalesce(bool_or(x.status in ('started', 'paused')), false) as runs from allocation x where x.indication_id = i.id) a
    where p.counts_from is not null
  )
  select h.resident_id, h.form, h.starts_on, case when h.delivered and not h.runs then least(h.ends_on, h.stopped) else h.ends_on end from help h where h.starts_on <= h.ends_on
$$;

-- As many lines as it says, made with it; afterwards only that it was sent is added, once.
create function contribution_frozen() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (num_nonnulls(new.sent_on, new.sent_by, new.recorded_at) > 0 or new.made_by_id::text is distinct from ctx_actor())
     or tg_op = 'UPDATE' and (old.sent_on is not null or to_jsonb(new) - '{sent_on,sent_by,recorded_at,version}'::text[] <> to_jsonb(old) - '{sent_on,sent_by,recorded_at,version}'::text[]) then
    raise exception 'contribution-frozen' using errcode = 'PX001';
  end if;
  return new;
end $$;

create function contribution_line_frozen() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from contribution_handover h where h.id = new.handover_id and h.sent_on is null and h.made_by_id::text = ctx_actor()
      and (select count(*) from contribution_line l where l.handover_id = h.id) < h.lines) then
    raise exception 'contribution-frozen' using errcode = 'PX001';
  end if;
  return new;
end $$;

revoke all on function contribution_facts() from public;
grant execute on function contribution_facts() to perceel_app;

set role perceel_owner;

create trigger contribution_frozen before insert or update on contribution_handover for each row execute function contribution_frozen();
create trigger contribution_line_frozen before insert on contribution_line for each row execute function contribution_line_frozen();
