-- Who a resident is, and which keys his BSN stands under (ADR 0050).

-- A rotation changes how a BSN is kept and nothing else.
create function resident_keys_only() returns trigger language plpgsql as $$
begin
  if ctx_kind() = 'system' and ctx_job() = 'keys'
    and to_jsonb(new) - array['bsn_cipher', 'bsn_key', 'bsn_index', 'bsn_index_key'] is distinct from to_jsonb(old) - array['bsn_cipher', 'bsn_key', 'bsn_index', 'bsn_index_key'] then
    raise exception 'keys-only: a rotation changes the keys of a BSN only' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger resident_keys_only before update on resident for each row execute function resident_keys_only();

alter table bsn_disclosure
  add constraint bsn_disclosure_purpose check (purpose in ('identity', 'enquiry', 'message', 'correction', 'other')),
  add constraint bsn_disclosure_note check (purpose <> 'other' or length(note) > 0);
