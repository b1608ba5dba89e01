import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDayFull, formatDayLong, formatMonth } from '@/lib/kernel/day'
import { formatTime } from '@/lib/kernel/instant'
import { startWithCapital } from '@/lib/kernel/sentences'
import { MOMENT_LABELS, MOMENT_SENTENCES } from '@/lib/procedures/messages/calendar'
import { publicCalendar, type CalendarLine } from '@/lib/procedures/queries/calendar'
import { routes } from '@/lib/routes'

function Month({ lines }: { lines: readonly CalendarLine[] }) {
  const month = lines[0] ? startWithCapital(formatMonth(lines[0].day)) : ''
  return (
    <Section title={month}>
      <DataTable
        caption={`Wat er gebeurt in ${month.toLowerCase()}`}
        rows={lines}
        rowKey={(line) => `${line.windowId}-${line.kind}`}
        columns={[
          { head: 'Dag', cell: (line) => formatDayFull(line.day), second: (line) => (line.at instanceof Date ? formatTime(line.at) : null) },
          { head: 'Wat', cell: (line) => MOMENT_LABELS[line.kind], second: (line) => (line.stopped && (line.kind === 'opens' || line.kind === 'closes') ? 'Instappen is nu gestopt.' : MOMENT_SENTENCES[line.kind]) },
          { head: 'Instapmoment', cell: (line) => <TextLink href={routes.publicProcedure(line.procedure.id)}>{line.window}</TextLink>, second: (line) => `${line.region}: ${line.procedure.title}` },
          { head: 'Agenda', cell: (line) => <TextLink href={routes.calendarFile(line.procedure.id)} file hidden={`van ${line.procedure.title}`}>agendabestand</TextLink> },
        ]}
      />
    </Section>
  )
}

const calendar = publicScreen({
  load: (actor, { search }) => publicCalendar(actor, search['regio']),
  title: 'Kalender',
  render: ({ lines, regions, today }, { search }) => {
    const region = regions.find((each) => each.code === search['regio'])
    const months = [...new Set(lines.map((line) => line.day.slice(0, 7)))]
    return (
      <>
        <Band
          crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Procedures', href: routes.publicProcedures(region?.code) }, { label: 'Kalender' }]}
          title={region ? `Kalender van ${region.name}` : 'Kalender'}
          lead={`Wat er vanaf ${formatDayLong(today)} gebeurt, en wat u wanneer kunt doen. U kunt deze pagina afdrukken.`}
          facts={[{ label: 'Te gaan', value: plural(lines.length, 'datum', 'datums') }]}
          tabs={regions.length > 1 && <Tabs label="Regio" items={[{ href: routes.publicCalendar(), label: 'Alle regio’s', current: !region }, ...regions.map((each) => ({ href: routes.publicCalendar(each.code), label: each.name, current: each.code === region?.code }))]} />}
        />
        <Body>
          {months.length === 0 && (
            <EmptyState panel title="Er staat nu niets op de kalender">
              Zodra gemeenten een instapmoment publiceren, staan de datums hier.
            </EmptyState>
          )}
          {months.map((month) => (
            <Month key={month} lines={lines.filter((line) => line.day.startsWith(month))} />
          ))}
        </Body>
      </>
    )
  },
})

export default calendar.page
export const generateMetadata = calendar.metadata
