-- prisma/sql/20251202000000_admissions/00_about.sql
-- The admission procedures in full (issue 3): one file per subject.

-- prisma/sql/20251202000000_admissions/05_summons_kept.sql
-- What the columns of a summons said, before the datamodel drops them; 55_decisions.sql gives it a place.
alter table college_decision no force row level security;
create table summons_kept as select id, region_id, municipality_id, summons_on, summons_note from college_decision where summons_on is not null;
alter table college_decision force row level security;

-- prisma/schema
-- DropIndex
DROP INDEX "agreement_window_id_provider_id_key";

-- DropIndex
DROP INDEX "college_decision_window_id_municipality_id_key";

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "answer" ADD COLUMN     "cipher" BYTEA,
ADD COLUMN     "taken_from" TEXT;

-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_by" UUID,
ADD COLUMN     "confirmed_name" TEXT,
ADD COLUMN     "revealed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "clarification" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'explain',
ADD COLUMN     "repaired" JSONB;

-- AlterTable
ALTER TABLE "college_decision" DROP COLUMN "summons_note",
DROP COLUMN "summons_on",
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "criterion" ADD COLUMN     "library_version_id" UUID,
ADD COLUMN     "renewal_months" INTEGER,
ADD COLUMN     "renewal_reason" TEXT,
ADD COLUMN     "renewal_standing" TEXT,
ADD COLUMN     "sampled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "validity_months" INTEGER;

-- AlterTable
ALTER TABLE "entry_window" ADD COLUMN     "answers_by" TIMESTAMPTZ(3),
ADD COLUMN     "lot_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "questions_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'municipality';

-- AlterTable
ALTER TABLE "outcome" ADD COLUMN     "ends_on" TEXT,
ADD COLUMN     "ground" TEXT,
ADD COLUMN     "ground_note" TEXT,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "revised" JSONB,
ADD COLUMN     "was" TEXT;

-- AlterTable
ALTER TABLE "participation" ADD COLUMN     "window_id" UUID;

-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "purchase_obligation" BOOLEAN;

-- AlterTable
ALTER TABLE "procedure_document_version" ADD COLUMN     "text" TEXT;

-- AlterTable
ALTER TABLE "procedure_lot" ADD COLUMN     "max_quantity" INTEGER,
ADD COLUMN     "max_unit" TEXT,
ADD COLUMN     "max_value" BIGINT;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'regular';

-- AlterTable
ALTER TABLE "submission_lot" ADD COLUMN     "entered_product_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "product_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "submission_version" ADD COLUMN     "cipher" BYTEA,
ADD COLUMN     "own_key" BYTEA,
ADD COLUMN     "receipt_key" TEXT,
ADD COLUMN     "receipt_signature" TEXT,
ADD COLUMN     "sealed_key" BYTEA,
ADD COLUMN     "sealing_key_id" UUID,
ALTER COLUMN "content" DROP NOT NULL,
ALTER COLUMN "signed_name" DROP NOT NULL,
ALTER COLUMN "signed_role" DROP NOT NULL;

