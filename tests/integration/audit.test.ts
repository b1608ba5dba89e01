import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { goOnWithRound, verifyChain } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { read, readRecorded, write } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

const REGION = crypto.randomUUID()
const job: System = { kind: 'system', job: 'toets', regionIds: [REGION], municipalityIds: [], providerIds: [] }
const officer: Person = { kind: 'person', personId: crypto.randomUUID(), name: 'Toets', role: 'procurement-officer', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'NMD', regionIds: [REGION], municipalityIds: [], providerIds: [] }
const line = (event: string) => ({ event, compartment: 'region' as const, subject: { type: 'toets' }, regionId: REGION })

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase('empty')
})

/** As the server's own administrator would: past every policy and trigger. */
async function tamper(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.migrateUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('alter table audit_line disable trigger user')
    await client.query('alter table audit_line no force row level security')
    const { rowCount } = await client.query(sql)
    expect(rowCount).toBe(1)
    await client.query('alter table audit_line force row level security')
    await client.query('alter table audit_line enable trigger user')
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function lineAsJson(seq: number): Promise<string> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ line: string }>('select to_jsonb(l)::text as line from audit_line l where seq = $1', [seq])
  await client.end()
  return rows[0]?.line ?? ''
}

describe('the audit chain', () => {
  it('is whole when empty and after a line', async () => {
    expect(await verifyChain()).toMatchObject({ ok: true, lines: 0, head: 0 })
    await write(job, async (tx) => {
      await record(tx, job, line('een'))
      return allow()
    })
    expect(await verifyChain()).toMatchObject({ ok: true, lines: 1, head: 1 })
  })

  it('keeps its order under eight writers at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(job, async (tx) => {
      await record(tx, job, line(`gelijk-${index}`))
      return allow()
    })))
    expect(await verifyChain()).toMatchObject({ ok: true, lines: 41, head: 41 })
  })

  it('has no line of a refused change [V2.3.3]', async () => {
    await write(job, async (tx) => {
      await record(tx, job, line('geweigerd'))
      return refuse('no')
    })
    expect(await verifyChain()).toMatchObject({ ok: true, lines: 41 })
  })

  it('writes the line of a recorded read before the rows leave', async () => {
    await expect(readRecorded(job, () => Promise.resolve('rows'), () => Promise.reject(new Error('no trace')))).rejects.toThrow('no trace')
    expect(await readRecorded(officer, () => Promise.resolve('rows'), (tx) => record(tx, officer, line('gelezen')))).toBe('rows')
    const events = await read(officer, (tx) => tx.auditLine.findMany({ where: { event: 'gelezen' }, select: { actorName: true, role: true } }))
    expect(events).toEqual([{ actorName: 'Toets', role: 'procurement-officer' }])
  })

  it.each(['update audit_line set event = event', 'delete from audit_line'])('refuses its own app: %s [V16.4.2]', async (sql) => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    await expect(client.query(sql)).rejects.toThrow(/permission denied/)
    await client.end()
  })

  it('refuses even the owner a change, by a trigger [V16.4.2]', async () => {
    const client = new pg.Client({ connectionString: database.migrateUrl })
    await client.connect()
    await client.query('alter table audit_line no force row level security')
    await expect(client.query(`delete from audit_line`)).rejects.toThrow(/append-only/)
    await expect(client.query(`truncate audit_line`)).rejects.toThrow(/append-only/)
    await client.query('alter table audit_line force row level security')
    await client.end()
  })

  it('is gone over in rounds when it is long: a stretch at a time, each line once, and then again', async () => {
    expect(await verifyChain(10)).toMatchObject({ ok: true, lines: 42, seen: 10, round: { through: 0, wholeAt: null, wholeThrough: null } })
    expect([await goOnWithRound(20), (await verifyChain(10)).round.through, await goOnWithRound(20), (await verifyChain(10)).round.through]).toEqual([false, 20, false, 40])
    expect(await goOnWithRound(20)).toBe(true)
    expect((await verifyChain(10)).round).toMatchObject({ through: 0, wholeThrough: 42, wholeAt: expect.any(Date) as Date })
    expect([await goOnWithRound(5), (await verifyChain(10)).round]).toMatchObject([false, { through: 5, wholeThrough: 42 }])
    // Back to the end, for what comes.
    expect(await goOnWithRound(100)).toBe(true)
    // A portal that is never still begins anew as well: the next round doesn't only follow what comes in.
    await readRecorded(officer, () => Promise.resolve('rows'), (tx) => record(tx, officer, line('intussen')))
    expect([await goOnWithRound(5), (await verifyChain(10)).round]).toMatchObject([false, { through: 5, wholeThrough: 42 }])
    expect(await goOnWithRound(100)).toBe(true)
    expect((await verifyChain(10)).round).toMatchObject({ through: 0, wholeThrough: 43 })
  })

  it('an old line that was changed shows once the round comes by, and keeps showing in the next', async () => {
    await tamper(`update audit_line set event = event || 'x' where seq = 12`)
    expect(await verifyChain(10)).toMatchObject({ ok: true, seen: 10 })
    await goOnWithRound(15)
    expect(await verifyChain(10)).toMatchObject({ ok: false, firstBroken: 12 })
    expect(await goOnWithRound(100)).toBe(true)
    await goOnWithRound(5)
    expect(await verifyChain(10)).toMatchObject({ ok: false, firstBroken: 12 })
    await tamper(`update audit_line set event = left(event, -1) where seq = 12`)
    expect(await goOnWithRound(100)).toBe(true)
    expect(await verifyChain(10)).toMatchObject({ ok: true, firstBroken: null })
  })

  it('lines between that are gone show in a round, and those at the end at once', async () => {
    const kept = [await lineAsJson(20), await lineAsJson(43)]
    await tamper('delete from audit_line where seq = 20')
    expect(await verifyChain(10)).toMatchObject({ ok: true })
    expect(await goOnWithRound(100)).toBe(true)
    expect(await verifyChain(10)).toMatchObject({ ok: false, firstBroken: 21 })
    await tamper('delete from audit_line where seq = 43')
    expect(await verifyChain(10)).toMatchObject({ ok: false })
    for (const json of kept) await tamper(`insert into audit_line select (jsonb_populate_record(null::audit_line, '${json}')).*`)
    expect(await goOnWithRound(100)).toBe(true)
    expect(await verifyChain(10)).toMatchObject({ ok: true, lines: 43 })
  })

  it('sees that what a line said was changed, or emptied without a destruction', async () => {
    await tamper(`update audit_line set detail = '{"x": 1}' where seq = 9`)
    expect(await verifyChain()).toMatchObject({ ok: false, firstBroken: 9 })
    await tamper(`update audit_line set detail = '{}', detail_salt = null, emptied_at = now() where seq = 8`)
    expect(await verifyChain()).toMatchObject({ ok: false, firstBroken: 8 })
  })

  it('names the first line that was rewritten [V16.4.2]', async () => {
    await tamper(`update audit_line set event = 'iets anders' where seq = 7`)
    expect(await verifyChain()).toMatchObject({ ok: false, firstBroken: 7 })
    await tamper(`update audit_line set event = (select 'gelijk-x') where seq = 7`)
    expect((await verifyChain()).ok).toBe(false)
  })

  it('notices a line that is gone at the end, which a chain alone would not', async () => {
    await tamper(`delete from audit_line where seq = (select max(seq) from audit_line)`)
    const chain = await verifyChain()
    expect(chain.ok).toBe(false)
    expect(chain.lines).toBe(chain.head - 1)
  })
})

describe('the transaction', () => {
  it('refuses a write inside a read, and another actor inside one', async () => {
    await expect(read(job, () => write(job, () => Promise.resolve(allow())))).rejects.toThrow('write inside read')
    await expect(write(job, () => read(officer, () => Promise.resolve(1)))).rejects.toThrow('one actor')
  })
  it('refuses to change anything in a read', async () => {
    await expect(read(job, (tx) => record(tx, job, line('stiekem')))).rejects.toThrow(/read-only/)
  })
})
