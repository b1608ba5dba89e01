import { beforeAll, describe, expect, it } from 'vitest'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { reviewItems } from '@/lib/desk/queries/reviews'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { addLibraryCriterion, changeLibraryCriterion, saveToLibrary } from '@/lib/procedures/commands/library'
import { closeReview, openReview, remarkOnCriterion } from '@/lib/procedures/commands/reviews'
import { criteriaLibrary, libraryEntry } from '@/lib/procedures/queries/library'
import { ownQuestions } from '@/lib/procedures/queries/own-questions'
import { remarkForm, reviewPage, reviewsPage } from '@/lib/procedures/queries/reviews'
import type { AddLibraryCriterion } from '@/lib/procedures/schema/library'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { publishedProcedure, type Procurement } from '@/tests/support/procurement'
import { fillDossier } from '@/tests/support/submissions'

/** As the notes of a market consultation tell it: every three years, after childcare law, and questioned (S36). */
const VOG: AddLibraryCriterion = {
  kind: 'execution', title: 'VOG van medewerkers', text: 'Elke medewerker die bij inwoners komt, heeft een VOG van hoogstens drie jaar oud.', rationale: 'Inwoners moeten iemand veilig in huis kunnen laten.', holdsAt: 'whole-term', holdsMonths: null, proof: 'Getekende verklaring',
  answerKind: 'evidence', evidenceKind: 'vog-statement', excludingAnswer: null, perLot: false, code: 'local-vog', source: null, sampled: true, validityMonths: 36, renewalMonths: 36, renewalReason: 'Gelijk aan de kinderopvang.', renewalStanding: 'questioned', reviewOn: day('2023-06-01'),
}

let officer: Person
let adviser: Person
let provider: Person
let other: Person
let procurement: Procurement
const remark = (text: string, actor = provider, criterionId = procurement.criteria.certificate) => remarkOnCriterion(actor, { criterionId, text })
const openOf = async (title: string) => {
  const found = (await reviewsPage(officer)).open.find((row) => row.title === title)
  if (!found) throw new Error(`no open review of ${title}`)
  return found
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  adviser = { ...officer, personId: crypto.randomUUID(), role: 'policy-adviser' }
  provider = await representativeOf('Miep B.V.')
  other = await representativeOf('Tzorg')
  procurement = await publishedProcedure(database, officer)
  for (const actor of [provider, other]) await fillDossier(actor)
})

