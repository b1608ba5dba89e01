import { list, plural } from '@/lib/format'
import { REVISION_REFUSALS } from '@/lib/redress/messages'
import { day, formatDay, formatDayLong } from '@/lib/kernel/day'
import { ANSWER_REFUSALS, CALCULATION_REFUSALS } from '@/lib/norms/messages/calculation'
import { UNIT_LABELS } from '@/lib/products/messages'
import type { Unit } from '@/lib/products/schema'
import type { Throughput } from './rules/campaign'
import type { ReassessRefusal } from './rules/reassess'
import type { CampaignStatus, CaseOutcome, Exclusion } from './schema'

type Detail = Readonly<Record<string, string | number>>
const onDay = (detail: Detail) => formatDayLong(day(String(detail['day'])))

export const CAMPAIGN_LABELS = { draft: 'In voorbereiding', running: 'Loopt', concluded: 'Afgerond', withdrawn: 'Gestopt' } as const satisfies Record<CampaignStatus, string>
export const CAMPAIGN_TONES = { draft: 'none', running: 'wait', concluded: 'ok', withdrawn: 'no' } as const satisfies Record<CampaignStatus, 'ok' | 'wait' | 'no' | 'none'>
export const OUTCOME_LABELS = { stays: 'Blijft gelijk', revised: 'Nieuw besluit', excluded: 'Doet niet mee' } as const satisfies Record<CaseOutcome, string>
export const OUTCOME_TONES = { stays: 'ok', revised: 'ok', excluded: 'none' } as const satisfies Record<CaseOutcome, 'ok' | 'none'>

/** Why help that fits is left out, as the end of "3 inwoners: …". */
/** Why somebody is left out who was in a campaign already. */
export const GONE = { died: 'De inwoner is overleden.', ended: 'De hulp loopt niet meer.' } as const

export const EXCLUSION_LABELS = {
  bespoke: 'hun hulp valt buiten de normen (maatwerk)',
  died: 'overleden',
  objection: 'er loopt een bezwaar',
  'other-campaign': 'zij doen al mee in een andere herindicatie',
  unsent: 'hun besluit is nog niet verstuurd',
} as const satisfies Record<Exclusion, string>

export const CAMPAIGN_EVENTS: Readonly<Record<string, string>> = {
  'campaign.made': 'Herindicatie gemaakt',
  'campaign.computed': 'Herindicatie doorgerekend',
  'campaign.wave-added': 'Golf toegevoegd aan een herindicatie',
  'campaign.wave-removed': 'Golf weggehaald uit een herindicatie',
  'campaign.planned': 'Inwoners verdeeld over de golven',
  'campaign.started': 'Herindicatie gestart',
  'campaign.concluded': 'Herindicatie afgerond',
  'campaign.withdrawn': 'Herindicatie gestopt',
  'case.re-indication-announced': 'Herindicatie aangekondigd aan de inwoner',
  'case.re-indication-answered': 'Antwoorden opnieuw vastgelegd bij een herindicatie',
  'case.re-indication-transition': 'Eigen overgang vastgelegd bij een herindicatie',
  'case.re-indication-same': 'Herindicatie: de hulp blijft gelijk',
  'case.re-indication-left-out': 'Herindicatie: de inwoner doet niet mee',
  'case.re-indication-decided': 'Herindicatie: nieuw besluit genomen',
}

const OVER = { 'campaign-over': 'Deze herindicatie is afgelopen. U kunt er niets meer in wijzigen.' } as const
const HANDLING = { 'not-running': 'Deze herindicatie loopt niet. Start haar eerst.', 'handled-already': 'Deze inwoner is al behandeld. Dat verandert niet meer.' } as const

