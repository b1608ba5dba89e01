-- From an objection on its officer reads every letter of that case, not the decision's alone: the confirmation, the findings, what moved a term (4/8).
set role perceel_gate;

create or replace function objection_opens_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := date_trunc('milliseconds', portal_now()); letters uuid[];
begin
  update resident set objected_at = moment where id = new.resident_id and objected_at is null;
  update wmo_case set objected_at = moment where id = new.case_id and objected_at is null;
  update investigation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update calculation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update wmo_decision set objected_at = moment where case_id = new.case_id and objected_at is null;
  update indication set objected_at = moment where case_id = new.case_id and objected_at is null;
  update urgent_help set objected_at = moment where case_id = new.case_id and objected_at is null;
  letters := array(select l.id from letter l where l.compartment is null and (l.subject_type = 'case' and l.subject_id = new.case_id or l.id in (select d.letter_id from wmo_decision d where d.case_id = new.case_id)));
  update file f set compartment = 'objected' from letter l where l.id = any(letters) and f.id = l.file_id and f.compartment is null;
  update letter set compartment = 'objected' where id = any(letters);
  return new;
end $$;

set role perceel_owner;

-- Objections of before: their cases' letters as well.
alter table letter no force row level security;
alter table file no force row level security;
alter table objection no force row level security;
alter table wmo_decision no force row level security;
create temporary table opened on commit drop as select l.id, l.file_id from letter l join objection o on l.subject_type = 'case' and l.subject_id = o.case_id or l.id in (select d.letter_id from wmo_decision d where d.case_id = o.case_id) where l.compartment is null;
update file f set compartment = 'objected' from opened x where f.id = x.file_id and f.compartment is null;
update letter l set compartment = 'objected' from opened x where l.id = x.id;
drop table opened;
alter table wmo_decision force row level security;
alter table objection force row level security;
alter table file force row level security;
alter table letter force row level security;