-- CreateTable
CREATE TABLE "answer_version" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "lot_id" UUID,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cipher" BYTEA NOT NULL,
    "taken_from" TEXT,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closing_list" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "fingerprints" TEXT[],
    "signing_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closing_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_party" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kvk" TEXT NOT NULL,
    "lead_name" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "criterion_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "lot_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "status" TEXT NOT NULL DEFAULT 'invited',
    "signed_lot_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "signed_name" TEXT,
    "signed_role" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "invited_by" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "submission_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_declaration" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "cipher" BYTEA NOT NULL,
    "evidence_version_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "party_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_task" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "submission_id" UUID,
    "provider_id" UUID,
    "criterion_id" UUID,
    "seat" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "given_by" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessor_conflict" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessor_conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "summons" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "received_on" TEXT NOT NULL,
    "claimant" TEXT NOT NULL,
    "court" TEXT,
    "case_number" TEXT,
    "note" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "ended" TEXT,
    "ended_on" TEXT,
    "ended_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "summons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phrase" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "kind" TEXT,
    "verdict" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "current_number" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phrase_version" (
    "id" UUID NOT NULL,
    "phrase_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,

    CONSTRAINT "phrase_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_talk" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "planned_by" UUID NOT NULL,
    "planned_name" TEXT NOT NULL,
    "attendees" TEXT,
    "recorded_name" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "cancelled_reason" TEXT,
    "letter_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "verification_talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_point" (
    "id" UUID NOT NULL,
    "talk_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "lot_id" UUID,
    "finding" TEXT,
    "reason" TEXT,

    CONSTRAINT "verification_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_check" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "cipher" BYTEA,
    "started_by" TEXT NOT NULL,
    "started_on" TEXT NOT NULL,
    "hearing_days" INTEGER NOT NULL,
    "retention_months" INTEGER NOT NULL,
    "ended_on" TEXT,
    "destroy_on" TEXT,
    "destroyed_on" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "integrity_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_party" (
    "id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "integrity_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_question" (
    "id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_name" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "asked_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "answer_cipher" BYTEA,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "integrity_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integrity_standing" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'running',

    CONSTRAINT "integrity_standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merger_decision" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "merger_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_subcontractor" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kvk" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "declared" BOOLEAN NOT NULL,
    "file_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'reported',
    "reported_by" UUID NOT NULL,
    "reported_name" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_name" TEXT,
    "decided_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_subcontractor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_renewal" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "evidence_version_id" UUID NOT NULL,
    "handed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_by" TEXT NOT NULL,
    "verdict" TEXT,
    "reason" TEXT,
    "judged_at" TIMESTAMPTZ(3),
    "judged_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proof_renewal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proof_reminder" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "due_on" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" TEXT NOT NULL,

    CONSTRAINT "proof_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_drawing" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "postcodes" TEXT[],
    "reason" TEXT NOT NULL,
    "drawn_by" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lot_drawing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drawn_range" (
    "id" UUID NOT NULL,
    "drawing_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,

    CONSTRAINT "drawn_range_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_combination" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "requires_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_combination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_area" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "procedure_type" TEXT NOT NULL DEFAULT 'area-selection',
    "lot_id" UUID NOT NULL,
    "places" INTEGER NOT NULL,
    "max_score" INTEGER NOT NULL,
    "assessors" INTEGER NOT NULL,
    "tie_rule" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "selection_area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_criterion" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "procedure_type" TEXT NOT NULL DEFAULT 'area-selection',
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "selection_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_rule" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "date_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planning_change" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "window_version" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "planning_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_stop" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_reason" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "window_stop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closing_move" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "to_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "outage_from" TIMESTAMPTZ(3),
    "outage_until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_name" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "closing_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealing_key" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sealing_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealing_secret" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "cipher" BYTEA,

    CONSTRAINT "sealing_secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_criterion" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "current_number" INTEGER NOT NULL,
    "review_on" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "retired_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "library_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_criterion_version" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "holds_at" TEXT NOT NULL,
    "holds_months" INTEGER,
    "proof" TEXT NOT NULL,
    "answer_kind" TEXT NOT NULL,
    "evidence_kind" TEXT,
    "excluding_answer" BOOLEAN,
    "per_lot" BOOLEAN NOT NULL,
    "code" TEXT,
    "source" TEXT,
    "sampled" BOOLEAN NOT NULL,
    "validity_months" INTEGER,
    "renewal_months" INTEGER,
    "renewal_reason" TEXT,
    "renewal_standing" TEXT,
    "note" TEXT,
    "from_criterion_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" TEXT NOT NULL,

    CONSTRAINT "library_criterion_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_download" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_alert" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "region_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "window_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "window_id" UUID,
    "audience" TEXT NOT NULL,
    "to_provider_id" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT,
    "by_name" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_copy" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "window_id" UUID,
    "provider_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT,
    "from_name" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BOOLEAN NOT NULL,

    CONSTRAINT "message_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_read" (
    "id" UUID NOT NULL,
    "copy_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "message_read_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_question" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "document_id" UUID,
    "criterion_id" UUID,
    "lot_id" UUID,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "late_decision" TEXT,
    "late_reason" TEXT,
    "entry_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "window_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_asker" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "about" TEXT,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_asker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_note" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "intro" TEXT,
    "entry_count" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "letter_id" UUID,

    CONSTRAINT "answer_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_note_entry" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "note_id" UUID,
    "position" INTEGER,
    "about" TEXT,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "document_version_id" UUID,
    "names_left" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "written_by" UUID NOT NULL,
    "written_name" TEXT NOT NULL,
    "checked_by" UUID,
    "checked_name" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_note_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_review" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "entry_id" UUID,
    "criterion_id" UUID,
    "title" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT,
    "from_number" INTEGER,
    "due_on" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT,
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criterion_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_remark" (
    "id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "remarked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "criterion_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "remark_author" (
    "id" UUID NOT NULL,
    "remark_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "remarked_by" TEXT NOT NULL,
    "remarked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remark_author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_change" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'reported',
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL,
    "valid_from" TEXT NOT NULL,
    "note" TEXT,
    "file_id" UUID NOT NULL,
    "reported_by" UUID NOT NULL,
    "reported_name" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by" UUID,
    "checked_name" TEXT,
    "checked_how" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_name" TEXT,
    "decided_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_notice" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "decided_in" UUID[],
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "told_names" TEXT[],
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_score" (
    "id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "procedure_type" TEXT NOT NULL DEFAULT 'area-selection',
    "assessor_id" UUID NOT NULL,
    "assessor_name" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "selection_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "selection_consensus" (
    "id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "procedure_type" TEXT NOT NULL DEFAULT 'area-selection',
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "met_on" TEXT NOT NULL,
    "settled_by" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "selection_consensus_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answer_version_submission_id_number_idx" ON "answer_version"("submission_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "closing_list_window_id_closed_at_key" ON "closing_list"("window_id", "closed_at");

-- CreateIndex
CREATE INDEX "submission_party_provider_id_idx" ON "submission_party"("provider_id");

-- CreateIndex
CREATE INDEX "submission_party_member_id_idx" ON "submission_party"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_party_submission_id_member_id_key" ON "submission_party"("submission_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_party_id_region_id_member_id_key" ON "submission_party"("id", "region_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_declaration_party_id_key" ON "party_declaration"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "party_declaration_party_id_region_id_provider_id_key" ON "party_declaration"("party_id", "region_id", "provider_id");

-- CreateIndex
CREATE INDEX "assessment_task_window_id_idx" ON "assessment_task"("window_id");

-- CreateIndex
CREATE INDEX "assessment_task_submission_id_idx" ON "assessment_task"("submission_id");

-- CreateIndex
CREATE INDEX "assessor_conflict_provider_id_idx" ON "assessor_conflict"("provider_id");

-- CreateIndex
CREATE INDEX "summons_decision_id_idx" ON "summons"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "phrase_id_region_id_key" ON "phrase"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "phrase_version_phrase_id_number_key" ON "phrase_version"("phrase_id", "number");

-- CreateIndex
CREATE INDEX "verification_talk_submission_id_idx" ON "verification_talk"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_talk_id_region_id_provider_id_key" ON "verification_talk"("id", "region_id", "provider_id");

-- CreateIndex
CREATE INDEX "verification_point_submission_id_idx" ON "verification_point"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_check_municipality_id_submission_id_key" ON "integrity_check"("municipality_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_check_id_municipality_id_key" ON "integrity_check"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_party_check_id_member_id_key" ON "integrity_party"("check_id", "member_id");

-- CreateIndex
CREATE INDEX "integrity_question_check_id_idx" ON "integrity_question"("check_id");

-- CreateIndex
CREATE INDEX "integrity_question_provider_id_idx" ON "integrity_question"("provider_id");

-- CreateIndex
CREATE INDEX "integrity_standing_window_id_idx" ON "integrity_standing"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_standing_municipality_id_submission_id_key" ON "integrity_standing"("municipality_id", "submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "merger_decision_change_id_participation_id_key" ON "merger_decision"("change_id", "participation_id");

-- CreateIndex
CREATE INDEX "agreement_subcontractor_agreement_id_idx" ON "agreement_subcontractor"("agreement_id");

-- CreateIndex
CREATE INDEX "proof_renewal_provider_id_idx" ON "proof_renewal"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "proof_renewal_agreement_id_criterion_id_evidence_version_id_key" ON "proof_renewal"("agreement_id", "criterion_id", "evidence_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "proof_reminder_agreement_id_criterion_id_due_on_key" ON "proof_reminder"("agreement_id", "criterion_id", "due_on");

-- CreateIndex
CREATE INDEX "lot_drawing_region_id_idx" ON "lot_drawing"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_drawing_id_region_id_municipality_id_key" ON "lot_drawing"("id", "region_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_drawing_municipality_id_number_key" ON "lot_drawing"("municipality_id", "number");

-- CreateIndex
CREATE INDEX "drawn_range_drawing_id_idx" ON "drawn_range"("drawing_id");

-- CreateIndex
CREATE INDEX "drawn_range_lot_id_idx" ON "drawn_range"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_combination_procedure_id_product_id_requires_id_key" ON "product_combination"("procedure_id", "product_id", "requires_id");

-- CreateIndex
CREATE UNIQUE INDEX "selection_area_id_region_id_procedure_type_key" ON "selection_area"("id", "region_id", "procedure_type");

-- CreateIndex
CREATE UNIQUE INDEX "selection_area_procedure_id_lot_id_key" ON "selection_area"("procedure_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "selection_criterion_id_region_id_procedure_type_key" ON "selection_criterion"("id", "region_id", "procedure_type");

-- CreateIndex
CREATE UNIQUE INDEX "selection_criterion_area_id_position_key" ON "selection_criterion"("area_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "date_rule_window_id_target_key" ON "date_rule"("window_id", "target");

-- CreateIndex
CREATE UNIQUE INDEX "planning_change_window_id_window_version_key" ON "planning_change"("window_id", "window_version");

-- CreateIndex
CREATE INDEX "window_stop_window_id_idx" ON "window_stop"("window_id");

-- CreateIndex
CREATE INDEX "closing_move_window_id_idx" ON "closing_move"("window_id");

-- CreateIndex
CREATE INDEX "library_criterion_region_id_idx" ON "library_criterion"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_criterion_id_region_id_key" ON "library_criterion"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_criterion_version_id_region_id_key" ON "library_criterion_version"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_criterion_version_entry_id_number_key" ON "library_criterion_version"("entry_id", "number");

-- CreateIndex
CREATE INDEX "document_download_procedure_id_provider_id_idx" ON "document_download"("procedure_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_download_version_id_provider_id_key" ON "document_download"("version_id", "provider_id");

-- CreateIndex
CREATE INDEX "message_procedure_id_idx" ON "message"("procedure_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_id_region_id_key" ON "message"("id", "region_id");

-- CreateIndex
CREATE INDEX "message_copy_provider_id_sent_at_idx" ON "message_copy"("provider_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_copy_message_id_provider_id_key" ON "message_copy"("message_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_copy_id_region_id_provider_id_key" ON "message_copy"("id", "region_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_read_copy_id_person_id_key" ON "message_read"("copy_id", "person_id");

-- CreateIndex
CREATE INDEX "window_question_window_id_idx" ON "window_question"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "question_asker_question_id_key" ON "question_asker"("question_id");

-- CreateIndex
CREATE INDEX "question_asker_provider_id_idx" ON "question_asker"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_note_id_window_id_key" ON "answer_note"("id", "window_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_note_procedure_id_number_key" ON "answer_note"("procedure_id", "number");

-- CreateIndex
CREATE INDEX "answer_note_entry_window_id_idx" ON "answer_note_entry"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_note_entry_id_window_id_key" ON "answer_note_entry"("id", "window_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_note_entry_note_id_position_key" ON "answer_note_entry"("note_id", "position");

-- CreateIndex
CREATE INDEX "criterion_review_region_id_idx" ON "criterion_review"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_review_id_region_id_key" ON "criterion_review"("id", "region_id");

-- CreateIndex
CREATE INDEX "criterion_remark_review_id_idx" ON "criterion_remark"("review_id");

-- CreateIndex
CREATE UNIQUE INDEX "remark_author_remark_id_key" ON "remark_author"("remark_id");

-- CreateIndex
CREATE INDEX "remark_author_provider_id_idx" ON "remark_author"("provider_id");

-- CreateIndex
CREATE INDEX "dossier_change_provider_id_idx" ON "dossier_change"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_change_id_provider_id_key" ON "dossier_change"("id", "provider_id");

-- CreateIndex
CREATE INDEX "dossier_notice_provider_id_idx" ON "dossier_notice"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_notice_change_id_subject_id_key" ON "dossier_notice"("change_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "selection_score_submission_id_criterion_id_assessor_id_key" ON "selection_score"("submission_id", "criterion_id", "assessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "selection_consensus_submission_id_criterion_id_key" ON "selection_consensus"("submission_id", "criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_window_id_provider_id_number_key" ON "agreement"("window_id", "provider_id", "number");

-- CreateIndex
CREATE INDEX "assessment_window_id_lot_id_idx" ON "assessment"("window_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "college_decision_window_id_municipality_id_number_key" ON "college_decision"("window_id", "municipality_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_replaces_id_key" ON "outcome"("replaces_id");

-- CreateIndex
CREATE INDEX "participation_window_id_idx" ON "participation"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_id_region_id_type_key" ON "procedure"("id", "region_id", "type");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_document_version_id_region_id_key" ON "procedure_document_version"("id", "region_id");

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_version" ADD CONSTRAINT "answer_version_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_sealing_key_id_fkey" FOREIGN KEY ("sealing_key_id") REFERENCES "sealing_key"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closing_list" ADD CONSTRAINT "closing_list_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closing_list" ADD CONSTRAINT "closing_list_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_party" ADD CONSTRAINT "submission_party_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "party_declaration" ADD CONSTRAINT "party_declaration_party_id_region_id_provider_id_fkey" FOREIGN KEY ("party_id", "region_id", "provider_id") REFERENCES "submission_party"("id", "region_id", "member_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "party_declaration" ADD CONSTRAINT "party_declaration_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "party_declaration" ADD CONSTRAINT "party_declaration_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "party_declaration" ADD CONSTRAINT "party_declaration_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_task" ADD CONSTRAINT "assessment_task_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_task" ADD CONSTRAINT "assessment_task_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_task" ADD CONSTRAINT "assessment_task_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment_task" ADD CONSTRAINT "assessment_task_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessor_conflict" ADD CONSTRAINT "assessor_conflict_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessor_conflict" ADD CONSTRAINT "assessor_conflict_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "summons" ADD CONSTRAINT "summons_decision_id_region_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "region_id", "municipality_id") REFERENCES "college_decision"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "summons" ADD CONSTRAINT "summons_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "summons" ADD CONSTRAINT "summons_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "outcome"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phrase" ADD CONSTRAINT "phrase_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phrase_version" ADD CONSTRAINT "phrase_version_phrase_id_region_id_fkey" FOREIGN KEY ("phrase_id", "region_id") REFERENCES "phrase"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "phrase_version" ADD CONSTRAINT "phrase_version_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_talk" ADD CONSTRAINT "verification_talk_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_talk" ADD CONSTRAINT "verification_talk_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_talk" ADD CONSTRAINT "verification_talk_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_talk" ADD CONSTRAINT "verification_talk_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_talk" ADD CONSTRAINT "verification_talk_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_point" ADD CONSTRAINT "verification_point_talk_id_region_id_provider_id_fkey" FOREIGN KEY ("talk_id", "region_id", "provider_id") REFERENCES "verification_talk"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_point" ADD CONSTRAINT "verification_point_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_point" ADD CONSTRAINT "verification_point_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_point" ADD CONSTRAINT "verification_point_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "verification_point" ADD CONSTRAINT "verification_point_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_check" ADD CONSTRAINT "integrity_check_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_check" ADD CONSTRAINT "integrity_check_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_check" ADD CONSTRAINT "integrity_check_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_check" ADD CONSTRAINT "integrity_check_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_check" ADD CONSTRAINT "integrity_check_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_party" ADD CONSTRAINT "integrity_party_check_id_municipality_id_fkey" FOREIGN KEY ("check_id", "municipality_id") REFERENCES "integrity_check"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_question" ADD CONSTRAINT "integrity_question_check_id_municipality_id_fkey" FOREIGN KEY ("check_id", "municipality_id") REFERENCES "integrity_check"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_question" ADD CONSTRAINT "integrity_question_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_standing" ADD CONSTRAINT "integrity_standing_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_standing" ADD CONSTRAINT "integrity_standing_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_standing" ADD CONSTRAINT "integrity_standing_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_standing" ADD CONSTRAINT "integrity_standing_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_standing" ADD CONSTRAINT "integrity_standing_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merger_decision" ADD CONSTRAINT "merger_decision_change_id_provider_id_fkey" FOREIGN KEY ("change_id", "provider_id") REFERENCES "dossier_change"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merger_decision" ADD CONSTRAINT "merger_decision_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merger_decision" ADD CONSTRAINT "merger_decision_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merger_decision" ADD CONSTRAINT "merger_decision_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "merger_decision" ADD CONSTRAINT "merger_decision_participation_id_region_id_municipality_id_fkey" FOREIGN KEY ("participation_id", "region_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "region_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_subcontractor" ADD CONSTRAINT "agreement_subcontractor_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_subcontractor" ADD CONSTRAINT "agreement_subcontractor_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_subcontractor" ADD CONSTRAINT "agreement_subcontractor_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_subcontractor" ADD CONSTRAINT "agreement_subcontractor_file_id_provider_id_fkey" FOREIGN KEY ("file_id", "provider_id") REFERENCES "file"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_renewal" ADD CONSTRAINT "proof_renewal_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_renewal" ADD CONSTRAINT "proof_renewal_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_renewal" ADD CONSTRAINT "proof_renewal_evidence_version_id_provider_id_fkey" FOREIGN KEY ("evidence_version_id", "provider_id") REFERENCES "evidence_version"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_reminder" ADD CONSTRAINT "proof_reminder_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "proof_reminder" ADD CONSTRAINT "proof_reminder_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_drawing" ADD CONSTRAINT "lot_drawing_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_drawing" ADD CONSTRAINT "lot_drawing_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drawn_range" ADD CONSTRAINT "drawn_range_drawing_id_region_id_municipality_id_fkey" FOREIGN KEY ("drawing_id", "region_id", "municipality_id") REFERENCES "lot_drawing"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drawn_range" ADD CONSTRAINT "drawn_range_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drawn_range" ADD CONSTRAINT "drawn_range_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "drawn_range" ADD CONSTRAINT "drawn_range_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_combination" ADD CONSTRAINT "product_combination_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_combination" ADD CONSTRAINT "product_combination_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_combination" ADD CONSTRAINT "product_combination_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_combination" ADD CONSTRAINT "product_combination_requires_id_region_id_fkey" FOREIGN KEY ("requires_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_area" ADD CONSTRAINT "selection_area_procedure_id_region_id_procedure_type_fkey" FOREIGN KEY ("procedure_id", "region_id", "procedure_type") REFERENCES "procedure"("id", "region_id", "type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_area" ADD CONSTRAINT "selection_area_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_area" ADD CONSTRAINT "selection_area_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_criterion" ADD CONSTRAINT "selection_criterion_area_id_region_id_procedure_type_fkey" FOREIGN KEY ("area_id", "region_id", "procedure_type") REFERENCES "selection_area"("id", "region_id", "procedure_type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_criterion" ADD CONSTRAINT "selection_criterion_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "date_rule" ADD CONSTRAINT "date_rule_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "date_rule" ADD CONSTRAINT "date_rule_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "planning_change" ADD CONSTRAINT "planning_change_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "planning_change" ADD CONSTRAINT "planning_change_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "planning_change" ADD CONSTRAINT "planning_change_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_stop" ADD CONSTRAINT "window_stop_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_stop" ADD CONSTRAINT "window_stop_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_stop" ADD CONSTRAINT "window_stop_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closing_move" ADD CONSTRAINT "closing_move_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closing_move" ADD CONSTRAINT "closing_move_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "closing_move" ADD CONSTRAINT "closing_move_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealing_key" ADD CONSTRAINT "sealing_key_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealing_key" ADD CONSTRAINT "sealing_key_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealing_secret" ADD CONSTRAINT "sealing_secret_id_fkey" FOREIGN KEY ("id") REFERENCES "sealing_key"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sealing_secret" ADD CONSTRAINT "sealing_secret_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_library_version_id_region_id_fkey" FOREIGN KEY ("library_version_id", "region_id") REFERENCES "library_criterion_version"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "library_criterion" ADD CONSTRAINT "library_criterion_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "library_criterion_version" ADD CONSTRAINT "library_criterion_version_entry_id_region_id_fkey" FOREIGN KEY ("entry_id", "region_id") REFERENCES "library_criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "library_criterion_version" ADD CONSTRAINT "library_criterion_version_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "library_criterion_version" ADD CONSTRAINT "library_criterion_version_from_criterion_id_region_id_fkey" FOREIGN KEY ("from_criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_download" ADD CONSTRAINT "document_download_version_id_region_id_fkey" FOREIGN KEY ("version_id", "region_id") REFERENCES "procedure_document_version"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_download" ADD CONSTRAINT "document_download_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "document_download" ADD CONSTRAINT "document_download_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_alert" ADD CONSTRAINT "window_alert_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_to_provider_id_fkey" FOREIGN KEY ("to_provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_copy" ADD CONSTRAINT "message_copy_message_id_region_id_fkey" FOREIGN KEY ("message_id", "region_id") REFERENCES "message"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_copy" ADD CONSTRAINT "message_copy_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_copy" ADD CONSTRAINT "message_copy_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_copy" ADD CONSTRAINT "message_copy_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_copy_id_region_id_provider_id_fkey" FOREIGN KEY ("copy_id", "region_id", "provider_id") REFERENCES "message_copy"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_document_id_region_id_fkey" FOREIGN KEY ("document_id", "region_id") REFERENCES "procedure_document"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "window_question" ADD CONSTRAINT "window_question_entry_id_window_id_fkey" FOREIGN KEY ("entry_id", "window_id") REFERENCES "answer_note_entry"("id", "window_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question_asker" ADD CONSTRAINT "question_asker_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "window_question"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question_asker" ADD CONSTRAINT "question_asker_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note" ADD CONSTRAINT "answer_note_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note" ADD CONSTRAINT "answer_note_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note" ADD CONSTRAINT "answer_note_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note_entry" ADD CONSTRAINT "answer_note_entry_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note_entry" ADD CONSTRAINT "answer_note_entry_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note_entry" ADD CONSTRAINT "answer_note_entry_note_id_window_id_fkey" FOREIGN KEY ("note_id", "window_id") REFERENCES "answer_note"("id", "window_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_note_entry" ADD CONSTRAINT "answer_note_entry_document_version_id_fkey" FOREIGN KEY ("document_version_id") REFERENCES "procedure_document_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion_review" ADD CONSTRAINT "criterion_review_entry_id_region_id_fkey" FOREIGN KEY ("entry_id", "region_id") REFERENCES "library_criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion_review" ADD CONSTRAINT "criterion_review_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion_remark" ADD CONSTRAINT "criterion_remark_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion_remark" ADD CONSTRAINT "criterion_remark_review_id_region_id_fkey" FOREIGN KEY ("review_id", "region_id") REFERENCES "criterion_review"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "remark_author" ADD CONSTRAINT "remark_author_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "criterion_remark"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "remark_author" ADD CONSTRAINT "remark_author_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_change" ADD CONSTRAINT "dossier_change_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_change" ADD CONSTRAINT "dossier_change_file_id_provider_id_fkey" FOREIGN KEY ("file_id", "provider_id") REFERENCES "file"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_notice" ADD CONSTRAINT "dossier_notice_change_id_provider_id_fkey" FOREIGN KEY ("change_id", "provider_id") REFERENCES "dossier_change"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_notice" ADD CONSTRAINT "dossier_notice_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_notice" ADD CONSTRAINT "dossier_notice_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dossier_notice" ADD CONSTRAINT "dossier_notice_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_score" ADD CONSTRAINT "selection_score_criterion_id_region_id_procedure_type_fkey" FOREIGN KEY ("criterion_id", "region_id", "procedure_type") REFERENCES "selection_criterion"("id", "region_id", "procedure_type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_score" ADD CONSTRAINT "selection_score_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_score" ADD CONSTRAINT "selection_score_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_score" ADD CONSTRAINT "selection_score_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_consensus" ADD CONSTRAINT "selection_consensus_criterion_id_region_id_procedure_type_fkey" FOREIGN KEY ("criterion_id", "region_id", "procedure_type") REFERENCES "selection_criterion"("id", "region_id", "procedure_type") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_consensus" ADD CONSTRAINT "selection_consensus_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_consensus" ADD CONSTRAINT "selection_consensus_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "selection_consensus" ADD CONSTRAINT "selection_consensus_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251202000000_admissions/40_answer_versions.sql
-- What colleagues answered before: only added to, and like the answers themselves not once the window has closed.
alter table answer_version
  add constraint answer_version_number check (number > 0),
  add constraint answer_version_saved_by check (btrim(saved_by) <> '');

create trigger entry_still_open before insert or update or delete on answer_version for each row execute function entry_still_open();

-- prisma/sql/20251202000000_admissions/40_criteria_library.sql
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

-- prisma/sql/20251202000000_admissions/41_parties.sql
-- Parties beside the lead: who may say what about them, and that nobody is in a lot twice.
alter table submission_party
  add constraint submission_party_kind check (kind in ('member', 'relied-on', 'subcontractor')),
  add constraint submission_party_status check (status in ('invited', 'accepted', 'declined', 'signed', 'removed')),
  add constraint submission_party_not_itself check (provider_id <> member_id),
  add constraint submission_party_relied check ((kind = 'relied-on') = (cardinality(criterion_ids) > 0)),
  add constraint submission_party_signed check ((status = 'signed') = (signed_at is not null) and (signed_at is null) = (signed_name is null)
    and (signed_at is null) = (signed_role is null) and (signed_at is null) = (cardinality(signed_lot_ids) = 0));

create trigger entry_still_open before insert or update or delete on submission_party for each row execute function entry_still_open();
create trigger entry_still_open before insert or update or delete on party_declaration for each row execute function entry_still_open();

-- The lead asks and removes; only the party accepts, declines and signs. Who, of whom and as what never changes.
create function party_keeps_its_place() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.submission_id, new.window_id, new.procedure_id, new.region_id, new.provider_id, new.member_id, new.kvk) is distinct from
     (old.submission_id, old.window_id, old.procedure_id, old.region_id, old.provider_id, old.member_id, old.kvk) then
    raise exception 'party-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.provider_id = any(ctx_providers()::uuid[]) then
    if new.status in ('accepted', 'declined', 'signed') and new.status is distinct from old.status
      or new.signed_at is not null and (new.signed_at, new.signed_name, new.signed_role, new.signed_lot_ids) is distinct from (old.signed_at, old.signed_name, old.signed_role, old.signed_lot_ids)
      or new.status = 'signed' and (new.kind, new.criterion_ids) is distinct from (old.kind, old.criterion_ids) then
      raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif (new.kind, new.name, new.lead_name, new.part, new.criterion_ids, new.lot_ids, new.submitted_version, new.invited_by, new.invited_at) is distinct from
        (old.kind, old.name, old.lead_name, old.part, old.criterion_ids, old.lot_ids, old.submitted_version, old.invited_by, old.invited_at)
    or new.status in ('invited', 'removed') and new.status is distinct from old.status or not new.signed_lot_ids <@ new.lot_ids then
    raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger party_keeps_its_place before update on submission_party for each row execute function party_keeps_its_place();

-- A new party has not answered yet, whatever the lead writes.
create function party_starts_invited() returns trigger language plpgsql as $$
begin
  if new.status <> 'invited' or new.submitted_version is not null then raise exception 'party-answers-itself' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;

create trigger party_starts_invited before insert on submission_party for each row execute function party_starts_invited();

-- Per window one at a time for each party, so that signing and entering at once can't both go through. Both read the party's own rows.
create function one_role_per_lot() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare party uuid; lots uuid[];
begin
  if tg_table_name = 'submission_party' then
    if new.kind <> 'member' or new.status <> 'signed' then return new; end if;
    party := new.member_id; lots := new.signed_lot_ids;
  else
    party := new.provider_id; lots := new.lot_ids;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || party::text, 3));
  if tg_table_name = 'submission_party' and exists (select 1 from submission_lot l where l.window_id = new.window_id and l.provider_id = party and l.submitted and l.lot_id = any(lots)) then
    raise exception 'enters-itself' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if exists (select 1 from submission_party p where p.window_id = new.window_id and p.member_id = party and p.kind = 'member' and p.status = 'signed' and p.signed_lot_ids && lots and p.id <> new.id) then
    raise exception 'member-elsewhere' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger one_role_per_lot before update on submission_party for each row execute function one_role_per_lot();
create trigger one_role_per_lot before insert on submission_version for each row execute function one_role_per_lot();

set role perceel_gate;

-- Which account belongs to a KVK number: the only thing one provider may ask about another.
create function party_by_kvk(given text) returns table (id uuid, name text, email text, contact_name text)
language sql stable security definer set search_path = public, pg_temp as
$$ select p.id, p.name, p.email, p.contact_name from provider p where p.kvk = given and ctx_role() in ('provider-admin', 'provider-staff') $$;

-- The signed declarations that go into what the lead hands in; encrypted, and for the lead of that submission only.
create function party_declarations(of_submission uuid) returns table (party_id uuid, declaration_id uuid, cipher bytea)
language sql stable security definer set search_path = public, pg_temp as
$$ select d.party_id, d.id, d.cipher from party_declaration d join submission_party p on p.id = d.party_id
   where d.submission_id = of_submission and d.lead_id = any(ctx_providers()::uuid[]) and p.provider_id = d.lead_id and p.status = 'signed'
     and ctx_role() in ('provider-admin', 'provider-staff') $$;

revoke all on function party_by_kvk(text), party_declarations(uuid) from public;
grant execute on function party_by_kvk(text), party_declarations(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251202000000_admissions/42_areas.sql
-- Areas inside a municipality: on each day every postcode lies in exactly one of them, and what was drawn stays as it was.
create function postcode_number(code text) returns int language sql immutable strict parallel safe as
$$ select substr(code, 1, 4)::int * 676 + (ascii(substr(code, 5, 1)) - 65) * 26 + ascii(substr(code, 6, 1)) - 65 $$;

create function postcodes_through(first text, last text) returns int4range language sql immutable strict parallel safe as
$$ select int4range(public.postcode_number(first), public.postcode_number(last), '[]') $$;

alter table lot add constraint lot_kind check (kind in ('municipality', 'area', 'kern'));

alter table lot_drawing
  add constraint lot_drawing_number check (number > 0),
  add constraint lot_drawing_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint lot_drawing_postcodes check (cardinality(postcodes) > 0),
  add constraint lot_drawing_reason check (length(btrim(reason)) > 0 and length(drawn_by) > 0);

alter table drawn_range
  add constraint drawn_range_codes check (first ~ '^[1-9][0-9]{3}[A-Z]{2}$' and last ~ '^[1-9][0-9]{3}[A-Z]{2}$' and postcode_number(first) <= postcode_number(last)),
  add constraint drawn_range_no_overlap exclude using gist (drawing_id with =, postcodes_through(first, last) with &&);

-- What was, is never drawn again: only a municipality's first division may start before today. Numbers follow each other.
create function drawing_looks_ahead() returns trigger language plpgsql as $$
declare before int := coalesce((select max(d.number) from lot_drawing d where d.municipality_id = new.municipality_id), 0);
begin
  if new.number <> before + 1 or before > 0 and new.valid_from < to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') then
    raise exception 'drawing-looks-back' using errcode = 'PE003', detail = new.valid_from;
  end if;
  return new;
end $$;

create trigger drawing_looks_ahead before insert on lot_drawing for each row execute function drawing_looks_ahead();

create function only_parts_are_drawn() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) = 'municipality' then raise exception 'only-parts-are-drawn' using errcode = 'PE003'; end if;
  return new;
end $$;

create trigger only_parts_are_drawn before insert on drawn_range for each row execute function only_parts_are_drawn();

-- At the commit: together the areas are the whole municipality, no more and no less.
create function drawing_is_whole() returns trigger language plpgsql as $$
declare
  drawing uuid := case tg_table_name when 'lot_drawing' then new.id else (to_jsonb(new) ->> 'drawing_id')::uuid end;
  whole int4multirange := (select range_agg(postcodes_through(substr(p, 1, 6), substr(p, 8, 6))) from lot_drawing d, unnest(d.postcodes) p where d.id = drawing);
begin
  if (select range_agg(postcodes_through(r.first, r.last)) from drawn_range r where r.drawing_id = drawing) is distinct from whole then
    raise exception 'drawing-is-not-whole' using errcode = 'PE003', detail = drawing;
  end if;
  return null;
end $$;

create constraint trigger drawing_is_whole after insert on lot_drawing deferrable initially deferred for each row execute function drawing_is_whole();
create constraint trigger drawing_is_whole after insert on drawn_range deferrable initially deferred for each row execute function drawing_is_whole();

create function drawing_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'drawing-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;

create trigger drawing_is_fixed before update or delete on lot_drawing for each row execute function drawing_is_fixed();
create trigger drawing_is_fixed before update or delete on drawn_range for each row execute function drawing_is_fixed();

-- The area that a postcode lies in on a day, by the division that holds then.
create function area_on(municipality uuid, postcode text, on_day text) returns uuid language sql stable parallel safe as $$
  select r.lot_id from drawn_range r where r.drawing_id = (
      select d.id from lot_drawing d where d.municipality_id = municipality and d.valid_from <= on_day order by d.valid_from desc, d.number desc limit 1)
    and postcodes_through(r.first, r.last) @> postcode_number(replace(postcode, ' ', ''))
$$;

-- An indication in an area lies in it by the resident's postcode on the first day of help.
create function indication_in_its_area() returns trigger language plpgsql as $$
begin
  if (select l.kind from lot l where l.id = new.lot_id) <> 'municipality'
    and new.lot_id is distinct from area_on(new.municipality_id, (select r.postcode from resident r where r.id = new.resident_id), new.starts_on) then
    raise exception 'indication-outside-its-area' using errcode = 'PI006';
  end if;
  return new;
end $$;

create trigger indication_in_its_area before insert on indication for each row execute function indication_in_its_area();

-- prisma/sql/20251202000000_admissions/42_procedure_types.sql
-- What a procedure's type allows, as lib/procedures/rules/types.ts says it; a test compares the two.
create function type_window_kinds(type text) returns text[] language sql immutable parallel safe as $$
  select case type
    when 'open-house' then '{continuous,from-date}'
    when 'semi-open-house' then '{once,periodic,from-date}'
    when 'admission' then '{once,periodic,from-date}'
    when 'area-selection' then '{once}' end::text[]
$$;

create function type_scores(type text) returns boolean language sql immutable parallel safe as $$ select type = 'area-selection' $$;

alter table procedure
  drop constraint procedure_type,
  add constraint procedure_type check (type in ('open-house', 'semi-open-house', 'admission', 'area-selection')),
  add constraint procedure_standstill check (type <> 'area-selection' or reaction_days >= 20);

-- A window fits its procedure's type, also when the type changes; rows of before stay as they are.
create function window_of_type() returns trigger language plpgsql as $$
declare its_type text := (select p.type from procedure p where p.id = new.procedure_id);
begin
  if not new.kind = any(type_window_kinds(its_type)) then
    raise exception 'window-of-type' using errcode = 'PE003', detail = new.kind || ' in ' || its_type;
  end if;
  return new;
end $$;

create function type_of_windows() returns trigger language plpgsql as $$
begin
  if exists (select from entry_window w where w.procedure_id = new.id and not w.kind = any(type_window_kinds(new.type))) then
    raise exception 'window-of-type' using errcode = 'PE003', detail = new.type;
  end if;
  return new;
end $$;

create trigger window_of_type before insert or update of kind, procedure_id on entry_window for each row execute function window_of_type();
create trigger type_of_windows before update of type on procedure for each row when (new.type is distinct from old.type) execute function type_of_windows();

-- prisma/sql/20251202000000_admissions/42_scope.sql
-- What a lot can come to, and products that go together.
alter table product add constraint product_kind check (kind in ('regular', 'direction', 'combi', 'bespoke'));

-- Catalogues of before: with direction taken over is a kind of its own. FORCE is off meanwhile: under it the owner would change nothing.
alter table product no force row level security;
update product set kind = 'direction' where takes_over_direction and kind = 'regular';
alter table product force row level security;

alter table procedure_lot
  add constraint procedure_lot_max_value check (max_value > 0),
  add constraint procedure_lot_max_quantity check (max_quantity > 0 and max_unit <> ''),
  add constraint procedure_lot_max_unit check (num_nulls(max_quantity, max_unit) in (0, 2));

alter table product_combination add constraint product_combination_not_itself check (product_id <> requires_id);

create trigger published_is_fixed before update on product_combination for each row execute function published_is_fixed();

-- A lot is entered with products it has, and with all that go together.
create function lot_products_fit() returns trigger language plpgsql as $$
declare
  procedure_of uuid := (select w.procedure_id from entry_window w where w.id = new.window_id);
  offered uuid[] := (select l.product_ids from procedure_lot l where l.procedure_id = procedure_of and l.lot_id = new.lot_id);
begin
  if new.chosen and cardinality(new.product_ids) > 0 and (not new.product_ids <@ offered or exists (
    select from product_combination c where c.procedure_id = procedure_of
      and c.product_id = any(new.product_ids) and c.requires_id = any(offered) and not c.requires_id = any(new.product_ids))) then
    raise exception 'products-go-together' using errcode = 'PE003', detail = new.lot_id;
  end if;
  return new;
end $$;

create trigger lot_products_fit before insert or update of product_ids, chosen on submission_lot for each row execute function lot_products_fit();

-- prisma/sql/20251202000000_admissions/42_selection.sql
-- Scores: in an area selection only, alone first, then together, and no award before.
-- procedure_type is part of each table's foreign key up to the procedure itself, so a score in another type can't even be written.
alter table selection_area
  add constraint selection_area_type check (type_scores(procedure_type)),
  add constraint selection_area_places check (places between 1 and 50),
  add constraint selection_area_scale check (max_score between 2 and 100),
  add constraint selection_area_assessors check (assessors between 2 and 5),
  add constraint selection_area_tie check (tie_rule in ('heaviest-criterion', 'draw'));

alter table selection_criterion
  add constraint selection_criterion_type check (type_scores(procedure_type)),
  add constraint selection_criterion_weight check (weight between 1 and 100),
  add constraint selection_criterion_position check (position > 0),
  add constraint selection_criterion_text check (length(btrim(title)) > 0 and length(btrim(text)) > 0);

alter table selection_score
  add constraint selection_score_type check (type_scores(procedure_type)),
  add constraint selection_score_score check (score >= 0),
  add constraint selection_score_reason check (length(btrim(reason)) > 0);

alter table selection_consensus
  add constraint selection_consensus_type check (type_scores(procedure_type)),
  add constraint selection_consensus_score check (score >= 0),
  add constraint selection_consensus_reason check (length(btrim(reason)) > 0);

create trigger published_is_fixed before update on selection_area for each row execute function published_is_fixed();
create trigger published_is_fixed before update on selection_criterion for each row execute function published_is_fixed();

-- Published with the weights of every lot at 100 together, or not at all.
create function selection_is_whole() returns trigger language plpgsql as $$
begin
  if exists (select from procedure_lot l where l.procedure_id = new.id and 100 is distinct from (
      select sum(c.weight) from selection_criterion c join selection_area a on a.id = c.area_id where a.procedure_id = new.id and a.lot_id = l.lot_id)) then
    raise exception 'weights-are-not-100' using errcode = 'PE003', detail = new.id;
  end if;
  return new;
end $$;

create trigger selection_is_whole before update of status on procedure for each row
  when (old.status = 'draft' and new.status = 'published' and type_scores(new.type)) execute function selection_is_whole();

-- An assessor's score is his own, changes only while nobody else has seen it, and is opened by the function below alone.
create function score_is_sealed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' then return new; end if;
  if tg_op = 'INSERT' and (new.shared_at is not null or new.assessor_id::text <> ctx_actor())
    or tg_op = 'UPDATE' and (old.shared_at is not null or (to_jsonb(new) - array['score', 'reason', 'given_at']) is distinct from (to_jsonb(old) - array['score', 'reason', 'given_at'])) then
    raise exception 'score-is-sealed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger score_is_sealed before insert or update on selection_score for each row execute function score_is_sealed();

set role perceel_gate;

-- Within the scale, on an opened entry for that area, and not after the assessors have seen each other's.
create function score_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id);
begin
  if area.published_at is null or new.score > area.max_score or not exists (
      select from submission_lot l where l.submission_id = new.submission_id and l.lot_id = area.lot_id and l.submitted and l.opened_at is not null) then
    raise exception 'score-does-not-fit' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if tg_table_name = 'selection_score' then
    -- One after the other, so that the last one knows that it is the last.
    perform pg_advisory_xact_lock(hashtextextended(new.submission_id::text || new.criterion_id::text, 5));
    if tg_op = 'INSERT' and exists (select from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id and s.shared_at is not null) then
      raise exception 'scores-are-shared' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif not exists (select from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id and s.shared_at is not null) then
    raise exception 'consensus-before-scores' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- With the last score that was waited for, all of them open at once.
create function scores_open_together() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id)
     >= (select a.assessors from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id) then
    update selection_score set shared_at = portal_now() where submission_id = new.submission_id and criterion_id = new.criterion_id;
  end if;
  return null;
end $$;

-- How many have given their scores, without what they gave.
create function scores_given(of_window uuid) returns table (submission_id uuid, criterion_id uuid, given int)
language sql stable security definer set search_path = public, pg_temp as
$$ select s.submission_id, s.criterion_id, count(*)::int from selection_score s join submission t on t.id = s.submission_id
   where t.window_id = of_window and t.region_id = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer' group by 1, 2 $$;
revoke all on function scores_given(uuid) from public;
grant execute on function scores_given(uuid) to perceel_app;

-- Nothing is awarded in an area before every criterion is settled for that entry, and never to more than there are places.
create function award_after_consensus() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id);
begin
  if area.id is null or new.outcome not in ('admitted', 'conditionally-admitted') then return new; end if;
  if exists (select from selection_criterion c where c.area_id = area.id and not exists (
      select from selection_consensus k where k.criterion_id = c.id and k.submission_id = new.submission_id)) then
    raise exception 'award-before-consensus' using errcode = 'PE003', detail = new.submission_id;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.window_id::text || new.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = new.window_id and o.lot_id = new.lot_id and o.id <> new.id and o.outcome in ('admitted', 'conditionally-admitted')
      and o.id is distinct from new.replaces_id and not exists (select from outcome later where later.replaces_id = o.id)) >= area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger score_fits before insert or update on selection_score for each row execute function score_fits();
create trigger score_fits before insert on selection_consensus for each row execute function score_fits();
create trigger scores_open_together after insert on selection_score for each row execute function scores_open_together();
create trigger award_after_consensus before insert or update of outcome on outcome for each row execute function award_after_consensus();

create function consensus_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'consensus-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger consensus_is_fixed before update or delete on selection_consensus for each row execute function consensus_is_fixed();

-- prisma/sql/20251202000000_admissions/43_dates.sql
-- Dates that follow from each other, and published ones that move later with a published reason (F14).
alter table date_rule
  add constraint date_rule_target check (target in ('opens', 'questions', 'answers', 'closes', 'decisions', 'start')),
  add constraint date_rule_anchor check (anchor in ('opens', 'questions', 'answers', 'closes', 'decisions', 'start', 'final') and anchor <> target and not (anchor = 'final' and target = 'decisions')),
  add constraint date_rule_unit check (unit in ('days', 'weeks', 'months')),
  add constraint date_rule_amount check (amount between -400 and 400);

alter table planning_change
  add constraint planning_change_reason check (btrim(reason) <> ''),
  add constraint planning_change_lines check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) > 0);

-- Whether this change only moves dates on which others rely, later, before the decisions, and was published with its reason.
create function window_dates_move(was entry_window, becomes entry_window) returns boolean language sql stable set search_path = public, pg_temp as $$
  select was.decided_at is null and becomes.decided_at is null
    and coalesce(becomes.questions_until >= was.questions_until, becomes.questions_until is null and was.questions_until is null)
    and coalesce(becomes.answers_by >= was.answers_by, becomes.answers_by is null and was.answers_by is null)
    and becomes.decisions_by >= was.decisions_by and becomes.contract_start >= was.contract_start
    and exists (select from planning_change c where c.window_id = becomes.id and c.window_version = becomes.version)
$$;

create or replace function published_is_fixed() returns trigger language plpgsql as $$
declare
  running text[] := case tg_table_name
    when 'procedure' then array['status', 'closed_at', 'closed_reason', 'version']
    when 'entry_window' then array['open_requested_by', 'open_requested_at', 'open_requested_name', 'opened_by', 'opened_at', 'opened_name', 'opened_count', 'record_letter_id', 'decided_at', 'stopped_at', 'version']
    else '{}'::text[] end;
  movable text[] := array['questions_until', 'answers_by', 'decisions_by', 'contract_start'];
begin
  if old.published_at is not null and (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) then
    -- Nested: other tables have no such dates, and the opening no right to look.
    if tg_table_name = 'entry_window' then
      if (to_jsonb(new) - running - movable) is not distinct from (to_jsonb(old) - running - movable) and window_dates_move(old, new) then return new; end if;
    end if;
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- prisma/sql/20251202000000_admissions/43_messages.sql
-- Messages about a procedure: delivered to whom they concern without the sender learning who that is.
alter table message
  add constraint message_audience check (audience in ('concerned', 'drafts', 'everyone', 'provider')),
  add constraint message_to_provider check ((audience = 'provider') = (to_provider_id is not null)),
  add constraint message_subject check (btrim(subject) <> '' and subject !~ '[\r\n]' and btrim(body) <> '' and href ~ '^/[^/]');

set role perceel_gate;

-- Whether a provider has a draft or an entry in this window; without a window: in one of the procedure that still runs. A party counts too.
create function message_enters(of_provider uuid, of_procedure uuid, of_window uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from submission s join entry_window w on w.id = s.window_id
      where s.procedure_id = of_procedure and s.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from submission_party p join entry_window w on w.id = p.window_id
      where p.procedure_id = of_procedure and p.member_id = of_provider and p.status in ('accepted', 'signed') and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
$$;
revoke all on function message_enters(uuid, uuid, uuid) from public;

-- Whether a provider fetched one of the procedure's documents: then it relies on them.
create function message_interested(of_provider uuid, of_procedure uuid) returns boolean language sql stable set search_path = public, pg_temp as
$$ select exists (select from document_download d where d.procedure_id = of_procedure and d.provider_id = of_provider) $$;
revoke all on function message_interested(uuid, uuid) from public;

-- Delivers a message that an officer of the region wrote, once: a copy and a mail per provider. Gives nothing back, not even how many.
create function message_deliver(message_to_deliver uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m message; sender text;
begin
  select * into m from message where id = message_to_deliver and region_id = any(ctx_regions()::uuid[]);
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or m.id is null or exists (select from message_copy where message_id = m.id) then
    raise exception 'not-to-deliver' using errcode = 'PE002';
  end if;
  select full_name into sender from region where id = m.region_id;
  insert into message_copy (id, message_id, region_id, procedure_id, window_id, provider_id, subject, body, href, from_name, sent_at, sealed)
  select gen_random_uuid(), m.id, m.region_id, m.procedure_id, m.window_id, p.id, m.subject, m.body, m.href, sender, m.sent_at,
    -- Told whatever it prepares, or known to have entered: then the region may know that it was told.
    not (m.audience = 'provider' or m.audience = 'everyone' and m.region_id = any(p.region_ids)
      or exists (select from submission s where s.window_id = m.window_id and s.provider_id = p.id and s.opened_at is not null))
  from provider p
  where case m.audience
    when 'provider' then p.id = m.to_provider_id
    when 'everyone' then m.region_id = any(p.region_ids) or message_enters(p.id, m.procedure_id, m.window_id) or message_interested(p.id, m.procedure_id)
    when 'concerned' then message_enters(p.id, m.procedure_id, m.window_id) or message_interested(p.id, m.procedure_id)
    else message_enters(p.id, m.procedure_id, m.window_id) end;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, provider_id, created_at)
  select gen_random_uuid(), regexp_replace(coalesce(p.contact_name, p.name), '[\r\n]', ' ', 'g'), coalesce(p.email, ''), m.subject, m.body, '/aanbieder/berichten/' || c.id, true, p.id, m.sent_at
  from message_copy c join provider p on p.id = c.provider_id where c.message_id = m.id;
end $$;

-- From the opening on the region knows who entered, and so who was told.
create function message_unseal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- About this window; or about the whole procedure since the window opened, which whoever entered was told anyway.
  update message_copy set sealed = false where provider_id = new.provider_id and sealed and (window_id = new.window_id
    or window_id is null and procedure_id = new.procedure_id and sent_at >= (select w.opens_at from entry_window w where w.id = new.window_id));
  update message_read r set sealed = false from message_copy c where c.id = r.copy_id and c.provider_id = new.provider_id and not c.sealed and r.sealed;
  return null;
end $$;

revoke all on function message_deliver(uuid), message_unseal() from public;
grant execute on function message_deliver(uuid) to perceel_app;

set role perceel_owner;

create trigger message_unseal after update on submission for each row when (old.opened_at is null and new.opened_at is not null) execute function message_unseal();

-- A receipt is as sealed as the message it is of, whatever was written.
create function message_read_as_sealed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  select c.sealed into strict new.sealed from message_copy c where c.id = new.copy_id;
  return new;
end $$;

create trigger message_read_as_sealed before insert on message_read for each row execute function message_read_as_sealed();

-- prisma/sql/20251202000000_admissions/43_planning.sql
-- Questions come before the answers, and the answers while there is still time to enter (F18).
alter table entry_window
  add constraint entry_window_questions check (questions_until < coalesce(answers_by, closes_at) and questions_until < closes_at),
  add constraint entry_window_answers check (answers_by <= closes_at and questions_until is not null or answers_by is null);

-- prisma/sql/20251202000000_admissions/43_procedure_moves.sql
-- A procedure goes from draft to published to concluded, or is withdrawn before a college decided; never back.
create function procedure_moves() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not (old.status = 'draft' and new.status in ('published', 'withdrawn') or old.status = 'published' and new.status in ('concluded', 'withdrawn'))
    or new.status = 'withdrawn' and exists (select from entry_window w where w.procedure_id = new.id and w.decided_at is not null)
    or new.status = 'concluded' and coalesce((select bool_or(w.decided_at is null) from entry_window w where w.procedure_id = new.id and w.published_at is not null), true) then
    raise exception 'procedure-moves' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

create trigger procedure_moves before update of status on procedure for each row when (new.status is distinct from old.status) execute function procedure_moves();

-- A window is published with its procedure or after it; none comes into a procedure that ended.
create function window_follows_procedure() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare its_status text := (select p.status from procedure p where p.id = new.procedure_id);
begin
  if its_status in ('concluded', 'withdrawn') or its_status = 'draft' and new.published_at is not null then
    raise exception 'window-follows-procedure' using errcode = 'PE003', detail = its_status;
  end if;
  return new;
end $$;

create trigger window_follows_procedure before insert or update of published_at on entry_window for each row execute function window_follows_procedure();

-- prisma/sql/20251202000000_admissions/43_window_lots.sql
-- A window opens all lots of its procedure, or the ones it names (F23); nobody enters for another.
create function window_lots_exist() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.published_at is not null and old.published_at is null and exists (select from unnest(new.lot_ids) named (id)
      where not exists (select from procedure_lot p where p.procedure_id = new.procedure_id and p.lot_id = named.id)) then
    raise exception 'window-lot-unknown' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger window_lots_exist before update of published_at on entry_window for each row execute function window_lots_exist();

create function entry_lot_is_open() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from entry_window w join procedure_lot p on p.procedure_id = w.procedure_id and p.lot_id = new.lot_id
      where w.id = new.window_id and (w.lot_ids = '{}' or new.lot_id = any(w.lot_ids))) then
    raise exception 'lot-not-in-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger entry_lot_is_open before insert on submission_lot for each row execute function entry_lot_is_open();

-- prisma/sql/20251202000000_admissions/43_window_stop.sql
-- Stopping and reopening an entry window: never without a reason that everyone reads (F25).
alter table window_stop
  add constraint window_stop_reason check (btrim(reason) <> ''),
  add constraint window_stop_reopened check (num_nulls(reopened_at, reopened_reason) in (0, 2) and reopened_at > stopped_at and btrim(reopened_reason) <> '');
create unique index window_stop_one_at_a_time on window_stop (window_id) where reopened_at is null;

-- A stop is of a window that was published and still runs; reopening it once, before it closes and before anybody read an entry.
create function window_stop_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare w entry_window;
begin
  select * into w from entry_window where id = new.window_id;
  if tg_op = 'UPDATE' and (old.reopened_at is not null or (to_jsonb(new) - array['reopened_at', 'reopened_reason']) is distinct from (to_jsonb(old) - array['reopened_at', 'reopened_reason']))
    or tg_op = 'INSERT' and new.reopened_at is not null
    or w.published_at is null or w.opened_at is not null or portal_now() >= w.closes_at
    or new.reopened_at is not null and not exists (select from procedure p where p.id = w.procedure_id and p.status = 'published') then
    raise exception 'window-stop-not-now' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger window_stop_guard before insert or update on window_stop for each row execute function window_stop_guard();

-- The window says the same as its stops. While it is stopped nobody opens what came in: it may still be reopened.
create function window_stop_is_told() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  -- Nested: the opening runs without any right on window_stop, and needs none.
  if new.stopped_at is distinct from old.stopped_at then
    if new.stopped_at is distinct from (select s.stopped_at from window_stop s where s.window_id = new.id and s.reopened_at is null) then
      raise exception 'stop-without-reason' using errcode = 'PE003', detail = tg_table_name;
    end if;
  end if;
  if old.opened_at is null and new.opened_at is not null and new.stopped_at < new.closes_at and portal_now() < new.closes_at then
    raise exception 'not-closed' using errcode = 'PE002';
  end if;
  return new;
end $$;

create trigger window_stop_is_told before update on entry_window for each row execute function window_stop_is_told();

-- prisma/sql/20251202000000_admissions/44_questions.sql
-- Questions and answers (F16, F18): who asked is the asker's own, an answer is one for all at one moment and stays as it was.
alter table window_question
  add constraint window_question_text check (btrim(text) <> ''),
  add constraint window_question_about check (num_nonnulls(document_id, criterion_id) <= 1),
  add constraint window_question_late check (late_decision in ('taken', 'left') and (late_decision is null) = (late_reason is null) and (late_reason is null or length(late_reason) > 0)
    and (late or late_decision is null)),
  add constraint window_question_answered check (entry_id is null or not late or late_decision = 'taken');

alter table answer_note
  add constraint answer_note_number check (number > 0 and entry_count > 0);

alter table answer_note_entry
  add constraint answer_note_entry_text check (btrim(question) <> '' and btrim(answer) <> ''),
  add constraint answer_note_entry_published check (num_nulls(note_id, position, published_at) in (0, 3) and position > 0 and (published_at is null or answer is not null)),
  add constraint answer_note_entry_checked check ((checked_by is null) = (checked_name is null) and checked_by <> written_by and (checked_by is null or answer is not null));

-- Words in small letters without accents, one space around each, so that "Zorg-Thuís B.V." is found in "zorg thuis bv".
create function plain_words(given text) returns text language sql immutable parallel safe as
$$ select ' ' || btrim(regexp_replace(lower(translate(given, 'áàäâéèëêíìïîóòöôúùüûçÁÀÄÂÉÈËÊÍÌÏÎÓÒÖÔÚÙÜÛÇ', 'aaaaeeeeiiiioooouuuucaaaaeeeeiiiioooouuuuc')), '[^[:alnum:]]+', ' ', 'g')) || ' ' $$;

-- A provider's name without its legal form.
create function name_core(given text) returns text language sql immutable parallel safe as
$$ select ' ' || btrim(regexp_replace(plain_words(given), ' (b v|bv|n v|nv|v o f|vof|u a|ua|stichting|vereniging|cooperatie|holding|nederland)(?= )', '', 'g')) || ' ' $$;

-- The asker's side is written with its question, and never about another's.
create function asker_comes_with_question() returns trigger language plpgsql as $$
begin
  raise exception 'asker-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger asker_is_fixed before update or delete on question_asker for each row execute function asker_comes_with_question();

-- What was asked stays; a late question is taken or left once; an answer that was published keeps its questions.
create function question_keeps() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['late_decision', 'late_reason', 'entry_id', 'version']) is distinct from (to_jsonb(old) - array['late_decision', 'late_reason', 'entry_id', 'version'])
    or (old.late_decision is not null and (new.late_decision, new.late_reason) is distinct from (old.late_decision, old.late_reason)) then
    raise exception 'question-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger question_keeps before update on window_question for each row execute function question_keeps();

set role perceel_gate;

-- Which providers a text names: by name, KVK or AGB number, contact person or e-mail address. A provider is told about its own only.
create function names_in(given text) returns table (found text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct f.found from provider p, lateral (values
      (p.name, length(btrim(name_core(p.name))) >= 3 and position(name_core(p.name) in plain_words(given)) > 0),
      ('KVK-nummer ' || p.kvk, position(' ' || p.kvk || ' ' in plain_words(given)) > 0),
      ('AGB-code ' || p.agb, position(' ' || p.agb || ' ' in plain_words(given)) > 0),
      (p.contact_name, position(' ' in btrim(p.contact_name)) > 0 and position(plain_words(p.contact_name) in plain_words(given)) > 0),
      (p.email, position(plain_words(p.email) in plain_words(given)) > 0)
    ) as f(found, is_in)
  where f.is_in and (ctx_role() = 'procurement-officer' or ctx_role() in ('provider-admin', 'provider-staff') and p.id = any(ctx_providers()::uuid[]))
  order by 1
$$;

-- Asking ends with the window; whether a question is late is the clock's word and not the asker's.
create function question_in_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  select * into w from entry_window where id = new.window_id for share;
  moment := portal_now();
  if w.published_at is null or w.published_at > moment or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'question-outside-window' using errcode = 'PE001', detail = tg_table_name;
  end if;
  if exists (select from names_in(new.text)) then raise exception 'question-names-asker' using errcode = 'PE003', detail = tg_table_name; end if;
  new.asked_at := date_trunc('milliseconds', moment);
  new.late := coalesce(moment >= w.questions_until, false);
  new.late_decision := null; new.late_reason := null; new.entry_id := null; new.version := 1;
  return new;
end $$;

-- Only of a question written in this very transaction: nobody follows another's question by calling it his.
create function asker_of_new_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from window_question q where q.id = new.question_id and q.window_id = new.window_id and q.xmin::text = pg_current_xact_id()::xid::text) then
    raise exception 'asker-comes-with-question' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- How a provider's own questions stand; of others it learns nothing.
create function own_questions() returns table (question_id uuid, late boolean, late_decision text, late_reason text, in_hand boolean, note_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select q.id, q.late, q.late_decision, q.late_reason, q.entry_id is not null, e.note_id
  from question_asker a join window_question q on q.id = a.question_id left join answer_note_entry e on e.id = q.entry_id
  where a.provider_id = any(ctx_providers()::uuid[]) and ctx_role() in ('provider-admin', 'provider-staff')
$$;

-- The next number of its procedure, at this moment: nobody chooses either.
create function note_in_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.procedure_id::text, 44));
  if not exists (select from entry_window w where w.id = new.window_id and w.procedure_id = new.procedure_id and w.published_at <= portal_now()) then
    raise exception 'note-without-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.number := 1 + (select count(*) from answer_note n where n.procedure_id = new.procedure_id);
  new.published_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;

-- A nota is whole in the transaction that publishes it: its entries come in then, at its own moment, and never after.
create function entry_with_its_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare n answer_note; own boolean;
begin
  if tg_op = 'UPDATE' and old.published_at is not null then raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.note_id is null then return new; end if;
  select * into n from answer_note where id = new.note_id;
  select a.xmin::text = pg_current_xact_id()::xid::text into own from answer_note a where a.id = new.note_id;
  if not coalesce(own, false) or n.procedure_id <> new.procedure_id then raise exception 'note-is-fixed' using errcode = 'PE003', detail = tg_table_name; end if;
  if exists (select from names_in(new.question || ' ' || new.answer) f where f.found <> all(new.names_left)) then
    raise exception 'entry-names-somebody' using errcode = 'PE003', detail = tg_table_name;
  end if;
  if new.document_version_id is not null and not exists (select from procedure_document_version v where v.id = new.document_version_id and v.procedure_id = new.procedure_id) then
    raise exception 'other-document' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.published_at := n.published_at;
  return new;
end $$;

create function note_is_whole() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select array_agg(e.position order by e.position) from answer_note_entry e where e.note_id = new.id) is distinct from (select array_agg(g) from generate_series(1, new.entry_count) g) then
    raise exception 'note-is-not-whole' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

-- Of a published nota only its PDF is still to come.
create function note_is_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.letter_id is not null or (to_jsonb(new) - 'letter_id') is distinct from (to_jsonb(old) - 'letter_id') then
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- A question keeps the published answer it was given, and gets no other's.
create function question_and_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.entry_id is distinct from old.entry_id and exists (select from answer_note_entry e where e.id in (old.entry_id, new.entry_id) and e.published_at is not null) then
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Tells who asked, without saying who that is. Returns whether there was an address.
create function asker_tell(of_question uuid, subject text, body text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() is distinct from 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, region_id, provider_id, created_at)
  select gen_random_uuid(), coalesce(p.contact_name, p.name), p.email, asker_tell.subject, asker_tell.body, '/aanbieder/vragen', true, q.region_id, p.id, portal_now()
  from window_question q join question_asker a on a.question_id = q.id join provider p on p.id = a.provider_id
  where q.id = of_question and q.region_id = any(ctx_regions()::uuid[]) and p.email is not null;
  return found;
end $$;

-- Who asked about a window is concerned with it as well, beside who prepares an entry.
create or replace function message_enters(of_provider uuid, of_procedure uuid, of_window uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from submission s join entry_window w on w.id = s.window_id
      where s.procedure_id = of_procedure and s.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from submission_party p join entry_window w on w.id = p.window_id
      where p.procedure_id = of_procedure and p.member_id = of_provider and p.status in ('accepted', 'signed') and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
    or exists (select from question_asker a join entry_window w on w.id = a.window_id
      where w.procedure_id = of_procedure and a.provider_id = of_provider and (w.id = of_window or of_window is null and w.closes_at > portal_now()))
$$;

revoke all on function names_in(text), own_questions(), asker_tell(uuid, text, text) from public;
grant execute on function names_in(text), own_questions(), asker_tell(uuid, text, text) to perceel_app;

set role perceel_owner;

create trigger question_in_time before insert on window_question for each row execute function question_in_time();
create trigger question_and_note before update on window_question for each row execute function question_and_note();
create trigger asker_of_new_question before insert on question_asker for each row execute function asker_of_new_question();
create trigger note_in_order before insert on answer_note for each row execute function note_in_order();
create trigger note_is_fixed before update or delete on answer_note for each row execute function note_is_fixed();
create trigger entry_with_its_note before insert or update on answer_note_entry for each row execute function entry_with_its_note();
create constraint trigger note_is_whole after insert on answer_note deferrable initially deferred for each row execute function note_is_whole();

-- prisma/sql/20251202000000_admissions/44_renewals.sql
-- Proof during the agreement (F30, F31): what a provider hands in reaches its region, and is judged once.
alter table proof_renewal
  add constraint proof_renewal_verdict check (verdict in ('accepted', 'rejected') and num_nulls(verdict, judged_at, judged_by) in (0, 3) and (verdict = 'rejected') = (reason is not null)
    or verdict is null and num_nonnulls(reason, judged_at, judged_by) = 0);

alter table proof_reminder
  add constraint proof_reminder_due check (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

create function renewal_keeps() returns trigger language plpgsql as $$
begin
  if old.verdict is not null or (to_jsonb(new) - array['verdict', 'reason', 'judged_at', 'judged_by', 'version']) is distinct from (to_jsonb(old) - array['verdict', 'reason', 'judged_at', 'judged_by', 'version']) then
    raise exception 'renewal-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger renewal_keeps before update on proof_renewal for each row execute function renewal_keeps();

set role perceel_gate;

-- Handing in opens this very version, its piece and its file to the region of the agreement, and nothing else of the dossier.
create function renewal_reaches_region() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v evidence_version;
begin
  select * into v from evidence_version where id = new.evidence_version_id and provider_id = new.provider_id;
  if v.id is null or new.verdict is not null
    or not exists (select from agreement a join participation p on p.agreement_id = a.id where a.id = new.agreement_id and a.status = 'signed' and p.status not in ('ended', 'dissolved'))
    or not exists (select from criterion c join agreement a on a.procedure_id = c.procedure_id join evidence e on e.kind = c.evidence_kind
      where c.id = new.criterion_id and a.id = new.agreement_id and e.id = v.evidence_id and (c.holds_at = 'whole-term' or c.renewal_months is not null)) then
    raise exception 'renewal-out-of-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update evidence_version set region_ids = array_append(region_ids, new.region_id) where id = v.id and not new.region_id = any(region_ids);
  update evidence set region_ids = array_append(region_ids, new.region_id) where id = v.evidence_id and not new.region_id = any(region_ids);
  update file set region_ids = array_append(region_ids, new.region_id) where id = v.file_id and not new.region_id = any(region_ids);
  return new;
end $$;

set role perceel_owner;

create trigger renewal_reaches_region before insert on proof_renewal for each row execute function renewal_reaches_region();

-- prisma/sql/20251202000000_admissions/44_reviews.sql
-- Looking at a criterion again (S36, S37): one review at a time, and its outcome goes back to whoever remarked.
alter table criterion_review
  add constraint criterion_review_subject check (num_nonnulls(entry_id, criterion_id) > 0 and (entry_id is null) = (from_number is null) and btrim(title) <> ''),
  add constraint criterion_review_cause check (cause in ('remark', 'review-day', 'own') and (cause = 'remark') = (reason is null) and (cause = 'remark') = (opened_by is null)),
  add constraint criterion_review_due check (due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint criterion_review_outcome check (outcome in ('kept', 'changed', 'dropped') and num_nulls(outcome, outcome_reason, closed_at, closed_by) in (0, 4)
    and (outcome_reason is null or length(outcome_reason) > 0));

create unique index criterion_review_open on criterion_review (coalesce(entry_id, criterion_id)) where closed_at is null;

alter table criterion_remark add constraint criterion_remark_text check (btrim(text) <> '');

-- What began a review stays, and a closed one stays as it was told.
create function review_keeps() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or (to_jsonb(new) - array['outcome', 'outcome_reason', 'closed_at', 'closed_by', 'due_on', 'version']) is distinct from
     (to_jsonb(old) - array['outcome', 'outcome_reason', 'closed_at', 'closed_by', 'due_on', 'version']) then
    raise exception 'review-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger review_keeps before update on criterion_review for each row execute function review_keeps();

-- "Changed" needs a later version in the library, "dropped" an entry that was dropped.
create function review_outcome_is_done() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.entry_id is not null and (new.outcome = 'changed' and not exists (select from library_criterion l where l.id = new.entry_id and l.current_number > new.from_number)
    or new.outcome = 'dropped' and not exists (select from library_criterion l where l.id = new.entry_id and l.retired_at is not null)) then
    raise exception 'outcome-is-not-done' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger review_outcome_is_done before update on criterion_review for each row execute function review_outcome_is_done();

set role perceel_gate;

-- A remark joins the open review of its criterion, or begins one that is due on the criterion's review day.
create function remark_begins_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare c criterion; l library_criterion; today text; found uuid;
begin
  select * into c from criterion where id = new.criterion_id and region_id = new.region_id and published_at <= portal_now();
  if c.id is null then raise exception 'remark-without-criterion' using errcode = 'PE003', detail = tg_table_name; end if;
  if exists (select from names_in(new.text)) then raise exception 'remark-names-author' using errcode = 'PE003', detail = tg_table_name; end if;
  select e.* into l from library_criterion e join library_criterion_version v on v.entry_id = e.id
    where e.retired_at is null and (v.id = c.library_version_id or v.from_criterion_id = c.id) order by v.made_at desc limit 1;
  perform pg_advisory_xact_lock(hashtextextended(coalesce(l.id, c.id)::text, 45));
  today := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
  select r.id into found from criterion_review r where r.closed_at is null and coalesce(r.entry_id, r.criterion_id) = coalesce(l.id, c.id);
  if found is null then
    found := gen_random_uuid();
    insert into criterion_review (id, region_id, entry_id, criterion_id, title, cause, from_number, due_on, opened_at)
    values (found, c.region_id, l.id, c.id, c.title, 'remark', l.current_number, greatest(coalesce(l.review_on, today), today), date_trunc('milliseconds', portal_now()));
  end if;
  new.review_id := found;
  new.remarked_at := date_trunc('milliseconds', portal_now());
  return new;
end $$;

create function author_of_new_remark() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from criterion_remark r where r.id = new.remark_id and r.criterion_id = new.criterion_id and r.xmin::text = pg_current_xact_id()::xid::text) then
    raise exception 'author-comes-with-remark' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- What came of a provider's own remarks; of others it learns nothing.
create function own_remarks() returns table (remark_id uuid, outcome text, outcome_reason text, closed_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, r.outcome, r.outcome_reason, r.closed_at
  from remark_author a join criterion_remark m on m.id = a.remark_id join criterion_review r on r.id = m.review_id
  where a.provider_id = any(ctx_providers()::uuid[]) and ctx_role() in ('provider-admin', 'provider-staff')
$$;

-- Tells everyone who remarked, once each, without saying who they are.
create function remark_tell(of_review uuid, subject text, body text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_role() is null or ctx_role() not in ('procurement-officer', 'policy-adviser') then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, provider_id, created_at)
  select gen_random_uuid(), coalesce(p.contact_name, p.name), p.email, remark_tell.subject, remark_tell.body, '/aanbieder/vragen', true, p.id, portal_now()
  from provider p where p.email is not null and exists (
    select from criterion_review r join criterion_remark m on m.review_id = r.id join remark_author a on a.remark_id = m.id
    where r.id = of_review and r.region_id = any(ctx_regions()::uuid[]) and a.provider_id = p.id);
end $$;

revoke all on function own_remarks(), remark_tell(uuid, text, text) from public;
grant execute on function own_remarks(), remark_tell(uuid, text, text) to perceel_app;

set role perceel_owner;

create trigger remark_begins_review before insert on criterion_remark for each row execute function remark_begins_review();
create trigger author_of_new_remark before insert on remark_author for each row execute function author_of_new_remark();

-- prisma/sql/20251202000000_admissions/45_dossier_changes.sql
-- A change that others rely on is reported once with proof and decided once; only the approval moves the dossier (F61, F62).
alter table dossier_change
  add constraint dossier_change_kind check (kind in ('legal-name', 'agb', 'iban', 'signatory', 'address', 'merger')),
  add constraint dossier_change_status check (status in ('reported', 'checked', 'approved', 'refused', 'withdrawn')),
  add constraint dossier_change_valid_from check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint dossier_change_checked check (num_nulls(checked_by, checked_name, checked_how, checked_at) in (0, 4) and (status <> 'checked' or checked_at is not null)),
  add constraint dossier_change_decided check (num_nulls(decided_by, decided_name, decided_reason, decided_at) in (0, 4) and (decided_at is not null) = (status in ('approved', 'refused'))),
  add constraint dossier_change_reason check (length(decided_reason) > 0),
  -- Money goes where the IBAN says: two officers, and neither of them is who reported it.
  add constraint dossier_change_not_own check (decided_by is distinct from reported_by and checked_by is distinct from reported_by),
  add constraint dossier_change_four_eyes check (not (kind = 'iban' and status = 'approved') or (checked_by is not null and checked_by <> decided_by)),
  add constraint dossier_change_changes check (case when kind = 'merger' then after ?& '{kvk,name}' else after <> '{}' end);

-- One open report per subject at a time.
create unique index dossier_change_open on dossier_change (provider_id, kind) where status in ('reported', 'checked');

alter table merger_decision
  add constraint merger_decision_choice check (decision in ('new-agreement', 'stays', 'ends')),
  add constraint merger_decision_reason check (length(reason) > 0);

-- The fields of a dossier that each subject holds.
create function dossier_fields(change_kind text) returns text[] language sql immutable as $$
  select case change_kind when 'legal-name' then '{name,legalForm}'::text[] when 'agb' then '{agb}' when 'iban' then '{iban}' when 'signatory' then '{signatory}'
    when 'address' then '{street,houseNumber,postcode,city}' else '{}' end
$$;

set role perceel_gate;

create function dossier_facts(p provider) returns jsonb language sql immutable as $$
  select jsonb_build_object('name', p.name, 'legalForm', p.legal_form, 'agb', p.agb, 'iban', p.iban, 'signatory', p.signatory,
    'street', p.street, 'houseNumber', p.house_number, 'postcode', p.postcode, 'city', p.city)
$$;

-- A report is the provider's own: its regions come from the dossier, its proof becomes readable to them, and nobody has decided yet.
create function dossier_change_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare p provider;
begin
  select * into p from provider where id = new.provider_id;
  if new.status <> 'reported' then raise exception 'change-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  if cardinality(p.region_ids) = 0 then raise exception 'nobody-knows-provider' using errcode = 'PE003', detail = tg_table_name; end if;
  if new.kind <> 'merger' and not (select array_agg(key) from jsonb_object_keys(new.after) key) <@ dossier_fields(new.kind) then
    raise exception 'change-other-fields' using errcode = 'PE003', detail = tg_table_name;
  end if;
  new.region_ids := p.region_ids;
  new.before := (select coalesce(jsonb_object_agg(key, dossier_facts(p) -> key), '{}') from jsonb_object_keys(new.after) key where new.kind <> 'merger');
  update file set region_ids = new.region_ids where id = new.file_id and provider_id = new.provider_id;
  return new;
end $$;

-- What was reported never changes; the provider can only take it back, an officer only check and decide. Approving moves the
-- dossier here and nowhere else, from the day it holds, unless a later change of the same subject stands already.
create function dossier_change_decides() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  new.before := (select jsonb_object_agg(key, dossier_facts(p) -> key) from jsonb_object_keys(new.after) key);
  if not exists (select from dossier_change c where c.provider_id = new.provider_id and c.kind = new.kind and c.status = 'approved' and c.valid_from > new.valid_from) then
    update provider set version = version + 1,
      name = coalesce(new.after ->> 'name', name), legal_form = coalesce(new.after ->> 'legalForm', legal_form), agb = coalesce(new.after ->> 'agb', agb),
      iban = coalesce(new.after ->> 'iban', iban), signatory = coalesce(new.after ->> 'signatory', signatory), street = coalesce(new.after ->> 'street', street),
      house_number = coalesce(new.after ->> 'houseNumber', house_number), postcode = coalesce(new.after ->> 'postcode', postcode), city = coalesce(new.after ->> 'city', city)
    where id = new.provider_id;
  end if;
  return new;
end $$;

-- What an approved change concerns, over every region at once: whoever decides it needn't see the others' contracts.
-- Nothing sealed is among it: a submission counts once it was opened.
create function dossier_change_reach(change uuid) returns table (region_id uuid, municipality_id uuid, subject_type text, subject_id uuid, label text)
language sql stable security definer set search_path = public, pg_temp as $$
  with c as (select * from dossier_change d where d.id = change and d.region_ids && ctx_regions()::uuid[] and ctx_role() in ('procurement-officer', 'contract-manager'))
  select r.id, null::uuid, 'region', r.id, r.full_name from c join region r on r.id = any(c.region_ids)
  union all
  select a.region_id, null, 'agreement', a.id, a.reference from c join agreement a on a.provider_id = c.provider_id and a.status in ('offered', 'signed')
  union all
  select distinct on (p.municipality_id) p.region_id, p.municipality_id, 'municipality', p.municipality_id, m.name
    from c join participation p on p.provider_id = c.provider_id and p.ends_on >= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
    join municipality m on m.id = p.municipality_id
  union all
  select s.region_id, null, 'submission', s.id, s.number || ', ' || w.name from c join submission s on s.provider_id = c.provider_id and s.opened_at is not null
    join entry_window w on w.id = s.window_id where s.status in ('under-assessment', 'clarification', 'assessed')
$$;

-- Those who must know of it: who buys, manages contracts or pays, for the region or one of its municipalities.
create function dossier_change_people(change uuid) returns table (region_id uuid, municipality_id uuid, name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(m.region_id, u.region_id), m.municipality_id, p.name, p.email
  from dossier_change d join membership m on m.role in ('procurement-officer', 'contract-manager', 'controller', 'back-office') and membership_runs(m)
  left join municipality u on u.id = m.municipality_id join person p on p.id = m.person_id and p.active
  where d.id = change and d.region_ids && ctx_regions()::uuid[] and ctx_role() in ('procurement-officer', 'contract-manager')
    and coalesce(m.region_id, u.region_id) = any(d.region_ids)
  order by p.name
$$;

revoke all on function dossier_change_reach(uuid), dossier_change_people(uuid) from public;
grant execute on function dossier_change_reach(uuid), dossier_change_people(uuid) to perceel_app;

set role perceel_owner;

-- Once a region knows a provider, what others rely on is filled in once and then moves by an approved change only. A legal form
-- that a source left out is not one yet.
create function dossier_needs_request() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'perceel_gate' or ctx_job() = 'setup' or cardinality(old.region_ids) = 0 then return new; end if;
  if new.kvk is distinct from old.kvk or exists (
    select from unnest(array[old.name, case when old.legal_form = any('{B.V.,N.V.,Stichting,Vereniging,Coöperatie U.A.,Coöperatie B.A.,V.O.F.,Maatschap,Eenmanszaak}'::text[]) then old.legal_form end, old.agb, old.iban, old.signatory, old.street, old.house_number, old.postcode, old.city],
                       array[new.name, new.legal_form, new.agb, new.iban, new.signatory, new.street, new.house_number, new.postcode, new.city]) as f(was, is_now)
    where coalesce(f.was, '') <> '' and f.is_now is distinct from f.was) then
    raise exception 'dossier-needs-request' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger dossier_needs_request before update on provider for each row execute function dossier_needs_request();
create trigger dossier_change_starts before insert on dossier_change for each row execute function dossier_change_starts();
create trigger dossier_change_decides before update on dossier_change for each row execute function dossier_change_decides();

-- prisma/sql/20251202000000_admissions/46_subcontractors.sql
-- Who works under an agreement for its provider: with a statement of its own, looked at by an officer, from and until a day (F41).
alter table agreement_subcontractor
  add constraint agreement_subcontractor_status check (status in ('reported', 'approved', 'refused')),
  add constraint agreement_subcontractor_kvk check (kvk ~ '^[0-9]{8}$'),
  add constraint agreement_subcontractor_days check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and valid_until >= valid_from),
  add constraint agreement_subcontractor_declared check (declared),
  add constraint agreement_subcontractor_decided check (num_nulls(decided_by, decided_name, decided_reason, decided_at) in (0, 4) and (decided_at is not null) = (status <> 'reported')),
  add constraint agreement_subcontractor_reason check (length(decided_reason) > 0),
  add constraint agreement_subcontractor_not_own check (decided_by is distinct from reported_by),
  -- One row per party at a time; what was refused doesn't count.
  add constraint agreement_subcontractor_once exclude using gist
    (agreement_id with =, kvk with =, days_through(valid_from, coalesce(valid_until, '9999-12-31')) with &&) where (status <> 'refused');

set role perceel_gate;

-- A report hasn't been looked at yet, and its statement becomes readable to the region of the agreement.
create function subcontractor_starts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.status <> 'reported' or new.valid_until is not null then raise exception 'subcontractor-starts-reported' using errcode = 'PE003', detail = tg_table_name; end if;
  update file set region_ids = array_append(region_ids, new.region_id) where id = new.file_id and provider_id = new.provider_id and not new.region_id = any(region_ids);
  return new;
end $$;

set role perceel_owner;

-- What was reported stays: the provider only ends it, once, an officer only gives the verdict, once.
create function subcontractor_changes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare own boolean := ctx_role() in ('provider-admin', 'provider-staff');
  open text[] := case when own then '{valid_until,version}'::text[] else '{status,decided_by,decided_name,decided_reason,decided_at,version}'::text[] end;
begin
  if (to_jsonb(new) - open) is distinct from (to_jsonb(old) - open) or (own and old.valid_until is not null) or (not own and old.status <> 'reported') then
    raise exception 'subcontractor-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger subcontractor_starts before insert on agreement_subcontractor for each row execute function subcontractor_starts();
create trigger subcontractor_changes before update on agreement_subcontractor for each row execute function subcontractor_changes();

-- prisma/sql/20251202000000_admissions/50_closing_moves.sql
-- Moving the closing of a published window: later only, two officers, with a reason that everyone reads (ADR 0025).
alter table closing_move
  add constraint closing_move_kind check (kind in ('later', 'outage')),
  add constraint closing_move_later check (to_closes_at > from_closes_at),
  add constraint closing_move_reason check (length(btrim(reason)) > 0),
  add constraint closing_move_outage check ((kind = 'outage') = (outage_from is not null) and (outage_from is null) = (outage_until is null) and (outage_from is null or (outage_until > outage_from and outage_from < from_closes_at))),
  add constraint closing_move_two_officers check (confirmed_by is null or confirmed_by <> proposed_by),
  add constraint closing_move_whole check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_name is null) and (confirmed_at is null) = (published_at is null) and (confirmed_at is null or withdrawn_at is null));
create unique index closing_move_one_waiting on closing_move (window_id) where confirmed_at is null and withdrawn_at is null;

-- As in 43_dates.sql, and the gate moves a closing.
create or replace function published_is_fixed() returns trigger language plpgsql as $$
declare
  running text[] := case tg_table_name
    when 'procedure' then array['status', 'closed_at', 'closed_reason', 'version']
    when 'entry_window' then array['open_requested_by', 'open_requested_at', 'open_requested_name', 'opened_by', 'opened_at', 'opened_name', 'opened_count', 'record_letter_id', 'decided_at', 'stopped_at', 'version']
      || case when current_user = 'perceel_gate' then array['closes_at'] else '{}' end
    else '{}'::text[] end;
  movable text[] := array['questions_until', 'answers_by', 'decisions_by', 'contract_start'];
begin
  if old.published_at is not null and (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) then
    -- Nested: other tables have no such dates, and the opening no right to look.
    if tg_table_name = 'entry_window' then
      if (to_jsonb(new) - running - movable) is not distinct from (to_jsonb(old) - running - movable) and window_dates_move(old, new) then return new; end if;
    end if;
    raise exception 'published-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- What was proposed stays as it was proposed; only its confirmation or withdrawal is added, and only the gate confirms.
create function closing_move_is_fixed() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare running text[] := array['withdrawn_at', 'version'] || case when current_user = 'perceel_gate' then array['confirmed_by', 'confirmed_name', 'confirmed_at', 'published_at'] else '{}' end;
begin
  if (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running) or old.confirmed_at is not null or old.withdrawn_at is not null then
    raise exception 'move-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger closing_move_is_fixed before update on closing_move for each row execute function closing_move_is_fixed();

set role perceel_gate;

-- The second officer's confirmation moves the closing. By the database's clock: a closing that has passed is extended only
-- after an outage, and nothing is moved once it was opened. A request to open lapses.
create function closing_move_confirm(move uuid, officer_name text) returns timestamptz language plpgsql volatile security definer set search_path = public, pg_temp as $$
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
  update entry_window set closes_at = m.to_closes_at, open_requested_by = null, open_requested_at = null, open_requested_name = null, version = version + 1 where id = w.id;
  update closing_move set confirmed_by = ctx_actor()::uuid, confirmed_name = officer_name, confirmed_at = moment, published_at = moment, version = version + 1 where id = m.id;
  return moment;
end $$;

revoke all on function closing_move_confirm(uuid, text) from public;
grant execute on function closing_move_confirm(uuid, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251202000000_admissions/50_sealing.sql
-- Sealing (ADR 0024): what is handed in stands encrypted until the opening, and no private key leaves before it.
-- "not valid" where rows of before stand as they were written.
create unique index sealing_key_one_per_window on sealing_key (window_id);
alter table sealing_key add constraint sealing_key_length check (octet_length(public_key) = 32);

alter table answer add constraint answer_sealed check (yes is null and text is null) not valid;

alter table submission_version
  add constraint submission_version_sealed check (cipher is not null or content is not null),
  add constraint submission_version_sealed_whole check ((cipher is null) = (sealed_key is null) and (cipher is null) = (own_key is null) and (cipher is null) = (sealing_key_id is null)),
  add constraint submission_version_in_clear check (content is null or opened_at is not null) not valid,
  add constraint submission_version_signed_whole check ((content is null) = (signed_name is null) and (content is null) = (signed_role is null));

-- What was handed in stays as it was handed in; the opening fills in what it says, once.
create or replace function submitted_is_fixed() returns trigger language plpgsql as $$
declare running text[] := array['opened_at', 'receipt_letter_id']
  || case when old.receipt_signature is null then array['receipt_key', 'receipt_signature'] else '{}' end
  || case when old.content is null and old.opened_at is not null and ctx_role() = 'procurement-officer' then array['content', 'signed_name', 'signed_role'] else '{}' end;
begin
  if (to_jsonb(new) - running) is distinct from (to_jsonb(old) - running)
    or (old.receipt_letter_id is not null and new.receipt_letter_id is distinct from old.receipt_letter_id)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submitted-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

set role perceel_gate;

-- Opened is readable, and not half of it: an opening that doesn't unseal every entry rolls back.
create function opened_is_readable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from submission_version where id = new.id and opened_at is not null and content is null) then
    raise exception 'opened-unread' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;

-- An entry is sealed with the key of its own window, as long as that can still open it.
create function sealed_for_its_window() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from sealing_key k join sealing_secret s on s.id = k.id where k.id = new.sealing_key_id and k.window_id = new.window_id and s.cipher is not null) then
    raise exception 'sealed-for-another-window' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;


-- The private key of a window, for the officer that opened it, once: it is destroyed with it, so that what was withdrawn or
-- replaced stays closed for good.
create function sealing_release(opened_window uuid) returns table (key_id uuid, secret bytea) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' or not exists (
    select 1 from entry_window w where w.id = opened_window and w.opened_at is not null and w.opened_by::text = ctx_actor() and w.region_id = any(ctx_regions()::uuid[])) then
    raise exception 'not-opened' using errcode = 'PE002';
  end if;
  return query select s.id, s.cipher from sealing_secret s join sealing_key k on k.id = s.id where k.window_id = opened_window and s.cipher is not null;
  update sealing_secret s set cipher = null from sealing_key k where k.id = s.id and k.window_id = opened_window;
