import { screen } from '@/app/screen'
import { CaseFrame, withCapital } from '@/components/indications/CaseFrame'
import { DecisionPreview } from '@/components/indications/DecisionPreview'
import { TalkScripts } from '@/components/indications/TalkScript'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea, UnitField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { FREQUENCIES } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { reviseDecisionAction } from '@/lib/redress/actions'
import { REVISION_GROUNDS, REVISION_KINDS_LABELS } from '@/lib/redress/messages'
import { proposedRevision, revisionScreen } from '@/lib/redress/queries/revision'
import { REVISION_DRAFT, typedRevision } from '@/lib/redress/rules/typed'
import { REVISION_GROUND_CODES, REVISION_KINDS } from '@/lib/redress/schema'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params, search }) => revisionScreen(actor, params['id'] ?? '', search['brief'] !== undefined),
  title: ({ view }) => `Besluit herzien ${view.number}`,
  render: ({ view, scripts, draft, preview }, { formKey }) => {
    const returned = view.proposal?.status === 'returned' ? proposedRevision(view) : null
    const indication = view.decision?.indication
    return (
      <CaseFrame view={view} current="besluit">
        <Columns split="8-4">
          {view.proposal?.status === 'proposed' ? (
            <EmptyState panel level={2} title="Er ligt een voorstel bij een tweede consulent" action={<ButtonLink href={routes.decision(view.id)} kind="secondary">Naar het voorstel</ButtonLink>}>
              U kunt een nieuw voorstel doen als dit is beantwoord.
            </EmptyState>
          ) : indication ? (
            <Stack>
              {preview && <DecisionPreview preview={preview} caseId={view.id} />}
              <Section title="Besluit herzien of intrekken" intro="Er komt een nieuw besluit in de plaats van het oude. Het sluit aan op de hulp die loopt.">
                {returned && (
                  <Alert kind="wait" level={3} title={`${view.proposal?.answeredBy ?? 'Een collega'} gaf het voorstel terug`}>
                    {view.proposal?.answer ?? ''}
                  </Alert>
                )}
                <Panel pad>
                  <ActionForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values ?? (returned ? typedRevision(returned) : undefined)} action={reviseDecisionAction} keyValue={formKey} version={view.version} hidden={{ caseId: view.id, talkScript: scripts[0]?.id ?? '' }} submit="Besluit nemen en versturen" buttons={<SubmitButton kind="secondary" name="look" value="letter">Brief eerst bekijken</SubmitButton>} note="De brief gaat vandaag weg. Daarna verandert het besluit niet meer.">
                    <RadioGroup name="kind" label="Wat besluit u?" options={REVISION_KINDS.map((value) => ({ value, label: REVISION_KINDS_LABELS[value] }))} />
                    <Select name="ground" label="Op welke grond?" empty="Kies een grond" options={REVISION_GROUND_CODES.map((value) => ({ value, label: `${REVISION_GROUNDS[value].label} (${REVISION_GROUNDS[value].article})` }))} />
                    <DateField name="from" label="Vanaf welke dag?" hint="Op zijn vroegst morgen. De oude hulp stopt de dag ervoor." />
                    <TextArea name="motivation" label="Motivering" hint="Waarom besluit u dit? Schrijf in gewone woorden aan de inwoner, met u." rows={6} />
                    <Fieldset legend="Als de hulp verandert" hint="Stopt de hulp, dan hoeft u dit niet in te vullen.">
                      <UnitField name="minutes" label="Hoeveel tijd" unit="uur en minuten per week" hint={`De norm geeft ${formatDurationShort(view.calculation?.norm ?? 0)}`} optional />
                      <TextArea name="minutesReason" label="Waarom deze tijd?" hint="Nodig als u afwijkt van de norm. De inwoner leest dit." rows={3} optional />
                      <RadioGroup name="frequency" label="Hoe vaak komt de hulp?" defaultValue={indication.frequency} options={FREQUENCIES.map((value) => ({ value, label: withCapital(FREQUENCY_LABELS[value]) }))} />
                      <DateField name="endsOn" label="Einddatum (laatste dag)" optional defaultValue={formatDay(indication.endsOn)} />
                    </Fieldset>
                    <Fieldset legend="Als de hulp minder wordt of stopt" hint="Bespreek dit eerst met de inwoner. Zonder gesprek kan het besluit niet weg.">
                      <FieldRow>
                        <DateField name="talkOn" label="Wanneer sprak u de inwoner?" optional />
                      </FieldRow>
                      <TextArea name="talkAbout" label="Welke taak of frequentie vervalt?" rows={3} optional />
                    </Fieldset>
                    <KeepTyping form={REVISION_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.reviseDecision(view.id))} />
                  </ActionForm>
                </Panel>
              </Section>
            </Stack>
          ) : (
            <EmptyState panel level={2} title="Er loopt geen hulp" action={<ButtonLink href={routes.decision(view.id)} kind="secondary">Naar het besluit</ButtonLink>}>
              In deze zaak is geen hulp die u kunt herzien of intrekken.
            </EmptyState>
          )}
          {indication && (
            <Stack>
              <Section title="Wat nu geldt">
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Besluit', value: view.decision.reference },
                      { label: 'Tijd', value: `${formatDuration(indication.minutesPerWeek)} per week`, second: FREQUENCY_LABELS[indication.frequency] },
                      { label: 'Looptijd', value: `${formatDayLong(indication.startsOn)} tot en met ${formatDayLong(indication.endsOn)}` },
                    ]}
                  />
                </Panel>
              </Section>
              <TalkScripts scripts={scripts} caseId={view.id} recordedHere />
            </Stack>
          )}
        </Columns>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
