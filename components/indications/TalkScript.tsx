import { Fragment } from 'react'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { TALK_LABELS, TALK_SLUGS } from '@/lib/indications/messages/talk'
import type { TalkScript } from '@/lib/indications/queries/talk'
import { splitParagraphs } from '@/lib/letters/view'
import { routes } from '@/lib/routes'

/** What the municipality's own words are for the talks that fit now, each folded away until it is needed; the talk is recorded on a page of its own, or in the form beside it (`recordedHere`). */
export function TalkScripts({ scripts, caseId, recordedHere = false }: { scripts: readonly TalkScript[]; caseId: string; recordedHere?: boolean }) {
  if (scripts.length === 0) return null
  return (
    <Section title="Als u belt" intro="Woorden van uw gemeente voor het gesprek.">
      <Panel>
        {scripts.map((script) => (
          <PanelPart key={script.kind}>
            <details>
              <summary>{TALK_LABELS[script.kind]}</summary>
              <ScriptText script={script} />
            </details>
            {!recordedHere && <TextLink href={routes.caseTalks(caseId, TALK_SLUGS[script.kind])}>Dit gesprek vastleggen</TextLink>}
          </PanelPart>
        ))}
      </Panel>
    </Section>
  )
}

/** One script, part by part, with the way to print it; without one the sentence that says who can make it. */
export function ScriptText({ script }: { script: TalkScript }) {
  if (script.id === null) return <p className="mt-3">Uw gemeente heeft voor dit gesprek nog geen leidraad. Een beleidsadviseur van de gemeente of de regio maakt die bij Brieven; een tweede stelt hem vast.</p>
  return (
    <div className="prose mt-3">
      {script.parts.map((part) => (
        <Fragment key={part.label}>
          <h3>{part.label}</h3>
          {splitParagraphs(part.text).map((text, at) => (
            <p key={at} className="whitespace-pre-line">{text}</p>
          ))}
        </Fragment>
      ))}
      <p>
        <TextLink href={routes.talkScript(script.id)} file>
          Leidraad afdrukken (PDF)
        </TextLink>
      </p>
    </div>
  )
}
