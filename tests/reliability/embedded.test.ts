import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { startDatabase } from '@/prisma/embedded'
import type { Cluster } from '@/prisma/embedded'
import { isAlive } from '@/prisma/processes'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'perceel-'))
  folders.push(folder)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const start = (dataDir: string) => startDatabase({ dataDir, fsync: false })
const serverPid = (folder: string) => Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

async function ask(cluster: Cluster, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl('postgres') })
  await client.connect()
  try {
    return (await client.query<{ value: unknown }>(text)).rows[0]?.value
  } finally {
    await client.end()
  }
}

/** A process that starts the server on the folder, says so, and then waits to be killed. */
async function otherProcess(folder: string): Promise<ChildProcess> {
  const script = `import { startDatabase } from '@/prisma/embedded'; await startDatabase({ dataDir: ${JSON.stringify(folder)}, fsync: false }); console.log('up'); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((done) => child.stdout.once('data', done))
  return child
}

const killed = (child: ChildProcess) =>
  new Promise((done) => {
    child.once('exit', done)
    child.kill('SIGKILL')
  })

describe('the embedded database', () => {
  test('keeps its rows and its port over a stop', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first, 'create table kept as select 42 as value')
    await first.stop()
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false)
    const second = await start(folder)
    expect(second.port).toBe(first.port)
    expect(await ask(second, 'select value from kept')).toBe(42)
    await second.stop()
  })

  test('keeps its secrets for its owner only', async () => {
    const folder = newFolder()
    await (await start(folder)).stop()
    expect(statSync(join(folder, 'cluster.json')).mode & 0o077).toBe(0)
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  test('is taken over from a process that was killed, and stopped with the one that took over', async () => {
    const folder = newFolder()
    const other = await otherProcess(folder)
    const pid = serverPid(folder)
    await killed(other)
    expect(isAlive(pid)).toBe(true)
    const cluster = await start(folder)
    expect(serverPid(folder)).toBe(pid)
    expect(cluster.alone).toBe(true)
    await cluster.stop()
    expect(isAlive(pid)).toBe(false)
  })

  test('stays up for a live process when another one leaves', async () => {
    const folder = newFolder()
    const other = await otherProcess(folder)
    const guest = await start(folder)
    expect(guest.alone).toBe(false)
    await guest.stop()
    expect(isAlive(serverPid(folder))).toBe(true)
    await killed(other)
    await (await start(folder)).stop()
  })

  test('comes back after server and process were killed together', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await ask(first, 'create table kept as select 43 as value')
    await ask(first, "select 'flushed' as value from pg_switch_wal()")
    process.kill(serverPid(folder), 'SIGKILL')
    const second = await start(folder)
    expect(await ask(second, 'select value from kept')).toBe(43)
    await second.stop()
    await first.stop()
  })

  test('takes a new port when its own was taken meanwhile', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await first.stop()
    const neighbour = newFolder()
    mkdirSync(neighbour, { recursive: true })
    writeFileSync(join(neighbour, 'cluster.json'), JSON.stringify({ ...first.secrets, port: first.port }), { mode: 0o600 })
    const taker = await start(neighbour)
    const second = await start(folder)
    expect(taker.port).toBe(first.port)
    expect(second.port).not.toBe(first.port)
    expect(await ask(second, 'select 1 as value')).toBe(1)
    await second.stop()
    await taker.stop()
  })

  test.each([
    ['secrets that are no JSON', (folder: string) => writeFileSync(join(folder, 'cluster.json'), '{')],
    ['another PostgreSQL', (folder: string) => writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n')],
    ['a folder without its mark', (folder: string) => rmSync(join(folder, 'postgres', 'PG_VERSION'))],
    ['lost secrets', (folder: string) => rmSync(join(folder, 'cluster.json'))],
    ['a folder that the server refuses', (folder: string) => rmSync(join(folder, 'postgres', 'global'), { recursive: true })],
  ])('says in one sentence what is wrong with %s', async (_, damage) => {
    const folder = newFolder()
    await (await start(folder)).stop()
    damage(folder)
    await expect(start(folder)).rejects.toMatchObject({ name: 'Notice', message: expect.stringContaining(folder) as string })
  })

  test('accepts nobody without the password', async () => {
    const cluster = await start(newFolder())
    const client = new pg.Client({ connectionString: cluster.superuserUrl('postgres').replace(cluster.secrets.superuser, 'guess') })
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' })
    await cluster.stop()
  })
})
