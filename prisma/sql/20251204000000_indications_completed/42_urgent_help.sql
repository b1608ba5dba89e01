-- Urgent temporary help before the decision (Wmo 2015 art. 2.3.3): a decision of its own with product, minutes, frequency and both days. It is no
-- way around who may be given clients: a participation that runs that day, or another helper with the reason why (invariant 7).
alter table urgent_help
  add constraint urgent_help_amount check (minutes_per_week between 1 and 10080 and frequency in ('weekly', 'two-weekly')),
  add constraint urgent_help_days check (days_through(starts_on, ends_on) is not null and starts_on <= ends_on),
  add constraint urgent_help_says check (btrim(reason) <> '' and btrim(mandate_text) <> ''),
  add constraint urgent_help_helper check (num_nonnulls(participation_id, other_helper) = 1 and num_nulls(other_helper, other_reason) in (0, 2) and btrim(other_helper) <> '' and btrim(other_reason) <> ''),
  add constraint urgent_help_ended check (num_nulls(ended_on, end_reason) in (0, 2) and ended_on <= ends_on and btrim(end_reason) <> ''),
  add constraint urgent_help_one_at_a_time exclude using gist (case_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null);

create function urgent_help_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_on is not null or to_jsonb(new) - '{ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version}'::text[] then
      raise exception 'urgent-help-step' using errcode = 'PI021';
    end if;
    return new;
  end if;
  if new.ended_on is not null or ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor()
     or not exists (select from wmo_case c where c.id = new.case_id and c.status in ('notified', 'investigating', 'findings-sent', 'applied')) then
    raise exception 'urgent-help-step' using errcode = 'PI021';
  end if;
  if new.participation_id is not null and not exists (select from participation p where p.id = new.participation_id and p.municipality_id = new.municipality_id
      and p.status = 'running' and new.product_id = any(p.product_ids) and new.starts_on between p.starts_on and p.ends_on) then
    raise exception 'urgent-help-without-participation' using errcode = 'PI021';
  end if;
  return new;
end $$;
create trigger urgent_help_steps before insert or update on urgent_help for each row execute function urgent_help_steps();

-- The decision, or the end of the case, takes the place of what was temporary: nothing of it runs on unnoticed.
create function urgent_help_followed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> old.status and new.status in ('decided', 'withdrawn', 'not-processed', 'referred')
     and exists (select from urgent_help u where u.case_id = new.id and u.ended_on is null and u.ends_on > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) then
    raise exception 'urgent-help-runs' using errcode = 'PI021', detail = new.number;
  end if;
  return new;
end $$;
create trigger urgent_help_followed before update on wmo_case for each row execute function urgent_help_followed();
