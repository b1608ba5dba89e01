import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup, takeBackup } from '@/prisma/backup'
import { dump, isDump } from '@/prisma/pg-dump'
import { testDatabase } from '@/tests/support/database'
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

  test('by pg_dump is asked of the tool itself, which says so when it is older than the server or absent', async () => {
    const [server] = await asked<{ version: string }>(source.superuserUrl, `select (current_setting('server_version_num')::int / 10000)::text as version`)
    const tool = (() => {
      try {
        return /(\d+)\./.exec(execFileSync('pg_dump', ['--version']).toString())?.[1] ?? '0'
      } catch {
        return undefined
      }
    })()
    const path = join(folder, 'copy.dump')
    if (tool !== undefined && Number(tool) >= Number(server?.version)) {
      await dump(source.superuserUrl, path)
      expect(isDump(path)).toBe(true)
    } else {
      await expect(dump(source.superuserUrl, path)).rejects.toThrow(tool === undefined ? 'staat niet op deze machine' : 'is niet gelukt')
    }
    expect(isDump(file)).toBe(false)
  })
})
