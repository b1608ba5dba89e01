/**
 * The second lock: every table's row-level security, generated into SQL from this one table (ADR 0002).
 * A rule names who it is for, which verbs it opens and which rows; rules of one table are permissive and add up.
 * No rule reads another table. tests/architecture compares pg_policies with this file.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CHANGES } from '@/prisma/columns'

type Verb = 'select' | 'insert' | 'update' | 'delete'
type Rule = { readonly for: string; readonly verbs: readonly Verb[]; readonly rows: string }

const R = ['select'] as const
const RW = ['select', 'insert', 'update'] as const
const RWD = ['select', 'insert', 'update', 'delete'] as const

const region = 'region_id = any((select ctx_regions())::uuid[])'
const regions = 'region_ids && (select ctx_regions())::uuid[]'
const municipality = 'municipality_id = any((select ctx_municipalities())::uuid[])'
const provider = 'provider_id = any((select ctx_providers())::uuid[])'
const role = (...codes: readonly string[]) => `(select ctx_role()) = any('{${codes.join(',')}}'::text[])`
const job = (...codes: readonly string[]) => `(select ctx_kind()) = 'system' and (select ctx_job()) = any('{${codes.join(',')}}'::text[])`
const and = (...parts: readonly string[]) => parts.map((part) => `(${part})`).join(' and ')
const or = (...parts: readonly string[]) => parts.map((part) => `(${part})`).join(' or ')

const OFFICER = role('procurement-officer')
const CONTRACT = role('procurement-officer', 'contract-manager')
/** Those who work for a region or municipality on admission and contract; none of them sees a resident. */
const STAFF = role('procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'policy-adviser', 'auditor')
/** Staff that reads every college's decisions of the region; a clerk reads those of the colleges it records for. */
const READERS = role('procurement-officer', 'contract-manager', 'controller', 'policy-adviser', 'auditor')
/** Those who keep the region's criteria library. */
const LIBRARY = role('procurement-officer', 'policy-adviser')
const PROVIDER = role('provider-admin', 'provider-staff')
const CONSULTANT = role('consultant')
/** The customer contact centre of one municipality: identity and the general facility, and no file of a custom case. */
const DESK = role('desk-agent')
/** Letters out, allocations and the own contribution of one municipality: who it is and what an allocation holds, and nothing of a case. */
const BACK_OFFICE = role('back-office')
/** Brings residents with an informal budget and who helps them together. */
const MEDIATOR = role('mediator')
/** Those who ask a body for advice, and read what it gave. */
const ASKER = role('procurement-officer', 'contract-manager', 'policy-adviser')
/** A member of an advisory board or bureau: its session has no region or municipality, only its body. */
const BODY = and(role('advisory-board', 'bureau'), 'body_id::text = (select ctx_body())')
/** A bureau reads until its term ends; a board keeps what was shared. */
const OPEN = 'open_until is null or open_until > (select portal_now())'
/** Who keeps what is ruled: the policy adviser of the region or municipality. */
const ADVISER = role('policy-adviser')
/** A resident's objections in one municipality; sees what an objection was made against, and no other file. */
const OBJECTIONS = role('objections-officer')
/** The one municipality's own; its compartment is read by nobody else. */
const INTEGRITY = role('integrity-officer')
/** Calamities in one municipality, apart from contract management: nobody else reads these files. */
const SUPERVISOR = role('supervisor')
/** Whose a resident's letter is: the consultant's, the objections officer's, or of both once it was objected to. */
const CONSULTED = "compartment is null or compartment = 'objected'"
/** What the desk gave who is registered for the general facility: its own, and read by the consultant. */
const WELCOME = "compartment = 'facility' and resident_id is not null"
const OBJECTED = "compartment in ('objection', 'objected')"
/** What goes to one college before it decides: the officers' and its own clerk's, of all the staff. */
const PROPOSAL = "compartment = 'proposal'"
const SHARED = "coalesce(compartment, '') not in ('proposal', 'supervision', 'complaint')"
/** What a supervisor wrote: read by him, and by the provider it went to. */
const SUPERVISED = "compartment = 'supervision' and resident_id is null"
/** What was written about a complaint: the objections officer's, and the provider's to whom it was passed. */
const COMPLAINED = "compartment = 'complaint' and resident_id is null"
const published = 'published_at <= (select portal_now())'
/** What was taken back before it was sent is nobody's any more: kept, and read by no one. */
const STANDS = 'undone_at is null'

/** Rows that are added and never changed. */
const kept = (...rules: readonly Rule[]): Rule[] => rules.map((rule) => ({ ...rule, verbs: rule.verbs.filter((verb) => verb !== 'update') }))
const everyone: Rule = { for: 'everyone', verbs: R, rows: 'true' }
const setup: Rule = { for: 'setup', verbs: RW, rows: job('setup') }
const reference = kept(everyone, setup)
/** What a source published is everyone's; an edition of one's own is read by its region, or its municipality alone. */
const ownNorms = and(region, or('municipality_id is null', municipality))
/** How municipalities are divided: everyone may know, the officer only adds. */
const drawn: Rule[] = [...reference, { for: 'officer', verbs: ['insert'], rows: and(OFFICER, region) }]
const publishable: Rule[] = [
  { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
  { for: 'staff', verbs: R, rows: and(STAFF, region) },
  { for: 'public', verbs: R, rows: published },
  { for: 'setup', verbs: RW, rows: and(job('setup'), region) },
]
/** A part of a procedure: an officer may take it out as long as nobody outside has seen it. */
const part: Rule[] = [...publishable, { for: 'officer', verbs: ['delete'], rows: and(OFFICER, region, 'published_at is null') }]
/** Sealed until the opening has set opened_at: no rule but the provider's own reaches the row before. Nothing is deleted. */
const sealed: Rule[] = [
  { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
  { for: 'officer', verbs: ['select', 'update'], rows: and(OFFICER, region, 'opened_at is not null') },
  { for: 'staff', verbs: R, rows: and(STAFF, region, 'opened_at is not null') },
]
const resident: Rule[] = [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality) }]
/** The same, and the objections officer reads it once an objection was made. */
const objected: Rule[] = [...resident, { for: 'objections', verbs: R, rows: and(OBJECTIONS, municipality, 'objected_at is not null') }]
/** The same of decisions and the help they gave, except what was taken back. */
const decided: Rule[] = [
  { for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality, STANDS) },
  { for: 'objections', verbs: R, rows: and(OBJECTIONS, municipality, 'objected_at is not null', STANDS) },
]

