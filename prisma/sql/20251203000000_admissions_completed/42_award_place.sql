-- What an area selection leaves for one outcome, as award_after_consensus counts it: a place is taken by an award that stands or is
-- proposed, not by one that a later outcome comes in the place of. With the rights of who asks; open where nothing is compared.
create function award_place(of_window uuid, of_lot uuid, of_submission uuid, of_outcome uuid, of_replaced uuid) returns text
language sql stable set search_path = public, pg_temp as
$$ select coalesce((
     select case
       when exists (select from selection_criterion c where c.area_id = a.id and not exists (
         select from selection_consensus k where k.criterion_id = c.id and k.submission_id = of_submission)) then 'not-compared'
       when (select count(*) from outcome o where o.window_id = of_window and o.lot_id = of_lot and o.outcome in ('admitted', 'conditionally-admitted')
         and o.id is distinct from of_outcome and o.id is distinct from of_replaced
         and not exists (select from outcome later where later.replaces_id = o.id)) >= a.places then 'full'
       else 'open' end
     from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = of_window and a.lot_id = of_lot), 'open') $$;
revoke all on function award_place(uuid, uuid, uuid, uuid, uuid) from public;
grant execute on function award_place(uuid, uuid, uuid, uuid, uuid) to perceel_app;
