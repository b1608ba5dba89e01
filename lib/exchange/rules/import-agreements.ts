import { list } from '@/lib/format'
import { addDays, addMonths, type Day, formatDay, latestDay } from '@/lib/kernel/day'
import type { AgreementOutcome, ReadAgreementLine } from '../schema/agreement-import'
import type { AgreementLine } from '../schema/agreement-row'
import type { RowProblem } from '../schema/import'

export type RegionLot = { readonly id: string; readonly name: string; readonly municipalityId: string; readonly municipality: string }
export type RegionProduct = { readonly id: string; readonly code: string; readonly validUntil: string | null; /** What an hour in kind costs today, in cents; `municipalityId` null: in the whole region. */ readonly rates: readonly { readonly municipalityId: string | null; readonly cents: number }[] }
/** A provider that the officer can see: the region's own, and those that are public. */
export type KnownProvider = { readonly id: string; readonly kvk: string; readonly name: string; readonly legalForm: string; readonly agb: string | null; readonly contactName: string | null; readonly email: string | null; readonly phone: string | null }
export type KnownPart = { readonly lotId: string; readonly productIds: readonly string[]; readonly startsOn: string; readonly endsOn: string; /** Neither ended nor dissolved. */ readonly stands: boolean }
export type KnownAgreement = { readonly id: string; readonly reference: string; readonly kvk: string; readonly provider: string; readonly endsOn: string; readonly maxEndsOn: string; readonly parts: readonly KnownPart[] }

export type AgreementFacts = { readonly today: Day; readonly lots: readonly RegionLot[]; readonly products: readonly RegionProduct[]; readonly providers: readonly KnownProvider[]; readonly agreements: readonly KnownAgreement[] }

/** What comes of a line; `notes` names what stands otherwise here. A new one has its lot and product. */
export type JudgedAgreement = { readonly number: number; readonly outcome: AgreementOutcome; readonly problems: readonly RowProblem[]; readonly notes: readonly string[]; readonly lotId: string | null; readonly productId: string | null; readonly providerId: string | null; readonly agreementId: string | null }

export type Option = { readonly number: number; readonly startsOn: Day; readonly endsOn: Day }
export type TakenTerm = { readonly startsOn: Day; readonly endsOn: Day; readonly maxEndsOn: Day; readonly options: readonly Option[] }

type Termed = Pick<AgreementLine, 'startsOn' | 'endsOn' | 'options' | 'optionMonths'>

/** The term of an agreement by its lines: from the first day in any lot, to the one last day, with the extensions that the file states and no others. All ends are last days, included. */
export function termOf(lines: readonly [Termed, ...Termed[]]): TakenTerm {
  const [{ endsOn, options, optionMonths }] = lines
  const after = (times: number) => addDays(addMonths(addDays(endsOn, 1), times * (optionMonths ?? 0)), -1)
  const extensions = Array.from({ length: options ?? 0 }, (_, at): Option => ({ number: at + 1, startsOn: addDays(after(at), 1), endsOn: after(at + 1) }))
  return { startsOn: lines.map((line) => line.startsOn).reduce((first, each) => (each < first ? each : first)), endsOn, maxEndsOn: extensions.at(-1)?.endsOn ?? endsOn, options: extensions }
}

const PROVIDER_FIELDS = ['name', 'legalForm', 'agb', 'contactName', 'email', 'phone'] as const
const PROVIDER_HEADS = { name: 'Naam', legalForm: 'Rechtsvorm', agb: 'AGB', contactName: 'Contactpersoon', email: 'E-mail', phone: 'Telefoon' } as const satisfies Record<(typeof PROVIDER_FIELDS)[number], string>

/** A name or number as it is compared: without accents, capitals and spaces around it. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
const overlap = (a: { readonly startsOn: string; readonly endsOn: string }, b: { readonly startsOn: string; readonly endsOn: string }) => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

type Line = { readonly number: number; readonly key: string; readonly value: AgreementLine; readonly lot: RegionLot | null; readonly product: RegionProduct | null; readonly known: KnownProvider | null; readonly agreement: KnownAgreement | null }

/**
 * What comes of every line of a file with providers, in the order of the lines and whatever that order is. An agreement comes whole or not at all: one line
 * that is wrong holds the others of that agreement back. An agreement that is here already is never changed, and neither is the dossier of a provider.
 */
