import type { ConflictRefusal, DivideRefusal, TakeOverRefusal } from '@/lib/admissions/rules/division'
import type { Sentence } from '@/lib/kernel/result'

export const DIVIDE_REFUSALS: Readonly<Record<DivideRefusal, Sentence>> = {
  'not-opened': 'Verdelen kan na het openen. Tot die tijd weet niemand wie zich inschreef.',
  'too-few': ({ count }) => `Deze procedure vraagt ${count} beoordelaars per eis. Kies er ten minste ${count}.`,
  'nothing-left': 'Er is niets meer te verdelen. Alles heeft een beoordelaar, of de gekozen mensen hebben een belang gemeld.',
  'nothing-chosen': 'Kies ten minste één inschrijving of één eis.',
  'same-person': 'Kies twee verschillende beoordelaars.',
  'has-interest': 'Deze collega meldde een belang bij een van de gekozen aanbieders. Kies een ander.',
  'already-given': 'Een van uw keuzes heeft al een beoordelaar. Laat een collega dat werk overnemen, met een reden.',
  'second-not-needed': 'Deze procedure vraagt één beoordelaar. Laat de tweede leeg.',
  'second-missing': 'Deze procedure vraagt twee beoordelaars. Kies ook de tweede.',
}

export const TAKE_OVER_REFUSALS: Readonly<Record<TakeOverRefusal, Sentence>> = {
  'already-yours': 'Dit werk is al van u.',
  'other-seat-yours': 'U beoordeelt dit al als een van de twee. Laat een andere collega het overnemen.',
  'you-have-interest': 'U meldde een belang bij deze aanbieder. Laat een andere collega het overnemen.',
  ended: 'Dit werk is intussen van iemand anders. Kijk in de verdeling.',
}

export const CONFLICT_REFUSALS: Readonly<Record<ConflictRefusal, Sentence>> = {
  'already-declared': 'U hebt dit belang al gemeld.',
  'finished-with-yours': 'De beoordeling van deze aanbieder is afgerond, met een oordeel van u. Laat een collega de beoordeling eerst weer opnemen. Meld daarna uw belang.',
}
