import { screen } from '@/app/screen'
import { AdviceList, Consents } from '@/components/residents/ConsentLists'
import { FileFrame } from '@/components/residents/FileFrame'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { askAdvice, recordConsent } from '@/lib/residents/actions/notes'
import { CONSENT_WAY_LABELS, FILE_CONSENT_LABELS, FILE_CONSENT_TEXTS } from '@/lib/residents/messages/notes'
import { consentsOf } from '@/lib/residents/queries/notes'
import { CONSENT_WAYS, FILE_CONSENT_ASPECTS } from '@/lib/residents/schema/notes'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => consentsOf(actor, params['id'] ?? ''),
  title: 'Toestemming en advies',
  render: ({ resident, consents, advice, open }, { formKey }) => (
    <FileFrame resident={resident} title="Toestemming en advies" current="consents">
      <Columns split="7-5">
        <Stack>
          <Section title="Toestemming">
            <Consents rows={consents} residentId={resident.id} />
          </Section>
          <Section title="Advies van anderen">
            <AdviceList rows={advice} residentId={resident.id} />
          </Section>
        </Stack>
        <Stack>
          {open.length > 0 && (
            <Section title="Advies vragen">
              <Panel pad>
                <ActionForm action={askAdvice} keyValue={`${formKey.slice(0, -1)}a`} id="advies" label="Advies vragen" hidden={{ residentId: resident.id }} submit="Vraag vastleggen">
                  <Select name="consentId" label="Aan wie" options={open.map((each) => ({ value: each.id, label: each.toWhom }))} />
                  <TextArea name="question" label="Wat vraagt u?" hint="Niet meer dan voor het advies nodig is" rows={4} />
                  <DateField name="askedOn" label="Gevraagd op" />
                </ActionForm>
              </Panel>
            </Section>
          )}
          <Section title="Toestemming vastleggen">
            <Panel pad>
              <ActionForm action={recordConsent} keyValue={formKey} id="toestemming" label="Toestemming vastleggen" hidden={{ residentId: resident.id }} submit="Antwoord vastleggen">
                <RadioGroup name="aspect" label="Waarvoor?" options={FILE_CONSENT_ASPECTS.filter((value) => value !== 'transfer').map((value) => ({ value, label: FILE_CONSENT_LABELS[value], hint: FILE_CONSENT_TEXTS[value] }))} />
                <TextField name="toWhom" label="Aan wie, of waar?" hint="De adviseur, de gemeente, of het portaal waarin de inwoner brieven leest" autoComplete="off" />
                <RadioGroup name="granted" label="Geeft de inwoner toestemming?" across options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} />
                <RadioGroup name="how" label="Hoe antwoordde de inwoner?" across options={CONSENT_WAYS.map((value) => ({ value, label: CONSENT_WAY_LABELS[value] }))} />
                <DateField name="givenOn" label="Op welke dag?" />
              </ActionForm>
            </Panel>
            <TextLink href={routes.residentTransfer(resident.id)}>Het dossier overdragen aan een andere gemeente</TextLink>
          </Section>
        </Stack>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
