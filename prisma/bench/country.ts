import pg from 'pg'

/** One place in twenty: the largest municipality of a country has about a twentieth of its people. */
const LARGEST = 20
const PROVIDERS = 40
/** Cases that wait for a decision in the largest municipality, at every size: what is measured there is growth around them. */
const WAITING = 1000

/** Tables that hang on a case; each copy of the waiting case gets its own row of them. */
const PARTS = ['investigation', 'calculation', 'provider_choice', 'preference', 'consent', 'wmo_application'] as const

/** Tables that get rows by the million. */
const FILLED = ['resident', 'resident_word', 'wmo_case', 'wmo_decision', 'indication', 'allocation', 'audit_line']

type Change = Readonly<Record<string, string>>

/**
 * A country of municipalities in SQL alone: providers in every lot, residents with a decided case, its indication, its allocation
 * and their lines in the trail, the largest municipality being that of the two templates; and in that one a thousand cases that
 * wait for their decision. Every row is a copy of one that was made through the portal's own commands, under keys of its own.
 * Runs as superuser, past triggers; every row is one they allow, but that the trail's chain is not reckoned for them.
 */
export async function fillCountry(superuserUrl: string, templates: { readonly waitingCase: string; readonly allocation: string }, count: number, municipalities = 342): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values)
  /** Copies of the one row of a table, for every row of `from`; a column that changes has its expression, and one it doesn't have is passed over. */
  const copy = async (table: string, of: { where: string; value: string }, change: Change, from: string) => {
    const { rows } = await run(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`, [table])
    const columns = (rows as { name: string }[]).map((row) => row.name)
    await run(`insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) select ${columns.map((name) => change[name] ?? `t."${name}"`).join(', ')} from ${table} t, ${from} where t.${of.where} = '${of.value}'`)
  }
  try {
    await run('begin')
    await run('set local session_replication_role = replica')
    const indexes = await withoutIndexes(client)
    const source = (await run(`select a.id as allocation, i.id as indication, i.case_id as case, i.decision_id as decision, i.resident_id as resident, a.municipality_id as municipality, a.region_id as region, a.lot_id as lot, a.participation_id as participation, a.provider_id as provider from allocation a join indication i on i.id = a.indication_id where a.id = $1`, [templates.allocation])).rows[0] as Record<'allocation' | 'indication' | 'case' | 'decision' | 'resident' | 'municipality' | 'region' | 'lot' | 'participation' | 'provider', string>
    const place = `(select n, case when n = 1 then '${source.municipality}'::uuid else gen_random_uuid() end as municipality_id, case when n = 1 then '${source.region}'::uuid else gen_random_uuid() end as region_id, case when n = 1 then '${source.lot}'::uuid else gen_random_uuid() end as lot_id from generate_series(1, ${municipalities}) n)`
    await run(`create temporary table place on commit drop as select * from ${place} p`)
    await run(`create temporary table firm on commit drop as select n, gen_random_uuid() as provider_id from generate_series(1, ${PROVIDERS}) n`)
    await run(`create temporary table part on commit drop as select p.n as place, f.n as firm, gen_random_uuid() as id, p.municipality_id, p.region_id, p.lot_id, f.provider_id from place p, firm f`)
    await run('create index on part (place, firm)')
    await run(`create temporary table made on commit drop as
      select k.n, p.n as place, p.municipality_id, p.region_id, p.lot_id, part.id as participation_id, part.provider_id, gen_random_uuid() as resident_id, gen_random_uuid() as case_id, gen_random_uuid() as decision_id, gen_random_uuid() as indication_id, gen_random_uuid() as allocation_id,
        ${surname('k.n')} as surname
      from generate_series(1, $1::int) k(n) join place p on p.n = case when k.n % ${LARGEST} = 0 then 1 else 2 + (k.n % (${municipalities} - 1)) end join part on part.place = p.n and part.firm = 1 + k.n % ${PROVIDERS}`, [count])
    const others = '(select * from place where n > 1) p'
    await copy('region', { where: 'id', value: source.region }, { id: 'p.region_id', code: `'meting-' || p.n`, name: `'Meting ' || p.n` }, others)
    await copy('municipality', { where: 'id', value: source.municipality }, { id: 'p.municipality_id', region_id: 'p.region_id', name: `'Gemeente ' || p.n`, cbs_code: `'M' || p.n` }, others)
    await copy('lot', { where: 'id', value: source.lot }, { id: 'p.lot_id', region_id: 'p.region_id', municipality_id: 'p.municipality_id', name: `'Gemeente ' || p.n` }, others)
    await copy('provider', { where: 'id', value: source.provider }, { id: 'm.provider_id', name: `'Zorg ' || m.n || ' B.V.'`, kvk: `(60000000 + m.n)::text`, email: 'null', agb: 'null' }, 'firm m')
    await copy('participation', { where: 'id', value: source.participation }, { id: 'm.id', agreement_id: 'gen_random_uuid()', region_id: 'm.region_id', municipality_id: 'm.municipality_id', lot_id: 'm.lot_id', provider_id: 'm.provider_id' }, 'part m')
    await copy('resident', { where: 'id', value: source.resident }, resident(`encode(sha256(convert_to('bench' || m.n, 'UTF8')), 'hex')`), 'made m')
    await run(`insert into resident_word (municipality_id, word, resident_id) select m.municipality_id, fold_word(w.word), m.resident_id from made m, lateral regexp_split_to_table(lower(m.surname), '[^a-z0-9]+') as w(word) where w.word <> '' on conflict do nothing`)
    await copy('wmo_case', { where: 'id', value: source.case }, { id: 'm.case_id', resident_id: 'm.resident_id', municipality_id: 'm.municipality_id', number: `'Z-2023-' || (1000000 + m.n)` }, 'made m')
    await copy('wmo_decision', { where: 'id', value: source.decision }, { id: 'm.decision_id', case_id: 'm.case_id', resident_id: 'm.resident_id', municipality_id: 'm.municipality_id', reference: `'Z-2023-' || (1000000 + m.n) || '-B1'` }, 'made m')
    await copy('indication', { where: 'id', value: source.indication }, { id: 'm.indication_id', case_id: 'm.case_id', decision_id: 'm.decision_id', resident_id: 'm.resident_id', municipality_id: 'm.municipality_id', lot_id: 'm.lot_id' }, 'made m')
    await copy('allocation', { where: 'id', value: source.allocation }, { id: 'm.allocation_id', number: `'T-2023-' || ${[0, 1, 2, 3, 4].map((place) => `substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + m.n / ${31 ** place} % 31, 1)`).join(' || ')}`, indication_id: 'm.indication_id', municipality_id: 'm.municipality_id', region_id: 'm.region_id', lot_id: 'm.lot_id', participation_id: 'm.participation_id', provider_id: 'm.provider_id' }, 'made m')
    await run(`insert into audit_line (seq, at, portal_at, event, compartment, subject_type, subject_id, actor_kind, actor_name, region_id, municipality_id, resident_id, detail, prev, hash)
      select (select seq from audit_head) + row_number() over (), portal_now(), portal_now(), e.event, 'resident', e.subject, case e.subject when 'wmo-case' then m.case_id else m.allocation_id end, 'system', 'Meting', m.region_id, m.municipality_id, m.resident_id, '{}', encode(sha256(convert_to('before ' || m.case_id || e.event, 'UTF8')), 'hex'), encode(sha256(convert_to(m.case_id || e.event, 'UTF8')), 'hex')
      from made m cross join (values ('case.decided', 'wmo-case'), ('allocation.accepted', 'allocation')) e(event, subject)`)
    await run('update audit_head set seq = (select max(seq) from audit_line)')
    await run('drop table made')
    await run(`create temporary table made on commit drop as select k.n, p.municipality_id, gen_random_uuid() as resident_id, gen_random_uuid() as case_id, ${surname('k.n + 7')} as surname from generate_series(1, ${WAITING}) k(n), place p where p.n = 1`)
    const waiting = (await run(`select resident_id from wmo_case where id = $1`, [templates.waitingCase])).rows[0] as { resident_id: string }
    await copy('resident', { where: 'id', value: waiting.resident_id }, resident(`encode(sha256(convert_to('waits' || m.n, 'UTF8')), 'hex')`), 'made m')
    await run(`insert into resident_word (municipality_id, word, resident_id) select m.municipality_id, fold_word(w.word), m.resident_id from made m, lateral regexp_split_to_table(lower(m.surname), '[^a-z0-9]+') as w(word) where w.word <> '' on conflict do nothing`)
    await copy('wmo_case', { where: 'id', value: templates.waitingCase }, { id: 'm.case_id', resident_id: 'm.resident_id', number: `'Z-2025-' || (900000 + m.n)` }, 'made m')
    for (const table of PARTS) await copy(table, { where: 'case_id', value: templates.waitingCase }, { id: 'gen_random_uuid()', case_id: 'm.case_id', resident_id: 'm.resident_id' }, 'made m')
    await run(`set local maintenance_work_mem = '256MB'`)
    for (const { definition } of indexes) await run(definition)
    await run('commit')
    await run('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** Drops the indexes that no constraint needs and says how to make them again: made after a million rows, they take a tenth of the time. */
async function withoutIndexes(client: pg.Client): Promise<readonly { readonly definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select format('%I', c.relname) as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname = any ($1) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [FILLED],
  )
  if (rows.length > 0) await client.query(`drop index ${rows.map((row) => row.name).join(', ')}`)
  return rows
}

/** Fifty stems with a number of one's own: many share the first, as in a telephone book. */
const surname = (n: string) => `(array['Akkerman','Bakkersma','Dekkerveld','Elzinga','Fokkema','Geertsma','Hoekstra','Jansenbrink','Kuipersma','Looman'])[1 + (${n}) / ${LARGEST} % 10] || (array['', 'hof', 'stra', 'horst', 'kamp'])[1 + ((${n}) / 200) % 5] || '-' || to_hex(${n})`

const resident = (index: string): Change => ({ id: 'm.resident_id', municipality_id: 'm.municipality_id', surname: 'm.surname', bsn_index: index, birth_date: `to_char(date '1930-01-01' + (m.n * 37 % 14000), 'YYYY-MM-DD')`, house_number: `(1 + m.n % 300)::text` })

export type Samples = { readonly caseIds: readonly string[]; readonly residents: readonly { readonly id: string; readonly surname: string; readonly birthDate: string }[] }

/** Cases of the filling that wait for their decision, and residents of the same municipality with help to look for. */
export async function samples(superuserUrl: string, take: number): Promise<Samples> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const cases = await client.query<{ id: string }>(`select id from wmo_case where status = 'applied' and number like 'Z-2025-9%' order by number limit $1`, [take])
    const residents = await client.query<{ id: string; surname: string; birth_date: string }>(
      `select r.id, r.surname, r.birth_date from resident r where r.municipality_id = (select municipality_id from wmo_case where id = $1) and exists (select from wmo_case c where c.resident_id = r.id and c.number like 'Z-2023-1______') order by r.id limit $2`,
      [cases.rows[0]?.id, take],
    )
    return { caseIds: cases.rows.map((row) => row.id), residents: residents.rows.map((row) => ({ id: row.id, surname: row.surname, birthDate: row.birth_date })) }
  } finally {
    await client.end()
  }
}
