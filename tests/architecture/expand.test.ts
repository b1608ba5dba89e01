import { describe, expect, it } from 'vitest'
import { written } from '@/prisma/commands/assemble'
import { readMigrations } from '@/prisma/engine'

/**
 * While a release goes in, the one before it still reads and writes (docs/operations.md): the open migration only adds. It takes
 * nothing away; a trigger, check or unique index on what was there before says in a comment of its own paragraph what it is for.
 */
type Narrowing = { readonly kind: 'takes' | 'asks'; readonly what: string; readonly said: boolean; readonly unusedSince: string | undefined }

/** The statements of a migration with whether their paragraph has a comment, and since which migration it says that nothing uses it; without bodies of functions and the policies, which are drawn anew as a whole. */
function statementsOf(sql: string): { readonly statement: string; readonly said: boolean; readonly unusedSince: string | undefined }[] {
  const [own = ''] = sql.split('-- prisma/rls.ts')
  const bare = own.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, '$$$$').replaceAll(/^-- (?:prisma\/|(?:Create|Alter|Add|Drop)[A-Z]).*$/gm, '')
  return bare.split(/\n[ \t]*\n/).flatMap((paragraph) =>
    paragraph
      .replaceAll(/--.*$/gm, '')
      .split(';')
      .map((statement) => ({ statement: statement.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim(), said: /^\s*--\s*\w/m.test(paragraph), unusedSince: /^-- Unused since (\d{14}_\w+):/m.exec(paragraph)?.[1] }))
      .filter(({ statement }) => statement !== ''),
  )
}

/** What a migration takes away from, or asks of, who reads and writes as before it. Tables and columns of its own are nobody's yet. */
function narrowings(sql: string): Narrowing[] {
  const statements = statementsOf(sql)
  const found: Narrowing[] = []
  const tables = new Set(statements.flatMap(({ statement: each }) => /^create table (?:if not exists )?(\w+)/i.exec(each)?.[1] ?? []))
  const columns = new Set(statements.flatMap(({ statement: each }) => alterations(each).flatMap(({ table, what }) => (/^add column (?:if not exists )?(\w+)/i.exec(what) ? [`${table}.${/^add column (?:if not exists )?(\w+)/i.exec(what)?.[1] ?? ''}`] : []))))
  const onNewOnly = (table: string, expression: string) => [...expression.matchAll(/[a-z_]\w*/gi)].some(([word]) => columns.has(`${table}.${word}`))
  for (const { statement, ...about } of statements) {
    const takes = (what: string) => void found.push({ kind: 'takes', what, ...about })
    const asks = (what: string) => void found.push({ kind: 'asks', what, ...about })
    const gone = /^drop (table|view|function|type|sequence) (?:if exists )?(\w+)/i.exec(statement)
    if (gone) takes(`drop ${gone[1]?.toLowerCase()} ${gone[2]}`)
    const trigger = /^create (?:or replace )?(?:constraint )?trigger (\w+) .*? on (\w+)/i.exec(statement)
    if (trigger && !tables.has(trigger[2] ?? '')) asks(`trigger ${trigger[1]} on ${trigger[2]}`)
    const unique = /^create unique index (?:if not exists )?(\w+) on (\w+)(.*)/i.exec(statement)
    if (unique && !tables.has(unique[2] ?? '') && !onNewOnly(unique[2] ?? '', unique[3] ?? '')) asks(`unique ${unique[1]} on ${unique[2]}`)
    const revoked = /^revoke (.*?) on (?:table )?(\w+) from .*perceel_app/i.exec(statement)
    if (revoked && !tables.has(revoked[2] ?? '')) takes(`revoke ${revoked[1]?.toLowerCase()} on ${revoked[2]}`)
    for (const { table, what } of alterations(statement)) {
      if (tables.has(table)) continue
      const says = what.toLowerCase()
      const named = /^(?:drop column|rename column|alter column|add column|add constraint) (?:if (?:not )?exists )?(\w+)/.exec(says)?.[1] ?? ''
      if (says.startsWith('rename')) takes(`rename ${table} ${named}`.trim())
      else if (says.startsWith('drop column')) takes(`drop column ${table}.${named}`)
      else if (/^alter column \w+ (?:set not null|(?:set data )?type)/.test(says)) takes(`alter column ${table}.${named}`)
      else if (says.startsWith('add column') && says.includes('not null') && !/ default | generated /.test(`${says} `)) takes(`add column ${table}.${named} not null`)
      else if (says.startsWith('add constraint') && !onNewOnly(table, what.replace(/^add constraint \w+/i, ''))) asks(`constraint ${named} on ${table}`)
    }
  }
  return found
}