export const MAKE_REFUSALS = {
  'no-settings': 'Voor deze dag staat geen normenkader in het regelboek. Kies een andere dag, of vraag de beleidsadviseur.',
  'no-transition': 'Uw gemeente heeft nog niet vastgesteld hoe lang de oude tijd blijft als hulp minder wordt. Vraag de beleidsadviseur om deze regel.',
  'ends-before-start': 'De laatste einddatum ligt vóór de eerste. Pas een van de twee aan.',
  nobody: 'Niemand past hierbij: er is geen lopende hulp onder andere normen dan die van deze dag. Kies ruimer.',
  'unknown-place': 'Dit product, perceel of normenkader is niet van uw gemeente. Kies opnieuw.',
} as const
export const COMPUTE_REFUSALS = { 'not-a-draft': 'Deze herindicatie is al gestart. De tijden staan vast.' } as const
export const START_REFUSALS = {
  ...COMPUTE_REFUSALS,
  'not-computed': (detail: Detail) => `Van ${plural(Number(detail['count']), 'inwoner', 'inwoners')} is de nieuwe tijd nog niet berekend. Reken eerst verder.`,
  'no-waves': 'Er is nog geen golf. Voeg er eerst een toe.',
} as const
export const CONCLUDE_REFUSALS = { 'not-running': HANDLING['not-running'], 'residents-left': (detail: Detail) => `Nog ${plural(Number(detail['count']), 'inwoner wacht', 'inwoners wachten')}. Behandel hen eerst, of stop de herindicatie met een reden.` } as const
export const WITHDRAW_REFUSALS = OVER
export const WAVE_REFUSALS = {
  ...OVER,
  'ends-before-start': 'De laatste dag ligt vóór de eerste. Pas een van de twee aan.',
  'wave-past': 'Deze golf is al voorbij. Kies latere dagen.',
  'wave-before-last': (detail: Detail) => `De vorige golf loopt tot en met ${onDay(detail)}. Kies een dag daarna.`,
  'wave-begun': 'In deze golf zijn al brieven gemaakt of inwoners behandeld. Zij blijft staan.',
  'no-waves': START_REFUSALS['no-waves'],
  'not-running': HANDLING['not-running'],
} as const
export const HANDLING_REFUSALS = { ...HANDLING, 'in-past': 'Kies een dag na vandaag.' } as const
const REASSESS_REFUSALS = {
  ...CALCULATION_REFUSALS,
  'no-answers': 'Bij dit besluit is geen tijd berekend met normen. Vul eerst de antwoorden in.',
  imported: 'Er is geen berekening uit het vorige systeem. Spreek de inwoner en vul de antwoorden in. Daarna ziet u wat de nieuwe regels geven.',
  'cell-missing': ({ key }: Detail) => `Het nieuwe normenkader heeft geen norm "${String(key)}", die bij dit besluit telde. Vul de antwoorden opnieuw in.`,
} as const satisfies Record<ReassessRefusal, string | ((detail: Detail) => string)>
export const ANSWER_AGAIN_REFUSALS = { ...REASSESS_REFUSALS, ...ANSWER_REFUSALS, ...OVER, 'handled-already': HANDLING['handled-already'] } as const
export const DECIDE_REFUSALS = {
  ...REASSESS_REFUSALS,
  ...REVISION_REFUSALS,
  ...HANDLING,
  'transition-runs': (detail: Detail) => `De hulp wordt minder. De inwoner houdt zijn oude tijd tot ${onDay(detail)}. Kies die dag of later, of leg een eigen overgang vast.`,
  'old-rules-hold': (detail: Detail) => `De nieuwe regels gelden vanaf ${onDay(detail)}. Kies die dag of later.`,
} as const

/** Why the new rules give nothing for somebody, as his page says it. */
export function withoutText(reason: ReassessRefusal, detail: Detail = {}): string {
  const sentence = REASSESS_REFUSALS[reason]
  return typeof sentence === 'string' ? sentence : sentence(detail)
}

/** Whether everybody fits in the waves, in a sentence; null when it does. */
export function fitText({ capacity, short, daysMore }: Throughput): string | null {
  if (capacity === 0 || short === 0) return null
  return `In de golven passen ${plural(capacity, 'inwoner', 'inwoners')}; ${plural(short, 'inwoner past', 'inwoners passen')} er niet in. In dit tempo ${daysMore === 1 ? 'is nog 1 dag' : `zijn nog ${daysMore} dagen`} nodig.`
}

type Chosen = { readonly product: { readonly name: string } | null; readonly lot: { readonly name: string } | null; readonly fromSet: { readonly name: string; readonly edition: number } | null; readonly normSet: { readonly name: string }; readonly unit: Unit | null; readonly endsFrom: string | null; readonly endsUntil: string | null }

/** Whose help a campaign looks at, in one sentence. */
export function populationText({ product, lot, fromSet, normSet, unit, endsFrom, endsUntil }: Chosen): string {
  const parts = [
    product?.name ?? 'elk product onder de normen',
    fromSet ? `besloten met ${fromSet.name}, versie ${fromSet.edition}` : `besloten met andere normen dan ${normSet.name}`,
    ...(unit ? [`in ${UNIT_LABELS[unit].toLowerCase()}`] : []),
    ...(lot ? [`perceel ${lot.name}`] : []),
    ...(endsFrom ? [`loopt af op of na ${formatDay(day(endsFrom))}`] : []),
    ...(endsUntil ? [`loopt af op of voor ${formatDay(day(endsUntil))}`] : []),
  ]
  return `Lopende hulp: ${list(parts)}.`
}
