-- prisma/sql/20251203000000_admissions_completed/00_about.sql
-- What the admission procedures still lacked (issue 3): one file per subject.

-- prisma/sql/20251203000000_admissions_completed/05_recorder_kept.sql
-- Who recorded a decision, before the datamodel drops the column; 55_decision_recorder.sql gives it a place.
alter table college_decision no force row level security;
create table recorder_kept as select id, region_id, municipality_id, decided_by_name from college_decision where decided_by_name is not null;
alter table college_decision force row level security;

-- prisma/sql/20251203000000_admissions_completed/05_units_kept.sql
-- In which unit each product was given, before the datamodel drops the column; 73_products.sql makes it dated policy.
alter table product no force row level security;
create table unit_kept as select id, region_id, unit, valid_from, source, takes_over_direction, kind from product;
alter table product force row level security;

-- prisma/schema
-- AlterTable
ALTER TABLE "allocation" ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "stop_reason" TEXT,
ADD COLUMN     "stopped_on" TEXT;

-- AlterTable
ALTER TABLE "calculation" ADD COLUMN     "objected_at" TIMESTAMPTZ(3),
ADD COLUMN     "spread" JSONB;

-- AlterTable
ALTER TABLE "closing_move" ADD COLUMN     "along" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "college_decision" DROP COLUMN "decided_by_name",
ADD COLUMN     "again" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reaction_days" INTEGER,
ADD COLUMN     "reaction_source" TEXT;

-- AlterTable
ALTER TABLE "dossier_change" ADD COLUMN     "establishment_id" UUID;

-- AlterTable
ALTER TABLE "entry_window" ADD COLUMN     "decision_days" INTEGER;

-- AlterTable
ALTER TABLE "file" ADD COLUMN     "compartment" TEXT;

-- AlterTable
ALTER TABLE "indication" ADD COLUMN     "ended_on" TEXT,
ADD COLUMN     "month_cents" INTEGER,
ADD COLUMN     "objected_at" TIMESTAMPTZ(3),
ADD COLUMN     "option_id" UUID,
ADD COLUMN     "rate_id" UUID,
ADD COLUMN     "unit" TEXT NOT NULL DEFAULT 'minutes-week',
ALTER COLUMN "norm_set_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "investigation" ADD COLUMN     "objected_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "compartment" TEXT,
ADD COLUMN     "text_id" UUID;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_name" TEXT,
ADD COLUMN     "ended_reason" TEXT;

-- AlterTable
ALTER TABLE "norm_cell" ADD COLUMN     "municipality_id" UUID,
ADD COLUMN     "per" TEXT,
ADD COLUMN     "region_id" UUID,
ADD COLUMN     "subtractable" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "norm_set" ADD COLUMN     "adopted_at" TIMESTAMPTZ(3),
ADD COLUMN     "adopted_by" TEXT,
ADD COLUMN     "adopted_by_id" UUID,
ADD COLUMN     "derived_from_id" UUID,
ADD COLUMN     "made_by" TEXT,
ADD COLUMN     "municipality_id" UUID,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3),
ADD COLUMN     "proposed_by" TEXT,
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "region_id" UUID,
ADD COLUMN     "tried" JSONB,
ADD COLUMN     "valid_until" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "product" DROP COLUMN "unit",
ADD COLUMN     "evaluate_after_months" INTEGER,
ADD COLUMN     "needs_fluent_dutch" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "normed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'source',
ADD COLUMN     "valid_until" TEXT;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "bsn_index_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bsn_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "died_on" TEXT,
ADD COLUMN     "interpreter" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "name_use" TEXT NOT NULL DEFAULT 'own',
ADD COLUMN     "objected_at" TIMESTAMPTZ(3),
ADD COLUMN     "partner_prefix" TEXT,
ADD COLUMN     "partner_surname" TEXT;

-- AlterTable
ALTER TABLE "rulebook_row" ADD COLUMN     "proposal_id" UUID;

-- AlterTable
ALTER TABLE "sealing_key" ADD COLUMN     "provider_id" UUID,
ADD COLUMN     "submission_id" UUID;

-- AlterTable
ALTER TABLE "submission_lot" ADD COLUMN     "entered_establishment_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "establishment_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "wmo_case" ADD COLUMN     "objected_at" TIMESTAMPTZ(3),
ADD COLUMN     "support_how" TEXT,
ALTER COLUMN "consultant_id" DROP NOT NULL,
ALTER COLUMN "consultant_name" DROP NOT NULL;

-- AlterTable
ALTER TABLE "wmo_decision" ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "ground" TEXT,
ADD COLUMN     "objectable" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "objected_at" TIMESTAMPTZ(3),
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "talk_about" TEXT,
ADD COLUMN     "talk_on" TEXT,
ALTER COLUMN "dispatched_on" DROP NOT NULL,
ALTER COLUMN "objection_until" DROP NOT NULL;

