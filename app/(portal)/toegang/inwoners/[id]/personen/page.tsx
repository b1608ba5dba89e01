import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { Household, Representatives } from '@/components/residents/PeopleLists'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import { peopleOf } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => peopleOf(actor, params['id'] ?? ''),
  title: 'Personen rond de inwoner',
  render: ({ resident, representatives, members, letters }) => (
    <FileFrame resident={resident} title="Personen" current="people">
      <Section title="Wie krijgt vandaag een brief over hulp?">
        <Panel pad>
          {letters?.to ? (
            <p>
              {letters.to.name}
              {letters.insteadOf && ` (${REPRESENTATIVE_LABELS[letters.insteadOf].toLowerCase()}, in plaats van de inwoner)`}
              {letters.copies.length > 0 && `, met een kopie aan ${letters.copies.map((each) => each.name).join(' en ')}`}.
            </p>
          ) : (
            <p>Niemand: de inwoner is overleden.</p>
          )}
        </Panel>
      </Section>
      <Section title="Vertegenwoordigers en contactpersonen" actions={<TextLink href={routes.newRepresentative(resident.id)}>Persoon toevoegen</TextLink>}>
        <Representatives rows={representatives} residentId={resident.id} />
      </Section>
      <Section title="Huishouden" actions={<TextLink href={routes.newMember(resident.id)}>Huisgenoot toevoegen</TextLink>}>
        <Household rows={members} residentId={resident.id} />
      </Section>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
