import { screen } from '@/app/screen'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Received } from '@/components/admissions/opening/Received'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { confirmEntryAction, confirmOpeningAction, requestEntryAction, requestOpeningAction } from '@/lib/admissions/actions/opening'
import { windowPage, type WindowPage } from '@/lib/admissions/queries/opening'
import { plural } from '@/lib/format'
import { formatInstantFull, formatTime } from '@/lib/kernel/instant'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

function NotClosed({ view }: { view: WindowPage }) {
  return (
    <Alert kind="info" title="Openen kan na de sluiting">
      <p>Dit instapmoment sluit {formatInstantFull(view.closesAt)}. Tot dan kan een aanbieder zijn inschrijving nog aanvullen of terugtrekken, en ziet u niet wie zich inschreef.</p>
    </Alert>
  )
}

function Withdrawn({ view }: { view: WindowPage }) {
  return (
    <Alert kind="no" title="De procedure is ingetrokken">
      <p>{view.withdrawn ? `Op ${formatInstantFull(view.withdrawn.at)}. ${view.withdrawn.reason}` : ''}</p>
      <p>Wat er was ingediend, wordt niet geopend. De sleutel waarmee dat kon, bestaat niet meer. Alleen de aanbieder zelf kan zijn inschrijving nog lezen.</p>
    </Alert>
  )
}

function Opened({ view }: { view: WindowPage }) {
  const { opened } = view
  if (!opened) return null
  return (
    <Alert kind="ok" title="De inschrijvingen zijn geopend">
      <p>
        {opened.askedBy} vroeg, {opened.confirmedBy} bevestigde, op {formatInstantFull(opened.at)}. {opened.count === 0 ? 'Er was geen inschrijving. Er valt niets te besluiten.' : `Geopend: ${plural(opened.count, 'inschrijving', 'inschrijvingen')}.`}{' '}
        {opened.recordId && (
          <TextLink href={routes.letter(opened.recordId)} file>
            Proces-verbaal (PDF)
          </TextLink>
        )}
      </p>
    </Alert>
  )
}

function Ask({ view, formKey }: { view: WindowPage; formKey: string }) {
  return (
    <>
      {view.expired && (
        <Alert kind="wait" title="De vorige aanvraag is verlopen">
          <p>
            {view.expired.name} vroeg op {formatInstantFull(view.expired.at)} om te openen. Niemand bevestigde dat binnen 15 minuten. Vraag opnieuw.
          </p>
        </Alert>
      )}
      <Confirm
        title={`${view.name}: inschrijvingen openen?`}
        confirm={
          <ActionForm
            action={requestOpeningAction}
            keyValue={formKey}
            hidden={{ windowId: view.id }}
            submit="Openen aanvragen"
            buttons={
              <ButtonLink kind="secondary" href={routes.entryWindow(view.id)}>
                Nog niet openen
              </ButtonLink>
            }
          />
        }
      >
        <p>U vraagt, een andere inkoper bevestigt. Met die tweede klik gaan alle inschrijvingen tegelijk open. Dat is niet terug te draaien.</p>
        <p>Na uw aanvraag heeft uw collega 15 minuten. Spreek dus af dat u allebei achter het scherm zit.</p>
      </Confirm>
    </>
  )
}

function Waiting({ view, request }: { view: WindowPage; request: NonNullable<WindowPage['request']> }) {
  return (
    <Confirm
      title="Uw collega bevestigt het openen"
      confirm={
        <div className="btns">
          <ButtonLink kind="secondary" href={routes.openWindow(view.id)}>
            Kijken of het is bevestigd
          </ButtonLink>
        </div>
      }
    >
      <p>
        U vroeg om {formatTime(request.at)} om te openen. Een andere inkoper bevestigt dat op deze pagina, onder zijn eigen inlog, uiterlijk om <strong>{formatTime(request.until)}</strong>. Gebeurt dat niet, dan blijft alles dicht en vraagt u opnieuw.
      </p>
    </Confirm>
  )
}

function Second({ view, request, formKey }: { view: WindowPage; request: NonNullable<WindowPage['request']>; formKey: string }) {
  return (
    <Confirm
      title={`${view.name}: het openen bevestigen?`}
      confirm={
        <ActionForm
          action={confirmOpeningAction}
          keyValue={formKey}
          hidden={{ windowId: view.id }}
          submit="Inschrijvingen openen"
          buttons={
            <ButtonLink kind="secondary" href={routes.entryWindow(view.id)}>
              Niet openen
            </ButtonLink>
          }
        />
      }
    >
      <p>
        {request.name} vroeg om {formatTime(request.at)} om te openen. Bevestigt u dat uiterlijk om <strong>{formatTime(request.until)}</strong>, dan gaan alle inschrijvingen tegelijk open. Dat is niet terug te draaien.
      </p>
      <p>U staat beiden met naam en tijd in het proces-verbaal.</p>
    </Confirm>
  )
}

const opening = screen(['procurement-officer'], {
  load: (actor, { params }) => windowPage(actor, params['id'] ?? ''),
  title: (view) => `Openen: ${view.name}`,
  render: (view, { formKey }) => (
    <>
      <WindowBand window={view} opened={view.opened !== null || isContinuous(view)} current="opening" lead={isContinuous(view) ? 'Doorlopend open: elke inschrijving opent u na ontvangst.' : `${view.standing === 'closed' || view.opened ? 'Gesloten' : 'Sluit'} ${formatInstantFull(view.closesAt)}.`} />
      <Body>
        <Columns split="7-5">
          <Stack>
            {isContinuous(view) && !view.withdrawn ? <Received view={view} actions={{ request: requestEntryAction, confirm: confirmEntryAction }} /> : view.opened ? <Opened view={view} /> : view.withdrawn ? <Withdrawn view={view} /> : view.standing !== 'closed' ? <NotClosed view={view} /> : !view.request ? <Ask view={view} formKey={formKey} /> : view.request.mine ? <Waiting view={view} request={view.request} /> : <Second view={view} request={view.request} formKey={formKey} />}
          </Stack>
          <Stack>
            <Section title="Zo werkt het">
              <ol className="list-decimal pl-5">
                <li>{isContinuous(view) ? 'Zodra er een inschrijving is, kan een inkoper vragen om haar te openen.' : 'Na de sluiting vraagt een inkoper om te openen.'}</li>
                <li>Een andere inkoper bevestigt dat binnen 15 minuten.</li>
                <li>{isContinuous(view) ? 'Alleen die inschrijving gaat open. Tot dan weet niemand van wie zij is, en kan de aanbieder haar vervangen of intrekken.' : 'Alle inschrijvingen gaan tegelijk open. De database bewaakt dat, niet alleen het scherm.'}</li>
                <li>{isContinuous(view) ? 'Elke opening heeft een eigen proces-verbaal, met beide namen en de tijden.' : 'Het proces-verbaal noemt beide namen, de tijden en wat er was, ook als er niets was.'}</li>
              </ol>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default opening.page
export const generateMetadata = opening.metadata
