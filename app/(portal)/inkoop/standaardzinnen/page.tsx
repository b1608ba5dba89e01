import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { VERDICT_LABELS, VERDICT_TONES } from '@/lib/admissions/messages/assessment'
import { phrasesPage } from '@/lib/admissions/queries/phrase'
import { CRITERION_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

const phrases = screen(['procurement-officer', 'policy-adviser', 'contract-manager'], {
  load: (actor) => phrasesPage(actor),
  title: 'Standaardzinnen',
  render: ({ rows, mayKeep }) => (
    <>
      <Band crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Standaardzinnen' }]} title="Standaardzinnen" lead="Zinnen voor de reden van een oordeel. Bij het beoordelen zet u er een met één knop in de reden, en past hem aan." />
      <Body>
        <Section title="In de lijst" actions={mayKeep ? <TextLink href={routes.newPhrase()}>Zin toevoegen</TextLink> : undefined}>
          <DataTable
            caption="Standaardzinnen"
            rows={rows}
            rowKey={(row) => row.id}
            rowState={(row) => (row.retiredAt ? 'dim' : undefined)}
            columns={[
              { head: 'Naam', cell: (row) => <TextLink href={routes.phrase(row.id)}>{row.title}</TextLink>, second: (row) => row.text },
              { head: 'Bij', cell: (row) => (row.kind ? CRITERION_KIND_LABELS[row.kind] : 'Elke eis') },
              { head: 'Oordeel', cell: (row) => <Badge tone={row.retiredAt ? 'none' : VERDICT_TONES[row.verdict]}>{row.retiredAt ? 'Vervallen' : VERDICT_LABELS[row.verdict]}</Badge> },
            ]}
            foot={rows.length > 0 ? <PanelFoot>Op oordeel en op alfabet.</PanelFoot> : undefined}
            empty={
              <EmptyState title="Er zijn nog geen standaardzinnen" action={mayKeep ? <ButtonLink kind="secondary" href={routes.newPhrase()}>Zin toevoegen</ButtonLink> : undefined}>
                Zet hier zinnen die u vaker gebruikt, bijvoorbeeld als een stuk ontbreekt.
              </EmptyState>
            }
          />
        </Section>
      </Body>
    </>
  ),
})

export default phrases.page
export const generateMetadata = phrases.metadata
