import { screen } from '@/app/screen'
import { NotDivided } from '@/components/admissions/assessment/Division'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { ASSESSMENT_STAGE_LABELS, ASSESSMENT_STAGE_TONES } from '@/lib/admissions/messages/assessment'
import { myAssessments } from '@/lib/admissions/queries/division-mine'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { firstOf, PAGE, pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const mine = screen(['procurement-officer'], {
  load: async (actor, { params, search }) => {
    const view = await myAssessments(actor, params['id'] ?? '')
    return view && { ...view, from: firstOf(pageOf(search['pagina']), view.rows.length) }
  },
  title: (view) => `Mijn beoordeling, ${view.window.name}`,
  render: (view) => {
    const left = view.rows.reduce((sum, row) => sum + row.of - row.done, 0)
    return (
      <>
        <WindowBand
          window={view.window}
          opened
          current="mine"
          lead={`${plural(left, 'oordeel', 'oordelen')} voor u. De colleges besluiten uiterlijk op ${formatDay(view.window.decisionsBy)}.`}
          next={
            view.next ? (
              <NextStep title={`Verder met ${view.next.provider}`} action={<ButtonLink href={routes.assessment(view.next.submissionId)}>Volgende beoordelen</ButtonLink>}>{`${view.next.done} van ${view.next.of} gedaan.`}</NextStep>
            ) : undefined
          }
        />
        <Body>
          {!view.divided && <NotDivided />}
          <Section title="Wat voor u klaarligt" intro="Op alfabet van de aanbieder. Er is geen rangorde.">
            <DataTable
              caption="Inschrijvingen die u beoordeelt"
              rows={view.rows.slice(view.from, view.from + PAGE)}
              rowKey={(row) => row.submissionId}
              columns={[
                { head: 'Aanbieder', cell: (row) => <TextLink href={routes.assessment(row.submissionId)}>{row.provider}</TextLink>, second: (row) => row.number },
                { head: 'Gedaan', align: 'right', cell: (row) => `${row.done} van ${row.of}` },
                { head: 'Stand', cell: (row) => <Badge tone={ASSESSMENT_STAGE_TONES[row.status]}>{ASSESSMENT_STAGE_LABELS[row.status]}</Badge> },
              ]}
              foot={
                <>
                  {view.rows.length > PAGE && <Pages from={view.from} shown={Math.min(PAGE, view.rows.length - view.from)} total={view.rows.length} href={(page) => `${routes.myAssessments(view.window.id)}?pagina=${page}`} />}
                  {view.kept > 0 && <PanelFoot>U meldde een belang bij {plural(view.kept, 'aanbieder', 'aanbieders')}. Die inschrijvingen ziet u niet.</PanelFoot>}
                </>
              }
              empty={<EmptyState title="Er ligt niets voor u klaar">De inschrijvingen zijn aan collega’s gegeven. U kunt werk overnemen in de verdeling.</EmptyState>}
            />
          </Section>
        </Body>
      </>
    )
  },
})

export default mine.page
export const generateMetadata = mine.metadata
