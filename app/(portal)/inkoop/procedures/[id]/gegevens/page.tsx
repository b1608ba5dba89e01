import { screen } from '@/app/screen'
import { DetailsFields } from '@/components/procedures/DetailsFields'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'
import { editProcedureAction } from '@/lib/procedures/actions'
import { termText } from '@/lib/procedures/messages/labels'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import type { ProcedureHead } from '@/lib/procedures/queries/head'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { typeOf } from '@/lib/procedures/rules/types'

function Fixed({ head }: { head: ProcedureHead }) {
  return (
    <Section title="Gegevens" {...(head.publishedAt ? { intro: 'Wat gepubliceerd is, verandert niet meer.' } : {})}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Titel', value: head.title },
            { label: 'Kenmerk', value: head.reference },
            { label: 'Soort procedure', value: typeOf(head.type).words.name },
            { label: 'Samenvatting', value: <span className="whitespace-pre-line">{head.summary}</span> },
            { label: 'Looptijd', value: termText(head), second: `Ten hoogste ${plural(head.maxMonths, 'maand', 'maanden')}.` },
            { label: 'Reactietermijn', value: plural(head.reactionDays, 'dag', 'dagen'), second: head.reactionSource ? `Bron: ${head.reactionSource}` : 'De bron is niet vastgelegd.' },
            { label: 'Beoordelaars per eis', value: head.assessors },
            ...(head.publishedAt ? [{ label: 'Gepubliceerd', value: formatInstantLong(head.publishedAt) }] : []),
            ...(head.source ? [{ label: 'Bron', value: head.source }] : []),
            ...(head.invented ? [{ label: 'Verzonnen', value: head.invented }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

const details = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureDetails(actor, params['id'] ?? ''),
  title: (view) => `Gegevens, ${view.head.title}`,
  render: ({ head, reaction }, { formKey }) => (
    <>
      <ProcedureBand head={head} current="details" />
      <Body>
        {head.status === 'draft' && head.may.manage ? (
          <Section title="Gegevens" intro="Vul alles in. Als iets niet verplicht is, staat dat erbij.">
            <Panel pad>
              <ActionForm action={editProcedureAction} keyValue={formKey} version={head.version} submit="Gegevens bewaren" hidden={{ id: head.id }}>
                <DetailsFields defaults={head} reaction={reaction} />
              </ActionForm>
            </Panel>
          </Section>
        ) : (
          <Fixed head={head} />
        )}
      </Body>
    </>
  ),
})

export default details.page
export const generateMetadata = details.metadata
