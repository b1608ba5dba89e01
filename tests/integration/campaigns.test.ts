import { beforeAll, describe, expect, it } from 'vitest'
import { makeCampaign, concludeCampaign, startCampaign, withdrawCampaign } from '@/lib/continuity/commands/campaign'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { computeCampaign } from '@/lib/continuity/commands/compute'
import { answerAgain, leaveAsIs, reviseInCampaign, setTransition } from '@/lib/continuity/commands/handle'
import { addWave, announceWave, planWaves, removeWave } from '@/lib/continuity/commands/waves'
import { campaignList, type CampaignView, campaignView, newCampaign } from '@/lib/continuity/queries/campaigns'
import { campaignItem, campaignPeople, type ItemScreen } from '@/lib/continuity/queries/people'
import { read, type Tx, write } from '@/lib/db'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, refuse, sure } from '@/lib/kernel/result'
import { parsePostcodes } from '@/lib/kernel/postcodes'
import { drawAreas } from '@/lib/lots/commands'
import { adoptEdition, proposeEdition } from '@/lib/norms/commands/adopt'
import { saveCell } from '@/lib/norms/commands/cells'
import { deriveEdition } from '@/lib/norms/commands/edition'
import { editableSet, normSetView } from '@/lib/norms/queries/editions'
import { registerObjection } from '@/lib/redress/commands/register'
import { decideObjection } from '@/lib/redress/commands/decide'
import { reviseDecision } from '@/lib/redress/commands/revise'
import type { ReviseDecision } from '@/lib/redress/schema'
import { recordHearing } from '@/lib/redress/commands/handle'
import { letterView } from '@/lib/letters/store'
import { REGION_ID } from '@/prisma/seed/setup'
import { recordSignal } from '@/lib/residents/commands/signals'
import { testDatabase } from '@/tests/support/database'
import { RECEIVED, colleague, decided, lookAt } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let adviser: Person
let officer: Person
const people: Awaited<ReturnType<typeof decided>>[] = []
const RULES = { name: 'Normenkader 2026', reason: 'De gemeente stelt de tijd voortaan vast met een nieuw normenkader.', newFrom: day('2026-02-01'), productId: null, fromSetId: null, lotId: null, unit: null, endsFrom: null, endsUntil: null } as const

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  const all = await read(world.officer, (tx) => tx.municipality.findMany({ where: { regionId: REGION_ID }, select: { id: true } }))
  adviser = { ...colleague(world.consultant, 'policy-adviser', 'Eerste Adviseur'), municipalityIds: all.map((each) => each.id) }
  officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
  for (let n = 900; n < 905; n++) people.push(await decided(world, n))
})

/** From 1 February the base is 100 minutes a week for 125. */
async function newNorms(): Promise<string> {
  const old = await read(adviser, (tx) => tx.normSet.findFirstOrThrow({ where: { code: 'voorbeeld' }, select: { id: true } }))
  const { id } = sure(await deriveEdition(adviser, { id: old.id, municipalityId: world.assen, name: 'Normen 2026', note: 'Nieuwe norm.', validFrom: day('2026-02-01'), validUntil: null }))
  const version = async () => (await normSetView(adviser, id))?.version ?? 0
  const cell = (await editableSet(adviser, id))?.cells.find((each) => each.key === 'house-base')
  if (!cell) throw new Error('no base')
  sure(await saveCell(adviser, { id, version: await version(), was: 'house-base', cell: { ...cell, amount: 100, unit: 'minutes-per-week', status: 'example' } }))
  sure(await proposeEdition(adviser, { id, version: await version() }))
  sure(await adoptEdition({ ...adviser, personId: crypto.randomUUID() }, { id, version: await version() }))
  return id
}

