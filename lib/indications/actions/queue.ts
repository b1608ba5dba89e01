'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import * as commands from '../commands/queue'
import { ABSENCE_REFUSALS, TAKE_OVER_REFUSALS } from '../messages'
import { EndAbsence, RecordAbsence, ReleaseCase, TakeOver, TakeOverAll } from '../schema'

export const takeOver = formAction({
  name: 'indications.take-over',
  schema: TakeOver,
  run: commands.takeOver,
  refusals: TAKE_OVER_REFUSALS,
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'zaak-overgenomen'),
})

export const releaseCase = formAction({
  name: 'indications.release-case',
  schema: ReleaseCase,
  run: commands.releaseCase,
  refusals: TAKE_OVER_REFUSALS,
  to: (value) => withNotice(routes.wmoCase(value.caseId), 'zaak-teruggegeven'),
})

export const takeOverAll = formAction({
  name: 'indications.take-over-all',
  schema: TakeOverAll,
  run: commands.takeOverAll,
  refusals: TAKE_OVER_REFUSALS,
  fieldOf: { 'no-cases': 'fromId', 'already-yours': 'fromId' },
  to: () => withNotice(`${routes.cases()}?wie=mijn`, 'zaken-overgenomen'),
})

export const recordAbsence = formAction({
  name: 'indications.record-absence',
  schema: RecordAbsence,
  run: commands.recordAbsence,
  refusals: ABSENCE_REFUSALS,
  fieldOf: { 'ends-before-start': 'untilOn', 'over-already': 'untilOn', 'own-deputy': 'deputyId', 'nobody-known': 'deputyId', 'absent-already': 'fromOn' },
  to: () => withNotice(routes.team(), 'afwezigheid-vastgelegd'),
})

export const endAbsence = formAction({
  name: 'indications.end-absence',
  schema: EndAbsence,
  run: commands.endAbsence,
  refusals: ABSENCE_REFUSALS,
  to: () => withNotice(routes.team(), 'afwezigheid-beeindigd'),
})
