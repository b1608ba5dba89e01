import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { adoptPart, endChangeover, makeChangeover } from '@/lib/continuity/commands/changeover'
import { undoPart } from '@/lib/continuity/commands/changeover-finish'
import { runPart } from '@/lib/continuity/commands/changeover-run'
import { changeoverView } from '@/lib/continuity/queries/changeover'
import { changeoverPeople } from '@/lib/continuity/queries/changeover-people'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'

/** Which clients there are: so many at each of two providers that have a place in the municipality. */
export const CLIENTS = [5000, 2225] as const

/**
 * So many running clients per provider in SQL alone, as copies of one whose help began through the portal's own commands, and a mapping by which
 * all of them get another product. Runs as superuser, past triggers; every row is one they allow.
 */
export async function fillWithClients(superuserUrl: string, municipalityId: string, from: Day): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(`create temporary table source on commit drop as select a.id as allocation_id, a.indication_id, i.case_id, i.decision_id, i.resident_id, a.product_id, a.lot_id from allocation a join indication i on i.id = a.indication_id join wmo_decision d on d.id = i.decision_id
      where a.municipality_id = $1 and a.status = 'started' and i.status = 'adopted' and i.norm_set_id is not null and d.dispatched_on is not null and i.ends_on > $2 limit 1`, [municipalityId, from])
    await client.query(`create temporary table places on commit drop as select p.id, p.provider_id, row_number() over (order by p.id) as nth from participation p join source s on p.lot_id = s.lot_id and s.product_id = any(p.product_ids) where p.status = 'running' and p.starts_on <= $1 and p.ends_on >= $1 order by p.id limit $2`, [from, CLIENTS.length])
    await client.query(`create temporary table made on commit drop as select row_number() over () as n, p.id as participation_id, p.provider_id, gen_random_uuid() as resident_id, gen_random_uuid() as case_id, gen_random_uuid() as decision_id, gen_random_uuid() as indication_id, gen_random_uuid() as allocation_id
      from places p join unnest($1::int[]) with ordinality as c(clients, nth) on c.nth = p.nth cross join lateral generate_series(1, c.clients)`, [[...CLIENTS]])
    const copy = (table: string, change: string, on: string) => client.query(`insert into ${table} select row.* from ${table} t join source s on ${on} cross join made m cross join lateral jsonb_populate_record(t, ${change}) as row`)
    await copy('resident', `jsonb_build_object('id', m.resident_id, 'surname', 'Overgang-' || to_hex(m.n), 'bsn_index', encode(sha256(convert_to('move' || m.n, 'UTF8')), 'hex'))`, 't.id = s.resident_id')
    await copy('wmo_case', `jsonb_build_object('id', m.case_id, 'resident_id', m.resident_id, 'number', 'Z-2024-' || (900000 + m.n))`, 't.id = s.case_id')
    await copy('wmo_decision', `jsonb_build_object('id', m.decision_id, 'resident_id', m.resident_id, 'case_id', m.case_id, 'reference', 'Z-2024-' || (900000 + m.n) || '-B1')`, 't.id = s.decision_id')
    await copy('indication', `jsonb_build_object('id', m.indication_id, 'resident_id', m.resident_id, 'case_id', m.case_id, 'decision_id', m.decision_id)`, 't.id = s.indication_id')
    await copy('allocation', `jsonb_build_object('id', m.allocation_id, 'indication_id', m.indication_id, 'participation_id', m.participation_id, 'provider_id', m.provider_id, 'number', 'T-2022-' || translate(upper(lpad(to_hex(m.n), 5, '0')), '01', 'XY'))`, 't.id = s.allocation_id')
    await copy('allocation_client', `jsonb_build_object('id', gen_random_uuid(), 'allocation_id', m.allocation_id, 'resident_id', m.resident_id, 'provider_id', m.provider_id)`, 't.allocation_id = s.allocation_id')
    await client.query(`create temporary table wanted on commit drop as select gen_random_uuid() as id`)
    await client.query(`insert into product select row.* from product t join source s on t.id = s.product_id cross join wanted w cross join lateral jsonb_populate_record(t, jsonb_build_object('id', w.id, 'code', 'METING', 'name', 'Meting')) as row`)
    await client.query(`insert into product_unit select row.* from product_unit t join source s on t.product_id = s.product_id cross join wanted w cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'product_id', w.id)) as row where t.unit = 'minutes-week'`)
    await client.query(`update participation p set product_ids = p.product_ids || w.id from places x, wanted w where p.id = x.id`)
    await client.query(`insert into help_mapping (id, region_id, municipality_id, from_product_id, from_unit, to_product_id, valid_from, source, status, proposed_by_id, proposed_by, proposed_at, decided_by_id, decided_by, decided_at)
      select gen_random_uuid(), m.region_id, m.id, s.product_id, 'minutes-week', w.id, $2, 'Om te meten.', 'adopted', gen_random_uuid(), 'Meting', now(), gen_random_uuid(), 'Meting', now() from municipality m, source s, wanted w where m.id = $1`, [municipalityId, from])
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** A changeover of all of them, each with a decision and a letter: how many seconds each step takes, and the longest that somebody waits for one press. */
export async function timeChangeover(maker: Person, second: Person, newFrom: Day): Promise<{ residents: number; lines: string[] }> {
  const lines: string[] = []
  const say = (what: string, ms: number) => lines.push(`${what.padEnd(44)}${(ms / 1000).toFixed(2).padStart(8)} s`)
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const value = await work()
    say(what, performance.now() - begun)
    return value
  }
  const made = await timed('lijsten maken en bewaren', async () => sure(await makeChangeover(maker, { name: 'Meting', reason: 'Om te meten.', newFrom })))
  const look = async () => {
    const view = await changeoverView(maker, made.id)
    if (!view) throw new Error('the changeover is gone')
    return view
  }
  const big = (await timed('pagina van de contractovergang', look)).parts.filter((part) => part.sums.by.decision > 1000).sort((a, b) => a.sums.cases - b.sums.cases)
  for (const part of big) {
    const count = part.sums.by.decision
    sure(await adoptPart(second, { partId: part.id, version: part.version }))
    let longest = 0
    await timed(`${count} overzetten`, async () => {
      for (let left = 1; left > 0; ) {
        const begun = performance.now()
        left = sure(await runPart(second, { partId: part.id })).left
        longest = Math.max(longest, performance.now() - begun)
      }
    })
    say('waarvan de langste druk', longest)
    await timed('een bladzijde inwoners', () => changeoverPeople(maker, made.id, part.id, { filter: 'decision', page: 3 }))
    await timed(`${count} terugdraaien`, async () => {
      for (let left = 1; left > 0; ) {
        const version = (await look()).parts.find((each) => each.id === part.id)?.version ?? 0
        left = sure(await undoPart(second, { partId: part.id, version, reason: 'Gemeten.' })).left
      }
    })
  }
  // Stopped, so that the same help can be measured again.
  sure(await endChangeover(maker, { id: made.id, version: 1, reason: 'Gemeten.' }))
  return { residents: made.residents, lines }
}
