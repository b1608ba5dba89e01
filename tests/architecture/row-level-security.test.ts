import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GATE, RLS, changesOf, columnsOf, grantsOf, policyName } from '@/prisma/rls'
import { CHANGES } from '@/prisma/columns'
import { testDatabase } from '@/tests/support/database'

let owner: pg.Client
let app: pg.Client

beforeAll(async () => {
  const database = await testDatabase('empty')
  owner = new pg.Client({ connectionString: database.migrateUrl })
  app = new pg.Client({ connectionString: database.appUrl })
  await Promise.all([owner.connect(), app.connect()])
})
afterAll(() => Promise.all([owner.end(), app.end()]))

/** What places a row and is known, or settled, after it was made. */
const PLACED_LATER: Readonly<Record<string, string>> = {
  'agreement_import_row.agreement_id': 'what the adoption of the file made of the line',
  'agreement_import_row.provider_id': 'which provider the line turned out to be',
  'clause.number': 'an unpublished clause is renumbered by its officer',
  'conversion_case.case_id': 'the case that the invitation became',
  'data_import_row.case_id': 'what the adoption of the file made of the line',
  'data_import_row.resident_id': 'what the adoption of the file made of the line',
  'establishment.number': 'the number of the establishment in the trade register, kept by its provider',
  'incoming_file.resident_id': 'the file that what was sent was taken into',
  'provider_choice.provider_id': 'the choice itself, which a resident may change until the offer',
  'restorative_track.provider_id': 'which organisation, until the track is sent',
}

const tables = async () => (await owner.query<{ name: string; on: boolean; forced: boolean }>(`select relname as name, relrowsecurity as on, relforcerowsecurity as forced from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'`)).rows

describe('row-level security', () => {
  it('is on and forced on every table, and prisma/rls.ts knows every table [V8.4.1]', async () => {
    const found = await tables()
    expect(found.filter((table) => !table.on || !table.forced)).toEqual([])
    expect(found.map((table) => table.name).sort()).toEqual(Object.keys(RLS).sort())
  })

  it('has exactly the policies of prisma/rls.ts', async () => {
    const { rows } = await owner.query<{ at: string }>(`select tablename || '.' || policyname || ':' || lower(cmd) || ':' || array_to_string(roles, ',') as at from pg_policies where schemaname = 'public'`)
    const wanted = Object.entries(RLS).flatMap(([table, rules]) => [
      ...rules.flatMap((rule) => rule.verbs.map((verb) => `${table}.${policyName(rule, verb)}:${verb}:perceel_app`)),
      ...(GATE[table] ?? []).map((verb) => `${table}.gate_${verb}:${verb}:perceel_gate`),
    ])
    expect(rows.map((row) => row.at).sort()).toEqual([...wanted, 'portal_clock.owner_all:all:perceel_owner'].sort())
  })

  it('never reads another table in a policy', async () => {
    const { rows } = await owner.query<{ tablename: string; expression: string }>(`select tablename, coalesce(qual, '') || ' ' || coalesce(with_check, '') as expression from pg_policies where schemaname = 'public'`)
    expect(rows.filter((row) => / from /i.test(row.expression))).toEqual([])
  })

  it('grants the app what its rules open and nothing else [V13.2.2]', async () => {
    const { rows } = await owner.query<{ table_name: string; privilege_type: string }>(`select table_name, privilege_type from information_schema.role_table_grants where grantee = 'perceel_app' and table_schema = 'public' and table_name <> '_prisma_migrations'`)
    const wanted = Object.entries(RLS).flatMap(([table, rules]) => grantsOf(rules).filter((verb) => verb !== 'update').map((verb) => `${table}:${verb}`))
    expect(rows.map((row) => `${row.table_name}:${row.privilege_type.toLowerCase()}`).sort()).toEqual(wanted.sort())
  })

  it('lets the app change the columns of prisma/columns.ts and no other: not whose a row is, when it was made or by whom [V8.1.2, V8.2.3, V13.2.2]', async () => {
    const { rows } = await owner.query<{ table: string; column: string }>(`select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations' and a.attnum > 0 and not a.attisdropped`)
    const columns = columnsOf()
    // The schema that the matrix is made of is the database's.
    expect(rows.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...columns].flatMap(([table, list]) => list.map(({ column }) => `${table}.${column}`)).sort())
    const wrong: string[] = []
    for (const { table, column } of rows) {
      const refused = await app.query(`update "${table}" set "${column}" = default where false`).then(() => undefined, (thrown: unknown) => (thrown as { code?: string }).code)
      if (refused !== (changesOf(table).includes(column) ? undefined : '42501')) wrong.push(`${table}.${column}: ${refused ?? 'open'}`)
    }
    expect(wrong).toEqual([])
  })

  it('has a list of columns for each table that a rule opens for update, and for no other, of columns that are there', () => {
    const opened = Object.entries(RLS).filter(([, rules]) => grantsOf(rules).includes('update')).map(([table]) => table)
    expect(Object.keys(CHANGES).sort()).toEqual(opened.sort())
    const columns = columnsOf()
    expect(Object.keys(CHANGES).flatMap((table) => changesOf(table).filter((column) => !columns.get(table)?.some((each) => each.column === column)).map((column) => `${table}.${column}`))).toEqual([])
  })

  it('lets nothing that places a row be changed, but what has its reason here', () => {
    const places = /^(?:id|region_id|region_ids|municipality_id|provider_id|resident_id|case_id|procedure_id|window_id|submission_id|agreement_id|number|created_at|created_by|made_at|made_by|made_by_id|reported_at|reported_by|asked_by|assessor_id|person_id)$/
    const placing = Object.keys(CHANGES).flatMap((table) => changesOf(table).filter((column) => places.test(column)).map((column) => `${table}.${column}`))
    expect(placing.sort()).toEqual(Object.keys(PLACED_LATER).sort())
  })

  it('shows nothing of anybody to a connection without a context [V8.3.1]', async () => {
    const open = new Set(['portal_clock', 'region', 'municipality', 'access_organisation', 'access_service', 'advisory_body', 'mandate', 'rulebook_row', 'holiday', 'product', 'product_unit', 'product_option', 'product_pair', 'hourly_rate', 'lot', 'norm_set', 'norm_cell', 'sealing_key', 'closing_list'])
    for (const [table, rules] of Object.entries(RLS)) {
      if (!grantsOf(rules).includes('select') || open.has(table)) continue
      const { rows } = await app.query(`select 1 from "${table}" limit 1`)
      expect(rows, table).toEqual([])
    }
  })
})