end $$;

revoke all on function sealing_release(uuid) from public;
grant execute on function sealing_release(uuid) to perceel_app;

set role perceel_owner;

create constraint trigger opened_is_readable after update on submission_version deferrable initially deferred
  for each row when (new.opened_at is not null and new.content is null) execute function opened_is_readable();
create trigger sealed_for_its_window before insert on submission_version for each row execute function sealed_for_its_window();

-- prisma/sql/20251202000000_admissions/51_receipts.sql
-- Receipts and the list of fingerprints at closing (ADR 0025).
alter table submission_version add constraint submission_version_receipt_whole check ((receipt_key is null) = (receipt_signature is null));

alter table closing_list
  add constraint closing_list_fingerprints check (array_position(fingerprints, null) is null and array_to_string(fingerprints, '') ~ '^([0-9a-f]{64})*$'),
  add constraint closing_list_published check (published_at >= closed_at);

set role perceel_gate;

-- The fingerprints of everything that stood handed in when the window closed. Asked after closing only; the lock waits for an
-- entry that was received in time and is still being written.
create function closing_fingerprints(closed_window uuid) returns text[] language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from entry_window w where w.id = closed_window and w.published_at is not null and w.closes_at <= portal_now()) then
    raise exception 'not-closed' using errcode = 'PE002';
  end if;
  perform 1 from entry_window w where w.id = closed_window for update;
  return array(select v.fingerprint from submission s join submission_version v on v.submission_id = s.id and v.number = s.current_version
               where s.window_id = closed_window and s.status not in ('draft', 'withdrawn') order by v.fingerprint);
