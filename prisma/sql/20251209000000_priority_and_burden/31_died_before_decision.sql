-- Nobody decides on the application of who has died: the case is closed. A decision in the place of an earlier one, on an objection for
-- instance, still can, and so can what an older system decided. Said in the screen first (decideDecision).
create function decision_of_the_living() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is null and new.import_id is null and exists (select from resident r where r.id = new.resident_id and r.died_on <= new.decided_on) then
    raise exception 'resident-died' using errcode = 'PI160';
  end if;
  return new;
end $$;

-- A first decision about somebody who has died is refused; the release before would have sent it to him.
create trigger decision_of_the_living before insert on wmo_decision for each row execute function decision_of_the_living();
