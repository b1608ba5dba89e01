-- Complaints of residents (Awb chapter 9, F39): what came in stays, and one way out for each.
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity', 'objection', 'supervision', 'complaint'));
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

create sequence complaint_number;
grant usage on sequence complaint_number to perceel_app;

alter table complaint
  add constraint complaint_number_form check (number ~ '^KL-[0-9]{4}-[0-9]{4,}$'),
  add constraint complaint_about check (about in ('municipality', 'access', 'provider') and (about = 'provider') = (provider_id is not null) and (provider_id is null) = (provider_name is null)),
  add constraint complaint_channel check (channel in ('letter', 'email', 'form', 'desk')),
  add constraint complaint_hearing check (hearing in ('none', 'planned', 'held', 'waived') and (hearing in ('planned', 'held')) = (hearing_on is not null) and (hearing in ('held', 'waived')) = (hearing_cipher is not null)),
  add constraint complaint_adjourned check (adjourned_on is null or adjourn_days is not null),
  add constraint complaint_status check (status in ('running', 'to-provider', 'to-supervisor', 'withdrawn', 'decided') and (status not in ('to-provider', 'to-supervisor') or about = 'provider')),
  add constraint complaint_ended check ((status = 'running') = (ended_on is null) and num_nulls(ended_on, end_cipher, ended_by_name) in (0, 3)),
  -- Nobody is judged unheard.
  add constraint complaint_outcome check ((status = 'decided') = (outcome is not null) and outcome in ('founded', 'partly-founded', 'unfounded') and (status <> 'decided' or hearing in ('held', 'waived')));

create function complaint_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'running' or new.hearing <> 'none' then raise exception 'complaint-step' using errcode = 'PK001'; end if;
    return new;
  end if;
  if old.status <> 'running' or (new.number, new.municipality_id, new.about, new.provider_id, new.received_on, new.cipher, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.about, old.provider_id, old.received_on, old.cipher, old.recorded_by, old.recorded_at)
     or old.hearing = 'held' and (new.hearing <> 'held' or new.hearing_cipher <> old.hearing_cipher)
     or new.handle_by is distinct from old.handle_by and (new.adjourned_on is null or old.adjourned_on is not null)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on then
    raise exception 'complaint-step' using errcode = 'PK001';
  end if;
  return new;
end $$;
create trigger complaint_steps before insert or update on complaint for each row execute function complaint_steps();
