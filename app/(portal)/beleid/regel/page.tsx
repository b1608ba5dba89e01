import { screen } from '@/app/screen'
import { ProposeForm } from '@/components/rulebook/RuleForms'
import { Proposals, Rules } from '@/components/rulebook/RuleTables'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { proposeRuleAction } from '@/lib/rulebook/actions'
import { RULE_LABELS } from '@/lib/rulebook/messages'
import { rulePage } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { search }) => rulePage(actor, search['regel'] ?? ''),
  title: (view) => RULE_LABELS[view.key],
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Beleid', href: routes.policy() }, { label: RULE_LABELS[view.key] }]} title={RULE_LABELS[view.key]} lead="Elke waarde met haar dagen en haar bron. Wat gold, blijft staan." />
      <Body>
        <Section title="Wat geldt en wat gold">
          <Rules caption="Wat geldt en wat gold" rows={view.rows} empty="Hier is nog niets geregeld" named={false} />
        </Section>
        {view.proposals.length > 0 && (
          <Section title="Voorstellen">
            <Proposals rows={view.proposals} />
          </Section>
        )}
        {view.proposable ? (
          <ProposeForm view={view} action={proposeRuleAction} formKey={formKey} />
        ) : (
          <Section title="Nieuwe waarde">
            <p>
              Welk normenkader geldt, volgt uit het vaststellen van een normenkader. Dat doet u bij de <TextLink href={routes.norms()}>normenkaders</TextLink>.
            </p>
          </Section>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