/** From 1 February the municipality is two areas; everybody here lives in the second. */
async function divided(): Promise<ReadonlyMap<string, string>> {
  const area = (name: string, postcodes: string) => ({ lotId: null, name, kind: 'area' as const, postcodes: sure(parsePostcodes(postcodes)) })
  sure(await drawAreas(world.officer, { municipalityId: world.assen, version: 0, validFrom: day('2026-02-01'), reason: 'Twee gebieden.', postcodes: sure(parsePostcodes('9401-9408')), areas: [area('Noord', '9402-9408'), area('Zuid', '9401')] }))
  return new Map((await read(world.consultant, (tx) => tx.lot.findMany({ where: { municipalityId: world.assen }, select: { id: true, name: true } }))).map((lot) => [lot.name, lot.id]))
}

let campaignId: string
let setId: string
const look = async (actor: Person = world.consultant): Promise<CampaignView> => {
  const view = await campaignView(actor, campaignId)
  if (!view) throw new Error('the campaign is not found')
  return view
}
const on = async () => ({ id: campaignId, version: (await look()).campaign.version })
const items = async (stand: Parameters<typeof campaignPeople>[2]['stand'] = null) => (await campaignPeople(world.consultant, campaignId, { stand, waveId: null, page: 0 }))?.rows ?? []
const item = async (id: string): Promise<ItemScreen> => {
  const found = await campaignItem(world.consultant, campaignId, id)
  if (!found) throw new Error('the resident is not found')
  return found
}
const itemFor = async (n: number) => {
  const { caseId } = people[n] ?? { caseId: '' }
  const row = await read(world.consultant, (tx) => tx.campaignCase.findFirstOrThrow({ where: { campaignId, caseId }, select: { id: true } }))
  return item(row.id)
}
const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : String(thrown)))

