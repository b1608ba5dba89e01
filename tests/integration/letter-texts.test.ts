import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/db/client/client'
import { adoptText, dropText, proposeText, returnText, saveText, startText } from '@/lib/correspondence/commands'
import { examplePdf, letterKindPage, letterKinds, letterTextPage } from '@/lib/correspondence/queries'
import { registerComplaint } from '@/lib/complaints/commands'
import { databaseRefusal, read, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { notify } from '@/lib/indications/commands/cases'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { letterPdf, letterView } from '@/lib/letters/store'
import { completeOf, ownText } from '@/lib/letters/texts'
import { openFile } from '@/lib/files/store'
import { actorNamed } from '@/prisma/seed/actors'
import { testDatabase } from '@/tests/support/database'
import { freshResident, wmoWorld, type World } from '@/tests/support/wmo'

let residents = 0
let world: World
let mirjam: Person
let jelle: Person
const KIND = 'wmo-confirmation' as const
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const byHand = async (actor: Actor, statement: string) => databaseRefusal(await thrown(write(actor, async (tx) => { await tx.$executeRaw`${Prisma.raw(statement)}`; return allow() })))?.state
const words = (support: string) => ({ ...completeOf(ownText(KIND)), support: { heading: 'Hulp bij het gesprek is gratis', text: support } })
const row = (textId: string) => read(mirjam, (tx) => tx.letterText.findUniqueOrThrow({ where: { id: textId } }))
const holding = (municipalityId: string, on: string) => read(mirjam, (tx) => letterText(tx, KIND, { municipalityId }, day(on)))

/** Written and proposed by the first, adopted by the second. */
async function adopted(place: string, support: string, validFrom = '2025-12-01'): Promise<string> {
  const { textId } = sure(await startText(mirjam, { kind: KIND, place, beginning: 'own' }))
  sure(await saveText(mirjam, { textId, version: 1, validFrom: day(validFrom), reason: 'Duidelijker over hulp bij het gesprek.', kind: KIND, passages: words(support) }))
  sure(await proposeText(mirjam, { textId, version: 2 }))
  sure(await adoptText(jelle, { textId, version: 3 }))
  return textId
}

async function confirmation(): Promise<{ id: string; textId: string | null; said: string; pdf: string }> {
  const { caseId } = sure(await notify(world.consultant, { residentId: await freshResident(world.consultant, (residents += 1)), notifiedOn: day('2025-12-01'), channel: 'phone', request: 'Mevrouw kan niet meer stofzuigen.' }))
  const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { subjectId: caseId }, select: { id: true, textId: true, view: true } }))
  return { id: letter.id, textId: letter.textId, said: JSON.stringify(letterView(letter)), pdf: await pdfOf(letter.id) }
}
async function pdfOf(letterId: string): Promise<string> {
  const pdf = await letterPdf(world.consultant, letterId)
  const file = pdf && (await openFile(world.consultant, pdf.fileId))
  if (!file) throw new Error('no PDF')
  return Buffer.from(file.bytes).toString('base64')
}

beforeAll(async () => {
  world = await wmoWorld(await testDatabase('empty'))
  mirjam = await actorNamed('Mirjam Roosdorp')
  jelle = await actorNamed('Jelle Haverkate')
})

describe('the words of a letter', () => {
  it('are the portal’s own until somebody adopted others; then a letter keeps which it was made with', async () => {
    const first = await confirmation()
    expect(first).toMatchObject({ textId: null })
    const textId = await adopted('regio', 'Vraag ernaar bij ons. Het kost u niets.')
    const second = await confirmation()
    expect(second.textId).toBe(textId)
    expect(second.said).toContain('Hulp bij het gesprek is gratis')
    const own = await adopted(world.assen, 'Bel gratis met het loket.')
    const third = await confirmation()
    expect(third.textId).toBe(own)
    expect(third.said).toContain('Bel gratis met het loket.')
    // What went out says what it said, whatever was adopted after.
    for (const letter of [first, second]) {
      const again = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letter.id }, select: { id: true, view: true } }))
      expect(JSON.stringify(letterView(again))).toBe(letter.said)
      expect(await pdfOf(letter.id)).toBe(letter.pdf)
    }
    expect((await holding(world.assen, '2025-12-01')).id).toBe(own)
    expect((await holding(world.aaEnHunze, '2025-12-01')).id).toBe(textId)
    expect((await holding(world.assen, '2025-11-30')).id).toBeNull()
  })

  it('of a later version hold from its day; a version that follows gives way to the region again', async () => {
    const later = await adopted(world.assen, 'Vanaf het nieuwe jaar anders.', '2026-01-01')
    expect((await holding(world.assen, '2025-12-31')).id).not.toBe(later)
    expect((await holding(world.assen, '2026-01-01')).id).toBe(later)
    const { textId } = sure(await startText(mirjam, { kind: KIND, place: world.assen, beginning: 'follow' }))
    sure(await saveText(mirjam, { textId, version: 1, validFrom: day('2026-02-01'), reason: 'Eén tekst voor de hele regio.', kind: null, passages: null }))
    sure(await proposeText(mirjam, { textId, version: 2 }))
    sure(await adoptText(jelle, { textId, version: 3 }))
    expect((await holding(world.assen, '2026-02-01')).id).toBe((await holding(world.aaEnHunze, '2026-02-01')).id)
  })
})

