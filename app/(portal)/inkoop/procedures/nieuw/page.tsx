import { screen } from '@/app/screen'
import { DetailsFields } from '@/components/procedures/DetailsFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { createProcedureAction } from '@/lib/procedures/actions'
import { newProcedureForm } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const newProcedure = screen(['procurement-officer'], {
  load: (actor) => newProcedureForm(actor),
  title: 'Nieuwe procedure',
  render: ({ term, source, reaction }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: 'Nieuwe procedure' }]} title="Nieuwe procedure" lead="Vul alles in. Als iets niet verplicht is, staat dat erbij. U kunt het aanpassen tot u publiceert." />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm action={createProcedureAction} keyValue={formKey} submit="Concept maken" buttons={<ButtonLink href={routes.procedures()} kind="secondary">Annuleren</ButtonLink>}>
              <DetailsFields
                termSource={source}
                reaction={reaction}
                defaults={{ ...(reaction ? { reactionDays: reaction.days } : {}), ...(term ? { termMonths: term.months, optionCount: term.options, optionMonths: term.optionMonths, maxMonths: term.maxMonths } : {}) }}
              />
            </ActionForm>
          </Panel>
          <Section title="Zo werkt het">
            <Timeline
              items={[
                { title: 'Gegevens', text: 'Titel, looptijd en reactietermijn.', now: true },
                { title: 'Percelen en producten', text: 'In welke gemeenten, en wat aanbieders daar leveren.' },
                { title: 'Eisen', text: 'Elke eis met een reden, een moment en een bewijs.' },
                { title: 'Planning', text: 'Wanneer aanbieders instappen. De toelating is drie maanden voor de start definitief.' },
                { title: 'Documenten en artikelen', text: 'Het inkoopdocument en de overeenkomst.' },
                { title: 'Controleren en publiceren', text: 'U ziet eerst alles wat nog ontbreekt.' },
              ]}
            />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default newProcedure.page
export const generateMetadata = newProcedure.metadata
