import { screen } from '@/app/screen'
import { AllocationTabs } from '@/components/allocations/AllocationTabs'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ALLOCATION_LABELS } from '@/lib/allocations/messages'
import { allocationList } from '@/lib/allocations/queries/consultant'
import { ALLOCATION_STATUSES } from '@/lib/allocations/schema'
import { plural } from '@/lib/format'
import { formatDay, formatDaysLeft } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const allocations = screen(['consultant'], {
  load: (actor, { search }) => allocationList(actor, { status: search['stand'], after: search['na'] }),
  title: 'Toewijzingen',
  render: ({ toOffer, rows, next, status, today }) => (
    <>
      <Band title="Toewijzingen" lead={toOffer.length === 0 ? 'Elke indicatie is aangeboden aan een aanbieder.' : `${plural(toOffer.length, 'indicatie is', 'indicaties zijn')} nog niet aangeboden aan een aanbieder.`} tabs={<AllocationTabs of="consultant" current="offers" />} />
      <Body>
        {toOffer.length > 0 && (
          <Section title="Nog aan te bieden">
            <DataTable
              caption="Indicaties zonder aanbod"
              rows={toOffer}
              rowKey={(row) => row.indicationId}
              columns={[
                { head: 'Zaak', cell: (row) => <TextLink href={routes.wmoCase(row.caseId)}>{row.caseNumber}</TextLink>, second: (row) => row.product },
                { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutesPerWeek) },
                { head: 'Indicatie vanaf', cell: (row) => formatDay(row.startsOn), second: (row) => formatDaysLeft(today, row.startsOn) },
                { head: '', hidden: 'Actie', cell: (row) => <TextLink href={routes.newAllocation(row.indicationId)} hidden={row.caseNumber}>{row.again ? 'Bied opnieuw aan' : 'Bied aan'}</TextLink> },
              ]}
            />
          </Section>
        )}
        <Section title="Alle toewijzingen">
          <Panel pad>
            <FilterForm action={routes.allocations()} label="Toewijzingen filteren">
              <Select name="stand" label="Stand" options={ALLOCATION_STATUSES.map((each) => ({ value: each, label: ALLOCATION_LABELS[each].text }))} empty="Alle standen" defaultValue={status} width={15} />
              <Button kind="secondary">Filter toepassen</Button>
            </FilterForm>
          </Panel>
        </Section>
        <DataTable
          caption="Toewijzingen, de nieuwste eerst"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Nummer', cell: (row) => <TextLink href={routes.allocation(row.id)}>{row.number}</TextLink>, second: (row) => `zaak ${row.caseNumber}` },
            { head: 'Stand', cell: (row) => <Badge tone={ALLOCATION_LABELS[row.status].tone}>{ALLOCATION_LABELS[row.status].text}</Badge>, second: (row) => (row.status === 'returned' && row.returnAgreed === null ? 'wacht op uw antwoord' : undefined) },
            { head: 'Aanbieder', cell: (row) => row.provider, second: (row) => row.product },
            { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutesPerWeek) },
            { head: 'Aangeboden', cell: (row) => formatInstant(row.offeredAt) },
            { head: 'Start', cell: (row) => formatDay(row.startsOn ?? row.wishedStart), second: (row) => (row.startsOn ? 'afgesproken' : 'gewenst') },
          ]}
          empty={
            <EmptyState level={2} title={status ? 'Geen toewijzing met deze stand' : 'Er zijn nog geen toewijzingen'}>
              {status ? 'Kies een andere stand.' : 'Na het besluit biedt u de hulp aan bij de aanbieder die de inwoner koos.'}
            </EmptyState>
          }
          foot={<Pagination text={`${plural(rows.length, 'toewijzing', 'toewijzingen')}, de nieuwste eerst`} nextHref={next ? `${routes.allocations()}?na=${next}${status ? `&stand=${status}` : ''}` : undefined} />}
        />
      </Body>
    </>
  ),
})

export default allocations.page
export const generateMetadata = allocations.metadata
