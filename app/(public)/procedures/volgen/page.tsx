import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { requestAlertAction } from '@/lib/procedures/actions'
import { alertRegions } from '@/lib/procedures/queries/alert'
import { routes } from '@/lib/routes'

const follow = publicScreen({
  load: (actor) => alertRegions(actor),
  title: 'Bericht bij een nieuw instapmoment',
  render: ({ regions }, { search, formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Procedures', href: routes.publicProcedures() }, { label: 'Volgen' }]}
        title="Bericht bij een nieuw instapmoment"
        lead="U krijgt een e-mail zodra gemeenten een instapmoment publiceren. U hebt geen account nodig."
      />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm action={requestAlertAction} keyValue={formKey} submit="Berichten aanvragen" note="U krijgt eerst een e-mail met een link. Pas als u daarmee bevestigt, krijgt u berichten.">
              <TextField name="address" label="Uw e-mailadres" type="email" autoComplete="email" spellCheck={false} />
              <Select name="region" label="Voor welke regio?" defaultValue={regions.some((region) => region.code === search['regio']) ? search['regio'] : ''} options={[{ value: '', label: 'Alle regio’s' }, ...regions.map((region) => ({ value: region.code, label: region.name }))]} />
            </ActionForm>
          </Panel>
          <Section title="Uw e-mailadres">
            <div className="prose">
              <p>Wij gebruiken het alleen voor deze berichten. Niemand kan zien wie zich heeft aangemeld, ook de gemeenten niet.</p>
              <p>In elk bericht staat een link om te stoppen. Daarna is uw adres verwijderd.</p>
              <p>
                Liever zonder adres? Gebruik <TextLink href={routes.feed()} file>de nieuwsfeed</TextLink>.
              </p>
            </div>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default follow.page
export const generateMetadata = follow.metadata
