import { plural } from '@/lib/format'
import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { UndoRefusal } from '../commands/changeover-finish'
import type { RunRefusal } from '../commands/changeover-run'
import type { PeopleFilter } from '../queries/changeover-people'
import type { MappingRefusal } from '../rules/changeover'
import type { MappingStatus, Misfit, PartStatus, Way } from '../schema/changeover'

type Detail = Readonly<Record<string, string | number>>
const onDay = (detail: Detail) => formatDayLong(day(String(detail['day'])))

export const PART_LABELS = { preview: 'Lijst klaar', adopted: 'Vastgesteld', running: 'Bezig', done: 'Klaar', undone: 'Teruggedraaid' } as const satisfies Record<PartStatus, string>
export const PART_TONES = { preview: 'open', adopted: 'wait', running: 'wait', done: 'ok', undone: 'no' } as const satisfies Record<PartStatus, 'ok' | 'wait' | 'no' | 'open'>
export const MAPPING_LABELS = { proposed: 'Voorgelegd', adopted: 'Vastgesteld', declined: 'Niet vastgesteld' } as const satisfies Record<MappingStatus, string>
export const MAPPING_TONES = { proposed: 'wait', adopted: 'ok', declined: 'none' } as const satisfies Record<MappingStatus, 'ok' | 'wait' | 'none'>

export const WAY_LABELS = { contract: 'Alleen het contract', decision: 'Nieuw besluit' } as const satisfies Record<Way, string>
/** Why there is a letter or none. */
export const WAY_REASONS = {
  contract: 'Product, eenheid en tijd blijven gelijk. Voor de inwoner verandert er niets, dus er komt geen besluit en geen brief.',
  decision: 'Het product, de eenheid of de tijd verandert. De inwoner krijgt een eigen besluit met een brief, en kan bezwaar maken.',
} as const satisfies Record<Way, string>

/** Why somebody doesn't go over by himself, and what a consultant can do. */
export const MISFIT_LABELS = {
  'personal-budget': 'Heeft een pgb: bespreek of dat doorloopt', 'no-provider': 'Heeft nog geen aanbieder: bied de hulp aan', 'not-begun': 'De hulp is nog niet begonnen of staat stil', unsent: 'Het besluit is nog niet verstuurd',
  bespoke: 'Maatwerk buiten de normen: kijk zelf wat past', 'no-mapping': 'Er is geen vertaling voor dit product in deze eenheid', 'no-participation': 'De aanbieder heeft dan geen contract voor dit product in dit perceel',
  language: 'Het nieuwe product vraagt goed Nederlands, en dat is hier niet afgesproken', unit: 'De nieuwe eenheid of frequentie past niet', 'fewer-minutes': 'Het zou minder tijd worden: voer eerst het gesprek', objection: 'Er loopt een bezwaar of beroep',
  proposal: 'Er wacht een voorstel op een tweede consulent', 'looking-first': 'Er moet nog worden gekeken wat nodig is', 'other-campaign': 'Doet mee in een herindicatie', changed: 'Er is iets veranderd sinds de lijst is gemaakt',
} as const satisfies Record<Misfit, string>

export const FILTER_LABELS = { contract: WAY_LABELS.contract, decision: WAY_LABELS.decision, misfit: 'Past niet', open: 'Nog te doen' } as const satisfies Record<PeopleFilter, string>
/** A filter as an address says it. */
export const FILTER_WORDS = { contract: 'contract', decision: 'besluit', misfit: 'past-niet', open: 'te-doen' } as const satisfies Record<PeopleFilter, string>

export const CHANGEOVER_EVENTS: Readonly<Record<string, string>> = {
  'help-mapping.proposed': 'Vertaling van hulp voorgelegd',
  'help-mapping.adopted': 'Vertaling van hulp vastgesteld',
  'help-mapping.declined': 'Vertaling van hulp niet vastgesteld',
  'changeover.made': 'Contractovergang gemaakt',
  'changeover.ended': 'Contractovergang gestopt',
  'changeover.adopted': 'Lijst van een aanbieder vastgesteld voor een contractovergang',
  'changeover.running': 'Deel van een contractovergang uitgevoerd',
  'changeover.done': 'Contractovergang van een aanbieder uitgevoerd',
  'changeover.released': 'Brieven van een contractovergang vrijgegeven',
  'changeover.undone': 'Contractovergang van een aanbieder teruggedraaid',
  'case.changeover-decided': 'Contractovergang: nieuw besluit genomen',
  'case.changeover-undone': 'Contractovergang teruggedraaid: het oude besluit geldt weer',
  'case.changeover-handled': 'Contractovergang: afgehandeld door een consulent',
  'allocation.changeover-undone': 'Contractovergang teruggedraaid: de hulp loopt verder onder het oude nummer',
}