describe('the database roles', () => {
  it('give the app no way around the policies [V8.3.1, V13.2.2]', async () => {
    const { rows } = await owner.query<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean; rolcanlogin: boolean }>(`select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'perceel%' order by rolname`)
    expect(rows.filter((row) => row.rolsuper || row.rolbypassrls)).toEqual([])
    expect(rows.filter((row) => row.rolcanlogin).map((row) => row.rolname)).toEqual(['perceel_app', 'perceel_migrate'])
    const owned = await owner.query(`select relname from pg_class where relowner = 'perceel_app'::regrole`)
    expect(owned.rows).toEqual([])
  })

  it.each(['create table naughty (id int)', 'truncate audit_line', 'alter table audit_line disable trigger all', 'update portal_clock set offset_seconds = 60', 'delete from session', 'update audit_head set seq = 0', 'drop policy public_select on provider', 'set role perceel_owner'])('refuse the app: %s [V13.2.2]', async (sql) => {
    await expect(app.query(sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('keep a moved clock out of production', async () => {
    await owner.query('begin; set local role perceel_owner')
    await expect(owner.query(`update portal_clock set mode = 'production', offset_seconds = 1`)).rejects.toThrow(/portal_clock_real/)
    await owner.query('rollback')
  })

  it('list every function that runs with its owner’s rights, with a fixed search path', async () => {
    const { rows } = await owner.query<{ name: string; owner: string; config: string[] | null }>(`select proname as name, proowner::regrole::text as owner, proconfig as config from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`)
    expect(rows.filter((row) => row.owner !== 'perceel_gate')).toEqual([])
    expect(rows.filter((row) => !row.config?.some((setting) => setting.startsWith('search_path=')))).toEqual([])
  })
})
