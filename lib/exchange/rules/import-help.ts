import { type Day, formatDayLong } from '@/lib/kernel/day'
import { type Pair, type Amount, type AmountRefusal, decideAmount, isIndicated, mayRunTogether, policyDay, type Rate, type UnitPolicy } from '@/lib/products/rules'
import type { ProductKind } from '@/lib/products/schema'
import type { HelpLine } from '../schema/help-row'
import type { Judged } from './import'

/** A row of policy with the days on which it holds; `own` is the municipality's, before its region's. */
export type Dated = { readonly own: boolean; readonly validFrom: string; readonly validUntil: string | null }
export type HelpProduct = { readonly id: string; readonly name: string; readonly kind: ProductKind; readonly units: readonly (UnitPolicy & Dated)[]; readonly rates: readonly (Rate & Dated)[] }
/** A participation of a provider in this municipality that runs today. */
export type RunningPart = { readonly id: string; readonly lotId: string; readonly lot: string; readonly productIds: readonly string[]; readonly startsOn: Day }
export type HelpProvider = { readonly id: string; readonly name: string; readonly parts: readonly RunningPart[] }
/** Help that a resident has or had here, or that an earlier line of the file brings; `decision` is that of an import. */
export type HelpBeside = { readonly productId: string; readonly product: string; readonly startsOn: string; readonly endsOn: string; readonly minutes: number; readonly form: string; readonly imported: boolean; readonly decision: string; /** The line of the file, where it is not there yet. */ readonly line: number | null }
/** Whose help it is, with the lots in which he lives today: that of his area first. */
export type HelpResident = { readonly id: string; readonly merged: boolean; readonly died: boolean; readonly lots: readonly { readonly id: string; readonly name: string }[] }

export type HelpFacts = {
  readonly today: Day
  readonly resident: HelpResident | null
  readonly product: HelpProduct | null
  /** Null without a number, or when nobody has it. */
  readonly provider: HelpProvider | null
  readonly beside: readonly HelpBeside[]
  readonly pairs: readonly (Pair & Omit<Dated, 'own'>)[]
}

/** What a line gives, as far as it is known: for the sums, and to make something of. */
export type HelpFound = { readonly productId: string | null; readonly lotId: string | null; readonly providerId: string | null; readonly unit: string | null; readonly minutes: number | null }
export type HelpGiven = { readonly amount: Amount; readonly minutes: number; readonly lotId: string; readonly part: (RunningPart & { readonly providerId: string }) | null }
export type JudgedHelp = Judged & { readonly found: HelpFound; /** Null where nothing can be made of it. */ readonly given: HelpGiven | null }

const inForce = (row: Omit<Dated, 'own'>, on: string) => row.validFrom <= on && (row.validUntil === null || row.validUntil > on)
/** What held on a day, the municipality's own first; of a time before anything was ruled here, the first rule. */
function heldOn<T extends Dated>(rows: readonly T[], on: Day): T | null {
  const held = rows.filter((row) => inForce(row, on))
  return held.find((row) => row.own) ?? held[0] ?? [...rows].filter((row) => row.validFrom > on).sort((a, b) => a.validFrom.localeCompare(b.validFrom) || Number(b.own) - Number(a.own))[0] ?? null
}

