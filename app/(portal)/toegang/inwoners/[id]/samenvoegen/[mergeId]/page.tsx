import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { MergeClash, MergeForms, MergeLeft, MergeSides } from '@/components/residents/MergeParts'
import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { Section } from '@/components/ui/Page'
import { declineMergeAction, mergeFilesAction } from '@/lib/continuity/actions/merge'
import { tableLabel } from '@/lib/continuity/messages/destruction'
import { mergePage } from '@/lib/continuity/queries/merge'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => mergePage(actor, params['id'] ?? '', params['mergeId'] ?? ''),
  title: 'Twee dossiers naast elkaar',
  render: (view, { formKey }) => (
    <FileFrame resident={view.resident} title="Twee dossiers naast elkaar" under={{ label: 'Samenvoegen', href: routes.residentMerges(view.resident.id) }}>
      {view.status === 'proposed' && <Alert kind="wait" title={view.own ? 'U stelde voor deze dossiers samen te voegen' : `${view.proposedBy} stelt voor deze dossiers samen te voegen`}>{view.reason}</Alert>}
      {view.clash && <MergeClash clash={view.clash} residentId={view.resident.id} />}
      {!view.clash && view.leftBehind.length > 0 && <MergeLeft left={view.leftBehind} />}
      {view.status === 'declined' && <Alert kind="info" title={`Niet samengevoegd, zegt ${view.decidedBy ?? ''}`}>{view.declineReason}</Alert>}
      {view.status === 'done' && <Alert kind="ok" title={`Samengevoegd door ${view.decidedBy ?? ''}${view.decidedAt ? `, ${formatInstant(view.decidedAt)}` : ''}`}>{view.reason}</Alert>}
      <Section title="De twee dossiers">
        <MergeSides view={view} />
      </Section>
      {view.status === 'proposed' && <MergeForms view={view} formKey={formKey} actions={{ merge: mergeFilesAction, decline: declineMergeAction }} />}
      {view.moved.length > 0 && (
        <Section title="Wat is verplaatst" intro="Elke zaak, elk besluit en elke toewijzing hield haar nummer.">
          <DataTable caption="Verplaatste rijen per soort" rows={view.moved} rowKey={(row) => row.table} columns={[{ head: 'Soort', cell: (row) => tableLabel(row.table) }, { head: 'Aantal', align: 'right', cell: (row) => row.rows }]} />
        </Section>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
