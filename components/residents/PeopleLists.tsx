import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { type Day, formatDay } from '@/lib/kernel/day'
import { ABOUT_LABELS, RECEIVES_LABELS, RELATION_LABELS, REPRESENTATIVE_LABELS } from '@/lib/residents/messages/people'
import type { MemberRow, RepresentativeRow } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const period = ({ startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day | null }) => (endsOn === null ? `Vanaf ${formatDay(startsOn)}` : `${formatDay(startsOn)} tot en met ${formatDay(endsOn)}`)

/** Who acts for the resident or is called in his place, and what of that was seen. */
export function Representatives({ rows, residentId }: { rows: readonly RepresentativeRow[]; residentId: string }) {
  return (
    <DataTable
      caption="Vertegenwoordigers en contactpersonen"
      rows={rows}
      rowKey={(row) => row.id}
      rowState={(row) => (row.endsOn === null ? undefined : 'dim')}
      columns={[
        { head: 'Naam', cell: (row) => row.name, second: (row) => [REPRESENTATIVE_LABELS[row.kind], row.relation].filter(Boolean).join(', ') },
        { head: 'Bereikbaar', cell: (row) => row.phone ?? row.email ?? 'Niet bekend', second: (row) => (row.phone ? row.email : null) },
        { head: 'Brieven', cell: (row) => RECEIVES_LABELS[row.receives], second: (row) => (row.receives === 'none' ? null : `Over: ${ABOUT_LABELS[row.about].toLowerCase()}`) },
        { head: 'Bewijs', cell: (row) => row.proof ?? 'Niet gezien', second: (row) => row.proofSeenOn && `Gezien op ${formatDay(row.proofSeenOn)}` },
        { head: 'Wanneer', cell: period, second: (row) => row.endReason },
        { head: '', hidden: 'Beëindigen', cell: (row) => row.endsOn === null && <TextLink href={routes.representative(residentId, row.id)} hidden={row.name}>Beëindigen</TextLink> },
      ]}
      empty={<EmptyState title="Er is niemand vastgelegd" action={<ButtonLink href={routes.newRepresentative(residentId)} kind="secondary">Persoon toevoegen</ButtonLink>}>Brieven gaan naar de inwoner zelf.</EmptyState>}
    />
  )
}

/** Who lives with the resident. A name with a file of its own leads there. */
export function Household({ rows, residentId }: { rows: readonly MemberRow[]; residentId: string }) {
  return (
    <DataTable
      caption="Huishouden"
      rows={rows}
      rowKey={(row) => row.id}
      rowState={(row) => (row.endsOn === null ? undefined : 'dim')}
      columns={[
        { head: 'Naam', cell: (row) => (row.fileId ? <TextLink href={routes.resident(row.fileId)}>{row.name}</TextLink> : row.name), second: (row) => RELATION_LABELS[row.relation] },
        { head: 'Geboren', cell: (row) => row.born ?? 'Niet bekend' },
        { head: 'Wanneer', cell: period, second: (row) => row.endReason },
        { head: '', hidden: 'Beëindigen', cell: (row) => row.endsOn === null && <TextLink href={routes.householdMember(residentId, row.id)} hidden={row.name}>Beëindigen</TextLink> },
      ]}
      empty={<EmptyState title="Er staat niemand bij het huishouden" action={<ButtonLink href={routes.newMember(residentId)} kind="secondary">Huisgenoot toevoegen</ButtonLink>}>Leg vast met wie de inwoner samenwoont.</EmptyState>}
    />
  )
}
