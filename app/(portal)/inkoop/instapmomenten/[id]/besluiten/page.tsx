import { screen } from '@/app/screen'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, PanelFoot, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { proposeDecisionAction } from '@/lib/admissions/actions/decision'
import { DECISION_STATUS_LABELS, DECISION_STATUS_TONES } from '@/lib/admissions/messages/decision'
import { windowDecisionsPage, type MunicipalityRow, type WindowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { shortList } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { decisionsText } from '@/lib/procedures/messages/labels'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'

/** Where entry is continuous: what waits for a next proposal comes first. */
function Running({ view }: { view: WindowDecisionsPage }) {
  const ready = view.municipalities.filter((row) => row.toPropose > 0)
  if (ready.length > 0) return <NextStep title="Maak de voorstellen">{`Er is beoordeeld voor ${shortList(ready.map((row) => row.name), 3)}. Elke keer dat u een voorstel maakt, gaat het over wat nog niet besloten is.`}</NextStep>
  if (view.municipalities.some((row) => row.waiting.length > 0)) return <NextStep title="Rond de beoordelingen af" action={<ButtonLink href={routes.assessmentsOf(view.window.id)}>Naar de beoordeling</ButtonLink>}>{`De colleges besluiten ${decisionsText(view.window)}.`}</NextStep>
  return <NextStep title="Er wacht niets">Wat beoordeeld is, staat in een voorstel of besluit.</NextStep>
}

function Next({ view }: { view: WindowDecisionsPage }) {
  if (isContinuous(view.window) && view.window.standing !== 'decided') return <Running view={view} />
  const toPropose = view.municipalities.filter((row) => row.entries > 0 && !row.decision)
  const assessed = view.municipalities.every((row) => row.assessed === row.entries)
  if (view.window.standing === 'empty') return <NextStep label="Stand" title="Geen inschrijvingen">Geen college hoeft te besluiten.</NextStep>
  if (!assessed) return <NextStep title="Rond de beoordelingen af" action={<ButtonLink href={routes.assessmentsOf(view.window.id)}>Naar de beoordeling</ButtonLink>}>{`De colleges besluiten uiterlijk op ${formatDay(view.window.decisionsBy)}.`}</NextStep>
  if (toPropose.length > 0) return <NextStep title="Maak de voorstellen">{`Nog geen voorstel voor ${shortList(toPropose.map((row) => row.name), 3)}.`}</NextStep>
  if (view.window.standing === 'decided') return <NextStep title="Bekijk de uitslag" action={<ButtonLink href={routes.result(view.window.id)}>Naar de uitslag</ButtonLink>}>Alle colleges hebben besloten.</NextStep>
  return <NextStep title="De colleges besluiten">De besluitregistratie van elke gemeente legt het besluit vast, of u doet dat op grond van een mandaat.</NextStep>
}

function Decision({ row }: { row: MunicipalityRow }) {
  if (!row.decision) return <Badge tone="none">{row.entries === 0 ? 'Niets te besluiten' : 'Nog geen voorstel'}</Badge>
  return <Badge tone={DECISION_STATUS_TONES[row.decision.status]}>{row.decision.summons ? 'Dagvaarding ontvangen' : DECISION_STATUS_LABELS[row.decision.status]}</Badge>
}

function Act({ row, view }: { row: MunicipalityRow; view: WindowDecisionsPage }) {
  if (isContinuous(view.window))
    return (
      <Stack>
        {row.decisions.map((decision) => (
          <TextLink key={decision.id} href={routes.collegeDecision(decision.id)} hidden={`van ${row.name}`}>
            {`${decision.reference}: ${DECISION_STATUS_LABELS[decision.status].toLowerCase()}`}
          </TextLink>
        ))}
        {view.may.propose && row.toPropose > 0 && <Propose row={row} view={view} />}
      </Stack>
    )
  if (row.decision)
    return (
      <>
        <TextLink href={routes.collegeDecision(row.decision.id)} hidden={`van ${row.name}`}>
          {row.decision.status === 'proposed' ? 'Voorstel bekijken' : 'Besluit bekijken'}
        </TextLink>
        {row.decision.documentLetterId && (
          <p>
            <TextLink href={routes.letter(row.decision.documentLetterId)} hidden={`van ${row.name}`}>
              Collegevoorstel (PDF)
            </TextLink>
          </p>
        )}
      </>
    )
  if (typeOf(view.window.procedure.type).outcome === 'award') return <TextLink href={routes.windowSelection(view.window.id)}>Naar de selectie</TextLink>
  if (!view.may.propose || row.entries === 0 || row.assessed < row.entries) return null
  return <Propose row={row} view={view} />
}

const Propose = ({ row, view }: { row: MunicipalityRow; view: WindowDecisionsPage }) => (
  <ActionForm action={proposeDecisionAction} keyValue={crypto.randomUUID()} id={`v-${row.id}`} label={`Voorstel voor ${row.name}`} hidden={{ windowId: view.window.id, municipalityId: row.id }} submit={`Voorstel maken voor ${row.name}`} submitKind="secondary" />
)

const decisions = screen(['procurement-officer'], {
  load: (actor, { params }) => windowDecisionsPage(actor, params['id'] ?? ''),
  title: (view) => `Besluiten: ${view.window.name}`,
  render: (view) => (
    <>
      <WindowBand window={view.window} opened={view.window.opened} current="decisions" lead={isContinuous(view.window) ? 'Elk college besluit zelf over zijn eigen perceel, telkens over wat beoordeeld is. Elk besluit heeft een eigen dag, brieven en reactietermijn.' : 'Elk college besluit zelf over zijn eigen perceel. Eén besluit per college, met een uitkomst per aanbieder.'} next={view.window.opened ? <Next view={view} /> : undefined} />
      <Body>
        <Section title="Besluiten van de colleges">
          {view.window.opened ? (
            <DataTable
              caption="Besluiten per gemeente"
              rows={view.municipalities}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Gemeente', cell: (row) => row.name, second: (row) => (row.mandated ? 'mandaat aan de regio' : 'legt zelf vast') },
                { head: 'Beoordeeld', align: 'right', cell: (row) => (row.entries === 0 ? 'geen inschrijving' : `${row.assessed} van ${row.entries}`), second: (row) => (row.waiting.length > 0 ? `wacht op ${shortList(row.waiting, 2)}` : undefined) },
                { head: 'Besluit', cell: (row) => <Decision row={row} /> },
                { head: 'Genomen op', cell: (row) => (row.decision?.decidedOn ? formatDay(row.decision.decidedOn) : null) },
                { head: 'Reactie uiterlijk', cell: (row) => (row.decision?.reactionUntil ? formatDay(row.decision.reactionUntil) : null) },
                { head: '', hidden: 'Actie', cell: (row) => <Act row={row} view={view} /> },
              ]}
              foot={<PanelFoot>Een voorstel volgt uit de beoordeling. U kunt het met een reden wijzigen tot het college besloten heeft.</PanelFoot>}
            />
          ) : (
            <EmptyState panel title="Nog niets te besluiten" action={<ButtonLink kind="secondary" href={routes.entryWindow(view.window.id)}>Naar het instapmoment</ButtonLink>}>
              Wie inschrijft, ziet u na het openen. Daarna beoordeelt u, en maakt u hier per gemeente het voorstel.
            </EmptyState>
          )}
        </Section>
      </Body>
    </>
  ),
})

export default decisions.page
export const generateMetadata = decisions.metadata