const OVER = { 'changeover-over': 'Deze contractovergang is gestopt. U kunt er niets meer in wijzigen.' } as const
const TOO_LATE = { 'too-late': (detail: Detail) => `De eerste dag (${onDay(detail)}) is al begonnen. Oude en nieuwe hulp sluiten dan niet meer aan. Maak een nieuwe contractovergang.` } as const

export const MAPPING_REFUSALS: Readonly<Record<MappingRefusal, Sentence>> = {
  'same-help': 'Dit product heeft dan al dezelfde eenheid. Er is niets te vertalen. Kies een ander nieuw product.',
  'from-past': 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  'not-a-product': 'Dit product is niet van uw regio, of kan niet in een besluit staan. Kies een ander product.',
  'one-already': 'Voor dit product in deze eenheid is er vanaf deze dag al een vertaling. Trek die eerst in, of kies een andere dag.',
}
export const MAPPING_ANSWER_REFUSALS = { 'answered-already': 'Over deze vertaling is al besloten.', 'own-proposal': 'U legde deze vertaling zelf voor. Een collega stelt haar vast.' } as const
export const MAKE_CHANGEOVER_REFUSALS = {
  'in-past': 'Deze dag is al begonnen. Kies een latere dag, zodat oude en nieuwe hulp aansluiten.',
  nobody: 'Op deze dag verandert er voor niemand iets: elk contract loopt door en voor geen lopende hulp is er een vertaling. Kies een andere dag.',
} as const
export const END_REFUSALS = { ...OVER, 'done-already': 'Van een aanbieder is de overgang al uitgevoerd. Draai die eerst terug.' } as const
export const ADOPT_PART_REFUSALS: Readonly<Record<'changeover-over' | 'adopted-already' | 'own-list' | 'too-late' | 'nobody-fits', Sentence>> = {
  ...OVER, ...TOO_LATE,
  'adopted-already': 'Deze lijst is al vastgesteld.',
  'own-list': 'U maakte deze lijst zelf. Een collega stelt haar vast.',
  'nobody-fits': 'Op deze lijst past niemand. Er is niets om vast te stellen.',
}
export const RUN_REFUSALS: Readonly<Record<RunRefusal, Sentence>> = { ...OVER, ...TOO_LATE, 'not-adopted': 'Deze lijst is nog niet vastgesteld, of al uitgevoerd.', 'no-mandate': 'Uw organisatie heeft geen mandaat voor deze gemeente. Vraag de gemeente om het mandaat vast te leggen.' }
export const RELEASE_REFUSALS = { 'not-done': 'Nog niet iedereen van deze aanbieder is over. Voer de lijst eerst helemaal uit.', 'released-already': 'De brieven liggen al bij Te versturen.' } as const
export const UNDO_REFUSALS: Readonly<Record<UndoRefusal, Sentence>> = {
  'nothing-done': 'Van deze aanbieder is niets uitgevoerd. Er is niets terug te draaien.',
  'letters-released': 'De brieven liggen al bij Te versturen. Wat niet klopt, herstelt u per inwoner met een nieuw besluit.',
  begun: (detail) => `De nieuwe hulp is op ${onDay(detail)} begonnen. Wat niet klopt, herstelt u per inwoner met een nieuw besluit.`,
  'built-on': (detail) => `Bij ${plural(Number(detail['count']), 'inwoner is', 'inwoners zijn')} al iets gedaan met het nieuwe nummer of besluit. Herstel per inwoner met een nieuw besluit.`,
}
export const MISFIT_REFUSALS = { ...OVER, fits: 'Deze inwoner gaat vanzelf over. Er is niets af te handelen.', 'handled-already': 'Deze inwoner is al afgehandeld.' } as const
