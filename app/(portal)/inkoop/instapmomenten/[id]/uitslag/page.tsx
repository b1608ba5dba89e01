import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, PanelFoot, Section } from '@/components/ui/Page'
import { PerceelStrook } from '@/components/ui/PerceelStrook'
import { TextLink } from '@/components/ui/TextLink'
import { issueCouncilLetterAction } from '@/lib/contracts/actions'
import { effectText, windowResult, type WindowResult } from '@/lib/contracts/queries/result'
import { list, plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'

const before = (result: WindowResult) => result.admitted.filter((provider) => provider.contractedBefore).length

function Refused({ result }: { result: WindowResult }) {
  return (
    <Section title="Niet toegelaten" intro="Deze namen staan op geen openbare pagina. In een raadsbrief staan zij alleen in de vertrouwelijke bijlage.">
      <DataTable
        caption="Niet toegelaten partijen"
        rows={result.refused}
        rowKey={(party) => party.id}
        columns={[
          { head: 'Partij', cell: (party) => party.name, second: (party) => (party.invented ? 'verzonnen aanbieder' : list(party.municipalities)) },
          { head: 'Reden', cell: (party) => (party.statedReason ? `“${party.statedReason}”` : party.reason), second: (party) => (party.statedReason ? party.reason : undefined) },
          {
            head: 'Gevolg voor inwoners',
            cell: (party) =>
              party.effects.length === 0 ? (
                'niet bekend'
              ) : (
                <ul>
                  {party.effects.map((effect) => (
                    <li key={`${effect.municipality ?? ''}${effect.known}`}>{effectText(effect)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
        empty={<EmptyState title="Niemand is geweigerd">Elke aanbieder die zich inschreef, is toegelaten in ten minste één perceel.</EmptyState>}
      />
    </Section>
  )
}

function NotApplied({ result }: { result: WindowResult }) {
  if (result.notApplied.length === 0) return null
  return (
    <Section title="Niet ingeschreven" intro="Niet ingeschreven is iets anders dan niet toegelaten.">
      <DataTable
        caption="Partijen die zich niet inschreven"
        rows={result.notApplied}
        rowKey={(party) => party.id}
        columns={[
          { head: 'Partij', cell: (party) => party.name, second: () => 'niet ingeschreven' },
          { head: 'Wat de bron zegt', cell: (party) => party.note },
          { head: 'Onderaannemer van', cell: (party) => party.subcontractorOf, second: (party) => party.residents ?? undefined },
        ]}
      />
    </Section>
  )
}

function CouncilLetters({ result }: { result: WindowResult }) {
  return (
    <Section title="Raadsbrieven" intro="Een brief komt uit deze cijfers en verandert daarna niet meer.">
      <DataTable
        caption="Raadsbrieven per gemeente"
        rows={result.municipalities}
        rowKey={(municipality) => municipality.id}
        columns={[
          { head: 'Gemeente', cell: (municipality) => municipality.name },
          { head: 'Besluit van het college', cell: (municipality) => (municipality.decidedOn ? formatDay(municipality.decidedOn) : 'nog niet genomen') },
          {
            head: 'Gemaakt',
            cell: (municipality) =>
              municipality.letters.length === 0 ? (
                'nog niet'
              ) : (
                <ul>
                  {municipality.letters.map((letter) => (
                    <li key={letter.id}>
                      <TextLink href={routes.letter(letter.id)} file hidden={`voor ${municipality.name}`}>
                        {formatInstant(letter.issuedAt)} (PDF)
                      </TextLink>
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            head: '',
            hidden: 'Actie',
            cell: (municipality) =>
              result.mayIssue && municipality.decidedOn ? (
                <ActionForm action={issueCouncilLetterAction} keyValue={crypto.randomUUID()} submit={`Raadsbrief maken voor ${municipality.name}`} submitKind="secondary" hidden={{ windowId: result.window.id, municipalityId: municipality.id }} id={`raad-${municipality.id}`} label={`Raadsbrief voor ${municipality.name}`}>
                  {null}
                </ActionForm>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

const result = screen(['procurement-officer', 'contract-manager', 'college-clerk', 'auditor', 'policy-adviser', 'controller'], {
  load: (actor, { params }) => windowResult(actor, params['id'] ?? ''),
  title: (view) => `Uitslag ${view.window.name}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: view.procedure.title, href: routes.procedure(view.procedure.id) }, { label: view.window.name, href: routes.entryWindow(view.window.id) }, { label: 'Uitslag' }]}
        title={`Uitslag ${view.window.name}`}
        badge={view.window.decided ? <Badge tone="ok">Besloten</Badge> : <Badge tone="wait">Nog niet alles besloten</Badge>}
        lead={`Start van de overeenkomsten op ${formatDayLong(view.window.contractStart)}. Alles op deze pagina is geteld uit de besluiten.`}
      >
        <PerceelStrook
          label="Toegelaten aanbieders per gemeente"
          totals={[
            { name: 'Aanbieders', value: view.admitted.length },
            { name: 'Deelnames', value: view.participations },
          ]}
          items={view.municipalities.map((municipality) => ({ name: municipality.name, value: municipality.admitted }))}
          max={Math.max(1, view.admitted.length)}
        />
      </Band>
      <Body>
        <Section title="Toegelaten" {...(view.admitted.length > 0 ? { intro: `${plural(before(view), 'aanbieder was', 'aanbieders waren')} al gecontracteerd, ${plural(view.admitted.length - before(view), 'is nieuw', 'zijn nieuw')}.` } : {})}>
          <DataTable
            caption="Toegelaten aanbieders"
            rows={view.admitted}
            rowKey={(provider) => provider.id}
            columns={[
              { head: 'Aanbieder', cell: (provider) => provider.name, second: (provider) => (provider.legalForm === 'niet vermeld' ? 'rechtsvorm niet vermeld in de bron' : provider.legalForm) },
              { head: 'Al gecontracteerd', cell: (provider) => (provider.contractedBefore ? 'Ja' : 'Nee') },
              { head: 'Toegelaten in', cell: (provider) => provider.where },
              { head: 'Percelen', align: 'right', cell: (provider) => provider.lots, total: view.participations },
            ]}
            foot={<PanelFoot>Op alfabet. {typeOf(view.procedure.type).outcome === 'award' ? 'De volgorde staat bij de selectie.' : 'Er is geen rangorde.'}{view.procedure.source ? ` Bron: ${view.procedure.source}` : ''}</PanelFoot>}
            empty={
              view.window.decided ? (
                <EmptyState title="Niemand is toegelaten">De colleges hebben besloten. Geen inschrijving voldeed aan alle eisen.</EmptyState>
              ) : (
                <EmptyState title="Nog niemand is toegelaten">De uitslag verschijnt hier zodra de colleges hebben besloten.</EmptyState>
              )
            }
          />
        </Section>
        <Refused result={view} />
        <NotApplied result={view} />
        <CouncilLetters result={view} />
      </Body>
    </>
  ),
})

export default result.page
export const generateMetadata = result.metadata
