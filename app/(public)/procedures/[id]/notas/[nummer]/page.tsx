import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatInstantFull } from '@/lib/kernel/instant'
import { publicNote } from '@/lib/procedures/queries/notes'
import { isId } from '@/lib/kernel/fields'
import { routes } from '@/lib/routes'

const notePage = publicScreen({
  load: (actor, { params }) => (isId(params['id'] ?? '') && /^[1-9]\d{0,3}$/.test(params['nummer'] ?? '') ? publicNote(actor, params['id'] ?? '', Number(params['nummer'])) : Promise.resolve(null)),
  title: (note) => `Nota van inlichtingen ${note.number}, ${note.procedure.title}`,
  render: (note) => (
    <>
      <Band
        crumb={[{ label: 'Toelating', href: routes.front() }, { label: note.procedure.title, href: routes.publicProcedure(note.procedure.id) }, { label: `Nota ${note.number}` }]}
        title={`Nota van inlichtingen ${note.number}`}
        lead={`${note.procedure.title}, instapmoment ${note.window.name}.`}
        facts={[
          { label: 'Gepubliceerd', value: formatInstantFull(note.publishedAt) },
          { label: 'Kenmerk', value: note.procedure.reference },
          { label: 'Vragen', value: String(note.entries.length) },
        ]}
        next={
          <NextStep label="Voor iedereen" title="Voor iedereen hetzelfde" {...(note.letterId ? { action: <ButtonLink href={routes.letter(note.letterId)} kind="secondary">Als PDF</ButtonLink> } : {})}>
            De vragen zijn herschreven, zodat niemand kan zien wie ze stelde. De antwoorden veranderen niet meer.
          </NextStep>
        }
      />
      <Body>
        <Section title={plural(note.entries.length, 'vraag met antwoord', 'vragen met antwoord')} intro={note.intro ?? undefined}>
          <Panel>
            {note.entries.map((entry) => (
              <PanelPart key={entry.position}>
                <h3 id={`vraag-${entry.position}`}>{`Vraag ${entry.position}${entry.about ? `: ${entry.about}` : ''}`}</h3>
                <p className="mt-2 whitespace-pre-line">{entry.question}</p>
                <h4 className="mt-4">Antwoord</h4>
                <p className="mt-1 whitespace-pre-line">{entry.answer}</p>
                {entry.change && (
                  <p className="small mt-2">
                    Gewijzigd document:{' '}
                    <TextLink href={routes.file(entry.change.fileId)} file>
                      {entry.change.text}
                    </TextLink>
                  </p>
                )}
              </PanelPart>
            ))}
          </Panel>
        </Section>
      </Body>
    </>
  ),
})

export default notePage.page
export const generateMetadata = notePage.metadata
