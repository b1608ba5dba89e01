import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { KeepingForms } from '@/components/residents/KeepingForms'
import { Alert } from '@/components/ui/Alert'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { declineDestructionAction, destroyFileAction, liftHoldAction, placeHoldAction, proposeDestructionAction } from '@/lib/continuity/actions/destruction'
import { GROUND_LABELS, retentionText } from '@/lib/continuity/messages/destruction'
import { keepingOf } from '@/lib/continuity/queries/destruction'
import { formatDay, formatDayLong } from '@/lib/kernel/day'

const ACTIONS = { hold: placeHoldAction, lift: liftHoldAction, propose: proposeDestructionAction, decline: declineDestructionAction, destroy: destroyFileAction }

const s = screen(['consultant'], {
  load: (actor, { params }) => keepingOf(actor, params['id'] ?? ''),
  title: 'Bewaren en vernietigen',
  render: (view, { formKey }) => {
    const { resident, facts, rule, dueOn, holds, proposal } = view
    return (
      <FileFrame resident={resident} title="Bewaren en vernietigen">
        {proposal && <Alert kind="wait" title={`${proposal.proposedBy} stelt voor dit dossier te vernietigen`}>{proposal.basis}</Alert>}
        <Columns split="7-5">
          <Stack>
            <KeepingForms view={view} formKey={formKey} actions={ACTIONS} />
          </Stack>
          <Stack>
            <Section title="Hoe lang dit dossier blijft">
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Laatste dag van het dossier', value: formatDayLong(facts.lastDay), second: facts.running ? 'Er loopt nog iets in dit dossier' : undefined },
                    { label: 'Vernietigen kan vanaf', value: dueOn ? formatDayLong(dueOn) : 'Er is geen bewaartermijn', second: rule ? retentionText(rule.value, facts.hadHelp, rule.source) : undefined },
                    ...(proposal ? [{ label: 'Voorstel', value: GROUND_LABELS[proposal.ground], second: proposal.requestedOn ? `Gevraagd op ${formatDay(proposal.requestedOn)}` : undefined }] : []),
                  ]}
                />
              </Panel>
            </Section>
            {holds.length > 0 && (
              <Section title="Langer bewaard">
                <Panel pad>
                  <DefinitionList items={holds.map((each) => ({ label: `Vanaf ${formatDay(each.placedOn)}, ${each.placedBy}`, value: each.reason, second: each.liftedOn ? `Beëindigd op ${formatDay(each.liftedOn)}: ${each.liftReason ?? ''}` : 'Loopt' }))} />
                </Panel>
              </Section>
            )}
          </Stack>
        </Columns>
      </FileFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
