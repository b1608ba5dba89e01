import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { submissionView } from '@/lib/admissions/queries/submission'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { makeSealingKey } from '@/lib/procedures/commands/sealing'
import { sealOpenWindows } from '@/prisma/sealing'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { AMOUNT, CANARIES, CLOSES, OPENS, plantCanaries, tablesWith, type Planted } from '@/tests/support/canary'
import { testDatabase } from '@/tests/support/database'
import { officerOf, publishedProcedure, type World } from '@/tests/support/submissions'

let superuser: pg.Client
let world: World
let setClock: (iso: string) => Promise<void>
let lead: Person
let submissionId: string
let submitted: Planted['submitted']
const officer = officerOf()
const second = officerOf('Daan Kuiper')
const logged: string[] = []

beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((chunk) => logged.push(String(chunk)) > 0)
  const database = await testDatabase('empty')
  setClock = database.setClock
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  await setClock('2025-11-20T09:00:00+01:00')
  await setUpRegion()
  ;({ world, lead, submissionId, submitted } = await plantCanaries(officer))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await superuser.end()
})

const refusal = (actor: Person, work: (tx: Tx) => Promise<unknown>) => write(actor, async (tx) => allow(await work(tx))).then(() => 'accepted', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))

describe('before the opening', () => {
  it('an amount and a name stand nowhere in the database, in no table, mail, letter, trail or file', async () => {
    expect(await tablesWith(superuser, CANARIES)).toEqual([])
  })

  it('the looking itself finds a word in text, in jsonb, in an array and in bytes', async () => {
    await superuser.query(`create table control (place text, t text, j jsonb, a text[], b bytea)`)
    for (const [column, value] of [['t', `x${AMOUNT}y`], ['j', JSON.stringify({ deep: [`x${AMOUNT}`] })], ['a', [AMOUNT]], ['b', Buffer.from(`x${AMOUNT}y`)]] as const) {
      await superuser.query(`insert into control (place, ${column}) values ($1, $2)`, [column, value])
      expect(await tablesWith(superuser, [AMOUNT]), column).toEqual([`control: ${AMOUNT}`])
      await superuser.query('delete from control')
    }
    await superuser.query('drop table control')
  })

  it('nothing of it was logged', () => {
    expect(CANARIES.filter((word) => logged.join('').includes(word))).toEqual([])
  })

  it('its own provider reads it all, also after closing', async () => {
    await setClock('2025-12-15T12:00:01+01:00')
    const view = JSON.stringify(await submissionView(lead, submissionId))
    for (const word of ['Kanarie Vogelzang', 'Kanarietarieven', 'kanarie-offerte', 'Kanarie-schoonmaak', AMOUNT]) expect(view).toContain(word)
  })

  it('no key leaves the database, not for an officer after closing either, and nobody fills in what wasn’t opened', async () => {
    expect(await refusal(officer, (tx) => tx.$queryRaw`select * from sealing_release(${world.windowId}::uuid)`)).toMatch(/not-opened/)
    expect(await refusal(officer, (tx) => tx.$queryRaw`select cipher from sealing_secret`)).toMatch(/permission denied/)
    expect(await refusal(lead, (tx) => tx.submissionVersion.updateMany({ where: { submissionId }, data: { content: { format: 1 }, signedName: 'x', signedRole: 'x' } }))).toMatch(/submitted-is-fixed/)
  })

  it('the database takes no answer and no entry in clear, nor one sealed for another window', async () => {
    await setClock('2025-11-20T09:00:00+01:00')
    const other = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
    expect(await refusal(lead, (tx) => tx.answer.updateMany({ where: { submissionId }, data: { text: 'In klare taal' } }))).toMatch(/answer_sealed/)
    const version = await read(lead, (tx) => tx.submissionVersion.findFirstOrThrow({ where: { submissionId }, omit: { id: true, receiptLetterId: true, content: true } }))
    const again = (data: object) => refusal(lead, (tx) => tx.submissionVersion.createMany({ data: [{ ...version, number: 2, ...data }] }))
    expect(await again({ cipher: null, sealedKey: null, ownKey: null, content: { format: 1 }, signedName: 'x', signedRole: 'x' })).toMatch(/submission_version_(sealed|in_clear)/)
    const key = await read(lead, (tx) => tx.sealingKey.findFirstOrThrow({ where: { windowId: other.windowId }, select: { id: true } }))
    expect(await again({ sealingKeyId: key.id })).toMatch(/sealed-for-another-window/)
    expect(await refusal(officer, (tx) => makeSealingKey(tx, new Date(), { id: world.windowId, regionId: REGION_ID, kind: 'once' }))).toMatch(/unique|23505/i)
  })

  it('a window that was published before there were keys gets one', async () => {
    const { rows } = await superuser.query<{ key: string; id: string }>(`select k.id as key, k.window_id as id from sealing_key k where not exists (select 1 from submission s where s.window_id = k.window_id)`)
    const bare = rows[0] ?? expect.fail('no window without entries')
    await superuser.query('delete from sealing_secret where id = $1', [bare.key])
    await superuser.query('delete from sealing_key where id = $1', [bare.key])
    expect(await sealOpenWindows(process.env['MIGRATE_DATABASE_URL'] ?? '')).toBe(1)
    expect(await sealOpenWindows(process.env['MIGRATE_DATABASE_URL'] ?? '')).toBe(0)
    expect(await read(lead, (tx) => tx.sealingKey.count({ where: { windowId: bare.id } }))).toBe(1)
  })
})

describe('the opening', () => {
  const ask = async () => {
    await setClock('2025-12-15T12:00:01+01:00')
    await superuser.query('update entry_window set open_requested_at = null, open_requested_by = null, open_requested_name = null where id = $1', [world.windowId])
    sure(await requestOpening(officer, { windowId: world.windowId }))
  }
  const confirm = () => confirmOpening(second, { windowId: world.windowId })

  it('opens nothing when an entry isn’t what was handed in, and can be tried again', async () => {
    await ask()
    await superuser.query(`set session_replication_role = replica`)
    await superuser.query(`update submission_version set fingerprint = reverse(fingerprint) where submission_id = $1`, [submissionId])
    await expect(confirm()).rejects.toThrow(/not what was handed in/)
    expect(await read(officer, (tx) => tx.submission.count())).toBe(0)
    await superuser.query(`update submission_version set fingerprint = reverse(fingerprint) where submission_id = $1`, [submissionId])
    await superuser.query(`set session_replication_role = origin`)
  })

  it('shows the officers everything, under the fingerprint of the receipt, and destroys the key', async () => {
    await ask()
    sure(await confirm())
    const page = await assessmentPage(officer, submissionId, { criterionId: world.criteria.get('Plan van aanpak'), lotId: world.lots.get('Assen') })
    expect(page).toMatchObject({ fingerprint: submitted.fingerprint, signed: { name: 'Kanarie Vogelzang' } })
    expect(JSON.stringify(page?.current?.answer)).toContain(AMOUNT)
    expect(await tablesWith(superuser, CANARIES)).toEqual(CANARIES.map((word) => `submission_version: ${word}`))
    const { rows } = await superuser.query<{ left: number }>(`select count(s.cipher)::int as left from sealing_secret s join sealing_key k on k.id = s.id where k.window_id = $1`, [world.windowId])
    expect(rows).toEqual([{ left: 0 }])
    expect(await refusal(officer, (tx) => tx.submissionVersion.updateMany({ where: { submissionId }, data: { content: { format: 1 } } }))).toMatch(/submitted-is-fixed/)
  })
})
