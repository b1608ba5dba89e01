import pg from 'pg'

/** Tables that hang on a case; each clone of the template case gets its own row of them. */
const PARTS = ['investigation', 'calculation', 'provider_choice', 'preference', 'consent', 'wmo_application'] as const

/**
 * Fills a municipality with residents and cases that wait for their decision, in SQL alone: each is a copy of one case
 * that was made through the portal's own commands, under a name and keys of its own. Runs as superuser, past
 * row-level security; triggers and constraints hold.
 */
export async function fillWithResidents(superuserUrl: string, templateCase: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(
      `create temporary table made on commit drop as
       select n, gen_random_uuid() as resident_id, gen_random_uuid() as case_id,
              (array['Akkerman','Bakkersma','Dekkerveld','Elzinga','Fokkema','Geertsma','Hoekstra','Jansenbrink','Kuipersma','Looman'])[1 + n % 10] || (array['', 'hof', 'stra', 'horst', 'kamp'])[1 + (n / 10) % 5] || '-' || to_hex(n) as surname
       from generate_series(1, $1::int) n`,
      [count],
    )
    await client.query(
      `insert into resident select (jsonb_populate_record(r, jsonb_build_object('id', m.resident_id, 'surname', m.surname, 'bsn_index', encode(sha256(convert_to('bench' || m.n, 'UTF8')), 'hex'),
         'birth_date', to_char(date '1930-01-01' + (m.n * 37 % 14000), 'YYYY-MM-DD'), 'house_number', (1 + m.n % 300)::text))).*
       from made m, resident r where r.id = (select resident_id from wmo_case where id = $1)`,
      [templateCase],
    )
    await client.query(
      `insert into resident_word (municipality_id, word, resident_id)
       select r.municipality_id, fold_word(w.word), m.resident_id from made m, resident r, lateral regexp_split_to_table(lower(m.surname), '[^a-z0-9]+') as w(word)
       where r.id = (select resident_id from wmo_case where id = $1) and w.word <> '' on conflict do nothing`,
      [templateCase],
    )
    await client.query(
      `insert into wmo_case select (jsonb_populate_record(c, jsonb_build_object('id', m.case_id, 'resident_id', m.resident_id, 'number', 'Z-2025-' || (900000 + m.n)))).*
       from made m, wmo_case c where c.id = $1`,
      [templateCase],
    )
    for (const table of PARTS)
      await client.query(
        `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', m.case_id) || case when to_jsonb(t) ? 'resident_id' then jsonb_build_object('resident_id', m.resident_id) else '{}' end)).*
         from made m, ${table} t where t.case_id = $1`,
        [templateCase],
      )
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** Cases of the filling that wait for their decision, and residents to look at. */
export async function samples(superuserUrl: string, take: number): Promise<{ caseIds: string[]; residentIds: string[]; names: string[] }> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ case_id: string; resident_id: string; surname: string }>(
      `select c.id as case_id, r.id as resident_id, r.surname from wmo_case c join resident r on r.id = c.resident_id where c.status = 'applied' and c.number like 'Z-2025-9%' order by c.number limit $1`,
      [take],
    )
    return { caseIds: rows.map((row) => row.case_id), residentIds: rows.map((row) => row.resident_id), names: rows.map((row) => row.surname) }
  } finally {
    await client.end()
  }
}
