-- Agreements and participations (invariants 5 and 7; N11).
alter table agreement
  add constraint agreement_status check (status in ('draft', 'offered', 'signed', 'declined', 'lapsed')),
  add constraint agreement_kind check (kind in ('framework', 'transition', 'individual')),
  add constraint agreement_term check (starts_on <= ends_on and ends_on <= max_ends_on),
  add constraint agreement_signed check ((status = 'signed') = (signed_at is not null)),
  add constraint agreement_offered check (status in ('draft', 'lapsed') or (offered_at is not null and letter_id is not null));
alter table signature
  add constraint signature_side check (side in ('provider', 'region')),
  add constraint signature_fingerprint check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  add constraint signature_mandate check (side = 'provider' or mandate_text is not null);
alter table participation
  add constraint participation_status check (status in ('running', 'suspended', 'notice-given', 'ended', 'dissolved')),
  add constraint participation_term check (starts_on <= ends_on),
  add constraint participation_products check (cardinality(product_ids) > 0),
  -- One running participation of a provider in a lot at a time.
  add constraint participation_no_overlap exclude using gist
    (lot_id with =, provider_id with =, days_through(starts_on, ends_on) with &&) where (status not in ('ended', 'dissolved'));
alter table agreement_option
  add constraint agreement_option_status check (status in ('open', 'exercised', 'lapsed')),
  add constraint agreement_option_term check (starts_on <= ends_on),
  add constraint agreement_option_decided check ((status = 'exercised') = (decided_on is not null));