export function judgeAgreements(read: readonly ReadAgreementLine[], facts: AgreementFacts): JudgedAgreement[] {
  const { lines, again } = linesOf(read, facts)
  const problems = new Map<number, RowProblem[]>(read.map((row) => [row.number, [...row.problems, ...(again.get(row.number) ?? [])]]))
  const wrong = (number: number, ...found: readonly RowProblem[]) => void problems.set(number, [...(problems.get(number) ?? []), ...found])
  for (const line of lines) wrong(line.number, ...ownProblems(line, facts))
  for (const [number, found] of [...withinAgreements(lines), ...withinProviders(lines), ...besideEachOther(lines), ...besidePortal(lines, facts)]) wrong(number, found)
  const held = heldBack(read, lines, problems, again)
  const byNumber = new Map(lines.map((line) => [line.number, line]))
  return read.map(({ number }): JudgedAgreement => {
    const line = byNumber.get(number)
    const own = problems.get(number) ?? []
    const found = { number, lotId: line?.lot?.id ?? null, productId: line?.product?.id ?? null, providerId: line?.known?.id ?? null, agreementId: null }
    if (own.length > 0 || !line) return { ...found, outcome: 'refused', problems: own, notes: [] }
    if (line.agreement) {
      const notes = differences(line, line.agreement)
      return { ...found, outcome: notes.length === 0 ? 'same' : 'changed', problems: [], notes, agreementId: line.agreement.id }
    }
    const why = held.get(line.key)
    return why === undefined ? { ...found, outcome: 'new', problems: [], notes: providerNotes(line) } : { ...found, outcome: 'refused', problems: [{ column: 'Overeenkomst', sentence: `Deze overeenkomst komt niet mee, want regel ${why} kan niet. Herstel die regel en probeer het bestand opnieuw.` }], notes: [] }
  })
}

/** The lines that could be read, each once; and those that say again what an earlier line says. */
function linesOf(read: readonly ReadAgreementLine[], facts: AgreementFacts): { readonly lines: readonly Line[]; readonly again: ReadonlyMap<number, readonly RowProblem[]> } {
  const providers = new Map(facts.providers.map((each) => [each.kvk, each]))
  const agreements = new Map(facts.agreements.map((each) => [plain(each.reference), each]))
  const products = new Map(facts.products.map((each) => [each.code.toLowerCase(), each]))
  const first = new Map<string, number>()
  const again = new Map<number, RowProblem[]>()
  const lines = read.flatMap(({ number, value }): Line[] => {
    if (value === null) return []
    const text = JSON.stringify(value)
    const earlier = first.get(text)
    if (earlier !== undefined) {
      again.set(number, [{ column: 'Regel', sentence: `Deze regel is gelijk aan regel ${earlier} en telt niet mee.` }])
      return []
    }
    first.set(text, number)
    const named = lotsNamed(value, facts.lots)
    return [{ number, key: plain(value.agreement), value, lot: named.length === 1 ? (named[0] ?? null) : null, product: products.get(value.product.toLowerCase()) ?? null, known: providers.get(value.kvk) ?? null, agreement: agreements.get(plain(value.agreement)) ?? null }]
  })
  return { lines, again }
}

const lotsNamed = (value: AgreementLine, lots: readonly RegionLot[]) =>
  lots.filter((lot) => plain(lot.name) === plain(value.lot) && (value.municipality === null || plain(lot.municipality) === plain(value.municipality)))

