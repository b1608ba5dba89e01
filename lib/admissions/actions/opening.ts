'use server'

import { formAction } from '@/lib/action'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { CONFIRM_REFUSALS, REQUEST_REFUSALS } from '@/lib/admissions/messages/opening'
import { OpeningStep } from '@/lib/admissions/schema/opening'
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
