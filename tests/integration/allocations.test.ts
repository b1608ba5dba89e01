import { beforeAll, describe, expect, it } from 'vitest'
import { judgeMoment } from '@/lib/contracts/commands/moment'
import { acceptAllocation, returnAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { answerReturn, cancelAllocation } from '@/lib/allocations/commands/answer'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { refuseProvider } from '@/lib/allocations/commands/refuse'
import { allocationList, allocationScreen, offerForm } from '@/lib/allocations/queries/consultant'
import { waitingScreen } from '@/lib/allocations/queries/waiting'
import { offerScreen, workList } from '@/lib/allocations/queries/provider'
import { databaseRefusal, read, write } from '@/lib/db'
import type { Person, Role } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, refuse, sure } from '@/lib/kernel/result'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, granted, wmoWorld, type World } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let miep: Person
let arckin: Person
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  miep = await plannerOf('Miep B.V.')
  arckin = await plannerOf('Arckin B.V.')
})

async function plannerOf(name: string, role: Role = 'provider-staff'): Promise<Person> {
  const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get(name) ?? '' }, select: { providerId: true } }))
  return { ...world.officer, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: `Planner ${name}`, role, organisationName: name, regionIds: [], municipalityIds: [], providerIds: [providerId] }
}
const placeOf = (name: string) => world.participations.get(name) ?? ''