-- CreateTable
CREATE TABLE "entry_receipt" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "open_requested_by" UUID,
    "open_requested_at" TIMESTAMPTZ(3),
    "open_requested_name" TEXT,
    "opened_by" UUID,
    "opened_name" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "record_letter_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entry_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_line" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "signing_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "receipt_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_document" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "letter_id" UUID NOT NULL,
    "decision_version" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,

    CONSTRAINT "decision_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_recorder" (
    "decision_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "decision_recorder_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "integrity_file" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "integrity_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "provider_id" UUID,
    "provider_name" TEXT,
    "received_on" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "handle_by" TEXT,
    "adjourn_days" INTEGER,
    "adjourned_on" TEXT,
    "hearing" TEXT NOT NULL DEFAULT 'none',
    "hearing_on" TEXT,
    "hearing_cipher" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'running',
    "outcome" TEXT,
    "end_cipher" BYTEA,
    "ended_on" TEXT,
    "ended_by_name" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_sample" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "held_on" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "employees" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "finding" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "mend_by" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reaction" TEXT,
    "reacted_name" TEXT,
    "reacted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proof_sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moment_proof" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "statement" TEXT,
    "evidence_version_id" UUID,
    "shown_by" UUID,
    "shown_name" TEXT,
    "shown_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "reason" TEXT,
    "judged_by" UUID,
    "judged_name" TEXT,
    "judged_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "moment_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_dispatch" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "waits_since" TEXT NOT NULL,
    "sent_on" TEXT,
    "channel" TEXT,
    "addressee" TEXT,
    "representative" TEXT,
    "address_checked_on" TEXT,
    "starts_term" BOOLEAN NOT NULL DEFAULT false,
    "objection_until" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,
    "recorded_by" TEXT,
    "returned_on" TEXT,
    "return_reason" TEXT,
    "returned_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wmo_dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_term_move" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until_on" TEXT,
    "days" INTEGER,
    "letter_id" UUID NOT NULL,
    "sent_on" TEXT,
    "ended_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wmo_term_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultant_absence" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "deputy_id" UUID NOT NULL,
    "deputy_name" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultant_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_text" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "passages" JSONB,
    "reason" TEXT NOT NULL,
    "written_by" UUID NOT NULL,
    "written_name" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID,
    "proposed_name" TEXT,
    "proposed_at" TIMESTAMPTZ(3),
    "adopted_by" UUID,
    "adopted_name" TEXT,
    "adopted_at" TIMESTAMPTZ(3),
    "returned_name" TEXT,
    "returned_reason" TEXT,
    "returned_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "letter_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_follow" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "followed_name" TEXT NOT NULL,
    "followed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "procedure_follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_unit" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "product_id" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "hours_per_year" INTEGER,
    "frequencies" TEXT[],
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "product_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_option" (
    "id" UUID NOT NULL,
    "product_unit_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "minutes_from" INTEGER NOT NULL,
    "minutes_to" INTEGER NOT NULL,
    "frequency" TEXT,
    "laundry" BOOLEAN,
    "position" INTEGER NOT NULL,

    CONSTRAINT "product_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_pair" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "together" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "product_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hourly_rate" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cents_per_hour" INTEGER,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "status" TEXT NOT NULL,

    CONSTRAINT "hourly_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "establishment" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "agb" TEXT,
    "street" TEXT NOT NULL,
    "house_number" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "establishment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_link" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "provider_name" TEXT NOT NULL DEFAULT '',
    "parent_kvk" TEXT NOT NULL,
    "parent_name" TEXT NOT NULL,
    "parent_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'stated',
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "stated_name" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "received_on" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "representative" TEXT,
    "authority" TEXT,
    "grounds" TEXT,
    "dispatched_on" TEXT NOT NULL,
    "objection_until" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL,
    "late_excused" BOOLEAN,
    "late_reason" TEXT,
    "missing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "completion_asked_on" TEXT,
    "completion_until" TEXT,
    "completed_on" TEXT,
    "committee" BOOLEAN NOT NULL,
    "hearing" TEXT NOT NULL DEFAULT 'none',
    "hearing_on" TEXT,
    "hearing_place" TEXT,
    "hearing_text" TEXT,
    "adjourned_on" TEXT,
    "adjourn_reason" TEXT,
    "notice_on" TEXT,
    "notice_decide_by" TEXT,
    "notice_days" INTEGER,
    "decide_by" TEXT,
    "status" TEXT NOT NULL DEFAULT 'running',
    "withdrawn_on" TEXT,
    "withdrawn_how" TEXT,
    "outcome" TEXT,
    "motivation" TEXT,
    "decided_on" TEXT,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "mandate_id" UUID,
    "mandate_text" TEXT,
    "new_decision_id" UUID,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_suspension" (
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "from_day" TEXT NOT NULL,
    "until" TEXT,
    "article" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection_standing" (
    "objection_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "decide_by" TEXT,
    "decided_on" TEXT,

    CONSTRAINT "objection_standing_pkey" PRIMARY KEY ("objection_id")
);

-- CreateTable
CREATE TABLE "bsn_disclosure" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "note" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bsn_disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "representative" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation" TEXT,
    "salutation" TEXT NOT NULL DEFAULT 'neutral',
    "initials" TEXT,
    "prefix" TEXT,
    "surname" TEXT,
    "relation" TEXT,
    "street" TEXT,
    "house_number" TEXT,
    "house_letter" TEXT,
    "house_addition" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "receives" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "end_reason" TEXT,
    "proof" TEXT,
    "proof_seen_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "representative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_member" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "member_file_id" UUID,
    "name" TEXT,
    "birth_date" TEXT,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "end_reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "household_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_note" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "case_id" UUID,
    "visibility" TEXT NOT NULL,
    "access_organisation_id" UUID,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_reason" TEXT,
    "objected_at" TIMESTAMPTZ(3),

    CONSTRAINT "resident_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_consent" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "to_whom" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "how" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "shown_text" TEXT NOT NULL,
    "revoked_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "file_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_request" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "adviser" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "answered_on" TEXT,
    "answer" TEXT,
    "stopped_on" TEXT,
    "asked_by" TEXT NOT NULL,
    "answered_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advice_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_export" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "identity_document" TEXT NOT NULL,
    "identity_seen_on" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_proposal" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "checked" BOOLEAN NOT NULL,
    "reason" TEXT,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_on" TEXT,
    "decided_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rule_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_report" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "provider_name" TEXT NOT NULL,
    "allocation_id" UUID,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "occurred_on" TEXT NOT NULL,
    "reported_on" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "acknowledge_by" TEXT,
    "report_by" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_file" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "acknowledged_on" TEXT,
    "findings_cipher" BYTEA,
    "recommendations_cipher" BYTEA,
    "reported_on" TEXT,
    "closed_on" TEXT,
    "closing_cipher" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supervision_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision_question" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "asked_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "answer_cipher" BYTEA,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "supervision_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_receipt_submission_id_key" ON "entry_receipt"("submission_id");

-- CreateIndex
CREATE INDEX "entry_receipt_window_id_idx" ON "entry_receipt"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_line_window_id_number_key" ON "receipt_line"("window_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_line_window_id_kind_fingerprint_key" ON "receipt_line"("window_id", "kind", "fingerprint");

-- CreateIndex
CREATE INDEX "decision_document_municipality_id_idx" ON "decision_document"("municipality_id");

-- CreateIndex
CREATE INDEX "decision_document_region_id_idx" ON "decision_document"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_document_decision_id_number_key" ON "decision_document"("decision_id", "number");

-- CreateIndex
CREATE INDEX "decision_recorder_municipality_id_idx" ON "decision_recorder"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_recorder_decision_id_region_id_municipality_id_key" ON "decision_recorder"("decision_id", "region_id", "municipality_id");

-- CreateIndex
CREATE INDEX "integrity_file_check_id_idx" ON "integrity_file"("check_id");

-- CreateIndex
CREATE INDEX "integrity_file_question_id_idx" ON "integrity_file"("question_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_number_key" ON "complaint"("number");

-- CreateIndex
CREATE INDEX "complaint_municipality_id_status_handle_by_idx" ON "complaint"("municipality_id", "status", "handle_by");

-- CreateIndex
CREATE INDEX "complaint_provider_id_idx" ON "complaint"("provider_id");

-- CreateIndex
CREATE INDEX "proof_sample_agreement_id_idx" ON "proof_sample"("agreement_id");

-- CreateIndex
CREATE INDEX "moment_proof_agreement_id_criterion_id_idx" ON "moment_proof"("agreement_id", "criterion_id");

-- CreateIndex
CREATE INDEX "wmo_dispatch_municipality_id_case_id_idx" ON "wmo_dispatch"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "wmo_term_move_municipality_id_case_id_idx" ON "wmo_term_move"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "consultant_absence_municipality_id_deputy_id_idx" ON "consultant_absence"("municipality_id", "deputy_id");

-- CreateIndex
CREATE INDEX "letter_text_municipality_id_kind_idx" ON "letter_text"("municipality_id", "kind");

-- CreateIndex
CREATE INDEX "letter_text_region_id_kind_idx" ON "letter_text"("region_id", "kind");

-- CreateIndex
CREATE INDEX "procedure_follow_provider_id_idx" ON "procedure_follow"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_follow_procedure_id_provider_id_key" ON "procedure_follow"("procedure_id", "provider_id");

-- CreateIndex
CREATE INDEX "product_unit_product_id_idx" ON "product_unit"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_option_product_unit_id_code_key" ON "product_option"("product_unit_id", "code");

-- CreateIndex
CREATE INDEX "product_pair_other_id_idx" ON "product_pair"("other_id");

-- CreateIndex
CREATE INDEX "hourly_rate_product_id_idx" ON "hourly_rate"("product_id");

-- CreateIndex
CREATE UNIQUE INDEX "establishment_number_key" ON "establishment"("number");

-- CreateIndex
CREATE INDEX "establishment_provider_id_idx" ON "establishment"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "establishment_id_provider_id_key" ON "establishment"("id", "provider_id");

-- CreateIndex
CREATE INDEX "group_link_provider_id_idx" ON "group_link"("provider_id");

-- CreateIndex
CREATE INDEX "group_link_parent_id_idx" ON "group_link"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_number_key" ON "objection"("number");

-- CreateIndex
CREATE INDEX "objection_municipality_id_status_decide_by_idx" ON "objection"("municipality_id", "status", "decide_by");

-- CreateIndex
CREATE INDEX "objection_decision_id_idx" ON "objection"("decision_id");

-- CreateIndex
CREATE INDEX "objection_new_decision_id_idx" ON "objection"("new_decision_id");

-- CreateIndex
CREATE INDEX "objection_case_id_idx" ON "objection"("case_id");

-- CreateIndex
CREATE INDEX "objection_resident_id_idx" ON "objection"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_id_municipality_id_key" ON "objection"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "objection_suspension_objection_id_idx" ON "objection_suspension"("objection_id");

-- CreateIndex
CREATE INDEX "objection_standing_municipality_id_case_id_idx" ON "objection_standing"("municipality_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_standing_objection_id_municipality_id_key" ON "objection_standing"("objection_id", "municipality_id");

-- CreateIndex
CREATE INDEX "bsn_disclosure_municipality_id_resident_id_person_id_asked__idx" ON "bsn_disclosure"("municipality_id", "resident_id", "person_id", "asked_at");

-- CreateIndex
CREATE INDEX "representative_municipality_id_resident_id_idx" ON "representative"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "household_member_municipality_id_resident_id_idx" ON "household_member"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "household_member_member_file_id_idx" ON "household_member"("member_file_id");

-- CreateIndex
CREATE INDEX "resident_note_municipality_id_resident_id_written_at_idx" ON "resident_note"("municipality_id", "resident_id", "written_at");

-- CreateIndex
CREATE INDEX "resident_note_case_id_idx" ON "resident_note"("case_id");

-- CreateIndex
CREATE INDEX "file_consent_municipality_id_resident_id_idx" ON "file_consent"("municipality_id", "resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_consent_id_municipality_id_key" ON "file_consent"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "advice_request_municipality_id_resident_id_idx" ON "advice_request"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "advice_request_consent_id_idx" ON "advice_request"("consent_id");

-- CreateIndex
CREATE INDEX "resident_export_municipality_id_resident_id_made_at_idx" ON "resident_export"("municipality_id", "resident_id", "made_at");

-- CreateIndex
CREATE INDEX "rule_proposal_region_id_status_idx" ON "rule_proposal"("region_id", "status");

-- CreateIndex
CREATE INDEX "rule_proposal_municipality_id_idx" ON "rule_proposal"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_report_number_key" ON "supervision_report"("number");

-- CreateIndex
CREATE INDEX "supervision_report_municipality_id_recorded_at_idx" ON "supervision_report"("municipality_id", "recorded_at");

-- CreateIndex
CREATE INDEX "supervision_report_provider_id_idx" ON "supervision_report"("provider_id");

-- CreateIndex
CREATE INDEX "supervision_report_allocation_id_idx" ON "supervision_report"("allocation_id");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_report_id_municipality_id_provider_id_key" ON "supervision_report"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE INDEX "supervision_file_municipality_id_status_idx" ON "supervision_file"("municipality_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_file_id_municipality_id_provider_id_key" ON "supervision_file"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE INDEX "supervision_question_file_id_idx" ON "supervision_question"("file_id");

-- CreateIndex
CREATE INDEX "supervision_question_provider_id_idx" ON "supervision_question"("provider_id");

-- CreateIndex
CREATE INDEX "allocation_follows_id_idx" ON "allocation"("follows_id");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_question_id_provider_id_key" ON "integrity_question"("id", "provider_id");

-- CreateIndex
CREATE INDEX "resident_bsn_key_bsn_index_key_idx" ON "resident"("bsn_key", "bsn_index_key");

-- CreateIndex
CREATE INDEX "resident_municipality_id_postcode_house_number_idx" ON "resident"("municipality_id", "postcode", "house_number");

-- CreateIndex
CREATE UNIQUE INDEX "rulebook_row_proposal_id_key" ON "rulebook_row"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "sealing_key_submission_id_key" ON "sealing_key"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_id_window_id_region_id_key" ON "submission"("id", "window_id", "region_id");

-- CreateIndex
CREATE INDEX "wmo_case_municipality_id_consultant_id_idx" ON "wmo_case"("municipality_id", "consultant_id");

-- AddForeignKey
ALTER TABLE "entry_receipt" ADD CONSTRAINT "entry_receipt_submission_id_window_id_region_id_fkey" FOREIGN KEY ("submission_id", "window_id", "region_id") REFERENCES "submission"("id", "window_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_receipt" ADD CONSTRAINT "entry_receipt_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_receipt" ADD CONSTRAINT "entry_receipt_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_receipt" ADD CONSTRAINT "entry_receipt_record_letter_id_fkey" FOREIGN KEY ("record_letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt_line" ADD CONSTRAINT "receipt_line_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "receipt_line" ADD CONSTRAINT "receipt_line_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_decision_id_region_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "region_id", "municipality_id") REFERENCES "college_decision"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_document" ADD CONSTRAINT "decision_document_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_recorder" ADD CONSTRAINT "decision_recorder_decision_id_region_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "region_id", "municipality_id") REFERENCES "college_decision"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_recorder" ADD CONSTRAINT "decision_recorder_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_recorder" ADD CONSTRAINT "decision_recorder_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_file" ADD CONSTRAINT "integrity_file_question_id_provider_id_fkey" FOREIGN KEY ("question_id", "provider_id") REFERENCES "integrity_question"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "allocation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_sample" ADD CONSTRAINT "proof_sample_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_sample" ADD CONSTRAINT "proof_sample_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moment_proof" ADD CONSTRAINT "moment_proof_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moment_proof" ADD CONSTRAINT "moment_proof_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "moment_proof" ADD CONSTRAINT "moment_proof_evidence_version_id_provider_id_fkey" FOREIGN KEY ("evidence_version_id", "provider_id") REFERENCES "evidence_version"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_replaces_id_municipality_id_fkey" FOREIGN KEY ("replaces_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "product_option"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_rate_id_fkey" FOREIGN KEY ("rate_id") REFERENCES "hourly_rate"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_dispatch" ADD CONSTRAINT "wmo_dispatch_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_dispatch" ADD CONSTRAINT "wmo_dispatch_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_dispatch" ADD CONSTRAINT "wmo_dispatch_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_term_move" ADD CONSTRAINT "wmo_term_move_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_term_move" ADD CONSTRAINT "wmo_term_move_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_term_move" ADD CONSTRAINT "wmo_term_move_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consultant_absence" ADD CONSTRAINT "consultant_absence_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "norm_set" ADD CONSTRAINT "norm_set_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "norm_set" ADD CONSTRAINT "norm_set_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "norm_set" ADD CONSTRAINT "norm_set_derived_from_id_fkey" FOREIGN KEY ("derived_from_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "letter_text"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "letter_text" ADD CONSTRAINT "letter_text_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "letter_text" ADD CONSTRAINT "letter_text_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealing_key" ADD CONSTRAINT "sealing_key_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_follow" ADD CONSTRAINT "procedure_follow_procedure_id_fkey" FOREIGN KEY ("procedure_id") REFERENCES "procedure"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_follow" ADD CONSTRAINT "procedure_follow_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_unit" ADD CONSTRAINT "product_unit_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_unit" ADD CONSTRAINT "product_unit_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_option" ADD CONSTRAINT "product_option_product_unit_id_fkey" FOREIGN KEY ("product_unit_id") REFERENCES "product_unit"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_pair" ADD CONSTRAINT "product_pair_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_pair" ADD CONSTRAINT "product_pair_other_id_region_id_fkey" FOREIGN KEY ("other_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hourly_rate" ADD CONSTRAINT "hourly_rate_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hourly_rate" ADD CONSTRAINT "hourly_rate_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "establishment" ADD CONSTRAINT "establishment_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_link" ADD CONSTRAINT "group_link_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_link" ADD CONSTRAINT "group_link_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "group_link" ADD CONSTRAINT "group_link_file_id_provider_id_fkey" FOREIGN KEY ("file_id", "provider_id") REFERENCES "file"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_change" ADD CONSTRAINT "dossier_change_establishment_id_provider_id_fkey" FOREIGN KEY ("establishment_id", "provider_id") REFERENCES "establishment"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_new_decision_id_municipality_id_fkey" FOREIGN KEY ("new_decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_mandate_id_municipality_id_fkey" FOREIGN KEY ("mandate_id", "municipality_id") REFERENCES "mandate"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection_suspension" ADD CONSTRAINT "objection_suspension_objection_id_municipality_id_fkey" FOREIGN KEY ("objection_id", "municipality_id") REFERENCES "objection"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection_standing" ADD CONSTRAINT "objection_standing_objection_id_municipality_id_fkey" FOREIGN KEY ("objection_id", "municipality_id") REFERENCES "objection"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bsn_disclosure" ADD CONSTRAINT "bsn_disclosure_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "bsn_disclosure" ADD CONSTRAINT "bsn_disclosure_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "representative" ADD CONSTRAINT "representative_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "representative" ADD CONSTRAINT "representative_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_member_file_id_municipality_id_fkey" FOREIGN KEY ("member_file_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_note" ADD CONSTRAINT "resident_note_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_note" ADD CONSTRAINT "resident_note_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_note" ADD CONSTRAINT "resident_note_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_consent" ADD CONSTRAINT "file_consent_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_consent" ADD CONSTRAINT "file_consent_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_request" ADD CONSTRAINT "advice_request_consent_id_municipality_id_fkey" FOREIGN KEY ("consent_id", "municipality_id") REFERENCES "file_consent"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_export" ADD CONSTRAINT "resident_export_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_export" ADD CONSTRAINT "resident_export_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rulebook_row" ADD CONSTRAINT "rulebook_row_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "rule_proposal"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_proposal" ADD CONSTRAINT "rule_proposal_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_proposal" ADD CONSTRAINT "rule_proposal_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision_report" ADD CONSTRAINT "supervision_report_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision_report" ADD CONSTRAINT "supervision_report_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision_report" ADD CONSTRAINT "supervision_report_allocation_id_municipality_id_provider__fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision_file" ADD CONSTRAINT "supervision_file_id_municipality_id_provider_id_fkey" FOREIGN KEY ("id", "municipality_id", "provider_id") REFERENCES "supervision_report"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "supervision_question" ADD CONSTRAINT "supervision_question_file_id_municipality_id_provider_id_fkey" FOREIGN KEY ("file_id", "municipality_id", "provider_id") REFERENCES "supervision_file"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251203000000_admissions_completed/30_colleagues.sql
-- A provider's administrator sees who works in its name, and ends that without asking anybody (a complaint elsewhere).
alter table membership
  add constraint membership_days check (valid_until >= valid_from),
  add constraint membership_ended check (num_nulls(ended_name, ended_reason, ended_at) in (0, 3) and length(ended_reason) > 0);

set role perceel_gate;

-- Everyone with a role in the caller's own provider, whoever left as well.
create function colleagues() returns table (membership_id uuid, name text, email text, role text, title text, valid_from text, valid_until text, runs boolean, ended_name text, ended_reason text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, p.email, m.role, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), m.ended_name, m.ended_reason
  from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[])
  order by p.name, m.id
$$;

-- Ends a colleague's role from now on, with every session in it. Gives why not, or nothing. One at a time per provider, so that
-- the last two administrators can't end each other.
create function colleague_end(membership uuid, by_name text, reason text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; moment timestamptz := portal_now(); today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' then return 'not-found'; end if;
  perform pg_advisory_xact_lock(hashtextextended((ctx_providers())[1], 7));
  select x.* into m from membership x where x.id = colleague_end.membership and x.provider_id = any(ctx_providers()::uuid[]);
  if m.id is null then return 'not-found'; end if;
  if not membership_runs(m) then return 'ended-already'; end if;
  if m.role = 'provider-admin' and not exists (
    select from membership x join person p on p.id = x.person_id where x.provider_id = m.provider_id and x.role = 'provider-admin' and x.id <> m.id and p.active and membership_runs(x)) then
    return 'last-admin';
  end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = moment where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  return null;
end $$;

revoke all on function colleagues(), colleague_end(uuid, text, text) from public;
grant execute on function colleagues(), colleague_end(uuid, text, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/42_award_place.sql
-- What an area selection leaves for one outcome, as award_after_consensus counts it: a place is taken by an award that stands or is
-- proposed and kept for who waits for a college, not by one that a later outcome comes in the place of. With the rights of who asks;
-- open where nothing is compared.
create function award_place(of_window uuid, of_lot uuid, of_submission uuid, of_outcome uuid, of_replaced uuid) returns text
language sql stable set search_path = public, pg_temp as
$$ select coalesce((
     select case
       when exists (select from selection_criterion c where c.area_id = a.id and not exists (
         select from selection_consensus k where k.criterion_id = c.id and k.submission_id = of_submission)) then 'not-compared'
       when (select count(*) from outcome o where o.window_id = of_window and o.lot_id = of_lot and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
         and o.id is distinct from of_outcome and o.id is distinct from of_replaced
         and not exists (select from outcome later where later.replaces_id = o.id)) >= a.places then 'full'
       else 'open' end
     from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = of_window and a.lot_id = of_lot), 'open') $$;
revoke all on function award_place(uuid, uuid, uuid, uuid, uuid) from public;
grant execute on function award_place(uuid, uuid, uuid, uuid, uuid) to perceel_app;

set role perceel_gate;

-- Nothing is awarded in an area before every criterion is settled for that entry, and never to more than there are places. Who waits
-- for a college keeps its place until that is decided.
create or replace function award_after_consensus() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id);
begin
  if area.id is null or new.outcome not in ('admitted', 'conditionally-admitted') then return new; end if;
  if exists (select from selection_criterion c where c.area_id = area.id and not exists (
      select from selection_consensus k where k.criterion_id = c.id and k.submission_id = new.submission_id)) then
    raise exception 'award-before-consensus' using errcode = 'PE003', detail = new.submission_id;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || new.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = new.window_id and o.lot_id = new.lot_id and o.id <> new.id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
      and o.id is distinct from new.replaces_id and not exists (select from outcome later where later.replaces_id = o.id)) >= area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return new;
end $$;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/43_procedure_end.sql
-- How a procedure ends (ADR 0040): a window that nobody entered is settled by its opening; what stood sealed in a withdrawn
-- procedure is opened by nobody any more.
set role perceel_gate;

create or replace function window_open(window_to_open uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; opened int;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = window_to_open and region_id = any(ctx_regions()::uuid[]) for update;
  moment := portal_now();
  if w.id is null then raise exception 'no-window' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if (select p.status from procedure p where p.id = w.procedure_id) = 'withdrawn' then raise exception 'procedure-withdrawn' using errcode = 'PE002'; end if;
  if moment < least(w.closes_at, w.stopped_at) then raise exception 'not-closed' using errcode = 'PE002'; end if;
  if w.open_requested_by is null or moment > w.open_requested_at + interval '15 minutes' then raise exception 'not-requested' using errcode = 'PE002'; end if;
  if w.open_requested_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  update submission set opened_at = moment, status = 'under-assessment', version = version + 1 where window_id = w.id and status = 'submitted';
  get diagnostics opened = row_count;
  update submission_version v set opened_at = moment from submission s where s.id = v.submission_id and s.window_id = w.id and s.opened_at is not null and v.number = s.current_version;
  update submission_lot l set opened_at = moment from submission s where s.id = l.submission_id and s.window_id = w.id and s.opened_at is not null and l.submitted;
  -- What was handed in is the version's frozen content and its evidence; a draft's later answers stay the provider's own.
  update evidence_version e set region_ids = array_append(e.region_ids, w.region_id)
    from submission_version v join submission s on s.id = v.submission_id and v.number = s.current_version
    where e.id = any(v.evidence_version_ids) and s.window_id = w.id and s.opened_at is not null and not w.region_id = any(e.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, w.region_id)
    where not w.region_id = any(e.region_ids) and exists (select 1 from evidence_version v where v.evidence_id = e.id and w.region_id = any(v.region_ids));
  update file f set region_ids = array_append(f.region_ids, w.region_id)
    where not w.region_id = any(f.region_ids) and exists (select 1 from evidence_version v where v.file_id = f.id and w.region_id = any(v.region_ids));
  update provider p set region_ids = array_append(p.region_ids, w.region_id)
    where not w.region_id = any(p.region_ids) and exists (select 1 from submission s where s.provider_id = p.id and s.window_id = w.id and s.opened_at is not null);
  update entry_window set opened_at = moment, opened_by = ctx_actor()::uuid, opened_count = opened, decided_at = case when opened = 0 then moment end, version = version + 1 where id = w.id;
  return opened;
end $$;

-- What stands, as the gate that reads every row.
do $$ begin
  update entry_window set decided_at = opened_at where opened_count = 0 and decided_at is null;
  update sealing_secret s set cipher = null from sealing_key k join entry_window w on w.id = k.window_id join procedure p on p.id = w.procedure_id
    where k.id = s.id and p.status = 'withdrawn' and s.cipher is not null;
end $$;

-- Its provider reads its own entry; the key of everyone else is gone.
create function withdrawn_stays_sealed() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update sealing_secret s set cipher = null from sealing_key k join entry_window w on w.id = k.window_id where k.id = s.id and w.procedure_id = new.id and s.cipher is not null;
  return null;
end $$;

set role perceel_owner;

create trigger withdrawn_stays_sealed after update of status on procedure for each row when (new.status = 'withdrawn') execute function withdrawn_stays_sealed();

create or replace function procedure_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not (old.status = 'draft' and new.status in ('published', 'withdrawn') or old.status = 'published' and new.status in ('concluded', 'withdrawn'))
    or new.status = 'withdrawn' and (exists (select from entry_window w where w.procedure_id = new.id and w.decided_at is not null and w.opened_count > 0)
      or exists (select from college_decision d where d.procedure_id = new.id and d.status <> 'proposed'))
    or new.status = 'concluded' and coalesce((select bool_or(w.decided_at is null) from entry_window w where w.procedure_id = new.id and w.published_at is not null), true) then
    raise exception 'procedure-moves' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

-- No college decides about a procedure that was taken back.
create function decision_needs_procedure() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (select p.status from procedure p where p.id = new.procedure_id) = 'withdrawn' then
    raise exception 'procedure-withdrawn' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger decision_needs_procedure before insert or update of status on college_decision for each row execute function decision_needs_procedure();

-- prisma/sql/20251203000000_admissions_completed/44_moments.sql
-- What must hold after the decision is looked at when its moment is there: at signing, at the first help, so many months after the start (F33).
alter table moment_proof
  add constraint moment_proof_shown check (num_nulls(statement, shown_by, shown_name, shown_at) in (0, 4) and (evidence_version_id is null or statement is not null)),
  add constraint moment_proof_judged check (num_nulls(verdict, reason, judged_by, judged_name, judged_at) in (0, 5) and verdict in ('met', 'not-met') and length(btrim(reason)) >= 5),
  add constraint moment_proof_something check (statement is not null or verdict is not null);
create unique index moment_proof_one_waits on moment_proof (agreement_id, criterion_id) where verdict is null;

set role perceel_gate;

-- Shown by the provider in its own name, or seen by who judges in his; a document goes to the region with it, and nothing else of the dossier.
create function moment_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c criterion; v evidence_version; own boolean := ctx_role() in ('provider-admin', 'provider-staff');
begin
  select x.* into c from criterion x join agreement a on a.procedure_id = x.procedure_id
  where a.id = new.agreement_id and a.status in ('offered', 'signed') and x.id = new.criterion_id and x.holds_at in ('signing', 'care-start', 'after-start');
  if c.id is null then raise exception 'moment-out-of-place' using errcode = 'PE003', detail = tg_table_name; end if;
  if own and (new.verdict is not null or new.shown_by::text is distinct from ctx_actor()) or not own and (new.statement is not null or new.judged_by::text is distinct from ctx_actor()) then
    raise exception 'moment-in-own-name' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if not own then return new; end if;
  if (c.answer_kind = 'evidence') <> (new.evidence_version_id is not null) then raise exception 'moment-evidence' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.evidence_version_id is null then return new; end if;
  select x.* into v from evidence_version x join evidence e on e.id = x.evidence_id
  where x.id = new.evidence_version_id and x.provider_id = new.provider_id and (c.evidence_kind = 'other' or e.kind = c.evidence_kind);
  if v.id is null then raise exception 'moment-evidence' using errcode = 'PE003', detail = tg_table_name; end if;
  update evidence_version set region_ids = array_append(region_ids, new.region_id) where id = v.id and not new.region_id = any(region_ids);
  update evidence set region_ids = array_append(region_ids, new.region_id) where id = v.evidence_id and not new.region_id = any(region_ids);
  update file set region_ids = array_append(region_ids, new.region_id) where id = v.file_id and not new.region_id = any(region_ids);
  return new;
end $$;

-- Whether the newest look at a criterion found it met; with a day, the proof it was met by holds on that day.
create function moment_met(of_agreement uuid, of_criterion uuid, on_day text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select p.verdict = 'met' and (on_day is null or v.valid_until is null or v.valid_until >= on_day)
    from moment_proof p left join evidence_version v on v.id = p.evidence_version_id
    where p.agreement_id = of_agreement and p.criterion_id = of_criterion and p.verdict is not null order by p.recorded_at desc, p.id desc limit 1), false)
$$;

create function signing_waits_for_criteria() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from criterion c where c.procedure_id = new.procedure_id and c.holds_at = 'signing' and not moment_met(new.id, c.id, today_here())) then
    raise exception 'criteria-at-signing' using errcode = 'PE003', detail = new.reference;
  end if;
  return new;
end $$;

create function first_help_waits_for_criteria() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from participation p join agreement a on a.id = p.agreement_id join criterion c on c.procedure_id = a.procedure_id and c.holds_at = 'care-start'
             where p.id = new.participation_id and not moment_met(a.id, c.id, null)) then
    raise exception 'criteria-at-first-help' using errcode = 'PE003', detail = new.number;
  end if;
  return new;
end $$;

revoke all on function moment_met(uuid, uuid, text) from public;

set role perceel_owner;

create function moment_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare judged text[] := '{verdict,reason,judged_by,judged_name,judged_at,version}';
begin
  if old.verdict is not null or new.verdict is null or (to_jsonb(new) - judged) is distinct from (to_jsonb(old) - judged) or new.judged_by::text is distinct from ctx_actor() then
    raise exception 'moment-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger moment_fits before insert on moment_proof for each row execute function moment_fits();
create trigger moment_keeps before update on moment_proof for each row execute function moment_keeps();
create trigger signing_waits_for_criteria before update of status on agreement for each row when (new.status = 'signed' and old.status is distinct from 'signed') execute function signing_waits_for_criteria();
create trigger first_help_waits_for_criteria before update of status on allocation for each row when (new.status in ('accepted', 'started') and old.status in ('offered', 'accepted') and new.status <> old.status) execute function first_help_waits_for_criteria();

-- prisma/sql/20251203000000_admissions_completed/44_samples.sql
-- A sample on site: numbers and a finding in the name of who was there, kept as recorded; its provider says one thing to it (F31).
alter table proof_sample
  add constraint proof_sample_days check (held_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and mend_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and mend_by > held_on),
  add constraint proof_sample_numbers check (employees >= 1 and seen between 0 and employees and missing between employees - seen and employees),
  add constraint proof_sample_outcome check (outcome = 'in-order' and missing = 0 and mend_by is null or outcome = 'not-in-order' and mend_by is not null),
  add constraint proof_sample_finding check (length(btrim(finding)) >= 5 and length(btrim(place)) >= 2),
  add constraint proof_sample_reaction check (num_nulls(reaction, reacted_name, reacted_at) in (0, 3) and length(btrim(reaction)) >= 5);

set role perceel_gate;

create function sample_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.recorded_by::text is distinct from ctx_actor() or new.reacted_at is not null then raise exception 'sample-in-own-name' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.held_on > today_here() then raise exception 'sample-not-yet' using errcode = 'PE003', detail = tg_table_name; end if;
  if not exists (select from agreement a join criterion c on c.procedure_id = a.procedure_id where a.id = new.agreement_id and a.status = 'signed' and c.id = new.criterion_id and c.sampled) then
    raise exception 'sample-out-of-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

set role perceel_owner;

create function sample_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare said text[] := '{reaction,reacted_name,reacted_at,version}';
begin
  if old.reacted_at is not null or (to_jsonb(new) - said) is distinct from (to_jsonb(old) - said) or ctx_role() not in ('provider-admin', 'provider-staff') then
    raise exception 'sample-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger sample_fits before insert on proof_sample for each row execute function sample_fits();
create trigger sample_keeps before update on proof_sample for each row execute function sample_keeps();

-- prisma/sql/20251203000000_admissions_completed/45_establishments.sql
-- Establishments: a number that never changes once a region knows the provider, and an AGB that moves like the provider's own (F61).
alter table establishment
  add constraint establishment_number check (number ~ '^[0-9]{12}$'),
  add constraint establishment_name check (btrim(name) <> ''),
  add constraint establishment_agb check (agb ~ '^[0-9]{8}$'),
  add constraint establishment_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add constraint establishment_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from);

