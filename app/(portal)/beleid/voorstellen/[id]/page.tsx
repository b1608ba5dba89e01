import { screen } from '@/app/screen'
import { AdoptForm, DeclineForm } from '@/components/rulebook/RuleForms'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDayLong } from '@/lib/kernel/day'
import { adoptRuleAction, declineRuleAction } from '@/lib/rulebook/actions'
import { PROPOSAL_LABELS, PROPOSAL_TONES, RULE_LABELS, SOURCE_STATUS_LABELS, valueText } from '@/lib/rulebook/messages'
import { proposalPage } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { params }) => proposalPage(actor, params['id'] ?? ''),
  title: (view) => `Voorstel: ${RULE_LABELS[view.key]}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Beleid', href: routes.policy() }, { label: RULE_LABELS[view.key], href: routes.rule(view.key) }, { label: 'Voorstel' }]}
        title={`Voorstel: ${RULE_LABELS[view.key]}`}
        badge={<Badge tone={PROPOSAL_TONES[view.status]}>{PROPOSAL_LABELS[view.status]}</Badge>}
        lead={`${view.municipality === null ? 'Voor de hele regio' : `Alleen voor gemeente ${view.municipality}`}, vanaf ${formatDayLong(view.from)}.`}
      />
      <Body>
        <Columns split="7-5">
          <Section title="Wat verandert er?">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Nu', value: view.before ? valueText(view.key, view.before.value) : 'Nog niets geregeld', second: view.before ? `Sinds ${formatDayLong(view.before.from)}` : undefined },
                  { label: 'Nieuw', value: valueText(view.key, view.value), second: `Vanaf ${formatDayLong(view.from)}`, strong: true },
                  { label: 'Bron', value: view.sourceUrl ? <TextLink href={view.sourceUrl}>{view.source}</TextLink> : view.source, second: SOURCE_STATUS_LABELS[view.checked ? 'source' : 'to-check'] },
                  ...(view.reason === null ? [] : [{ label: 'Waarom met terugwerkende kracht', value: view.reason }]),
                  { label: 'Voorgesteld door', value: view.proposedByName, second: formatDayLong(view.proposedOn) },
                  ...(view.decidedOn ? [{ label: PROPOSAL_LABELS[view.status], value: view.decidedByName, second: view.decidedReason ?? formatDayLong(view.decidedOn) }] : []),
                ]}
              />
            </Panel>
          </Section>
          {view.status === 'proposed' && (
            <Stack>
              {!view.own && <AdoptForm view={view} action={adoptRuleAction} />}
              <DeclineForm view={view} action={declineRuleAction} />
            </Stack>
          )}
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
