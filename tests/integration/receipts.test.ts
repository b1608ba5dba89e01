import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { GET } from '@/app/api/health/ready/route'
import { publishDue } from '@/lib/admissions/queries/closing'
import { fingerprintsPage, receiptCheck } from '@/lib/admissions/queries/receipt'
import { submissionView } from '@/lib/admissions/queries/submission'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')
const BEFORE = '2025-11-20T09:00:00+01:00'
const AFTER = '2025-12-15T12:00:01+01:00'

let superuser: pg.Client
let setClock: (iso: string) => Promise<void>
let providers: Person[]
let world: World
const officer = officerOf()
const second = officerOf('Daan Kuiper')
const fingerprints: string[] = []
let receipt = ''
let withdrawn: string

const page = async () => (await fingerprintsPage(ANONYMOUS, world.procedureId)) ?? expect.fail('no page')
const refusal = (actor: Person, work: (tx: Tx) => Promise<unknown>) => write(actor, async (tx) => allow(await work(tx))).then(() => 'accepted', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))

async function enter(actor: Person) {
  const draft = await filledSubmission(actor, world, ['Assen'])
  return sure(await submitSubmission(actor, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  await setClock(BEFORE)
  await setUpRegion()
  providers = [...(await providerIds()).values()].slice(0, 4).map((id) => providerPerson(id))
  world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
  for (const actor of providers.slice(0, 2)) {
    const entered = await enter(actor)
    fingerprints.push(entered.fingerprint)
    if (receipt === '') receipt = (await submissionView(actor, entered.id))?.standing?.receipt ?? expect.fail('no receipt')
  }
  const third = providers[2] ?? expect.fail('three providers')
  const taken = await enter(third)
  withdrawn = (await submissionView(third, taken.id))?.standing?.receipt ?? ''
  sure(await withdrawSubmission(third, { submissionId: taken.id, lotIds: [world.lots.get('Assen') ?? ''], ...signature, version: taken.version }))
})
afterAll(() => superuser.end())

describe('a receipt', () => {
  it('is genuine for anybody, and before closing in no list yet', async () => {
    const check = await receiptCheck(ANONYMOUS, receipt)
    expect(check.outcome).toMatchObject({ kind: 'genuine', facts: { fingerprint: fingerprints[0], version: '1' }, listed: null })
  })
  it('with one digit changed is not, and something else is no receipt', async () => {
    expect((await receiptCheck(ANONYMOUS, receipt.replace('Versie: 1', 'Versie: 2'))).outcome).toEqual({ kind: 'wrong' })
    expect((await receiptCheck(ANONYMOUS, 'hallo')).outcome).toEqual({ kind: 'unreadable' })
    expect((await receiptCheck(ANONYMOUS, ' ')).outcome).toBeNull()
  })
  it('its signature can’t be exchanged, and stands in the paper', async () => {
    const actor = providers[0] ?? expect.fail('a provider')
    expect(await refusal(actor, (tx) => tx.submissionVersion.updateMany({ data: { receiptSignature: 'AAAA' } }))).toMatch(/submitted-is-fixed/)
    const kept = await read(actor, (tx) => tx.submissionVersion.findFirstOrThrow({ select: { receiptSignature: true, receiptLetter: { select: { id: true, view: true } } } }))
    expect(JSON.stringify(letterView(kept.receiptLetter ?? expect.fail('no letter'))).replaceAll(' ', '')).toContain(kept.receiptSignature)
  })
})

describe('the list of fingerprints', () => {
  it('is not there before closing, whoever asks', async () => {
    expect((await page()).lists).toEqual([])
    expect(await refusal(officer, (tx) => tx.$queryRaw`select closing_fingerprints(${world.windowId}::uuid)`)).toMatch(/not-closed/)
  })
  it('is published by the first look after closing, signed, without what was withdrawn; the second look finds the same', async () => {
    await setClock(AFTER)
    const { lists } = await page()
    expect(lists).toMatchObject([{ name: 'Tussentijds 2026', closedAt: CLOSES, genuine: true, openedAt: null }])
    expect(lists[0]?.fingerprints).toEqual([...fingerprints].sort())
    expect((await page()).lists).toEqual(lists)
    expect((await receiptCheck(ANONYMOUS, receipt)).outcome).toMatchObject({ kind: 'genuine', listed: { since: CLOSES } })
    expect((await receiptCheck(ANONYMOUS, withdrawn)).outcome).toMatchObject({ kind: 'genuine', listed: null })
    expect((await read(officer, (tx) => timelineOf(tx, [world.windowId]))).map((line) => line.event)).toEqual(['window.fingerprints-published'])
  })
  it('takes no other list, and never changes', async () => {
    expect(await refusal(officer, (tx) => tx.$queryRaw`select closing_publish(${world.windowId}::uuid, '{}'::text[], 'k1', 'x') as made`)).toBe('accepted')
    expect((await page()).lists[0]?.fingerprints).toHaveLength(2)
    expect(await refusal(officer, (tx) => tx.closingList.updateMany({ data: { fingerprints: [] } }))).toMatch(/permission denied/)
    expect(await refusal(officer, (tx) => tx.closingList.deleteMany({}))).toMatch(/permission denied/)
  })
  it('changed by who owns the database no longer carries its signature', async () => {
    await superuser.query(`update closing_list set fingerprints = fingerprints || $1::text`, ['f'.repeat(64)])
    expect((await page()).lists[0]?.genuine).toBe(false)
    await superuser.query(`update closing_list set fingerprints = array_remove(fingerprints, $1::text)`, ['f'.repeat(64)])
    expect((await page()).lists[0]?.genuine).toBe(true)
  })
})

describe('the opening', () => {
  it('opens nothing when an entry was added after closing', async () => {
    const late = providers[3] ?? expect.fail('four providers')
    await setClock(BEFORE)
    const added = await enter(late)
    await setClock(AFTER)
    sure(await requestOpening(officer, { windowId: world.windowId }))
    expect(await confirmOpening(second, { windowId: world.windowId })).toMatchObject({ ok: false, reason: 'list-differs' })
    expect(await read(officer, (tx) => tx.submission.count())).toBe(0)
    await superuser.query(`set session_replication_role = replica`)
    await superuser.query(`update submission set status = 'withdrawn', withdrawn_at = now() where id = $1`, [added.id])
    await superuser.query(`set session_replication_role = origin`)
  })
  it('opens what is in the list, and the record says so with the signature', async () => {
    expect(sure(await confirmOpening(second, { windowId: world.windowId })).opened).toBe(2)
    const { recordLetter } = await read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: world.windowId }, select: { recordLetter: { select: { id: true, view: true } } } }))
    const text = JSON.stringify(letterView(recordLetter ?? expect.fail('no record'))).replaceAll(' ', '')
    const [list] = (await page()).lists
    expect(list?.openedAt).not.toBeNull()
    expect(text).toContain(list?.signature)
    expect(text).toContain('erwasnietsbijgekomen')
  })
  it('opens nothing when an entry was put there by hand, also when nobody had looked before: it has no receipt of this portal', async () => {
    await setClock(BEFORE)
    world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
    const [own, other] = [await enter(providers[0] ?? expect.fail('a provider')), await enter(providers[1] ?? expect.fail('two providers'))]
    await setClock(AFTER)
    // What somebody with all rights but without the key ring can make: another's signature, or none.
    const byHand = (set: string) => superuser.query(`set session_replication_role = replica; update submission_version set ${set} where submission_id = '${own.id}'; set session_replication_role = origin`)
    const kept = await superuser.query<{ key: string; signature: string }>(`select receipt_key as key, receipt_signature as signature from submission_version where submission_id = $1`, [own.id])
    sure(await requestOpening(officer, { windowId: world.windowId }))
    expect((await page()).lists[0]?.fingerprints).toHaveLength(2)
    for (const set of [`receipt_signature = (select v.receipt_signature from submission_version v where v.submission_id = '${other.id}')`, `receipt_key = null, receipt_signature = null`, `submitted_at = submitted_at - interval '1 hour', receipt_key = '${kept.rows[0]?.key}', receipt_signature = '${kept.rows[0]?.signature}'`]) {
      await byHand(set)
      expect(await confirmOpening(second, { windowId: world.windowId }), set).toMatchObject({ ok: false, reason: 'unsigned-entry' })
    }
    expect(await read(officer, (tx) => tx.submission.count({ where: { windowId: world.windowId } }))).toBe(0)
    await byHand(`submitted_at = submitted_at + interval '1 hour'`)
    expect(sure(await confirmOpening(second, { windowId: world.windowId })).opened).toBe(2)
  })
  it('whoever comes by first after a closing fixes the list, whatever he came for: also the watch on the portal', async () => {
    await setClock(BEFORE)
    world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
    await enter(providers[0] ?? expect.fail('a provider'))
    expect(await publishDue()).toBe(0)
    await setClock(AFTER)
    expect((await GET()).status).toBe(200)
    expect(await read(ANONYMOUS, (tx) => tx.closingList.count({ where: { windowId: world.windowId } }))).toBe(1)
    expect(await publishDue()).toBe(0)
    // A row that comes after it is not in the list that was given out.
    await setClock(BEFORE)
    await enter(providers[1] ?? expect.fail('two providers'))
    await setClock(AFTER)
    expect((await page()).lists[0]?.fingerprints).toHaveLength(1)
    sure(await requestOpening(officer, { windowId: world.windowId }))
    expect(await confirmOpening(second, { windowId: world.windowId })).toMatchObject({ ok: false, reason: 'list-differs' })
  })
  it('a window that nobody looked at gets its list when the opening is asked', async () => {
    await setClock(BEFORE)
    world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
    await setClock(AFTER)
    sure(await requestOpening(officer, { windowId: world.windowId }))
    expect((await page()).lists).toMatchObject([{ fingerprints: [], genuine: true }])
  })
})
