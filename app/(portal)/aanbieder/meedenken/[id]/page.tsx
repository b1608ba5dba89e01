import { screen } from '@/app/screen'
import { ProposeForm } from '@/components/indications/ProposeForm'
import { SettledList } from '@/components/indications/SettledList'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { proposeJoint } from '@/lib/indications/actions/joint'
import { JOINT_LABELS, JOINT_TONES } from '@/lib/indications/messages/joint'
import { type OwnJoint, ownJointScreen } from '@/lib/indications/queries/joint'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => ownJointScreen(actor, params['id'] ?? ''),
  title: ({ joint }) => `Meedenken ${joint.number}`,
  render: (view, { formKey }) => {
    const { joint, municipality, client } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Meedenken over een indicatie', href: routes.ownJoints() }, { label: joint.number }]}
          title={joint.number}
          badge={<Badge tone={JOINT_TONES[joint.status]}>{JOINT_LABELS[joint.status]}</Badge>}
          lead={`Gemeente ${municipality} vraagt hoeveel tijd volgens u nodig is. De gemeente besluit.`}
          facts={[{ label: 'Gevraagd', value: formatDay(joint.askedOn) }, { label: 'Voorstel kan tot en met', value: formatDay(joint.answerBy) }, ...(joint.proposedOn ? [{ label: 'Voorstel', value: formatDay(joint.proposedOn) }] : [])]}
        />
        <Body>
          <Columns split="7-5">
            <Stack>
              <Standing view={view} formKey={formKey} />
              {joint.proposal.length > 0 && joint.status !== 'settled' && (
                <Section title="Uw voorstel">
                  <Panel pad>
                    <DefinitionList items={joint.proposal.map((each) => ({ label: AREA_LABELS[each.area], value: `${formatDuration(each.minutes)} per week`, second: each.reason }))} />
                  </Panel>
                </Section>
              )}
            </Stack>
            <Stack>
              <Section title="De inwoner" intro={client ? 'Elke keer dat iemand dit bekijkt, wordt vastgelegd. Bel om iets te vragen of langs te komen.' : undefined}>
                <Panel pad>
                  {client ? (
                    <DefinitionList items={[{ label: 'Naam', value: client.name, strong: true }, { label: 'Adres', value: client.address, second: client.placeLine }, { label: 'Telefoon', value: client.phone ?? 'Niet bekend' }, { label: 'Wat de inwoner wil', value: client.wishes }]} />
                  ) : (
                    <p>De vraag is afgerond. Daarom ziet u hier niet meer wie het is.</p>
                  )}
                </Panel>
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Standing({ view, formKey }: { view: OwnJoint; formKey: string }) {
  const { joint, today } = view
  switch (joint.status) {
    case 'asked':
      return today > joint.answerBy ? <Alert kind="wait" title="De termijn is voorbij">{`Een voorstel kon tot en met ${formatDayLong(joint.answerBy)}. De gemeente gaat verder zonder voorstel.`}</Alert> : <ProposeForm view={view} action={proposeJoint} formKey={formKey} />
    case 'proposed':
      return <Alert kind="info" title="De gemeente leest uw voorstel">U leest hier wat zij ermee doet, en waarom.</Alert>
    case 'settled':
      return <SettledList joint={joint} />
    case 'silent':
      return <Alert kind="info" title="De gemeente ging verder zonder voorstel">{`Een voorstel kon tot en met ${formatDayLong(joint.answerBy)}.`}</Alert>
    case 'withdrawn':
      return <Alert kind="info" title="De vraag is ingetrokken">U hoeft niets te doen.</Alert>
  }
}
