import { changesBetween, record, type Change } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { isKind, kindOf, type KindCode } from '@/lib/letters/kinds'
import { letterText, Passages } from '@/lib/letters/library'
import { completeOf, type WrittenPassages } from '@/lib/letters/texts'
import { mayKeepLetterText } from './policy'
import { decideAdopt, decideDrop, decidePropose, decideReturn, decideSave, decideStart, inForceOn, type TextRefusal, type TextState } from './rules'
import { TEXT_STATUSES, WHOLE_REGION, type OnText, type ReturnText, type SaveText, type StartText, type TextStatus } from './schema'

type Saved = Promise<Result<{ readonly textId: string }, TextRefusal>>

/** Begins a version for a region or one of its municipalities: a draft with the words that hold today, or one that says to follow. */
export const startText = (actor: Actor, input: StartText): Saved =>
  write<Result<{ textId: string }, TextRefusal>>(actor, async (tx, now) => {
    const today = dayIn(now)
    const place = await placeOf(tx, actor, input.place === WHOLE_REGION ? null : input.place)
    const versions = await versionsAt(tx, input.kind, place)
    const holding = inForceOn(versions, today)
    const decision = decideStart({ atWork: versions.some((each) => each.status === 'draft' || each.status === 'proposed'), level: kindOf(input.kind).level, wholeRegion: place.municipalityId === null, follow: input.beginning === 'follow', own: holding !== undefined && holding.words })
    if (!decision.ok) return decision
    const text = await letterText(tx, input.kind, scopeOf(place), today)
    const id = crypto.randomUUID()
    const number = Math.max(0, ...versions.map((each) => each.number)) + 1
    const follow = input.beginning === 'follow'
    await tx.letterText.createMany({
      data: [{ id, kind: input.kind, regionId: place.regionId, municipalityId: place.municipalityId, number, status: 'draft', validFrom: today, ...(follow ? {} : { passages: completeOf(text) }), reason: follow ? 'Wij volgen weer de standaardtekst.' : 'Nieuwe versie.', writtenBy: place.person.personId, writtenName: place.person.name, writtenAt: now }],
    })
    await record(tx, actor, { event: 'letter-text.started', ...aboutOf(place), subject: { type: 'letter-text', id, version: 1 }, detail: { kind: input.kind, number, follow } })
    return allow({ textId: id })
  }).catch((thrown: unknown) => {
    // Somebody else began one at the same moment.
    if (databaseRefusal(thrown)?.state === '23505') return refuse('at-work')
    throw thrown
  })

/** Saves the words of a draft, its first day and why it is there. The words were checked for their fill-in words. */
export const saveText = (actor: Actor, input: SaveText): Saved =>
  write(actor, async (tx, now) => {
    const { row, text, person } = await textForWork(tx, actor, input.textId)
    // The words of another kind of letter have other passages and may name other facts.
    if (input.passages !== null && input.kind !== row.kind) throw new Halt('not-found')
    const decision = decideSave(text, input.passages)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.letterText, { id: row.id, version: input.version }, { validFrom: input.validFrom, reason: input.reason, ...(input.passages === null ? {} : { passages: input.passages, writtenBy: person.personId, writtenName: person.name, writtenAt: now }) })
    const changes = [...changesBetween({ validFrom: text.validFrom, reason: row.reason }, { validFrom: input.validFrom, reason: input.reason }, { validFrom: 'Geldt vanaf', reason: 'Waarom' }), ...(input.passages === null || text.passages === null ? [] : changedWords(row.kind, text.passages, input.passages))]
    await record(tx, actor, { event: 'letter-text.saved', ...aboutOf(row), subject: { type: 'letter-text', id: row.id, version }, changes })
    return allow({ textId: row.id })
  })

/** Lays a draft before a second person. */
export const proposeText = (actor: Actor, input: OnText): Saved =>
  write(actor, async (tx, now) => {
    const { row, text, person } = await textForWork(tx, actor, input.textId)
    const today = dayIn(now)
    const holding = await letterText(tx, row.kind, scopeOf(row), today)
    const decision = decidePropose(text, completeOf(holding), today)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.letterText, { id: row.id, version: input.version }, { status: 'proposed', proposedBy: person.personId, proposedName: person.name, proposedAt: now })
    await record(tx, actor, { event: 'letter-text.proposed', ...aboutOf(row), subject: { type: 'letter-text', id: row.id, version }, detail: { kind: row.kind, number: row.number, validFrom: text.validFrom } })
    return allow({ textId: row.id })
  })