export const RLS: Readonly<Record<string, readonly Rule[]>> = {
  portal_clock: [everyone],
  // Through proof_minutes() of 72_proof.sql only.
  proof_rule: [],
  session: [],
  // Who somebody is, is settled before there is an actor: only the functions of 70_accounts.sql reach these.
  account: [],
  recovery_code: [],
  account_link: [],
  sign_in_step: [],
  identity: [],
  account_request: [],
  sign_in_count: [],
  use_count: [],
  // Through outside_end() of 41_outside_logout.sql only.
  outside_logout: [],
  key_seen: [{ for: 'keys', verbs: ['select', 'insert'], rows: job('keys') }, { for: 'administration', verbs: R, rows: role('administrator', 'auditor') }],
  audit_head: [],
  audit_round: [],
  audit_line: [
    { for: 'everyone', verbs: ['insert'], rows: 'true' },
    { for: 'staff', verbs: R, rows: and(STAFF, region, "compartment = 'region'") },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider, "compartment in ('provider', 'sealed')") },
    { for: 'consultant', verbs: R, rows: and(role('consultant', 'auditor'), municipality, "compartment = 'resident'") },
    { for: 'integrity', verbs: R, rows: and(INTEGRITY, municipality, "compartment = 'integrity'") },
    { for: 'objections', verbs: R, rows: and(role('objections-officer', 'auditor'), municipality, "compartment = 'objection'") },
    { for: 'supervisor', verbs: R, rows: and(SUPERVISOR, municipality, "compartment = 'supervision'") },
    { for: 'complaints', verbs: R, rows: and(OBJECTIONS, municipality, "compartment = 'complaint'") },
    // A provider's planners see what happened to an offer; these lines name no resident.
    { for: 'planner', verbs: R, rows: and(PROVIDER, provider, "compartment = 'resident' and subject_type = 'allocation'") },
    { for: 'back office', verbs: R, rows: and(BACK_OFFICE, municipality, "compartment = 'resident' and subject_type = 'allocation'") },
    { for: 'administrator', verbs: R, rows: and(role('administrator', 'auditor'), "compartment = 'platform'") },
  ],
  // Only through the functions of 61_alerts.sql: an address that follows is nobody's business.
  window_alert: [],
  idempotency: [{ for: 'self', verbs: ['select', 'insert'], rows: 'actor_id = (select ctx_actor())' }],
  file: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider, 'resident_id is null') },
    { for: 'staff', verbs: R, rows: and(STAFF, regions, 'resident_id is null', SHARED) },
    { for: 'officer', verbs: ['select', 'insert', 'update'], rows: and(CONTRACT, regions, 'resident_id is null', SHARED) },
    { for: 'proposal', verbs: R, rows: and(PROPOSAL, or(and(OFFICER, regions), and(role('college-clerk'), municipality))) },
    { for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality, 'resident_id is not null', CONSULTED) },
    { for: 'facility', verbs: R, rows: and(role('desk-agent', 'consultant'), municipality, WELCOME) },
    { for: 'objections', verbs: ['select', 'insert'], rows: and(OBJECTIONS, municipality, 'resident_id is not null', OBJECTED) },
    { for: 'supervisor', verbs: R, rows: and(SUPERVISOR, municipality, SUPERVISED) },
    { for: 'complaints', verbs: R, rows: and(OBJECTIONS, municipality, COMPLAINED) },
    { for: 'public', verbs: R, rows: published },
    {
      for: 'letters',
      verbs: ['select', 'insert'],
      rows: and(job('letters', 'setup'), or(regions, municipality, provider)),
    },
  ],
  letter: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider, 'resident_id is null') },
    { for: 'staff', verbs: RW, rows: and(STAFF, region, 'resident_id is null', SHARED) },
    { for: 'proposal', verbs: R, rows: and(PROPOSAL, or(and(OFFICER, region), and(role('college-clerk'), municipality))) },
    { for: 'proposer', verbs: ['insert'], rows: and(PROPOSAL, OFFICER, region) },
    { for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality, 'resident_id is not null', CONSULTED) },
    { for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality, WELCOME) },
    { for: 'facility', verbs: R, rows: and(CONSULTANT, municipality, WELCOME) },
    { for: 'objections', verbs: ['select', 'insert'], rows: and(OBJECTIONS, municipality, 'resident_id is not null', OBJECTED) },
    { for: 'supervisor', verbs: ['select', 'insert'], rows: and(SUPERVISOR, municipality, SUPERVISED) },
    { for: 'complaints', verbs: ['select', 'insert'], rows: and(OBJECTIONS, municipality, COMPLAINED) },
    { for: 'letters', verbs: ['select', 'update'], rows: and(job('letters', 'setup'), or(region, municipality, provider)) },
    { for: 'public', verbs: R, rows: published },
  ],
  letter_text: [
    { for: 'everyone', verbs: R, rows: "status = 'adopted'" },
    { for: 'adviser', verbs: RW, rows: and(role('policy-adviser'), or('municipality_id is null', municipality), region) },
  ],
  mail: [
    { for: 'everyone', verbs: ['insert'], rows: "(select ctx_kind()) <> 'anonymous'" },
    { for: 'administrator', verbs: R, rows: and(role('administrator'), or(region, municipality), 'not sealed') },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  region: reference,
  municipality: reference,
  access_organisation: reference,
  access_service: reference,
  mandate: reference,
  person: [{ for: 'self', verbs: R, rows: 'id::text = (select ctx_actor())' }, ...kept(setup)],
  membership: [{ for: 'self', verbs: R, rows: 'person_id::text = (select ctx_actor())' }, ...kept(setup)],
  // An adviser writes what 85_rulebook.sql lets him: a norm set that was adopted, what a colleague proposed, and the end of what went before.
  rulebook_row: [everyone, setup, { for: 'adviser', verbs: ['insert', 'update'], rows: and(ADVISER, ownNorms) }],
  // Read by who manages contracts and who knows the residents; what was not adopted is the advisers'.
  pilot: [{ for: 'adviser', verbs: RW, rows: and(ADVISER, ownNorms) }, { for: 'readers', verbs: R, rows: and(role('contract-manager', 'consultant'), ownNorms) }, { for: 'public', verbs: R, rows: published }],
  pilot_outcome: [{ for: 'adviser', verbs: RW, rows: and(ADVISER, ownNorms) }, { for: 'readers', verbs: R, rows: and(role('contract-manager', 'consultant'), ownNorms, "status = 'adopted'") }, { for: 'public', verbs: R, rows: published }],
  // Said by a provider or in the name of a municipality; answered by who manages the contracts there.
  burden_report: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'colleague', verbs: ['select', 'insert'], rows: and(role('consultant', 'back-office', 'desk-agent'), municipality, 'provider_id is null') },
    { for: 'contract', verbs: ['select', 'update'], rows: and(role('contract-manager'), ownNorms) },
    { for: 'staff', verbs: R, rows: and(role('controller', 'policy-adviser'), ownNorms) },
  ],
  rule_proposal: [{ for: 'adviser', verbs: RW, rows: and(ADVISER, ownNorms) }],
  holiday: reference,
  provider: [
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, 'id = any((select ctx_providers())::uuid[])') },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
    { for: 'contract', verbs: ['select', 'update'], rows: and(CONTRACT, regions) },
    { for: 'public', verbs: R, rows: published },
    setup,
  ],
  establishment: [
    { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
    // Running help that comes in from a file names who gives it by the code of its establishment.
    { for: 'consultant', verbs: R, rows: and(CONSULTANT, regions) },
  ],
  // The provider states and ends, its parent answers; who may do what of it: 46_group_links.sql.
  group_link: [
    { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
    { for: 'parent', verbs: ['select', 'update'], rows: and(PROVIDER, 'parent_id = any((select ctx_providers())::uuid[])') },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
  ],
  prior_contract: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, ...kept(setup)],
  evidence: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
  ],
  evidence_version: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
  ],
  dossier_change: [
    { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, regions) },
    { for: 'contract', verbs: ['select', 'update'], rows: and(CONTRACT, regions) },
  ],
  // Told is written for every region at once by who decided; each reads its own.
  dossier_notice: [
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'contract', verbs: ['insert'], rows: and(CONTRACT, 'decided_in && (select ctx_regions())::uuid[]') },
  ],
  agreement_subcontractor: [
    { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'contract', verbs: ['select', 'update'], rows: and(CONTRACT, region) },
  ],
  merger_decision: [
    { for: 'contract', verbs: RW, rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  subcontractor_relation: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) }],
  product: reference,
  product_unit: reference,
  product_option: reference,
  product_pair: reference,
  hourly_rate: reference,
  lot: [...reference, { for: 'officer', verbs: ['insert'], rows: and(OFFICER, region, "kind <> 'municipality'") }],
  lot_drawing: drawn,
  drawn_range: drawn,
  norm_set: [{ for: 'everyone', verbs: R, rows: or('region_id is null', ownNorms) }, { for: 'adviser', verbs: ['insert', 'update'], rows: and(ADVISER, ownNorms) }, setup],
  norm_cell: [{ for: 'everyone', verbs: R, rows: or('region_id is null', ownNorms) }, { for: 'adviser', verbs: ['insert', 'update', 'delete'], rows: and(ADVISER, ownNorms) }, setup],
  advisory_body: reference,
  // A bureau's request ends for it with its term, unless it gave its advice.
  advisory_request: [
    { for: 'asker', verbs: RW, rows: and(ASKER, ownNorms) },
    { for: 'body', verbs: ['select', 'update'], rows: and(BODY, 'sent_at is not null', or(OPEN, 'advised_at is not null')) },
    { for: 'public', verbs: R, rows: published },
  ],
  // A draft is its own side's. A bureau keeps its own paper after its term, and nothing else.
  advisory_paper: [
    { for: 'asker', verbs: R, rows: and(ASKER, ownNorms, or("side = 'asker'", 'shared_at is not null')) },
    { for: 'asker', verbs: ['insert'], rows: and(ASKER, ownNorms, "side = 'asker'") },
    { for: 'asker', verbs: ['update'], rows: and(ASKER, ownNorms) },
    { for: 'asker', verbs: ['delete'], rows: and(ASKER, ownNorms, "side = 'asker'", 'shared_at is null') },
    { for: 'body', verbs: R, rows: and(BODY, or("side = 'body'", and('shared_at is not null', OPEN))) },
    { for: 'body', verbs: ['insert', 'update'], rows: and(BODY, "side = 'body'") },
    { for: 'body', verbs: ['delete'], rows: and(BODY, "side = 'body'", 'shared_at is null') },
    { for: 'public', verbs: R, rows: and("side = 'body'", published) },
  ],
  advisory_question: [{ for: 'asker', verbs: ['select', 'update'], rows: and(ASKER, ownNorms) }, { for: 'body', verbs: ['select', 'insert'], rows: and(BODY, OPEN) }],
  advice_point: [
    { for: 'asker', verbs: ['select', 'update'], rows: and(ASKER, ownNorms, 'given_at is not null') },
    { for: 'body', verbs: RW, rows: BODY },
    { for: 'body', verbs: ['delete'], rows: and(BODY, 'given_at is null') },
    { for: 'public', verbs: R, rows: published },
  ],
  advice_reply: [
    { for: 'asker', verbs: RW, rows: and(ASKER, ownNorms) },
    { for: 'body', verbs: R, rows: and(BODY, 'given_at is not null') },
    { for: 'public', verbs: R, rows: published },
  ],
  procedure: publishable,
  procedure_lot: part,
  product_combination: part,
  entry_window: part,
  date_rule: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: ['select', 'insert', 'delete'], rows: and(OFFICER, region) }],
  // Said once, before the dates move: never changed afterwards.
  planning_change: [{ for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'public', verbs: R, rows: published }],
  closing_move: publishable.filter((rule) => rule.for !== 'setup'),
  window_stop: publishable.filter((rule) => rule.for !== 'setup'),
  message: [{ for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  // Delivered by message_deliver() only. Sealed: who is being told would say who prepares an entry.
  message_copy: [
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider, 'sent_at <= (select portal_now())') },
    { for: 'officer', verbs: R, rows: and(OFFICER, region, 'not sealed') },
  ],
  // Who follows is as good as who prepares an entry: its provider's own. Ending takes the row away.
  procedure_follow: [{ for: 'provider', verbs: ['select', 'insert', 'delete'], rows: and(PROVIDER, provider) }],
  message_read: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'officer', verbs: R, rows: and(OFFICER, region, 'not sealed') },
  ],
  criterion: part,
  library_criterion: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: RW, rows: and(LIBRARY, region) }],
  library_criterion_version: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: ['select', 'insert'], rows: and(LIBRARY, region) }],
  procedure_document: part,
  procedure_document_version: part,
  // Who looks at documents is as good as who prepares an entry: its provider's own.
  document_download: [{ for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) }],
  clause: part,
  // Who asked is in question_asker, which no rule but the asker's own reaches.
  window_question: [
    { for: 'officer', verbs: ['select', 'update'], rows: and(OFFICER, region) },
    { for: 'staff', verbs: R, rows: and(READERS, region) },
    { for: 'provider', verbs: ['insert'], rows: PROVIDER },
  ],
  question_asker: [{ for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) }],
  criterion_review: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: RW, rows: and(LIBRARY, region) }],
  criterion_remark: [{ for: 'staff', verbs: R, rows: and(READERS, region) }, { for: 'provider', verbs: ['insert'], rows: PROVIDER }],
  remark_author: [{ for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) }],
  answer_note: publishable,
  answer_note_entry: publishable,
  // Which entry a key of its own is for would say that there is one: its provider's, and nobody else's.
  sealing_key: [
    { for: 'everyone', verbs: R, rows: 'submission_id is null' },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
    { for: 'officer', verbs: ['insert'], rows: and(OFFICER, region, 'submission_id is null') },
  ],
  // Nobody reads a private key: the gate releases it at the opening.
  sealing_secret: [{ for: 'officer', verbs: ['insert'], rows: and(OFFICER, region) }],
  selection_area: part,
  selection_criterion: part,
  // An assessor sees his own scores, and those of others once all have given theirs; nobody outside ever does.
  selection_score: [
    { for: 'assessor', verbs: RW, rows: and(OFFICER, region, 'assessor_id::text = (select ctx_actor())') },
    { for: 'staff', verbs: R, rows: and(STAFF, region, 'shared_at is not null') },
  ],
  selection_consensus: [{ for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  submission: sealed,
  submission_lot: sealed,
  answer: sealed,
  // The history of a draft stays its provider's own, also after the opening.
  answer_version: [{ for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) }],
  // The lead and the party itself; officers read what was handed in (submission_version.content), never these rows.
  submission_party: [
    { for: 'provider', verbs: RW, rows: and(PROVIDER, provider) },
    { for: 'party', verbs: ['select', 'update'], rows: and(PROVIDER, 'member_id = any((select ctx_providers())::uuid[])') },
  ],
  party_declaration: [{ for: 'provider', verbs: RW, rows: and(PROVIDER, provider) }],
  submission_version: sealed,
  verification_talk: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  // What was found reaches the provider with the record, a letter of its own.
  verification_point: [{ for: 'officer', verbs: RW, rows: and(OFFICER, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  phrase: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: RW, rows: and(LIBRARY, region) }],
  phrase_version: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: ['select', 'insert'], rows: and(LIBRARY, region) }],
  assessment_task: [{ for: 'officer', verbs: RW, rows: and(OFFICER, region) }],
  assessor_conflict: [{ for: 'officer', verbs: RW, rows: and(OFFICER, region) }],
  // Made by closing_publish() only; for everyone.
  closing_list: [everyone],
  // Kept by the database; an officer asks on it for the opening, and reads nothing in it of whose entry it is.
  entry_receipt: [{ for: 'officer', verbs: ['select', 'update'], rows: and(OFFICER, region) }],
  // Made by receipt_line_add() only; for everyone.
  receipt_line: [everyone],
  // A colleague's verdict stays hidden until one has given one's own (four eyes).
  assessment: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region, 'withdrawn_at is null', or('revealed', 'assessed_by::text = (select ctx_actor())')) },
    { for: 'staff', verbs: R, rows: and(STAFF, region, 'revealed', 'withdrawn_at is null') },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider, 'shared_at is not null') },
  ],
  clarification: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
  ],
  college_decision: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
    { for: 'clerk', verbs: ['select', 'update'], rows: and(role('college-clerk'), municipality) },
    { for: 'staff', verbs: R, rows: and(READERS, region) },
    { for: 'public', verbs: R, rows: 'notified_at <= (select portal_now())' },
  ],
  decision_document: [
    { for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) },
    { for: 'clerk', verbs: R, rows: and(role('college-clerk'), municipality) },
  ],
  // What was decided is public, who recorded it is not: said once, read inside.
  decision_recorder: [
    { for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) },
    { for: 'clerk', verbs: ['select', 'insert'], rows: and(role('college-clerk'), municipality) },
    { for: 'staff', verbs: R, rows: and(READERS, region) },
  ],
  integrity_check: [{ for: 'integrity', verbs: RW, rows: and(INTEGRITY, municipality) }],
  integrity_party: [{ for: 'integrity', verbs: RWD, rows: and(INTEGRITY, municipality) }],
  integrity_question: [
    { for: 'integrity', verbs: RWD, rows: and(INTEGRITY, municipality) },
    // A party reads what it was asked itself, and answers.
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
  ],
  integrity_file: [
    { for: 'integrity', verbs: ['select', 'delete'], rows: and(INTEGRITY, municipality) },
    { for: 'provider', verbs: ['select', 'insert', 'delete'], rows: and(PROVIDER, provider) },
  ],
  integrity_standing: [
    { for: 'integrity', verbs: RW, rows: and(INTEGRITY, municipality) },
    { for: 'clerk', verbs: R, rows: and(role('college-clerk'), municipality) },
    // Who works on those decisions, or audits them; policy has no need of it.
    { for: 'staff', verbs: R, rows: and(role('procurement-officer', 'contract-manager', 'auditor'), region) },
  ],
  // Of its own: everyone may read a decision that was made known, nobody outside who went to court.
  summons: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
    { for: 'clerk', verbs: RW, rows: and(role('college-clerk'), municipality) },
    { for: 'staff', verbs: R, rows: and(READERS, region) },
  ],
  outcome: [
    { for: 'officer', verbs: RW, rows: and(OFFICER, region) },
    // Out of a later proposal, or a first one where entry is continuous; the trigger sees to it that it still is one.
    { for: 'officer', verbs: ['delete'], rows: and(OFFICER, region, 'shared_at is null') },
    { for: 'clerk', verbs: ['select', 'update'], rows: and(role('college-clerk'), municipality) },
    { for: 'staff', verbs: R, rows: and(READERS, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider, 'shared_at is not null') },
  ],
  resident_effect: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }],
  entry_fact: [{ for: 'staff', verbs: R, rows: and(STAFF, region) }, { for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }],
  agreement: [
    { for: 'contract', verbs: RW, rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider, "status <> 'draft'") },
  ],
  signature: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
  ],
  agreement_option: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  proof_renewal: [
    { for: 'contract', verbs: ['select', 'update'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
  ],
  proof_reminder: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  moment_proof: [
    { for: 'contract', verbs: RW, rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
  ],
  proof_sample: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
  ],
  participation: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(CONTRACT, region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
    { for: 'public', verbs: R, rows: published },
  ],
  // What is said stays as it was said; it is no resident's, and stands beside a provider in a resident's list.
  room_statement: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) },
    { for: 'desk', verbs: R, rows: and(DESK, municipality) },
  ],
  // Sickness and workload are between the provider and who manages its contract (S26).
  room_reason: [
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
    { for: 'contract', verbs: R, rows: and(role('contract-manager'), region) },
  ],
  room_reminder: [
    { for: 'contract', verbs: ['select', 'insert'], rows: and(role('contract-manager'), region) },
    { for: 'staff', verbs: R, rows: and(STAFF, region) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider) },
  ],
  // A file with providers of an older system is the officers' of the region; what it made is read as any agreement is.
  agreement_import: [{ for: 'contract', verbs: RW, rows: and(CONTRACT, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  agreement_import_row: [{ for: 'contract', verbs: RW, rows: and(CONTRACT, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  council_letter: [{ for: 'officer', verbs: ['select', 'insert'], rows: and(OFFICER, region) }, { for: 'staff', verbs: R, rows: and(STAFF, region) }],
  // A rotation of keys reaches every file; resident_keys_only holds it to the four columns of the BSN.
  resident: [...objected, { for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality) }, { for: 'back office', verbs: R, rows: and(BACK_OFFICE, municipality) }, { for: 'keys', verbs: ['select', 'update'], rows: job('keys') }],
  bsn_disclosure: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality, 'person_id::text = (select ctx_actor())') }],
  // Where a letter goes is on its envelope.
  representative: [...resident, { for: 'back office', verbs: R, rows: and(BACK_OFFICE, municipality) }],
  household_member: resident,
  // A note of an organisation is that organisation's; one about a case goes with the case.
  resident_note: [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality, or("visibility <> 'own-organisation'", 'access_organisation_id::text = (select ctx_access())')) }, { for: 'objections', verbs: R, rows: and(OBJECTIONS, municipality, "visibility = 'case'", 'objected_at is not null') }],
  file_consent: resident,
  advice_request: resident,
  // A provider reads what it reported itself, and what it was told of its client; never what was decided about others' reports.
  resident_signal: [...resident, { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider, "source = 'provider'") }],
  allocation_notice: [...resident, { for: 'provider', verbs: R, rows: and(PROVIDER, provider) }],
  // Which facts changed and when, from client_follows() only.
  client_change: [{ for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }, { for: 'provider', verbs: R, rows: and(PROVIDER, provider) }],
  resident_move: resident,
  // A municipality reads what it sent and what was announced to it, never the other's side; what is announced goes through announce_file().
  file_transfer: resident,
  incoming_file: [{ for: 'consultant', verbs: ['select', 'update'], rows: and(CONSULTANT, municipality) }],
  survivor_bridge: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }],
  death_correction: resident,
  retention_hold: resident,
  file_merge: resident,
  // The record of a destruction is read by who checks the municipality as well.
  destruction: [...resident, { for: 'auditor', verbs: R, rows: and(role('auditor'), municipality) }],
  resident_export: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }],
  resident_word: [{ for: 'consultant', verbs: ['select', 'insert', 'delete'], rows: and(CONSULTANT, municipality) }, { for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality) }],
  resident_search: [{ for: 'self', verbs: ['select', 'insert', 'delete'], rows: and(role('consultant', 'desk-agent', 'objections-officer'), municipality, 'person_id::text = (select ctx_actor())') }, { for: 'keys', verbs: ['select', 'delete'], rows: job('keys') }],
  consent: kept(...resident),
  preference: kept(...resident),
  wmo_case: objected,
  investigation: objected,
  wmo_application: kept(...resident),
  findings_reply: resident,
  urgent_help: objected,
  decision_proposal: resident,
  calculation: objected,
  provider_choice: resident,
  wmo_term_move: resident,
  wmo_notice: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }],
  wmo_budget: resident,
  // A mediator reads whom a resident agreed to share, and no file or decision.
  mediation: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }, { for: 'mediator', verbs: ['select', 'update'], rows: and(MEDIATOR, municipality) }],
  mediation_talk: [{ for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }, { for: 'mediator', verbs: ['select', 'insert'], rows: and(MEDIATOR, municipality) }],
  // An organisation reads a track from the day it was sent, which the resident agreed to, and moves it on.
  restorative_track: [...resident, { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider, 'sent_at is not null') }],
  track_progress: [{ for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }, { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) }],
  // A provider reads what it is asked, who it is only while that stands, and writes its proposal.
  joint_request: [...resident, { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) }],
  wmo_moment: resident,
  // Told once, and kept as it was told.
  bad_news_talk: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }, { for: 'objections', verbs: R, rows: and(OBJECTIONS, municipality, 'objected_at is not null') }],
  // Told once, and kept as it was told.
  provider_refusal: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }],
  // Recorded and taken away as rows that stay; who may only see the order gets its class from waiting_page().
  waiting_ground: [{ for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) }],
  consultant_absence: resident,
  form_draft: [
    { for: 'self', verbs: RWD, rows: and(role('consultant', 'objections-officer'), municipality, 'person_id::text = (select ctx_actor())') },
    { for: 'provider', verbs: RWD, rows: and(PROVIDER, provider, 'person_id::text = (select ctx_actor())') },
  ],
  // What takes the place of a decision leaves with it, in the name of who decided.
  wmo_dispatch: [...resident, { for: 'back office', verbs: RW, rows: and(BACK_OFFICE, municipality) }, { for: 'objections', verbs: ['select', 'insert'], rows: and(OBJECTIONS, municipality, 'recorded_by_id::text = (select ctx_actor())') }],
  // A founded objection puts a decision in the place of another: inserted, and the old help superseded; nothing else of them moves.
  wmo_decision: [...kept(...decided), { for: 'objections', verbs: ['insert'], rows: and(OBJECTIONS, municipality, 'objected_at is not null') }],
  indication: [...decided, { for: 'objections', verbs: ['insert', 'update'], rows: and(OBJECTIONS, municipality, 'objected_at is not null') }],
  // A campaign's sums are the adviser's as well; whose help it looks at is the consultants'.
  campaign: [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  campaign_wave: [{ for: 'consultant', verbs: ['select', 'insert', 'delete'], rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  campaign_case: resident,
  conversion: [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  conversion_wave: [{ for: 'consultant', verbs: ['select', 'insert', 'delete'], rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  conversion_case: resident,
  help_mapping: [{ for: 'adviser', verbs: RW, rows: and(ADVISER, municipality) }, { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }],
  changeover: [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  changeover_part: [{ for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality) }, { for: 'adviser', verbs: R, rows: and(ADVISER, municipality) }],
  changeover_case: resident,
  // A provider reads what it reported itself; where the file stands is the supervisor's own.
  supervision_report: [
    { for: 'supervisor', verbs: ['select', 'insert'], rows: and(SUPERVISOR, municipality) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider, "source = 'provider'") },
    { for: 'complaints', verbs: ['insert'], rows: and(OBJECTIONS, municipality, "source = 'complaint'") },
  ],
  supervision_file: [
    { for: 'supervisor', verbs: RW, rows: and(SUPERVISOR, municipality) },
    { for: 'provider', verbs: ['insert'], rows: and(PROVIDER, provider) },
    { for: 'complaints', verbs: ['insert'], rows: and(OBJECTIONS, municipality) },
  ],
  supervision_question: [
    { for: 'supervisor', verbs: ['select', 'insert'], rows: and(SUPERVISOR, municipality) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
  ],
  complaint: [{ for: 'complaints', verbs: RW, rows: and(OBJECTIONS, municipality) }],
  objection: [{ for: 'objections', verbs: RW, rows: and(OBJECTIONS, municipality) }],
  objection_suspension: [{ for: 'objections', verbs: RW, rows: and(OBJECTIONS, municipality) }],
  objection_appeal: [{ for: 'objections', verbs: RW, rows: and(OBJECTIONS, municipality) }],
  // Kept by a trigger: the consultant sees the state only.
  objection_standing: [{ for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }, { for: 'objections', verbs: R, rows: and(OBJECTIONS, municipality) }],
  allocation: [
    { for: 'consultant', verbs: RW, rows: and(CONSULTANT, municipality, STANDS) },
    { for: 'back office', verbs: R, rows: and(BACK_OFFICE, municipality) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
    { for: 'contract', verbs: R, rows: and(role('contract-manager'), region) },
  ],
  allocation_client: [
    { for: 'consultant', verbs: ['select', 'insert'], rows: and(CONSULTANT, municipality) },
    { for: 'back office', verbs: R, rows: and(BACK_OFFICE, municipality) },
    { for: 'provider', verbs: R, rows: and(PROVIDER, provider, 'shared_at is not null') },
  ],
  // A list of the own contribution is never changed; what it says of a resident is his to see.
  contribution_handover: [{ for: 'back office', verbs: RW, rows: and(BACK_OFFICE, municipality) }, { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }],
  contribution_line: [{ for: 'back office', verbs: ['select', 'insert'], rows: and(BACK_OFFICE, municipality) }, { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }],
  contribution_download: [{ for: 'back office', verbs: ['select', 'insert'], rows: and(BACK_OFFICE, municipality, 'person_id::text = (select ctx_actor())') }],
  // What an older system held, taken over by two consultants of the municipality; a line names nobody.
  data_import: resident,
  data_import_row: resident,
  // What is agreed on rhythm and tasks is the provider's to write as well.
  facility_registration: [{ for: 'desk', verbs: RW, rows: and(DESK, municipality) }, { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }],
  facility_placement: [
    { for: 'desk', verbs: RW, rows: and(DESK, municipality) },
    { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) },
    { for: 'provider', verbs: ['select', 'update'], rows: and(PROVIDER, provider) },
  ],
  // Given once, and kept as it was given.
  facility_letter: [{ for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality) }, { for: 'consultant', verbs: R, rows: and(CONSULTANT, municipality) }],
  facility_hours: [
    { for: 'desk', verbs: R, rows: and(DESK, municipality) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
  ],
  facility_extra: [
    { for: 'desk', verbs: ['select', 'update'], rows: and(DESK, municipality) },
    { for: 'provider', verbs: ['select', 'insert'], rows: and(PROVIDER, provider) },
  ],
  // How a case stands comes from caller_standing() only; a check opens it to who made it.
  caller_check: [{ for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality, 'person_id::text = (select ctx_actor())') }],
  call_back: [
    { for: 'desk', verbs: ['select', 'insert'], rows: and(DESK, municipality) },
    { for: 'consultant', verbs: ['select', 'update'], rows: and(CONSULTANT, municipality) },
  ],
}

/**
 * The tables that hang on a resident by their foreign keys, at whatever distance, read from the schema: what a destruction takes.
 * A new table needs nothing here.
 */
export function residentTables(folder = resolve('prisma/schema')): string[] {
  const models = modelsIn(folder)
  const hangs = new Set(['Resident'])
  for (let before = 0; before < hangs.size; ) {
    before = hangs.size
    for (const model of models) if (model.parents.some((parent) => parent !== undefined && hangs.has(parent))) hangs.add(model.name)
  }
  return models.filter((model) => hangs.has(model.name)).map((model) => model.table).sort()
}

const SCALAR = /^ +(\w+) +(?:String|Int|BigInt|Boolean|DateTime|Json|Bytes|Decimal|Float)(?:\?|\[\])?(?: +(.*))?$/gm
const modelsIn = (folder: string) =>
  readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)]).map(([, name = '', body = '']) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    parents: [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(.*fields:/gm)].map(([, parent]) => parent),
    columns: [...body.matchAll(SCALAR)].map(([, field = '', rest = '']) => ({ field, column: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field })),
  }))

