import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ASSESSMENT_STAGE_LABELS, ASSESSMENT_STAGE_TONES } from '@/lib/admissions/messages/assessment'
import { assessmentsPage } from '@/lib/admissions/queries/assessments'
import { ASSESSMENT_STAGES } from '@/lib/admissions/schema/assessment'
import { plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const assessments = screen(['procurement-officer'], {
  load: (actor, { search }) => assessmentsPage(actor, { windowId: search['instapmoment'], stage: search['stand'], page: pageOf(search['pagina']) }),
  title: 'Inschrijvingen',
  render: (view) => (
    <>
      <Band title="Inschrijvingen" lead="Geopende inschrijvingen, op alfabet van de aanbieder. Een inschrijving voldoet of voldoet niet; er is geen rangorde. Wat nog verzegeld is, staat niet in deze lijst." />
      <Body>
        <Section title={plural(view.total, 'inschrijving', 'inschrijvingen')}>
          <Panel pad>
            <FilterForm action={routes.assessments()} label="Inschrijvingen filteren">
              <Select name="instapmoment" label="Instapmoment" empty="Alle geopende" defaultValue={view.windowId} options={view.windows.map((window) => ({ value: window.id, label: `${window.name} (${window.procedure})` }))} />
              <Select name="stand" label="Stand" width={15} empty="Elke stand" defaultValue={view.stage} options={ASSESSMENT_STAGES.map((stage) => ({ value: stage, label: ASSESSMENT_STAGE_LABELS[stage] }))} />
              <Button kind="secondary">Filter toepassen</Button>
            </FilterForm>
          </Panel>
          <div className="mt-4">
            <DataTable
              caption="Geopende inschrijvingen"
              rows={view.rows}
              rowKey={(row) => row.submissionId}
              columns={[
                { head: 'Aanbieder', cell: (row) => <TextLink href={routes.assessment(row.submissionId)}>{row.provider}</TextLink>, second: (row) => row.number },
                { head: 'Instapmoment', cell: (row) => <TextLink href={routes.entryWindow(row.window.id)}>{row.window.name}</TextLink> },
                { head: 'Percelen', cell: (row) => row.lots.join(', ') },
                { head: 'Beoordeeld', align: 'right', cell: (row) => (row.stated ? null : `${row.done} van ${row.of}`), second: (row) => (row.questions > 0 ? plural(row.questions, 'open vraag', 'open vragen') : undefined) },
                { head: 'Stand', cell: (row) => <Badge tone={ASSESSMENT_STAGE_TONES[row.status]}>{row.stated ? 'Overgenomen uit bron' : ASSESSMENT_STAGE_LABELS[row.status]}</Badge> },
              ]}
              foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={(page) => routes.assessmentsList({ windowId: view.windowId, stage: view.stage, page })} />}
              empty={
                <EmptyState title="Geen geopende inschrijvingen">
                  {view.windows.length === 0 ? 'Wie inschrijft, ziet u na het openen van een instapmoment.' : 'Met dit filter is er geen inschrijving. Kies een ander instapmoment of een andere stand.'}
                </EmptyState>
              }
            />
          </div>
        </Section>
      </Body>
    </>
  ),
})

export default assessments.page
export const generateMetadata = assessments.metadata
