import { publicScreen } from '@/app/screen'
import { StandingBadge } from '@/components/procedures/Planning'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, PanelFoot, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { publicOutcome, type PublicOutcome } from '@/lib/reporting/queries/outcome'
import { routes } from '@/lib/routes'

type Part = PublicOutcome['windows'][number]
type Row = { readonly key: string; readonly provider: string; readonly invented: boolean; readonly municipality: string; readonly from: string; readonly until: string }

/** One row per provider and municipality, by municipality and then by alphabet; never an order of merit. */
const rowsOf = ({ municipalities }: Part): Row[] =>
  municipalities.flatMap((municipality) => municipality.providers.map((provider) => ({ key: `${municipality.id}${provider.id}`, provider: provider.name, invented: provider.invented, municipality: municipality.name, from: formatDay(provider.from), until: formatDay(provider.until) })))

function Colleges({ part }: { part: Part }) {
  return (
    <DataTable
      caption={`Besluiten van de colleges over ${part.window.name}`}
      rows={part.municipalities}
      rowKey={(municipality) => municipality.id}
      columns={[
        { head: 'Gemeente', cell: (municipality) => municipality.name },
        { head: 'Besluit', cell: (municipality) => (municipality.decidedOn ? <span className="date">{formatDay(municipality.decidedOn)}</span> : part.window.standing === 'decided' ? 'niets te besluiten' : 'nog niet genomen'), second: (municipality) => municipality.reference },
        { head: 'Aanbieders met een overeenkomst', align: 'right', cell: (municipality) => municipality.providers.length },
      ]}
      foot={<PanelFoot>Een aanbieder telt mee zodra zijn overeenkomst door beide kanten is getekend.</PanelFoot>}
    />
  )
}

const result = publicScreen({
  load: (actor, { params }) => publicOutcome(actor, params['id'] ?? ''),
  title: (view) => `Uitslag, ${view.title}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Toelating', href: routes.front() }, { label: view.title, href: routes.publicProcedure(view.id) }, { label: 'Uitslag' }]}
        title={`Uitslag van ${view.title}`}
        lead="Per instapmoment wat de colleges besloten en met welke aanbieders een overeenkomst is getekend. Wie niet is toegelaten, staat hier niet: dat hoort alleen die aanbieder."
        facts={[
          { label: 'Kenmerk', value: view.reference },
          { label: 'Samenwerkingsverband', value: view.region },
          { label: 'Stand', value: formatDayLong(view.today) },
        ]}
      />
      <Body>
        {view.windows.map((part) => {
          const rows = rowsOf(part)
          const known = part.municipalities.some((municipality) => municipality.decidedOn !== null)
          return (
            <Section key={part.window.id} title={part.window.name} actions={<StandingBadge window={part.window} withdrawn={view.withdrawn} />}>
              {known ? (
                <div className="flow">
                  <Colleges part={part} />
                  <DataTable
                    caption={`Aanbieders met een overeenkomst uit ${part.window.name}`}
                    rows={rows}
                    rowKey={(row) => row.key}
                    columns={[
                      { head: 'Aanbieder', cell: (row) => row.provider, second: (row) => (row.invented ? 'verzonnen aanbieder' : null) },
                      { head: 'Gemeente', cell: (row) => row.municipality },
                      { head: 'Van', cell: (row) => <span className="date">{row.from}</span> },
                      { head: 'Tot en met', cell: (row) => <span className="date">{row.until}</span> },
                    ]}
                    empty={<EmptyState title="Er is nog geen overeenkomst getekend">Zodra beide kanten hebben getekend, staat de aanbieder hier.</EmptyState>}
                    foot={rows.length > 0 && <PanelFoot>{`${plural(part.providers, 'aanbieder', 'aanbieders')}. Per gemeente op alfabet.`}</PanelFoot>}
                  />
                </div>
              ) : (
                <Panel>
                  {part.window.standing === 'empty' ? (
                    <EmptyState title="Er was geen inschrijving">Er is niets besloten.</EmptyState>
                  ) : view.withdrawn ? (
                    <EmptyState title="Er komt geen uitslag">De procedure is ingetrokken.</EmptyState>
                  ) : (
                    <EmptyState title="De uitslag is nog niet bekend">
                      {isContinuous(part.window) ? `Elk college besluit binnen ${plural(part.window.decisionDays ?? 0, 'dag', 'dagen')} na een inschrijving. Daarna staat de uitslag hier.` : `De colleges besluiten uiterlijk op ${formatDayLong(part.window.decisionsBy)}. Daarna staat de uitslag hier.`}
                    </EmptyState>
                  )}
                </Panel>
              )}
            </Section>
          )
        })}
      </Body>
    </>
  ),
})

export default result.page
export const generateMetadata = result.metadata
