import { screen } from '@/app/screen'
import { ReceivedTable } from '@/components/admissions/opening/Received'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, PanelFoot, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { Timeline } from '@/components/ui/Timeline'
import { ASSESSMENT_STAGE_LABELS, ASSESSMENT_STAGE_TONES } from '@/lib/admissions/messages/assessment'
import { WINDOW_EVENTS } from '@/lib/admissions/messages/opening'
import { windowPage, type WindowPage } from '@/lib/admissions/queries/opening'
import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import { list, plural, shortFingerprint } from '@/lib/format'
import { day, formatDay } from '@/lib/kernel/day'
import { formatInstant, formatInstantExact, formatInstantFull } from '@/lib/kernel/instant'
import { closingText, decisionsText } from '@/lib/procedures/messages/labels'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** Entry is continuous: what was received comes first, then what was opened. */
function Running({ view }: { view: WindowPage }) {
  const confirm = view.received.find((each) => each.request !== null && !each.request.mine)
  if (view.received.length > 0)
    return (
      <NextStep title={confirm?.request ? `Bevestig het openen voor ${confirm.request.name}` : `Open ${plural(view.received.length, 'inschrijving', 'inschrijvingen')}`} action={<ButtonLink href={routes.openWindow(view.id)}>Naar het openen</ButtonLink>}>
        Openen doet u met zijn tweeën: de een vraagt, de ander bevestigt binnen 15 minuten.
      </NextStep>
    )
  const open = view.entries.filter((entry) => entry.status !== 'assessed').length
  if (open > 0) return <NextStep title={`Beoordeel ${plural(open, 'inschrijving', 'inschrijvingen')}`} action={<ButtonLink href={routes.myAssessments(view.id)}>Naar de beoordeling</ButtonLink>}>{`De colleges besluiten ${plural(view.decisionDays ?? 0, 'dag', 'dagen')} na ontvangst.`}</NextStep>
  if (view.standing === 'stopped') return <NextStep title="Instappen is gestopt" action={<ButtonLink href={routes.stopWindow(view.id)} kind="secondary">Instappen heropenen</ButtonLink>}>Heropenen kan de hele looptijd.</NextStep>
  return <NextStep title={view.standing === 'open' ? 'Wacht op een inschrijving' : 'Er wacht geen inschrijving'}>{view.standing === 'open' ? 'Instappen kan de hele looptijd. U krijgt een regel in Mijn werk zodra er iets binnenkomt.' : 'Instappen kan niet meer.'}</NextStep>
}

