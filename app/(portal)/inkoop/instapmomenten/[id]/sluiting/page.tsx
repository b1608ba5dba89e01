import { screen } from '@/app/screen'
import { Moves } from '@/components/procedures/Moves'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Confirm } from '@/components/ui/Confirm'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section, Stack } from '@/components/ui/Page'
import { formatInstant, formatInstantFull } from '@/lib/kernel/instant'
import { confirmMoveAction, proposeMoveAction, withdrawMoveAction } from '@/lib/procedures/actions'
import { MOVE_KIND_LABELS } from '@/lib/procedures/messages/closing-move'
import { moveSentence, ruleText } from '@/lib/procedures/messages/dates'
import { movePage, type MovePage, type MoveView } from '@/lib/procedures/queries/closing-move'
import { routes } from '@/lib/routes'

const TOLD = 'Wie een concept heeft, heeft ingediend of meedoet als partij, krijgt dan meteen bericht. U ziet niet wie dat zijn.'

function Propose({ view, formKey }: { view: MovePage; formKey: string }) {
  return (
    <Panel pad>
      <ActionForm action={proposeMoveAction} keyValue={formKey} version={view.window.version} hidden={{ windowId: view.window.id }} submit="Latere sluiting voorstellen" note={`Een andere inkoper bevestigt uw voorstel. Tot die tijd verandert er niets. ${TOLD}`}>
        <RadioGroup
          name="kind"
          label="Waarom wordt de sluiting later?"
          options={[
            { value: 'later', label: MOVE_KIND_LABELS.later, hint: view.passed ? 'Dat kan niet meer: de sluiting is voorbij.' : 'Aanbieders hebben meer tijd nodig, bijvoorbeeld na een antwoord.' },
            { value: 'outage', label: MOVE_KIND_LABELS.outage, hint: 'Het portaal was niet bereikbaar terwijl inschrijven kon. Dit kan ook na de sluiting, zolang er niet geopend is.' },
          ]}
          defaultValue={view.passed ? 'outage' : undefined}
        />
        <FieldRow>
          <DateField name="closesDay" label="Nieuwe sluitingsdag" />
          <TextField name="closesTime" label="Nieuwe sluitingstijd" hint="Bijvoorbeeld 12:00" width={5} />
        </FieldRow>
        <Fieldset legend="Wanneer was de storing?" hint="Alleen na een storing invullen.">
          <FieldRow>
            <DateField name="outageFromDay" label="Begon op" optional />
            <TextField name="outageFromTime" label="Tijd van het begin" optional width={5} />
          </FieldRow>
          <FieldRow>
            <DateField name="outageUntilDay" label="Voorbij op" optional />
            <TextField name="outageUntilTime" label="Tijd van het einde" optional width={5} />
          </FieldRow>
        </Fieldset>
        <TextArea name="reason" label="Reden" hint="De reden staat op de openbare pagina en in het bericht." rows={3} />
        {view.rules.length > 0 && <Checkbox name="moveAlong" label="Ik heb gelezen wat meeschuift" hint={`Druk eerst op de knop zonder dit aan te vinken. Dan leest u het hier. ${view.rules.map(ruleText).join('. ')}.`} optional />}
      </ActionForm>
    </Panel>
  )
}

function Waiting({ view, move, formKey }: { view: MovePage; move: MoveView; formKey: string }) {
  const back = (
    <ActionForm action={withdrawMoveAction} keyValue={crypto.randomUUID()} version={move.version} hidden={{ moveId: move.id }} submit="Voorstel intrekken" submitKind="secondary" label="Voorstel intrekken" />
  )
  return (
    <Stack>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Voorgesteld door', value: move.proposedName, second: formatInstant(move.proposedAt) },
            { label: 'Sluit nu', value: formatInstantFull(move.fromClosesAt) },
            { label: 'Sluit dan', value: formatInstantFull(move.toClosesAt), second: MOVE_KIND_LABELS[move.kind] },
            ...(move.outageFrom && move.outageUntil ? [{ label: 'Storing', value: `${formatInstant(move.outageFrom)} tot ${formatInstant(move.outageUntil)}` }] : []),
            ...(move.along.length > 0 ? [{ label: 'Schuift mee', value: <ul className="list-disc pl-5">{move.along.map((each) => <li key={each.date}>{moveSentence(each)}</li>)}</ul> }] : []),
            { label: 'Reden', value: <span className="whitespace-pre-line">{move.reason}</span> },
          ]}
        />
      </Panel>
      {view.mine ? (
        <>
          <Alert kind="wait" title="Een andere inkoper bevestigt uw voorstel">
            Tot die tijd blijft de sluiting zoals zij is.
          </Alert>
          {back}
        </>
      ) : (
        <>
          <Confirm
            title={`Sluit ${view.window.name} op ${formatInstantFull(move.toClosesAt)}?`}
            confirm={<ActionForm action={confirmMoveAction} keyValue={formKey} version={move.version} hidden={{ moveId: move.id }} submit="Latere sluiting bevestigen" label="Latere sluiting bevestigen" />}
          >
            {`De sluiting kan daarna niet meer terug naar ${formatInstantFull(move.fromClosesAt)}. De reden staat dan op de openbare pagina. ${TOLD}`}
          </Confirm>
          {back}
        </>
      )}
    </Stack>
  )
}

const move = screen(['procurement-officer'], {
  load: (actor, { params }) => movePage(actor, params['id'] ?? ''),
  title: (view) => `Sluiting verplaatsen, ${view.window.name}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: view.head.title, href: routes.procedure(view.head.id) }, { label: view.window.name, href: routes.entryWindow(view.window.id) }, { label: 'Sluiting' }]}
        title="Sluiting verplaatsen"
        lead={`${view.window.name} ${view.passed ? 'sloot' : 'sluit'} ${formatInstantFull(view.window.closesAt)}. Alleen later kan, met twee inkopers.`}
      />
      <Body>
        <Stack>
          {view.waiting ? <Waiting view={view} move={view.waiting} formKey={formKey} /> : <Propose view={view} formKey={formKey} />}
          {view.moves.length > 0 && (
            <Section title="Eerder verplaatst">
              <Moves moves={view.moves} />
            </Section>
          )}
        </Stack>
      </Body>
    </>
  ),
})

export default move.page
export const generateMetadata = move.metadata
