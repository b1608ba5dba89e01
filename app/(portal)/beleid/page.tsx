import { screen } from '@/app/screen'
import { Proposals, Rules } from '@/components/rulebook/RuleTables'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Button, ButtonLink } from '@/components/ui/Button'
import { DateField } from '@/components/ui/form/TextField'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { RULE_LABELS } from '@/lib/rulebook/messages'
import { policyPage } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { search }) => policyPage(actor, search['dag']),
  title: 'Beleid',
  render: (view) => (
    <>
      <Band
        title="Beleid"
        lead={`Wat ${view.region} heeft geregeld op ${formatDayLong(view.onDay)}, met de bron en wie het vaststelde. Een regel van een gemeente gaat voor die van de regio.`}
        facts={[
          { label: 'Regels op deze dag', value: view.rules.length },
          { label: 'Wijzigen daarna', value: view.changes.length },
          { label: 'Wacht op een tweede', value: view.proposals.length },
        ]}
        next={
          <div className="btns">
            <ButtonLink href={routes.pilots()} kind="secondary">Pilots</ButtonLink>
            <ButtonLink href={routes.burden()} kind="secondary">Lasten per stap</ButtonLink>
            <ButtonLink href={routes.waitingSums()} kind="secondary">Wie op hulp wacht</ButtonLink>
          </div>
        }
      />
      <Body>
        <Panel pad>
          <FilterForm action={routes.policy()} label="Regels op een dag">
            <DateField name="dag" label="Op welke dag?" defaultValue={formatDay(view.onDay)} />
            <Button kind="secondary">Laat zien</Button>
          </FilterForm>
        </Panel>
        {view.strangeDay && (
          <Alert kind="info" title="Deze dag bestaat niet">
            <p>U ziet de regels van vandaag. Vul een dag in, bijvoorbeeld 1-1-2026.</p>
          </Alert>
        )}
        {view.proposals.length > 0 && (
          <Section title="Voorstellen" intro="Een voorstel geldt als een collega het vaststelt.">
            <Proposals rows={view.proposals} />
          </Section>
        )}
        <Section title="Regels">
          <Rules caption={`Regels op ${formatDay(view.onDay)}`} rows={view.rules} empty="Op deze dag is nog niets geregeld" />
        </Section>
        {view.changes.length > 0 && (
          <Section title="Wat verandert daarna">
            <Rules caption="Wat verandert daarna" rows={view.changes} empty="Er verandert niets" />
          </Section>
        )}
        {view.missing.length > 0 && (
          <Section title="Nog niet geregeld" intro="Hiervoor geldt op deze dag geen regel.">
            <Panel pad>
              <ul>
                {view.missing.map((key) => (
                  <li key={key}>
                    <TextLink href={routes.rule(key)}>{RULE_LABELS[key]}</TextLink>
                  </li>
                ))}
              </ul>
            </Panel>
          </Section>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
