import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { UnprocessedRefusal } from '../rules/unprocessed'

type Detail = Readonly<Record<string, string | number>>
const onDay = (detail: Detail) => formatDayLong(day(String(detail['day'])))

export const UNPROCESSED_REFUSALS: Readonly<Record<UnprocessedRefusal | 'proposal-waits', Sentence>> = {
  'case-closed': 'Deze zaak is afgerond. U kunt er niets meer in wijzigen.',
  'resident-died': (detail) => `De inwoner is overleden op ${onDay(detail)}. Rond de zaak af.`,
  'not-applied': 'Er is nog geen aanvraag.',
  'completion-not-asked': 'Vraag de inwoner eerst per brief om de aanvraag aan te vullen, bij ‘Termijn’. Pas als die dag voorbij is, kunt u de aanvraag niet behandelen.',
  completed: 'De inwoner vulde de aanvraag op tijd aan. Besluit op de aanvraag.',
  'completion-runs': (detail) => `De inwoner kan nog aanvullen tot en met ${onDay(detail)}. Daarna kunt u dit besluit nemen.`,
  'too-late-to-leave': (detail) => `Dit besluit kon tot en met ${onDay(detail)}: vier weken na de dag waarop de aanvulling er moest zijn (Awb art. 4:5 lid 4). Besluit nu op de aanvraag zelf.`,
  'joint-open': 'Een aanbieder denkt nog mee over de tijd. Trek die vraag eerst in.',
  'no-mandate': 'Uw organisatie heeft op deze dag geen mandaat om namens het college te besluiten. Vraag de gemeente om het mandaat vast te leggen.',
  'proposal-waits': 'Er wacht al een voorstel op een tweede consulent. Wacht op het antwoord.',
}
