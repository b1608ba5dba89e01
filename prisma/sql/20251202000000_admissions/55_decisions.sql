-- Summary proceedings against a college's decision, and the only order in which a decision goes on (N29, F39).
alter table summons
  add constraint summons_ended check (ended in ('rejected', 'granted', 'withdrawn')),
  add constraint summons_ended_whole check (num_nulls(ended, ended_on, ended_note) in (0, 3) and (ended_on is null or ended_on >= received_on)),
  add constraint summons_claimant check (btrim(claimant) <> '');

insert into summons (id, decision_id, region_id, municipality_id, received_on, claimant, note, recorded_by)
  select gen_random_uuid(), id, region_id, municipality_id, summons_on, 'zie de toelichting', summons_note, 'niet bekend' from summons_kept;
drop table summons_kept;

create function today_here() returns text language sql volatile as
$$ select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- Both guards run after the row, so that a CHECK says first what is wrong with it.
-- A summons counts when it came in within the term, after the letters; how it ended is said once.
create function summons_in_term() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision;
begin
  select * into d from college_decision where id = new.decision_id for share;
  if tg_op = 'INSERT' then
    if d.status <> 'notified' or new.received_on > d.reaction_until or new.received_on > today_here()
       or new.received_on < to_char(d.notified_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') or new.ended is not null then
      raise exception 'summons-not-in-term' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif old.ended is not null or (new.decision_id, new.received_on) is distinct from (old.decision_id, old.received_on) or new.ended_on > today_here() then
    raise exception 'summons-has-ended' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;
create trigger summons_in_term after insert or update on summons for each row execute function summons_in_term();

-- Proposed, decided, notified, final: one step at a time and never back; what was decided and made known stays as it was.
create function decision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['proposed', 'decided', 'notified', 'final'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' then raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name; end if;
    return null;
  end if;
  if array_position(steps, new.status) - array_position(steps, old.status) not in (0, 1)
     or (new.window_id, new.procedure_id, new.region_id, new.municipality_id, new.reference) is distinct from (old.window_id, old.procedure_id, old.region_id, old.municipality_id, old.reference)
     or old.status <> 'proposed' and (new.decided_on, new.decided_by, new.decided_by_name, new.mandate_id, new.on_behalf_of) is distinct from (old.decided_on, old.decided_by, old.decided_by_name, old.mandate_id, old.on_behalf_of)
     or old.notified_at is not null and (new.notified_at, new.reaction_until) is distinct from (old.notified_at, old.reaction_until)
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
create trigger decision_steps after insert or update on college_decision for each row execute function decision_steps();