end $$;

-- Publishes the list of a window that isn't opened yet, once per closing time, for everyone and for good. The first who looks
-- after closing makes it so; it says what the database says, whoever that is. Returns whether it was made now.
create function closing_publish(closed_window uuid, listed text[], key_name text, signed text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window;
begin
  select * into w from entry_window where id = closed_window for update;
  if w.id is null or w.opened_at is not null or exists (select 1 from closing_list l where l.window_id = w.id and l.closed_at = w.closes_at) then return false; end if;
  if listed is distinct from closing_fingerprints(closed_window) then raise exception 'other-list' using errcode = 'PE002'; end if;
  insert into closing_list (id, window_id, region_id, closed_at, fingerprints, signing_key, signature, published_at)
  values (gen_random_uuid(), w.id, w.region_id, w.closes_at, listed, key_name, signed, portal_now());
  return true;
end $$;

revoke all on function closing_fingerprints(uuid), closing_publish(uuid, text[], text, text) from public;
grant execute on function closing_fingerprints(uuid), closing_publish(uuid, text[], text, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251202000000_admissions/51_submission_steps.sql
-- The steps of an entry until its opening, whoever takes them: handed in, replaced, withdrawn, opened, and no other.
create function entry_starts_as_draft() returns trigger language plpgsql as $$
begin
  if new.status <> 'draft' or new.current_version <> 0 or new.opened_at is not null then raise exception 'no-such-step' using errcode = 'PE003', detail = tg_table_name; end if;
  return new;
end $$;
create trigger entry_starts_as_draft before insert on submission for each row execute function entry_starts_as_draft();

create function entry_step() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.status, new.current_version) is not distinct from (old.status, old.current_version)
    or (new.status = 'submitted' and new.current_version = old.current_version + 1 and exists (select from submission_version v where v.submission_id = new.id and v.number = new.current_version))
    or (old.status = 'submitted' and new.status = 'withdrawn' and new.current_version = old.current_version)
    or (old.status = 'submitted' and new.status = 'under-assessment' and new.current_version = old.current_version and current_user = 'perceel_gate') then
    return new;
  end if;
  raise exception 'no-such-step' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
end $$;
create trigger entry_step before update on submission for each row when (old.opened_at is null) execute function entry_step();

-- A version is the next one, and of the submission's own window and provider.
create function version_is_next() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.current_version = new.number - 1) then
    raise exception 'version-out-of-turn' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger version_is_next before insert on submission_version for each row execute function version_is_next();

