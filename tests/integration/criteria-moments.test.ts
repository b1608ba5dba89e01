import { beforeAll, describe, expect, it } from 'vitest'
import { assess, finishAssessment, reopenAssessment } from '@/lib/admissions/commands/assessment'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { chooseEvidence, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { judgeMoment, showMoment } from '@/lib/contracts/commands/moment'
import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { offeredFingerprint } from '@/lib/contracts/queries/agreement'
import { momentsPage } from '@/lib/contracts/queries/moment'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { contractItems } from '@/lib/desk/queries/agreements'
import { providerItems } from '@/lib/desk/queries/provider'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import type { HoldsAt } from '@/lib/procedures/schema/criterion'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'
import { addProof } from '@/tests/support/submissions'

let database: Awaited<ReturnType<typeof testDatabase>>
let marit: Person
let wim: Person
let manager: Person
let other: Person
let procurement: Procurement
let entry: { submissionId: string; actor: Person }
let agreementId = ''
const ids: Partial<Record<HoldsAt, string>> = {}
const id = (moment: HoldsAt) => ids[moment] ?? expect.fail(moment)

const COMMON = { rationale: 'Zo weten wij dat het klopt.', perLot: false, code: null, source: null, excludingAnswer: null } as const
beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  marit = await actorNamed('Marit Hofstee')
  wim = await actorNamed('Tom Wever')
  manager = await actorNamed('Ellen Prins')
  other = await representativeOf('Tzorg')
  procurement = await publishedProcedure(database, marit, {
    prepare: async (procedureId, _, version) => {
      const add = async (moment: HoldsAt, criterion: { title: string; answerKind: 'evidence' | 'agreement'; evidenceKind: 'liability-insurance' | 'quality-certificate' | null; kind: 'suitability' | 'execution'; months?: number }) => {
        const { months = null, ...rest } = criterion
        ids[moment] = sure(await addCriterion(marit, { ...COMMON, ...rest, procedureId, holdsAt: moment, holdsMonths: months, text: `U voldoet aan: ${criterion.title}.`, proof: 'Stuk of verklaring' })).id
      }
      await add('decision', { title: 'Verzekering', answerKind: 'evidence', evidenceKind: 'liability-insurance', kind: 'suitability' })
      await add('signing', { title: 'Verwerkersovereenkomst', answerKind: 'agreement', evidenceKind: null, kind: 'execution' })
      await add('care-start', { title: 'Keurmerk', answerKind: 'evidence', evidenceKind: 'quality-certificate', kind: 'execution' })
      await add('after-start', { title: 'Wijkteam ingericht', answerKind: 'agreement', evidenceKind: null, kind: 'execution', months: 6 })
      return version
    },
  })
  entry = await enter(procurement, 'Miep B.V.', ['Assen'], false, async (actor, submissionId, version) => {
    const insurance = await addProof(actor, 'liability-insurance', { validUntil: '2023-08-31' })
    let now = sure(await chooseEvidence(actor, { submissionId, criterionId: id('decision'), lotId: null, evidenceVersionId: insurance, version })).version
    for (const moment of ['signing', 'after-start'] as const) now = sure(await saveAnswer(actor, { submissionId, criterionId: id(moment), answers: [{ lotId: null, yes: true, text: null }], version: now, then: null })).version
    return now
  })
  await openWindow(database, procurement)
})

