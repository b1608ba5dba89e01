-- A rule in the database has a code of its own, so that a command never takes one refusal for another.

create or replace function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI026', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI026', detail = new.reference;
  end if;
  return new;
end $$;

create or replace function mediation_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or not exists (select from wmo_budget b where b.case_id = new.case_id and b.kind = 'informal' and b.withdrawn_on is null and b.capable and b.motivated and b.quality) then
      raise exception 'mediation-step' using errcode = 'PI025';
    end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('asked', 'coupled'), ('coupled', 'coupled'), ('coupled', 'agreed'), ('agreed', 'agreed'), ('asked', 'ended'), ('coupled', 'ended'), ('agreed', 'ended'), ('asked', 'asked')))
     or (new.id, new.municipality_id, new.case_id, new.resident_id, new.name, new.place_line, new.phone, new.shown_text, new.asked_on) is distinct from (old.id, old.municipality_id, old.case_id, old.resident_id, old.name, old.place_line, old.phone, old.shown_text, old.asked_on)
     or old.agreed_on is not null and (new.agreed_on, new.agreement) is distinct from (old.agreed_on, old.agreement) then
    raise exception 'mediation-step' using errcode = 'PI025', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

create or replace function campaign_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'running'), ('draft', 'withdrawn'), ('running', 'running'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'campaign-step' using errcode = 'PI023';
  end if;
  return new;
end $$;

create or replace function campaign_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.outcome is not null or exists (select from campaign c where c.id = old.campaign_id and c.status in ('concluded', 'withdrawn'))
     or (new.campaign_id, new.resident_id, new.case_id, new.indication_id, new.old_minutes) is distinct from (old.campaign_id, old.resident_id, old.case_id, old.indication_id, old.old_minutes)
     or new.outcome in ('stays', 'revised') and exists (select from campaign c where c.id = old.campaign_id and c.status <> 'running') then
    raise exception 'campaign-step' using errcode = 'PI023';
  end if;
  -- Fewer minutes wait until the transition is over, counted from the decision (H19).
  if new.outcome = 'revised' and exists (
      select from indication i join indication o on o.id = new.indication_id join campaign c on c.id = new.campaign_id join wmo_decision d on d.id = new.decision_id
      where i.decision_id = new.decision_id and i.minutes_per_week < o.minutes_per_week
        and i.starts_on < coalesce(new.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD'))) then
    raise exception 'transition-runs' using errcode = 'PI024';
  end if;
  return new;
end $$;

