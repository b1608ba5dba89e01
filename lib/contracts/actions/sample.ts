'use server'

import { formAction } from '@/lib/action'
import { reactToSample, recordSample } from '@/lib/contracts/commands/sample'
import { REACT_REFUSALS, SAMPLE_REFUSALS } from '@/lib/contracts/messages/sample'
import { ReactToSample, RecordSample } from '@/lib/contracts/schema/sample'
import { routes, withNotice } from '@/lib/routes'

export const recordSampleAction = formAction({
  name: 'contracts.record-sample',
  schema: RecordSample,
  run: recordSample,
  refusals: SAMPLE_REFUSALS,
  fieldOf: { 'in-the-future': 'heldOn', 'seen-too-many': 'seen', 'missing-does-not-add-up': 'missing', 'in-order-with-missing': 'outcome', 'term-missing': 'mendBy', 'term-not-later': 'mendBy', 'not-sampled': 'criterionId' },
  to: ({ agreementId }) => withNotice(routes.samples(agreementId), 'steekproef-vastgelegd'),
})

export const reactToSampleAction = formAction({ name: 'contracts.react-to-sample', schema: ReactToSample, run: reactToSample, refusals: REACT_REFUSALS, to: ({ agreementId }) => withNotice(routes.ownSamples(agreementId), 'reactie-verstuurd') })