/** The parts of an alter table, split at the commas between them and not at those inside brackets. */
function alterations(statement: string): { readonly table: string; readonly what: string }[] {
  const altered = /^alter table (?:only )?(\w+) (.*)$/i.exec(statement)
  if (!altered) return []
  const [, table = '', rest = ''] = altered
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const sign of rest) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === ',' && depth === 0) {
      parts.push(part.trim())
      part = ''
    } else part += sign
  }
  return [...parts, part.trim()].map((what) => ({ table, what }))
}

describe('the open migration only adds', () => {
  it.each([
    ['drop table person', 'drop table person'],
    ['DROP TABLE IF EXISTS "person"', 'drop table person'],
    ['drop function session_find(text)', 'drop function session_find'],
    ['alter table "person" drop column "email"', 'drop column person.email'],
    ['alter table person rename column email to address', 'rename person email'],
    ['alter table person rename to people', 'rename person'],
    ['alter table person alter column email set not null', 'alter column person.email'],
    ['alter table "person" alter column "email" set data type integer', 'alter column person.email'],
    ['alter table "person" add column "age" integer not null', 'add column person.age not null'],
    ['alter table person add column age integer, add constraint person_name check (length(name) > 2)', 'constraint person_name on person'],
    ['alter table person drop constraint person_kind, add constraint person_kind check (kind in (1, 2))', 'constraint person_kind on person'],
    ['create unique index person_name on person (name)', 'unique person_name on person'],
    ['create trigger person_guard before insert or update on person for each row execute function person_guard()', 'trigger person_guard on person'],
    ['revoke update on person from perceel_app', 'revoke update on person'],
  ])('%s is found', (sql, expected) => expect(narrowings(`${sql};`).map(({ what }) => what)).toEqual([expected]))

  it.each([
    'create table pet (id uuid not null); alter table pet add constraint pet_id check (id is not null); create unique index pet_one on pet (id); create trigger pet_guard before insert on pet for each row execute function f()',
    'alter table person add column age integer; alter table person add constraint person_age check (age > 0); create unique index person_age on person (age) where age is not null',
    'alter table person add column age integer not null default 0',
    'alter table person alter column email drop not null, drop constraint person_email',
    'create index person_name on person (name)',
    'create or replace function f() returns void language plpgsql as $$ begin drop table person; end $$',
    '-- drop table person',
    'drop trigger person_guard on person',
    'create view v as select 1; -- prisma/rls.ts\ndrop table person',
  ])('%s is no narrowing', (sql) => expect(narrowings(`${sql};`)).toEqual([]))

  it('and a comment counts in its own paragraph only, and not one that a tool wrote', () => {
    const trigger = 'create trigger g before insert on person for each row execute function f();'
    expect([`-- why\n${trigger}`, `-- why\n\n${trigger}`, `-- CreateIndex\n${trigger}`].map((sql) => narrowings(sql).map(({ said }) => said))).toEqual([[true], [false], [false]])
  })

  it('and says since when nothing uses what goes', () => {
    expect(narrowings('-- Unused since 20251206000000_imports_and_moves: told otherwise.\ndrop function f();').map(({ unusedSince }) => unusedSince)).toEqual(['20251206000000_imports_and_moves'])
    expect(narrowings('-- Unused since long.\ndrop function f();').map(({ unusedSince }) => unusedSince)).toEqual([undefined])
  })

  it('and so does what stands in it now', () => {
    const found = narrowings(written())
    // The last but one migration is that of the former release: what that one already did without may go.
    const former = readMigrations().at(-2)?.name ?? ''
    expect(found.filter(({ kind, unusedSince }) => kind === 'takes' && !(unusedSince !== undefined && unusedSince <= former)).map(({ what }) => what), 'keep it until the release after: whoever still works with the former one reads and writes it').toEqual([])
    expect(found.filter(({ kind, said }) => kind === 'asks' && !said).map(({ what }) => what), 'say above it what it is for, and mind what the former release still writes').toEqual([])
  })
})
