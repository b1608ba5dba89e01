import type { ChangeRefusal, OfferRefusal, SignRefusal, Standing, SubcontractorRefusal, SubcontractorStanding } from '@/lib/contracts/rules'
import type { AgreementStatus, MergerChoice, OPTION_STATUSES } from '@/lib/contracts/schema'
import { day, formatDay } from '@/lib/kernel/day'

type Detail = Readonly<Record<string, string | number>>
const shown = (detail: Detail, key: string) => String(detail[key] ?? '')
const dayIn = (detail: Detail, key: string) => formatDay(day(shown(detail, key)))

export const AGREEMENT_LABELS = {
  draft: { tone: 'none', text: 'Concept' },
  offered: { tone: 'open', text: 'Te tekenen' },
  signed: { tone: 'ok', text: 'Getekend' },
  declined: { tone: 'no', text: 'Niet aanvaard' },
  lapsed: { tone: 'none', text: 'Vervallen' },
} as const satisfies Record<AgreementStatus, { tone: string; text: string }>

export const STANDING_LABELS = {
  coming: { tone: 'none', text: 'Begint nog' },
  running: { tone: 'ok', text: 'Loopt' },
  past: { tone: 'none', text: 'Voorbij' },
  suspended: { tone: 'wait', text: 'Geschorst' },
  'notice-given': { tone: 'wait', text: 'Opgezegd' },
  ended: { tone: 'none', text: 'Beëindigd' },
  dissolved: { tone: 'no', text: 'Ontbonden' },
} as const satisfies Record<Standing, { tone: string; text: string }>

export const OPTION_LABELS = {
  open: { tone: 'none', text: 'Nog te besluiten' },
  exercised: { tone: 'ok', text: 'Verlengd' },
  lapsed: { tone: 'none', text: 'Niet verlengd' },
} as const satisfies Record<(typeof OPTION_STATUSES)[number], { tone: string; text: string }>

export const PREPARE_REFUSALS = {
  'nobody-admitted': 'In dit instapmoment is nog niemand toegelaten. Leg eerst de besluiten vast.',
  'not-final': (detail: Detail) => `Nog niet alle besluiten zijn definitief: ${shown(detail, 'names')}. Wacht tot de reactietermijn voorbij is.`,
  'beyond-maximum': 'De opties gaan over de hoogste looptijd van de procedure heen. Pas de procedure aan.',
  'starts-too-late': 'De start van dit instapmoment ligt na de laatste optie van de procedure.',
} as const

export const OFFER_REFUSALS: Readonly<Record<OfferRefusal, string | ((detail: Detail) => string)>> = {
  'not-draft': 'Deze overeenkomst is al aangeboden.',
  'not-final': (detail) => `Nog niet definitief is het besluit van ${shown(detail, 'names')}.`,
  'start-passed': (detail) => `De startdatum ${dayIn(detail, 'start')} is al voorbij. Aanbieden kan niet meer.`,
}

export const SIGN_REFUSALS: Readonly<Record<SignRefusal, string | ((detail: Detail) => string)>> = {
  'not-offered': 'Deze overeenkomst kan nu niet worden getekend.',
  lapsed: (detail) => `Tekenen kon tot en met ${dayIn(detail, 'until')}. Vraag de contractmanager om een nieuw aanbod.`,
  'already-signed': 'U hebt deze overeenkomst al getekend.',
  'provider-first': 'De aanbieder tekent eerst.',
  'other-document': 'De overeenkomst is niet meer dezelfde als die u zag. Open haar opnieuw en lees haar voordat u tekent.',
  'mandate-missing': (detail) => `Voor ${shown(detail, 'names')} is geen geldig mandaat vastgelegd. Leg dat eerst vast.`,
  'criteria-unmet': (detail) => `Bij het tekenen moet nog aan deze eisen zijn voldaan: ${shown(detail, 'names')}. Leg eerst vast dat dat zo is.`,
  'decided-again': (detail) => `Het college besloot opnieuw over ${shown(detail, 'names')}. Wacht tot dat besluit bekend is.`,
}