function Next({ view }: { view: WindowPage }) {
  if (view.withdrawn) return <NextStep label="Stand" title="De procedure is ingetrokken">{`Op ${formatInstantFull(view.withdrawn.at)}. ${view.opened ? 'Er wordt niet meer besloten.' : 'Wat er was ingediend, wordt niet geopend.'}`}</NextStep>
  if (view.standing === 'draft') return <NextStep title="Publiceer het instapmoment" action={<ButtonLink href={routes.procedurePlanning(view.procedure.id)}>Naar de planning</ButtonLink>}>Het is nog een concept. Aanbieders zien het niet.</NextStep>
  if (view.standing === 'planned') return <NextStep title="Wacht tot het instapmoment opengaat">{`Op ${formatInstantFull(view.opensAt)}. Tot die tijd hoeft u niets te doen.`}</NextStep>
  if (isContinuous(view) && view.standing !== 'decided') return <Running view={view} />
  if (view.standing === 'open') return <NextStep title="Wacht tot de sluiting">{`Sluit ${formatInstantFull(view.closesAt)}. Wie inschrijft, ziet u na het openen.`}</NextStep>
  if (view.standing === 'stopped') return <NextStep title="Instappen is gestopt" action={<ButtonLink href={routes.stopWindow(view.id)} kind="secondary">Instappen heropenen</ButtonLink>}>{`Heropenen kan tot ${formatInstantFull(view.closesAt)}. Openen doet u daarna.`}</NextStep>
  if (view.standing === 'closed') {
    const title = view.request ? (view.request.mine ? 'Een collega bevestigt het openen' : `Bevestig het openen voor ${view.request.name}`) : 'Open de inschrijvingen'
    return <NextStep title={title} action={<ButtonLink href={routes.openWindow(view.id)}>Naar het openen</ButtonLink>}>Openen doet u met zijn tweeën: de een vraagt, de ander bevestigt binnen 15 minuten.</NextStep>
  }
  if (view.standing === 'decided') return <NextStep title="Bekijk de uitslag" action={<ButtonLink href={routes.result(view.id)}>Naar de uitslag</ButtonLink>}>Alle colleges hebben besloten.</NextStep>
  if (view.standing === 'empty') return <NextStep label="Stand" title="Geen inschrijvingen" action={<ButtonLink kind="secondary" href={routes.procedurePlanning(view.procedure.id)}>Naar de planning</ButtonLink>}>Er is niets te beoordelen en niets te besluiten. Dit instapmoment is klaar.</NextStep>
  const open = view.entries.filter((entry) => entry.status !== 'assessed').length
  if (open > 0) return <NextStep title={`Beoordeel ${plural(open, 'inschrijving', 'inschrijvingen')}`} action={<ButtonLink href={routes.myAssessments(view.id)}>Naar de beoordeling</ButtonLink>}>{`De colleges besluiten uiterlijk op ${formatDay(day(view.decisionsBy))}.`}</NextStep>
  return <NextStep title="Maak de voorstellen voor de colleges" action={<ButtonLink href={routes.windowDecisions(view.id)}>Naar de besluiten</ButtonLink>}>Alle inschrijvingen zijn beoordeeld.</NextStep>
}

function Entries({ view }: { view: WindowPage }) {
  if (!view.opened && !isContinuous(view))
    return (
      <Section title="Inschrijvingen">
        <EmptyState panel title={view.withdrawn ? 'Niets geopend' : 'Wie inschrijft, ziet u na het openen'}>
          Tot het openen kan niemand de inschrijvingen lezen of zien wie zich inschreef: niet in lijsten, niet in de post, niet in de geschiedenis. Zo weet elke aanbieder dat hij gelijk behandeld wordt.{' '}
          {view.standing === 'closed' ? <TextLink href={routes.fingerprints(view.procedure.id)}>Hoeveel het er zijn, staat in de openbare lijst van vingerafdrukken.</TextLink> : 'Hoeveel het er zijn, staat bij sluiting in een openbare lijst van vingerafdrukken.'}
        </EmptyState>
      </Section>
    )
  return (
    <Section title={isContinuous(view) ? 'Geopende inschrijvingen' : 'Inschrijvingen'} intro="Op alfabet van de aanbieder. Er is geen rangorde." actions={view.opened?.recordId ? <TextLink href={routes.letter(view.opened.recordId)} file>Proces-verbaal van opening (PDF)</TextLink> : undefined}>
      <DataTable
        caption="Ontvangen inschrijvingen"
        rows={view.entries}
        rowKey={(entry) => entry.submissionId}
        columns={[
          { head: 'Aanbieder', cell: (entry) => <TextLink href={routes.assessment(entry.submissionId)}>{entry.provider}</TextLink>, second: (entry) => entry.number },
          { head: 'Percelen', cell: (entry) => (entry.lots.length === view.lotCount ? `alle ${view.lotCount}` : entry.lots.join(', ')) },
          { head: 'Ontvangen', cell: (entry) => <span className="date">{formatInstantExact(entry.receivedAt)}</span>, second: (entry) => <span className="date">vingerafdruk {shortFingerprint(entry.fingerprint)}</span> },
          { head: 'Stand', cell: (entry) => <Badge tone={ASSESSMENT_STAGE_TONES[entry.status as AssessmentStage]}>{ASSESSMENT_STAGE_LABELS[entry.status as AssessmentStage]}</Badge>, second: (entry) => (isContinuous(view) && entry.openedAt ? <>geopend {formatInstant(entry.openedAt)}{entry.recordId && <>, <TextLink href={routes.letter(entry.recordId)} file>proces-verbaal (PDF)</TextLink></>}</> : null) },
        ]}
        foot={view.entries.length > 0 ? <PanelFoot>{plural(view.entries.length, 'inschrijving', 'inschrijvingen')}, tijden van de server.</PanelFoot> : undefined}
        empty={isContinuous(view) ? <EmptyState title="Er is nog geen inschrijving geopend">Wat is ontvangen, opent u met zijn tweeën. Tot dan weet niemand van wie het is.</EmptyState> : <EmptyState title="Er is geen inschrijving ontvangen">Ook dat is vastgelegd, in het proces-verbaal van opening.</EmptyState>}
      />
    </Section>
  )
}

