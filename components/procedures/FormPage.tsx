import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/Alert'
import { Band, type Crumb } from '@/components/ui/Band'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { routes } from '@/lib/routes'

/** The band of a form that belongs to a part of a procedure. */
export function FormBand({ head, part, title }: { head: ProcedureHead; part: Crumb; title: string }) {
  return <Band crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: head.title, href: routes.procedure(head.id) }, part, { label: title }]} title={title} lead="Vul alles in. Als iets niet verplicht is, staat dat erbij." />
}

/** A form in eight columns, with a few sentences of help beside it; `fixed` says why nothing can be changed any more. */
export function FormPanel({ help, after, fixed, children }: { help: readonly string[]; after?: ReactNode; fixed?: string | false; children: ReactNode }) {
  return (
    <Body>
      <Columns split="8-4">
        <Stack>
          {fixed ? (
            <Alert kind="info" title="Dit staat vast">
              {fixed}
            </Alert>
          ) : (
            <Panel pad>{children}</Panel>
          )}
          {!fixed && after}
        </Stack>
        <Section title="Zo werkt het">
          <ul className="prose list-disc pl-5">
            {help.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      </Columns>
    </Body>
  )
}
