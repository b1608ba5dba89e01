-- Who recorded a decision, before the datamodel drops the column; 55_decision_recorder.sql gives it a place.
alter table college_decision no force row level security;
create table recorder_kept as select id, region_id, municipality_id, decided_by_name from college_decision where decided_by_name is not null;
alter table college_decision force row level security;
