import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { offerForm } from '@/lib/allocations/queries/consultant'
import { offerScreen } from '@/lib/allocations/queries/provider'
import { mergeFiles, proposeMerge } from '@/lib/continuity/commands/merge'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { clientSignals, signalPage } from '@/lib/continuity/queries/signals'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { residentNow } from '@/lib/desk/queries/resident'
import { residentFile } from '@/lib/indications/queries/lists'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { parsePostcodes } from '@/lib/kernel/postcodes'
import { allow, sure } from '@/lib/kernel/result'
import { drawAreas } from '@/lib/lots/commands'
import { changeContact, keepSearch } from '@/lib/residents/commands/file'
import { addMoveAddress, recordMove } from '@/lib/residents/commands/moves'
import { addNote } from '@/lib/residents/commands/notes'
import { addHouseholdMember, addRepresentative } from '@/lib/residents/commands/people'
import { recordSignal } from '@/lib/residents/commands/signals'
import { moveForm } from '@/lib/residents/queries/moves'
import { searchResult } from '@/lib/residents/queries/search'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, wmoWorld, type World } from '@/tests/support/wmo'

let world: World
let database: TestDatabase
const planners = new Map<string, Person>()
const running: { residentId: string; caseId: string; indicationId: string; allocationId: string }[] = []
let waiting: { residentId: string; indicationId: string; allocationId: string }
const set = (text: string) => sure(parsePostcodes(text))
const planner = (name: string) => planners.get(name) ?? [...planners.values()][0]!
const at = (index: number) => running[index] ?? running[0]!

/** Two areas; who works in which, and help that runs in the one for as many residents as the tests need. */
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  sure(await drawAreas(world.officer, { municipalityId: world.assen, version: 0, validFrom: day('2025-12-01'), postcodes: set('9401-9408'), reason: 'Besluit van het college, verzonnen.', areas: [['Noord', '9401-9403'], ['Zuid', '9404-9408']].map(([name = '', codes = '']) => ({ lotId: null, name, kind: 'area' as const, postcodes: set(codes) })) }))
  const lots = await read(world.officer, (tx) => tx.lot.findMany({ where: { name: { in: ['Noord', 'Zuid'] } }, select: { id: true, name: true } }))
  const parts = new Map<string, string>()
  sure(await write(world.officer, async (tx, now) => {
    for (const [name, areas] of [['Miep B.V.', ['Noord', 'Zuid']], ['De Zorgzaak B.V.', ['Noord']]] as const) {
      const whole = await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get(name) ?? '' } })
      planners.set(name, { ...colleague(world.consultant, 'provider-staff', `Planner ${name}`), regionIds: [], municipalityIds: [], providerIds: [whole.providerId] })
      for (const area of areas) {
        const id = crypto.randomUUID()
        await tx.participation.createMany({ data: [{ id, agreementId: whole.agreementId, regionId: REGION_ID, municipalityId: world.assen, lotId: lots.find((each) => each.name === area)?.id ?? '', providerId: whole.providerId, productIds: [world.regular], startsOn: '2024-01-01', endsOn: '2027-12-31', status: 'running', publishedAt: now }] })
        parts.set(`${name} ${area}`, id)
      }
    }
    return allow()
  }))
  const offer = async (n: number, part: string, wishedStart: Day = day('2025-12-08')) => {
    const made = await decided(world, n)
    const { id } = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: part, wishedStart }))
    return { residentId: made.residentId, caseId: made.caseId, indicationId: made.indicationId ?? '', allocationId: id }
  }
  running.push(await offer(700, parts.get('Miep B.V. Noord') ?? ''), await offer(701, parts.get('De Zorgzaak B.V. Noord') ?? ''), await offer(702, world.participations.get('Miep B.V.') ?? ''))
  waiting = await offer(703, parts.get('Miep B.V. Noord') ?? '', day('2026-02-09'))
  const staff = [planner('Miep B.V.'), planner('De Zorgzaak B.V.'), planner('Miep B.V.')]
  for (const [index, { allocationId }] of running.entries()) sure(await acceptAllocation(staff[index]!, { allocationId, startsOn: day('2025-12-08'), version: 1 }))
  await database.setClock('2025-12-15T10:00:00+01:00')
  for (const [index, { allocationId }] of running.entries()) sure(await startAllocation(staff[index]!, { allocationId, version: 2 }))
})

