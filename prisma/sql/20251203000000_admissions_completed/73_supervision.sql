-- Calamities and violence, reported to the supervisor of one municipality (Wmo 2015 art. 3.4, F89): what came in stays, each step once, in order.
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity', 'objection', 'supervision'));
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment = 'supervision' and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment = 'supervision' and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

create sequence supervision_number;
grant usage on sequence supervision_number to perceel_app;

alter table supervision_report
  add constraint supervision_report_number check (number ~ '^TZ-[0-9]{4}-[0-9]{4,}$'),
  add constraint supervision_report_kind check (kind in ('calamity', 'violence')),
  add constraint supervision_report_source check (source in ('provider', 'municipality', 'complaint') and (source = 'provider') = (allocation_id is not null)),
  add constraint supervision_report_days check (occurred_on <= reported_on and acknowledge_by > reported_on and report_by >= acknowledge_by and num_nulls(acknowledge_by, report_by) in (0, 2)),
  add constraint supervision_report_by check (btrim(reported_by) <> '');

alter table supervision_file
  add constraint supervision_file_status check (status in ('received', 'acknowledged', 'investigating', 'findings', 'reported', 'closed')),
  add constraint supervision_file_steps check ((status = 'received') = (acknowledged_on is null)
    and (status not in ('findings', 'reported') or findings_cipher is not null)
    and (status <> 'reported' or reported_on is not null) and (reported_on is null) = (recommendations_cipher is null) and (reported_on is null or status in ('reported', 'closed'))
    and (status = 'closed') = (closed_on is not null) and (closed_on is null) = (closing_cipher is null));

alter table supervision_question
  add constraint supervision_question_term check (due_on > asked_on),
  add constraint supervision_question_answered check (num_nulls(answer_cipher, answered_at, answered_by) in (0, 3));

create function supervision_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'received' or new.findings_cipher is not null then raise exception 'supervision-step' using errcode = 'PS001'; end if;
  return new;
end $$;
create trigger supervision_begins before insert on supervision_file for each row execute function supervision_begins();

-- Forward only; findings can be written again until the report went out, and what was closed stays closed.
create function supervision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['received', 'acknowledged', 'investigating', 'findings', 'reported', 'closed'];
begin
  if old.status = 'closed' or (new.municipality_id, new.provider_id) is distinct from (old.municipality_id, old.provider_id)
     or array_position(steps, new.status) < array_position(steps, old.status)
     or old.status = 'received' and new.status not in ('received', 'acknowledged')
     or old.acknowledged_on is not null and new.acknowledged_on <> old.acknowledged_on
     or new.status = 'reported' and old.status not in ('findings', 'reported')
     or old.reported_on is not null and (new.reported_on, new.findings_cipher, new.recommendations_cipher) is distinct from (old.reported_on, old.findings_cipher, old.recommendations_cipher) then
    raise exception 'supervision-step' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_steps before update on supervision_file for each row execute function supervision_steps();

create function supervision_question_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from supervision_file f where f.id = new.file_id and f.status in ('acknowledged', 'investigating', 'findings')) or new.answered_at is not null then
    raise exception 'supervision-step' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_question_begins before insert on supervision_question for each row execute function supervision_question_begins();

-- The provider answers once and changes nothing else.
create function supervision_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.answered_at is not null or (new.file_id, new.municipality_id, new.provider_id, new.number, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.file_id, old.municipality_id, old.provider_id, old.number, old.cipher, old.asked_on, old.due_on, old.from_name)
     or not new.provider_id = any(ctx_providers()::uuid[]) then
    raise exception 'supervision-answer' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_question_steps before update on supervision_question for each row execute function supervision_question_steps();
