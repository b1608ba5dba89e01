-- prisma/sql/20251204000000_indications_completed/00_about.sql
-- What the indications still lacked (issue 4), and identity, limits and operations (issue 5): one file per subject.

-- prisma/schema
-- DropForeignKey
ALTER TABLE "integrity_file" DROP CONSTRAINT "integrity_file_question_id_provider_id_fkey";

-- DropIndex
DROP INDEX "agreement_reference_key";

-- DropIndex
DROP INDEX "integrity_question_id_provider_id_key";

-- AlterTable
ALTER TABLE "audit_line" ADD COLUMN     "detail_hash" TEXT,
ADD COLUMN     "detail_salt" TEXT,
ADD COLUMN     "emptied_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "indication" ADD COLUMN     "budget_hour_cents" INTEGER,
ADD COLUMN     "budget_kind" TEXT,
ADD COLUMN     "budget_month_cents" INTEGER,
ADD COLUMN     "budget_rate_id" UUID;

-- AlterTable
ALTER TABLE "integrity_file" ALTER COLUMN "provider_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "integrity_party" ALTER COLUMN "member_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "integrity_question" ADD COLUMN     "party_id" UUID,
ADD COLUMN     "token_hash" TEXT,
ADD COLUMN     "typed_cipher" BYTEA,
ALTER COLUMN "provider_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "investigation" ADD COLUMN     "looked_at" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "usual_help" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "reaction_source" TEXT;

-- AlterTable
ALTER TABLE "resident" ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "merged_on" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "agent" TEXT,
ADD COLUMN     "amr" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "wmo_decision" ADD COLUMN     "refusal_ground" TEXT;

-- CreateTable
CREATE TABLE "caller_check" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "asked" TEXT[],
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "caller_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_back" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "reach" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "call_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "product_id" UUID,
    "from_set_id" UUID,
    "lot_id" UUID,
    "ends_from" TEXT,
    "ends_until" TEXT,
    "new_from" TEXT NOT NULL,
    "norm_set_id" UUID NOT NULL,
    "rounding" JSONB NOT NULL,
    "transition_months" INTEGER NOT NULL,
    "transition_source" TEXT NOT NULL,
    "excluded" JSONB NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "started_on" TEXT,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_wave" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,

    CONSTRAINT "campaign_wave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_case" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "wave_id" UUID,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "indication_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "ends_on" TEXT NOT NULL,
    "old_minutes" INTEGER NOT NULL,
    "computed" BOOLEAN NOT NULL DEFAULT false,
    "norm_minutes" INTEGER,
    "new_minutes" INTEGER,
    "refusal" TEXT,
    "refusal_label" TEXT,
    "answers" JSONB,
    "letter_id" UUID,
    "transition_until" TEXT,
    "transition_reason" TEXT,
    "outcome" TEXT,
    "outcome_reason" TEXT,
    "decision_id" UUID,
    "handled_on" TEXT,
    "handled_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_registration" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "household_key" TEXT,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "end_reason" TEXT,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_by" TEXT NOT NULL,
    "ended_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "facility_registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_placement" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT,
    "list_code" TEXT NOT NULL,
    "offered" INTEGER NOT NULL,
    "rhythm" TEXT,
    "tasks" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "agreed_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "facility_placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_hours" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "facility_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility_extra" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "facility_extra_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "findings_reply" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "received_on" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "signed" BOOLEAN NOT NULL,
    "remarks" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "handled" TEXT,
    "handled_on" TEXT,
    "handled_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "findings_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_proposal" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "why" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_by" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "urgent_help" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "participation_id" UUID,
    "helper" TEXT NOT NULL,
    "other_helper" TEXT,
    "other_reason" TEXT,
    "minutes_per_week" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "signed_name" TEXT NOT NULL,
    "mandate_id" UUID NOT NULL,
    "mandate_text" TEXT NOT NULL,
    "letter_id" UUID NOT NULL,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "urgent_help_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_budget" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "informed_on" TEXT NOT NULL,
    "helper" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "asked_hour_cents" INTEGER,
    "capable" BOOLEAN NOT NULL,
    "capable_by" TEXT NOT NULL,
    "capable_why" TEXT NOT NULL,
    "motivated" BOOLEAN NOT NULL,
    "motivated_why" TEXT NOT NULL,
    "quality" BOOLEAN NOT NULL,
    "quality_why" TEXT NOT NULL,
    "withdrawn_on" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wmo_budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restorative_track" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "answered_on" TEXT NOT NULL,
    "shown_text" TEXT NOT NULL,
    "provider_id" UUID,
    "participation_id" UUID,
    "goals" TEXT[],
    "weeks" INTEGER NOT NULL,
    "follow_up_months" INTEGER NOT NULL,
    "every_months" INTEGER NOT NULL,
    "voluntary" BOOLEAN NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "place_line" TEXT,
    "phone" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "started_on" TEXT,
    "finished_on" TEXT,
    "end_result" TEXT,
    "end_text" TEXT,
    "followed_on" TEXT,
    "followed_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "restorative_track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "track_progress" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "track_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "week" INTEGER NOT NULL,
    "held_on" TEXT NOT NULL,
    "results" TEXT[],
    "note" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "track_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_moment" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "held_on" TEXT,
    "outcome" TEXT,
    "finding" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "recorded_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wmo_moment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "shown_text" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place_line" TEXT NOT NULL,
    "phone" TEXT,
    "helper_name" TEXT,
    "helper_contact" TEXT,
    "agreed_on" TEXT,
    "agreement" TEXT,
    "ended_on" TEXT,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mediation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediation_talk" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "mediation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "held_on" TEXT NOT NULL,
    "with_whom" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "mediation_talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "values" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "password_at" TIMESTAMPTZ(3),
    "totp_secret" TEXT,
    "totp_step" BIGINT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","number")
);

-- CreateTable
CREATE TABLE "account_link" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_step" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "enrolment" TEXT,
    "amr" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_step_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_count" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_count_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "resident_signal" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "occurred_on" TEXT NOT NULL,
    "granted" BOOLEAN,
    "care_from" TEXT,
    "until_on" TEXT,
    "destination" TEXT,
    "note" TEXT,
    "case_id" UUID,
    "earlier_decision_id" UUID,
    "allocation_id" UUID,
    "provider_id" UUID,
    "reported_on" TEXT NOT NULL,
    "reported_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed" TEXT[],
    "outcome" TEXT,
    "reason" TEXT,
    "decided_on" TEXT,
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resident_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_notice" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "told_by" TEXT NOT NULL,

    CONSTRAINT "allocation_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_hold" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "placed_on" TEXT NOT NULL,
    "placed_by" TEXT NOT NULL,
    "lifted_on" TEXT,
    "lifted_by" TEXT,
    "lift_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "retention_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destruction" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "due_on" TEXT,
    "requested_on" TEXT,
    "requested_by" TEXT,
    "basis" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decline_reason" TEXT,
    "counts" JSONB,
    "signature" TEXT,
    "signing_key" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "destruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_merge" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_by" TEXT,
    "decline_reason" TEXT,
    "moved" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "file_merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "caller_check_municipality_id_resident_id_person_id_checked__idx" ON "caller_check"("municipality_id", "resident_id", "person_id", "checked_at");

-- CreateIndex
CREATE INDEX "call_back_municipality_id_status_asked_at_idx" ON "call_back"("municipality_id", "status", "asked_at");

