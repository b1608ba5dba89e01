import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { proposeMergeAction } from '@/lib/continuity/actions/merge'
import { MERGE_LABELS } from '@/lib/continuity/messages/merge'
import { mergesOf } from '@/lib/continuity/queries/merge'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => mergesOf(actor, params['id'] ?? ''),
  title: 'Dossiers samenvoegen',
  render: ({ resident, merges }, { formKey }) => (
    <FileFrame resident={resident} title="Dossiers samenvoegen">
      <Columns split="7-5">
        <Section title="Samenvoegen voorstellen" intro="Voor één persoon die twee dossiers heeft. U ziet ze daarna naast elkaar. Een tweede consulent voegt ze samen.">
          <Panel pad>
            <ActionForm action={proposeMergeAction} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Voorstel doen" buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
              <TextField name="bsn" label="BSN van het andere dossier" width={9} autoComplete="off" inputMode="numeric" />
              <RadioGroup
                name="stays"
                label="Welk dossier blijft?"
                options={[
                  { value: 'this', label: 'Dit dossier', hint: 'Alles uit het andere komt hierheen.' },
                  { value: 'other', label: 'Het andere dossier', hint: 'Alles uit dit dossier gaat daarheen.' },
                ]}
              />
              <TextArea name="reason" label="Waarom is het dezelfde persoon?" rows={3} />
            </ActionForm>
          </Panel>
        </Section>
        <Section title="Voorstellen">
          <DataTable
            caption="Voorstellen om dit dossier samen te voegen"
            rows={merges}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Voorstel', cell: (row) => <TextLink href={routes.residentMerge(resident.id, row.id)}>{formatInstant(row.proposedAt)}</TextLink>, second: (row) => row.proposedBy },
              { head: 'Stand', cell: (row) => <Badge tone={MERGE_LABELS[row.status].tone}>{MERGE_LABELS[row.status].text}</Badge> },
            ]}
            empty={<EmptyState title="Er is nog geen voorstel" />}
          />
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
