-- Taking an outcome out of a later proposal brings the earlier one back: not when its place was given to another meanwhile.
set role perceel_gate;
create function award_after_drop() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = old.window_id and a.lot_id = old.lot_id);
begin
  if area.id is null or not exists (select from outcome o where o.id = old.replaces_id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(old.window_id::text || old.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = old.window_id and o.lot_id = old.lot_id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
      and not exists (select from outcome later where later.replaces_id = o.id)) > area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return null;
end $$;

set role perceel_owner;
create trigger award_after_drop after delete on outcome for each row when (old.replaces_id is not null) execute function award_after_drop();
