import { screen } from '@/app/screen'
import { Matrix, MatrixLegend } from '@/components/admissions/assessment/Matrix'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS } from '@/lib/admissions/messages/assessment'
import { matrixPage, type MatrixPage } from '@/lib/admissions/queries/matrix'
import { MATRIX_STANDINGS } from '@/lib/admissions/rules/matrix'
import { plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { CRITERION_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import { routes } from '@/lib/routes'

/** The same filter, another page. */
const pageHref = ({ window, lot, kind, standing, order }: MatrixPage, page: number) =>
  `${routes.matrix(window.id)}?${new URLSearchParams({ ...(lot ? { perceel: lot.id } : {}), ...(kind ? { soort: kind } : {}), ...(standing ? { stand: standing } : {}), volgorde: order, pagina: String(page) }).toString()}`

const matrix = screen(['procurement-officer'], {
  load: (actor, { params, search }) => matrixPage(actor, params['id'] ?? '', { lotId: search['perceel'], kind: search['soort'], standing: search['stand'], order: search['volgorde'], page: pageOf(search['pagina']) }),
  title: (view) => `Overzicht per eis, ${view.window.name}`,
  render: (view) => (
    <>
      <WindowBand window={view.window} opened current="matrix" lead="Elke inschrijving tegen elke eis. Een inschrijving voldoet of voldoet niet; er is geen rangorde." />
      <Body>
        <Panel pad>
          <FilterForm action={routes.matrix(view.window.id)} label="Overzicht filteren">
            <Select name="perceel" label="Perceel" width={15} defaultValue={view.lot?.id} options={view.lots.map((lot) => ({ value: lot.id, label: lot.name }))} />
            <Select name="soort" label="Soort eis" width={15} empty="Elke soort" defaultValue={view.kind} options={CRITERION_KINDS.map((kind) => ({ value: kind, label: CRITERION_KIND_LABELS[kind] }))} />
            <Select name="stand" label="Met een eis die" width={15} empty="Elke stand" defaultValue={view.standing} options={MATRIX_STANDINGS.map((standing) => ({ value: standing, label: STANDING_LABELS[standing] }))} />
            <Select name="volgorde" label="Volgorde" width={15} defaultValue={view.order} options={[{ value: 'name', label: 'Op alfabet' }, { value: 'number', label: 'Op ontvangstnummer' }]} />
            <Button kind="secondary">Filter toepassen</Button>
          </FilterForm>
        </Panel>
        <Section
          title={`${plural(view.found, 'inschrijving', 'inschrijvingen')}${view.found < view.entries ? ` van ${view.entries}` : ''}${view.lot ? ` in ${view.lot.name}` : ''}`}
          actions={view.lot ? <TextLink href={routes.matrixFile(view.window.id, view.lot.id)} file>Dit perceel als CSV</TextLink> : undefined}
        >
          {view.found === 0 ? (
            <EmptyState panel title="Geen inschrijvingen">{view.entries === 0 ? 'Voor dit perceel is er geen inschrijving.' : 'Met dit filter is er geen inschrijving. Kies een andere stand.'}</EmptyState>
          ) : (
            <>
              <MatrixLegend />
              <Matrix view={view} />
              {view.found > view.rows.length && <Pages from={view.from} shown={view.rows.length} total={view.found} href={(page) => pageHref(view, page)} />}
            </>
          )}
        </Section>
        <Section title="De eisen">
          <Panel pad>
            <ol className="plain">
              {view.criteria.map((criterion) => (
                <li key={criterion.position}>{`${criterion.position}. ${criterion.title}${criterion.perLot ? ' (per perceel)' : ''}`}</li>
              ))}
            </ol>
          </Panel>
        </Section>
      </Body>
    </>
  ),
})

export default matrix.page
export const generateMetadata = matrix.metadata