/** The columns of every table as the schema has them, each with its name in the code. */
export const columnsOf = (folder = resolve('prisma/schema')): ReadonlyMap<string, readonly { readonly field: string; readonly column: string }[]> => new Map(modelsIn(folder).map(({ table, columns }) => [table, columns]))

/** The tables that refer to an agreement or a participation: what is looked at before an import of them is undone. A new table needs nothing here. */
const agreementTables = (folder = resolve('prisma/schema')): string[] => modelsIn(folder).filter((model) => model.parents.some((parent) => parent === 'Agreement' || parent === 'Participation')).map((model) => model.table)

/** What the gate functions (prisma/sql) may touch besides; perceel_gate has no BYPASSRLS either. */
const TOUCHED: Readonly<Record<string, readonly Verb[]>> = {
  portal_clock: R,
  proof_rule: R,
  session: RW,
  account: RW,
  recovery_code: RWD,
  account_link: RW,
  sign_in_step: RW,
  identity: RW,
  account_request: RW,
  sign_in_count: RWD,
  use_count: RWD,
  outside_logout: RWD,
  audit_head: ['select', 'update'],
  audit_round: RW,
  audit_line: ['select', 'update'],
  destruction: ['select', 'update'],
  person: RW,
  membership: RW,
  region: R,
  municipality: R,
  access_organisation: R,
  access_service: R,
  advisory_body: RW,
  provider: RWD,
  establishment: ['select', 'update'],
  group_link: ['select', 'update'],
  entry_window: ['select', 'update'],
  closing_move: ['select', 'update'],
  planning_change: R,
  closing_list: ['select', 'insert'],
  entry_receipt: ['select', 'insert', 'update'],
  receipt_line: ['select', 'insert'],
  sealing_key: ['select', 'insert'],
  sealing_secret: ['select', 'insert', 'update'],
  submission: ['select', 'update'],
  submission_lot: ['select', 'update'],
  submission_version: ['select', 'update'],
  answer: ['select', 'update'],
  submission_party: R,
  party_declaration: R,
  selection_area: R,
  selection_criterion: R,
  selection_score: ['select', 'update'],
  selection_consensus: R,
  assessment: ['select', 'update'],
  assessment_task: ['select', 'update'],
  assessor_conflict: R,
  verification_talk: R,
  verification_point: R,
  clarification: R,
  window_question: R,
  question_asker: R,
  criterion: R,
  library_criterion: R,
  library_criterion_version: R,
  criterion_review: ['select', 'insert'],
  criterion_remark: R,
  remark_author: R,
  answer_note: R,
  answer_note_entry: R,
  procedure_document_version: R,
  college_decision: R,
  integrity_check: R,
  integrity_question: ['select', 'update'],
  integrity_file: ['select', 'insert', 'delete'],
  integrity_standing: R,
  outcome: R,
  agreement: ['select', 'update', 'delete'],
  agreement_option: ['select', 'delete'],
  agreement_import: R,
  agreement_import_row: ['select', 'update'],
  procedure: R,
  evidence: ['select', 'update'],
  evidence_version: ['select', 'update'],
  file: ['select', 'update', 'delete'],
  participation: ['select', 'update', 'delete'],
  dossier_change: R,
  rulebook_row: R,
  product: R,
  product_pair: R,
  campaign: R,
  conversion: R,
  changeover: R,
  changeover_part: ['select', 'update'],
  data_import: ['select', 'update'],
  contribution_handover: R,
  facility_registration: ['select', 'update'],
  facility_placement: ['select', 'insert', 'update'],
  facility_hours: R,
  facility_extra: R,
  resident_signal: ['select', 'insert'],
  resident_move: R,
  representative: R,
  client_change: ['select', 'insert'],
  incoming_file: ['select', 'insert', 'update'],
  lot: R,
  lot_drawing: R,
  drawn_range: R,
  caller_check: R,
  allocation: ['select', 'insert', 'update'],
  allocation_client: ['select', 'insert', 'update'],
  resident: ['select', 'update'],
  form_draft: ['select', 'delete'],
  resident_search: R,
  resident_note: ['select', 'update'],
  bad_news_talk: ['select', 'update'],
  wmo_case: ['select', 'update'],
  urgent_help: ['select', 'update'],
  investigation: ['select', 'update'],
  calculation: ['select', 'update'],
  wmo_decision: ['select', 'update'],
  wmo_dispatch: R,
  indication: ['select', 'update'],
  letter: ['select', 'update', 'delete'],
  objection: R,
  objection_standing: ['select', 'insert', 'update'],
  window_alert: RWD,
  message: R,
  document_download: R,
  procedure_follow: R,
  message_copy: ['select', 'insert', 'update'],
  message_read: ['select', 'update'],
  mail: ['insert'],
  moment_proof: R,
}

