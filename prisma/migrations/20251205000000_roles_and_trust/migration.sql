-- prisma/sql/20251205000000_roles_and_trust/00_about.sql
-- The roles that had no pages (F89), what the indications still lacked (issue 4), and identity and limits (issue 5): one file per subject.

-- prisma/schema
-- DropIndex
DROP INDEX "advice_request_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "allocation_municipality_id_indication_id_idx";

-- DropIndex
DROP INDEX "allocation_notice_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "assessment_submission_id_idx";

-- DropIndex
DROP INDEX "call_back_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "campaign_case_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "consent_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "decision_proposal_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "facility_placement_municipality_id_registration_id_idx";

-- DropIndex
DROP INDEX "facility_registration_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "file_consent_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "findings_reply_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "household_member_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "indication_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "objection_standing_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "preference_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "representative_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "resident_signal_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "retention_hold_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "urgent_help_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "wmo_application_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "wmo_case_municipality_id_resident_id_idx";

-- DropIndex
DROP INDEX "wmo_decision_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "wmo_decision_reference_key";

-- DropIndex
DROP INDEX "wmo_dispatch_municipality_id_case_id_idx";

-- DropIndex
DROP INDEX "wmo_term_move_municipality_id_case_id_idx";

-- AlterTable
ALTER TABLE "allocation" ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "campaign" ADD COLUMN     "unit" TEXT;

-- AlterTable
ALTER TABLE "decision_proposal" ADD COLUMN     "replaces_id" UUID;

-- AlterTable
ALTER TABLE "indication" ADD COLUMN     "placed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "advisory_body_id" UUID;

-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "urgent_help_id" UUID,
ALTER COLUMN "decision_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "objection_standing" ALTER COLUMN "decision_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "product_unit" ADD COLUMN     "look_first_weeks" INTEGER;

-- AlterTable
ALTER TABLE "provider" ADD COLUMN     "registered_region_id" UUID;

-- AlterTable
ALTER TABLE "resident_signal" ADD COLUMN     "registration_id" UUID;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "level" TEXT,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "realm" TEXT;

-- AlterTable
ALTER TABLE "sign_in_step" ADD COLUMN     "kvk" TEXT,
ADD COLUMN     "level" TEXT,
ADD COLUMN     "realm" TEXT;

-- AlterTable
ALTER TABLE "urgent_help" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'urgent',
ADD COLUMN     "objected_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "wmo_case" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "imported_from" TEXT;

-- AlterTable
ALTER TABLE "wmo_decision" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "look_purpose" TEXT,
ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ALTER COLUMN "mandate_id" DROP NOT NULL,
ALTER COLUMN "letter_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "provider_refusal" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "allocation_id" UUID,
    "refused_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "effect" TEXT,
    "shown_text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "provider_refusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisory_body" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT true,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,

    CONSTRAINT "advisory_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisory_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "asked_role" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "due_on" TEXT,
    "first_due_on" TEXT,
    "extended_reason" TEXT,
    "open_until" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "withdrawn_on" TEXT,
    "withdrawn_reason" TEXT,
    "advised_at" TIMESTAMPTZ(3),
    "late" BOOLEAN,
    "replied_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advisory_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisory_paper" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "source_id" UUID,
    "view" JSONB,
    "mime" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "cipher" BYTEA,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "open_until" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "advisory_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisory_question" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "open_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advisory_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_point" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "advice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advice_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_reply" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "body_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advice_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "ends_on" TEXT NOT NULL,
    "notice_months" INTEGER NOT NULL,
    "notice_source" TEXT NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "started_on" TEXT,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion_wave" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "conversion_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,

    CONSTRAINT "conversion_wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversion_case" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "conversion_id" UUID NOT NULL,
    "wave_id" UUID,
    "resident_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "letter_id" UUID,
    "sent_on" TEXT,
    "consented_on" TEXT,
    "case_id" UUID,
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "handled_on" TEXT,
    "handled_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conversion_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help_mapping" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "from_product_id" UUID NOT NULL,
    "from_unit" TEXT NOT NULL,
    "to_product_id" UUID NOT NULL,
    "minutes_per_week" INTEGER,
    "valid_from" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "help_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changeover" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "new_from" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "changeover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changeover_part" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "changeover_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'preview',
    "adopted_by_id" UUID,
    "adopted_by" TEXT,
    "adopted_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,
    "undo_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "changeover_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changeover_case" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "changeover_id" UUID NOT NULL,
    "part_id" UUID,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "indication_id" UUID NOT NULL,
    "allocation_id" UUID,
    "mapping_id" UUID,
    "product_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "old_minutes" INTEGER NOT NULL,
    "to_product_id" UUID,
    "new_minutes" INTEGER,
    "participation_id" UUID,
    "way" TEXT,
    "misfit" TEXT,
    "decision_id" UUID,
    "new_indication_id" UUID,
    "new_allocation_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "handled_reason" TEXT,
    "handled_on" TEXT,
    "handled_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "changeover_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_handover" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "counts_from" TEXT NOT NULL,
    "rule_source" TEXT NOT NULL,
    "through" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "sent_on" TEXT,
    "sent_by" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contribution_handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_line" (
    "id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "contribution_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_download" (
    "id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contribution_download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_import" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'trial',
    "expected_people" INTEGER,
    "expected_minutes" INTEGER,
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

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_import_row" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "problems" JSONB NOT NULL,
    "notes" TEXT[],
    "content" TEXT,
    "choice" TEXT,
    "resident_id" UUID,
    "case_id" UUID,
    "indication_id" UUID,
    "allocation_id" UUID,
    "product_id" UUID,
    "lot_id" UUID,
    "provider_id" UUID,
    "unit" TEXT,
    "minutes" INTEGER,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_notice" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "received_on" TEXT NOT NULL,
    "decide_by" TEXT,
    "notice_days" INTEGER,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wmo_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_request" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "shown_text" TEXT NOT NULL,
    "answer_by" TEXT NOT NULL,
    "talk_first" BOOLEAN NOT NULL,
    "areas" TEXT[],
    "name" TEXT,
    "address" TEXT,
    "place_line" TEXT,
    "phone" TEXT,
    "wishes" TEXT,
    "proposal" JSONB,
    "proposed_on" TEXT,
    "proposed_by" TEXT,
    "settlement" JSONB,
    "talked_on" TEXT,
    "ended_on" TEXT,
    "ended_by" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "joint_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_rule" (
    "valid_from" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "proof_rule_pkey" PRIMARY KEY ("valid_from")
);

