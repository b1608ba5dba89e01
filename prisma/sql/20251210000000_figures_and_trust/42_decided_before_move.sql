-- Help that is decided for the first time ends before the resident lives in another municipality, as that was reported since the notification and not set
-- aside (ADR 0093). What replaces an earlier decision, an older system decided or a changeover carries on is bounded there. Said in the screen first (decideDecision).
create function help_ends_before_move() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
      select from wmo_decision d join wmo_case c on c.id = d.case_id
        join resident_signal s on s.resident_id = d.resident_id and s.kind = 'moved' and s.destination = 'out' and s.outcome is distinct from 'not-followed' and s.occurred_on between c.notified_on and new.ends_on
      where d.id = new.decision_id and d.replaces_id is null and d.import_id is null)
     and not exists (select from indication i where i.decision_id = new.decision_id) then
    raise exception 'ends-after-move' using errcode = 'PI171';
  end if;
  return new;
end $$;

-- The release before refuses it in the screen as well; this holds where a move is reported while the decision is taken.
create trigger help_ends_before_move before insert on indication for each row execute function help_ends_before_move();
