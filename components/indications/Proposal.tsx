import { ConceptLetter, MotivationLook } from '@/components/indications/DecisionPreview'
import { Alert } from '@/components/ui/Alert'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section, Stack } from '@/components/ui/Page'
import { list } from '@/lib/format'
import { OUTCOME_LABELS } from '@/lib/indications/messages'
import { SECOND_LABELS } from '@/lib/indications/messages/second'
import type { KeptProposal } from '@/lib/indications/queries/parts'
import { formatInstant } from '@/lib/kernel/instant'
import type { MotivationPoint } from '@/lib/indications/rules/motivation'
import type { FormAction } from '@/lib/kernel/form-state'
import type { LetterView } from '@/lib/letters/view'
import { routes } from '@/lib/routes'

type Actions = { readonly approve: FormAction; readonly giveBack: FormAction }

/** A proposed decision with the letter as it would leave; who did not propose it decides, or sends it back. */
export function Proposal({ proposal, caseId, caseVersion, letter, points = [], own, actions }: { proposal: KeptProposal; caseId: string; caseVersion: number; letter: LetterView | null; points?: readonly MotivationPoint[]; own: boolean; actions: Actions }) {
  return (
    <Stack>
      <MotivationLook points={points} />
      <Section title="Voorstel voor een besluit" intro={`Een tweede consulent besluit, want ${list(proposal.why.map((reason) => SECOND_LABELS[reason]))}.`}>
        <Panel>
          <PanelPart>
            <DefinitionList
              items={[
                { label: 'Voorstel', value: OUTCOME_LABELS[proposal.outcome] },
                { label: 'Voorgesteld door', value: proposal.proposedBy, second: formatInstant(proposal.proposedAt) },
                { label: 'Motivering', value: <span className="whitespace-pre-line">{proposal.input.motivation}</span> },
              ]}
            />
          </PanelPart>
          {own ? (
            <PanelPart>
              <p>U deed dit voorstel. Vraag een andere consulent van uw team om te besluiten.</p>
            </PanelPart>
          ) : (
            <>
              <PanelPart>
                <ActionForm id="overnemen" label="Besluit nemen" action={actions.approve} keyValue={crypto.randomUUID()} version={proposal.version} hidden={{ proposalId: proposal.id, caseVersion }} submit="Besluit nemen volgens voorstel" note="U besluit onder uw eigen naam, namens het college." />
              </PanelPart>
              <PanelPart>
                <ActionForm id="teruggeven" label="Voorstel teruggeven" action={actions.giveBack} keyValue={crypto.randomUUID()} version={proposal.version} hidden={{ proposalId: proposal.id }} submit="Voorstel teruggeven" submitKind="secondary">
                  <TextArea name="answer" label="Wat moet er anders?" rows={3} />
                </ActionForm>
              </PanelPart>
            </>
          )}
        </Panel>
      </Section>
      {letter === null ? (
        <Alert kind="wait" level={3} title="Dit besluit kan nu niet zo worden genomen">
          Intussen is iets veranderd. Geef het voorstel terug, dan past de consulent het aan.
        </Alert>
      ) : (
        <ConceptLetter letter={letter} href={routes.decisionConcept(caseId)} />
      )}
    </Stack>
  )
}
