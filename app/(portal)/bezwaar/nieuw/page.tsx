import { screen } from '@/app/screen'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup, RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Body, Panel, Section } from '@/components/ui/Page'
import { registerObjectionAction } from '@/lib/redress/actions'
import { CHANNEL_LABELS, MADE_BY_LABELS, PART_LABELS } from '@/lib/redress/messages'
import { objectionStart } from '@/lib/redress/queries/objection'
import { MADE_BY, OBJECTION_CHANNELS, OBJECTION_PARTS } from '@/lib/redress/schema'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['objections-officer'], {
  load: async (actor, { search }) => ({ ...(await objectionStart(actor)), reference: (search['besluit'] ?? '').slice(0, 40) }),
  title: 'Bezwaar vastleggen',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Bezwaren', href: routes.objections() }, { label: 'Vastleggen' }]} title="Bezwaar vastleggen" lead={`Voor gemeente ${view.municipality}. Leg elk bezwaar vast, ook als het te laat is of niet compleet. De inwoner krijgt een ontvangstbevestiging.`} />
      <Body>
        <Section title="Wat is er binnengekomen?" actions={<ButtonLink kind="secondary" href={routes.findDecision()}>Zoeken zonder kenmerk</ButtonLink>}>
          <Panel pad>
            <ActionForm action={registerObjectionAction} keyValue={formKey} submit="Bezwaar vastleggen" note={view.committee ? 'In uw gemeente adviseert een commissie. U kunt dat straks wijzigen.' : 'In uw gemeente adviseert geen commissie. U kunt dat straks wijzigen.'}>
              <TextField name="reference" label="Kenmerk van het besluit" hint="Bovenaan de brief, bijvoorbeeld Z-2025-0001-B1" width={24} defaultValue={view.reference} />
              <DateField name="receivedOn" label="Wanneer kwam het bezwaar binnen?" hint="Kwam het eerst bij een andere instantie binnen? Vul dan die dag in (Awb art. 6:15)." defaultValue={formatDay(view.today)} />
              <RadioGroup name="channel" label="Hoe kwam het binnen?" options={OBJECTION_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
              <DateField name="postedOn" label="Bij een brief: wanneer ging hij op de post?" hint="Kijk naar het poststempel. Een brief is ook op tijd als hij binnen de termijn op de post ging en binnen een week daarna binnenkwam (Awb art. 6:9)." optional />
              <RadioGroup name="madeBy" label="Wie maakt bezwaar?" defaultValue="resident" options={MADE_BY.map((value) => ({ value, label: MADE_BY_LABELS[value] }))} />
              <Fieldset legend="Bij een vertegenwoordiger" hint="Maakt de inwoner zelf bezwaar, sla dit dan over.">
                <TextField name="representative" label="Naam" optional />
                <TextField name="authority" label="Waaruit blijkt dat hij mag optreden?" hint="Bijvoorbeeld een machtiging of een beschikking van de rechter. Leeg als u die nog niet zag." optional />
              </Fieldset>
              <TextArea name="grounds" label="Wat staat er in het bezwaar?" optional rows={6} />
              <CheckboxGroup name="missing" label="Wat ontbreekt er?" hint="Niets aankruisen betekent: compleet. U vraagt er daarna om." optional options={OBJECTION_PARTS.map((value) => ({ value, label: PART_LABELS[value] }))} />
            </ActionForm>
          </Panel>
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
