import pg from 'pg'

export type Filled = { readonly windowId: string; readonly lotId: string; readonly municipalityId: string; readonly submissionId: string }

/**
 * A window with so many opened submissions for every lot of the region against forty criteria per lot, in SQL alone:
 * copies of one submission that was entered and opened through the portal's own commands. Every part is judged, apart
 * from the last five of the last submission by name. Runs as superuser, past triggers; every row is one they allow.
 */
export async function fillWithSubmissions(superuserUrl: string, template: string, officer: { readonly id: string; readonly name: string }, count: number, criteria = 40): Promise<Filled> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values)
  try {
    await run('begin')
    await run(`set local session_replication_role = replica`)
    await run(`create temporary table source on commit drop as select * from submission where id = $1`, [template])
    await run(`create temporary table made on commit drop as select n, gen_random_uuid() as provider_id, gen_random_uuid() as submission_id from generate_series(1, $1::int) n`, [count])
    // Another round on the same database: its firms and numbers go on after those of the rounds before.
    const before = Number(((await run(`select count(*) as n from provider where kvk between '70000001' and '70999999'`)).rows[0] as { n: string }).n)
    const ids = (await run(`select gen_random_uuid() as procedure, gen_random_uuid() as window`)).rows[0] as { procedure: string; window: string }
    const copy = (table: string, change: string, from: string, values: unknown[] = []) => run(`insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${change})).* from ${table} t ${from}`, values)
    await copy('procedure', `jsonb_build_object('id', $1::text, 'reference', 'BENCH-' || left($1::text, 8), 'title', 'Honderdvijftig inschrijvingen', 'assessors', 1)`, `join source s on t.id = s.procedure_id`, [ids.procedure])
    await copy('entry_window', `jsonb_build_object('id', $1::text, 'procedure_id', $2::text, 'name', 'Honderdvijftig', 'decided_at', null)`, `join source s on t.id = s.window_id`, [ids.window, ids.procedure])
    await run(
      `insert into procedure_lot select (jsonb_populate_record(null::procedure_lot, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'procedure_id', $1::text, 'lot_id', l.id, 'municipality_id', l.municipality_id))).*
       from (select pl.* from procedure_lot pl join source s on pl.procedure_id = s.procedure_id limit 1) t cross join lot l where l.region_id = t.region_id`,
      [ids.procedure],
    )
    await run(
      `insert into criterion select (jsonb_populate_record(null::criterion, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'procedure_id', $1::text, 'position', n, 'title', 'Eis ' || n, 'per_lot', true,
         'kind', (array['exclusion', 'suitability', 'minimum', 'execution'])[1 + n % 4]))).*
       from (select c.* from criterion c join source s on c.procedure_id = s.procedure_id where c.answer_kind = 'text' limit 1) t cross join generate_series(1, $2::int) n`,
      [ids.procedure, criteria],
    )
    await copy('provider', `jsonb_build_object('id', m.provider_id, 'name', 'Aanbieder ' || lpad(m.n::text, 3, '0') || ' B.V.', 'kvk', (70000000 + $1::int + m.n)::text, 'email', null, 'agb', null)`, `join source s on t.id = s.provider_id cross join made m`, [before])
    await copy('submission', `jsonb_build_object('id', m.submission_id, 'window_id', $1::text, 'procedure_id', $2::text, 'provider_id', m.provider_id, 'number', 'I-2025-' || upper(to_hex(655360 + $4::int + m.n)), 'status', case when m.n = $3::int then 'under-assessment' else 'assessed' end)`, `join source s on t.id = s.id cross join made m`, [ids.window, ids.procedure, count, before])
    await run(
      `insert into submission_lot select (jsonb_populate_record(null::submission_lot, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'submission_id', m.submission_id, 'window_id', $1::text, 'provider_id', m.provider_id, 'lot_id', l.id, 'municipality_id', l.municipality_id))).*
       from (select sl.* from submission_lot sl join source s on sl.submission_id = s.id where sl.submitted limit 1) t cross join made m cross join lot l where l.region_id = t.region_id`,
      [ids.window],
    )
    await run(
      `insert into submission_version select (jsonb_populate_record(null::submission_version, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'submission_id', m.submission_id, 'window_id', $1::text, 'provider_id', m.provider_id, 'content', t.content || $2::jsonb))).*
       from (select v.* from submission_version v join source s on v.submission_id = s.id where v.opened_at is not null limit 1) t cross join made m`,
      [ids.window, JSON.stringify(await contentOf(client, ids.procedure))],
    )
    await run(
      `insert into assessment (id, submission_id, window_id, criterion_id, lot_id, region_id, provider_id, seat, verdict, reason, assessed_by, assessor_name, assessed_at, revealed)
       select gen_random_uuid(), m.submission_id, $1::uuid, c.id, l.id, c.region_id, m.provider_id, 1,
         case when (m.n * 7 + c.position) % 97 = 0 then 'not-met' when (m.n + c.position) % 53 = 0 then 'not-yet-proved' else 'met' end, 'Zie het plan van aanpak, pagina ' || c.position || '.', $2::uuid, $3, portal_now(), true
       from made m cross join criterion c cross join lot l where c.procedure_id = $4::uuid and l.region_id = c.region_id
         and not (m.n = $5::int and c.position > $6::int - 5 and l.id = (select id from lot where region_id = c.region_id order by name desc limit 1))`,
      [ids.window, officer.id, officer.name, ids.procedure, count, criteria],
    )
    const { rows } = await run(`select l.id as lot, l.municipality_id as municipality, m.submission_id as submission from made m join source s on true join lot l on l.region_id = s.region_id where m.n = $1::int order by l.name limit 1`, [count])
    await run('commit')
    await run('vacuum analyze')
    const row = rows[0] as { lot: string; municipality: string; submission: string }
    return { windowId: ids.window, lotId: row.lot, municipalityId: row.municipality, submissionId: row.submission }
  } finally {
    await client.end()
  }
}

