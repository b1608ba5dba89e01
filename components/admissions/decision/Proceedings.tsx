import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { SUMMONS_END_HINTS, SUMMONS_END_LABELS } from '@/lib/admissions/messages/decision'
import type { DecisionPage, SummonsRow } from '@/lib/admissions/queries/decision'
import { SUMMONS_ENDS } from '@/lib/admissions/schema/decision'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDayLong } from '@/lib/kernel/day'

const NOT_KNOWN = 'niet opgegeven'

function Case({ summons, may, action }: { summons: SummonsRow; may: boolean; action: FormAction }) {
  return (
    <Panel pad>
      <p>
        <Badge tone={summons.ended ? 'none' : 'wait'}>{summons.ended ? SUMMONS_END_LABELS[summons.ended] : 'Loopt'}</Badge>
      </p>
      <DefinitionList
        items={[
          { label: 'Ontvangen', value: formatDayLong(summons.receivedOn) },
          { label: 'Van', value: summons.claimant },
          { label: 'Rechtbank', value: summons.court ?? NOT_KNOWN },
          { label: 'Zaaknummer', value: summons.caseNumber ?? NOT_KNOWN },
          { label: 'Waarover', value: <span className="whitespace-pre-line">{summons.note}</span> },
          { label: 'Vastgelegd door', value: summons.recordedBy },
          ...(summons.endedOn ? [{ label: 'Afgelopen', value: formatDayLong(summons.endedOn) }, { label: 'Wat de rechter besloot', value: <span className="whitespace-pre-line">{summons.endedNote}</span> }] : []),
        ]}
      />
      {may && !summons.ended && (
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={summons.version} hidden={{ summonsId: summons.id }} id={`zaak-${summons.id}`} label={`Afloop van de zaak van ${summons.claimant}`} submit="Afloop vastleggen" submitKind="secondary">
          <RadioGroup name="ended" label="Hoe is de zaak afgelopen?" options={SUMMONS_ENDS.map((code) => ({ value: code, label: SUMMONS_END_LABELS[code], hint: SUMMONS_END_HINTS[code] }))} />
          <DateField name="endedOn" label="Dag van de uitspraak of intrekking" />
          <TextArea name="endedNote" label="Wat de rechter besloot" hint="Met het nummer van de uitspraak, als dat er is." rows={3} />
        </ActionForm>
      )}
    </Panel>
  )
}

/** The summary proceedings against a decision. Nobody outside the municipality and its region sees them. */
export function Proceedings({ view, action }: { view: DecisionPage; action: FormAction }) {
  if (view.summonses.length === 0) return null
  return (
    <Section title="Kort geding" intro="Zolang een zaak loopt, wordt het besluit niet definitief.">
      {view.summonses.map((summons) => (
        <Case key={summons.id} summons={summons} may={view.may.notify} action={action} />
      ))}
    </Section>
  )
}
