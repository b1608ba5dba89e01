-- Campaigns of re-indication (F76): they count and propose, and never decide.
alter table campaign
  add constraint campaign_status check (status in ('draft', 'running', 'concluded', 'withdrawn')),
  add constraint campaign_words check (btrim(name) <> '' and btrim(reason) <> '' and btrim(transition_source) <> ''),
  add constraint campaign_transition check (transition_months between 0 and 60),
  add constraint campaign_order check (ends_until >= ends_from and ended_on >= coalesce(started_on, ended_on)),
  add constraint campaign_steps check ((status in ('concluded', 'withdrawn')) = (ended_on is not null) and (status = 'withdrawn') <= (end_reason is not null)
    and (status in ('running', 'concluded')) <= (started_on is not null) and (status = 'draft') <= (started_on is null));

alter table campaign_wave
  add constraint campaign_wave_number check (number > 0),
  add constraint campaign_wave_capacity check (capacity between 1 and 100000),
  add constraint campaign_wave_order check (ends_on >= starts_on);

alter table campaign_case
  add constraint campaign_case_computed check (computed or num_nonnulls(norm_minutes, new_minutes, refusal) = 0),
  add constraint campaign_case_result check (not computed or (num_nulls(norm_minutes, new_minutes) = 0 and refusal is null) or (num_nulls(norm_minutes, new_minutes) = 2 and refusal is not null)),
  add constraint campaign_case_minutes check (old_minutes > 0 and norm_minutes >= 0 and new_minutes >= 0),
  add constraint campaign_case_transition check (num_nulls(transition_until, transition_reason) in (0, 2) and btrim(transition_reason) <> ''),
  add constraint campaign_case_outcome check (outcome in ('stays', 'revised', 'excluded') and (outcome is null) = (handled_on is null) and (handled_on is null) = (handled_by is null)
    and (outcome = 'revised') = (decision_id is not null) and (outcome in ('stays', 'excluded')) <= (btrim(outcome_reason) <> ''));
-- One campaign at a time looks at the same help.
create index campaign_case_open on campaign_case (campaign_id, ends_on, id) where outcome is null;

-- What a campaign was is kept: its rules don't move once it runs, and it goes one way.
create function campaign_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'running'), ('draft', 'withdrawn'), ('running', 'running'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'campaign-step' using errcode = 'PI016';
  end if;
  return new;
end $$;
create trigger campaign_steps before update on campaign for each row execute function campaign_steps();

-- Whoever was handled stays handled; nothing moves in a campaign that is over.
create function campaign_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.outcome is not null or exists (select from campaign c where c.id = old.campaign_id and c.status in ('concluded', 'withdrawn'))
     or (new.campaign_id, new.resident_id, new.case_id, new.indication_id, new.old_minutes) is distinct from (old.campaign_id, old.resident_id, old.case_id, old.indication_id, old.old_minutes)
     or new.outcome in ('stays', 'revised') and exists (select from campaign c where c.id = old.campaign_id and c.status <> 'running') then
    raise exception 'campaign-step' using errcode = 'PI016';
  end if;
  -- Fewer minutes wait until the transition is over, counted from the decision (H19).
  if new.outcome = 'revised' and exists (
      select from indication i join indication o on o.id = new.indication_id join campaign c on c.id = new.campaign_id join wmo_decision d on d.id = new.decision_id
      where i.decision_id = new.decision_id and i.minutes_per_week < o.minutes_per_week
        and i.starts_on < coalesce(new.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD'))) then
    raise exception 'transition-runs' using errcode = 'PI017';
  end if;
  return new;
end $$;
create trigger campaign_case_steps before update on campaign_case for each row execute function campaign_case_steps();

-- A decision that replaces another counts by the same norms as the one before, or by those of the campaign that looked at it again.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int; by_norm int := (new.calculation ->> 'norm')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
    -- A module or a package gives no less than was calculated.
    if normed and d.replaces_id is null and new.unit in ('modules', 'packages', 'hours-year') and exists (select from calculation k where k.case_id = new.case_id and k.minutes > new.minutes_per_week) then
      raise exception 'fewer-than-calculated' using errcode = 'PI002';
    end if;
  elsif d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not (exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = by_norm)
       or exists (select 1 from indication o where o.decision_id = d.replaces_id and o.norm_set_id = new.norm_set_id and (o.calculation ->> 'norm')::int = by_norm)
       or exists (select 1 from campaign_case w join campaign c on c.id = w.campaign_id where w.case_id = new.case_id and c.status = 'running' and c.norm_set_id = new.norm_set_id and w.norm_minutes = by_norm))
     or by_norm + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication'));

set role perceel_gate;

-- How a campaign stands, as sums: whoever advises on policy reads these and nobody's file.
create function campaign_sums(of_campaign uuid) returns table (product_id uuid, wave_id uuid, cases int, computed int, without int, old_minutes bigint, new_minutes bigint, old_known bigint, fewer int, more int, same int, letters int, stays int, revised int, left_out int)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.product_id, k.wave_id, count(*)::int, count(*) filter (where k.computed)::int, count(*) filter (where k.refusal is not null)::int, sum(k.old_minutes), coalesce(sum(k.new_minutes), 0), coalesce(sum(k.old_minutes) filter (where k.new_minutes is not null), 0),
    count(*) filter (where k.new_minutes < k.old_minutes)::int, count(*) filter (where k.new_minutes > k.old_minutes)::int, count(*) filter (where k.new_minutes = k.old_minutes)::int,
    count(*) filter (where k.letter_id is not null)::int, count(*) filter (where k.outcome = 'stays')::int, count(*) filter (where k.outcome = 'revised')::int, count(*) filter (where k.outcome = 'excluded')::int
  from campaign_case k
  where k.campaign_id = of_campaign and ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by k.product_id, k.wave_id
$$;

revoke all on function campaign_sums(uuid) from public;
grant execute on function campaign_sums(uuid) to perceel_app;

set role perceel_owner;
