import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '@/tests/support/database'

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: (await testDatabase('regions')).superuserUrl })
  await client.connect()
  // What a step may change is another matter: only what a row may say is asked here.
  await client.query(`set session_replication_role = replica`)
}, 600_000)
afterAll(() => client.end())

/** The row once more under another number, with what is given changed. */
const again = (table: string, changed: Readonly<Record<string, unknown>>, where = 'true') =>
  `insert into ${table} select (jsonb_populate_record(t, '${JSON.stringify({ id: '00000000-0000-4000-8000-0000000000ff', ...changed })}')).* from ${table} t where ${where} limit 1`
const set = (table: string, what: string, where = 'true') => `update ${table} set ${what} where id = (select id from ${table} where ${where} order by id limit 1)`

/** A closing at noon (UTC) that is moved a day later, with what is given changed. */
const move = (changed: Readonly<Record<string, unknown>>) => {
  const id = '00000000-0000-4000-8000-0000000000ff'
  const row = { id, window_id: id, procedure_id: id, region_id: id, kind: 'later', from_closes_at: '2026-01-05T11:00:00Z', to_closes_at: '2026-01-06T11:00:00Z', reason: 'x', along: [], proposed_by: id, proposed_name: 'x', proposed_at: '2026-01-02T11:00:00Z', version: 1 }
  return `insert into closing_move select (jsonb_populate_record(null::closing_move, '${JSON.stringify({ ...row, ...changed })}')).*`
}

/** What would break each constraint that docs/controls.md names under "What must fit together". */
const BREAKING: Readonly<Record<string, readonly string[]>> = {
  entry_window_times: [set('entry_window', `closes_at = opens_at`, `closes_at is not null`)],
  entry_window_questions: [set('entry_window', `questions_until = closes_at, answers_by = null`, `kind <> 'continuous'`)],
  entry_window_answers: [set('entry_window', `questions_until = closes_at - interval '2 days', answers_by = closes_at + interval '1 minute'`, `closes_at is not null`), set('entry_window', `questions_until = null, answers_by = closes_at`, `closes_at is not null`)],
  closing_move_later: [move({ to_closes_at: '2026-01-05T11:00:00Z' })],
  closing_move_outage: [move({ kind: 'outage' }), move({ kind: 'outage', outage_from: '2026-01-05T12:00:00Z', outage_until: '2026-01-05T13:00:00Z' })],
  college_decision_notified: [set('college_decision', `notified_at = null`, `status in ('notified', 'final')`)],
  college_decision_final: [set('college_decision', `final_on = reaction_until`, `status = 'final'`)],
  agreement_term: [set('agreement', `ends_on = '1999-12-31'`), set('agreement', `max_ends_on = starts_on`, `ends_on > starts_on`)],
  participation_term: [set('participation', `ends_on = '1999-12-31'`)],
  participation_no_overlap: [again('participation', { agreement_id: '00000000-0000-4000-8000-0000000000fe' }, `status = 'running'`)],
  evidence_version_dates: [set('evidence_version', `issued_on = '2025-02-02', valid_until = '2025-02-01'`)],
  calculation_sum: [set('calculation', `minutes = minutes + 1`)],
  calculation_reason: [set('calculation', `deviation_minutes = 5, minutes = norm_minutes + 5, deviation_reason = ' '`)],
  indication_order: [set('indication', `ends_on = '1999-12-31'`)],
  indication_no_overlap: [again('indication', {}, `status = 'adopted'`)],
  wmo_decision_order: [set('wmo_decision', `dispatched_on = '1999-12-31'`, `dispatched_on is not null`), set('wmo_decision', `objection_until = dispatched_on`, `objection_until is not null`)],
  wmo_decision_counts: [set('wmo_decision', `objection_until = null`, `objection_until is not null`)],
  allocation_days: [set('allocation', `wished_start = '2999-01-01'`, `starts_on is null`), set('allocation', `ends_on = 'morgen'`)],
  allocation_start: [set('allocation', `starts_on = '1999-12-31'`)],
  product_unit_one_at_a_time: [again('product_unit', {})],
  hourly_rate_one_at_a_time: [again('hourly_rate', {})],
  product_option_minutes: [set('product_option', `minutes_from = minutes_to + 1`), set('product_option', `minutes_to = 10081`)],
  objection_late: [set('objection', `late = not late`), set('objection', `late = false, late_excused = true, late_reason = 'x'`, `not late`)],
  objection_completion: [set('objection', `completion_asked_on = received_on, completion_until = null`), set('objection', `completion_asked_on = received_on, completion_until = received_on`)],
  norm_set_term: [set('norm_set', `valid_until = valid_from`)],
  resident_name_use: [set('resident', `name_use = 'partner', partner_surname = null`)],
  resident_died_on: [set('resident', `died_on = '1800-01-01'`)],
  resident_address_secret: [set('resident', `address_secret_on = '2025-12-01', address_secret_by = null`), set('resident', `address_secret_on = null, address_secret_by = 'A. de Vries'`), set('resident', `address_secret_on = '2025-12-01', address_secret_by = ' '`)],
}

describe('what must fit together', () => {
  it('is listed for who reads it, and each that is listed is broken here [V2.1.2]', () => {
    const section = readFileSync('docs/controls.md', 'utf8').split(/^## /m).find((each) => each.startsWith('What must fit together\n')) ?? ''
    expect([...section.matchAll(/`(\w+_\w+)`/g)].map(([, name]) => name).sort()).toEqual(Object.keys(BREAKING).sort())
  })
  it('is broken by what is changed, not by the row itself', async () => {
    await client.query('begin')
    expect((await client.query(move({}))).rowCount).toBe(1)
    await client.query('rollback')
  })
  it.each(Object.entries(BREAKING))('%s: refused by the database [V2.2.3]', async (name, statements) => {
    for (const statement of statements) {
      await client.query('begin')
      const refused: unknown = await client.query(statement).then(({ rowCount }) => `${rowCount} done`, (error: unknown) => (error instanceof pg.DatabaseError ? error.constraint : error))
      await client.query('rollback')
      expect([statement, refused]).toEqual([statement, name])
    }
  })
})
