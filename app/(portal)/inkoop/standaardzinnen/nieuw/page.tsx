import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Panel } from '@/components/ui/Page'
import { addPhraseAction } from '@/lib/admissions/actions/phrase'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { CRITERION_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import { routes } from '@/lib/routes'

const newPhrase = screen(['procurement-officer', 'policy-adviser'], {
  load: () => Promise.resolve({}),
  title: 'Standaardzin toevoegen',
  render: (_, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Standaardzinnen', href: routes.phrases() }, { label: 'Zin toevoegen' }]} title="Standaardzin toevoegen" />
      <Body>
        <Panel pad>
          <ActionForm action={addPhraseAction} keyValue={formKey} submit="Zin toevoegen" buttons={<ButtonLink href={routes.phrases()} kind="secondary">Annuleren</ButtonLink>}>
            <TextField name="title" label="Naam in de lijst" hint="Kort, bijvoorbeeld: stuk ontbreekt" />
            <RadioGroup name="verdict" label="Bij welk oordeel?" options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_LABELS[verdict] }))} />
            <Select name="kind" label="Bij welke soort eis?" optional empty="Elke eis" options={CRITERION_KINDS.map((kind) => ({ value: kind, label: CRITERION_KIND_LABELS[kind] }))} />
            <TextArea name="text" label="De zin" hint="De aanbieder leest hem bij zijn brief. Schrijf wat ontbreekt of niet klopt, zonder oordeel over de aanbieder." rows={4} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})

export default newPhrase.page
export const generateMetadata = newPhrase.metadata
