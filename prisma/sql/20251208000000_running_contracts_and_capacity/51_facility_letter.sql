-- What a resident may expect of the general facility (S13): a letter of the desk, which the consultant reads and nobody else.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone', 'facility') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone', 'facility') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

-- How the resident got it: by hand or by post, on the day of the letter, about his own registration.
alter table facility_letter
  add constraint facility_letter_channel check (channel in ('handed', 'post')),
  add constraint facility_letter_day check (given_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and given_on = to_char(recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'));

create function facility_letter_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from letter l join facility_registration r on r.id = new.registration_id where l.id = new.letter_id and l.kind = 'facility-welcome' and l.compartment = 'facility' and l.subject_id = r.id and l.resident_id = r.resident_id) then
    raise exception 'facility-letter-fits-not' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger facility_letter_fits before insert on facility_letter for each row execute function facility_letter_fits();
