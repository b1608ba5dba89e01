import type { MomentKind } from '@/lib/procedures/rules/calendar'

export const MOMENT_LABELS = {
  opens: 'Instappen gaat open', questions: 'Einde van de vragen', answers: 'Antwoorden uiterlijk', closes: 'Sluiting', decisions: 'Besluiten uiterlijk', final: 'Einde van de reactietermijn', start: 'Start van de overeenkomst',
} as const satisfies Record<MomentKind, string>

/** What may be done from or until then. */
export const MOMENT_SENTENCES = {
  opens: 'Vanaf nu kunt u zich inschrijven.',
  questions: 'Tot dit moment kunt u vragen stellen.',
  answers: 'Dan staan alle vragen en antwoorden voor iedereen op de pagina.',
  closes: 'Indienen, vervangen of intrekken kan tot dit moment. Daarna openen twee inkopers.',
  decisions: 'Elk college heeft dan besloten. U krijgt een brief.',
  final: 'Zonder dagvaarding is het besluit dan definitief. Daarna tekenen u en de gemeenten.',
  start: 'De overeenkomst loopt vanaf deze dag.',
} as const satisfies Record<MomentKind, string>
