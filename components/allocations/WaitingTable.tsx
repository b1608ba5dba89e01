import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Panel, Stack } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { BY_DATE_ALONE, KIND_LABELS, KIND_TONES, WHY_TEXTS } from '@/lib/allocations/messages/waiting'
import type { WaitingList, WaitingRow } from '@/lib/allocations/queries/waiting-list'
import { LISTED_KINDS } from '@/lib/allocations/schema'
import { number, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { routes, type WaitingPlace } from '@/lib/routes'

type Props = { readonly view: WaitingList; readonly href: (at?: WaitingPlace) => string; /** Where an offer is looked at. */ readonly offer: (id: string) => string }

/** Who waits, in the order of the municipality's rule and then of the day; a consultant opens the case, a back office the offer. */
export function WaitingTable({ view, href, offer }: Props) {
  const { rows, chosen, total, next, later, rule } = view
  const filtered = chosen.kind !== null || chosen.lot !== null || chosen.product !== null
  const cases = rows.some((row) => row.case !== null)
  return (
    <Stack>
      {view.all > 0 && (
        <Panel pad>
          <FilterForm action={href()} label="Wachtlijst filteren">
            <Select name="soort" label="Soort wachten" options={LISTED_KINDS.map((each) => ({ value: each, label: `${KIND_LABELS[each]} (${view.kinds[each]})` }))} empty={`Alle soorten (${view.all})`} defaultValue={chosen.kind} width={15} />
            <Select name="perceel" label="Perceel" options={view.lots.map(({ id, name }) => ({ value: id, label: name }))} empty="Alle percelen" defaultValue={chosen.lot} width={15} />
            <Select name="hulp" label="Soort hulp" options={view.products.map(({ id, name }) => ({ value: id, label: name }))} empty="Alle hulp" defaultValue={chosen.product} />
            <Button kind="secondary">Filter toepassen</Button>
          </FilterForm>
        </Panel>
      )}
      <DataTable
        caption={rule ? 'Wachtlijst, eerst op klasse en dan op de dag waarop het wachten begon' : 'Wachtlijst, op de dag waarop het wachten begon'}
        rows={rows}
        rowKey={(row) => row.indicationId}
        columns={[
          { head: 'Volgorde', cell: (row) => `Plaats ${number(row.place)}`, second: (row) => classText(row, view) },
          { head: 'Wacht sinds', cell: (row) => <span className="whitespace-nowrap">{formatDay(row.since)}</span>, second: (row) => (row.days === null ? 'dagen niet geteld' : plural(row.days, 'dag', 'dagen')) },
          { head: 'Soort wachten', cell: (row) => <Badge tone={KIND_TONES[row.kind]}>{KIND_LABELS[row.kind]}</Badge>, second: (row) => WHY_TEXTS[row.why] },
          { head: 'Hulp', cell: (row) => row.product, second: (row) => row.lot },
          { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.minutesPerWeek) },
          ...(cases ? [{ head: 'Zaak', cell: (row: WaitingRow) => row.case && <span className="whitespace-nowrap"><TextLink href={routes.choice(row.case.id)}>{row.case.number}</TextLink></span> }] : []),
          { head: 'Aanbod', cell: (row) => <span className="whitespace-nowrap">{row.allocation ? <TextLink href={offer(row.allocation.id)}>{row.allocation.number}</TextLink> : row.case ? <TextLink href={routes.newAllocation(row.indicationId)} hidden={row.case.number}>Bied aan</TextLink> : 'Geen'}</span> },
        ]}
        empty={
          <EmptyState level={2} title={later ? 'Er staat niemand meer na deze plek' : filtered ? 'Niemand wacht zo' : 'Niemand wacht op hulp'}>
            {later ? 'De lijst is intussen korter geworden. Begin weer vooraan.' : filtered ? 'Kies een andere soort, een ander perceel of andere hulp.' : 'Wie hulp kreeg toegekend die nog niet begon, staat hier vanaf de eerste dag.'}
          </EmptyState>
        }
        foot={
          <Pagination
            text={`${number(total)} in deze lijst`}
            {...(later ? { previousHref: href(chosen) } : {})}
            {...(next ? { nextHref: href({ ...chosen, after: next }) } : {})}
          />
        }
      />
      <p className="small">{rule ? `Klasse 1 gaat voor klasse 2, en een klasse voor geen klasse. Bron: ${rule.source}.` : BY_DATE_ALONE} De lijst beslist niets. De consulent kiest wie hij de hulp aanbiedt.</p>
    </Stack>
  )
}

function classText({ class: own, words, lookAgain }: WaitingRow, { today }: WaitingList) {
  if (own === null) return undefined
  return (
    <>
      <span className="block">{words ? `Klasse ${own}: ${words}` : `Klasse ${own}`}</span>
      {lookAgain !== null && lookAgain <= today && <Badge tone="wait">Opnieuw bekijken</Badge>}
    </>
  )
}