describe('a campaign', () => {
  it('is made of running help under other norms than those of its day, and counts who is left out', async () => {
    expect(await makeCampaign(world.consultant, RULES)).toMatchObject({ reason: 'nobody' })
    setId = await newNorms()
    sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: people[4]?.reference ?? '', receivedOn: day('2025-12-01') }))
    expect(await makeCampaign(world.consultant, { ...RULES, endsFrom: day('2027-01-02'), endsUntil: day('2027-01-01') })).toMatchObject({ reason: 'ends-before-start' })
    expect(await makeCampaign(world.consultant, { ...RULES, endsUntil: day('2027-01-01') })).toMatchObject({ reason: 'nobody' })
    expect(await makeCampaign(world.consultant, { ...RULES, productId: crypto.randomUUID() })).toMatchObject({ reason: 'unknown-place' })
    expect((await newCampaign(world.consultant)).transition).toMatchObject({ months: 3 })
    expect(await thrownBy(makeCampaign(adviser, RULES))).toBe('forbidden')
    expect(await makeCampaign(world.consultant, { ...RULES, unit: 'modules' })).toMatchObject({ reason: 'nobody' })
    const areas = await divided()
    expect(await makeCampaign(world.consultant, { ...RULES, lotId: areas.get('Noord') ?? '' })).toMatchObject({ reason: 'nobody' })
    const trial = sure(await makeCampaign(world.consultant, { ...RULES, unit: 'minutes-week', lotId: areas.get('Zuid') ?? '' }))
    expect((await campaignView(world.consultant, trial.id))?.sums.cases).toBe(4)
    sure(await withdrawCampaign(world.consultant, { id: trial.id, version: 1, reason: 'Om te zien wie het raakt.' }))
    campaignId = sure(await makeCampaign(world.consultant, RULES)).id
    const { campaign, sums } = await look()
    expect(campaign).toMatchObject({ status: 'draft', normSetId: setId, transitionMonths: 3, excluded: [{ why: 'objection', count: 1 }] })
    expect(sums).toMatchObject({ cases: 4, computed: 0 })
    // The same help is in one campaign at a time.
    expect(await makeCampaign(world.consultant, RULES)).toMatchObject({ reason: 'nobody' })
  })

  it('is worked out in batches that go on where they were, and begins whole', async () => {
    expect(await startCampaign(world.consultant, await on())).toMatchObject({ reason: 'not-computed', detail: { count: 4 } })
    expect(sure(await computeCampaign(world.consultant, { id: campaignId }, 3)).left).toBe(1)
    expect(sure(await computeCampaign(world.consultant, { id: campaignId }, 3)).left).toBe(0)
    expect(sure(await computeCampaign(world.consultant, { id: campaignId }, 3)).left).toBe(0)
    expect((await look()).sums).toMatchObject({ cases: 4, computed: 4, without: 0, oldMinutes: 500, newMinutes: 400, fewer: 4, more: 0 })
    expect(await startCampaign(world.consultant, await on())).toMatchObject({ reason: 'no-waves' })
    sure(await addWave(world.consultant, { id: campaignId, startsOn: day('2025-12-08'), endsOn: day('2025-12-19'), capacity: 2 }))
    expect(await addWave(world.consultant, { id: campaignId, startsOn: day('2025-12-19'), endsOn: day('2026-01-09'), capacity: 1 })).toMatchObject({ reason: 'wave-before-last' })
    sure(await addWave(world.consultant, { id: campaignId, startsOn: day('2026-01-05'), endsOn: day('2026-01-16'), capacity: 1 }))
    sure(await planWaves(world.consultant, { id: campaignId }))
    expect(await look()).toMatchObject({ unplanned: 1, fit: { capacity: 3, short: 1, daysMore: 8 }, waves: [{ sums: { cases: 2 } }, { sums: { cases: 1 } }] })
    const stale = await on()
    sure(await startCampaign(world.consultant, stale))
    expect(await startCampaign(world.consultant, stale)).toMatchObject({ reason: 'not-a-draft' })
    expect(await thrownBy(withdrawCampaign(world.consultant, { ...stale, reason: 'Toch niet.' }))).toBe('stale')
  })

  it('shows an adviser sums and no resident, and another municipality nothing', async () => {
    expect((await look(adviser)).sums).toMatchObject({ cases: 4, oldMinutes: 500 })
    expect((await campaignList(adviser, 0)).rows.filter((row) => row.status !== 'withdrawn')).toMatchObject([{ id: campaignId, sums: { computed: 4 } }])
    expect(await campaignPeople(adviser, campaignId, { stand: null, waveId: null, page: 0 })).toBeNull()
    expect(await read(adviser, (tx) => tx.campaignCase.count())).toBe(0)
    expect([await campaignView(world.neighbour, campaignId), (await campaignList(world.neighbour, 0)).rows]).toEqual([null, []])
    const [first] = await items()
    for (const work of [() => startCampaign(world.neighbour, { id: campaignId, version: 1 }), () => planWaves(world.neighbour, { id: campaignId }), () => leaveAsIs(world.neighbour, { itemId: first?.id ?? '', version: 1, outcome: 'stays', reason: 'xxx' })])
      expect(await thrownBy(work())).toBe('not-found')
    expect(await thrownBy(startCampaign(adviser, { id: campaignId, version: 1 }))).toBe('not-found')
    expect(await thrownBy(campaignList(officer, 0))).toBe('forbidden')
  })

  it('writes to the residents of a wave, once each', async () => {
    const [wave] = (await look()).waves
    const waveId = wave?.id ?? ''
    expect(sure(await announceWave(world.consultant, { waveId })).left).toBe(0)
    sure(await announceWave(world.consultant, { waveId }))
    expect((await look()).sums.letters).toBe(2)
    expect(await removeWave(world.consultant, { waveId })).toMatchObject({ reason: 'wave-begun' })
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { kind: 'wmo-re-indication' } }))
    const text = JSON.stringify(letterView(letter)).replaceAll('\u00a0', ' ')
    for (const part of ['1 februari 2026', 'tussen 8 december 2025 en 19 december 2025', RULES.reason]) expect(text).toContain(part)
    expect(await read(world.consultant, (tx) => tx.wmoDispatch.count({ where: { kind: 're-indication', sentOn: null } }))).toBe(2)
  })

  it('keeps answers that were given anew, and refuses what the new norms can’t reckon with', async () => {
    const { item: one } = await itemFor(0)
    const again = { itemId: one.id, version: one.version }
    expect(await answerAgain(world.consultant, { ...again, answers: { 'house-base': { apply: true }, unknown: { apply: true } } })).toMatchObject({ reason: 'cell-missing' })
    sure(await answerAgain(world.consultant, { ...again, answers: { 'house-base': { apply: true }, 'house-more-some': { apply: true } } }))
    expect((await itemFor(0)).item).toMatchObject({ answeredAgain: true, fresh: { ok: true, value: { minutes: 130 } } })
    expect(await thrownBy(answerAgain(world.consultant, { ...again, answers: { 'house-base': { apply: true } } }))).toBe('stale')
    expect((await items('more')).map((row) => row.newMinutes)).toEqual([130])
  })
})

