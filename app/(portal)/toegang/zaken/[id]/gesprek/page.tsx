import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { TalkList } from '@/components/indications/TalkList'
import { ScriptText } from '@/components/indications/TalkScript'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { recordTalk } from '@/lib/indications/actions/talk'
import { TALK_LABELS, TALK_SLUGS } from '@/lib/indications/messages/talk'
import { talkScreen } from '@/lib/indications/queries/talk'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params, search }) => talkScreen(actor, params['id'] ?? '', search['over']),
  title: ({ view }) => `Gesprek ${view.number}`,
  render: ({ view, fitting, script, talks }, { formKey }) => {
    const others = fitting.filter((kind) => kind !== script?.kind)
    return (
      <CaseFrame view={view} current="besluit">
        {script ? (
          <Columns split="6-6">
            <Stack>
              <Section title={`Gesprek: ${TALK_LABELS[script.kind].toLowerCase()}`} intro="De gemeente voert dit gesprek, niet de aanbieder. Wat u vastlegt, verandert niet meer.">
                <Panel pad>
                  <ActionForm action={recordTalk} keyValue={formKey} hidden={{ caseId: view.id, kind: script.kind, scriptId: script.id ?? '' }} submit="Gesprek vastleggen" label="Gesprek vastleggen">
                    <DateField name="heldOn" label="Wanneer sprak u de inwoner?" defaultValue={formatDay(view.today)} />
                    <TextArea name="about" label="Wat vertelde u?" hint={script.kind === 'less' ? 'Welke taak of frequentie vervalt?' : undefined} rows={4} />
                    <TextArea name="reaction" label="Wat zei de inwoner?" rows={3} optional />
                  </ActionForm>
                </Panel>
              </Section>
              {others.length > 0 && (
                <Section title="Een ander gesprek">
                  <ButtonRow>
                    {others.map((kind) => (
                      <ButtonLink key={kind} href={routes.caseTalks(view.id, TALK_SLUGS[kind])} kind="secondary">{TALK_LABELS[kind]}</ButtonLink>
                    ))}
                  </ButtonRow>
                </Section>
              )}
            </Stack>
            <Section title="Leidraad">
              <Panel pad>
                <ScriptText script={script} />
              </Panel>
            </Section>
          </Columns>
        ) : (
          <EmptyState panel level={2} title="Er is geen gesprek om vast te leggen" action={<ButtonLink href={routes.decision(view.id)} kind="secondary">Naar het besluit</ButtonLink>}>
            De zaak is afgerond en er loopt geen hulp.
          </EmptyState>
        )}
        <Section title="Gesprekken in deze zaak">
          <TalkList talks={talks} scripts />
        </Section>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
