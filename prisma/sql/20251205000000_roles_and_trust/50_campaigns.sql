-- Campaigns by unit and by area, and less help while a campaign's transition runs (F76, H19).
alter table campaign add constraint campaign_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes'));

-- Where somebody lives by the division of a day: the area that his postcode lies in, else the lot of his decision.
create function campaign_lot(municipality uuid, postcode text, of_decision uuid, on_day text) returns uuid language sql stable set search_path = public, pg_temp as $$
  select coalesce((
    select g.lot_id from drawn_range g join lot_drawing w on w.id = g.drawing_id
    where w.municipality_id = municipality and replace(postcode, ' ', '') between g.first and g.last
      and w.number = (select max(v.number) from lot_drawing v where v.municipality_id = municipality and v.valid_from <= on_day)), of_decision)
$$;

-- Help that waits in a running campaign becomes less by re-examination (art. 2.3.9) only after its transition, wherever that is decided. What changed in
-- somebody's life has another ground (art. 2.3.10) and waits for nothing.
create function indication_after_transition() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare until text; first_day text;
begin
  select coalesce(k.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD')),
      case when tg_op = 'UPDATE' then to_char(to_date(new.ended_on, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD') else new.starts_on end
    into until, first_day
    from wmo_decision d join indication o on o.decision_id = d.replaces_id join campaign_case k on k.indication_id = o.id join campaign c on c.id = k.campaign_id
    where d.ground = 're-examination' and c.status = 'running' and k.outcome is null
      and case when tg_op = 'UPDATE' then d.replaces_id = new.decision_id and d.outcome = 'withdrawn' else d.id = new.decision_id and new.minutes_per_week < k.old_minutes end;
  if first_day < until then raise exception 'transition-runs' using errcode = 'PI024', detail = until; end if;
  return new;
end $$;
create trigger indication_after_transition before insert on indication for each row execute function indication_after_transition();
create trigger indication_ends_after_transition before update of status on indication for each row when (new.status = 'ended' and old.status = 'adopted') execute function indication_after_transition();
