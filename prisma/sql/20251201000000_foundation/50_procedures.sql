-- What a procedure can never be, and that what was published stays as it was published.
alter table procedure
  add constraint procedure_type check (type in ('open-house', 'semi-open-house')),
  add constraint procedure_status check (status in ('draft', 'published', 'concluded', 'withdrawn')),
  add constraint procedure_term check (term_months > 0 and option_count >= 0 and option_months >= 0 and term_months + option_count * option_months <= max_months),
  add constraint procedure_options check ((option_count = 0) = (option_months = 0)),
  add constraint procedure_reaction check (reaction_days between 1 and 90),
  add constraint procedure_assessors check (assessors in (1, 2)),
  add constraint procedure_published check ((status = 'draft') = (published_at is null) or status = 'withdrawn'),
  add constraint procedure_closed check ((status in ('concluded', 'withdrawn')) = (closed_at is not null)),
  add constraint procedure_withdrawn check (status <> 'withdrawn' or length(closed_reason) > 0);

alter table procedure_lot
  add constraint procedure_lot_products check (cardinality(product_ids) > 0);

alter table entry_window
  add constraint entry_window_kind check (kind in ('once', 'periodic', 'continuous', 'from-date')),
  add constraint entry_window_times check (closes_at > opens_at),
  add constraint entry_window_days check (decisions_by < contract_start),
  add constraint entry_window_decided check (decided_at is null or opened_at is not null);

alter table criterion
  add constraint criterion_kind check (kind in ('exclusion', 'suitability', 'minimum', 'execution')),
  add constraint criterion_holds_at check (holds_at in ('entry', 'decision', 'start', 'after-start', 'whole-term')),
  add constraint criterion_holds_months check ((holds_at = 'after-start') = (holds_months is not null) and (holds_months is null or holds_months between 1 and 72)),
  add constraint criterion_answer_kind check (answer_kind in ('statement', 'text', 'evidence', 'agreement')),
  add constraint criterion_evidence_kind check ((answer_kind = 'evidence') = (evidence_kind is not null)),
  add constraint criterion_excluding check ((answer_kind = 'statement') = (excluding_answer is not null)),
  add constraint criterion_rationale check (length(rationale) > 0 and length(proof) > 0);

alter table procedure_document
  add constraint procedure_document_kind check (kind in ('procurement', 'requirements', 'agreement-model', 'tariffs', 'form', 'annex', 'answers', 'other'));

alter table procedure_document_version
  add constraint procedure_document_version_number check (number > 0);

alter table clause
  add constraint clause_number check (number > 0);

-- Whoever entered relied on what was published: none of it changes afterwards. Parts that run on (opening, status) may.
create function published_is_fixed() returns trigger language plpgsql as $$
declare
  running text[] := case tg_table_name
    when 'procedure' then array['status', 'closed_at', 'closed_reason', 'version']
    when 'entry_window' then array['open_requested_by', 'open_requested_at', 'open_requested_name', 'opened_by', 'opened_at', 'opened_name', 'opened_count', 'record_letter_id', 'decided_at', 'stopped_at', 'version']
    else '{}'::text[] end;
begin
  if old.published_at is not null and (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) then
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger published_is_fixed before update on procedure for each row execute function published_is_fixed();
create trigger published_is_fixed before update on procedure_lot for each row execute function published_is_fixed();
create trigger published_is_fixed before update on entry_window for each row execute function published_is_fixed();
create trigger published_is_fixed before update on criterion for each row execute function published_is_fixed();
create trigger published_is_fixed before update on procedure_document for each row execute function published_is_fixed();
create trigger published_is_fixed before update on procedure_document_version for each row execute function published_is_fixed();
create trigger published_is_fixed before update on clause for each row execute function published_is_fixed();
