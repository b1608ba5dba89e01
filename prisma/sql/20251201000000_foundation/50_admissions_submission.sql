-- Submissions: what may never be, and that what was handed in stays as it was handed in.
alter table submission
  add constraint submission_status check (status in ('draft', 'submitted', 'withdrawn', 'under-assessment', 'clarification', 'assessed', 'invalid')),
  add constraint submission_number check (number ~ '^I-[0-9]{4}-[A-Z0-9]{5}$'),
  add constraint submission_version_count check (current_version >= 0 and (status = 'draft') = (current_version = 0)),
  add constraint submission_submitted check ((submitted_at is null) = (current_version = 0)),
  add constraint submission_withdrawn check ((status = 'withdrawn') = (withdrawn_at is not null)),
  add constraint submission_opened check ((opened_at is not null) = (status in ('under-assessment', 'clarification', 'assessed', 'invalid')));

alter table submission_version
  add constraint submission_version_number check (number > 0),
  add constraint submission_version_lots check (cardinality(lot_ids) > 0),
  add constraint submission_version_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint submission_version_signed check (btrim(signed_name) <> '' and btrim(signed_role) <> '');

create unique index answer_one_for_all_lots on answer (submission_id, criterion_id) where lot_id is null;
create unique index answer_one_per_lot on answer (submission_id, criterion_id, lot_id) where lot_id is not null;

create function submitted_is_fixed() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['opened_at', 'receipt_letter_id']) is distinct from (to_jsonb(old) - array['opened_at', 'receipt_letter_id'])
    or (old.receipt_letter_id is not null and new.receipt_letter_id is distinct from old.receipt_letter_id)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submitted-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger submitted_is_fixed before update on submission_version for each row execute function submitted_is_fixed();

-- A submission stays the same provider's, for the same window, under the same number.
create function submission_keeps_its_place() returns trigger language plpgsql as $$
begin
  if (new.window_id, new.procedure_id, new.region_id, new.provider_id, new.number) is distinct from (old.window_id, old.procedure_id, old.region_id, old.provider_id, old.number)
    or new.current_version < old.current_version or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submission-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger submission_keeps_its_place before update on submission for each row execute function submission_keeps_its_place();
