import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup, takeBackup } from '@/prisma/backup'
import { prepareOn } from '@/prisma/bootstrap'
import { dump, isDump, restoreDump } from '@/prisma/pg-dump'
import { testDatabase } from '@/tests/support/database'
import { figure } from '@/tests/support/figure'
import type { TestDatabase } from '@/tests/support/templates'

const folder = mkdtempSync(join(tmpdir(), 'perceel-restore-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function asked<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every table with the number of its rows and a fingerprint of all of them. */
async function fingerprints(url: string): Promise<Record<string, string>> {
  const tables = await asked<{ name: string }>(url, `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by relname`)
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await asked<{ count: string; print: string }>(url, `select count(*) as count, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from "${name}" t`)
    found[name] = `${row?.count ?? ''} ${row?.print ?? ''}`
  }
  return found
}

describe('a backup of a portal in use', () => {
  let source: TestDatabase
  const file = join(folder, 'copy.gz')
  beforeAll(async () => {
    source = await testDatabase('nmd')
  })

  test('comes back row by row, with the same end of the audit chain, while somebody goes on working', async () => {
    const before = await fingerprints(source.superuserUrl)
    const busy = new pg.Client({ connectionString: source.superuserUrl })
    await busy.connect()
    const taking = takeBackup(source.superuserUrl, file)
    const taken = await taking
    await busy.query(`update person set name = name || ' later' where id = (select id from person order by id limit 1)`)
    await busy.end()
    const target = await testDatabase('empty')
    const restored = await restoreBackup(target.superuserUrl, file)
    expect(restored).toEqual(taken)
    expect(restored.rows).toBeGreaterThan(3000)
    expect(await fingerprints(target.superuserUrl)).toEqual(before)
    const verify = 'select ok, lines::text, head_hash from audit_verify()'
    expect(await asked(target.superuserUrl, verify)).toEqual(await asked(source.superuserUrl, verify))
    // The restored database is bound as the first was: the portal's role sees nothing without an actor.
    expect(await asked(target.appUrl, 'select count(*)::int as seen from resident')).toEqual([{ seen: 0 }])
    await expect(restoreBackup(target.superuserUrl, file)).rejects.toThrow('In deze database wordt al gewerkt')
  })

  test('is not taken by a role that row-level security binds, which would see a part', async () => {
    await expect(takeBackup(source.appUrl, join(folder, 'part.gz'))).rejects.toThrow('SUPERUSER_DATABASE_URL')
  })

  test('that is cut off, or counts otherwise, puts nothing back', async () => {
    const target = await testDatabase('empty')
    const empty = await fingerprints(target.superuserUrl)
    const whole = gunzipSync(readFileSync(file)).toString('utf8')
    const spoilt = (text: string) => {
      const path = join(folder, `spoilt-${text.length}.gz`)
      writeFileSync(path, gzipSync(text))
      return path
    }
    const lines = whole.trimEnd().split('\n')
    await expect(restoreBackup(target.superuserUrl, spoilt(lines.slice(0, -1).join('\n') + '\n'))).rejects.toThrow('niet heel')
    const rowAt = lines.findIndex((line, at) => at > 0 && line.startsWith('"') && lines[at - 1]?.includes('"table":"audit_line"'))
    await expect(restoreBackup(target.superuserUrl, spoilt(lines.filter((_, at) => at !== rowAt).join('\n') + '\n'))).rejects.toThrow('Van audit_line staan er')
    await expect(restoreBackup(target.superuserUrl, spoilt(lines.join('\n').replace('"name":"20251201000000_foundation"', '"name":"20240101000000_other"') + '\n'))).rejects.toThrow('andere uitgave')
    await expect(restoreBackup(target.superuserUrl, spoilt('{"format":"something"}\n'))).rejects.toThrow('geen reservekopie')
    writeFileSync(join(folder, 'half.gz'), readFileSync(file).subarray(0, 20_000))
    await expect(restoreBackup(target.superuserUrl, join(folder, 'half.gz'))).rejects.toThrow('niet heel')
    expect(await fingerprints(target.superuserUrl)).toEqual(empty)
  })

  describe('by pg_dump', () => {
    const program = (name: string) => {
      try {
        return Number(/(\d+)\./.exec(execFileSync(name, ['--version']).toString())?.[1])
      } catch {
        return undefined
      }
    }
    const path = join(folder, 'copy.dump')
    const found = program('pg_dump')

    test('comes back row by row, with the same end of the audit chain and the same locks, where a tool of the server’s version is found', async ({ skip }) => {
      const [server] = await asked<{ version: number }>(source.superuserUrl, `select current_setting('server_version_num')::int / 10000 as version`)
      const version = server?.version ?? Infinity
      if (found === undefined || found < version) return skip(`no pg_dump ${version} on PATH (found: ${found ?? 'none'})`)
      const before = await fingerprints(source.superuserUrl)
      await dump(source.superuserUrl, path)
      expect([isDump(path), isDump(file)]).toEqual([true, false])
      const name = `dump_${process.pid}`
      const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
      const secrets = { app: decodeURIComponent(new URL(source.appUrl).password), migrate: decodeURIComponent(new URL(source.migrateUrl).password) }
      await prepareOn({ superuserUrl: (database) => Object.assign(new URL(source.superuserUrl), { pathname: `/${database}` }).href, secrets }, name, 'test')
      try {
        const chain = await restoreDump(on(source.superuserUrl), path)
        const rows = await fingerprints(on(source.superuserUrl))
        expect(rows).toEqual(before)
        const verify = 'select ok, lines::text as lines, head_hash as head from audit_verify()'
        expect(await asked(source.superuserUrl, verify)).toEqual([{ ok: true, ...chain }])
        // What binds the portal's role came along: policies, grants, and functions that belong to the gate.
        const locks = `select (select md5(string_agg(p::text, '' order by p.tablename, p.policyname)) from pg_policies p) as policies,
          (select md5(string_agg(relname || relrowsecurity || relforcerowsecurity || relowner::regrole || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(relacl) a), ''), '' order by relname)) from pg_class where relnamespace = 'public'::regnamespace) as tables,
          (select md5(string_agg(p.oid::regprocedure::text || proowner::regrole || prosecdef || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(proacl) a), ''), '' order by p.oid::regprocedure::text)) from pg_proc p where pronamespace = 'public'::regnamespace) as functions,
          (select count(*)::int from pg_trigger where not tgisinternal) as triggers`
        expect(await asked(on(source.superuserUrl), locks)).toEqual(await asked(source.superuserUrl, locks))
        expect(await asked(on(source.appUrl), 'select count(*)::int as seen from resident')).toEqual([{ seen: 0 }])
        await expect(restoreDump(on(source.superuserUrl), path)).rejects.toThrow('heeft al tabellen')
        figure(`pg_dump ${found} and back: ${Object.values(rows).reduce((sum, each) => sum + Number(each.split(' ')[0]), 0)} rows of ${Object.keys(rows).length} tables equal, the chain with the same end`)
      } finally {
        await asked(source.superuserUrl, `drop database if exists ${name} with (force)`)
      }
    })

    test('says so in one sentence when the tool is absent or older than the server', async () => {
      const [path, word] = [process.env['PATH'], join(folder, 'older')]
      writeFileSync(join(folder, 'pg_dump'), '#!/bin/sh\necho "pg_dump: error: aborting because of server version mismatch" >&2\nexit 1\n', { mode: 0o755 })
      try {
        process.env['PATH'] = folder
        // The shell that the stand-in asks for stands at a fixed place.
        await expect(dump(source.superuserUrl, word)).rejects.toThrow('pg_dump is niet gelukt: pg_dump: error: aborting because of server version mismatch')
        rmSync(join(folder, 'pg_dump'))
        await expect(dump(source.superuserUrl, word)).rejects.toThrow('staat niet op deze machine')
      } finally {
        process.env['PATH'] = path
      }
    })
  })
})