-- Opening is the gate's act alone, for the submission, its lots and its version alike.
create function opened_by_gate() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'perceel_gate' and new.opened_at is distinct from (case when tg_op = 'UPDATE' then old.opened_at end) then
    raise exception 'opened-by-gate-only' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger opened_by_gate before insert or update on submission for each row execute function opened_by_gate();
create trigger opened_by_gate before insert or update on submission_lot for each row execute function opened_by_gate();
create trigger opened_by_gate before insert or update on submission_version for each row execute function opened_by_gate();

-- prisma/sql/20251202000000_admissions/52_assessment.sql
-- Assessment: whose verdict it is, when a colleague may see it, what two settle together, and that nothing follows before it counts (F29).
alter table assessment
  drop constraint assessment_seat,
  add constraint assessment_seat check (seat in (1, 2, 3)),
  drop constraint assessment_reason,
  add constraint assessment_reason check (verdict = 'met' and seat < 3 or length(btrim(reason)) >= 5),
  add constraint assessment_confirmed check (num_nulls(confirmed_by, confirmed_name, confirmed_at) in (0, 3) and (confirmed_by is null or seat = 3 and confirmed_by <> assessed_by));
drop index assessment_one_per_person;
create unique index assessment_one_per_person on assessment (submission_id, criterion_id, lot_id, assessed_by) nulls not distinct where seat < 3 and withdrawn_at is null;
drop index assessment_one_per_seat;
create unique index assessment_one_per_seat on assessment (submission_id, criterion_id, lot_id, seat) nulls not distinct where withdrawn_at is null;

