-- Scores: in an area selection only, alone first, then together, and no award before.
-- procedure_type is part of each table's foreign key up to the procedure itself, so a score in another type can't even be written.
alter table selection_area
  add constraint selection_area_type check (type_scores(procedure_type)),
  add constraint selection_area_places check (places between 1 and 50),
  add constraint selection_area_scale check (max_score between 2 and 100),
  add constraint selection_area_assessors check (assessors between 2 and 5),
  add constraint selection_area_tie check (tie_rule in ('heaviest-criterion', 'draw'));

alter table selection_criterion
  add constraint selection_criterion_type check (type_scores(procedure_type)),
  add constraint selection_criterion_weight check (weight between 1 and 100),
  add constraint selection_criterion_position check (position > 0),
  add constraint selection_criterion_text check (length(btrim(title)) > 0 and length(btrim(text)) > 0);

alter table selection_score
  add constraint selection_score_type check (type_scores(procedure_type)),
  add constraint selection_score_score check (score >= 0),
  add constraint selection_score_reason check (length(btrim(reason)) > 0);

alter table selection_consensus
  add constraint selection_consensus_type check (type_scores(procedure_type)),
  add constraint selection_consensus_score check (score >= 0),
  add constraint selection_consensus_reason check (length(btrim(reason)) > 0);

create trigger published_is_fixed before update on selection_area for each row execute function published_is_fixed();
create trigger published_is_fixed before update on selection_criterion for each row execute function published_is_fixed();

-- Published with the weights of every lot at 100 together, or not at all.
create function selection_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select from procedure_lot l where l.procedure_id = new.id and 100 is distinct from (
      select sum(c.weight) from selection_criterion c join selection_area a on a.id = c.area_id where a.procedure_id = new.id and a.lot_id = l.lot_id)) then
    raise exception 'weights-are-not-100' using errcode = 'PE003', detail = new.id;
  end if;
  return new;
end $$;

create trigger selection_is_whole before update of status on procedure for each row
  when (old.status = 'draft' and new.status = 'published' and type_scores(new.type)) execute function selection_is_whole();

-- An assessor's score is his own, changes only while nobody else has seen it, and is opened by the function below alone.
create function score_is_sealed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (new.shared_at is not null or new.assessor_id::text <> ctx_actor())
    or tg_op = 'UPDATE' and (old.shared_at is not null or (to_jsonb(new) - array['score', 'reason', 'given_at']) is distinct from (to_jsonb(old) - array['score', 'reason', 'given_at'])) then
    raise exception 'score-is-sealed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger score_is_sealed before insert or update on selection_score for each row execute function score_is_sealed();

set role perceel_gate;

-- Within the scale, on an opened entry for that area, and not after the assessors have seen each other's.
create function score_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id);
begin
  if area.published_at is null or new.score > area.max_score or not exists (
      select from submission_lot l where l.submission_id = new.submission_id and l.lot_id = area.lot_id and l.submitted and l.opened_at is not null) then
    raise exception 'score-does-not-fit' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if tg_table_name = 'selection_score' then
    -- One after the other, so that the last one knows that it is the last.
    perform pg_advisory_xact_lock(hashtextextended(new.submission_id::text || new.criterion_id::text, 5));
    if tg_op = 'INSERT' and exists (select from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id and s.shared_at is not null) then
      raise exception 'scores-are-shared' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif not exists (select from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id and s.shared_at is not null) then
    raise exception 'consensus-before-scores' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- With the last score that was waited for, all of them open at once.
create function scores_open_together() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id)
     >= (select a.assessors from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id) then
    update selection_score set shared_at = portal_now() where submission_id = new.submission_id and criterion_id = new.criterion_id;
  end if;
  return null;
end $$;

-- How many have given their scores, without what they gave.
create function scores_given(of_window uuid) returns table (submission_id uuid, criterion_id uuid, given int)
language sql stable security definer set search_path = public, pg_temp as
$$ select s.submission_id, s.criterion_id, count(*)::int from selection_score s join submission t on t.id = s.submission_id
   where t.window_id = of_window and t.region_id = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer' group by 1, 2 $$;
revoke all on function scores_given(uuid) from public;
grant execute on function scores_given(uuid) to perceel_app;

-- Nothing is awarded in an area before every criterion is settled for that entry, and never to more than there are places.
create function award_after_consensus() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id);
begin
  if area.id is null or new.outcome not in ('admitted', 'conditionally-admitted') then return new; end if;
  if exists (select from selection_criterion c where c.area_id = area.id and not exists (
      select from selection_consensus k where k.criterion_id = c.id and k.submission_id = new.submission_id)) then
    raise exception 'award-before-consensus' using errcode = 'PE003', detail = new.submission_id;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || new.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = new.window_id and o.lot_id = new.lot_id and o.id <> new.id and o.outcome in ('admitted', 'conditionally-admitted')
      and o.id is distinct from new.replaces_id and not exists (select from outcome later where later.replaces_id = o.id)) >= area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger score_fits before insert or update on selection_score for each row execute function score_fits();
create trigger score_fits before insert on selection_consensus for each row execute function score_fits();
create trigger scores_open_together after insert on selection_score for each row execute function scores_open_together();
create trigger award_after_consensus before insert or update of outcome on outcome for each row execute function award_after_consensus();

create function consensus_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'consensus-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger consensus_is_fixed before update or delete on selection_consensus for each row execute function consensus_is_fixed();
