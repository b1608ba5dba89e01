-- The proposal to a college: read by the officers and that college's clerk, so its letter and its PDF stand in a compartment of their own.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null);

alter table decision_document
  add constraint decision_document_number check (number > 0 and decision_version > 0);

-- A document is of a proposal as it stands: not of what the college decided already, and in the order of its versions.
create function document_of_proposal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from college_decision d where d.id = new.decision_id and d.status = 'proposed' and d.version = new.decision_version)
     or new.number <> (select count(*) from decision_document e where e.decision_id = new.decision_id) + 1 then
    raise exception 'document-not-of-proposal' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger document_of_proposal before insert on decision_document for each row execute function document_of_proposal();