describe('a version', () => {
  it('is adopted by another; sent back with the reason; dropped as a draft; one at a time', async () => {
    const { textId } = sure(await startText(mirjam, { kind: 'wmo-findings', place: world.assen, beginning: 'own' }))
    expect(await startText(jelle, { kind: 'wmo-findings', place: world.assen, beginning: 'own' })).toMatchObject({ reason: 'at-work' })
    expect(await startText(jelle, { kind: 'wmo-findings', place: world.aaEnHunze, beginning: 'follow' })).toMatchObject({ reason: 'follows-already' })
    expect(await proposeText(mirjam, { textId, version: 1 })).toMatchObject({ reason: 'nothing-changed' })
    const passages = { ...completeOf(ownText('wmo-findings')), heard: { text: 'Dit vertelde u ons' } }
    // Posted by hand: the words of another kind of letter in this one.
    expect(await thrown(saveText(mirjam, { textId, version: 1, validFrom: day('2025-12-01'), reason: 'Vriendelijker.', kind: KIND, passages: words('Iets anders.') }))).toMatchObject({ kind: 'not-found' })
    sure(await saveText(mirjam, { textId, version: 1, validFrom: day('2025-12-01'), reason: 'Vriendelijker.', kind: 'wmo-findings', passages }))
    expect(await thrown(saveText(jelle, { textId, version: 1, validFrom: day('2025-12-01'), reason: 'Vriendelijker.', kind: 'wmo-findings', passages }))).toMatchObject({ kind: 'stale' })
    sure(await proposeText(mirjam, { textId, version: 2 }))
    expect(await adoptText(mirjam, { textId, version: 3 })).toMatchObject({ reason: 'own-work' })
    expect(await saveText(jelle, { textId, version: 3, validFrom: day('2025-12-01'), reason: 'Toch anders.', kind: 'wmo-findings', passages })).toMatchObject({ reason: 'not-draft' })
    sure(await returnText(jelle, { textId, version: 3, reason: 'De kop is te lang voor één regel.' }))
    expect(await row(textId)).toMatchObject({ status: 'draft', returnedName: 'Jelle Haverkate', returnedReason: 'De kop is te lang voor één regel.' })
    sure(await dropText(mirjam, { textId, version: 4 }))
    expect(await dropText(mirjam, { textId, version: 5 })).toMatchObject({ reason: 'not-draft' })
    const next = sure(await startText(jelle, { kind: 'wmo-findings', place: world.assen, beginning: 'own' }))
    expect(await row(next.textId)).toMatchObject({ number: 2 })
    const lines = await read(mirjam, (tx) => tx.auditLine.findMany({ where: { subjectId: textId }, orderBy: { seq: 'asc' }, select: { event: true } }))
    expect(lines.map((line) => line.event)).toEqual(['letter-text.started', 'letter-text.saved', 'letter-text.proposed', 'letter-text.returned', 'letter-text.ended'])
  })

  it('is nobody else’s: other roles, another municipality, another region', async () => {
    expect(await thrown(startText(world.officer, { kind: KIND, place: world.assen, beginning: 'own' }))).toMatchObject({ kind: 'forbidden' })
    const one: Person = { ...mirjam, municipalityIds: [world.aaEnHunze] }
    expect(await thrown(startText(one, { kind: KIND, place: world.assen, beginning: 'own' }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(startText(one, { kind: KIND, place: 'regio', beginning: 'own' }))).toMatchObject({ kind: 'forbidden' })
    const draft = await read(jelle, (tx) => tx.letterText.findFirstOrThrow({ where: { status: 'draft' }, select: { id: true, version: true } }))
    expect(await thrown(proposeText(one, { textId: draft.id, version: draft.version }))).toMatchObject({ kind: 'not-found' })
    const elsewhere: Person = { ...mirjam, regionIds: [crypto.randomUUID()], municipalityIds: [] }
    expect(await thrown(proposeText(elsewhere, { textId: draft.id, version: draft.version }))).toMatchObject({ kind: 'not-found' })
    // Everyone who makes letters reads what was adopted, and no draft.
    expect((await read(world.consultant, (tx) => tx.letterText.findMany({ select: { status: true } }))).map((each) => each.status)).toEqual(expect.arrayContaining(['adopted']))
    expect(await read(world.consultant, (tx) => tx.letterText.count({ where: { status: { not: 'adopted' } } }))).toBe(0)
  })
})

describe('a letter on a complaint', () => {
  it('has the words of its municipality and keeps which they were', async () => {
    const kind = 'complaint-receipt'
    const { textId } = sure(await startText(mirjam, { kind, place: world.assen, beginning: 'own' }))
    sure(await saveText(mirjam, { textId, version: 1, validFrom: day('2025-12-01'), reason: 'Wij bellen eerst.', kind, passages: { ...completeOf(ownText(kind)), hearing: { heading: 'Wij bellen u', text: 'Wij bellen u binnenkort.' } } }))
    sure(await proposeText(mirjam, { textId, version: 2 }))
    sure(await adoptText(jelle, { textId, version: 3 }))
    const officer = await actorNamed('Anouk Tersteeg')
    const { complaintId } = sure(await registerComplaint(officer, { about: 'access', providerId: null, receivedOn: day('2025-12-01'), channel: 'letter', name: 'J. Verzonnen', address: 'Laan 1\n9401 HK Assen', what: 'Niemand belde terug.' }))
    const letter = await read(officer, (tx) => tx.letter.findFirstOrThrow({ where: { subjectId: complaintId }, select: { id: true, textId: true, kind: true, view: true } }))
    expect(letter).toMatchObject({ kind, textId })
    expect(JSON.stringify(letterView(letter))).toContain('Wij bellen u binnenkort.')
  })
})

describe('the pages', () => {
  it('list what holds and what waits, set a version against what it replaces, and show it as a letter', async () => {
    const { lines, waiting } = await letterKinds(jelle)
    expect(lines.find((line) => line.code === KIND)).toMatchObject({ own: ['Assen', 'Hele regio'], waiting: [] })
    expect(lines.find((line) => line.code === 'wmo-findings')?.waiting).toMatchObject([{ standing: 'draft', place: 'Assen', number: 2 }])
    expect(waiting).toBe(0)
    const page = await letterKindPage(jelle, 'bevestiging-melding')
    expect(page?.places.map((place) => [place.name, place.inForce?.number ?? null])).toContainEqual(['Aa en Hunze', null])
    expect(page?.places[0]).toMatchObject({ name: 'Hele regio', inForce: { number: 1 } })
    expect(page?.versions.map((each) => each.standing).sort()).toEqual(['in-force', 'in-force', 'later', 'later'])
    expect(await letterKindPage(jelle, 'bestaat-niet')).toBeNull()
    const later = page?.versions.find((each) => each.standing === 'later' && !each.follows)
    const view = await letterTextPage(jelle, later?.id ?? '')
    expect(view).toMatchObject({ against: 'versie 1 van Assen', mayChange: false, mayAdopt: false })
    expect(view?.passages.filter((each) => each.text !== each.before.text).map((each) => each.key)).toEqual(['support'])
    expect(JSON.stringify(view?.example)).toContain('Vanaf het nieuwe jaar anders.')
    expect((await examplePdf(jelle, later?.id ?? ''))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await examplePdf(jelle, 'besluit-wmo'))?.name).toBe('voorbeeld-besluit-wmo.pdf')
  })

  it('are for advisers of the place only', async () => {
    const draft = await read(jelle, (tx) => tx.letterText.findFirstOrThrow({ where: { status: 'draft' }, select: { id: true } }))
    const one: Person = { ...mirjam, municipalityIds: [world.aaEnHunze] }
    expect(await letterTextPage(one, draft.id)).toBeNull()
    expect((await letterKindPage(one, 'bevestiging-melding'))?.places.map((place) => place.name)).toEqual(['Aa en Hunze'])
    expect(await letterTextPage(world.officer, draft.id)).toBeNull()
    expect(await examplePdf(world.officer, 'besluit-wmo')).toBeNull()
  })

  it('stand on the work list: what a colleague proposed, and the own drafts', async () => {
    expect((await workOf(jelle)).items.filter((item) => item.kind.endsWith('-letter'))).toMatchObject([{ kind: 'finish-letter', place: 'Assen' }])
    expect((await workOf(mirjam)).items.filter((item) => item.kind.endsWith('-letter'))).toEqual([])
  })
})

describe('straight SQL', () => {
  it('changes nothing that was adopted, adopts nothing by its own writer and nothing from the past', async () => {
    const own = (await holding(world.aaEnHunze, '2025-12-01')).id ?? ''
    expect(await byHand(mirjam, `update letter_text set reason = 'anders' where id = '${own}'`)).toBe('PE003')
    const draft = await read(jelle, (tx) => tx.letterText.findFirstOrThrow({ where: { status: 'draft' }, select: { id: true } }))
    const set = (values: string, actor = jelle) => byHand(actor, `update letter_text set ${values} where id = '${draft.id}'`)
    const proposed = (person: Person) => `status = 'proposed', proposed_by = '${person.personId}', proposed_name = 'x', proposed_at = now()`
    const adoptedBy = (person: Person) => `status = 'adopted', adopted_by = '${person.personId}', adopted_name = 'x', adopted_at = now()`
    expect(await set(`${proposed(jelle)}, ${adoptedBy(mirjam).replace("status = 'adopted', ", '')}`)).toBe('23514')
    expect(await set(adoptedBy(mirjam).replace("status = 'adopted'", `status = 'adopted', proposed_by = '${jelle.personId}', proposed_name = 'x', proposed_at = now()`), mirjam)).toBe('PE002')
    expect(await set(`number = 9`)).toBe('42501')
    expect(await set(proposed(mirjam))).toBe('PE002')
    expect(await set(proposed(jelle))).toBeUndefined()
    expect(await set(adoptedBy(jelle))).toBe('23514')
    expect(await set(adoptedBy(mirjam))).toBe('PE002')
    expect(await set(`status = 'draft', proposed_by = null, proposed_name = null, proposed_at = null`)).toBeUndefined()
    expect(await set(`valid_from = '2025-11-30'`)).toBeUndefined()
    expect(await set(proposed(jelle))).toBeUndefined()
    expect(await set(adoptedBy(mirjam), mirjam)).toBe('PE002')
    expect(await set(`reason = 'terwijl het voorligt'`)).toBe('PE003')
    expect(await byHand(mirjam, `delete from letter_text`)).toBe('42501')
    expect(await byHand(mirjam, `insert into letter_text (id, kind, region_id, number, status, valid_from, reason, written_by, written_name, written_at) values (gen_random_uuid(), 'x', '${mirjam.regionIds[0]}', 1, 'proposed', '2026-01-01', 'x', '${mirjam.personId}', 'x', now())`)).toBe('PE002')
    const one: Person = { ...mirjam, municipalityIds: [world.aaEnHunze] }
    expect(await byHand(one, `insert into letter_text (id, kind, region_id, number, status, valid_from, reason, written_by, written_name, written_at) values (gen_random_uuid(), 'x', '${mirjam.regionIds[0]}', 1, 'draft', '2026-01-01', 'x', '${mirjam.personId}', 'x', now())`)).toBe('PE002')
  })

  it('gives a letter no words that were not adopted, nor others afterwards', async () => {
    const letter = await confirmation()
    const job: Actor = { kind: 'system', job: 'letters', regionIds: [], municipalityIds: [world.assen], providerIds: [] }
    expect(await byHand(job, `update letter set text_id = null where id = '${letter.id}'`)).toBe('42501')
    const findings = await read(jelle, (tx) => tx.letterText.findFirstOrThrow({ where: { kind: 'wmo-findings' }, select: { id: true } }))
    const insert = (textId: string | null, kind: string) => byHand(world.consultant, `insert into letter (id, kind, template, template_version, title, view, subject_type, subject_id, municipality_id, resident_id, issued_at, issued_by, text_id)
      select gen_random_uuid(), '${kind}', template, template_version, title, view, subject_type, subject_id, municipality_id, resident_id, issued_at, issued_by, '${textId}' from letter where id = '${letter.id}'`)
    expect(await insert(findings.id, 'wmo-findings')).toBe('PE002')
    expect(await insert(letter.textId, 'wmo-decision')).toBe('PE002')
  })
})
