-- A provider that a resident does not want (issue 4 item 6): of his own case, with the reason and what he was told.
alter table provider_refusal
  add constraint provider_refusal_reason check (btrim(reason) <> '' and btrim(shown_text) <> ''),
  add constraint provider_refusal_day check (refused_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint provider_refusal_effect check (effect in ('goes-on', 'starts-anew'));

create function provider_refusal_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.refused_on > to_char(new.recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') or new.refused_on < (select c.notified_on from wmo_case c where c.id = new.case_id)
     or new.allocation_id is not null and not exists (select from allocation a join indication i on i.id = a.indication_id where a.id = new.allocation_id and i.case_id = new.case_id and a.status = 'cancelled-before-start') then
    raise exception 'refusal-fits-not' using errcode = 'PI061';
  end if;
  return new;
end $$;
create trigger provider_refusal_fits before insert on provider_refusal for each row execute function provider_refusal_fits();
