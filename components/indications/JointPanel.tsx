import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { JOINT_LABELS, JOINT_TEXT, JOINT_TONES } from '@/lib/indications/messages/joint'
import type { JointView } from '@/lib/indications/queries/joint'
import type { KeptJoint } from '@/lib/indications/queries/joint-kept'
import { normOf } from '@/lib/indications/rules/joint'
import { ASK_DRAFT, SETTLE_DRAFT } from '@/lib/indications/rules/typed'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

/** What is read to the resident, whom he chose and what that provider is told; the areas are those of the norm set. */
export function AskForm({ loaded: { view, offered, areas, draft }, action, formKey }: { loaded: JointView; action: FormAction; formKey: string }) {
  const calculated = areas.filter((area) => view.calculation?.lines.some((line) => line.area === area && line.applied))
  if (offered.length === 0)
    return (
      <EmptyState panel level={2} title="Er is geen aanbieder">
        Vandaag heeft geen aanbieder een lopend contract voor deze hulp. Ga verder zonder.
      </EmptyState>
    )
  return (
    <Section title="Vraag een aanbieder mee te denken" intro="Lees dit voor. Deze woorden blijven bij de zaak.">
      <TypedBefore draft={draft} version={view.version} />
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} version={view.version} typed={draft?.values} hidden={{ caseId: view.id }} label="Aanbieder vragen" submit="Vraag versturen">
          <p>{JOINT_TEXT}</p>
          <Checkbox name="agrees" label="De inwoner vindt dit goed" />
          <RadioGroup name="participationId" label="Welke aanbieder kiest de inwoner?" options={offered.map((part) => ({ value: part.id, label: part.provider }))} />
          <CheckboxGroup name="areas" label="Waarover denkt de aanbieder mee?" options={areas.map((area) => ({ value: area, label: AREA_LABELS[area] }))} defaultValue={calculated} />
          <TextArea name="wishes" label="Wat wil de inwoner?" hint="De aanbieder leest dit. Schrijf niets over gezondheid. Bijvoorbeeld: wil zelf blijven koken, heeft een hond" rows={4} />
          <KeepTyping form={ASK_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.joint(view.id))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** The proposal beside what the norms give; an answer is asked where they differ. */
export function SettleForm({ loaded: { view, draft }, joint, action, formKey }: { loaded: JointView; joint: KeptJoint; action: FormAction; formKey: string }) {
  const { calculation } = view
  if (!calculation)
    return (
      <EmptyState panel level={2} title="Er is nog niets berekend" action={<ButtonLink href={routes.calculation(view.id)} kind="secondary">Naar de berekening</ButtonLink>}>
        Het voorstel legt u naast de berekening. Maak die eerst.
      </EmptyState>
    )
  const rows = joint.proposal.map((each) => ({ ...each, norm: normOf(calculation.lines, each.area) }))
  const differ = rows.filter((each) => each.minutes !== each.norm)
  return (
    <Section title="Het voorstel naast de berekening" intro="U besluit per onderdeel, met de reden. Die staat straks in het besluit. Wat u overneemt, wordt de afwijking van de norm.">
      <Panel>
        <PanelPart>
          <DefinitionList items={rows.map((each) => ({ label: AREA_LABELS[each.area], value: `Voorstel ${formatDurationShort(each.minutes)}, berekening ${formatDurationShort(each.norm)} per week`, second: each.reason }))} />
        </PanelPart>
        <PanelPart>
          <TypedBefore draft={draft} version={joint.version} />
          <ActionForm action={action} keyValue={formKey} version={joint.version} typed={draft?.values} hidden={{ requestId: joint.id, calculationVersion: String(calculation.version) }} label="Antwoord op het voorstel" submit="Antwoord vastleggen">
            {calculation.adjustment !== 0 && <Alert kind="wait" level={3} title="U legde al een afwijking vast">{`Die is ${formatDuration(Math.abs(calculation.adjustment))} ${calculation.adjustment > 0 ? 'erbij' : 'eraf'}. Wat u hier kiest, komt in haar plaats.`}</Alert>}
            {differ.length === 0 && <p>Het voorstel is gelijk aan de berekening. Er is niets te kiezen.</p>}
            {differ.map(({ area, minutes, norm }) => (
              <Fieldset key={area} legend={AREA_LABELS[area]} hint={`${formatDuration(Math.abs(minutes - norm))} ${minutes > norm ? 'meer' : 'minder'} dan de berekening`}>
                <RadioGroup name={`areas.${area}.taken`} label="Neemt u dit over?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee, de berekening blijft' }]} />
                <TextArea name={`areas.${area}.reason`} label="Waarom?" hint="De inwoner en de aanbieder lezen dit" rows={3} />
              </Fieldset>
            ))}
            {differ.length > 0 && <DateField name="talkedOn" label="Wanneer besprak u het verschil met de aanbieder?" hint={joint.talkFirst ? 'Nodig als u iets niet overneemt.' : undefined} optional />}
            <KeepTyping form={SETTLE_DRAFT} subjectId={joint.id} signIn={routes.signIn(routes.joint(view.id))} />
          </ActionForm>
        </PanelPart>
      </Panel>
    </Section>
  )
}

/** Who was asked what, until when, and how it stands. */
export function JointFacts({ joint }: { joint: KeptJoint }) {
  const days = [['Gevraagd', joint.askedOn], ['Voorstel kan tot en met', joint.answerBy], ['Voorstel', joint.proposedOn], ['Afgerond', joint.endedOn]] as const
  return (
    <Section title="De vraag">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Aanbieder', value: joint.provider },
            { label: 'Stand', value: <Badge tone={JOINT_TONES[joint.status]}>{JOINT_LABELS[joint.status]}</Badge>, ...(joint.endReason ? { second: joint.endReason } : {}) },
            { label: 'Waarover', value: joint.areas.map((area) => AREA_LABELS[area]).join(', ') },
            ...days.flatMap(([label, on]) => (on === null ? [] : [{ label, value: formatDayLong(on) }])),
            { label: 'Gevraagd door', value: joint.askedBy },
            { label: 'Voorgelezen', value: <span className="small">{joint.shownText}</span> },
          ]}
        />
      </Panel>
    </Section>
  )
}
