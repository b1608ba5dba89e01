-- Looking first (S22, ADR 0073): where a municipality rules so for a product, somebody's first help is for a set number of weeks with a purpose,
-- and nothing longer is given before somebody looked.
alter table product_unit add constraint product_unit_look_first check (look_first_weeks between 1 and 52);
alter table wmo_decision add constraint wmo_decision_look_purpose check (look_purpose is null or btrim(look_purpose) <> '' and outcome in ('granted', 'partly-granted') and replaces_id is null);

create function indication_looks_first() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; weeks int; looking wmo_decision;
begin
  if ctx_role() <> 'consultant' then return new; end if;
  select * into d from wmo_decision where id = new.decision_id;
  if d.replaces_id is not null then
    select * into looking from wmo_decision where id = d.replaces_id;
    if looking.look_purpose is not null and not exists (select from wmo_moment m where m.case_id = new.case_id and m.kind = 'looking-first' and m.held_on is not null)
       and new.ends_on > (select max(i.ends_on) from indication i where i.decision_id = looking.id) then
      raise exception 'look-first' using errcode = 'PI060', detail = d.reference;
    end if;
    return new;
  end if;
  select u.look_first_weeks into weeks from product_unit u
    where u.product_id = new.product_id and (u.municipality_id is null or u.municipality_id = new.municipality_id)
      and u.valid_from <= greatest(d.decided_on, new.starts_on) and (u.valid_until is null or u.valid_until > greatest(d.decided_on, new.starts_on))
    order by u.municipality_id is null limit 1;
  if exists (select from indication i where i.resident_id = new.resident_id and i.product_id = new.product_id and i.id <> new.id and i.status in ('adopted', 'ended')) then weeks := null; end if;
  if (weeks is null) <> (d.look_purpose is null) or new.ends_on::date > new.starts_on::date + weeks * 7 - 1 then
    raise exception 'look-first' using errcode = 'PI060', detail = d.reference;
  end if;
  return new;
end $$;
create trigger indication_looks_first before insert on indication for each row execute function indication_looks_first();
