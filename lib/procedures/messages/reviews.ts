import type { Sentence } from '@/lib/kernel/result'
import type { ReviewCause, ReviewOutcome } from '@/lib/procedures/schema/review'

export const REVIEW_OUTCOME_LABELS = { kept: 'De eis blijft', changed: 'De eis is gewijzigd', dropped: 'De eis vervalt' } as const satisfies Record<ReviewOutcome, string>
export const REVIEW_OUTCOME_TONES = { kept: 'ok', changed: 'open', dropped: 'none' } as const satisfies Record<ReviewOutcome, string>
export const REVIEW_CAUSE_LABELS = { remark: 'Opmerking van een aanbieder', 'review-day': 'De dag om opnieuw te kijken kwam', own: 'Op eigen initiatief' } as const satisfies Record<ReviewCause, string>

export const REMARK_REFUSALS = {
  'names-yourself': ({ names }) => `In uw opmerking staat ${names}. Haal dat weg, dan weet niemand van wie zij komt.`,
} as const satisfies Record<string, Sentence>

export const OPEN_REVIEW_REFUSALS = {
  retired: 'Deze eis is vervallen. Er is niets meer om te bekijken.',
  'under-review': 'Deze eis wordt al opnieuw bekeken.',
  'due-past': ({ today }) => `Deze dag is al voorbij. Kies ${today} of later.`,
} as const satisfies Record<string, Sentence>

export const CLOSE_REVIEW_REFUSALS = {
  closed: 'Deze eis is al bekeken. De uitkomst staat vast.',
  'not-changed-yet': 'De eis is nog niet gewijzigd. Maak eerst de nieuwe versie in de bibliotheek en leg daarna de uitkomst vast.',
  'retired-meanwhile': 'De eis is intussen vervallen. Kies die uitkomst.',
  'no-next-day': 'Vul in wanneer u de eis weer bekijkt.',
  'next-day-past': ({ today }) => `Deze dag is al voorbij. Kies een dag na ${today}.`,
} as const satisfies Record<string, Sentence>

export const REVIEW_EVENTS: Readonly<Record<string, string>> = {
  'remark.made': 'Opmerking gemaakt over een eis',
  'remark.received': 'Opmerking over een eis ontvangen',
  'review.opened': 'Eis wordt opnieuw bekeken',
  'review.closed': 'Uitkomst vastgelegd na opnieuw bekijken',
}

/** What whoever remarked reads. */
export const outcomeMail = (title: string, outcome: ReviewOutcome, reason: string): { subject: string; body: string } => ({
  subject: `Uw opmerking over de eis ${title}`,
  body: `De eis "${title}" is opnieuw bekeken. ${REVIEW_OUTCOME_LABELS[outcome]}. De reden: ${reason}`,
})
