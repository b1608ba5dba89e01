-- A decision of an older system stands as it was: without a letter, a mandate or a name of this portal (ADR 0084).
create unique index wmo_decision_reference_own on wmo_decision (reference) where import_id is null;
create index wmo_decision_reference on wmo_decision (municipality_id, reference);
alter table wmo_decision
  add constraint wmo_decision_imported check ((import_id is null) = (letter_id is not null) and (import_id is null) = (mandate_id is not null)
    and (import_id is null or outcome in ('granted', 'partly-granted', 'revised', 'withdrawn') and replaces_id is null and decided_by_id is null and mandate_text = '' and signed_name = ''));
alter table wmo_case add constraint wmo_case_imported check ((import_id is null) = (imported_from is null));