alter table dossier_change
  drop constraint dossier_change_kind,
  add constraint dossier_change_kind check (kind in ('legal-name', 'agb', 'iban', 'signatory', 'address', 'merger', 'establishment-agb')),
  add constraint dossier_change_establishment check ((kind = 'establishment-agb') = (establishment_id is not null));

drop index dossier_change_open;
create unique index dossier_change_open on dossier_change (provider_id, kind, establishment_id) nulls not distinct where status in ('reported', 'checked');

create or replace function dossier_fields(change_kind text) returns text[] language sql immutable as $$
  select case change_kind when 'legal-name' then '{name,legalForm}'::text[] when 'agb' then '{agb}' when 'establishment-agb' then '{agb}' when 'iban' then '{iban}' when 'signatory' then '{signatory}'
    when 'address' then '{street,houseNumber,postcode,city}' else '{}' end
$$;

-- Row and number stay whose they are; what others rely on moves by an approved change.
create function establishment_keeps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' or ctx_job() = 'setup' then return new; end if;
  if new.provider_id <> old.provider_id or new.region_ids is distinct from old.region_ids then
    raise exception 'establishment-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if cardinality(old.region_ids) > 0 and (new.number <> old.number or (old.agb is not null and new.agb is distinct from old.agb)) then
    raise exception 'dossier-needs-request' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Only the provider's own establishments deliver in a lot it enters for.
create function own_establishments() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from unnest(new.establishment_ids || new.entered_establishment_ids) chosen where not exists (select from establishment e where e.id = chosen and e.provider_id = new.provider_id)) then
    raise exception 'establishment-not-own' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger establishment_keeps before update on establishment for each row execute function establishment_keeps();
create trigger own_establishments before insert or update of establishment_ids, entered_establishment_ids on submission_lot for each row execute function own_establishments();

set role perceel_gate;

-- Who may read an establishment follows from who knows its provider.
create function establishment_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.region_ids := (select region_ids from provider where id = new.provider_id);
  return new;
end $$;

create function known_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update establishment set region_ids = new.region_ids where provider_id = new.id;
  return null;
end $$;

-- What a change is about, as it is now: the provider's dossier, or the establishment.
create function change_facts(c dossier_change) returns jsonb language plpgsql stable set search_path = public, pg_temp as $$
begin
  if c.establishment_id is not null then return (select jsonb_build_object('agb', e.agb) from establishment e where e.id = c.establishment_id); end if;
  return (select dossier_facts(p) from provider p where p.id = c.provider_id);
end $$;

create or replace function dossier_change_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  select * into p from provider where id = new.provider_id;
  if new.status <> 'reported' then raise exception 'change-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  if cardinality(p.region_ids) = 0 then raise exception 'nobody-knows-provider' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind <> 'merger' and not (select array_agg(key) from jsonb_object_keys(new.after) key) <@ dossier_fields(new.kind) then
    raise exception 'change-other-fields' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.region_ids := p.region_ids;
  new.before := (select coalesce(jsonb_object_agg(key, change_facts(new) -> key), '{}') from jsonb_object_keys(new.after) key where new.kind <> 'merger');
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- As in 45_dossier_changes.sql of the second migration; an establishment's AGB moves that establishment and nothing else.
create or replace function dossier_change_decides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  if old.status not in ('reported', 'checked') then raise exception 'change-is-decided' using errcode = 'PE003', detail = tg_table_name; end if;
  if (to_jsonb(new) - '{status,checked_by,checked_name,checked_how,checked_at,decided_by,decided_name,decided_reason,decided_at,version}'::text[])
     is distinct from (to_jsonb(old) - '{status,checked_by,checked_name,checked_how,checked_at,decided_by,decided_name,decided_reason,decided_at,version}'::text[]) then
    raise exception 'change-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if (new.status = 'withdrawn') <> (ctx_role() in ('provider-admin', 'provider-staff')) then
    raise exception 'change-not-yours-to-decide' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.status <> 'approved' then return new; end if;
  if new.decided_by::text is distinct from ctx_actor() then raise exception 'change-not-yours-to-decide' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind = 'merger' then return new; end if;
  if new.valid_from > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'change-not-yet-valid' using errcode = 'PE003', detail = tg_table_name;
  end if;
  select * into p from provider where id = new.provider_id for update;
  new.before := (select jsonb_object_agg(key, change_facts(new) -> key) from jsonb_object_keys(new.after) key);
  if exists (select from dossier_change c where c.provider_id = new.provider_id and c.kind = new.kind and c.establishment_id is not distinct from new.establishment_id and c.status = 'approved' and c.valid_from > new.valid_from) then return new; end if;
  if new.kind = 'establishment-agb' then
    update establishment set version = version + 1, agb = new.after ->> 'agb' where id = new.establishment_id and provider_id = new.provider_id;
  else
    update provider set version = version + 1,
      name = coalesce(new.after ->> 'name', name), legal_form = coalesce(new.after ->> 'legalForm', legal_form), agb = coalesce(new.after ->> 'agb', agb),
      iban = coalesce(new.after ->> 'iban', iban), signatory = coalesce(new.after ->> 'signatory', signatory), street = coalesce(new.after ->> 'street', street),
      house_number = coalesce(new.after ->> 'houseNumber', house_number), postcode = coalesce(new.after ->> 'postcode', postcode), city = coalesce(new.after ->> 'city', city)
    where id = new.provider_id;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger establishment_starts before insert on establishment for each row execute function establishment_starts();
create trigger known_follows after update on provider for each row when (old.region_ids is distinct from new.region_ids) execute function known_follows();

-- prisma/sql/20251203000000_admissions_completed/46_group_links.sql
-- Groups: a provider belongs to one organisation at a time, says so itself with proof, and only that organisation answers.
alter table group_link
  add constraint group_link_status check (status in ('stated', 'confirmed', 'denied')),
  add constraint group_link_kvk check (parent_kvk ~ '^[0-9]{8}$'),
  add constraint group_link_name check (btrim(parent_name) <> '' and btrim(source) <> ''),
  add constraint group_link_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from),
  add constraint group_link_not_itself check (parent_id is distinct from provider_id),
  add constraint group_link_answered check (num_nulls(answered_name, answered_at) in (0, 2) and (answered_at is not null) = (status <> 'stated')),
  add constraint group_link_reason check ((reason is not null) = (status = 'denied') and length(reason) > 0),
  add constraint group_link_one_parent exclude using gist (provider_id with =, days_through(valid_from, coalesce(valid_until, '9999-12-31')) with &&) where (status <> 'denied');

-- What was stated stays. The provider ends it, once; the parent answers, once.
create function group_link_changes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare own boolean := new.provider_id = any(ctx_providers()::uuid[]);
  open text[] := case when own then '{valid_until,version}'::text[] else '{status,answered_name,answered_at,reason,version}'::text[] end;
begin
  if current_user = 'perceel_gate' then return new; end if;
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or (own and old.valid_until is not null) or (not own and old.status <> 'stated') then
    raise exception 'group-link-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger group_link_changes before update on group_link for each row execute function group_link_changes();

set role perceel_gate;

-- Nobody has answered yet; the number says which account the parent has, and nobody is above itself. The proof becomes readable to
-- who knows the provider.
create function group_link_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare parent provider; own provider;
begin
  if new.status <> 'stated' then raise exception 'group-link-starts-stated' using errcode = 'PE003', detail = tg_table_name; end if;
  -- One statement at a time, so that two providers can't put each other on top at once.
  perform pg_advisory_xact_lock(hashtextextended('group_link', 6));
  select * into own from provider where id = new.provider_id;
  select * into parent from provider where kvk = new.parent_kvk;
  new.region_ids := own.region_ids;
  new.provider_name := own.name;
  new.parent_id := parent.id;
  new.parent_name := coalesce(parent.name, new.parent_name);
  if exists (
    with recursive above(kvk) as (
      select new.parent_kvk
      union
      select g.parent_kvk from above join provider p on p.kvk = above.kvk join group_link g on g.provider_id = p.id
        where g.status <> 'denied' and days_through(g.valid_from, coalesce(g.valid_until, '9999-12-31')) && days_through(new.valid_from, coalesce(new.valid_until, '9999-12-31'))
    ) select from above where above.kvk = own.kvk) then
    raise exception 'group-link-circle' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- A parent that got its account after the statement: the provider asks it, and only then it answers as any other.
