import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DECISION_STATUS_LABELS, OUTCOME_LABELS } from '@/lib/admissions/messages/decision'
import { SUBMISSION_STATUS_LABELS } from '@/lib/admissions/messages/submission'
import { DECISION_STATUSES, OUTCOMES } from '@/lib/admissions/schema/decision'
import { SUBMISSION_STATUSES } from '@/lib/admissions/schema/submission'
import { ALLOCATION_LABELS } from '@/lib/allocations/messages'
import { ALLOCATION_STATUSES } from '@/lib/allocations/schema'
import { STATUS_LABELS as REQUEST_LABELS } from '@/lib/consultations/messages'
import { REQUEST_STATUSES } from '@/lib/consultations/schema'
import { AGREEMENT_LABELS, OPTION_LABELS, STANDING_LABELS as PARTICIPATION_LABELS } from '@/lib/contracts/messages'
import { AGREEMENT_STATUSES, OPTION_STATUSES, PARTICIPATION_STATUSES } from '@/lib/contracts/schema'
import { CAMPAIGN_LABELS } from '@/lib/continuity/messages'
import { MAPPING_LABELS, PART_LABELS } from '@/lib/continuity/messages/changeover'
import { CAMPAIGN_STATUSES } from '@/lib/continuity/schema'
import { MAPPING_STATUSES, PART_STATUSES } from '@/lib/continuity/schema/changeover'
import { DOMAINS } from '@/lib/domains'
import { STATUS_LABELS as CASE_LABELS } from '@/lib/indications/messages'
import { CASE_STATUSES } from '@/lib/indications/schema'
import { CELL_STATUS_LABELS, NORM_SET_STATUS_LABELS } from '@/lib/norms/messages/calculation'
import { CELL_STATUSES, NORM_SET_STATUSES } from '@/lib/norms/schema/cells'
import { PILOT_LABELS, PILOT_OUTCOME_LABELS } from '@/lib/pilots/messages'
import { REPORT_STATUS_LABELS } from '@/lib/reporting/messages/report'
import { REPORT_STATUSES } from '@/lib/reporting/schema/burden'
import { PILOT_OUTCOME_STATUSES, PILOT_STATUSES } from '@/lib/pilots/schema'
import { STATUS_LABELS as PROCEDURE_LABELS } from '@/lib/procedures/messages/labels'
import { PROCEDURE_STATUSES } from '@/lib/procedures/schema/procedure'
import { CHANGE_STATUS_LABELS } from '@/lib/providers/messages'
import { CHANGE_STATUSES } from '@/lib/providers/schema'
import { OBJECTION_LABELS } from '@/lib/redress/messages'
import { OBJECTION_STATUSES } from '@/lib/redress/schema'
import { PROPOSAL_LABELS } from '@/lib/rulebook/messages'
import { PROPOSAL_STATUSES } from '@/lib/rulebook/schema'
import { COMPLAINT_LABELS } from '@/lib/complaints/messages'
import { COMPLAINT_STATUSES } from '@/lib/complaints/schema'
import { CALL_LABELS } from '@/lib/callers/messages'
import { CALL_STATUSES } from '@/lib/callers/schema'
import { EXTRA_LABELS } from '@/lib/facility/messages'
import { EXTRA_STATUSES } from '@/lib/facility/schema'
import { FILE_LABELS } from '@/lib/supervision/messages'
import { FILE_STATUSES } from '@/lib/supervision/schema'

const text = readFileSync('docs/glossary.md', 'utf8')

/** The rows of the table under a heading, as cells. */
function rowsUnder(heading: string): string[][] {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  return rows.slice(1)
}

test('every domain has its row, in the order of the one list', () => {
  expect(rowsUnder('Domains').map(([domain]) => domain)).toEqual(DOMAINS.map((domain) => `\`${domain}\``))
})

test('a domain that exists is not called missing', () => {
  const missing = rowsUnder('Domains').filter(([, , holds]) => holds?.startsWith('not there yet')).map(([domain]) => domain?.replaceAll('`', '') ?? '')
  expect(missing.filter((domain) => existsSync(`lib/${domain}`))).toEqual([])
})

type Label = string | { readonly text: string }
/** The stored statuses of each thing, and what a screen calls them. */
const STATUSES: Readonly<Record<string, readonly [readonly string[], Readonly<Record<string, Label>>]>> = {
  pilot: [PILOT_STATUSES, PILOT_LABELS],
  'burden report': [REPORT_STATUSES, REPORT_STATUS_LABELS],
  'pilot outcome': [PILOT_OUTCOME_STATUSES, PILOT_OUTCOME_LABELS],
  procedure: [PROCEDURE_STATUSES, PROCEDURE_LABELS],
  submission: [SUBMISSION_STATUSES, SUBMISSION_STATUS_LABELS],
  outcome: [OUTCOMES, OUTCOME_LABELS],
  'college decision': [DECISION_STATUSES, DECISION_STATUS_LABELS],
  agreement: [AGREEMENT_STATUSES, AGREEMENT_LABELS],
  participation: [PARTICIPATION_STATUSES, PARTICIPATION_LABELS],
  option: [OPTION_STATUSES, OPTION_LABELS],
  'dossier change': [CHANGE_STATUSES, CHANGE_STATUS_LABELS],
  case: [CASE_STATUSES, CASE_LABELS],
  campaign: [CAMPAIGN_STATUSES, CAMPAIGN_LABELS],
  'changeover list': [PART_STATUSES, PART_LABELS],
  'help mapping': [MAPPING_STATUSES, MAPPING_LABELS],
  allocation: [ALLOCATION_STATUSES, ALLOCATION_LABELS],
  objection: [OBJECTION_STATUSES, OBJECTION_LABELS],
  complaint: [COMPLAINT_STATUSES, COMPLAINT_LABELS],
  'call back': [CALL_STATUSES, CALL_LABELS],
  'extra hours': [EXTRA_STATUSES, EXTRA_LABELS],
  'supervision file': [FILE_STATUSES, FILE_LABELS],
  'advisory request': [REQUEST_STATUSES, REQUEST_LABELS],
  'rule proposal': [PROPOSAL_STATUSES, PROPOSAL_LABELS],
  'norm set': [NORM_SET_STATUSES, NORM_SET_STATUS_LABELS],
  'norm cell': [CELL_STATUSES, CELL_STATUS_LABELS],
}

test.each(Object.entries(STATUSES))('every status of a %s has its row, with the word on screen', (thing, [statuses, labels]) => {
  const rows = rowsUnder('Statuses').filter(([of]) => of === thing)
  const shown = (status: string) => {
    const label = labels[status]
    return typeof label === 'string' ? label : label?.text
  }
  expect(rows.map(([, status, onScreen]) => [status, onScreen])).toEqual(statuses.map((status) => [`\`${status}\``, shown(status)]))
})

test('every row says something in every cell', () => {
  for (const heading of ['Domains', 'Words', 'Statuses']) {
    const rows = rowsUnder(heading)
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((cells) => cells.some((cell) => cell === ''))).toEqual([])
  }
})