-- Who judges what: one person per seat of a submission, or of one criterion for all submissions; never twice the same.
alter table assessment_task
  add constraint assessment_task_one_thing check (num_nonnulls(submission_id, criterion_id) = 1 and (submission_id is null) = (provider_id is null)),
  add constraint assessment_task_seat check (seat in (1, 2));
create unique index assessment_task_one_per_seat on assessment_task (window_id, submission_id, criterion_id, seat) nulls not distinct where ended_at is null;
create unique index assessment_task_one_per_person on assessment_task (window_id, submission_id, criterion_id, person_id) nulls not distinct where ended_at is null;

alter table assessor_conflict
  add constraint assessor_conflict_note check (length(btrim(note)) >= 5),
  add constraint assessor_conflict_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null));
create unique index assessor_conflict_once on assessor_conflict (provider_id, person_id, region_id) where withdrawn_at is null;

-- FORCE would hide every row from its owner: off for this one update; the generated policies below put it back.
alter table assessment no force row level security;
update assessment a set revealed = true from submission s join procedure p on p.id = s.procedure_id
where s.id = a.submission_id and p.assessors <= (select count(*) from assessment b where b.submission_id = a.submission_id and b.criterion_id = a.criterion_id and b.lot_id is not distinct from a.lot_id);

set role perceel_gate;

-- The officers of one's own region: who can be given work. No other table about people is read here.
create function region_officers(of_region uuid) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name from membership m join person p on p.id = m.person_id left join municipality mu on mu.id = m.municipality_id
  where m.role = 'procurement-officer' and coalesce(m.region_id, mu.region_id) = of_region and p.active and membership_runs(m)
    and of_region = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer'
$$;

-- Who judges one criterion of one submission, seat by seat: who has the criterion, unless he has an interest there; else who has the submission.
create function assessors_of(of_submission uuid, of_criterion uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select t.person_id from assessment_task t where t.window_id = s.window_id and t.criterion_id = of_criterion and t.seat = seats.seat and t.ended_at is null
       and not exists (select from assessor_conflict k where k.person_id = t.person_id and k.provider_id = s.provider_id and k.region_id = s.region_id and k.withdrawn_at is null)),
    (select t.person_id from assessment_task t where t.submission_id = s.id and t.seat = seats.seat and t.ended_at is null))
  from submission s, (values (1), (2)) as seats(seat) where s.id = of_submission
$$;

