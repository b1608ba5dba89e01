-- prisma/sql/20251208000000_running_contracts_and_capacity/00_about.sql
-- Running contracts of an older system, who can take how many, what reaches a provider that helps already (issue 4): one file per subject.

-- prisma/schema
-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "imported_from" TEXT,
ALTER COLUMN "procedure_id" DROP NOT NULL,
ALTER COLUMN "window_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "allocation_client" ADD COLUMN     "address_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "provider_choice" ADD COLUMN     "room_shown" TEXT,
ADD COLUMN     "room_statement_id" UUID;

-- CreateTable
CREATE TABLE "room_statement" (
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "takes" TEXT NOT NULL,
    "room_from" TEXT,
    "addresses" INTEGER,
    "minutes_per_week" INTEGER,
    "no_windows" TEXT[],
    "valid_until" TEXT,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "said_on" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "said_by" TEXT NOT NULL,

    CONSTRAINT "room_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_reason" (
    "statement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "room_reason_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "room_reminder" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "for_day" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" TEXT NOT NULL,

    CONSTRAINT "room_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_import" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'trial',
    "expected_providers" INTEGER,
    "expected_agreements" INTEGER,
    "explanation" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "adopted_at" TIMESTAMPTZ(3),
    "adopted_by_id" UUID,
    "adopted_by" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_import_row" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "problems" JSONB NOT NULL,
    "notes" TEXT[],
    "reference" TEXT,
    "provider" TEXT,
    "kvk" TEXT,
    "content" JSONB,
    "lot_id" UUID,
    "product_id" UUID,
    "hour_cents" INTEGER,
    "provider_id" UUID,
    "provider_step" TEXT,
    "agreement_id" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_letter" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "facility_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bad_news_talk" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "held_on" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "reaction" TEXT,
    "text_id" UUID,
    "decision_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "bad_news_talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "name" TEXT NOT NULL,
    "goal" TEXT NOT NULL,
    "runs" TEXT NOT NULL,
    "product_id" UUID,
    "lot_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'idea',
    "starts_on" TEXT,
    "ends_on" TEXT,
    "measures" TEXT,
    "source" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_outcome" (
    "id" UUID NOT NULL,
    "pilot_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "brought" TEXT NOT NULL,
    "yields" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until_on" TEXT,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_on" TEXT,
    "answer" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pilot_outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_change" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "allocation_id" UUID,
    "placement_id" UUID,
    "facts" TEXT[],
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "room_statement_id_region_id_provider_id_key" ON "room_statement"("id", "region_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_statement_id_participation_id_key" ON "room_statement"("id", "participation_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_statement_participation_id_product_id_number_key" ON "room_statement"("participation_id", "product_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "room_reason_statement_id_region_id_provider_id_key" ON "room_reason"("statement_id", "region_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_reminder_region_id_provider_id_for_day_key" ON "room_reminder"("region_id", "provider_id", "for_day");

-- CreateIndex
CREATE INDEX "agreement_import_region_id_made_at_idx" ON "agreement_import"("region_id", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_import_id_region_id_key" ON "agreement_import"("id", "region_id");

-- CreateIndex
CREATE INDEX "agreement_import_row_agreement_id_idx" ON "agreement_import_row"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_import_row_import_id_number_key" ON "agreement_import_row"("import_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "facility_letter_letter_id_key" ON "facility_letter"("letter_id");

-- CreateIndex
CREATE INDEX "facility_letter_registration_id_municipality_id_idx" ON "facility_letter"("registration_id", "municipality_id");

-- CreateIndex
CREATE INDEX "bad_news_talk_case_id_municipality_id_idx" ON "bad_news_talk"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "bad_news_talk_text_id_idx" ON "bad_news_talk"("text_id");

-- CreateIndex
CREATE INDEX "bad_news_talk_decision_id_idx" ON "bad_news_talk"("decision_id");

-- CreateIndex
CREATE INDEX "pilot_region_id_status_idx" ON "pilot"("region_id", "status");

-- CreateIndex
CREATE INDEX "pilot_municipality_id_idx" ON "pilot"("municipality_id");

-- CreateIndex
CREATE INDEX "pilot_product_id_idx" ON "pilot"("product_id");

-- CreateIndex
CREATE INDEX "pilot_lot_id_idx" ON "pilot"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "pilot_id_region_id_key" ON "pilot"("id", "region_id");

-- CreateIndex
CREATE INDEX "pilot_outcome_pilot_id_idx" ON "pilot_outcome"("pilot_id");

-- CreateIndex
CREATE INDEX "pilot_outcome_region_id_idx" ON "pilot_outcome"("region_id");

-- CreateIndex
CREATE INDEX "client_change_allocation_id_idx" ON "client_change"("allocation_id");

-- CreateIndex
CREATE INDEX "client_change_placement_id_idx" ON "client_change"("placement_id");

-- CreateIndex
CREATE INDEX "client_change_resident_id_municipality_id_idx" ON "client_change"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "client_change_provider_id_idx" ON "client_change"("provider_id");

-- AddForeignKey
ALTER TABLE "room_statement" ADD CONSTRAINT "room_statement_participation_id_region_id_municipality_id__fkey" FOREIGN KEY ("participation_id", "region_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "region_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room_statement" ADD CONSTRAINT "room_statement_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room_reason" ADD CONSTRAINT "room_reason_statement_id_region_id_provider_id_fkey" FOREIGN KEY ("statement_id", "region_id", "provider_id") REFERENCES "room_statement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room_reminder" ADD CONSTRAINT "room_reminder_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "room_reminder" ADD CONSTRAINT "room_reminder_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_import" ADD CONSTRAINT "agreement_import_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_import_row" ADD CONSTRAINT "agreement_import_row_import_id_region_id_fkey" FOREIGN KEY ("import_id", "region_id") REFERENCES "agreement_import"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_letter" ADD CONSTRAINT "facility_letter_registration_id_municipality_id_fkey" FOREIGN KEY ("registration_id", "municipality_id") REFERENCES "facility_registration"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_letter" ADD CONSTRAINT "facility_letter_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_room_statement_id_participation_id_fkey" FOREIGN KEY ("room_statement_id", "participation_id") REFERENCES "room_statement"("id", "participation_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bad_news_talk" ADD CONSTRAINT "bad_news_talk_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bad_news_talk" ADD CONSTRAINT "bad_news_talk_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "letter_text"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bad_news_talk" ADD CONSTRAINT "bad_news_talk_decision_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pilot" ADD CONSTRAINT "pilot_lot_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "municipality_id") REFERENCES "lot"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pilot_outcome" ADD CONSTRAINT "pilot_outcome_pilot_id_region_id_fkey" FOREIGN KEY ("pilot_id", "region_id") REFERENCES "pilot"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_change" ADD CONSTRAINT "client_change_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_change" ADD CONSTRAINT "client_change_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_change" ADD CONSTRAINT "client_change_allocation_id_municipality_id_provider_id_fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_change" ADD CONSTRAINT "client_change_placement_id_municipality_id_provider_id_fkey" FOREIGN KEY ("placement_id", "municipality_id", "provider_id") REFERENCES "facility_placement"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251208000000_running_contracts_and_capacity/10_contribution_facts.sql
-- Unused since 20251206000000_imports_and_moves: contribution_spells() took its place.
drop function contribution_facts();

-- prisma/sql/20251208000000_running_contracts_and_capacity/20_agreement_imports.sql
-- Providers and what they may deliver, taken over from an older system (issue 4 item 12, ADR 0107): tried by one officer, adopted by another, in parts
-- that are done once, undone whole.
alter table agreement_import
  add constraint agreement_import_said check (btrim(source) <> '' and rows between 1 and 5000 and sha256 ~ '^[0-9a-f]{64}$'),
  add constraint agreement_import_expected check (expected_providers >= 0 and expected_agreements >= 0 and btrim(explanation) <> ''),
  add constraint agreement_import_status check (status in ('trial', 'adopting', 'adopted', 'undoing', 'undone', 'withdrawn')),
  add constraint agreement_import_adopted check (num_nulls(adopted_at, adopted_by_id, adopted_by) in (0, 3) and (adopted_at is not null or status in ('trial', 'withdrawn'))),
  add constraint agreement_import_four_eyes check (adopted_by_id <> made_by_id),
  add constraint agreement_import_ended check (num_nulls(ended_by, end_reason) in (0, 2) and (ended_by is not null) = (status in ('undoing', 'undone', 'withdrawn')) and btrim(end_reason) <> '');
-- The same file is taken over once.
create unique index agreement_import_once on agreement_import (region_id, sha256) where status in ('adopting', 'adopted', 'undoing');

alter table agreement_import_row
  add constraint agreement_import_row_outcome check (outcome in ('new', 'same', 'changed', 'refused')),
  add constraint agreement_import_row_refused check ((outcome = 'refused') = (problems <> '[]'::jsonb)),
  -- What a line says is kept as long as something can still be made of it.
  add constraint agreement_import_row_content check (content is null or done_at is null and outcome = 'new'),
  add constraint agreement_import_row_number check (number > 1),
  add constraint agreement_import_row_cents check (hour_cents > 0),
  add constraint agreement_import_row_step check (provider_step in ('made', 'joined', 'known') and (provider_step is null or provider_id is not null));
create index agreement_import_row_waiting on agreement_import_row (import_id, number) where done_at is null;

-- One that was taken over names the older system, and has no procedure, offer or document of this portal; every other has its procedure and window, as
-- always. What an older system signed has a day of signing only where the file gave one.
alter table agreement
  add constraint agreement_origin check (case when import_id is null then num_nulls(procedure_id, window_id, imported_from) = 1 and imported_from is null
    else num_nonnulls(procedure_id, window_id, offered_at, offered_until, letter_id, pdf_sha256) = 0 and coalesce(btrim(imported_from), '') <> '' and status = 'signed' end),
  drop constraint agreement_signed,
  add constraint agreement_signed check ((status = 'signed') = (signed_at is not null) or import_id is not null),
  drop constraint agreement_offered,
  add constraint agreement_offered check (status in ('draft', 'lapsed') or (offered_at is not null and letter_id is not null) or import_id is not null);
create index agreement_imported on agreement (import_id) where import_id is not null;

create function agreement_import_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare runs text[] := '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}';
begin
  if tg_op = 'INSERT' then
    if new.status <> 'trial' or ctx_kind() = 'person' and new.made_by_id::text is distinct from ctx_actor() then raise exception 'import-step' using errcode = 'PX080'; end if;
    return new;
  end if;
  if to_jsonb(new) - runs is distinct from to_jsonb(old) - runs
     or new.status <> old.status and not ((old.status, new.status) in (('trial', 'adopting'), ('trial', 'withdrawn'), ('adopting', 'adopted'), ('adopting', 'undoing'), ('adopted', 'undoing'), ('undoing', 'undone')))
     or old.status <> 'trial' and (new.explanation, new.adopted_at, new.adopted_by_id, new.adopted_by) is distinct from (old.explanation, old.adopted_at, old.adopted_by_id, old.adopted_by)
     or old.status = 'trial' and new.status = 'adopting' and ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor()
     or new.status = 'adopted' and exists (select from agreement_import_row r where r.import_id = new.id and r.done_at is null)
     or new.status = 'withdrawn' and exists (select from agreement_import_row r where r.import_id = new.id and r.content is not null)
     or new.status = 'undone' and exists (select from agreement_import_row r where r.import_id = new.id and r.done_at is not null) then
    raise exception 'import-step' using errcode = 'PX080', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger agreement_import_steps before insert or update on agreement_import for each row execute function agreement_import_steps();

-- Lines come with the trial; each is done once, while the import is being adopted; only undoing takes that back.
create function agreement_import_row_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare standing text := (select i.status from agreement_import i where i.id = new.import_id);
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (standing <> 'trial' or num_nonnulls(new.done_at, new.provider_step) > 0 or new.agreement_id is not null and new.outcome = 'new')
     or tg_op = 'UPDATE' and (old.done_at is not null or (new.import_id, new.region_id, new.number) is distinct from (old.import_id, old.region_id, old.number)
        or standing not in ('trial', 'adopting') and new.done_at is null and to_jsonb(new) - 'content' is distinct from to_jsonb(old) - 'content'
        or standing = 'trial' and to_jsonb(new) - 'content' is distinct from to_jsonb(old) - 'content' or new.content is not null and new.content is distinct from old.content) then
    raise exception 'import-step' using errcode = 'PX080', detail = new.number::text;
  end if;
  return new;
end $$;
create trigger agreement_import_row_steps before insert or update on agreement_import_row for each row execute function agreement_import_row_steps();

-- An agreement that was taken over says so from the beginning, while its import is being adopted, and runs or is still to begin; nobody adds or takes
-- that away later.
create function agreement_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' or not exists (select from agreement_import i where i.id = new.import_id and i.region_id = new.region_id and i.status = 'adopting' and i.source = new.imported_from)
     or new.ends_on < to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'only-by-import' using errcode = 'PX082', detail = new.reference;
  end if;
  return new;
end $$;
create trigger agreement_imported before insert on agreement for each row when (new.import_id is not null) execute function agreement_imported();
create trigger agreement_import_kept before update on agreement for each row when ((new.import_id, new.imported_from) is distinct from (old.import_id, old.imported_from)) execute function agreement_imported();

-- What is delivered under an agreement that was taken over comes with it, within its term, in products of the region. Any other is left as it was.
create function participation_imported() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare a agreement := (select x from agreement x where x.id = new.agreement_id);
begin
  if a.import_id is null then return new; end if;
  if new.window_id is not null or new.status <> 'running' or new.starts_on < a.starts_on or new.ends_on > a.ends_on
     or not exists (select from agreement_import i where i.id = a.import_id and i.status = 'adopting')
     or exists (select from unnest(new.product_ids) as given(id) where not exists (select from product p where p.id = given.id and p.region_id = new.region_id)) then
    raise exception 'only-by-import' using errcode = 'PX082', detail = a.reference;
  end if;
  return new;
end $$;
create trigger participation_imported before insert on participation for each row execute function participation_imported();

set role perceel_gate;

-- The provider of a line that is being adopted, by its number in the trade register: as it stands, in whatever region, or opened from the line. It becomes
-- known to the region and public, as at a signing; its dossier stays as it is.
create function import_provider(of_import uuid, of_line uuid) returns table (provider uuid, step text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r agreement_import_row; p provider; made boolean := mode_of_portal() <> 'production';
begin
  select x.* into r from agreement_import_row x join agreement_import i on i.id = x.import_id
    where i.id = of_import and x.id = of_line and i.status = 'adopting' and x.done_at is null and x.content is not null
      and ctx_role() in ('procurement-officer', 'contract-manager') and i.region_id = any(ctx_regions()::uuid[]);
  if r.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  select v.* into p from provider v where v.kvk = r.content ->> 'kvk' for update;
  if p.id is null then
    p.id := gen_random_uuid();
    insert into provider (id, name, legal_form, kvk, agb, contact_name, email, phone, region_ids, published_at, invented, invented_note)
      values (p.id, r.content ->> 'name', r.content ->> 'legalForm', r.content ->> 'kvk', r.content ->> 'agb', r.content ->> 'contactName', r.content ->> 'email', r.content ->> 'phone',
        array[r.region_id], portal_now(), made, case when made then 'Ingelezen in de demonstratie' end);
    return query select p.id, 'made';
  elsif p.published_at is not null and r.region_id = any(p.region_ids) then
    return query select p.id, 'known';
  else
    update provider v set published_at = coalesce(v.published_at, portal_now()), region_ids = case when r.region_id = any(v.region_ids) then v.region_ids else array_append(v.region_ids, r.region_id) end where v.id = p.id;
    return query select p.id, 'joined';
  end if;
end $$;

revoke all on function import_provider(uuid, uuid) from public;
grant execute on function import_provider(uuid, uuid) to perceel_app;
set role perceel_owner;

-- prisma/sql/20251208000000_running_contracts_and_capacity/21_agreement_import_undo.sql
-- Undoing an import of providers (ADR 0107): whole, and only while nothing was built on any agreement of it. What was built is found by foreign keys, so
-- that a table of later needs nothing here.
set role perceel_gate;

-- Which lines made something on which was built since, and what; for an officer of the region.
create function agreement_import_held(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare parent record; child record;
begin
  if not exists (select from agreement_import i where i.id = of_import and i.region_id = any(ctx_regions()::uuid[]) and ctx_role() in ('procurement-officer', 'contract-manager')) then return; end if;
  for parent in select * from (values ('agreement', 'select r.number, a.id from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = $1 where r.import_id = $1'),
      ('participation', 'select r.number, p.id from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = $1 join participation p on p.agreement_id = a.id and p.lot_id = r.lot_id where r.import_id = $1')) as p(name, lines) loop
    for child in
      select c.conrelid::regclass::text as name, t.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
        join pg_attribute t on t.attrelid = c.conrelid and t.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
      where c.contype = 'f' and c.confrelid = parent.name::regclass and not (parent.name = 'agreement' and c.conrelid in ('participation'::regclass, 'agreement_option'::regclass)) loop
      return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.%I', child.name, child.name, parent.lines, child.refers) using of_import;
    end loop;
    return query execute format('select distinct m.number, %L from %s x join (%s) m on m.id = x.id where x.version > 1', parent.name, parent.name, parent.lines) using of_import;
  end loop;
  return query select r.number, 'agreement_option' from agreement_import_row r join agreement a on a.id = r.agreement_id and a.import_id = of_import where r.import_id = of_import
    and (exists (select from agreement_option o where o.agreement_id = a.id and o.status <> 'open') or exists (select from participation p where p.agreement_id = a.id and p.status <> 'running'));
end $$;

-- Takes the next agreements back, and with the last one of a provider what the import did to that provider; gives how many lines are left. A provider on
-- which something else stands by then, an account say, stays, and stands where a provider stands that only has an account here.
create function agreement_import_undo(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare place uuid; gone uuid[]; whose record;
begin
  select i.region_id into place from agreement_import i where i.id = of_import and i.status = 'undoing' and i.region_id = any(ctx_regions()::uuid[]) and ctx_role() in ('procurement-officer', 'contract-manager');
  if place is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if exists (select from agreement_import_held(of_import)) then raise exception 'import-held' using errcode = 'PX081', detail = of_import::text; end if;
  select array_agg(n.id) into gone from (select a.id from agreement a where a.import_id = of_import order by a.reference limit batch) n;
  delete from participation p where p.agreement_id = any(gone);
  delete from agreement_option o where o.agreement_id = any(gone);
  delete from agreement a where a.id = any(gone);
  update agreement_import_row r set done_at = case when r.import_id = of_import then null else r.done_at end, agreement_id = null where r.agreement_id = any(gone);
  for whose in select r.provider_id as id, bool_or(r.provider_step = 'made') as made from agreement_import_row r where r.import_id = of_import and r.provider_step in ('made', 'joined')
      and not exists (select from agreement a where a.provider_id = r.provider_id and a.import_id = of_import) group by r.provider_id loop
    update agreement_import_row r set provider_id = null, provider_step = null where r.import_id = of_import and r.provider_id = whose.id;
    begin
      if whose.made then delete from provider v where v.id = whose.id; continue; end if;
    exception when foreign_key_violation or restrict_violation then null;
    end;
    update provider v set published_at = case when exists (select from participation p where p.provider_id = v.id and p.published_at is not null) then v.published_at end,
      region_ids = case when exists (select from agreement a where a.provider_id = v.id and a.region_id = place) or exists (select from submission s where s.provider_id = v.id and s.region_id = place and s.opened_at is not null)
        then v.region_ids else array_remove(v.region_ids, place) end,
      registered_region_id = case when whose.made then coalesce(v.registered_region_id, place) else v.registered_region_id end
    where v.id = whose.id;
  end loop;
  if not exists (select from agreement a where a.import_id = of_import) then
    update agreement_import_row r set done_at = null, provider_id = null, provider_step = null where r.import_id = of_import;
  end if;
  return (select count(*)::int from agreement_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

revoke all on function agreement_import_held(uuid), agreement_import_undo(uuid, int) from public;
grant execute on function agreement_import_held(uuid), agreement_import_undo(uuid, int) to perceel_app;
set role perceel_owner;

-- prisma/sql/20251208000000_running_contracts_and_capacity/30_reach.sql
-- What changes in a resident's file reaches who helps him (issue 4 item 11, ADR 0108): the provider's own copy, in the same transaction, and since when.
alter table client_change
  add constraint client_change_of check (num_nulls(allocation_id, placement_id) = 1),
  add constraint client_change_facts check (cardinality(facts) > 0 and facts <@ '{name,address,phone,interpreter,contact}'::text[]);

-- What was told stays as it was told.
create function client_change_kept() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'change-is-kept' using errcode = 'PI110'; end $$;
create trigger client_change_kept before update on client_change for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function client_change_kept();
create trigger kept_until_destroyed before delete on client_change for each row execute function kept_until_destroyed();

-- Whether a provider helps by this allocation today: also until the last day of help that stops.
create function helps_on(a allocation, on_day text) returns boolean language sql immutable parallel safe as $$ select a.status in ('accepted', 'started', 'paused') or a.status = 'stopped' and a.stopped_on >= on_day $$;

set role perceel_gate;

/* Brings these facts of a resident to every provider that helps him, now or from an agreed day, and gives back who is to be told. An offer that
   nobody took yet gets them too, and tells nobody. The address is that of today: help that begins at an address to come keeps that one. */
create function client_follows(of_resident uuid, facts text[], new_name text, new_phone text, new_address text, new_postcode text, new_city text)
returns table (id uuid, number text, "providerId" uuid, facility boolean) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r resident; today text := today_of_portal(); moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into r from resident x where x.id = of_resident and x.municipality_id = any(ctx_municipalities()::uuid[]);
  if r.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  update allocation_client c set name = new_name, phone = new_phone
    from allocation a where a.id = c.allocation_id and c.resident_id = r.id and (a.status in ('offered', 'returned') or helps_on(a, today)) and (c.name, c.phone) is distinct from (new_name, new_phone);
  if 'address' = any(facts) then
    update allocation_client c set address = new_address, postcode = new_postcode, city = new_city, address_at = moment
      from allocation a where a.id = c.allocation_id and c.resident_id = r.id and (a.status in ('offered', 'returned') or helps_on(a, today))
        and (r.moves_on is null or r.moves_on <= today or coalesce(a.starts_on, a.wished_start) < r.moves_on);
  end if;
  return query
    with helping as (
      select a.id, a.number, a.provider_id, false as facility from allocation a join allocation_client c on c.allocation_id = a.id
        where c.resident_id = r.id and c.shared_at is not null and helps_on(a, today)
      union all select p.id, p.number, p.provider_id, true from facility_placement p join facility_registration g on g.id = p.registration_id
        where g.resident_id = r.id and (p.ends_on is null or p.ends_on >= today)),
    kept as (
      insert into client_change (id, municipality_id, resident_id, provider_id, allocation_id, placement_id, facts, changed_at)
      select gen_random_uuid(), r.municipality_id, r.id, h.provider_id, case when not h.facility then h.id end, case when h.facility then h.id end, client_follows.facts, moment from helping h)
    select h.id, h.number, h.provider_id, h.facility from helping h order by h.number;
end $$;

-- Whom a provider calls about a client it helps today: in which language with an interpreter, who speaks for him in matters of care by an authority that was seen, and whom to reach.
create function client_call(of_allocation uuid, of_placement uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('language', case when r.interpreter then r.language end, 'contacts', coalesce((
      select jsonb_agg(jsonb_build_object('kind', p.kind, 'organisation', p.organisation, 'salutation', p.salutation, 'initials', p.initials, 'prefix', p.prefix, 'surname', p.surname, 'relation', p.relation, 'phone', p.phone, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
        order by p.kind = 'contact', p.starts_on, p.id)
      from representative p where p.resident_id = r.id and (p.ends_on is null or p.ends_on >= today_of_portal()) and (p.kind = 'contact' or p.about <> 'money' and p.proof_seen_on is not null)), '[]'))
  from resident r
  where ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and r.id in (
    select c.resident_id from allocation a join allocation_client c on c.allocation_id = a.id
      where a.id = of_allocation and c.shared_at is not null and a.provider_id = any(ctx_providers()::uuid[]) and helps_on(a, today_of_portal())
    union all select g.resident_id from facility_placement p join facility_registration g on g.id = p.registration_id
      where p.id = of_placement and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= today_of_portal()))
$$;
revoke all on function client_follows(uuid, text[], text, text, text, text, text), client_call(uuid, uuid) from public;
grant execute on function client_follows(uuid, text[], text, text, text, text, text), client_call(uuid, uuid) to perceel_app;

set role perceel_owner;

-- Help that runs has the number that its file has today; what the releases before did not bring over comes along.
alter table allocation_client no force row level security;
alter table allocation no force row level security;
alter table resident no force row level security;
update allocation_client c set phone = r.phone from allocation a, resident r where a.id = c.allocation_id and r.id = c.resident_id and r.phone is distinct from c.phone and (a.status in ('offered', 'returned') or helps_on(a, today_of_portal()));
alter table allocation_client force row level security;
alter table allocation force row level security;
alter table resident force row level security;

-- prisma/sql/20251208000000_running_contracts_and_capacity/31_facility_follows.sql
-- The general facility follows a move and ends with one out of the municipality or a death (F65, F78, ADR 0108): by a report that a consultant took over.
set role perceel_gate;

-- As before, and: a registration goes along to the address of a move that was taken over, where a household shares one.
create or replace function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb; may text[] := '{ends_on,end_reason,ended_by,version}';
begin
  if tg_op = 'UPDATE' then
    if new.household_key is distinct from old.household_key and exists (select from resident_signal s where s.resident_id = new.resident_id and s.outcome = 'followed' and s.kind = 'moved' and s.destination = 'within') then may := may || '{household_key}'::text[]; end if;
    if old.ends_on is not null or to_jsonb(new) - may <> to_jsonb(old) - may
       or exists (select 1 from facility_hours h where h.registration_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7)) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  use_rule := facility_rule(new.region_id, new.municipality_id, 'general-facility-use', new.starts_on);
  if new.ends_on is not null or not exists (select 1 from product p where p.id = new.product_id and p.kind = 'general' and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on))
     or facility_rule(new.region_id, new.municipality_id, 'general-facility', new.starts_on) is null or (use_rule ->> 'per') is null or (use_rule ->> 'per' = 'household') <> (new.household_key is not null) then
    raise exception 'facility-not-ruled' using errcode = 'PF002';
  end if;
  if facility_rule(new.region_id, new.municipality_id, 'general-facility-inflow', new.starts_on) ->> 'open' = 'false' then raise exception 'facility-inflow-stopped' using errcode = 'PF003'; end if;
  -- Of two products that no row names the answer is no (ADR 0054).
  if exists (select 1 from indication i where i.resident_id = new.resident_id and i.status = 'adopted' and i.product_id <> new.product_id and coalesce(i.ended_on, i.ends_on) >= new.starts_on
      and not exists (select 1 from product_pair p where p.together and p.valid_from <= new.starts_on and (p.valid_until is null or p.valid_until > new.starts_on)
        and (p.product_id, p.other_id) in ((i.product_id, new.product_id), (new.product_id, i.product_id)))) then
    raise exception 'facility-beside-custom' using errcode = 'PF004';
  end if;
  return new;
end $$;

-- As before, and: a consultant ends one too, who can only do so by facility_follows(); with the same provider it goes on as agreed.
create or replace function facility_placement_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reg facility_registration; part participation;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[] <> to_jsonb(old) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[]
       or new.ends_on is distinct from old.ends_on and (old.ends_on < new.ends_on or new.ends_on is null or ctx_role() not in ('desk-agent', 'consultant')
         or exists (select 1 from facility_hours h where h.placement_id = new.id group by h.month having sum(h.minutes) > 0 and h.month > substr(new.ends_on, 1, 7))) then
      raise exception 'facility-step' using errcode = 'PF001';
    end if;
    return new;
  end if;
  select * into reg from facility_registration where id = new.registration_id for update;
  if new.ends_on is not null or reg.number <> new.number or new.starts_on < reg.starts_on or new.starts_on > coalesce(reg.ends_on, new.starts_on) then raise exception 'facility-step' using errcode = 'PF001'; end if;
  select * into part from participation where id = new.participation_id for share;
  if part.id is null or part.provider_id <> new.provider_id or part.status <> 'running' or not reg.product_id = any(part.product_ids) or new.starts_on < part.starts_on or new.starts_on > part.ends_on then
    raise exception 'facility-without-participation' using errcode = 'PF005';
  end if;
  return new;
end $$;

/* What a report that was taken over does to a registration that runs. With a reason it ends; without, the help of the newest provider ends and
   goes on under another participation of the same provider or waits for another choice, or simply goes along (no last day). A household's
   registration goes along to the new address. Never before the first day, nor before a month in which hours were given. Gives back the last day. */
create function facility_follows(of_signal uuid, of_registration uuid, last_day text, reason text, by_name text, to_participation uuid, made uuid, new_key text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s resident_signal; g facility_registration; p facility_placement; moment timestamptz := date_trunc('milliseconds', portal_now()); until text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into s from resident_signal x where x.id = of_signal and x.outcome = 'followed' and x.kind in ('moved', 'died') and x.municipality_id = any(ctx_municipalities()::uuid[]);
  select x.* into g from facility_registration x where x.id = of_registration and x.resident_id = s.resident_id and x.ends_on is null for update;
  select x.* into p from facility_placement x where x.registration_id = g.id order by x.starts_on desc limit 1 for update;
  if p.id is null or not (case when s.kind = 'died' then reason = 'died' when s.destination = 'out' then reason = 'moved' else coalesce(reason, 'household-shares') = 'household-shares' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  if last_day is not null then
    until := greatest(last_day, p.starts_on, (select max(t.month) || '-01' from (select h.month from facility_hours h where h.registration_id = g.id group by h.month having sum(h.minutes) > 0) t));
    update facility_placement x set ends_on = until, version = x.version + 1 where x.id = p.id and (x.ends_on is null or x.ends_on > until);
  end if;
  if reason is not null then
    update facility_registration x set ends_on = until, end_reason = reason, ended_by = by_name, version = x.version + 1 where x.id = g.id;
    return until;
  end if;
  if new_key is not null and g.household_key is not null then
    -- One at an address at a time: where the new address had one in the same period, this one counts for nobody else.
    update facility_registration x set version = x.version + 1, household_key = case when not exists (select from facility_registration o
        where o.municipality_id = g.municipality_id and o.household_key = new_key and o.id <> g.id and coalesce(o.ends_on, '9999-12-31') >= g.starts_on) then new_key end where x.id = g.id;
  end if;
  if to_participation is not null then
    insert into facility_placement (id, registration_id, number, municipality_id, region_id, provider_id, participation_id, starts_on, list_code, offered, rhythm, tasks, agreed_at, agreed_by)
    select made, p.registration_id, p.number, p.municipality_id, p.region_id, p.provider_id, n.id, to_char(to_date(until, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD'), p.list_code, p.offered, p.rhythm, p.tasks, p.agreed_at, p.agreed_by
    from participation n where n.id = to_participation and n.provider_id = p.provider_id and n.municipality_id = p.municipality_id;
  end if;
  if to_participation is not null or last_day is null and (p.ends_on is null or p.ends_on >= s.occurred_on) then
    insert into client_change (id, municipality_id, resident_id, provider_id, placement_id, facts, changed_at) values (gen_random_uuid(), g.municipality_id, g.resident_id, p.provider_id, coalesce(made, p.id), '{address}', moment);
  end if;
  return until;
end $$;
revoke all on function facility_follows(uuid, uuid, text, text, text, uuid, uuid, text) from public;
grant execute on function facility_follows(uuid, uuid, text, text, text, uuid, uuid, text) to perceel_app;

-- As before, at the address of the day.
create or replace function facility_client(placement uuid) returns table ("residentId" uuid, salutation text, initials text, "givenName" text, prefix text, surname text, "partnerPrefix" text, "partnerSurname" text, "nameUse" text,
  street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text, phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.salutation, f.initials, f.given_name, f.prefix, f.surname, f.partner_prefix, f.partner_surname, f.name_use,
    case when f.moves_on <= facility_today() then f.next_street else f.street end, case when f.moves_on <= facility_today() then f.next_house_number else f.house_number end,
    case when f.moves_on <= facility_today() then f.next_house_letter else f.house_letter end, case when f.moves_on <= facility_today() then f.next_house_addition else f.house_addition end,
    case when f.moves_on <= facility_today() then f.next_postcode else f.postcode end, case when f.moves_on <= facility_today() then f.next_city else f.city end, f.phone
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= facility_today())
$$;

-- Where a provider's client of the general facility lives from a day to come, as long as it helps there.
create function facility_moves(placement uuid) returns table ("movesOn" text, street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.moves_on, f.next_street, f.next_house_number, f.next_house_letter, f.next_house_addition, f.next_postcode, f.next_city
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and f.moves_on > facility_today() and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= f.moves_on)
$$;
revoke all on function facility_moves(uuid) from public;
grant execute on function facility_moves(uuid) to perceel_app;

set role perceel_owner;

-- A household that takes somebody in who has a registration of his own shares the one it has: his ends with that reason.
alter table facility_registration
  drop constraint facility_registration_end,
  add constraint facility_registration_end check (num_nulls(ends_on, end_reason, ended_by) in (0, 3) and end_reason in ('own-request', 'moved', 'died', 'custom-facility', 'facility-ends', 'household-shares'));

-- prisma/sql/20251208000000_running_contracts_and_capacity/40_availability.sql
-- What a provider says about its room (F67): a day, a number, nothing negative, and nothing that contradicts itself.
alter table room_statement
  add constraint room_statement_number check (number > 0),
  add constraint room_statement_takes check (takes in ('now', 'later', 'full') and (takes = 'later') = (room_from is not null)),
  add constraint room_statement_room check (addresses between 1 and 9999 and takes <> 'full' or addresses is null),
  add constraint room_statement_minutes check (minutes_per_week between 1 and 600000 and takes <> 'full' or minutes_per_week is null),
  add constraint room_statement_windows check (no_windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and (no_windows = '{}' or takes <> 'full')),
  add constraint room_statement_said check (said_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint room_statement_until check (valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= said_on and valid_until >= coalesce(room_from, '')),
  add constraint room_statement_from check (room_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

alter table room_reason
  add constraint room_reason_reason check (reason in ('workload', 'sickness', 'addresses', 'other')),
  add constraint room_reason_note check (case when reason = 'other' then coalesce(trim(note), '') <> '' else note is null or trim(note) <> '' end);

-- Only about a lot and product of a participation that runs, or begins later.
create function room_of_running() returns trigger language plpgsql as $$
begin
  if not exists (select from participation p where p.id = new.participation_id and p.status = 'running' and p.ends_on >= new.said_on and new.product_id = any(p.product_ids)) then
    raise exception 'room-not-running' using errcode = 'PR001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger room_of_running before insert on room_statement for each row execute function room_of_running();

-- What was said is not unsaid.
create function room_said_stays() returns trigger language plpgsql as $$
begin
  raise exception 'room-is-fixed' using errcode = 'PR002', detail = tg_table_name;
end $$;
create trigger room_said_stays before update or delete on room_statement for each row execute function room_said_stays();
create trigger room_reason_stays before update or delete on room_reason for each row execute function room_said_stays();

alter table room_reminder
  add constraint room_reminder_day check (for_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- What stood beside the chosen provider is kept with the choice, with the statement it came from.
alter table provider_choice
  add constraint provider_choice_room check (trim(room_shown) <> ''),
  add constraint provider_choice_statement check (room_statement_id is null or room_shown is not null);

-- prisma/sql/20251208000000_running_contracts_and_capacity/50_talks.sql
-- A talk that brought a no (S15, S30): of one case, not in a day to come, with a script that was adopted for that talk and that place.
alter table bad_news_talk
  add constraint bad_news_talk_kind check (kind in ('refusal', 'less', 'prior', 'waiting')),
  add constraint bad_news_talk_said check (btrim(about) <> '' and btrim(reaction) <> ''),
  add constraint bad_news_talk_day check (held_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint bad_news_talk_decision check (decision_id is null or kind = 'less');

create function bad_news_talk_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.held_on > to_char(new.recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
     or new.decision_id is not null and not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.talk_on = new.held_on)
     or new.text_id is not null and not exists (
       select from letter_text t join municipality m on m.id = new.municipality_id
       where t.id = new.text_id and t.kind = 'talk-' || new.kind and t.status = 'adopted' and t.passages is not null and t.region_id = m.region_id and coalesce(t.municipality_id, m.id) = m.id) then
    raise exception 'talk-fits-not' using errcode = 'PI150';
  end if;
  return new;
end $$;
create trigger bad_news_talk_fits before insert on bad_news_talk for each row execute function bad_news_talk_fits();

-- prisma/sql/20251208000000_running_contracts_and_capacity/51_facility_letter.sql
-- What a resident may expect of the general facility (S13): a letter of the desk, which the consultant reads and nobody else.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone', 'facility') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone', 'facility') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

-- How the resident got it: by hand or by post, on the day of the letter, about his own registration.
alter table facility_letter
  add constraint facility_letter_channel check (channel in ('handed', 'post')),
  add constraint facility_letter_day check (given_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and given_on = to_char(recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'));

create function facility_letter_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from letter l join facility_registration r on r.id = new.registration_id where l.id = new.letter_id and l.kind = 'facility-welcome' and l.compartment = 'facility' and l.subject_id = r.id and l.resident_id = r.resident_id) then
    raise exception 'facility-letter-fits-not' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger facility_letter_fits before insert on facility_letter for each row execute function facility_letter_fits();

-- prisma/sql/20251208000000_running_contracts_and_capacity/52_pilots.sql
-- The register of pilots and innovations (S25): one adviser keeps it, a second adopts what a pilot brought, and what was adopted stays.
alter table pilot
  add constraint pilot_status check (status in ('idea', 'running', 'stopped', 'regular')),
  add constraint pilot_said check (btrim(name) <> '' and btrim(goal) <> '' and btrim(runs) <> '' and btrim(source) <> '' and btrim(measures) <> ''),
  add constraint pilot_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint pilot_lot check (lot_id is null or municipality_id is not null);
alter table pilot_outcome
  add constraint pilot_outcome_verdict check (verdict in ('stop', 'extend', 'regular')),
  add constraint pilot_outcome_status check (status in ('proposed', 'adopted', 'returned')),
  add constraint pilot_outcome_said check (btrim(brought) <> '' and btrim(yields) <> '' and btrim(reason) <> '' and btrim(answer) <> ''),
  add constraint pilot_outcome_until check ((verdict = 'extend') = (until_on is not null) and until_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint pilot_outcome_decided check ((status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_on) in (0, 2) and (status = 'returned') = (answer is not null)),
  -- Four eyes: who proposes never adopts; he may take his own proposal back.
  add constraint pilot_outcome_four_eyes check (status <> 'adopted' or decided_by_id <> proposed_by_id),
  add constraint pilot_outcome_public check (published_at is null or status = 'adopted');
create unique index pilot_outcome_waits on pilot_outcome (pilot_id) where status = 'proposed';

create function pilot_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- The whole region's is for who works for the whole region.
  if new.municipality_id is null and ctx_kind() = 'person' and exists (select from municipality m where m.region_id = new.region_id and not m.id = any(ctx_municipalities()::uuid[])) then
    raise exception 'pilot-of-the-region' using errcode = 'PI151';
  end if;
  if tg_op = 'INSERT' then
    if new.status not in ('idea', 'running') then raise exception 'pilot-step' using errcode = 'PI151'; end if;
    return new;
  end if;
  if (new.region_id, new.created_at) is distinct from (old.region_id, old.created_at) or new.municipality_id is distinct from old.municipality_id
     or old.status in ('stopped', 'regular') and to_jsonb(new) - array['published_at', 'version'] is distinct from to_jsonb(old) - array['published_at', 'version']
     or old.status = 'running' and new.status = 'idea'
     or old.status is distinct from new.status and new.status in ('stopped', 'regular')
        and not exists (select from pilot_outcome o where o.pilot_id = new.id and o.status = 'adopted' and o.verdict = case new.status when 'stopped' then 'stop' else 'regular' end) then
    raise exception 'pilot-step' using errcode = 'PI151';
  end if;
  return new;
end $$;
create trigger pilot_guard before insert or update on pilot for each row execute function pilot_guard();

create function pilot_outcome_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_on', 'answer', 'published_at', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text <> ctx_actor()
       or not exists (select from pilot p where p.id = new.pilot_id and p.status = 'running' and p.municipality_id is not distinct from new.municipality_id) then
      raise exception 'pilot-outcome-step' using errcode = 'PI152';
    end if;
  elsif to_jsonb(new) - decision is distinct from to_jsonb(old) - decision
     or old.status <> 'proposed' and to_jsonb(new) - array['published_at', 'version'] is distinct from to_jsonb(old) - array['published_at', 'version']
     or old.status = 'proposed' and new.status <> 'proposed' and ctx_kind() = 'person' and new.decided_by_id::text <> ctx_actor() then
    raise exception 'pilot-outcome-step' using errcode = 'PI152';
  end if;
  return new;
end $$;
create trigger pilot_outcome_guard before insert or update on pilot_outcome for each row execute function pilot_outcome_guard();

-- prisma/sql/20251208000000_running_contracts_and_capacity/60_own_password.sql
-- Another password, by who is signed in and gives the one of before first (ASVS V6.2.2, V6.2.3).
set role perceel_gate;

-- The hash of one's own password; nothing for who signs in at his own organisation or by a click in a demonstration.
create function own_password() returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select a.password_hash from account a where ctx_kind() = 'person' and a.person_id::text = ctx_actor()
$$;

-- Sets it, and ends every other session, every signing in under way and every link of this person. This session goes on under a new token.
create function own_password_set(session uuid, password text, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  if ctx_kind() <> 'person' then return false; end if;
  update session s set token_hash = token from membership m
  where s.id = own_password_set.session and m.id = s.membership_id and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp()
  returning m.person_id into whose;
  if whose is null then return false; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose and a.password_hash is not null;
  if not found then return false; end if;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null and s.id <> own_password_set.session;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond') where l.person_id = whose and l.used_at is null and l.expires_at > clock_timestamp();
  return true;
end $$;

revoke all on function own_password(), own_password_set(uuid, text, text) from public;
grant execute on function own_password(), own_password_set(uuid, text, text) to perceel_app;

set role perceel_owner;

-- prisma/rls.ts
-- Row-level security, generated from prisma/rls.ts: as a whole, whatever stood before.
do $$ declare old record; begin
  for old in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I', old.policyname, old.tablename);
  end loop;
end $$;
alter table "portal_clock" enable row level security;
alter table "portal_clock" force row level security;
revoke all on "portal_clock" from perceel_app, perceel_gate;
grant select on "portal_clock" to perceel_app;
create policy everyone_select on "portal_clock" for select to perceel_app using (true);
grant select on "portal_clock" to perceel_gate;
create policy gate_select on "portal_clock" for select to perceel_gate using (true);
alter table "proof_rule" enable row level security;
alter table "proof_rule" force row level security;
revoke all on "proof_rule" from perceel_app, perceel_gate;
grant select on "proof_rule" to perceel_gate;
create policy gate_select on "proof_rule" for select to perceel_gate using (true);
alter table "session" enable row level security;
alter table "session" force row level security;
revoke all on "session" from perceel_app, perceel_gate;
grant select, insert, update on "session" to perceel_gate;
create policy gate_select on "session" for select to perceel_gate using (true);
create policy gate_insert on "session" for insert to perceel_gate with check (true);
create policy gate_update on "session" for update to perceel_gate using (true) with check (true);
alter table "account" enable row level security;
alter table "account" force row level security;
revoke all on "account" from perceel_app, perceel_gate;
grant select, insert, update on "account" to perceel_gate;
create policy gate_select on "account" for select to perceel_gate using (true);
create policy gate_insert on "account" for insert to perceel_gate with check (true);
create policy gate_update on "account" for update to perceel_gate using (true) with check (true);
alter table "recovery_code" enable row level security;
alter table "recovery_code" force row level security;
revoke all on "recovery_code" from perceel_app, perceel_gate;
grant select, insert, update, delete on "recovery_code" to perceel_gate;
create policy gate_select on "recovery_code" for select to perceel_gate using (true);
create policy gate_insert on "recovery_code" for insert to perceel_gate with check (true);
create policy gate_update on "recovery_code" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "recovery_code" for delete to perceel_gate using (true);
alter table "account_link" enable row level security;
alter table "account_link" force row level security;
revoke all on "account_link" from perceel_app, perceel_gate;
grant select, insert, update on "account_link" to perceel_gate;
create policy gate_select on "account_link" for select to perceel_gate using (true);
create policy gate_insert on "account_link" for insert to perceel_gate with check (true);
create policy gate_update on "account_link" for update to perceel_gate using (true) with check (true);
alter table "sign_in_step" enable row level security;
alter table "sign_in_step" force row level security;
revoke all on "sign_in_step" from perceel_app, perceel_gate;
grant select, insert, update on "sign_in_step" to perceel_gate;
create policy gate_select on "sign_in_step" for select to perceel_gate using (true);
create policy gate_insert on "sign_in_step" for insert to perceel_gate with check (true);
create policy gate_update on "sign_in_step" for update to perceel_gate using (true) with check (true);
alter table "identity" enable row level security;
alter table "identity" force row level security;
revoke all on "identity" from perceel_app, perceel_gate;
grant select, insert, update on "identity" to perceel_gate;
create policy gate_select on "identity" for select to perceel_gate using (true);
create policy gate_insert on "identity" for insert to perceel_gate with check (true);
create policy gate_update on "identity" for update to perceel_gate using (true) with check (true);
alter table "account_request" enable row level security;
alter table "account_request" force row level security;
revoke all on "account_request" from perceel_app, perceel_gate;
grant select, insert, update on "account_request" to perceel_gate;
create policy gate_select on "account_request" for select to perceel_gate using (true);
create policy gate_insert on "account_request" for insert to perceel_gate with check (true);
create policy gate_update on "account_request" for update to perceel_gate using (true) with check (true);
alter table "sign_in_count" enable row level security;
alter table "sign_in_count" force row level security;
revoke all on "sign_in_count" from perceel_app, perceel_gate;
grant select, insert, update, delete on "sign_in_count" to perceel_gate;
create policy gate_select on "sign_in_count" for select to perceel_gate using (true);
create policy gate_insert on "sign_in_count" for insert to perceel_gate with check (true);
create policy gate_update on "sign_in_count" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "sign_in_count" for delete to perceel_gate using (true);
alter table "use_count" enable row level security;
alter table "use_count" force row level security;
revoke all on "use_count" from perceel_app, perceel_gate;
grant select, insert, update, delete on "use_count" to perceel_gate;
create policy gate_select on "use_count" for select to perceel_gate using (true);
create policy gate_insert on "use_count" for insert to perceel_gate with check (true);
create policy gate_update on "use_count" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "use_count" for delete to perceel_gate using (true);
alter table "outside_logout" enable row level security;
alter table "outside_logout" force row level security;
revoke all on "outside_logout" from perceel_app, perceel_gate;
grant select, insert, update, delete on "outside_logout" to perceel_gate;
create policy gate_select on "outside_logout" for select to perceel_gate using (true);
create policy gate_insert on "outside_logout" for insert to perceel_gate with check (true);
create policy gate_update on "outside_logout" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "outside_logout" for delete to perceel_gate using (true);
alter table "key_seen" enable row level security;
alter table "key_seen" force row level security;
revoke all on "key_seen" from perceel_app, perceel_gate;
grant select, insert on "key_seen" to perceel_app;
create policy keys_select on "key_seen" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_insert on "key_seen" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy administration_select on "key_seen" for select to perceel_app using ((select ctx_role()) = any('{administrator,auditor}'::text[]));
alter table "audit_head" enable row level security;
alter table "audit_head" force row level security;
revoke all on "audit_head" from perceel_app, perceel_gate;
grant select, update on "audit_head" to perceel_gate;
create policy gate_select on "audit_head" for select to perceel_gate using (true);
create policy gate_update on "audit_head" for update to perceel_gate using (true) with check (true);
alter table "audit_round" enable row level security;
alter table "audit_round" force row level security;
revoke all on "audit_round" from perceel_app, perceel_gate;
grant select, insert, update on "audit_round" to perceel_gate;
create policy gate_select on "audit_round" for select to perceel_gate using (true);
create policy gate_insert on "audit_round" for insert to perceel_gate with check (true);
create policy gate_update on "audit_round" for update to perceel_gate using (true) with check (true);
alter table "audit_line" enable row level security;
alter table "audit_line" force row level security;
revoke all on "audit_line" from perceel_app, perceel_gate;
grant select, insert on "audit_line" to perceel_app;
create policy everyone_insert on "audit_line" for insert to perceel_app with check (true);
create policy staff_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (compartment = 'region'));
create policy provider_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (compartment in ('provider', 'sealed')));
create policy consultant_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{consultant,auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'resident'));
create policy integrity_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'integrity'));
create policy objections_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{objections-officer,auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'objection'));
create policy supervisor_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision'));
create policy complaints_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint'));
create policy planner_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (compartment = 'resident' and subject_type = 'allocation'));
create policy back_office_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'resident' and subject_type = 'allocation'));
create policy administrator_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{administrator,auditor}'::text[])) and (compartment = 'platform'));
grant select, update on "audit_line" to perceel_gate;
create policy gate_select on "audit_line" for select to perceel_gate using (true);
create policy gate_update on "audit_line" for update to perceel_gate using (true) with check (true);
alter table "window_alert" enable row level security;
alter table "window_alert" force row level security;
revoke all on "window_alert" from perceel_app, perceel_gate;
grant select, insert, update, delete on "window_alert" to perceel_gate;
create policy gate_select on "window_alert" for select to perceel_gate using (true);
create policy gate_insert on "window_alert" for insert to perceel_gate with check (true);
create policy gate_update on "window_alert" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "window_alert" for delete to perceel_gate using (true);
alter table "idempotency" enable row level security;
alter table "idempotency" force row level security;
revoke all on "idempotency" from perceel_app, perceel_gate;
grant select, insert, update on "idempotency" to perceel_app;
create policy self_select on "idempotency" for select to perceel_app using (actor_id = (select ctx_actor()));
create policy self_insert on "idempotency" for insert to perceel_app with check (actor_id = (select ctx_actor()));
create policy self_update on "idempotency" for update to perceel_app using (actor_id = (select ctx_actor())) with check (actor_id = (select ctx_actor()));
alter table "file" enable row level security;
alter table "file" force row level security;
revoke all on "file" from perceel_app, perceel_gate;
grant select, insert, update on "file" to perceel_app;
create policy provider_select on "file" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy provider_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy staff_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy officer_update on "file" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint'))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy proposal_select on "file" for select to perceel_app using ((compartment = 'proposal') and ((((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) or (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy consultant_select on "file" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy consultant_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy facility_select on "file" for select to perceel_app using (((select ctx_role()) = any('{desk-agent,consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy objections_select on "file" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy objections_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy supervisor_select on "file" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy complaints_select on "file" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy public_select on "file" for select to perceel_app using (published_at <= (select portal_now()));
create policy letters_select on "file" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_ids && (select ctx_regions())::uuid[]) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_insert on "file" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_ids && (select ctx_regions())::uuid[]) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
grant select, update, delete on "file" to perceel_gate;
create policy gate_select on "file" for select to perceel_gate using (true);
create policy gate_update on "file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file" for delete to perceel_gate using (true);
alter table "letter" enable row level security;
alter table "letter" force row level security;
revoke all on "letter" from perceel_app, perceel_gate;
grant select, insert, update on "letter" to perceel_app;
create policy provider_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy provider_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (resident_id is null));
create policy staff_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy staff_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy staff_update on "letter" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint'))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null) and (coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')));
create policy proposal_select on "letter" for select to perceel_app using ((compartment = 'proposal') and ((((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) or (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy proposer_insert on "letter" for insert to perceel_app with check ((compartment = 'proposal') and ((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy consultant_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment is null or compartment = 'objected'));
create policy desk_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy desk_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy facility_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'facility' and resident_id is not null));
create policy objections_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy objections_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy supervisor_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy supervisor_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy complaints_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy complaints_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy letters_select on "letter" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_update on "letter" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[])))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy public_select on "letter" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update, delete on "letter" to perceel_gate;
create policy gate_select on "letter" for select to perceel_gate using (true);
create policy gate_update on "letter" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "letter" for delete to perceel_gate using (true);
alter table "letter_text" enable row level security;
alter table "letter_text" force row level security;
revoke all on "letter_text" from perceel_app, perceel_gate;
grant select, insert, update on "letter_text" to perceel_app;
create policy everyone_select on "letter_text" for select to perceel_app using (status = 'adopted');
create policy adviser_select on "letter_text" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
create policy adviser_insert on "letter_text" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
create policy adviser_update on "letter_text" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (region_id = any((select ctx_regions())::uuid[])));
alter table "mail" enable row level security;
alter table "mail" force row level security;
revoke all on "mail" from perceel_app, perceel_gate;
grant select, insert on "mail" to perceel_app;
create policy everyone_insert on "mail" for insert to perceel_app with check ((select ctx_kind()) <> 'anonymous');
create policy administrator_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{administrator}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (not sealed));
create policy provider_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant insert on "mail" to perceel_gate;
create policy gate_insert on "mail" for insert to perceel_gate with check (true);
alter table "region" enable row level security;
alter table "region" force row level security;
revoke all on "region" from perceel_app, perceel_gate;
grant select, insert, update on "region" to perceel_app;
create policy everyone_select on "region" for select to perceel_app using (true);
create policy setup_select on "region" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "region" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "region" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "region" to perceel_gate;
create policy gate_select on "region" for select to perceel_gate using (true);
alter table "municipality" enable row level security;
alter table "municipality" force row level security;
revoke all on "municipality" from perceel_app, perceel_gate;
grant select, insert, update on "municipality" to perceel_app;
create policy everyone_select on "municipality" for select to perceel_app using (true);
create policy setup_select on "municipality" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "municipality" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "municipality" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "municipality" to perceel_gate;
create policy gate_select on "municipality" for select to perceel_gate using (true);
alter table "access_organisation" enable row level security;
alter table "access_organisation" force row level security;
revoke all on "access_organisation" from perceel_app, perceel_gate;
grant select, insert, update on "access_organisation" to perceel_app;
create policy everyone_select on "access_organisation" for select to perceel_app using (true);
create policy setup_select on "access_organisation" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "access_organisation" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "access_organisation" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "access_organisation" to perceel_gate;
create policy gate_select on "access_organisation" for select to perceel_gate using (true);
alter table "access_service" enable row level security;
alter table "access_service" force row level security;
revoke all on "access_service" from perceel_app, perceel_gate;
grant select, insert, update on "access_service" to perceel_app;
create policy everyone_select on "access_service" for select to perceel_app using (true);
create policy setup_select on "access_service" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "access_service" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "access_service" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "access_service" to perceel_gate;
create policy gate_select on "access_service" for select to perceel_gate using (true);
alter table "mandate" enable row level security;
alter table "mandate" force row level security;
revoke all on "mandate" from perceel_app, perceel_gate;
grant select, insert, update on "mandate" to perceel_app;
create policy everyone_select on "mandate" for select to perceel_app using (true);
create policy setup_select on "mandate" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "mandate" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "mandate" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "person" enable row level security;
alter table "person" force row level security;
revoke all on "person" from perceel_app, perceel_gate;
grant select, insert, update on "person" to perceel_app;
create policy self_select on "person" for select to perceel_app using (id::text = (select ctx_actor()));
create policy setup_select on "person" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "person" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "person" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "person" to perceel_gate;
create policy gate_select on "person" for select to perceel_gate using (true);
create policy gate_insert on "person" for insert to perceel_gate with check (true);
create policy gate_update on "person" for update to perceel_gate using (true) with check (true);
alter table "membership" enable row level security;
alter table "membership" force row level security;
revoke all on "membership" from perceel_app, perceel_gate;
grant select, insert, update on "membership" to perceel_app;
create policy self_select on "membership" for select to perceel_app using (person_id::text = (select ctx_actor()));
create policy setup_select on "membership" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "membership" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "membership" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "membership" to perceel_gate;
create policy gate_select on "membership" for select to perceel_gate using (true);
create policy gate_insert on "membership" for insert to perceel_gate with check (true);
create policy gate_update on "membership" for update to perceel_gate using (true) with check (true);
alter table "rulebook_row" enable row level security;
alter table "rulebook_row" force row level security;
revoke all on "rulebook_row" from perceel_app, perceel_gate;
grant select, insert, update on "rulebook_row" to perceel_app;
create policy everyone_select on "rulebook_row" for select to perceel_app using (true);
create policy setup_select on "rulebook_row" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "rulebook_row" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "rulebook_row" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy adviser_insert on "rulebook_row" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "rulebook_row" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
grant select on "rulebook_row" to perceel_gate;
create policy gate_select on "rulebook_row" for select to perceel_gate using (true);
alter table "pilot" enable row level security;
alter table "pilot" force row level security;
revoke all on "pilot" from perceel_app, perceel_gate;
grant select, insert, update on "pilot" to perceel_app;
create policy adviser_select on "pilot" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "pilot" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "pilot" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy readers_select on "pilot" for select to perceel_app using (((select ctx_role()) = any('{contract-manager,consultant}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy public_select on "pilot" for select to perceel_app using (published_at <= (select portal_now()));
alter table "pilot_outcome" enable row level security;
alter table "pilot_outcome" force row level security;
revoke all on "pilot_outcome" from perceel_app, perceel_gate;
grant select, insert, update on "pilot_outcome" to perceel_app;
create policy adviser_select on "pilot_outcome" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "pilot_outcome" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "pilot_outcome" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy readers_select on "pilot_outcome" for select to perceel_app using (((select ctx_role()) = any('{contract-manager,consultant}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (status = 'adopted'));
create policy public_select on "pilot_outcome" for select to perceel_app using (published_at <= (select portal_now()));
alter table "rule_proposal" enable row level security;
alter table "rule_proposal" force row level security;
revoke all on "rule_proposal" from perceel_app, perceel_gate;
grant select, insert, update on "rule_proposal" to perceel_app;
create policy adviser_select on "rule_proposal" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "rule_proposal" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "rule_proposal" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
alter table "holiday" enable row level security;
alter table "holiday" force row level security;
revoke all on "holiday" from perceel_app, perceel_gate;
grant select, insert, update on "holiday" to perceel_app;
create policy everyone_select on "holiday" for select to perceel_app using (true);
create policy setup_select on "holiday" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "holiday" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "holiday" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "provider" enable row level security;
alter table "provider" force row level security;
revoke all on "provider" from perceel_app, perceel_gate;
grant select, insert, update on "provider" to perceel_app;
create policy provider_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[])));
create policy provider_update on "provider" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (id = any((select ctx_providers())::uuid[])));
create policy staff_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_select on "provider" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_update on "provider" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy public_select on "provider" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "provider" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "provider" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "provider" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update, delete on "provider" to perceel_gate;
create policy gate_select on "provider" for select to perceel_gate using (true);
create policy gate_insert on "provider" for insert to perceel_gate with check (true);
create policy gate_update on "provider" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider" for delete to perceel_gate using (true);
alter table "establishment" enable row level security;
alter table "establishment" force row level security;
revoke all on "establishment" from perceel_app, perceel_gate;
grant select, insert, update on "establishment" to perceel_app;
create policy provider_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "establishment" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "establishment" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "establishment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "establishment" to perceel_gate;
create policy gate_select on "establishment" for select to perceel_gate using (true);
create policy gate_update on "establishment" for update to perceel_gate using (true) with check (true);
alter table "group_link" enable row level security;
alter table "group_link" force row level security;
revoke all on "group_link" from perceel_app, perceel_gate;
grant select, insert, update on "group_link" to perceel_app;
create policy provider_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "group_link" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "group_link" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy parent_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[])));
create policy parent_update on "group_link" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (parent_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "group_link" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "group_link" to perceel_gate;
create policy gate_select on "group_link" for select to perceel_gate using (true);
create policy gate_update on "group_link" for update to perceel_gate using (true) with check (true);
alter table "prior_contract" enable row level security;
alter table "prior_contract" force row level security;
revoke all on "prior_contract" from perceel_app, perceel_gate;
grant select, insert, update on "prior_contract" to perceel_app;
create policy staff_select on "prior_contract" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_select on "prior_contract" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "prior_contract" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "prior_contract" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "evidence" enable row level security;
alter table "evidence" force row level security;
revoke all on "evidence" from perceel_app, perceel_gate;
grant select, insert, update on "evidence" to perceel_app;
create policy provider_select on "evidence" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "evidence" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "evidence" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "evidence" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "evidence" to perceel_gate;
create policy gate_select on "evidence" for select to perceel_gate using (true);
create policy gate_update on "evidence" for update to perceel_gate using (true) with check (true);
alter table "evidence_version" enable row level security;
alter table "evidence_version" force row level security;
revoke all on "evidence_version" from perceel_app, perceel_gate;
grant select, insert, update on "evidence_version" to perceel_app;
create policy provider_select on "evidence_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "evidence_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "evidence_version" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "evidence_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select, update on "evidence_version" to perceel_gate;
create policy gate_select on "evidence_version" for select to perceel_gate using (true);
create policy gate_update on "evidence_version" for update to perceel_gate using (true) with check (true);
alter table "dossier_change" enable row level security;
alter table "dossier_change" force row level security;
revoke all on "dossier_change" from perceel_app, perceel_gate;
grant select, insert, update on "dossier_change" to perceel_app;
create policy provider_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "dossier_change" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "dossier_change" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_select on "dossier_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
create policy contract_update on "dossier_change" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[])) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]));
grant select on "dossier_change" to perceel_gate;
create policy gate_select on "dossier_change" for select to perceel_gate using (true);
alter table "dossier_notice" enable row level security;
alter table "dossier_notice" force row level security;
revoke all on "dossier_notice" from perceel_app, perceel_gate;
grant select, insert on "dossier_notice" to perceel_app;
create policy provider_select on "dossier_notice" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "dossier_notice" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "dossier_notice" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (decided_in && (select ctx_regions())::uuid[]));
alter table "agreement_subcontractor" enable row level security;
alter table "agreement_subcontractor" force row level security;
revoke all on "agreement_subcontractor" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_subcontractor" to perceel_app;
create policy provider_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "agreement_subcontractor" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "agreement_subcontractor" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_select on "agreement_subcontractor" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_subcontractor" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "agreement_subcontractor" to perceel_gate;
create policy gate_select on "agreement_subcontractor" for select to perceel_gate using (true);
alter table "merger_decision" enable row level security;
alter table "merger_decision" force row level security;
revoke all on "merger_decision" from perceel_app, perceel_gate;
grant select, insert, update on "merger_decision" to perceel_app;
create policy contract_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "merger_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "merger_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "merger_decision" to perceel_gate;
create policy gate_select on "merger_decision" for select to perceel_gate using (true);
alter table "subcontractor_relation" enable row level security;
alter table "subcontractor_relation" force row level security;
revoke all on "subcontractor_relation" from perceel_app, perceel_gate;
grant select, insert, update on "subcontractor_relation" to perceel_app;
create policy staff_select on "subcontractor_relation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_select on "subcontractor_relation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "subcontractor_relation" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "subcontractor_relation" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "product" enable row level security;
alter table "product" force row level security;
revoke all on "product" from perceel_app, perceel_gate;
grant select, insert, update on "product" to perceel_app;
create policy everyone_select on "product" for select to perceel_app using (true);
create policy setup_select on "product" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "product" to perceel_gate;
create policy gate_select on "product" for select to perceel_gate using (true);
alter table "product_unit" enable row level security;
alter table "product_unit" force row level security;
revoke all on "product_unit" from perceel_app, perceel_gate;
grant select, insert, update on "product_unit" to perceel_app;
create policy everyone_select on "product_unit" for select to perceel_app using (true);
create policy setup_select on "product_unit" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_unit" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_unit" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "product_option" enable row level security;
alter table "product_option" force row level security;
revoke all on "product_option" from perceel_app, perceel_gate;
grant select, insert, update on "product_option" to perceel_app;
create policy everyone_select on "product_option" for select to perceel_app using (true);
create policy setup_select on "product_option" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_option" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_option" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "product_pair" enable row level security;
alter table "product_pair" force row level security;
revoke all on "product_pair" from perceel_app, perceel_gate;
grant select, insert, update on "product_pair" to perceel_app;
create policy everyone_select on "product_pair" for select to perceel_app using (true);
create policy setup_select on "product_pair" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "product_pair" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "product_pair" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select on "product_pair" to perceel_gate;
create policy gate_select on "product_pair" for select to perceel_gate using (true);
alter table "hourly_rate" enable row level security;
alter table "hourly_rate" force row level security;
revoke all on "hourly_rate" from perceel_app, perceel_gate;
grant select, insert, update on "hourly_rate" to perceel_app;
create policy everyone_select on "hourly_rate" for select to perceel_app using (true);
create policy setup_select on "hourly_rate" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "hourly_rate" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "hourly_rate" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "lot" enable row level security;
alter table "lot" force row level security;
revoke all on "lot" from perceel_app, perceel_gate;
grant select, insert, update on "lot" to perceel_app;
create policy everyone_select on "lot" for select to perceel_app using (true);
create policy setup_select on "lot" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "lot" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "lot" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "lot" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (kind <> 'municipality'));
grant select on "lot" to perceel_gate;
create policy gate_select on "lot" for select to perceel_gate using (true);
alter table "lot_drawing" enable row level security;
alter table "lot_drawing" force row level security;
revoke all on "lot_drawing" from perceel_app, perceel_gate;
grant select, insert, update on "lot_drawing" to perceel_app;
create policy everyone_select on "lot_drawing" for select to perceel_app using (true);
create policy setup_select on "lot_drawing" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "lot_drawing" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "lot_drawing" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "lot_drawing" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "lot_drawing" to perceel_gate;
create policy gate_select on "lot_drawing" for select to perceel_gate using (true);
alter table "drawn_range" enable row level security;
alter table "drawn_range" force row level security;
revoke all on "drawn_range" from perceel_app, perceel_gate;
grant select, insert, update on "drawn_range" to perceel_app;
create policy everyone_select on "drawn_range" for select to perceel_app using (true);
create policy setup_select on "drawn_range" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "drawn_range" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "drawn_range" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "drawn_range" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "drawn_range" to perceel_gate;
create policy gate_select on "drawn_range" for select to perceel_gate using (true);
alter table "norm_set" enable row level security;
alter table "norm_set" force row level security;
revoke all on "norm_set" from perceel_app, perceel_gate;
grant select, insert, update on "norm_set" to perceel_app;
create policy everyone_select on "norm_set" for select to perceel_app using ((region_id is null) or ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "norm_set" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "norm_set" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy setup_select on "norm_set" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "norm_set" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "norm_set" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "norm_cell" enable row level security;
alter table "norm_cell" force row level security;
revoke all on "norm_cell" from perceel_app, perceel_gate;
grant select, insert, update, delete on "norm_cell" to perceel_app;
create policy everyone_select on "norm_cell" for select to perceel_app using ((region_id is null) or ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_insert on "norm_cell" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_update on "norm_cell" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy adviser_delete on "norm_cell" for delete to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy setup_select on "norm_cell" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "norm_cell" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "norm_cell" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "advisory_body" enable row level security;
alter table "advisory_body" force row level security;
revoke all on "advisory_body" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_body" to perceel_app;
create policy everyone_select on "advisory_body" for select to perceel_app using (true);
create policy setup_select on "advisory_body" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "advisory_body" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "advisory_body" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, insert, update on "advisory_body" to perceel_gate;
create policy gate_select on "advisory_body" for select to perceel_gate using (true);
create policy gate_insert on "advisory_body" for insert to perceel_gate with check (true);
create policy gate_update on "advisory_body" for update to perceel_gate using (true) with check (true);
alter table "advisory_request" enable row level security;
alter table "advisory_request" force row level security;
revoke all on "advisory_request" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_request" to perceel_app;
create policy asker_select on "advisory_request" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_insert on "advisory_request" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advisory_request" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advisory_request" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null)));
create policy body_update on "advisory_request" for update to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null))) with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (sent_at is not null) and ((open_until is null or open_until > (select portal_now())) or (advised_at is not null)));
create policy public_select on "advisory_request" for select to perceel_app using (published_at <= (select portal_now()));
alter table "advisory_paper" enable row level security;
alter table "advisory_paper" force row level security;
revoke all on "advisory_paper" from perceel_app, perceel_gate;
grant select, insert, update, delete on "advisory_paper" to perceel_app;
create policy asker_select on "advisory_paper" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and ((side = 'asker') or (shared_at is not null)));
create policy asker_insert on "advisory_paper" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (side = 'asker'));
create policy asker_update on "advisory_paper" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_delete on "advisory_paper" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (side = 'asker') and (shared_at is null));
create policy body_select on "advisory_paper" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and ((side = 'body') or ((shared_at is not null) and (open_until is null or open_until > (select portal_now())))));
create policy body_insert on "advisory_paper" for insert to perceel_app with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body'));
create policy body_update on "advisory_paper" for update to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body')) with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body'));
create policy body_delete on "advisory_paper" for delete to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (side = 'body') and (shared_at is null));
create policy public_select on "advisory_paper" for select to perceel_app using ((side = 'body') and (published_at <= (select portal_now())));
alter table "advisory_question" enable row level security;
alter table "advisory_question" force row level security;
revoke all on "advisory_question" from perceel_app, perceel_gate;
grant select, insert, update on "advisory_question" to perceel_app;
create policy asker_select on "advisory_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advisory_question" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advisory_question" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (open_until is null or open_until > (select portal_now())));
create policy body_insert on "advisory_question" for insert to perceel_app with check ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (open_until is null or open_until > (select portal_now())));
alter table "advice_point" enable row level security;
alter table "advice_point" force row level security;
revoke all on "advice_point" from perceel_app, perceel_gate;
grant select, insert, update, delete on "advice_point" to perceel_app;
create policy asker_select on "advice_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null));
create policy asker_update on "advice_point" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null)) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))) and (given_at is not null));
create policy body_select on "advice_point" for select to perceel_app using (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_insert on "advice_point" for insert to perceel_app with check (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_update on "advice_point" for update to perceel_app using (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) with check (((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body())));
create policy body_delete on "advice_point" for delete to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (given_at is null));
create policy public_select on "advice_point" for select to perceel_app using (published_at <= (select portal_now()));
alter table "advice_reply" enable row level security;
alter table "advice_reply" force row level security;
revoke all on "advice_reply" from perceel_app, perceel_gate;
grant select, insert, update on "advice_reply" to perceel_app;
create policy asker_select on "advice_reply" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_insert on "advice_reply" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy asker_update on "advice_reply" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[]))))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,policy-adviser}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) and ((municipality_id is null) or (municipality_id = any((select ctx_municipalities())::uuid[])))));
create policy body_select on "advice_reply" for select to perceel_app using ((((select ctx_role()) = any('{advisory-board,bureau}'::text[])) and (body_id::text = (select ctx_body()))) and (given_at is not null));
create policy public_select on "advice_reply" for select to perceel_app using (published_at <= (select portal_now()));
alter table "procedure" enable row level security;
alter table "procedure" force row level security;
revoke all on "procedure" from perceel_app, perceel_gate;
grant select, insert, update on "procedure" to perceel_app;
create policy officer_select on "procedure" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "procedure" to perceel_gate;
create policy gate_select on "procedure" for select to perceel_gate using (true);
alter table "procedure_lot" enable row level security;
alter table "procedure_lot" force row level security;
revoke all on "procedure_lot" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_lot" to perceel_app;
create policy officer_select on "procedure_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_lot" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_lot" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_lot" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_lot" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_lot" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_lot" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_lot" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "product_combination" enable row level security;
alter table "product_combination" force row level security;
revoke all on "product_combination" from perceel_app, perceel_gate;
grant select, insert, update, delete on "product_combination" to perceel_app;
create policy officer_select on "product_combination" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "product_combination" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "product_combination" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "product_combination" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "product_combination" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "product_combination" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "product_combination" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "product_combination" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "product_combination" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "entry_window" enable row level security;
alter table "entry_window" force row level security;
revoke all on "entry_window" from perceel_app, perceel_gate;
grant select, insert, update, delete on "entry_window" to perceel_app;
create policy officer_select on "entry_window" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "entry_window" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_window" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "entry_window" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "entry_window" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "entry_window" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "entry_window" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "entry_window" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "entry_window" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select, update on "entry_window" to perceel_gate;
create policy gate_select on "entry_window" for select to perceel_gate using (true);
create policy gate_update on "entry_window" for update to perceel_gate using (true) with check (true);
alter table "date_rule" enable row level security;
alter table "date_rule" force row level security;
revoke all on "date_rule" from perceel_app, perceel_gate;
grant select, insert, update, delete on "date_rule" to perceel_app;
create policy staff_select on "date_rule" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "date_rule" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "date_rule" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "date_rule" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "date_rule" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "planning_change" enable row level security;
alter table "planning_change" force row level security;
revoke all on "planning_change" from perceel_app, perceel_gate;
grant select, insert on "planning_change" to perceel_app;
create policy officer_select on "planning_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "planning_change" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "planning_change" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "planning_change" for select to perceel_app using (published_at <= (select portal_now()));
grant select on "planning_change" to perceel_gate;
create policy gate_select on "planning_change" for select to perceel_gate using (true);
alter table "closing_move" enable row level security;
alter table "closing_move" force row level security;
revoke all on "closing_move" from perceel_app, perceel_gate;
grant select, insert, update on "closing_move" to perceel_app;
create policy officer_select on "closing_move" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "closing_move" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "closing_move" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "closing_move" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "closing_move" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update on "closing_move" to perceel_gate;
create policy gate_select on "closing_move" for select to perceel_gate using (true);
create policy gate_update on "closing_move" for update to perceel_gate using (true) with check (true);
alter table "window_stop" enable row level security;
alter table "window_stop" force row level security;
revoke all on "window_stop" from perceel_app, perceel_gate;
grant select, insert, update on "window_stop" to perceel_app;
create policy officer_select on "window_stop" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "window_stop" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "window_stop" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "window_stop" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "window_stop" for select to perceel_app using (published_at <= (select portal_now()));
alter table "message" enable row level security;
alter table "message" force row level security;
revoke all on "message" from perceel_app, perceel_gate;
grant select, insert on "message" to perceel_app;
create policy officer_select on "message" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "message" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "message" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "message" to perceel_gate;
create policy gate_select on "message" for select to perceel_gate using (true);
alter table "message_copy" enable row level security;
alter table "message_copy" force row level security;
revoke all on "message_copy" from perceel_app, perceel_gate;
grant select on "message_copy" to perceel_app;
create policy provider_select on "message_copy" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at <= (select portal_now())));
create policy officer_select on "message_copy" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (not sealed));
grant select, insert, update on "message_copy" to perceel_gate;
create policy gate_select on "message_copy" for select to perceel_gate using (true);
create policy gate_insert on "message_copy" for insert to perceel_gate with check (true);
create policy gate_update on "message_copy" for update to perceel_gate using (true) with check (true);
alter table "procedure_follow" enable row level security;
alter table "procedure_follow" force row level security;
revoke all on "procedure_follow" from perceel_app, perceel_gate;
grant select, insert, delete on "procedure_follow" to perceel_app;
create policy provider_select on "procedure_follow" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "procedure_follow" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_delete on "procedure_follow" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "procedure_follow" to perceel_gate;
create policy gate_select on "procedure_follow" for select to perceel_gate using (true);
alter table "message_read" enable row level security;
alter table "message_read" force row level security;
revoke all on "message_read" from perceel_app, perceel_gate;
grant select, insert on "message_read" to perceel_app;
create policy provider_select on "message_read" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "message_read" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "message_read" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (not sealed));
grant select, update on "message_read" to perceel_gate;
create policy gate_select on "message_read" for select to perceel_gate using (true);
create policy gate_update on "message_read" for update to perceel_gate using (true) with check (true);
alter table "criterion" enable row level security;
alter table "criterion" force row level security;
revoke all on "criterion" from perceel_app, perceel_gate;
grant select, insert, update, delete on "criterion" to perceel_app;
create policy officer_select on "criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "criterion" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "criterion" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "criterion" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "criterion" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "criterion" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "criterion" to perceel_gate;
create policy gate_select on "criterion" for select to perceel_gate using (true);
alter table "library_criterion" enable row level security;
alter table "library_criterion" force row level security;
revoke all on "library_criterion" from perceel_app, perceel_gate;
grant select, insert, update on "library_criterion" to perceel_app;
create policy staff_select on "library_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "library_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "library_criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "library_criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "library_criterion" to perceel_gate;
create policy gate_select on "library_criterion" for select to perceel_gate using (true);
alter table "library_criterion_version" enable row level security;
alter table "library_criterion_version" force row level security;
revoke all on "library_criterion_version" from perceel_app, perceel_gate;
grant select, insert on "library_criterion_version" to perceel_app;
create policy staff_select on "library_criterion_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "library_criterion_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "library_criterion_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "library_criterion_version" to perceel_gate;
create policy gate_select on "library_criterion_version" for select to perceel_gate using (true);
alter table "procedure_document" enable row level security;
alter table "procedure_document" force row level security;
revoke all on "procedure_document" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_document" to perceel_app;
create policy officer_select on "procedure_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_document" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_document" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_document" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_document" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_document" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_document" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_document" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "procedure_document_version" enable row level security;
alter table "procedure_document_version" force row level security;
revoke all on "procedure_document_version" from perceel_app, perceel_gate;
grant select, insert, update, delete on "procedure_document_version" to perceel_app;
create policy officer_select on "procedure_document_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "procedure_document_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "procedure_document_version" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "procedure_document_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "procedure_document_version" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "procedure_document_version" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "procedure_document_version" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "procedure_document_version" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "procedure_document_version" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "procedure_document_version" to perceel_gate;
create policy gate_select on "procedure_document_version" for select to perceel_gate using (true);
alter table "document_download" enable row level security;
alter table "document_download" force row level security;
revoke all on "document_download" from perceel_app, perceel_gate;
grant select, insert on "document_download" to perceel_app;
create policy provider_select on "document_download" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "document_download" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "document_download" to perceel_gate;
create policy gate_select on "document_download" for select to perceel_gate using (true);
alter table "clause" enable row level security;
alter table "clause" force row level security;
revoke all on "clause" from perceel_app, perceel_gate;
grant select, insert, update, delete on "clause" to perceel_app;
create policy officer_select on "clause" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "clause" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "clause" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "clause" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "clause" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "clause" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "clause" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "clause" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "clause" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
alter table "window_question" enable row level security;
alter table "window_question" force row level security;
revoke all on "window_question" from perceel_app, perceel_gate;
grant select, insert, update on "window_question" to perceel_app;
create policy officer_select on "window_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "window_question" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "window_question" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_insert on "window_question" for insert to perceel_app with check ((select ctx_role()) = any('{provider-admin,provider-staff}'::text[]));
grant select on "window_question" to perceel_gate;
create policy gate_select on "window_question" for select to perceel_gate using (true);
alter table "question_asker" enable row level security;
alter table "question_asker" force row level security;
revoke all on "question_asker" from perceel_app, perceel_gate;
grant select, insert on "question_asker" to perceel_app;
create policy provider_select on "question_asker" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "question_asker" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "question_asker" to perceel_gate;
create policy gate_select on "question_asker" for select to perceel_gate using (true);
alter table "criterion_review" enable row level security;
alter table "criterion_review" force row level security;
revoke all on "criterion_review" from perceel_app, perceel_gate;
grant select, insert, update on "criterion_review" to perceel_app;
create policy staff_select on "criterion_review" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "criterion_review" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "criterion_review" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "criterion_review" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert on "criterion_review" to perceel_gate;
create policy gate_select on "criterion_review" for select to perceel_gate using (true);
create policy gate_insert on "criterion_review" for insert to perceel_gate with check (true);
alter table "criterion_remark" enable row level security;
alter table "criterion_remark" force row level security;
revoke all on "criterion_remark" from perceel_app, perceel_gate;
grant select, insert on "criterion_remark" to perceel_app;
create policy staff_select on "criterion_remark" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_insert on "criterion_remark" for insert to perceel_app with check ((select ctx_role()) = any('{provider-admin,provider-staff}'::text[]));
grant select on "criterion_remark" to perceel_gate;
create policy gate_select on "criterion_remark" for select to perceel_gate using (true);
alter table "remark_author" enable row level security;
alter table "remark_author" force row level security;
revoke all on "remark_author" from perceel_app, perceel_gate;
grant select, insert on "remark_author" to perceel_app;
create policy provider_select on "remark_author" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "remark_author" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "remark_author" to perceel_gate;
create policy gate_select on "remark_author" for select to perceel_gate using (true);
alter table "answer_note" enable row level security;
alter table "answer_note" force row level security;
revoke all on "answer_note" from perceel_app, perceel_gate;
grant select, insert, update on "answer_note" to perceel_app;
create policy officer_select on "answer_note" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "answer_note" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "answer_note" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "answer_note" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "answer_note" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "answer_note" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "answer_note" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "answer_note" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "answer_note" to perceel_gate;
create policy gate_select on "answer_note" for select to perceel_gate using (true);
alter table "answer_note_entry" enable row level security;
alter table "answer_note_entry" force row level security;
revoke all on "answer_note_entry" from perceel_app, perceel_gate;
grant select, insert, update on "answer_note_entry" to perceel_app;
create policy officer_select on "answer_note_entry" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "answer_note_entry" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "answer_note_entry" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "answer_note_entry" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "answer_note_entry" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "answer_note_entry" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "answer_note_entry" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "answer_note_entry" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "answer_note_entry" to perceel_gate;
create policy gate_select on "answer_note_entry" for select to perceel_gate using (true);
alter table "sealing_key" enable row level security;
alter table "sealing_key" force row level security;
revoke all on "sealing_key" from perceel_app, perceel_gate;
grant select, insert on "sealing_key" to perceel_app;
create policy everyone_select on "sealing_key" for select to perceel_app using (submission_id is null);
create policy provider_select on "sealing_key" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_insert on "sealing_key" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (submission_id is null));
grant select, insert on "sealing_key" to perceel_gate;
create policy gate_select on "sealing_key" for select to perceel_gate using (true);
create policy gate_insert on "sealing_key" for insert to perceel_gate with check (true);
alter table "sealing_secret" enable row level security;
alter table "sealing_secret" force row level security;
revoke all on "sealing_secret" from perceel_app, perceel_gate;
grant insert on "sealing_secret" to perceel_app;
create policy officer_insert on "sealing_secret" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update on "sealing_secret" to perceel_gate;
create policy gate_select on "sealing_secret" for select to perceel_gate using (true);
create policy gate_insert on "sealing_secret" for insert to perceel_gate with check (true);
create policy gate_update on "sealing_secret" for update to perceel_gate using (true) with check (true);
alter table "selection_area" enable row level security;
alter table "selection_area" force row level security;
revoke all on "selection_area" from perceel_app, perceel_gate;
grant select, insert, update, delete on "selection_area" to perceel_app;
create policy officer_select on "selection_area" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_area" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "selection_area" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_area" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "selection_area" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "selection_area" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "selection_area" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "selection_area" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "selection_area" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "selection_area" to perceel_gate;
create policy gate_select on "selection_area" for select to perceel_gate using (true);
alter table "selection_criterion" enable row level security;
alter table "selection_criterion" force row level security;
revoke all on "selection_criterion" from perceel_app, perceel_gate;
grant select, insert, update, delete on "selection_criterion" to perceel_app;
create policy officer_select on "selection_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_criterion" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "selection_criterion" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_criterion" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "selection_criterion" for select to perceel_app using (published_at <= (select portal_now()));
create policy setup_select on "selection_criterion" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_insert on "selection_criterion" for insert to perceel_app with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy setup_update on "selection_criterion" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "selection_criterion" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (published_at is null));
grant select on "selection_criterion" to perceel_gate;
create policy gate_select on "selection_criterion" for select to perceel_gate using (true);
alter table "selection_score" enable row level security;
alter table "selection_score" force row level security;
revoke all on "selection_score" from perceel_app, perceel_gate;
grant select, insert, update on "selection_score" to perceel_app;
create policy assessor_select on "selection_score" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy assessor_insert on "selection_score" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy assessor_update on "selection_score" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (assessor_id::text = (select ctx_actor())));
create policy staff_select on "selection_score" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (shared_at is not null));
grant select, update on "selection_score" to perceel_gate;
create policy gate_select on "selection_score" for select to perceel_gate using (true);
create policy gate_update on "selection_score" for update to perceel_gate using (true) with check (true);
alter table "selection_consensus" enable row level security;
alter table "selection_consensus" force row level security;
revoke all on "selection_consensus" from perceel_app, perceel_gate;
grant select, insert on "selection_consensus" to perceel_app;
create policy officer_select on "selection_consensus" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "selection_consensus" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "selection_consensus" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "selection_consensus" to perceel_gate;
create policy gate_select on "selection_consensus" for select to perceel_gate using (true);
alter table "submission" enable row level security;
alter table "submission" force row level security;
revoke all on "submission" from perceel_app, perceel_gate;
grant select, insert, update on "submission" to perceel_app;
create policy provider_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission" to perceel_gate;
create policy gate_select on "submission" for select to perceel_gate using (true);
create policy gate_update on "submission" for update to perceel_gate using (true) with check (true);
alter table "submission_lot" enable row level security;
alter table "submission_lot" force row level security;
revoke all on "submission_lot" from perceel_app, perceel_gate;
grant select, insert, update on "submission_lot" to perceel_app;
create policy provider_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_lot" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_lot" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission_lot" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission_lot" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission_lot" to perceel_gate;
create policy gate_select on "submission_lot" for select to perceel_gate using (true);
create policy gate_update on "submission_lot" for update to perceel_gate using (true) with check (true);
alter table "answer" enable row level security;
alter table "answer" force row level security;
revoke all on "answer" from perceel_app, perceel_gate;
grant select, insert, update on "answer" to perceel_app;
create policy provider_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "answer" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "answer" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "answer" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "answer" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "answer" to perceel_gate;
create policy gate_select on "answer" for select to perceel_gate using (true);
create policy gate_update on "answer" for update to perceel_gate using (true) with check (true);
alter table "answer_version" enable row level security;
alter table "answer_version" force row level security;
revoke all on "answer_version" from perceel_app, perceel_gate;
grant select, insert on "answer_version" to perceel_app;
create policy provider_select on "answer_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "answer_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "submission_party" enable row level security;
alter table "submission_party" force row level security;
revoke all on "submission_party" from perceel_app, perceel_gate;
grant select, insert, update on "submission_party" to perceel_app;
create policy provider_select on "submission_party" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_party" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_party" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy party_select on "submission_party" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[])));
create policy party_update on "submission_party" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (member_id = any((select ctx_providers())::uuid[])));
grant select on "submission_party" to perceel_gate;
create policy gate_select on "submission_party" for select to perceel_gate using (true);
alter table "party_declaration" enable row level security;
alter table "party_declaration" force row level security;
revoke all on "party_declaration" from perceel_app, perceel_gate;
grant select, insert, update on "party_declaration" to perceel_app;
create policy provider_select on "party_declaration" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "party_declaration" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "party_declaration" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "party_declaration" to perceel_gate;
create policy gate_select on "party_declaration" for select to perceel_gate using (true);
alter table "submission_version" enable row level security;
alter table "submission_version" force row level security;
revoke all on "submission_version" from perceel_app, perceel_gate;
grant select, insert, update on "submission_version" to perceel_app;
create policy provider_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "submission_version" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "submission_version" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy officer_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy officer_update on "submission_version" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null)) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
create policy staff_select on "submission_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (opened_at is not null));
grant select, update on "submission_version" to perceel_gate;
create policy gate_select on "submission_version" for select to perceel_gate using (true);
create policy gate_update on "submission_version" for update to perceel_gate using (true) with check (true);
alter table "verification_talk" enable row level security;
alter table "verification_talk" force row level security;
revoke all on "verification_talk" from perceel_app, perceel_gate;
grant select, insert, update on "verification_talk" to perceel_app;
create policy officer_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "verification_talk" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "verification_talk" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "verification_talk" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "verification_talk" to perceel_gate;
create policy gate_select on "verification_talk" for select to perceel_gate using (true);
alter table "verification_point" enable row level security;
alter table "verification_point" force row level security;
revoke all on "verification_point" from perceel_app, perceel_gate;
grant select, insert, update on "verification_point" to perceel_app;
create policy officer_select on "verification_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "verification_point" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "verification_point" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "verification_point" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "verification_point" to perceel_gate;
create policy gate_select on "verification_point" for select to perceel_gate using (true);
alter table "phrase" enable row level security;
alter table "phrase" force row level security;
revoke all on "phrase" from perceel_app, perceel_gate;
grant select, insert, update on "phrase" to perceel_app;
create policy staff_select on "phrase" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "phrase" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "phrase" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "phrase" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "phrase_version" enable row level security;
alter table "phrase_version" force row level security;
revoke all on "phrase_version" from perceel_app, perceel_gate;
grant select, insert on "phrase_version" to perceel_app;
create policy staff_select on "phrase_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "phrase_version" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "phrase_version" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,policy-adviser}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "assessment_task" enable row level security;
alter table "assessment_task" force row level security;
revoke all on "assessment_task" from perceel_app, perceel_gate;
grant select, insert, update on "assessment_task" to perceel_app;
create policy officer_select on "assessment_task" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "assessment_task" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "assessment_task" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, update on "assessment_task" to perceel_gate;
create policy gate_select on "assessment_task" for select to perceel_gate using (true);
create policy gate_update on "assessment_task" for update to perceel_gate using (true) with check (true);
alter table "assessor_conflict" enable row level security;
alter table "assessor_conflict" force row level security;
revoke all on "assessor_conflict" from perceel_app, perceel_gate;
grant select, insert, update on "assessor_conflict" to perceel_app;
create policy officer_select on "assessor_conflict" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "assessor_conflict" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "assessor_conflict" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "assessor_conflict" to perceel_gate;
create policy gate_select on "assessor_conflict" for select to perceel_gate using (true);
alter table "closing_list" enable row level security;
alter table "closing_list" force row level security;
revoke all on "closing_list" from perceel_app, perceel_gate;
grant select on "closing_list" to perceel_app;
create policy everyone_select on "closing_list" for select to perceel_app using (true);
grant select, insert on "closing_list" to perceel_gate;
create policy gate_select on "closing_list" for select to perceel_gate using (true);
create policy gate_insert on "closing_list" for insert to perceel_gate with check (true);
alter table "entry_receipt" enable row level security;
alter table "entry_receipt" force row level security;
revoke all on "entry_receipt" from perceel_app, perceel_gate;
grant select, update on "entry_receipt" to perceel_app;
create policy officer_select on "entry_receipt" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_receipt" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update on "entry_receipt" to perceel_gate;
create policy gate_select on "entry_receipt" for select to perceel_gate using (true);
create policy gate_insert on "entry_receipt" for insert to perceel_gate with check (true);
create policy gate_update on "entry_receipt" for update to perceel_gate using (true) with check (true);
alter table "receipt_line" enable row level security;
alter table "receipt_line" force row level security;
revoke all on "receipt_line" from perceel_app, perceel_gate;
grant select on "receipt_line" to perceel_app;
create policy everyone_select on "receipt_line" for select to perceel_app using (true);
grant select, insert on "receipt_line" to perceel_gate;
create policy gate_select on "receipt_line" for select to perceel_gate using (true);
create policy gate_insert on "receipt_line" for insert to perceel_gate with check (true);
alter table "assessment" enable row level security;
alter table "assessment" force row level security;
revoke all on "assessment" from perceel_app, perceel_gate;
grant select, insert, update on "assessment" to perceel_app;
create policy officer_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy officer_insert on "assessment" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy officer_update on "assessment" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor())))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (withdrawn_at is null) and ((revealed) or (assessed_by::text = (select ctx_actor()))));
create policy staff_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (revealed) and (withdrawn_at is null));
create policy provider_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, update on "assessment" to perceel_gate;
create policy gate_select on "assessment" for select to perceel_gate using (true);
create policy gate_update on "assessment" for update to perceel_gate using (true) with check (true);
alter table "clarification" enable row level security;
alter table "clarification" force row level security;
revoke all on "clarification" from perceel_app, perceel_gate;
grant select, insert, update on "clarification" to perceel_app;
create policy officer_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "clarification" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "clarification" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "clarification" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "clarification" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "clarification" to perceel_gate;
create policy gate_select on "clarification" for select to perceel_gate using (true);
alter table "college_decision" enable row level security;
alter table "college_decision" force row level security;
revoke all on "college_decision" from perceel_app, perceel_gate;
grant select, insert, update on "college_decision" to perceel_app;
create policy officer_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "college_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "college_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "college_decision" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "college_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy public_select on "college_decision" for select to perceel_app using (notified_at <= (select portal_now()));
grant select on "college_decision" to perceel_gate;
create policy gate_select on "college_decision" for select to perceel_gate using (true);
alter table "decision_document" enable row level security;
alter table "decision_document" force row level security;
revoke all on "decision_document" from perceel_app, perceel_gate;
grant select, insert on "decision_document" to perceel_app;
create policy officer_select on "decision_document" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "decision_document" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "decision_document" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "decision_recorder" enable row level security;
alter table "decision_recorder" force row level security;
revoke all on "decision_recorder" from perceel_app, perceel_gate;
grant select, insert on "decision_recorder" to perceel_app;
create policy officer_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "decision_recorder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_insert on "decision_recorder" for insert to perceel_app with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "decision_recorder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "integrity_check" enable row level security;
alter table "integrity_check" force row level security;
revoke all on "integrity_check" from perceel_app, perceel_gate;
grant select, insert, update on "integrity_check" to perceel_app;
create policy integrity_select on "integrity_check" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_check" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_check" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "integrity_check" to perceel_gate;
create policy gate_select on "integrity_check" for select to perceel_gate using (true);
alter table "integrity_party" enable row level security;
alter table "integrity_party" force row level security;
revoke all on "integrity_party" from perceel_app, perceel_gate;
grant select, insert, update, delete on "integrity_party" to perceel_app;
create policy integrity_select on "integrity_party" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_party" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_party" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_party" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "integrity_question" enable row level security;
alter table "integrity_question" force row level security;
revoke all on "integrity_question" from perceel_app, perceel_gate;
grant select, insert, update, delete on "integrity_question" to perceel_app;
create policy integrity_select on "integrity_question" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_question" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_question" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_question" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "integrity_question" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "integrity_question" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update on "integrity_question" to perceel_gate;
create policy gate_select on "integrity_question" for select to perceel_gate using (true);
create policy gate_update on "integrity_question" for update to perceel_gate using (true) with check (true);
alter table "integrity_file" enable row level security;
alter table "integrity_file" force row level security;
revoke all on "integrity_file" from perceel_app, perceel_gate;
grant select, insert, delete on "integrity_file" to perceel_app;
create policy integrity_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_file" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "integrity_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_delete on "integrity_file" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, insert, delete on "integrity_file" to perceel_gate;
create policy gate_select on "integrity_file" for select to perceel_gate using (true);
create policy gate_insert on "integrity_file" for insert to perceel_gate with check (true);
create policy gate_delete on "integrity_file" for delete to perceel_gate using (true);
alter table "integrity_standing" enable row level security;
alter table "integrity_standing" force row level security;
revoke all on "integrity_standing" from perceel_app, perceel_gate;
grant select, insert, update on "integrity_standing" to perceel_app;
create policy integrity_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_standing" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_standing" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "integrity_standing" to perceel_gate;
create policy gate_select on "integrity_standing" for select to perceel_gate using (true);
alter table "summons" enable row level security;
alter table "summons" force row level security;
revoke all on "summons" from perceel_app, perceel_gate;
grant select, insert, update on "summons" to perceel_app;
create policy officer_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "summons" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "summons" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_insert on "summons" for insert to perceel_app with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "summons" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "summons" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "outcome" enable row level security;
alter table "outcome" force row level security;
revoke all on "outcome" from perceel_app, perceel_gate;
grant select, insert, update, delete on "outcome" to perceel_app;
create policy officer_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "outcome" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_delete on "outcome" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (shared_at is null));
create policy clerk_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select on "outcome" to perceel_gate;
create policy gate_select on "outcome" for select to perceel_gate using (true);
alter table "resident_effect" enable row level security;
alter table "resident_effect" force row level security;
revoke all on "resident_effect" from perceel_app, perceel_gate;
grant select, insert, update on "resident_effect" to perceel_app;
create policy staff_select on "resident_effect" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "resident_effect" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "resident_effect" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "resident_effect" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "entry_fact" enable row level security;
alter table "entry_fact" force row level security;
revoke all on "entry_fact" from perceel_app, perceel_gate;
grant select, insert, update on "entry_fact" to perceel_app;
create policy staff_select on "entry_fact" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_select on "entry_fact" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "entry_fact" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "entry_fact" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "agreement" enable row level security;
alter table "agreement" force row level security;
revoke all on "agreement" from perceel_app, perceel_gate;
grant select, insert, update on "agreement" to perceel_app;
create policy contract_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft'));
create policy provider_update on "agreement" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft')) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (status <> 'draft'));
grant select, update, delete on "agreement" to perceel_gate;
create policy gate_select on "agreement" for select to perceel_gate using (true);
create policy gate_update on "agreement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "agreement" for delete to perceel_gate using (true);
alter table "signature" enable row level security;
alter table "signature" force row level security;
revoke all on "signature" from perceel_app, perceel_gate;
grant select, insert on "signature" to perceel_app;
create policy contract_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "signature" to perceel_gate;
create policy gate_select on "signature" for select to perceel_gate using (true);
alter table "agreement_option" enable row level security;
alter table "agreement_option" force row level security;
revoke all on "agreement_option" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_option" to perceel_app;
create policy contract_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_option" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_option" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, delete on "agreement_option" to perceel_gate;
create policy gate_select on "agreement_option" for select to perceel_gate using (true);
create policy gate_delete on "agreement_option" for delete to perceel_gate using (true);
alter table "proof_renewal" enable row level security;
alter table "proof_renewal" force row level security;
revoke all on "proof_renewal" from perceel_app, perceel_gate;
grant select, insert, update on "proof_renewal" to perceel_app;
create policy contract_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "proof_renewal" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "proof_renewal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "proof_renewal" to perceel_gate;
create policy gate_select on "proof_renewal" for select to perceel_gate using (true);
alter table "proof_reminder" enable row level security;
alter table "proof_reminder" force row level security;
revoke all on "proof_reminder" from perceel_app, perceel_gate;
grant select, insert on "proof_reminder" to perceel_app;
create policy contract_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "proof_reminder" to perceel_gate;
create policy gate_select on "proof_reminder" for select to perceel_gate using (true);
alter table "moment_proof" enable row level security;
alter table "moment_proof" force row level security;
revoke all on "moment_proof" from perceel_app, perceel_gate;
grant select, insert, update on "moment_proof" to perceel_app;
create policy contract_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "moment_proof" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "moment_proof" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "moment_proof" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "moment_proof" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "moment_proof" to perceel_gate;
create policy gate_select on "moment_proof" for select to perceel_gate using (true);
alter table "proof_sample" enable row level security;
alter table "proof_sample" force row level security;
revoke all on "proof_sample" from perceel_app, perceel_gate;
grant select, insert, update on "proof_sample" to perceel_app;
create policy contract_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_sample" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_sample" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "proof_sample" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select on "proof_sample" to perceel_gate;
create policy gate_select on "proof_sample" for select to perceel_gate using (true);
alter table "participation" enable row level security;
alter table "participation" force row level security;
revoke all on "participation" from perceel_app, perceel_gate;
grant select, insert, update on "participation" to perceel_app;
create policy contract_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "participation" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "participation" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "participation" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy public_select on "participation" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update, delete on "participation" to perceel_gate;
create policy gate_select on "participation" for select to perceel_gate using (true);
create policy gate_update on "participation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "participation" for delete to perceel_gate using (true);
alter table "room_statement" enable row level security;
alter table "room_statement" force row level security;
revoke all on "room_statement" from perceel_app, perceel_gate;
grant select, insert on "room_statement" to perceel_app;
create policy provider_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "room_statement" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy staff_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy consultant_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_select on "room_statement" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "room_statement" to perceel_gate;
create policy gate_select on "room_statement" for select to perceel_gate using (true);
alter table "room_reason" enable row level security;
alter table "room_reason" force row level security;
revoke all on "room_reason" from perceel_app, perceel_gate;
grant select, insert on "room_reason" to perceel_app;
create policy provider_select on "room_reason" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "room_reason" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy contract_select on "room_reason" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "room_reminder" enable row level security;
alter table "room_reminder" force row level security;
revoke all on "room_reminder" from perceel_app, perceel_gate;
grant select, insert on "room_reminder" to perceel_app;
create policy contract_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "room_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "room_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "agreement_import" enable row level security;
alter table "agreement_import" force row level security;
revoke all on "agreement_import" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_import" to perceel_app;
create policy contract_select on "agreement_import" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_import" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_import" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_import" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select on "agreement_import" to perceel_gate;
create policy gate_select on "agreement_import" for select to perceel_gate using (true);
alter table "agreement_import_row" enable row level security;
alter table "agreement_import_row" force row level security;
revoke all on "agreement_import_row" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_import_row" to perceel_app;
create policy contract_select on "agreement_import_row" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_import_row" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_import_row" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_import_row" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, update on "agreement_import_row" to perceel_gate;
create policy gate_select on "agreement_import_row" for select to perceel_gate using (true);
create policy gate_update on "agreement_import_row" for update to perceel_gate using (true) with check (true);
alter table "council_letter" enable row level security;
alter table "council_letter" force row level security;
revoke all on "council_letter" from perceel_app, perceel_gate;
grant select, insert, update on "council_letter" to perceel_app;
create policy officer_select on "council_letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "council_letter" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "council_letter" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "council_letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "resident" enable row level security;
alter table "resident" force row level security;
revoke all on "resident" from perceel_app, perceel_gate;
grant select, insert, update on "resident" to perceel_app;
create policy consultant_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy desk_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "resident" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "resident" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy keys_select on "resident" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_update on "resident" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
grant select, update, delete on "resident" to perceel_gate;
create policy gate_select on "resident" for select to perceel_gate using (true);
create policy gate_update on "resident" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident" for delete to perceel_gate using (true);
alter table "bsn_disclosure" enable row level security;
alter table "bsn_disclosure" force row level security;
revoke all on "bsn_disclosure" from perceel_app, perceel_gate;
grant select, insert on "bsn_disclosure" to perceel_app;
create policy consultant_select on "bsn_disclosure" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy consultant_insert on "bsn_disclosure" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, update, delete on "bsn_disclosure" to perceel_gate;
create policy gate_select on "bsn_disclosure" for select to perceel_gate using (true);
create policy gate_update on "bsn_disclosure" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "bsn_disclosure" for delete to perceel_gate using (true);
alter table "representative" enable row level security;
alter table "representative" force row level security;
revoke all on "representative" from perceel_app, perceel_gate;
grant select, insert, update on "representative" to perceel_app;
create policy consultant_select on "representative" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "representative" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "representative" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "representative" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "representative" to perceel_gate;
create policy gate_select on "representative" for select to perceel_gate using (true);
create policy gate_update on "representative" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "representative" for delete to perceel_gate using (true);
alter table "household_member" enable row level security;
alter table "household_member" force row level security;
revoke all on "household_member" from perceel_app, perceel_gate;
grant select, insert, update on "household_member" to perceel_app;
create policy consultant_select on "household_member" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "household_member" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "household_member" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "household_member" to perceel_gate;
create policy gate_select on "household_member" for select to perceel_gate using (true);
create policy gate_update on "household_member" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "household_member" for delete to perceel_gate using (true);
alter table "resident_note" enable row level security;
alter table "resident_note" force row level security;
revoke all on "resident_note" from perceel_app, perceel_gate;
grant select, insert, update on "resident_note" to perceel_app;
create policy consultant_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_insert on "resident_note" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_update on "resident_note" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access())))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy objections_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (visibility = 'case') and (objected_at is not null));
grant select, update, delete on "resident_note" to perceel_gate;
create policy gate_select on "resident_note" for select to perceel_gate using (true);
create policy gate_update on "resident_note" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_note" for delete to perceel_gate using (true);
alter table "file_consent" enable row level security;
alter table "file_consent" force row level security;
revoke all on "file_consent" from perceel_app, perceel_gate;
grant select, insert, update on "file_consent" to perceel_app;
create policy consultant_select on "file_consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_consent" to perceel_gate;
create policy gate_select on "file_consent" for select to perceel_gate using (true);
create policy gate_update on "file_consent" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_consent" for delete to perceel_gate using (true);
alter table "advice_request" enable row level security;
alter table "advice_request" force row level security;
revoke all on "advice_request" from perceel_app, perceel_gate;
grant select, insert, update on "advice_request" to perceel_app;
create policy consultant_select on "advice_request" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "advice_request" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "advice_request" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "advice_request" to perceel_gate;
create policy gate_select on "advice_request" for select to perceel_gate using (true);
create policy gate_update on "advice_request" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "advice_request" for delete to perceel_gate using (true);
alter table "resident_signal" enable row level security;
alter table "resident_signal" force row level security;
revoke all on "resident_signal" from perceel_app, perceel_gate;
grant select, insert, update on "resident_signal" to perceel_app;
create policy consultant_select on "resident_signal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_signal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_signal" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "resident_signal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy provider_insert on "resident_signal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
grant select, insert, update, delete on "resident_signal" to perceel_gate;
create policy gate_select on "resident_signal" for select to perceel_gate using (true);
create policy gate_insert on "resident_signal" for insert to perceel_gate with check (true);
create policy gate_update on "resident_signal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_signal" for delete to perceel_gate using (true);
alter table "allocation_notice" enable row level security;
alter table "allocation_notice" force row level security;
revoke all on "allocation_notice" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_notice" to perceel_app;
create policy consultant_select on "allocation_notice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_notice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_notice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_notice" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "allocation_notice" to perceel_gate;
create policy gate_select on "allocation_notice" for select to perceel_gate using (true);
create policy gate_update on "allocation_notice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation_notice" for delete to perceel_gate using (true);
alter table "client_change" enable row level security;
alter table "client_change" force row level security;
revoke all on "client_change" from perceel_app, perceel_gate;
grant select on "client_change" to perceel_app;
create policy consultant_select on "client_change" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "client_change" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, insert, update, delete on "client_change" to perceel_gate;
create policy gate_select on "client_change" for select to perceel_gate using (true);
create policy gate_insert on "client_change" for insert to perceel_gate with check (true);
create policy gate_update on "client_change" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "client_change" for delete to perceel_gate using (true);
alter table "resident_move" enable row level security;
alter table "resident_move" force row level security;
revoke all on "resident_move" from perceel_app, perceel_gate;
grant select, insert, update on "resident_move" to perceel_app;
create policy consultant_select on "resident_move" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_move" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_move" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_move" to perceel_gate;
create policy gate_select on "resident_move" for select to perceel_gate using (true);
create policy gate_update on "resident_move" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_move" for delete to perceel_gate using (true);
alter table "file_transfer" enable row level security;
alter table "file_transfer" force row level security;
revoke all on "file_transfer" from perceel_app, perceel_gate;
grant select, insert, update on "file_transfer" to perceel_app;
create policy consultant_select on "file_transfer" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_transfer" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_transfer" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_transfer" to perceel_gate;
create policy gate_select on "file_transfer" for select to perceel_gate using (true);
create policy gate_update on "file_transfer" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_transfer" for delete to perceel_gate using (true);
alter table "incoming_file" enable row level security;
alter table "incoming_file" force row level security;
revoke all on "incoming_file" from perceel_app, perceel_gate;
grant select, update on "incoming_file" to perceel_app;
create policy consultant_select on "incoming_file" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "incoming_file" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, insert, update, delete on "incoming_file" to perceel_gate;
create policy gate_select on "incoming_file" for select to perceel_gate using (true);
create policy gate_insert on "incoming_file" for insert to perceel_gate with check (true);
create policy gate_update on "incoming_file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "incoming_file" for delete to perceel_gate using (true);
alter table "survivor_bridge" enable row level security;
alter table "survivor_bridge" force row level security;
revoke all on "survivor_bridge" from perceel_app, perceel_gate;
grant select, insert on "survivor_bridge" to perceel_app;
create policy consultant_select on "survivor_bridge" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "survivor_bridge" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "survivor_bridge" to perceel_gate;
create policy gate_select on "survivor_bridge" for select to perceel_gate using (true);
create policy gate_update on "survivor_bridge" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "survivor_bridge" for delete to perceel_gate using (true);
alter table "death_correction" enable row level security;
alter table "death_correction" force row level security;
revoke all on "death_correction" from perceel_app, perceel_gate;
grant select, insert, update on "death_correction" to perceel_app;
create policy consultant_select on "death_correction" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "death_correction" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "death_correction" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "death_correction" to perceel_gate;
create policy gate_select on "death_correction" for select to perceel_gate using (true);
create policy gate_update on "death_correction" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "death_correction" for delete to perceel_gate using (true);
alter table "retention_hold" enable row level security;
alter table "retention_hold" force row level security;
revoke all on "retention_hold" from perceel_app, perceel_gate;
grant select, insert, update on "retention_hold" to perceel_app;
create policy consultant_select on "retention_hold" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "retention_hold" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "retention_hold" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "retention_hold" to perceel_gate;
create policy gate_select on "retention_hold" for select to perceel_gate using (true);
create policy gate_update on "retention_hold" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "retention_hold" for delete to perceel_gate using (true);
alter table "file_merge" enable row level security;
alter table "file_merge" force row level security;
revoke all on "file_merge" from perceel_app, perceel_gate;
grant select, insert, update on "file_merge" to perceel_app;
create policy consultant_select on "file_merge" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_merge" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_merge" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "file_merge" to perceel_gate;
create policy gate_select on "file_merge" for select to perceel_gate using (true);
create policy gate_update on "file_merge" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "file_merge" for delete to perceel_gate using (true);
alter table "destruction" enable row level security;
alter table "destruction" force row level security;
revoke all on "destruction" from perceel_app, perceel_gate;
grant select, insert, update on "destruction" to perceel_app;
create policy consultant_select on "destruction" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "destruction" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "destruction" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy auditor_select on "destruction" for select to perceel_app using (((select ctx_role()) = any('{auditor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "destruction" to perceel_gate;
create policy gate_select on "destruction" for select to perceel_gate using (true);
create policy gate_update on "destruction" for update to perceel_gate using (true) with check (true);
alter table "resident_export" enable row level security;
alter table "resident_export" force row level security;
revoke all on "resident_export" from perceel_app, perceel_gate;
grant select, insert on "resident_export" to perceel_app;
create policy consultant_select on "resident_export" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_export" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_export" to perceel_gate;
create policy gate_select on "resident_export" for select to perceel_gate using (true);
create policy gate_update on "resident_export" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_export" for delete to perceel_gate using (true);
alter table "resident_word" enable row level security;
alter table "resident_word" force row level security;
revoke all on "resident_word" from perceel_app, perceel_gate;
grant select, insert, update, delete on "resident_word" to perceel_app;
create policy consultant_select on "resident_word" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_word" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_word" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "resident_word" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_select on "resident_word" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "resident_word" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "resident_word" to perceel_gate;
create policy gate_select on "resident_word" for select to perceel_gate using (true);
create policy gate_update on "resident_word" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "resident_word" for delete to perceel_gate using (true);
alter table "resident_search" enable row level security;
alter table "resident_search" force row level security;
revoke all on "resident_search" from perceel_app, perceel_gate;
grant select, insert, delete on "resident_search" to perceel_app;
create policy self_select on "resident_search" for select to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "resident_search" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "resident_search" for delete to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy keys_select on "resident_search" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_delete on "resident_search" for delete to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
grant select on "resident_search" to perceel_gate;
create policy gate_select on "resident_search" for select to perceel_gate using (true);
alter table "consent" enable row level security;
alter table "consent" force row level security;
revoke all on "consent" from perceel_app, perceel_gate;
grant select, insert, update on "consent" to perceel_app;
create policy consultant_select on "consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "consent" to perceel_gate;
create policy gate_select on "consent" for select to perceel_gate using (true);
create policy gate_update on "consent" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "consent" for delete to perceel_gate using (true);
alter table "preference" enable row level security;
alter table "preference" force row level security;
revoke all on "preference" from perceel_app, perceel_gate;
grant select, insert, update on "preference" to perceel_app;
create policy consultant_select on "preference" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "preference" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "preference" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "preference" to perceel_gate;
create policy gate_select on "preference" for select to perceel_gate using (true);
create policy gate_update on "preference" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "preference" for delete to perceel_gate using (true);
alter table "wmo_case" enable row level security;
alter table "wmo_case" force row level security;
revoke all on "wmo_case" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_case" to perceel_app;
create policy consultant_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "wmo_case" to perceel_gate;
create policy gate_select on "wmo_case" for select to perceel_gate using (true);
create policy gate_update on "wmo_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_case" for delete to perceel_gate using (true);
alter table "investigation" enable row level security;
alter table "investigation" force row level security;
revoke all on "investigation" from perceel_app, perceel_gate;
grant select, insert, update on "investigation" to perceel_app;
create policy consultant_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "investigation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "investigation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "investigation" to perceel_gate;
create policy gate_select on "investigation" for select to perceel_gate using (true);
create policy gate_update on "investigation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "investigation" for delete to perceel_gate using (true);
alter table "wmo_application" enable row level security;
alter table "wmo_application" force row level security;
revoke all on "wmo_application" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_application" to perceel_app;
create policy consultant_select on "wmo_application" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_application" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_application" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_application" to perceel_gate;
create policy gate_select on "wmo_application" for select to perceel_gate using (true);
create policy gate_update on "wmo_application" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_application" for delete to perceel_gate using (true);
alter table "findings_reply" enable row level security;
alter table "findings_reply" force row level security;
revoke all on "findings_reply" from perceel_app, perceel_gate;
grant select, insert, update on "findings_reply" to perceel_app;
create policy consultant_select on "findings_reply" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "findings_reply" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "findings_reply" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "findings_reply" to perceel_gate;
create policy gate_select on "findings_reply" for select to perceel_gate using (true);
create policy gate_update on "findings_reply" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "findings_reply" for delete to perceel_gate using (true);
alter table "urgent_help" enable row level security;
alter table "urgent_help" force row level security;
revoke all on "urgent_help" from perceel_app, perceel_gate;
grant select, insert, update on "urgent_help" to perceel_app;
create policy consultant_select on "urgent_help" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "urgent_help" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "urgent_help" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "urgent_help" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "urgent_help" to perceel_gate;
create policy gate_select on "urgent_help" for select to perceel_gate using (true);
create policy gate_update on "urgent_help" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "urgent_help" for delete to perceel_gate using (true);
alter table "decision_proposal" enable row level security;
alter table "decision_proposal" force row level security;
revoke all on "decision_proposal" from perceel_app, perceel_gate;
grant select, insert, update on "decision_proposal" to perceel_app;
create policy consultant_select on "decision_proposal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "decision_proposal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "decision_proposal" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "decision_proposal" to perceel_gate;
create policy gate_select on "decision_proposal" for select to perceel_gate using (true);
create policy gate_update on "decision_proposal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "decision_proposal" for delete to perceel_gate using (true);
alter table "calculation" enable row level security;
alter table "calculation" force row level security;
revoke all on "calculation" from perceel_app, perceel_gate;
grant select, insert, update on "calculation" to perceel_app;
create policy consultant_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "calculation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "calculation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "calculation" to perceel_gate;
create policy gate_select on "calculation" for select to perceel_gate using (true);
create policy gate_update on "calculation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "calculation" for delete to perceel_gate using (true);
alter table "provider_choice" enable row level security;
alter table "provider_choice" force row level security;
revoke all on "provider_choice" from perceel_app, perceel_gate;
grant select, insert, update on "provider_choice" to perceel_app;
create policy consultant_select on "provider_choice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_choice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "provider_choice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "provider_choice" to perceel_gate;
create policy gate_select on "provider_choice" for select to perceel_gate using (true);
create policy gate_update on "provider_choice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider_choice" for delete to perceel_gate using (true);
alter table "wmo_term_move" enable row level security;
alter table "wmo_term_move" force row level security;
revoke all on "wmo_term_move" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_term_move" to perceel_app;
create policy consultant_select on "wmo_term_move" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_term_move" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_term_move" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_term_move" to perceel_gate;
create policy gate_select on "wmo_term_move" for select to perceel_gate using (true);
create policy gate_update on "wmo_term_move" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_term_move" for delete to perceel_gate using (true);
alter table "wmo_notice" enable row level security;
alter table "wmo_notice" force row level security;
revoke all on "wmo_notice" from perceel_app, perceel_gate;
grant select, insert on "wmo_notice" to perceel_app;
create policy consultant_select on "wmo_notice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_notice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_notice" to perceel_gate;
create policy gate_select on "wmo_notice" for select to perceel_gate using (true);
create policy gate_update on "wmo_notice" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_notice" for delete to perceel_gate using (true);
alter table "wmo_budget" enable row level security;
alter table "wmo_budget" force row level security;
revoke all on "wmo_budget" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_budget" to perceel_app;
create policy consultant_select on "wmo_budget" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_budget" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_budget" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_budget" to perceel_gate;
create policy gate_select on "wmo_budget" for select to perceel_gate using (true);
create policy gate_update on "wmo_budget" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_budget" for delete to perceel_gate using (true);
alter table "mediation" enable row level security;
alter table "mediation" force row level security;
revoke all on "mediation" from perceel_app, perceel_gate;
grant select, insert, update on "mediation" to perceel_app;
create policy consultant_select on "mediation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "mediation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_select on "mediation" for select to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_update on "mediation" for update to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "mediation" to perceel_gate;
create policy gate_select on "mediation" for select to perceel_gate using (true);
create policy gate_update on "mediation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "mediation" for delete to perceel_gate using (true);
alter table "mediation_talk" enable row level security;
alter table "mediation_talk" force row level security;
revoke all on "mediation_talk" from perceel_app, perceel_gate;
grant select, insert on "mediation_talk" to perceel_app;
create policy consultant_select on "mediation_talk" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_select on "mediation_talk" for select to perceel_app using (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy mediator_insert on "mediation_talk" for insert to perceel_app with check (((select ctx_role()) = any('{mediator}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "mediation_talk" to perceel_gate;
create policy gate_select on "mediation_talk" for select to perceel_gate using (true);
create policy gate_update on "mediation_talk" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "mediation_talk" for delete to perceel_gate using (true);
alter table "restorative_track" enable row level security;
alter table "restorative_track" force row level security;
revoke all on "restorative_track" from perceel_app, perceel_gate;
grant select, insert, update on "restorative_track" to perceel_app;
create policy consultant_select on "restorative_track" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "restorative_track" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "restorative_track" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "restorative_track" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null));
create policy provider_update on "restorative_track" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null)) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (sent_at is not null));
grant select, update, delete on "restorative_track" to perceel_gate;
create policy gate_select on "restorative_track" for select to perceel_gate using (true);
create policy gate_update on "restorative_track" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "restorative_track" for delete to perceel_gate using (true);
alter table "track_progress" enable row level security;
alter table "track_progress" force row level security;
revoke all on "track_progress" from perceel_app, perceel_gate;
grant select, insert on "track_progress" to perceel_app;
create policy consultant_select on "track_progress" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "track_progress" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "track_progress" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "track_progress" to perceel_gate;
create policy gate_select on "track_progress" for select to perceel_gate using (true);
create policy gate_update on "track_progress" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "track_progress" for delete to perceel_gate using (true);
alter table "joint_request" enable row level security;
alter table "joint_request" force row level security;
revoke all on "joint_request" from perceel_app, perceel_gate;
grant select, insert, update on "joint_request" to perceel_app;
create policy consultant_select on "joint_request" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "joint_request" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "joint_request" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "joint_request" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "joint_request" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "joint_request" to perceel_gate;
create policy gate_select on "joint_request" for select to perceel_gate using (true);
create policy gate_update on "joint_request" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "joint_request" for delete to perceel_gate using (true);
alter table "wmo_moment" enable row level security;
alter table "wmo_moment" force row level security;
revoke all on "wmo_moment" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_moment" to perceel_app;
create policy consultant_select on "wmo_moment" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_moment" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_moment" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "wmo_moment" to perceel_gate;
create policy gate_select on "wmo_moment" for select to perceel_gate using (true);
create policy gate_update on "wmo_moment" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_moment" for delete to perceel_gate using (true);
alter table "bad_news_talk" enable row level security;
alter table "bad_news_talk" force row level security;
revoke all on "bad_news_talk" from perceel_app, perceel_gate;
grant select, insert on "bad_news_talk" to perceel_app;
create policy consultant_select on "bad_news_talk" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "bad_news_talk" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "bad_news_talk" to perceel_gate;
create policy gate_select on "bad_news_talk" for select to perceel_gate using (true);
create policy gate_update on "bad_news_talk" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "bad_news_talk" for delete to perceel_gate using (true);
alter table "provider_refusal" enable row level security;
alter table "provider_refusal" force row level security;
revoke all on "provider_refusal" from perceel_app, perceel_gate;
grant select, insert on "provider_refusal" to perceel_app;
create policy consultant_select on "provider_refusal" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_refusal" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "provider_refusal" to perceel_gate;
create policy gate_select on "provider_refusal" for select to perceel_gate using (true);
create policy gate_update on "provider_refusal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "provider_refusal" for delete to perceel_gate using (true);
alter table "consultant_absence" enable row level security;
alter table "consultant_absence" force row level security;
revoke all on "consultant_absence" from perceel_app, perceel_gate;
grant select, insert, update on "consultant_absence" to perceel_app;
create policy consultant_select on "consultant_absence" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consultant_absence" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consultant_absence" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "form_draft" enable row level security;
alter table "form_draft" force row level security;
revoke all on "form_draft" from perceel_app, perceel_gate;
grant select, insert, update, delete on "form_draft" to perceel_app;
create policy self_select on "form_draft" for select to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "form_draft" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_update on "form_draft" for update to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "form_draft" for delete to perceel_app using (((select ctx_role()) = any('{consultant,objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_select on "form_draft" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_insert on "form_draft" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_update on "form_draft" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy provider_delete on "form_draft" for delete to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, delete on "form_draft" to perceel_gate;
create policy gate_select on "form_draft" for select to perceel_gate using (true);
create policy gate_delete on "form_draft" for delete to perceel_gate using (true);
alter table "wmo_dispatch" enable row level security;
alter table "wmo_dispatch" force row level security;
revoke all on "wmo_dispatch" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_dispatch" to perceel_app;
create policy consultant_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_dispatch" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_update on "wmo_dispatch" for update to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
create policy objections_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
grant select, update, delete on "wmo_dispatch" to perceel_gate;
create policy gate_select on "wmo_dispatch" for select to perceel_gate using (true);
create policy gate_update on "wmo_dispatch" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_dispatch" for delete to perceel_gate using (true);
alter table "wmo_decision" enable row level security;
alter table "wmo_decision" force row level security;
revoke all on "wmo_decision" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_decision" to perceel_app;
create policy consultant_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "wmo_decision" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy objections_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null) and (undone_at is null));
create policy objections_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "wmo_decision" to perceel_gate;
create policy gate_select on "wmo_decision" for select to perceel_gate using (true);
create policy gate_update on "wmo_decision" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_decision" for delete to perceel_gate using (true);
alter table "indication" enable row level security;
alter table "indication" force row level security;
revoke all on "indication" from perceel_app, perceel_gate;
grant select, insert, update on "indication" to perceel_app;
create policy consultant_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy objections_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null) and (undone_at is null));
create policy objections_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null)) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "indication" to perceel_gate;
create policy gate_select on "indication" for select to perceel_gate using (true);
create policy gate_update on "indication" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "indication" for delete to perceel_gate using (true);
alter table "campaign" enable row level security;
alter table "campaign" force row level security;
revoke all on "campaign" from perceel_app, perceel_gate;
grant select, insert, update on "campaign" to perceel_app;
create policy consultant_select on "campaign" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "campaign" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "campaign" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "campaign" to perceel_gate;
create policy gate_select on "campaign" for select to perceel_gate using (true);
alter table "campaign_wave" enable row level security;
alter table "campaign_wave" force row level security;
revoke all on "campaign_wave" from perceel_app, perceel_gate;
grant select, insert, delete on "campaign_wave" to perceel_app;
create policy consultant_select on "campaign_wave" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign_wave" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "campaign_wave" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "campaign_wave" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "campaign_case" enable row level security;
alter table "campaign_case" force row level security;
revoke all on "campaign_case" from perceel_app, perceel_gate;
grant select, insert, update on "campaign_case" to perceel_app;
create policy consultant_select on "campaign_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "campaign_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "campaign_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "campaign_case" to perceel_gate;
create policy gate_select on "campaign_case" for select to perceel_gate using (true);
create policy gate_update on "campaign_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "campaign_case" for delete to perceel_gate using (true);
alter table "conversion" enable row level security;
alter table "conversion" force row level security;
revoke all on "conversion" from perceel_app, perceel_gate;
grant select, insert, update on "conversion" to perceel_app;
create policy consultant_select on "conversion" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "conversion" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "conversion" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "conversion" to perceel_gate;
create policy gate_select on "conversion" for select to perceel_gate using (true);
alter table "conversion_wave" enable row level security;
alter table "conversion_wave" force row level security;
revoke all on "conversion_wave" from perceel_app, perceel_gate;
grant select, insert, delete on "conversion_wave" to perceel_app;
create policy consultant_select on "conversion_wave" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion_wave" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "conversion_wave" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "conversion_wave" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "conversion_case" enable row level security;
alter table "conversion_case" force row level security;
revoke all on "conversion_case" from perceel_app, perceel_gate;
grant select, insert, update on "conversion_case" to perceel_app;
create policy consultant_select on "conversion_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "conversion_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "conversion_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "conversion_case" to perceel_gate;
create policy gate_select on "conversion_case" for select to perceel_gate using (true);
create policy gate_update on "conversion_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "conversion_case" for delete to perceel_gate using (true);
alter table "help_mapping" enable row level security;
alter table "help_mapping" force row level security;
revoke all on "help_mapping" from perceel_app, perceel_gate;
grant select, insert, update on "help_mapping" to perceel_app;
create policy adviser_select on "help_mapping" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_insert on "help_mapping" for insert to perceel_app with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_update on "help_mapping" for update to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "help_mapping" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "changeover" enable row level security;
alter table "changeover" force row level security;
revoke all on "changeover" from perceel_app, perceel_gate;
grant select, insert, update on "changeover" to perceel_app;
create policy consultant_select on "changeover" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "changeover" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "changeover" to perceel_gate;
create policy gate_select on "changeover" for select to perceel_gate using (true);
alter table "changeover_part" enable row level security;
alter table "changeover_part" force row level security;
revoke all on "changeover_part" from perceel_app, perceel_gate;
grant select, insert, update on "changeover_part" to perceel_app;
create policy consultant_select on "changeover_part" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover_part" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover_part" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy adviser_select on "changeover_part" for select to perceel_app using (((select ctx_role()) = any('{policy-adviser}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "changeover_part" to perceel_gate;
create policy gate_select on "changeover_part" for select to perceel_gate using (true);
create policy gate_update on "changeover_part" for update to perceel_gate using (true) with check (true);
alter table "changeover_case" enable row level security;
alter table "changeover_case" force row level security;
revoke all on "changeover_case" from perceel_app, perceel_gate;
grant select, insert, update on "changeover_case" to perceel_app;
create policy consultant_select on "changeover_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "changeover_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "changeover_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "changeover_case" to perceel_gate;
create policy gate_select on "changeover_case" for select to perceel_gate using (true);
create policy gate_update on "changeover_case" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "changeover_case" for delete to perceel_gate using (true);
alter table "supervision_report" enable row level security;
alter table "supervision_report" force row level security;
revoke all on "supervision_report" from perceel_app, perceel_gate;
grant select, insert on "supervision_report" to perceel_app;
create policy supervisor_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy provider_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy complaints_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (source = 'complaint'));
grant select, update, delete on "supervision_report" to perceel_gate;
create policy gate_select on "supervision_report" for select to perceel_gate using (true);
create policy gate_update on "supervision_report" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_report" for delete to perceel_gate using (true);
alter table "supervision_file" enable row level security;
alter table "supervision_file" force row level security;
revoke all on "supervision_file" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_file" to perceel_app;
create policy supervisor_select on "supervision_file" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_update on "supervision_file" for update to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy complaints_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "supervision_file" to perceel_gate;
create policy gate_select on "supervision_file" for select to perceel_gate using (true);
create policy gate_update on "supervision_file" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_file" for delete to perceel_gate using (true);
alter table "supervision_question" enable row level security;
alter table "supervision_question" force row level security;
revoke all on "supervision_question" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_question" to perceel_app;
create policy supervisor_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_question" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "supervision_question" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "supervision_question" to perceel_gate;
create policy gate_select on "supervision_question" for select to perceel_gate using (true);
create policy gate_update on "supervision_question" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "supervision_question" for delete to perceel_gate using (true);
alter table "complaint" enable row level security;
alter table "complaint" force row level security;
revoke all on "complaint" from perceel_app, perceel_gate;
grant select, insert, update on "complaint" to perceel_app;
create policy complaints_select on "complaint" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy complaints_insert on "complaint" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy complaints_update on "complaint" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "objection" enable row level security;
alter table "objection" force row level security;
revoke all on "objection" from perceel_app, perceel_gate;
grant select, insert, update on "objection" to perceel_app;
create policy objections_select on "objection" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection" to perceel_gate;
create policy gate_select on "objection" for select to perceel_gate using (true);
create policy gate_update on "objection" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection" for delete to perceel_gate using (true);
alter table "objection_suspension" enable row level security;
alter table "objection_suspension" force row level security;
revoke all on "objection_suspension" from perceel_app, perceel_gate;
grant select, insert, update on "objection_suspension" to perceel_app;
create policy objections_select on "objection_suspension" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection_suspension" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection_suspension" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection_suspension" to perceel_gate;
create policy gate_select on "objection_suspension" for select to perceel_gate using (true);
create policy gate_update on "objection_suspension" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_suspension" for delete to perceel_gate using (true);
alter table "objection_appeal" enable row level security;
alter table "objection_appeal" force row level security;
revoke all on "objection_appeal" from perceel_app, perceel_gate;
grant select, insert, update on "objection_appeal" to perceel_app;
create policy objections_select on "objection_appeal" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection_appeal" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection_appeal" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "objection_appeal" to perceel_gate;
create policy gate_select on "objection_appeal" for select to perceel_gate using (true);
create policy gate_update on "objection_appeal" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_appeal" for delete to perceel_gate using (true);
alter table "objection_standing" enable row level security;
alter table "objection_standing" force row level security;
revoke all on "objection_standing" from perceel_app, perceel_gate;
grant select on "objection_standing" to perceel_app;
create policy consultant_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, insert, update, delete on "objection_standing" to perceel_gate;
create policy gate_select on "objection_standing" for select to perceel_gate using (true);
create policy gate_insert on "objection_standing" for insert to perceel_gate with check (true);
create policy gate_update on "objection_standing" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "objection_standing" for delete to perceel_gate using (true);
alter table "allocation" enable row level security;
alter table "allocation" force row level security;
revoke all on "allocation" from perceel_app, perceel_gate;
grant select, insert, update on "allocation" to perceel_app;
create policy consultant_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_insert on "allocation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy consultant_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null)) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (undone_at is null));
create policy back_office_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy contract_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update, delete on "allocation" to perceel_gate;
create policy gate_select on "allocation" for select to perceel_gate using (true);
create policy gate_insert on "allocation" for insert to perceel_gate with check (true);
create policy gate_update on "allocation" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation" for delete to perceel_gate using (true);
alter table "allocation_client" enable row level security;
alter table "allocation_client" force row level security;
revoke all on "allocation_client" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_client" to perceel_app;
create policy consultant_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_client" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_client" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, insert, update, delete on "allocation_client" to perceel_gate;
create policy gate_select on "allocation_client" for select to perceel_gate using (true);
create policy gate_insert on "allocation_client" for insert to perceel_gate with check (true);
create policy gate_update on "allocation_client" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation_client" for delete to perceel_gate using (true);
alter table "contribution_handover" enable row level security;
alter table "contribution_handover" force row level security;
revoke all on "contribution_handover" from perceel_app, perceel_gate;
grant select, insert, update on "contribution_handover" to perceel_app;
create policy back_office_select on "contribution_handover" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "contribution_handover" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_update on "contribution_handover" for update to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "contribution_handover" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select on "contribution_handover" to perceel_gate;
create policy gate_select on "contribution_handover" for select to perceel_gate using (true);
alter table "contribution_line" enable row level security;
alter table "contribution_line" force row level security;
revoke all on "contribution_line" from perceel_app, perceel_gate;
grant select, insert on "contribution_line" to perceel_app;
create policy back_office_select on "contribution_line" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy back_office_insert on "contribution_line" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "contribution_line" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "contribution_line" to perceel_gate;
create policy gate_select on "contribution_line" for select to perceel_gate using (true);
create policy gate_update on "contribution_line" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "contribution_line" for delete to perceel_gate using (true);
alter table "contribution_download" enable row level security;
alter table "contribution_download" force row level security;
revoke all on "contribution_download" from perceel_app, perceel_gate;
grant select, insert on "contribution_download" to perceel_app;
create policy back_office_select on "contribution_download" for select to perceel_app using (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy back_office_insert on "contribution_download" for insert to perceel_app with check (((select ctx_role()) = any('{back-office}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
alter table "data_import" enable row level security;
alter table "data_import" force row level security;
revoke all on "data_import" from perceel_app, perceel_gate;
grant select, insert, update on "data_import" to perceel_app;
create policy consultant_select on "data_import" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "data_import" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "data_import" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update on "data_import" to perceel_gate;
create policy gate_select on "data_import" for select to perceel_gate using (true);
create policy gate_update on "data_import" for update to perceel_gate using (true) with check (true);
alter table "data_import_row" enable row level security;
alter table "data_import_row" force row level security;
revoke all on "data_import_row" from perceel_app, perceel_gate;
grant select, insert, update on "data_import_row" to perceel_app;
create policy consultant_select on "data_import_row" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "data_import_row" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "data_import_row" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "data_import_row" to perceel_gate;
create policy gate_select on "data_import_row" for select to perceel_gate using (true);
create policy gate_update on "data_import_row" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "data_import_row" for delete to perceel_gate using (true);
alter table "facility_registration" enable row level security;
alter table "facility_registration" force row level security;
revoke all on "facility_registration" from perceel_app, perceel_gate;
grant select, insert, update on "facility_registration" to perceel_app;
create policy desk_select on "facility_registration" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_registration" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_registration" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_registration" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "facility_registration" to perceel_gate;
create policy gate_select on "facility_registration" for select to perceel_gate using (true);
create policy gate_update on "facility_registration" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_registration" for delete to perceel_gate using (true);
alter table "facility_placement" enable row level security;
alter table "facility_placement" force row level security;
revoke all on "facility_placement" from perceel_app, perceel_gate;
grant select, insert, update on "facility_placement" to perceel_app;
create policy desk_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_placement" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_placement" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_placement" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "facility_placement" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, insert, update, delete on "facility_placement" to perceel_gate;
create policy gate_select on "facility_placement" for select to perceel_gate using (true);
create policy gate_insert on "facility_placement" for insert to perceel_gate with check (true);
create policy gate_update on "facility_placement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_placement" for delete to perceel_gate using (true);
alter table "facility_letter" enable row level security;
alter table "facility_letter" force row level security;
revoke all on "facility_letter" from perceel_app, perceel_gate;
grant select, insert on "facility_letter" to perceel_app;
create policy desk_select on "facility_letter" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "facility_letter" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "facility_letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "facility_letter" to perceel_gate;
create policy gate_select on "facility_letter" for select to perceel_gate using (true);
create policy gate_update on "facility_letter" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_letter" for delete to perceel_gate using (true);
alter table "facility_hours" enable row level security;
alter table "facility_hours" force row level security;
revoke all on "facility_hours" from perceel_app, perceel_gate;
grant select, insert on "facility_hours" to perceel_app;
create policy desk_select on "facility_hours" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_hours" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "facility_hours" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "facility_hours" to perceel_gate;
create policy gate_select on "facility_hours" for select to perceel_gate using (true);
create policy gate_update on "facility_hours" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_hours" for delete to perceel_gate using (true);
alter table "facility_extra" enable row level security;
alter table "facility_extra" force row level security;
revoke all on "facility_extra" from perceel_app, perceel_gate;
grant select, insert, update on "facility_extra" to perceel_app;
create policy desk_select on "facility_extra" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_update on "facility_extra" for update to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "facility_extra" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "facility_extra" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
grant select, update, delete on "facility_extra" to perceel_gate;
create policy gate_select on "facility_extra" for select to perceel_gate using (true);
create policy gate_update on "facility_extra" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_extra" for delete to perceel_gate using (true);
alter table "caller_check" enable row level security;
alter table "caller_check" force row level security;
revoke all on "caller_check" from perceel_app, perceel_gate;
grant select, insert on "caller_check" to perceel_app;
create policy desk_select on "caller_check" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy desk_insert on "caller_check" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
grant select, update, delete on "caller_check" to perceel_gate;
create policy gate_select on "caller_check" for select to perceel_gate using (true);
create policy gate_update on "caller_check" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "caller_check" for delete to perceel_gate using (true);
alter table "call_back" enable row level security;
alter table "call_back" force row level security;
revoke all on "call_back" from perceel_app, perceel_gate;
grant select, insert, update on "call_back" to perceel_app;
create policy desk_select on "call_back" for select to perceel_app using (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy desk_insert on "call_back" for insert to perceel_app with check (((select ctx_role()) = any('{desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_select on "call_back" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "call_back" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, update, delete on "call_back" to perceel_gate;
create policy gate_select on "call_back" for select to perceel_gate using (true);
create policy gate_update on "call_back" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "call_back" for delete to perceel_gate using (true);
-- The clock row is made and moved by the owner only.
create policy owner_all on "portal_clock" for all to perceel_owner using (true) with check (true);
