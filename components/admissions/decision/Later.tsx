import { PhrasePicker } from '@/components/admissions/assessment/PhrasePicker'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import { OUTCOME_LABELS } from '@/lib/admissions/messages/decision'
import { GROUND_HINTS, GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import type { OutcomePage } from '@/lib/admissions/queries/decision'
import { groundsFor, keepsAdmission } from '@/lib/admissions/rules/decision-later'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** Asks the college to decide again about an outcome that was made known. */
export function DecideAgain({ view, action }: { view: OutcomePage; action: FormAction }) {
  if (!view.may.again) return null
  return (
    <Section title="Nieuw besluit over deze uitkomst" intro="Het college kan opnieuw besluiten. Dat is een eigen besluit, met een eigen dag, brief en reactietermijn. Wat eerder besloten is, blijft hier staan.">
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} hidden={{ outcomeId: view.outcome.id }} id="opnieuw" label="Nieuw besluit voorbereiden" submit="Nieuw besluit voorbereiden" submitKind="secondary">
          <RadioGroup name="ground" label="Waarom besluit het college opnieuw?" options={groundsFor(view.outcome.outcome).map((code) => ({ value: code, label: GROUND_LABELS[code], hint: GROUND_HINTS[code] }))} />
          <TextArea name="note" label="Toelichting" hint="De aanbieder leest dit in zijn brief." rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** What came before this outcome and what came after it. */
export function OutcomeHistory({ view }: { view: OutcomePage }) {
  const { replaces, replacedBy, ground, groundNote, was } = view.outcome
  if (!replaces && !replacedBy) return null
  return (
    <Section title="Eerder en later besluit">
      <Panel pad>
        <DefinitionList
          items={[
            ...(replaces && ground
              ? [
                  { label: 'Komt in de plaats van', value: <TextLink href={routes.decisionOutcome(replaces.decisionId, replaces.outcomeId)}>{`${OUTCOME_LABELS[replaces.outcome]}, besluit ${replaces.reference}`}</TextLink> },
                  { label: 'Grond', value: GROUND_LABELS[ground] },
                  { label: 'Toelichting', value: <span className="whitespace-pre-line">{groundNote}</span> },
                ]
              : []),
            ...(was ? [{ label: 'Was', value: OUTCOME_LABELS[was] }] : []),
            ...(replacedBy ? [{ label: was ? 'Vervangen door' : 'Nieuw voorstel', value: <TextLink href={routes.decisionOutcome(replacedBy.decisionId, replacedBy.outcomeId)}>{`${OUTCOME_LABELS[replacedBy.outcome]}, besluit ${replacedBy.reference}`}</TextLink> }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

/** What an officer sets in a later proposal: other verdicts, the last day of a signed participation, or taking it out again. */
export function LaterForms({ view, actions }: { view: OutcomePage; actions: { readonly revise: FormAction; readonly end: FormAction; readonly drop: FormAction } }) {
  if (!view.may.change || !view.outcome.ground) return null
  const hidden = { outcomeId: view.outcome.id }
  const { version } = view.decision
  const { signed } = view
  return (
    <>
      {view.outcome.ground !== 'revocation' && (
        <Section title="Oordeel herzien" intro="Alleen in dit besluit. De beoordeling die de aanbieder eerder kreeg, blijft staan.">
          <Panel pad>
            <ActionForm action={actions.revise} keyValue={crypto.randomUUID()} version={version} hidden={hidden} id="oordeel" label="Oordeel herzien" submit="Oordeel herzien" submitKind="secondary">
              <Select name="criterionId" label="Criterium" empty="Kies een criterium" width="full" options={view.criteria.map((each) => ({ value: each.id, label: `${each.position}. ${each.title}` }))} />
              <RadioGroup name="verdict" label="Oordeel" across options={VERDICTS.map((code) => ({ value: code, label: VERDICT_LABELS[code] }))} />
              <TextArea name="reason" label="Reden" rows={2} />
              <PhrasePicker phrases={view.phrases} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {signed && !keepsAdmission(view.outcome.outcome) && (
        <Section title="Deelname beëindigen" intro={`Voor ${signed.lot} is ${signed.reference} getekend, tot en met ${formatDay(signed.endsOn)}. Zonder laatste dag kan het college dit besluit niet nemen. Zorg voor overdracht van de cliënten.`}>
          <Panel pad>
            <ActionForm action={actions.end} keyValue={crypto.randomUUID()} version={version} hidden={hidden} id="einde" label="Laatste dag vastleggen" submit="Laatste dag vastleggen" submitKind="secondary">
              <DateField name="endsOn" label="Laatste dag van de deelname" hint={signed.startsOn > view.today ? `De deelname begint op ${formatDayLong(signed.startsOn)}. Kies een eerdere dag om haar niet te laten beginnen.` : undefined} optional defaultValue={view.outcome.endsOn ?? undefined} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      <Section title="Uit het voorstel halen" intro="De eerdere uitkomst blijft dan gewoon gelden.">
        <ActionForm action={actions.drop} keyValue={crypto.randomUUID()} version={version} hidden={hidden} id="uit" label="Uit het voorstel halen" submit="Uit het voorstel halen" submitKind="secondary" />
      </Section>
    </>
  )
}
