import type { AnswerRefusal, AskRefusal } from '@/lib/admissions/rules/clarification'
import type { Sentence } from '@/lib/kernel/result'

export const ASK_REFUSALS: Readonly<Record<AskRefusal, Sentence>> = {
  finished: 'De beoordeling van deze inschrijving is afgerond. U kunt geen vraag meer stellen.',
  'already-shared': 'De aanbieder heeft dit oordeel al bij zijn brief gekregen. U kunt er geen vraag meer over stellen.',
  'already-asked': 'Over dit criterium wacht al een vraag op antwoord. Wacht daarop, of noem alles in één vraag over een ander criterium.',
  'due-too-soon': ({ earliest }) => `Geef de aanbieder ten minste een hele dag: kies ${earliest} of later.`,
  'due-too-far': ({ latest }) => `Kies een dag tot en met ${latest}, zodat het besluit niet te lang wacht.`,
}

/** What a provider reads when its repair came after the last day. */
export const repairLate = (day: string): string => `Herstellen kon tot en met ${day}. Uw antwoord is niet meer in behandeling genomen. Wat u hebt ingediend, blijft zoals het was.`

export const ANSWER_REFUSALS: Readonly<Record<AnswerRefusal, Sentence>> = {
  'already-answered': 'Deze vraag is al beantwoord. Het antwoord staat bij de vraag.',
  finished: 'De beoordeling is afgerond. Een antwoord telt niet meer mee.',
  'repair-late': ({ day }) => repairLate(String(day)),
  'repair-missing': 'Geef uw nieuwe antwoord op het onderdeel dat u mag herstellen.',
  'beyond-question': 'U kunt alleen herstellen wat is gevraagd. Uw andere antwoorden blijven zoals u ze hebt ingediend.',
  'other-kind': 'Dit stuk is niet de soort die is gevraagd. Kies een ander stuk uit uw dossier.',
  'file-not-yours': 'Dit bestand is niet van uw organisatie. Voeg het bestand opnieuw toe.',
}