create function group_link_ask(of_link uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update group_link g set parent_id = p.id, parent_name = p.name from provider p
    where g.id = of_link and g.provider_id = any(ctx_providers()::uuid[]) and g.parent_id is null and g.status = 'stated' and g.valid_until is null and p.kvk = g.parent_kvk;
  if not found then raise exception 'no-parent-to-ask' using errcode = 'PE002'; end if;
end $$;
revoke all on function group_link_ask(uuid) from public;
grant execute on function group_link_ask(uuid) to perceel_app;

create or replace function known_follows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update establishment set region_ids = new.region_ids where provider_id = new.id;
  update group_link set region_ids = new.region_ids where provider_id = new.id;
  update file set region_ids = new.region_ids where provider_id = new.id and id in (select file_id from group_link where provider_id = new.id);
  return null;
end $$;

set role perceel_owner;

create trigger group_link_starts before insert on group_link for each row execute function group_link_starts();

-- prisma/sql/20251203000000_admissions_completed/50_closing_along.sql
-- What follows from a closing moves along with it, as it was proposed, in the one update of the second officer's confirmation (F14).
alter table closing_move add constraint closing_move_along check (jsonb_typeof(along) = 'array' and not jsonb_path_exists(along, '$[*] ? (!(@.date == "questions" || @.date == "answers" || @.date == "decisions" || @.date == "start") || @.to <= @.from)'));

create function moved_to(along jsonb, of_date text) returns text language sql immutable parallel safe as
$$ select jsonb_path_query_first(along, '$[*] ? (@.date == $date).to', jsonb_build_object('date', of_date)) #>> '{}' $$;

set role perceel_gate;

-- As in 50_closing_moves.sql, with the dates that move along; the published line of those stands before (window_dates_move).
create or replace function closing_move_confirm(move uuid, officer_name text) returns timestamptz language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m closing_move; w entry_window; moment timestamptz;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into m from closing_move where id = move and region_id = any(ctx_regions()::uuid[]);
  if m.id is null then raise exception 'no-move' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = m.window_id for update;
  select * into m from closing_move where id = move for update;
  moment := portal_now();
  if m.confirmed_at is not null or m.withdrawn_at is not null then raise exception 'not-waiting' using errcode = 'PE002'; end if;
  if m.proposed_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if w.published_at is null or w.closes_at <> m.from_closes_at then raise exception 'moved-meanwhile' using errcode = 'PE002'; end if;
  if m.kind = 'later' and moment >= w.closes_at then raise exception 'closing-past' using errcode = 'PE002'; end if;
  if m.to_closes_at <= moment then raise exception 'new-closing-past' using errcode = 'PE002'; end if;
  update entry_window set closes_at = m.to_closes_at,
    questions_until = coalesce(moved_to(m.along, 'questions')::timestamptz, questions_until), answers_by = coalesce(moved_to(m.along, 'answers')::timestamptz, answers_by),
    decisions_by = coalesce(moved_to(m.along, 'decisions'), decisions_by), contract_start = coalesce(moved_to(m.along, 'start'), contract_start),
    open_requested_by = null, open_requested_at = null, open_requested_name = null, version = version + 1 where id = w.id;
  update closing_move set confirmed_by = ctx_actor()::uuid, confirmed_name = officer_name, confirmed_at = moment, published_at = moment, version = version + 1 where id = m.id;
  return moment;
end $$;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/54_reaction_term.sql
-- The reaction term that held on the day of a decision stands with the decision, with its source.
alter table college_decision no force row level security;
alter table procedure no force row level security;
update college_decision d set reaction_days = p.reaction_days, reaction_source = 'zoals de procedure is gepubliceerd' from procedure p where p.id = d.procedure_id and d.notified_at is not null;
alter table college_decision force row level security;
alter table procedure force row level security;

alter table college_decision
  add constraint college_decision_reaction check (num_nulls(notified_at, reaction_days, reaction_source) in (0, 3) and reaction_days between 1 and 90);

-- prisma/sql/20251203000000_admissions_completed/55_decision_recorder.sql
-- Who recorded a college's decision, beside the decision: everyone reads what was decided and by which college, no official's name.
insert into decision_recorder (decision_id, region_id, municipality_id, name) select id, region_id, municipality_id, decided_by_name from recorder_kept;
drop table recorder_kept;

-- As it was, without the name that stands elsewhere now.
create or replace function decision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['proposed', 'decided', 'notified', 'final'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' then raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name; end if;
    return null;
  end if;
  if array_position(steps, new.status) - array_position(steps, old.status) not in (0, 1)
     or (new.window_id, new.procedure_id, new.region_id, new.municipality_id, new.reference) is distinct from (old.window_id, old.procedure_id, old.region_id, old.municipality_id, old.reference)
     or old.status <> 'proposed' and (new.decided_on, new.decided_by, new.mandate_id, new.on_behalf_of) is distinct from (old.decided_on, old.decided_by, old.mandate_id, old.on_behalf_of)
     or old.notified_at is not null and (new.notified_at, new.reaction_until, new.reaction_days, new.reaction_source) is distinct from (old.notified_at, old.reaction_until, old.reaction_days, old.reaction_source)
     or old.final_on is not null and new.final_on is distinct from old.final_on then
    raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.status = 'decided' and old.status = 'proposed' and new.decided_on > today_here()
     or new.status = 'final' and old.status = 'notified' and (new.reaction_until >= today_here() or new.final_on > today_here()
        or exists (select from summons s where s.decision_id = new.id and (s.ended is null or s.ended = 'granted' and not exists (
             select from outcome o join outcome n on n.replaces_id = o.id where o.decision_id = new.id and n.ground = 'judgment' and n.shared_at is not null)))) then
    raise exception 'decision-too-early' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

-- prisma/sql/20251203000000_admissions_completed/56_integrity_files.sql
-- A file with an answer in the integrity compartment: its party's and the one officer's, kept and destroyed with the check (F32).
alter table integrity_file add constraint integrity_file_size check (size > 0);

create function integrity_file_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_question q where q.id = new.question_id and q.check_id = new.check_id and q.municipality_id = new.municipality_id and q.provider_id = new.provider_id and q.answered_at is null) then
    raise exception 'integrity-answer' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger integrity_file_fits before insert on integrity_file for each row execute function integrity_file_fits();
create trigger integrity_file_kept before delete on integrity_file for each row execute function integrity_party_kept();

-- prisma/sql/20251203000000_admissions_completed/57_continuous.sql
-- Continuous entry (F23, ADR 0034): no closing; each entry has a key pair of its own and is opened on receipt.

-- What was published before with a closing day was run as a window from a date; it says so. Concepts get their days to decide.
alter table entry_window no force row level security;
alter table entry_window disable trigger user;
update entry_window set kind = 'from-date' where kind = 'continuous' and published_at is not null;
update entry_window set decision_days = least(365, greatest(1, decisions_by::date - (closes_at at time zone 'Europe/Amsterdam')::date)), questions_until = null, answers_by = null where kind = 'continuous';
alter table entry_window enable trigger user;
alter table entry_window force row level security;

alter table entry_window
  drop constraint entry_window_days,
  add constraint entry_window_days check (decisions_by < contract_start or kind = 'continuous'),
  drop constraint entry_window_decided,
  -- Counted as they are opened.
  drop constraint entry_window_opened_whole,
  add constraint entry_window_opened_whole check ((opened_at is null) = (opened_by is null) and ((opened_at is null) = (opened_count is null) or kind = 'continuous')),
  drop constraint entry_window_decided_after_opening,
  add constraint entry_window_decided_after_opening check (decided_at is null or opened_at is not null or kind = 'continuous'),
  add constraint entry_window_continuous check ((kind = 'continuous') = (decision_days is not null) and (kind <> 'continuous' or num_nonnulls(opened_at, open_requested_at, questions_until, answers_by) = 0)),
  add constraint entry_window_decision_days check (decision_days between 1 and 365);

drop index sealing_key_one_per_window;
create unique index sealing_key_one_per_window on sealing_key (window_id) where submission_id is null;
alter table sealing_key add constraint sealing_key_of_entry check ((submission_id is null) = (provider_id is null));

alter table entry_receipt
  add constraint entry_receipt_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint entry_receipt_request_whole check (num_nulls(open_requested_by, open_requested_at, open_requested_name) in (0, 3)),
  add constraint entry_receipt_opened_whole check ((opened_at is null) = (opened_by is null) and (opened_at is not null or num_nonnulls(opened_name, record_letter_id) = 0)),
  add constraint entry_receipt_opened_after_receipt check (opened_at > received_at and withdrawn_at is null or opened_at is null),
  add constraint entry_receipt_two_officers check (opened_by <> open_requested_by and open_requested_by is not null or opened_by is null);

alter table receipt_line
  add constraint receipt_line_kind check (kind in ('received', 'replaced', 'withdrawn', 'opened')),
  add constraint receipt_line_number check (number > 0),
  add constraint receipt_line_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$');

-- An officer asks, in his own name and by the database's clock; everything else on a receipt is the gate's.
create function receipt_is_asked() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare asked constant text[] := array['open_requested_by', 'open_requested_at', 'open_requested_name', 'version'];
begin
  if current_user = 'perceel_gate' then return new; end if;
  if old.opened_at is not null then
    if (to_jsonb(new) - array['opened_name', 'record_letter_id', 'version']) is distinct from (to_jsonb(old) - array['opened_name', 'record_letter_id', 'version'])
      or old.record_letter_id is not null and new.record_letter_id is distinct from old.record_letter_id then
      raise exception 'receipt-is-fixed' using errcode = 'PE003', detail = tg_table_name;
    end if;
    return new;
  end if;
  if (to_jsonb(new) - asked) is distinct from (to_jsonb(old) - asked) or new.withdrawn_at is not null or new.open_requested_by::text is distinct from ctx_actor() then
    raise exception 'opened-by-gate-only' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.open_requested_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;
create trigger receipt_is_asked before update on entry_receipt for each row execute function receipt_is_asked();

create function receipt_line_stays() returns trigger language plpgsql as $$
begin
  raise exception 'list-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger receipt_line_stays before update or delete on receipt_line for each row execute function receipt_line_stays();

-- There is no closing to move, and no dates but the ones that follow.
create function closing_move_of_closing() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then raise exception 'no-closing' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger closing_move_of_closing before insert on closing_move for each row execute function closing_move_of_closing();

create or replace function window_dates_move(was entry_window, becomes entry_window) returns boolean language sql stable set search_path = public, pg_temp as $$
  select was.kind <> 'continuous' and was.decided_at is null and becomes.decided_at is null
    and coalesce(becomes.questions_until >= was.questions_until, becomes.questions_until is null and was.questions_until is null)
    and coalesce(becomes.answers_by >= was.answers_by, becomes.answers_by is null and was.answers_by is null)
    and becomes.decisions_by >= was.decisions_by and becomes.contract_start >= was.contract_start
    and exists (select from planning_change c where c.window_id = becomes.id and c.window_version = becomes.version)
$$;

set role perceel_gate;

-- A provider's own entry no longer changes once its window has closed, or once it was opened itself; what the opening and the officers do passes.
create or replace function entry_still_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; entry uuid;
begin
  if ctx_role() not in ('provider-admin', 'provider-staff') then return coalesce(new, old); end if;
  select * into w from entry_window where id = coalesce(new.window_id, old.window_id) for share;
  moment := portal_now();
  if moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  if w.kind = 'continuous' then
    if tg_table_name = 'submission' then entry := new.id; else entry := coalesce(new.submission_id, old.submission_id); end if;
    if exists (select from submission s where s.id = entry and s.opened_at is not null) then raise exception 'entry-opened' using errcode = 'PE001', detail = tg_table_name; end if;
  end if;
  return coalesce(new, old);
end $$;

create or replace function sealed_for_its_window() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from sealing_key k join sealing_secret s on s.id = k.id join entry_window w on w.id = k.window_id
      where k.id = new.sealing_key_id and k.window_id = new.window_id and s.cipher is not null
        and k.submission_id is not distinct from case when w.kind = 'continuous' then new.submission_id end) then
    raise exception 'sealed-for-another-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- The key pair of one entry, kept when its provider first hands it in. Nobody reads the private key but through entry_release.
create function entry_key_add(entry uuid, key uuid, public_half bytea, wrapped bytea) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s submission;
begin
  select x.* into s from submission x join entry_window w on w.id = x.window_id
    where x.id = entry and w.kind = 'continuous' and x.opened_at is null and x.provider_id = any(ctx_providers()::uuid[]);
  if s.id is null then raise exception 'no-entry' using errcode = 'PE002'; end if;
  insert into sealing_key (id, window_id, region_id, submission_id, provider_id, public_key, made_at) values (key, s.window_id, s.region_id, s.id, s.provider_id, public_half, portal_now());
  insert into sealing_secret (id, region_id, cipher) values (key, s.region_id, wrapped);
end $$;

-- What is handed in, replaced or withdrawn shows on its receipt, by itself.
create function entry_is_received() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then
    insert into entry_receipt as r (id, submission_id, window_id, region_id, fingerprint, received_at)
      values (gen_random_uuid(), new.submission_id, new.window_id, new.region_id, new.fingerprint, new.submitted_at)
      on conflict (submission_id) do update set fingerprint = excluded.fingerprint, received_at = excluded.received_at, withdrawn_at = null, version = r.version + 1;
  end if;
  return null;
end $$;

create function entry_is_withdrawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update entry_receipt set withdrawn_at = new.withdrawn_at, version = version + 1 where submission_id = new.id and withdrawn_at is distinct from new.withdrawn_at;
  return null;
end $$;

-- The second officer's click opens this one entry, as it stands. Refuses a draft and what was withdrawn, without a first
-- officer, by the same person, or after 15 minutes, by the database's clock.
create function entry_open(receipt uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r entry_receipt; s submission; moment timestamptz;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into r from entry_receipt where id = receipt and region_id = any(ctx_regions()::uuid[]);
  if r.id is null then raise exception 'no-receipt' using errcode = 'PE002'; end if;
  -- The entry first: whoever hands in takes it first too.
  select * into s from submission where id = r.submission_id for update;
  select * into r from entry_receipt where id = receipt for update;
  moment := portal_now();
  if r.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
  if exists (select from procedure p where p.id = s.procedure_id and p.status = 'withdrawn') then raise exception 'procedure-gone' using errcode = 'PE002'; end if;
  if s.status <> 'submitted' then raise exception 'withdrawn' using errcode = 'PE002'; end if;
  if r.open_requested_by is null or moment > r.open_requested_at + interval '15 minutes' then raise exception 'not-requested' using errcode = 'PE002'; end if;
  if r.open_requested_by::text = ctx_actor() then raise exception 'same-officer' using errcode = 'PE002'; end if;
  update submission set opened_at = moment, status = 'under-assessment', version = version + 1 where id = s.id;
  update submission_version set opened_at = moment where submission_id = s.id and number = s.current_version;
  update submission_lot set opened_at = moment where submission_id = s.id and submitted;
  update evidence_version e set region_ids = array_append(e.region_ids, s.region_id)
    from submission_version v where v.submission_id = s.id and v.number = s.current_version and e.id = any(v.evidence_version_ids) and not s.region_id = any(e.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, s.region_id)
    where not s.region_id = any(e.region_ids) and exists (select from evidence_version v where v.evidence_id = e.id and s.region_id = any(v.region_ids));
  update file f set region_ids = array_append(f.region_ids, s.region_id)
    where not s.region_id = any(f.region_ids) and exists (select from evidence_version v where v.file_id = f.id and s.region_id = any(v.region_ids));
  update provider set region_ids = array_append(region_ids, s.region_id) where id = s.provider_id and not s.region_id = any(region_ids);
  update entry_receipt set opened_at = moment, opened_by = ctx_actor()::uuid, version = version + 1 where id = r.id;
  update entry_window set opened_count = coalesce(opened_count, 0) + 1 where id = s.window_id;
end $$;

-- The private key of one entry, for the officer that opened it, once: it is destroyed with it.
create function entry_release(receipt uuid) returns table (key_id uuid, secret bytea) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare entry uuid := (select r.submission_id from entry_receipt r where r.id = receipt and r.opened_at is not null and r.opened_by::text = ctx_actor() and r.region_id = any(ctx_regions()::uuid[]));
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or entry is null then raise exception 'not-opened' using errcode = 'PE002'; end if;
  return query select s.id, s.cipher from sealing_secret s join sealing_key k on k.id = s.id where k.submission_id = entry and s.cipher is not null;
  update sealing_secret s set cipher = null from sealing_key k where k.id = s.id and k.submission_id = entry;
end $$;

-- When the entry that a party takes part in was opened, for that party: from then on it changes nothing in it.
create function party_opened_at(of_party uuid) returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select s.opened_at from submission_party p join submission s on s.id = p.submission_id where p.id = of_party and p.member_id = any(ctx_providers()::uuid[])
$$;

-- The last line of a window's list, with the lock that lets one writer at a time add the next.
create function receipt_line_last(of_window uuid) returns table (number int, signature text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_window::text, 5));
  return query select l.number, l.signature from receipt_line l where l.window_id = of_window order by l.number desc limit 1;
end $$;

-- Adds the next line. It says what the database says, whoever adds it; no line without the event, and never twice.
create function receipt_line_add(of_window uuid, line int, event text, print text, moment timestamptz, key_name text, signed text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v submission_version; s submission;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_window::text, 5));
  select x.* into v from submission_version x join entry_window w on w.id = x.window_id where x.window_id = of_window and x.fingerprint = print and w.kind = 'continuous';
  select * into s from submission where id = v.submission_id;
  if s.id is null or line <> 1 + coalesce((select max(l.number) from receipt_line l where l.window_id = of_window), 0)
    or moment > portal_now() or moment < portal_now() - interval '10 minutes'
    or not (case event
      when 'received' then v.number = s.current_version and s.status = 'submitted'
      when 'replaced' then v.number < s.current_version and v.opened_at is null
      when 'withdrawn' then v.number = s.current_version and s.status = 'withdrawn'
      when 'opened' then v.opened_at is not null
      else false end) then
    raise exception 'other-line' using errcode = 'PE002';
  end if;
  insert into receipt_line (id, window_id, region_id, number, kind, fingerprint, at, signing_key, signature) values (gen_random_uuid(), of_window, s.region_id, line, event, print, moment, key_name, signed);
end $$;

-- Nothing is received or opened outside the list: at the end of the transaction its line is there.
create function entry_is_listed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous')
    and not exists (select from receipt_line l where l.window_id = new.window_id and l.fingerprint = new.fingerprint and l.kind = case when new.opened_at is null then 'received' else 'opened' end) then
    raise exception 'not-listed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

revoke all on function entry_key_add(uuid, uuid, bytea, bytea), entry_open(uuid), entry_release(uuid), party_opened_at(uuid), receipt_line_last(uuid), receipt_line_add(uuid, int, text, text, timestamptz, text, text) from public;
grant execute on function entry_key_add(uuid, uuid, bytea, bytea), entry_open(uuid), entry_release(uuid), party_opened_at(uuid), receipt_line_last(uuid), receipt_line_add(uuid, int, text, text, timestamptz, text, text) to perceel_app;

set role perceel_owner;

create trigger entry_still_open before insert on submission_version for each row execute function entry_still_open();
create trigger entry_is_received after insert on submission_version for each row execute function entry_is_received();
create trigger entry_is_withdrawn after update of status on submission for each row when (new.status = 'withdrawn') execute function entry_is_withdrawn();
create constraint trigger entry_is_listed after insert or update of opened_at on submission_version deferrable initially deferred for each row execute function entry_is_listed();

-- prisma/sql/20251203000000_admissions_completed/58_continuous_decisions.sql
-- Decisions where entry is continuous: several first decisions per college over time, each about what was assessed since (ADR 0035).
alter table college_decision no force row level security;
alter table college_decision disable trigger user;
update college_decision set again = true where number > 1;
alter table college_decision enable trigger user;
alter table college_decision force row level security;

drop index college_decision_one_proposal;
create unique index college_decision_one_proposal on college_decision (window_id, municipality_id, again) where status = 'proposed';
alter table college_decision add constraint college_decision_again check (number > 1 or not again);
-- What an entry gets in a lot is decided first once; later decisions come in its place.
create unique index outcome_first_once on outcome (submission_id, lot_id) where replaces_id is null;

-- Only where entry is continuous does a college decide more than once for the first time.
create function decision_again_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.again <> old.again
    or tg_op = 'INSERT' and not new.again and new.number > 1 and not exists (select from entry_window w where w.id = new.window_id and w.kind = 'continuous') then
    raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger decision_again_fits before insert or update on college_decision for each row execute function decision_again_fits();

-- As in 56_later_decisions.sql; a decision says itself whether it decides again, and a first proposal that is made afresh where
-- entry is continuous lets go of what is no longer assessed.
create or replace function outcome_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision; earlier outcome;
begin
  select * into d from college_decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if d.status <> 'proposed' or old.replaces_id is null and not exists (select from entry_window w where w.id = old.window_id and w.kind = 'continuous') then raise exception 'outcome-step' using errcode = 'PE003', detail = 'delete'; end if;
    return null;
  end if;
  if tg_op = 'INSERT' then
    if d.status <> 'proposed' or new.outcome = 'replaced' or new.shared_at is not null or d.again <> (new.replaces_id is not null) then
      raise exception 'outcome-step' using errcode = 'PE003', detail = 'insert';
    end if;
    if new.replaces_id is not null then
      select * into earlier from outcome where id = new.replaces_id;
      if earlier.shared_at is null or earlier.outcome = 'replaced'
         or (earlier.window_id, earlier.municipality_id, earlier.lot_id, earlier.provider_id, earlier.submission_id) is distinct from (new.window_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id) then
        raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaces';
      end if;
    end if;
    return null;
  end if;
  if (new.decision_id, new.window_id, new.region_id, new.municipality_id, new.lot_id, new.provider_id, new.submission_id, new.replaces_id) is distinct from
     (old.decision_id, old.window_id, old.region_id, old.municipality_id, old.lot_id, old.provider_id, old.submission_id, old.replaces_id) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'place';
  end if;
  if d.status = 'proposed' then
    if new.outcome = 'replaced' or new.shared_at is not null then raise exception 'outcome-step' using errcode = 'PE003', detail = 'proposed'; end if;
    return null;
  end if;
  if (new.reason, new.condition, new.stated_reason, new.stated_source, new.ground, new.ground_note, new.revised, new.ends_on) is distinct from
     (old.reason, old.condition, old.stated_reason, old.stated_source, old.ground, old.ground_note, old.revised, old.ends_on)
     or old.shared_at is not null and (new.shared_at, new.letter_id) is distinct from (old.shared_at, old.letter_id)
     or new.shared_at is not null and d.notified_at is null then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'decided';
  end if;
  if (new.outcome, new.was) is distinct from (old.outcome, old.was) and (old.outcome = 'replaced' or new.outcome <> 'replaced' or new.was <> old.outcome
       or not exists (select from outcome n where n.replaces_id = new.id and n.shared_at is not null)) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'replaced';
  end if;
  return null;
end $$;

