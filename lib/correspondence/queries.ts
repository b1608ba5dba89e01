import { read, type Tx } from '@/lib/db'
import { hasRole, type Actor, type Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { KIND_CODES, isKind, kindOf, type KindCode } from '@/lib/letters/kinds'
import type { LetterKind } from '@/lib/letters/kinds/kind'
import { letterText, Passages } from '@/lib/letters/library'
import { renderPdf } from '@/lib/letters/render'
import { completeOf, ownText, type LetterText } from '@/lib/letters/texts'
import type { LetterView } from '@/lib/letters/view'
import { exampleLetter } from './letters/examples'
import { mayKeepLetterText } from './policy'
import { inForceOn, standingOf, type Standing } from './rules'
import { TEXT_STATUSES, WHOLE_REGION, type TextStatus } from './schema'

export type Version = {
  readonly id: string
  readonly kind: KindCode
  readonly place: string
  readonly number: number
  readonly status: TextStatus
  readonly standing: Standing
  readonly validFrom: Day
  readonly follows: boolean
  readonly reason: string
  readonly writtenName: string
  readonly adoptedName: string | null
}
export type KindLine = { readonly code: KindCode; readonly script: boolean; readonly slug: string; readonly name: string; readonly about: string; readonly own: readonly string[]; readonly waiting: readonly Version[] }
export type PlaceLine = { readonly value: string; readonly name: string; readonly inForce: Version | null; readonly atWork: Version | null }
export type KindPage = { readonly code: KindCode; readonly kind: LetterKind; readonly places: readonly PlaceLine[]; readonly versions: readonly Version[]; /** The portal's own text with invented data; a script has none. */ readonly example: LetterView | null }

type Row = { id: string; kind: string; municipalityId: string | null; number: number; status: string; validFrom: string; reason: string; writtenName: string; adoptedName: string | null; passages: unknown }
const ROW = { id: true, kind: true, municipalityId: true, number: true, status: true, validFrom: true, reason: true, writtenName: true, adoptedName: true, passages: true } as const

/** Where this person may keep words: the whole region first when he works for all of it, then its municipalities. */
async function placesOf(tx: Tx, actor: Person): Promise<{ id: string | null; name: string }[]> {
  const regionId = actor.regionIds[0]
  if (!regionId) return []
  const municipalities = await tx.municipality.findMany({ where: { regionId }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
  const own = municipalities.filter((each) => actor.municipalityIds.includes(each.id))
  return [...(own.length === municipalities.length ? [{ id: null, name: 'Hele regio' }] : []), ...own]
}

async function versionsOf(tx: Tx, actor: Person, where: { kind?: string }, today: Day): Promise<Version[]> {
  const names = new Map((await placesOf(tx, actor)).map((place) => [place.id, place.name]))
  const rows: Row[] = await tx.letterText.findMany({ where: { regionId: { in: [...actor.regionIds] }, ...where }, orderBy: [{ validFrom: 'desc' }, { number: 'desc' }], select: ROW })
  const mine = rows.filter((row) => row.municipalityId === null || names.has(row.municipalityId)).map((row) => ({ ...row, status: TEXT_STATUSES.find((each) => each === row.status) ?? ('ended' as const), validFrom: day(row.validFrom) }))
  return mine.flatMap((row) => {
    if (!isKind(row.kind)) return []
    const holding = inForceOn(mine.filter((each) => each.kind === row.kind && each.municipalityId === row.municipalityId), today)
    const { id, kind, number, status, validFrom, reason, writtenName, adoptedName } = row
    return [{ id, kind, place: names.get(row.municipalityId) ?? 'Hele regio', number, status, standing: standingOf(row, holding?.id ?? null, today), validFrom, follows: row.passages === null, reason, writtenName, adoptedName }]
  })
}

/** Every kind of letter: whose own words hold now, and what waits. */
export const letterKinds = (actor: Person): Promise<{ lines: KindLine[]; waiting: number }> =>
  read(actor, async (tx, now) => {
    const versions = await versionsOf(tx, actor, {}, dayIn(now))
    const lines = KIND_CODES.map((code): KindLine => {
      const { slug, name, about } = kindOf(code)
      const of = versions.filter((each) => each.kind === code)
      return { code, script: kindOf(code).script ?? false, slug, name, about, own: of.filter((each) => each.standing === 'in-force' && !each.follows).map((each) => each.place).sort((a, b) => a.localeCompare(b, 'nl')), waiting: of.filter((each) => each.status === 'draft' || each.status === 'proposed') }
    })
    return { lines, waiting: versions.filter((each) => each.status === 'proposed').length }
  })

/** One kind of letter with what holds per place, its versions and the portal's own text as an example; null for a slug that isn't there. */
export const letterKindPage = (actor: Person, slug: string): Promise<KindPage | null> =>
  read(actor, async (tx, now) => {
    const code = KIND_CODES.find((each) => kindOf(each).slug === slug)
    if (!code) return null
    const today = dayIn(now)
    const kind = kindOf(code)
    const versions = await versionsOf(tx, actor, { kind: code }, today)
    const places = (await placesOf(tx, actor)).filter((place) => place.id === null || kind.level === 'municipality')
    return {
      code,
      kind,
      versions,
      places: places.map((place) => {
        const here = versions.filter((each) => each.place === place.name)
        return { value: place.id ?? WHOLE_REGION, name: place.name, inForce: here.find((each) => each.standing === 'in-force' && !each.follows) ?? null, atWork: here.find((each) => each.status === 'draft' || each.status === 'proposed') ?? null }
      }),
      example: kind.script ? null : exampleLetter(ownText(code), { ...(await namesFor(tx, actor, null)), today }),
    }
  })

export type Passage = { readonly key: string; readonly label: string; readonly line: boolean; readonly headed: boolean; readonly when: string | null; readonly words: readonly { readonly word: string; readonly means: string; readonly must: boolean }[]; readonly heading: string; readonly text: string; readonly before: { readonly heading: string; readonly text: string } }
export type TextPage = Version & {
  readonly version: number
  readonly kindName: string
  readonly script: boolean
  readonly slug: string
  readonly always: readonly string[]
  readonly passages: readonly Passage[]
  /** What the words are set against: the version or text that holds without this one. */
  readonly against: string
  readonly proposedName: string | null
  readonly returned: { readonly name: string; readonly reason: string; readonly at: Date } | null
  readonly mayChange: boolean
  readonly mayAdopt: boolean
  readonly example: LetterView
}

/** One version with its passages, each beside what holds without it, and a letter made with it. */
export const letterTextPage = (actor: Person, id: string): Promise<TextPage | null> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const row = await tx.letterText.findUnique({ where: { id } })
    if (!row || !isKind(row.kind) || !mayKeepLetterText(actor, row)) return null
    const versions = await versionsOf(tx, actor, { kind: row.kind }, today)
    const line = versions.find((each) => each.id === id)
    if (!line) return null
    const kind = kindOf(row.kind)
    const scope = row.municipalityId === null ? { regionId: row.regionId } : { municipalityId: row.municipalityId }
    // A version in force is set against the one before it.
    const holding = row.status === 'adopted' ? await textBefore(tx, row.kind, row) : await letterText(tx, row.kind, scope, today)
    const own = row.passages === null ? holding : { kind: row.kind, id: row.id, passages: Passages.parse(row.passages) }
    const [said, before] = [completeOf(own), completeOf(holding)]
    const against = holding.id === null ? (kind.script ? 'niets: er was nog geen leidraad' : 'de standaardtekst van het portaal') : (versions.filter((each) => each.id === holding.id).map((each) => `versie ${each.number} van ${each.place.toLowerCase() === 'hele regio' ? 'de regio' : each.place}`)[0] ?? 'de vorige tekst')
    return {
      ...line,
      version: row.version,
      kindName: kind.name,
      script: kind.script ?? false,
      slug: kind.slug,
      always: kind.always,
      against,
      passages: Object.entries(kind.passages).map(([key, passage]) => ({
        key,
        label: passage.label,
        line: passage.line ?? false,
        headed: passage.heading !== undefined,
        when: passage.when ?? null,
        words: (passage.uses ?? []).map((word) => ({ word, means: kind.words[word]?.means ?? '', must: passage.must?.includes(word) ?? false })),
        heading: said[key]?.heading ?? '',
        text: said[key]?.text ?? '',
        before: { heading: before[key]?.heading ?? '', text: before[key]?.text ?? '' },
      })),
      proposedName: row.proposedName,
      returned: row.returnedName && row.returnedReason && row.returnedAt ? { name: row.returnedName, reason: row.returnedReason, at: row.returnedAt } : null,
      mayChange: row.status === 'draft',
      mayAdopt: row.status === 'proposed' && actor.personId !== row.writtenBy && actor.personId !== row.proposedBy,
      example: exampleLetter(own, { ...(await namesFor(tx, actor, row.municipalityId)), today }),
    }
  })

/** What held on the day before an adopted version began, or the one it took the place of that same day. */
async function textBefore(tx: Tx, kind: KindCode, row: { regionId: string; municipalityId: string | null; validFrom: string; number: number }): Promise<LetterText<KindCode>> {
  const earlier = await tx.letterText.findFirst({ where: { kind, regionId: row.regionId, municipalityId: row.municipalityId, status: 'adopted', OR: [{ validFrom: { lt: row.validFrom } }, { validFrom: row.validFrom, number: { lt: row.number } }] }, orderBy: [{ validFrom: 'desc' }, { number: 'desc' }], select: { id: true, passages: true } })
  if (earlier?.passages) return { kind, id: earlier.id, passages: Passages.parse(earlier.passages) }
  return row.municipalityId === null ? ownText(kind) : letterText(tx, kind, { regionId: row.regionId }, day(row.validFrom))
}

async function namesFor(tx: Tx, actor: Person, municipalityId: string | null): Promise<{ municipality: string; region: string }> {
  const municipality = await tx.municipality.findFirst({ where: municipalityId === null ? { regionId: { in: [...actor.regionIds] }, id: { in: [...actor.municipalityIds] } } : { id: municipalityId }, orderBy: { name: 'asc' }, select: { name: true, region: { select: { fullName: true } } } })
  return { municipality: municipality?.name ?? '', region: municipality?.region.fullName ?? '' }
}

/** The example as PDF: of a version by its id, of the portal's own text by the slug of its kind. Null for who may not see it. */
export async function examplePdf(actor: Actor, of: string): Promise<{ name: string; bytes: Buffer } | null> {
  if (!hasRole(actor, 'policy-adviser')) return null
  const page = /^[0-9a-f-]{36}$/.test(of) ? await letterTextPage(actor, of) : await letterKindPage(actor, of)
  if (!page?.example) return null
  return { name: `voorbeeld-${'slug' in page ? `${page.slug}-${page.number}` : page.kind.slug}.pdf`, bytes: await renderPdf(page.example.kind, page.example) }
}

/** What waits on this person in the library: proposals of others, and own drafts. */
export async function waitingTexts(tx: Tx, actor: Person): Promise<{ id: string; kindName: string; place: string; number: number; toAdopt: boolean; by: string; returned: boolean }[]> {
  const rows = await tx.letterText.findMany({ where: { status: { in: ['draft', 'proposed'] } }, orderBy: { writtenAt: 'asc' }, select: { id: true, kind: true, number: true, status: true, writtenBy: true, writtenName: true, proposedBy: true, returnedAt: true, municipality: { select: { name: true } } } })
  return rows.flatMap((row) => {
    const toAdopt = row.status === 'proposed' && row.writtenBy !== actor.personId && row.proposedBy !== actor.personId
    if (!isKind(row.kind) || !(toAdopt || (row.status === 'draft' && row.writtenBy === actor.personId))) return []
    return [{ id: row.id, kindName: kindOf(row.kind).name, place: row.municipality?.name ?? 'de hele regio', number: row.number, toAdopt, by: row.writtenName, returned: row.returnedAt !== null }]
  })
}
