import { beforeAll, describe, expect, it } from 'vitest'
import { decideAgain, dropOutcome, endParticipation, reviseVerdict } from '@/lib/admissions/commands/decision-later'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { endSummons, recordSummons } from '@/lib/admissions/commands/decision-summons'
import { decisionPage, outcomePage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { offeredFingerprint } from '@/lib/contracts/queries/agreement'
import { windowResult } from '@/lib/contracts/queries/result'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { publicOutcome } from '@/lib/reporting/queries/outcome'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let assen: Person
let regional: Person
let manager: Person
let procurement: Procurement
let miep: { submissionId: string; actor: Person }
let zand: { submissionId: string; actor: Person }
const clock = (text: string) => setClock(database.migrateUrl, at(text))
const outcomeOf = (name: string, lot: string) =>
  read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { provider: { name }, lot: { name: lot }, outcome: { not: 'replaced' } }, orderBy: { decision: { number: 'asc' } }, select: { id: true, outcome: true, reason: true, decisionId: true, decision: { select: { version: true, status: true, reference: true } } } }))
const versionOf = async (decisionId: string) => ({ decisionId, version: (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version })
const NOTE = 'Het college kijkt er opnieuw naar, met wat nu bekend is.'

beforeAll(async () => {
  database = await testDatabase('empty')
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  assen = await actorNamed('Tom Wever')
  regional = await actorNamed('Wim Dekker')
  manager = await actorNamed('Ellen Prins')
  procurement = await publishedProcedure(database, officer)
  miep = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, miep.submissionId, ['Assen', 'Tynaarlo'])
  await assessAll(officer, procurement, zand.submissionId, ['Assen'], { certificate: 'not-met' })
  await clock('2023-09-05 10:00')
  for (const [lot, clerk] of [['Assen', assen], ['Tynaarlo', regional]] as const) {
    const { decisionId } = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, lot).municipalityId }))
    if (lot === 'Tynaarlo') {
      const row = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { decisionId }, select: { id: true } }))
      sure(await changeOutcome(officer, { outcomeId: row.id, outcome: 'deferred', reason: 'Het college wacht nog op een advies.', condition: null, version: 1 }))
    }
    sure(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day('2023-09-05') }))
    sure(await notifyDecision(clerk, await versionOf(decisionId)))
  }
})

/** Tries a change that no command would make, by the app's own database role. */
async function straight(actor: Person, work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? 'done'
}

