import { Fingerprint } from '@/components/admissions/Fingerprints'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { PanelFoot, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { WindowPage } from '@/lib/admissions/queries/opening'
import type { ReceivedView } from '@/lib/admissions/queries/received'
import { plural, shortFingerprint } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstantExact, formatInstantFull, formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** How a received entry stands, for this officer. */
const standing = ({ request }: ReceivedView) => (request === null ? ({ tone: 'open', text: 'Ontvangen' } as const) : request.mine ? ({ tone: 'wait', text: 'Wacht op uw collega' } as const) : ({ tone: 'wait', text: 'Wacht op u' } as const))

type Actions = { readonly request: FormAction; readonly confirm: FormAction }

function Step({ view, entry, actions }: { view: WindowPage; entry: ReceivedView; actions: Actions }) {
  const { request, expired } = entry
  const title = `Inschrijving ontvangen op ${formatInstantFull(entry.receivedAt)}`
  if (request?.mine)
    return (
      <Confirm title={title} confirm={<div className="btns"><ButtonLink kind="secondary" href={routes.openWindow(view.id)}>Kijken of het is bevestigd</ButtonLink></div>}>
        <p>
          U vroeg om {formatTime(request.at)} om deze inschrijving te openen. Een andere inkoper bevestigt dat op deze pagina, onder zijn eigen inlog, uiterlijk om <strong>{formatTime(request.until)}</strong>. Gebeurt dat niet, dan blijft zij dicht en vraagt u opnieuw.
        </p>
      </Confirm>
    )
  return (
    <Confirm
      title={title}
      confirm={
        <ActionForm
          id={`r${entry.id}`}
          label={title}
          action={request ? actions.confirm : actions.request}
          keyValue={crypto.randomUUID()}
          hidden={{ receiptId: entry.id }}
          submit={request ? 'Deze inschrijving openen' : 'Openen aanvragen'}
        />
      }
    >
      {expired && <p>{expired.name} vroeg op {formatInstantFull(expired.at)} om te openen. Niemand bevestigde dat binnen 15 minuten. Vraag opnieuw.</p>}
      {request ? (
        <p>
          {request.name} vroeg om {formatTime(request.at)} om te openen. Bevestigt u dat uiterlijk om <strong>{formatTime(request.until)}</strong>, dan gaat deze inschrijving open. Dat is niet terug te draaien. U staat beiden met naam en tijd in het proces-verbaal.
        </p>
      ) : (
        <p>U vraagt, een andere inkoper bevestigt binnen 15 minuten. Spreek dus af dat u allebei achter het scherm zit. Pas daarna ziet u van wie zij is.</p>
      )}
      <p>
        Vingerafdruk: <Fingerprint of={entry.fingerprint} />
      </p>
      <p>De colleges besluiten uiterlijk op {formatDay(entry.decideBy)}.</p>
    </Confirm>
  )
}

/** What was received and waits for its opening, each with its own step. */
export function Received({ view, actions }: { view: WindowPage; actions: Actions }) {
  if (view.received.length === 0)
    return (
      <EmptyState panel title="Er wacht geen inschrijving">
        Zodra er een binnenkomt, opent u haar hier met zijn tweeën.
      </EmptyState>
    )
  return view.received.map((entry) => <Step key={entry.id} view={view} entry={entry} actions={actions} />)
}

/** The same as a list, on the window's own page. */
export function ReceivedTable({ view }: { view: WindowPage }) {
  return (
    <Section title="Ontvangen, nog niet geopend" intro="Van wie een inschrijving is, ziet u na het openen. De oudste staat bovenaan.">
      <DataTable
        caption="Ontvangen inschrijvingen die nog niet geopend zijn"
        rows={view.received}
        rowKey={(entry) => entry.id}
        columns={[
          { head: 'Ontvangen', cell: (entry) => <TextLink href={routes.openWindow(view.id)}>{formatInstantExact(entry.receivedAt)}</TextLink>, second: (entry) => <span className="date">vingerafdruk {shortFingerprint(entry.fingerprint)}</span> },
          { head: 'Besluit uiterlijk', cell: (entry) => <span className="date">{formatDay(entry.decideBy)}</span> },
          { head: 'Stand', cell: (entry) => <Badge tone={standing(entry).tone}>{standing(entry).text}</Badge> },
        ]}
        foot={view.received.length > 0 ? <PanelFoot>{plural(view.received.length, 'inschrijving', 'inschrijvingen')} ontvangen. <TextLink href={routes.fingerprints(view.procedure.id)}>De openbare lijst van vingerafdrukken</TextLink></PanelFoot> : undefined}
        empty={<EmptyState title="Er wacht geen inschrijving">Zodra er een binnenkomt, staat zij hier.</EmptyState>}
      />
    </Section>
  )
}
