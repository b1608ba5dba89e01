-- The dossier: what it can never hold, and that a version of evidence is never overwritten.
alter table provider
  add constraint provider_kvk check (kvk ~ '^[0-9]{8}$'),
  add constraint provider_agb check (agb ~ '^[0-9]{8}$'),
  add constraint provider_iban check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  add constraint provider_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add constraint provider_name check (btrim(name) <> ''),
  add constraint provider_invented check (not invented or length(invented_note) > 0);

alter table evidence
  add constraint evidence_kind check (kind in ('kvk-extract', 'liability-insurance', 'quality-certificate', 'vog-statement', 'tax-statement', 'local-plan', 'other')),
  add constraint evidence_title check (btrim(title) <> '');

alter table evidence_version
  add constraint evidence_version_number check (number > 0),
  add constraint evidence_version_issued check (issued_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint evidence_version_until check (valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint evidence_version_dates check (valid_until >= issued_on);

-- Who submitted relied on this very document: only who may read it can still grow, at an opening.
create function evidence_is_fixed() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'region_ids') is distinct from (to_jsonb(old) - 'region_ids') then
    raise exception 'evidence-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger evidence_is_fixed before update on evidence for each row execute function evidence_is_fixed();
create trigger evidence_is_fixed before update on evidence_version for each row execute function evidence_is_fixed();