const decision = async (n: number, more: object = {}) => {
  const { item: one, view } = await itemFor(n)
  return reviseInCampaign(world.consultant, { itemId: one.id, version: one.version, caseVersion: view.version, from: day('2026-03-02'), minutes: 100, minutesReason: null, frequency: 'weekly', endsOn: day('2027-12-07'), motivation: 'Het nieuwe normenkader geeft minder tijd.', talk: { on: day('2025-12-01'), about: 'De ramen vervallen.' }, ...more })
}

describe('a revision beside the campaign', () => {
  const revise = async (more: Partial<ReviseDecision>) => {
    const view = await caseScreen(world.consultant, people[1]?.caseId ?? '')
    let reason = 'yes'
    await write(world.consultant, async () => {
      const made = await reviseDecision(world.consultant, { caseId: view?.id ?? '', version: view?.version ?? 0, kind: 'revise', ground: 're-examination', from: day('2026-02-28'), motivation: 'Minder tijd.', help: { minutes: 90, minutesReason: 'De ramen vervallen.', frequency: 'weekly', endsOn: day('2027-12-07') }, talk: { on: day('2025-12-01'), about: 'De ramen.' }, ...more })
      reason = made.ok ? 'yes' : `${made.reason} ${JSON.stringify(made.detail ?? null)}`
      return refuse('undone')
    }).catch((thrown: unknown) => { reason = String(thrown) })
    return reason
  }
  it('gives less by re-examination only after the transition; what changed in a life, and more help, wait for nothing', async () => {
    expect(await revise({})).toBe('transition-runs {"day":"2026-03-01"}')
    expect(await revise({ kind: 'withdraw', help: null })).toBe('transition-runs {"day":"2026-03-01"}')
    expect(await revise({ from: day('2026-03-01') })).toBe('yes')
    expect(await revise({ kind: 'withdraw', help: null, ground: 'not-needed' })).toBe('yes')
    expect(await revise({ ground: 'not-needed' })).toBe('yes')
    expect(await revise({ help: { minutes: 140, minutesReason: 'De trap erbij.', frequency: 'weekly', endsOn: day('2027-12-07') }, talk: null })).toBe('yes')
  })
})