-- CreateIndex
CREATE INDEX "call_back_municipality_id_resident_id_idx" ON "call_back"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "campaign_municipality_id_status_idx" ON "campaign"("municipality_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_id_municipality_id_key" ON "campaign"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_wave_campaign_id_number_key" ON "campaign_wave"("campaign_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_wave_id_campaign_id_key" ON "campaign_wave"("id", "campaign_id");

-- CreateIndex
CREATE INDEX "campaign_case_campaign_id_wave_id_ends_on_idx" ON "campaign_case"("campaign_id", "wave_id", "ends_on");

-- CreateIndex
CREATE INDEX "campaign_case_municipality_id_case_id_idx" ON "campaign_case"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "campaign_case_resident_id_idx" ON "campaign_case"("resident_id");

-- CreateIndex
CREATE INDEX "campaign_case_indication_id_idx" ON "campaign_case"("indication_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_case_campaign_id_indication_id_key" ON "campaign_case"("campaign_id", "indication_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_registration_number_key" ON "facility_registration"("number");

-- CreateIndex
CREATE INDEX "facility_registration_municipality_id_resident_id_idx" ON "facility_registration"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "facility_registration_municipality_id_number_idx" ON "facility_registration"("municipality_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "facility_registration_id_municipality_id_key" ON "facility_registration"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_registration_id_municipality_id_region_id_key" ON "facility_registration"("id", "municipality_id", "region_id");

-- CreateIndex
CREATE INDEX "facility_placement_municipality_id_registration_id_idx" ON "facility_placement"("municipality_id", "registration_id");

-- CreateIndex
CREATE INDEX "facility_placement_provider_id_starts_on_idx" ON "facility_placement"("provider_id", "starts_on");

-- CreateIndex
CREATE INDEX "facility_placement_region_id_idx" ON "facility_placement"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_placement_id_municipality_id_provider_id_key" ON "facility_placement"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "facility_placement_id_registration_id_municipality_id_provi_key" ON "facility_placement"("id", "registration_id", "municipality_id", "provider_id");

-- CreateIndex
CREATE INDEX "facility_hours_municipality_id_registration_id_month_idx" ON "facility_hours"("municipality_id", "registration_id", "month");

-- CreateIndex
CREATE INDEX "facility_hours_registration_id_idx" ON "facility_hours"("registration_id");

-- CreateIndex
CREATE INDEX "facility_hours_placement_id_idx" ON "facility_hours"("placement_id");

-- CreateIndex
CREATE INDEX "facility_hours_provider_id_idx" ON "facility_hours"("provider_id");

-- CreateIndex
CREATE INDEX "facility_extra_municipality_id_status_idx" ON "facility_extra"("municipality_id", "status");

-- CreateIndex
CREATE INDEX "facility_extra_registration_id_idx" ON "facility_extra"("registration_id");

-- CreateIndex
CREATE INDEX "facility_extra_placement_id_idx" ON "facility_extra"("placement_id");

-- CreateIndex
CREATE INDEX "facility_extra_provider_id_status_idx" ON "facility_extra"("provider_id", "status");

-- CreateIndex
CREATE INDEX "findings_reply_municipality_id_case_id_idx" ON "findings_reply"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "decision_proposal_municipality_id_case_id_idx" ON "decision_proposal"("municipality_id", "case_id");

-- CreateIndex
CREATE INDEX "urgent_help_municipality_id_case_id_idx" ON "urgent_help"("municipality_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_budget_case_id_key" ON "wmo_budget"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_budget_case_id_municipality_id_key" ON "wmo_budget"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "restorative_track_number_key" ON "restorative_track"("number");

-- CreateIndex
CREATE UNIQUE INDEX "restorative_track_case_id_key" ON "restorative_track"("case_id");

-- CreateIndex
CREATE INDEX "restorative_track_provider_id_status_idx" ON "restorative_track"("provider_id", "status");

-- CreateIndex
CREATE INDEX "restorative_track_municipality_id_status_idx" ON "restorative_track"("municipality_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "restorative_track_case_id_municipality_id_key" ON "restorative_track"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "restorative_track_id_municipality_id_provider_id_key" ON "restorative_track"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "track_progress_track_id_week_key" ON "track_progress"("track_id", "week");

-- CreateIndex
CREATE INDEX "wmo_moment_municipality_id_due_on_idx" ON "wmo_moment"("municipality_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_moment_case_id_kind_due_on_key" ON "wmo_moment"("case_id", "kind", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_case_id_key" ON "mediation"("case_id");

-- CreateIndex
CREATE INDEX "mediation_municipality_id_status_idx" ON "mediation"("municipality_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_case_id_municipality_id_key" ON "mediation"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "mediation_id_municipality_id_key" ON "mediation"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "mediation_talk_mediation_id_idx" ON "mediation_talk"("mediation_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_draft_person_id_municipality_id_form_subject_id_key" ON "form_draft"("person_id", "municipality_id", "form", "subject_id");

-- CreateIndex
CREATE INDEX "resident_signal_municipality_id_outcome_recorded_at_idx" ON "resident_signal"("municipality_id", "outcome", "recorded_at");

-- CreateIndex
CREATE INDEX "resident_signal_municipality_id_resident_id_idx" ON "resident_signal"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "resident_signal_provider_id_recorded_at_idx" ON "resident_signal"("provider_id", "recorded_at");

-- CreateIndex
CREATE INDEX "resident_signal_case_id_idx" ON "resident_signal"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "resident_signal_id_municipality_id_key" ON "resident_signal"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "allocation_notice_provider_id_allocation_id_idx" ON "allocation_notice"("provider_id", "allocation_id");

-- CreateIndex
CREATE INDEX "allocation_notice_municipality_id_resident_id_idx" ON "allocation_notice"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "allocation_notice_signal_id_idx" ON "allocation_notice"("signal_id");

-- CreateIndex
CREATE INDEX "retention_hold_municipality_id_resident_id_idx" ON "retention_hold"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "destruction_municipality_id_status_proposed_at_idx" ON "destruction"("municipality_id", "status", "proposed_at");

-- CreateIndex
CREATE INDEX "destruction_resident_id_idx" ON "destruction"("resident_id");

-- CreateIndex
CREATE INDEX "file_merge_municipality_id_status_idx" ON "file_merge"("municipality_id", "status");

-- CreateIndex
CREATE INDEX "file_merge_kept_id_idx" ON "file_merge"("kept_id");

-- CreateIndex
CREATE INDEX "file_merge_gone_id_idx" ON "file_merge"("gone_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_region_id_reference_key" ON "agreement"("region_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "integrity_question_token_hash_key" ON "integrity_question"("token_hash");

-- CreateIndex
CREATE INDEX "integrity_question_party_id_idx" ON "integrity_question"("party_id");

-- CreateIndex
CREATE INDEX "resident_merged_into_id_idx" ON "resident"("merged_into_id");

-- AddForeignKey
ALTER TABLE "integrity_question" ADD CONSTRAINT "integrity_question_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "integrity_party"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integrity_file" ADD CONSTRAINT "integrity_file_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "integrity_question"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "caller_check" ADD CONSTRAINT "caller_check_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "caller_check" ADD CONSTRAINT "caller_check_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "call_back" ADD CONSTRAINT "call_back_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_from_set_id_fkey" FOREIGN KEY ("from_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_norm_set_id_fkey" FOREIGN KEY ("norm_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_wave" ADD CONSTRAINT "campaign_wave_campaign_id_municipality_id_fkey" FOREIGN KEY ("campaign_id", "municipality_id") REFERENCES "campaign"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_campaign_id_municipality_id_fkey" FOREIGN KEY ("campaign_id", "municipality_id") REFERENCES "campaign"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_wave_id_campaign_id_fkey" FOREIGN KEY ("wave_id", "campaign_id") REFERENCES "campaign_wave"("id", "campaign_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_indication_id_municipality_id_fkey" FOREIGN KEY ("indication_id", "municipality_id") REFERENCES "indication"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_decision_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "campaign_case" ADD CONSTRAINT "campaign_case_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_registration" ADD CONSTRAINT "facility_registration_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_registration" ADD CONSTRAINT "facility_registration_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_registration" ADD CONSTRAINT "facility_registration_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_placement" ADD CONSTRAINT "facility_placement_registration_id_municipality_id_region__fkey" FOREIGN KEY ("registration_id", "municipality_id", "region_id") REFERENCES "facility_registration"("id", "municipality_id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_placement" ADD CONSTRAINT "facility_placement_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_placement" ADD CONSTRAINT "facility_placement_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_placement" ADD CONSTRAINT "facility_placement_participation_id_region_id_municipality_fkey" FOREIGN KEY ("participation_id", "region_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "region_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_hours" ADD CONSTRAINT "facility_hours_placement_id_registration_id_municipality_i_fkey" FOREIGN KEY ("placement_id", "registration_id", "municipality_id", "provider_id") REFERENCES "facility_placement"("id", "registration_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_hours" ADD CONSTRAINT "facility_hours_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_hours" ADD CONSTRAINT "facility_hours_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_extra" ADD CONSTRAINT "facility_extra_placement_id_registration_id_municipality_i_fkey" FOREIGN KEY ("placement_id", "registration_id", "municipality_id", "provider_id") REFERENCES "facility_placement"("id", "registration_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_extra" ADD CONSTRAINT "facility_extra_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "facility_extra" ADD CONSTRAINT "facility_extra_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "findings_reply" ADD CONSTRAINT "findings_reply_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "urgent_help" ADD CONSTRAINT "urgent_help_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "urgent_help" ADD CONSTRAINT "urgent_help_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "urgent_help" ADD CONSTRAINT "urgent_help_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "urgent_help" ADD CONSTRAINT "urgent_help_mandate_id_municipality_id_fkey" FOREIGN KEY ("mandate_id", "municipality_id") REFERENCES "mandate"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "urgent_help" ADD CONSTRAINT "urgent_help_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_budget_rate_id_fkey" FOREIGN KEY ("budget_rate_id") REFERENCES "hourly_rate"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_budget" ADD CONSTRAINT "wmo_budget_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_budget" ADD CONSTRAINT "wmo_budget_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restorative_track" ADD CONSTRAINT "restorative_track_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "track_progress" ADD CONSTRAINT "track_progress_track_id_municipality_id_provider_id_fkey" FOREIGN KEY ("track_id", "municipality_id", "provider_id") REFERENCES "restorative_track"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_moment" ADD CONSTRAINT "wmo_moment_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_moment" ADD CONSTRAINT "wmo_moment_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mediation" ADD CONSTRAINT "mediation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mediation" ADD CONSTRAINT "mediation_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mediation" ADD CONSTRAINT "mediation_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mediation_talk" ADD CONSTRAINT "mediation_talk_mediation_id_municipality_id_fkey" FOREIGN KEY ("mediation_id", "municipality_id") REFERENCES "mediation"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sign_in_step" ADD CONSTRAINT "sign_in_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident" ADD CONSTRAINT "resident_merged_into_id_municipality_id_fkey" FOREIGN KEY ("merged_into_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_earlier_decision_id_municipality_id_fkey" FOREIGN KEY ("earlier_decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_signal" ADD CONSTRAINT "resident_signal_allocation_id_municipality_id_provider_id_fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_notice" ADD CONSTRAINT "allocation_notice_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_notice" ADD CONSTRAINT "allocation_notice_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_notice" ADD CONSTRAINT "allocation_notice_allocation_id_municipality_id_provider_i_fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_notice" ADD CONSTRAINT "allocation_notice_signal_id_municipality_id_fkey" FOREIGN KEY ("signal_id", "municipality_id") REFERENCES "resident_signal"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "destruction" ADD CONSTRAINT "destruction_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_kept_id_municipality_id_fkey" FOREIGN KEY ("kept_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_gone_id_municipality_id_fkey" FOREIGN KEY ("gone_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/20251204000000_indications_completed/10_late_scores.sql
-- An entry that is compared only after the college decided is scored by who scored the others in its area (ADR 0046).
alter table outcome drop constraint outcome_ground;
alter table outcome add constraint outcome_ground
  check (ground in ('deferred-decided', 'condition-decided', 'repair', 'judgment', 'objection', 'correction', 'revocation', 'redrawn'));

-- What follows from a new order exists only where something is ordered.
create function redrawn_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = new.window_id and a.lot_id = new.lot_id) then
    raise exception 'outcome-step' using errcode = 'PE003', detail = 'redrawn';
  end if;
  return new;
end $$;
create trigger redrawn_fits before insert or update of ground on outcome for each row when (new.ground = 'redrawn') execute function redrawn_fits();

set role perceel_gate;

-- Once a college decided about an area: its assessors that can still score this entry, and whether each has. Empty before.
create function late_assessors(of_submission uuid, of_area uuid) returns table (person_id uuid, name text, given boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.name, exists (select from selection_score g join selection_criterion c on c.id = g.criterion_id where c.area_id = of_area and g.submission_id = of_submission and g.assessor_id = p.id)
  from selection_score s join selection_criterion c on c.id = s.criterion_id
    join submission other on other.id = s.submission_id join submission late on late.id = of_submission and late.window_id = other.window_id
    join region_officers(s.region_id) o on o.person_id = s.assessor_id join person p on p.id = o.person_id
  where c.area_id = of_area and s.submission_id <> of_submission and s.shared_at is not null
    and not exists (select from assessor_conflict k where k.person_id = p.id and k.provider_id = late.provider_id and k.region_id = late.region_id and k.withdrawn_at is null)
    and exists (select from selection_area a join submission_lot l on l.submission_id = late.id and l.lot_id = a.lot_id join college_decision d on d.window_id = late.window_id and d.municipality_id = l.municipality_id
      where a.id = of_area and d.number = 1 and d.status <> 'proposed')
$$;
revoke all on function late_assessors(uuid, uuid) from public;
grant execute on function late_assessors(uuid, uuid) to perceel_app;

-- A seat of theirs goes to nobody else; one that cannot be taken any more does.
create function score_by_same_assessors() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join selection_criterion c on c.area_id = a.id where c.id = new.criterion_id);
begin
  if exists (select from late_assessors(new.submission_id, area.id)) and not exists (select from late_assessors(new.submission_id, area.id) l where l.person_id = new.assessor_id)
    and (select count(*) from late_assessors(new.submission_id, area.id))
      + (select count(distinct s.assessor_id) from selection_score s where s.submission_id = new.submission_id and s.criterion_id = new.criterion_id
           and s.assessor_id not in (select l.person_id from late_assessors(new.submission_id, area.id) l)) >= area.assessors then
    raise exception 'score-by-others' using errcode = 'PE003', detail = new.submission_id;
  end if;
  return new;
end $$;

set role perceel_owner;
create trigger score_by_same_assessors before insert on selection_score for each row execute function score_by_same_assessors();

-- prisma/sql/20251204000000_indications_completed/11_reaction_source.sql
-- A reaction term says where it comes from: the region's rule of that day, or the officer's own reason.
alter table procedure add constraint procedure_reaction_source check (length(btrim(reaction_source)) > 0);

-- prisma/sql/20251204000000_indications_completed/12_integrity_invited.sql
-- A party without an account is asked by a link that works once, until the last day (ADR 0047). Its file stays in the compartment.
alter table integrity_party drop constraint integrity_party_kind;
alter table integrity_party
  add constraint integrity_party_kind check (kind in ('entrant', 'member', 'relied-on', 'subcontractor', 'parent', 'other')),
  add constraint integrity_party_account check (member_id is not null or kind <> 'entrant');
alter table integrity_question
  add constraint integrity_question_to check (num_nonnulls(provider_id, party_id) = 1),
  add constraint integrity_question_link check (token_hash is null or party_id is not null and answered_at is null),
  add constraint integrity_question_typed check (typed_cipher is null or answered_at is null);

-- As in 56_integrity.sql: a party answers once and changes nothing else, by its account or by its link, which is used up with it.
create or replace function integrity_question_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then raise exception 'integrity-kept' using errcode = 'PE003'; end if;
    return old;
  end if;
  if old.answered_at is not null or (new.check_id, new.municipality_id, new.provider_id, new.party_id, new.kind, new.cipher, new.asked_on, new.due_on, new.from_name) is distinct from
     (old.check_id, old.municipality_id, old.provider_id, old.party_id, old.kind, old.cipher, old.asked_on, old.due_on, old.from_name)
     or new.token_hash is distinct from old.token_hash and new.answered_at is null
     or not (new.provider_id is null and current_user = 'perceel_gate' or coalesce(new.provider_id = any(ctx_providers()::uuid[]), false)) then
    raise exception 'integrity-answer' using errcode = 'PE003';
  end if;
  return new;
end $$;

create or replace function integrity_file_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from integrity_question q where q.id = new.question_id and q.check_id = new.check_id and q.municipality_id = new.municipality_id and q.provider_id is not distinct from new.provider_id and q.answered_at is null)
    or (select count(*) from integrity_file f where f.question_id = new.question_id) >= 10 then
    raise exception 'integrity-answer' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

-- Until the answer is sent its party may take a file away again; after that it goes with the check.
create function integrity_file_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from integrity_check c where c.id = old.check_id and c.destroy_on <= today_here()) then return old; end if;
  if exists (select from integrity_question q where q.id = old.question_id and q.answered_at is null)
    and (old.provider_id is null and current_user = 'perceel_gate' or coalesce(old.provider_id = any(ctx_providers()::uuid[]), false)) then return old; end if;
  raise exception 'integrity-kept' using errcode = 'PE003';
end $$;
drop trigger integrity_file_kept on integrity_file;
create trigger integrity_file_kept before delete on integrity_file for each row execute function integrity_file_kept();

set role perceel_gate;

-- What a link asks; nothing once it was used or its last day is over. Who has the link is who was asked.
create function integrity_by_link(hash text) returns table (id uuid, check_id uuid, municipality_id uuid, from_name text, kind text, cipher bytea, typed_cipher bytea, asked_on text, due_on text, version int)
language sql stable security definer set search_path = public, pg_temp as
$$ select q.id, q.check_id, q.municipality_id, q.from_name, q.kind, q.cipher, q.typed_cipher, q.asked_on, q.due_on, q.version
   from integrity_question q where q.token_hash = hash and q.answered_at is null and q.due_on >= today_here() $$;

create function integrity_link_files(hash text) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as
$$ select f.id, f.name from integrity_file f join integrity_by_link(hash) q on q.id = f.question_id order by f.added_at $$;

-- Keeps what was typed, adds or takes away a file, or sends the answer, which uses the link up. False when the link is not there.
create function integrity_link_type(hash text, typed bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update integrity_question q set typed_cipher = typed from integrity_by_link(hash) l where q.id = l.id returning 1) select exists (select from done) $$;

create function integrity_link_file(hash text, file uuid, name text, mime text, size int, sha256 text, cipher bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (insert into integrity_file (id, question_id, check_id, municipality_id, name, mime, size, sha256, cipher, added_at)
     select file, l.id, l.check_id, l.municipality_id, integrity_link_file.name, integrity_link_file.mime, integrity_link_file.size, integrity_link_file.sha256, integrity_link_file.cipher, portal_now() from integrity_by_link(hash) l returning 1)
   select exists (select from done) $$;

create function integrity_link_drop(hash text, file uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (delete from integrity_file f using integrity_by_link(hash) l where f.id = file and f.question_id = l.id returning 1) select exists (select from done) $$;

create function integrity_link_answer(hash text, answer bytea, by_name text) returns boolean language sql volatile security definer set search_path = public, pg_temp as
$$ with done as (update integrity_question q set answer_cipher = answer, answered_at = portal_now(), answered_by = by_name, token_hash = null, typed_cipher = null, version = q.version + 1
     from integrity_by_link(hash) l where q.id = l.id returning 1)
   select exists (select from done) $$;

revoke all on function integrity_by_link(text), integrity_link_files(text), integrity_link_type(text, bytea), integrity_link_file(text, uuid, text, text, int, text, bytea), integrity_link_drop(text, uuid), integrity_link_answer(text, bytea, text) from public;
grant execute on function integrity_by_link(text), integrity_link_files(text), integrity_link_type(text, bytea), integrity_link_file(text, uuid, text, text, int, text, bytea), integrity_link_drop(text, uuid), integrity_link_answer(text, bytea, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251204000000_indications_completed/13_place_taken_meanwhile.sql
-- Taking an outcome out of a later proposal brings the earlier one back: not when its place was given to another meanwhile.
set role perceel_gate;
create function award_after_drop() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare area selection_area := (select a from selection_area a join entry_window w on w.procedure_id = a.procedure_id where w.id = old.window_id and a.lot_id = old.lot_id);
begin
  if area.id is null or not exists (select from outcome o where o.id = old.replaces_id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')) then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(old.window_id::text || old.lot_id::text, 4));
  if (select count(*) from outcome o where o.window_id = old.window_id and o.lot_id = old.lot_id and o.outcome in ('admitted', 'conditionally-admitted', 'deferred')
      and not exists (select from outcome later where later.replaces_id = o.id)) > area.places then
    raise exception 'award-beyond-places' using errcode = 'PE003', detail = area.places;
  end if;
  return null;
end $$;

set role perceel_owner;
create trigger award_after_drop after delete on outcome for each row when (old.replaces_id is not null) execute function award_after_drop();

-- prisma/sql/20251204000000_indications_completed/20_facility.sql
-- The general facility (D2-D4, D33): who may be registered, with which provider, and never more hours than the year's counter has.
alter table facility_registration
  add constraint facility_registration_number check (number ~ '^AV-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint facility_registration_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint facility_registration_end check (num_nulls(ends_on, end_reason, ended_by) in (0, 3) and end_reason in ('own-request', 'moved', 'died', 'custom-facility', 'facility-ends')),
  add constraint facility_registration_once exclude using gist (resident_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&),
  add constraint facility_registration_household exclude using gist (municipality_id with =, household_key with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&) where (household_key is not null);

alter table facility_placement
  add constraint facility_placement_days check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on >= starts_on),
  add constraint facility_placement_rhythm check (rhythm in ('weekly', 'two-weekly', 'four-weekly', 'by-appointment')),
  add constraint facility_placement_agreed check (num_nulls(rhythm, agreed_at, agreed_by) in (0, 3) and (tasks is null or rhythm is not null and length(tasks) <= 500)),
  add constraint facility_placement_drawn check (list_code ~ '^[2-9A-HJKMNP-Z]{4}$' and offered > 0),
  add constraint facility_placement_one exclude using gist (registration_id with =, days_through(starts_on, coalesce(ends_on, '9999-12-31')) with &&);

alter table facility_hours
  add constraint facility_hours_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  add constraint facility_hours_kind check (kind = 'delivered' and minutes > 0 and reason is null or kind = 'correction' and minutes <> 0 and reason in ('wrong-hours', 'wrong-client', 'wrong-month'));
-- A month is given once; what was wrong in it is corrected.
create unique index facility_hours_once on facility_hours (placement_id, month) where kind = 'delivered';

alter table facility_extra
  add constraint facility_extra_minutes check (minutes between 1 and 14400 and year between 2000 and 9999),
  add constraint facility_extra_reason check (reason in ('spent-faster', 'error-repaired', 'provider-changed')),
  add constraint facility_extra_status check (status in ('asked', 'agreed', 'declined') and (status = 'asked') = (decided_at is null) and num_nulls(decided_at, decided_by, answer) in (0, 3)),
  add constraint facility_extra_answer check (answer in ('fits-the-policy', 'once-only', 'not-in-the-policy', 'custom-facility-fits'));
create unique index facility_extra_one_asked on facility_extra (registration_id, year) where status = 'asked';

set role perceel_gate;

create function facility_today() returns text language sql volatile set search_path = public, pg_temp as
$$ select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') $$;

-- What a municipality ruled on a day, before what its region did.
create function facility_rule(region uuid, municipality uuid, wanted text, on_day text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select value from rulebook_row r
  where r.region_id = region and r.key = wanted and (r.municipality_id is null or r.municipality_id = municipality) and r.valid_from <= on_day and (r.valid_until is null or r.valid_until > on_day)
  order by r.municipality_id nulls last, r.valid_from desc limit 1
$$;

-- The counter of one year, in minutes: what the rules of its first day give, what was left of the year before where that is carried, what was agreed besides, and what was given.
create function facility_reckon(registration uuid, of_year int) returns table (granted int, carried int, extra int, used int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare reg facility_registration; at_year int; first_year int; first_day text; usage jsonb; rest int := 0;
begin
  select * into reg from facility_registration where id = registration;
  first_year := substr(reg.starts_on, 1, 4)::int;
  granted := 0; carried := 0; extra := 0; used := 0;
  for at_year in first_year .. of_year loop
    first_day := greatest(reg.starts_on, at_year || '-01-01');
    usage := facility_rule(reg.region_id, reg.municipality_id, 'general-facility-use', first_day);
    granted := coalesce((facility_rule(reg.region_id, reg.municipality_id, 'general-facility', first_day) ->> 'hoursPerYear')::int, 0) * 60;
    if at_year = first_year and usage ->> 'firstYear' = 'by-month' then granted := granted * (13 - substr(reg.starts_on, 6, 2)::int) / 12; end if;
    carried := case when usage ->> 'rest' = 'carried' then rest else 0 end;
    extra := (select coalesce(sum(x.minutes), 0) from facility_extra x where x.registration_id = reg.id and x.year = at_year and x.status = 'agreed');
    used := (select coalesce(sum(h.minutes), 0) from facility_hours h where h.registration_id = reg.id and h.month between at_year || '-01' and at_year || '-12');
    rest := greatest(granted + carried + extra - used, 0);
  end loop;
  return next;
end $$;

-- The counters of these registrations, for who keeps them or brings the help.
create function facility_counters(registrations uuid[], of_year int) returns table (registration_id uuid, granted int, carried int, extra int, used int)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, c.granted, c.carried, c.extra, c.used from facility_registration r cross join lateral facility_reckon(r.id, of_year) c
  where r.id = any(registrations) and (
    ctx_role() in ('desk-agent', 'consultant') and r.municipality_id = any(ctx_municipalities()::uuid[])
    or ctx_role() in ('provider-admin', 'provider-staff') and exists (select 1 from facility_placement p where p.registration_id = r.id and p.provider_id = any(ctx_providers()::uuid[])))
$$;

-- Who a provider's client is: while the placement lasts, and what one needs to come by. No birth date, no BSN.
create function facility_client(placement uuid) returns table ("residentId" uuid, salutation text, initials text, "givenName" text, prefix text, surname text, "partnerPrefix" text, "partnerSurname" text, "nameUse" text,
  street text, "houseNumber" text, "houseLetter" text, "houseAddition" text, postcode text, city text, phone text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.salutation, f.initials, f.given_name, f.prefix, f.surname, f.partner_prefix, f.partner_surname, f.name_use, f.street, f.house_number, f.house_letter, f.house_addition, f.postcode, f.city, f.phone
  from facility_placement p join facility_registration r on r.id = p.registration_id join resident f on f.id = r.resident_id
  where p.id = placement and ctx_kind() = 'person' and ctx_role() in ('provider-admin', 'provider-staff') and p.provider_id = any(ctx_providers()::uuid[]) and (p.ends_on is null or p.ends_on >= facility_today())
$$;

create function facility_registration_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare use_rule jsonb;
begin
  if tg_op = 'UPDATE' then
    if old.ends_on is not null or to_jsonb(new) - '{ends_on,end_reason,ended_by,version}'::text[] <> to_jsonb(old) - '{ends_on,end_reason,ended_by,version}'::text[]
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

create function facility_placement_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare reg facility_registration; part participation;
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[] <> to_jsonb(old) - '{ends_on,rhythm,tasks,agreed_at,agreed_by,version}'::text[]
       or new.ends_on is distinct from old.ends_on and (old.ends_on < new.ends_on or new.ends_on is null or ctx_role() <> 'desk-agent'
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

-- Within the months of the placement, never in one to come, never below nothing in a month, and never above the counter of its year or of a year that its rest was carried to.
create function facility_hours_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare place facility_placement; counter record; at_year int; this_month text := substr(facility_today(), 1, 7);
begin
  perform 1 from facility_registration where id = new.registration_id for update;
  select * into place from facility_placement where id = new.placement_id;
  if new.month < substr(place.starts_on, 1, 7) or new.month > substr(coalesce(place.ends_on, '9999-12-31'), 1, 7) or new.month > this_month
     or (select coalesce(sum(minutes), 0) + new.minutes from facility_hours where placement_id = new.placement_id and month = new.month) < 0
     or new.kind = 'correction' and not exists (select 1 from facility_hours where placement_id = new.placement_id and month = new.month and kind = 'delivered') then
    raise exception 'facility-month' using errcode = 'PF006';
  end if;
  if new.minutes > 0 then
    for at_year in substr(new.month, 1, 4)::int .. substr(this_month, 1, 4)::int loop
      select * into counter from facility_reckon(new.registration_id, at_year);
      if at_year = substr(new.month, 1, 4)::int and counter.used + new.minutes > counter.granted + counter.carried + counter.extra
         or at_year > substr(new.month, 1, 4)::int and counter.carried > 0 and counter.used > greatest(counter.granted + counter.carried + counter.extra - new.minutes, 0) then
        raise exception 'facility-counter' using errcode = 'PF007';
      end if;
    end loop;
  end if;
  return new;
end $$;

create function facility_stays() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'facility-step' using errcode = 'PF001'; end $$;

-- A file is not destroyed while the help runs: it ends first.
create function facility_runs() returns trigger language plpgsql set search_path = public, pg_temp as
$$ begin raise exception 'still-running' using errcode = 'PI044'; end $$;

-- Asked once, answered once.
create function facility_extra_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.status <> 'asked'
     or tg_op = 'UPDATE' and (old.status <> 'asked' or new.status = 'asked' or to_jsonb(new) - '{status,decided_at,decided_by,answer,version}'::text[] <> to_jsonb(old) - '{status,decided_at,decided_by,answer,version}'::text[]) then
    raise exception 'facility-step' using errcode = 'PF001';
  end if;
  return new;
end $$;

revoke all on function facility_reckon(uuid, int), facility_rule(uuid, uuid, text, text), facility_counters(uuid[], int), facility_client(uuid) from public;
grant execute on function facility_counters(uuid[], int), facility_client(uuid) to perceel_app;

set role perceel_owner;

create trigger facility_registration_guard before insert or update on facility_registration for each row execute function facility_registration_guard();
create trigger facility_placement_guard before insert or update on facility_placement for each row execute function facility_placement_guard();
create trigger facility_hours_guard before insert on facility_hours for each row execute function facility_hours_guard();
create trigger facility_hours_stays before update on facility_hours for each row execute function facility_stays();
create trigger facility_registration_runs before delete on facility_registration for each row when (old.ends_on is null) execute function facility_runs();
create trigger facility_extra_guard before insert or update on facility_extra for each row execute function facility_extra_guard();

-- prisma/sql/20251204000000_indications_completed/21_callers.sql
-- A caller is told how his case stands after he was checked; nothing of what is in it, and no number that leads further.
alter table caller_check add constraint caller_check_asked check (cardinality(asked) >= 2 and asked <@ array['birth-date', 'address', 'bsn-end', 'phone']);

alter table call_back
  add constraint call_back_words check (about in ('case', 'help', 'letter', 'contribution', 'other') and reach in ('any', 'morning', 'afternoon') and phone ~ '^(0[0-9]{9}|\+[1-9][0-9]{7,14})$'),
  add constraint call_back_done check (status in ('open', 'done') and (status = 'open') = (done_at is null) and num_nulls(done_at, done_by, outcome) in (0, 3) and outcome in ('spoken', 'message-left', 'letter-sent', 'not-reached'));

set role perceel_gate;

create function caller_check_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.person_id::text <> ctx_actor() or abs(extract(epoch from new.checked_at - portal_now())) > 60 then raise exception 'caller-check' using errcode = 'PC001'; end if;
  return new;
end $$;

create function call_back_guard() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and new.status <> 'open'
     or tg_op = 'UPDATE' and (old.status <> 'open' or new.status <> 'done' or to_jsonb(new) - '{status,done_at,done_by,outcome,version}'::text[] <> to_jsonb(old) - '{status,done_at,done_by,outcome,version}'::text[]) then
    raise exception 'call-back-step' using errcode = 'PC001';
  end if;
  return new;
end $$;

-- Step, day, provider and since when one waits, of what was made known: only to the one at the desk who checked this resident in the last ten minutes.
create function caller_standing(resident uuid) returns table (step text, since text, until text, provider text, "waitingSince" text)
language sql volatile security definer set search_path = public, pg_temp as $$
  with allowed as (
    select r.id from resident r where r.id = resident and ctx_kind() = 'person' and ctx_role() = 'desk-agent' and r.municipality_id = any(ctx_municipalities()::uuid[])
      and exists (select 1 from caller_check c where c.resident_id = r.id and c.person_id::text = ctx_actor() and c.checked_at > portal_now() - interval '10 minutes')
  ), today as (select to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day),
  open_case as (
    select c.status as step, case c.status when 'applied' then c.applied_on when 'findings-sent' then c.findings_sent_on else c.notified_on end as since,
      case c.status when 'applied' then c.decide_by when 'findings-sent' then null else c.investigate_by end as until, null::text as provider, c.notified_on as waiting
    from wmo_case c join allowed a on a.id = c.resident_id where c.status in ('notified', 'investigating', 'findings-sent', 'applied')
  ), last_decision as (
    select c.id, d.dispatched_on from wmo_case c join allowed a on a.id = c.resident_id join wmo_decision d on d.case_id = c.id
    where c.status = 'decided' and d.dispatched_on is not null order by d.dispatched_on desc, d.id desc limit 1
  ), help as (
    select i.id, i.starts_on, coalesce(i.ended_on, i.ends_on) as ends_on, d.dispatched_on from indication i join allowed a on a.id = i.resident_id join wmo_decision d on d.id = i.decision_id, today t
    where i.status = 'adopted' and i.form = 'in-kind' and d.dispatched_on is not null and coalesce(i.ended_on, i.ends_on) >= t.day
  ), placed as (
    select case l.status when 'accepted' then 'accepted' when 'offered' then 'offered' when 'started' then 'started' when 'paused' then 'paused' else 'to-offer' end as step,
      case l.status when 'accepted' then l.starts_on when 'started' then l.starts_on when 'paused' then l.starts_on when 'offered' then to_char(l.offered_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') else h.dispatched_on end as since,
      h.ends_on as until, case when l.status in ('offered', 'accepted', 'started', 'paused') then v.name end as provider,
      case when l.status in ('started', 'paused') then null else h.dispatched_on end as waiting
    from help h left join lateral (select * from allocation x where x.indication_id = h.id order by x.offered_at desc, x.id desc limit 1) l on true left join provider v on v.id = l.provider_id
  )
  select step, since, until, provider, waiting from open_case
  union all select step, since, until, provider, waiting from placed
  union all select 'decided', dispatched_on, null, null, null from last_decision where not exists (select 1 from help)
$$;

revoke all on function caller_standing(uuid) from public;
grant execute on function caller_standing(uuid) to perceel_app;

set role perceel_owner;

create trigger caller_check_guard before insert on caller_check for each row execute function caller_check_guard();
create trigger call_back_guard before insert or update on call_back for each row execute function call_back_guard();

-- prisma/sql/20251204000000_indications_completed/30_signals.sql
-- Signals about a resident (F78, F87, S11, S12, S14): each proposes, somebody decides once and with a reason, and a report is never rewritten.
alter table resident_signal
  add constraint resident_signal_kind check (kind in ('wlz', 'moved', 'died', 'hospital', 'asked-again')),
  add constraint resident_signal_source check (source in ('resident', 'representative', 'provider', 'desk', 'register', 'consultant', 'portal')),
  add constraint resident_signal_of_provider check ((source = 'provider') = (provider_id is not null) and (provider_id is null) = (allocation_id is null)),
  add constraint resident_signal_wlz check ((kind = 'wlz') = (granted is not null) and (care_from is null or granted)),
  add constraint resident_signal_moved check ((kind = 'moved') = (destination is not null) and destination in ('within', 'out')),
  add constraint resident_signal_hospital check (until_on is null or kind = 'hospital' and until_on >= occurred_on),
  add constraint resident_signal_again check ((kind = 'asked-again') = (case_id is not null) and (case_id is null) = (earlier_decision_id is null) and (kind = 'asked-again') = (source = 'portal')),
  add constraint resident_signal_days check (occurred_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and (kind not in ('died', 'hospital') or occurred_on <= reported_on)),
  add constraint resident_signal_outcome check (outcome in ('followed', 'not-followed') and num_nulls(outcome, reason, decided_on, decided_by_id, decided_by) in (0, 5)),
  add constraint resident_signal_reason check (btrim(reason) <> '' and decided_on >= reported_on);
create unique index resident_signal_case on resident_signal (case_id);

alter table allocation_notice
  add constraint allocation_notice_kind check (kind in ('wlz', 'moved', 'died', 'hospital')),
  add constraint allocation_notice_days check (until_on >= from_on or kind = 'wlz');
create unique index allocation_notice_once on allocation_notice (signal_id, allocation_id);

-- What was reported stays as it was; it is decided about once. Only the last day of a stay in hospital becomes known later.
create function resident_signal_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare mutable constant text[] := array['proposed', 'outcome', 'reason', 'decided_on', 'decided_by_id', 'decided_by', 'version', 'resident_id'];
begin
  if to_jsonb(new) - mutable - 'until_on' is distinct from to_jsonb(old) - mutable - 'until_on' or new.until_on is distinct from old.until_on and old.kind <> 'hospital' then
    raise exception 'signal-is-kept' using errcode = 'PI040';
  end if;
  if old.outcome is not null and (to_jsonb(new) - array['until_on', 'version', 'resident_id']) is distinct from (to_jsonb(old) - array['until_on', 'version', 'resident_id']) then
    raise exception 'signal-is-decided' using errcode = 'PI040';
  end if;
  return new;
end $$;
create trigger resident_signal_kept before update on resident_signal for each row execute function resident_signal_kept();

-- A file says that somebody died only after a report of it was taken over, of that day; never by itself.
create function death_by_signal() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.died_on is distinct from old.died_on and not exists (select from resident_signal s where s.resident_id = new.id and s.kind = 'died' and s.outcome = 'followed' and s.occurred_on = new.died_on) then
    raise exception 'death-without-signal' using errcode = 'PI041';
  end if;
  return new;
end $$;
create trigger death_by_signal before update on resident for each row execute function death_by_signal();

-- As before, and: with the resident's death his help ends, on that day, without a decision.
create or replace function indication_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if to_jsonb(new) - 'status' - 'ended_on' - 'objected_at' <> to_jsonb(old) - 'status' - 'ended_on' - 'objected_at' or (old.status <> 'adopted' and (new.status, new.ended_on) is distinct from (old.status, old.ended_on)) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  if new.status <> old.status and not exists (select from wmo_decision d where d.replaces_id = old.decision_id)
    and not exists (select from resident r where r.id = new.resident_id and (new.status = 'ended' and r.died_on = new.ended_on or new.status = 'superseded' and r.died_on < new.starts_on)) then
    raise exception 'indication-ends-by-decision' using errcode = 'PI004';
  end if;
  return new;
end $$;

set role perceel_gate;

-- A provider reports of a client it knows, and of nobody else.
create function signal_of_own_client() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.source = 'provider' and not exists (select from allocation_client c where c.allocation_id = new.allocation_id and c.resident_id = new.resident_id and c.provider_id = new.provider_id and c.shared_at is not null) then
    raise exception 'signal-of-strange-client' using errcode = 'PI042';
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger signal_of_own_client before insert on resident_signal for each row execute function signal_of_own_client();

-- prisma/sql/20251204000000_indications_completed/33_audit_payload.sql
-- A line's hash covers the hash of its detail, with a salt, in place of the detail itself: so that destroying a file can drop what a line
-- said and leave the chain whole. Lines of before have no such hash and can't be emptied (ADR 0058).
set role perceel_gate;

create or replace function audit_text(line audit_line) returns text language sql immutable as
$$ select jsonb_build_array(line.seq, line.at, line.portal_at, line.event, line.compartment, line.subject_type, line.subject_id,
     line.subject_version, line.actor_kind, line.person_id, line.actor_name, line.role, line.session_id, line.region_id,
     line.municipality_id, line.provider_id, line.resident_id, line.purpose, coalesce(to_jsonb(line.detail_hash), line.detail))::text $$;

create function audit_detail_hash(salt text, detail jsonb) returns text language sql immutable as
$$ select encode(sha256(convert_to(salt || detail::text, 'UTF8')), 'hex') $$;

create or replace function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare head audit_head;
begin
  update audit_head set seq = seq + 1 where id = 1 returning * into head;
  new.seq := head.seq;
  new.at := clock_timestamp();
  new.portal_at := portal_now();
  new.detail_salt := gen_random_uuid()::text || gen_random_uuid()::text;
  new.detail_hash := audit_detail_hash(new.detail_salt, new.detail);
  new.emptied_at := null;
  new.prev := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || audit_text(new), 'UTF8')), 'hex');
  update audit_head set hash = new.hash where id = 1;
  return new;
end $$;

-- Only a destruction touches a line, of its own resident, and only to drop what it said.
create or replace function audit_refuse() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'perceel_gate' and current_setting('app.destroying', true) = old.resident_id::text and new.detail = '{}' and new.detail_salt is null and new.emptied_at is not null
    and to_jsonb(new) - array['detail', 'detail_salt', 'emptied_at'] = to_jsonb(old) - array['detail', 'detail_salt', 'emptied_at'] then
    return new;
  end if;
  raise exception 'audit_line is append-only' using errcode = 'P0001';
end $$;

-- As before, and: what a line says fits its hash, or the line was emptied by a destruction that stands in the chain itself.
create or replace function audit_verify() returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text)
language sql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  with chain as (
    select l.seq, l.prev, l.hash, lag(l.hash) over (order by l.seq) as expected_prev, row_number() over (order by l.seq) as place,
           encode(sha256(convert_to(l.prev || audit_text(l), 'UTF8')), 'hex') as recomputed,
           case when l.detail_hash is null then l.emptied_at is null
                when l.emptied_at is null then l.detail_hash = audit_detail_hash(l.detail_salt, l.detail)
                else l.detail = '{}' and exists (select from audit_line d where d.resident_id = l.resident_id and d.event = 'resident.destroyed') end as said
    from audit_line l
  ), found as (
    select count(*) as lines,
           min(seq) filter (where hash <> recomputed or prev <> coalesce(expected_prev, repeat('0', 64)) or seq <> place or said is not true) as broken,
           (array_agg(hash order by seq desc))[1] as last_hash
    from chain
  )
  select f.broken is null and f.lines = h.seq and coalesce(f.last_hash, repeat('0', 64)) = h.hash, f.lines, h.seq, f.broken, h.hash
  from found f, audit_head h where h.id = 1
$$;

set role perceel_owner;

-- prisma/sql/20251204000000_indications_completed/34_destruction.sql
-- Keeping and destroying a resident's file (Wmo 2015 art. 5.3.4 and 5.3.5): by two people, with a record without content; nothing else deletes.
alter table retention_hold
  add constraint retention_hold_reason check (btrim(reason) <> ''),
  add constraint retention_hold_end check (num_nulls(lifted_on, lifted_by, lift_reason) in (0, 3) and lifted_on >= placed_on);
create unique index retention_hold_one on retention_hold (resident_id) where lifted_on is null;

alter table destruction
  add constraint destruction_ground check (ground in ('due', 'request')),
  add constraint destruction_request check ((ground = 'request') = (requested_on is not null) and (requested_on is null) = (requested_by is null) and requested_by in ('resident', 'representative')),
  add constraint destruction_due check ((ground = 'due') = (due_on is not null)),
  add constraint destruction_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint destruction_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never destroys; he may take his own proposal back.
  add constraint destruction_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint destruction_record check ((status = 'done') = (counts is not null) and (signature is null) = (signing_key is null));
create unique index destruction_one on destruction (resident_id) where status = 'proposed';

create function destruction_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'counts', 'signature', 'signing_key', 'version'];
begin
  if to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or old.status = 'declined' or old.signature is not null
    or old.status = 'done' and to_jsonb(new) - array['signature', 'signing_key', 'version'] is distinct from to_jsonb(old) - array['signature', 'signing_key', 'version'] then
    raise exception 'destruction-is-kept' using errcode = 'PI043';
  end if;
  if new.status = 'done' and old.status <> 'done' and current_user <> 'perceel_gate' then raise exception 'destruction-not-done' using errcode = 'PI043'; end if;
  return new;
end $$;
create trigger destruction_kept before update on destruction for each row execute function destruction_kept();

-- What hangs on a resident goes by a destruction only, whoever asks. Words for searching are made again with each change of a name.
create function kept_until_destroyed() returns trigger language plpgsql as $$
begin
  if current_user <> 'perceel_gate' or coalesce(current_setting('app.destroying', true), '') = '' then
    raise exception 'only-destruction-deletes' using errcode = 'PI045', detail = tg_table_name;
  end if;
  return old;
end $$;
do $$ declare each record; begin
  for each in
    with recursive hangs(id) as (select 'resident'::regclass::oid union select c.conrelid from pg_constraint c join hangs h on c.confrelid = h.id where c.contype = 'f')
    select id::regclass as name from hangs where id <> 'resident_word'::regclass
  loop
    execute format('create trigger kept_until_destroyed before delete on %s for each row execute function kept_until_destroyed()', each.name);
  end loop;
end $$;

set role perceel_gate;

-- Deletes rows after what hangs on them by a foreign key, at whatever distance, and counts per table.
create function destroy_rows(of_table regclass, ids uuid[], counted jsonb) returns jsonb language plpgsql volatile set search_path = public, pg_temp as $$
declare each record; below uuid[]; n int;
begin
  if coalesce(cardinality(ids), 0) = 0 then return counted; end if;
  for each in
    select c.conrelid::regclass as name, a.attname as refers, exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and not i.attisdropped) as has_id
    from pg_constraint c cross join lateral unnest(c.conkey, c.confkey) as k(own, theirs)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs and b.attname = 'id'
    where c.contype = 'f' and c.confrelid = of_table order by 1, 2
  loop
    if each.has_id then
      execute format('select array_agg(id) from %s where %I = any($1)', each.name, each.refers) into below using ids;
      counted := destroy_rows(each.name, below, counted);
    else
      execute format('delete from %s where %I = any($1)', each.name, each.refers) using ids;
      get diagnostics n = row_count;
      if n > 0 then counted := counted || jsonb_build_object(each.name::text, coalesce((counted ->> each.name::text)::int, 0) + n); end if;
    end if;
  end loop;
  execute format('delete from %s where id = any($1)', of_table) using ids;
  get diagnostics n = row_count;
  return case when n = 0 then counted else counted || jsonb_build_object(of_table::text, coalesce((counted ->> of_table::text)::int, 0) + n) end;
end $$;

-- The one way in which anything about a resident goes: a proposal of another, no hold, no help that runs and no open case or objection.
create function destroy_resident(of_destruction uuid, by_name text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare d destruction; counted jsonb := '{}'; n int; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into d from destruction x where x.id = of_destruction and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if d.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if d.status <> 'proposed' then raise exception 'decided-already' using errcode = 'PI044'; end if;
  if d.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI044'; end if;
  if exists (select from retention_hold h where h.resident_id = d.resident_id and h.lifted_on is null) then raise exception 'held' using errcode = 'PI044'; end if;
  if exists (select from indication i where i.resident_id = d.resident_id and i.status = 'adopted' and i.ends_on >= today)
    or exists (select from wmo_case c where c.resident_id = d.resident_id and c.status in ('notified', 'investigating', 'findings-sent', 'applied'))
    or exists (select from objection o where o.resident_id = d.resident_id and o.status not in ('decided', 'withdrawn')) then raise exception 'still-running' using errcode = 'PI044'; end if;
  if exists (select from audit_line l where l.resident_id = d.resident_id and l.detail_hash is null and l.detail <> '{}') then raise exception 'trail-of-before' using errcode = 'PI044'; end if;
  perform set_config('app.destroying', d.resident_id::text, true);
  counted := destroy_rows('resident', array[d.resident_id], counted);
  -- Letters and files name their resident without a key; what pointed at them is gone.
  delete from letter where resident_id = d.resident_id;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('letter', n); end if;
  delete from file where resident_id = d.resident_id;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('file', n); end if;
  update audit_line set detail = '{}', detail_salt = null, emptied_at = date_trunc('milliseconds', portal_now()) where resident_id = d.resident_id and emptied_at is null and detail_hash is not null;
  get diagnostics n = row_count;
  if n > 0 then counted := counted || jsonb_build_object('audit_line', n); end if;
  perform set_config('app.destroying', '', true);
  update destruction x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), counts = counted, version = x.version + 1 where x.id = d.id;
  return counted;
end $$;
revoke all on function destroy_rows(regclass, uuid[], jsonb) from public, perceel_owner;
revoke all on function destroy_resident(uuid, text) from public;
grant execute on function destroy_resident(uuid, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251204000000_indications_completed/36_merge.sql
-- Two files of one person become one: what hangs on the one moves to the other with its own number, by two people, and never back and forth.
alter table resident
  add constraint resident_merged check ((merged_into_id is null) = (merged_on is null) and merged_into_id <> id);
alter table file_merge
  add constraint file_merge_two check (kept_id <> gone_id),
  add constraint file_merge_reason check (btrim(reason) <> ''),
  add constraint file_merge_status check (status in ('proposed', 'declined', 'done') and (status = 'proposed') = (decided_by_id is null) and num_nulls(decided_by_id, decided_by, decided_at) in (0, 3)),
  add constraint file_merge_declined check ((status = 'declined') = (decline_reason is not null)),
  -- Four eyes: who proposes never does it; he may take his own proposal back.
  add constraint file_merge_four_eyes check (status <> 'done' or decided_by_id <> proposed_by_id),
  add constraint file_merge_moved check ((status = 'done') = (moved is not null));
create unique index file_merge_one on file_merge (gone_id) where status = 'proposed';

create function file_merge_kept() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare decision constant text[] := array['status', 'decided_by_id', 'decided_by', 'decided_at', 'decline_reason', 'moved', 'version'];
begin
  if old.status <> 'proposed' or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision or new.status = 'done' and current_user <> 'perceel_gate' then
    raise exception 'merge-is-kept' using errcode = 'PI046';
  end if;
  return new;
end $$;
create trigger file_merge_kept before update on file_merge for each row execute function file_merge_kept();

-- Only a merge says that a file went into another.
create function merged_by_merge() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.merged_into_id, new.merged_on) is distinct from (old.merged_into_id, old.merged_on) and current_user <> 'perceel_gate' then raise exception 'merge-is-kept' using errcode = 'PI046'; end if;
  return new;
end $$;
create trigger merged_by_merge before update on resident for each row execute function merged_by_merge();

-- Whether a row changes nothing but whose it is, in a merge of exactly those two files.
create function moves_by_merge(old jsonb, new jsonb) returns boolean language sql stable as
$$ select current_user = 'perceel_gate' and current_setting('app.merging', true) = (old ->> 'resident_id') || '>' || (new ->> 'resident_id') and old - 'resident_id' = new - 'resident_id' $$;

set role perceel_gate;

-- Moves everything that names the one resident to the other. Two helps that may not run at once, or two people in the resident's place
-- on one day, stop it: the constraints of those tables hold here as well.
create function merge_residents(of_merge uuid, by_name text) returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare m file_merge; each record; n int; counted jsonb := '{}'; today text := to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD');
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'consultant' then raise exception 'not-found' using errcode = 'PE002'; end if;
  select x.* into m from file_merge x where x.id = of_merge and x.municipality_id = any(ctx_municipalities()::uuid[]) for update;
  if m.id is null then raise exception 'not-found' using errcode = 'PE002'; end if;
  if m.status <> 'proposed' or exists (select from resident r where r.id in (m.kept_id, m.gone_id) and r.merged_into_id is not null) then raise exception 'decided-already' using errcode = 'PI047'; end if;
  if m.proposed_by_id::text = ctx_actor() then raise exception 'own-proposal' using errcode = 'PI047'; end if;
  -- Adopted helps of two products that may not run at once.
  if exists (select from indication i join indication j on j.resident_id = m.gone_id and i.resident_id = m.kept_id and i.product_id <> j.product_id and i.status in ('adopted', 'ended') and j.status in ('adopted', 'ended')
      and days_through(i.starts_on, coalesce(i.ended_on, i.ends_on)) && days_through(j.starts_on, coalesce(j.ended_on, j.ends_on))
      and not exists (select from product_pair q where q.together and least(q.product_id, q.other_id) = least(i.product_id, j.product_id) and greatest(q.product_id, q.other_id) = greatest(i.product_id, j.product_id)
        and days_until(q.valid_from, q.valid_until) @> to_date(greatest(i.starts_on, j.starts_on), 'YYYY-MM-DD'))) then
    raise exception 'help-overlaps' using errcode = 'PI047';
  end if;
  if exists (select from household_member h where h.resident_id in (m.kept_id, m.gone_id) and h.member_file_id in (m.kept_id, m.gone_id)) then raise exception 'live-together' using errcode = 'PI047'; end if;
  if exists (select from destruction d where d.resident_id in (m.kept_id, m.gone_id) and d.status = 'proposed') then raise exception 'destruction-proposed' using errcode = 'PI047'; end if;
  perform set_config('app.merging', m.gone_id::text || '>' || m.kept_id::text, true);
  for each in
    select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'resident_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_line', 'resident_word', 'destruction')
    -- A consent moves before the question that stands on it.
    order by c.relname <> 'file_consent', c.relname
  loop
    execute format('update %I set resident_id = $1 where resident_id = $2', each.name) using m.kept_id, m.gone_id;
    get diagnostics n = row_count;
    if n > 0 then counted := counted || jsonb_build_object(each.name, n); end if;
  end loop;
  update household_member set member_file_id = m.kept_id where member_file_id = m.gone_id;
  update resident k set objected_at = coalesce(k.objected_at, g.objected_at), version = k.version + 1 from resident g where k.id = m.kept_id and g.id = m.gone_id;
  delete from resident_word where resident_id = m.gone_id;
  update resident set merged_into_id = m.kept_id, merged_on = today, version = version + 1 where id = m.gone_id;
  perform set_config('app.merging', '', true);
  update file_merge x set status = 'done', decided_by_id = ctx_actor()::uuid, decided_by = by_name, decided_at = date_trunc('milliseconds', portal_now()), moved = counted, version = x.version + 1 where x.id = m.id;
  return counted;
end $$;
revoke all on function merge_residents(uuid, text) from public;
grant execute on function merge_residents(uuid, text) to perceel_app;

-- A file that went into another takes nothing new.
create function merged_takes_nothing() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from resident r where r.id = new.resident_id and r.merged_into_id is not null) then raise exception 'file-is-merged' using errcode = 'PI048'; end if;
  return new;
end $$;

set role perceel_owner;

create trigger merged_takes_nothing before insert on wmo_case for each row execute function merged_takes_nothing();
create trigger merged_takes_nothing before insert on resident_note for each row execute function merged_takes_nothing();
create trigger merged_takes_nothing before insert on resident_signal for each row execute function merged_takes_nothing();

-- prisma/sql/20251204000000_indications_completed/40_investigation.sql
-- What was found of each member of the household and of each facility looked at (Wmo 2015 art. 1.1.1, 2.3.2 lid 4 b, e and f): lists with an outcome and a reason.
create function investigation_facts_hold(help jsonb, looked jsonb) returns boolean language sql immutable set search_path = public, pg_temp as
$$ select jsonb_typeof(help) = 'array' and jsonb_typeof(looked) = 'array'
   and not jsonb_path_exists(help, '$[*] ? (!(@.gives == "yes" || @.gives == "partly" || @.gives == "no") || !exists(@.why ? (@ like_regex "\\S")) || @.gives != "no" && !exists(@.what ? (@ like_regex "\\S")))')
   and not jsonb_path_exists(looked, '$[*] ? (!(@.outcome == "solves" || @.outcome == "partly" || @.outcome == "not-suitable" || @.outcome == "not-there" || @.outcome == "declined") || !exists(@.why ? (@ like_regex "\\S")) || !exists(@.name ? (@ like_regex "\\S")))') $$;
alter table investigation add constraint investigation_facts check (investigation_facts_hold(usual_help, looked_at));

-- prisma/sql/20251204000000_indications_completed/41_findings_replies.sql
-- A resident's words about the findings stay as they came; what was done with them is added once.
alter table findings_reply
  add constraint findings_reply_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional')),
  add constraint findings_reply_says check ((signed or remarks is not null) and btrim(remarks) <> ''),
  add constraint findings_reply_handled check (num_nulls(handled, handled_on, handled_by) in (0, 3) and btrim(handled) <> '' and (handled is null or remarks is not null) and handled_on >= received_on);

create function findings_reply_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.handled is not null or not exists (select from wmo_case c where c.id = new.case_id and c.findings_sent_on <= new.received_on))
     or tg_op = 'UPDATE' and (old.handled is not null or to_jsonb(new) - '{handled,handled_on,handled_by,version}'::text[] <> to_jsonb(old) - '{handled,handled_on,handled_by,version}'::text[]) then
    raise exception 'findings-reply-step' using errcode = 'PI020';
  end if;
  return new;
end $$;
create trigger findings_reply_steps before insert or update on findings_reply for each row execute function findings_reply_steps();

-- prisma/sql/20251204000000_indications_completed/42_urgent_help.sql
-- Urgent temporary help before the decision (Wmo 2015 art. 2.3.3): a decision of its own with product, minutes, frequency and both days. It is no
-- way around who may be given clients: a participation that runs that day, or another helper with the reason why (invariant 7).
alter table urgent_help
  add constraint urgent_help_amount check (minutes_per_week between 1 and 10080 and frequency in ('weekly', 'two-weekly')),
  add constraint urgent_help_days check (days_through(starts_on, ends_on) is not null and starts_on <= ends_on),
  add constraint urgent_help_says check (btrim(reason) <> '' and btrim(mandate_text) <> ''),
  add constraint urgent_help_helper check (num_nonnulls(participation_id, other_helper) = 1 and num_nulls(other_helper, other_reason) in (0, 2) and btrim(other_helper) <> '' and btrim(other_reason) <> ''),
  add constraint urgent_help_ended check (num_nulls(ended_on, end_reason) in (0, 2) and ended_on <= ends_on and btrim(end_reason) <> ''),
  add constraint urgent_help_one_at_a_time exclude using gist (case_id with =, days_through(starts_on, ends_on) with &&) where (ended_on is null);

create function urgent_help_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_on is not null or to_jsonb(new) - '{ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{ended_on,end_reason,version}'::text[] then
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
create trigger urgent_help_steps before insert or update on urgent_help for each row execute function urgent_help_steps();

-- The decision, or the end of the case, takes the place of what was temporary: nothing of it runs on unnoticed.
create function urgent_help_followed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.status <> old.status and new.status in ('decided', 'withdrawn', 'not-processed', 'referred')
     and exists (select from urgent_help u where u.case_id = new.id and u.ended_on is null and u.ends_on > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) then
    raise exception 'urgent-help-runs' using errcode = 'PI021', detail = new.number;
  end if;
  return new;
end $$;
create trigger urgent_help_followed before update on wmo_case for each row execute function urgent_help_followed();

-- prisma/sql/20251204000000_indications_completed/43_second_consultant.sql
-- Where a municipality rules that a second consultant decides (issue 4 item 7), the first proposes and another decides in his own name. What was
-- proposed stays; it is answered once, by somebody else.
alter table decision_proposal
  add constraint decision_proposal_status check (status in ('proposed', 'approved', 'returned')),
  add constraint decision_proposal_outcome check (outcome in ('granted', 'partly-granted', 'refused')),
  add constraint decision_proposal_why check (cardinality(why) > 0),
  add constraint decision_proposal_answered check ((status <> 'proposed') = (answered_by_id is not null) and num_nulls(answered_by_id, answered_by, answered_at) in (0, 3)
    and (status = 'returned') = (answer is not null) and btrim(answer) <> ''),
  add constraint decision_proposal_four_eyes check (answered_by_id <> proposed_by_id);
create unique index decision_proposal_one_open on decision_proposal (case_id) where status = 'proposed';

create function decision_proposal_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and (new.status <> 'proposed' or ctx_kind() = 'person' and new.proposed_by_id::text is distinct from ctx_actor()
        or not exists (select from wmo_case c where c.id = new.case_id and c.status = 'applied'))
     or tg_op = 'UPDATE' and (old.status <> 'proposed' or ctx_kind() = 'person' and new.answered_by_id::text is distinct from ctx_actor()
        or to_jsonb(new) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[] <> to_jsonb(old) - '{status,answered_by_id,answered_by,answered_at,answer,version}'::text[]) then
    raise exception 'decision-proposal-step' using errcode = 'PI022';
  end if;
  return new;
end $$;
create trigger decision_proposal_steps before insert or update on decision_proposal for each row execute function decision_proposal_steps();

-- No decision while a proposal waits, and where the rule of the day asks a second for it, none without one that he approved.
create function decision_by_a_second() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare rule jsonb; deviation int;
begin
  if new.replaces_id is not null or ctx_role() <> 'consultant' then return new; end if;
  if exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'proposed') then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  select r.value into rule from rulebook_row r join municipality m on m.id = new.municipality_id
    where r.key = 'second-consultant' and r.region_id = m.region_id and (r.municipality_id is null or r.municipality_id = m.id)
      and r.valid_from <= new.decided_on and (r.valid_until is null or r.valid_until > new.decided_on)
    order by r.municipality_id is null, r.valid_from desc limit 1;
  select c.deviation_minutes into deviation from calculation c where c.case_id = new.case_id;
  if ((rule ->> 'refusal')::boolean and new.outcome = 'refused' or (rule ->> 'partly')::boolean and new.outcome = 'partly-granted'
      or new.outcome <> 'refused' and abs(deviation) > (rule ->> 'deviationOver')::int)
     and not exists (select from decision_proposal p where p.case_id = new.case_id and p.status = 'approved' and p.answered_by_id = new.decided_by_id and p.outcome = new.outcome) then
    raise exception 'decision-needs-a-second' using errcode = 'PI022', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_by_a_second before insert on wmo_decision for each row execute function decision_by_a_second();

-- prisma/sql/20251204000000_indications_completed/44_drafts.sql
-- What was typed about a case and never sent goes when the case is destroyed.
set role perceel_gate;
create function drafts_go_with_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from form_draft where subject_id = old.id;
  return null;
end $$;
set role perceel_owner;
create trigger drafts_go_with_case after delete on wmo_case for each row execute function drafts_go_with_case();

-- prisma/sql/20251204000000_indications_completed/50_budget.sql
-- Personal budget (Wmo 2015 art. 2.3.6): what was judged stands in the case, what was given in the indication, and nothing is allocated for it.
alter table wmo_budget
  add constraint wmo_budget_kind check (kind in ('formal', 'informal')),
  add constraint wmo_budget_capable_by check (capable_by in ('self', 'network', 'representative')),
  add constraint wmo_budget_said check (btrim(helper) <> '' and btrim(plan) <> '' and btrim(capable_why) <> '' and btrim(motivated_why) <> '' and btrim(quality_why) <> ''),
  add constraint wmo_budget_days check (informed_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and withdrawn_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add constraint wmo_budget_asked check (asked_hour_cents between 1 and 100000);

alter table indication
  add constraint indication_budget check ((form = 'personal-budget') = (budget_kind is not null) and num_nulls(budget_kind, budget_month_cents, budget_hour_cents, budget_rate_id) in (0, 4)
    and budget_kind in ('formal', 'informal') and budget_month_cents > 0 and budget_hour_cents > 0);

-- After the decision what was judged is part of it.
create function budget_unchanged() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from wmo_case c where c.id = new.case_id and c.status not in ('notified', 'investigating', 'findings-sent', 'applied')) then
    raise exception 'budget-decided' using errcode = 'PI016';
  end if;
  return new;
end $$;
create trigger budget_unchanged before insert or update on wmo_budget for each row execute function budget_unchanged();

-- A budget is given when every condition is met, at no more than the rate of its day, and comes to what that makes of its minutes.
-- A later decision goes on from the budget that it replaces.
create function indication_fits_budget() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare b wmo_budget; r hourly_rate; d wmo_decision; on_day text;
begin
  select * into d from wmo_decision where id = new.decision_id;
  select * into b from wmo_budget where case_id = new.case_id and withdrawn_on is null;
  if new.form = 'in-kind' then
    if d.replaces_id is null and b.capable and b.motivated and b.quality then raise exception 'budget-not-refused' using errcode = 'PI017'; end if;
    return new;
  end if;
  if not (case when d.replaces_id is null then b.capable and b.motivated and b.quality and b.kind = new.budget_kind
      else exists (select from indication i where i.decision_id = d.replaces_id and i.budget_kind = new.budget_kind) end) is true then
    raise exception 'budget-conditions' using errcode = 'PI017';
  end if;
  on_day := greatest(new.starts_on, d.decided_on);
  select * into r from hourly_rate where id = new.budget_rate_id and product_id = new.product_id and kind = new.budget_kind || '-budget' and (municipality_id is null or municipality_id = new.municipality_id)
    and valid_from <= on_day and (valid_until is null or valid_until > on_day);
  if r.cents_per_hour is null or new.budget_hour_cents > r.cents_per_hour then raise exception 'budget-rate' using errcode = 'PI017'; end if;
  if new.budget_month_cents <> round(new.minutes_per_week * 52 * new.budget_hour_cents::bigint / 720.0) then raise exception 'budget-amount' using errcode = 'PI017'; end if;
  return new;
end $$;
create trigger indication_fits_budget before insert on indication for each row execute function indication_fits_budget();

-- Who buys the help himself is offered to nobody.
create function allocation_in_kind() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from indication i where i.id = new.indication_id and i.form <> 'in-kind') then
    raise exception 'not-in-kind' using errcode = 'PI018', detail = new.number;
  end if;
  return new;
end $$;
create trigger allocation_in_kind before insert on allocation for each row execute function allocation_in_kind();

-- prisma/sql/20251204000000_indications_completed/51_restorative.sql
-- Restorative help (G29, G31, G32): a decision of its own, and a track that an organisation carries out.
alter table wmo_decision
  add constraint wmo_decision_refusal_ground check (refusal_ground is null or refusal_ground = 'prior-facility' and outcome in ('refused', 'revised', 'withdrawn'));

alter table restorative_track
  add constraint restorative_track_number check (number ~ '^H-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint restorative_track_status check (status in ('declined', 'joins', 'sent', 'started', 'finished', 'followed')),
  add constraint restorative_track_shown check (btrim(shown_text) <> ''),
  add constraint restorative_track_joins check ((status = 'declined') = (provider_id is null) and (provider_id is null) = (participation_id is null) and (status = 'declined') = (cardinality(goals) = 0)),
  add constraint restorative_track_terms check (weeks between 1 and 52 and follow_up_months between 0 and 60 and every_months between 1 and 60),
  add constraint restorative_track_sent check ((sent_at is not null) = (status in ('sent', 'started', 'finished', 'followed')) and num_nulls(name, address, place_line) = case when sent_at is null then 3 else 0 end),
  add constraint restorative_track_days check ((started_on is not null) = (status in ('started', 'finished', 'followed')) and (finished_on is not null) = (status in ('finished', 'followed')) and finished_on >= started_on),
  add constraint restorative_track_end check (num_nulls(finished_on, end_result, end_text) in (0, 3) and end_result in ('reached', 'partly', 'not-reached', 'stopped') and btrim(end_text) <> ''),
  add constraint restorative_track_followed check (num_nulls(followed_on, followed_why) in (0, 2) and (followed_on is not null) = (status = 'followed') and followed_on >= finished_on);

alter table track_progress
  add constraint track_progress_week check (week between 1 and 52),
  add constraint track_progress_results check (results <@ array['not-yet', 'partly', 'reached']),
  add constraint track_progress_note check (btrim(note) <> '');

alter table wmo_moment
  add constraint wmo_moment_kind check (kind in ('follow-up', 'evaluation', 'looking-first')),
  add constraint wmo_moment_outcome check (outcome in ('fits', 'more', 'less', 'again')),
  add constraint wmo_moment_held check (num_nulls(held_on, outcome, finding, recorded_at, recorded_by) in (0, 5) and btrim(finding) <> '' and due_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- A track goes on step by step. What was agreed stays; the organisation moves only its own steps, the municipality the others.
create function track_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('declined', 'joins') then raise exception 'track-step' using errcode = 'PI019'; end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('declined', 'declined'), ('declined', 'joins'), ('joins', 'declined'), ('joins', 'joins'), ('joins', 'sent'), ('sent', 'started'), ('started', 'started'), ('started', 'finished'), ('finished', 'followed')))
     or (new.id, new.number, new.municipality_id, new.case_id, new.resident_id) is distinct from (old.id, old.number, old.municipality_id, old.case_id, old.resident_id) then
    raise exception 'track-step' using errcode = 'PI019', detail = old.status || ' to ' || new.status;
  end if;
  -- After the decision an answer stands; from then on only the step itself is written. A report moves nothing but the version.
  if exists (select from wmo_decision d where d.case_id = new.case_id) or new.status in ('sent', 'started', 'finished', 'followed') then
    if (new.product_id, new.provider_id, new.participation_id, new.goals, new.weeks, new.follow_up_months, new.every_months, new.voluntary, new.shown_text, new.answered_on)
       is distinct from (old.product_id, old.provider_id, old.participation_id, old.goals, old.weeks, old.follow_up_months, old.every_months, old.voluntary, old.shown_text, old.answered_on)
       or new.status <> 'sent' and (new.name, new.address, new.place_line, new.phone, new.sent_at) is distinct from (old.name, old.address, old.place_line, old.phone, old.sent_at)
       or (old.started_on is not null or new.status <> 'started') and new.started_on is distinct from old.started_on
       or new.status = 'followed' and (new.finished_on, new.end_result, new.end_text) is distinct from (old.finished_on, old.end_result, old.end_text) then
      raise exception 'track-is-fixed' using errcode = 'PI019';
    end if;
  end if;
  if (new.status in ('started', 'finished')) <> (ctx_role() in ('provider-admin', 'provider-staff')) then raise exception 'track-not-yours' using errcode = 'PI019'; end if;
  if new.status = 'sent' and not exists (select from wmo_decision d where d.case_id = new.case_id and d.refusal_ground = 'prior-facility' and d.dispatched_on is not null) then
    raise exception 'decision-not-sent' using errcode = 'PI013';
  end if;
  return new;
end $$;
create trigger track_steps before insert or update on restorative_track for each row execute function track_steps();

-- A restorative product is never granted: the decision refuses, on the ground that it goes before, and only where the answer was asked.
create function decision_of_restorative() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare restorative boolean := exists (select from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.kind = 'restorative');
begin
  if new.replaces_id is not null then return new; end if;
  if restorative <> (new.refusal_ground is not distinct from 'prior-facility') then raise exception 'prior-facility' using errcode = 'PI020', detail = new.reference; end if;
  if restorative and not exists (select from restorative_track t where t.case_id = new.case_id and (t.status <> 'declined' or not t.voluntary)) then
    raise exception 'track-unanswered' using errcode = 'PI020', detail = new.reference;
  end if;
  return new;
end $$;
create trigger decision_of_restorative before insert on wmo_decision for each row execute function decision_of_restorative();

-- A report belongs to a track that runs, with a result for each goal, and is never rewritten.
create function progress_fits_track() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare t restorative_track;
begin
  select * into t from restorative_track where id = new.track_id;
  if t.status is distinct from 'started' or t.case_id <> new.case_id or cardinality(new.results) <> cardinality(t.goals) or new.week > t.weeks or new.held_on < t.started_on then
    raise exception 'progress-fits-not' using errcode = 'PI019';
  end if;
  return new;
end $$;
create trigger progress_fits_track before insert on track_progress for each row execute function progress_fits_track();

-- What was found at a moment stands.
create function moment_held() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.held_on is not null or (new.case_id, new.kind, new.due_on) is distinct from (old.case_id, old.kind, old.due_on) then raise exception 'moment-held' using errcode = 'PI019'; end if;
  return new;
end $$;
create trigger moment_held before update on wmo_moment for each row execute function moment_held();

-- prisma/sql/20251204000000_indications_completed/52_mediation.sql
-- Mediation for an informal budget (G28): who is looked for or found, the talks, what was agreed, and the end. Only where the resident asked it.
alter table mediation
  add constraint mediation_status check (status in ('asked', 'coupled', 'agreed', 'ended')),
  add constraint mediation_shown check (btrim(shown_text) <> '' and btrim(name) <> '' and btrim(place_line) <> ''),
  add constraint mediation_coupled check ((helper_name is not null) >= (status in ('coupled', 'agreed')) and btrim(helper_name) <> ''),
  add constraint mediation_agreed check (num_nulls(agreed_on, agreement) in (0, 2) and (agreed_on is not null) >= (status = 'agreed') and btrim(agreement) <> ''),
  add constraint mediation_ended check (num_nulls(ended_on, end_reason) in (0, 2) and (ended_on is not null) = (status = 'ended') and btrim(end_reason) <> '');
alter table mediation_talk
  add constraint mediation_talk_with check (with_whom in ('resident', 'helper', 'both')),
  add constraint mediation_talk_note check (btrim(note) <> '');

-- It begins with an informal budget that fits, and goes on step by step by the mediator; who it is stays what was shared.
create function mediation_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'asked' or not exists (select from wmo_budget b where b.case_id = new.case_id and b.kind = 'informal' and b.withdrawn_on is null and b.capable and b.motivated and b.quality) then
      raise exception 'mediation-step' using errcode = 'PI021';
    end if;
    return new;
  end if;
  if not ((old.status, new.status) in (('asked', 'coupled'), ('coupled', 'coupled'), ('coupled', 'agreed'), ('agreed', 'agreed'), ('asked', 'ended'), ('coupled', 'ended'), ('agreed', 'ended'), ('asked', 'asked')))
     or (new.id, new.municipality_id, new.case_id, new.resident_id, new.name, new.place_line, new.phone, new.shown_text, new.asked_on) is distinct from (old.id, old.municipality_id, old.case_id, old.resident_id, old.name, old.place_line, old.phone, old.shown_text, old.asked_on)
     or old.agreed_on is not null and (new.agreed_on, new.agreement) is distinct from (old.agreed_on, old.agreement) then
    raise exception 'mediation-step' using errcode = 'PI021', detail = old.status || ' to ' || new.status;
  end if;
  return new;
end $$;
create trigger mediation_steps before insert or update on mediation for each row execute function mediation_steps();

-- prisma/sql/20251204000000_indications_completed/60_campaigns.sql
-- Campaigns of re-indication (F76): they count and propose, and never decide.
alter table campaign
  add constraint campaign_status check (status in ('draft', 'running', 'concluded', 'withdrawn')),
  add constraint campaign_words check (btrim(name) <> '' and btrim(reason) <> '' and btrim(transition_source) <> ''),
  add constraint campaign_transition check (transition_months between 0 and 60),
  add constraint campaign_order check (ends_until >= ends_from and ended_on >= coalesce(started_on, ended_on)),
  add constraint campaign_steps check ((status in ('concluded', 'withdrawn')) = (ended_on is not null) and (status = 'withdrawn') <= (end_reason is not null)
    and (status in ('running', 'concluded')) <= (started_on is not null) and (status = 'draft') <= (started_on is null));

alter table campaign_wave
  add constraint campaign_wave_number check (number > 0),
  add constraint campaign_wave_capacity check (capacity between 1 and 100000),
  add constraint campaign_wave_order check (ends_on >= starts_on);

alter table campaign_case
  add constraint campaign_case_computed check (computed or num_nonnulls(norm_minutes, new_minutes, refusal) = 0),
  add constraint campaign_case_result check (not computed or (num_nulls(norm_minutes, new_minutes) = 0 and refusal is null) or (num_nulls(norm_minutes, new_minutes) = 2 and refusal is not null)),
  add constraint campaign_case_minutes check (old_minutes > 0 and norm_minutes >= 0 and new_minutes >= 0),
  add constraint campaign_case_transition check (num_nulls(transition_until, transition_reason) in (0, 2) and btrim(transition_reason) <> ''),
  add constraint campaign_case_outcome check (outcome in ('stays', 'revised', 'excluded') and (outcome is null) = (handled_on is null) and (handled_on is null) = (handled_by is null)
    and (outcome = 'revised') = (decision_id is not null) and (outcome in ('stays', 'excluded')) <= (btrim(outcome_reason) <> ''));
-- One campaign at a time looks at the same help.
create index campaign_case_open on campaign_case (campaign_id, ends_on, id) where outcome is null;

-- What a campaign was is kept: its rules don't move once it runs, and it goes one way.
create function campaign_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.status in ('concluded', 'withdrawn') or (old.status, new.status) not in (('draft', 'draft'), ('draft', 'running'), ('draft', 'withdrawn'), ('running', 'running'), ('running', 'concluded'), ('running', 'withdrawn'))
     or to_jsonb(new) - '{status,started_on,ended_on,end_reason,version}'::text[] <> to_jsonb(old) - '{status,started_on,ended_on,end_reason,version}'::text[] then
    raise exception 'campaign-step' using errcode = 'PI016';
  end if;
  return new;
end $$;
create trigger campaign_steps before update on campaign for each row execute function campaign_steps();

-- Whoever was handled stays handled; nothing moves in a campaign that is over.
create function campaign_case_steps() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.outcome is not null or exists (select from campaign c where c.id = old.campaign_id and c.status in ('concluded', 'withdrawn'))
     or (new.campaign_id, new.resident_id, new.case_id, new.indication_id, new.old_minutes) is distinct from (old.campaign_id, old.resident_id, old.case_id, old.indication_id, old.old_minutes)
     or new.outcome in ('stays', 'revised') and exists (select from campaign c where c.id = old.campaign_id and c.status <> 'running') then
    raise exception 'campaign-step' using errcode = 'PI016';
  end if;
  -- Fewer minutes wait until the transition is over, counted from the decision (H19).
  if new.outcome = 'revised' and exists (
      select from indication i join indication o on o.id = new.indication_id join campaign c on c.id = new.campaign_id join wmo_decision d on d.id = new.decision_id
      where i.decision_id = new.decision_id and i.minutes_per_week < o.minutes_per_week
        and i.starts_on < coalesce(new.transition_until, to_char(to_date(d.decided_on, 'YYYY-MM-DD') + make_interval(months => c.transition_months), 'YYYY-MM-DD'))) then
    raise exception 'transition-runs' using errcode = 'PI017';
  end if;
  return new;
end $$;
create trigger campaign_case_steps before update on campaign_case for each row execute function campaign_case_steps();

-- A decision that replaces another counts by the same norms as the one before, or by those of the campaign that looked at it again.
create or replace function indication_fits_calculation() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare d wmo_decision; normed boolean := (select p.normed from product p where p.id = new.product_id); stated int := (new.calculation ->> 'minutes')::int; by_norm int := (new.calculation ->> 'norm')::int;
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

alter table wmo_dispatch drop constraint wmo_dispatch_kind,
  add constraint wmo_dispatch_kind check (kind in ('confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication'));

set role perceel_gate;

-- How a campaign stands, as sums: whoever advises on policy reads these and nobody's file.
create function campaign_sums(of_campaign uuid) returns table (product_id uuid, wave_id uuid, cases int, computed int, without int, old_minutes bigint, new_minutes bigint, old_known bigint, fewer int, more int, same int, letters int, stays int, revised int, left_out int)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.product_id, k.wave_id, count(*)::int, count(*) filter (where k.computed)::int, count(*) filter (where k.refusal is not null)::int, sum(k.old_minutes), coalesce(sum(k.new_minutes), 0), coalesce(sum(k.old_minutes) filter (where k.new_minutes is not null), 0),
    count(*) filter (where k.new_minutes < k.old_minutes)::int, count(*) filter (where k.new_minutes > k.old_minutes)::int, count(*) filter (where k.new_minutes = k.old_minutes)::int,
    count(*) filter (where k.letter_id is not null)::int, count(*) filter (where k.outcome = 'stays')::int, count(*) filter (where k.outcome = 'revised')::int, count(*) filter (where k.outcome = 'excluded')::int
  from campaign_case k
  where k.campaign_id = of_campaign and ctx_kind() = 'person' and ctx_role() in ('consultant', 'policy-adviser') and k.municipality_id = any(ctx_municipalities()::uuid[])
  group by k.product_id, k.wave_id
$$;

revoke all on function campaign_sums(uuid) from public;
grant execute on function campaign_sums(uuid) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251204000000_indications_completed/70_accounts.sql
-- Who is who outside the demonstration (ADR 0064): a password and a code from an app, before an actor exists. Real time, never the portal's.
alter table session add constraint session_amr check (amr <@ '{pwd,otp,recovery}'::text[]);
alter table sign_in_step
  add constraint sign_in_step_stage check (stage in ('code', 'enrol', 'proved')),
  add constraint sign_in_step_enrolment check (enrolment is null or stage = 'enrol'),
  add constraint sign_in_step_days check (expires_at > created_at);
alter table account_link add constraint account_link_days check (expires_at > created_at and expires_at <= created_at + interval '48 hours');
alter table account add constraint account_totp check (num_nulls(totp_secret, totp_step) in (0, 2));
alter table recovery_code add constraint recovery_code_number check (number between 1 and 10);
create unique index person_email_once on person (lower(email));

set role perceel_gate;

-- Counts a try before it is made, so that many at once count too. Gives the seconds to wait, or 0 when it may be made. Free tries:
-- 4 of an account, 20 of an address, 60 of an organisation; then four seconds, doubling to 15, 5 and 1 minute.
create function sign_in_try(keys text[]) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare k text; c sign_in_count; moment timestamptz; seconds numeric := 0; free int; most int; over int;
begin
  foreach k in array array(select x from unnest(keys) x order by x) loop
    insert into sign_in_count (key, failures, last_at, blocked_until) values (k, 0, clock_timestamp(), '-infinity') on conflict (key) do nothing;
    select * into c from sign_in_count where key = k for update;
    seconds := greatest(seconds, extract(epoch from c.blocked_until - clock_timestamp()));
  end loop;
  if seconds > 0 then return least(ceil(seconds), 900); end if;
  moment := clock_timestamp();
  foreach k in array keys loop
    free := case split_part(k, ':', 1) when 'account' then 4 when 'address' then 20 else 60 end;
    most := case split_part(k, ':', 1) when 'account' then 900 when 'address' then 300 else 60 end;
    update sign_in_count x set failures = case when x.last_at < moment - interval '1 day' then 1 else x.failures + 1 end, last_at = moment where x.key = k returning x.failures - free into over;
    update sign_in_count x set blocked_until = case when over > 0 then moment + make_interval(secs => least(most, power(2, least(over + 1, 12)))) else '-infinity' end where x.key = k;
  end loop;
  return 0;
end $$;

-- The try was right: the account starts afresh, the others lose this one.
create function sign_in_done(keys text[]) returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update sign_in_count set failures = case when key like 'account:%' then 0 else greatest(failures - 1, 0) end, blocked_until = '-infinity' where key = any(keys)
$$;

-- The account of this address, of a person who may work here today.
create function account_find(address text) returns table (person_id uuid, password_hash text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, a.password_hash from person p join account a on a.person_id = p.id
  where lower(p.email) = lower(address) and p.active and exists (select from membership m where m.person_id = p.id and membership_runs(m))
$$;

-- The password was right: ten minutes for the code, or to set the app when there is none yet.
create function step_open(person uuid, token text, methods text[]) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare found_stage text;
begin
  select case when a.totp_secret is null then 'enrol' else 'code' end into found_stage from account a join person p on p.id = a.person_id where a.person_id = person and p.active;
  if found_stage is null then return null; end if;
  insert into sign_in_step (token_hash, person_id, stage, amr, created_at, expires_at)
  values (token, person, found_stage, methods, clock_timestamp(), clock_timestamp() + interval '10 minutes');
  return found_stage;
end $$;

create function step_runs(s sign_in_step) returns boolean language sql volatile as
$$ select s.ended_at is null and s.expires_at > clock_timestamp() $$;

create function step_find(token text) returns table (person_id uuid, name text, email text, stage text, enrolment text, totp_secret text)
language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email, s.stage, s.enrolment, case when s.stage = 'code' then a.totp_secret end
  from sign_in_step s join person p on p.id = s.person_id join account a on a.person_id = p.id
  where s.token_hash = token and step_runs(s) and p.active
$$;

-- What is being set is kept until it is confirmed, so that a page can be opened twice. The first one stays.
create function step_keep_enrolment(token text, enrolment text) returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare kept text;
begin
  update sign_in_step s set enrolment = coalesce(s.enrolment, step_keep_enrolment.enrolment) where s.token_hash = token and s.stage = 'enrol' and step_runs(s) returning s.enrolment into kept;
  return kept;
end $$;

-- A code of this time step: once, and never one of before (ASVS V6.5.1).
create function step_code(token text, time_step bigint) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'code' and step_runs(x) for update;
  if s.person_id is null then return false; end if;
  update account a set totp_step = time_step where a.person_id = s.person_id and a.totp_step < time_step;
  if not found then return false; end if;
  update sign_in_step x set stage = 'proved', amr = x.amr || '{otp}'::text[] where x.token_hash = token;
  return true;
end $$;

create function recovery_find(token text, code_number int) returns text language sql volatile security definer set search_path = public, pg_temp as $$
  select r.hash from sign_in_step s join recovery_code r on r.person_id = s.person_id
  where s.token_hash = token and s.stage = 'code' and step_runs(s) and r.number = code_number and r.used_at is null
$$;

create function step_recovery(token text, code_number int) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'code' and step_runs(x) for update;
  update recovery_code r set used_at = clock_timestamp() where r.person_id = s.person_id and r.number = code_number and r.used_at is null;
  if not found then return false; end if;
  update sign_in_step x set stage = 'proved', amr = x.amr || '{recovery}'::text[] where x.token_hash = token;
  return true;
end $$;

-- Sets the app for who has none: its secret, the step just used, and the recovery codes.
create function step_enrol(token text, secret text, time_step bigint, hashes text[]) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step;
begin
  select * into s from sign_in_step x where x.token_hash = token and x.stage = 'enrol' and step_runs(x) for update;
  update account a set totp_secret = secret, totp_step = time_step where a.person_id = s.person_id and a.totp_secret is null;
  if not found then return false; end if;
  insert into recovery_code (person_id, number, hash) select s.person_id, place, each from unnest(hashes) with ordinality as h (each, place);
  update sign_in_step x set stage = 'proved', enrolment = null, amr = x.amr || '{otp}'::text[] where x.token_hash = token;
  return true;
end $$;

-- The roles that somebody who proved who he is may work in today.
create function step_roles(token text) returns table (membership_id uuid, role text, title text, organisation text) language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, m.role, m.title, coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform')
  from sign_in_step s join person p on p.id = s.person_id join membership m on m.person_id = p.id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where s.token_hash = token and s.stage = 'proved' and step_runs(s) and p.active and membership_runs(m) order by m.position, m.id
$$;

-- The session of a proved signing in, in one of one's roles; the signing in ends with it.
create function session_open(step text, membership uuid, token text, from_address text, from_agent text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare s sign_in_step; m membership; opened uuid := gen_random_uuid();
begin
  select * into s from sign_in_step x where x.token_hash = step and x.stage = 'proved' and step_runs(x) for update;
  select x.* into m from membership x join person p on p.id = x.person_id where x.id = session_open.membership and x.person_id = s.person_id and p.active and membership_runs(x);
  if m.id is null then return null; end if;
  update sign_in_step x set ended_at = clock_timestamp() where x.token_hash = step;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes, amr, address, agent)
  values (opened, token, m.id, m.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours', case when m.role = 'consultant' then 15 else 30 end, s.amr, from_address, from_agent);
  return opened;
end $$;

-- A link to set a password with, for a person; links of before stop working.
create function link_write(person uuid, token text, by_name text) returns boolean language plpgsql volatile as $$
begin
  insert into account (person_id) values (person) on conflict (person_id) do nothing;
  update account_link l set expires_at = greatest(clock_timestamp(), l.created_at + interval '1 millisecond') where l.person_id = person and l.used_at is null and l.expires_at > clock_timestamp();
  insert into account_link (token_hash, person_id, made_by, created_at, expires_at) values (token, person, by_name, clock_timestamp(), clock_timestamp() + interval '48 hours');
  return true;
end $$;

-- Made by who sets the portal up.
create function link_make(person uuid, token text, by_name text) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if ctx_kind() <> 'system' or ctx_job() <> 'setup' then return false; end if;
  return link_write(person, token, by_name);
end $$;

create function link_find(token text) returns table (person_id uuid, name text, email text) language sql volatile security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.email from account_link l join person p on p.id = l.person_id
  where l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp() and p.active
$$;

-- Sets the password and ends every session and every signing in under way; the app stays (ASVS V6.4.3, 7.4.3).
create function link_use(token text, password text) returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare whose uuid;
begin
  update account_link l set used_at = clock_timestamp() from person p where p.id = l.person_id and p.active and l.token_hash = token and l.used_at is null and l.expires_at > clock_timestamp() returning l.person_id into whose;
  if whose is null then return null; end if;
  update account a set password_hash = password, password_at = clock_timestamp() where a.person_id = whose;
  update session s set revoked_at = clock_timestamp() from membership m where m.id = s.membership_id and m.person_id = whose and s.revoked_at is null;
  update sign_in_step s set ended_at = clock_timestamp() where s.person_id = whose and s.ended_at is null;
  return whose;
end $$;

revoke all on function sign_in_try(text[]), sign_in_done(text[]), account_find(text), step_open(uuid, text, text[]), step_find(text), step_keep_enrolment(text, text), step_code(text, bigint), recovery_find(text, int),
  step_recovery(text, int), step_enrol(text, text, bigint, text[]), step_roles(text), session_open(text, uuid, text, text, text), link_make(uuid, text, text), link_find(text), link_use(text, text) from public;
grant execute on function sign_in_try(text[]), sign_in_done(text[]), account_find(text), step_open(uuid, text, text[]), step_find(text), step_keep_enrolment(text, text), step_code(text, bigint), recovery_find(text, int),
  step_recovery(text, int), step_enrol(text, text, bigint, text[]), step_roles(text), session_open(text, uuid, text, text, text), link_make(uuid, text, text), link_find(text), link_use(text, text) to perceel_app;

set role perceel_owner;

-- prisma/sql/20251204000000_indications_completed/95_rows_move.sql
-- Behind all other files, so that every trigger is there.
-- What was sent, adopted or reported is never changed; that it stands in another file of the same person is no change of it.
do $$ declare each record; begin
  for each in
    select pg_get_triggerdef(t.oid) as def from pg_trigger t
    where not t.tgisinternal and t.tgtype & 1 = 1 and t.tgtype & 2 = 2 and t.tgtype & 16 = 16 and t.tgtype & 4 = 0 and t.tgqual is null and t.tgrelid <> 'audit_line'::regclass
      and exists (select from pg_attribute a where a.attrelid = t.tgrelid and a.attname = 'resident_id' and not a.attisdropped)
  loop
    execute replace(replace(each.def, 'CREATE TRIGGER', 'CREATE OR REPLACE TRIGGER'), ' EXECUTE FUNCTION', ' WHEN (not moves_by_merge(to_jsonb(old), to_jsonb(new))) EXECUTE FUNCTION');
  end loop;
end $$;

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
grant select, insert, update on "recovery_code" to perceel_gate;
create policy gate_select on "recovery_code" for select to perceel_gate using (true);
create policy gate_insert on "recovery_code" for insert to perceel_gate with check (true);
create policy gate_update on "recovery_code" for update to perceel_gate using (true) with check (true);
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
grant select, update, delete on "resident_signal" to perceel_gate;
create policy gate_select on "resident_signal" for select to perceel_gate using (true);
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
create policy self_select on "resident_search" for select to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "resident_search" for insert to perceel_app with check (((select ctx_role()) = any('{consultant,desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "resident_search" for delete to perceel_app using (((select ctx_role()) = any('{consultant,desk-agent}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy keys_select on "resident_search" for select to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
create policy keys_delete on "resident_search" for delete to perceel_app using ((select ctx_kind()) = 'system' and (select ctx_job()) = any('{keys}'::text[]));
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
create policy self_select on "form_draft" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_insert on "form_draft" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_update on "form_draft" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor()))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
create policy self_delete on "form_draft" for delete to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (person_id::text = (select ctx_actor())));
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
create policy consultant_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "wmo_decision" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy objections_select on "wmo_decision" for select to perceel_app using (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
create policy objections_insert on "wmo_decision" for insert to perceel_app with check (((select ctx_role()) = any('{objections-officer}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])) and (objected_at is not null));
grant select, update, delete on "wmo_decision" to perceel_gate;
create policy gate_select on "wmo_decision" for select to perceel_gate using (true);
create policy gate_update on "wmo_decision" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "wmo_decision" for delete to perceel_gate using (true);
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
create policy consultant_select on "allocation" for select to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_insert on "allocation" for insert to perceel_app with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy consultant_update on "allocation" for update to perceel_app using (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{consultant}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
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
create policy provider_select on "allocation_client" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
grant select, insert, update, delete on "allocation_client" to perceel_gate;
create policy gate_select on "allocation_client" for select to perceel_gate using (true);
create policy gate_insert on "allocation_client" for insert to perceel_gate with check (true);
create policy gate_update on "allocation_client" for update to perceel_gate using (true) with check (true);
create policy gate_delete on "allocation_client" for delete to perceel_gate using (true);
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
