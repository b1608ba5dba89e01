'use server'

import { formAction } from '@/lib/action'
import { addEvidence, addEvidenceVersion, reportChange, updateDossier, withdrawChange } from '@/lib/providers/commands'
import { addEstablishment, updateEstablishment } from '@/lib/providers/commands/establishment'
import { answerGroup, askParent, endGroup, stateGroup } from '@/lib/providers/commands/group'
import { ANSWER_GROUP_REFUSALS, ASK_PARENT_REFUSALS, DOSSIER_REFUSALS, END_GROUP_REFUSALS, ESTABLISHMENT_REFUSALS, EVIDENCE_FIELDS, EVIDENCE_REFUSALS, REPORT_REFUSALS, STATE_GROUP_REFUSALS, WITHDRAW_REFUSALS } from '@/lib/providers/messages'
import { AddEstablishment, AddEvidence, AddEvidenceVersion, AnswerGroup, AskParent, EndGroup, ReportChange, StateGroup, UpdateDossierFrom, UpdateEstablishment, WithdrawChange } from '@/lib/providers/schema'
import { routes, withNotice } from '@/lib/routes'

export const updateDossierAction = formAction({
  name: 'providers.update-dossier',
  schema: UpdateDossierFrom,
  run: (actor, { submissionId: _, ...input }) => updateDossier(actor, input),
  refusals: DOSSIER_REFUSALS,
  fieldOf: { 'kvk-taken': 'kvk' },
  linkOf: { 'needs-request': () => ({ href: routes.newChange(), text: 'Wijziging melden' }) },
  to: (_, input) => withNotice(input.submissionId ? routes.submissionDetails(input.submissionId) : routes.dossier(), 'dossier-bewaard'),
})

export const addEvidenceAction = formAction({
  name: 'providers.add-evidence',
  schema: AddEvidence,
  run: addEvidence,
  refusals: EVIDENCE_REFUSALS,
  fieldOf: EVIDENCE_FIELDS,
  to: ({ evidenceId }) => withNotice(routes.evidenceItem(evidenceId), 'bewijsstuk-toegevoegd'),
})

export const addEvidenceVersionAction = formAction({
  name: 'providers.add-evidence-version',
  schema: AddEvidenceVersion,
  run: addEvidenceVersion,
  refusals: EVIDENCE_REFUSALS,
  fieldOf: EVIDENCE_FIELDS,
  to: ({ evidenceId }) => withNotice(routes.evidenceItem(evidenceId), 'bewijsstuk-toegevoegd'),
})

export const reportChangeAction = formAction({
  name: 'providers.report-change',
  schema: ReportChange,
  run: reportChange,
  refusals: REPORT_REFUSALS,
  fieldOf: { 'own-kvk': 'kvk', 'no-establishment': 'establishmentId' },
  linkOf: { 'nobody-knows': () => ({ href: routes.dossierEdit(), text: 'Naar uw gegevens' }) },
  to: ({ changeId }) => withNotice(routes.change(changeId), 'wijziging-gemeld'),
})

export const withdrawChangeAction = formAction({
  name: 'providers.withdraw-change',
  schema: WithdrawChange,
  run: withdrawChange,
  refusals: WITHDRAW_REFUSALS,
  to: ({ changeId }) => withNotice(routes.change(changeId), 'wijziging-ingetrokken'),
})

export const addEstablishmentAction = formAction({
  name: 'providers.add-establishment',
  schema: AddEstablishment,
  run: addEstablishment,
  refusals: ESTABLISHMENT_REFUSALS,
  fieldOf: { 'number-taken': 'number', 'until-before-from': 'validUntil' },
  to: () => withNotice(routes.establishments(), 'vestiging-bewaard'),
})

export const updateEstablishmentAction = formAction({
  name: 'providers.update-establishment',
  schema: UpdateEstablishment,
  run: updateEstablishment,
  refusals: ESTABLISHMENT_REFUSALS,
  fieldOf: { 'number-taken': 'number', 'until-before-from': 'validUntil' },
  to: () => withNotice(routes.establishments(), 'vestiging-bewaard'),
})

export const stateGroupAction = formAction({
  name: 'providers.state-group',
  schema: StateGroup,
  run: stateGroup,
  refusals: STATE_GROUP_REFUSALS,
  fieldOf: { 'own-kvk': 'parentKvk', circle: 'parentKvk', 'group-overlaps': 'validFrom', 'until-before-from': 'validUntil' },
  to: () => withNotice(routes.group(), 'concern-opgegeven'),
})

export const answerGroupAction = formAction({ name: 'providers.answer-group', schema: AnswerGroup, run: answerGroup, refusals: ANSWER_GROUP_REFUSALS, fieldOf: { 'reason-missing': 'reason' }, to: () => withNotice(routes.group(), 'concern-beantwoord') })

export const askParentAction = formAction({ name: 'providers.ask-parent', schema: AskParent, run: askParent, refusals: ASK_PARENT_REFUSALS, to: () => withNotice(routes.group(), 'concern-gevraagd') })
export const endGroupAction = formAction({ name: 'providers.end-group', schema: EndGroup, run: endGroup, refusals: END_GROUP_REFUSALS, fieldOf: { 'until-before-from': 'validUntil' }, to: () => withNotice(routes.group(), 'concern-beeindigd') })