-- CreateTable
CREATE TABLE "account_request" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "provider_id" UUID,
    "person_name" TEXT,
    "email" TEXT,
    "title" TEXT,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_reason" TEXT,

    CONSTRAINT "account_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "realm" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "tied_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "objection_appeal" (
    "id" UUID NOT NULL,
    "objection_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "told_on" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "court_number" TEXT,
    "status" TEXT NOT NULL DEFAULT 'running',
    "outcome" TEXT,
    "ended_on" TEXT,
    "said" TEXT,
    "ended_by" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survivor_bridge" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "indication_id" UUID NOT NULL,
    "urgent_help_id" UUID NOT NULL,
    "weeks" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by" TEXT NOT NULL,

    CONSTRAINT "survivor_bridge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "death_correction" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decline_reason" TEXT,
    "sent" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "death_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "provider_refusal_case_id_municipality_id_idx" ON "provider_refusal"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "provider_refusal_participation_id_idx" ON "provider_refusal"("participation_id");

-- CreateIndex
CREATE INDEX "provider_refusal_allocation_id_idx" ON "provider_refusal"("allocation_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_refusal_case_id_participation_id_refused_on_key" ON "provider_refusal"("case_id", "participation_id", "refused_on");

-- CreateIndex
CREATE INDEX "advisory_body_region_id_idx" ON "advisory_body"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "advisory_body_id_region_id_key" ON "advisory_body"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "advisory_request_number_key" ON "advisory_request"("number");

-- CreateIndex
CREATE INDEX "advisory_request_body_id_status_idx" ON "advisory_request"("body_id", "status");

-- CreateIndex
CREATE INDEX "advisory_request_region_id_status_idx" ON "advisory_request"("region_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "advisory_request_id_body_id_region_id_key" ON "advisory_request"("id", "body_id", "region_id");

-- CreateIndex
CREATE INDEX "advisory_paper_request_id_idx" ON "advisory_paper"("request_id");

-- CreateIndex
CREATE INDEX "advisory_question_request_id_idx" ON "advisory_question"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_point_id_request_id_key" ON "advice_point"("id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_point_request_id_position_key" ON "advice_point"("request_id", "position");

-- CreateIndex
CREATE INDEX "advice_reply_request_id_idx" ON "advice_reply"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_reply_id_request_id_key" ON "advice_reply"("id", "request_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_id_municipality_id_key" ON "conversion"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_wave_conversion_id_number_key" ON "conversion_wave"("conversion_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_wave_id_conversion_id_key" ON "conversion_wave"("id", "conversion_id");

-- CreateIndex
CREATE INDEX "conversion_case_conversion_id_wave_id_idx" ON "conversion_case"("conversion_id", "wave_id");

-- CreateIndex
CREATE INDEX "conversion_case_resident_id_idx" ON "conversion_case"("resident_id");

-- CreateIndex
CREATE INDEX "conversion_case_registration_id_idx" ON "conversion_case"("registration_id");

-- CreateIndex
CREATE INDEX "conversion_case_case_id_idx" ON "conversion_case"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversion_case_conversion_id_registration_id_key" ON "conversion_case"("conversion_id", "registration_id");

-- CreateIndex
CREATE INDEX "help_mapping_municipality_id_from_product_id_from_unit_vali_idx" ON "help_mapping"("municipality_id", "from_product_id", "from_unit", "valid_from");

-- CreateIndex
CREATE INDEX "changeover_municipality_id_new_from_idx" ON "changeover"("municipality_id", "new_from");

-- CreateIndex
CREATE UNIQUE INDEX "changeover_id_municipality_id_key" ON "changeover"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "changeover_part_provider_id_idx" ON "changeover_part"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "changeover_part_changeover_id_provider_id_key" ON "changeover_part"("changeover_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "changeover_part_id_changeover_id_key" ON "changeover_part"("id", "changeover_id");

-- CreateIndex
CREATE INDEX "changeover_case_changeover_id_part_id_misfit_idx" ON "changeover_case"("changeover_id", "part_id", "misfit");

-- CreateIndex
CREATE INDEX "changeover_case_resident_id_idx" ON "changeover_case"("resident_id");

-- CreateIndex
CREATE INDEX "changeover_case_case_id_idx" ON "changeover_case"("case_id");

-- CreateIndex
CREATE INDEX "changeover_case_indication_id_idx" ON "changeover_case"("indication_id");

-- CreateIndex
CREATE INDEX "changeover_case_new_indication_id_idx" ON "changeover_case"("new_indication_id");

-- CreateIndex
CREATE INDEX "changeover_case_decision_id_idx" ON "changeover_case"("decision_id");

-- CreateIndex
CREATE INDEX "changeover_case_allocation_id_idx" ON "changeover_case"("allocation_id");

-- CreateIndex
CREATE INDEX "changeover_case_new_allocation_id_idx" ON "changeover_case"("new_allocation_id");

-- CreateIndex
CREATE UNIQUE INDEX "changeover_case_changeover_id_indication_id_key" ON "changeover_case"("changeover_id", "indication_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_handover_id_municipality_id_key" ON "contribution_handover"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_handover_municipality_id_number_key" ON "contribution_handover"("municipality_id", "number");

-- CreateIndex
CREATE INDEX "contribution_line_resident_id_municipality_id_idx" ON "contribution_line"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "contribution_line_handover_id_idx" ON "contribution_line"("handover_id");

-- CreateIndex
CREATE INDEX "contribution_download_handover_id_person_id_asked_at_idx" ON "contribution_download"("handover_id", "person_id", "asked_at");

-- CreateIndex
CREATE INDEX "data_import_municipality_id_made_at_idx" ON "data_import"("municipality_id", "made_at");

-- CreateIndex
CREATE UNIQUE INDEX "data_import_id_municipality_id_key" ON "data_import"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "data_import_row_municipality_id_resident_id_idx" ON "data_import_row"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "data_import_row_case_id_idx" ON "data_import_row"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "data_import_row_import_id_number_key" ON "data_import_row"("import_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_notice_case_id_key" ON "wmo_notice"("case_id");

-- CreateIndex
CREATE INDEX "wmo_notice_municipality_id_idx" ON "wmo_notice"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_request_number_key" ON "joint_request"("number");

-- CreateIndex
CREATE INDEX "joint_request_case_id_idx" ON "joint_request"("case_id");

-- CreateIndex
CREATE INDEX "joint_request_provider_id_status_idx" ON "joint_request"("provider_id", "status");

-- CreateIndex
CREATE INDEX "joint_request_municipality_id_status_idx" ON "joint_request"("municipality_id", "status");

-- CreateIndex
CREATE INDEX "objection_appeal_objection_id_idx" ON "objection_appeal"("objection_id");

-- CreateIndex
CREATE UNIQUE INDEX "survivor_bridge_indication_id_key" ON "survivor_bridge"("indication_id");

-- CreateIndex
CREATE UNIQUE INDEX "survivor_bridge_urgent_help_id_key" ON "survivor_bridge"("urgent_help_id");

-- CreateIndex
CREATE INDEX "survivor_bridge_signal_id_idx" ON "survivor_bridge"("signal_id");

-- CreateIndex
CREATE INDEX "survivor_bridge_municipality_id_idx" ON "survivor_bridge"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "survivor_bridge_indication_id_municipality_id_key" ON "survivor_bridge"("indication_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "survivor_bridge_urgent_help_id_municipality_id_key" ON "survivor_bridge"("urgent_help_id", "municipality_id");

-- CreateIndex
CREATE INDEX "death_correction_municipality_id_status_idx" ON "death_correction"("municipality_id", "status");

-- CreateIndex
CREATE INDEX "death_correction_resident_id_idx" ON "death_correction"("resident_id");

-- CreateIndex
CREATE INDEX "death_correction_signal_id_idx" ON "death_correction"("signal_id");

-- CreateIndex
CREATE INDEX "advice_request_resident_id_municipality_id_idx" ON "advice_request"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "allocation_indication_id_municipality_id_idx" ON "allocation"("indication_id", "municipality_id");

-- CreateIndex
CREATE INDEX "allocation_notice_resident_id_municipality_id_idx" ON "allocation_notice"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "assessment_submission_id_lot_id_idx" ON "assessment"("submission_id", "lot_id");

-- CreateIndex
CREATE INDEX "call_back_resident_id_municipality_id_idx" ON "call_back"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "campaign_case_case_id_municipality_id_idx" ON "campaign_case"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "consent_resident_id_municipality_id_idx" ON "consent"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "decision_proposal_case_id_municipality_id_idx" ON "decision_proposal"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "decision_proposal_replaces_id_idx" ON "decision_proposal"("replaces_id");

-- CreateIndex
CREATE INDEX "facility_placement_registration_id_municipality_id_idx" ON "facility_placement"("registration_id", "municipality_id");

-- CreateIndex
CREATE INDEX "facility_registration_resident_id_municipality_id_idx" ON "facility_registration"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "file_consent_resident_id_municipality_id_idx" ON "file_consent"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "findings_reply_case_id_municipality_id_idx" ON "findings_reply"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "household_member_resident_id_municipality_id_idx" ON "household_member"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "indication_resident_id_municipality_id_idx" ON "indication"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "indication_municipality_id_status_ends_on_idx" ON "indication"("municipality_id", "status", "ends_on");

-- CreateIndex
CREATE INDEX "indication_case_id_idx" ON "indication"("case_id");

-- CreateIndex
CREATE INDEX "indication_decision_id_idx" ON "indication"("decision_id");

-- CreateIndex
CREATE INDEX "objection_urgent_help_id_idx" ON "objection"("urgent_help_id");

-- CreateIndex
CREATE INDEX "objection_standing_case_id_municipality_id_idx" ON "objection_standing"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "preference_resident_id_municipality_id_idx" ON "preference"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "representative_resident_id_municipality_id_idx" ON "representative"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "resident_signal_resident_id_municipality_id_idx" ON "resident_signal"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "resident_signal_registration_id_idx" ON "resident_signal"("registration_id");

-- CreateIndex
CREATE INDEX "retention_hold_resident_id_municipality_id_idx" ON "retention_hold"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "urgent_help_case_id_municipality_id_idx" ON "urgent_help"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "urgent_help_id_municipality_id_key" ON "urgent_help"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_application_case_id_municipality_id_idx" ON "wmo_application"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_case_resident_id_municipality_id_idx" ON "wmo_case"("resident_id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_decision_case_id_municipality_id_idx" ON "wmo_decision"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_dispatch_case_id_municipality_id_idx" ON "wmo_dispatch"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_term_move_case_id_municipality_id_idx" ON "wmo_term_move"("case_id", "municipality_id");

-- AddForeignKey
ALTER TABLE "provider_refusal" ADD CONSTRAINT "provider_refusal_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_refusal" ADD CONSTRAINT "provider_refusal_participation_id_municipality_id_provider_fkey" FOREIGN KEY ("participation_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_refusal" ADD CONSTRAINT "provider_refusal_allocation_id_municipality_id_provider_id_fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_body" ADD CONSTRAINT "advisory_body_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_body" ADD CONSTRAINT "advisory_body_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_request" ADD CONSTRAINT "advisory_request_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_request" ADD CONSTRAINT "advisory_request_body_id_region_id_fkey" FOREIGN KEY ("body_id", "region_id") REFERENCES "advisory_body"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_paper" ADD CONSTRAINT "advisory_paper_request_id_body_id_region_id_fkey" FOREIGN KEY ("request_id", "body_id", "region_id") REFERENCES "advisory_request"("id", "body_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advisory_question" ADD CONSTRAINT "advisory_question_request_id_body_id_region_id_fkey" FOREIGN KEY ("request_id", "body_id", "region_id") REFERENCES "advisory_request"("id", "body_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_point" ADD CONSTRAINT "advice_point_request_id_body_id_region_id_fkey" FOREIGN KEY ("request_id", "body_id", "region_id") REFERENCES "advisory_request"("id", "body_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_reply" ADD CONSTRAINT "advice_reply_id_request_id_fkey" FOREIGN KEY ("id", "request_id") REFERENCES "advice_point"("id", "request_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "advice_reply" ADD CONSTRAINT "advice_reply_request_id_body_id_region_id_fkey" FOREIGN KEY ("request_id", "body_id", "region_id") REFERENCES "advisory_request"("id", "body_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion" ADD CONSTRAINT "conversion_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_wave" ADD CONSTRAINT "conversion_wave_conversion_id_municipality_id_fkey" FOREIGN KEY ("conversion_id", "municipality_id") REFERENCES "conversion"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_conversion_id_municipality_id_fkey" FOREIGN KEY ("conversion_id", "municipality_id") REFERENCES "conversion"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_wave_id_conversion_id_fkey" FOREIGN KEY ("wave_id", "conversion_id") REFERENCES "conversion_wave"("id", "conversion_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_registration_id_municipality_id_fkey" FOREIGN KEY ("registration_id", "municipality_id") REFERENCES "facility_registration"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversion_case" ADD CONSTRAINT "conversion_case_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "help_mapping" ADD CONSTRAINT "help_mapping_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "help_mapping" ADD CONSTRAINT "help_mapping_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "help_mapping" ADD CONSTRAINT "help_mapping_from_product_id_region_id_fkey" FOREIGN KEY ("from_product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "help_mapping" ADD CONSTRAINT "help_mapping_to_product_id_region_id_fkey" FOREIGN KEY ("to_product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover" ADD CONSTRAINT "changeover_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover" ADD CONSTRAINT "changeover_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_part" ADD CONSTRAINT "changeover_part_changeover_id_municipality_id_fkey" FOREIGN KEY ("changeover_id", "municipality_id") REFERENCES "changeover"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_part" ADD CONSTRAINT "changeover_part_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_part" ADD CONSTRAINT "changeover_part_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_changeover_id_municipality_id_fkey" FOREIGN KEY ("changeover_id", "municipality_id") REFERENCES "changeover"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_part_id_changeover_id_fkey" FOREIGN KEY ("part_id", "changeover_id") REFERENCES "changeover_part"("id", "changeover_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_indication_id_municipality_id_fkey" FOREIGN KEY ("indication_id", "municipality_id") REFERENCES "indication"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_new_indication_id_municipality_id_fkey" FOREIGN KEY ("new_indication_id", "municipality_id") REFERENCES "indication"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_decision_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_allocation_id_fkey" FOREIGN KEY ("allocation_id") REFERENCES "allocation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_new_allocation_id_fkey" FOREIGN KEY ("new_allocation_id") REFERENCES "allocation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_mapping_id_fkey" FOREIGN KEY ("mapping_id") REFERENCES "help_mapping"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_to_product_id_fkey" FOREIGN KEY ("to_product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "changeover_case" ADD CONSTRAINT "changeover_case_lot_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "municipality_id") REFERENCES "lot"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_handover" ADD CONSTRAINT "contribution_handover_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_line" ADD CONSTRAINT "contribution_line_handover_id_municipality_id_fkey" FOREIGN KEY ("handover_id", "municipality_id") REFERENCES "contribution_handover"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_line" ADD CONSTRAINT "contribution_line_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_download" ADD CONSTRAINT "contribution_download_handover_id_municipality_id_fkey" FOREIGN KEY ("handover_id", "municipality_id") REFERENCES "contribution_handover"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_import_row" ADD CONSTRAINT "data_import_row_import_id_municipality_id_fkey" FOREIGN KEY ("import_id", "municipality_id") REFERENCES "data_import"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_import_row" ADD CONSTRAINT "data_import_row_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_import_row" ADD CONSTRAINT "data_import_row_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_replaces_id_municipality_id_fkey" FOREIGN KEY ("replaces_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_notice" ADD CONSTRAINT "wmo_notice_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_request" ADD CONSTRAINT "joint_request_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_request" ADD CONSTRAINT "joint_request_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_request" ADD CONSTRAINT "joint_request_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_request" ADD CONSTRAINT "joint_request_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_request" ADD CONSTRAINT "joint_request_participation_id_municipality_id_provider_id_fkey" FOREIGN KEY ("participation_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_advisory_body_id_fkey" FOREIGN KEY ("advisory_body_id") REFERENCES "advisory_body"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account_request" ADD CONSTRAINT "account_request_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_urgent_help_id_municipality_id_fkey" FOREIGN KEY ("urgent_help_id", "municipality_id") REFERENCES "urgent_help"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "objection_appeal" ADD CONSTRAINT "objection_appeal_objection_id_municipality_id_fkey" FOREIGN KEY ("objection_id", "municipality_id") REFERENCES "objection"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_registration_id_municipality_id_fkey" FOREIGN KEY ("registration_id", "municipality_id") REFERENCES "facility_registration"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survivor_bridge" ADD CONSTRAINT "survivor_bridge_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survivor_bridge" ADD CONSTRAINT "survivor_bridge_signal_id_municipality_id_fkey" FOREIGN KEY ("signal_id", "municipality_id") REFERENCES "resident_signal"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survivor_bridge" ADD CONSTRAINT "survivor_bridge_indication_id_municipality_id_fkey" FOREIGN KEY ("indication_id", "municipality_id") REFERENCES "indication"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survivor_bridge" ADD CONSTRAINT "survivor_bridge_urgent_help_id_municipality_id_fkey" FOREIGN KEY ("urgent_help_id", "municipality_id") REFERENCES "urgent_help"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "death_correction" ADD CONSTRAINT "death_correction_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "death_correction" ADD CONSTRAINT "death_correction_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "death_correction" ADD CONSTRAINT "death_correction_signal_id_municipality_id_fkey" FOREIGN KEY ("signal_id", "municipality_id") REFERENCES "resident_signal"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251205000000_roles_and_trust/11_codes.sql
-- A rule in the database has a code of its own, so that a command never takes one refusal for another.

create or replace function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI026', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI026', detail = new.reference;
  end if;
  return new;
end $$;

create or replace function mediation_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or not exists (select from wmo_budget b where b.case_id = new.case_id and b.kind = 'informal' and b.withdrawn_on is null and b.capable and b.motivated and b.quality) then
      raise exception 'mediation-step' using errcode = 'PI025';
    end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('asked', 'coupled'), ('coupled', 'coupled'), ('coupled', 'agreed'), ('agreed', 'agreed'), ('asked', 'ended'), ('coupled', 'ended'), ('agreed', 'ended'), ('asked', 'asked')))
     or (new.id, new.municipality_id, new.case_id, new.resident_id, new.name, new.place_line, new.phone, new.shown_text, new.asked_on) is distinct from (old.id, old.municipality_id, old.case_id, old.resident_id, old.name, old.place_line, old.phone, old.shown_text, old.asked_on)
     or old.agreed_on is not null and (new.agreed_on, new.agreement) is distinct from (old.agreed_on, old.agreement) then
    raise exception 'mediation-step' using errcode = 'PI025', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

create or replace function campaign_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'running'), ('draft', 'withdrawn'), ('running', 'running'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'campaign-step' using errcode = 'PI023';
  end if;
  return new;
end $$;

create or replace function campaign_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.outcome is not null or exists (select from campaign c where c.id = old.campaign_id and c.status in ('concluded', 'withdrawn'))
     or (new.campaign_id, new.resident_id, new.case_id, new.indication_id, new.old_minutes) is distinct from (old.campaign_id, old.resident_id, old.case_id, old.indication_id, old.old_minutes)
     or new.outcome in ('stays', 'revised') and exists (select from campaign c where c.id = old.campaign_id and c.status <> 'running') then
    raise exception 'campaign-step' using errcode = 'PI023';
  end if;
  -- Fewer minutes wait until the transition is over, counted from the decision (H19).
  if new.outcome = 'revised' and exists (
      select from indication i join indication o on o.id = new.indication_id join campaign c on c.id = new.campaign_id join wmo_decision d on d.id = new.decision_id
      where i.decision_id = new.decision_id and i.minutes_per_week < o.minutes_per_week
        and i.starts_on < coalesce(new.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD'))) then
    raise exception 'transition-runs' using errcode = 'PI024';
  end if;
  return new;
end $$;

-- prisma/sql/20251205000000_roles_and_trust/12_survivor_bridge.sql
-- The partner of somebody who died keeps that help for some weeks by a bridge decision (F78, ADR 0078): temporary help of the partner's own
-- (art. 2.3.3) with the same product, minutes and provider, from the day after the death, for as long as the dated rule says.
alter table urgent_help
  add constraint urgent_help_kind check (kind in ('urgent', 'bridge') and (kind = 'urgent' or participation_id is not null)),
  drop constraint urgent_help_one_at_a_time,
  add constraint urgent_help_one_at_a_time exclude using gist (case_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null and kind = 'urgent'),
  -- Who died may have had help of two kinds, which both go on; of one kind there is one at a time.
  add constraint urgent_help_one_of_a_kind exclude using gist (case_id with =, product_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null);

alter table survivor_bridge add constraint survivor_bridge_says check (weeks between 1 and 52 and btrim(source) <> '');
create trigger kept_until_destroyed before delete on survivor_bridge for each row execute function kept_until_destroyed();

alter table allocation_notice
  drop constraint allocation_notice_kind, drop constraint allocation_notice_days,
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'bridge')),
  -- A bridge that ended before it began has a last day before its first.
  add constraint allocation_notice_days check (until_on >= from_on or kind in ('wlz', 'bridge'));
drop index allocation_notice_once;
create unique index allocation_notice_once on allocation_notice (signal_id, allocation_id, kind);

set role perceel_gate;

create function survivor_bridge_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
      select from resident_signal s
        join indication i on i.id = new.indication_id and i.resident_id = s.resident_id and i.status = 'ended' and i.ended_on = s.occurred_on and i.form = 'in-kind'
        join urgent_help u on u.id = new.urgent_help_id and u.kind = 'bridge' and (u.product_id, u.minutes_per_week, u.frequency) = (i.product_id, i.minutes_per_week, i.frequency)
          and u.starts_on::date = s.occurred_on::date + 1 and u.ends_on::date <= u.decided_on::date + new.weeks * 7 - 1
        join wmo_case c on c.id = u.case_id
        join household_member h on h.resident_id = s.resident_id and h.relation = 'partner' and h.member_file_id = c.resident_id and h.starts_on <= s.occurred_on and coalesce(h.ends_on, s.occurred_on) >= s.occurred_on
        join participation p on p.id = u.participation_id
        join allocation a on a.indication_id = i.id and a.provider_id = p.provider_id and a.status = 'stopped'
      where s.id = new.signal_id and s.kind = 'died' and s.outcome = 'followed' and s.municipality_id = new.municipality_id
        and new.weeks = (select (r.value ->> 'weeks')::int from rulebook_row r join municipality m on m.id = new.municipality_id
          where r.key = 'survivor-bridge' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id) and r.valid_from <= u.decided_on and (r.valid_until is null or r.valid_until > u.decided_on)
          order by r.municipality_id is null, r.valid_from desc limit 1)) then
    raise exception 'bridge-fits-not' using errcode = 'PI070';
  end if;
  return new;
end $$;

-- A bridge rests on the help of who died, and never stands alone.
create function bridge_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from survivor_bridge b where b.urgent_help_id = new.id) then raise exception 'bridge-fits-not' using errcode = 'PI070'; end if;
  return null;
end $$;

-- Ended earlier, the last day that its provider was told is that day as well.
create function bridge_ends() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update allocation_notice n set until_on = new.ended_on from survivor_bridge b join allocation a on a.indication_id = b.indication_id
    where b.urgent_help_id = new.id and n.signal_id = b.signal_id and n.allocation_id = a.id and n.kind = 'bridge';
  return null;
end $$;

set role perceel_owner;

create trigger survivor_bridge_fits before insert on survivor_bridge for each row execute function survivor_bridge_fits();
create constraint trigger bridge_rests after insert on urgent_help deferrable initially deferred for each row when (new.kind = 'bridge') execute function bridge_rests();
create trigger bridge_ends after update of ended_on on urgent_help for each row when (new.kind = 'bridge' and new.ended_on is distinct from old.ended_on) execute function bridge_ends();

-- prisma/sql/20251205000000_roles_and_trust/13_death_undone.sql
-- A death that was none (F78, ADR 0079): one consultant says so with the reason, another undoes it. The file is open again, and help that ended
-- for that reason only stands as it was decided.
alter table death_correction
  add constraint death_correction_reason check (btrim(reason) <> ''),
  add constraint death_correction_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint death_correction_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never does it; he may take his own proposal back.
  add constraint death_correction_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint death_correction_sent check ((status = 'done') = (sent is not null));
create unique index death_correction_one on death_correction (signal_id) where status in ('proposed', 'done');
create trigger kept_until_destroyed before delete on death_correction for each row execute function kept_until_destroyed();

alter table allocation_notice drop constraint allocation_notice_kind, add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'bridge', 'death-undone'));
alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication', 'correction'));

create function death_correction_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'sent', 'version'];
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor() or not exists (
        select from resident_signal s join resident r on r.id = s.resident_id where s.id = new.signal_id and r.id = new.resident_id and s.kind = 'died' and s.outcome = 'followed' and r.died_on = s.occurred_on))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or new.status = 'done' and current_user <> 'perceel_gate') then
    raise exception 'death-correction-step' using errcode = 'PI071';
  end if;
  return new;
end $$;
create trigger death_correction_begins before insert on death_correction for each row execute function death_correction_kept();
create trigger death_correction_kept before update on death_correction for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function death_correction_kept();

-- Whether this very resident's death is being undone, by the function below and nobody else.
create function undoes_death(of_resident uuid) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.undoing_death', true) = of_resident::text $$;

-- As before, by a report that was not undone; or it is undone.
create or replace function death_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.died_on is distinct from old.died_on and not (new.died_on is null and undoes_death(new.id)) and not exists (
      select from resident_signal s where s.resident_id = new.id and s.kind = 'died' and s.outcome = 'followed' and s.occurred_on = new.died_on
        and not exists (select from death_correction c where c.signal_id = s.id and c.status = 'done')) then
    raise exception 'death-without-signal' using errcode = 'PI041';
  end if;
  return new;
end $$;

-- Whether a row of help changes nothing but that it stands again, in the undoing of exactly that resident's death.
create function stands_again(old jsonb, new jsonb) returns boolean language sql stable as
$$ select undoes_death((new ->> 'resident_id')::uuid) and new ->> 'status' = 'adopted' and new ->> 'ended_on' is null and old - '{status,ended_on}'::text[] = new - '{status,ended_on}'::text[] $$;
create or replace trigger indication_unchanged before update on indication for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not stands_again(to_jsonb(old), to_jsonb(new))) execute function indication_unchanged();

set role perceel_gate;

create function undo_death(of_correction uuid, by_name text, what_was_sent jsonb) returns table (indication_id uuid, case_id uuid) language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare c death_correction; died text;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into c from death_correction x where x.id = of_correction and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if c.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  select r.died_on into died from resident r join resident_signal s on s.id = c.signal_id and s.occurred_on = r.died_on where r.id = c.resident_id for update of r;
  if c.status <> 'proposed' or died is null then raise exception 'decided-already' using errcode = 'PI072'; end if;
  if c.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI072'; end if;
  perform set_config('app.undoing_death', c.resident_id::text, true);
  update resident r set died_on = null, version = r.version + 1 where r.id = c.resident_id;
  return query
    update indication i set status = 'adopted', ended_on = null
    where i.resident_id = c.resident_id and (i.status = 'ended' and i.ended_on = died or i.status = 'superseded' and i.starts_on > died) and i.undone_at is null and not exists (select from wmo_decision d where d.replaces_id = i.decision_id and d.undone_at is null)
    returning i.id, i.case_id;
  perform set_config('app.undoing_death', '', true);
  update death_correction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), sent = what_was_sent, version = x.version + 1 where x.id = c.id;
end $$;
revoke all on function undo_death(uuid, text, jsonb) from public;
grant execute on function undo_death(uuid, text, jsonb) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/14_asked_at_the_desk.sql
-- Asking again also goes by way of the general facility (F87, S14): somebody who was refused registers there, or somebody whose question for more
-- hours was declined gives notice of custom help. The desk reads no decision and a consultant no question, so this looks, and tells neither.
alter table resident_signal
  drop constraint resident_signal_again,
  add constraint resident_signal_again check ((kind = 'asked-again') = (source = 'portal') and (kind = 'asked-again') = (num_nonnulls(case_id, registration_id) > 0)
    and (earlier_decision_id is null or kind = 'asked-again') and (kind <> 'asked-again' or earlier_decision_id is not null or num_nonnulls(case_id, registration_id) = 2));
create unique index resident_signal_registered on resident_signal (registration_id) where case_id is null;

set role perceel_gate;

-- Notes it for the new registration (by the desk that made it) or the new case (by its consultant), within one municipality and the months ruled; null where there is nothing to note.
create function note_asked_again(of_registration uuid, of_case uuid) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare resident uuid; municipality uuid; region uuid; on_day text; months int; refused uuid; declined uuid; made uuid;
begin
  if ctx_kind() <> 'person' or num_nonnulls(of_registration, of_case) <> 1 or ctx_role() <> (case when of_case is null then 'desk-agent' else 'consultant' end) then raise exception 'not-found' using errcode = 'PE002'; end if;
  if of_case is null then
    select g.resident_id, g.municipality_id, g.region_id, to_char(g.registered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') into resident, municipality, region, on_day
      from facility_registration g where g.id = of_registration and g.municipality_id = any(ctx_municipalities()::uuid[]);
  else
    select c.resident_id, c.municipality_id, m.region_id, c.notified_on into resident, municipality, region, on_day
      from wmo_case c join municipality m on m.id = c.municipality_id where c.id = of_case and c.municipality_id = any(ctx_municipalities()::uuid[]);
  end if;
  if resident is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  months := (facility_rule(region, municipality, 'asked-again', on_day) ->> 'months')::int;
  if months is null then return null; end if;
  if of_case is null then
    select d.id into refused from wmo_decision d
      where d.resident_id = resident and d.outcome = 'refused' and d.decided_on <= on_day and (d.decided_on::date + make_interval(months => months))::date >= on_day::date and not exists (select from wmo_decision n where n.replaces_id = d.id)
      order by d.decided_on desc, d.id desc limit 1;
    if refused is null then return null; end if;
  else
    select g.id into declined from facility_extra x join facility_registration g on g.id = x.registration_id
      where g.resident_id = resident and x.status = 'declined' and (x.decided_at at time zone 'Europe/Amsterdam')::date <= on_day::date and ((x.decided_at at time zone 'Europe/Amsterdam')::date + make_interval(months => months))::date >= on_day::date
      order by x.decided_at desc, x.id desc limit 1;
    if declined is null then return null; end if;
  end if;
  insert into resident_signal (id, municipality_id, resident_id, kind, source, occurred_on, case_id, earlier_decision_id, registration_id, reported_on, reported_by, recorded_at, proposed, version)
  values (gen_random_uuid(), municipality, resident, 'asked-again', 'portal', on_day, of_case, refused, coalesce(of_registration, declined), to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), 'het portaal', date_trunc('milliseconds', portal_now()), '{}', 1)
  returning id into made;
  return made;
end $$;
revoke all on function note_asked_again(uuid, uuid) from public;
grant execute on function note_asked_again(uuid, uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/20_advisory_bodies.sql
-- An advisory body is an organisation of its own: a session in it reaches no region and no municipality, only what was shared with that body.
alter table advisory_body
  add constraint advisory_body_kind check (kind in ('advisory-board', 'bureau')),
  add constraint advisory_body_name check (btrim(name) <> ''),
  add constraint advisory_body_days check (valid_until is null or valid_until > valid_from);
alter table membership
  add constraint membership_advises check ((advisory_body_id is not null) = (role in ('advisory-board', 'bureau')) and (advisory_body_id is null or num_nulls(region_id, municipality_id, provider_id, access_organisation_id) = 4));

create function ctx_body() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.body', true), '') $$;

set role perceel_gate;

create or replace function demo_people() returns table (membership_id uuid, name text, role text, title text, organisation text, place int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, m.role, m.title,
         coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
         m.position
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where mode_of_portal() in ('demo', 'test') and p.active and membership_runs(m)
    and m.position < 100
  order by m.position
$$;

create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) order by m.position, m.id
$$;

-- What a session is, with the body it advises in.
drop function session_find(text);
create function session_find(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, advisory_body_id uuid, municipality_name text, region_name text, theme text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare s session;
begin
  select * into s from session where token_hash = token and revoked_at is null and absolute_until > clock_timestamp()
    and last_seen_at + make_interval(mins => idle_minutes) > clock_timestamp();
  if s.id is null then return; end if;
  if s.last_seen_at < clock_timestamp() - interval '1 minute' then
    update session set last_seen_at = clock_timestamp() where id = s.id;
  end if;
  return query
  select s.id, m.id, p.id, p.name, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, m.advisory_body_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, rb.theme, 'standaard')
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join advisory_body ab on ab.id = m.advisory_body_id left join region rb on rb.id = ab.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where m.id = s.membership_id and p.active and membership_runs(m);
end $$;

revoke all on function session_find(text) from public;
grant execute on function session_find(text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/21_consultations.sql
-- Advice (H16, F5): asked of one body, given once by it, answered point by point; what was given or answered stays as it was.
create sequence advisory_number;
grant usage on sequence advisory_number to perceel_app;

alter table advisory_request
  add constraint advisory_request_number check (number ~ '^AV-[0-9]{4}-[0-9]{4,}$'),
  add constraint advisory_request_kind check (kind in ('advice', 'tariffs')),
  add constraint advisory_request_status check (status in ('draft', 'sent', 'advised', 'replied', 'withdrawn')),
  add constraint advisory_request_role check (asked_role in ('procurement-officer', 'contract-manager', 'policy-adviser')),
  add constraint advisory_request_texts check (btrim(subject) <> '' and btrim(questions) <> ''),
  add constraint advisory_request_steps check (
    (status in ('sent', 'advised', 'replied')) <= (sent_at is not null and due_on is not null) and (status = 'draft') <= (sent_at is null)
    and (sent_at is null) = (first_due_on is null) and (status in ('advised', 'replied')) = (advised_at is not null) and (advised_at is null) = (late is null)
    and (status = 'replied') = (replied_at is not null) and (published_at is null or status = 'replied')
    and (status = 'withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawn_reason is null)
    and (extended_reason is null) = (due_on is not distinct from first_due_on or sent_at is null)),
  add constraint advisory_request_term check (kind = 'advice' and open_until is null or kind = 'tariffs' and (sent_at is null or open_until is not null));
alter table advisory_paper
  add constraint advisory_paper_side check (side = 'asker' and kind in ('document', 'rule', 'norm-set', 'file') and published_at is null or side = 'body' and kind = 'advice' and open_until is null),
  add constraint advisory_paper_content check (case when kind in ('rule', 'norm-set') then view is not null and num_nulls(mime, size, sha256, cipher) = 4 else view is null and num_nulls(mime, size, sha256, cipher) = 0 and size > 0 end),
  add constraint advisory_paper_source check ((kind in ('document', 'rule', 'norm-set')) = (source_id is not null));
alter table advisory_question
  add constraint advisory_question_answered check (num_nulls(answer, answered_by, answered_at) in (0, 3));
alter table advice_point
  add constraint advice_point_texts check (position > 0 and btrim(advice) <> '' and btrim(reason) <> '' and (published_at is null or given_at is not null));
alter table advice_reply
  add constraint advice_reply_verdict check (verdict in ('adopted', 'partly', 'not-adopted', 'not-ours') and btrim(reason) <> '' and (published_at is null or given_at is not null));
create unique index advisory_paper_one_advice on advisory_paper (request_id) where side = 'body';

-- Asked of a body of the same place, for what that kind of body does.
create function advisory_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> 'draft' or not exists (select from advisory_body b where b.id = new.body_id and b.region_id = new.region_id and b.municipality_id is not distinct from new.municipality_id
      and (b.kind = 'bureau') = (new.kind = 'tariffs')) then
    raise exception 'advisory-body' using errcode = 'PT001';
  end if;
  return new;
end $$;
create trigger advisory_begins before insert on advisory_request for each row execute function advisory_begins();

-- Forward only. The body takes one step: it gives its advice, which has points; the other steps are the asker's.
create function advisory_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  body_side constant boolean := ctx_body() is not null;
  may constant text[] := case
    when body_side then array['status', 'advised_at', 'late', 'version']
    when old.status = 'draft' then array['subject', 'questions', 'status', 'due_on', 'first_due_on', 'open_until', 'sent_at', 'withdrawn_on', 'withdrawn_reason', 'version']
    when old.status = 'sent' then array['status', 'due_on', 'extended_reason', 'open_until', 'withdrawn_on', 'withdrawn_reason', 'version']
    when old.status = 'advised' then array['status', 'replied_at', 'version']
    else array['published_at', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may
     or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'sent'), ('draft', 'withdrawn'), ('sent', 'sent'), ('sent', 'advised'), ('sent', 'withdrawn'), ('advised', 'replied'), ('replied', 'replied'))
     or (new.status = 'advised') <> (body_side and old.status = 'sent')
     or old.status = 'sent' and new.status = 'sent' and new.due_on <= old.due_on
     or old.published_at is not null then
    raise exception 'advisory-step' using errcode = 'PT002', detail = old.status || ' to ' || new.status;
  end if;
  if new.status = 'advised' and (new.late <> (to_char(new.advised_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') > new.due_on) or new.open_until <= portal_now()
      or not exists (select from advice_point p where p.request_id = new.id) or exists (select from advice_point p where p.request_id = new.id and p.given_at is null)) then
    raise exception 'advice-incomplete' using errcode = 'PT003';
  end if;
  if new.status = 'replied' and old.status = 'advised' and exists (select from advice_point p left join advice_reply a on a.id = p.id where p.request_id = new.id and a.given_at is null) then
    raise exception 'reply-incomplete' using errcode = 'PT004';
  end if;
  return new;
end $$;
create trigger advisory_steps before update on advisory_request for each row execute function advisory_steps();

-- A part stands with its request, in the stage in which it is made, and is a draft when it begins.
create function advisory_part_begins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare r advisory_request; fits boolean;
begin
  select * into r from advisory_request where id = new.request_id;
  fits := r.id is not null and r.municipality_id is not distinct from new.municipality_id;
  case tg_table_name
    when 'advisory_paper' then fits := fits and new.published_at is null and case when new.side = 'asker' then r.status in ('draft', 'sent') and (new.shared_at is null) = (r.status = 'draft') and new.open_until is not distinct from r.open_until else r.status = 'sent' and new.shared_at is null end;
    when 'advisory_question' then fits := fits and r.status = 'sent' and new.answered_at is null and new.open_until is not distinct from r.open_until;
    when 'advice_point' then fits := fits and r.status = 'sent' and new.given_at is null;
    else fits := fits and r.status = 'advised' and new.given_at is null and new.published_at is null;
  end case;
  if not fits then raise exception 'advisory-part' using errcode = 'PT005', detail = tg_table_name; end if;
  return new;
end $$;
create trigger advisory_part_begins before insert on advisory_paper for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advisory_question for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advice_point for each row execute function advisory_part_begins();
create trigger advisory_part_begins before insert on advice_reply for each row execute function advisory_part_begins();

-- A point or reply that was given can only still be made public; a draft is its own side's.
create function advice_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare may constant text[] := case when old.given_at is not null then array['published_at'] when tg_table_name = 'advice_point' then array['advice', 'reason', 'given_at', 'version'] else array['verdict', 'reason', 'given_at', 'version'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may or old.published_at is not null or (tg_table_name = 'advice_point' and old.given_at is null) <> (ctx_body() is not null) then
    raise exception 'advice-given' using errcode = 'PT006', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger advice_fixed before update on advice_point for each row execute function advice_fixed();
create trigger advice_fixed before update on advice_reply for each row execute function advice_fixed();

-- A paper's content never changes; it is shared once, and only its term and being public come after.
create function advisory_paper_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.id, new.request_id, new.region_id, new.municipality_id, new.body_id, new.side, new.kind, new.title, new.source_id, new.view, new.mime, new.size, new.sha256, new.cipher, new.added_at) is distinct from
     (old.id, old.request_id, old.region_id, old.municipality_id, old.body_id, old.side, old.kind, old.title, old.source_id, old.view, old.mime, old.size, old.sha256, old.cipher, old.added_at)
     or old.shared_at is not null and new.shared_at is distinct from old.shared_at or old.published_at is not null then
    raise exception 'advisory-paper' using errcode = 'PT007';
  end if;
  return new;
end $$;
create trigger advisory_paper_kept before update on advisory_paper for each row execute function advisory_paper_kept();

-- The answer to what a body asked, once.
create function advisory_question_answered() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare may constant text[] := case when old.answered_at is null then array['answer', 'answered_by', 'answered_at', 'open_until', 'version'] else array['open_until'] end;
begin
  if to_jsonb(new) - may <> to_jsonb(old) - may then raise exception 'advisory-answer' using errcode = 'PT008'; end if;
  return new;
end $$;
create trigger advisory_question_answered before update on advisory_question for each row execute function advisory_question_answered();

-- prisma/sql/20251205000000_roles_and_trust/31_sums.sql
-- Sums for the controller: what is indicated, budgets, hours of the general facility and what is bought of each lot. No row of a resident, case or
-- indication leaves these functions, and no sum of fewer people than the municipality's rule says.
set role perceel_gate;

-- The one municipality of a controller's session, with how many people a sum is of at at_least; without that rule no sum is made.
create function sums_scope() returns table (municipality_id uuid, at_least int) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, r.at_least from municipality m cross join lateral (select (facility_rule(m.region_id, m.id, 'small-sums', facility_today()) ->> 'people')::int as at_least) r
  where ctx_kind() = 'person' and ctx_role() = 'controller' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[]) and r.at_least is not null
$$;

-- 'few' is of fewer people than that; 'covered' stays away beside it, since it would follow from the total.
create function sum_standing(people bigint, smaller bigint, at_least int) returns text language sql immutable as
$$ select case when people < at_least then 'few' when smaller < at_least then 'covered' else 'shown' end $$;

-- Indications of sent decisions on each day, per product, lot or provider: those that run, and those that begin later.
create function help_sums(days text[], part text) returns table (on_day text, measure text, kind text, key uuid, people int, indications int, minutes bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with help as (
    select t.on_day, case when i.starts_on <= t.on_day then 'running' else 'later' end as measure, s.at_least, i.resident_id, i.minutes_per_week,
      case when part <> 'provider' then part when i.form <> 'in-kind' then 'budget' when a.provider_id is null then 'none' else 'provider' end as kind,
      case part when 'product' then i.product_id when 'lot' then i.lot_id when 'provider' then a.provider_id end as key
    from sums_scope() s cross join unnest(days) as t(on_day)
    join indication i on i.municipality_id = s.municipality_id and i.status in ('adopted', 'ended') and coalesce(i.ended_on, i.ends_on) >= greatest(t.on_day, i.starts_on)
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on <= t.on_day
    left join lateral (
      select x.provider_id from allocation x where part = 'provider' and i.form = 'in-kind' and x.indication_id = i.id and x.status not in ('offered', 'returned', 'cancelled-before-start')
        and x.starts_on <= t.on_day and coalesce(x.stopped_on, t.on_day) >= t.on_day order by x.offered_at desc, x.id desc limit 1) a on true
  ), cells as (
    select h.on_day, h.measure, h.kind, h.key, h.at_least, count(distinct h.resident_id) as people, count(*) as indications, sum(h.minutes_per_week) as minutes from help h group by 1, 2, 3, 4, 5
    union all
    select h.on_day, h.measure, 'total', null, h.at_least, count(distinct h.resident_id), count(*), sum(h.minutes_per_week) from help h group by 1, 2, 5
  ), judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.on_day, c.measure, c.kind = 'total' order by c.people, c.kind, c.key rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.on_day, j.measure, j.kind, j.key, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.indications::int end, case when j.standing = 'shown' then j.minutes::bigint end, j.standing from judged j
$$;

-- Personal budgets of sent decisions on each day, in cents a month, by what kind of help they buy.
create function budget_sums(days text[]) returns table (on_day text, measure text, kind text, people int, cents bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with budgets as (
    select t.on_day, case when i.starts_on <= t.on_day then 'running' else 'later' end as measure, s.at_least, i.budget_kind as kind, i.resident_id, i.budget_month_cents
    from sums_scope() s cross join unnest(days) as t(on_day)
    join indication i on i.municipality_id = s.municipality_id and i.status in ('adopted', 'ended') and i.budget_kind is not null and coalesce(i.ended_on, i.ends_on) >= greatest(t.on_day, i.starts_on)
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on <= t.on_day
  ), cells as (
    select b.on_day, b.measure, b.kind, b.at_least, count(distinct b.resident_id) as people, sum(b.budget_month_cents) as cents from budgets b group by 1, 2, 3, 4
    union all
    select b.on_day, b.measure, 'total', b.at_least, count(distinct b.resident_id), sum(b.budget_month_cents) from budgets b group by 1, 2, 4
  ), judged as (
    select c.*, sum_standing(c.people, sum(c.people) over (partition by c.on_day, c.measure, c.kind = 'total' order by c.people, c.kind rows between unbounded preceding and 1 preceding)::bigint, c.at_least) as standing from cells c
  )
  select j.on_day, j.measure, j.kind, case when j.standing = 'shown' then j.people::int end, case when j.standing = 'shown' then j.cents::bigint end, j.standing from judged j
$$;

-- Minutes of the general facility in a year: what the counters of everybody registered in it have, and what was given of that.
create function facility_sums(of_year int) returns table (people int, granted bigint, used bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with counted as (
    select s.at_least, count(distinct r.resident_id) as people, sum(k.granted + k.carried + k.extra) as granted, sum(k.used) as used
    from sums_scope() s join facility_registration r on r.municipality_id = s.municipality_id and r.starts_on <= of_year || '-12-31' and coalesce(r.ends_on, '9999-12-31') >= of_year || '-01-01'
    cross join lateral facility_reckon(r.id, of_year) k group by s.at_least
  )
  select case when c.people >= c.at_least then c.people::int end, case when c.people >= c.at_least then c.granted::bigint end, case when c.people >= c.at_least then c.used::bigint end, case when c.people >= c.at_least then 'shown' else 'few' end from counted c
$$;

-- What is bought of each lot of a procedure over the whole term of its agreements (F46): minutes until today, and what runs on to its end. In days of help.
create function lot_sums() returns table (procedure_id uuid, lot_id uuid, starts_on text, ends_on text, people int, used bigint, ahead bigint, standing text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with today as (select to_date(facility_today(), 'YYYY-MM-DD') as day),
  parts as (
    select p.id, a.procedure_id, p.lot_id, p.starts_on, p.ends_on, s.at_least from sums_scope() s join participation p on p.municipality_id = s.municipality_id join agreement a on a.id = p.agreement_id and a.status = 'signed'
  ), help as (
    -- Help that has not begun is all to come.
    select x.participation_id, i.resident_id, x.minutes_per_week, case when x.status in ('offered', 'accepted') then greatest(coalesce(x.starts_on, x.wished_start), to_char(t.day + 1, 'YYYY-MM-DD')) else x.starts_on end as first, least(x.stopped_on, i.ended_on, x.ends_on) as last
    from allocation x join indication i on i.id = x.indication_id cross join today t where x.status not in ('returned', 'cancelled-before-start')
    union all
    select u.participation_id, c.resident_id, u.minutes_per_week, u.starts_on, coalesce(u.ended_on, u.ends_on) from urgent_help u join wmo_case c on c.id = u.case_id where u.participation_id is not null
  ), bought as (
    select p.procedure_id, p.lot_id, h.resident_id, h.minutes_per_week * greatest(0, least(l.last, t.day) - l.first + 1) / 7.0 as used, h.minutes_per_week * greatest(0, l.last - greatest(l.first, t.day + 1) + 1) / 7.0 as ahead
    from parts p join help h on h.participation_id = p.id cross join today t
    cross join lateral (select to_date(h.first, 'YYYY-MM-DD') as first, to_date(least(h.last, p.ends_on), 'YYYY-MM-DD') as last) l
    union all
    select p.procedure_id, p.lot_id, r.resident_id, g.minutes, 0 from parts p join facility_placement f on f.participation_id = p.id join facility_hours g on g.placement_id = f.id join facility_registration r on r.id = f.registration_id
  ), terms as (select p.procedure_id, p.lot_id, p.at_least, min(p.starts_on) as starts_on, max(p.ends_on) as ends_on from parts p group by 1, 2, 3),
  counted as (
    select t.procedure_id, t.lot_id, t.at_least, t.starts_on, t.ends_on, count(distinct b.resident_id) as people, coalesce(sum(b.used), 0) as used, coalesce(sum(b.ahead), 0) as ahead
    from terms t left join bought b on b.procedure_id = t.procedure_id and b.lot_id = t.lot_id group by 1, 2, 3, 4, 5
  )
  select c.procedure_id, c.lot_id, c.starts_on, c.ends_on, case when s.shown then c.people::int end, case when s.shown then round(c.used)::bigint end, case when s.shown then round(c.ahead)::bigint end, case when s.shown then 'shown' else 'few' end
  from counted c cross join lateral (select c.people = 0 or c.people >= c.at_least as shown) s
$$;

revoke all on function sums_scope(), sum_standing(bigint, bigint, int), help_sums(text[], text), budget_sums(text[]), facility_sums(int), lot_sums() from public;
grant execute on function help_sums(text[], text), budget_sums(text[]), facility_sums(int), lot_sums() to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/32_post.sql
-- A round of post for the back office as well: which case a letter is of and whose, what moves its term, and that it was sent. Nothing of the notification, the investigation or the decision.
set role perceel_gate;

create function dispatch_cases(dispatches uuid[]) returns table (dispatch_id uuid, case_id uuid, number text, resident_id uuid, municipality_id uuid, region_id uuid, status text, notified_on text, applied_on text, objectable boolean, sendings int, moves jsonb)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, c.id, c.number, c.resident_id, m.id, m.region_id, c.status, c.notified_on, c.applied_on,
    not exists (select from wmo_decision d where d.letter_id = s.letter_id and not d.objectable),
    (select count(*)::int from wmo_dispatch x where x.letter_id = s.letter_id),
    (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'letterId', t.letter_id, 'sentOn', t.sent_on, 'untilOn', t.until_on, 'endedOn', t.ended_on, 'days', t.days) order by t.id), '[]') from wmo_term_move t where t.case_id = c.id)
  from wmo_dispatch s join wmo_case c on c.id = s.case_id join municipality m on m.id = s.municipality_id
  where s.id = any(dispatches) and ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') and m.id = any(ctx_municipalities()::uuid[])
$$;

-- What came back names the case on its envelope.
create function dispatches_of(case_number text) returns table (dispatch_id uuid) language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id from wmo_dispatch s join wmo_case c on c.id = s.case_id
  where c.number = case_number and ctx_kind() = 'person' and ctx_role() in ('consultant', 'back-office') and s.municipality_id = any(ctx_municipalities()::uuid[])
$$;

-- What the case keeps of a first sending, once who records it has recorded it.
create function dispatch_told(dispatch uuid, next_status text, next_decide_by text) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s wmo_dispatch;
begin
  select * into s from wmo_dispatch w where w.id = dispatch and w.sent_on is not null and w.recorded_by_id::text = ctx_actor() and w.municipality_id = any(ctx_municipalities()::uuid[]);
  if s.id is null or ctx_role() not in ('consultant', 'back-office') then raise exception 'dispatch-step' using errcode = 'PI013'; end if;
  if s.kind = 'confirmation' then
    update wmo_case set confirmed_on = s.sent_on, version = version + 1 where id = s.case_id and confirmed_on is null;
  elsif s.kind = 'findings' then
    update wmo_case set findings_sent_on = s.sent_on, status = coalesce(next_status, status), version = version + 1 where id = s.case_id and findings_sent_on is null;
  else
    update wmo_term_move set sent_on = s.sent_on, version = version + 1 where letter_id = s.letter_id and sent_on is null;
    if found and next_decide_by is not null then update wmo_case set decide_by = next_decide_by where id = s.case_id; end if;
  end if;
end $$;

revoke all on function dispatch_cases(uuid[]), dispatches_of(text), dispatch_told(uuid, text, text) from public;
grant execute on function dispatch_cases(uuid[]), dispatches_of(text), dispatch_told(uuid, text, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/33_contribution.sql
-- The hand-over of the own contribution: an own list, made once and frozen. What the CAK makes of it, and any amount, is the CAK's.
alter table contribution_handover
  add constraint contribution_handover_from check (counts_from in ('decision', 'delivery') and number > 0 and lines > 0 and through ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint contribution_handover_sent check (num_nulls(sent_on, sent_by, recorded_at) in (0, 3) and sent_on >= through);
alter table contribution_line
  add constraint contribution_line_kind check (kind in ('starts', 'changes', 'stops') and form in ('in-kind', 'personal-budget') and on_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
alter table contribution_download add constraint contribution_download_purpose check (purpose in ('hand-over', 'check'));

set role perceel_gate;

-- From when until when each resident's help counts, by the municipality's rule of today; nothing of why or how much. For the one municipality of a back office's session.
create function contribution_facts() returns table (resident_id uuid, form text, starts_on text, ends_on text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with place as (
    select m.id, facility_rule(m.region_id, m.id, 'contribution-start', facility_today()) ->> 'from' as counts_from from municipality m
    where ctx_kind() = 'person' and ctx_role() = 'back-office' and cardinality(ctx_municipalities()) = 1 and m.id = any(ctx_municipalities()::uuid[])
  ), help as (
    select i.resident_id, i.form, a.stopped, a.runs, coalesce(i.ended_on, i.ends_on) as ends_on,
      case when p.counts_from = 'delivery' and i.form = 'in-kind' then a.first else greatest(i.starts_on, d.dispatched_on) end as starts_on, p.counts_from = 'delivery' and i.form = 'in-kind' as delivered
    from place p join indication i on i.municipality_id = p.id and i.status in ('adopted', 'ended')
    join wmo_decision d on d.id = i.decision_id and d.dispatched_on is not null
    cross join lateral (
      select min(x.starts_on) filter (where x.started_at is not null) as first, max(x.stopped_on) as stopped, coalesce(bool_or(x.status in ('started', 'paused')), false) as runs from allocation x where x.indication_id = i.id) a
    where p.counts_from is not null
  )
  select h.resident_id, h.form, h.starts_on, case when h.delivered and not h.runs then least(h.ends_on, h.stopped) else h.ends_on end from help h where h.starts_on <= h.ends_on
$$;

-- As many lines as it says, made with it; afterwards only that it was sent is added, once.
create function contribution_frozen() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (num_nonnulls(new.sent_on, new.sent_by, new.recorded_at) > 0 or new.made_by_id::text is distinct from ctx_actor())
     or tg_op = 'UPDATE' and (old.sent_on is not null or to_jsonb(new) - '{sent_on,sent_by,recorded_at,version}'::text[] <> to_jsonb(old) - '{sent_on,sent_by,recorded_at,version}'::text[]) then
    raise exception 'contribution-frozen' using errcode = 'PX001';
  end if;
  return new;
end $$;

create function contribution_line_frozen() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from contribution_handover h where h.id = new.handover_id and h.sent_on is null and h.made_by_id::text = ctx_actor()
      and (select count(*) from contribution_line l where l.handover_id = h.id) < h.lines) then
    raise exception 'contribution-frozen' using errcode = 'PX001';
  end if;
  return new;
end $$;

revoke all on function contribution_facts() from public;
grant execute on function contribution_facts() to perceel_app;

set role perceel_owner;

create trigger contribution_frozen before insert or update on contribution_handover for each row execute function contribution_frozen();
create trigger contribution_line_frozen before insert on contribution_line for each row execute function contribution_line_frozen();

-- prisma/sql/20251205000000_roles_and_trust/40_find_decision.sql
-- The decisions that fit what an objections officer looks for (F39): only to who keeps that search, in the own municipality, no longer than a search
-- stands (SEARCH_MINUTES), and no more than tells one decision from another. What is inside a case opens with its objection, as before.
set role perceel_gate;

create function decisions_found(of_search uuid, words jsonb, bsn text[], born text, on_day text, skipped int, most int)
returns table (reference text, urgent boolean, "sentOn" text, "objectionUntil" text, running text, name jsonb, "birthDate" text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with asked as (
    select s.municipality_id from resident_search s where s.id = of_search and ctx_role() = 'objections-officer' and s.person_id::text = ctx_actor()
      and s.municipality_id = any(ctx_municipalities()::uuid[]) and s.created_at > portal_now() - interval '30 minutes'
  ), named as (
    select k.resident_id from asked a cross join jsonb_array_elements(words) with ordinality w(ranges, n) cross join jsonb_to_recordset(w.ranges) g(gte text, lt text)
      join resident_word k on k.municipality_id = a.municipality_id and k.word >= g.gte and k.word < g.lt
    group by k.resident_id having count(distinct w.n) = jsonb_array_length(words)
  ), sent as (
    select d.resident_id, d.reference, false as urgent, d.dispatched_on as sent_on, d.decided_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running') as running
    from asked a join wmo_decision d on d.municipality_id = a.municipality_id where d.objection_until is not null
    union all
    select c.resident_id, c.number, true, s.sent_on, u.decided_on, s.objection_until, (select o.id::text from objection o where o.urgent_help_id = u.id and o.status = 'running')
    from asked a join urgent_help u on u.municipality_id = a.municipality_id join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term and s.objection_until is not null
  )
  select s.reference, s.urgent, s.sent_on, s.objection_until, s.running,
    jsonb_build_object('salutation', r.salutation, 'initials', r.initials, 'givenName', r.given_name, 'prefix', r.prefix, 'surname', r.surname, 'partnerPrefix', r.partner_prefix, 'partnerSurname', r.partner_surname, 'nameUse', r.name_use), r.birth_date
  from sent s join resident r on r.id = s.resident_id
  where (bsn is null or r.bsn_index = any(bsn)) and (born is null or r.birth_date = born)
    and (on_day is null or on_day in (s.sent_on, s.decided_on)) and (jsonb_array_length(words) = 0 or r.id in (select n.resident_id from named n))
  order by s.sent_on desc, s.reference desc offset skipped limit most
$$;
revoke all on function decisions_found(uuid, jsonb, text[], text, text, int, int) from public;
grant execute on function decisions_found(uuid, jsonb, text[], text, text, int, int) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/41_appeal.sql
-- An appeal (beroep) against a decision on an objection: what the court told, and how it ended. Term and court aren't here: no source gives them.
alter table objection_appeal
  add constraint objection_appeal_court check (btrim(court) <> '' and btrim(court_number) <> '' and told_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint objection_appeal_outcome check (outcome in ('unfounded', 'inadmissible', 'founded', 'withdrawn')),
  add constraint objection_appeal_ended check (status in ('running', 'ended') and (status = 'ended') = (outcome is not null) and num_nulls(outcome, ended_on, said, ended_by) in (0, 4) and ended_on >= told_on and btrim(said) <> '');
create unique index objection_appeal_one_running on objection_appeal (objection_id) where status = 'running';

create function objection_appeal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'running' or not exists (select from objection o where o.id = new.objection_id and o.status = 'decided' and o.decided_on <= new.told_on) then
      raise exception 'appeal-step' using errcode = 'PI008';
    end if;
    return new;
  end if;
  if old.status <> 'running' or to_jsonb(new) - '{status,outcome,ended_on,said,ended_by,version}'::text[] <> to_jsonb(old) - '{status,outcome,ended_on,said,ended_by,version}'::text[] then
    raise exception 'appeal-step' using errcode = 'PI008';
  end if;
  return new;
end $$;
create trigger objection_appeal_steps before insert or update on objection_appeal for each row execute function objection_appeal_steps();
create trigger kept_until_destroyed before delete on objection_appeal for each row execute function kept_until_destroyed();

-- prisma/sql/20251205000000_roles_and_trust/42_documents_of_a_case.sql
-- From an objection on its officer reads every letter of that case, not the decision's alone: the confirmation, the findings, what moved a term (4/8).
set role perceel_gate;

create or replace function objection_opens_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := date_trunc('milliseconds', portal_now()); letters uuid[];
begin
  update resident set objected_at = moment where id = new.resident_id and objected_at is null;
  update wmo_case set objected_at = moment where id = new.case_id and objected_at is null;
  update investigation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update calculation set objected_at = moment where case_id = new.case_id and objected_at is null;
  update wmo_decision set objected_at = moment where case_id = new.case_id and objected_at is null;
  update indication set objected_at = moment where case_id = new.case_id and objected_at is null;
  update urgent_help set objected_at = moment where case_id = new.case_id and objected_at is null;
  letters := array(select l.id from letter l where l.compartment is null and (l.subject_type = 'case' and l.subject_id = new.case_id or l.id in (select d.letter_id from wmo_decision d where d.case_id = new.case_id)));
  update file f set compartment = 'objected' from letter l where l.id = any(letters) and f.id = l.file_id and f.compartment is null;
  update letter set compartment = 'objected' where id = any(letters);
  return new;
end $$;

set role perceel_owner;

-- Objections of before: their cases' letters as well.
alter table letter no force row level security;
alter table file no force row level security;
alter table objection no force row level security;
alter table wmo_decision no force row level security;
create temporary table opened on commit drop as select l.id, l.file_id from letter l join objection o on l.subject_type = 'case' and l.subject_id = o.case_id or l.id in (select d.letter_id from wmo_decision d where d.case_id = o.case_id) where l.compartment is null;
update file f set compartment = 'objected' from opened x where f.id = x.file_id and f.compartment is null;
update letter l set compartment = 'objected' from opened x where l.id = x.id;
drop table opened;
alter table wmo_decision force row level security;
alter table objection force row level security;
alter table file force row level security;
alter table letter force row level security;

-- prisma/sql/20251205000000_roles_and_trust/43_urgent_objected.sql
-- Temporary help before the decision (art. 2.3.3) is a decision as well, and is objected to as one. Founded, it makes no decision in its place:
-- the consultant ends the help and gives other, as he always does.
alter table objection
  add constraint objection_against check (num_nonnulls(decision_id, urgent_help_id) = 1),
  drop constraint objection_new_decision,
  add constraint objection_new_decision check ((new_decision_id is not null) = (decision_id is not null and coalesce(outcome, '') in ('founded', 'partly-founded')));
create unique index objection_one_running_urgent on objection (urgent_help_id) where status = 'running';

-- That an objection was made is no change of the help.
create or replace function urgent_help_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ended_on,end_reason,version,objected_at}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version,objected_at}'::text[]
       or old.ended_on is not null and to_jsonb(new) - 'objected_at' <> to_jsonb(old) - 'objected_at' then
      raise exception 'urgent-help-step' using errcode = 'PI021';
    end if;
    return new;
  end if;
  if new.ended_on is not null or ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor()
     or not exists (select from wmo_case c where c.id = new.case_id and c.status in ('notified', 'investigating', 'findings-sent', 'applied')) then
    raise exception 'urgent-help-step' using errcode = 'PI021';
  end if;
  if new.participation_id is not null and not exists (select from participation p where p.id = new.participation_id and p.municipality_id = new.municipality_id
      and p.status = 'running' and new.product_id = any(p.product_ids) and new.starts_on between p.starts_on and p.ends_on) then
    raise exception 'urgent-help-without-participation' using errcode = 'PI021';
  end if;
  return new;
end $$;

create or replace function objection_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare first record;
begin
  if old.status <> 'running' then raise exception 'objection-ended' using errcode = 'PI008', detail = new.number; end if;
  if (new.number, new.municipality_id, new.resident_id, new.case_id, new.decision_id, new.urgent_help_id, new.received_on, new.dispatched_on, new.objection_until, new.recorded_by, new.recorded_at) is distinct from
     (old.number, old.municipality_id, old.resident_id, old.case_id, old.decision_id, old.urgent_help_id, old.received_on, old.dispatched_on, old.objection_until, old.recorded_by, old.recorded_at)
     or old.adjourned_on is not null and new.adjourned_on is distinct from old.adjourned_on
     or old.notice_on is not null and (new.notice_on, new.notice_decide_by, new.notice_days) is distinct from (old.notice_on, old.notice_decide_by, old.notice_days)
     or old.hearing = 'held' and new.hearing <> 'held' then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  if new.status = 'decided' then
    select d.decided_by_id, d.signed_name into first from wmo_decision d where d.id = new.decision_id
      union all select u.decided_by_id, u.signed_name from urgent_help u where u.id = new.urgent_help_id;
    if not found or new.decided_by_id::text is distinct from ctx_actor() or first.decided_by_id = new.decided_by_id or (first.decided_by_id is null and first.signed_name = new.decided_by_name) then
      raise exception 'objection-four-eyes' using errcode = 'PI009', detail = new.number;
    end if;
  end if;
  return new;
end $$;

drop trigger objection_begins on objection;
drop function objection_begins();

set role perceel_gate;

-- Against what was sent, from the day it was sent: a decision, or temporary help by the dispatch of its letter.
create function objection_rests() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'running' or new.dispatched_on > new.received_on or not exists (
      select from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.resident_id = new.resident_id and d.dispatched_on = new.dispatched_on and d.objection_until = new.objection_until
      union all
      select from urgent_help u join wmo_case c on c.id = u.case_id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term
      where u.id = new.urgent_help_id and u.case_id = new.case_id and c.resident_id = new.resident_id and s.sent_on = new.dispatched_on and s.objection_until = new.objection_until) then
    raise exception 'objection-step' using errcode = 'PI008', detail = new.number;
  end if;
  return new;
end $$;

-- What a letter with this reference was about: a decision by its own, temporary help by the number of its case, the last that was sent.
drop function objection_basis(text);
create function objection_basis(of_reference text) returns table (decision_id uuid, urgent_help_id uuid, case_id uuid, resident_id uuid, municipality_id uuid, dispatched_on text, objection_until text, running text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, null::uuid, d.case_id, d.resident_id, d.municipality_id, d.dispatched_on, d.objection_until, (select o.id::text from objection o where o.decision_id = d.id and o.status = 'running')
  from wmo_decision d where ctx_role() = 'objections-officer' and d.municipality_id = any(ctx_municipalities()::uuid[]) and d.reference = upper(btrim(of_reference)) and d.objection_until is not null
  union all
  (select null::uuid, u.id, c.id, c.resident_id, c.municipality_id, s.sent_on, s.objection_until, (select o.id::text from objection o where o.urgent_help_id = u.id and o.status = 'running')
  from wmo_case c join urgent_help u on u.case_id = c.id join wmo_dispatch s on s.letter_id = u.letter_id and s.starts_term and s.objection_until is not null
  where ctx_role() = 'objections-officer' and c.municipality_id = any(ctx_municipalities()::uuid[]) and c.number = upper(btrim(of_reference))
  order by s.sent_on desc, u.id desc limit 1)
$$;
revoke all on function objection_basis(text) from public;
grant execute on function objection_basis(text) to perceel_app;

set role perceel_owner;
create trigger objection_begins before insert on objection for each row execute function objection_rests();

-- prisma/sql/20251205000000_roles_and_trust/44_formal_notice.sql
-- A formal notice (ingebrekestelling, Awb 4:17) about an application that is not decided on: one per case, kept as it came.
alter table wmo_notice add constraint wmo_notice_days check (notice_days > 0 and received_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and decide_by ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and btrim(recorded_by) <> '');

create function wmo_notice_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from wmo_case c where c.id = new.case_id and c.municipality_id = new.municipality_id and c.applied_on <= new.received_on and c.status in ('applied', 'decided')) then
    raise exception 'notice-step' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger wmo_notice_step before insert on wmo_notice for each row execute function wmo_notice_step();
create trigger kept_until_destroyed before delete on wmo_notice for each row execute function kept_until_destroyed();

-- prisma/sql/20251205000000_roles_and_trust/45_joint.sql
-- Joint indication (G21, G22): one provider at a time is asked, reads no more and no longer than it needs, and proposes; what is decided is the municipality's alone.
alter table joint_request
  add constraint joint_request_number check (number ~ '^M-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint joint_request_status check (status in ('asked', 'proposed', 'settled', 'silent', 'withdrawn')),
  add constraint joint_request_asked check (btrim(shown_text) <> '' and cardinality(areas) > 0 and answer_by > asked_on),
  add constraint joint_request_areas check (areas <@ array['house', 'laundry', 'groceries', 'meals', 'children', 'direction', 'advice', 'not-average']),
  -- Who it is goes when it ends, so that no session of the provider can read it any more.
  add constraint joint_request_person check (num_nulls(name, address, place_line, wishes) = case when status in ('asked', 'proposed') then 0 else 4 end and (phone is null or status in ('asked', 'proposed'))),
  add constraint joint_request_proposed check (num_nulls(proposal, proposed_on, proposed_by) in (0, 3) and (status not in ('proposed', 'settled') or proposal is not null) and (status not in ('asked', 'silent') or proposal is null) and proposed_on between asked_on and answer_by),
  add constraint joint_request_settled check ((settlement is not null) = (status = 'settled') and (talked_on is null or status = 'settled' and talked_on >= proposed_on)),
  add constraint joint_request_ended check (num_nulls(ended_on, ended_by) in (0, 2) and (ended_on is null) = (status in ('asked', 'proposed')) and (end_reason is not null) = (status = 'withdrawn') and btrim(end_reason) <> '');
create unique index joint_request_one on joint_request (case_id) where status in ('asked', 'proposed');

create function joint_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  by_provider boolean := ctx_role() in ('provider-admin', 'provider-staff');
  step constant text[] := array['status', 'name', 'address', 'place_line', 'phone', 'wishes', 'proposal', 'proposed_on', 'proposed_by', 'settlement', 'talked_on', 'ended_on', 'ended_by', 'end_reason', 'version'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or new.asked_on <> today then raise exception 'joint-step' using errcode = 'PI065'; end if;
    return new;
  end if;
  if (old.status, new.status) not in (('asked', 'proposed'), ('asked', 'silent'), ('asked', 'withdrawn'), ('proposed', 'settled'), ('proposed', 'withdrawn'))
     or to_jsonb(new) - step <> to_jsonb(old) - step
     or old.proposal is not null and (new.proposal, new.proposed_on, new.proposed_by) is distinct from (old.proposal, old.proposed_on, old.proposed_by)
     or new.status = 'proposed' and (new.name, new.address, new.place_line, new.phone, new.wishes) is distinct from (old.name, old.address, old.place_line, old.phone, old.wishes) then
    raise exception 'joint-step' using errcode = 'PI065', detail = old.status || ' to ' || new.status;
  end if;
  if (new.status = 'proposed') <> by_provider then raise exception 'joint-not-yours' using errcode = 'PI065'; end if;
  if new.status = 'proposed' and today > new.answer_by or new.status = 'silent' and today <= new.answer_by then raise exception 'joint-term' using errcode = 'PI065', detail = new.answer_by; end if;
  -- One proposal per area that was asked, and one answer per area in which it differs from the norms.
  if new.status = 'proposed' and (select array_agg(p ->> 'area' order by p ->> 'area') from jsonb_array_elements(new.proposal) p) is distinct from (select array_agg(a order by a) from unnest(new.areas) a) then
    raise exception 'joint-areas' using errcode = 'PI065';
  end if;
  if new.status = 'settled' and exists (select from jsonb_array_elements(new.settlement) s where not (s ->> 'area' = any(new.areas)) or (s ->> 'minutes') <> (s ->> 'norm') and coalesce(btrim(s ->> 'reason'), '') = '') then
    raise exception 'joint-unexplained' using errcode = 'PI065';
  end if;
  if new.status = 'settled' and new.talk_first and new.talked_on is null and exists (select from jsonb_array_elements(new.settlement) s where not (s ->> 'taken')::boolean) then
    raise exception 'joint-not-talked' using errcode = 'PI065';
  end if;
  return new;
end $$;
create trigger joint_steps before insert on joint_request for each row execute function joint_steps();
-- That it stands in another file of the same person is no change of it.
create trigger joint_steps_on before update on joint_request for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function joint_steps();

-- Nothing is decided while a provider is still asked or its proposal unread.
create function decision_after_joint() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from joint_request j where j.case_id = new.case_id and j.status in ('asked', 'proposed')) then raise exception 'joint-open' using errcode = 'PI065', detail = new.reference; end if;
  return new;
end $$;
create trigger decision_after_joint before insert on wmo_decision for each row execute function decision_after_joint();

create trigger kept_until_destroyed before delete on joint_request for each row execute function kept_until_destroyed();

-- prisma/sql/20251205000000_roles_and_trust/46_drafts.sql
-- An objections officer's typing is kept like a consultant's (ADR 0043), and goes with what it was about.
create trigger drafts_go_with_objection after delete on objection for each row execute function drafts_go_with_case();
create trigger drafts_go_with_complaint after delete on complaint for each row execute function drafts_go_with_case();

-- prisma/sql/20251205000000_roles_and_trust/50_campaigns.sql
-- Campaigns by unit and by area, and less help while a campaign's transition runs (F76, H19).
alter table campaign add constraint campaign_unit check (unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes'));

-- Where somebody lives by the division of a day: the area that his postcode lies in, else the lot of his decision.
create function campaign_lot(municipality uuid, postcode text, of_decision uuid, on_day text) returns uuid language sql stable set search_path = public, pg_temp as $$
  select coalesce((
    select g.lot_id from drawn_range g join lot_drawing w on w.id = g.drawing_id
    where w.municipality_id = municipality and replace(postcode, ' ', '') between g.first and g.last
      and w.number = (select max(v.number) from lot_drawing v where v.municipality_id = municipality and v.valid_from <= on_day)), of_decision)
$$;

-- Help that waits in a running campaign becomes less by re-examination (art. 2.3.9) only after its transition, wherever that is decided. What changed in
-- somebody's life has another ground (art. 2.3.10) and waits for nothing.
create function indication_after_transition() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare until text; first_day text;
begin
  select coalesce(k.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD')),
      case when tg_op = 'UPDATE' then to_char(to_date(new.ended_on, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD') else new.starts_on end
    into until, first_day
    from wmo_decision d join indication o on o.decision_id = d.replaces_id join campaign_case k on k.indication_id = o.id join campaign c on c.id = k.campaign_id
    where d.ground = 're-examination' and c.status = 'running' and k.outcome is null
      and case when tg_op = 'UPDATE' then d.replaces_id = new.decision_id and d.outcome = 'withdrawn' else d.id = new.decision_id and new.minutes_per_week < k.old_minutes end;
  if first_day < until then raise exception 'transition-runs' using errcode = 'PI024', detail = until; end if;
  return new;
end $$;
create trigger indication_after_transition before insert on indication for each row execute function indication_after_transition();
create trigger indication_ends_after_transition before update of status on indication for each row when (new.status = 'ended' and old.status = 'adopted') execute function indication_after_transition();

-- prisma/sql/20251205000000_roles_and_trust/51_conversion.sql
-- From the general facility to custom help (F77, D33 to D35): everybody is heard of in time, and nobody gets an indication by machine.
alter table conversion
  add constraint conversion_status check (status in ('draft', 'running', 'concluded', 'withdrawn')),
  add constraint conversion_words check (btrim(name) <> '' and btrim(reason) <> '' and btrim(notice_source) <> ''),
  add constraint conversion_notice check (notice_months between 1 and 60),
  -- Residents hear of it at least so many months before the last day (D34).
  add constraint conversion_in_time check (started_on is null or ends_on >= to_char(to_date(started_on, 'YYYY-MM-DD') + make_interval(months => notice_months), 'YYYY-MM-DD')),
  add constraint conversion_steps check ((status in ('concluded', 'withdrawn')) = (ended_on is not null) and (status = 'withdrawn') = (end_reason is not null)
    and (status in ('running', 'concluded')) <= (started_on is not null) and (status = 'draft') <= (started_on is null));
create unique index conversion_one on conversion (municipality_id) where status in ('draft', 'running');

alter table conversion_wave
  add constraint conversion_wave_number check (number > 0),
  add constraint conversion_wave_capacity check (capacity between 1 and 100000),
  add constraint conversion_wave_order check (ends_on >= starts_on);

alter table conversion_case
  add constraint conversion_case_invited check ((sent_on is null) or letter_id is not null),
  add constraint conversion_case_consent check (num_nulls(consented_on, case_id) in (0, 2)),
  add constraint conversion_case_outcome check (outcome in ('no-need', 'no-answer') and num_nulls(outcome, outcome_reason, handled_on, handled_by) in (0, 4) and btrim(outcome_reason) <> ''
    and (outcome is null or case_id is null) and (outcome = 'no-answer') <= (sent_on is not null));

create function conversion_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'running'), ('draft', 'withdrawn'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'conversion-step' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger conversion_steps before update on conversion for each row execute function conversion_steps();

-- The same resident and registration throughout; nothing moves once it is over; a notification is his own.
create function conversion_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (select c.status from conversion c where c.id = old.conversion_id) not in ('draft', 'running')
     or (new.conversion_id, new.resident_id, new.registration_id) is distinct from (old.conversion_id, old.resident_id, old.registration_id)
     or old.case_id is not null and new.case_id is distinct from old.case_id
     or (new.case_id, new.outcome) is distinct from (old.case_id, old.outcome) and (select c.status from conversion c where c.id = old.conversion_id) <> 'running'
     or new.case_id is not null and not exists (select from wmo_case w where w.id = new.case_id and w.resident_id = new.resident_id) then
    raise exception 'conversion-step' using errcode = 'PF010';
  end if;
  return new;
end $$;
create trigger conversion_case_steps before update on conversion_case for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function conversion_case_steps();
create trigger kept_until_destroyed before delete on conversion_case for each row execute function kept_until_destroyed();

-- How each resident stands: what he has after the last day of the facility decides, wherever it came from.
create function conversion_standings(of_conversion uuid) returns table (id uuid, wave_id uuid, standing text) language sql stable set search_path = public, pg_temp as $$
  select k.id, k.wave_id, case
      when h.first_day <= to_char(to_date(c.ends_on, 'YYYY-MM-DD') + 1, 'YYYY-MM-DD') then 'granted'
      when h.first_day is not null then 'gap'
      when r.ends_on < c.ends_on then 'left'
      when k.outcome is not null then k.outcome
      when exists (select from wmo_decision d where d.case_id = k.case_id) then 'refused'
      when w.status in ('withdrawn', 'not-processed', 'referred') then 'closed'
      when k.case_id is not null then 'notified'
      when k.sent_on is not null then 'invited'
      else 'waiting' end
  from conversion_case k join conversion c on c.id = k.conversion_id join facility_registration r on r.id = k.registration_id left join wmo_case w on w.id = k.case_id
    left join lateral (select min(i.starts_on) as first_day from indication i where i.resident_id = k.resident_id and i.municipality_id = k.municipality_id and i.status = 'adopted' and i.ends_on > c.ends_on) h on true
  where k.conversion_id = of_conversion
$$;

set role perceel_gate;

-- How a conversion stands, as counts: whoever advises on policy reads these and nobody's file.
create function conversion_sums(of_conversion uuid) returns table (wave_id uuid, standing text, residents int, letters int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.wave_id, s.standing, count(*)::int, count(k.letter_id)::int from conversion_standings(of_conversion) s join conversion_case k on k.id = s.id
  where ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by s.wave_id, s.standing
$$;
revoke all on function conversion_sums(uuid) from public;
grant execute on function conversion_sums(uuid) to perceel_app;

-- A placement ends with its registration; a consultant ends them together with the facility and in no other way, since she writes none.
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

-- What still runs in a facility that ended, ends on its last day. Where hours were entered for a later month the desk looks first.
create function conversion_ends_registrations(of_conversion uuid, by_name text) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare c conversion; ended uuid[];
begin
  select * into c from conversion where id = of_conversion;
  if c.id is null or c.status <> 'running' or ctx_kind() <> 'person' or ctx_role() <> 'consultant' or not c.municipality_id = any(ctx_municipalities()::uuid[]) then
    raise exception 'not-found' using errcode = 'PE002';
  end if;
  with over as (
    update facility_registration r set ends_on = c.ends_on, end_reason = 'facility-ends', ended_by = by_name, version = r.version + 1
    from conversion_case k
    where k.conversion_id = c.id and r.id = k.registration_id and r.ends_on is null
      and not exists (select from facility_hours h where h.registration_id = r.id group by h.month having sum(h.minutes) > 0 and h.month > substr(c.ends_on, 1, 7))
    returning r.id)
  select coalesce(array_agg(id), '{}') into ended from over;
  update facility_placement p set ends_on = c.ends_on, version = p.version + 1 where p.registration_id = any(ended) and p.ends_on is null;
  return cardinality(ended);
end $$;
revoke all on function conversion_ends_registrations(uuid, text) from public;
grant execute on function conversion_ends_registrations(uuid, text) to perceel_app;

set role perceel_owner;
grant execute on function conversion_standings(uuid) to perceel_app, perceel_gate;

-- prisma/sql/20251205000000_roles_and_trust/52_changeover.sql
-- The mass changeover of running clients (N41): other contracts, products or units from one day on, provider by provider, with two people on
-- the mapping and two on each list; and everything as it was while nothing was built on it (ADR 0082, 0083).
alter table help_mapping
  add constraint help_mapping_words check (btrim(source) <> ''),
  add constraint help_mapping_unit check (from_unit in ('minutes-week', 'result-month', 'hours-year', 'modules', 'packages', 'classes')),
  add constraint help_mapping_minutes check (minutes_per_week between 1 and 10080),
  add constraint help_mapping_changes check (from_product_id <> to_product_id or from_unit <> 'minutes-week'),
  add constraint help_mapping_status check (status in ('proposed', 'adopted', 'declined') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  -- Four eyes; who proposes may take it back himself.
  add constraint help_mapping_four_eyes check (status <> 'adopted' or decided_by_id <> proposed_by_id);
create unique index help_mapping_one on help_mapping (municipality_id, from_product_id, from_unit, valid_from) where status in ('proposed', 'adopted');

create function help_mapping_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status <> 'proposed' or ctx_kind() = 'person' and new.decided_by_id::text is distinct from ctx_actor()
     or to_jsonb(new) - '{status,decided_by_id,decided_by,decided_at,version}'::text[] <> to_jsonb(old) - '{status,decided_by_id,decided_by,decided_at,version}'::text[] then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger help_mapping_kept before update on help_mapping for each row execute function help_mapping_kept();

alter table changeover
  add constraint changeover_words check (btrim(name) <> '' and btrim(reason) <> ''),
  add constraint changeover_ended check (num_nulls(ended_on, end_reason) in (0, 2) and btrim(end_reason) <> '');
create function changeover_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.ended_on is not null or to_jsonb(new) - '{ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version}'::text[]
     or new.ended_on is not null and exists (select from changeover_part p where p.changeover_id = new.id and p.status in ('running', 'done')) then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_steps before update on changeover for each row execute function changeover_steps();

alter table changeover_part
  add constraint changeover_part_status check (status in ('preview', 'adopted', 'running', 'done', 'undone')),
  add constraint changeover_part_adopted check (num_nulls(adopted_by_id, adopted_by, adopted_at) in (0, 3) and (status = 'preview') = (adopted_by_id is null)),
  add constraint changeover_part_done check ((status = 'done') <= (done_at is not null) and (released_at is null or status = 'done')),
  add constraint changeover_part_undone check ((status = 'undone') = (undone_at is not null) and num_nulls(undone_by, undo_reason) in (0, 2) and (undone_at is null or undo_reason is not null) and (undo_reason is null or status in ('running', 'done', 'undone') and btrim(undo_reason) <> ''));

-- One way, the list adopted by another than who made it; done is when nobody is left, and undone is what changeover_undo() makes it.
create function changeover_part_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{status,adopted_by_id,adopted_by,adopted_at,done_at,released_at,undone_at,undone_by,undo_reason,version}'::text[] <> to_jsonb(old) - '{status,adopted_by_id,adopted_by,adopted_at,done_at,released_at,undone_at,undone_by,undo_reason,version}'::text[]
     or (old.status, new.status) not in (('preview', 'adopted'), ('adopted', 'adopted'), ('adopted', 'running'), ('running', 'running'), ('running', 'done'), ('done', 'done'), ('running', 'undone'), ('done', 'undone'))
     or old.adopted_by_id is not null and (new.adopted_by_id, new.adopted_by, new.adopted_at) is distinct from (old.adopted_by_id, old.adopted_by, old.adopted_at)
     or new.status = 'adopted' and (ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor() or new.adopted_by_id = (select c.made_by_id from changeover c where c.id = new.changeover_id))
     or (select c.ended_on from changeover c where c.id = new.changeover_id) is not null
     or new.status = 'done' and exists (select from changeover_case k where k.part_id = new.id and k.misfit is null and k.done_at is null)
     or old.released_at is not null
     -- Undoing that began is finished, and nothing else follows.
     or old.undo_reason is not null and (new.status not in (old.status, 'undone') or new.released_at is not null or (new.undo_reason, new.undone_by) is distinct from (old.undo_reason, old.undone_by))
     or (new.status = 'undone' or new.undo_reason is distinct from old.undo_reason) and current_user <> 'perceel_gate' then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_part_steps before update on changeover_part for each row execute function changeover_part_steps();

alter table changeover_case
  add constraint changeover_case_way check (way in ('contract', 'decision') and (way is null) = (misfit is not null)),
  add constraint changeover_case_misfit check (misfit in ('personal-budget', 'no-provider', 'not-begun', 'unsent', 'no-mapping', 'no-participation', 'bespoke', 'unit', 'fewer-minutes', 'objection', 'proposal', 'other-campaign', 'looking-first', 'language', 'changed')),
  add constraint changeover_case_fits check (way is null or num_nulls(part_id, allocation_id, to_product_id, new_minutes, participation_id) = 0 and new_minutes >= old_minutes),
  add constraint changeover_case_contract check (way is distinct from 'contract' or to_product_id = product_id and new_minutes = old_minutes and num_nonnulls(decision_id, new_indication_id) = 0),
  add constraint changeover_case_done check ((done_at is not null) = (new_allocation_id is not null) and (done_at is null or way is not null) and (undone_at is null or done_at is not null)
    and (way is distinct from 'decision' or done_at is null or num_nulls(decision_id, new_indication_id) = 0)),
  add constraint changeover_case_handled check (num_nulls(handled_reason, handled_on, handled_by) in (0, 3) and btrim(handled_reason) <> '' and (handled_on is null or misfit is not null));
create unique index changeover_case_decision on changeover_case (decision_id);

-- What was seen is what is done: a row goes from fitting to not fitting, and is done and undone once; only changeover_move() and changeover_undo() say so.
create function changeover_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{way,misfit,decision_id,new_indication_id,new_allocation_id,done_at,undone_at,handled_reason,handled_on,handled_by,version}'::text[] <> to_jsonb(old) - '{way,misfit,decision_id,new_indication_id,new_allocation_id,done_at,undone_at,handled_reason,handled_on,handled_by,version}'::text[]
     or (new.way, new.misfit) is distinct from (old.way, old.misfit) and (old.misfit is not null or old.done_at is not null or new.misfit is distinct from 'changed')
     or old.handled_on is not null
     or old.decision_id is not null and new.decision_id is distinct from old.decision_id or old.new_indication_id is not null and new.new_indication_id is distinct from old.new_indication_id
     or (new.done_at, new.undone_at, new.new_allocation_id) is distinct from (old.done_at, old.undone_at, old.new_allocation_id) and (current_user <> 'perceel_gate' or old.undone_at is not null or old.done_at is not null and new.done_at is distinct from old.done_at)
     or (select c.ended_on from changeover c where c.id = old.changeover_id) is not null then
    raise exception 'changeover-step' using errcode = 'PI082';
  end if;
  return new;
end $$;
create trigger changeover_case_steps before update on changeover_case for each row when (not moves_by_merge(to_jsonb(old), to_jsonb(new))) execute function changeover_case_steps();
create trigger kept_until_destroyed before delete on changeover_case for each row execute function kept_until_destroyed();

-- A decision that was taken back before it was sent replaces nothing any more.
drop index wmo_decision_replaced_once;
create unique index wmo_decision_replaced_once on wmo_decision (replaces_id) where undone_at is null;
create index wmo_decision_replaces on wmo_decision (replaces_id);
alter table wmo_decision add constraint wmo_decision_undone check (undone_at is null or dispatched_on is null);
alter table indication add constraint indication_undone check (undone_at is null or status = 'superseded');
alter table allocation add constraint allocation_undone check (undone_at is null or status = 'cancelled-before-start');

-- The letter of a decision that was taken back: kept with it, and read by nobody.
alter table letter drop constraint letter_compartment;
alter table letter add constraint letter_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_id is null and municipality_id is not null and published_at is null);
alter table file drop constraint file_compartment;
alter table file add constraint file_compartment check (compartment is null or compartment in ('objection', 'objected', 'undone') and resident_id is not null
  or compartment = 'proposal' and resident_id is null and provider_id is null and municipality_id is not null and published_at is null
  or compartment in ('supervision', 'complaint') and resident_id is null and region_ids = '{}' and municipality_id is not null and published_at is null);

-- prisma/sql/20251205000000_roles_and_trust/53_changeover_decisions.sql
-- The rules of decisions and indications, as before and with what a changeover may do besides; each asks the changeover's own rows.

-- Whether this decision was taken in a changeover that goes from this help to that product and time.
create function changeover_of(decision uuid, product uuid, minutes int) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from changeover_case k where k.decision_id = decision and k.way = 'decision' and k.to_product_id = product and k.new_minutes = minutes and k.undone_at is null)
$$;

-- An indication ends by a decision that replaces its own, or with the resident's death; and it runs again when that decision is taken back before it was sent.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - '{status,ended_on,objected_at,undone_at}'::text[] <> to_jsonb(old) - '{status,ended_on,objected_at,undone_at}'::text[] then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if (new.status, new.ended_on, new.undone_at) is distinct from (old.status, old.ended_on, old.undone_at) and current_user = 'perceel_gate' and (
       old.status = 'adopted' and new.status = 'superseded' and new.undone_at is not null and exists (select from changeover_case k where k.new_indication_id = old.id and k.undone_at is not null)
       or old.status = 'ended' and new.status = 'adopted' and new.undone_at is null and exists (select from changeover_case k where k.indication_id = old.id and k.undone_at is not null)
         and not exists (select from wmo_decision d where d.replaces_id = old.decision_id and d.undone_at is null)) then
    return new;
  end if;
  if new.undone_at is distinct from old.undone_at or old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id and d.undone_at is null)
    and not exists (select from resident r where r.id = new.resident_id and (new.status = 'ended' and r.died_on = new.ended_on or new.status = 'superseded' and r.died_on < new.starts_on)) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

create or replace function decision_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- Never sent and taken back: only its reference says so, since the next one gets the old.
  if current_user = 'perceel_gate' and old.undone_at is null and new.undone_at is not null and old.dispatched_on is null
     and to_jsonb(new) - '{undone_at,reference}'::text[] = to_jsonb(old) - '{undone_at,reference}'::text[]
     and exists (select from changeover_case k where k.decision_id = old.id and k.undone_at is not null) then
    return new;
  end if;
  if to_jsonb(new) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] <> to_jsonb(old) - '{outcome,objected_at,dispatched_on,objection_until}'::text[] or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  if (new.dispatched_on, new.objection_until) is distinct from (old.dispatched_on, old.objection_until) and not exists (
      select from wmo_dispatch s where s.letter_id = new.letter_id and s.starts_term and s.sent_on = new.dispatched_on and s.objection_until is not distinct from new.objection_until) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.reference;
  end if;
  return new;
end $$;

-- In a changeover time follows from what the earlier decision stated and a mapping that two people adopted, also where the product has norms.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int; by_norm int := (new.calculation ->> 'norm')::int;
begin
  select * into d from wmo_decision where id = new.decision_id and case_id = new.case_id;
  if new.norm_set_id is null then
    if stated is distinct from new.minutes_per_week or new.unit in ('minutes-week', 'classes') and (normed and not changeover_of(d.id, new.product_id, new.minutes_per_week) or btrim(coalesce(new.calculation ->> 'reason', '')) = '') then
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
  elsif not (exists (select 1 from calculation k where k.case_id = new.case_id and k.norm_minutes = by_norm)
       or exists (select 1 from indication o where o.decision_id = d.replaces_id and o.norm_set_id = new.norm_set_id and (o.calculation ->> 'norm')::int = by_norm)
       or exists (select 1 from campaign_case w join campaign c on c.id = w.campaign_id where w.case_id = new.case_id and c.status = 'running' and c.norm_set_id = new.norm_set_id and w.norm_minutes = by_norm))
     or by_norm + (new.calculation ->> 'adjustment')::int <> new.minutes_per_week or stated <> new.minutes_per_week
     or (new.calculation ->> 'adjustment')::int <> 0 and btrim(coalesce(new.calculation ->> 'deviationReason', '')) = '' then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if d.id is null or d.outcome not in ('granted', 'partly-granted', 'revised') then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;

-- New help joins the old without a gap; in a changeover it may be another product.
create or replace function indication_joins() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' then return new; end if;
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if before.id is null or before.product_id <> new.product_id and not changeover_of(d.id, new.product_id, new.minutes_per_week) or before.ended_on::date + 1 <> new.starts_on::date then
    raise exception 'indication-leaves-gap' using errcode = 'PI011';
  end if;
  if d.talk_on is null and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly') then
    raise exception 'fewer-without-talk' using errcode = 'PI012';
  end if;
  return new;
end $$;

-- Nothing is offered on a decision that was not sent. Help that runs goes on at the same provider while the letters of its changeover wait.
create or replace function allocation_of_sent_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i join wmo_decision d on d.id = i.decision_id where i.id = new.indication_id and d.dispatched_on is null
      and not exists (select from changeover_case k where k.decision_id = d.id and k.allocation_id = new.follows_id and k.new_indication_id = i.id)) then
    raise exception 'decision-not-sent' using errcode = 'PI013', detail = new.number;
  end if;
  return new;
end $$;

grant execute on function changeover_of(uuid, uuid, int) to perceel_app, perceel_gate;

-- prisma/sql/20251205000000_roles_and_trust/54_changeover_move.sql
-- What a changeover does to the help itself, set-based: to the other contract, and back.
set role perceel_gate;

-- As before, and: in a changeover help goes on under another participation or product of the same provider, and comes back when it is undone.
create or replace function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start); back boolean := false;
begin
  if tg_op = 'INSERT' and new.status <> 'offered' and not (new.status = 'started' and exists (select from allocation a join allocation_client c on c.allocation_id = a.id where a.id = new.follows_id and a.status = 'stopped'
      and a.provider_id = new.provider_id and a.stopped_on::date + 1 = new.starts_on::date
      and (a.participation_id = new.participation_id and a.product_id = new.product_id
        or exists (select from changeover_case k where k.allocation_id = a.id and k.way is not null and k.participation_id = new.participation_id and k.to_product_id = new.product_id and k.new_minutes = new.minutes_per_week)))) then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at, new.follows_id) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at, old.follows_id) then
      raise exception 'allocation-is-fixed' using errcode = 'PE003', detail = old.number;
    end if;
    -- Each by its own index: this runs for every allocation.
    if old.status = 'stopped' and new.status = 'started' then
      back := exists (select from changeover_case k join allocation x on x.id = k.new_allocation_id where k.allocation_id = new.id and k.undone_at is not null and x.status = 'cancelled-before-start');
    elsif old.status = 'started' and new.status = 'cancelled-before-start' and new.undone_at is not null then
      back := exists (select from changeover_case k where k.new_allocation_id = new.id and k.undone_at is not null);
    end if;
    if new.undone_at is distinct from old.undone_at and not back or new.status <> old.status and not back and not (case old.status
        when 'offered' then new.status in ('accepted', 'returned', 'cancelled-before-start')
        when 'accepted' then new.status in ('started', 'returned', 'cancelled-before-start')
        when 'started' then new.status in ('paused', 'stopped', 'transferred')
        when 'paused' then new.status in ('started', 'stopped', 'transferred')
        when 'returned' then new.status = 'offered'
        else false end) then
      raise exception 'allocation-transition' using errcode = 'PE004', detail = old.status || ' to ' || new.status;
    end if;
  end if;
  if not back and (tg_op = 'INSERT' or (new.status <> old.status and new.status in ('offered', 'accepted', 'started')) or new.starts_on is distinct from old.starts_on) then
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

-- Whose part it is, its row locked; nothing for everybody else.
create function changeover_part_of(of_part uuid) returns changeover_part language plpgsql volatile set search_path = public, pg_temp as $$
declare p changeover_part;
begin
  select x.* into p from changeover_part x where x.id = of_part and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if p.id is null or ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  return p;
end $$;

/* Moves the help of these residents to what their row says: what runs stops on the day before and goes on the day itself under its new number,
   with the same provider, client and parts of the day. Whoever has no decision where he needs one is refused. */
create function changeover_move(of_part uuid, cases uuid[], made uuid[], numbers text[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare p changeover_part := changeover_part_of(of_part); first_day text; moment timestamptz := date_trunc('milliseconds', portal_now()); moved int;
begin
  if p.status <> 'running' then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  select c.new_from into first_day from changeover c where c.id = p.changeover_id;
  update allocation a set status = 'stopped', stopped_on = to_char(to_date(first_day, 'YYYY-MM-DD') - 1, 'YYYY-MM-DD'), stop_reason = 'De hulp gaat verder onder een ander contract.', version = a.version + 1
    from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.way is not null and k.done_at is null and a.id = k.allocation_id and a.status = 'started';
  insert into allocation (id, number, municipality_id, region_id, lot_id, provider_id, participation_id, product_id, indication_id, minutes_per_week, frequency, windows, fluent_dutch, postcode4, wished_start,
    ends_on, status, offered_at, accepted_at, accepted_by, starts_on, started_at, follows_id)
  select g.id, f.number, a.municipality_id, a.region_id, k.lot_id, a.provider_id, k.participation_id, k.to_product_id, i.id, i.minutes_per_week, i.frequency, a.windows, a.fluent_dutch, a.postcode4, first_day,
    i.ends_on, 'started', moment, moment, a.accepted_by, first_day, moment, a.id
  from unnest(cases, made) with ordinality as g(case_id, id, place)
    -- Drawn at random, so some may be taken; there are a few more than needed.
    join (select t.number, row_number() over (order by t.at) as place from unnest(numbers) with ordinality as t(number, at) where not exists (select from allocation x where x.number = t.number)) f on f.place = g.place
    join changeover_case k on k.id = g.case_id and k.part_id = p.id and k.way is not null and k.done_at is null join allocation a on a.id = k.allocation_id
    join indication i on i.id = case k.way when 'decision' then k.new_indication_id else k.indication_id end and i.status = 'adopted';
  get diagnostics moved = row_count;
  insert into allocation_client (id, allocation_id, municipality_id, provider_id, resident_id, name, birth_date, address, postcode, city, phone, shared_at)
  select gen_random_uuid(), g.id, c.municipality_id, c.provider_id, c.resident_id, c.name, c.birth_date, c.address, c.postcode, c.city, c.phone, moment from unnest(made) as g(id) join allocation n on n.id = g.id join allocation_client c on c.allocation_id = n.follows_id;
  update changeover_case k set new_allocation_id = g.id, done_at = moment, version = k.version + 1 from unnest(cases, made) as g(case_id, id) where k.id = g.case_id;
  if moved <> cardinality(cases) then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  return moved;
end $$;

/* Puts these residents of one provider back as they were, and with the last of them the whole list: before its first day, while no letter waits to be sent, and while nothing was done with what was made.
   A decision that nobody received has no effect (Awb 3:40): it is kept, unseen, and the old one stands. */
create function changeover_undo(of_part uuid, cases uuid[], by_name text, why text) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare p changeover_part := changeover_part_of(of_part); first_day text; moment timestamptz := date_trunc('milliseconds', portal_now()); undone int; built int;
begin
  select c.new_from into first_day from changeover c where c.id = p.changeover_id;
  if p.status not in ('running', 'done') or p.released_at is not null or first_day <= today_here() then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  select count(*) into built from changeover_case k join allocation a on a.id = k.new_allocation_id left join indication i on i.id = k.new_indication_id left join wmo_decision d on d.id = k.decision_id
    where k.part_id = p.id and k.undone_at is null and (a.status <> 'started' or a.version <> 1 or i.status <> 'adopted' or d.dispatched_on is not null or exists (select from wmo_dispatch s where s.letter_id = d.letter_id)
      or exists (select from wmo_decision n where n.replaces_id = coalesce(d.id, (select o.decision_id from indication o where o.id = k.indication_id)) and n.undone_at is null and n.id is distinct from d.id)
      or exists (select from allocation f where f.follows_id = a.id) or exists (select from supervision_report s where s.allocation_id = a.id) or exists (select from resident_signal s where s.allocation_id = a.id));
  if built > 0 then raise exception 'changeover-built-on' using errcode = 'PI083', detail = built::text; end if;
  update changeover_case k set undone_at = moment, version = k.version + 1 where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and k.undone_at is null;
  get diagnostics undone = row_count;
  update allocation a set status = 'cancelled-before-start', cancelled_at = moment, cancel_reason = 'De overgang naar een ander contract is teruggedraaid.', undone_at = moment, version = a.version + 1 from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and a.id = k.new_allocation_id;
  update allocation a set status = 'started', stopped_on = null, stop_reason = null, version = a.version + 1 from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and a.id = k.allocation_id;
  update indication i set status = 'superseded', undone_at = moment from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and i.id = k.new_indication_id;
  update letter l set compartment = 'undone' from changeover_case k join wmo_decision d on d.id = k.decision_id where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and l.id = d.letter_id;
  update file f set compartment = 'undone' from changeover_case k join wmo_decision d on d.id = k.decision_id join letter l on l.id = d.letter_id where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and f.id = l.file_id;
  update wmo_decision d set undone_at = moment, reference = d.reference || '-T' || (select count(*) + 1 from wmo_decision u where u.municipality_id = p.municipality_id and u.case_id = d.case_id and u.undone_at is not null) from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and d.id = k.decision_id;
  update indication i set status = 'adopted', ended_on = null from changeover_case k where k.id = any(cases) and k.part_id = p.id and k.done_at is not null and k.way = 'decision' and i.id = k.indication_id;
  if undone <> cardinality(cases) then raise exception 'changeover-step' using errcode = 'PI082'; end if;
  update changeover_part x set status = case when o.open then x.status else 'undone' end, undone_at = case when not o.open then moment end, undone_by = coalesce(x.undone_by, by_name), undo_reason = coalesce(x.undo_reason, why), version = x.version + 1
    from (select exists (select from changeover_case k where k.part_id = p.id and k.done_at is not null and k.undone_at is null) as open) o where x.id = p.id;
  return undone;
end $$;

-- How a changeover stands, as sums: whoever advises on policy reads these and nobody's file.
create function changeover_sums(of_changeover uuid) returns table (part_id uuid, product_id uuid, to_product_id uuid, way text, misfit text, cases int, done int, open int, old_minutes bigint, new_minutes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.part_id, k.product_id, k.to_product_id, k.way, k.misfit, count(*)::int, count(*) filter (where k.done_at is not null and k.undone_at is null)::int, count(*) filter (where k.misfit is not null and k.handled_on is null)::int, sum(k.old_minutes), coalesce(sum(k.new_minutes), 0)
  from changeover_case k
  where k.changeover_id = of_changeover and ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by k.part_id, k.product_id, k.to_product_id, k.way, k.misfit
$$;

revoke all on function changeover_part_of(uuid), changeover_move(uuid, uuid[], uuid[], text[]), changeover_undo(uuid, uuid[], text, text), changeover_sums(uuid) from public;
grant execute on function changeover_move(uuid, uuid[], uuid[], text[]), changeover_undo(uuid, uuid[], text, text), changeover_sums(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/60_second_for_revisions.sql
-- A second consultant also decides on a revision or withdrawal, where the rule of the day asks so (issue 4 item 7, ADR 0072). What is proposed
-- names the decision that stands, so that one approval serves for one decision.
alter table decision_proposal
  drop constraint decision_proposal_outcome,
  add constraint decision_proposal_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn')),
  add constraint decision_proposal_replaces check ((outcome in ('revised', 'withdrawn')) = (replaces_id is not null));

create or replace function decision_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor()
        or not exists (select from wmo_case c where c.id = new.case_id and c.status = case when new.replaces_id is null then 'applied' else 'decided' end)
        or new.replaces_id is not null and not exists (select from wmo_decision d where d.id = new.replaces_id and d.case_id = new.case_id))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or ctx_kind() = 'person' and new.answered_by_id::text is distinct from ctx_actor()
        or to_jsonb(new) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[] <> to_jsonb(old) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[]) then
    raise exception 'decision-proposal-step' using errcode = 'PI022';
  end if;
  return new;
end $$;

create function second_rule(of_municipality uuid, on_day text) returns jsonb language sql stable set search_path = public, pg_temp as $$
  select r.value from rulebook_row r join municipality m on m.id = of_municipality
  where r.key = 'second-consultant' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id)
    and r.valid_from <= on_day and (r.valid_until is null or r.valid_until > on_day)
  order by r.municipality_id is null, r.valid_from desc limit 1
$$;

create or replace function decision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule jsonb := second_rule(new.municipality_id, new.decided_on); deviation int;
begin
  if ctx_role() <> 'consultant' then return new; end if;
  if exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'proposed') then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  select c.deviation_minutes into deviation from calculation c where c.case_id = new.case_id;
  if (case when new.replaces_id is not null then (rule ->> 'fewerMinutes')::boolean and new.outcome = 'withdrawn'
      else (rule ->> 'refusal')::boolean and new.outcome = 'refused' or (rule ->> 'partly')::boolean and new.outcome = 'partly-granted'
        or new.outcome <> 'refused' and abs(deviation) > (rule ->> 'deviationOver')::int end)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome and p.replaces_id is not distinct from new.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;

-- Less help in a revision. In a campaign the new minutes follow from norms that two people adopted, in a changeover from a list that two adopted; no second is asked there.
create function revision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; before indication; rule jsonb;
begin
  select * into d from wmo_decision where id = new.decision_id;
  if d.outcome <> 'revised' or ctx_role() <> 'consultant' or exists (select from campaign_case c where c.case_id = new.case_id and c.outcome is null) or changeover_of(d.id, new.product_id, new.minutes_per_week) then return new; end if;
  rule := second_rule(new.municipality_id, d.decided_on);
  select * into before from indication where decision_id = d.replaces_id and status = 'ended';
  if ((rule ->> 'fewerMinutes')::boolean and (new.minutes_per_week < before.minutes_per_week or before.frequency = 'weekly' and new.frequency = 'two-weekly')
      or abs((new.calculation ->> 'adjustment')::int) > (rule ->> 'deviationOver')::int)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = d.decided_by_id and p.outcome = 'revised' and p.replaces_id = d.replaces_id) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = d.reference;
  end if;
  return new;
end $$;
create trigger revision_by_a_second before insert on indication for each row execute function revision_by_a_second();

-- prisma/sql/20251205000000_roles_and_trust/61_looking_first.sql
-- Looking first (S22, ADR 0073): where a municipality rules so for a product, somebody's first help is for a set number of weeks with a purpose,
-- and nothing longer is given before somebody looked.
alter table product_unit add constraint product_unit_look_first check (look_first_weeks between 1 and 52);
alter table wmo_decision add constraint wmo_decision_look_purpose check (look_purpose is null or btrim(look_purpose) <> '' and outcome in ('granted', 'partly-granted') and replaces_id is null);

create function indication_looks_first() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; weeks int; looking wmo_decision;
begin
  if ctx_role() <> 'consultant' then return new; end if;
  select * into d from wmo_decision where id = new.decision_id;
  if d.replaces_id is not null then
    select * into looking from wmo_decision where id = d.replaces_id;
    if looking.look_purpose is not null and not exists (select from wmo_moment m where m.case_id = new.case_id and m.kind = 'looking-first' and m.held_on is not null)
       and new.ends_on > (select max(i.ends_on) from indication i where i.decision_id = looking.id) then
      raise exception 'look-first' using errcode = 'PI060', detail = d.reference;
    end if;
    return new;
  end if;
  select u.look_first_weeks into weeks from product_unit u
    where u.product_id = new.product_id and (u.municipality_id is null or u.municipality_id = new.municipality_id)
      and u.valid_from <= greatest(d.decided_on, new.starts_on) and (u.valid_until is null or u.valid_until > greatest(d.decided_on, new.starts_on))
    order by u.municipality_id is null limit 1;
  if exists (select from indication i where i.resident_id = new.resident_id and i.product_id = new.product_id and i.id <> new.id and i.status in ('adopted', 'ended')) then weeks := null; end if;
  if (weeks is null) <> (d.look_purpose is null) or new.ends_on::date > new.starts_on::date + weeks * 7 - 1 then
    raise exception 'look-first' using errcode = 'PI060', detail = d.reference;
  end if;
  return new;
end $$;
create trigger indication_looks_first before insert on indication for each row execute function indication_looks_first();

-- prisma/sql/20251205000000_roles_and_trust/62_refusals.sql
-- A provider that a resident does not want (issue 4 item 6): of his own case, with the reason and what he was told.
alter table provider_refusal
  add constraint provider_refusal_reason check (btrim(reason) <> '' and btrim(shown_text) <> ''),
  add constraint provider_refusal_day check (refused_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint provider_refusal_effect check (effect in ('goes-on', 'starts-anew'));

create function provider_refusal_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.refused_on > to_char(new.recorded_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') or new.refused_on < (select c.notified_on from wmo_case c where c.id = new.case_id)
     or new.allocation_id is not null and not exists (select from allocation a join indication i on i.id = a.indication_id where a.id = new.allocation_id and i.case_id = new.case_id and a.status = 'cancelled-before-start') then
    raise exception 'refusal-fits-not' using errcode = 'PI061';
  end if;
  return new;
end $$;
create trigger provider_refusal_fits before insert on provider_refusal for each row execute function provider_refusal_fits();

-- prisma/sql/20251205000000_roles_and_trust/71_people.sql
-- People and their roles, kept by an administrator; everyone's own sessions (ADR 0065).
set role perceel_gate;

-- Whether the caller administers this role: everywhere for who administers the platform, else in his region. Of a provider's people the
-- administrator only, of providers that entered there.
create function administers(m membership) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and coalesce(
    cardinality(ctx_regions()) = 0 or m.region_id = any(ctx_regions()::uuid[]) or m.municipality_id = any(ctx_municipalities()::uuid[])
    or (m.role = 'provider-admin' and exists (select from provider p where p.id = m.provider_id and p.region_ids && ctx_regions()::uuid[])), false)
$$;

-- All of somebody's roles, so that nobody gets at another region's person through a role in his own; and never oneself.
create function administers_person(person uuid) returns boolean language sql volatile as $$
  select person::text <> ctx_actor() and exists (select from membership m where m.person_id = person) and not exists (select from membership m where m.person_id = person and not administers(m))
$$;

create function person_roles(of_person uuid, skip int, take int) returns table (person_id uuid, membership_id uuid, name text, email text, active boolean, role text, title text, organisation text, valid_from text, valid_until text, runs boolean, account text, sessions int, last_seen timestamptz, mine boolean, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, p.active, m.role, m.title,
    coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    m.valid_from, m.valid_until, p.active and membership_runs(m),
    case when c.totp_secret is not null then 'ready' when c.password_hash is not null then 'password' when exists (select from account_link l where l.person_id = p.id and l.used_at is null and l.expires_at > clock_timestamp()) then 'invited' else 'none' end,
    (select count(*)::int from session s where s.membership_id = m.id and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()),
    (select max(s.last_seen_at) from session s where s.membership_id = m.id), administers_person(p.id), count(*) over ()::int
  from membership m join person p on p.id = m.person_id left join account c on c.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where administers(m) and (of_person is null or p.id = of_person) order by p.name, p.id, m.id offset skip limit take
$$;

-- A person with a role, and a link when he has no password yet. Somebody known by this address gets the role beside his others and
-- keeps his account. Gives the person, or why not.
create function person_invite(person_name text, address text, role_code text, role_title text, region uuid, municipality uuid, access uuid, provider uuid, starts text, ends text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.region_id := region; m.municipality_id := municipality; m.access_organisation_id := access; m.provider_id := provider;
  m.valid_from := starts; m.valid_until := ends; m.position := 1000;
  if not coalesce(administers(m), false) then refusal := 'not-found'; return; end if;
  select p.id into person_id from person p where lower(p.email) = lower(address);
  if exists (select from person p where p.id = person_invite.person_id and not p.active) then refusal := 'off'; return; end if;
  if exists (select from membership x where x.person_id = person_invite.person_id and x.role = role_code and (x.region_id, x.municipality_id, x.access_organisation_id, x.provider_id) is not distinct from (region, municipality, access, provider) and (x.valid_until is null or x.valid_until > starts)) then
    refusal := 'there-already'; return;
  end if;
  if person_id is null then
    person_id := gen_random_uuid();
    insert into person (id, name, email, active, invented) values (person_id, person_name, address, true, mode_of_portal() <> 'production');
  end if;
  m.person_id := person_id;
  insert into membership (id, person_id, role, title, region_id, municipality_id, access_organisation_id, provider_id, valid_from, valid_until, position)
  values (m.id, m.person_id, m.role, m.title, m.region_id, m.municipality_id, m.access_organisation_id, m.provider_id, m.valid_from, m.valid_until, m.position);
  if not exists (select from account a where a.person_id = m.person_id and a.password_hash is not null) and administers_person(m.person_id) then linked := link_write(m.person_id, token, by_name); end if;
end $$;

create or replace function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not ((ctx_kind() = 'system' and ctx_job() = 'setup') or administers_person(person)) then return false; end if;
  return link_write(person, token, by_name);
end $$;

-- Somebody is off, or on again; off ends every session at once.
create function person_switch(person uuid, turn_on boolean) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not administers_person(person) then return false; end if;
  update person p set active = turn_on where p.id = person and p.active <> turn_on;
  if not found then return false; end if;
  if not turn_on then perform person_sessions_end(person); end if;
  return true;
end $$;

create function person_sessions_end(person uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  if not administers_person(person) then return null; end if;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = person and s.revoked_at is null and s.absolute_until > clock_timestamp();
  get diagnostics ended = row_count;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = person and s.ended_at is null;
  return ended;
end $$;

-- Ends one role from today, with every session in it.
create function role_end(membership uuid, by_name text, reason text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into m from membership x where x.id = role_end.membership for update;
  if m.id is null or not administers(m) or m.person_id::text = ctx_actor() or not membership_runs(m) then return false; end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = portal_now() where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  return true;
end $$;

-- One's own sessions that still run, the newest first.
create function own_sessions() returns table (session_id uuid, role text, organisation text, amr text[], address text, agent text, created_at timestamptz, last_seen_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, m.role, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'), s.amr, s.address, s.agent, s.created_at, s.last_seen_at
  from session s join membership m on m.id = s.membership_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()
  order by s.created_at desc limit 25
$$;

create function own_session_end(session uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set revoked_at = clock_timestamp() from membership m where s.id = own_session_end.session and m.id = s.membership_id and ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null;
  return found;
end $$;

revoke all on function person_roles(uuid, int, int), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), person_switch(uuid, boolean), person_sessions_end(uuid), role_end(uuid, text, text), own_sessions(), own_session_end(uuid) from public;
grant execute on function person_roles(uuid, int, int), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), person_switch(uuid, boolean), person_sessions_end(uuid), role_end(uuid, text, text), own_sessions(), own_session_end(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/72_proof.sql
-- Proving again who one is before an act that weighs (ASVS V7.5, ADR 0075): how long a proof holds is a dated setting with its source.
alter table proof_rule add constraint proof_rule_minutes check (minutes between 1 and 60);
insert into proof_rule (valid_from, minutes, source) values
  ('2020-01-01', 15, 'docs/security.md: as long as a session of a Wmo consultant may be idle');

set role perceel_gate;

create function proof_minutes() returns int language sql volatile security definer set search_path = public, pg_temp as $$
  select r.minutes from proof_rule r where r.valid_from <= to_char(clock_timestamp() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') order by r.valid_from desc limit 1
$$;

-- Whether this session proved too long ago who it is. An actor who is no session (a seed, a test) has none to ask.
create function proof_lapsed(session uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select coalesce((select s.proved_at <= clock_timestamp() - make_interval(mins => proof_minutes()) from session s where s.id = proof_lapsed.session), false)
$$;

-- A session that a click opened in a demonstration is proved by one.
create function proof_by_click(session uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  select mode_of_portal() in ('demo', 'test') and exists (select from session s where s.id = proof_by_click.session and s.amr = '{}')
$$;

-- The sealed secret of one's own app.
create function own_factor() returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select a.totp_secret from account a where ctx_kind() = 'person' and a.person_id::text = ctx_actor()
$$;

-- One's own session is proved anew, under a new token: by a code of a time step after the last (ASVS V6.5.1), or by a click where that is how.
create function session_prove(session uuid, time_step bigint, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' then return false; end if;
  if not proof_by_click(session_prove.session) then
    update account a set totp_step = time_step where a.person_id::text = ctx_actor() and a.totp_step < time_step;
    if not found then return false; end if;
  end if;
  update session s set proved_at = clock_timestamp(), token_hash = token from membership m
  where s.id = session_prove.session and m.id = s.membership_id and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp();
  return found;
end $$;

revoke all on function proof_minutes(), proof_lapsed(uuid), proof_by_click(uuid), own_factor(), session_prove(uuid, bigint, text) from public;
grant execute on function proof_minutes(), proof_lapsed(uuid), proof_by_click(uuid), own_factor(), session_prove(uuid, bigint, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/73_identities.sql
-- Signing in at one's own organisation (OIDC, ADR 0076): an identity is its issuer and subject, tied to a person by an invitation alone.
alter table session drop constraint session_amr;
alter table session
  add constraint session_amr check (amr <@ '{pwd,otp,recovery,oidc,mfa}'::text[]),
  add constraint session_realm check (realm is null or (realm in ('staff', 'provider') and amr @> '{oidc}'::text[])),
  add constraint session_level check (realm is distinct from 'provider' or level is not null);
alter table sign_in_step add constraint sign_in_step_realm check (realm is null or realm = 'staff' or (realm = 'provider' and kvk is not null and level is not null));
alter table identity add constraint identity_realm check (realm in ('staff', 'provider'));
create unique index identity_one_running on identity (person_id) where ended_at is null;

set role perceel_gate;

-- Whether this role may be worked in after this signing in: through eHerkenning of the organisation that was signed in for only, and
-- never of a provider through the staff's.
create function step_fits(s sign_in_step, m membership) returns boolean language sql volatile as $$
  select case s.realm when 'staff' then m.provider_id is null when 'provider' then exists (select from provider p where p.id = m.provider_id and p.kvk = s.kvk) else true end
$$;

create function step_outside(person uuid, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile as $$
declare s sign_in_step;
begin
  s.token_hash := token; s.person_id := person; s.stage := 'proved'; s.amr := methods; s.realm := of_realm; s.kvk := of_kvk; s.level := of_level;
  s.created_at := clock_timestamp(); s.expires_at := clock_timestamp() + interval '10 minutes';
  if not exists (select from person p join membership m on m.person_id = p.id where p.id = person and p.active and membership_runs(m) and step_fits(s, m)) then return null; end if;
  insert into sign_in_step select s.*;
  return person;
end $$;

-- Who this identity belongs to, proved by his own organisation; nobody when it was never tied, or he may not work here as it.
create function identity_enter(of_issuer text, of_subject text, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  return step_outside((select i.person_id from identity i where i.issuer = of_issuer and i.subject = of_subject and i.realm = of_realm and i.ended_at is null), of_realm, of_kvk, of_level, methods, token);
end $$;

-- Ties an identity to the person of a link, which is used by it. Only of who has no app and no identity yet: a link skips no second proof.
-- An identity of somebody else is never moved.
create function identity_tie(link text, of_issuer text, of_subject text, of_realm text, of_kvk text, of_level text, methods text[], token text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  select l.person_id into whose from account_link l join person p on p.id = l.person_id where l.token_hash = link and l.used_at is null and l.expires_at > clock_timestamp() and p.active for update of l;
  if whose is null or exists (select from identity i where i.person_id = whose and i.ended_at is null) or exists (select from account a where a.person_id = whose and a.totp_secret is not null)
    or exists (select from identity i where i.issuer = of_issuer and i.subject = of_subject and (i.person_id <> whose or i.realm <> of_realm)) then return null; end if;
  if step_outside(whose, of_realm, of_kvk, of_level, methods, token) is null then return null; end if;
  update account_link l set used_at = clock_timestamp() where l.token_hash = link;
  -- A password that was chosen without an app opens nothing beside it.
  update account a set password_hash = null where a.person_id = whose;
  insert into identity (issuer, subject, realm, person_id, tied_at) values (of_issuer, of_subject, of_realm, whose, clock_timestamp())
  on conflict (issuer, subject) do update set ended_at = null, tied_at = clock_timestamp();
  return whose;
end $$;

-- One's own session is proved anew at the organisation it was opened from, as the same identity.
create function session_prove_outside(session uuid, of_issuer text, of_subject text, of_level text, token text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  update session s set proved_at = clock_timestamp(), token_hash = token, level = of_level from membership m
  where s.id = session_prove_outside.session and m.id = s.membership_id and ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp()
    and exists (select from identity i where i.person_id = m.person_id and i.realm = s.realm and i.issuer = of_issuer and i.subject = of_subject and i.ended_at is null);
  return found;
end $$;

create function session_realm(session uuid) returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select s.realm from session s join membership m on m.id = s.membership_id where s.id = session_realm.session and ctx_kind() = 'person' and m.person_id::text = ctx_actor()
$$;

-- As before, and not for who signs in at his own organisation: a password would be a way around it.
create or replace function link_use(token text, password text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  update account_link l set used_at = clock_timestamp() from person p where p.id = l.person_id and p.active and l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp()
    and not exists (select from identity i where i.person_id = p.id and i.ended_at is null) returning l.person_id into whose;
  if whose is null then return null; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  return whose;
end $$;

create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) and step_fits(s, m) order by m.position, m.id
$$;

create or replace function session_open(step text, membership uuid, token text, from_address text, from_agent text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step; m membership; opened uuid := gen_random_uuid();
begin
  select * into s from sign_in_step x where x.token_hash = step and x.stage = 'proved' and step_runs(x) for update;
  select x.* into m from membership x join person p on p.id = x.person_id where x.id = session_open.membership and x.person_id = s.person_id and p.active and membership_runs(x) and step_fits(s, x);
  if m.id is null then return null; end if;
  update sign_in_step x set ended_at = clock_timestamp() where x.token_hash = step;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes, amr, address, agent, realm, level)
  values (opened, token, m.id, m.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours', case when m.role = 'consultant' then 15 else 30 end, s.amr, from_address, from_agent, s.realm, s.level);
  return opened;
end $$;

revoke all on function identity_enter(text, text, text, text, text, text[], text), identity_tie(text, text, text, text, text, text, text[], text), session_prove_outside(uuid, text, text, text, text), session_realm(uuid) from public;
grant execute on function identity_enter(text, text, text, text, text, text[], text), identity_tie(text, text, text, text, text, text, text[], text), session_prove_outside(uuid, text, text, text, text), session_realm(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/74_provider_people.sql
-- A provider's people are invited by its own administrator; its first one by the municipality's (ADR 0077). An invitation is somebody's
-- role and, until he has a way in, a link.
set role perceel_gate;

-- Whether this provider is one that the caller's region knows: it entered there, or got its account there.
create function provider_near(provider uuid) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and exists (
    select from provider p where p.id = provider_near.provider and (cardinality(ctx_regions()) = 0 or p.region_ids && ctx_regions()::uuid[] or p.registered_region_id = any(ctx_regions()::uuid[])))
$$;

-- As before, also of a provider that got its account here, and of an advisory body of the region.
create or replace function administers(m membership) returns boolean language sql volatile as $$
  select ctx_kind() = 'person' and ctx_role() = 'administrator' and coalesce(
    cardinality(ctx_regions()) = 0 or m.region_id = any(ctx_regions()::uuid[]) or m.municipality_id = any(ctx_municipalities()::uuid[])
    or (m.role = 'provider-admin' and provider_near(m.provider_id))
    or exists (select from advisory_body b where b.id = m.advisory_body_id and b.region_id = any(ctx_regions()::uuid[])), false)
$$;

create function membership_over(m membership) returns boolean language sql volatile as $$
  select m.valid_until is not null and m.valid_until <= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
$$;

-- Whose account the caller looks after, besides the roles he administers: of a provider's administrator, his own people. Never null: what
-- is not known to be his is not.
create function keeps(m membership) returns boolean language sql volatile as $$
  select administers(m) or coalesce(ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[]), false) or (m.role = 'provider-staff' and provider_near(m.provider_id))
$$;

-- Every role that is not over, so that nobody gets at an account through one of its roles; and never one's own.
create function keeps_account(person uuid) returns boolean language sql volatile as $$
  select person::text <> ctx_actor() and exists (select from membership m where m.person_id = person and not membership_over(m))
    and not exists (select from membership m where m.person_id = person and not membership_over(m) and not keeps(m))
$$;

create function account_state(person uuid) returns text language sql volatile as $$
  select case when exists (select from identity i where i.person_id = person and i.ended_at is null) then 'outside' when a.totp_secret is not null then 'ready' when a.password_hash is not null then 'password'
    when exists (select from account_link l where l.person_id = person and l.used_at is null and l.expires_at > clock_timestamp()) then 'invited' else 'none' end
  from (select) one left join account a on a.person_id = person
$$;

-- Whether somebody can get in: who was invited and never came administers nothing yet. In a demonstration a click opens who has no account.
create function account_opens(person uuid) returns boolean language sql volatile as $$
  select account_state(person) in ('outside', 'ready', 'password') or (mode_of_portal() in ('demo', 'test') and account_state(person) = 'none')
$$;

-- A link has no use when no role is left to work in.
create function links_end(person uuid) returns void language sql volatile as $$
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond')
  where l.person_id = links_end.person and l.used_at is null and l.expires_at > clock_timestamp() and not exists (select from membership m where m.person_id = l.person_id and not membership_over(m))
$$;

-- Gives this role to whoever has this address, with a link when there is no way in yet and the caller keeps the account.
create function role_give(m membership, person_name text, address text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile as $$
begin
  linked := false;
  select p.id into person_id from person p where lower(p.email) = lower(address);
  if exists (select from person p where p.id = role_give.person_id and not p.active) then refusal := 'off'; return; end if;
  if exists (select from membership x where x.person_id = role_give.person_id and x.role = m.role and not membership_over(x)
    and (x.region_id, x.municipality_id, x.access_organisation_id, x.provider_id, x.advisory_body_id) is not distinct from (m.region_id, m.municipality_id, m.access_organisation_id, m.provider_id, m.advisory_body_id)) then
    refusal := 'there-already'; return;
  end if;
  if person_id is null then
    person_id := gen_random_uuid();
    insert into person (id, name, email, active, invented) values (person_id, person_name, address, true, mode_of_portal() <> 'production');
  end if;
  m.person_id := person_id; m.position := 1000;
  insert into membership select m.*;
  if account_state(m.person_id) in ('none', 'invited') and keeps_account(m.person_id) then linked := link_write(m.person_id, token, by_name); end if;
end $$;

drop function person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text);
create function person_invite(person_name text, address text, role_code text, role_title text, region uuid, municipality uuid, access uuid, body uuid, starts text, ends text, token text, by_name text, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.region_id := region; m.municipality_id := municipality; m.access_organisation_id := access; m.advisory_body_id := body;
  m.valid_from := starts; m.valid_until := ends;
  linked := false;
  if not coalesce(administers(m), false) then refusal := 'not-found'; return; end if;
  -- A member of a board is no bureau, and of what has ended nobody becomes a member.
  if body is not null and not exists (select from advisory_body b where b.id = body and b.kind = role_code and (b.valid_until is null or b.valid_until > starts)) then refusal := 'not-found'; return; end if;
  select g.person_id, g.refusal, g.linked into person_invite.person_id, person_invite.refusal, person_invite.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

create function colleague_invite(person_name text, address text, role_code text, role_title text, ends text, token text, by_name text, out membership_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' or role_code not in ('provider-admin', 'provider-staff') or cardinality(ctx_providers()) <> 1 then refusal := 'not-found'; return; end if;
  m.id := gen_random_uuid(); m.role := role_code; m.title := role_title; m.provider_id := (ctx_providers())[1]::uuid; m.valid_until := ends;
  m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select m.id, g.refusal, g.linked into colleague_invite.membership_id, colleague_invite.refusal, colleague_invite.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

-- A new link for somebody whose account one keeps; whoever signs in at his own organisation needs none.
create or replace function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not ((ctx_kind() = 'system' and ctx_job() = 'setup') or keeps_account(person)) then return false; end if;
  return link_write(person, token, by_name);
end $$;

-- With whose account it is, how far it came, and whether the caller may make a link to it.
drop function colleagues();
create function colleagues() returns table (membership_id uuid, person_id uuid, name text, email text, role text, title text, valid_from text, valid_until text, runs boolean, ended_name text, ended_reason text, account text, mine boolean)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.id, p.name, p.email, m.role, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), m.ended_name, m.ended_reason, account_state(p.id), keeps_account(p.id)
  from membership m join person p on p.id = m.person_id
  where ctx_kind() = 'person' and ctx_role() = 'provider-admin' and m.provider_id = any(ctx_providers()::uuid[])
  order by p.name, m.id
$$;

-- As before; what is left of an invitation ends with the last role.
create or replace function colleague_end(membership uuid, by_name text, reason text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; moment timestamptz := portal_now(); today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'provider-admin' then return 'not-found'; end if;
  perform pg_advisory_xact_lock(hashtextextended((ctx_providers())[1], 7));
  select x.* into m from membership x where x.id = colleague_end.membership and x.provider_id = any(ctx_providers()::uuid[]);
  if m.id is null then return 'not-found'; end if;
  if not membership_runs(m) then return 'ended-already'; end if;
  if m.role = 'provider-admin' and account_opens(m.person_id) and not exists (
    select from membership x join person p on p.id = x.person_id where x.provider_id = m.provider_id and x.role = 'provider-admin' and x.id <> m.id and p.active and membership_runs(x) and account_opens(x.person_id)) then
    return 'last-admin';
  end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = moment where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  perform links_end(m.person_id);
  return null;
end $$;

create or replace function role_end(membership uuid, by_name text, reason text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  select * into m from membership x where x.id = role_end.membership for update;
  if m.id is null or not administers(m) or m.person_id::text = ctx_actor() or not membership_runs(m) then return false; end if;
  update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = reason, ended_at = portal_now() where x.id = m.id;
  update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
  perform links_end(m.person_id);
  return true;
end $$;

-- With the body somebody advises in.
create or replace function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) and step_fits(s, m) order by m.position, m.id
$$;

create or replace function person_roles(of_person uuid, skip int, take int) returns table (person_id uuid, membership_id uuid, name text, email text, active boolean, role text, title text, organisation text, valid_from text, valid_until text, runs boolean, account text, sessions int, last_seen timestamptz, mine boolean, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, p.active, m.role, m.title,
    coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    m.valid_from, m.valid_until, p.active and membership_runs(m), account_state(p.id),
    (select count(*)::int from session s where s.membership_id = m.id and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()),
    (select max(s.last_seen_at) from session s where s.membership_id = m.id), administers_person(p.id), count(*) over ()::int
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where administers(m) and (of_person is null or p.id = of_person) order by p.name, p.id, m.id offset skip limit take
$$;

create or replace function own_sessions() returns table (session_id uuid, role text, organisation text, amr text[], address text, agent text, created_at timestamptz, last_seen_at timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  select s.id, m.role, coalesce(pr.name, ab.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'), s.amr, s.address, s.agent, s.created_at, s.last_seen_at
  from session s join membership m on m.id = s.membership_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id left join advisory_body ab on ab.id = m.advisory_body_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where ctx_kind() = 'person' and m.person_id::text = ctx_actor() and s.revoked_at is null and s.absolute_until > clock_timestamp() and s.last_seen_at + make_interval(mins => s.idle_minutes) > clock_timestamp()
  order by s.created_at desc limit 25
$$;

-- Providers that the administrator's region knows, with who administers them now; those without anybody first.
create function provider_accounts(of_provider uuid, skip int, take int) returns table (provider_id uuid, name text, kvk text, email text, administrators text[], invited int, total int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.kvk, p.email, a.names, a.invited, count(*) over ()::int
  from provider p cross join lateral (
    select coalesce(array_agg(x.name order by x.name) filter (where account_opens(x.id)), '{}') as names, count(*) filter (where not account_opens(x.id))::int as invited
    from membership m join person x on x.id = m.person_id where m.provider_id = p.id and m.role = 'provider-admin' and x.active and membership_runs(m)) a
  where provider_near(p.id) and (of_provider is null or p.id = of_provider)
  order by cardinality(a.names) > 0, p.name, p.id offset skip limit take
$$;

-- A provider gets its account, with its first administrator. Gives the provider, or why not.
create function provider_register(provider_name text, legal_form text, kvk_number text, person_name text, address text, role_title text, token text, by_name text, out provider_id uuid, out person_id uuid, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  linked := false;
  if ctx_kind() <> 'person' or ctx_role() <> 'administrator' then refusal := 'not-found'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(kvk_number, 8));
  if exists (select from provider p where p.kvk = kvk_number) then refusal := 'kvk-known'; return; end if;
  provider_id := gen_random_uuid();
  insert into provider (id, name, legal_form, kvk, contact_name, email, registered_region_id, invented, invented_note) values (provider_id, provider_name, provider_register.legal_form, kvk_number, person_name, address, (ctx_regions())[1]::uuid, mode_of_portal() <> 'production', case when mode_of_portal() <> 'production' then 'Ingevoerd in de demonstratie' end);
  m.id := gen_random_uuid(); m.role := 'provider-admin'; m.title := role_title; m.provider_id := provider_register.provider_id; m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select g.person_id, g.refusal, g.linked into provider_register.person_id, provider_register.refusal, provider_register.linked from role_give(m, person_name, address, token, by_name) g;
end $$;

revoke all on function provider_near(uuid), keeps(membership), keeps_account(uuid), membership_over(membership), account_state(uuid), account_opens(uuid), links_end(uuid), role_give(membership, text, text, text, text), colleagues(),
  person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), colleague_invite(text, text, text, text, text, text, text), provider_accounts(uuid, int, int), provider_register(text, text, text, text, text, text, text, text) from public;
grant execute on function colleagues(), person_invite(text, text, text, text, uuid, uuid, uuid, uuid, text, text, text, text), colleague_invite(text, text, text, text, text, text, text), provider_accounts(uuid, int, int), provider_register(text, text, text, text, text, text, text, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/75_account_requests.sql
-- What no one may do alone with somebody's account: one asks with a reason, another grants (ADR 0086, ASVS V6.4.4).
alter table account_request
  add constraint account_request_kind check (kind in ('factor-reset', 'first-administrator')),
  add constraint account_request_whose check (case kind when 'factor-reset' then person_id is not null and num_nulls(person_name, email, title) = 3 else person_id is null and provider_id is not null and num_nulls(person_name, email, title) = 0 end),
  add constraint account_request_reason check (length(btrim(reason)) > 0),
  add constraint account_request_outcome check (outcome in ('granted', 'refused', 'withdrawn')),
  add constraint account_request_decided check (num_nulls(outcome, decided_by_id, decided_by_name, decided_at) in (0, 4)),
  add constraint account_request_four_eyes check (outcome is null or (outcome = 'withdrawn') = (decided_by_id = asked_by_id));
create unique index account_request_one_open on account_request (coalesce(person_id, provider_id)) where outcome is null;

create function account_request_stands() returns trigger language plpgsql as $$
begin
  if old.outcome is not null or (to_jsonb(new) - '{outcome,decided_by_id,decided_by_name,decided_at,decided_reason}'::text[]) is distinct from (to_jsonb(old) - '{outcome,decided_by_id,decided_by_name,decided_at,decided_reason}'::text[]) then
    raise exception 'account-request-stands' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger account_request_stands before update on account_request for each row execute function account_request_stands();

set role perceel_gate;

create function request_near(r account_request) returns boolean language sql volatile as $$
  select case r.kind when 'factor-reset' then keeps_account(r.person_id) else provider_near(r.provider_id) end
$$;

create function has_administrator(provider uuid) returns boolean language sql volatile as $$
  select exists (select from membership m join person p on p.id = m.person_id where m.provider_id = has_administrator.provider and m.role = 'provider-admin' and p.active and membership_runs(m) and account_opens(p.id))
$$;

-- Asks to take somebody's way in away, so that he sets it anew. Gives the request, or why not.
create function factor_reset_ask(whose uuid, why text, by_name text, out request uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not keeps_account(whose) then refusal := 'not-found'; return; end if;
  if account_state(whose) not in ('ready', 'outside') then refusal := 'nothing-to-reset'; return; end if;
  insert into account_request (id, kind, person_id, provider_id, reason, asked_by_id, asked_by_name, asked_at)
  values (gen_random_uuid(), 'factor-reset', whose, (select m.provider_id from membership m where m.person_id = whose and m.provider_id is not null and not membership_over(m) order by m.id limit 1), why, ctx_actor()::uuid, by_name, portal_now())
  on conflict do nothing returning id into request;
  if request is null then refusal := 'asked-already'; end if;
end $$;

-- Asks for an administrator of a provider that has none.
create function first_administrator_ask(whose uuid, person_name text, address text, role_title text, why text, by_name text, out request uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not provider_near(whose) then refusal := 'not-found'; return; end if;
  if has_administrator(whose) then refusal := 'has-administrator'; return; end if;
  insert into account_request (id, kind, provider_id, person_name, email, title, reason, asked_by_id, asked_by_name, asked_at)
  values (gen_random_uuid(), 'first-administrator', whose, person_name, address, role_title, why, ctx_actor()::uuid, by_name, portal_now())
  on conflict do nothing returning id into request;
  if request is null then refusal := 'asked-already'; end if;
end $$;

-- Grants, refuses, or (one's own) withdraws. A granted reset leaves nothing to get in with but the new link: no password, app, recovery
-- code, identity or session.
create function account_request_decide(request uuid, grants boolean, why text, token text, by_name text, out person_id uuid, out provider_id uuid, out kind text, out outcome text, out refusal text, out linked boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare r account_request; m membership; own boolean;
begin
  linked := false;
  select * into r from account_request x where x.id = request for update;
  if r.id is null or not request_near(r) then refusal := 'not-found'; return; end if;
  if r.outcome is not null then refusal := 'decided-already'; return; end if;
  own := r.asked_by_id::text = ctx_actor();
  if own and grants then refusal := 'own-request'; return; end if;
  outcome := case when own then 'withdrawn' when grants then 'granted' else 'refused' end;
  person_id := r.person_id; provider_id := r.provider_id; kind := r.kind;
  if outcome = 'granted' and r.kind = 'factor-reset' then
    update account a set password_hash = null, password_at = null, totp_secret = null, totp_step = null where a.person_id = r.person_id;
    delete from recovery_code c where c.person_id = r.person_id;
    update identity i set ended_at = clock_timestamp() where i.person_id = r.person_id and i.ended_at is null;
    update session s set revoked_at = clock_timestamp() from membership x where x.id = s.membership_id and x.person_id = r.person_id and s.revoked_at is null;
    update sign_in_step s set ended_at = clock_timestamp() where s.person_id = r.person_id and s.ended_at is null;
    linked := link_write(r.person_id, token, by_name);
  elsif outcome = 'granted' then
    perform pg_advisory_xact_lock(hashtextextended(r.provider_id::text, 7));
    if has_administrator(r.provider_id) then refusal := 'has-administrator'; return; end if;
    m.id := gen_random_uuid(); m.role := 'provider-admin'; m.title := r.title; m.provider_id := r.provider_id; m.valid_from := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
    select g.person_id, g.refusal, g.linked into account_request_decide.person_id, account_request_decide.refusal, account_request_decide.linked from role_give(m, r.person_name, r.email, token, by_name) g;
    if account_request_decide.refusal is not null then return; end if;
  end if;
  update account_request x set outcome = account_request_decide.outcome, decided_by_id = ctx_actor()::uuid, decided_by_name = by_name, decided_at = portal_now(), decided_reason = why where x.id = r.id;
end $$;

-- What was asked about accounts that the caller keeps: open ones first, then what was decided last. Nobody of whom it is reads it here.
create function account_requests(of_request uuid, whose uuid) returns table (id uuid, kind text, name text, email text, provider text, reason text, asked_by text, asked_at timestamptz, own boolean, outcome text, decided_by text, decided_at timestamptz, decided_reason text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select r.id, r.kind, coalesce(p.name, r.person_name), coalesce(p.email, r.email), pr.name, r.reason, r.asked_by_name, r.asked_at, r.asked_by_id::text = ctx_actor(), r.outcome, r.decided_by_name, r.decided_at, r.decided_reason
  from account_request r left join person p on p.id = r.person_id left join provider pr on pr.id = r.provider_id
  where request_near(r) and (of_request is null or r.id = of_request) and (whose is null or (coalesce(r.person_id, r.provider_id) = whose and r.outcome is null))
  order by r.outcome is not null, coalesce(r.decided_at, r.asked_at) desc, r.id limit 50
$$;

revoke all on function request_near(account_request), has_administrator(uuid), factor_reset_ask(uuid, text, text), first_administrator_ask(uuid, text, text, text, text, text), account_request_decide(uuid, boolean, text, text, text), account_requests(uuid, uuid) from public;
grant execute on function factor_reset_ask(uuid, text, text), first_administrator_ask(uuid, text, text, text, text, text), account_request_decide(uuid, boolean, text, text, text), account_requests(uuid, uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/76_bodies.sql
-- An administrator makes an advisory board or bureau and ends it, with the roles in it (ADR 0066). What it gave stays.
set role perceel_gate;

create function body_make(of_kind text, body_name text, contact text, address text, region uuid, municipality uuid, out body uuid, out refusal text) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership;
begin
  m.region_id := coalesce((select x.region_id from municipality x where x.id = body_make.municipality), region);
  if m.region_id is null or not administers(m) then refusal := 'not-found'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(m.region_id::text, 9));
  if exists (select from advisory_body b where b.region_id = m.region_id and lower(b.name) = lower(body_name) and (b.valid_until is null or b.valid_until > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'))) then
    refusal := 'there-already'; return;
  end if;
  body := gen_random_uuid();
  insert into advisory_body (id, region_id, municipality_id, kind, name, contact_name, email, source, invented, valid_from)
  values (body, m.region_id, municipality, of_kind, body_name, contact, address, 'Ingevoerd door een beheerder', mode_of_portal() <> 'production', to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'));
end $$;

-- From today nobody works in it and nobody asks it; on the day it was made, from tomorrow.
create function body_end(body uuid, by_name text, why text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m membership; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  m.advisory_body_id := body;
  if not administers(m) then return false; end if;
  update advisory_body b set valid_until = greatest(today, to_char(b.valid_from::date + 1, 'YYYY-MM-DD')) where b.id = body and (b.valid_until is null or b.valid_until > today);
  if not found then return false; end if;
  for m in select * from membership x where x.advisory_body_id = body and not membership_over(x) for update loop
    update membership x set valid_until = greatest(today, x.valid_from), ended_name = by_name, ended_reason = why, ended_at = portal_now() where x.id = m.id;
    update session s set revoked_at = clock_timestamp() where s.membership_id = m.id and s.revoked_at is null;
    perform links_end(m.person_id);
  end loop;
  return true;
end $$;

create function body_members(body uuid) returns table (person_id uuid, membership_id uuid, name text, email text, title text, valid_from text, valid_until text, runs boolean, account text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, m.id, p.name, p.email, m.title, m.valid_from, m.valid_until, p.active and membership_runs(m), account_state(p.id)
  from membership m join person p on p.id = m.person_id where m.advisory_body_id = body and administers(m) order by p.name, m.id limit 200
$$;

revoke all on function body_make(text, text, text, text, uuid, uuid), body_end(uuid, text, text), body_members(uuid) from public;
grant execute on function body_make(text, text, text, text, uuid, uuid), body_end(uuid, text, text), body_members(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/80_imports.sql
-- Taking over what an older system holds (issue 4 item 12, ADR 0084): tried by one, adopted by another, in parts that are done once, undone whole.
alter table data_import
  add constraint data_import_kind check (kind in ('residents', 'indications')),
  add constraint data_import_said check (btrim(source) <> '' and rows between 1 and 50000 and sha256 ~ '^[0-9a-f]{64}$'),
  add constraint data_import_expected check (expected_people >= 0 and expected_minutes >= 0 and btrim(explanation) <> ''),
  add constraint data_import_status check (status in ('trial', 'adopting', 'adopted', 'undoing', 'undone', 'withdrawn')),
  add constraint data_import_adopted check (num_nulls(adopted_at, adopted_by_id, adopted_by) in (0, 3) and (adopted_at is not null or status in ('trial', 'withdrawn'))),
  add constraint data_import_four_eyes check (adopted_by_id <> made_by_id),
  add constraint data_import_ended check (num_nulls(ended_by, end_reason) in (0, 2) and (ended_by is not null) = (status in ('undoing', 'undone', 'withdrawn')) and btrim(end_reason) <> '');
-- The same file is taken over once.
create unique index data_import_once on data_import (municipality_id, kind, sha256) where status in ('adopting', 'adopted', 'undoing');

alter table data_import_row
  add constraint data_import_row_outcome check (outcome in ('new', 'same', 'changed', 'possible', 'refused')),
  add constraint data_import_row_refused check ((outcome = 'refused') = (problems <> '[]'::jsonb)),
  add constraint data_import_row_choice check (choice in ('different', 'leave') and (choice is null or outcome = 'possible')),
  -- What a line says of somebody is kept as long as something can still be made of it.
  add constraint data_import_row_content check (content is null or done_at is null and outcome in ('new', 'possible')),
  add constraint data_import_row_number check (number > 1),
  add constraint data_import_row_minutes check (minutes between 1 and 10080);
create index data_import_row_waiting on data_import_row (import_id, number) where done_at is null;

create function data_import_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'trial' or ctx_kind() = 'person' and new.made_by_id::text is distinct from ctx_actor() then raise exception 'import-step' using errcode = 'PX080'; end if;
    return new;
  end if;
  if to_jsonb(new) - '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}'::text[] is distinct from to_jsonb(old) - '{status,explanation,adopted_at,adopted_by_id,adopted_by,ended_at,ended_by,end_reason,version}'::text[]
     or new.status <> old.status and not ((old.status, new.status) in (('trial', 'adopting'), ('trial', 'withdrawn'), ('adopting', 'adopted'), ('adopting', 'undoing'), ('adopted', 'undoing'), ('undoing', 'undone')))
     or old.status <> 'trial' and (new.explanation, new.adopted_at, new.adopted_by_id, new.adopted_by) is distinct from (old.explanation, old.adopted_at, old.adopted_by_id, old.adopted_by)
     or old.status = 'trial' and new.status = 'adopting' and ctx_kind() = 'person' and new.adopted_by_id::text is distinct from ctx_actor()
     or new.status = 'adopting' and old.status = 'trial' and exists (select from data_import_row r where r.import_id = new.id and r.outcome = 'possible' and r.choice is null)
     or new.status = 'adopted' and exists (select from data_import_row r where r.import_id = new.id and r.done_at is null)
     or new.status = 'withdrawn' and exists (select from data_import_row r where r.import_id = new.id and r.content is not null)
     or new.status = 'undone' and exists (select from data_import_row r where r.import_id = new.id and r.done_at is not null) then
    raise exception 'import-step' using errcode = 'PX080', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger data_import_steps before insert or update on data_import for each row execute function data_import_steps();

-- Lines come with the trial; each is done once, while the import is being adopted; only undoing takes that back.
create function data_import_row_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare standing text := (select i.status from data_import i where i.id = new.import_id);
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (standing <> 'trial' or num_nonnulls(new.done_at, new.case_id, new.choice) > 0)
     or tg_op = 'UPDATE' and (old.done_at is not null or (new.import_id, new.municipality_id, new.number) is distinct from (old.import_id, old.municipality_id, old.number)
        or standing not in ('trial', 'adopting') or standing = 'trial' and to_jsonb(new) - '{choice,content}'::text[] is distinct from to_jsonb(old) - '{choice,content}'::text[]
        or standing = 'adopting' and new.choice is distinct from old.choice and new.done_at is null or new.content is not null and new.content is distinct from old.content) then
    raise exception 'import-step' using errcode = 'PX080', detail = new.number::text;
  end if;
  return new;
end $$;
create trigger data_import_row_steps before insert or update on data_import_row for each row execute function data_import_row_steps();
create trigger kept_until_destroyed before delete on data_import_row for each row execute function kept_until_destroyed();

-- prisma/sql/20251205000000_roles_and_trust/81_imported_decisions.sql
-- A decision of an older system stands as it was: without a letter, a mandate or a name of this portal (ADR 0084).
create unique index wmo_decision_reference_own on wmo_decision (reference) where import_id is null;
create index wmo_decision_reference on wmo_decision (municipality_id, reference);
alter table wmo_decision
  add constraint wmo_decision_imported check ((import_id is null) = (letter_id is not null) and (import_id is null) = (mandate_id is not null)
    and (import_id is null or outcome in ('granted', 'partly-granted', 'revised', 'withdrawn') and replaces_id is null and decided_by_id is null and mandate_text = '' and signed_name = ''));
alter table wmo_case add constraint wmo_case_imported check ((import_id is null) = (imported_from is null));

-- prisma/sql/20251205000000_roles_and_trust/82_import_undo.sql
-- Undoing an import of residents (ADR 0084): whole, and only while nothing was built on what it made. What hangs on a file is found by its foreign keys, so
-- that a table of later needs nothing here.
set role perceel_gate;

-- Which lines made a file on which something was built since, and what; for a consultant of the municipality.
create function import_held(of_import uuid) returns table (line int, what text) language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare each record; made uuid[];
begin
  select array_agg(r.resident_id) into made from data_import_row r join data_import i on i.id = r.import_id
    where i.id = of_import and ctx_role() = 'consultant' and i.municipality_id = any(ctx_municipalities()::uuid[]) and r.done_at is not null and r.outcome in ('new', 'possible') and r.choice is distinct from 'leave';
  if made is null then return; end if;
  for each in
    select c.conrelid::regclass as name, a.attname as refers from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = 'resident'::regclass and c.conrelid not in ('resident_word'::regclass, 'data_import_row'::regclass)
  loop
    return query execute format('select distinct r.number, %L from %s x join data_import_row r on r.resident_id = x.%I and r.import_id = $1 where x.%I = any($2)', each.name::text, each.name, each.refers, each.refers) using of_import, made;
  end loop;
  return query select r.number, 'data_import_row'::text from data_import_row r where r.import_id = of_import and exists (select from data_import_row x where x.resident_id = r.resident_id and x.import_id <> of_import) and r.resident_id = any(made);
  return query select r.number, 'resident'::text from data_import_row r join resident p on p.id = r.resident_id where r.import_id = of_import and p.id = any(made) and p.version > 1;
  return query select r.number, 'letter'::text from data_import_row r where r.import_id = of_import and r.resident_id = any(made) and exists (select from letter l where l.resident_id = r.resident_id);
  return query select r.number, 'file'::text from data_import_row r where r.import_id = of_import and r.resident_id = any(made) and exists (select from file f where f.resident_id = r.resident_id);
end $$;

-- Takes the next lines back, with the files that they made; gives how many are left.
create function import_undo(of_import uuid, batch int) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare lines uuid[]; made uuid[]; holds int;
begin
  if ctx_role() <> 'consultant' or not exists (select from data_import i where i.id = of_import and i.status = 'undoing' and i.municipality_id = any(ctx_municipalities()::uuid[])) then raise exception 'not-found' using errcode = 'PE002'; end if;
  select count(*) into holds from import_held(of_import);
  if holds > 0 then raise exception 'import-held' using errcode = 'PX081', detail = holds::text; end if;
  select array_agg(n.id), array_agg(n.resident_id) filter (where n.outcome in ('new', 'possible') and n.choice is distinct from 'leave') into lines, made
    from (select r.id, r.resident_id, r.outcome, r.choice from data_import_row r where r.import_id = of_import and r.done_at is not null order by r.number limit batch) n;
  update data_import_row r set done_at = null, resident_id = case when r.resident_id = any(made) then null else r.resident_id end where r.id = any(lines);
  perform set_config('app.destroying', of_import::text, true);
  perform destroy_rows('resident', made, '{}');
  perform set_config('app.destroying', '', true);
  return (select count(*)::int from data_import_row r where r.import_id = of_import and r.done_at is not null);
end $$;

revoke all on function import_held(uuid), import_undo(uuid, int) from public;
grant execute on function import_held(uuid), import_undo(uuid, int) to perceel_app;
set role perceel_owner;

-- prisma/sql/20251205000000_roles_and_trust/90_large_municipality.sql
-- What is work in a municipality of fifty thousand clients is found by an index of its own, and not among all that runs.
set role perceel_gate;

create function indication_placing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare given uuid := case tg_op when 'DELETE' then old.indication_id else new.indication_id end;
  has boolean := exists (select from allocation a where a.indication_id = given and (a.status in ('offered', 'accepted', 'started', 'paused') or (a.status = 'returned' and a.return_agreed is null)));
begin
  update indication set placed = has where id = given and placed <> has;
  return null;
end $$;

set role perceel_owner;

-- That it has a place is no change of what was decided.
drop trigger indication_unchanged on indication;
alter table indication no force row level security;
alter table allocation no force row level security;
update indication i set placed = true where exists (select from allocation a where a.indication_id = i.id and (a.status in ('offered', 'accepted', 'started', 'paused') or (a.status = 'returned' and a.return_agreed is null)));
alter table indication force row level security;
alter table allocation force row level security;
create trigger indication_unchanged before update on indication for each row
  when (not moves_by_merge(to_jsonb(old), to_jsonb(new)) and not stands_again(to_jsonb(old), to_jsonb(new)) and to_jsonb(new) - 'placed' <> to_jsonb(old) - 'placed') execute function indication_unchanged();
create trigger indication_placing after insert or delete or update of status, return_agreed on allocation for each row execute function indication_placing();

-- It follows from the allocations, and nobody says so by hand.
create function indication_placed_by_allocation() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.placed is distinct from (tg_op = 'UPDATE' and old.placed) and current_user <> 'perceel_gate' then
    raise exception 'indication-placed' using errcode = 'PI004';
  end if;
  return new;
end $$;
create trigger indication_placed_by_allocation before insert or update of placed on indication for each row execute function indication_placed_by_allocation();

create index indication_to_offer on indication (municipality_id, ends_on) where status = 'adopted' and form = 'in-kind' and not placed;
create index wmo_dispatch_to_send on wmo_dispatch (municipality_id) where sent_on is null;
create index wmo_moment_to_hold on wmo_moment (municipality_id, due_on) where held_on is null;
create index wmo_decision_to_look_first on wmo_decision (municipality_id) where look_purpose is not null;
create index resident_signal_open on resident_signal (municipality_id) where outcome is null;

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
grant select, insert, update on "sign_in_count" to perceel_gate;
create policy gate_select on "sign_in_count" for select to perceel_gate using (true);
create policy gate_insert on "sign_in_count" for insert to perceel_gate with check (true);
create policy gate_update on "sign_in_count" for update to perceel_gate using (true) with check (true);
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
grant select, insert, update on "provider" to perceel_gate;
create policy gate_select on "provider" for select to perceel_gate using (true);
create policy gate_insert on "provider" for insert to perceel_gate with check (true);
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
grant select, update, delete on "facility_placement" to perceel_gate;
create policy gate_select on "facility_placement" for select to perceel_gate using (true);
create policy gate_update on "facility_placement" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "facility_placement" for delete to perceel_gate using (true);
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