describe('a remark on a criterion', () => {
  it('begins one review, joined by the next, and is answered to whoever remarked', async () => {
    const entry = sure(await saveToLibrary(officer, { criterionId: procurement.criteria.certificate, version: 1 }))
    expect(await remarkForm(provider, procurement.criteria.certificate)).toMatchObject({ title: 'Kwaliteitscertificaat' })
    sure(await remark('Een klein bedrijf kan dit certificaat niet betalen.'))
    sure(await remark('Kan een ander keurmerk ook?', other))
    const review = await openOf('Kwaliteitscertificaat')
    expect(review).toMatchObject({ cause: 'remark', remarks: 2, entryId: entry.id, openedBy: null })
    expect((await reviewPage(officer, review.id))?.texts.map((each) => each.text)).toEqual(['Een klein bedrijf kan dit certificaat niet betalen.', 'Kan een ander keurmerk ook?'])
    expect((await libraryEntry(officer, entry.id))?.reviews).toMatchObject([{ id: review.id, outcome: null }])
    expect((await criteriaLibrary(officer)).rows.find((row) => row.id === entry.id)?.underReview).toBe(true)
    expect((await ownQuestions(provider)).remarks).toMatchObject([{ text: 'Een klein bedrijf kan dit certificaat niet betalen.', outcome: null }])

    const close = { id: review.id, version: 1, reason: 'Een gelijkwaardig keurmerk is ook goed.', nextReviewOn: day('2024-06-05') }
    expect(await closeReview(officer, { ...close, outcome: 'changed' })).toMatchObject({ ok: false, reason: 'not-changed-yet' })
    const view = await libraryEntry(officer, entry.id)
    if (!view) throw new Error('no entry')
    sure(await changeLibraryCriterion(officer, { id: entry.id, version: view.version, ...view.newest, text: 'U hebt een ISO- of HKZ-certificaat of een gelijkwaardig keurmerk.', reviewOn: view.reviewOn, note: 'Gelijkwaardig keurmerk mag' }))
    sure(await closeReview(adviser, { ...close, outcome: 'changed' }))
    expect(await libraryEntry(officer, entry.id)).toMatchObject({ reviewOn: '2024-06-05', reviews: [{ outcome: 'changed', outcomeReason: close.reason }] })
    for (const actor of [provider, other]) {
      expect((await ownQuestions(actor)).remarks).toMatchObject([{ outcome: 'changed', outcomeReason: close.reason }])
      expect(await read(actor, (tx) => tx.mail.findMany({ where: { subject: { startsWith: 'Uw opmerking' } }, select: { sealed: true } }))).toEqual([{ sealed: true }])
    }
    expect(await closeReview(officer, { ...close, version: 2, outcome: 'kept' })).toMatchObject({ ok: false, reason: 'closed' })
    // The published criterion itself stays, and a new remark begins a new review.
    sure(await remark('Het staat nog steeds in deze procedure.'))
    expect((await openOf('Kwaliteitscertificaat')).id).not.toBe(review.id)
  })

  it('of a criterion that is in no library gets a review of its own', async () => {
    sure(await remark('Waarom per perceel een plan?', provider, procurement.criteria.plan))
    const review = await openOf('Plan van aanpak lokale betrokkenheid')
    expect(review.entryId).toBeNull()
    sure(await closeReview(officer, { id: review.id, version: 1, outcome: 'kept', reason: 'Elke gemeente werkt met andere wijkteams.', nextReviewOn: null }))
  })

  it('never says who remarked, and never by its own words', async () => {
    expect(await remark('Miep vindt deze eis te zwaar.')).toMatchObject({ ok: false, reason: 'names-yourself' })
    await expect(remarkOnCriterion(officer, { criterionId: procurement.criteria.plan, text: 'Een inkoper maakt geen opmerking.' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(remark('Over een eis die er niet is.', provider, crypto.randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    for (const actor of [officer, adviser, { ...officer, role: 'auditor' } as Person, other, ANONYMOUS]) {
      const seen = await read(actor, async (tx) => ({ authors: await tx.remarkAuthor.findMany(), remarks: JSON.stringify(await tx.criterionRemark.findMany()), lines: JSON.stringify(await tx.auditLine.findMany({ where: { event: { in: ['remark.made', 'remark.received'] } } }), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) }))
      for (const id of provider.providerIds) expect(JSON.stringify(seen)).not.toContain(id)
      if (actor !== other) expect(JSON.stringify(seen)).not.toContain(provider.name)
    }
    expect(await read(officer, (tx) => tx.auditLine.count({ where: { event: 'remark.received' } }))).toBeGreaterThan(0)
  })
})

describe('a criterion that is questioned', () => {
  it('is looked at again by its day, stands on the work list, and can be kept or dropped', async () => {
    const { id } = sure(await addLibraryCriterion(officer, VOG))
    const items = () => read(officer, (tx, now) => reviewItems(tx, now))
    expect((await reviewsPage(officer)).due).toMatchObject([{ id, reviewOn: '2023-06-01' }])
    expect((await items()).find((item) => item.kind === 'review-day')).toMatchObject({ criteria: 1, since: '2023-06-01' })
    const input = { entryId: id, reason: 'Aanbieders vragen of elke drie jaar nodig is.', dueOn: day('2023-07-01') }
    expect(await openReview(officer, { ...input, dueOn: day('2023-06-04') })).toMatchObject({ ok: false, reason: 'due-past' })
    await expect(openReview({ ...officer, regionIds: [crypto.randomUUID()] }, input)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(openReview({ ...officer, role: 'contract-manager' }, input)).rejects.toMatchObject({ kind: 'forbidden' })
    const review = sure(await openReview(adviser, input))
    expect(await openReview(officer, input)).toMatchObject({ ok: false, reason: 'under-review' })
    expect((await criteriaLibrary(officer)).rows.find((row) => row.id === id)).toMatchObject({ underReview: true, renewalStanding: 'questioned', renewalReason: 'Gelijk aan de kinderopvang.' })
    expect((await items()).find((item) => item.kind === 'review-criterion' && item.title === VOG.title)).toMatchObject({ due: '2023-07-01', remarks: 0 })
    expect((await items()).some((item) => item.kind === 'review-day')).toBe(false)
    expect(await closeReview(officer, { id: review.id, version: 1, outcome: 'kept', reason: 'Het geldt nu zo.', nextReviewOn: null })).toMatchObject({ ok: false, reason: 'no-next-day' })
    await expect(closeReview(officer, { id: review.id, version: 7, outcome: 'dropped', reason: 'Een oude versie.', nextReviewOn: null })).rejects.toMatchObject({ kind: 'stale' })
    await expect(closeReview(provider, { id: review.id, version: 1, outcome: 'dropped', reason: 'Niet van mij.', nextReviewOn: null })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await closeReview(officer, { id: review.id, version: 1, outcome: 'dropped', reason: 'De wet vraagt het niet.', nextReviewOn: null }))
    expect(await libraryEntry(officer, id)).toMatchObject({ retiredReason: 'De wet vraagt het niet.', reviews: [{ outcome: 'dropped' }] })
    expect(await openReview(officer, input)).toMatchObject({ ok: false, reason: 'retired' })
  })
})

describe('the database refuses', () => {
  it('a second open review, an outcome that isn’t so, a change afterwards and another’s remark', async () => {
    const refusal = async (work: (tx: Tx) => Promise<unknown>, actor: Person = officer) => {
      const thrown: unknown = await write(actor, async (tx) => {
        await work(tx)
        return allow()
      }).catch((error: unknown) => error)
      return databaseRefusal(thrown)?.message ?? String(thrown)
    }
    const { id: entryId } = sure(await addLibraryCriterion(officer, { ...VOG, title: 'Meldcode' }))
    const { id } = sure(await openReview(officer, { entryId, reason: 'Staat dit al in de wet?', dueOn: day('2023-07-01') }))
    const row = await read(officer, (tx) => tx.criterionReview.findUniqueOrThrow({ where: { id } }))
    expect(await refusal((tx) => tx.criterionReview.create({ data: { ...row, id: crypto.randomUUID() } }))).toMatch(/criterion_review_open|Unique constraint/)
    expect(await refusal((tx) => tx.criterionReview.updateMany({ where: { id }, data: { outcome: 'changed', outcomeReason: 'Toch niet', closedAt: new Date(), closedBy: 'Ik' } }))).toMatch(/outcome-is-not-done/)
    expect(await refusal((tx) => tx.criterionReview.updateMany({ where: { id }, data: { outcome: 'kept' } }))).toMatch(/criterion_review_outcome/)
    expect(await refusal((tx) => tx.criterionReview.updateMany({ where: { id }, data: { title: 'Anders' } }))).toMatch(/permission denied/)
    const theirs = await read(provider, (tx) => tx.remarkAuthor.findFirstOrThrow())
    expect(await refusal((tx) => tx.remarkAuthor.createMany({ data: [{ ...theirs, id: crypto.randomUUID(), providerId: other.providerIds[0] ?? '' }] }), other)).toMatch(/author-comes-with-remark/)
  })
})
