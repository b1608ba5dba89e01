'use server'

import { formAction } from '@/lib/action'
import { issueCouncilLetter } from '@/lib/contracts/commands/council'
import { checkChange, decideChange, decideMerger } from '@/lib/contracts/commands/dossier-change'
import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { declineAgreement, signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { endSubcontractor, judgeSubcontractor, reportSubcontractor } from '@/lib/contracts/commands/subcontractor'
import { CHANGE_REFUSALS, COUNCIL_LETTER_REFUSALS, DECLINE_REFUSALS, MERGER_REFUSALS, OFFER_REFUSALS, PREPARE_REFUSALS, SIGN_REFUSALS, SUBCONTRACTOR_REFUSALS } from '@/lib/contracts/messages'
import { CheckChange, DecideChange, DecideMerger, DeclineAgreement, EndSubcontractor, IssueCouncilLetter, JudgeSubcontractor, OfferAgreement, PrepareAgreements, ReportSubcontractor, SignAgreement } from '@/lib/contracts/schema'
import { routes, withNotice } from '@/lib/routes'

export const prepareAgreementsAction = formAction({
  name: 'contracts.prepare',
  schema: PrepareAgreements,
  run: prepareAgreements,
  refusals: PREPARE_REFUSALS,
  to: () => withNotice(routes.agreements(), 'overeenkomsten-klaar'),
})

export const offerAgreementAction = formAction({
  name: 'contracts.offer',
  schema: OfferAgreement,
  run: offerAgreement,
  refusals: OFFER_REFUSALS,
  to: ({ id }) => withNotice(routes.agreement(id), 'overeenkomst-aangeboden'),
})

export const signForProviderAction = formAction({
  name: 'contracts.sign-for-provider',
  schema: SignAgreement,
  run: signForProvider,
  refusals: SIGN_REFUSALS,
  to: ({ id }) => withNotice(routes.providerAgreement(id), 'overeenkomst-getekend'),
})

export const signForRegionAction = formAction({
  name: 'contracts.sign-for-region',
  schema: SignAgreement,
  run: signForRegion,
  refusals: SIGN_REFUSALS,
  to: ({ id }) => withNotice(routes.agreement(id), 'overeenkomst-rond'),
})

export const declineAgreementAction = formAction({
  name: 'contracts.decline',
  schema: DeclineAgreement,
  run: declineAgreement,
  refusals: DECLINE_REFUSALS,
  to: ({ id }) => withNotice(routes.providerAgreement(id), 'overeenkomst-geweigerd'),
})

export const issueCouncilLetterAction = formAction({
  name: 'contracts.council-letter',
  schema: IssueCouncilLetter,
  run: issueCouncilLetter,
  refusals: COUNCIL_LETTER_REFUSALS,
  to: (_value, { windowId }) => withNotice(routes.result(windowId), 'raadsbrief-gemaakt'),
})

export const checkChangeAction = formAction({
  name: 'contracts.check-change',
  schema: CheckChange,
  run: checkChange,
  refusals: CHANGE_REFUSALS,
  to: ({ changeId }) => withNotice(routes.reportedChange(changeId), 'wijziging-nagekeken'),
})

export const decideChangeAction = formAction({
  name: 'contracts.decide-change',
  schema: DecideChange,
  run: decideChange,
  refusals: CHANGE_REFUSALS,
  fieldOf: { 'not-yet-valid': 'decision', 'check-first': 'decision' },
  to: ({ changeId }, input) => withNotice(routes.reportedChange(changeId), input.decision === 'approved' ? 'wijziging-goedgekeurd' : 'wijziging-geweigerd'),
})

export const decideMergerAction = formAction({
  name: 'contracts.decide-merger',
  schema: DecideMerger,
  run: decideMerger,
  refusals: MERGER_REFUSALS,
  to: ({ changeId }) => withNotice(routes.reportedChange(changeId), 'fusie-besloten'),
})

export const reportSubcontractorAction = formAction({
  name: 'contracts.report-subcontractor',
  schema: ReportSubcontractor,
  run: reportSubcontractor,
  refusals: SUBCONTRACTOR_REFUSALS,
  fieldOf: { 'own-kvk': 'kvk', 'already-there': 'kvk', 'outside-agreement': 'validFrom' },
  to: ({ agreementId }) => withNotice(routes.providerSubcontractors(agreementId), 'onderaannemer-gemeld'),
})

export const endSubcontractorAction = formAction({
  name: 'contracts.end-subcontractor',
  schema: EndSubcontractor,
  run: endSubcontractor,
  refusals: SUBCONTRACTOR_REFUSALS,
  fieldOf: { 'ends-before-start': 'validUntil' },
  to: ({ agreementId }) => withNotice(routes.providerSubcontractors(agreementId), 'onderaannemer-stopt'),
})

export const judgeSubcontractorAction = formAction({
  name: 'contracts.judge-subcontractor',
  schema: JudgeSubcontractor,
  run: judgeSubcontractor,
  refusals: SUBCONTRACTOR_REFUSALS,
  to: ({ agreementId }) => withNotice(routes.subcontractors(agreementId), 'onderaannemer-beoordeeld'),
})
