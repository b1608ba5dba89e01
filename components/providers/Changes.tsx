import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatIban } from '@/lib/kernel/identifiers'
import { formatInstant, formatInstantLong } from '@/lib/kernel/instant'
import { CHANGE_KIND_LABELS, CHANGE_STATUS_LABELS, DOSSIER_LABELS } from '@/lib/providers/messages'
import type { ChangeView } from '@/lib/providers/queries'
import type { ChangeStatus } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

export const ChangeBadge = ({ status }: { status: ChangeStatus }) => <Badge tone={CHANGE_STATUS_LABELS[status].tone}>{CHANGE_STATUS_LABELS[status].text}</Badge>

const shown = (field: string, value: string | null | undefined) => (value ? (field === 'iban' ? formatIban(value) : value) : 'Niet ingevuld')
const labelOf = (field: string): string => (field in DOSSIER_LABELS ? DOSSIER_LABELS[field as keyof typeof DOSSIER_LABELS] : field)

/** The reported changes, each with its subject and how it stands. `withProvider` for who sees those of several. */
export function ChangesTable({ changes, caption, href, withProvider = false, empty }: { changes: readonly ChangeView[]; caption: string; href: (id: string) => string; withProvider?: boolean; empty: { title: string; text: string } }) {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={(change) => change.id}
      columns={[
        { head: 'Wijziging', cell: (change) => <TextLink href={href(change.id)}>{withProvider ? `${change.provider.name}: ${CHANGE_KIND_LABELS[change.kind]}` : CHANGE_KIND_LABELS[change.kind]}</TextLink> },
        { head: 'Geldt vanaf', cell: (change) => formatDay(change.validFrom) },
        { head: 'Gemeld', cell: (change) => formatInstant(change.reportedAt), second: (change) => change.reportedName },
        { head: 'Stand', cell: (change) => <ChangeBadge status={change.status} /> },
      ]}
      empty={<EmptyState title={empty.title}>{empty.text}</EmptyState>}
    />
  )
}

/** What was and what will be, the proof, and who did what about it. */
export function ChangeFacts({ change }: { change: ChangeView }) {
  const merger = change.kind === 'merger'
  return (
    <Section title={merger ? 'Wat is gemeld' : 'Was en wordt'}>
      <Panel pad>
        <DefinitionList
          items={[
            ...(change.establishment ? [{ label: 'Vestiging', value: change.establishment.name, second: `Vestigingsnummer ${change.establishment.number}` }] : []),
            ...(merger
              ? [{ label: 'Gaat op in', value: change.after['name'] ?? '', second: `KVK-nummer ${change.after['kvk'] ?? ''}` }]
              : Object.entries(change.after).map(([field, value]) => ({ label: labelOf(field), value: shown(field, value), second: `Was: ${shown(field, change.before[field])}` }))),
            { label: 'Geldt vanaf', value: formatDayLong(change.validFrom) },
            {
              label: 'Bewijs',
              value: (
                <TextLink href={routes.file(change.fileId)} file>
                  {change.file.name}
                </TextLink>
              ),
            },
            ...(change.note ? [{ label: 'Toelichting', value: change.note }] : []),
            { label: 'Gemeld', value: `${formatInstantLong(change.reportedAt)}, ${change.reportedName}` },
            ...(change.checkedAt ? [{ label: 'Eerste controle', value: `${formatInstantLong(change.checkedAt)}, ${change.checkedName ?? ''}`, second: change.checkedHow ?? undefined }] : []),
            ...(change.decidedAt ? [{ label: 'Besloten', value: `${formatInstantLong(change.decidedAt)}, ${change.decidedName ?? ''}`, second: change.decidedReason ?? undefined }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

/** Who was told, about what, and when. */
export function Told({ change, labels }: { change: ChangeView; labels: Readonly<Record<string, string>> }) {
  return (
    <Section title="Wie bericht kreeg" intro="De wijziging geldt op al deze plekken tegelijk. Brieven van eerder houden de oude gegevens.">
      <DataTable
        caption="Wie bericht kreeg van de wijziging"
        rows={change.dossierNotices}
        rowKey={(notice) => notice.id}
        columns={[
          { head: 'Waar', cell: (notice) => notice.label, second: (notice) => labels[notice.subjectType] },
          { head: 'Aan wie', cell: (notice) => (notice.toldNames.length > 0 ? list(notice.toldNames) : 'Niemand in het portaal') },
          { head: 'Wanneer', cell: (notice) => formatInstant(notice.toldAt) },
        ]}
        empty={<EmptyState title="Nog niemand">Na de goedkeuring staat hier wie bericht kreeg.</EmptyState>}
      />
    </Section>
  )
}
