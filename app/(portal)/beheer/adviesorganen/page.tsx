import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { BODY_KINDS } from '@/lib/consultations/messages'
import { bodyList } from '@/lib/consultations/queries/bodies'
import { plural } from '@/lib/format'
import { day, formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const bodies = screen(['administrator'], {
  load: bodyList,
  title: 'Adviesorganen',
  render: ({ rows, today }) => (
    <>
      <Band title="Adviesorganen" lead="Adviesraden en adviesbureaus die om advies gevraagd kunnen worden. Hun leden zien alleen wat met hen is gedeeld." />
      <Body>
        <Section title={plural(rows.length, 'adviesorgaan', 'adviesorganen')} actions={<ButtonLink href={routes.newBody()}>Adviesorgaan toevoegen</ButtonLink>}>
          <DataTable
            caption="Adviesraden en adviesbureaus"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Naam', cell: (row) => <TextLink href={routes.body(row.id)}>{row.name}</TextLink>, second: (row) => (row.kind === 'bureau' ? BODY_KINDS.bureau : BODY_KINDS['advisory-board']) },
              { head: 'Voor', cell: (row) => (row.municipality ? `Gemeente ${row.municipality.name}` : row.region.fullName) },
              { head: 'Stand', cell: (row) => (row.validUntil && row.validUntil <= today ? <Badge tone="none">{`Tot ${formatDay(day(row.validUntil))}`}</Badge> : <Badge tone="ok">Kan gevraagd worden</Badge>) },
            ]}
            empty={<EmptyState title="Er is nog geen adviesorgaan">Voeg de eerste adviesraad of het eerste bureau toe.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default bodies.page
export const generateMetadata = bodies.metadata
