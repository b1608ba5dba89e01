import { screen } from '@/app/screen'
import { figure, SumTabs } from '@/components/reporting/Sums'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { number } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { mostText } from '@/lib/procedures/messages/scope'
import { USE_LABELS } from '@/lib/reporting/messages/sums'
import { lotsScreen, type LotRow, type LotsView } from '@/lib/reporting/queries/sums'
import { routes } from '@/lib/routes'

const lots = screen(['controller'], {
  load: (actor) => lotsScreen(actor),
  title: 'Percelen tegen hun hoogste hoeveelheid',
  render: (view) => (
    <>
      <Band title="Percelen" lead={leadOf(view)} tabs={<SumTabs current={routes.lotUse()} />} />
      <Body>
        {view.least === null ? (
          <EmptyState panel title="Er zijn geen sommen" level={2}>
            De gemeente heeft nog niet vastgesteld vanaf hoeveel mensen een som te zien is. Een beleidsadviseur legt dat vast bij Beleid.
          </EmptyState>
        ) : (
          <Stack>
            <DataTable
              caption="Wat per perceel is ingekocht over de hele looptijd"
              rows={view.lots}
              rowKey={(row) => row.key}
              columns={[
                { head: 'Perceel', cell: (row) => row.lot, second: (row) => <TextLink href={routes.publicProcedure(row.procedureId)}>{row.procedure}</TextLink> },
                { head: 'Hoogste', cell: (row) => mostText(row) ?? 'Niet gesteld', second: (row) => `${formatDay(row.startsOn)} tot en met ${formatDay(row.endsOn)}` },
                { head: 'Tot vandaag', align: 'right', cell: (row) => figure(row, view.least?.value.people ?? 0, (each) => each.used, hours) },
                { head: 'Loopt door', align: 'right', cell: (row) => figure(row, view.least?.value.people ?? 0, (each) => each.ahead, hours) },
                { head: 'Over', align: 'right', cell: (row) => (row.left === null ? null : hours(row.left)), second: (row) => (row.percent === null ? undefined : `${row.percent}% gebruikt`) },
                { head: 'Stand', cell: (row) => <Badge tone={USE_LABELS[row.state].tone}>{USE_LABELS[row.state].text}</Badge>, second: whyText },
              ]}
              empty={<EmptyState level={2} title="Er loopt nog geen overeenkomst">Zodra een overeenkomst voor een perceel is getekend, staat het hier.</EmptyState>}
            />
            <p className="small">
              {`Tot vandaag: de tijd per week maal de dagen dat de hulp liep, met tijdelijke hulp vooraf en gegeven uren van de algemene voorziening. Loopt door: hetzelfde tot het einde van de hulp of de overeenkomst. Er is nog geen tarief per aanbieder en perceel; de waarde in euro’s is daarom niet te tellen. ${view.warn ? `Bijna op is vanaf ${view.warn.value.warnPercent}%. Bron: ${view.warn.source}.` : 'Vanaf welk deel het bijna op is, is nog niet vastgesteld.'}`}
            </p>
          </Stack>
        )}
      </Body>
    </>
  ),
})

const hours = (minutes: number) => `${number(Math.round(minutes / 60))} uur`

function leadOf({ lots: rows, municipality }: LotsView): string {
  const over = rows.filter((row) => row.state === 'over').length
  const near = rows.filter((row) => row.state === 'near').length
  if (over + near === 0) return `Gemeente ${municipality}: wat per perceel is ingekocht over de hele looptijd.`
  return [...(over > 0 ? [`${over} ${over === 1 ? 'perceel gaat' : 'percelen gaan'} over het hoogste heen.`] : []), ...(near > 0 ? [`${near} ${near === 1 ? 'perceel is' : 'percelen zijn'} bijna op.`] : [])].join(' ')
}

function whyText(row: LotRow): string | undefined {
  if (row.state !== 'uncounted') return undefined
  if (row.standing !== 'shown') return 'te weinig mensen'
  if (row.maxQuantity === null) return row.maxValue === null ? undefined : 'nog geen tarief'
  return `${row.maxUnit ?? ''} is niet in uren te tellen`
}

export default lots.page
export const generateMetadata = lots.metadata