describe('a deferred outcome is decided', () => {
  let later = { decisionId: '', outcomeId: '' }

  it('by an officer of the region only, about what was made known, once', async () => {
    const { id } = await outcomeOf('Miep B.V.', 'Tynaarlo')
    const input = { outcomeId: id, ground: 'deferred-decided' as const, note: NOTE }
    const stranger: Person = { ...officer, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()] }
    for (const actor of [miep.actor, stranger]) await expect(decideAgain(actor, input)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(decideAgain(regional, input)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await decideAgain(officer, { ...input, ground: 'repair' })).toMatchObject({ ok: false, reason: 'ground-not-fitting' })
    later = sure(await decideAgain(officer, input))
    expect(await decideAgain(officer, input)).toMatchObject({ ok: false, reason: 'again-under-way' })
    expect(await decideAgain(officer, { ...input, outcomeId: later.outcomeId, ground: 'correction' })).toMatchObject({ ok: false, reason: 'not-made-known' })
    expect((await outcomePage(officer, later.decisionId, later.outcomeId))?.outcome).toMatchObject({ outcome: 'admitted', ground: 'deferred-decided', replaces: { outcome: 'deferred' } })
  })
  it('can be taken out again, which changes nothing, and put in again', async () => {
    expect(await versionOf(later.decisionId)).toMatchObject({ version: 1 })
    await expect(dropOutcome(officer, { outcomeId: later.outcomeId, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await dropOutcome(officer, { outcomeId: later.outcomeId, version: 1 }))
    expect(await recordDecision(regional, { ...(await versionOf(later.decisionId)), decidedOn: day('2023-09-05') })).toMatchObject({ ok: false, reason: 'no-outcomes' })
    const again = sure(await decideAgain(officer, { outcomeId: (await outcomeOf('Miep B.V.', 'Tynaarlo')).id, ground: 'deferred-decided', note: NOTE }))
    expect(again.decisionId).toBe(later.decisionId)
    later = again
  })
  it('until it is made known the earlier outcome stands, for the provider and in the count', async () => {
    expect((await providerResult(miep.actor, miep.submissionId))?.outcomes.map((each) => [each.lot, each.outcome])).toEqual([['Assen', 'admitted'], ['Tynaarlo', 'deferred']])
    expect(await windowResult(officer, procurement.windowId)).toMatchObject({ participations: 1 })
    sure(await recordDecision(regional, { ...(await versionOf(later.decisionId)), decidedOn: day('2023-09-05') }))
    expect((await providerResult(miep.actor, miep.submissionId))?.outcomes).toHaveLength(2)
  })
  it('then has its own number, letter and reaction term, and the earlier one stays to be read', async () => {
    await clock('2023-09-12 10:00')
    expect(sure(await notifyDecision(regional, await versionOf(later.decisionId)))).toMatchObject({ letters: 1, reactionUntil: '2023-10-02' })
    const page = await decisionPage(officer, later.decisionId)
    expect(page).toMatchObject({ number: 2, reference: expect.stringMatching(/-2$/) as unknown, status: 'notified' })
    const rows = (await providerResult(miep.actor, miep.submissionId))?.outcomes ?? []
    expect(rows.map((each) => [each.lot, each.outcome, each.was, each.reactionUntil])).toEqual([
      ['Assen', 'admitted', null, '2023-09-25'],
      ['Tynaarlo', 'replaced', 'deferred', '2023-09-25'],
      ['Tynaarlo', 'admitted', null, '2023-10-02'],
    ])
    const letter = await read(miep.actor, (tx) => tx.letter.findFirstOrThrow({ where: { kind: 'admission-decision' }, orderBy: { issuedAt: 'desc' }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).toContain('Aangehouden, besluit ')
    expect(await windowResult(officer, procurement.windowId)).toMatchObject({ participations: 2 })
    const seen = await publicOutcome(ANONYMOUS, procurement.procedureId)
    expect(JSON.stringify(seen)).not.toMatch(/Het Zand|Miep/)
  })
  it('nothing of it changes any more, by straight SQL', async () => {
    const replaced = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { outcome: 'replaced' }, select: { id: true } }))
    const set = (id: string, data: object) => straight(officer, (tx) => tx.outcome.updateMany({ where: { id }, data }))
    expect(await set(replaced.id, { outcome: 'admitted', was: null })).toMatch(/decision-made|outcome-step/)
    expect(await set(later.outcomeId, { outcome: 'replaced', was: 'admitted' })).toMatch(/outcome-step/)
    expect(await set(later.outcomeId, { reason: 'Iets anders.' })).toMatch(/decision-made|outcome-step/)
    expect(await set(later.outcomeId, { groundNote: 'Iets anders.' })).toMatch(/permission denied/)
    await straight(officer, (tx) => tx.outcome.deleteMany({ where: { id: later.outcomeId } }))
    expect(await read(officer, (tx) => tx.outcome.count({ where: { id: later.outcomeId } }))).toBe(1)
    const row = await read(officer, (tx) => tx.outcome.findUniqueOrThrow({ where: { id: later.outcomeId }, omit: { id: true, revised: true } }))
    expect(await straight(officer, (tx) => tx.outcome.createMany({ data: [{ ...row, replacesId: replaced.id, sharedAt: null, letterId: null }] }))).toMatch(/outcome-step|unique/i)
  })
})

describe('a judgment, after a refusal', () => {
  let later = { decisionId: '', outcomeId: '' }
  it('is followed by a later decision with revised verdicts; then the first can become final', async () => {
    const refused = await outcomeOf('Huishoudhulp Het Zand B.V.', 'Assen')
    const summons = sure(await recordSummons(assen, { ...(await versionOf(refused.decisionId)), receivedOn: day('2023-09-12'), claimant: 'Huishoudhulp Het Zand B.V.', court: null, caseNumber: null, note: 'Over het certificaat.' }))
    await clock('2023-09-28 10:00')
    sure(await endSummons(assen, { summonsId: summons.summonsId, ended: 'granted', endedOn: day('2023-09-27'), endedNote: 'Het certificaat had mogen gelden.', version: 1 }))
    expect(await finaliseDecision(assen, await versionOf(refused.decisionId))).toMatchObject({ ok: false, reason: 'judgment-open' })

    later = sure(await decideAgain(officer, { outcomeId: refused.id, ground: 'judgment', note: 'De rechter vond het certificaat geldig.' }))
    const change = async () => changeOutcome(officer, { outcomeId: later.outcomeId, outcome: 'admitted', reason: 'Alle criteria voldoen.', condition: null, version: (await versionOf(later.decisionId)).version })
    expect(await change()).toMatchObject({ ok: false, reason: 'outcome-not-allowed' })
    expect(await straight(officer, (tx) => tx.outcome.updateMany({ where: { id: later.outcomeId }, data: { outcome: 'admitted' } }))).toMatch(/outcome-not-allowed/)
    const verdict = { outcomeId: later.outcomeId, criterionId: procurement.criteria.certificate, verdict: 'met' as const, reason: 'De rechter vond het geldig.', version: 1 }
    expect(await reviseVerdict(officer, { ...verdict, outcomeId: refused.id, version: (await versionOf(refused.decisionId)).version })).toMatchObject({ ok: false, reason: 'not-later' })
    await expect(reviseVerdict(zand.actor, verdict)).rejects.toMatchObject({ kind: 'not-found' })
    sure(await reviseVerdict(officer, verdict))
    await expect(reviseVerdict(officer, verdict)).rejects.toMatchObject({ kind: 'stale' })
    sure(await change())
    sure(await recordDecision(assen, { ...(await versionOf(later.decisionId)), decidedOn: day('2023-09-28') }))
    expect(await reviseVerdict(officer, { ...verdict, version: (await versionOf(later.decisionId)).version })).toMatchObject({ ok: false, reason: 'not-proposed' })
    expect(await finaliseDecision(assen, await versionOf(refused.decisionId))).toMatchObject({ ok: false, reason: 'judgment-open' })
    sure(await notifyDecision(assen, await versionOf(later.decisionId)))
    expect((await providerResult(zand.actor, zand.submissionId))?.verdicts.filter((each) => each.criterionId === procurement.criteria.certificate).map((each) => [each.verdict, each.revised])).toEqual([['not-met', false], ['met', true]])
    sure(await finaliseDecision(assen, await versionOf(refused.decisionId)))
  })
})

describe('the agreement follows', () => {
  const agreementOf = (actor: Person) => read(manager, (tx) => tx.agreement.findFirstOrThrow({ where: { providerId: actor.providerIds[0]! }, orderBy: { number: 'desc' }, select: { id: true, version: true, status: true, number: true, letterId: true } }))
  const offer = async (provider: Person) => sure(await offerAgreement(manager, { agreementId: (await agreementOf(provider)).id, version: (await agreementOf(provider)).version }))
  const sign = async (provider: Person) => {
    const made = await agreementOf(provider)
    const fingerprint = (await read(manager, (tx) => offeredFingerprint(tx, made.letterId))) ?? ''
    const as = { agreementId: made.id, name: 'A. Contact', role: 'Bestuurder', authorised: true as const, fingerprint }
    sure(await signForProvider(provider, { ...as, version: made.version }))
    return signForRegion(manager, { ...as, version: (await agreementOf(provider)).version })
  }
  const again = async (name: string, lot: string, ground: 'revocation' | 'correction') => {
    const earlier = await outcomeOf(name, lot)
    return { earlier, ...sure(await decideAgain(officer, { outcomeId: earlier.id, ground, note: 'De verklaring bleek onjuist.' })) }
  }
  const through = async (decisionId: string, clerk: Person, on: string) => {
    sure(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day(on) }))
    return sure(await notifyDecision(clerk, await versionOf(decisionId)))
  }

  it('waits per provider for the decisions about that provider', async () => {
    expect(await prepareAgreements(manager, { windowId: procurement.windowId })).toMatchObject({ ok: false, reason: 'not-final', detail: { names: 'Tynaarlo, Assen' } })
    await clock('2023-10-20 10:00')
    for (const row of await read(officer, (tx) => tx.collegeDecision.findMany({ where: { status: 'notified' }, select: { id: true, municipality: { select: { name: true } } } }))) sure(await finaliseDecision(row.municipality.name === 'Assen' ? assen : regional, await versionOf(row.id)))
    expect(sure(await prepareAgreements(manager, { windowId: procurement.windowId }))).toEqual({ made: 2 })
  })
  it('revoked before signing: the offer lapses, nothing begins, and admitted again there is a new one', async () => {
    await offer(zand.actor)
    const { decisionId } = await again('Huishoudhulp Het Zand B.V.', 'Assen', 'revocation')
    await through(decisionId, assen, '2023-10-20')
    expect(await agreementOf(zand.actor)).toMatchObject({ status: 'lapsed' })
    expect((await providerResult(zand.actor, zand.submissionId))?.outcomes.at(-1)).toMatchObject({ outcome: 'revoked' })
    expect((await windowResult(officer, procurement.windowId))?.refused.map((each) => each.name)).toEqual(['Huishoudhulp Het Zand B.V.'])
    expect(await prepareAgreements(manager, { windowId: procurement.windowId })).toMatchObject({ ok: false, reason: 'nobody-admitted' })
  })
  it('signed: revoked only with a last day, and the sentence says what must end first', async () => {
    await offer(miep.actor)
    expect(await sign(miep.actor)).toMatchObject({ ok: true })
    const { decisionId, outcomeId } = await again('Miep B.V.', 'Assen', 'revocation')
    const step = async () => ({ ...(await versionOf(decisionId)), decidedOn: day('2023-10-20') })
    expect(await recordDecision(assen, await step())).toMatchObject({ ok: false, reason: 'participation-signed', detail: { names: expect.stringMatching(/Miep B\.V\., perceel Assen \(RO-/) as unknown } })
    const end = async (endsOn: string | null) => endParticipation(officer, { outcomeId, endsOn: endsOn === null ? null : day(endsOn), version: (await versionOf(decisionId)).version })
    expect(await end('2023-10-19')).toMatchObject({ ok: false, reason: 'end-too-early' })
    await expect(endParticipation(miep.actor, { outcomeId, endsOn: null, version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await end('2024-06-30'))
    await through(decisionId, assen, '2023-10-20')
    const parts = await read(manager, (tx) => tx.participation.findMany({ orderBy: { lot: { name: 'asc' } }, select: { status: true, endsOn: true, lot: { select: { name: true } } } }))
    expect(parts).toEqual([
      { status: 'notice-given', endsOn: '2024-06-30', lot: { name: 'Assen' } },
      { status: 'running', endsOn: '2025-12-31', lot: { name: 'Tynaarlo' } },
    ])
  })
  it('the database ends no signed participation without a last day either', async () => {
    const { decisionId, outcomeId } = await again('Miep B.V.', 'Tynaarlo', 'revocation')
    const said = await straight(regional, async (tx) => {
      await tx.collegeDecision.updateMany({ where: { id: decisionId }, data: { status: 'decided', decidedOn: '2023-10-20', decidedBy: regional.personId } })
      await tx.collegeDecision.updateMany({ where: { id: decisionId }, data: { status: 'notified', notifiedAt: at('2023-10-20 11:00'), reactionUntil: '2023-11-09', reactionDays: 20, reactionSource: 'proef' } })
      const letter = await tx.letter.findFirstOrThrow({ where: { kind: 'admission-decision' }, select: { id: true } })
      await tx.outcome.updateMany({ where: { id: outcomeId }, data: { letterId: letter.id, sharedAt: at('2023-10-20 11:00') } })
    })
    expect(said).toContain('participation-signed')
  })
})
