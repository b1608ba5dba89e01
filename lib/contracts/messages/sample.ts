import type { SampleOutcome } from '@/lib/contracts/schema/sample'
import type { SampleRefusal } from '@/lib/contracts/rules/sample'
import { plural } from '@/lib/format'
import { formatDayLong, type Day } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'

export const SAMPLE_OUTCOME_LABELS = { 'in-order': 'In orde', 'not-in-order': 'Niet in orde' } as const satisfies Record<SampleOutcome, string>
export const SAMPLE_OUTCOME_TONES = { 'in-order': 'ok', 'not-in-order': 'no' } as const satisfies Record<SampleOutcome, string>

export const SAMPLE_REFUSALS = {
  'not-signed': 'Een steekproef hoort bij een getekende overeenkomst.',
  'not-sampled': 'Bij deze eis hoort geen steekproef.',
  'in-the-future': 'De dag van de steekproef is nog niet geweest.',
  'seen-too-many': 'U zag meer verklaringen dan er medewerkers zijn bekeken. Kijk de aantallen na.',
  'missing-does-not-add-up': ({ least, most }: Readonly<Record<string, string | number>>) => `Wat u niet zag, ontbreekt. Vul hier een aantal in van ${least} tot en met ${most}.`,
  'in-order-with-missing': 'Er ontbreekt iets of er is iets te oud. Kies "niet in orde" en geef een termijn om te herstellen.',
  'term-missing': 'Vul in tot en met welke dag de aanbieder kan herstellen.',
  'term-not-later': 'De laatste dag om te herstellen ligt na de steekproef en niet in het verleden.',
} as const satisfies Record<SampleRefusal, Sentence>

export const REACT_REFUSALS = { 'reacted-already': 'Er is al een reactie gegeven.' } as const satisfies Record<string, Sentence>

export const SAMPLE_EVENTS: Readonly<Record<string, string>> = {
  'sample.in-order': 'Steekproef bij een aanbieder in orde',
  'sample.not-in-order': 'Steekproef bij een aanbieder niet in orde',
  'sample.reaction': 'Aanbieder reageerde op een steekproef',
}

export const sampleCounts = (sample: { readonly employees: number; readonly seen: number; readonly missing: number }): string =>
  `${plural(sample.employees, 'medewerker', 'medewerkers')} bekeken, ${plural(sample.seen, 'verklaring', 'verklaringen')} gezien, ${sample.missing} ontbreekt of is te oud`

export const sampleMail = (criterion: string, reference: string, heldOn: Day, outcome: SampleOutcome, mendBy: Day | null): { subject: string; body: string } => ({
  subject: `Steekproef ${SAMPLE_OUTCOME_LABELS[outcome].toLowerCase()}: ${criterion}`,
  body: `Op ${formatDayLong(heldOn)} was er een steekproef bij overeenkomst ${reference}, voor de eis "${criterion}". ${outcome === 'in-order' ? 'Alles is in orde.' : `Het is niet in orde. U kunt het herstellen tot en met ${mendBy ? formatDayLong(mendBy) : ''}.`} De bevinding staat in het portaal. U kunt daar reageren.`,
})
