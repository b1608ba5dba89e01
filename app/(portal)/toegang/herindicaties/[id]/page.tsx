import { screen } from '@/app/screen'
import { CampaignSteps } from '@/components/continuity/CampaignSteps'
import { Effects } from '@/components/continuity/Effects'
import { Waves } from '@/components/continuity/Waves'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { addWave, announceWave, computeCampaign, concludeCampaign, planWaves, removeWave, startCampaign, withdrawCampaign } from '@/lib/continuity/actions/campaigns'
import { CAMPAIGN_LABELS, CAMPAIGN_TONES, EXCLUSION_LABELS, populationText } from '@/lib/continuity/messages'
import { campaignView, type CampaignView, handledIn } from '@/lib/continuity/queries/campaigns'
import { number, plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params }) => campaignView(actor, params['id'] ?? ''),
  title: ({ campaign }) => campaign.name,
  render: (view, { formKey, search }) => {
    const { campaign, sums } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: campaign.name }]}
          title={campaign.name}
          badge={<Badge tone={CAMPAIGN_TONES[campaign.status]}>{CAMPAIGN_LABELS[campaign.status]}</Badge>}
          lead={populationText(campaign)}
          figures={[
            { label: 'inwoners', value: number(sums.cases) },
            { label: 'krijgen meer', value: number(sums.more) },
            { label: 'krijgen minder', value: number(sums.fewer) },
            { label: 'behandeld', value: number(handledIn(sums)) },
          ]}
        />
        <Body>
          {campaign.endReason && <Alert kind="info" title="Deze herindicatie is gestopt">{campaign.endReason}</Alert>}
          <Columns split="8-4">
            <Stack>
              <Effects products={view.products} />
              <Waves view={view} going={search['verder']} actions={{ add: addWave, remove: removeWave, plan: planWaves, announce: announceWave }} />
            </Stack>
            <Stack>
              <CampaignSteps view={view} handled={handledIn(sums)} going={search['verder'] === 'rekenen'} formKey={formKey} actions={{ compute: computeCampaign, start: startCampaign, conclude: concludeCampaign, withdraw: withdrawCampaign }} />
              <Rules view={view} />
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Rules({ view: { campaign, sums, may } }: { view: CampaignView }) {
  return (
    <Section title="Wat er geldt" actions={may && <TextLink href={routes.campaignPeople(campaign.id)}>Alle inwoners</TextLink>}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Nieuwe regels', value: `${campaign.normSet.name}, versie ${campaign.normSet.edition}`, second: `Vanaf ${formatDayLong(campaign.newFrom)}` },
            { label: 'Waarom', value: campaign.reason },
            { label: 'Als hulp minder wordt', value: campaign.transitionMonths === 0 ? 'Geen overgang' : `Nog ${plural(campaign.transitionMonths, 'maand', 'maanden')} de oude tijd`, second: campaign.transitionSource },
            ...(sums.computed === 0 ? [] : [{ label: 'Samen per week', value: `${formatDurationShort(sums.oldMinutes)} wordt ${formatDurationShort(sums.newMinutes)}`, second: sums.without === 0 ? undefined : `Zonder ${plural(sums.without, 'inwoner', 'inwoners')} voor wie de nieuwe regels nog geen tijd geven` }]),
            ...(campaign.excluded.length === 0 ? [] : [{ label: 'Doen niet mee', value: campaign.excluded.map(({ why, count }) => `${plural(count, 'inwoner', 'inwoners')}: ${EXCLUSION_LABELS[why]}`).join('. ') }]),
            { label: 'Gemaakt', value: campaign.madeBy, second: formatInstant(campaign.madeAt) },
          ]}
        />
      </Panel>
    </Section>
  )
}