-- A window that ended with everything decided is not opened up again.
create function decided_window_stays() returns trigger language plpgsql as $$
begin
  if new.stopped_at is distinct from old.stopped_at then raise exception 'window-decided' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger decided_window_stays before update of stopped_at on entry_window for each row when (old.decided_at is not null and old.kind = 'continuous') execute function decided_window_stays();

set role perceel_gate;

-- Work is given for what can be looked at, and never to who declared an interest in that provider.
create or replace function task_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then raise exception 'task-only-ends' using errcode = 'PE003'; end if;
    return new;
  end if;
  if not exists (select from entry_window w where w.id = new.window_id and (w.opened_at is not null or w.kind = 'continuous')) then raise exception 'window-not-opened' using errcode = 'PE003'; end if;
  if new.submission_id is not null and not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.opened_at is not null)
    or new.criterion_id is not null and not exists (select from criterion c join entry_window w on w.procedure_id = c.procedure_id where c.id = new.criterion_id and w.id = new.window_id) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if new.provider_id is not null and exists (select from assessor_conflict k where k.person_id = new.person_id and k.provider_id = new.provider_id and k.region_id = new.region_id and k.withdrawn_at is null) then
    raise exception 'assessor-conflict' using errcode = 'PE003';
  end if;
  return new;
end $$;

-- Where entry is continuous a window is decided when entering has ended and nothing in it waits: no entry sealed or under
-- assessment, no lot without a college's decision. Whoever asks, the database answers.
create function window_settled(of_window uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from entry_window w
    where w.id = of_window and w.kind = 'continuous' and w.published_at is not null and portal_now() >= least(w.closes_at, w.stopped_at)
    and not exists (select from submission s where s.window_id = w.id and s.status in ('submitted', 'under-assessment', 'clarification'))
    and not exists (select from submission_lot l join submission s on s.id = l.submission_id where l.window_id = w.id and l.opened_at is not null and s.status = 'assessed' and not exists (
      select from outcome o join college_decision d on d.id = o.decision_id where o.submission_id = l.submission_id and o.lot_id = l.lot_id and d.status <> 'proposed')))
$$;

-- Keeps that it is so now, and says whether it is.
create function window_settle(of_window uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update entry_window w set decided_at = portal_now(), opened_count = coalesce(w.opened_count, 0), version = version + 1
  where w.id = of_window and w.decided_at is null and window_settled(w.id);
  return exists (select from entry_window w where w.id = of_window and w.decided_at is not null);
end $$;

create or replace function window_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform window_settle(new.window_id);
  update entry_window w set decided_at = portal_now(), version = version + 1
  where w.id = new.window_id and w.kind <> 'continuous' and w.decided_at is null and not exists (
    select from submission_lot l where l.window_id = w.id and l.opened_at is not null and not exists (
      select from college_decision d where d.window_id = w.id and d.municipality_id = l.municipality_id and d.status <> 'proposed'));
  return null;
end $$;

revoke all on function window_settled(uuid), window_settle(uuid) from public;
grant execute on function window_settled(uuid), window_settle(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/61_follow.sql
-- Whoever follows a procedure is told what whoever fetched its documents is told.
set role perceel_gate;

create or replace function message_interested(of_provider uuid, of_procedure uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from document_download d where d.procedure_id = of_procedure and d.provider_id = of_provider)
    or exists (select from procedure_follow f where f.procedure_id = of_procedure and f.provider_id = of_provider)
$$;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/70_objections.sql
-- Objections of residents against a Wmo decision (F39): the facts stay, the clocks follow, and who decided first never decides again.
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity', 'objection'));
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null);
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null);

create sequence objection_number;
grant usage on sequence objection_number to perceel_app;

alter table objection
  add constraint objection_number_form check (number ~ '^BZ-[0-9]{4}-[0-9]{4,}$'),
  add constraint objection_channel check (channel in ('letter', 'email', 'form', 'desk')),
  add constraint objection_made_by check (made_by in ('resident', 'representative') and (made_by = 'representative') = (representative is not null) and (made_by = 'representative' or authority is null)),
  -- Too late is a fact of two days, never a reason to turn it away.
  add constraint objection_late check (late = (received_on > objection_until) and (late or late_excused is null) and (late_excused is null) = (late_reason is null)),
  add constraint objection_missing check (missing <@ array['name-address', 'date', 'decision', 'grounds', 'signature', 'authority']),
  add constraint objection_completion check (num_nulls(completion_asked_on, completion_until) in (0, 2) and completion_until > completion_asked_on
    and (completion_asked_on is null or cardinality(missing) > 0) and (completed_on is null or completed_on >= completion_asked_on)),
  add constraint objection_hearing check (hearing in ('none', 'planned', 'held', 'waived') and (hearing in ('planned', 'held')) = (hearing_on is not null)
    and (hearing = 'planned') <= (hearing_place is not null) and (hearing in ('held', 'waived')) = (hearing_text is not null)),
  add constraint objection_adjourned check (num_nulls(adjourned_on, adjourn_reason) in (0, 2)),
  add constraint objection_notice check (notice_on is not null or num_nulls(notice_decide_by, notice_days) = 2),
  add constraint objection_status check (status in ('running', 'withdrawn', 'decided')),
  add constraint objection_withdrawn check ((status = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_how is null)),
  add constraint objection_outcome check (outcome in ('unfounded', 'inadmissible', 'founded', 'partly-founded')),
  add constraint objection_decided check ((status = 'decided') = (outcome is not null) and num_nulls(outcome, motivation, decided_on, decided_by_id, decided_by_name, mandate_id, mandate_text) in (0, 7) and btrim(motivation) <> ''),
  -- Nothing is decided unheard, or while it is open whether it came in time; and what is too late without excuse is inadmissible.
  add constraint objection_ready check (status <> 'decided' or (hearing in ('held', 'waived') and (not late or late_excused is not null)
    and (not late or late_excused or outcome = 'inadmissible')
    and (outcome <> 'inadmissible' or late and not late_excused or cardinality(missing) > 0 and completed_on is null and completion_until < decided_on)));
create unique index objection_one_running on objection (decision_id) where status = 'running';

alter table objection_suspension
  add constraint objection_suspension_period check (until > from_day),
  add constraint objection_suspension_said check (btrim(article) <> '' and btrim(reason) <> '');
create unique index objection_suspension_one_open on objection_suspension (objection_id) where until is null;

-- Who decided: kept from now on, and for decisions of before from the trail.
alter table wmo_decision no force row level security;
alter table audit_line no force row level security;
alter table wmo_decision disable trigger decision_unchanged;
update wmo_decision d set decided_by_id = l.person_id from audit_line l where l.event = 'case.decided' and l.detail ->> 'decisionId' = d.id::text;
alter table wmo_decision enable trigger decision_unchanged;
alter table audit_line force row level security;
alter table wmo_decision force row level security;

create function decision_in_own_name() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor() then raise exception 'decided-in-own-name' using errcode = 'PI007'; end if;
  return new;
end $$;
create trigger decision_in_own_name before insert on wmo_decision for each row execute function decision_in_own_name();

-- That an objection was made is no change of what was sent, adopted or calculated.
create or replace function decision_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' - 'objected_at' <> to_jsonb(old) - 'outcome' - 'objected_at' or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  return new;
end $$;
create or replace function indication_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'status' - 'objected_at' <> to_jsonb(old) - 'status' - 'objected_at' or (old.status <> 'adopted' and new.status <> old.status) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  return new;
end $$;
create or replace function calculation_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'objected_at' <> to_jsonb(old) - 'objected_at' and exists (select 1 from wmo_case c where c.id = old.case_id and c.status = 'decided') then
    raise exception 'calculation-decided' using errcode = 'PI006';
  end if;
  return new;
end $$;

-- What came in is never rewritten, what ended stays as it ended, and the one who took the decision does not decide on the objection.
create function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first wmo_decision;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.received_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.received_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
     or old.hearing = 'held' and new.hearing <> 'held' then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  if new.status = 'decided' then
    select * into first from wmo_decision where id = new.decision_id;
    if new.decided_by_id::text is distinct from ctx_actor() or first.decided_by_id = new.decided_by_id or (first.decided_by_id is null and first.signed_name = new.decided_by_name) then
      raise exception 'objection-four-eyes' using errcode = 'PI009', detail = new.number;
    end if;
  end if;
  return new;
end $$;
create trigger objection_steps before update on objection for each row execute function objection_steps();

create function objection_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or not exists (select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id
      and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until and d.dispatched_on <= new.received_on) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

set role perceel_gate;

-- The decision that a letter with this reference was about; an objections officer reads nothing else of cases without an objection.
create function objection_basis(of_reference text) returns table (decision_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.id, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
   from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) $$;

-- From an objection on its officer reads what the decision rests on: that case, and nothing else of the resident's.
create function objection_opens_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := date_trunc('milliseconds', portal_now());
begin
  update resident set objected_at = moment where id = new.resident_id and objected_at is null;
  update wmo_case set objected_at = moment where id = new.case_id and objected_at is null;
  update investigation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update calculation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update wmo_decision set objected_at = moment where case_id = new.case_id and objected_at is null;
  update indication set objected_at = moment where case_id = new.case_id and objected_at is null;
  update letter l set compartment = 'objected' from wmo_decision d where d.id = new.decision_id and l.id = d.letter_id and l.compartment is null;
  update file f set compartment = 'objected' from wmo_decision d join letter l on l.id = d.letter_id where d.id = new.decision_id and f.id = l.file_id and f.compartment is null;
  return new;
end $$;

create function objection_tells_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into objection_standing (objection_id, municipality_id, case_id, decision_id, number, received_on, standing, decide_by, decided_on)
  values (new.id, new.municipality_id, new.case_id, new.decision_id, new.number, new.received_on, coalesce(new.outcome, new.status), new.decide_by, coalesce(new.decided_on, new.withdrawn_on))
  on conflict (objection_id) do update set standing = excluded.standing, decide_by = excluded.decide_by, decided_on = excluded.decided_on;
  return null;
end $$;

revoke all on function objection_basis(text) from public;
grant execute on function objection_basis(text) to perceel_app;

set role perceel_owner;
-- Opened before it is looked at: the officer's own check may then read the decision.
create trigger objection_a_opens_case before insert on objection for each row execute function objection_opens_case();
create trigger objection_begins before insert on objection for each row execute function objection_begins();
create trigger objection_tells_state after insert or update on objection for each row execute function objection_tells_state();

-- prisma/sql/20251203000000_admissions_completed/71_proposal_documents.sql
-- The proposal to a college: read by the officers and that college's clerk, so its letter and its PDF stand in a compartment of their own.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null);

alter table decision_document
  add constraint decision_document_number check (number > 0 and decision_version > 0);

-- A document is of a proposal as it stands: not of what the college decided already, and in the order of its versions.
create function document_of_proposal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from college_decision d where d.id = new.decision_id and d.status = 'proposed' and d.version = new.decision_version)
     or new.number <> (select count(*) from decision_document e where e.decision_id = new.decision_id) + 1 then
    raise exception 'document-not-of-proposal' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger document_of_proposal before insert on decision_document for each row execute function document_of_proposal();

-- prisma/sql/20251203000000_admissions_completed/71_replacement.sql
-- A later decision takes the place of an earlier one (F39): the old indication is superseded or ended, its allocation stops and goes on
-- under a new number, what was delivered stays. Nothing is changed silently.
alter table wmo_decision
  alter column objection_until drop not null,
  add constraint wmo_decision_replaces_other check (replaces_id <> id),
  -- Only a decision on an objection is not open to objection again.
  add constraint wmo_decision_objection check ((objection_until is null) <= (replaces_id is not null));
create unique index wmo_decision_replaced_once on wmo_decision (replaces_id);

alter table indication
  add constraint indication_ended check ((status = 'ended') = (ended_on is not null) and ended_on between starts_on and ends_on),
  drop constraint indication_no_overlap,
  add constraint indication_no_overlap exclude using gist (resident_id with =, product_id with =, days_through(starts_on, coalesce(ended_on, ends_on)) with &&) where (status in ('adopted', 'ended'));

alter table allocation
  add constraint allocation_stopped check (status not in ('stopped', 'transferred') or stopped_on is not null);
alter table objection
  add constraint objection_new_decision check ((outcome in ('founded', 'partly-founded')) is not distinct from (new_decision_id is not null) or outcome is null and new_decision_id is null);

-- An indication ends only by a decision that replaces its own.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'status' - 'ended_on' - 'objected_at' <> to_jsonb(old) - 'status' - 'ended_on' - 'objected_at' or (old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on)) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

-- An indication's minutes are the calculation's; after a later decision they are its norm and a deviation with its reason.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = (new.calculation ->> 'norm')::int)
     or (new.calculation ->> 'norm')::int + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or (new.calculation ->> 'minutes')::int <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- A decision replaces one of its own case, and a founded objection names the decision that came in place of the one objected to.
create function decision_replaces_own() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.replaces_id is not null and not exists (select from wmo_decision d where d.id = new.replaces_id and d.case_id = new.case_id and d.municipality_id = new.municipality_id) then
    raise exception 'decision-replaces-own' using errcode = 'PI010';
  end if;
  return new;
end $$;
create trigger decision_replaces_own before insert on wmo_decision for each row execute function decision_replaces_own();

create function objection_founded() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.new_decision_id is not null and not exists (select from wmo_decision d where d.id = new.new_decision_id and d.replaces_id = new.decision_id) then
    raise exception 'objection-without-new-decision' using errcode = 'PI010', detail = new.number;
  end if;
  return new;
end $$;
create trigger objection_founded before update on objection for each row execute function objection_founded();

set role perceel_gate;

-- As before, and: help that goes on under a new number begins as started, the day after the old number ends, with the same provider for the same client.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start);
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.participation_id = new.participation_id and a.product_id = new.product_id and a.stopped_on::date + 1 = new.starts_on::date)) then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at, new.follows_id) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at, old.follows_id) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    if new.status <> old.status and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on then
    select * into part from participation where id = new.participation_id for share;
    if part.id is null or part.lot_id <> new.lot_id or part.provider_id <> new.provider_id or part.status <> 'running' or not new.product_id = any(part.product_ids)
       or start_day < part.starts_on or start_day > part.ends_on then
      raise exception 'allocation-without-participation' using errcode = 'PE005', detail = new.number;
    end if;
  end if;
  -- Who gave the client back, or lost the offer, has no need to know who it is any more; that it was known stays in the audit.
  if tg_op = 'UPDATE' and new.status <> old.status and new.status in ('returned', 'cancelled-before-start') then
    update allocation_client set shared_at = null where allocation_id = new.id and shared_at is not null;
  end if;
  return new;
end $$;

/* What a replaced indication's help becomes: what has not begun is taken back, what runs stops on the last day and goes on under the new
   number from the day after, if there is a new indication and the provider still has a place. Returns what was done. */
create function allocation_follow(old_indication uuid, new_indication uuid, last_day text, new_number text, why text)
returns table (id uuid, number text, provider_id uuid, status text, new_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare a allocation; i indication; n indication; made uuid; moment timestamptz := date_trunc('milliseconds', portal_now()); first_day text := to_char(last_day::date + 1, 'YYYY-MM-DD');
begin
  if ctx_role() not in ('consultant', 'objections-officer') then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into i from indication x where x.id = old_indication and x.municipality_id = any(ctx_municipalities()::uuid[]) and x.status in ('superseded', 'ended');
  if i.id is null then raise exception 'indication-not-replaced' using errcode = 'PE002'; end if;
  select x.* into n from indication x join wmo_decision d on d.id = x.decision_id where x.id = new_indication and x.status = 'adopted' and d.replaces_id = i.decision_id;
  select x.* into a from allocation x where x.indication_id = i.id and x.status in ('offered', 'accepted', 'started', 'paused') for update;
  if a.id is null then return; end if;
  if a.status in ('offered', 'accepted') then
    update allocation x set status = 'cancelled-before-start', cancelled_at = moment, cancel_reason = why, version = x.version + 1 where x.id = a.id;
    return query select a.id, a.number, a.provider_id, 'cancelled-before-start'::text, null::uuid;
    return;
  end if;
  update allocation x set status = 'stopped', stopped_on = greatest(last_day, a.starts_on), stop_reason = why, version = x.version + 1 where x.id = a.id;
  if n.id is not null and n.product_id = a.product_id and first_day between n.starts_on and n.ends_on and a.starts_on <= last_day and exists (select from participation p where p.id = a.participation_id and p.status = 'running'
      and a.product_id = any(p.product_ids) and first_day between p.starts_on and p.ends_on) then
    insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
      ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
    values (gen_random_uuid(), new_number, a.municipality_id, a.region_id, a.lot_id, a.provider_id, a.participation_id, a.product_id, n.id, n.minutes_per_week, n.frequency, a.windows, a.fluent_dutch, a.postcode4, first_day,
      n.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id) returning allocation.id into made;
    insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
    select gen_random_uuid(), made, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, c.address, c.postcode, c.city, c.phone, moment from allocation_client c where c.allocation_id = a.id;
  end if;
  return query select a.id, a.number, a.provider_id, 'stopped'::text, made;
end $$;

create or replace function objection_basis(of_reference text) returns table (decision_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.id, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
   from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) and d.objection_until is not null $$;

revoke all on function allocation_follow(uuid, uuid, text, text, text) from public;
grant execute on function allocation_follow(uuid, uuid, text, text, text) to perceel_app;
set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/72_revision.sql
-- Revision and withdrawal of a decision (Wmo 2015 art. 2.3.9 and 2.3.10): with its ground, and fewer minutes only after the talk about them.
alter table wmo_decision
  add constraint wmo_decision_ground check (ground in ('re-examination', 'wrong-data', 'not-needed', 'not-sufficient', 'conditions', 'not-used')),
  add constraint wmo_decision_grounded check ((outcome in ('revised', 'withdrawn') and replaces_id is not null) = (ground is not null)),
  add constraint wmo_decision_talk check (num_nulls(talk_on, talk_about) in (0, 2) and talk_on <= decided_on and btrim(talk_about) <> ''),
  add constraint wmo_decision_withdrawn_talk check (outcome <> 'withdrawn' or ground is null or talk_on is not null);

-- Help that becomes less, or that goes, does so only after a talk that named the task or the frequency that goes; and it joins the old without gap.
create function indication_joins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' then return new; end if;
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if before.id is null or before.product_id <> new.product_id or before.ended_on::date + 1 <> new.starts_on::date then
    raise exception 'indication-leaves-gap' using errcode = 'PI011';
  end if;
  if d.talk_on is null and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly') then
    raise exception 'fewer-without-talk' using errcode = 'PI012';
  end if;
  return new;
end $$;
create trigger indication_joins before insert on indication for each row execute function indication_joins();

-- prisma/sql/20251203000000_admissions_completed/73_products.sql
-- The catalogue of products as dated policy (F63, F64): in which unit, what can be chosen, what may run at once, what an hour costs.
-- The days from the first until the other, which is no longer in it; without the other without end. Immutable, so that it can stand in an exclusion.
create function days_until(first_day text, until text) returns daterange language sql immutable parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(until, 1, 4)::int, substr(until, 6, 2)::int, substr(until, 9, 2)::int), '[)')
$$;

