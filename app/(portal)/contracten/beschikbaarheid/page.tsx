import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { remindRoomAction } from '@/lib/availability/actions'
import { NO_RULE } from '@/lib/availability/messages'
import { standPage, type StandRow } from '@/lib/availability/queries/stand'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

function State({ row }: { row: StandRow }) {
  if (row.fresh === row.total) return <Badge tone="ok">Actueel</Badge>
  return row.never === row.total ? <Badge tone="none">Niet opgegeven</Badge> : <Badge tone="wait">Niet bijgewerkt</Badge>
}

const stand = screen(['contract-manager', 'procurement-officer', 'controller', 'policy-adviser', 'auditor'], {
  load: standPage,
  title: 'Beschikbaarheid van aanbieders',
  render: ({ rows, toRemind, mayRemind, ruled }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Beschikbaarheid' }]}
        title="Beschikbaarheid van aanbieders"
        lead="Hoe actueel is wat aanbieders opgeven over hun plek voor nieuwe cliënten."
        {...(mayRemind && rows.length > 0
          ? {
              next:
                toRemind > 0 ? (
                  <NextStep title={`Herinner ${plural(toRemind, 'aanbieder', 'aanbieders')}`} action={<ActionForm action={remindRoomAction} keyValue={formKey} submit="Herinneringen versturen" label="Herinneringen versturen" />}>
                    Elke aanbieder krijgt één bericht, tot er opnieuw iets niet meer actueel is.
                  </NextStep>
                ) : (
                  <NextStep label="Stand" title={ruled ? 'Niemand te herinneren' : 'Er is geen termijn'}>
                    {ruled ? 'Iedereen is bij, of kreeg al bericht.' : 'Een beleidsadviseur legt bij Beleid vast na hoeveel dagen een opgave niet meer actueel is.'}
                  </NextStep>
                ),
            }
          : {})}
      />
      <Body>
        <Section title={plural(rows.length, 'aanbieder', 'aanbieders')} intro={ruled ? undefined : NO_RULE}>
          <DataTable
            caption="Hoe actueel de opgaven zijn"
            rows={rows}
            rowKey={(row) => row.providerId}
            columns={[
              { head: 'Aanbieder', cell: (row) => <TextLink href={routes.roomSaid(row.providerId)}>{row.provider}</TextLink>, second: (row) => row.why > 0 && `reden bij ${plural(row.why, 'opgave', 'opgaven')}` },
              { head: 'Actueel', align: 'right', cell: (row) => `${row.fresh} van ${row.total}` },
              { head: 'Oudste opgave', cell: (row) => (row.oldest ? <span className="date">{formatDay(row.oldest)}</span> : 'geen') },
              { head: 'Stand', cell: (row) => <State row={row} />, second: (row) => row.remindedAt && `herinnerd op ${formatDay(dayIn(row.remindedAt))}` },
            ]}
            foot={<PanelFoot>Op alfabet. Er is geen rangorde.</PanelFoot>}
            empty={<EmptyState title="Er loopt nog geen overeenkomst">Zodra een overeenkomst loopt, geeft de aanbieder hier per perceel en product op of hij plek heeft.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default stand.page
export const generateMetadata = stand.metadata
