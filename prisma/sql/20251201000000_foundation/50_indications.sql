-- Case numbers are unique over all municipalities, whose cases do not see each other.
create sequence wmo_case_number;
grant usage on sequence wmo_case_number to perceel_app;


alter table wmo_case
  add constraint wmo_case_number check (number ~ '^Z-[0-9]{4}-[0-9]{4,}$'),
  add constraint wmo_case_status check (status in ('notified', 'investigating', 'findings-sent', 'applied', 'decided', 'withdrawn', 'not-processed', 'referred')),
  add constraint wmo_case_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional')),
  add constraint wmo_case_order check (
    investigate_by > notified_on and coalesce(confirmed_on, notified_on) >= notified_on and coalesce(support_offered_on, notified_on) >= notified_on
    and coalesce(plan_received_on, notified_on) >= notified_on and coalesce(findings_sent_on, notified_on) >= notified_on
    and coalesce(applied_on, notified_on) >= notified_on and coalesce(closed_on, notified_on) >= notified_on),
  add constraint wmo_case_findings check (status <> 'findings-sent' or findings_sent_on is not null),
  add constraint wmo_case_applied check ((applied_on is null) = (decide_by is null) and (status not in ('applied', 'decided') or applied_on is not null)),
  add constraint wmo_case_closed check ((status in ('withdrawn', 'not-processed', 'referred')) = (closed_on is not null) and (closed_on is null) = (closed_reason is null));

alter table investigation
  add constraint investigation_identity check (identity_document in ('passport', 'identity-card', 'driving-licence', 'residence-permit'));

alter table wmo_application add constraint wmo_application_counts_as check (counts_as in ('application', 'notification'));

alter table calculation
  add constraint calculation_sum check (minutes = norm_minutes + deviation_minutes and minutes between 0 and 10080),
  add constraint calculation_reason check (deviation_minutes = 0 or coalesce(trim(deviation_reason), '') <> '');

alter table provider_choice
  add constraint provider_choice_code check (list_code ~ '^[2-9A-HJKMNP-Z]{4}$'),
  add constraint provider_choice_offered check (offered > 0);

alter table wmo_decision
  add constraint wmo_decision_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn')),
  add constraint wmo_decision_order check (dispatched_on >= decided_on and objection_until > dispatched_on),
  add constraint wmo_decision_motivation check (trim(motivation) <> '');

alter table indication
  add constraint indication_status check (status in ('adopted', 'superseded', 'ended')),
  add constraint indication_form check (form in ('in-kind', 'personal-budget')),
  add constraint indication_frequency check (frequency in ('weekly', 'two-weekly')),
  add constraint indication_minutes check (minutes_per_week between 1 and 10080),
  add constraint indication_order check (ends_on >= starts_on),
  add constraint indication_no_overlap exclude using gist (resident_id with =, product_id with =, days_through(starts_on, ends_on) with &&) where (status = 'adopted');

-- Staff who do not speak Dutch fluently never where direction is taken over, whatever the resident agrees to.
create function consent_fits_product() returns trigger language plpgsql as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.takes_over_direction) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;
create trigger consent_fits_product before insert or update on consent for each row execute function consent_fits_product();

-- An indication's minutes are the calculation's, which stays with it.
create function indication_fits_calculation() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if not exists (select 1 from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.outcome in ('granted', 'partly-granted')) then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;
create trigger indication_fits_calculation before insert on indication for each row execute function indication_fits_calculation();

-- What is adopted is never changed; a later decision supersedes or ends it.
create function indication_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'status' <> to_jsonb(old) - 'status' or (old.status <> 'adopted' and new.status <> old.status) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  return new;
end $$;
create trigger indication_unchanged before update on indication for each row execute function indication_unchanged();

create function decision_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' <> to_jsonb(old) - 'outcome' or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  return new;
end $$;
create trigger decision_unchanged before update on wmo_decision for each row execute function decision_unchanged();

-- After the decision the case's calculation is part of it.
create function calculation_unchanged() returns trigger language plpgsql as $$
begin
  if exists (select 1 from wmo_case c where c.id = old.case_id and c.status = 'decided') then
    raise exception 'calculation-decided' using errcode = 'PI006';
  end if;
  return new;
end $$;
create trigger calculation_unchanged before update on calculation for each row execute function calculation_unchanged();
