import { screen } from '@/app/screen'
import { Destructions, DueFiles } from '@/components/residents/DestructionTable'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { retentionText } from '@/lib/continuity/messages/destruction'
import { retentionPage } from '@/lib/continuity/queries/destruction'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => retentionPage(actor),
  title: 'Bewaren en vernietigen',
  render: ({ municipality, rule, due, destructions }) => (
    <>
      <Band crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Bewaren en vernietigen' }]} title="Bewaren en vernietigen" lead={`Gemeente ${municipality}. Een dossier gaat pas weg als twee consulenten dat vinden.`} />
      <Body>
        {rule ? (
          <Alert kind="info" title="De bewaartermijn">{`Een dossier gaat weg ${retentionText(rule.value, true, rule.source)}${rule.status === 'to-check' ? ' (nog te controleren)' : ''}.`}</Alert>
        ) : (
          <Alert kind="wait" title="Er is geen bewaartermijn">Een beleidsadviseur van uw gemeente of regio legt die vast. Tot die tijd kan een dossier alleen weg als de inwoner erom vraagt.</Alert>
        )}
        <Section title="De termijn is voorbij" intro="Hoogstens 25 dossiers, het oudste eerst.">
          <DueFiles rows={due} />
        </Section>
        <Section title="Voorgesteld en vernietigd">
          <Destructions rows={destructions} />
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
