import { screen } from '@/app/screen'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { EffectForm, NotAppliedForm, SubcontractorForm } from '@/components/admissions/decision/FactForms'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, Section } from '@/components/ui/Page'
import { recordSubcontractorAction, stateEffectAction, stateNotAppliedAction } from '@/lib/admissions/actions/decision'
import { effectText } from '@/lib/admissions/messages/decision'
import { windowFactsPage, type WindowFactsPage } from '@/lib/admissions/queries/decision-window'
import { formatDay } from '@/lib/kernel/day'

function Effects({ view }: { view: WindowFactsPage }) {
  return (
    <Section title="Gevolgen voor inwoners" intro="Wat een bron zegt over inwoners als een aanbieder niet wordt toegelaten. Nooit een schatting van ons.">
      <DataTable
        caption="Gevolgen voor inwoners"
        rows={view.effects}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Aanbieder', cell: (row) => row.provider },
          { head: 'Gemeente', cell: (row) => row.municipality ?? 'hele regio' },
          { head: 'Gevolg', cell: (row) => effectText(row.known, row.count), second: (row) => row.note },
          { head: 'Bron', cell: (row) => row.source, second: (row) => formatDay(row.statedOn) },
        ]}
        empty={<EmptyState title="Nog geen gevolgen vastgelegd">Leg hieronder vast wat een bron erover zegt, ook als dat “onbekend” is.</EmptyState>}
      />
      {view.may.state && (
        <div className="mt-4">
          <Panel pad>
            <EffectForm action={stateEffectAction} formKey={crypto.randomUUID()} windowId={view.window.id} providers={view.providers} municipalities={view.municipalities} />
          </Panel>
        </div>
      )}
    </Section>
  )
}

function NotApplied({ view }: { view: WindowFactsPage }) {
  return (
    <Section title="Niet ingeschreven" intro="Niet ingeschreven is iets anders dan niet toegelaten.">
      <DataTable
        caption="Partijen die zich niet inschreven"
        rows={view.notApplied}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Aanbieder', cell: (row) => row.provider },
          { head: 'Toelichting', cell: (row) => row.note },
          { head: 'Bron', cell: (row) => row.source },
        ]}
        empty={<EmptyState title="Niets vastgelegd">Van geen bekende aanbieder is vastgelegd dat hij zich niet inschreef.</EmptyState>}
      />
      {view.may.state && (
        <div className="mt-4">
          <Panel pad>
            <NotAppliedForm action={stateNotAppliedAction} formKey={crypto.randomUUID()} windowId={view.window.id} providers={view.providers} />
          </Panel>
        </div>
      )}
    </Section>
  )
}

function Subcontractors({ view }: { view: WindowFactsPage }) {
  return (
    <Section title="Onderaannemers" intro="Wie onder de overeenkomst van een ander werkt, voor zover een bron dat zegt.">
      <DataTable
        caption="Onderaannemers"
        rows={view.subcontractors}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Onderaannemer', cell: (row) => row.provider },
          { head: 'Van', cell: (row) => row.of },
          { head: 'Inwoners', cell: (row) => row.residents ?? 'niet vermeld' },
          { head: 'Bron', cell: (row) => row.source, second: (row) => `sinds ${formatDay(row.validFrom)}` },
        ]}
        empty={<EmptyState title="Geen onderaannemers vastgelegd">Er is geen relatie tussen onderaannemer en hoofdaannemer bekend.</EmptyState>}
      />
      {view.may.state && (
        <div className="mt-4">
          <Panel pad>
            <SubcontractorForm action={recordSubcontractorAction} formKey={crypto.randomUUID()} windowId={view.window.id} providers={view.providers} />
          </Panel>
        </div>
      )}
    </Section>
  )
}

const facts = screen(['procurement-officer'], {
  load: (actor, { params }) => windowFactsPage(actor, params['id'] ?? ''),
  title: (view) => `Vastgelegde feiten: ${view.window.name}`,
  render: (view) => (
    <>
      <WindowBand window={view.window} opened={view.window.opened} current="facts" lead="Elk feit heeft een dag en een bron. Een later feit komt naast het eerdere te staan; er wordt niets overschreven." />
      <Body>
        {view.window.opened ? (
          <>
            <Effects view={view} />
            <NotApplied view={view} />
            <Subcontractors view={view} />
          </>
        ) : (
          <EmptyState panel level={2} title="Nog niets vast te leggen">
            Wie inschrijft, ziet u na het openen. Pas dan is bekend wie zich niet inschreef.
          </EmptyState>
        )}
      </Body>
    </>
  ),
})

export default facts.page
export const generateMetadata = facts.metadata
