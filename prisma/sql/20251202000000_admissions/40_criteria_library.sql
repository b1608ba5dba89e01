-- The criteria library, and what a criterion says about moment, proof and renewal (F30, F31, F33, S36).
alter table criterion
  drop constraint criterion_holds_at,
  add constraint criterion_holds_at check (holds_at in ('entry', 'decision', 'signing', 'start', 'care-start', 'after-start', 'whole-term')),
  add constraint criterion_code check (code ~ '^[a-z]+(-[a-z]+)*$'),
  add constraint criterion_validity check (validity_months between 1 and 120),
  add constraint criterion_renewal check (num_nulls(renewal_months, renewal_reason, renewal_standing) in (0, 3)
    and renewal_months between 1 and 120 and length(renewal_reason) > 0 and renewal_standing in ('stays', 'questioned'));

alter table library_criterion
  add constraint library_criterion_number check (current_number > 0),
  add constraint library_criterion_review check (review_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint library_criterion_retired check ((retired_at is null) = (retired_reason is null) and (retired_reason is null or length(retired_reason) > 0));

alter table library_criterion_version
  add constraint library_version_number check (number > 0),
  add constraint library_version_kind check (kind in ('exclusion', 'suitability', 'minimum', 'execution')),
  add constraint library_version_holds_at check (holds_at in ('entry', 'decision', 'signing', 'start', 'care-start', 'after-start', 'whole-term')),
  add constraint library_version_holds_months check ((holds_at = 'after-start') = (holds_months is not null) and (holds_months is null or holds_months between 1 and 72)),
  add constraint library_version_answer_kind check (answer_kind in ('statement', 'text', 'evidence', 'agreement')),
  add constraint library_version_evidence_kind check ((answer_kind = 'evidence') = (evidence_kind is not null)),
  add constraint library_version_excluding check ((answer_kind = 'statement') = (excluding_answer is not null)),
  add constraint library_version_rationale check (length(rationale) > 0 and length(proof) > 0),
  add constraint library_version_code check (code ~ '^[a-z]+(-[a-z]+)*$'),
  add constraint library_version_validity check (validity_months between 1 and 120),
  add constraint library_version_renewal check (num_nulls(renewal_months, renewal_reason, renewal_standing) in (0, 3)
    and renewal_months between 1 and 120 and length(renewal_reason) > 0 and renewal_standing in ('stays', 'questioned')),
  add constraint library_version_note check (number = 1 or length(note) > 0);

-- A procedure points at exactly this text: a version is never changed, a better one is the next number.
create function library_version_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'library-version-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;

create trigger library_version_is_fixed before update or delete on library_criterion_version for each row execute function library_version_is_fixed();

set role perceel_gate;

-- An employee's VOG that was uploaded after all is destroyed at once: only the provider's own file that nothing refers to.
create function file_discard(file_to_discard uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from file f where f.id = file_to_discard and f.provider_id = any(ctx_providers()::uuid[]) and f.resident_id is null
    and not exists (select from evidence_version v where v.file_id = f.id);
  return found;
end $$;
revoke all on function file_discard(uuid) from public;
grant execute on function file_discard(uuid) to perceel_app;

set role perceel_owner;