-- What counts, per criterion and lot: the one assessor's verdict, what two agree on, or what two settled together.
create function counting_verdicts(of_submission uuid) returns table (criterion_id uuid, lot_id uuid, verdict text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.criterion_id, a.lot_id,
    coalesce(max(a.verdict) filter (where a.seat = 3), max(a.verdict))
  from assessment a join submission s on s.id = a.submission_id join procedure p on p.id = s.procedure_id
  where a.submission_id = of_submission and a.withdrawn_at is null and (a.seat < 3 or a.confirmed_at is not null)
  group by a.criterion_id, a.lot_id, p.assessors
  having bool_or(a.seat = 3) or count(*) >= p.assessors and min(a.verdict) = max(a.verdict)
$$;

-- That a colleague judged, never what: for who has not judged himself yet.
create function hidden_verdicts(of_submission uuid) returns table (criterion_id uuid, lot_id uuid, seat int, assessed_by uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.criterion_id, a.lot_id, a.seat, a.assessed_by from assessment a
  where a.submission_id = of_submission and not a.revealed and a.withdrawn_at is null and a.assessed_by::text <> ctx_actor() and a.region_id = any(ctx_regions()::uuid[]) and ctx_role() = 'procurement-officer'
$$;

-- A verdict is one's own, of something to judge, while the assessment runs and the provider has not had it. Two who differ
-- settle it together: one of the two proposes, the other confirms; until then neither changes his own.
create function verdict_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s submission; asked int; per_lot boolean; seats uuid[]; verdicts text[]; given_to uuid[];
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - array['shared_at', 'revealed', 'withdrawn_at']) = (to_jsonb(old) - array['shared_at', 'revealed', 'withdrawn_at']) then
    -- Showing and sharing follow from what else happens; a hand of its own does neither.
    if pg_trigger_depth() = 1 then raise exception 'not-by-hand' using errcode = 'PE003'; end if;
    return new;
  end if;
  select * into s from submission where id = new.submission_id for share;
  if s.status not in ('under-assessment', 'clarification') then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
  if exists (select from assessment a where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and a.shared_at is not null) or new.shared_at is not null then
    raise exception 'verdict-shared' using errcode = 'PE003';
  end if;
  if exists (select from assessor_conflict k where k.person_id::text = ctx_actor() and k.provider_id = s.provider_id and k.region_id = s.region_id and k.withdrawn_at is null) then raise exception 'assessor-conflict' using errcode = 'PE003'; end if;
  select p.assessors, c.per_lot into asked, per_lot from procedure p join criterion c on c.procedure_id = p.id where p.id = s.procedure_id and c.id = new.criterion_id;
  if per_lot is null or per_lot <> (new.lot_id is not null) or new.lot_id is not null and not exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and (new.submission_id, new.criterion_id, new.lot_id, new.seat) is distinct from (old.submission_id, old.criterion_id, old.lot_id, old.seat) then
    raise exception 'verdict-keeps-its-place' using errcode = 'PE003';
  end if;
  select array_agg(a.assessed_by), array_agg(a.verdict) into seats, verdicts from assessment a
  where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and a.seat < 3 and a.withdrawn_at is null;
  seats := coalesce(seats, '{}'); verdicts := coalesce(verdicts, '{}');
  if new.seat = 3 then
    if asked <> 2 or cardinality(seats) < 2 or verdicts[1] = verdicts[2] then raise exception 'nothing-to-settle' using errcode = 'PE003'; end if;
    if not ctx_actor() = any(seats::text[]) then raise exception 'not-one-of-two' using errcode = 'PE003'; end if;
    if new.confirmed_by is null then
      if new.assessed_by::text <> ctx_actor() then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
    elsif tg_op = 'INSERT' or (new.verdict, new.reason, new.assessed_by) is distinct from (old.verdict, old.reason, old.assessed_by) or new.confirmed_by::text <> ctx_actor() then
      raise exception 'confirms-what-was-proposed' using errcode = 'PE003';
    end if;
    new.revealed := true;
    return new;
  end if;
  if new.assessed_by::text <> ctx_actor() then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
  select array_agg(given) into given_to from assessors_of(s.id, new.criterion_id) given where given is not null;
  if cardinality(given_to) >= asked and not new.assessed_by = any(given_to) then raise exception 'given-to-another' using errcode = 'PE003'; end if;
  if tg_op = 'INSERT' then
    if new.assessed_by = any(seats) or cardinality(seats) >= asked then raise exception 'seats-taken' using errcode = 'PE003'; end if;
    new.revealed := cardinality(seats) + 1 >= asked;
    if new.revealed then
      update assessment a set revealed = true where a.submission_id = s.id and a.criterion_id = new.criterion_id and a.lot_id is not distinct from new.lot_id and not a.revealed and a.withdrawn_at is null;
    end if;
  else
    if asked = 2 and new.assessed_by <> old.assessed_by then raise exception 'verdict-in-own-name' using errcode = 'PE003'; end if;
    if verdicts[1] <> verdicts[2] then raise exception 'settle-together' using errcode = 'PE003'; end if;
    new.revealed := old.revealed;
  end if;
  return new;
end $$;

-- Finished is what has a verdict that counts for every part and no question with time left; taken up again until a college decided.
create function assessment_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare parts bigint; judged bigint; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if new.status = 'assessed' and old.status in ('under-assessment', 'clarification') then
    if exists (select from clarification c where c.submission_id = new.id and c.answered_at is null and c.due_on >= today) then raise exception 'question-open' using errcode = 'PE003'; end if;
    if new.stated_reason is not null then
      if exists (select from assessment a where a.submission_id = new.id and a.withdrawn_at is null) then raise exception 'verdicts-given' using errcode = 'PE003'; end if;
      return new;
    end if;
    select sum(case when c.per_lot then (select count(*) from submission_lot l where l.submission_id = new.id and l.opened_at is not null) else 1 end) into parts from criterion c where c.procedure_id = new.procedure_id;
    select count(*) into judged from counting_verdicts(new.id);
    if judged < parts then raise exception 'assessment-not-complete' using errcode = 'PE003', detail = (parts - judged)::text; end if;
  elsif new.status = 'under-assessment' and old.status = 'assessed' then
    if old.stated_reason is not null or exists (select from outcome o join college_decision d on d.id = o.decision_id where o.submission_id = new.id and d.status <> 'proposed') then raise exception 'decision-made' using errcode = 'PE003'; end if;
  elsif new.status = 'clarification' and old.status = 'under-assessment' then
    if not exists (select from clarification c where c.submission_id = new.id and c.answered_at is null) then raise exception 'no-question' using errcode = 'PE003'; end if;
  elsif new.status = 'under-assessment' and old.status = 'clarification' then
    if exists (select from clarification c where c.submission_id = new.id and c.answered_at is null and c.due_on >= today) then raise exception 'question-open' using errcode = 'PE003'; end if;
  elsif new.status not in ('invalid', 'withdrawn') then
    raise exception 'no-such-step' using errcode = 'PE003', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;

-- No outcome before every verdict that it rests on counts (invariant 4).
create function outcome_after_verdicts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.stated_reason is null and new.outcome in ('admitted', 'conditionally-admitted', 'deferred', 'refused') and exists (
    with counting as materialized (select * from counting_verdicts(new.submission_id))
    select from submission s join criterion c on c.procedure_id = s.procedure_id
    where s.id = new.submission_id and s.stated_reason is null
      and not exists (select from counting v where v.criterion_id = c.id and (not c.per_lot or v.lot_id = new.lot_id))) then
    raise exception 'outcome-before-verdict' using errcode = 'PE003';
  end if;
  return new;
end $$;

create or replace function outcome_shares_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Where two settled it together, the provider reads what they settled, not what each thought before.
  update assessment a set shared_at = new.shared_at
  where a.submission_id = new.submission_id and (a.lot_id is null or a.lot_id = new.lot_id) and a.shared_at is null and a.withdrawn_at is null
    and (a.seat = 3 or not exists (select from assessment b where b.withdrawn_at is null and b.submission_id = a.submission_id and b.criterion_id = a.criterion_id and b.lot_id is not distinct from a.lot_id and b.seat = 3));
  return null;
end $$;

-- Work is given for an opened window, and never to who declared an interest in that provider.
create function task_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then raise exception 'task-only-ends' using errcode = 'PE003'; end if;
    return new;
  end if;
  if not exists (select from entry_window w where w.id = new.window_id and w.opened_at is not null) then raise exception 'window-not-opened' using errcode = 'PE003'; end if;
  if new.submission_id is not null and not exists (select from submission s where s.id = new.submission_id and s.window_id = new.window_id and s.opened_at is not null)
    or new.criterion_id is not null and not exists (select from criterion c join entry_window w on w.procedure_id = c.procedure_id where c.id = new.criterion_id and w.id = new.window_id) then
    raise exception 'nothing-to-judge' using errcode = 'PE003';
  end if;
  if new.provider_id is not null and exists (select from assessor_conflict k where k.person_id = new.person_id and k.provider_id = new.provider_id and k.region_id = new.region_id and k.withdrawn_at is null) then
    raise exception 'assessor-conflict' using errcode = 'PE003';
  end if;
  return new;
end $$;

-- An interest is one's own to declare. From then on: no work of that provider, and what one had judged is judged anew, blind.
create function conflict_clears() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moment timestamptz := portal_now();
begin
  if new.person_id::text <> ctx_actor() then raise exception 'conflict-in-own-name' using errcode = 'PE003'; end if;
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or (to_jsonb(new) - array['withdrawn_at', 'withdrawn_reason', 'version']) is distinct from (to_jsonb(old) - array['withdrawn_at', 'withdrawn_reason', 'version']) then raise exception 'conflict-is-fixed' using errcode = 'PE003'; end if;
    return new;
  end if;
  if exists (select from assessment a join submission s on s.id = a.submission_id where s.provider_id = new.provider_id and s.region_id = new.region_id and s.status = 'assessed'
               and a.withdrawn_at is null and new.person_id in (a.assessed_by, a.confirmed_by) and not exists (select from outcome o where o.submission_id = s.id and o.shared_at is not null)) then
    raise exception 'finished-with-yours' using errcode = 'PE003';
  end if;
  update assessment_task t set ended_at = moment where t.person_id = new.person_id and t.provider_id = new.provider_id and t.region_id = new.region_id and t.ended_at is null;
  with cleared as (
    update assessment a set withdrawn_at = moment from submission s
    where s.id = a.submission_id and s.provider_id = new.provider_id and s.region_id = new.region_id and s.status in ('under-assessment', 'clarification')
      and a.withdrawn_at is null and a.shared_at is null and new.person_id in (a.assessed_by, a.confirmed_by)
    returning a.submission_id, a.criterion_id, a.lot_id, a.id)
  update assessment a set revealed = false, withdrawn_at = case when a.seat = 3 then moment end from cleared c
  where a.submission_id = c.submission_id and a.criterion_id = c.criterion_id and a.lot_id is not distinct from c.lot_id and a.id <> c.id and a.withdrawn_at is null
    and not exists (select from cleared d where d.id = a.id);
  return new;
end $$;

revoke all on function counting_verdicts(uuid), hidden_verdicts(uuid), region_officers(uuid), assessors_of(uuid, uuid) from public;
grant execute on function counting_verdicts(uuid), hidden_verdicts(uuid), region_officers(uuid), assessors_of(uuid, uuid) to perceel_app, perceel_owner;

set role perceel_owner;

create trigger verdict_fits before insert or update on assessment for each row execute function verdict_fits();
create trigger task_fits before insert or update on assessment_task for each row execute function task_fits();
create trigger conflict_clears before insert or update on assessor_conflict for each row execute function conflict_clears();
create trigger assessment_step before update of status on submission for each row
  when (old.opened_at is not null and old.status is distinct from new.status) execute function assessment_step();
create trigger outcome_after_verdicts before insert or update of outcome, submission_id, lot_id, stated_reason on outcome for each row execute function outcome_after_verdicts();

-- Nobody is admitted in a lot with a criterion that isn't met: by the verdict that counts, not by one of two that differ.
create or replace function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and exists (
    select from counting_verdicts(new.submission_id) v where (v.lot_id is null or v.lot_id = new.lot_id) and v.verdict = 'not-met') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome not in ('revoked', 'replaced')
     and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;

-- prisma/sql/20251202000000_admissions/52_phrases.sql
-- The phrases of a region: a version is never changed, a better one is the next number.
alter table phrase
  add constraint phrase_kind check (kind in ('exclusion', 'suitability', 'minimum', 'execution')),
  add constraint phrase_verdict check (verdict in ('met', 'not-yet-proved', 'not-met')),
  add constraint phrase_title check (length(btrim(title)) > 0 and current_number > 0);
create unique index phrase_one_title on phrase (region_id, verdict, lower(title)) where retired_at is null;

alter table phrase_version add constraint phrase_version_text check (number > 0 and length(btrim(text)) >= 5);

create function phrase_version_is_fixed() returns trigger language plpgsql as $$
begin
  raise exception 'phrase-version-is-fixed' using errcode = 'PE003', detail = tg_table_name;
end $$;
create trigger phrase_version_is_fixed before update or delete on phrase_version for each row execute function phrase_version_is_fixed();

-- prisma/sql/20251202000000_admissions/52_repair.sql
-- A question asks words, or mends one part (F35); a talk verifies what was handed in (F36).
alter table clarification
  add constraint clarification_kind check (kind in ('explain', 'repair')),
  add constraint clarification_repaired check ((repaired is not null) = (kind = 'repair' and answered_at is not null));

alter table verification_talk
  add constraint verification_talk_status check (status in ('planned', 'held', 'cancelled')),
  add constraint verification_talk_held check ((status = 'held') = (recorded_at is not null) and (recorded_at is null) = (recorded_name is null) and (recorded_at is null) = (attendees is null)),
  add constraint verification_talk_cancelled check ((status = 'cancelled') = (cancelled_reason is not null));
create unique index verification_talk_one_planned on verification_talk (submission_id) where status = 'planned';

alter table verification_point
  add constraint verification_point_finding check (finding is null or finding = 'confirmed' or finding = 'refuted' and length(btrim(coalesce(reason, ''))) >= 5);
create unique index verification_point_once on verification_point (talk_id, criterion_id, lot_id) nulls not distinct;

set role perceel_gate;

-- A question is asked in one's own name, of something to judge, while the assessment runs. It is answered once; a repair in
-- time by the database's clock, and with an answer to that very part and no other.
create function clarification_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare s submission; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'); evidence jsonb;
begin
  select * into s from submission where id = new.submission_id for share;
  if s.status not in ('under-assessment', 'clarification') then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
  if tg_op = 'INSERT' then
    if new.asked_by::text <> ctx_actor() or new.answered_at is not null then raise exception 'asked-in-own-name' using errcode = 'PE003'; end if;
    if new.due_on <= today then raise exception 'due-too-soon' using errcode = 'PE003'; end if;
    if not exists (select from criterion c where c.id = new.criterion_id and c.procedure_id = s.procedure_id and c.per_lot = (new.lot_id is not null))
      or new.lot_id is not null and not exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null) then
      raise exception 'nothing-to-judge' using errcode = 'PE003';
    end if;
    return new;
  end if;
  if old.answered_at is not null or (to_jsonb(new) - array['answer', 'answer_file_id', 'answered_by', 'answered_at', 'repaired', 'version'])
     is distinct from (to_jsonb(old) - array['answer', 'answer_file_id', 'answered_by', 'answered_at', 'repaired', 'version']) then
    raise exception 'question-is-fixed' using errcode = 'PE003';
  end if;
  if not new.provider_id = any(ctx_providers()::uuid[]) then raise exception 'answered-by-the-provider' using errcode = 'PE003'; end if;
  if new.kind = 'repair' then
    if new.due_on < today then raise exception 'repair-late' using errcode = 'PE003', detail = new.due_on; end if;
    if new.repaired ->> 'criterionId' is distinct from new.criterion_id::text or new.repaired ->> 'lotId' is distinct from new.lot_id::text
      or new.repaired ->> 'answerKind' is distinct from (select c.answer_kind from criterion c where c.id = new.criterion_id) then
      raise exception 'repair-beyond-question' using errcode = 'PE003';
    end if;
    evidence := nullif(new.repaired -> 'evidence', 'null');
    if evidence is not null and not exists (select from evidence_version v where v.id = (evidence ->> 'versionId')::uuid and v.file_id = (evidence ->> 'fileId')::uuid and v.provider_id = new.provider_id) then
      raise exception 'evidence-not-own' using errcode = 'PE003';
    end if;
  end if;
  return new;
end $$;

-- A repair's evidence reaches the officers with the answer, as exactly that version.
create function repair_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare version uuid := (new.repaired -> 'evidence' ->> 'versionId')::uuid;
begin
  update evidence_version v set region_ids = array_append(v.region_ids, new.region_id) where v.id = version and v.provider_id = new.provider_id and not new.region_id = any(v.region_ids);
  update evidence e set region_ids = array_append(e.region_ids, new.region_id) from evidence_version v where v.id = version and e.id = v.evidence_id and not new.region_id = any(e.region_ids);
  update file f set region_ids = array_append(f.region_ids, new.region_id) from evidence_version v where v.id = version and f.id = v.file_id and not new.region_id = any(f.region_ids);
  return null;
end $$;

-- A talk is about an opened submission under assessment. Its points are fixed when it is planned; the record says of each of
-- them confirmed or refuted, once, and of nothing else.
create function talk_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'planned' or new.planned_by::text <> ctx_actor() then raise exception 'planned-in-own-name' using errcode = 'PE003'; end if;
    if not exists (select from submission s where s.id = new.submission_id and s.status in ('under-assessment', 'clarification')) then raise exception 'assessment-finished' using errcode = 'PE003'; end if;
    return new;
  end if;
  if old.status <> 'planned' and (to_jsonb(new) - array['letter_id']) is distinct from (to_jsonb(old) - array['letter_id']) or old.letter_id is not null and new.letter_id is distinct from old.letter_id then
    raise exception 'talk-is-over' using errcode = 'PE003';
  end if;
  if (new.submission_id, new.planned_by, new.at) is distinct from (old.submission_id, old.planned_by, old.at) then raise exception 'talk-is-fixed' using errcode = 'PE003'; end if;
  if new.status = 'held' and old.status = 'planned' then
    if new.at > portal_now() then raise exception 'talk-not-yet' using errcode = 'PE003'; end if;
    if exists (select from verification_point p where p.talk_id = new.id and p.finding is null) or not exists (select from verification_point p where p.talk_id = new.id) then raise exception 'point-open' using errcode = 'PE003'; end if;
  end if;
  return new;
end $$;

create function point_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare t verification_talk;
begin
  select * into t from verification_talk where id = new.talk_id;
  if t.status <> 'planned' then raise exception 'talk-is-over' using errcode = 'PE003'; end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - array['finding', 'reason']) is distinct from (to_jsonb(old) - array['finding', 'reason']) then raise exception 'point-is-fixed' using errcode = 'PE003'; end if;
    return new;
  end if;
  -- Only what was handed in, and only while the talk is being planned.
  if new.finding is not null or new.submission_id <> t.submission_id or t.version > 1 or not exists (
    select from submission s join criterion c on c.procedure_id = s.procedure_id
    where s.id = t.submission_id and c.id = new.criterion_id and c.per_lot = (new.lot_id is not null)
      and (new.lot_id is null or exists (select from submission_lot l where l.submission_id = s.id and l.lot_id = new.lot_id and l.opened_at is not null))) then
    raise exception 'not-handed-in' using errcode = 'PE003';
  end if;
  return new;
end $$;

create function assessment_after_talk() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from verification_talk t where t.submission_id = new.id and t.status = 'planned') then raise exception 'talk-planned' using errcode = 'PE003'; end if;
  return new;
end $$;

set role perceel_owner;

create trigger clarification_fits before insert or update on clarification for each row execute function clarification_fits();
create trigger repair_answered after update on clarification for each row when (old.answered_at is null and new.repaired is not null) execute function repair_answered();
create trigger talk_fits before insert or update on verification_talk for each row execute function talk_fits();
create trigger point_fits before insert or update on verification_point for each row execute function point_fits();
create trigger assessment_after_talk before update of status on submission for each row when (new.status = 'assessed' and old.status is distinct from new.status) execute function assessment_after_talk();

-- prisma/sql/20251202000000_admissions/55_decisions.sql
-- Summary proceedings against a college's decision, and the only order in which a decision goes on (N29, F39).
alter table summons
  add constraint summons_ended check (ended in ('rejected', 'granted', 'withdrawn')),
  add constraint summons_ended_whole check (num_nulls(ended, ended_on, ended_note) in (0, 3) and (ended_on is null or ended_on >= received_on)),
  add constraint summons_claimant check (btrim(claimant) <> '');

insert into summons (id, decision_id, region_id, municipality_id, received_on, claimant, note, recorded_by)
  select gen_random_uuid(), id, region_id, municipality_id, summons_on, 'zie de toelichting', summons_note, 'niet bekend' from summons_kept;
drop table summons_kept;

