import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { makeCampaign, withdrawCampaign } from '@/lib/continuity/commands/campaign'
import { computeCampaign } from '@/lib/continuity/commands/compute'
import { addWave, planWaves } from '@/lib/continuity/commands/waves'
import { campaignView } from '@/lib/continuity/queries/campaigns'
import { campaignPeople } from '@/lib/continuity/queries/people'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'

/**
 * So many residents with running help, in SQL alone: copies of one decision that was made and sent through the portal's own commands.
 * Runs as superuser, past triggers; every row is one they allow.
 */
export async function fillWithHelp(superuserUrl: string, templateIndication: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(`create temporary table made on commit drop as select n, gen_random_uuid() as resident_id, gen_random_uuid() as case_id, gen_random_uuid() as decision_id from generate_series(1, $1::int) n`, [count])
    await client.query('create temporary table source on commit drop as select * from indication where id = $1', [templateIndication])
    // Beside the tables, so that a row is made once and not once per column.
    const copy = (table: string, change: string, on: string) =>
      client.query(`insert into ${table} select row.* from ${table} t join source s on ${on} cross join made m cross join lateral jsonb_populate_record(t, ${change}) as row`)
    await copy('resident', `jsonb_build_object('id', m.resident_id, 'surname', 'Meting-' || to_hex(m.n), 'bsn_index', encode(sha256(convert_to('help' || m.n, 'UTF8')), 'hex'))`, 't.id = s.resident_id')
    await copy('wmo_case', `jsonb_build_object('id', m.case_id, 'resident_id', m.resident_id, 'number', 'Z-2024-' || (800000 + m.n))`, 't.id = s.case_id')
    await copy('wmo_decision', `jsonb_build_object('id', m.decision_id, 'resident_id', m.resident_id, 'case_id', m.case_id, 'reference', 'Z-2024-' || (800000 + m.n) || '-B1')`, 't.id = s.decision_id')
    await copy('indication', `jsonb_build_object('id', gen_random_uuid(), 'resident_id', m.resident_id, 'case_id', m.case_id, 'decision_id', m.decision_id)`, 't.id = s.id')
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const RULES = { reason: 'Om te meten.', productId: null, fromSetId: null, lotId: null, unit: null, endsFrom: null, endsUntil: null }

/** A campaign over all of them: how many seconds each step takes, and the longest that somebody waits for one press of the button. */
export async function timeCampaign(consultant: Person, newFrom: Day, wave: { readonly startsOn: Day; readonly endsOn: Day; readonly capacity: number }): Promise<{ residents: number; lines: string[] }> {
  const lines: string[] = []
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const value = await work()
    lines.push(`${what.padEnd(34)}${((performance.now() - begun) / 1000).toFixed(2).padStart(7)} s`)
    return value
  }
  const campaign = await timed('groep bepalen en bewaren', async () => sure(await makeCampaign(consultant, { ...RULES, name: 'Meting', newFrom })))
  let longest = 0
  await timed('doorrekenen', async () => {
    let left = 1
    while (left > 0) {
      const begun = performance.now()
      left = sure(await computeCampaign(consultant, campaign)).left
      longest = Math.max(longest, performance.now() - begun)
    }
  })
  lines.push(`${'waarvan de langste druk'.padEnd(34)}${(longest / 1000).toFixed(2).padStart(7)} s`)
  sure(await addWave(consultant, { ...campaign, ...wave }))
  await timed('verdelen over golven', () => planWaves(consultant, campaign))
  const view = await timed('pagina van de herindicatie', () => campaignView(consultant, campaign.id))
  await timed('een bladzijde inwoners', () => campaignPeople(consultant, campaign.id, { stand: 'fewer', waveId: null, page: 3 }))
  // Stopped, so that the same help can be measured again.
  sure(await withdrawCampaign(consultant, { ...campaign, version: view?.campaign.version ?? 0, reason: 'Gemeten.' }))
  return { residents: view?.sums.computed ?? 0, lines }
}
