-- What a resident's file holds besides who he is: the name he goes by, who acts for him, who lives with him, notes, consents and advice.

alter table resident
  add constraint resident_name_use check (name_use in ('own', 'partner', 'partner-own', 'own-partner') and (name_use = 'own' or partner_surname is not null)),
  add constraint resident_died_on check (died_on >= birth_date),
  add constraint resident_language check (language is not null or not interpreter);

-- Nobody gets a letter in the resident's name or in copy whose authority was not seen; a contact has none.
alter table representative
  add constraint representative_kind check (kind in ('curator', 'administrator', 'mentor', 'authorised', 'contact')),
  add constraint representative_named check (organisation is not null or (surname is not null and initials is not null)),
  add constraint representative_receives check (receives in ('instead', 'copy', 'none') and about in ('all', 'care', 'money')),
  add constraint representative_authority check (receives = 'none' or (kind <> 'contact' and proof_seen_on is not null and postcode is not null and street is not null and house_number is not null and city is not null)),
  add constraint representative_proof check ((proof is null) = (proof_seen_on is null)),
  add constraint representative_days check (ends_on >= starts_on),
  add constraint representative_end check ((ends_on is null) = (end_reason is null)),
  -- Two people can't both stand in the resident's place for the same matters on one day.
  add constraint representative_one_instead exclude using gist (resident_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&,
    (case about when 'all' then int4range(1, 3) when 'care' then int4range(1, 2) else int4range(2, 3) end) with &&) where (receives = 'instead');

alter table household_member
  add constraint household_member_relation check (relation in ('partner', 'child', 'parent', 'sibling', 'other')),
  add constraint household_member_who check ((member_file_id is null) = (name is not null) and (member_file_id is null or birth_date is null)),
  add constraint household_member_other check (member_file_id <> resident_id),
  add constraint household_member_days check (ends_on >= starts_on),
  add constraint household_member_end check ((ends_on is null) = (end_reason is null)),
  add constraint household_member_once exclude using gist (resident_id with =, member_file_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&) where (member_file_id is not null);

alter table resident_note
  add constraint resident_note_visibility check (visibility in ('consultants', 'own-organisation', 'case') and (visibility = 'case') <= (case_id is not null) and (visibility = 'own-organisation') <= (access_organisation_id is not null)),
  add constraint resident_note_text check (length(text) > 0),
  add constraint resident_note_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));

alter table file_consent
  add constraint file_consent_aspect check (aspect in ('advice', 'transfer')),
  add constraint file_consent_how check (how in ('oral', 'signed')),
  add constraint file_consent_revoked check (revoked_on is null or (granted and revoked_on >= given_on));

alter table advice_request
  add constraint advice_request_answer check (num_nulls(answered_on, answer, answered_by) in (0, 3) and answered_on >= asked_on),
  add constraint advice_request_ended check (answered_on is null or stopped_on is null);

-- A note is never rewritten: it can be withdrawn once.
create function resident_note_kept() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'objected_at', 'resident_id'] is distinct from to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'objected_at', 'resident_id']
    or old.withdrawn_at is not null and to_jsonb(new) - array['objected_at', 'resident_id'] is distinct from to_jsonb(old) - array['objected_at', 'resident_id'] then
    raise exception 'note-is-kept: a note is withdrawn, not rewritten' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger resident_note_kept before update on resident_note for each row execute function resident_note_kept();

-- Nobody outside is asked without the resident's yes, and no answer is taken in after he took it back.
create function advice_has_consent() returns trigger language plpgsql as $$
declare c file_consent;
begin
  select * into c from file_consent x where x.id = new.consent_id;
  if c.id is null or c.resident_id <> new.resident_id or c.aspect <> 'advice' or not c.granted or c.given_on > new.asked_on then
    raise exception 'advice-without-consent: asking stands on a consent for advice' using errcode = '23514';
  end if;
  if c.revoked_on is not null and (tg_op = 'INSERT' or (new.answered_on is not null and old.answered_on is null)) then
    raise exception 'advice-without-consent: the consent was revoked' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger advice_has_consent before insert or update on advice_request for each row execute function advice_has_consent();

-- The organisation a consultant works in, for notes of its own.
create function ctx_access() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.access', true), '') $$;

set role perceel_gate;

-- A note of a case goes with the case to who decides on an objection; one written later too.
create function objection_opens_notes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update resident_note set objected_at = date_trunc('milliseconds', portal_now()) where case_id = new.case_id and visibility = 'case' and objected_at is null;
  return new;
end $$;
create function note_of_objected_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.objected_at := case when new.visibility = 'case' then (select c.objected_at from wmo_case c where c.id = new.case_id) end;
  return new;
end $$;

set role perceel_owner;

create trigger objection_opens_notes after insert on objection for each row execute function objection_opens_notes();
create trigger note_of_objected_case before insert on resident_note for each row execute function note_of_objected_case();