/** Adopts what another wrote and proposed. From its first day every letter of this kind is made with it; it never changes after. */
export const adoptText = (actor: Actor, input: OnText): Saved =>
  write(actor, async (tx, now) => {
    const { row, text, person } = await textForWork(tx, actor, input.textId)
    const decision = decideAdopt(text, person.personId, dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.letterText, { id: row.id, version: input.version }, { status: 'adopted', adoptedBy: person.personId, adoptedName: person.name, adoptedAt: now })
    await record(tx, actor, { event: 'letter-text.adopted', ...aboutOf(row), subject: { type: 'letter-text', id: row.id, version }, detail: { kind: row.kind, number: row.number, validFrom: text.validFrom, writtenBy: row.writtenName } })
    return allow({ textId: row.id })
  })

/** Sends a proposal back with the reason; it is a draft again. */
export const returnText = (actor: Actor, input: ReturnText): Saved =>
  write(actor, async (tx, now) => {
    const { row, text, person } = await textForWork(tx, actor, input.textId)
    const decision = decideReturn(text)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.letterText, { id: row.id, version: input.version }, { status: 'draft', proposedBy: null, proposedName: null, proposedAt: null, returnedName: person.name, returnedReason: input.reason, returnedAt: now })
    await record(tx, actor, { event: 'letter-text.returned', ...aboutOf(row), subject: { type: 'letter-text', id: row.id, version }, detail: { kind: row.kind, number: row.number, reason: input.reason } })
    return allow({ textId: row.id })
  })

/** Drops a draft; its number is not given again. */
export const dropText = (actor: Actor, input: OnText): Promise<Result<{ readonly kind: KindCode }, TextRefusal>> =>
  write(actor, async (tx) => {
    const { row, text } = await textForWork(tx, actor, input.textId)
    const decision = decideDrop(text)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.letterText, { id: row.id, version: input.version }, { status: 'ended' })
    await record(tx, actor, { event: 'letter-text.ended', ...aboutOf(row), subject: { type: 'letter-text', id: row.id, version }, detail: { kind: row.kind, number: row.number } })
    return allow({ kind: row.kind })
  })

type Place = { readonly regionId: string; readonly municipalityId: string | null }
const scopeOf = ({ regionId, municipalityId }: Place) => (municipalityId === null ? { regionId } : { municipalityId })
const aboutOf = ({ regionId, municipalityId }: Place) => ({ compartment: 'region' as const, regionId, ...(municipalityId === null ? {} : { municipalityId }) })

/** Where the actor may keep words: the whole region only for who works for every municipality of it. */
async function placeOf(tx: Tx, actor: Actor, municipalityId: string | null): Promise<Place & { person: Person }> {
  if (actor.kind !== 'person') throw new Halt('forbidden')
  const regionId = actor.regionIds[0]
  if (!regionId || (municipalityId !== null && !actor.municipalityIds.includes(municipalityId))) throw new Halt('not-found')
  if (!mayKeepLetterText(actor, { regionId, municipalityId })) throw new Halt('forbidden')
  if (municipalityId === null && (await tx.municipality.count({ where: { regionId, id: { notIn: [...actor.municipalityIds] } } })) > 0) throw new Halt('forbidden')
  return { regionId, municipalityId, person: actor }
}

const statusOf = (status: string): TextStatus => TEXT_STATUSES.find((each) => each === status) ?? 'ended'

async function versionsAt(tx: Tx, kind: KindCode, { regionId, municipalityId }: Place): Promise<{ number: number; status: TextStatus; validFrom: Day; words: boolean }[]> {
  const rows = await tx.letterText.findMany({ where: { kind, regionId, municipalityId }, select: { number: true, status: true, validFrom: true, passages: true } })
  return rows.map((row) => ({ number: row.number, status: statusOf(row.status), validFrom: day(row.validFrom), words: row.passages !== null }))
}

async function textForWork(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from letter_text where id = ${id}::uuid for no key update`
  const row = await tx.letterText.findUnique({ where: { id } })
  if (!row || !isKind(row.kind)) throw new Halt('not-found')
  const { person } = await placeOf(tx, actor, row.municipalityId)
  const text: TextState = { status: statusOf(row.status), validFrom: day(row.validFrom), passages: row.passages === null ? null : Passages.parse(row.passages), writtenBy: row.writtenBy, proposedBy: row.proposedBy }
  return { row: { ...row, kind: row.kind }, text, person }
}

/** What changed in the words, by the name of each passage. */
function changedWords(kind: KindCode, before: WrittenPassages, after: WrittenPassages): Change[] {
  return Object.entries(kindOf(kind).passages).flatMap(([key, { label }]) =>
    changesBetween({ heading: before[key]?.heading ?? '', text: before[key]?.text ?? '' }, { heading: after[key]?.heading ?? '', text: after[key]?.text ?? '' }, { heading: `${label}, kop`, text: label }).map((change) => ({ ...change, field: `${key}.${change.field}` })),
  )
}
