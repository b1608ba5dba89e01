import { Alert } from '@/components/ui/Alert'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { FACILITY_RESTORED } from '@/lib/continuity/messages/facility'
import type { Undo } from '@/lib/continuity/queries/undo-death'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Actions = { readonly propose: FormAction; readonly undo: FormAction; readonly decline: FormAction }

/** A death that was none: proposed by one, undone by another, with what stands again and what was sent meanwhile. */
export function UndoDeathSection({ undo, signalId, formKey, actions }: { undo: Undo; signalId: string; formKey: string; actions: Actions }) {
  const { proposal } = undo
  const key = (end: string) => `${formKey.slice(0, -1)}${end}`
  const waits = proposal?.status === 'proposed'
  return (
    <Section title="Klopt dit overlijden niet?" id="ongedaan" intro={waits || proposal?.status === 'done' ? undefined : 'U stelt voor het ongedaan te maken. Een tweede consulent besluit.'}>
      {proposal?.status === 'proposed' && <Alert kind="wait" title={`${proposal.proposedBy} stelt voor dit overlijden ongedaan te maken`}>{proposal.reason}</Alert>}
      {proposal?.status === 'declined' && <Alert kind="info" title={`Blijft zoals het is, zegt ${proposal.decidedBy ?? ''}`}>{proposal.declineReason}</Alert>}
      {proposal?.status === 'done' && <Alert kind="ok" title={`Ongedaan gemaakt door ${proposal.decidedBy ?? ''}${proposal.decidedAt ? `, ${formatInstant(proposal.decidedAt)}` : ''}`}>{proposal.reason}</Alert>}
      <Panel>
        {(waits || proposal?.status === 'done') && <UndoFacts undo={undo} />}
        {waits && !proposal.own && (
          <PanelPart>
            <ActionForm action={actions.undo} keyValue={key('d')} id="ongedaan-maken" label="Overlijden ongedaan maken" version={proposal.version} hidden={{ correctionId: proposal.id }} submit="Overlijden ongedaan maken">
              <Checkbox name="sure" label="Ik heb nagegaan dat deze inwoner leeft" />
            </ActionForm>
          </PanelPart>
        )}
        {waits && (
          <PanelPart>
            <ActionForm action={actions.decline} keyValue={key('e')} id="niet-ongedaan" label={proposal.own ? 'Uw voorstel terugnemen' : 'Het overlijden blijft staan'} version={proposal.version} hidden={{ correctionId: proposal.id }} submit={proposal.own ? 'Voorstel terugnemen' : 'Overlijden laten staan'} submitKind="secondary">
              <TextArea name="reason" label="Waarom blijft het staan?" rows={2} />
            </ActionForm>
          </PanelPart>
        )}
        {(proposal === null || proposal.status === 'declined') && (
          <PanelPart>
            <ActionForm action={actions.propose} keyValue={key('f')} id="ongedaan-voorstellen" label="Voorstellen ongedaan te maken" hidden={{ signalId }} submit="Ongedaan maken voorstellen" submitKind="secondary">
              <TextArea name="reason" label="Waaruit blijkt dat het niet klopt?" rows={3} />
            </ActionForm>
          </PanelPart>
        )}
      </Panel>
    </Section>
  )
}

function UndoFacts({ undo: { proposal, restores, urgent, facility, letter, sent, bridges } }: { undo: Undo }) {
  const done = proposal?.status === 'done'
  return (
    <>
      {proposal?.status === 'proposed' && (
        <PanelPart>
          <p>{restores.length === 0 ? 'Er is geen besluit over hulp dat door dit overlijden eindigde.' : 'Deze hulp staat daarna weer zoals zij is besloten. Bied haar opnieuw aan bij de aanbieder.'}</p>
          {restores.map((each) => (
            <p key={each.id}>
              <TextLink href={routes.decision(each.caseId)}>{`${each.product}, zaak ${each.caseNumber}`}</TextLink>
            </p>
          ))}
        </PanelPart>
      )}
      {urgent.map((each) => (
        <PanelPart key={each.id}>
          <p>
            {`De tijdelijke hulp van ${each.helper} loopt daarna weer, tot en met ${formatDayLong(each.endsOn)}. Spreek af wanneer de hulp weer komt. `}
            <TextLink href={routes.urgentHelp(each.caseId)}>{`Tijdelijke hulp in zaak ${each.caseNumber}`}</TextLink>
          </p>
        </PanelPart>
      ))}
      {facility && (done || facility.state === 'ended') && (
        <PanelPart>
          <p>{done ? FACILITY_RESTORED[facility.state](facility.number, facility.provider) : FACILITY_RESTORED.before(facility.number)}</p>
        </PanelPart>
      )}
      <PanelPart>
        <h3>Wat sinds het overlijden is verstuurd</h3>
        {sent.length === 0 ? <p>Niets.</p> : <DefinitionList items={sent.map((each) => ({ label: formatDay(each.on), value: each.what }))} />}
        <p className="small">{letter ? 'Wat verstuurd is, komt niet terug. De inwoner leest het in de brief.' : 'Wat verstuurd is, komt niet terug. Deze inwoner heeft geen zaak, en krijgt geen brief: bel de inwoner.'}</p>
      </PanelPart>
      {bridges.map((each) => (
        <PanelPart key={each.id}>
          <p>
            De partner heeft een overbrugging. <TextLink href={routes.urgentHelp(each.id)}>{`Overbrugging beëindigen in zaak ${each.number}`}</TextLink>
          </p>
        </PanelPart>
      ))}
    </>
  )
}