alter table product no force row level security;
alter table product_unit no force row level security;
-- Staff who do not speak Dutch fluently only for regular help (N20), so every other kind asks for fluent Dutch.
update product set needs_fluent_dutch = true where takes_over_direction or kind <> 'regular';
insert into product_unit (id, region_id, product_id, unit, hours_per_year, frequencies, valid_from, source, status)
select gen_random_uuid(), k.region_id, k.id, case when k.unit in ('minutes-week', 'result-month') then k.unit else 'minutes-week' end, null, array['weekly', 'two-weekly'], k.valid_from, k.source, 'to-check'
from unit_kept k where k.unit <> 'hours-year';
update product p set kind = 'general' from unit_kept k where k.id = p.id and k.unit = 'hours-year';
alter table product_unit force row level security;
alter table product force row level security;
drop table unit_kept;

alter table product
  drop constraint product_kind,
  add constraint product_kind check (kind in ('regular', 'direction', 'combi', 'bespoke', 'package', 'module', 'restorative', 'general')),
  add constraint product_fluent check (not takes_over_direction or needs_fluent_dutch),
  add constraint product_evaluate check (evaluate_after_months between 1 and 24),
  add constraint product_valid check (valid_until > valid_from),
  add constraint product_status check (status in ('source', 'derived', 'invented', 'to-check'));

alter table product_unit
  add constraint product_unit_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint product_unit_hours check ((unit = 'hours-year') = (hours_per_year is not null) and hours_per_year between 1 and 8760),
  add constraint product_unit_frequencies check (cardinality(frequencies) > 0 and frequencies <@ array['weekly', 'two-weekly']),
  add constraint product_unit_valid check (valid_until > valid_from),
  add constraint product_unit_status check (status in ('source', 'derived', 'invented', 'to-check')),
  add constraint product_unit_sourced check (btrim(source) <> ''),
  add constraint product_unit_one_at_a_time exclude using gist
    (product_id with =, (coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, days_until(valid_from, valid_until) with &&);

alter table product_option
  add constraint product_option_minutes check (minutes_from between 1 and minutes_to and minutes_to <= 10080),
  add constraint product_option_frequency check (frequency in ('weekly', 'two-weekly')),
  -- Two classes never hold the same minutes; modules and packages may.
  add constraint product_option_classes_apart exclude using gist (product_unit_id with =, int4range(minutes_from, minutes_to, '[]') with &&) where (minutes_from < minutes_to);

alter table product_pair
  add constraint product_pair_two check (product_id <> other_id),
  add constraint product_pair_valid check (valid_until > valid_from),
  add constraint product_pair_status check (status in ('source', 'derived', 'invented', 'to-check')),
  add constraint product_pair_sourced check (btrim(source) <> '' and btrim(note) <> ''),
  add constraint product_pair_one_answer exclude using gist ((least(product_id, other_id)) with =, (greatest(product_id, other_id)) with =, days_until(valid_from, valid_until) with &&);

alter table hourly_rate
  add constraint hourly_rate_kind check (kind in ('in-kind', 'formal-budget', 'informal-budget')),
  add constraint hourly_rate_cents check (cents_per_hour between 1 and 100000),
  add constraint hourly_rate_valid check (valid_until > valid_from),
  add constraint hourly_rate_status check (status in ('source', 'derived', 'invented', 'to-check') and (cents_per_hour is not null or status = 'to-check')),
  add constraint hourly_rate_sourced check (btrim(source) <> ''),
  add constraint hourly_rate_one_at_a_time exclude using gist
    (product_id with =, kind with =, (coalesce(municipality_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, days_until(valid_from, valid_until) with &&);

-- Fluent Dutch is what the product asks, whatever the resident agrees to.
create or replace function consent_fits_product() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.needs_fluent_dutch) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;

-- prisma/sql/20251203000000_admissions_completed/73_supervision.sql
-- Calamities and violence, reported to the supervisor of one municipality (Wmo 2015 art. 3.4, F89): what came in stays, each step once, in order.
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity', 'objection', 'supervision'));
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment = 'supervision' and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment = 'supervision' and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

create sequence supervision_number;
grant usage on sequence supervision_number to perceel_app;

alter table supervision_report
  add constraint supervision_report_number check (number ~ '^TZ-[0-9]{4}-[0-9]{4,}$'),
  add constraint supervision_report_kind check (kind in ('calamity', 'violence')),
  add constraint supervision_report_source check (source in ('provider', 'municipality', 'complaint') and (source = 'provider') = (allocation_id is not null)),
  add constraint supervision_report_days check (occurred_on <= reported_on and acknowledge_by > reported_on and report_by >= acknowledge_by and num_nulls(acknowledge_by, report_by) in (0, 2)),
  add constraint supervision_report_by check (btrim(reported_by) <> '');

alter table supervision_file
  add constraint supervision_file_status check (status in ('received', 'acknowledged', 'investigating', 'findings', 'reported', 'closed')),
  add constraint supervision_file_steps check ((status = 'received') = (acknowledged_on is null)
    and (status not in ('findings', 'reported') or findings_cipher is not null)
    and (status <> 'reported' or reported_on is not null) and (reported_on is null) = (recommendations_cipher is null) and (reported_on is null or status in ('reported', 'closed'))
    and (status = 'closed') = (closed_on is not null) and (closed_on is null) = (closing_cipher is null));

alter table supervision_question
  add constraint supervision_question_term check (due_on > asked_on),
  add constraint supervision_question_answered check (num_nulls(answer_cipher, answered_at, answered_by) in (0, 3));

create function supervision_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'received' or new.findings_cipher is not null then raise exception 'supervision-step' using errcode = 'PS001'; end if;
  return new;
end $$;
create trigger supervision_begins before insert on supervision_file for each row execute function supervision_begins();

-- Forward only; findings can be written again until the report went out, and what was closed stays closed.
create function supervision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['received', 'acknowledged', 'investigating', 'findings', 'reported', 'closed'];
begin
  if old.status = 'closed' or (new.municipality_id, new.provider_id) is distinct from (old.municipality_id, old.provider_id)
     or array_position(steps, new.status) < array_position(steps, old.status)
     or old.status = 'received' and new.status not in ('received', 'acknowledged')
     or old.acknowledged_on is not null and new.acknowledged_on <> old.acknowledged_on
     or new.status = 'reported' and old.status not in ('findings', 'reported')
     or old.reported_on is not null and (new.reported_on, new.findings_cipher, new.recommendations_cipher) is distinct from (old.reported_on, old.findings_cipher, old.recommendations_cipher) then
    raise exception 'supervision-step' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_steps before update on supervision_file for each row execute function supervision_steps();

create function supervision_question_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from supervision_file f where f.id = new.file_id and f.status in ('acknowledged', 'investigating', 'findings')) or new.answered_at is not null then
    raise exception 'supervision-step' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_question_begins before insert on supervision_question for each row execute function supervision_question_begins();

-- The provider answers once and changes nothing else.
create function supervision_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.answered_at is not null or (new.file_id, new.municipality_id, new.provider_id, new.number, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.file_id, old.municipality_id, old.provider_id, old.number, old.cipher, old.asked_on, old.due_on, old.from_name)
     or not new.provider_id = any(ctx_providers()::uuid[]) then
    raise exception 'supervision-answer' using errcode = 'PS001';
  end if;
  return new;
end $$;
create trigger supervision_question_steps before update on supervision_question for each row execute function supervision_question_steps();

-- prisma/sql/20251203000000_admissions_completed/74_indication_units.sql
-- Every unit states minutes and frequency as well (invariant 8), in the unit of the product on the day, and beside what may run beside it.
alter table indication
  add constraint indication_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint indication_option check ((unit in ('modules', 'packages', 'classes')) = (option_id is not null)),
  add constraint indication_result check ((unit = 'result-month') = (month_cents is not null) and month_cents > 0 and (month_cents is null or rate_id is not null));

-- Minutes come from the calculation; where the unit fixes them, or a bespoke product stands outside the norms, they are stated with what they rest on.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
    -- A module or a package gives no less than was calculated.
    if normed and d.replaces_id is null and new.unit in ('modules', 'packages', 'hours-year') and exists (select from calculation k where k.case_id = new.case_id and k.minutes > new.minutes_per_week) then
      raise exception 'fewer-than-calculated' using errcode = 'PI002';
    end if;
  elsif d.replaces_id is null then
    if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
      raise exception 'minutes-not-calculated' using errcode = 'PI002';
    end if;
  elsif not exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = (new.calculation ->> 'norm')::int)
     or (new.calculation ->> 'norm')::int + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- The unit is the one of the later of the day of the decision and the first day: a monthly amount is over from the day the municipality changed.
create function indication_fits_unit() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare p product; u product_unit; r hourly_rate; on_day text; minutes int;
begin
  select * into p from product where id = new.product_id;
  select greatest(new.starts_on, d.decided_on) into on_day from wmo_decision d where d.id = new.decision_id;
  if p.kind in ('general', 'restorative') or p.valid_from > on_day or p.valid_until <= on_day then raise exception 'product-not-indicated' using errcode = 'PI013'; end if;
  select x.* into u from product_unit x where x.product_id = new.product_id and (x.municipality_id is null or x.municipality_id = new.municipality_id)
    and x.valid_from <= on_day and (x.valid_until is null or x.valid_until > on_day) order by x.municipality_id nulls last limit 1;
  if u.id is null or u.unit <> new.unit then raise exception 'unit-not-in-force' using errcode = 'PI013'; end if;
  if not new.frequency = any(u.frequencies) then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'frequency'; end if;
  if new.option_id is not null and not exists (select from product_option o where o.id = new.option_id and o.product_unit_id = u.id
      and new.minutes_per_week between o.minutes_from and o.minutes_to and (o.frequency is null or o.frequency = new.frequency)) then
    raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'option';
  end if;
  if u.unit = 'hours-year' then minutes := round(u.hours_per_year * 60 / 52.0); end if;
  if u.unit = 'result-month' then
    select * into r from hourly_rate where id = new.rate_id and product_id = new.product_id and kind = 'in-kind' and (municipality_id is null or municipality_id = new.municipality_id)
      and valid_from <= on_day and (valid_until is null or valid_until > on_day);
    minutes := round(new.month_cents * 12 * 60 / (52.0 * r.cents_per_hour));
    if minutes is null then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'rate'; end if;
  end if;
  if minutes <> new.minutes_per_week then raise exception 'unit-not-followed' using errcode = 'PI014', detail = 'minutes'; end if;
  return new;
end $$;
create trigger indication_fits_unit before insert on indication for each row execute function indication_fits_unit();

-- Two indications at once only where a row says that their products may; the lock makes two at the same moment see each other.
create function indication_runs_beside() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare other text;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.resident_id::text, 74));
  select p.name into other from indication i join product p on p.id = i.product_id
  where i.resident_id = new.resident_id and i.product_id <> new.product_id and i.status in ('adopted', 'ended')
    and days_through(i.starts_on, coalesce(i.ended_on, i.ends_on)) && days_through(new.starts_on, new.ends_on)
    and not exists (select from product_pair q where q.together and least(q.product_id, q.other_id) = least(i.product_id, new.product_id) and greatest(q.product_id, q.other_id) = greatest(i.product_id, new.product_id)
      and days_until(q.valid_from, q.valid_until) @> to_date(greatest(i.starts_on, new.starts_on), 'YYYY-MM-DD'))
  limit 1;
  if other is not null then raise exception 'products-not-together' using errcode = 'PI015', detail = other; end if;
  return new;
end $$;
create trigger indication_runs_beside before insert on indication for each row execute function indication_runs_beside();

-- prisma/sql/20251203000000_admissions_completed/80_dispatch.sql
-- A letter is made, then sent (Awb 3:41): the day, how and to whom are facts, and a decision counts from the day it was sent (Awb 6:8).
alter table wmo_decision drop constraint wmo_decision_objection;

alter table wmo_dispatch
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension')),
  add constraint wmo_dispatch_channel check (channel in ('post', 'portal', 'by-hand')),
  add constraint wmo_dispatch_addressee check (addressee in ('resident', 'representative', 'both') and (coalesce(addressee, 'resident') = 'resident') = (representative is null) and btrim(representative) <> ''),
  add constraint wmo_dispatch_sent check (num_nulls(sent_on, addressee, recorded_at, recorded_by) in (0, 4) and (sent_on is not null or num_nulls(channel, recorded_by_id, address_checked_on, returned_on) = 4)
    and (sent_on is null or channel is not null or recorded_by_id is null) and sent_on >= waits_since and address_checked_on <= sent_on),
  add constraint wmo_dispatch_term check (starts_term <= (kind = 'decision' and sent_on is not null) and (objection_until is not null) <= starts_term and objection_until > sent_on),
  add constraint wmo_dispatch_returned check (num_nulls(returned_on, return_reason, returned_by) in (0, 3) and return_reason in ('wrong-address', 'moved', 'not-collected') and returned_on >= sent_on);
-- One at a time: a letter waits or is on its way, and goes out again only after it came back.
create unique index wmo_dispatch_one_live on wmo_dispatch (letter_id) where returned_on is null;
create index wmo_dispatch_waiting on wmo_dispatch (municipality_id, waits_since, id) where sent_on is null;

-- What was sent before this was kept: the day is known, how it went is not.
alter table wmo_case no force row level security;
alter table wmo_decision no force row level security;
alter table wmo_decision disable trigger decision_unchanged;
update wmo_decision set objectable = objection_until is not null;
alter table wmo_decision enable trigger decision_unchanged;
insert into wmo_dispatch (id, municipality_id, case_id, letter_id, kind, waits_since, sent_on, addressee, starts_term, objection_until, recorded_at, recorded_by)
select gen_random_uuid(), d.municipality_id, d.case_id, d.letter_id, 'decision', d.decided_on, d.dispatched_on, 'resident', true, d.objection_until, now(), d.signed_name from wmo_decision d
union all
select gen_random_uuid(), c.municipality_id, c.id, c.confirm_letter_id, 'confirmation', c.confirmed_on, c.confirmed_on, 'resident', false, null, now(), c.consultant_name from wmo_case c where c.confirm_letter_id is not null and c.confirmed_on is not null
union all
select gen_random_uuid(), c.municipality_id, c.id, c.findings_letter_id, 'findings', c.findings_sent_on, c.findings_sent_on, 'resident', false, null, now(), c.consultant_name from wmo_case c where c.findings_letter_id is not null and c.findings_sent_on is not null;
alter table wmo_decision force row level security;
alter table wmo_case force row level security;

-- Only a decision on an objection is not open to objection again; every other is once it was sent, and not before.
alter table wmo_decision
  add constraint wmo_decision_objectable check (objectable or replaces_id is not null),
  add constraint wmo_decision_counts check ((objection_until is not null) = (objectable and dispatched_on is not null));

-- What was sent or came back is never rewritten.
create function dispatch_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.returned_on is not null
     or (new.municipality_id, new.case_id, new.letter_id, new.kind, new.waits_since) is distinct from (old.municipality_id, old.case_id, old.letter_id, old.kind, old.waits_since)
     or old.sent_on is not null and (new.sent_on, new.channel, new.addressee, new.representative, new.address_checked_on, new.starts_term, new.objection_until, new.recorded_at, new.recorded_by_id, new.recorded_by) is distinct from
        (old.sent_on, old.channel, old.addressee, old.representative, old.address_checked_on, old.starts_term, old.objection_until, old.recorded_at, old.recorded_by_id, old.recorded_by)
     or old.sent_on is null and new.returned_on is not null then
    raise exception 'dispatch-step' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger dispatch_steps before update on wmo_dispatch for each row execute function dispatch_steps();

-- A decision begins unsent, and its day and term are those of the dispatch from which it counts.
create function decision_begins_unsent() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if num_nonnulls(new.dispatched_on, new.objection_until) > 0 then raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference; end if;
  return new;
end $$;
create trigger decision_begins_unsent before insert on wmo_decision for each row execute function decision_begins_unsent();

create or replace function decision_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] <> to_jsonb(old) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  if (new.dispatched_on, new.objection_until) is distinct from (old.dispatched_on, old.objection_until) and not exists (
      select from wmo_dispatch s where s.letter_id = new.letter_id and s.starts_term and s.sent_on = new.dispatched_on and s.objection_until is not distinct from new.objection_until) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference;
  end if;
  return new;
end $$;

-- Nothing counts from a decision that was not sent: no help is offered on it.
create function allocation_of_sent_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i join wmo_decision d on d.id = i.decision_id where i.id = new.indication_id and d.dispatched_on is null) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.number;
  end if;
  return new;