const window = screen(['procurement-officer'], {
  load: (actor, { params }) => windowPage(actor, params['id'] ?? ''),
  title: (view) => view.name,
  render: (view) => (
    <>
      <WindowBand
        window={view}
        opened={view.opened !== null || isContinuous(view)}
        current="overview"
        facts={[
          { label: 'Open vanaf', value: formatInstant(view.opensAt) },
          { label: 'Sluit', value: closingText(view, formatInstant) },
          { label: 'Besluiten uiterlijk', value: decisionsText({ ...view, decisionsBy: day(view.decisionsBy) }) },
          { label: 'Start overeenkomst', value: isContinuous(view) ? 'na het besluit' : formatDay(day(view.contractStart)) },
        ]}
        next={<Next view={view} />}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            {isContinuous(view) && <ReceivedTable view={view} />}
            <Entries view={view} />
            {view.together.length > 0 && (
              <Section title="Zelfde concern in een perceel" intro="Een feit om te kennen. Het sluit niemand uit.">
                <DataTable
                  caption="Aanbieders van één concern in hetzelfde perceel"
                  rows={view.together}
                  rowKey={(row) => `${row.lot} ${row.group}`}
                  columns={[{ head: 'Perceel', cell: (row) => row.lot }, { head: 'Concern', cell: (row) => row.group }, { head: 'Aanbieders', cell: (row) => list(row.names) }]}
                />
              </Section>
            )}
          </Stack>
          <Stack>
            {view.opened && (
              <Section title="Opening">
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Gevraagd door', value: view.opened.askedBy },
                      { label: 'Bevestigd door', value: view.opened.confirmedBy },
                      { label: 'Geopend', value: formatInstantExact(view.opened.at) },
                      { label: 'Inschrijvingen', value: view.opened.count },
                    ]}
                  />
                </Panel>
              </Section>
            )}
            {!view.withdrawn && (view.standing === 'open' || view.standing === 'planned') && (
              <Section title="Instappen stoppen">
                <p>
                  Dat kan met een reden die iedereen leest. <TextLink href={routes.stopWindow(view.id)}>Instappen stoppen</TextLink>
                </p>
              </Section>
            )}
            {!view.withdrawn && !isContinuous(view) && (view.standing === 'open' || view.standing === 'planned' || view.standing === 'stopped' || view.standing === 'closed') && (
              <Section title="Sluiting verplaatsen">
                <p>
                  Alleen naar later, met twee inkopers. <TextLink href={routes.moveClosing(view.id)}>Sluiting verplaatsen</TextLink>
                </p>
              </Section>
            )}
            <Section title="Wat is er gebeurd">
              {view.history.length === 0 ? (
                <p className="quiet">Nog niets vastgelegd bij dit instapmoment.</p>
              ) : (
                <Timeline items={view.history.map((line, at) => ({ key: line.seq, title: WINDOW_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
              )}
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default window.page
export const generateMetadata = window.metadata
