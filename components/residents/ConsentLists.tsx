import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay } from '@/lib/kernel/day'
import { CONSENT_WAY_LABELS, FILE_CONSENT_LABELS } from '@/lib/residents/messages/notes'
import type { AdviceRow, ConsentRow } from '@/lib/residents/queries/notes'
import { routes } from '@/lib/routes'

function ConsentBadge({ row }: { row: ConsentRow }) {
  if (row.revokedOn !== null) return <Badge tone="none">Ingetrokken op {formatDay(row.revokedOn)}</Badge>
  return row.granted ? <Badge tone="ok">Toestemming</Badge> : <Badge tone="no">Geen toestemming</Badge>
}

/** What the resident said yes or no to, each on its own. */
export function Consents({ rows, residentId }: { rows: readonly ConsentRow[]; residentId: string }) {
  return (
    <DataTable
      caption="Antwoorden op vragen om toestemming"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Waarvoor', cell: (row) => FILE_CONSENT_LABELS[row.aspect], second: (row) => row.toWhom },
        { head: 'Antwoord', cell: (row) => <ConsentBadge row={row} />, second: (row) => `${CONSENT_WAY_LABELS[row.how]} op ${formatDay(row.givenOn)}` },
        { head: '', hidden: 'Bekijken', cell: (row) => <TextLink href={routes.residentConsent(residentId, row.id)} hidden={row.toWhom}>{row.granted && row.revokedOn === null ? 'Bekijken of intrekken' : 'Bekijken'}</TextLink> },
      ]}
      empty={<EmptyState title="Er is nog niets gevraagd">Vraag toestemming voordat u iemand anders om advies vraagt.</EmptyState>}
    />
  )
}

/** What was asked of others, and what they answered. */
export function AdviceList({ rows, residentId }: { rows: readonly AdviceRow[]; residentId: string }) {
  return (
    <DataTable
      caption="Adviezen van anderen"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Adviseur', cell: (row) => row.adviser, second: (row) => `Gevraagd op ${formatDay(row.askedOn)} door ${row.askedBy}` },
        { head: 'Vraag', cell: (row) => <span className="whitespace-pre-line break-words">{row.question}</span> },
        {
          head: 'Antwoord',
          cell: (row) =>
            row.answer !== null ? <span className="whitespace-pre-line break-words">{row.answer}</span> : row.stoppedOn !== null ? 'Gestopt: de toestemming is ingetrokken' : <TextLink href={routes.residentAdvice(residentId, row.id)} hidden={`van ${row.adviser}`}>Antwoord vastleggen</TextLink>,
          second: (row) => (row.answeredOn ? `Ontvangen op ${formatDay(row.answeredOn)}` : null),
        },
      ]}
      empty={<EmptyState title="Er is nog geen advies gevraagd">Een advies vraagt u met toestemming van de inwoner.</EmptyState>}
    />
  )
}
