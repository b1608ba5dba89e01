import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { AskForm, JointFacts, SettleForm } from '@/components/indications/JointPanel'
import { SettledList } from '@/components/indications/SettledList'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { askJoint, goOnWithout, settleJoint, withdrawJoint } from '@/lib/indications/actions/joint'
import { JOINT_LABELS } from '@/lib/indications/messages/joint'
import { type JointView, jointScreen } from '@/lib/indications/queries/joint'
import type { KeptJoint } from '@/lib/indications/queries/joint-kept'
import { investigationOpen } from '@/lib/indications/rules/case'
import { jointOpen } from '@/lib/indications/rules/joint'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => jointScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Samen met de aanbieder ${view.number}`,
  render: (loaded, { formKey }) => {
    const { joint } = loaded.view
    return (
      <CaseFrame view={loaded.view} current="berekening">
        <Columns split="8-4">
          <Stack>
            <Standing loaded={loaded} formKey={formKey} />
          </Stack>
          <Stack>
            {joint && <JointFacts joint={joint} />}
            {joint && jointOpen(joint.status) && <Withdraw joint={joint} />}
            {loaded.earlier.length > 0 && (
              <Section title="Eerder gevraagd">
                <ul className="list-disc pl-5">
                  {loaded.earlier.map((each) => (
                    <li key={each.id}>{`${each.provider}, ${formatDayLong(each.askedOn)}: ${JOINT_LABELS[each.status].toLowerCase()}`}</li>
                  ))}
                </ul>
              </Section>
            )}
          </Stack>
        </Columns>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Standing({ loaded, formKey }: { loaded: JointView; formKey: string }) {
  const { view, rule } = loaded
  const { joint } = view
  const onwards = <ButtonLink href={routes.calculation(view.id)} kind="secondary">Naar de berekening</ButtonLink>
  if (joint?.status === 'proposed') return <SettleForm loaded={loaded} joint={joint} action={settleJoint} formKey={formKey} />
  if (joint?.status === 'asked') return view.today > joint.answerBy ? <Silent joint={joint} formKey={formKey} /> : <Alert kind="wait" title={`${joint.provider} denkt mee`}>{`Een voorstel kan tot en met ${formatDayLong(joint.answerBy)}. Daarna kunt u verder zonder voorstel.`}</Alert>
  return (
    <>
      {joint?.status === 'settled' && <SettledList joint={joint} />}
      {joint?.status === 'silent' && <Alert kind="info" title="Verder zonder voorstel">{`${joint.provider} deed geen voorstel. Dat staat straks in het besluit.`}</Alert>}
      {!rule ? (
        <EmptyState panel level={2} title="De gemeente vraagt aanbieders niet mee te denken" action={onwards}>
          {`Voor ${view.municipality.name} staat dat voor vandaag niet in het regelboek.`}
        </EmptyState>
      ) : !investigationOpen(view) ? (
        !joint && <EmptyState panel level={2} title="Er is geen aanbieder gevraagd" action={onwards}>Het verslag is vastgesteld. De tijd verandert niet meer.</EmptyState>
      ) : !view.product || !view.timeNeeded ? (
        <EmptyState panel level={2} title="Er is nog geen hulp gekozen" action={<ButtonLink href={`${routes.investigation(view.id)}?stap=5`} kind="secondary">Naar de conclusie</ButtonLink>}>
          Kies eerst bij de conclusie hulp waarvan de tijd met normen wordt berekend.
        </EmptyState>
      ) : joint?.status !== 'settled' ? (
        <AskForm loaded={loaded} action={askJoint} formKey={formKey} />
      ) : (
        onwards
      )}
    </>
  )
}

function Silent({ joint, formKey }: { joint: KeptJoint; formKey: string }) {
  return (
    <Section title="Er kwam geen voorstel" intro={`${joint.provider} had tot en met ${formatDayLong(joint.answerBy)}.`}>
      <Panel pad>
        <ActionForm action={goOnWithout} keyValue={formKey} version={joint.version} hidden={{ requestId: joint.id }} id="verder" label="Verder zonder voorstel" submit="Verder zonder voorstel" />
      </Panel>
    </Section>
  )
}

function Withdraw({ joint }: { joint: KeptJoint }) {
  return (
    <Section title="Vraag intrekken">
      <Panel pad>
        <ActionForm action={withdrawJoint} keyValue={crypto.randomUUID()} version={joint.version} hidden={{ requestId: joint.id }} id="intrekken" label="Vraag intrekken" submit="Vraag intrekken" submitKind="secondary" note="De aanbieder ziet daarna niet meer wie het is.">
          <TextArea name="reason" label="Waarom?" hint="Bijvoorbeeld: de inwoner wil het niet meer" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
