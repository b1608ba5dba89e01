import { ButtonLink } from '@/components/ui/Button'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import type { clientSignals } from '@/lib/continuity/queries/signals'
import { formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { SIGNAL_LABELS } from '@/lib/residents/messages/signals'
import { routes } from '@/lib/routes'

type Signals = NonNullable<Awaited<ReturnType<typeof clientSignals>>>
type Notice = Signals['notices'][number]

function noticeText({ kind, fromOn, untilOn, home }: Notice): string {
  switch (kind) {
    case 'died':
      return `De cliënt is overleden op ${formatDay(fromOn)}. De hulp is gestopt.`
    case 'hospital':
      return untilOn ? `De cliënt lag in het ziekenhuis van ${formatDay(fromOn)} tot en met ${formatDay(untilOn)}.` : `De cliënt ligt in het ziekenhuis vanaf ${formatDay(fromOn)}. De hulp is gepauzeerd.`
    case 'wlz':
      return `De cliënt krijgt zorg uit de Wlz, besloten op ${formatDay(fromOn)}. ${untilOn ? `U kunt doorgaan tot en met ${formatDay(untilOn)}.` : 'Overleg met de gemeente tot wanneer u doorgaat.'}`
    case 'bridge':
      return untilOn !== null && untilOn < fromOn ? 'De hulp gaat niet door voor de partner van de cliënt.' : `De hulp gaat voorlopig door voor de partner op hetzelfde adres: vanaf ${formatDay(fromOn)}${untilOn ? ` tot en met ${formatDay(untilOn)}` : ''}, met dezelfde tijd per week.`
    case 'death-undone':
      return 'Het bericht van overlijden klopte niet: de cliënt leeft. De gemeente biedt de hulp opnieuw aan.'
    case 'moved':
      return `De cliënt verhuist op ${formatDay(fromOn)}${home ? ` naar ${home}` : ''}. U blijft de hulp geven.`
    case 'moved-on':
      return `De cliënt verhuist naar een ander perceel waar u ook werkt. Vanaf ${formatDay(fromOn)} gaat de hulp verder onder een nieuw nummer. U vindt het bij Cliënten, onder Hulp loopt.`
    case 'moved-away':
      return `De cliënt verhuist. Vanaf ${formatDay(fromOn)} geeft u deze hulp niet meer.`
  }
}

/** What the municipality told about this client, and what the provider reported itself; with the way to report more. */
export function Notices({ allocationId, signals }: { allocationId: string; signals: Signals }) {
  const { notices, reports, may } = signals
  if (notices.length === 0 && reports.length === 0 && !may) return null
  return (
    <Section title="Wat er verandert" intro="Hoort u van een opname, een verhuizing, een Wlz-besluit of een overlijden? Meld het de gemeente.">
      <Panel>
        {notices.map((notice) => (
          <PanelPart key={notice.id}>
            <p>
              <strong>{noticeText(notice)}</strong>
            </p>
            <p className="small">Bericht van de gemeente, {formatInstant(notice.toldAt)}</p>
          </PanelPart>
        ))}
        {reports.map((report) => (
          <PanelPart key={report.id}>
            <p>
              U meldde: {SIGNAL_LABELS[report.kind].toLowerCase().replace('wlz', 'Wlz')}, {formatDay(report.occurredOn)}
            </p>
            <p className="small">
              {report.reportedBy}, {formatDay(report.reportedOn)}
            </p>
          </PanelPart>
        ))}
        {may && (
          <PanelPart>
            <ButtonLink href={routes.reportSignal(allocationId)} kind="secondary">Verandering melden</ButtonLink>
          </PanelPart>
        )}
      </Panel>
    </Section>
  )
}