/** What the gate functions may touch: the above, what stands on an agreement, and what a destruction takes or a merge moves. */
export const GATE: Readonly<Record<string, readonly Verb[]>> = {
  ...Object.fromEntries(agreementTables().map((table) => [table, R])),
  ...TOUCHED,
  ...Object.fromEntries(residentTables().map((table) => [table, (['select', 'insert', 'update', 'delete'] as const).filter((verb) => verb !== 'insert' || TOUCHED[table]?.includes(verb))])),
}

/** The columns that the app may change of a table; none where it changes none. */
export const changesOf = (table: string): string[] => CHANGES[table]?.split(' ') ?? []

/** Verbs the app gets on a table: the union of its rules; nothing else is granted. Of update, the columns of changesOf only. */
export const grantsOf = (rules: readonly Rule[]): Verb[] =>
  (['select', 'insert', 'update', 'delete'] as const).filter((verb) => rules.some((rule) => rule.verbs.includes(verb)))

export const policyName = (rule: Rule, verb: Verb) => `${rule.for.replaceAll(/[^a-z]/g, '_')}_${verb}`

/** The SQL that puts the table above in force, in place of what stood before. Runs as perceel_owner, last in a migration. */
export function rlsSql(): string {
  const lines: string[] = [
    '-- Row-level security, generated from prisma/rls.ts: as a whole, whatever stood before.',
    'do $$ declare old record; begin',
    "  for old in select policyname, tablename from pg_policies where schemaname = 'public' loop",
    "    execute format('drop policy %I on %I', old.policyname, old.tablename);",
    '  end loop;',
    'end $$;',
  ]
  for (const [table, rules] of Object.entries(RLS)) {
    lines.push(`alter table "${table}" enable row level security;`, `alter table "${table}" force row level security;`)
    lines.push(`revoke all on "${table}" from perceel_app, perceel_gate;`)
    const verbs = grantsOf(rules)
    const named = verbs.map((verb) => (verb === 'update' ? `update (${changesOf(table).map((column) => `"${column}"`).join(', ')})` : verb))
    if (named.length > 0) lines.push(`grant ${named.join(', ')} on "${table}" to perceel_app;`)
    for (const rule of rules)
      for (const verb of rule.verbs) {
        const using = verb === 'insert' ? '' : ` using (${rule.rows})`
        const check = verb === 'insert' || verb === 'update' ? ` with check (${rule.rows})` : ''
        lines.push(`create policy ${policyName(rule, verb)} on "${table}" for ${verb} to perceel_app${using}${check};`)
      }
    const gate = GATE[table] ?? []
    if (gate.length > 0) {
      lines.push(`grant ${gate.join(', ')} on "${table}" to perceel_gate;`)
      for (const verb of gate) {
        const using = verb === 'insert' ? '' : ' using (true)'
        const check = verb === 'insert' || verb === 'update' ? ' with check (true)' : ''
        lines.push(`create policy gate_${verb} on "${table}" for ${verb} to perceel_gate${using}${check};`)
      }
    }
  }
  lines.push('-- The clock row is made and moved by the owner only.')
  lines.push('create policy owner_all on "portal_clock" for all to perceel_owner using (true) with check (true);')
  return lines.join('\n') + '\n'
}

