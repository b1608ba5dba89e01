import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { startSubmissionAction } from '@/lib/admissions/actions/submission'
import { PARTY_KIND_LABELS, PARTY_STATUS_LABELS, PARTY_STATUS_TONES } from '@/lib/admissions/messages/party'
import { SUBMISSION_STATUS_LABELS, SUBMISSION_STATUS_TONES } from '@/lib/admissions/messages/submission'
import { submissionsView, type OwnSubmission, type SubmissionsView, type WindowToEnter } from '@/lib/admissions/queries/submission'
import { list } from '@/lib/format'
import { formatDaysLeft, formatDayLong, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstant, formatInstantFull } from '@/lib/kernel/instant'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** When a window closes, or that it doesn't. */
const closes = (window: { readonly kind: string; readonly endsAt: Date }, today: Day): string => (isContinuous(window) ? 'Doorlopend open.' : `Sluit ${formatInstantFull(window.endsAt)}, ${formatDaysLeft(today, dayIn(window.endsAt))}.`)

function nextStep({ own, invitations, toEnter, today }: SubmissionsView) {
  const draft = own.find((each) => each.open && each.status === 'draft')
  if (draft)
    return (
      <NextStep title={`Maak uw inschrijving voor ${draft.windowName} af`} action={<ButtonLink href={routes.submissionCheck(draft.id)}>Verder met inschrijven</ButtonLink>}>
        {closes(draft, today)}
      </NextStep>
    )
  const asked = invitations.find((each) => each.open && (each.status === 'invited' || each.status === 'accepted'))
  if (asked)
    return (
      <NextStep title={`${asked.leadName} vraagt u om mee te doen`} action={<ButtonLink href={routes.ownDeclaration(asked.id)}>Naar de uitnodiging</ButtonLink>}>
        {closes(asked, today)}
      </NextStep>
    )
  const question = own.find((each) => each.status === 'clarification')
  if (question)
    return (
      <NextStep title="Beantwoord de vraag van de inkopers" action={<ButtonLink href={routes.submissionClarifications(question.id)}>Naar de vraag</ButtonLink>}>
        {`Bij uw inschrijving ${question.number}.`}
      </NextStep>
    )
  const open = toEnter.find((window) => window.state === 'open')
  if (open)
    return (
      <NextStep title={`U kunt inschrijven voor ${open.name}`} action={<ButtonLink href="#instappen" kind="secondary">Bekijk het instapmoment</ButtonLink>}>
        {isContinuous(open) ? 'De hele looptijd.' : `Tot ${formatInstantFull(open.endsAt)}.`}
      </NextStep>
    )
  return (
    <NextStep title="U hoeft nu niets te doen" action={<ButtonLink href={routes.dossier()} kind="secondary">Naar uw dossier</ButtonLink>}>
      Houd uw dossier bij, dan is een volgende inschrijving snel klaar.
    </NextStep>
  )
}

function standing(own: OwnSubmission): { tone: 'ok' | 'wait' | 'no' | 'none'; text: string; href: string } {
  const href = own.open && own.status === 'draft' ? routes.submissionCheck(own.id) : routes.submission(own.id)
  if (own.procedureWithdrawn) return { tone: 'no', text: 'Procedure ingetrokken', href: routes.submission(own.id) }
  if (own.status === 'draft' && !own.open) return { tone: 'no', text: 'Niet ingediend', href }
  if (own.status === 'assessed' && own.decided) return { tone: 'ok', text: 'Besluit genomen', href: routes.submission(own.id) }
  return { tone: SUBMISSION_STATUS_TONES[own.status], text: SUBMISSION_STATUS_LABELS[own.status], href }
}

const STATE_LABELS = { open: 'Open', coming: 'Komt', closed: 'Gesloten' } as const

