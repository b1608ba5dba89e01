import { screen } from '@/app/screen'
import { CellDifferences } from '@/components/norms/CellDifferences'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { compareView } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params, search }) => compareView(actor, params['id'] ?? '', search['met']),
  title: ({ set }) => `${set.name} vergelijken`,
  render: ({ set, sets, other, cells }) => {
    const changed = cells.filter((cell) => cell.parts.length > 0)
    return (
      <>
        <Band crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name, href: routes.normSet(set.id) }, { label: 'Vergelijken' }]} title="Normenkaders vergelijken" lead={`${set.name}, versie ${set.edition}, naast een ander normenkader, norm voor norm.`} />
        <Body>
          <FilterForm action={routes.compareNorms(set.id)} label="Kies het andere normenkader">
            <Select name="met" label="Vergelijken met" empty="Kies een normenkader" defaultValue={other?.id ?? ''} options={sets.map((each) => ({ value: each.id, label: `${each.name}, versie ${each.edition}` }))} />
            <Button kind="secondary">Vergelijken</Button>
          </FilterForm>
          {other === null ? (
            <EmptyState panel level={2} title="Er is nog niets om naast te leggen">
              Kies hierboven een ander normenkader.
            </EmptyState>
          ) : (
            <Section title={changed.length === 0 ? 'De normen zijn gelijk' : `${plural(changed.length, 'norm is', 'normen zijn')} anders`} intro={`${plural(cells.length - changed.length, 'norm is', 'normen zijn')} in beide gelijk.`}>
              {changed.length > 0 && <CellDifferences own={`${set.name}, versie ${set.edition}`} other={`${other.name}, versie ${other.edition}`} cells={changed} />}
            </Section>
          )}
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