/** What is wrong with a line by itself, against the region's lots and catalogue. */
function ownProblems({ value, lot, product, known }: Line, { lots, providers, today }: AgreementFacts): RowProblem[] {
  const found: RowProblem[] = []
  const wrong = (column: string, sentence: string) => void found.push({ column, sentence })
  if (!lot && lotsNamed(value, lots).length > 1) wrong('Gemeente', 'Meer percelen heten zo. Vul de gemeente in.')
  else if (!lot) wrong('Perceel', 'Dit perceel kennen wij niet in uw regio. Schrijf de naam zoals in het portaal.')
  const from = latestDay(value.startsOn, today)
  if (!product) wrong('Productcode', 'Deze code staat niet in de catalogus van uw regio.')
  else if (product.validUntil !== null && product.validUntil <= from) wrong('Productcode', `Dit product wordt vanaf ${formatDay(product.validUntil as Day)} niet meer gegeven.`)
  if (value.endsOn < today) wrong('Einddatum', 'Deze overeenkomst is al voorbij. Neem alleen over wat nog loopt of nog begint.')
  if (value.signedOn !== null && value.signedOn > today) wrong('Getekend op', 'Deze dag ligt in de toekomst.')
  const other = value.agb === null ? undefined : providers.find((each) => each.agb === value.agb && each.kvk !== value.kvk)
  if (other && !known) wrong('AGB', `Deze AGB-code is hier van ${other.name}, met een ander KVK-nummer.`)
  return found
}

type Found = readonly [number: number, problem: RowProblem]

/** Lines of one agreement must agree with each other. Every line of it says what does not, so that their order says nothing. */
function withinAgreements(lines: readonly Line[]): Found[] {
  return [...groupBy(lines, (line) => line.key).values()].flatMap((group) => [
    ...differing(group, (line) => line.value.kvk, 'KVK', 'staat in dit bestand bij meer dan één KVK-nummer'),
    ...differing(group, (line) => line.value.endsOn, 'Einddatum', 'heeft in dit bestand meer dan één einddatum'),
    ...differing(group, (line) => `${line.value.options}x${line.value.optionMonths}`, 'Verlengingen', 'heeft in dit bestand verschillende verlengingen'),
    ...differing(group, (line) => line.value.signedOn ?? '', 'Getekend op', 'heeft in dit bestand meer dan één dag van tekenen'),
    ...[...groupBy(group, (line) => line.lot?.id ?? line.number).values()].flatMap((lot) => [
      ...differing(lot, (line) => line.value.startsOn, 'Ingangsdatum', 'heeft in dit perceel meer dan één ingangsdatum'),
      ...[...groupBy(lot, (line) => line.product?.id ?? line.number).values()].flatMap((same) => (same.length > 1 ? same.map((line): Found => [line.number, { column: 'Productcode', sentence: `Dit product staat bij deze overeenkomst en dit perceel ook in ${others(same, line)}, met andere gegevens. Houd er één over.` }]) : [])),
    ]),
  ])
}

const others = (group: readonly Line[], line: Line) => {
  const numbers = group.filter((each) => each.number !== line.number).map((each) => String(each.number))
  return `${numbers.length === 1 ? 'regel' : 'regels'} ${list(numbers.slice(0, 3))}`
}

const differing = (group: readonly Line[], of: (line: Line) => string, column: string, what: string): Found[] =>
  new Set(group.map(of)).size > 1 ? group.map((line): Found => [line.number, { column, sentence: `Overeenkomst ${line.value.agreement} ${what}. Kijk ook naar ${others(group, line)}.` }]) : []

/** Of a provider that is not here yet, the file says one thing; what a line leaves empty says nothing. */
function withinProviders(lines: readonly Line[]): Found[] {
  const unknown = lines.filter((line) => !line.known)
  return [
    ...[...groupBy(unknown, (line) => line.value.kvk).values()].flatMap((group) => PROVIDER_FIELDS.flatMap((field) => {
      const said = group.filter((line) => line.value[field] !== null)
      return new Set(said.map((line) => line.value[field])).size > 1 ? said.map((line): Found => [line.number, { column: PROVIDER_HEADS[field], sentence: `Dit staat voor dit KVK-nummer anders in ${others(said, line)}. Maak het overal gelijk.` }]) : []
    })),
    ...[...groupBy(unknown.filter((line) => line.value.agb !== null), (line) => line.value.agb).values()].flatMap((group) => (new Set(group.map((line) => line.value.kvk)).size > 1 ? group.map((line): Found => [line.number, { column: 'AGB', sentence: `Deze AGB-code staat ook in ${others(group, line)}, bij een ander KVK-nummer.` }]) : [])),
  ]
}

