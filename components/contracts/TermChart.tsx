import { TermBar } from '@/components/ui/chart/TermBar'
import type { Period } from '@/components/ui/chart/PeriodChart'
import { DataTable } from '@/components/ui/DataTable'
import { Panel, PanelPart } from '@/components/ui/Page'
import { OPTION_LABELS } from '@/lib/contracts/messages'
import { addDays, formatDay, monthsBetween, type Day } from '@/lib/kernel/day'

type Option = { readonly number: number; readonly startsOn: Day; readonly endsOn: Day; readonly status: string }

const years = (from: Day, through: Day) => {
  const months = monthsBetween(from, addDays(through, 1))
  return months % 12 === 0 ? `${months / 12} jaar` : `${months} maanden`
}
const optionText = (status: string) => OPTION_LABELS[status === 'exercised' || status === 'lapsed' ? status : 'open']

/** The first term and the options on one line, with today; the same days in a table below. */
export function TermChart({ startsOn, endsOn, options, today }: { startsOn: Day; endsOn: Day; options: readonly Option[]; today: Day }) {
  const state = (from: Day, through: Day, taken: boolean): Period['state'] => (today > through ? 'past' : today >= from ? 'now' : taken ? 'coming' : 'later')
  const terms: Period[] = [
    { from: startsOn, to: addDays(endsOn, 1), state: state(startsOn, endsOn, true), text: `Eerste looptijd, ${years(startsOn, endsOn)}` },
    ...options.map((option) => ({ from: option.startsOn, to: addDays(option.endsOn, 1), state: state(option.startsOn, option.endsOn, option.status === 'exercised'), text: `Optie ${option.number}, ${years(option.startsOn, option.endsOn)}: ${optionText(option.status).text.toLowerCase()}` })),
  ]
  const last = options.at(-1)?.endsOn ?? endsOn
  const rows = [{ name: 'Eerste looptijd', startsOn, endsOn, text: 'Overeengekomen' }, ...options.map((option) => ({ name: `Optie ${option.number}`, startsOn: option.startsOn, endsOn: option.endsOn, text: optionText(option.status).text }))]
  return (
    <Panel>
      <PanelPart>
        <TermBar
          label={`Looptijd van ${formatDay(startsOn)} tot en met hooguit ${formatDay(last)}; de eerste looptijd eindigt op ${formatDay(endsOn)}`}
          terms={terms}
          labels={[...terms.map((term) => formatDay(term.from as Day)), formatDay(last)]}
          {...(today >= startsOn && today <= last ? { today: { day: today, text: 'vandaag' } } : {})}
        />
      </PanelPart>
      <DataTable
        bare
        caption="Looptijd en opties"
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { head: 'Periode', cell: (row) => row.name },
          { head: 'Van', cell: (row) => formatDay(row.startsOn) },
          { head: 'Tot en met', cell: (row) => formatDay(row.endsOn) },
          { head: 'Stand', cell: (row) => row.text },
        ]}
      />
    </Panel>
  )
}
