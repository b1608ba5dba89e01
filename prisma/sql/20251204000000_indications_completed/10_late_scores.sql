-- An entry that is compared only after the college decided is scored by who scored the others in its area (ADR 0046).
alter table outcome drop constraint outcome_ground;
alter table outcome add constraint outcome_ground
  check (ground in ('deferred-decided', 'condition-decided', 'repair', 'judgment', 'objection', 'correction', 'revocation', 'redrawn'));

-- What follows from a new order exists only where something is ordered.
create function redrawn_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'redrawn';
  end if;
  return new;
end $$;
create trigger redrawn_fits before insert or update of ground on outcome for each row when (new.ground = 'redrawn') execute function redrawn_fits();

set role perceel_gate;

-- Once a college decided about an area: its assessors that can still score this entry, and whether each has. Empty before.
create function late_assessors(of_submission uuid, of_area uuid) returns table (person_id uuid, name text, given boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name, exists (select from selection_score g join selection_criterion c on c.id = g.criterion_id where c.area_id = of_area and g.submission_id = of_submission and g.assessor_id = p.id)
  from selection_score s join selection_criterion c on c.id = s.criterion_id
    join submission other on other.id = s.submission_id join submission late on late.id = of_submission and late.window_id = other.window_id
    join region_officers(s.region_id) o on o.person_id = s.assessor_id join person p on p.id = o.person_id
  where c.area_id = of_area and s.submission_id <> of_submission and s.shared_at is not null
    and not exists (select from assessor_conflict k where k.person_id = p.id and k.provider_id = late.provider_id and k.region_id = late.region_id and k.withdrawn_at is null)
    and exists (select from selection_area a join submission_lot l on l.submission_id = late.id and l.lot_id = a.lot_id join college_decision d on d.window_id = late.window_id and d.municipality_id = l.municipality_id
      where a.id = of_area and d.number = 1 and d.status <> 'proposed')
$$;
revoke all on function late_assessors(uuid, uuid) from public;
grant execute on function late_assessors(uuid, uuid) to perceel_app;

-- A seat of theirs goes to nobody else; one that cannot be taken any more does.
create function score_by_same_assessors() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id);
begin
  if exists (select from late_assessors(new.submission_id, area.id)) and not exists (select from late_assessors(new.submission_id, area.id) l where l.person_id = new.assessor_id)
    and (select count(*) from late_assessors(new.submission_id, area.id))
      + (select count(distinct s.assessor_id) from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id
           and s.assessor_id not in (select l.person_id from late_assessors(new.submission_id, area.id) l)) >= area.assessors then
    raise exception 'score-by-others' using errcode = 'PE003', detail = new.submission_id;
  end if;
  return new;
end $$;

set role perceel_owner;
create trigger score_by_same_assessors before insert on selection_score for each row execute function score_by_same_assessors();