/** The lots and answers of a copied submission: one text per criterion and lot. */
async function contentOf(client: pg.Client, procedureId: string): Promise<object> {
  const { rows } = await client.query<{ lots: object; answers: object }>(
    `select (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'municipalityId', l.municipality_id) order by l.name) from lot l where l.region_id = c.region_id) as lots,
       jsonb_agg(jsonb_build_object('criterionId', c.id, 'criterionVersion', c.version, 'position', c.position, 'kind', c.kind, 'title', c.title, 'answerKind', c.answer_kind, 'lotId', l.id, 'yes', null, 'text', 'Zo doen wij het in ' || l.name || '.', 'evidence', null)) as answers
     from criterion c join lot l on l.region_id = c.region_id where c.procedure_id = $1 group by c.region_id`,
    [procedureId],
  )
  return { lots: rows[0]?.lots ?? [], answers: rows[0]?.answers ?? [], parties: [] }
}

/** The last five verdicts and the end of the last assessment: then every college can decide. */
export async function finishSubmissions(superuserUrl: string, filled: Filled): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(
      `insert into assessment (id, submission_id, window_id, criterion_id, lot_id, region_id, provider_id, seat, verdict, reason, assessed_by, assessor_name, assessed_at, revealed)
       select gen_random_uuid(), s.id, s.window_id, c.id, l.lot_id, s.region_id, s.provider_id, 1, 'met', '', (select a.assessed_by from assessment a where a.submission_id = s.id limit 1), 'Marit Hofstee', portal_now(), true
       from submission s join criterion c on c.procedure_id = s.procedure_id join submission_lot l on l.submission_id = s.id
       where s.id = $1 and not exists (select from assessment a where a.submission_id = s.id and a.criterion_id = c.id and a.lot_id = l.lot_id)`,
      [filled.submissionId],
    )
    await client.query(`update submission set status = 'assessed' where id = $1`, [filled.submissionId])
    await client.query('commit')
    await client.query('vacuum analyze assessment')
  } finally {
    await client.end()
  }
}
