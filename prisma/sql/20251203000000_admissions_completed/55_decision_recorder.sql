-- Who recorded a college's decision, beside the decision: everyone reads what was decided and by which college, no official's name.
insert into decision_recorder (decision_id, region_id, municipality_id, name) select id, region_id, municipality_id, decided_by_name from recorder_kept;
drop table recorder_kept;

-- As it was, without the name that stands elsewhere now.
create or replace function decision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['proposed', 'decided', 'notified', 'final'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' then raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name; end if;
    return null;
  end if;
  if array_position(steps, new.status) - array_position(steps, old.status) not in (0, 1)
     or (new.window_id, new.procedure_id, new.region_id, new.municipality_id, new.reference) is distinct from (old.window_id, old.procedure_id, old.region_id, old.municipality_id, old.reference)
     or old.status <> 'proposed' and (new.decided_on, new.decided_by, new.mandate_id, new.on_behalf_of) is distinct from (old.decided_on, old.decided_by, old.mandate_id, old.on_behalf_of)
     or old.notified_at is not null and (new.notified_at, new.reaction_until, new.reaction_days, new.reaction_source) is distinct from (old.notified_at, old.reaction_until, old.reaction_days, old.reaction_source)
     or old.final_on is not null and new.final_on is distinct from old.final_on then
    raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.status = 'decided' and old.status = 'proposed' and new.decided_on > today_here()
     or new.status = 'final' and old.status = 'notified' and (new.reaction_until >= today_here() or new.final_on > today_here()
        or exists (select from summons s where s.decision_id = new.id and (s.ended is null or s.ended = 'granted' and not exists (
             select from outcome o join outcome n on n.replaces_id = o.id where o.decision_id = new.id and n.ground = 'judgment' and n.shared_at is not null)))) then
    raise exception 'decision-too-early' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;
