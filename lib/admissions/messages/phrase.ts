import type { PhraseRefusal } from '@/lib/admissions/rules/phrase'
import type { Sentence } from '@/lib/kernel/result'

export const PHRASE_REFUSALS: Readonly<Record<PhraseRefusal, Sentence>> = {
  'title-taken': 'Er is al een zin met deze naam bij dit oordeel. Kies een andere naam.',
  'nothing-changed': 'De zin is niet veranderd. Pas hem aan, of ga terug.',
  retired: 'Deze zin is vervallen. Maak een nieuwe.',
}
