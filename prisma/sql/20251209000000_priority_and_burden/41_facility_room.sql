-- What stood beside the chosen provider at the desk is kept with the choice, as it is with a case's (F67, ADR 0109).
alter table facility_placement
  add constraint facility_placement_room check (trim(room_shown) <> ''),
  add constraint facility_placement_statement check (room_statement_id is null or room_shown is not null);
