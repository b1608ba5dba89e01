import { day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import type { Sentence } from '@/lib/kernel/result'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import type { JointArea, JointStatus, Settled } from '../schema/joint'

export const JOINT_LABELS = { asked: 'Gevraagd', proposed: 'Voorstel gedaan', settled: 'Beantwoord', silent: 'Geen voorstel', withdrawn: 'Ingetrokken' } as const satisfies Record<JointStatus, string>
export const JOINT_TONES = { asked: 'wait', proposed: 'open', settled: 'ok', silent: 'none', withdrawn: 'none' } as const satisfies Record<JointStatus, 'wait' | 'open' | 'ok' | 'none'>

/** What is told before the resident agrees; it is kept in these words. */
export const JOINT_TEXT =
  'Mogen wij een aanbieder vragen om mee te denken over hoeveel tijd u nodig hebt? U kiest zelf welke. De aanbieder leest uw naam, adres, telefoonnummer, wat u wilt en bij welk werk u hulp vraagt. Over uw gezondheid leest hij niets. Als het klaar is, ziet hij uw gegevens niet meer. Wij nemen zelf het besluit, en u mag later een andere aanbieder kiezen. Zegt u nee, dan heeft dat geen gevolgen.'

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const dayOf = (value: unknown) => formatDayLong(day(String(value)))

export const JOINT_REFUSALS = {
  'findings-drawn-up': 'Het verslag is al vastgesteld. De tijd kan niet meer veranderen.',
  'no-rule': 'De gemeente heeft voor vandaag niet vastgesteld dat aanbieders meedenken. Vraag de beleidsadviseur.',
  'no-product': 'Kies eerst bij de conclusie van het onderzoek hulp waarvan de tijd met normen wordt berekend.',
  'asked-already': 'Er staat al een vraag bij een aanbieder open. Rond die eerst af.',
  'not-running': 'Deze aanbieder heeft vandaag geen lopend contract voor deze hulp. Kies een andere.',
  'joint-step': 'Dit kan nu niet: de vraag staat op een ander punt. Laad de pagina opnieuw.',
  'too-late': (detail) => `Een voorstel kon tot en met ${dayOf(detail['day'])}. De gemeente gaat verder zonder voorstel.`,
  'areas-missing': 'Vul bij elk onderdeel de tijd en de reden in.',
  'areas-unanswered': (detail) => `Kies of u het voorstel overneemt voor: ${lower(AREA_LABELS[detail['area'] as JointArea])}.`,
  'not-talked': 'U neemt niet alles over. Bespreek dat eerst met de aanbieder en vul de dag van het overleg in.',
  'talk-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'talk-before-proposal': (detail) => `Het voorstel kwam op ${dayOf(detail['day'])}. Kies die dag of een latere.`,
  'term-runs': (detail) => `De aanbieder heeft nog tot en met ${dayOf(detail['day'])}. Trek de vraag in als u niet kunt wachten.`,
} as const satisfies Readonly<Record<string, Sentence>>

export const JOINT_EVENTS: Readonly<Record<string, string>> = {
  'joint.asked': 'Aanbieder gevraagd mee te denken',
  'joint.proposed': 'Voorstel van de aanbieder ontvangen',
  'joint.settled': 'Voorstel van de aanbieder beantwoord',
  'joint.silent': 'Verder zonder voorstel van de aanbieder',
  'joint.withdrawn': 'Vraag aan de aanbieder ingetrokken',
  'joint.client-read': 'Gegevens van de inwoner bekeken door een aanbieder die meedenkt',
}

/** One area of an answered proposal, for resident and provider: what was proposed, what the norms gave, what was done and why. */
export function settledText({ area, minutes, norm, taken, reason }: Settled): string {
  if (minutes === norm) return `${AREA_LABELS[area]}: het voorstel en de berekening zijn gelijk, ${formatDuration(minutes)} per week.`
  return `${AREA_LABELS[area]}: het voorstel was ${formatDuration(minutes)} per week, de berekening gaf ${formatDuration(norm)}. ${taken ? 'Wij nemen het voorstel over.' : 'Wij nemen het voorstel niet over.'} ${reason ?? ''}`.trim()
}