/** A provider has one agreement at a time in a lot: two in one file that meet are both refused. */
function besideEachOther(lines: readonly Line[]): Found[] {
  return [...groupBy(lines.filter((line) => line.lot !== null && line.agreement === null), (line) => `${line.value.kvk}|${line.lot?.id ?? ''}`).values()].flatMap((group) =>
    group.flatMap((line) => {
      const met = group.find((each) => each.key !== line.key && overlap(each.value, line.value))
      return met ? [[line.number, { column: 'Perceel', sentence: `Deze aanbieder heeft in dit perceel ook overeenkomst ${met.value.agreement}, in ${others(group.filter((each) => each.key === met.key), line)}. Er kan er één tegelijk lopen.` }] as const] : []
    }))
}

/** What is here already: a number that is another's, or an agreement that runs in the same lot. */
function besidePortal(lines: readonly Line[], { agreements }: AgreementFacts): Found[] {
  const byProvider = groupBy(agreements, (each) => each.kvk)
  return lines.flatMap((line): Found[] => {
    if (line.agreement) return line.agreement.kvk === line.value.kvk ? [] : [[line.number, { column: 'Overeenkomst', sentence: `Dit nummer is hier al van ${line.agreement.provider}.` }]]
    const met = (byProvider.get(line.value.kvk) ?? []).find((each) => each.parts.some((part) => part.stands && part.lotId === line.lot?.id && overlap(part, line.value)))
    return met ? [[line.number, { column: 'Perceel', sentence: `Deze aanbieder heeft in dit perceel hier al overeenkomst ${met.reference} in die tijd.` }]] : []
  })
}

/** Which agreements are held back, by the first line of each that is wrong; a line that says again what another says holds nothing back. */
function heldBack(read: readonly ReadAgreementLine[], lines: readonly Line[], problems: ReadonlyMap<number, readonly RowProblem[]>, again: ReadonlyMap<number, unknown>): Map<string, number> {
  const keys = new Map(lines.map((line) => [line.number, line.key]))
  const held = new Map<string, number>()
  for (const { number, reference } of read) {
    const key = keys.get(number) ?? (reference === null ? undefined : plain(reference))
    if (key === undefined || again.has(number) || (problems.get(number) ?? []).length === 0) continue
    held.set(key, Math.min(held.get(key) ?? number, number))
  }
  return held
}

/** What of a line stands otherwise under the agreement that is here. */
function differences({ value, lot, product }: Line, agreement: KnownAgreement): string[] {
  const part = agreement.parts.find((each) => each.lotId === lot?.id)
  return [
    ...(part ? [] : ['lot']),
    ...(part && product && !part.productIds.includes(product.id) ? ['product'] : []),
    ...(part && part.startsOn !== value.startsOn ? ['startsOn'] : []),
    ...(agreement.endsOn === value.endsOn ? [] : ['endsOn']),
    ...(agreement.maxEndsOn === termOf([value]).maxEndsOn ? [] : ['options']),
  ]
}

/** What is to be known of a line that makes something: that the provider is here already and stands otherwise, and that its hour costs otherwise. */
function providerNotes({ value, known, lot, product }: Line): string[] {
  const rates = product?.rates.filter((rate) => rate.municipalityId === null || rate.municipalityId === lot?.municipalityId) ?? []
  const rate = rates.find((each) => each.municipalityId !== null) ?? rates[0]
  return [
    ...(known ? ['known', ...PROVIDER_FIELDS.filter((field) => value[field] !== null && value[field] !== known[field])] : []),
    ...(value.hourCents === null || value.hourCents === rate?.cents ? [] : [rate ? 'rate' : 'no-rate']),
  ]
}

function groupBy<T, K>(rows: readonly T[], of: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(of(row))
    if (group) group.push(row)
    else groups.set(of(row), [row])
  }
  return groups
}