const said = (work: Promise<unknown>) => work.then((value) => (typeof value === 'object' && value !== null && 'reason' in value ? value.reason : 'accepted'), (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => said(write(actor, async (tx) => allow(await work(tx))))
const MOVES = day('2026-02-02')
const SOUTH = { street: 'Nieuwelaan', houseNumber: 5, houseLetter: 'B', houseAddition: null, postcode: '9404 AB', city: 'Assen' } as const
const moves = (residentId: string, more: object = {}) => recordMove(world.consultant, { residentId, occurredOn: MOVES, ...SOUTH, source: 'resident', note: null, along: [], ...more })
const take = (signalId: string, actor: Actor = world.consultant, version = 1) => decideSignal(actor, { signalId, version, outcome: 'followed', reason: 'Huurcontract gezien.' })
const page = async (residentId: string, signalId: string) => {
  const found = await signalPage(world.consultant, residentId, signalId)
  if (!found) throw new Error('no signal')
  return found
}
const all = (indicationId: string) => read(world.consultant, (tx) => tx.allocation.findMany({ where: { indicationId }, orderBy: { wishedStart: 'asc' }, select: { id: true, status: true, startsOn: true, stoppedOn: true, postcode4: true, lot: { select: { name: true } }, allocationClient: { select: { address: true, postcode: true } } } }))
const letters = (caseId: string) => read(world.consultant, (tx) => tx.wmoDispatch.count({ where: { caseId, kind: 'move' } }))

describe('a move within the municipality', () => {
  it('changes nothing until a consultant decides; another municipality does not find it', async () => {
    const { residentId, indicationId } = at(0)
    expect(await said(moves(residentId, { occurredOn: day('2027-01-01') }))).toBe('too-far')
    expect(await said(recordMove(world.neighbour, { residentId, occurredOn: MOVES, ...SOUTH, source: 'resident', note: null, along: [] }))).toBe('not-found')
    const { signalId } = sure(await moves(residentId))
    const view = await page(residentId, signalId)
    expect(view).toMatchObject({ proposals: ['new-address', 'look-at-lot'], move: { lot: 'Zuid', inside: true, help: [{ provider: 'Miep B.V.', lot: 'Noord', effect: { kind: 'goes-on', from: MOVES }, newLot: 'Zuid' }] } })
    expect((await all(indicationId)).map((each) => each.status)).toEqual(['started'])
    expect(await residentNow(world.consultant, residentId)).toMatchObject({ signals: 1, note: null, speaksFor: [], calls: [], objections: [], facility: null, help: [{ provider: { name: 'Miep B.V.' }, step: 'started', since: '2025-12-08', minutesPerWeek: 125 }] })
    sure(await addNote(world.consultant, { residentId, visibility: 'consultants', caseId: null, text: 'Belt liever in de ochtend.' }))
    sure(await addRepresentative(world.consultant, { ...SOUTH, residentId, kind: 'contact', organisation: null, salutation: 'mrs', initials: 'B.', prefix: null, surname: 'Dochter', relation: 'dochter', phone: '0612345678', email: null, receives: 'none', about: 'care', startsOn: day('2025-01-01'), proof: null, proofSeenOn: null }))
    expect(await residentNow(world.consultant, residentId)).toMatchObject({ note: { text: 'Belt liever in de ochtend.' }, speaksFor: [{ kind: 'contact', phone: '0612345678' }] })
    expect((await residentNow(world.consultant, waiting.residentId)).help).toMatchObject([{ step: 'offered', since: '2025-12-01', allocationId: waiting.allocationId }])
    expect(await residentNow(world.neighbour, residentId)).toMatchObject({ signals: 0, help: [], note: null, speaksFor: [], letters: [] })
    expect(await signalPage(world.neighbour, residentId, signalId)).toBeNull()
    expect([await said(take(signalId, world.neighbour)), await said(take(signalId, world.consultant, 9))]).toEqual(['not-found', 'stale'])
    expect(await sql(world.consultant, (tx) => tx.resident.updateMany({ where: { id: residentId }, data: { movesOn: MOVES, nextStreet: 'X', nextHouseNumber: '1', nextPostcode: '9404 AB', nextCity: 'Assen' } }))).toMatch(/move-without-signal/)
    expect(await sql(world.consultant, (tx) => tx.residentMove.updateMany({ where: { signalId }, data: { postcode: '9405 AB' } }))).toMatch(/permission denied/)
    expect(await sql(world.consultant, (tx) => tx.$executeRaw`select allocation_moves(${signalId}::uuid, ${at(0).allocationId}::uuid, null, '2026-02-02', gen_random_uuid(), 'T-2025-AAAAA', 'X 1')`)).toMatch(/not-found/)

    sure(await take(signalId))
    expect(await said(take(signalId, world.consultant, 2))).toBe('decided-already')
    const [old, next] = await all(indicationId)
    expect([old, next]).toMatchObject([{ status: 'stopped', stoppedOn: '2026-02-01', lot: { name: 'Noord' }, allocationClient: { postcode: '9401 HK' } }, { status: 'started', startsOn: MOVES, lot: { name: 'Zuid' }, postcode4: '9404', allocationClient: { address: 'Nieuwelaan 5B', postcode: '9404 AB' } }])
    expect((await clientSignals(planner('Miep B.V.'), old?.id ?? ''))?.notices).toMatchObject([{ kind: 'moved-on', fromOn: MOVES, home: null }])
    expect((await offerScreen(planner('Miep B.V.'), next?.id ?? ''))?.client).toMatchObject({ address: 'Nieuwelaan 5B' })
    expect(await letters(at(0).caseId)).toBe(1)
    const { help, signals, letters: sent } = await residentNow(world.consultant, residentId)
    expect(sent.map((each) => [each.kind, each.sentOn !== null])).toEqual([['move', false], ['decision', true], ['findings', true], ['confirmation', true]])
    expect([signals, ...help.map((each) => [each.step, each.since, each.until])]).toEqual([0, ['started', '2025-12-08', '2026-02-01'], ['started', MOVES, '2027-12-07']])
    const file = await residentFile(world.consultant, residentId)
    expect(file?.resident).toMatchObject({ streetLine: 'Voorbeeldstraat 12', next: { from: MOVES, address: { postcode: '9404 AB' } } })
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { residentId, kind: 'wmo-move' }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).toMatch(/Miep B\.V\. blijft u helpen.*Voorbeeldstraat 12/)
    const events = (await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { OR: [{ residentId }, { subjectId: { in: [old?.id ?? '', next?.id ?? ''] } }] }, select: { event: true } }))).map((each) => each.event)
    expect(events).toEqual(expect.arrayContaining(['move.address-recorded', 'resident.moved', 'signal.decided', 'allocation.stopped-by-move', 'allocation.moved-on', 'allocation.provider-told']))
    const again = sure(await moves(residentId, { occurredOn: day('2026-03-01'), postcode: '9401 AA' }))
    expect(await said(take(again.signalId))).toBe('moves-already')
  })

  it('lets the resident choose again where the provider does not work, with no day twice', async () => {
    const { residentId, indicationId, allocationId, caseId } = at(1)
    const zorgzaak = planner('De Zorgzaak B.V.')
    const { signalId } = sure(await moves(residentId))
    expect((await page(residentId, signalId)).move?.help).toMatchObject([{ effect: { kind: 'ends', from: MOVES }, there: ['Arckin B.V.', 'Miep B.V.', 'Stichting Lelie Zorggroep', 'Tzorg'] }])
    sure(await take(signalId))
    expect(await all(indicationId)).toMatchObject([{ status: 'stopped', stoppedOn: '2026-02-01' }])
    const told = await clientSignals(zorgzaak, allocationId)
    expect(told?.notices).toMatchObject([{ kind: 'moved-away', fromOn: MOVES, home: null }])
    expect(JSON.stringify(await offerScreen(zorgzaak, allocationId))).not.toContain('Nieuwelaan')
    expect((await page(residentId, signalId)).move?.unplaced).toMatchObject([{ indicationId }])
    const form = await offerForm(world.consultant, indicationId)
    expect(form).toMatchObject({ wishedStart: MOVES, basis: { lot: { name: 'Assen' }, helpedUntil: '2026-02-01' } })
    const miep = form?.basis.parts.find((part) => part.lot === 'Zuid')?.id ?? ''
    const offer = (wishedStart: string, participationId = miep) => offerAllocation(world.consultant, { indicationId, participationId, wishedStart: day(wishedStart) })
    expect(await said(offer('2026-02-01'))).toBe('helped-until')
    const { id } = sure(await offer('2026-02-02'))
    expect((await all(indicationId)).at(-1)).toMatchObject({ id, postcode4: '9404', lot: { name: 'Zuid' }, allocationClient: { address: 'Nieuwelaan 5B' } })
    expect(await letters(caseId)).toBe(1)
  })

  it('leaves help that covers both addresses, and its provider reads the new one from the day', async () => {
    const { residentId, indicationId, allocationId } = at(2)
    const partner = await freshResident(world.consultant, 710, { surname: 'Partner' })
    await freshResident(world.consultant, 711, { surname: 'Elders', houseNumber: 99 })
    for (const n of [710, 711]) sure(await addHouseholdMember(world.consultant, { residentId, relation: n === 710 ? 'partner' : 'child', bsn: testBsn(n), name: null, birthDate: null, startsOn: day('1990-01-01') }))
    expect((await moveForm(world.consultant, residentId))?.housemates).toMatchObject([{ id: partner }])
    expect(await said(moves(residentId, { along: [at(0).residentId] }))).toBe('not-housemates')
    const { signalId } = sure(await moves(residentId, { along: [partner] }))
    sure(await take(signalId))
    expect(await all(indicationId)).toMatchObject([{ status: 'started', stoppedOn: null }])
    const miep = planner('Miep B.V.')
    expect((await clientSignals(miep, allocationId))?.notices).toMatchObject([{ kind: 'moved', home: 'Nieuwelaan 5B, 9404 AB Assen' }])
    expect((await offerScreen(miep, allocationId))?.client?.address).toBe('Voorbeeldstraat 12')
    const theirs = await read(world.consultant, (tx) => tx.residentSignal.findFirstOrThrow({ where: { residentId: partner }, select: { id: true, outcome: true } }))
    expect(theirs.outcome).toBeNull()
    sure(await take(theirs.id))
    expect((await residentFile(world.consultant, partner))?.resident.next?.from).toBe(MOVES)
  })

  it('takes an offer back that begins after it, and asks for an address and a postcode of here', async () => {
    const { residentId, allocationId } = waiting
    const { signalId } = sure(await recordSignal(world.consultant, { residentId, kind: 'moved', destination: 'within', occurredOn: MOVES, source: 'desk', note: null, granted: null, careFrom: null, untilOn: null }))
    expect(await said(take(signalId))).toBe('address-missing')
    const add = (version: number, actor: Actor = world.consultant, postcode = '9409 AA') => addMoveAddress(actor, { signalId, version, ...SOUTH, postcode })
    expect([await said(add(9)), await said(add(1, world.neighbour))]).toEqual(['stale', 'not-found'])
    sure(await add(1))
    expect([await said(add(2)), await said(take(signalId, world.consultant, 2))]).toEqual(['no-open-move', 'outside'])
    const good = sure(await moves(residentId))
    sure(await take(good.signalId))
    expect((await read(world.consultant, (tx) => tx.allocation.findUniqueOrThrow({ where: { id: allocationId }, select: { status: true } }))).status).toBe('cancelled-before-start')
  })

  it('goes along when two files become one, unless the one that stays knows a move itself', async () => {
    const become = async (keep: number, go: number) => {
      const { mergeId } = sure(await proposeMerge(world.consultant, { residentId: keptOf(keep), bsn: testBsn(go), stays: 'this', reason: 'Het BSN was verkeerd overgetypt.' }))
      sure(await mergeFiles(colleague(world.consultant, 'consultant', 'Tweede Consulent'), { mergeId, version: 1, sure: true }))
      return (await residentFile(world.consultant, keptOf(keep)))?.resident
    }
    const files = new Map<number, string>()
    const keptOf = (n: number) => files.get(n) ?? ''
    for (const n of [720, 721, 722]) files.set(n, await freshResident(world.consultant, n, { surname: 'Blijver', houseNumber: n }))
    const follow = async (n: number, more: object = {}) => { sure(await take(sure(await moves(keptOf(n), more)).signalId)) }
    await follow(721)
    expect(await become(720, 721)).toMatchObject({ streetLine: 'Voorbeeldstraat 720', next: { from: MOVES, address: { street: 'Nieuwelaan', postcode: '9404 AB' } } })
    await follow(722, { street: 'Andere laan', occurredOn: day('2026-03-02') })
    expect(await become(720, 722)).toMatchObject({ next: { from: MOVES, address: { street: 'Nieuwelaan' } } })
  })

  it('from its day is where the resident lives, for letters, search and new decisions, and a correction keeps it so', async () => {
    await database.setClock('2026-02-02T09:00:00+01:00')
    const { residentId } = at(0)
    const file = await residentFile(world.consultant, residentId)
    expect(file).toMatchObject({ resident: { streetLine: 'Nieuwelaan 5B', placeLine: '9404 AB Assen', next: null, addressCheckedOn: MOVES }, earlierHomes: [{ until: MOVES, streetLine: 'Voorbeeldstraat 12' }] })
    const { searchId } = sure(await keepSearch(world.consultant, { name: null, birthDate: null, bsn: null, postcode: '9404 AB', houseNumber: 5 }))
    expect((await searchResult(world.consultant, searchId))?.found.map((each) => each.id)).toContain(residentId)
    expect((await offerScreen(planner('Miep B.V.'), at(2).allocationId))?.client?.address).toBe('Nieuwelaan 5B')
    sure(await changeContact(world.consultant, { residentId, version: file?.resident.version ?? 0, ...SOUTH, phone: '0592 333 444', email: null }))
    expect((await residentFile(world.consultant, residentId))?.resident).toMatchObject({ streetLine: 'Nieuwelaan 5B', version: (file?.resident.version ?? 0) + 1 })
    const line = await read(world.consultant, (tx) => tx.auditLine.findFirstOrThrow({ where: { residentId, event: 'resident.contact-changed' }, select: { detail: true } }))
    expect(JSON.stringify(line.detail)).not.toContain('Voorbeeldstraat')
  })
})