const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Person, work: (tx: Tx) => Promise<{ count: number }>) => {
  const found: unknown = await thrown(write(actor, async (tx) => {
    if ((await work(tx)).count === 0) throw new Error('no row')
    return allow()
  }))
  return databaseRefusal(found)?.message ?? (found instanceof Error ? found.message : 'done')
}
const versionOf = async () => (await read(marit, (tx) => tx.submission.findUniqueOrThrow({ where: { id: entry.submissionId }, select: { version: true } }))).version
const decisionVersion = async (decisionId: string) => ({ decisionId, version: (await read(wim, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version })
const rowOf = async (moment: HoldsAt, actor = manager) => (await momentsPage(actor, agreementId))?.rows.find((row) => row.criterionId === id(moment))
const show = (moment: HoldsAt, evidenceVersionId: string | null = null) => ({ agreementId, criterionId: id(moment), statement: 'Wij hebben dit geregeld.', evidenceVersionId })
const judge = (moment: HoldsAt, verdict: 'met' | 'not-met', version: number | null = null) => ({ agreementId, criterionId: id(moment), verdict, reason: 'Zie wat is getoond.', version })

describe('at the decision', () => {
  let decisionId = ''
  it('what must hold later bars nobody, and is named in the reason', async () => {
    const part = (criterionId: string, lotId: string | null = null) => ({ submissionId: entry.submissionId, criterionId, lotId, version: null })
    for (const name of ['exclusion', 'certificate', 'plan', 'tariffs'] as const) sure(await assess(marit, { ...part(procurement.criteria[name], name === 'plan' ? lotOf(procurement, 'Assen').id : null), verdict: 'met', reason: null }))
    for (const moment of ['decision', 'signing', 'after-start'] as const) sure(await assess(marit, { ...part(id(moment)), verdict: 'met', reason: null }))
    sure(await assess(marit, { ...part(id('care-start')), verdict: 'not-yet-proved', reason: 'Dit stuk komt bij de eerste hulp.' }))
    sure(await finishAssessment(marit, { submissionId: entry.submissionId, version: await versionOf() }))
    decisionId = sure(await proposeDecision(marit, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })).decisionId
    const [outcome] = await read(marit, (tx) => tx.outcome.findMany({ where: { decisionId }, select: { outcome: true, reason: true } }))
    expect(outcome).toMatchObject({ outcome: 'admitted', reason: expect.stringContaining('Later toont de aanbieder aan: Keurmerk') as string })
  })
  it('proof that had ended on that day is refused, and counts again after a repair', async () => {
    await setClock(database.migrateUrl, at('2023-09-05 15:00'))
    const record = async () => recordDecision(wim, { decidedOn: day('2023-09-05'), ...(await decisionVersion(decisionId)) })
    expect(await record()).toMatchObject({ ok: false, reason: 'expired-at-decision', detail: { names: 'Miep B.V.: Verzekering' } })
    sure(await reopenAssessment(marit, { submissionId: entry.submissionId, reason: 'De verzekering is verlopen.', version: await versionOf() }))
    const { clarificationId } = sure(await askClarification(marit, { submissionId: entry.submissionId, criterionId: id('decision'), lotId: null, kind: 'repair', question: 'Stuur de polis die nu geldt.', dueOn: day('2023-09-15') }))
    const evidenceVersionId = await addProof(entry.actor, 'liability-insurance', { validUntil: '2024-12-31' })
    sure(await answerClarification(entry.actor, { clarificationId, answer: 'Bijgevoegd.', fileId: null, yes: null, text: null, evidenceVersionId, version: 1 }))
    sure(await finishAssessment(marit, { submissionId: entry.submissionId, version: await versionOf() }))
    sure(await record())
  })
  it('is made known and final', async () => {
    await setClock(database.migrateUrl, at('2023-09-06 10:00'))
    sure(await notifyDecision(wim, await decisionVersion(decisionId)))
    await setClock(database.migrateUrl, at('2023-10-02 10:00'))
    sure(await finaliseDecision(wim, await decisionVersion(decisionId)))
  })
})

describe('at signing', () => {
  const sign = async () => {
    const { version, fingerprint } = await read(manager, async (tx) => {
      const row = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, select: { version: true, letterId: true } })
      return { version: row.version, fingerprint: (await offeredFingerprint(tx, row.letterId)) ?? '' }
    })
    return { agreementId, name: 'E. Prins', role: 'Bestuurder', authorised: true as const, fingerprint, version }
  }
  it('the provider shows it, once at a time; the region signs only when it is met', async () => {
    sure(await prepareAgreements(manager, { windowId: procurement.windowId }))
    agreementId = (await read(manager, (tx) => tx.agreement.findFirstOrThrow({ select: { id: true } }))).id
    expect(await judgeMoment(manager, judge('signing', 'met'))).toMatchObject({ ok: false, reason: 'not-running' })
    expect(await thrown(showMoment(entry.actor, show('signing')))).toMatchObject({ kind: 'not-found' })
    sure(await offerAgreement(manager, { agreementId, version: 1 }))
    const letterId = (await read(manager, (tx) => tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, select: { letterId: true } }))).letterId ?? ''
    await letterPdf(entry.actor, letterId)
    expect(await rowOf('signing')).toMatchObject({ state: 'to-show', late: false, due: '2023-11-13' })
    expect((await read(entry.actor, (tx, now) => providerItems(tx, entry.actor, now))).filter((item) => item.kind === 'show-moment').map((item) => item.due)).toEqual(['2023-11-13', '2024-01-01', '2024-07-01'])
    sure(await signForProvider(entry.actor, await sign()))
    expect(await signForRegion(manager, await sign())).toMatchObject({ ok: false, reason: 'criteria-unmet', detail: { names: 'Verwerkersovereenkomst' } })
    expect(await byHand(manager, (tx) => tx.agreement.updateMany({ where: { id: agreementId }, data: { status: 'signed', signedAt: new Date() } }))).toContain('criteria-at-signing')
    expect(await showMoment(entry.actor, show('signing', crypto.randomUUID())).catch((error: unknown) => error)).toMatchObject({ kind: 'not-found' })
    sure(await showMoment(entry.actor, show('signing')))
    expect(await showMoment(entry.actor, show('signing'))).toMatchObject({ ok: false, reason: 'waits-already' })
    expect((await read(manager, (tx, now) => contractItems(tx, now))).find((item) => item.kind === 'judge-moment')).toMatchObject({ criterion: 'Verwerkersovereenkomst', shown: true })
  })
  it('is judged by the region alone, with a reason, on what was shown', async () => {
    expect(await thrown(judgeMoment(entry.actor, judge('signing', 'met', 1)))).toMatchObject({ kind: 'forbidden' })
    expect(await thrown(judgeMoment(other, judge('signing', 'met', 1)))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(judgeMoment({ ...manager, regionIds: [crypto.randomUUID()] }, judge('signing', 'met', 1)))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(judgeMoment(manager, judge('signing', 'met')))).toMatchObject({ kind: 'stale' })
    sure(await judgeMoment(manager, judge('signing', 'not-met', 1)))
    expect(await rowOf('signing', entry.actor)).toMatchObject({ state: 'not-met', lines: [{ verdict: 'not-met', reason: 'Zie wat is getoond.' }] })
    expect(await signForRegion(manager, await sign())).toMatchObject({ ok: false, reason: 'criteria-unmet' })
    sure(await showMoment(entry.actor, show('signing')))
    sure(await judgeMoment(manager, judge('signing', 'met', 1)))
    expect(await judgeMoment(manager, judge('signing', 'met'))).toMatchObject({ ok: false, reason: 'met-already' })
    expect(await showMoment(entry.actor, show('signing'))).toMatchObject({ ok: false, reason: 'met-already' })
    sure(await signForRegion(manager, await sign()))
  })
  it('the database keeps whose words they are, and what was found', async () => {
    const row = { agreementId, regionId: REGION_ID, providerId: entry.actor.providerIds[0]!, criterionId: id('after-start'), recordedAt: new Date() }
    const put = (actor: Person, data: object) => byHand(actor, (tx) => tx.momentProof.createMany({ data: [{ ...row, ...data }] }))
    const own = { statement: 'Zo is het.', shownBy: entry.actor.personId, shownName: 'x', shownAt: new Date() }
    const verdict = { verdict: 'met', reason: 'Gezien.', judgedBy: manager.personId, judgedName: 'x', judgedAt: new Date() }
    expect(await put(entry.actor, { ...own, ...verdict })).toContain('moment-in-own-name')
    expect(await put(manager, { ...own, ...verdict })).toContain('moment-in-own-name')
    expect(await put(manager, { ...verdict, criterionId: id('decision') })).toContain('moment-out-of-place')
    expect(await put(entry.actor, { ...own, criterionId: id('care-start') })).toContain('moment-evidence')
    expect(await byHand(manager, (tx) => tx.momentProof.updateMany({ where: { agreementId }, data: { reason: 'Iets anders.' } }))).toContain('moment-is-fixed')
  })
})