describe('each resident', () => {
  it('gets more at once, and fewer only after the talk and the transition', async () => {
    sure(await decision(0, { minutes: 130, from: day('2026-02-02'), talk: null }))
    const view = await caseScreen(world.consultant, people[0]?.caseId ?? '')
    expect(view?.decision).toMatchObject({ outcome: 'revised', indication: { minutesPerWeek: 130, startsOn: '2026-02-02' } })
    expect(await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId: people[0]?.caseId ?? '', status: 'adopted' }, select: { normSetId: true, calculation: true } }))).toMatchObject({ normSetId: setId, calculation: { norm: 130, minutes: 130, normSet: { name: 'Normen 2026' } } })
    expect(await decision(0)).toMatchObject({ reason: 'handled-already' })

    expect(await decision(1, { from: day('2026-02-28') })).toMatchObject({ reason: 'transition-runs', detail: { day: '2026-03-01' } })
    expect(await decision(1, { minutes: 130, minutesReason: 'x', from: day('2026-01-31'), talk: null })).toMatchObject({ reason: 'old-rules-hold' })
    expect(await decision(1, { from: day('2026-04-01'), talk: null })).toMatchObject({ reason: 'talk-first' })
    expect(await decision(1, { from: day('2026-04-01'), minutes: 90 })).toMatchObject({ reason: 'minutes-unexplained' })
    const own = await itemFor(1)
    expect(await setTransition(world.consultant, { itemId: own.item.id, version: own.item.version, until: day('2025-12-01'), reason: 'Kort.' })).toMatchObject({ reason: 'in-past' })
    sure(await setTransition(world.consultant, { itemId: own.item.id, version: own.item.version, until: day('2026-06-01'), reason: 'Mevrouw herstelt nog.' }))
    expect(await decision(1, { from: day('2026-04-01') })).toMatchObject({ reason: 'transition-runs', detail: { day: '2026-06-01' } })
    sure(await decision(1, { from: day('2026-06-01') }))
    expect((await caseScreen(world.consultant, people[1]?.caseId ?? ''))?.decision?.indication).toMatchObject({ minutesPerWeek: 100, startsOn: '2026-06-01' })
  })

  it('may keep what he has, or be left out, with the reason; then the campaign is over', async () => {
    for (const [n, outcome] of [[2, 'stays'], [3, 'excluded']] as const) {
      const { item: one } = await itemFor(n)
      expect(await concludeCampaign(world.consultant, await on())).toMatchObject({ reason: 'residents-left' })
      sure(await leaveAsIs(world.consultant, { itemId: one.id, version: one.version, outcome, reason: 'De tijd past nog.' }))
    }
    expect((await look()).sums).toMatchObject({ stays: 1, revised: 2, leftOut: 1 })
    sure(await concludeCampaign(world.consultant, await on()))
    expect(await addWave(world.consultant, { id: campaignId, startsOn: day('2026-05-05'), endsOn: day('2026-05-16'), capacity: 1 })).toMatchObject({ reason: 'campaign-over' })
    const events = await read(adviser, (tx) => tx.auditLine.findMany({ where: { subjectId: campaignId }, orderBy: { seq: 'asc' }, select: { event: true } }))
    expect([...new Set(events.map((each) => each.event))]).toEqual(['campaign.made', 'campaign.computed', 'campaign.wave-added', 'campaign.planned', 'campaign.started', 'campaign.concluded'])
  })

  it('who died meanwhile or has no help any more is written to by nobody, takes no place and is left out with that reason', async () => {
    campaignId = sure(await makeCampaign(world.consultant, RULES)).id
    sure(await computeCampaign(world.consultant, { id: campaignId }))
    sure(await addWave(world.consultant, { id: campaignId, startsOn: day('2025-12-08'), endsOn: day('2025-12-19'), capacity: 9 }))
    sure(await planWaves(world.consultant, { id: campaignId }))
    sure(await startCampaign(world.consultant, await on()))
    expect((await look()).sums).toMatchObject({ cases: 2, leftOut: 0 })
    const { residentId } = people[2] ?? { residentId: '' }
    const { signalId } = sure(await recordSignal(world.consultant, { residentId, source: 'register', kind: 'died', occurredOn: day('2025-12-01'), granted: null, careFrom: null, untilOn: null, destination: null, note: null }))
    sure(await decideSignal(world.consultant, { signalId, version: 1, outcome: 'followed', reason: 'Bericht van de familie.' }))
    const letters = (await look()).sums.letters
    expect(sure(await announceWave(world.consultant, { waveId: (await look()).waves[0]?.id ?? '' })).left).toBe(0)
    expect((await look()).sums).toMatchObject({ letters: letters + 1, leftOut: 1 })
    expect(await read(world.consultant, (tx) => tx.letter.count({ where: { residentId, kind: 'wmo-re-indication', issuedAt: { gte: new Date(0) } } }))).toBe(await read(world.consultant, (tx) => tx.campaignCase.count({ where: { residentId, letterId: { not: null } } })))
    const gone = await read(world.consultant, (tx) => tx.campaignCase.findFirstOrThrow({ where: { campaignId, residentId }, select: { outcome: true, outcomeReason: true, letterId: true } }))
    expect(gone).toEqual({ outcome: 'excluded', outcomeReason: 'De inwoner is overleden.', letterId: null })
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { residentId, event: 'case.re-indication-left-out' } }))).toBe(1)
    // Help that stops altogether leaves nothing to look at again; the campaign closes by itself then.
    expect(await concludeCampaign(world.consultant, await on())).toMatchObject({ reason: 'residents-left', detail: { count: 1 } })
    const view = await caseScreen(world.consultant, people[3]?.caseId ?? '')
    sure(await reviseDecision(world.consultant, { caseId: view?.id ?? '', version: view?.version ?? 0, kind: 'withdraw', ground: 'not-needed', from: day('2026-01-05'), motivation: 'De dochter trekt in.', help: null, talk: { on: day('2025-12-01'), about: 'De hulp stopt.' } }))
    sure(await concludeCampaign(world.consultant, await on()))
    expect((await look()).sums).toMatchObject({ cases: 2, leftOut: 2 })
  })

  it('is open to objection, which goes by the norms of the decision it is against', async () => {
    const reference = (await caseScreen(world.consultant, people[1]?.caseId ?? ''))?.decision?.reference ?? ''
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference, receivedOn: day('2025-12-01') }))
    const version = async () => (await lookAt(officer, objectionId)).version
    sure(await recordHearing(officer, { objectionId, version: await version(), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'De inwoner ziet ervan af.' }))
    sure(await decideObjection(officer, { objectionId, version: await version(), outcome: 'founded', motivation: 'U hebt meer tijd nodig.', grant: { minutes: 120, minutesReason: 'De ramen blijven nodig.', frequency: 'weekly', startsOn: day('2026-06-01'), endsOn: day('2027-12-07') } }))
    const rows = await read(officer, (tx) => tx.indication.findMany({ where: { caseId: people[1]?.caseId ?? '', status: 'adopted' }, select: { normSetId: true, minutesPerWeek: true, calculation: true } }))
    expect(rows).toMatchObject([{ normSetId: setId, minutesPerWeek: 120, calculation: { norm: 100, adjustment: 20, minutes: 120 } }])
  })
})

