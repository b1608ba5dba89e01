-- What the columns of a summons said, before the datamodel drops them; 55_decisions.sql gives it a place.
alter table college_decision no force row level security;
create table summons_kept as select id, region_id, municipality_id, summons_on, summons_note from college_decision where summons_on is not null;
alter table college_decision force row level security;
