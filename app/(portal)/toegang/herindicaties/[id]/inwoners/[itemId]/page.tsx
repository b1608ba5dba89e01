import { screen } from '@/app/screen'
import { Handle, OldAndNew } from '@/components/continuity/Person'
import { Dispatches } from '@/components/indications/Dispatches'
import { TalkScripts } from '@/components/indications/TalkScript'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { leaveAsIs, reviseInCampaign, setTransition } from '@/lib/continuity/actions/campaigns'
import { OUTCOME_LABELS, OUTCOME_TONES } from '@/lib/continuity/messages'
import { campaignItem, type ItemScreen } from '@/lib/continuity/queries/people'
import { recordDispatch, recordReturn } from '@/lib/indications/actions/case'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatTime } from '@/lib/kernel/instant'
import { startWithCapital } from '@/lib/kernel/sentences'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => campaignItem(actor, params['id'] ?? '', params['itemId'] ?? ''),
  title: ({ view }) => `Herindicatie ${view.number}`,
  render: (found, { formKey }) => {
    const { item, view, scripts } = found
    return (
      <>
        <Band
          crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: item.campaign.name, href: routes.campaign(item.campaign.id) }, { label: 'Inwoners', href: routes.campaignPeople(item.campaign.id) }, { label: view.number }]}
          title={startWithCapital(view.resident.formal)}
          badge={item.outcome === null ? <Badge tone="open">Nog te doen</Badge> : <Badge tone={OUTCOME_TONES[item.outcome]}>{OUTCOME_LABELS[item.outcome]}</Badge>}
          lead={`${view.decision?.indication?.product ?? view.product?.name ?? ''}: nu ${formatDuration(item.oldMinutes)} per week${item.fresh.ok ? `, met de nieuwe regels ${formatDuration(item.fresh.value.minutes)}` : ''}.`}
        />
        <Body>
          <Note>U bekijkt dit dossier voor een herindicatie. Dat is vastgelegd om {formatTime(view.viewedAt)}.</Note>
          <Columns split="8-4">
            <Stack>
              <OldAndNew item={item} />
              <Handle screen={found} formKey={formKey} actions={{ revise: reviseInCampaign, leave: leaveAsIs, transition: setTransition }} />
            </Stack>
            <Stack>
              <Facts found={found} />
              {item.outcome === null && <TalkScripts scripts={scripts} caseId={view.id} recordedHere />}
              {item.letterId && <Dispatches view={view} kind="re-indication" letter={item.letterId} actions={{ send: recordDispatch, giveBack: recordReturn }} />}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Facts({ found: { item, view } }: { found: ItemScreen }) {
  const { wave, outcome } = item
  return (
    <Section title="Deze inwoner" actions={<TextLink href={routes.wmoCase(view.id)}>Naar de zaak</TextLink>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Besloten met', value: item.oldSet ? `${item.oldSet.name}, versie ${item.oldSet.edition}` : 'Geen normenkader' },
            { label: 'Golf', value: wave ? `Golf ${wave.number}` : 'Nog geen', second: wave ? `${formatDayLong(wave.startsOn)} tot en met ${formatDayLong(wave.endsOn)}` : undefined },
            { label: 'Minder tijd op zijn vroegst', value: formatDayLong(item.earliestLess), second: item.transitionReason ?? 'De overgang van deze herindicatie, vanaf vandaag geteld' },
            ...(item.letterId ? [{ label: 'Aankondiging', value: <TextLink href={routes.letter(item.letterId)} file>Brief bekijken</TextLink> }] : []),
            ...(outcome === null || item.handledOn === null ? [] : [{ label: OUTCOME_LABELS[outcome], value: `${formatDayLong(item.handledOn)}, ${item.handledBy ?? ''}`, second: item.outcomeReason ?? undefined }]),
          ]}
        />
      </Panel>
    </Section>
  )
}
