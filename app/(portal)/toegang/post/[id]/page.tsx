import { screen } from '@/app/screen'
import { Sendings } from '@/components/indications/Dispatches'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { recordPost, recordPostReturn } from '@/lib/indications/actions/case'
import { DISPATCH_LABELS } from '@/lib/indications/messages'
import { postLetter } from '@/lib/indications/queries/dispatch'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'back-office'], {
  load: (actor, { params }) => postLetter(actor, params['id'] ?? ''),
  title: (view) => `${DISPATCH_LABELS[view.kind]} ${view.number}`,
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Te versturen', href: routes.post() }, { label: view.number }]} title={DISPATCH_LABELS[view.kind]} lead={`Zaak ${view.number}`} />
      <Body>
        <Columns split="7-5">
          <Sendings sendings={view.sendings} kind={view.kind} letters={view.letters} today={view.today} actions={{ send: recordPost, giveBack: recordPostReturn }} />
          <Section title="Aan wie" intro="Zoals het dossier het vandaag zegt.">
            <Panel pad>
              {view.letters.to || view.letters.copies.length > 0 ? (
                <DefinitionList
                  items={[
                    ...(view.letters.to ? [{ label: 'Aan', value: view.letters.to.name, second: view.letters.to.lines.filter((line) => line !== view.letters.to?.name).join(', ') }] : []),
                    ...view.letters.copies.map((each) => ({ label: 'Kopie', value: each.name, second: each.lines.filter((line) => line !== each.name).join(', ') })),
                  ]}
                />
              ) : (
                <p className="quiet">Het dossier noemt niemand die de brief krijgt. Overleg met de consulent.</p>
              )}
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
