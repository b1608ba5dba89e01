'use server'

import { formAction } from '@/lib/action'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { confirmEntry, requestEntry } from '@/lib/admissions/commands/opening-entry'
import { CONFIRM_REFUSALS, ENTRY_CONFIRM_REFUSALS, ENTRY_REQUEST_REFUSALS, REQUEST_REFUSALS } from '@/lib/admissions/messages/opening'
import { EntryStep, OpeningStep } from '@/lib/admissions/schema/opening'
import { routes, withNotice } from '@/lib/routes'

export const requestOpeningAction = formAction({
  name: 'admissions.request-opening',
  schema: OpeningStep,
  run: requestOpening,
  refusals: REQUEST_REFUSALS,
  to: ({ windowId }) => withNotice(routes.openWindow(windowId), 'opening-gevraagd'),
})

export const confirmOpeningAction = formAction({
  name: 'admissions.confirm-opening',
  schema: OpeningStep,
  run: confirmOpening,
  refusals: CONFIRM_REFUSALS,
  to: ({ windowId }) => withNotice(routes.entryWindow(windowId), 'inschrijvingen-geopend'),
})

export const requestEntryAction = formAction({
  name: 'admissions.request-entry',
  schema: EntryStep,
  run: requestEntry,
  refusals: ENTRY_REQUEST_REFUSALS,
  to: ({ windowId }) => withNotice(routes.openWindow(windowId), 'opening-gevraagd'),
})

export const confirmEntryAction = formAction({
  name: 'admissions.confirm-entry',
  schema: EntryStep,
  run: confirmEntry,
  refusals: ENTRY_CONFIRM_REFUSALS,
  to: ({ submissionId }) => withNotice(routes.assessment(submissionId), 'inschrijving-geopend'),
})
