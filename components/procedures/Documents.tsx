import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { fileSize } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { dayIn, formatInstant } from '@/lib/kernel/instant'
import { DOCUMENT_KIND_LABELS } from '@/lib/procedures/messages/labels'
import type { DocumentView } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const extension = (name: string) => (name.split('.').at(-1) ?? '').toUpperCase()

/** A planned moment is shown with its time, since the document can't be read before. */
function published(at: Date | null, now: string): ReactNode {
  if (at === null) return 'nog niet'
  return dayIn(at) > now ? `vanaf ${formatInstant(at)}` : <span className="date">{formatDay(dayIn(at))}</span>
}

/** The newest version of each document, to download; earlier versions as links under it. */
export function DocumentsTable({ documents, today, actions, empty, procedureId }: { documents: readonly DocumentView[]; today: string; procedureId: string; actions?: (document: DocumentView) => ReactNode; empty?: string }) {
  return (
    <DataTable
      caption="Documenten"
      rows={documents.filter((document) => document.versions.length > 0)}
      rowKey={(document) => document.id}
      columns={[
        {
          head: 'Document',
          cell: (document) => (
            <TextLink href={routes.file(document.versions[0]?.file.id ?? '')} file hidden={`(${extension(document.versions[0]?.file.name ?? '')}, ${fileSize(document.versions[0]?.file.size ?? 0)})`}>
              {document.title}
            </TextLink>
          ),
          second: (document) => (
            <>
              {DOCUMENT_KIND_LABELS[document.kind]}, {extension(document.versions[0]?.file.name ?? '')}
              {document.versions[0]?.note && `. ${document.versions[0].note}`}
              {document.versions.filter((version) => version.publishedAt !== null).length > 1 && (
                <span>
                  {' · '}
                  <TextLink href={routes.publicDifference(procedureId, document.id)} hidden={`in ${document.title}`}>
                    wat is er veranderd
                  </TextLink>
                </span>
              )}
              {document.versions.slice(1).map((version) => (
                <span key={version.number}>
                  {' · '}
                  <TextLink href={routes.file(version.file.id)} file hidden={`van ${document.title}`}>
                    versie {version.number}
                  </TextLink>
                </span>
              ))}
            </>
          ),
        },
        { head: 'Versie', align: 'right', cell: (document) => document.versions[0]?.number },
        { head: 'Gepubliceerd', cell: (document) => published(document.versions[0]?.publishedAt ?? null, today) },
        { head: 'Grootte', align: 'right', cell: (document) => fileSize(document.versions[0]?.file.size ?? 0) },
        ...(actions ? [{ head: '', hidden: 'Actie', cell: actions }] : []),
      ]}
      empty={<EmptyState title="Er zijn nog geen documenten">{empty ?? 'Voeg het inkoopdocument toe, met het programma van eisen en de modelovereenkomst.'}</EmptyState>}
    />
  )
}