end $$;
create trigger allocation_of_sent_decision before insert on allocation for each row execute function allocation_of_sent_decision();

set role perceel_gate;

create function dispatch_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.kind <> 'decision' or new.sent_on is null or (tg_op = 'UPDATE' and old.sent_on is not null) then return null; end if;
  if new.starts_term then
    update wmo_decision set dispatched_on = new.sent_on, objection_until = new.objection_until where letter_id = new.letter_id;
  elsif exists (select from wmo_decision d where d.letter_id = new.letter_id and d.dispatched_on is null) then
    raise exception 'dispatch-step' using errcode = 'PI013';
  end if;
  return null;
end $$;

set role perceel_owner;
create trigger dispatch_counts after insert or update on wmo_dispatch for each row execute function dispatch_counts();

-- prisma/sql/20251203000000_admissions_completed/80_letter_texts.sql
-- The library of letters (F86): versions of the words of one kind of letter, adopted by another person than who wrote or proposed them.
alter table letter_text
  add constraint letter_text_status check (status in ('draft', 'proposed', 'adopted', 'ended')),
  add constraint letter_text_number check (number > 0 and length(kind) > 0 and length(btrim(reason)) > 0),
  add constraint letter_text_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint letter_text_passages check (jsonb_typeof(passages) = 'object'),
  add constraint letter_text_proposed check (num_nulls(proposed_by, proposed_name, proposed_at) in (0, 3) and (status in ('proposed', 'adopted')) = (proposed_at is not null)),
  add constraint letter_text_adopted check (num_nulls(adopted_by, adopted_name, adopted_at) in (0, 3) and (status = 'adopted') = (adopted_at is not null)),
  add constraint letter_text_four_eyes check (adopted_by is distinct from written_by and (adopted_by is null or adopted_by <> proposed_by)),
  add constraint letter_text_returned check (num_nulls(returned_name, returned_reason, returned_at) in (0, 3) and length(btrim(returned_reason)) > 0);
create unique index letter_text_numbered on letter_text (kind, region_id, coalesce(municipality_id, region_id), number);
create unique index letter_text_one_at_work on letter_text (kind, region_id, coalesce(municipality_id, region_id)) where status in ('draft', 'proposed');

-- A version goes draft, proposed, adopted. What is proposed stays as it is until it is adopted or sent back; what is adopted stays for ever.
create function letter_text_guard() returns trigger language plpgsql as $$
declare today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if new.municipality_id is null then
    -- Words for the whole region are for who works for the whole region.
    if ctx_kind() = 'person' and exists (select from municipality m where m.region_id = new.region_id and not m.id = any(ctx_municipalities()::uuid[])) then
      raise exception 'letter-text-of-the-region' using errcode = 'PE002';
    end if;
  elsif not exists (select from municipality m where m.id = new.municipality_id and m.region_id = new.region_id) then
    raise exception 'letter-text-elsewhere' using errcode = 'PE002';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then raise exception 'letter-text-begins-as-draft' using errcode = 'PE002'; end if;
  else
    if old.status in ('adopted', 'ended') then raise exception 'letter-text-is-fixed' using errcode = 'PE003'; end if;
    if (new.kind, new.region_id, new.number) is distinct from (old.kind, old.region_id, old.number) or new.municipality_id is distinct from old.municipality_id then
      raise exception 'letter-text-is-another' using errcode = 'PE003';
    end if;
    if old.status = 'draft' and new.status = 'adopted' or old.status = 'proposed' and new.status = 'ended' then raise exception 'letter-text-step' using errcode = 'PE002'; end if;
    if old.status = 'proposed' and (new.passages, new.valid_from, new.reason, new.written_by) is distinct from (old.passages, old.valid_from, old.reason, old.written_by) then
      raise exception 'letter-text-proposed-is-fixed' using errcode = 'PE003';
    end if;
    if new.status = 'adopted' and new.valid_from < today then raise exception 'letter-text-from-past' using errcode = 'PE002'; end if;
  end if;
  -- Who writes, proposes or adopts is the one who does it.
  if ctx_kind() = 'person' then
    if new.status = 'draft' and (tg_op = 'INSERT' or new.passages is distinct from old.passages) and new.written_by::text <> ctx_actor()
       or new.status = 'proposed' and new.proposed_by::text <> ctx_actor() or new.status = 'adopted' and new.adopted_by::text <> ctx_actor() then
      raise exception 'letter-text-by-another' using errcode = 'PE002';
    end if;
  end if;
  return new;
end $$;
create trigger letter_text_guard before insert or update on letter_text for each row execute function letter_text_guard();

-- A letter keeps which words it was made with: adopted, and of its own kind.
create function letter_text_used() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.text_id is distinct from old.text_id then raise exception 'letter-text-kept' using errcode = 'PE003'; end if;
  elsif new.text_id is not null and not exists (select from letter_text t where t.id = new.text_id and t.kind = new.kind and t.status = 'adopted') then
    raise exception 'letter-text-not-adopted' using errcode = 'PE002';
  end if;
  return new;
end $$;
create trigger letter_text_used before insert or update on letter for each row execute function letter_text_used();

-- prisma/sql/20251203000000_admissions_completed/80_norm_editions.sql
-- Norm sets of one's own (ADR 0052): made from another, changed as a concept, adopted by a second person, then fixed.
alter table norm_set
  add constraint norm_set_status check (status in ('published', 'concept', 'proposed', 'adopted', 'withdrawn')),
  add constraint norm_set_owner check ((status = 'published') = (region_id is null) and (municipality_id is null or region_id is not null)),
  add constraint norm_set_term check (valid_until is null or valid_until > valid_from),
  add constraint norm_set_proposed check (status not in ('proposed', 'adopted') or (proposed_by_id is not null and proposed_at is not null)),
  add constraint norm_set_adopted check ((status = 'adopted') = (adopted_by_id is not null and adopted_at is not null)),
  add constraint norm_set_two_people check (adopted_by_id is null or adopted_by_id <> proposed_by_id);

alter table norm_cell
  add constraint norm_cell_key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  add constraint norm_cell_status check (status in ('confirmed', 'derived', 'unconfirmed', 'example', 'empty')),
  add constraint norm_cell_amount check ((status = 'empty') = (amount is null) and (amount is null) = (unit is null)),
  add constraint norm_cell_unit check (unit in ('hours-per-year', 'minutes-per-week', 'minutes-per-two-weeks', 'minutes-per-time')),
  add constraint norm_cell_kind check (kind in ('base', 'adjustment', 'per-count', 'exclusive') and (kind <> 'exclusive' or "group" is not null)),
  add constraint norm_cell_per check (per is null or (per in ('room', 'person') and kind = 'per-count')),
  add constraint norm_cell_subtractable check (not subtractable or coalesce(amount, 1) > 0),
  add constraint norm_cell_source check (amount is null or trim(source) <> '');

create function norm_set_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('published', 'concept') then raise exception 'norm-set-starts-as-concept' using errcode = 'PN001'; end if;
    return new;
  end if;
  if not (old.status = 'concept' and new.status in ('concept', 'proposed', 'withdrawn') or old.status = 'proposed' and new.status in ('concept', 'adopted', 'withdrawn')) then
    raise exception 'norm-set-moves' using errcode = 'PN001', detail = old.status || ' to ' || new.status;
  end if;
  if (old.status <> 'concept' or new.status <> 'concept')
    and (new.code, new.edition, new.name, new.note, new.source, new.valid_from, new.valid_until, new.example_only) is distinct from (old.code, old.edition, old.name, old.note, old.source, old.valid_from, old.valid_until, old.example_only)
    or (new.region_id, new.municipality_id, new.derived_from_id) is distinct from (old.region_id, old.municipality_id, old.derived_from_id) then
    raise exception 'norm-set-fixed' using errcode = 'PN001';
  end if;
  if new.status = 'adopted' and old.proposed_by_id is distinct from new.proposed_by_id then raise exception 'norm-set-two-people' using errcode = 'PN001'; end if;
  if new.status = 'adopted' and mode_of_portal() not in ('demo', 'test')
    and (new.example_only or exists (select from norm_cell c where c.norm_set_id = new.id and c.status = 'example')) then
    raise exception 'norm-set-invented' using errcode = 'PN001';
  end if;
  return new;
end $$;
create trigger norm_set_moves before insert or update on norm_set for each row execute function norm_set_moves();

-- A cell belongs to whom its set belongs to, and stands still as soon as the set is proposed.
create function norm_cell_of_concept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare s norm_set;
begin
  select * into s from norm_set where id = case when tg_op = 'DELETE' then old.norm_set_id else new.norm_set_id end;
  if s.id is null or (s.status <> 'concept' and not (tg_op = 'INSERT' and s.status = 'published')) or (tg_op = 'UPDATE' and old.norm_set_id <> new.norm_set_id) then
    raise exception 'norm-cells-fixed' using errcode = 'PN002';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  new.region_id := s.region_id;
  new.municipality_id := s.municipality_id;
  return new;
end $$;
create trigger norm_cell_of_concept before insert or update or delete on norm_cell for each row execute function norm_cell_of_concept();

-- What a municipality calculates with comes from a norm set that holds: published by its source, or adopted.
create function calculation_with_held_set() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from norm_set s where s.id = new.norm_set_id and s.status in ('published', 'adopted')) then
    raise exception 'norm-set-not-held' using errcode = 'PN003';
  end if;
  return new;
end $$;
create trigger calculation_with_held_set before insert or update of norm_set_id on calculation for each row execute function calculation_with_held_set();

-- prisma/sql/20251203000000_admissions_completed/80_residents_identity.sql
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

-- prisma/sql/20251203000000_admissions_completed/81_calculation_spread.sql
-- A calculation that is spread over the week adds up to its minutes: of one week, or of two where help comes once per two weeks.
create function spread_minutes(spread jsonb) returns bigint language sql immutable set search_path = public, pg_temp as $$
  select coalesce(sum((each ->> 'minutes')::int), 0) from jsonb_array_elements(spread -> 'parts') each
$$;
alter table calculation
  add constraint calculation_spread check (spread is null or ((spread ->> 'weeks')::int in (1, 2) and spread_minutes(spread) = minutes * (spread ->> 'weeks')::int));

-- prisma/sql/20251203000000_admissions_completed/81_residents_file.sql
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

-- prisma/sql/20251203000000_admissions_completed/81_terms.sql
-- Completion (Awb 4:5), suspension (4:15) and extension (4:14) of the decision's term: why and until when, by letter, never rewritten.
alter table wmo_case add constraint wmo_case_support_how check (support_how in ('talk', 'phone', 'letter') and (support_how is null or support_offered_on is not null));

alter table wmo_term_move
  add constraint wmo_term_move_kind check (kind in ('completion', 'suspension', 'extension') and btrim(reason) <> ''),
  add constraint wmo_term_move_form check (num_nulls(until_on, days) = 1 and (kind = 'extension') = (days is not null) and days between 1 and 365),
  add constraint wmo_term_move_ended check (ended_on >= sent_on and (ended_on is null or sent_on is not null and days is null));
-- A term is extended once.
create unique index wmo_term_move_one_extension on wmo_term_move (case_id) where kind = 'extension';
-- One at a time stands still.
create unique index wmo_term_move_one_unsent on wmo_term_move (case_id) where until_on is not null and sent_on is null;

create function term_move_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{sent_on,ended_on,version}'::text[] <> to_jsonb(old) - '{sent_on,ended_on,version}'::text[]
     or old.sent_on is not null and new.sent_on is distinct from old.sent_on or old.ended_on is not null and new.ended_on is distinct from old.ended_on
     or new.sent_on is distinct from old.sent_on and not exists (select from wmo_dispatch s where s.letter_id = new.letter_id and s.sent_on = new.sent_on) then
    raise exception 'term-move-step' using errcode = 'PI014';
  end if;
  return new;
end $$;
create trigger term_move_steps before update on wmo_term_move for each row execute function term_move_steps();

-- Only a running application has a term to move, and nothing moves before its letter was sent.
create function term_move_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if num_nonnulls(new.sent_on, new.ended_on) > 0 or not exists (select from wmo_case c where c.id = new.case_id and c.status = 'applied') then
    raise exception 'term-move-step' using errcode = 'PI014';
  end if;
  return new;
end $$;
create trigger term_move_begins before insert on wmo_term_move for each row execute function term_move_begins();

-- prisma/sql/20251203000000_admissions_completed/82_residents_search.sql
-- Words of names in one spelling for what sounds alike (the same as foldWord in lib/residents/rules.ts), so that a slip in typing still finds.
create function fold_word(word text) returns text language sql immutable strict parallel safe as
$$ select regexp_replace(regexp_replace(word, 'c+k', 'k', 'g'), '([a-z])\1+', '\1', 'g') $$;

alter table resident_word no force row level security;
create temporary table folded on commit drop as select distinct municipality_id, fold_word(word) as word, resident_id from resident_word;
delete from resident_word;
insert into resident_word (municipality_id, word, resident_id) select municipality_id, word, resident_id from folded;
drop table folded;
alter table resident_word force row level security;

alter table resident_word add constraint resident_word_folded check (word = fold_word(word));

-- prisma/sql/20251203000000_admissions_completed/82_team.sql
-- A case is somebody's or waits in the team; who is away has one who stands in.
alter table wmo_case add constraint wmo_case_consultant check (num_nulls(consultant_id, consultant_name) in (0, 2));

alter table consultant_absence
  add constraint consultant_absence_order check (until_on >= from_on and deputy_id <> person_id),
  add constraint consultant_absence_once exclude using gist (municipality_id with =, person_id with =, days_through(from_on, until_on) with &&) where (ended_at is null);

create function absence_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_at is not null or to_jsonb(new) - '{ended_at,version}'::text[] <> to_jsonb(old) - '{ended_at,version}'::text[] then raise exception 'absence-step' using errcode = 'PI015'; end if;
  return new;
end $$;
create trigger absence_steps before update on consultant_absence for each row execute function absence_steps();

set role perceel_gate;

-- Who works as a consultant for the caller's municipality now: to take over from, and to stand in.
create function consultant_colleagues() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'consultant' and m.role = 'consultant' and m.municipality_id = any(ctx_municipalities()::uuid[]) and p.active and membership_runs(m)
  order by p.name, p.id
$$;

revoke all on function consultant_colleagues() from public;
grant execute on function consultant_colleagues() to perceel_app;

set role perceel_owner;

-- prisma/sql/20251203000000_admissions_completed/83_residents_export.sql
-- A resident sees what there is about him (art. 15 AVG, art. 5.3 Wmo 2015).
alter table resident_export
  add constraint resident_export_asked_by check (asked_by in ('resident', 'representative')),
  add constraint resident_export_document check (identity_document in ('passport', 'identity-card', 'driving-licence', 'residence-permit')),
  add constraint resident_export_days check (asked_on <= identity_seen_on);

-- Every row that hangs on one resident, in every table there is or will be, as far as the caller's own policies let him read it:
-- by the resident, by one of his cases or by one of his indications. Keys, fingerprints and encrypted content stay behind.
create function resident_rows(of_resident uuid) returns table (place text, content jsonb) language plpgsql stable set search_path = public, pg_temp as $$
declare each record; hidden constant text[] := array['bsn_cipher', 'bsn_index', 'bsn_key', 'bsn_index_key', 'cipher', 'version', 'objected_at', 'municipality_id'];
begin
  return query select 'resident'::text, to_jsonb(r) - hidden from resident r where r.id = of_resident;
  for each in
    select a.relname as name, case when bool_or(a.attname = 'resident_id') then 't.resident_id = $1'
        when bool_or(a.attname = 'case_id') then 't.case_id in (select c.id from wmo_case c where c.resident_id = $1)'
        else 't.indication_id in (select i.id from indication i where i.resident_id = $1)' end as about
    from (select c.relname::text, t.attname::text from pg_class c join pg_attribute t on t.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and t.attnum > 0 and not t.attisdropped
            and t.attname in ('resident_id', 'case_id', 'indication_id') and c.relname not in ('audit_line', 'resident_word')
            and has_table_privilege(c.oid, 'select')) a
    group by a.relname order by a.relname
  loop
    return query execute format('select %L::text, to_jsonb(t) - $2 from %I t where %s', each.name, each.name, each.about) using of_resident, hidden;
  end loop;
end $$;

-- prisma/sql/20251203000000_admissions_completed/85_rulebook.sql
-- Dated rules that people adopt: two persons, one value per day, and nothing of the past without a reason (F2, F89).
create function days_before(first_day text, end_day text) returns daterange language sql immutable strict parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(end_day, 1, 4)::int, substr(end_day, 6, 2)::int, substr(end_day, 9, 2)::int), '[)')
$$;

alter table rulebook_row
  add constraint rulebook_row_period check (valid_until > valid_from),
  add constraint rulebook_row_no_overlap exclude using gist (region_id with =, coalesce(municipality_id, region_id) with =, key with =,
    days_before(valid_from, coalesce(valid_until, '9999-12-31')) with &&);

alter table rule_proposal
  add constraint rule_proposal_status check (status in ('proposed', 'adopted', 'declined')),
  add constraint rule_proposal_retroactive check (valid_from >= proposed_on or reason is not null and btrim(reason) <> ''),
  add constraint rule_proposal_source check (btrim(source) <> ''),
  add constraint rule_proposal_decided check ((status = 'proposed') = (decided_on is null) and num_nulls(decided_by_id, decided_by_name, decided_on) in (0, 3)
    and (status = 'declined') = (decided_reason is not null) and (status <> 'adopted' or decided_by_id <> proposed_by_id));

