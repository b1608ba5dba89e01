-- prisma/schema
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "number" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "stated_reason" TEXT,
    "stated_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_lot" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT true,
    "submitted" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "lot_id" UUID,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "yes" BOOLEAN,
    "text" TEXT,
    "evidence_version_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_version" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lot_ids" UUID[],
    "evidence_version_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "content" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_role" TEXT NOT NULL,
    "submitted_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "receipt_letter_id" UUID,

    CONSTRAINT "submission_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "lot_id" UUID,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "seat" INTEGER NOT NULL DEFAULT 1,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "assessed_by" UUID NOT NULL,
    "assessor_name" TEXT NOT NULL,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,
    "shared_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarification" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "lot_id" UUID,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" TEXT NOT NULL,
    "answer" TEXT,
    "answer_file_id" UUID,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "college_decision" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "decided_on" TEXT,
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "mandate_id" UUID,
    "on_behalf_of" TEXT,
    "notified_at" TIMESTAMPTZ(3),
    "reaction_until" TEXT,
    "summons_on" TEXT,
    "summons_note" TEXT,
    "final_on" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "college_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "stated_reason" TEXT,
    "stated_source" TEXT,
    "condition" TEXT,
    "letter_id" UUID,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_effect" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "provider_id" UUID NOT NULL,
    "known" TEXT NOT NULL,
    "count" INTEGER,
    "note" TEXT NOT NULL,
    "stated_on" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "resident_effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_fact" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "fact" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "entry_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "indication_id" UUID NOT NULL,
    "minutes_per_week" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL,
    "windows" TEXT[],
    "fluent_dutch" BOOLEAN NOT NULL,
    "postcode4" TEXT NOT NULL,
    "wished_start" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'offered',
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" TEXT,
    "starts_on" TEXT,
    "returned_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "return_agreed" BOOLEAN,
    "return_answer" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "allocation_client" (
    "id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "phone" TEXT,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "allocation_client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'framework',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "max_ends_on" TEXT NOT NULL,
    "offered_at" TIMESTAMPTZ(3),
    "offered_until" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "letter_id" UUID,
    "pdf_sha256" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "mandate_text" TEXT,
    "pdf_sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "product_ids" UUID[],
    "status" TEXT NOT NULL DEFAULT 'running',
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_option" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_on" TEXT,

    CONSTRAINT "agreement_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "council_letter" (
    "id" UUID NOT NULL,
    "window_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "council_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "product_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'notified',
    "notified_on" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "confirmed_on" TEXT,
    "confirm_letter_id" UUID,
    "support_offered_on" TEXT,
    "support_wanted" BOOLEAN,
    "plan_received_on" TEXT,
    "investigate_by" TEXT NOT NULL,
    "findings_sent_on" TEXT,
    "findings_letter_id" UUID,
    "applied_on" TEXT,
    "decide_by" TEXT,
    "closed_on" TEXT,
    "closed_reason" TEXT,
    "consultant_id" UUID NOT NULL,
    "consultant_name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "wmo_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "investigation" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "talk_on" TEXT,
    "identity_document" TEXT,
    "household" TEXT,
    "needs" TEXT,
    "own_strength" TEXT,
    "network" TEXT,
    "carer_support" TEXT,
    "general_facility" TEXT,
    "cooperation" TEXT,
    "contribution" TEXT,
    "conclusion" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "investigation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_application" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "received_on" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "counts_as" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "wmo_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calculation" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "norm_set_id" UUID NOT NULL,
    "rounding" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "lines" JSONB NOT NULL,
    "deviation_minutes" INTEGER NOT NULL,
    "deviation_reason" TEXT,
    "norm_minutes" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "calculation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_choice" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "list_code" TEXT NOT NULL,
    "offered" INTEGER NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "provider_choice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wmo_decision" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "motivation" TEXT NOT NULL,
    "decided_on" TEXT NOT NULL,
    "dispatched_on" TEXT NOT NULL,
    "objection_until" TEXT NOT NULL,
    "mandate_id" UUID NOT NULL,
    "mandate_text" TEXT NOT NULL,
    "signed_name" TEXT NOT NULL,
    "letter_id" UUID NOT NULL,

    CONSTRAINT "wmo_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indication" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "minutes_per_week" INTEGER NOT NULL,
    "frequency" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "ends_on" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'adopted',
    "norm_set_id" UUID NOT NULL,
    "calculation" JSONB NOT NULL,

    CONSTRAINT "indication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "norm_set" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "example_only" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "norm_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "norm_cell" (
    "id" UUID NOT NULL,
    "norm_set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amount" DECIMAL(8,2),
    "unit" TEXT,
    "kind" TEXT NOT NULL,
    "group" TEXT,
    "condition" TEXT,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "verbatim" TEXT,

    CONSTRAINT "norm_cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "region" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT 'standaard',

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "cbs_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "map_row" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "map_col" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "source" TEXT NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_organisation" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "access_organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_service" (
    "id" UUID NOT NULL,
    "access_organisation_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,

    CONSTRAINT "access_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "invented" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "region_id" UUID,
    "municipality_id" UUID,
    "access_organisation_id" UUID,
    "provider_id" UUID,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "access_organisation_id" UUID,
    "text" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "invented" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "offset_seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "portal_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "membership_id" UUID NOT NULL,
    "municipality_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL DEFAULT 30,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_line" (
    "seq" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "portal_at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "compartment" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_version" INTEGER,
    "actor_kind" TEXT NOT NULL,
    "person_id" UUID,
    "actor_name" TEXT NOT NULL,
    "role" TEXT,
    "session_id" UUID,
    "region_id" UUID,
    "municipality_id" UUID,
    "provider_id" UUID,
    "resident_id" UUID,
    "purpose" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "prev" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_line_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "key" UUID NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "municipality_id" UUID,
    "provider_id" UUID,
    "resident_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "uploaded_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "template_version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "file_id" UUID,
    "region_id" UUID,
    "municipality_id" UUID,
    "provider_id" UUID,
    "resident_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by" TEXT NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "to_name" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "href" TEXT,
    "sealed" BOOLEAN NOT NULL DEFAULT false,
    "region_id" UUID,
    "municipality_id" UUID,
    "provider_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "term_months" INTEGER NOT NULL,
    "option_count" INTEGER NOT NULL,
    "option_months" INTEGER NOT NULL,
    "max_months" INTEGER NOT NULL,
    "reaction_days" INTEGER NOT NULL,
    "assessors" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "source" TEXT,
    "invented" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_lot" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "product_ids" UUID[],
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_window" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "decisions_by" TEXT NOT NULL,
    "contract_start" TEXT NOT NULL,
    "short_reason" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "open_requested_by" UUID,
    "open_requested_at" TIMESTAMPTZ(3),
    "open_requested_name" TEXT,
    "opened_by" UUID,
    "opened_name" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "opened_count" INTEGER,
    "record_letter_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "entry_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
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
    "per_lot" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT,
    "source" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_document" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_document_version" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "note" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "procedure_document_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clause" (
    "id" UUID NOT NULL,
    "procedure_id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "takes_over_direction" BOOLEAN NOT NULL,
    "unit" TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "kvk" TEXT NOT NULL,
    "agb" TEXT,
    "iban" TEXT,
    "street" TEXT,
    "house_number" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "contact_name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "website" TEXT,
    "signatory" TEXT,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "published_at" TIMESTAMPTZ(3),
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "invented_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prior_contract" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "until" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "prior_contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_version" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "issued_on" TEXT,
    "valid_until" TEXT,
    "region_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by" TEXT NOT NULL,

    CONSTRAINT "evidence_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subcontractor_relation" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "of_provider_id" UUID,
    "of_note" TEXT,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "residents" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "subcontractor_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "bsn_cipher" TEXT NOT NULL,
    "bsn_index" TEXT NOT NULL,
    "bsn_last3" TEXT NOT NULL,
    "salutation" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "given_name" TEXT,
    "prefix" TEXT,
    "surname" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "house_number" TEXT NOT NULL,
    "house_letter" TEXT,
    "house_addition" TEXT,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "address_checked_on" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "resident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_word" (
    "municipality_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "resident_id" UUID NOT NULL,

    CONSTRAINT "resident_word_pkey" PRIMARY KEY ("municipality_id","word","resident_id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,
    "shown_text" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "resident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "windows" TEXT[],
    "fluent_dutch" BOOLEAN NOT NULL,
    "wished_start" TEXT NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resident_search" (
    "id" UUID NOT NULL,
    "municipality_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "terms" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resident_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rulebook_row" (
    "id" UUID NOT NULL,
    "region_id" UUID NOT NULL,
    "municipality_id" UUID,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_until" TEXT,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "status" TEXT NOT NULL,
    "adopted_by" TEXT NOT NULL,
    "adopted_on" TEXT NOT NULL,

    CONSTRAINT "rulebook_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "submission_number_key" ON "submission"("number");

-- CreateIndex
CREATE INDEX "submission_region_id_idx" ON "submission"("region_id");

-- CreateIndex
CREATE INDEX "submission_provider_id_idx" ON "submission"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_id_region_id_provider_id_key" ON "submission"("id", "region_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_window_id_provider_id_key" ON "submission"("window_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_lot_submission_id_lot_id_key" ON "submission_lot"("submission_id", "lot_id");

-- CreateIndex
CREATE INDEX "answer_submission_id_idx" ON "answer"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_version_submission_id_number_key" ON "submission_version"("submission_id", "number");

-- CreateIndex
CREATE INDEX "assessment_submission_id_idx" ON "assessment"("submission_id");

-- CreateIndex
CREATE INDEX "clarification_submission_id_idx" ON "clarification"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "college_decision_reference_key" ON "college_decision"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "college_decision_id_region_id_municipality_id_key" ON "college_decision"("id", "region_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "college_decision_window_id_municipality_id_key" ON "college_decision"("window_id", "municipality_id");

-- CreateIndex
CREATE INDEX "outcome_provider_id_idx" ON "outcome"("provider_id");

-- CreateIndex
CREATE INDEX "outcome_window_id_idx" ON "outcome"("window_id");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_decision_id_lot_id_provider_id_key" ON "outcome"("decision_id", "lot_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_fact_window_id_provider_id_key" ON "entry_fact"("window_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_number_key" ON "allocation"("number");

-- CreateIndex
CREATE INDEX "allocation_municipality_id_status_wished_start_idx" ON "allocation"("municipality_id", "status", "wished_start");

-- CreateIndex
CREATE INDEX "allocation_municipality_id_indication_id_idx" ON "allocation"("municipality_id", "indication_id");

-- CreateIndex
CREATE INDEX "allocation_provider_id_status_wished_start_idx" ON "allocation"("provider_id", "status", "wished_start");

-- CreateIndex
CREATE INDEX "allocation_region_id_idx" ON "allocation"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_id_municipality_id_provider_id_key" ON "allocation"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_client_allocation_id_key" ON "allocation_client"("allocation_id");

-- CreateIndex
CREATE INDEX "allocation_client_municipality_id_idx" ON "allocation_client"("municipality_id");

-- CreateIndex
CREATE INDEX "allocation_client_provider_id_idx" ON "allocation_client"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "allocation_client_allocation_id_municipality_id_provider_id_key" ON "allocation_client"("allocation_id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_reference_key" ON "agreement"("reference");

-- CreateIndex
CREATE INDEX "agreement_region_id_idx" ON "agreement"("region_id");

-- CreateIndex
CREATE INDEX "agreement_provider_id_idx" ON "agreement"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_id_region_id_provider_id_key" ON "agreement"("id", "region_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_window_id_provider_id_key" ON "agreement"("window_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_agreement_id_side_key" ON "signature"("agreement_id", "side");

-- CreateIndex
CREATE INDEX "participation_municipality_id_provider_id_idx" ON "participation"("municipality_id", "provider_id");

-- CreateIndex
CREATE INDEX "participation_region_id_idx" ON "participation"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_id_municipality_id_provider_id_key" ON "participation"("id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_id_region_id_municipality_id_provider_id_key" ON "participation"("id", "region_id", "municipality_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_agreement_id_lot_id_key" ON "participation"("agreement_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_option_agreement_id_number_key" ON "agreement_option"("agreement_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_case_number_key" ON "wmo_case"("number");

-- CreateIndex
CREATE INDEX "wmo_case_municipality_id_status_idx" ON "wmo_case"("municipality_id", "status");

-- CreateIndex
CREATE INDEX "wmo_case_municipality_id_resident_id_idx" ON "wmo_case"("municipality_id", "resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_case_id_municipality_id_key" ON "wmo_case"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "investigation_case_id_key" ON "investigation"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "investigation_case_id_municipality_id_key" ON "investigation"("case_id", "municipality_id");

-- CreateIndex
CREATE INDEX "wmo_application_municipality_id_case_id_idx" ON "wmo_application"("municipality_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "calculation_case_id_municipality_id_key" ON "calculation"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "calculation_case_id_key" ON "calculation"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_choice_case_id_key" ON "provider_choice"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "provider_choice_case_id_municipality_id_key" ON "provider_choice"("case_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_decision_reference_key" ON "wmo_decision"("reference");

-- CreateIndex
CREATE INDEX "wmo_decision_municipality_id_case_id_idx" ON "wmo_decision"("municipality_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "wmo_decision_id_municipality_id_key" ON "wmo_decision"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "indication_municipality_id_resident_id_idx" ON "indication"("municipality_id", "resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "indication_id_municipality_id_key" ON "indication"("id", "municipality_id");

-- CreateIndex
CREATE INDEX "lot_region_id_idx" ON "lot"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_id_municipality_id_key" ON "lot"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_id_region_id_municipality_id_key" ON "lot"("id", "region_id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "norm_set_code_edition_key" ON "norm_set"("code", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "norm_cell_norm_set_id_key_key" ON "norm_cell"("norm_set_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "region_code_key" ON "region"("code");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_cbs_code_key" ON "municipality"("cbs_code");

-- CreateIndex
CREATE INDEX "municipality_region_id_idx" ON "municipality"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_id_region_id_key" ON "municipality"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "mandate_municipality_id_idx" ON "mandate"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_id_municipality_id_key" ON "mandate"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "audit_line_municipality_id_seq_idx" ON "audit_line"("municipality_id", "seq");

-- CreateIndex
CREATE INDEX "audit_line_region_id_seq_idx" ON "audit_line"("region_id", "seq");

-- CreateIndex
CREATE INDEX "audit_line_provider_id_seq_idx" ON "audit_line"("provider_id", "seq");

-- CreateIndex
CREATE INDEX "audit_line_subject_id_seq_idx" ON "audit_line"("subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_line_resident_id_seq_idx" ON "audit_line"("resident_id", "seq");

-- CreateIndex
CREATE INDEX "file_municipality_id_idx" ON "file"("municipality_id");

-- CreateIndex
CREATE INDEX "file_provider_id_idx" ON "file"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "file_id_provider_id_key" ON "file"("id", "provider_id");

-- CreateIndex
CREATE INDEX "letter_subject_id_idx" ON "letter"("subject_id");

-- CreateIndex
CREATE INDEX "letter_municipality_id_idx" ON "letter"("municipality_id");

-- CreateIndex
CREATE INDEX "letter_region_id_idx" ON "letter"("region_id");

-- CreateIndex
CREATE INDEX "letter_provider_id_idx" ON "letter"("provider_id");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_reference_key" ON "procedure"("reference");

-- CreateIndex
CREATE INDEX "procedure_region_id_idx" ON "procedure"("region_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_id_region_id_key" ON "procedure"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_lot_procedure_id_lot_id_key" ON "procedure_lot"("procedure_id", "lot_id");

-- CreateIndex
CREATE INDEX "entry_window_region_id_idx" ON "entry_window"("region_id");

-- CreateIndex
CREATE INDEX "entry_window_procedure_id_idx" ON "entry_window"("procedure_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_window_id_region_id_key" ON "entry_window"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_id_region_id_key" ON "criterion"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_procedure_id_position_key" ON "criterion"("procedure_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_document_id_region_id_key" ON "procedure_document"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_document_version_document_id_number_key" ON "procedure_document_version"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "clause_procedure_id_number_key" ON "clause"("procedure_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "product_id_region_id_key" ON "product"("id", "region_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_region_id_code_key" ON "product"("region_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "provider_kvk_key" ON "provider"("kvk");

-- CreateIndex
CREATE UNIQUE INDEX "prior_contract_region_id_provider_id_key" ON "prior_contract"("region_id", "provider_id");

-- CreateIndex
CREATE INDEX "evidence_provider_id_idx" ON "evidence"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_id_provider_id_key" ON "evidence"("id", "provider_id");

-- CreateIndex
CREATE INDEX "evidence_version_provider_id_idx" ON "evidence_version"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_id_provider_id_key" ON "evidence_version"("id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_version_evidence_id_number_key" ON "evidence_version"("evidence_id", "number");

-- CreateIndex
CREATE INDEX "resident_municipality_id_birth_date_idx" ON "resident"("municipality_id", "birth_date");

-- CreateIndex
CREATE INDEX "resident_municipality_id_surname_idx" ON "resident"("municipality_id", "surname");

-- CreateIndex
CREATE UNIQUE INDEX "resident_id_municipality_id_key" ON "resident"("id", "municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "resident_municipality_id_bsn_index_key" ON "resident"("municipality_id", "bsn_index");

-- CreateIndex
CREATE INDEX "resident_word_resident_id_idx" ON "resident_word"("resident_id");

-- CreateIndex
CREATE INDEX "consent_municipality_id_resident_id_idx" ON "consent"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "preference_municipality_id_resident_id_idx" ON "preference"("municipality_id", "resident_id");

-- CreateIndex
CREATE INDEX "resident_search_municipality_id_person_id_created_at_idx" ON "resident_search"("municipality_id", "person_id", "created_at");

-- CreateIndex
CREATE INDEX "rulebook_row_region_id_key_idx" ON "rulebook_row"("region_id", "key");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_lot" ADD CONSTRAINT "submission_lot_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_evidence_version_id_provider_id_fkey" FOREIGN KEY ("evidence_version_id", "provider_id") REFERENCES "evidence_version"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "submission_version" ADD CONSTRAINT "submission_version_receipt_letter_id_fkey" FOREIGN KEY ("receipt_letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_criterion_id_region_id_fkey" FOREIGN KEY ("criterion_id", "region_id") REFERENCES "criterion"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_answer_file_id_fkey" FOREIGN KEY ("answer_file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "college_decision" ADD CONSTRAINT "college_decision_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "college_decision" ADD CONSTRAINT "college_decision_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "college_decision" ADD CONSTRAINT "college_decision_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "college_decision" ADD CONSTRAINT "college_decision_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "college_decision" ADD CONSTRAINT "college_decision_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_decision_id_region_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "region_id", "municipality_id") REFERENCES "college_decision"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_submission_id_region_id_provider_id_fkey" FOREIGN KEY ("submission_id", "region_id", "provider_id") REFERENCES "submission"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_effect" ADD CONSTRAINT "resident_effect_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_effect" ADD CONSTRAINT "resident_effect_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_effect" ADD CONSTRAINT "resident_effect_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_effect" ADD CONSTRAINT "resident_effect_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_fact" ADD CONSTRAINT "entry_fact_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_fact" ADD CONSTRAINT "entry_fact_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_fact" ADD CONSTRAINT "entry_fact_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_participation_id_region_id_municipality_id_prov_fkey" FOREIGN KEY ("participation_id", "region_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "region_id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_product_id_region_id_fkey" FOREIGN KEY ("product_id", "region_id") REFERENCES "product"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_indication_id_municipality_id_fkey" FOREIGN KEY ("indication_id", "municipality_id") REFERENCES "indication"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_client" ADD CONSTRAINT "allocation_client_allocation_id_municipality_id_provider_i_fkey" FOREIGN KEY ("allocation_id", "municipality_id", "provider_id") REFERENCES "allocation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_client" ADD CONSTRAINT "allocation_client_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_client" ADD CONSTRAINT "allocation_client_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "allocation_client" ADD CONSTRAINT "allocation_client_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_option" ADD CONSTRAINT "agreement_option_agreement_id_region_id_provider_id_fkey" FOREIGN KEY ("agreement_id", "region_id", "provider_id") REFERENCES "agreement"("id", "region_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_option" ADD CONSTRAINT "agreement_option_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_option" ADD CONSTRAINT "agreement_option_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_letter" ADD CONSTRAINT "council_letter_window_id_region_id_fkey" FOREIGN KEY ("window_id", "region_id") REFERENCES "entry_window"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_letter" ADD CONSTRAINT "council_letter_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_letter" ADD CONSTRAINT "council_letter_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "council_letter" ADD CONSTRAINT "council_letter_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_case" ADD CONSTRAINT "wmo_case_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_case" ADD CONSTRAINT "wmo_case_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_case" ADD CONSTRAINT "wmo_case_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_case" ADD CONSTRAINT "wmo_case_confirm_letter_id_fkey" FOREIGN KEY ("confirm_letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_case" ADD CONSTRAINT "wmo_case_findings_letter_id_fkey" FOREIGN KEY ("findings_letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "investigation" ADD CONSTRAINT "investigation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "investigation" ADD CONSTRAINT "investigation_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_application" ADD CONSTRAINT "wmo_application_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "calculation" ADD CONSTRAINT "calculation_norm_set_id_fkey" FOREIGN KEY ("norm_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "provider_choice" ADD CONSTRAINT "provider_choice_participation_id_municipality_id_provider__fkey" FOREIGN KEY ("participation_id", "municipality_id", "provider_id") REFERENCES "participation"("id", "municipality_id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_mandate_id_municipality_id_fkey" FOREIGN KEY ("mandate_id", "municipality_id") REFERENCES "mandate"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "wmo_decision" ADD CONSTRAINT "wmo_decision_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_decision_id_municipality_id_fkey" FOREIGN KEY ("decision_id", "municipality_id") REFERENCES "wmo_decision"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_lot_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "municipality_id") REFERENCES "lot"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indication" ADD CONSTRAINT "indication_norm_set_id_fkey" FOREIGN KEY ("norm_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "norm_cell" ADD CONSTRAINT "norm_cell_norm_set_id_fkey" FOREIGN KEY ("norm_set_id") REFERENCES "norm_set"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_organisation" ADD CONSTRAINT "access_organisation_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_service" ADD CONSTRAINT "access_service_access_organisation_id_fkey" FOREIGN KEY ("access_organisation_id") REFERENCES "access_organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_service" ADD CONSTRAINT "access_service_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_access_organisation_id_fkey" FOREIGN KEY ("access_organisation_id") REFERENCES "access_organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_access_organisation_id_fkey" FOREIGN KEY ("access_organisation_id") REFERENCES "access_organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_membership_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure" ADD CONSTRAINT "procedure_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_lot" ADD CONSTRAINT "procedure_lot_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_lot" ADD CONSTRAINT "procedure_lot_lot_id_region_id_municipality_id_fkey" FOREIGN KEY ("lot_id", "region_id", "municipality_id") REFERENCES "lot"("id", "region_id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_lot" ADD CONSTRAINT "procedure_lot_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_lot" ADD CONSTRAINT "procedure_lot_municipality_id_region_id_fkey" FOREIGN KEY ("municipality_id", "region_id") REFERENCES "municipality"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_window" ADD CONSTRAINT "entry_window_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_window" ADD CONSTRAINT "entry_window_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_window" ADD CONSTRAINT "entry_window_record_letter_id_fkey" FOREIGN KEY ("record_letter_id") REFERENCES "letter"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document" ADD CONSTRAINT "procedure_document_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document" ADD CONSTRAINT "procedure_document_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document_version" ADD CONSTRAINT "procedure_document_version_document_id_region_id_fkey" FOREIGN KEY ("document_id", "region_id") REFERENCES "procedure_document"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document_version" ADD CONSTRAINT "procedure_document_version_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document_version" ADD CONSTRAINT "procedure_document_version_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "procedure_document_version" ADD CONSTRAINT "procedure_document_version_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_procedure_id_region_id_fkey" FOREIGN KEY ("procedure_id", "region_id") REFERENCES "procedure"("id", "region_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prior_contract" ADD CONSTRAINT "prior_contract_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "prior_contract" ADD CONSTRAINT "prior_contract_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_evidence_id_provider_id_fkey" FOREIGN KEY ("evidence_id", "provider_id") REFERENCES "evidence"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_version" ADD CONSTRAINT "evidence_version_file_id_provider_id_fkey" FOREIGN KEY ("file_id", "provider_id") REFERENCES "file"("id", "provider_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subcontractor_relation" ADD CONSTRAINT "subcontractor_relation_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subcontractor_relation" ADD CONSTRAINT "subcontractor_relation_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "subcontractor_relation" ADD CONSTRAINT "subcontractor_relation_of_provider_id_fkey" FOREIGN KEY ("of_provider_id") REFERENCES "provider"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident" ADD CONSTRAINT "resident_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_word" ADD CONSTRAINT "resident_word_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resident_word" ADD CONSTRAINT "resident_word_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_resident_id_municipality_id_fkey" FOREIGN KEY ("resident_id", "municipality_id") REFERENCES "resident"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_case_id_municipality_id_fkey" FOREIGN KEY ("case_id", "municipality_id") REFERENCES "wmo_case"("id", "municipality_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rulebook_row" ADD CONSTRAINT "rulebook_row_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rulebook_row" ADD CONSTRAINT "rulebook_row_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- prisma/sql/10_context.sql
-- The actor's context: set by lib/db.ts at the start of each transaction, read by the policies of prisma/rls.ts.
-- nullif: after a transaction a custom setting is '' and not null on a pooled connection.
grant usage on schema public to perceel_app;
grant usage, create on schema public to perceel_gate;

create function ctx_kind() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.kind', true), ''), 'none') $$;
create function ctx_role() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.role', true), '') $$;
create function ctx_job() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.job', true), '') $$;
create function ctx_actor() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.actor', true), ''), 'anonymous') $$;
create function ctx_regions() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.regions', true), ''), '{}')::text[] $$;
create function ctx_municipalities() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.municipalities', true), ''), '{}')::text[] $$;
create function ctx_providers() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.providers', true), ''), '{}')::text[] $$;

-- The portal's clock: the machine's, moved by a fixed number of seconds in a demonstration or test only.
-- clock_timestamp() and not now(): a term must not be met by a transaction that began in time.
create function portal_now() returns timestamptz language sql volatile parallel safe as
$$ select clock_timestamp() + make_interval(secs => coalesce((select offset_seconds from portal_clock where id = 1), 0)) $$;

alter table portal_clock
  add constraint portal_clock_one check (id = 1),
  add constraint portal_clock_mode check (mode in ('demo', 'test', 'production')),
  add constraint portal_clock_real check (mode <> 'production' or offset_seconds = 0);

-- The days from the first to the last, both included, of two texts YYYY-MM-DD; immutable, so that it can stand in an exclusion.
create function days_through(first_day text, last_day text) returns daterange language sql immutable strict parallel safe as $$
  select daterange(make_date(substr(first_day, 1, 4)::int, substr(first_day, 6, 2)::int, substr(first_day, 9, 2)::int),
                   make_date(substr(last_day, 1, 4)::int, substr(last_day, 6, 2)::int, substr(last_day, 9, 2)::int), '[]')
$$;

-- prisma/sql/20_audit.sql
-- The audit chain: each line's hash covers the one before it, written in the transaction of the change.
insert into audit_head (id, seq, hash) values (1, 0, repeat('0', 64));
alter table audit_head add constraint audit_head_one check (id = 1);
alter table audit_line
  alter column seq set default 0,
  add constraint audit_line_compartment check (compartment in ('region', 'resident', 'sealed', 'provider', 'platform'));
create unique index audit_line_hash on audit_line (hash);

set role perceel_gate;

create function audit_text(line audit_line) returns text language sql immutable as
$$ select jsonb_build_array(line.seq, line.at, line.portal_at, line.event, line.compartment, line.subject_type, line.subject_id,
     line.subject_version, line.actor_kind, line.person_id, line.actor_name, line.role, line.session_id, line.region_id,
     line.municipality_id, line.provider_id, line.resident_id, line.purpose, line.detail)::text $$;

-- Takes the head's lock, so the order of lines is the order of commits; insert the audit line last.
create function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare head audit_head;
begin
  update audit_head set seq = seq + 1 where id = 1 returning * into head;
  new.seq := head.seq;
  new.at := clock_timestamp();
  new.portal_at := portal_now();
  new.prev := head.hash;
  new.hash := encode(sha256(convert_to(head.hash || audit_text(new), 'UTF8')), 'hex');
  update audit_head set hash = new.hash where id = 1;
  return new;
end $$;

create function audit_refuse() returns trigger language plpgsql as
$$ begin raise exception 'audit_line is append-only' using errcode = 'P0001'; end $$;

-- Recomputes every hash. ok is only true when the number of lines equals the head's number as well.
create function audit_verify() returns table (ok boolean, lines bigint, head bigint, first_broken bigint, head_hash text)
language sql volatile security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
  with chain as (
    select l.seq, l.prev, l.hash, lag(l.hash) over (order by l.seq) as expected_prev, row_number() over (order by l.seq) as place,
           encode(sha256(convert_to(l.prev || audit_text(l), 'UTF8')), 'hex') as recomputed
    from audit_line l
  ), found as (
    select count(*) as lines,
           min(seq) filter (where hash <> recomputed or prev <> coalesce(expected_prev, repeat('0', 64)) or seq <> place) as broken,
           (array_agg(hash order by seq desc))[1] as last_hash
    from chain
  )
  select f.broken is null and f.lines = h.seq and coalesce(f.last_hash, repeat('0', 64)) = h.hash, f.lines, h.seq, f.broken, h.hash
  from found f, audit_head h where h.id = 1
$$;
revoke all on function audit_verify() from public;
grant execute on function audit_verify() to perceel_app;

set role perceel_owner;

create trigger audit_chain before insert on audit_line for each row execute function audit_chain();
create trigger audit_refuse_change before update or delete on audit_line for each row execute function audit_refuse();
create trigger audit_refuse_truncate before truncate on audit_line for each statement execute function audit_refuse();

-- prisma/sql/30_gate.sql
-- The only ways in before an actor exists, and the few acts that no actor's own rights reach.
set role perceel_gate;

create function mode_of_portal() returns text language sql stable security definer set search_path = public, pg_temp as
$$ select mode from portal_clock where id = 1 $$;

create function membership_runs(m membership) returns boolean language sql volatile as
$$ select m.valid_from <= to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')
      and (m.valid_until is null or m.valid_until > to_char(portal_now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')) $$;

-- Those who can be signed in as with one click; nobody outside a demonstration or test.
create function demo_people() returns table (membership_id uuid, name text, role text, title text, organisation text, place int)
language sql volatile security definer set search_path = public, pg_temp as $$
  select m.id, p.name, m.role, m.title,
         coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
         m.position
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join access_organisation a on a.id = m.access_organisation_id left join region r on r.id = m.region_id
  where mode_of_portal() in ('demo', 'test') and p.active and membership_runs(m)
    and m.position < 100
  order by m.position
$$;

-- Opens a session for a membership without a password: demonstration and test only.
create function session_open_demo(membership uuid, token text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare found membership; opened uuid := gen_random_uuid();
begin
  if mode_of_portal() not in ('demo', 'test') then return null; end if;
  select m.* into found from membership m join person p on p.id = m.person_id where m.id = membership and p.active and membership_runs(m);
  if found.id is null then return null; end if;
  insert into session (id, token_hash, membership_id, municipality_id, created_at, last_seen_at, absolute_until, idle_minutes)
  values (opened, token, found.id, found.municipality_id, clock_timestamp(), clock_timestamp(), clock_timestamp() + interval '8 hours',
          case when found.role = 'consultant' then 15 else 30 end);
  return opened;
end $$;

-- Who this token belongs to, on the real clock: idle, absolute and revoked end it. Touches it at most once a minute.
create function session_find(token text) returns table (
  session_id uuid, membership_id uuid, person_id uuid, name text, role text, title text, organisation text, region_ids text[],
  municipality_ids text[], provider_ids text[], access_organisation_id uuid, municipality_name text, region_name text, theme text)
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
    coalesce(pr.name, case when a.id is not null then a.name || ', voor gemeente ' || mu.name end, 'Gemeente ' || mu.name, r.full_name, 'Platform'),
    array_remove(array[coalesce(m.region_id, mu.region_id)::text], null),
    case when m.municipality_id is not null then array[m.municipality_id::text]
         when m.region_id is not null then array(select x.id::text from municipality x where x.region_id = m.region_id order by x.name)
         else '{}'::text[] end,
    array_remove(array[m.provider_id::text], null), m.access_organisation_id, mu.name, coalesce(r.full_name, rm.full_name), coalesce(r.theme, rm.theme, 'standaard')
  from membership m join person p on p.id = m.person_id
  left join provider pr on pr.id = m.provider_id left join municipality mu on mu.id = m.municipality_id
  left join region rm on rm.id = mu.region_id left join region r on r.id = m.region_id
  left join access_organisation a on a.id = m.access_organisation_id
  where m.id = s.membership_id and p.active and membership_runs(m);
end $$;

create function session_revoke(token text) returns void language sql volatile security definer set search_path = public, pg_temp as
$$ update session set revoked_at = clock_timestamp() where token_hash = token and revoked_at is null $$;

-- The closing of entries decides here: the window's row is locked, the time is the clock's and not the transaction's.
-- Received exactly at closing is too late.
create function entry_in_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  select * into w from entry_window where id = new.window_id for share;
  moment := portal_now();
  if w.published_at is null or w.published_at > moment or moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  if tg_table_name = 'submission_version' and tg_op = 'INSERT' then new.submitted_at := date_trunc('milliseconds', moment); end if;
  return new;
end $$;

-- A provider's own entry can no longer change once the window has closed; what the opening and the officers do passes.
create function entry_still_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz;
begin
  if ctx_role() not in ('provider-admin', 'provider-staff') then return coalesce(new, old); end if;
  select * into w from entry_window where id = coalesce(new.window_id, old.window_id) for share;
  moment := portal_now();
  if moment < w.opens_at or moment >= least(w.closes_at, w.stopped_at) then
    raise exception 'entry-outside-window' using errcode = 'PE001', detail = jsonb_build_object('at', moment, 'opens', w.opens_at, 'closes', least(w.closes_at, w.stopped_at))::text;
  end if;
  return coalesce(new, old);
end $$;

-- The second officer's click: opens every submitted entry of a closed window at once. Returns how many.
-- Refuses before closing, without a first officer, by the same person, or after 15 minutes.
create function window_open(window_to_open uuid) returns int language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare w entry_window; moment timestamptz; opened int;
begin
  if ctx_kind() <> 'person' or ctx_role() <> 'procurement-officer' then raise exception 'not-an-officer' using errcode = 'PE002'; end if;
  select * into w from entry_window where id = window_to_open and region_id = any(ctx_regions()::uuid[]) for update;
  moment := portal_now();
  if w.id is null then raise exception 'no-window' using errcode = 'PE002'; end if;
  if w.opened_at is not null then raise exception 'already-opened' using errcode = 'PE002'; end if;
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
  update entry_window set opened_at = moment, opened_by = ctx_actor()::uuid, opened_count = opened, version = version + 1 where id = w.id;
  return opened;
end $$;

-- At acceptance the provider gets the client's identity; only of its own accepted allocation.
create function allocation_share_client(allocation uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from allocation a where a.id = allocation and a.status in ('accepted', 'started')
                 and a.provider_id = any(ctx_providers()::uuid[])) then return false; end if;
  update allocation_client set shared_at = portal_now() where allocation_id = allocation and shared_at is null;
  return found;
end $$;

revoke all on function mode_of_portal(), demo_people(), session_open_demo(uuid, text), session_find(text), session_revoke(text), window_open(uuid),
  allocation_share_client(uuid) from public;
grant execute on function mode_of_portal(), demo_people(), session_open_demo(uuid, text), session_find(text), session_revoke(text), window_open(uuid),
  allocation_share_client(uuid) to perceel_app;

set role perceel_owner;

create trigger entry_in_time before insert on submission_version for each row execute function entry_in_time();
create trigger entry_still_open before insert or update or delete on answer for each row execute function entry_still_open();
create trigger entry_still_open before insert or update or delete on submission_lot for each row execute function entry_still_open();
create trigger entry_still_open before insert or update on submission for each row execute function entry_still_open();

-- prisma/sql/50_admissions_decision.sql
-- Opening, assessment, clarification and the colleges' decisions: what may never be, and what follows by itself.

alter table entry_window
  add constraint entry_window_two_officers check (opened_by is null or opened_by <> open_requested_by),
  add constraint entry_window_opened_after_closing check (opened_at is null or opened_at >= least(closes_at, stopped_at)),
  add constraint entry_window_opened_whole check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (opened_count is null)),
  add constraint entry_window_request_whole check ((open_requested_at is null) = (open_requested_by is null)),
  add constraint entry_window_decided_after_opening check (decided_at is null or opened_at is not null);

alter table submission
  add constraint submission_stated_whole check ((stated_reason is null) = (stated_source is null)),
  add constraint submission_stated_after_opening check (stated_reason is null or (opened_at is not null and status = 'assessed'));

alter table assessment
  add constraint assessment_verdict check (verdict in ('met', 'not-yet-proved', 'not-met')),
  add constraint assessment_seat check (seat in (1, 2)),
  add constraint assessment_reason check (btrim(reason) <> '');
create unique index assessment_one_per_seat on assessment (submission_id, criterion_id, lot_id, seat) nulls not distinct;
create unique index assessment_one_per_person on assessment (submission_id, criterion_id, lot_id, assessed_by) nulls not distinct;

alter table clarification
  add constraint clarification_answer_whole check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
  add constraint clarification_file_with_answer check (answer_file_id is null or answer is not null);
create unique index clarification_one_waiting on clarification (submission_id, criterion_id, lot_id) nulls not distinct where answered_at is null;

alter table college_decision
  add constraint college_decision_status check (status in ('proposed', 'decided', 'notified', 'final')),
  add constraint college_decision_decided check ((status = 'proposed') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
  add constraint college_decision_mandated check (mandate_id is null or decided_on is not null),
  add constraint college_decision_notified check ((status in ('notified', 'final')) = (notified_at is not null) and (notified_at is null) = (reaction_until is null)),
  add constraint college_decision_summons check ((summons_on is null) = (summons_note is null) and (summons_on is null or status = 'notified')),
  add constraint college_decision_final check ((status = 'final') = (final_on is not null) and (final_on is null or final_on > reaction_until));

alter table outcome
  add constraint outcome_outcome check (outcome in ('admitted', 'conditionally-admitted', 'deferred', 'refused', 'revoked', 'replaced')),
  add constraint outcome_condition check ((outcome = 'conditionally-admitted') = (condition is not null) or outcome in ('revoked', 'replaced')),
  add constraint outcome_stated check ((stated_reason is null) = (stated_source is null) and (stated_reason is null or outcome in ('refused', 'revoked', 'replaced'))),
  add constraint outcome_shared_with_letter check (shared_at is null or letter_id is not null);

alter table resident_effect
  add constraint resident_effect_known check (known in ('known', 'at-least', 'none', 'unknown')),
  add constraint resident_effect_count check ((known in ('known', 'at-least')) = (count is not null) and (count is null or count > 0));

alter table entry_fact add constraint entry_fact_fact check (fact in ('not-applied'));

-- Opening is the gate function's act alone: an officer's own update can't open a window, nor say when it was.
create function window_opened_by_gate() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'perceel_gate'
     and (new.opened_at, new.opened_by, new.opened_count, new.decided_at) is distinct from (old.opened_at, old.opened_by, old.opened_count, old.decided_at) then
    raise exception 'opened-by-gate-only' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger window_opened_by_gate before update on entry_window for each row execute function window_opened_by_gate();

-- Nobody is admitted in a lot with a criterion that isn't met, and what a college has decided stays as it was decided.
create function outcome_fits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.outcome in ('admitted', 'conditionally-admitted') and exists (
    select from assessment a where a.submission_id = new.submission_id and (a.lot_id is null or a.lot_id = new.lot_id) and a.verdict = 'not-met') then
    raise exception 'outcome-not-allowed' using errcode = 'PE003';
  end if;
  if tg_op = 'UPDATE' and new.outcome not in ('revoked', 'replaced')
     and (select status from college_decision where id = new.decision_id) <> 'proposed' then
    raise exception 'decision-made' using errcode = 'PE003';
  end if;
  return new;
end $$;
create trigger outcome_fits before insert or update of outcome, reason, condition, stated_reason, stated_source, lot_id, submission_id on outcome
  for each row execute function outcome_fits();

set role perceel_gate;

-- With the outcome the provider gets its own assessment, criterion by criterion: of this lot and of what holds for all lots.
create function outcome_shares_assessment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update assessment set shared_at = new.shared_at
  where submission_id = new.submission_id and (lot_id is null or lot_id = new.lot_id) and shared_at is null;
  return null;
end $$;

-- The answer reaches the officers with its file, and the submission goes back under assessment when no other question waits.
create function clarification_answered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update file set region_ids = array_append(region_ids, new.region_id)
  where id = new.answer_file_id and provider_id = new.provider_id and not new.region_id = any(region_ids);
  update submission set status = 'under-assessment', version = version + 1
  where id = new.submission_id and status = 'clarification'
    and not exists (select from clarification c where c.submission_id = new.submission_id and c.answered_at is null);
  return null;
end $$;

-- A window is decided once every college that received an entry has decided on it.
create function window_decided() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update entry_window w set decided_at = portal_now(), version = version + 1
  where w.id = new.window_id and w.decided_at is null and not exists (
    select from submission_lot l where l.window_id = w.id and l.opened_at is not null and not exists (
      select from college_decision d where d.window_id = w.id and d.municipality_id = l.municipality_id and d.status <> 'proposed'));
  return null;
end $$;

set role perceel_owner;

create trigger outcome_shares_assessment after update of shared_at on outcome for each row
  when (old.shared_at is null and new.shared_at is not null) execute function outcome_shares_assessment();
create trigger clarification_answered after update on clarification for each row
  when (old.answered_at is null and new.answered_at is not null) execute function clarification_answered();
create trigger window_decided after update of status on college_decision for each row
  when (old.status = 'proposed' and new.status = 'decided') execute function window_decided();

-- A provider's answer to a question comes after closing: what the trigger above does to its submission passes, its own hand doesn't.
drop trigger entry_still_open on submission;
create trigger entry_still_open before insert or update on submission for each row when (pg_trigger_depth() = 0) execute function entry_still_open();

-- prisma/sql/50_admissions_submission.sql
-- Submissions: what may never be, and that what was handed in stays as it was handed in.
alter table submission
  add constraint submission_status check (status in ('draft', 'submitted', 'withdrawn', 'under-assessment', 'clarification', 'assessed', 'invalid')),
  add constraint submission_number check (number ~ '^I-[0-9]{4}-[A-Z0-9]{5}$'),
  add constraint submission_version_count check (current_version >= 0 and (status = 'draft') = (current_version = 0)),
  add constraint submission_submitted check ((submitted_at is null) = (current_version = 0)),
  add constraint submission_withdrawn check ((status = 'withdrawn') = (withdrawn_at is not null)),
  add constraint submission_opened check ((opened_at is not null) = (status in ('under-assessment', 'clarification', 'assessed', 'invalid')));

alter table submission_version
  add constraint submission_version_number check (number > 0),
  add constraint submission_version_lots check (cardinality(lot_ids) > 0),
  add constraint submission_version_fingerprint check (fingerprint ~ '^[0-9a-f]{64}$'),
  add constraint submission_version_signed check (btrim(signed_name) <> '' and btrim(signed_role) <> '');

create unique index answer_one_for_all_lots on answer (submission_id, criterion_id) where lot_id is null;
create unique index answer_one_per_lot on answer (submission_id, criterion_id, lot_id) where lot_id is not null;

create function submitted_is_fixed() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - array['opened_at', 'receipt_letter_id']) is distinct from (to_jsonb(old) - array['opened_at', 'receipt_letter_id'])
    or (old.receipt_letter_id is not null and new.receipt_letter_id is distinct from old.receipt_letter_id)
    or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submitted-is-fixed' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger submitted_is_fixed before update on submission_version for each row execute function submitted_is_fixed();

-- A submission stays the same provider's, for the same window, under the same number.
create function submission_keeps_its_place() returns trigger language plpgsql as $$
begin
  if (new.window_id, new.procedure_id, new.region_id, new.provider_id, new.number) is distinct from (old.window_id, old.procedure_id, old.region_id, old.provider_id, old.number)
    or new.current_version < old.current_version or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    raise exception 'submission-keeps-its-place' using errcode = 'PE003', detail = tg_table_name;
  end if;
  return new;
end $$;

create trigger submission_keeps_its_place before update on submission for each row execute function submission_keeps_its_place();

-- prisma/sql/50_allocations.sql
-- Allocations: what may stand in a row, what may follow on what, and invariant 7 (a running participation on the start day).
alter table allocation
  add constraint allocation_status check (status in ('offered', 'accepted', 'started', 'paused', 'stopped', 'returned', 'cancelled-before-start', 'transferred')),
  -- Drawn at random: tells nothing about the person and not how many there are.
  add constraint allocation_number check (number ~ '^T-[0-9]{4}-[2-9A-HJKMNP-Z]{5}$'),
  add constraint allocation_minutes check (minutes_per_week between 1 and 10080),
  add constraint allocation_frequency check (frequency in ('weekly', 'two-weekly')),
  add constraint allocation_postcode4 check (postcode4 ~ '^[1-9][0-9]{3}$'),
  add constraint allocation_windows check (windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and cardinality(windows) > 0),
  add constraint allocation_days check (wished_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and wished_start <= ends_on),
  add constraint allocation_start check (starts_on between wished_start and ends_on),
  add constraint allocation_accepted check (status not in ('accepted', 'started', 'paused', 'stopped', 'transferred') or (accepted_at is not null and accepted_by is not null and starts_on is not null)),
  add constraint allocation_returned check (status <> 'returned' or (returned_at is not null and length(btrim(return_reason)) > 0)),
  add constraint allocation_answered check (return_agreed is null or length(btrim(return_answer)) > 0),
  add constraint allocation_cancelled check (status <> 'cancelled-before-start' or (cancelled_at is not null and length(btrim(cancel_reason)) > 0));

-- One live allocation per indication; after a return or an end there may be another.
create unique index allocation_one_live on allocation (indication_id) where status not in ('returned', 'stopped', 'cancelled-before-start', 'transferred');

alter table allocation_client
  add constraint allocation_client_name check (btrim(name) <> ''),
  add constraint allocation_client_birth_date check (birth_date ~ '^(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
  add constraint allocation_client_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$');

set role perceel_gate;

-- What was offered doesn't change, a status follows the table of lib/allocations/rules, and on the start day the provider's
-- participation in this lot, for this product, runs and isn't suspended. The participation's row is locked: a suspension waits.
create function allocation_guard() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare part participation; start_day text := coalesce(new.starts_on, new.wished_start);
begin
  if tg_op = 'INSERT' and new.status <> 'offered' then
    raise exception 'allocation-transition' using errcode = 'PE004', detail = 'begins with ' || new.status;
  end if;
  if tg_op = 'UPDATE' then
    if (new.number, new.municipality_id, new.region_id, new.lot_id, new.provider_id, new.participation_id, new.product_id, new.indication_id, new.minutes_per_week,
        new.frequency, new.windows, new.fluent_dutch, new.postcode4, new.wished_start, new.ends_on, new.offered_at) is distinct from
       (old.number, old.municipality_id, old.region_id, old.lot_id, old.provider_id, old.participation_id, old.product_id, old.indication_id, old.minutes_per_week,
        old.frequency, old.windows, old.fluent_dutch, old.postcode4, old.wished_start, old.ends_on, old.offered_at) then
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

-- Only the gate function reveals a client: whoever writes the row can't.
create function allocation_client_sealed() returns trigger language plpgsql as $$
begin
  if current_user <> 'perceel_gate' and (case when tg_op = 'INSERT' then new.shared_at is not null else new.shared_at is distinct from old.shared_at end) then
    raise exception 'client-is-sealed' using errcode = 'PE003', detail = 'shared_at';
  end if;
  return new;
end $$;

set role perceel_owner;

create trigger allocation_guard before insert or update on allocation for each row execute function allocation_guard();
create trigger allocation_client_sealed before insert or update on allocation_client for each row execute function allocation_client_sealed();

-- prisma/sql/50_contracts.sql
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

-- prisma/sql/50_indications.sql
-- Case numbers are unique over all municipalities, whose cases do not see each other.
create sequence wmo_case_number;
grant usage on sequence wmo_case_number to perceel_app;


alter table wmo_case
  add constraint wmo_case_number check (number ~ '^Z-[0-9]{4}-[0-9]{4,}$'),
  add constraint wmo_case_status check (status in ('notified', 'investigating', 'findings-sent', 'applied', 'decided', 'withdrawn', 'not-processed', 'referred')),
  add constraint wmo_case_channel check (channel in ('phone', 'desk', 'letter', 'email', 'form', 'professional')),
  add constraint wmo_case_order check (
    investigate_by > notified_on and coalesce(confirmed_on, notified_on) >= notified_on and coalesce(support_offered_on, notified_on) >= notified_on
    and coalesce(plan_received_on, notified_on) >= notified_on and coalesce(findings_sent_on, notified_on) >= notified_on
    and coalesce(applied_on, notified_on) >= notified_on and coalesce(closed_on, notified_on) >= notified_on),
  add constraint wmo_case_findings check (status <> 'findings-sent' or findings_sent_on is not null),
  add constraint wmo_case_applied check ((applied_on is null) = (decide_by is null) and (status not in ('applied', 'decided') or applied_on is not null)),
  add constraint wmo_case_closed check ((status in ('withdrawn', 'not-processed', 'referred')) = (closed_on is not null) and (closed_on is null) = (closed_reason is null));

alter table investigation
  add constraint investigation_identity check (identity_document in ('passport', 'identity-card', 'driving-licence', 'residence-permit'));

alter table wmo_application add constraint wmo_application_counts_as check (counts_as in ('application', 'notification'));

alter table calculation
  add constraint calculation_sum check (minutes = norm_minutes + deviation_minutes and minutes between 0 and 10080),
  add constraint calculation_reason check (deviation_minutes = 0 or coalesce(trim(deviation_reason), '') <> '');

alter table provider_choice
  add constraint provider_choice_code check (list_code ~ '^[2-9A-HJKMNP-Z]{4}$'),
  add constraint provider_choice_offered check (offered > 0);

alter table wmo_decision
  add constraint wmo_decision_outcome check (outcome in ('granted', 'partly-granted', 'refused', 'revised', 'withdrawn')),
  add constraint wmo_decision_order check (dispatched_on >= decided_on and objection_until > dispatched_on),
  add constraint wmo_decision_motivation check (trim(motivation) <> '');

alter table indication
  add constraint indication_status check (status in ('adopted', 'superseded', 'ended')),
  add constraint indication_form check (form in ('in-kind', 'personal-budget')),
  add constraint indication_frequency check (frequency in ('weekly', 'two-weekly')),
  add constraint indication_minutes check (minutes_per_week between 1 and 10080),
  add constraint indication_order check (ends_on >= starts_on),
  add constraint indication_no_overlap exclude using gist (resident_id with =, product_id with =, days_through(starts_on, ends_on) with &&) where (status = 'adopted');

-- Staff who do not speak Dutch fluently never where direction is taken over, whatever the resident agrees to.
create function consent_fits_product() returns trigger language plpgsql as $$
begin
  if new.aspect = 'less-fluent-dutch' and new.granted and exists (
    select 1 from wmo_case c join product p on p.id = c.product_id where c.id = new.case_id and p.takes_over_direction) then
    raise exception 'language-with-direction' using errcode = 'PI001';
  end if;
  return new;
end $$;
create trigger consent_fits_product before insert or update on consent for each row execute function consent_fits_product();

-- An indication's minutes are the calculation's, which stays with it.
create function indication_fits_calculation() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from calculation k where k.case_id = new.case_id and k.minutes = new.minutes_per_week) then
    raise exception 'minutes-not-calculated' using errcode = 'PI002';
  end if;
  if not exists (select 1 from wmo_decision d where d.id = new.decision_id and d.case_id = new.case_id and d.outcome in ('granted', 'partly-granted')) then
    raise exception 'no-granting-decision' using errcode = 'PI003';
  end if;
  return new;
end $$;
create trigger indication_fits_calculation before insert on indication for each row execute function indication_fits_calculation();

-- What is adopted is never changed; a later decision supersedes or ends it.
create function indication_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'status' <> to_jsonb(old) - 'status' or (old.status <> 'adopted' and new.status <> old.status) then
    raise exception 'indication-adopted' using errcode = 'PI004';
  end if;
  return new;
end $$;
create trigger indication_unchanged before update on indication for each row execute function indication_unchanged();

create function decision_unchanged() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'outcome' <> to_jsonb(old) - 'outcome' or new.outcome not in (old.outcome, 'revised', 'withdrawn') then
    raise exception 'decision-sent' using errcode = 'PI005';
  end if;
  return new;
end $$;
create trigger decision_unchanged before update on wmo_decision for each row execute function decision_unchanged();

-- After the decision the case's calculation is part of it.
create function calculation_unchanged() returns trigger language plpgsql as $$
begin
  if exists (select 1 from wmo_case c where c.id = old.case_id and c.status = 'decided') then
    raise exception 'calculation-decided' using errcode = 'PI006';
  end if;
  return new;
end $$;
create trigger calculation_unchanged before update on calculation for each row execute function calculation_unchanged();

-- prisma/sql/50_procedures.sql
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

-- prisma/sql/50_providers.sql
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

-- prisma/sql/50_residents.sql
-- What a resident's rows may hold. A BSN never stands here in plain text.
alter table resident
  add constraint resident_bsn_cipher check (bsn_cipher !~ '[0-9]{9}' or length(bsn_cipher) >= 40),
  add constraint resident_bsn_index check (length(bsn_index) >= 32),
  add constraint resident_bsn_last3 check (bsn_last3 ~ '^[0-9]{3}$'),
  add constraint resident_salutation check (salutation in ('mrs', 'mr', 'neutral')),
  add constraint resident_birth_date check (birth_date ~ '^(18|19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$'),
  add constraint resident_postcode check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
  add constraint resident_house_number check (house_number ~ '^[1-9][0-9]{0,4}$'),
  add constraint resident_address_checked_on check (address_checked_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- Byte order, so that looking for the beginning of a word is a range that row-level security lets the index answer.
alter table resident_word alter column word type text collate "C";
alter table resident_word add constraint resident_word_normalised check (word ~ '^[a-z0-9]+$');

alter table consent add constraint consent_aspect check (aspect in ('wider-window', 'less-fluent-dutch'));
alter table preference
  add constraint preference_windows check (windows <@ array['morning', 'afternoon', 'evening', 'saturday-morning'] and cardinality(windows) > 0),
  add constraint preference_wished_start check (wished_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

-- prisma/rls.ts
-- Row-level security, generated from prisma/rls.ts.
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
create policy planner_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (compartment = 'resident' and subject_type = 'allocation'));
create policy administrator_select on "audit_line" for select to perceel_app using (((select ctx_role()) = any('{administrator,auditor}'::text[])) and (compartment = 'platform'));
grant select on "audit_line" to perceel_gate;
create policy gate_select on "audit_line" for select to perceel_gate using (true);
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
grant select, update on "file" to perceel_gate;
create policy gate_select on "file" for select to perceel_gate using (true);
create policy gate_update on "file" for update to perceel_gate using (true) with check (true);
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
alter table "mail" enable row level security;
alter table "mail" force row level security;
revoke all on "mail" from perceel_app, perceel_gate;
grant select, insert on "mail" to perceel_app;
create policy everyone_insert on "mail" for insert to perceel_app with check ((select ctx_kind()) <> 'anonymous');
create policy administrator_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{administrator}'::text[])) and ((region_id = any((select ctx_regions())::uuid[])) or (municipality_id = any((select ctx_municipalities())::uuid[]))) and (not sealed));
create policy provider_select on "mail" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])));
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
alter table "assessment" enable row level security;
alter table "assessment" force row level security;
revoke all on "assessment" from perceel_app, perceel_gate;
grant select, insert, update on "assessment" to perceel_app;
create policy officer_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "assessment" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "assessment" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy staff_select on "assessment" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,college-clerk,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
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
alter table "outcome" enable row level security;
alter table "outcome" force row level security;
revoke all on "outcome" from perceel_app, perceel_gate;
grant select, insert, update on "outcome" to perceel_app;
create policy officer_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_insert on "outcome" for insert to perceel_app with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy officer_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[]))) with check (((select ctx_role()) = any('{procurement-officer}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy clerk_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy clerk_update on "outcome" for update to perceel_app using (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[]))) with check (((select ctx_role()) = any('{college-clerk}'::text[])) and (municipality_id = any((select ctx_municipalities())::uuid[])));
create policy staff_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{procurement-officer,contract-manager,controller,policy-adviser,auditor}'::text[])) and (region_id = any((select ctx_regions())::uuid[])));
create policy provider_select on "outcome" for select to perceel_app using (((select ctx_role()) = any('{provider-admin,provider-staff}'::text[])) and (provider_id = any((select ctx_providers())::uuid[])) and (shared_at is not null));
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
