import type { MergeRefusal, ProposeMergeRefusal } from '../rules/merge'
import type { MergeStatus } from '../schema/merge'

export const MERGE_LABELS = { proposed: { text: 'Voorgesteld', tone: 'open' }, declined: { text: 'Gaat niet door', tone: 'none' }, done: { text: 'Samengevoegd', tone: 'ok' } } as const satisfies Record<MergeStatus, { text: string; tone: string }>

export const PROPOSE_MERGE_REFUSALS = {
  'no-such-file': 'In deze gemeente is er geen dossier met dit BSN.',
  'own-file': 'Dit is het BSN van dit dossier zelf. Vul het BSN van het andere dossier in.',
  'merged-already': 'Een van de twee dossiers is al samengevoegd.',
  'proposed-already': 'Er ligt al een voorstel om dit dossier samen te voegen.',
} as const satisfies Record<ProposeMergeRefusal, string>

type Detail = Readonly<Record<string, string | number>>
export const MERGE_REFUSALS = {
  'decided-already': 'Over dit voorstel is al besloten.',
  'own-proposal': 'U deed dit voorstel zelf. Een collega voegt de dossiers samen.',
  'help-overlaps': 'In beide dossiers staat hulp die niet tegelijk mag lopen. Beëindig eerst een van de twee met een besluit.',
  'live-together': 'De twee dossiers staan bij elkaar als huisgenoten, of met dezelfde huisgenoot. Beëindig dat eerst.',
  'destruction-proposed': 'Er ligt een voorstel om een van de twee dossiers te vernietigen. Besluit daar eerst over.',
  'one-instead': 'In beide dossiers staat iemand die de brieven krijgt in plaats van de inwoner. Beëindig er eerst één.',
  'two-transfers': 'Beide dossiers zijn bij dezelfde gemeente aangekondigd. Trek een van de twee overdrachten in, of wacht tot ze is afgerond.',
  'two-facilities': ({ kept, gone }: Detail) => `In beide dossiers staat in dezelfde tijd een inschrijving voor de algemene voorziening${kept && gone ? `: ${kept} en ${gone}` : ''}. Een inwoner kan er maar één hebben. Hierboven staat wat u kunt doen.`,
  'two-holds': 'Beide dossiers worden langer bewaard om een eigen reden. Beëindig een van de twee.',
} as const satisfies Record<MergeRefusal, string | ((detail: Detail) => string)>

export const DECLINE_MERGE_REFUSALS = { 'decided-already': 'Over dit voorstel is al besloten.' } as const

export const MERGE_EVENTS: Readonly<Record<string, string>> = {
  'merge.proposed': 'Samenvoegen voorgesteld',
  'merge.declined': 'Samenvoegen gaat niet door',
  'merge.done': 'Dossiers samengevoegd',
}