const AMOUNTS: Readonly<Record<AmountRefusal, readonly [column: string, sentence: string]>> = {
  'no-unit': ['Productcode', 'Voor dit product is niet vastgesteld in welke eenheid het wordt toegekend.'],
  'not-calculated': ['Minuten per week', 'Vul de minuten of uren per week in.'],
  'no-minutes': ['Minuten per week', 'Hiermee komt de hulp uit op nul minuten per week.'],
  'no-option': ['Module, pakket of klasse', 'Vul de naam of code in van een module of pakket uit de catalogus.'],
  'option-too-small': ['Module, pakket of klasse', 'Dit geeft minder tijd dan in de regel staat.'],
  'no-class-fits': ['Minuten per week', 'Deze tijd valt in geen enkele klasse van dit product.'],
  'no-frequency': ['Frequentie', 'Vul wekelijks of om de week in.'],
  'frequency-not-offered': ['Frequentie', 'Met deze frequentie wordt dit product hier niet toegekend.'],
  'result-over': ['Bedrag per maand', 'Dit product werd toen niet toegekend als bedrag per maand. Laat het bedrag leeg.'],
  'no-amount': ['Bedrag per maand', 'Dit product werd toen toegekend als bedrag per maand. Vul dat bedrag in.'],
  'rate-missing': ['Bedrag per maand', 'Er staat geen uurtarief van die tijd in het portaal. Daardoor is niet bekend hoeveel tijd het bedrag is.'],
  'minutes-unstated': ['Minuten per week', 'Vul de minuten of uren per week in.'],
  'minutes-unexplained': ['Minuten per week', 'Vul de minuten of uren per week in.'],
}

type Amounts = { readonly ok: true; readonly amount: Amount; readonly minutes: number } | { readonly ok: false; readonly column: string; readonly sentence: string }

/** Unit and minutes by the policy of the day of the old decision; minutes that the decision states go before what a fixed unit comes to. */
function amountOf(line: HelpLine, product: HelpProduct): Amounts {
  const on = policyDay(line.decidedOn, line.startsOn)
  const [policy, rate] = [heldOn(product.units, on), heldOn(product.rates, on)]
  const stated = line.minutes ?? line.hours
  const wanted = line.option?.toLowerCase() ?? null
  const option = policy?.options.find((each) => (wanted === null ? stated !== null && each.minutesFrom <= stated && stated <= each.minutesTo && (each.frequency === null || each.frequency === line.frequency) : each.label.toLowerCase() === wanted || each.code.toLowerCase() === wanted)) ?? null
  const decided = decideAmount(policy, false, null, { frequency: line.frequency, optionId: option?.id ?? null, monthCents: line.form === 'in-kind' || policy?.unit === 'result-month' ? line.monthCents : null, minutes: stated, minutesReason: line.decision }, rate)
  if (!decided.ok) return { ok: false, column: AMOUNTS[decided.reason][0], sentence: AMOUNTS[decided.reason][1] }
  const minutes = stated ?? decided.value.minutes
  if (decided.value.option && (minutes < decided.value.option.minutesFrom || minutes > decided.value.option.minutesTo)) return { ok: false, column: 'Minuten per week', sentence: `Bij ${decided.value.option.label} hoort een andere tijd.` }
  if (decided.value.frequency !== line.frequency) return { ok: false, column: 'Frequentie', sentence: `Bij ${decided.value.option?.label ?? 'deze keuze'} hoort een andere frequentie.` }
  return { ok: true, amount: decided.value, minutes }
}

const NOTHING = { problems: [], notes: [], residentId: null } as const

/**
 * What comes of one line of running help: new, the same or another as what was taken over before under this decision, or no, with a sentence per
 * column. Only help that runs today comes in; in kind only with a provider whose participation for it runs where the resident lives.
 */
