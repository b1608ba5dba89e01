-- What an area selection leaves for one outcome, as award_after_consensus counts it: a place is taken by an award that stands or is
-- proposed and kept for who waits for a college, not by one that a later outcome comes in the place of. With the rights of who asks;
-- open where nothing is compared.
create function award_place(of_window uuid, of_lot uuid, of_submission uuid, of_outcome uuid, of_replaced uuid) returns text
language sql stable set search_path = public, pg_temp as
$$ select coalesce((
     select case
       when exists (select from selection_criterion c where c.area_id = a.id and not exists (
         select from selection_consensus k where k.criterion_id = c.id and k.submission_id = of_submission)) then 'not-compared'
       when (select count(*) from outcome o where o.window_id = of_window and o.lot_id = of_lot and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
         and o.id is distinct from of_outcome and o.id is distinct from of_replaced
         and not exists (select from outcome later where later.replaces_id = o.id)) >= a.places then 'full'
       else 'open' end
     from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = of_window and a.lot_id = of_lot), 'open') $$;
revoke all on function award_place(uuid, uuid, uuid, uuid, uuid) from public;
grant execute on function award_place(uuid, uuid, uuid, uuid, uuid) to perceel_app;

set role perceel_gate;

-- Nothing is awarded in an area before every criterion is settled for that entry, and never to more than there are places. Who waits
-- for a college keeps its place until that is decided.
create or replace function award_after_consensus() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id);
begin
  if area.id is null or new.outcome not in ('admitted', 'conditionally-admitted') then return new; end if;
  if exists (select from selection_criterion c where c.area_id = area.id and not exists (
      select from selection_consensus k where k.criterion_id = c.id and k.submission_id = new.submission_id)) then
    raise exception 'award-before-consensus' using errcode = 'PE003', detail = new.submission_id;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || new.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = new.window_id and o.lot_id = new.lot_id and o.id <> new.id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
      and o.id is distinct from new.replaces_id and not exists (select from outcome later where later.replaces_id = o.id)) >= area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return new;
end $$;

set role perceel_owner;
