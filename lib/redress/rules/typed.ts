import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormValues } from '@/lib/kernel/form-state'
import type { ReviseDecision } from '../schema'

/** The name under which what was typed in a revision is kept until it is decided. */
export const REVISION_DRAFT = 'revision'

/** A revision as its form shows it, so that reading it again gives the same. */
export function typedRevision({ kind, ground, from, motivation, help, talk }: Omit<ReviseDecision, 'caseId' | 'version'>): FormValues {
  return {
    kind, ground, from: formatDay(from), motivation,
    ...(help ? { minutes: formatDurationShort(help.minutes), frequency: help.frequency, endsOn: formatDay(help.endsOn), ...(help.minutesReason === null ? {} : { minutesReason: help.minutesReason }) } : {}),
    talkOn: talk ? formatDay(talk.on) : '', talkAbout: talk?.about ?? '', talkScript: talk?.script ?? '',
  }
}

/** The names under which what was typed in the other long forms of an objection is kept until they are sent. */
export const HEARING_DRAFT = 'objection-hearing'
export const OBJECTION_DECISION_DRAFT = 'objection-decision'
export const OBJECTION_ANSWERS_DRAFT = 'objection-answers'