/** Each window has a form of its own: one key per form. */
function ToEnter({ window, today }: { window: WindowToEnter; today: SubmissionsView['today'] }) {
  return (
    <PanelPart>
      <div className="title">
        <h3>{window.name}</h3>
        <Badge tone={window.state === 'open' ? 'open' : 'none'}>{STATE_LABELS[window.state]}</Badge>
      </div>
      <p className="mt-1">
        <TextLink href={routes.publicProcedure(window.procedure.id)}>{window.procedure.title}</TextLink>, {window.regionName}
      </p>
      <p className="small quiet mt-1">
        {window.state === 'open'
          ? `${closes(window, today)} ${isContinuous(window) ? 'De overeenkomst start na het besluit.' : `Start van de overeenkomst: ${formatDayLong(window.contractStart)}.`}`
          : window.state === 'coming'
            ? `Opent ${formatInstantFull(window.opensAt)}${isContinuous(window) ? ', en blijft open' : ` en sluit ${formatInstantFull(window.endsAt)}`}.`
            : `Gesloten op ${formatInstantFull(window.endsAt)}. U kunt hier niet meer voor inschrijven.`}
      </p>
      {window.state === 'open' && (
        <div className="mt-4">
          <ActionForm action={startSubmissionAction} keyValue={crypto.randomUUID()} hidden={{ windowId: window.id }} submit={`Inschrijving voor ${window.name} beginnen`} submitKind="secondary" label={`Inschrijven voor ${window.name}`} />
        </div>
      )}
    </PanelPart>
  )
}

const submissions = screen(['provider-admin', 'provider-staff'], {
  load: submissionsView,
  title: 'Inschrijvingen',
  render: (view) => (
    <>
      <Band title="Inschrijvingen" lead="Waar u kunt instappen, waaraan u werkt en wat u hebt ingediend." next={nextStep(view)} />
      <Body>
        <Section title="Uw inschrijvingen" actions={<TextLink href={routes.ownQuestions()}>Vragen over een procedure</TextLink>}>
          <DataTable
            caption="Uw inschrijvingen"
            rows={view.own}
            rowKey={(own) => own.id}
            columns={[
              { head: 'Inschrijving', cell: (own) => <TextLink href={standing(own).href}>{own.windowName}</TextLink>, second: (own) => `${own.number}, ${own.procedureTitle}` },
              { head: 'Percelen', cell: (own) => (own.lots.length > 0 ? list(own.lots) : 'Nog niet gekozen') },
              { head: 'Ingediend', cell: (own) => (own.submittedAt && own.status !== 'withdrawn' ? <span className="date">{formatInstant(own.submittedAt)}</span> : 'Nee') },
              { head: 'Sluiting', cell: (own) => <span className="date">{isContinuous(own) ? 'doorlopend open' : formatInstant(own.endsAt)}</span> },
              { head: 'Stand', cell: (own) => <Badge tone={standing(own).tone}>{standing(own).text}</Badge> },
            ]}
            empty={<EmptyState title="U hebt nog geen inschrijvingen">Begin hieronder, bij een instapmoment dat open is.</EmptyState>}
          />
        </Section>
        {view.invitations.length > 0 && (
          <Section title="Meedoen met een ander" intro="Inschrijvingen van een andere aanbieder waarvoor u bent gevraagd.">
            <DataTable
              caption="Gevraagd om mee te doen"
              rows={view.invitations}
              rowKey={(invitation) => invitation.id}
              columns={[
                { head: 'Penvoerder', cell: (invitation) => <TextLink href={routes.ownDeclaration(invitation.id)}>{invitation.leadName}</TextLink>, second: (invitation) => `${invitation.windowName}, ${invitation.procedureTitle}` },
                { head: 'U doet mee als', cell: (invitation) => PARTY_KIND_LABELS[invitation.kind] },
                { head: 'Sluiting', cell: (invitation) => <span className="date">{isContinuous({ kind: invitation.kindOfWindow }) ? 'doorlopend open' : formatInstant(invitation.endsAt)}</span> },
                { head: 'Stand', cell: (invitation) => <Badge tone={PARTY_STATUS_TONES[invitation.status]}>{PARTY_STATUS_LABELS[invitation.status]}</Badge> },
              ]}
            />
          </Section>
        )}
        <Section id="instappen" title="Instappen" intro="Instapmomenten waarvoor u nog geen inschrijving bent begonnen.">
          {view.toEnter.length > 0 ? (
            <Panel>
              {view.toEnter.map((window) => (
                <ToEnter key={window.id} window={window} today={view.today} />
              ))}
            </Panel>
          ) : (
            <EmptyState panel title="Er is nu geen ander instapmoment" action={<ButtonLink href={routes.front()} kind="secondary">Alle procedures bekijken</ButtonLink>}>
              Zodra een regio een instapmoment publiceert, staat het hier.
            </EmptyState>
          )}
        </Section>
      </Body>
    </>
  ),
})

export default submissions.page
export const generateMetadata = submissions.metadata
