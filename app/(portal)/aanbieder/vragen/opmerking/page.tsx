import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { isId } from '@/lib/kernel/fields'
import { remarkOnCriterionAction } from '@/lib/procedures/actions/reviews'
import { remarkForm } from '@/lib/procedures/queries/reviews'
import { routes } from '@/lib/routes'

const remark = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => (isId(search['eis'] ?? '') ? remarkForm(actor, search['eis'] ?? '') : Promise.resolve(null)),
  title: (view) => `Opmerking over ${view.title}`,
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: 'Vragen', href: routes.ownQuestions() }, { label: 'Opmerking' }]} title={`Opmerking over de eis ${view.title}`} lead={view.procedure.title} />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Panel pad>
              <ActionForm
                action={remarkOnCriterionAction}
                keyValue={formKey}
                hidden={{ criterionId: view.id }}
                submit="Opmerking versturen"
                buttons={
                  <ButtonLink kind="secondary" href={routes.publicProcedure(view.procedure.id)}>
                    Terug naar de procedure
                  </ButtonLink>
                }
              >
                <TextArea name="text" label="Uw opmerking" hint="Wat werkt niet aan deze eis, en wat zou beter zijn? Noem uw organisatie, nummers en namen niet." rows={6} />
              </ActionForm>
            </Panel>
            <Section title="De eis">
              <div className="prose">
                <p className="whitespace-pre-line">{view.text}</p>
                <p className="whitespace-pre-line">Waarom: {view.rationale}</p>
              </div>
            </Section>
          </Stack>
          <Section title="Zo werkt het">
            <ul className="prose list-disc pl-5">
              <li>De gemeenten bekijken de eis opnieuw. Zij zien niet van wie de opmerking komt.</li>
              <li>U leest de uitkomst en de reden: de eis blijft, verandert of vervalt.</li>
              <li>Een wijziging geldt voor een volgende procedure. In deze procedure blijft de eis zoals zij is gepubliceerd.</li>
              <li>Begrijpt u de eis niet? Stel dan een vraag. Het antwoord komt in een nota, voor iedereen.</li>
            </ul>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default remark.page
export const generateMetadata = remark.metadata