-- What was proposed stays as it was proposed, in one's own name; it is decided once, and adopted by the rule that came of it.
create function rule_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' or new.proposed_by_id::text is distinct from ctx_actor() then raise exception 'rule-proposal' using errcode = 'PB001'; end if;
    return new;
  end if;
  if old.status <> 'proposed' or to_jsonb(new) - array['status', 'decided_by_id', 'decided_by_name', 'decided_on', 'decided_reason', 'version'] <> to_jsonb(old) - array['status', 'decided_by_id', 'decided_by_name', 'decided_on', 'decided_reason', 'version']
     or new.decided_by_id::text is distinct from ctx_actor()
     or new.status = 'adopted' and not exists (select from rulebook_row r where r.proposal_id = new.id) then
    raise exception 'rule-proposal' using errcode = 'PB001';
  end if;
  return new;
end $$;
create trigger rule_proposal_steps before insert or update on rule_proposal for each row execute function rule_proposal_steps();

-- A person adds only what a colleague proposed, as he proposed it; what was ruled ends only where such a rule begins.
create function rulebook_four_eyes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' then return new; end if;
  -- Which norm set holds follows from its adoption, by two persons of its own.
  if new.key = 'norm-set' then
    if tg_op = 'INSERT' and not exists (select from norm_set s where s.status = 'adopted' and s.adopted_by_id::text = ctx_actor() and new.value = jsonb_build_object('code', s.code, 'edition', s.edition)
          and s.region_id = new.region_id and s.municipality_id is not distinct from new.municipality_id and s.valid_from = new.valid_from)
       or tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' or new.valid_until is null or new.valid_until > old.valid_until or not exists (
        select from norm_set s where s.status = 'adopted' and s.adopted_by_id::text = ctx_actor() and s.region_id = new.region_id and s.municipality_id is not distinct from new.municipality_id and s.valid_from = new.valid_until)) then
      raise exception 'rule-four-eyes' using errcode = 'PB002';
    end if;
    return new;
  end if;
  if tg_op = 'INSERT' and not exists (
      select from rule_proposal p where p.id = new.proposal_id and p.status = 'proposed' and p.proposed_by_id::text <> ctx_actor() and (p.valid_from >= today_here() or p.reason is not null)
        and (p.region_id, p.key, p.value, p.valid_from, p.source) = (new.region_id, new.key, new.value, new.valid_from, new.source) and p.municipality_id is not distinct from new.municipality_id)
     or tg_op = 'UPDATE' and (to_jsonb(new) - 'valid_until' <> to_jsonb(old) - 'valid_until' or new.valid_until is null or new.valid_until > old.valid_until or not exists (
      select from rule_proposal p where p.status = 'proposed' and p.proposed_by_id::text <> ctx_actor() and p.valid_from = new.valid_until
        and (p.region_id, p.key) = (new.region_id, new.key) and p.municipality_id is not distinct from new.municipality_id)) then
    raise exception 'rule-four-eyes' using errcode = 'PB002';
  end if;
  return new;
end $$;
create trigger rulebook_four_eyes before insert or update on rulebook_row for each row execute function rulebook_four_eyes();

-- prisma/sql/20251203000000_admissions_completed/86_complaints.sql
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
alter table "session" enable row level security;
alter table "session" force row level security;
revoke all on "session" from perceel_app, perceel_gate;
grant select, insert, update on "session" to perceel_gate;
create policy gate_select on "session" for select to perceel_gate using (true);
create policy gate_insert on "session" for insert to perceel_gate with check (true);
create policy gate_update on "session" for update to perceel_gate using (true) with check (true);
alter table "audit_head" enable row level security;
alter table "audit_head" force row level security;
revoke all on "audit_head" from perceel_app, perceel_gate;
grant select, update on "audit_head" to perceel_gate;
create policy gate_select on "audit_head" for select to perceel_gate using (true);
create policy gate_update on "audit_head" for update to perceel_gate using (true) with check (true);
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
create policy administrator_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{administrator,auditor}'::text[])) and (compartment = 'platform'));
grant select on "audit_line" to perceel_gate;
create policy gate_select on "audit_line" for select to perceel_gate using (true);
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
create policy objections_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy objections_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null) and (compartment in ('objection', 'objected')));
create policy supervisor_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy supervisor_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'supervision' and resident_id is null));
create policy complaints_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy complaints_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (compartment = 'complaint' and resident_id is null));
create policy letters_select on "letter" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_update on "letter" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[])))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy public_select on "letter" for select to perceel_app using (published_at <= (select portal_now()));
grant select, update on "letter" to perceel_gate;
create policy gate_select on "letter" for select to perceel_gate using (true);
create policy gate_update on "letter" for update to perceel_gate using (true) with check (true);
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
grant select on "person" to perceel_gate;
create policy gate_select on "person" for select to perceel_gate using (true);
alter table "membership" enable row level security;
alter table "membership" force row level security;
revoke all on "membership" from perceel_app, perceel_gate;
grant select, insert, update on "membership" to perceel_app;
create policy self_select on "membership" for select to perceel_app using (person_id::text = (select ctx_actor()));
create policy setup_select on "membership" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "membership" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "membership" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
grant select, update on "membership" to perceel_gate;
create policy gate_select on "membership" for select to perceel_gate using (true);
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
grant select, update on "provider" to perceel_gate;
create policy gate_select on "provider" for select to perceel_gate using (true);
create policy gate_update on "provider" for update to perceel_gate using (true) with check (true);
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
alter table "merger_decision" enable row level security;
alter table "merger_decision" force row level security;
revoke all on "merger_decision" from perceel_app, perceel_gate;
grant select, insert, update on "merger_decision" to perceel_app;
create policy contract_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "merger_decision" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "merger_decision" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "merger_decision" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
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
alter table "lot_drawing" enable row level security;
alter table "lot_drawing" force row level security;
revoke all on "lot_drawing" from perceel_app, perceel_gate;
grant select, insert, update on "lot_drawing" to perceel_app;
create policy everyone_select on "lot_drawing" for select to perceel_app using (true);
create policy setup_select on "lot_drawing" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "lot_drawing" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "lot_drawing" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "lot_drawing" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
alter table "drawn_range" enable row level security;
alter table "drawn_range" force row level security;
revoke all on "drawn_range" from perceel_app, perceel_gate;
grant select, insert, update on "drawn_range" to perceel_app;
create policy everyone_select on "drawn_range" for select to perceel_app using (true);
create policy setup_select on "drawn_range" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "drawn_range" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "drawn_range" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy officer_insert on "drawn_range" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
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
alter table "integrity_file" enable row level security;
alter table "integrity_file" force row level security;
revoke all on "integrity_file" from perceel_app, perceel_gate;
grant select, insert, delete on "integrity_file" to perceel_app;
create policy integrity_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_delete on "integrity_file" for delete to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "integrity_file" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "integrity_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
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
grant select, update on "agreement" to perceel_gate;
create policy gate_select on "agreement" for select to perceel_gate using (true);
create policy gate_update on "agreement" for update to perceel_gate using (true) with check (true);
alter table "signature" enable row level security;
alter table "signature" force row level security;
revoke all on "signature" from perceel_app, perceel_gate;
grant select, insert on "signature" to perceel_app;
create policy contract_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "signature" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "signature" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "agreement_option" enable row level security;
alter table "agreement_option" force row level security;
revoke all on "agreement_option" from perceel_app, perceel_gate;
grant select, insert, update on "agreement_option" to perceel_app;
create policy contract_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "agreement_option" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "agreement_option" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "agreement_option" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "proof_renewal" enable row level security;
alter table "proof_renewal" force row level security;
revoke all on "proof_renewal" from perceel_app, perceel_gate;
grant select, insert, update on "proof_renewal" to perceel_app;
create policy contract_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_update on "proof_renewal" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_renewal" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_insert on "proof_renewal" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
alter table "proof_reminder" enable row level security;
alter table "proof_reminder" force row level security;
revoke all on "proof_reminder" from perceel_app, perceel_gate;
grant select, insert on "proof_reminder" to perceel_app;
create policy contract_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy contract_insert on "proof_reminder" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "proof_reminder" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
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
grant select, update on "participation" to perceel_gate;
create policy gate_select on "participation" for select to perceel_gate using (true);
create policy gate_update on "participation" for update to perceel_gate using (true) with check (true);
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
create policy keys_select on "resident" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_update on "resident" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
grant select, update on "resident" to perceel_gate;
create policy gate_select on "resident" for select to perceel_gate using (true);
create policy gate_update on "resident" for update to perceel_gate using (true) with check (true);
alter table "bsn_disclosure" enable row level security;
alter table "bsn_disclosure" force row level security;
revoke all on "bsn_disclosure" from perceel_app, perceel_gate;
grant select, insert on "bsn_disclosure" to perceel_app;
create policy consultant_select on "bsn_disclosure" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy consultant_insert on "bsn_disclosure" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
alter table "representative" enable row level security;
alter table "representative" force row level security;
revoke all on "representative" from perceel_app, perceel_gate;
grant select, insert, update on "representative" to perceel_app;
create policy consultant_select on "representative" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "representative" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "representative" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "household_member" enable row level security;
alter table "household_member" force row level security;
revoke all on "household_member" from perceel_app, perceel_gate;
grant select, insert, update on "household_member" to perceel_app;
create policy consultant_select on "household_member" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "household_member" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "household_member" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "resident_note" enable row level security;
alter table "resident_note" force row level security;
revoke all on "resident_note" from perceel_app, perceel_gate;
grant select, insert, update on "resident_note" to perceel_app;
create policy consultant_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_insert on "resident_note" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy consultant_update on "resident_note" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access())))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and ((visibility <> 'own-organisation') or (access_organisation_id::text = (select ctx_access()))));
create policy objections_select on "resident_note" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (visibility = 'case') and (objected_at is not null));
grant select, update on "resident_note" to perceel_gate;
create policy gate_select on "resident_note" for select to perceel_gate using (true);
create policy gate_update on "resident_note" for update to perceel_gate using (true) with check (true);
alter table "file_consent" enable row level security;
alter table "file_consent" force row level security;
revoke all on "file_consent" from perceel_app, perceel_gate;
grant select, insert, update on "file_consent" to perceel_app;
create policy consultant_select on "file_consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "file_consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "file_consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "advice_request" enable row level security;
alter table "advice_request" force row level security;
revoke all on "advice_request" from perceel_app, perceel_gate;
grant select, insert, update on "advice_request" to perceel_app;
create policy consultant_select on "advice_request" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "advice_request" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "advice_request" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "resident_export" enable row level security;
alter table "resident_export" force row level security;
revoke all on "resident_export" from perceel_app, perceel_gate;
grant select, insert on "resident_export" to perceel_app;
create policy consultant_select on "resident_export" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_export" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "resident_word" enable row level security;
alter table "resident_word" force row level security;
revoke all on "resident_word" from perceel_app, perceel_gate;
grant select, insert, update, delete on "resident_word" to perceel_app;
create policy consultant_select on "resident_word" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "resident_word" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "resident_word" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_delete on "resident_word" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "resident_search" enable row level security;
alter table "resident_search" force row level security;
revoke all on "resident_search" from perceel_app, perceel_gate;
grant select, insert, delete on "resident_search" to perceel_app;
create policy self_select on "resident_search" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "resident_search" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "resident_search" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy keys_select on "resident_search" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_delete on "resident_search" for delete to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
alter table "consent" enable row level security;
alter table "consent" force row level security;
revoke all on "consent" from perceel_app, perceel_gate;
grant select, insert, update on "consent" to perceel_app;
create policy consultant_select on "consent" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consent" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consent" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "preference" enable row level security;
alter table "preference" force row level security;
revoke all on "preference" from perceel_app, perceel_gate;
grant select, insert, update on "preference" to perceel_app;
create policy consultant_select on "preference" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "preference" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "preference" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "wmo_case" enable row level security;
alter table "wmo_case" force row level security;
revoke all on "wmo_case" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_case" to perceel_app;
create policy consultant_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_case" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_case" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_case" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update on "wmo_case" to perceel_gate;
create policy gate_select on "wmo_case" for select to perceel_gate using (true);
create policy gate_update on "wmo_case" for update to perceel_gate using (true) with check (true);
alter table "investigation" enable row level security;
alter table "investigation" force row level security;
revoke all on "investigation" from perceel_app, perceel_gate;
grant select, insert, update on "investigation" to perceel_app;
create policy consultant_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "investigation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "investigation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update on "investigation" to perceel_gate;
create policy gate_select on "investigation" for select to perceel_gate using (true);
create policy gate_update on "investigation" for update to perceel_gate using (true) with check (true);
alter table "wmo_application" enable row level security;
alter table "wmo_application" force row level security;
revoke all on "wmo_application" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_application" to perceel_app;
create policy consultant_select on "wmo_application" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_application" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_application" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "calculation" enable row level security;
alter table "calculation" force row level security;
revoke all on "calculation" from perceel_app, perceel_gate;
grant select, insert, update on "calculation" to perceel_app;
create policy consultant_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "calculation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "calculation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "calculation" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update on "calculation" to perceel_gate;
create policy gate_select on "calculation" for select to perceel_gate using (true);
create policy gate_update on "calculation" for update to perceel_gate using (true) with check (true);
alter table "provider_choice" enable row level security;
alter table "provider_choice" force row level security;
revoke all on "provider_choice" from perceel_app, perceel_gate;
grant select, insert, update on "provider_choice" to perceel_app;
create policy consultant_select on "provider_choice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_choice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "provider_choice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "wmo_term_move" enable row level security;
alter table "wmo_term_move" force row level security;
revoke all on "wmo_term_move" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_term_move" to perceel_app;
create policy consultant_select on "wmo_term_move" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_term_move" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_term_move" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "consultant_absence" enable row level security;
alter table "consultant_absence" force row level security;
revoke all on "consultant_absence" from perceel_app, perceel_gate;
grant select, insert, update on "consultant_absence" to perceel_app;
create policy consultant_select on "consultant_absence" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "consultant_absence" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "consultant_absence" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "wmo_dispatch" enable row level security;
alter table "wmo_dispatch" force row level security;
revoke all on "wmo_dispatch" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_dispatch" to perceel_app;
create policy consultant_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_dispatch" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_dispatch" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
create policy objections_insert on "wmo_dispatch" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (recorded_by_id::text = (select ctx_actor())));
grant select on "wmo_dispatch" to perceel_gate;
create policy gate_select on "wmo_dispatch" for select to perceel_gate using (true);
alter table "wmo_decision" enable row level security;
alter table "wmo_decision" force row level security;
revoke all on "wmo_decision" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_decision" to perceel_app;
create policy consultant_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_decision" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update on "wmo_decision" to perceel_gate;
create policy gate_select on "wmo_decision" for select to perceel_gate using (true);
create policy gate_update on "wmo_decision" for update to perceel_gate using (true) with check (true);
alter table "indication" enable row level security;
alter table "indication" force row level security;
revoke all on "indication" from perceel_app, perceel_gate;
grant select, insert, update on "indication" to perceel_app;
create policy consultant_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null)) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update on "indication" to perceel_gate;
create policy gate_select on "indication" for select to perceel_gate using (true);
create policy gate_update on "indication" for update to perceel_gate using (true) with check (true);
alter table "supervision_report" enable row level security;
alter table "supervision_report" force row level security;
revoke all on "supervision_report" from perceel_app, perceel_gate;
grant select, insert on "supervision_report" to perceel_app;
create policy supervisor_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_report" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy provider_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (source = 'provider'));
create policy complaints_insert on "supervision_report" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (source = 'complaint'));
alter table "supervision_file" enable row level security;
alter table "supervision_file" force row level security;
revoke all on "supervision_file" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_file" to perceel_app;
create policy supervisor_select on "supervision_file" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_update on "supervision_file" for update to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy complaints_insert on "supervision_file" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "supervision_question" enable row level security;
alter table "supervision_question" force row level security;
revoke all on "supervision_question" from perceel_app, perceel_gate;
grant select, insert, update on "supervision_question" to perceel_app;
create policy supervisor_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy supervisor_insert on "supervision_question" for insert to perceel_app with check (((select ctx_role()) = any('{supervisor}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "supervision_question" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "supervision_question" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
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
grant select on "objection" to perceel_gate;
create policy gate_select on "objection" for select to perceel_gate using (true);
alter table "objection_suspension" enable row level security;
alter table "objection_suspension" force row level security;
revoke all on "objection_suspension" from perceel_app, perceel_gate;
grant select, insert, update on "objection_suspension" to perceel_app;
create policy objections_select on "objection_suspension" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_insert on "objection_suspension" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_update on "objection_suspension" for update to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "objection_standing" enable row level security;
alter table "objection_standing" force row level security;
revoke all on "objection_standing" from perceel_app, perceel_gate;
grant select on "objection_standing" to perceel_app;
create policy consultant_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "objection_standing" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
grant select, insert, update on "objection_standing" to perceel_gate;
create policy gate_select on "objection_standing" for select to perceel_gate using (true);
create policy gate_insert on "objection_standing" for insert to perceel_gate with check (true);
create policy gate_update on "objection_standing" for update to perceel_gate using (true) with check (true);
alter table "allocation" enable row level security;
alter table "allocation" force row level security;
revoke all on "allocation" from perceel_app, perceel_gate;
grant select, insert, update on "allocation" to perceel_app;
create policy consultant_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy provider_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[]))) with check (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
create policy contract_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{contract-manager}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
grant select, insert, update on "allocation" to perceel_gate;
create policy gate_select on "allocation" for select to perceel_gate using (true);
create policy gate_insert on "allocation" for insert to perceel_gate with check (true);
create policy gate_update on "allocation" for update to perceel_gate using (true) with check (true);
alter table "allocation_client" enable row level security;
alter table "allocation_client" force row level security;
revoke all on "allocation_client" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_client" to perceel_app;
create policy consultant_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_client" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_client" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, insert, update on "allocation_client" to perceel_gate;
create policy gate_select on "allocation_client" for select to perceel_gate using (true);
create policy gate_insert on "allocation_client" for insert to perceel_gate with check (true);
create policy gate_update on "allocation_client" for update to perceel_gate using (true) with check (true);
-- The clock row is made and moved by the owner only.
create policy owner_all on "portal_clock" for all to perceel_owner using (true) with check (true);