export const DECLINE_REFUSALS = { 'not-offered': 'Deze overeenkomst staat niet meer open.' } as const
export const COUNCIL_LETTER_REFUSALS = {
  'not-decided': 'Deze gemeente heeft nog geen besluit genomen in dit instapmoment.',
  'not-notified': 'De aanbieders hebben hun brief nog niet. Maak eerst de besluiten bekend.',
} as const

/** What happened, in the timeline of an agreement. */
export const AGREEMENT_EVENTS: Readonly<Record<string, string>> = {
  'agreement.prepared': 'Concept gemaakt',
  'agreement.imported': 'Overgenomen uit een ouder systeem',
  'agreement.offered': 'Aangeboden aan de aanbieder',
  'agreement.signed-by-provider': 'Getekend door de aanbieder',
  'agreement.signed-by-region': 'Getekend namens de gemeenten',
  'agreement.declined': 'Niet aanvaard door de aanbieder',
  'participation.started': 'Deelname vastgelegd',
  'agreement.subcontractor-reported': 'Onderaannemer gemeld',
  'agreement.subcontractor-approved': 'Onderaannemer akkoord',
  'agreement.subcontractor-refused': 'Onderaannemer niet akkoord',
  'agreement.subcontractor-ended': 'Einde van een onderaannemer vastgelegd',
}

export const CHANGE_REFUSALS: Readonly<Record<ChangeRefusal, string | ((detail: Detail) => string)>> = {
  decided: 'Over deze wijziging is al beslist, of de aanbieder heeft haar ingetrokken.',
  'own-report': 'U hebt deze wijziging zelf gemeld. Een ander beslist.',
  'one-is-enough': 'Voor deze wijziging is geen eerste controle nodig. U kunt direct beslissen.',
  'checked-already': 'De eerste controle is al gedaan. Een tweede persoon beslist.',
  'check-first': 'Een IBAN keurt u met zijn tweeën goed. Leg eerst vast hoe u het hebt nagekeken.',
  'second-person': 'U deed de eerste controle. Een tweede persoon beslist.',
  'not-yet-valid': (detail) => `Deze wijziging gaat in op ${dayIn(detail, 'day')}. Vanaf die dag kunt u haar goedkeuren.`,
}

export const MERGER_LABELS = {
  'new-agreement': 'Gaat over: er komt een nieuwe overeenkomst',
  stays: 'Blijft tot het einde op naam van deze aanbieder',
  ends: 'Eindigt op de dag van de fusie',
} as const satisfies Record<MergerChoice, string>
export const MERGER_REFUSALS = { 'not-approved': 'Keur eerst de melding van de fusie goed. Daarna beslist u per deelname.' } as const

export const REACH_LABELS: Readonly<Record<string, string>> = { region: 'Samenwerkingsverband', municipality: 'Gemeente', agreement: 'Raamovereenkomst', submission: 'Inschrijving in beoordeling' }

export const SUBCONTRACTOR_LABELS = {
  reported: { tone: 'wait', text: 'Nog na te kijken' },
  refused: { tone: 'no', text: 'Niet akkoord' },
  coming: { tone: 'none', text: 'Akkoord, begint nog' },
  working: { tone: 'ok', text: 'Akkoord' },
  past: { tone: 'none', text: 'Voorbij' },
} as const satisfies Record<SubcontractorStanding, { tone: string; text: string }>

export const SUBCONTRACTOR_REFUSALS: Readonly<Record<SubcontractorRefusal, string>> = {
  'not-signed': 'Deze overeenkomst is niet getekend. Daarna kunt u onderaannemers melden.',
  'own-kvk': 'Dit is uw eigen KVK-nummer. Vul het nummer van de onderaannemer in.',
  'outside-agreement': 'Deze dag valt buiten de looptijd van de overeenkomst, opties meegerekend.',
  'already-there': 'Deze onderaannemer is op die dag al gemeld. Leg eerst de laatste dag vast als er iets verandert.',
  'ended-already': 'De laatste dag van deze onderaannemer is al vastgelegd.',
  'ends-before-start': 'De laatste dag ligt voor de eerste dag.',
  decided: 'Over deze onderaannemer is al geoordeeld.',
  'own-report': 'U hebt deze onderaannemer zelf gemeld. Een ander oordeelt.',
}