export function judgeHelp(line: HelpLine, { today, resident, product, provider, beside, pairs }: HelpFacts): JudgedHelp {
  const problems: { column: string; sentence: string }[] = []
  const no = (column: string, sentence: string) => void problems.push({ column, sentence })
  const amount = product && isIndicated(product.kind) ? amountOf(line, product) : null
  const part = resident && product ? resident.lots.flatMap((lot) => provider?.parts.find((each) => each.lotId === lot.id && each.productIds.includes(product.id)) ?? [])[0] ?? null : null
  const lot = part ? { id: part.lotId } : (resident?.lots[0] ?? null)
  const found: HelpFound = { productId: product?.id ?? null, lotId: lot?.id ?? null, providerId: provider?.id ?? null, unit: amount?.ok ? amount.amount.unit : null, minutes: amount?.ok ? amount.minutes : (line.minutes ?? line.hours) }

  if (!resident) no('BSN', 'Deze inwoner heeft hier nog geen dossier. Neem eerst de inwoners over.')
  else if (resident.merged) no('BSN', 'Dit dossier ging op in een ander dossier. Kijk in het portaal welk dossier dat is.')
  else if (resident.died) no('BSN', 'Deze inwoner staat in het portaal als overleden.')
  else if (!lot) no('BSN', 'Voor het adres van deze inwoner is geen perceel bekend.')
  if (!product) no('Productcode', 'Dit product staat niet in de catalogus.')
  else if (!isIndicated(product.kind)) no('Productcode', 'Voor dit product wordt geen indicatie gegeven.')
  else if (amount && !amount.ok) no(amount.column, amount.sentence)
  if (line.decidedOn > today) no('Besluitdatum', 'De besluitdatum ligt in de toekomst.')
  if (line.startsOn > today) no('Ingangsdatum', 'Deze hulp is nog niet begonnen. Neem haar over vanaf de eerste dag.')
  if (line.endsOn < today) no('Einddatum', `Deze hulp liep af op ${formatDayLong(line.endsOn)}. Alleen hulp die nu loopt, komt mee.`)
  if (line.deliveredFrom !== null && line.deliveredFrom > today) no('Start levering', 'De levering begint pas later. Neem de hulp over als zij loopt.')
  if (line.form === 'in-kind') {
    if (!provider) no('AGB of KVK', 'Geen aanbieder in het portaal heeft dit nummer.')
    else if (resident && product && !part) no('AGB of KVK', `${provider.name} heeft vandaag geen lopende deelname voor ${product.name} in ${resident.lots[0]?.name ?? 'deze gemeente'}.`)
  }
  if (problems.length > 0 || !resident || !product || !amount?.ok || !lot) return { ...NOTHING, outcome: 'refused', problems, residentId: resident?.id ?? null, found, given: null }

  const known = beside.find((each) => each.imported && each.decision === line.decision && each.productId === product.id)
  if (known) {
    const differs = [...(known.minutes === amount.minutes ? [] : ['minutes']), ...(known.startsOn === line.startsOn ? [] : ['startsOn']), ...(known.endsOn === line.endsOn ? [] : ['endsOn']), ...(known.form === line.form ? [] : ['form'])]
    if (known.line !== null) return { ...NOTHING, outcome: 'refused', problems: [{ column: 'Besluitnummer', sentence: `Dit besluit met dit product staat ook in regel ${known.line}.` }], residentId: resident.id, found, given: null }
    return { ...NOTHING, outcome: differs.length === 0 ? 'same' : 'changed', notes: differs, residentId: resident.id, found, given: null }
  }
  const clash = beside.filter((each) => each.startsOn <= line.endsOn && each.endsOn >= line.startsOn).find((each) => each.productId === product.id || !mayRunTogether(pairs.filter((pair) => inForce(pair, each.startsOn > line.startsOn ? each.startsOn : line.startsOn)), each.productId, product.id).together)
  if (clash) {
    const sentence = clash.productId === product.id ? `In deze tijd loopt al ${clash.product} (${clash.line === null ? `besluit ${clash.decision}` : `regel ${clash.line}`}).` : `Dit mag niet naast ${clash.product} lopen (${clash.line === null ? `besluit ${clash.decision}` : `regel ${clash.line}`}).`
    return { ...NOTHING, outcome: 'refused', problems: [{ column: 'Productcode', sentence }], residentId: resident.id, found, given: null }
  }
  return { ...NOTHING, outcome: 'new', residentId: resident.id, found, given: { amount: amount.amount, minutes: amount.minutes, lotId: lot.id, part: part && provider ? { ...part, providerId: provider.id } : null } }
}
