-- What is work in a municipality of fifty thousand clients is found by an index of its own, and not among all that runs.
set role perceel_gate;

create function indication_placing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare given uuid := case tg_op when 'DELETE' then old.indication_id else new.indication_id end;
  has boolean := exists (select from allocation a where a.indication_id = given and (a.status in ('offered', 'accepted', 'started', 'paused') or (a.status = 'returned' and a.return_agreed is null)));
begin
  update indication set placed = has where id = given and placed <> has;
  return null;
end $$;

set role perceel_owner;

-- That it has a place is no change of what was decided.
drop trigger indication_unchanged on indication;
alter table indication no force row level security;
alter table allocation no force row level security;
update indication i set placed = true where exists (select from allocation a where a.indication_id = i.id and (a.status in ('offered', 'accepted', 'started', 'paused') or (a.status = 'returned' and a.return_agreed is null)));
alter table indication force row level security;
alter table allocation force row level security;
create trigger indication_unchanged before update on indication for each row
  when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not stands_again(to_jsonb(old), to_jsonb(new)) and to_jsonb(new) - 'placed' <> to_jsonb(old) - 'placed') execute function indication_unchanged();
create trigger indication_placing after insert or delete or update of status, return_agreed on allocation for each row execute function indication_placing();

-- It follows from the allocations, and nobody says so by hand.
create function indication_placed_by_allocation() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.placed is distinct from (tg_op = 'UPDATE' and old.placed) and current_user <> 'perceel_gate' then
    raise exception 'indication-placed' using errcode = 'PI004';
  end if;
  return new;
end $$;
create trigger indication_placed_by_allocation before insert or update of placed on indication for each row execute function indication_placed_by_allocation();

create index indication_to_offer on indication (municipality_id, ends_on) where status = 'adopted' and form = 'in-kind' and not placed;
create index wmo_dispatch_to_send on wmo_dispatch (municipality_id) where sent_on is null;
create index wmo_moment_to_hold on wmo_moment (municipality_id, due_on) where held_on is null;
create index wmo_decision_to_look_first on wmo_decision (municipality_id) where look_purpose is not null;
create index resident_signal_open on resident_signal (municipality_id) where outcome is null;
