import { publicScreen } from '@/app/screen'
import { Asked, PaperLink, Points } from '@/components/consultations/RequestParts'
import { Band } from '@/components/ui/Band'
import { Note } from '@/components/ui/Note'
import { Body, Panel, Section } from '@/components/ui/Page'
import { publicAdvice } from '@/lib/consultations/queries/public'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'

const s = publicScreen({
  load: (_actor, { params }) => publicAdvice(ANONYMOUS, params['id'] ?? ''),
  title: (view) => view.subject,
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Adviezen en reacties', href: routes.publicAdvices() }, { label: view.number }]} title={view.subject} lead={`${view.asker} vroeg advies aan ${view.body.name}.`} />
      <Body>
        {view.body.invented && <Note>Deze adviesraad of dit bureau bestaat niet echt. Vraag, advies en reactie zijn verzonnen voor de demonstratie.</Note>}
        <Asked view={view} />
        <Points rows={view.points} title="Advies en reactie" />
        {view.papers.length > 0 && (
          <Section title="Het advies als PDF">
            <Panel pad>
              {view.papers.map((paper) => (
                <p key={paper.id}>
                  <PaperLink paper={paper} />
                </p>
              ))}
            </Panel>
          </Section>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
