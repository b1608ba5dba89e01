import { screen } from '@/app/screen'
import { AllocationTabs } from '@/components/allocations/AllocationTabs'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Stack } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ALLOCATION_LABELS, TURN_LABELS } from '@/lib/allocations/messages'
import { followedAllocations, type FollowedRow, type FollowedView } from '@/lib/allocations/queries/office'
import { ALLOCATION_STATUSES } from '@/lib/allocations/schema'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const followed = screen(['back-office'], {
  load: (actor, { search }) => followedAllocations(actor, { status: search['stand'], stuck: search['vast'], page: pageOf(search['pagina']) }),
  title: 'Toewijzingen',
  render: (view) => (
    <>
      <Band title="Toewijzingen" lead={leadOf(view)} tabs={<AllocationTabs of="office" current="offers" />} />
      <Body>
        <Stack>
          <Panel pad>
            <FilterForm action={routes.officeAllocations()} label="Toewijzingen filteren">
              <Select name="stand" label="Stand" options={ALLOCATION_STATUSES.map((each) => ({ value: each, label: ALLOCATION_LABELS[each].text }))} empty="Alle standen" defaultValue={view.status} width={15} />
              <Select name="vast" label="Termijn" options={[{ value: 'ja', label: 'Termijn voorbij' }]} empty="Alles" defaultValue={view.onlyStuck ? 'ja' : null} width={15} />
              <Button kind="secondary">Filter toepassen</Button>
            </FilterForm>
          </Panel>
          <DataTable
            caption="Toewijzingen van de gemeente, de nieuwste eerst"
            rows={view.rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Nummer', cell: (row) => <TextLink href={routes.officeAllocation(row.id)}>{row.number}</TextLink>, second: (row) => row.product },
              { head: 'Stand', cell: (row) => <Badge tone={ALLOCATION_LABELS[row.status].tone}>{ALLOCATION_LABELS[row.status].text}</Badge>, second: (row) => (row.since ? `sinds ${formatDay(row.since)}` : undefined) },
              { head: 'Aanbieder', cell: (row) => row.provider },
              { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutesPerWeek) },
              { head: 'Start', cell: (row) => formatDay(row.startsOn ?? row.wishedStart), second: (row) => (row.startsOn ? 'afgesproken' : 'gewenst') },
              { head: 'Aan de beurt', cell: (row) => TURN_LABELS[row.turn], second: dueText },
            ]}
            empty={
              <EmptyState level={2} title={view.status || view.onlyStuck ? 'Geen toewijzing die hierbij past' : 'Er zijn nog geen toewijzingen'}>
                {view.status || view.onlyStuck ? 'Kies een andere stand of termijn.' : 'Zodra een consulent hulp aanbiedt bij een aanbieder, staat dat hier.'}
              </EmptyState>
            }
            foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => routes.officeAllocations({ stand: view.status, stuck: view.onlyStuck, page })} />}
          />
          <p className="small">{view.terms ? `Termijnen in werkdagen. Bron: ${view.terms.source}.` : 'Voor deze gemeente zijn nog geen termijnen vastgesteld. Daarom is niet te zeggen wat te lang wacht.'}</p>
        </Stack>
      </Body>
    </>
  ),
})

function leadOf({ terms, stuck }: FollowedView): string {
  if (terms === null) return 'Elke toewijzing met haar stand en wie aan de beurt is.'
  return stuck === 0 ? 'Nergens is een termijn voorbij.' : `Bij ${plural(stuck, 'toewijzing is', 'toewijzingen is')} de termijn voorbij.`
}

function dueText(row: FollowedRow) {
  if (row.due === null) return undefined
  return row.stuck ? <Badge tone="no">{`Te laat sinds ${formatDay(row.due)}`}</Badge> : `uiterlijk ${formatDay(row.due)}`
}

export default followed.page
export const generateMetadata = followed.metadata