let nth = 300
/** A case decided for a resident who chose this provider; gives the adopted indication. */
const indicated = async (provider: string | null = 'Miep B.V.') => granted(world, await freshResident(world.consultant, nth++, { surname: 'Geheimhouder', street: 'Verborgenlaan', phone: '0592123456' }), { provider })
const offered = async (provider = 'Miep B.V.') => {
  const { indicationId } = await indicated(provider)
  return { indicationId, ...sure(await offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') })) }
}
const suspend = (name: string, status: 'running' | 'suspended') =>
  arrange(database, 'update participation set status = $1 where id = $2', [status, placeOf(name)])

describe('from offer to help', () => {
  it('offers what the resident chose, is accepted with a day, and started on that day; each verb leaves a line', async () => {
    const { id, number, indicationId } = await offered()
    expect(number).toMatch(/^T-2025-[2-9A-HJKMNP-Z]{5}$/)
    const list = await workList(miep, {})
    expect(list.counts.offered).toBeGreaterThan(0)
    expect(list.rows.find((row) => row.id === id)).toMatchObject({ number, postcode4: '9401', minutesPerWeek: 125, windows: ['morning', 'afternoon'], fluentDutch: true, wishedStart: '2025-12-08' })

    const before = await offerScreen(miep, id)
    expect(before).toMatchObject({ status: 'offered', client: null, may: { accept: true, giveBack: true, start: false } })
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-10'), version: 1 }))
    const after = await offerScreen(miep, id)
    expect(after).toMatchObject({ status: 'accepted', startsOn: '2025-12-10', client: { name: 'mevrouw H. de Geheimhouder', address: 'Verborgenlaan 12', postcode: '9401 HK', phone: '0592123456' } })

    expect(await startAllocation(miep, { allocationId: id, version: 2 })).toMatchObject({ reason: 'too-early' })
    await database.setClock('2025-12-10T08:00:00+01:00')
    sure(await startAllocation(miep, { allocationId: id, version: 2 }))
    await database.setClock('2025-12-01T10:00:00+01:00')

    const shown = await allocationScreen(world.consultant, id)
    expect(shown?.timeline.map((line) => line.event).reverse()).toEqual(['allocation.offered', 'allocation.accepted', 'allocation.client-read', 'allocation.started'])
    expect(shown).toMatchObject({ status: 'started', provider: 'Miep B.V.', resident: { name: 'mevrouw H. de Geheimhouder' }, may: { cancel: false, answer: false } })
    expect(await offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') })).toMatchObject({ reason: 'already-allocated' })
  })

  it('stands among what ended once its last day has passed, though nobody stopped it', async () => {
    const { id } = await offered()
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-10'), version: 1 }))
    await database.setClock('2025-12-10T08:00:00+01:00')
    sure(await startAllocation(miep, { allocationId: id, version: 2 }))
    const shown = await offerScreen(miep, id)
    const before = await workList(miep, { part: 'started' })
    expect(before.rows.find((row) => row.id === id)).toMatchObject({ ranUntil: null })
    await database.setClock(`${shown?.endsOn ?? ''}T12:00:00+01:00`)
    expect((await workList(miep, { part: 'started' })).rows.map((row) => row.id)).toContain(id)
    await database.setClock('2029-01-01T12:00:00+01:00')
    const after = await workList(miep, { part: 'ended' })
    expect(after.rows.find((row) => row.id === id)).toMatchObject({ status: 'started', ranUntil: shown?.endsOn })
    expect([after.counts.started, after.counts.ended]).toEqual([0, before.counts.ended + before.counts.started + before.counts.accepted])
    expect((await workList(miep, { part: 'started' })).rows).toEqual([])
    await database.setClock('2025-12-01T10:00:00+01:00')
  })

  it('is given to one provider, whoever offers it at the same moment [V2.3.4]', async () => {
    const { indicationId } = await indicated()
    const six = await Promise.all(Array.from({ length: 6 }, () => offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') }).catch((thrown: unknown) => (isHalt(thrown, 'stale') ? refuse('already-allocated') : Promise.reject(thrown as Error)))))
    expect(six.map((each) => (each.ok ? 'offered' : each.reason)).sort()).toEqual([...Array.from({ length: 5 }, () => 'already-allocated'), 'offered'])
    expect(await read(world.consultant, (tx) => tx.allocation.count({ where: { indicationId } }))).toBe(1)
  })

  it('mails the provider without anything about the person', async () => {
    const { number } = await offered()
    const [mail] = await read(miep, (tx) => tx.mail.findMany({ where: { subject: { contains: number } }, select: { subject: true, body: true } }))
    expect(mail?.subject).toBe(`Nieuw aanbod ${number}`)
    expect(JSON.stringify(mail)).not.toMatch(/Geheimhouder|Verborgenlaan|9401 HK|1944|0592/)
  })
})

describe('who it is, before acceptance', () => {
  it('is nowhere the provider can look: page, work list, letters, mail, audit, nor by SQL in its context', async () => {
    const { id } = await offered()
    const seen = JSON.stringify([await offerScreen(miep, id), await workList(miep, {})])
    expect(seen).not.toMatch(/Geheimhouder|Verborgenlaan|9401 HK|1944|0592/)
    const rows = await read(miep, async (tx) => ({
      client: await tx.$queryRaw<unknown[]>`select * from allocation_client where allocation_id = ${id}::uuid`,
      allocation: await tx.$queryRaw<unknown[]>`select * from allocation where id = ${id}::uuid`,
      residents: await tx.$queryRaw<unknown[]>`select * from resident`,
      letters: await tx.$queryRaw<unknown[]>`select * from letter where resident_id is not null`,
      lines: await tx.$queryRaw<unknown[]>`select event, resident_id, detail from audit_line where subject_id = ${id}::uuid`,
    }))
    expect([rows.client, rows.residents, rows.letters]).toEqual([[], [], []])
    expect(JSON.stringify(rows.allocation)).not.toMatch(/Geheimhouder|Verborgenlaan|9401 HK|1944|0592/)
    expect(rows.lines).toMatchObject([{ event: 'allocation.offered', resident_id: null }])
  })

  it('is not given by the gate function, and cannot be set by hand', async () => {
    const { id } = await offered()
    const shared = await write(miep, async (tx) => {
      const rows = await tx.$queryRaw<{ shared: boolean }[]>`select allocation_share_client(${id}::uuid) as shared`
      return { ok: true as const, value: rows[0]?.shared }
    })
    expect(shared).toMatchObject({ value: false })
    const refused = await write(world.consultant, async (tx) => {
      await tx.allocationClient.updateMany({ where: { allocationId: id }, data: { sharedAt: new Date() } })
      return { ok: true as const, value: undefined }
    }).catch((thrown: unknown) => databaseRefusal(thrown)?.state)
    expect(refused).toBe('42501')
  })

  it('once accepted, every look leaves a line that the municipality sees', async () => {
    const { id } = await offered()
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-08'), version: 1 }))
    await offerScreen(miep, id)
    await offerScreen(miep, id)
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: id, event: 'allocation.client-read' }, select: { actorName: true, purpose: true } }))
    expect(lines).toEqual(Array.from({ length: 2 }, () => ({ actorName: 'Planner Miep B.V.', purpose: 'uitvoering van de toewijzing' })))
  })
})

describe("somebody else's", () => {
  it('is not found', async () => {
    const { id, indicationId } = await offered()
    expect(await offerScreen(arckin, id)).toBeNull()
    expect(await allocationScreen(world.neighbour, id)).toBeNull()
    expect(await offerForm(world.neighbour, indicationId)).toBeNull()
    await expect(acceptAllocation(arckin, { allocationId: id, startsOn: day('2025-12-08'), version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(returnAllocation(arckin, { allocationId: id, reason: 'Geen plek in de route.', version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(cancelAllocation(world.neighbour, { allocationId: id, reason: 'Niet meer nodig.', version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(offerAllocation(world.neighbour, { indicationId, participationId: null, wishedStart: day('2025-12-08') })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(offerAllocation(miep, { indicationId, participationId: null, wishedStart: day('2025-12-08') })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('invariant 7', () => {
  it('refuses a suspended provider, one that has not begun, and one of another municipality', async () => {
    const { indicationId } = await indicated()
    const to = (participationId: string, wishedStart = day('2025-12-08')) => offerAllocation(world.consultant, { indicationId, participationId, wishedStart })
    expect(await to(placeOf('De Zorgzaak B.V.'))).toMatchObject({ reason: 'suspended' })
    expect(await to(placeOf('Stichting Lelie Zorggroep'))).toMatchObject({ reason: 'no-participation' })
    expect(await to(crypto.randomUUID())).toMatchObject({ reason: 'no-participation' })
    expect(await to(placeOf('Miep B.V.'), day('2025-12-07'))).toMatchObject({ reason: 'before-indication' })
  })

  it('holds in the database too: insert, acceptance and start under a suspension, two live ones, a leap in status, another minute', async () => {
    const { id } = await offered()
    const state = (work: Promise<unknown>) => work.then(() => 'done').catch((thrown: unknown) => databaseRefusal(thrown)?.state)
    const change = (data: object, actor = miep) =>
      state(
        write(actor, async (tx) => {
          await tx.allocation.updateMany({ where: { id }, data })
          return { ok: true as const, value: undefined }
        }),
      )
    await suspend('Miep B.V.', 'suspended')
    expect(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-08'), version: 1 })).toMatchObject({ reason: 'suspended' })
    expect(await change({ status: 'accepted', startsOn: '2025-12-08', acceptedAt: new Date(), acceptedBy: 'x' })).toBe('PE005')
    await suspend('Miep B.V.', 'running')
    expect(await change({ status: 'accepted', startsOn: '2028-01-01', acceptedAt: new Date(), acceptedBy: 'x' })).toMatch(/^(PE005|23514)$/)
    expect(await change({ status: 'started' })).toBe('PE004')
    expect(await change({ minutesPerWeek: 999 })).toBe('42501')
    expect(await change({ status: 'returned' })).toBe('23514')
    const again = (overrides: object) =>
      state(
        write(world.consultant, async (tx) => {
          const row = await tx.allocation.findUniqueOrThrow({ where: { id } })
          await tx.allocation.createMany({ data: [{ ...row, id: crypto.randomUUID(), number: 'T-2025-ZZZZZ', ...overrides }] })
          return { ok: true as const, value: undefined }
        }),
      )
    expect(await again({})).toBe('23505')
    expect(await again({ participationId: placeOf('Arckin B.V.') })).toBe('PE005')
    expect(await again({ status: 'accepted' })).toBe('PE004')
  })
})

describe('what must hold at the first help', () => {
  it('is met before the provider takes its first client, in the command and in the database; the municipality can still offer', async () => {
    const { id } = await offered('Arckin B.V.')
    const manager: Person = { ...world.officer, role: 'contract-manager' }
    const { agreementId, procedureId, regionId } = await read(world.officer, async (tx) => {
      const part = await tx.participation.findUniqueOrThrow({ where: { id: placeOf('Arckin B.V.') }, select: { agreementId: true, agreement: { select: { procedureId: true, regionId: true } } } })
      return { agreementId: part.agreementId, regionId: part.agreement.regionId, procedureId: part.agreement.procedureId ?? '' }
    })
    const criterionId = crypto.randomUUID()
    sure(await write(world.officer, async (tx, now) => {
      await tx.criterion.createMany({ data: [{ id: criterionId, procedureId, regionId, position: 90, kind: 'execution', title: 'Keurmerk', text: 'U hebt het keurmerk.', rationale: 'Kwaliteit', holdsAt: 'care-start', proof: 'Verklaring', answerKind: 'agreement', publishedAt: now }] })
      return allow()
    }))
    const accept = () => acceptAllocation(arckin, { allocationId: id, startsOn: day('2025-12-10'), version: 1 })
    expect(await accept()).toMatchObject({ ok: false, reason: 'first-help', detail: { names: 'Keurmerk' } })
    const byHand: unknown = await write(arckin, async (tx) => { await tx.allocation.updateMany({ where: { id }, data: { status: 'accepted', startsOn: '2025-12-10', acceptedAt: new Date(), acceptedBy: 'x' } }); return allow() }).catch((error: unknown) => error)
    expect(databaseRefusal(byHand)?.message).toContain('criteria-at-first-help')
    sure(await judgeMoment(manager, { agreementId, criterionId, verdict: 'met', reason: 'Het keurmerk is gezien.', version: null }))
    sure(await accept())
    // The other agreements of this procedure wait for their own.
    const other = await offered()
    expect(await acceptAllocation(miep, { allocationId: other.id, startsOn: day('2025-12-10'), version: 1 })).toMatchObject({ reason: 'first-help' })
    const agreements = await read(world.officer, (tx) => tx.agreement.findMany({ where: { id: { not: agreementId }, status: 'signed' }, select: { id: true } }))
    for (const each of agreements) sure(await judgeMoment(manager, { agreementId: each.id, criterionId, verdict: 'met', reason: 'Het keurmerk is gezien.', version: null }))
  })
})

describe('giving back and taking back', () => {
  it('a return is answered; after a yes the resident chooses again, and the first provider sees nothing of it', async () => {
    const { id, indicationId } = await offered()
    sure(await returnAllocation(miep, { allocationId: id, reason: 'Geen medewerker op deze ochtenden.', version: 1 }))
    expect(await allocationScreen(world.consultant, id)).toMatchObject({ status: 'returned', returnReason: 'Geen medewerker op deze ochtenden.', may: { answer: true, offerAgain: false } })
    sure(await answerReturn(world.consultant, { allocationId: id, agreed: true, answer: 'Akkoord, dank voor uw bericht.', version: 2 }))
    expect((await allocationList(world.consultant, {})).toOffer.find((each) => each.indicationId === indicationId)).toMatchObject({ again: true })
    expect(await offerForm(world.consultant, indicationId)).toMatchObject({ chosen: null, live: null })
    expect(await offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') })).toMatchObject({ reason: 'no-choice' })
    const second = sure(await offerAllocation(world.consultant, { indicationId, participationId: placeOf('Arckin B.V.'), wishedStart: day('2025-12-08') }))
    const choices = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { event: 'case.provider-chosen' }, select: { detail: true }, orderBy: { seq: 'desc' }, take: 1 }))
    expect(choices[0]?.detail).toMatchObject({ afterDecision: true })
    expect(await offerScreen(arckin, second.id)).toMatchObject({ status: 'offered' })
    expect(await offerScreen(miep, second.id)).toBeNull()
  })

  it('after a no the offer stands again, and who it is has gone back behind the seal', async () => {
    const { id } = await offered()
    const known = () => read(miep, (tx) => tx.allocationClient.count({ where: { allocationId: id } }))
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-08'), version: 1 }))
    expect(await known()).toBe(1)
    sure(await returnAllocation(miep, { allocationId: id, reason: 'Te ver rijden.', version: 2 }))
    expect(await known()).toBe(0)
    sure(await answerReturn(world.consultant, { allocationId: id, agreed: false, answer: 'U doet mee in heel Assen.', version: 3 }))
    expect(await known()).toBe(0)
    expect(await offerScreen(miep, id)).toMatchObject({ status: 'offered', client: null, may: { accept: true } })
  })

  it('the municipality takes an offer back', async () => {
    const { id } = await offered()
    sure(await cancelAllocation(world.consultant, { allocationId: id, reason: 'De inwoner ziet af van hulp.', version: 1 }))
    const seen = await offerScreen(miep, id)
    expect(seen).toMatchObject({ status: 'cancelled-before-start', may: { accept: false } })
    expect(JSON.stringify(seen)).not.toContain('ziet af van hulp')
  })

  it('what waits for an offer is what has no provider, which the database alone keeps', async () => {
    const { indicationId } = await indicated()
    const waits = async () => (await allocationList(world.consultant, {})).toOffer.some((each) => each.indicationId === indicationId)
    const says = (placed: boolean) => write(world.consultant, async (tx) => allow(await tx.indication.updateMany({ where: { id: indicationId }, data: { placed } })))
    expect(await waits()).toBe(true)
    await expect(says(true)).rejects.toThrow(/permission denied/)
    const { id } = sure(await offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') }))
    expect(await waits()).toBe(false)
    await expect(says(false)).rejects.toThrow(/permission denied/)
    sure(await returnAllocation(miep, { allocationId: id, reason: 'Geen plek in de route.', version: 1 }))
    expect(await waits()).toBe(false)
    sure(await answerReturn(world.consultant, { allocationId: id, agreed: true, answer: 'Akkoord.', version: 2 }))
    expect(await waits()).toBe(true)
  })

  it('of two planners the second is told that the first was first', async () => {
    const { id } = await offered()
    sure(await acceptAllocation(miep, { allocationId: id, startsOn: day('2025-12-09'), version: 1 }))
    await expect(returnAllocation(miep, { allocationId: id, reason: 'Geen plek in de route.', version: 1 })).rejects.toMatchObject({ kind: 'stale' })
  })
})

describe('a no, and what it does to the waiting time', () => {
  it('of the resident is kept as he was told it, before an offer and by taking one back, and nothing is counted where nobody ruled it', async () => {
    const { indicationId, caseId } = await indicated()
    const no = (more: object = {}, actor = world.consultant) => refuseProvider(actor, { caseId, participationId: placeOf('Arckin B.V.'), refusedOn: day('2025-12-01'), reason: 'Daar had mevrouw eerder hulp van.', ...more })
    expect(await waitingScreen(world.consultant, caseId)).toMatchObject({ since: '2025-12-08', days: null, refusals: [], effect: null })
    expect(await waitingScreen(world.neighbour, caseId)).toBeNull()
    await expect(no({}, world.neighbour)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await no({ participationId: placeOf('De Zorgzaak B.V.') })).toMatchObject({ reason: 'not-running' })
    expect(await no({ refusedOn: day('2025-12-02') })).toMatchObject({ reason: 'day-in-future' })
    sure(await no())
    expect(await no()).toMatchObject({ reason: 'refused-already' })
    const offer = sure(await offerAllocation(world.consultant, { indicationId, participationId: null, wishedStart: day('2025-12-08') }))
    expect(await no({ participationId: placeOf('Miep B.V.') })).toMatchObject({ reason: 'offer-open' })
    sure(await cancelAllocation(world.consultant, { allocationId: offer.id, reason: 'De inwoner wil iemand anders.', version: 1, by: 'resident' }))
    expect((await waitingScreen(world.consultant, caseId))?.refusals).toEqual([
      { on: '2025-12-01', by: 'resident', provider: 'Arckin B.V.', reason: 'Daar had mevrouw eerder hulp van.', effect: null },
      { on: '2025-12-01', by: 'resident', provider: 'Miep B.V.', reason: 'De inwoner wil iemand anders.', effect: null },
    ])
    const kept = await read(world.consultant, (tx) => tx.providerRefusal.findMany({ where: { caseId }, select: { shownText: true, allocationId: true } }))
    expect(kept.map((each) => each.shownText)).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('Er wordt niets geteld.') as string))
    expect(kept.map((each) => each.allocationId)).toContain(offer.id)
    // The provider learns nothing of it, and nobody rewrites it.
    expect(await read(miep, (tx) => tx.providerRefusal.count())).toBe(0)
    await expect(write(world.consultant, async (tx) => { await tx.$executeRaw`update provider_refusal set reason = 'x'`; return allow() })).rejects.toThrow(/permission denied/)
    await expect(write(world.consultant, async (tx) => { await tx.$executeRaw`insert into provider_refusal select (jsonb_populate_record(r, ${JSON.stringify({ id: crypto.randomUUID(), refused_on: '2026-12-01' })}::jsonb)).* from provider_refusal r where r.allocation_id = ${offer.id}::uuid`; return allow() })).rejects.toThrow(/refusal-fits-not/)
    // A return of the provider stands beside it, by the rule of its day.
    const again = sure(await offerAllocation(world.consultant, { indicationId, participationId: placeOf('Arckin B.V.'), wishedStart: day('2025-12-08') }))
    sure(await returnAllocation(arckin, { allocationId: again.id, reason: 'Geen medewerker in die wijk.', version: 1 }))
    await write({ kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }, async (tx) => {
      await tx.rulebookRow.createMany({ data: [{ regionId: world.consultant.regionIds[0] ?? '', municipalityId: world.assen, key: 'waiting-after-refusal', value: { resident: 'starts-anew', provider: 'goes-on' }, validFrom: '2025-12-01', source: 'Toets', status: 'invented', adoptedBy: 'Toets', adoptedOn: '2025-12-01' }] })
      return allow()
    })
    const seen = await waitingScreen(world.consultant, caseId)
    expect(seen).toMatchObject({ effect: 'starts-anew', days: null })
    expect(seen?.refusals.at(-1)).toMatchObject({ by: 'provider', provider: 'Arckin B.V.', effect: 'goes-on' })
  })
})
