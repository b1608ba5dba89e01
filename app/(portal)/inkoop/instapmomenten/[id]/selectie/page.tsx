import { screen } from '@/app/screen'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, PanelFoot, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { routes } from '@/lib/routes'
import { proposeAwardAction, redrawAwardAction } from '@/lib/selection/actions'
import { BY_LABELS, pointsText, tieSentence } from '@/lib/selection/messages'
import { selectionWindow, type SelectionWindow } from '@/lib/selection/queries/window'

type Area = SelectionWindow['areas'][number]

function Entries({ view, area }: { view: SelectionWindow; area: Area }) {
  const { id } = view.window
  const state = (entry: Area['entries'][number]) => {
    if (!entry.assessed) return <Badge tone="wait">Toets op de eisen loopt</Badge>
    if (!area.compared.includes(entry)) return <Badge tone="no">Voldoet niet aan de eisen</Badge>
    if (entry.settled) return <Badge tone="ok">Scores vastgesteld</Badge>
    return <Badge tone="wait">{`${area.given.get(entry.id) ?? 0} van ${area.area.assessors} beoordelaars`}</Badge>
  }
  return (
    <DataTable
      caption={`Inschrijvingen in ${area.area.lot}`}
      rows={area.entries}
      rowKey={(entry) => entry.id}
      columns={[
        { head: 'Aanbieder', cell: (entry) => (area.compared.includes(entry) ? <TextLink href={routes.selectionEntry(id, entry.id, area.area.id)}>{entry.provider}</TextLink> : <TextLink href={routes.assessment(entry.id)}>{entry.provider}</TextLink>), second: (entry) => entry.number },
        { head: 'Uw scores', cell: (entry) => (!area.compared.includes(entry) ? 'niet nodig' : area.mine.has(entry.id) ? 'gegeven' : 'nog niet gegeven') },
        { head: 'Stand', cell: state },
      ]}
      empty={<EmptyState title="Voor dit gebied is niets ingediend" />}
      foot={area.entries.length > 0 && <PanelFoot>Op alfabet. Scores van anderen ziet u pas als iedereen de zijne gaf.</PanelFoot>}
    />
  )
}

function Order({ area }: { area: Area }) {
  if (!area.order) return <p>De volgorde staat hier zodra van elke inschrijving de scores samen zijn vastgesteld.</p>
  return (
    <DataTable
      caption={`Volgorde in ${area.area.lot}`}
      rows={area.order}
      rowKey={(placed) => placed.entry.id}
      columns={[
        { head: 'Aanbieder', cell: (placed) => placed.entry.provider, second: (placed) => BY_LABELS[placed.by] || null },
        { head: 'Punten van 100', align: 'right', cell: (placed) => pointsText(placed.points) },
        { head: 'Voorstel', cell: (placed) => <Badge tone={placed.awarded ? 'ok' : 'none'}>{placed.awarded ? 'Gunnen' : 'Niet gunnen'}</Badge> },
      ]}
      empty={<EmptyState title="Geen inschrijving voldoet aan alle eisen">In dit gebied valt niets te gunnen.</EmptyState>}
      foot={<PanelFoot>{tieSentence(area.area.tieRule)}</PanelFoot>}
    />
  )
}

const page = screen(['procurement-officer'], {
  load: (actor, { params }) => selectionWindow(actor, params['id'] ?? ''),
  title: (view) => `Selectie: ${view.window.name}`,
  render: (view) => (
    <>
      <WindowBand window={view.window} opened={view.window.opened} current="selection" lead="Beoordelaars geven ieder apart scores en stellen die daarna samen vast. De regel die u vooraf publiceerde, geeft de volgorde." />
      <Body>
        {!view.window.opened ? (
          <EmptyState panel level={2} title="Nog niets te vergelijken" action={<ButtonLink kind="secondary" href={routes.entryWindow(view.window.id)}>Naar het instapmoment</ButtonLink>}>
            Wie inschrijft, ziet u na het openen.
          </EmptyState>
        ) : (
          <>
            {view.areas.map((area) => (
              <Section key={area.area.id} title={area.area.lot} intro={`Ten hoogste ${plural(area.area.places, 'aanbieder', 'aanbieders')}.`}>
                <Stack>
                  <Entries view={view} area={area} />
                  {area.entries.length > 0 && <Order area={area} />}
                </Stack>
              </Section>
            ))}
            <Section title="Gunningsvoorstel" intro="Het college besluit op uw voorstel. Daarna krijgt elke aanbieder een brief met zijn eigen scores. Telt een inschrijving later alsnog mee, door herstel of een uitspraak? Dan geven dezelfde beoordelaars haar scores en bepaalt u de volgorde opnieuw in een later besluit.">
              <DataTable
                caption="Gunningsvoorstel per gemeente"
                rows={view.municipalities}
                rowKey={(row) => row.id}
                columns={[
                  { head: 'Gemeente', cell: (row) => row.name },
                  { head: 'Stand', cell: (row) => (row.decision ? <TextLink href={routes.collegeDecision(row.decision.id)}>Voorstel bekijken</TextLink> : row.ready ? 'Klaar voor een voorstel' : 'Nog niet alles is vastgesteld') },
                  {
                    head: '',
                    hidden: 'Actie',
                    cell: (row) => row.later ? (
                      <Stack>
                        <TextLink href={routes.collegeDecision(row.later.id)}>Later besluit bekijken</TextLink>
                        {row.ready && <ActionForm action={redrawAwardAction} keyValue={crypto.randomUUID()} id={`o-${row.id}`} label={`Volgorde opnieuw voor ${row.name}`} hidden={{ windowId: view.window.id, municipalityId: row.id }} submit="Volgorde opnieuw bepalen" submitKind="secondary" />}
                      </Stack>
                    ) : row.ready && (!row.decision || row.decision.status === 'proposed') && <ActionForm action={proposeAwardAction} keyValue={crypto.randomUUID()} id={`v-${row.id}`} label={`Gunningsvoorstel voor ${row.name}`} hidden={{ windowId: view.window.id, municipalityId: row.id }} submit={row.decision ? 'Voorstel opnieuw maken' : 'Gunningsvoorstel maken'} submitKind="secondary" />,
                  },
                ]}
              />
            </Section>
          </>
        )}
      </Body>
    </>
  ),
})

export default page.page
export const generateMetadata = page.metadata
