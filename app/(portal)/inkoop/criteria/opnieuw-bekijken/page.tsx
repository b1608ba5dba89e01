import { screen } from '@/app/screen'
import { ReviewsTable } from '@/components/procedures/Reviews'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { reviewsPage } from '@/lib/procedures/queries/reviews'
import { routes } from '@/lib/routes'

const reviews = screen(PROCEDURE_READERS, {
  load: (actor) => reviewsPage(actor),
  title: 'Eisen opnieuw bekijken',
  render: ({ open, closed, due, today, mayKeep }) => (
    <>
      <Band crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Opnieuw bekijken' }]} title="Eisen opnieuw bekijken" lead={`${plural(open.length, 'eis wordt', 'eisen worden')} bekeken. Wie een opmerking maakte, hoort wat ermee gebeurt.`} />
      <Body>
        <Section title="Wordt bekeken">
          <ReviewsTable caption="Eisen die worden bekeken" reviews={open} today={today} empty={<EmptyState title="Er wordt nu geen eis bekeken">Een opmerking van een aanbieder zet een eis op deze lijst. U kunt dat zelf ook doen, bij de eis.</EmptyState>} />
        </Section>
        {due.length > 0 && (
          <Section title="De dag om opnieuw te kijken is er" intro="Kijk of de eis nog nodig is en of het bewijs nog past.">
            <DataTable
              caption="Eisen waarvan de dag is gekomen"
              rows={due}
              rowKey={(entry) => entry.id}
              columns={[
                { head: 'Eis', cell: (entry) => <TextLink href={routes.libraryCriterion(entry.id)}>{entry.title}</TextLink> },
                { head: 'Opnieuw bekijken op', cell: (entry) => <span className="date">{formatDay(entry.reviewOn)}</span> },
                { head: '', hidden: 'Actie', cell: (entry) => mayKeep && <TextLink href={`${routes.libraryCriterion(entry.id)}#bekijken`} hidden={entry.title}>Beginnen</TextLink> },
              ]}
            />
          </Section>
        )}
        <Section title="Wat ervan kwam">
          <ReviewsTable caption="Eisen die zijn bekeken" reviews={closed} today={today} empty={<EmptyState title="Er is nog geen eis opnieuw bekeken">De uitkomst en de reden staan straks hier en bij de eis.</EmptyState>} />
        </Section>
      </Body>
    </>
  ),
})

export default reviews.page
export const generateMetadata = reviews.metadata