describe('after the start', () => {
  it('so many months after it stands on both work lists; over its day it is late', async () => {
    await setClock(database.migrateUrl, at('2024-07-02 09:00'))
    expect(await rowOf('after-start')).toMatchObject({ due: '2024-07-01', late: true, state: 'to-show' })
    expect((await read(manager, (tx, now) => contractItems(tx, now))).filter((item) => item.kind === 'judge-moment')).toMatchObject([{ criterion: 'Keurmerk', shown: false }, { criterion: 'Wijkteam ingericht', shown: false }])
    sure(await judgeMoment(manager, judge('after-start', 'met')))
    expect(await rowOf('after-start')).toMatchObject({ late: false, state: 'met' })
    expect((await read(entry.actor, (tx, now) => providerItems(tx, entry.actor, now))).filter((item) => item.kind === 'show-moment')).toMatchObject([{ criterion: 'Keurmerk', late: true }])
  })
  it('a document reaches the region with what is shown, and only a running one', async () => {
    const over = await addProof(entry.actor, 'quality-certificate', { validUntil: '2024-01-31' })
    expect(await showMoment(entry.actor, show('care-start', over))).toMatchObject({ ok: false, reason: 'over-already' })
    expect(await showMoment(entry.actor, show('care-start'))).toMatchObject({ ok: false, reason: 'evidence-missing' })
    const fine = await addProof(entry.actor, 'quality-certificate', { validUntil: '2026-01-31' })
    expect(await read(manager, (tx) => tx.evidenceVersion.count({ where: { id: fine } }))).toBe(0)
    sure(await showMoment(entry.actor, show('care-start', fine)))
    expect(await read(manager, (tx) => tx.evidenceVersion.count({ where: { id: fine } }))).toBe(1)
    expect((await rowOf('care-start'))?.lines[0]?.evidence).toMatchObject({ validUntil: '2026-01-31' })
    expect(await momentsPage(other, agreementId)).toBeNull()
  })
})