/** How much harm it does when a row of a table is read by whom it isn't for; what each asks for stands in docs/controls.md. */
export type Level = 'secret' | 'resident' | 'sealed' | 'mixed' | 'published' | 'open' | 'confidential'

/** Rows of several levels in one table, each row as what it belongs to. */
const MIXED = ['file', 'letter', 'mail', 'audit_line', 'form_draft', 'idempotency']
/** Of residents, without hanging on one by a foreign key. */
const OF_RESIDENTS = ['resident_search', 'complaint', 'data_import', 'contribution_handover', 'contribution_download', 'destruction']

/** What a provider drafts of an entry: its own, also after the opening. */
const DRAFTED = ['answer_version', 'submission_party', 'party_declaration']

/** The level of a table, from who may read it: a new table that nobody may read is secret, and one that nothing else is known of confidential. */
export function levelOf(table: string, residents: readonly string[] = residentTables()): Level {
  const read = (RLS[table] ?? []).filter((rule) => rule.verbs.includes('select'))
  if (read.length === 0) return 'secret'
  if (residents.includes(table) || OF_RESIDENTS.includes(table)) return 'resident'
  if (MIXED.includes(table)) return 'mixed'
  if (DRAFTED.includes(table) || read.some((rule) => rule.rows.includes('opened_at is not null'))) return 'sealed'
  const anybody = read.filter((rule) => rule.for === 'everyone' || rule.for === 'public')
  if (anybody.some((rule) => rule.rows === 'true')) return 'open'
  return anybody.length > 0 ? 'published' : 'confidential'
}
