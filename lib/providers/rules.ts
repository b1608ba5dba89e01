import { LEGAL_FORMS, type ChangeKind, type EvidenceKind } from '@/lib/providers/schema'
import { addDays, isDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Days before its end that a piece of evidence starts to ask for attention. */
export const EXPIRES_SOON_DAYS = 60

/** What each kind must say about its own dates; a new kind is a new row. */
export const EVIDENCE_TERMS = {
  'kvk-extract': { issuedOn: 'required', validUntil: 'optional' },
  'liability-insurance': { issuedOn: 'optional', validUntil: 'required' },
  'quality-certificate': { issuedOn: 'optional', validUntil: 'required' },
  'vog-statement': { issuedOn: 'required', validUntil: 'none' },
  'tax-statement': { issuedOn: 'required', validUntil: 'optional' },
  'local-plan': { issuedOn: 'optional', validUntil: 'none' },
  other: { issuedOn: 'optional', validUntil: 'optional' },
} as const satisfies Record<EvidenceKind, { issuedOn: 'required' | 'optional'; validUntil: 'required' | 'optional' | 'none' }>

export type EvidenceDates = { readonly issuedOn: Day | null; readonly validUntil: Day | null }

/** Whether a document's dates can be true for its kind. `today` is the day of the upload; the last valid day counts as valid. */
export function decideEvidence(kind: EvidenceKind, dates: EvidenceDates, today: Day): Result<EvidenceDates, 'issued-missing' | 'issued-in-future' | 'until-missing' | 'until-not-for-kind' | 'until-before-issued'> {
  const terms = EVIDENCE_TERMS[kind]
  if (terms.issuedOn === 'required' && dates.issuedOn === null) return refuse('issued-missing')
  if (dates.issuedOn !== null && dates.issuedOn > today) return refuse('issued-in-future')
  if (terms.validUntil === 'required' && dates.validUntil === null) return refuse('until-missing')
  if (terms.validUntil === 'none' && dates.validUntil !== null) return refuse('until-not-for-kind')
  if (dates.issuedOn !== null && dates.validUntil !== null && dates.validUntil < dates.issuedOn) return refuse('until-before-issued')
  return allow({ issuedOn: dates.issuedOn, validUntil: dates.validUntil })
}

export const EVIDENCE_STATES = ['no-term', 'valid', 'expires-soon', 'expires-before-start', 'expired'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/**
 * How a version of evidence stands on `today`. `validUntil` is its last valid day. With `contractStart` (an entry) the
 * question is whether it still holds when the agreement starts; without it (the dossier) whether it ends within 60 days.
 */
export function evidenceState(version: { readonly validUntil: Day | null }, today: Day, contractStart?: Day): EvidenceState {
  if (version.validUntil === null) return 'no-term'
  if (version.validUntil < today) return 'expired'
  if (contractStart !== undefined) return version.validUntil < contractStart ? 'expires-before-start' : 'valid'
  return version.validUntil <= addDays(today, EXPIRES_SOON_DAYS) ? 'expires-soon' : 'valid'
}

/** The facts about an organisation that an entry can't do without, in the order of the form. */
export const REQUIRED_FACTS = ['legalForm', 'kvk', 'street', 'houseNumber', 'postcode', 'city', 'contactName', 'email', 'signatory'] as const
export type RequiredFact = (typeof REQUIRED_FACTS)[number]

/** Which of the facts that an entry needs the dossier still lacks. */
export function missingFacts(organisation: Readonly<Record<RequiredFact, string | null>>): RequiredFact[] {
  return REQUIRED_FACTS.filter((fact) => (organisation[fact] ?? '').trim() === '')
}

/** House number, letter and addition as one text ("12A-2") and back; the dossier keeps it as one. */
export function joinHouseNumber(number: number, letter: string | null, addition: string | null): string {
  return `${number}${letter ?? ''}${addition ? `-${addition}` : ''}`
}

export function splitHouseNumber(text: string | null): { readonly number: string; readonly letter: string; readonly addition: string } {
  const match = /^(\d+)([A-Z])?(?:-(.+))?$/.exec(text ?? '')
  return { number: match?.[1] ?? text ?? '', letter: match?.[2] ?? '', addition: match?.[3] ?? '' }
}

/** Words that stand in a document of each kind; two of them make it likely. Never enough to refuse: a guess is a warning. */
const KIND_WORDS = {
  'kvk-extract': ['uittreksel', 'handelsregister', 'kamer van koophandel', 'kvk-nummer', 'rsin', 'vestigingsnummer'],
  'liability-insurance': ['verzekering', 'polis', 'aansprakelijkheid', 'verzekerde', 'verzekeraar', 'polisnummer', 'eigen risico'],
  'quality-certificate': ['certificaat', 'iso 9001', 'hkz', 'gecertificeerd', 'certificatie', 'certificaatnummer', 'managementsysteem'],
  'vog-statement': ['verklaring omtrent het gedrag', 'vog', 'medewerkers', 'verklaart', 'gezien'],
  'tax-statement': ['belastingdienst', 'betalingsgedrag', 'loonheffingen', 'omzetbelasting', 'inspecteur'],
  'local-plan': ['plan', 'wijkteam', 'wijk', 'lokale', 'betrokkenheid', 'samenwerking', 'buurt'],
} as const satisfies Record<Exclude<EvidenceKind, 'other'>, readonly string[]>

const countWords = (text: string, words: readonly string[]): number => words.filter((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u').test(text)).length

export type UploadFinding =
  | { readonly code: 'readable'; readonly pages: number | null }
  /** A scan or picture: people can read it, this check can't. */
  | { readonly code: 'no-text' }
  | { readonly code: 'looks-right' }
  | { readonly code: 'looks-like-other'; readonly kind: EvidenceKind }
  | { readonly code: 'kind-unsure' }
  | { readonly code: 'says-expired' | 'says-ends-before-start' | 'says-until'; readonly day: Day }

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const UNTIL = /(?:geldig\s+tot(?:\s+en\s+met)?|geldigheidsdatum|einddatum|verloopdatum|vervaldatum|verloopt\s+op|looptijd\s+tot|loopt\s+tot(?:\s+en\s+met)?|expiry\s+date|valid\s+until)\s*:?\s*(?:op\s+)?(\d{1,2})[-/. ]\s*(\d{1,2}|[a-z]{3,9})[-/. ]\s*(\d{4})/giu

/** The last day that a document itself says it holds, when it says one. */
export function statedUntil(text: string): Day | null {
  const found = [...text.matchAll(UNTIL)].flatMap(([, dayOf = '', monthOf = '', year = '']) => {
    const month = /^\d+$/.test(monthOf) ? Number(monthOf) : MONTHS.findIndex((name) => name === monthOf.toLowerCase() || name.startsWith(monthOf.toLowerCase())) + 1
    const parsed = `${year}-${String(month).padStart(2, '0')}-${dayOf.padStart(2, '0')}`
    return isDay(parsed) ? [parsed] : []
  })
  return found.sort().at(-1) ?? null
}

/**
 * What a look into a document tells whoever just uploaded it: can it be read, is it likely the kind that was asked, and does
 * it say that it has ended. Each is a warning at most: a person decides.
 */
export function uploadFindings(given: { readonly kind: EvidenceKind | undefined; readonly text: string; readonly pages: number | null; readonly today: Day; readonly contractStart?: Day | undefined }): UploadFinding[] {
  const { kind, pages, today, contractStart } = given
  const text = given.text.toLowerCase()
  if (text.length < 20) return [{ code: 'no-text' }]
  const findings: UploadFinding[] = [{ code: 'readable', pages }]
  if (kind !== undefined && kind !== 'other') {
    const counts = Object.entries(KIND_WORDS).map(([other, words]) => ({ kind: other as EvidenceKind, count: countWords(text, words) }))
    const own = counts.find((each) => each.kind === kind)?.count ?? 0
    const best = [...counts].sort((a, b) => b.count - a.count)[0]
    if (own >= 2 && (!best || best.count <= own + 1)) findings.push({ code: 'looks-right' })
    else if (best && best.kind !== kind && best.count >= 2 && best.count > own) findings.push({ code: 'looks-like-other', kind: best.kind })
    else findings.push({ code: 'kind-unsure' })
  }
  const until = statedUntil(text)
  if (until !== null) findings.push({ code: until < today ? 'says-expired' : contractStart !== undefined && until < contractStart ? 'says-ends-before-start' : 'says-until', day: until })
  return findings
}

/** The fields of the dossier that each subject of a change holds (prisma/sql/…/45_dossier_changes.sql says the same). */
export const CHANGE_FIELDS = {
  'legal-name': ['name', 'legalForm'],
  agb: ['agb'],
  // Of an establishment, not of the provider.
  'establishment-agb': [],
  iban: ['iban'],
  signatory: ['signatory'],
  address: ['street', 'houseNumber', 'postcode', 'city'],
  merger: [],
} as const satisfies Record<ChangeKind, readonly string[]>
type LockedField = (typeof CHANGE_FIELDS)[ChangeKind][number] | 'kvk'

/** Two officers decide where money goes; one is enough for the rest. */
export const needsTwo = (kind: ChangeKind): boolean => kind === 'iban'

/**
 * Which fields the plain form can no longer change: once a region knows the provider, what is filled in of these moves by an
 * approved change only (F61). A new KVK number is a new legal entity: that is a merger. A legal form that a source left out
 * ("niet vermeld") can still be filled in.
 */
export function lockedFields(provider: { readonly regionIds: readonly string[] } & Readonly<Record<LockedField, string | null>>): LockedField[] {
  if (provider.regionIds.length === 0) return []
  const filledIn = (field: LockedField) => (field === 'legalForm' ? (LEGAL_FORMS as readonly string[]).includes(provider.legalForm ?? '') : (provider[field] ?? '').trim() !== '')
  return (['kvk', ...Object.values(CHANGE_FIELDS).flat()] as const).filter(filledIn)
}

/** Whether a change may be reported: a region must know the provider, and something must differ. */
export function decideReport(kind: ChangeKind, before: Readonly<Record<string, string | null>>, after: Readonly<Record<string, string>>, provider: { readonly known: boolean; readonly kvk: string; readonly open: boolean }): Result<undefined, 'nobody-knows' | 'nothing-changes' | 'own-kvk' | 'already-reported'> {
  if (!provider.known) return refuse('nobody-knows')
  if (provider.open) return refuse('already-reported')
  if (kind === 'merger') return after['kvk'] === provider.kvk ? refuse('own-kvk') : allow()
  return Object.entries(after).some(([field, value]) => (before[field] ?? '') !== value) ? allow() : refuse('nothing-changes')
}

export type ApprovedChange = { readonly kind: ChangeKind; readonly before: Readonly<Record<string, string | null>>; readonly after: Readonly<Record<string, string>>; readonly validFrom: Day; readonly decidedAt: Date }

/**
 * What a field of the dossier said on a day, from the approved changes: the last that held by then, else what stood before the
 * first one that was approved, else what it says now. So a letter of before a change keeps the old name.
 */
export function factOn(field: string, now: string | null, changes: readonly ApprovedChange[], on: Day): string | null {
  const about = changes.filter((change) => field in change.after && change.kind !== 'merger' && change.kind !== 'establishment-agb')
  const held = about.filter((change) => change.validFrom <= on).sort((a, b) => (a.validFrom === b.validFrom ? a.decidedAt.getTime() - b.decidedAt.getTime() : a.validFrom < b.validFrom ? -1 : 1)).at(-1)
  if (held) return held.after[field] ?? null
  const first = [...about].sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())[0]
  return first ? (first.before[field] ?? null) : now
}

export type Establishment = { readonly id: string; readonly validFrom: string; readonly validUntil: string | null }

/** The establishments that exist on a day. */
export const holdingOn = <T extends Establishment>(all: readonly T[], on: Day): T[] => all.filter((each) => each.validFrom <= on && (each.validUntil === null || each.validUntil >= on))

/** Which establishments deliver in a lot: the chosen ones, or the only one there is. Several and none chosen: none, and that is missing. */
export const deliveringIn = <T extends Establishment>(all: readonly T[], chosenIds: readonly string[]): T[] => (all.length === 1 ? [...all] : all.filter((each) => chosenIds.includes(each.id)))

/** What the plain form of an establishment can no longer change: its number, and the AGB once filled in, when a region knows the provider (F61). */
export const lockedInEstablishment = (row: { readonly regionIds: readonly string[]; readonly agb: string | null }): ('number' | 'agb')[] =>
  row.regionIds.length === 0 ? [] : row.agb === null ? ['number'] : ['number', 'agb']

/** Whether an establishment may stand as filled in: it can't end before it begins. */
export const decideEstablishment = (given: { readonly validFrom: Day; readonly validUntil: Day | null }): Result<undefined, 'until-before-from'> => (given.validUntil !== null && given.validUntil < given.validFrom ? refuse('until-before-from') : allow())

type Days = { readonly validFrom: string; readonly validUntil: string | null }

/** Whether a provider may say to belong to this organisation: another than itself, and one at a time. */
export function decideGroup(given: Days & { readonly parentKvk: string }, ownKvk: string, earlier: readonly Days[]): Result<undefined, 'own-kvk' | 'until-before-from' | 'group-overlaps'> {
  if (given.parentKvk === ownKvk) return refuse('own-kvk')
  if (given.validUntil !== null && given.validUntil < given.validFrom) return refuse('until-before-from')
  const overlaps = earlier.some((each) => each.validFrom <= (given.validUntil ?? '9999') && given.validFrom <= (each.validUntil ?? '9999'))
  return overlaps ? refuse('group-overlaps') : allow()
}

type Named = { readonly kvk: string; readonly name: string }
/** One organisation, by KVK number, and the one it belongs to. */
export type Link = { readonly kvk: string; readonly parent: Named }

/** The organisation on top of the group that this one belongs to; itself when it belongs to none. */
export function topOf(one: Named, links: readonly Link[]): Named {
  const seen = new Set<string>()
  for (let at = one; ; ) {
    seen.add(at.kvk)
    const above = links.find((link) => link.kvk === at.kvk)?.parent
    if (!above || seen.has(above.kvk)) return at
    at = above
  }
}

/** In which lots several of one group entered: a fact for the officer, never a reason to exclude by itself. */
export function togetherInLots(entries: readonly { readonly name: string; readonly lots: readonly string[]; readonly group: Named }[]): { readonly lot: string; readonly group: string; readonly names: readonly string[] }[] {
  const lots = [...new Set(entries.flatMap((entry) => entry.lots))].sort((a, b) => a.localeCompare(b, 'nl'))
  return lots.flatMap((lot) => {
    const here = entries.filter((entry) => entry.lots.includes(lot))
    const groups = [...new Map(here.map((entry) => [entry.group.kvk, entry.group])).values()]
    return groups.flatMap((group) => {
      const names = here.filter((entry) => entry.group.kvk === group.kvk).map((entry) => entry.name)
      return names.length > 1 ? [{ lot, group: group.name, names }] : []
    })
  })
}