describe('the database', () => {
  it('refuses what the screens refuse', async () => {
    const sql = (work: (tx: Tx) => Promise<unknown>, actor = world.consultant) => write(actor, async (tx) => { await work(tx); return allow() })
    const [first] = await items()
    const id = campaignId
    const wave = (tx: Tx, endsOn: string) => tx.campaignWave.createMany({ data: [{ municipalityId: world.assen, campaignId: id, number: 9, startsOn: '2026-03-01', endsOn, capacity: 5 }] })
    for (const [work, expected] of [
      [(tx: Tx) => tx.campaign.updateMany({ where: { id }, data: { transitionMonths: 0 } }), /permission denied/],
      [(tx: Tx) => tx.campaign.updateMany({ where: { id }, data: { status: 'running', endedOn: null } }), /campaign-step/],
      [(tx: Tx) => tx.campaignCase.updateMany({ where: { id: first?.id ?? '' }, data: { outcome: null } }), /campaign-step/],
      [(tx: Tx) => wave(tx, '2026-02-01'), /campaign_wave_order/],
    ] as const)
      await expect(sql(work)).rejects.toThrow(expected)
    await expect(sql((tx) => wave(tx, '2026-04-01'), world.neighbour)).rejects.toThrow(/row-level security/)
  })
})
