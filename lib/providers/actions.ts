'use server'

import { formAction } from '@/lib/action'
import { addEvidence, addEvidenceVersion, updateDossier } from '@/lib/providers/commands'
import { DOSSIER_REFUSALS, EVIDENCE_FIELDS, EVIDENCE_REFUSALS } from '@/lib/providers/messages'
import { AddEvidence, AddEvidenceVersion, UpdateDossierFrom } from '@/lib/providers/schema'
import { routes, withNotice } from '@/lib/routes'

export const updateDossierAction = formAction({
  name: 'providers.update-dossier',
  schema: UpdateDossierFrom,
  run: (actor, { submissionId: _, ...input }) => updateDossier(actor, input),
  refusals: DOSSIER_REFUSALS,
  fieldOf: { 'kvk-taken': 'kvk' },
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
