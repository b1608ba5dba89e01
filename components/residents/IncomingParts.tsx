import { AddressFields } from '@/components/residents/AddressFields'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { PART_LABELS, PURPOSE_LABELS } from '@/lib/exchange/messages/transfer'
import type { IncomingPage, IncomingRow } from '@/lib/exchange/queries/incoming'
import { OPENING_PURPOSES } from '@/lib/exchange/schema/transfer'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** What is known of an announced file without opening it, and what was done with it. */
export function IncomingFacts({ row }: { row: IncomingRow }) {
  return (
    <Section title="De overdracht">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Wat erin zit', value: row.parts.map((part) => <span key={part} className="block">{PART_LABELS[part]}</span>) },
            { label: 'Laatste dag', value: row.expiresOn ? formatDayLong(row.expiresOn) : 'Geen' },
            ...(row.openedAt && row.purpose ? [{ label: 'Geopend', value: `${formatInstant(row.openedAt)} door ${row.openedBy ?? ''}`, second: PURPOSE_LABELS[row.purpose] }] : []),
            ...(row.decidedOn ? [{ label: row.status === 'refused' ? 'Niet overgenomen' : 'Overgenomen', value: `${formatDay(row.decidedOn)} door ${row.decidedBy ?? ''}`, second: row.reason ?? undefined }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

type Actions = { readonly open: FormAction; readonly receive: FormAction; readonly join: FormAction; readonly refuse: FormAction }

/** What a consultant can do with an announced file now: open it, take it up as a new file or with the one that is there, or not at all. */
export function DecideIncoming({ view, formKey, actions }: { view: IncomingPage; formKey: string; actions: Actions }) {
  const { row, content, same, alike } = view
  const key = (last: string) => `${formKey.slice(0, -1)}${last}`
  const waits = (row.status === 'announced' || row.status === 'opened') && !row.lapsed
  if (row.status === 'withdrawn') return <p>De inwoner trok de toestemming in. De inhoud is weg.</p>
  if (row.lapsed) return <p>De laatste dag is voorbij. De inwoner kan de andere gemeente vragen het dossier opnieuw te sturen.</p>
  if (!waits) return null
  return (
    <>
      {row.status === 'announced' && (
        <Section title="Dossier openen" intro="U ziet de inhoud pas als u zegt waarvoor. Dat wordt vastgelegd.">
          <Panel pad>
            <ActionForm action={actions.open} keyValue={key('a')} id="openen" label="Dossier openen" version={row.version} hidden={{ incomingId: row.id }} submit="Dossier openen">
              <RadioGroup name="purpose" label="Waarvoor?" options={OPENING_PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] }))} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {content && same && (
        <Section title="Deze inwoner heeft hier al een dossier" intro={`${same.formal}, geboren op ${formatDay(same.birthDate)}, met hetzelfde BSN`}>
          <Panel pad>
            <p>
              <TextLink href={routes.resident(same.id)}>Bekijk eerst dat dossier</TextLink>
            </p>
            <ActionForm action={actions.join} keyValue={key('b')} id="erbij" label="Bij het dossier zetten" version={row.version} hidden={{ incomingId: row.id, residentId: same.id }} submit="Bij dat dossier zetten" note="In dat dossier verandert niets. Wat de andere gemeente stuurde, staat er apart bij." />
          </Panel>
        </Section>
      )}
      {content && !same && (
        <Section title="Overnemen als nieuw dossier" intro="Alleen wie de inwoner is, komt in het dossier. De rest staat er apart bij.">
          <Panel pad>
            {alike.length > 0 && (
              <p>
                Dit dossier lijkt op dat van {alike.map((each, index) => <span key={each.id}>{index > 0 && ' en '}<TextLink href={routes.resident(each.id)}>{each.formal}</TextLink></span>)}.
              </p>
            )}
            <ActionForm action={actions.receive} keyValue={key('c')} id="overnemen" label="Overnemen als nieuw dossier" version={row.version} hidden={{ incomingId: row.id }} submit="Dossier overnemen" note="Met het adres waar de inwoner nu woont.">
              <AddressFields defaults={content.identity.next?.address ?? content.identity.address} />
              <Checkbox name="different" label="Dit is iemand anders dan wie hier al een dossier heeft" hint="Alleen als een dossier erop lijkt" optional />
            </ActionForm>
          </Panel>
        </Section>
      )}
      <Section title="Niet overnemen" intro="De andere gemeente hoort alleen dat het dossier niet is overgenomen. De reden blijft hier.">
        <Panel pad>
          <ActionForm action={actions.refuse} keyValue={key('d')} id="weigeren" label="Niet overnemen" version={row.version} hidden={{ incomingId: row.id }} submit="Niet overnemen" submitKind="secondary">
            <TextArea name="reason" label="Waarom niet?" hint="Bijvoorbeeld: deze inwoner woont hier niet" rows={3} />
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}
