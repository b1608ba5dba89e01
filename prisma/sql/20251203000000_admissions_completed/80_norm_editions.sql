-- Norm sets of one's own (ADR 0052): made from another, changed as a concept, adopted by a second person, then fixed.
alter table norm_set
  add constraint norm_set_status check (status in ('published', 'concept', 'proposed', 'adopted', 'withdrawn')),
  add constraint norm_set_owner check ((status = 'published') = (region_id is null) and (municipality_id is null or region_id is not null)),
  add constraint norm_set_term check (valid_until is null or valid_until > valid_from),
  add constraint norm_set_proposed check (status not in ('proposed', 'adopted') or (proposed_by_id is not null and proposed_at is not null)),
  add constraint norm_set_adopted check ((status = 'adopted') = (adopted_by_id is not null and adopted_at is not null)),
  add constraint norm_set_two_people check (adopted_by_id is null or adopted_by_id <> proposed_by_id);

alter table norm_cell
  add constraint norm_cell_key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint norm_cell_status check (status in ('confirmed', 'derived', 'unconfirmed', 'example', 'empty')),
  add constraint norm_cell_amount check ((status = 'empty') = (amount is null) and (amount is null) = (unit is null)),
  add constraint norm_cell_unit check (unit in ('hours-per-year', 'minutes-per-week', 'minutes-per-two-weeks', 'minutes-per-time')),
  add constraint norm_cell_kind check (kind in ('base', 'adjustment', 'per-count', 'exclusive') and (kind <> 'exclusive' or "group" is not null)),
  add constraint norm_cell_per check (per is null or (per in ('room', 'person') and kind = 'per-count')),
  add constraint norm_cell_subtractable check (not subtractable or coalesce(amount, 1) > 0),
  add constraint norm_cell_source check (amount is null or trim(source) <> '');

create function norm_set_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('published', 'concept') then raise exception 'norm-set-starts-as-concept' using errcode = 'PN001'; end if;
    return new;
  end if;
  if not (old.status = 'concept' and new.status in ('concept', 'proposed', 'withdrawn') or old.status = 'proposed' and new.status in ('concept', 'adopted', 'withdrawn')) then
    raise exception 'norm-set-moves' using errcode = 'PN001', detail = old.status || ' to ' || new.status;
  end if;
  if (old.status <> 'concept' or new.status <> 'concept')
    and (new.code, new.edition, new.name, new.note, new.source, new.valid_from, new.valid_until, new.example_only) is distinct from (old.code, old.edition, old.name, old.note, old.source, old.valid_from, old.valid_until, old.example_only)
    or (new.region_id, new.municipality_id, new.derived_from_id) is distinct from (old.region_id, old.municipality_id, old.derived_from_id) then
    raise exception 'norm-set-fixed' using errcode = 'PN001';
  end if;
  if new.status = 'adopted' and old.proposed_by_id is distinct from new.proposed_by_id then raise exception 'norm-set-two-people' using errcode = 'PN001'; end if;
  if new.status = 'adopted' and mode_of_portal() not in ('demo', 'test')
    and (new.example_only or exists (select from norm_cell c where c.norm_set_id = new.id and c.status = 'example')) then
    raise exception 'norm-set-invented' using errcode = 'PN001';
  end if;
  return new;
end $$;
create trigger norm_set_moves before insert or update on norm_set for each row execute function norm_set_moves();

-- A cell belongs to whom its set belongs to, and stands still as soon as the set is proposed.
create function norm_cell_of_concept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare s norm_set;
begin
  select * into s from norm_set where id = case when tg_op = 'DELETE' then old.norm_set_id else new.norm_set_id end;
  if s.id is null or (s.status <> 'concept' and not (tg_op = 'INSERT' and s.status = 'published')) or (tg_op = 'UPDATE' and old.norm_set_id <> new.norm_set_id) then
    raise exception 'norm-cells-fixed' using errcode = 'PN002';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.region_id := s.region_id;
  new.municipality_id := s.municipality_id;
  return new;
end $$;
create trigger norm_cell_of_concept before insert or update or delete on norm_cell for each row execute function norm_cell_of_concept();

-- What a municipality calculates with comes from a norm set that holds: published by its source, or adopted.
create function calculation_with_held_set() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from norm_set s where s.id = new.norm_set_id and s.status in ('published', 'adopted')) then
    raise exception 'norm-set-not-held' using errcode = 'PN003';
  end if;
  return new;
end $$;
create trigger calculation_with_held_set before insert or update of norm_set_id on calculation for each row execute function calculation_with_held_set();
