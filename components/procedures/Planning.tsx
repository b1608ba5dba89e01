import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/Badge'
import { PeriodChart, type PeriodRow, type PeriodState } from '@/components/ui/chart/PeriodChart'
import { DataTable, type Column } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, PanelFoot, PanelPart } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { addDays, addMonths, earliestDay, formatDay, formatDayLong, latestDay, type Day } from '@/lib/kernel/day'
import { dayIn, formatTime } from '@/lib/kernel/instant'
import { closingText, decisionsText, STANDING_LABELS, STANDING_TONES } from '@/lib/procedures/messages/labels'
import type { ProcedureHead, WindowView } from '@/lib/procedures/queries/head'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { termParts } from '@/lib/procedures/rules/term'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { routes } from '@/lib/routes'

const moment = (instant: Date) => `${formatDay(dayIn(instant))} ${formatTime(instant).replace(' uur', '')}`

/** Where a window stands; in a withdrawn procedure nothing follows any more on what wasn't decided. */
export function StandingBadge({ window, withdrawn = false }: { window: Pick<WindowView, 'standing'>; withdrawn?: boolean }) {
  if (withdrawn && window.standing !== 'decided' && window.standing !== 'empty') return <Badge tone="no">Ingetrokken</Badge>
  return <Badge tone={STANDING_TONES[window.standing]}>{STANDING_LABELS[window.standing]}</Badge>
}

/** How many entered: known after the opening only, whoever asks. */
const entries = (window: WindowView): ReactNode => (window.openedCount !== null ? window.openedCount : window.standing === 'draft' || window.standing === 'planned' ? null : 'na openen')

function windowState(window: WindowView): PeriodState {
  if (window.standing === 'draft') return 'later'
  if (window.standing === 'planned') return 'coming'
  return window.standing === 'open' ? 'now' : 'past'
}

function chartRows(head: ProcedureHead): { rows: PeriodRow[]; from: Day; to: Day } | null {
  const { windows, firstStart, today } = head
  const first = windows[0]
  if (!first || !firstStart) return null
  const parts = termParts(head, firstStart)
  const rows: PeriodRow[] = windows.map((window) => ({
    name: window.name,
    periods: [{ from: dayIn(window.opensAt), to: addDays(dayIn(entryEndsAt(window)), 1), state: windowState(window), text: STANDING_LABELS[window.standing].toLowerCase() }],
  }))
  parts.forEach((part, index) => {
    const running = part.from <= today && today <= part.last
    const state: PeriodState = running ? 'now' : part.last < today ? 'past' : part.kind === 'option' && part.from > addMonths(today, 12) ? 'later' : 'coming'
    const months = part.kind === 'first' ? head.termMonths : head.optionMonths
    const length = months % 12 === 0 ? plural(months / 12, 'jaar', 'jaar') : plural(months, 'maand', 'maanden')
    rows.push({
      name: part.kind === 'first' ? 'Eerste looptijd' : `Optie ${part.number}`,
      gap: index === 0,
      periods: [{ from: part.from, to: addDays(part.last, 1), state, text: `${length}${running ? ', loopt' : ''}` }],
    })
  })
  const opens = windows.map((window) => dayIn(window.opensAt))
  const last = parts.at(-1)?.last ?? firstStart
  const from = earliestDay(today, ...opens)
  return { rows, from: `${from.slice(0, 4)}-01-01` as Day, to: addDays(latestDay(last, ...windows.map((window) => window.contractStart)), 1) }
}

const ENTRIES: Column<WindowView> = { head: 'Inschrijvingen', align: 'right', cell: entries }

/** Which lots it opens, when not all. */
const lotsText = (window: WindowView): string | null => (window.lotNames.length > 0 ? `alleen ${list(window.lotNames)}` : null)

const NAME: Column<WindowView> = { head: 'Instapmoment', cell: (window) => window.name, second: lotsText }
/** For the officers, to whose windows the name leads. */
const LINKED: Column<WindowView> = { head: 'Instapmoment', cell: (window) => <TextLink href={routes.entryWindow(window.id)}>{window.name}</TextLink>, second: lotsText }

const COLUMNS: readonly Column<WindowView>[] = [
  { head: 'Open vanaf', cell: (window) => <span className="date">{moment(window.opensAt)}</span>, second: (window) => window.questionsUntil && `vragen tot ${moment(window.questionsUntil)}${window.answersBy ? `, antwoorden uiterlijk ${moment(window.answersBy)}` : ''}` },
  { head: 'Sluit', cell: (window) => <span className="date">{closingText(window, moment)}</span>, second: (window) => window.standing !== 'draft' && window.stoppedAt && `gestopt op ${moment(window.stoppedAt)}` },
  { head: 'Besluiten uiterlijk', cell: (window) => <span className="date">{decisionsText(window)}</span> },
  { head: 'Start overeenkomst', cell: (window) => <span className="date">{isContinuous(window) ? 'na het besluit' : formatDay(window.contractStart)}</span>, second: (window) => (isContinuous(window) ? `vanaf ${formatDay(window.contractStart)}` : window.notice.inTime ? null : 'korter dan drie maanden') },
  ENTRIES,
]

/** The windows and the terms on one line of years, with the same days in the table below; `outside` leaves out how many entered. */
export function PlanningPanel({ head, outside = false, empty }: { head: ProcedureHead; outside?: boolean; empty?: ReactNode }) {
  const chart = chartRows(head)
  const stand: Column<WindowView> = { head: 'Stand', cell: (window) => <StandingBadge window={window} withdrawn={head.status === 'withdrawn'} /> }
  const columns = outside ? [NAME, ...COLUMNS.filter((column) => column !== ENTRIES), stand] : [head.may.manage ? LINKED : NAME, ...COLUMNS, stand]
  return (
    <Panel>
      {chart && (
        <PanelPart>
          <PeriodChart label={`Instapmomenten en looptijden van ${formatDayLong(chart.from)} tot ${formatDayLong(chart.to)}`} from={chart.from} to={chart.to} today={{ day: head.today, text: `vandaag, ${formatDayLong(head.today)}` }} rows={chart.rows} />
        </PanelPart>
      )}
      <DataTable
        bare
        caption="Instapmomenten"
        columns={columns}
        rows={head.windows}
        rowKey={(window) => window.id}
        empty={empty ?? <EmptyState title="Er is nog geen instapmoment">Een instapmoment zegt wanneer aanbieders zich inschrijven en wanneer de overeenkomst start.</EmptyState>}
        foot={head.windows.length > 0 && <PanelFoot>Reactietermijn: {plural(head.reactionDays, 'dag', 'dagen')} na de besluiten. Tijden in Nederland.</PanelFoot>}
      />
    </Panel>
  )
}