create function today_here() returns text language sql volatile as
$$ select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- Both guards run after the row, so that a CHECK says first what is wrong with it.
-- A summons counts when it came in within the term, after the letters; how it ended is said once.
create function summons_in_term() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision;
begin
  select * into d from college_decision where id = new.decision_id for share;
  if tg_op = 'INSERT' then
    if d.status <> 'notified' or new.received_on > d.reaction_until or new.received_on > today_here()
       or new.received_on < to_char(d.notified_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') or new.ended is not null then
      raise exception 'summons-not-in-term' using errcode = 'PE003', detail = tg_table_name;
    end if;
  elsif old.ended is not null or (new.decision_id, new.received_on) is distinct from (old.decision_id, old.received_on) or new.ended_on > today_here() then
    raise exception 'summons-has-ended' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return null;
end $$;
create trigger summons_in_term after insert or update on summons for each row execute function summons_in_term();

-- Proposed, decided, notified, final: one step at a time and never back; what was decided and made known stays as it was.
create function decision_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare steps constant text[] := array['proposed', 'decided', 'notified', 'final'];
begin
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' then raise exception 'decision-step' using errcode = 'PE003', detail = tg_table_name; end if;
    return null;
  end if;
  if array_position(steps, new.status) - array_position(steps, old.status) not in (0, 1)
     or (new.window_id, new.procedure_id, new.region_id, new.municipality_id, new.reference) is distinct from (old.window_id, old.procedure_id, old.region_id, old.municipality_id, old.reference)
     or old.status <> 'proposed' and (new.decided_on, new.decided_by, new.decided_by_name, new.mandate_id, new.on_behalf_of) is distinct from (old.decided_on, old.decided_by, old.decided_by_name, old.mandate_id, old.on_behalf_of)
     or old.notified_at is not null and (new.notified_at, new.reaction_until) is distinct from (old.notified_at, old.reaction_until)
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
create trigger decision_steps after insert or update on college_decision for each row execute function decision_steps();

-- prisma/sql/20251202000000_admissions/56_integrity.sql
-- The integrity compartment: one municipality's own. Others know that a check runs or is passed, and a college admits nobody meanwhile (F32, D8, H7).
alter table audit_line drop constraint audit_line_compartment;
alter table audit_line add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform', 'integrity'));

alter table integrity_check
  add constraint integrity_check_status check (status in ('running', 'passed', 'refusal-advised')),
  add constraint integrity_check_terms check (hearing_days between 1 and 365 and retention_months between 1 and 240),
  add constraint integrity_check_ended check ((status = 'running') = (ended_on is null) and (ended_on is null) = (destroy_on is null) and (destroy_on is null or destroy_on > ended_on)),
  add constraint integrity_check_destroyed check ((destroyed_on is null) = (cipher is not null) and (destroyed_on is null or destroyed_on >= destroy_on));
alter table integrity_party add constraint integrity_party_kind check (kind in ('entrant', 'member', 'relied-on', 'subcontractor'));
alter table integrity_question
  add constraint integrity_question_kind check (kind in ('question', 'hearing')),
  add constraint integrity_question_term check (due_on >= asked_on),
  add constraint integrity_question_answered check (num_nulls(answer_cipher, answered_at, answered_by) in (0, 3));
alter table integrity_standing add constraint integrity_standing_standing check (standing in ('running', 'passed'));

-- Running, then passed or, after a hearing, a refusal advised; a refusal can still become passed. What is destroyed stays destroyed.
create function integrity_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'running' then raise exception 'integrity-step' using errcode = 'PE003'; end if;
    return null;
  end if;
  if (new.municipality_id, new.window_id, new.submission_id, new.provider_id, new.hearing_days, new.retention_months) is distinct from
     (old.municipality_id, old.window_id, old.submission_id, old.provider_id, old.hearing_days, old.retention_months)
     or old.destroyed_on is not null
     or new.status <> old.status and (old.status = 'passed' or new.status = 'running')
     or new.destroyed_on is not null and new.destroyed_on > today_here() then
    raise exception 'integrity-step' using errcode = 'PE003';
  end if;
  if new.status = 'refusal-advised' and old.status = 'running' and not exists (
    select from integrity_question q where q.check_id = new.id and q.kind = 'hearing' and q.provider_id = new.provider_id
      and q.due_on::date - q.asked_on::date >= new.hearing_days and (q.answered_at is not null or q.due_on < today_here())) then
    raise exception 'hearing-first' using errcode = 'PE003';
  end if;
  return null;
end $$;
create trigger integrity_steps after insert or update on integrity_check for each row execute function integrity_steps();

-- A party answers once and changes nothing else; what was asked goes only when its time to be destroyed has come.
create function integrity_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
    return old;
  end if;
  if old.answered_at is not null or (new.check_id, new.municipality_id, new.provider_id, new.kind, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.check_id, old.municipality_id, old.provider_id, old.kind, old.cipher, old.asked_on, old.due_on, old.from_name)
     or not new.provider_id = any(ctx_providers()::uuid[]) then
    raise exception 'integrity-answer' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger integrity_question_steps before update or delete on integrity_question for each row execute function integrity_question_steps();

create function integrity_party_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
  return old;
end $$;
create trigger integrity_party_kept before delete on integrity_party for each row execute function integrity_party_kept();

set role perceel_gate;

-- The opened entries for the officer's own municipality; an integrity officer reads nothing else of an entry.
create function integrity_entries() returns table (submission_id uuid, window_id uuid, region_id uuid, municipality_id uuid, provider_id uuid, provider text, kvk text, window_name text, opened_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as
$$ select distinct s.id, s.window_id, s.region_id, l.municipality_id, s.provider_id, p.name, p.kvk, w.name, s.opened_at
   from submission_lot l join submission s on s.id = l.submission_id join provider p on p.id = s.provider_id join entry_window w on w.id = s.window_id
   where ctx_role() = 'integrity-officer' and l.municipality_id = any(ctx_municipalities()::uuid[]) and l.submitted and l.opened_at is not null $$;

-- The parties of such an entry: the provider first, then those it handed in with. Their address serves to tell them that a question waits.
create function integrity_parties(of_submission uuid) returns table (member_id uuid, kind text, name text, kvk text, contact text, email text)
language sql stable security definer set search_path = public, pg_temp as
$$ select x.member_id, x.kind, p.name, p.kvk, coalesce(p.contact_name, p.name), p.email
   from (select s.provider_id as member_id, 'entrant' as kind from submission s where s.id = of_submission
         union all select y.member_id, y.kind from submission_party y where y.submission_id = of_submission and y.submitted_version is not null) x
   join provider p on p.id = x.member_id
   where ctx_role() = 'integrity-officer' and exists (select from submission_lot l where l.submission_id = of_submission and l.opened_at is not null and l.municipality_id = any(ctx_municipalities()::uuid[])) $$;

-- Whether a college may refuse on its check: who prepares or records that decision has to know that much, and no more.
create function integrity_refusable(of_window uuid, of_municipality uuid) returns table (provider_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$ select c.provider_id from integrity_check c where c.window_id = of_window and c.municipality_id = of_municipality and c.status = 'refusal-advised'
     and (ctx_role() = 'procurement-officer' and c.region_id = any(ctx_regions()::uuid[]) or ctx_role() = 'college-clerk' and c.municipality_id = any(ctx_municipalities()::uuid[])) $$;

-- No college admits while its own check runs.
create function integrity_before_admission() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from outcome o join integrity_standing s on s.municipality_id = o.municipality_id and s.submission_id = o.submission_id and s.standing = 'running'
             where o.decision_id = new.id and o.outcome in ('admitted', 'conditionally-admitted')) then
    raise exception 'integrity-running' using errcode = 'PE003';
  end if;
  return null;
end $$;

revoke all on function integrity_entries(), integrity_parties(uuid), integrity_refusable(uuid, uuid) from public;
grant execute on function integrity_entries(), integrity_parties(uuid), integrity_refusable(uuid, uuid) to perceel_app;

set role perceel_owner;
create trigger integrity_before_admission after update of status on college_decision for each row
  when (old.status = 'proposed' and new.status = 'decided') execute function integrity_before_admission();

-- prisma/sql/20251202000000_admissions/56_later_decisions.sql
-- A college decides again: a later decision replaces an outcome or takes an admission back. History stays as it was (N29, F39).
alter table college_decision
  add constraint college_decision_number check (number > 0);
create unique index college_decision_one_proposal on college_decision (window_id, municipality_id) where status = 'proposed';

alter table outcome
  add constraint outcome_later check (num_nulls(replaces_id, ground, ground_note) in (0, 3)),
  add constraint outcome_ground check (ground in ('deferred-decided', 'condition-decided', 'repair', 'judgment', 'objection', 'correction', 'revocation')),
  add constraint outcome_was check ((outcome = 'replaced') = (was is not null) and was in ('admitted', 'conditionally-admitted', 'deferred', 'refused', 'revoked')),
  add constraint outcome_revoked check ((coalesce(was, outcome) = 'revoked') = (coalesce(ground, '') = 'revocation')),
  add constraint outcome_ends_on check (ends_on is null or (replaces_id is not null and coalesce(was, outcome) <> 'admitted'));

-- The participation that was signed on an outcome, if any; with the rights of who asks.
create function participation_on(of_window uuid, of_lot uuid, of_provider uuid) returns table (id uuid, reference text, starts_on text, ends_on text)
language sql stable set search_path = public, pg_temp as
$$ select p.id, a.reference, p.starts_on, p.ends_on from participation p join agreement a on a.id = p.agreement_id
   where p.window_id = of_window and p.lot_id = of_lot and p.provider_id = of_provider and p.status not in ('ended', 'dissolved')
     and p.ends_on >= today_here() $$;
grant execute on function participation_on(uuid, uuid, uuid) to perceel_app;

-- Nobody is admitted in a lot with a criterion that isn't met, unless a later decision gives that criterion another verdict.
create or replace function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and (
    exists (select from counting_verdicts(new.submission_id) v where (v.lot_id is null or v.lot_id = new.lot_id) and v.verdict = 'not-met'
      and not coalesce(new.revised, '[]'::jsonb) @> jsonb_build_array(jsonb_build_object('criterionId', v.criterion_id)))
    or coalesce(new.revised, '[]'::jsonb) @> '[{"verdict": "not-met"}]') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome <> 'replaced' and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;
drop trigger outcome_fits on outcome;
create trigger outcome_fits before insert or update of outcome, reason, condition, stated_reason, stated_source, lot_id, submission_id, revised on outcome
  for each row execute function outcome_fits();

-- An outcome is made in a proposal, shared with its letter, and replaced by one that is shared itself. Nothing else changes it.
create function outcome_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d college_decision; earlier outcome;
begin
  select * into d from college_decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if d.status <> 'proposed' or old.replaces_id is null then raise exception 'outcome-step' using errcode = 'PE003', detail = 'delete'; end if;
    return null;
  end if;
  if tg_op = 'INSERT' then
    if d.status <> 'proposed' or new.outcome = 'replaced' or new.shared_at is not null or (d.number = 1) <> (new.replaces_id is null) then
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
create trigger outcome_steps after insert or update or delete on outcome for each row execute function outcome_steps();

set role perceel_gate;

-- An admission that ends takes what stood on it along: an agreement nobody signed lapses, a participation ends on the day the college gave.
create function outcome_takes_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.outcome = 'admitted' or (select outcome from outcome where id = new.replaces_id) <> 'admitted' then return null; end if;
  if new.ends_on is null and exists (select from participation p where p.window_id = new.window_id and p.lot_id = new.lot_id and p.provider_id = new.provider_id
       and p.status not in ('ended', 'dissolved') and p.ends_on >= today_here()) then
    raise exception 'participation-signed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  update agreement set status = 'lapsed', version = version + 1 where window_id = new.window_id and provider_id = new.provider_id and status in ('draft', 'offered');
  update participation set version = version + 1, status = case when new.ends_on < starts_on then 'dissolved' else 'notice-given' end, ends_on = case when new.ends_on < starts_on then ends_on else new.ends_on end
    where window_id = new.window_id and lot_id = new.lot_id and provider_id = new.provider_id and status not in ('ended', 'dissolved') and ends_on > new.ends_on;
  return null;
end $$;

set role perceel_owner;
create trigger outcome_takes_back after update of shared_at on outcome for each row
  when (new.replaces_id is not null and old.shared_at is null and new.shared_at is not null) execute function outcome_takes_back();

-- prisma/sql/20251202000000_admissions/60_participation_window.sql
-- Participations of before get the window of their agreement. FORCE is off meanwhile: under it the owner would change nothing.
alter table participation no force row level security;
alter table agreement no force row level security;
update participation p set window_id = a.window_id from agreement a where a.id = p.agreement_id and p.window_id is null;
alter table agreement force row level security;
alter table participation force row level security;

-- prisma/sql/20251202000000_admissions/61_alerts.sql
-- Following new windows by e-mail: no role reads who follows; these functions are the only way (F24, N37).
alter table window_alert add constraint window_alert_address check (address = lower(trim(address)) and address ~ '^[^[:space:]@]+@[^[:space:]@]+$' and length(address) <= 254);
create unique index window_alert_once on window_alert (address, coalesce(region_id, '00000000-0000-0000-0000-000000000000'::uuid));

set role perceel_gate;

-- Asks to follow one region or all, and mails the link: `ask` to confirm, `already` when that was done before. The page says
-- the same in every case. What nobody confirmed within seven days goes, so that a stranger's address does not stay; no second
-- mail within an hour, so that nobody is flooded.
create function alert_request(given text, region_code text, subject text, ask text, already text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare wanted uuid; found window_alert; moment timestamptz := portal_now();
begin
  if region_code is not null then
    select r.id into wanted from region r where r.code = region_code;
    if wanted is null then raise exception 'unknown-region' using errcode = 'PE003'; end if;
  end if;
  delete from window_alert a where a.confirmed_at is null and a.requested_at < moment - interval '7 days';
  select a.* into found from window_alert a where a.address = lower(trim(given)) and a.region_id is not distinct from wanted for update;
  if found.requested_at > moment - interval '1 hour' then return; end if;
  if found.id is null then
    insert into window_alert (id, address, region_id, requested_at) values (gen_random_uuid(), lower(trim(given)), wanted, moment)
    on conflict do nothing returning * into found;
    if found.id is null then return; end if;
  else
    update window_alert a set requested_at = moment where a.id = found.id;
  end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, created_at)
  values (gen_random_uuid(), found.address, found.address, alert_request.subject, case when found.confirmed_at is null then ask else already end,
    '/procedures/volgen/' || found.id, true, moment);
end $$;

-- What a link is about; nothing when it ended. The address is shown back with its middle hidden by the page.
create function alert_find(link uuid) returns table (address text, region_name text, confirmed boolean)
language sql stable security definer set search_path = public, pg_temp as
$$ select a.address, r.full_name, a.confirmed_at is not null from window_alert a left join region r on r.id = a.region_id where a.id = link $$;

create function alert_confirm(link uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update window_alert set confirmed_at = coalesce(confirmed_at, portal_now()) where id = link returning 1) select exists (select from done) $$;

-- Ending deletes the address: there is nothing left to keep it for.
create function alert_end(link uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with gone as (delete from window_alert where id = link returning 1) select exists (select from gone) $$;

-- Tells everyone who follows about one published window, each with a link of his own in place of {link}. Returns how many.
create function alert_tell(of_window uuid, subject text, body text, href text) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; told int;
begin
  select * into w from entry_window where id = of_window;
  if w.id is null or w.published_at is null or not (w.region_id = any(ctx_regions()::uuid[])) then raise exception 'window-not-published' using errcode = 'PE003'; end if;
  insert into mail (id, to_name, to_address, subject, body, href, sealed, created_at)
  select gen_random_uuid(), a.address, a.address, alert_tell.subject, replace(alert_tell.body, '{link}', '/procedures/volgen/' || a.id), alert_tell.href, true, portal_now()
  from window_alert a where a.confirmed_at is not null and (a.region_id is null or a.region_id = w.region_id);
  get diagnostics told = row_count;
  return told;
end $$;

revoke all on function alert_request(text, text, text, text, text), alert_find(uuid), alert_confirm(uuid), alert_end(uuid), alert_tell(uuid, text, text, text) from public;
grant execute on function alert_request(text, text, text, text, text), alert_find(uuid), alert_confirm(uuid), alert_end(uuid), alert_tell(uuid, text, text, text) to perceel_app;

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
create policy staff_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null));
create policy officer_select on "file" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null));
create policy officer_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null));
create policy officer_update on "file" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null)) with check (((select ctx_role()) = any('{procurement-officer,contract-manager}'::text[])) and (region_ids && (select ctx_regions())::uuid[]) and (resident_id is null));
create policy consultant_select on "file" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null));
create policy consultant_insert on "file" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null));
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
create policy staff_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null));
create policy staff_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null));
create policy staff_update on "letter" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null)) with check (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (resident_id is null));
create policy consultant_select on "letter" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null));
create policy consultant_insert on "letter" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (resident_id is not null));
create policy letters_select on "letter" for select to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy letters_update on "letter" for update to perceel_app using (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[])))) with check (((select ctx_kind()) = 'system' and (select ctx_job()) = any('{letters,setup}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[])) or (provider_id = any((select ctx_providers())::uuid[]))));
create policy public_select on "letter" for select to perceel_app using (published_at <= (select portal_now()));
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
grant select on "membership" to perceel_gate;
create policy gate_select on "membership" for select to perceel_gate using (true);
alter table "rulebook_row" enable row level security;
alter table "rulebook_row" force row level security;
revoke all on "rulebook_row" from perceel_app, perceel_gate;
grant select, insert, update on "rulebook_row" to perceel_app;
create policy everyone_select on "rulebook_row" for select to perceel_app using (true);
create policy setup_select on "rulebook_row" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "rulebook_row" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "rulebook_row" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
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
create policy everyone_select on "norm_set" for select to perceel_app using (true);
create policy setup_select on "norm_set" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_insert on "norm_set" for insert to perceel_app with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
create policy setup_update on "norm_set" for update to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[])) with check ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{setup}'::text[]));
alter table "norm_cell" enable row level security;
alter table "norm_cell" force row level security;
revoke all on "norm_cell" from perceel_app, perceel_gate;
grant select, insert, update on "norm_cell" to perceel_app;
create policy everyone_select on "norm_cell" for select to perceel_app using (true);
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
create policy everyone_select on "sealing_key" for select to perceel_app using (true);
create policy officer_insert on "sealing_key" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
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
alter table "integrity_standing" enable row level security;
alter table "integrity_standing" force row level security;
revoke all on "integrity_standing" from perceel_app, perceel_gate;
grant select, insert, update on "integrity_standing" to perceel_app;
create policy integrity_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_insert on "integrity_standing" for insert to perceel_app with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy integrity_update on "integrity_standing" for update to perceel_app using (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{integrity-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "integrity_standing" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
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
create policy officer_delete on "outcome" for delete to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])) and (replaces_id is not null and shared_at is null));
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
alter table "investigation" enable row level security;
alter table "investigation" force row level security;
revoke all on "investigation" from perceel_app, perceel_gate;
grant select, insert, update on "investigation" to perceel_app;
create policy consultant_select on "investigation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "investigation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "investigation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
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
alter table "provider_choice" enable row level security;
alter table "provider_choice" force row level security;
revoke all on "provider_choice" from perceel_app, perceel_gate;
grant select, insert, update on "provider_choice" to perceel_app;
create policy consultant_select on "provider_choice" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "provider_choice" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "provider_choice" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "wmo_decision" enable row level security;
alter table "wmo_decision" force row level security;
revoke all on "wmo_decision" from perceel_app, perceel_gate;
grant select, insert, update on "wmo_decision" to perceel_app;
create policy consultant_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_decision" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
alter table "indication" enable row level security;
alter table "indication" force row level security;
revoke all on "indication" from perceel_app, perceel_gate;
grant select, insert, update on "indication" to perceel_app;
create policy consultant_select on "indication" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "indication" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "indication" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
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
grant select on "allocation" to perceel_gate;
create policy gate_select on "allocation" for select to perceel_gate using (true);
alter table "allocation_client" enable row level security;
alter table "allocation_client" force row level security;
revoke all on "allocation_client" from perceel_app, perceel_gate;
grant select, insert, update on "allocation_client" to perceel_app;
create policy consultant_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation_client" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation_client" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy provider_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, update on "allocation_client" to perceel_gate;
create policy gate_select on "allocation_client" for select to perceel_gate using (true);
create policy gate_update on "allocation_client" for update to perceel_gate using (true) with check (true);
-- The clock row is made and moved by the owner only.
create policy owner_all on "portal_clock" for all to perceel_owner using (true) with check (true);
