import { screen } from '@/app/screen'
import { ConversionSteps, ConversionWaves, Standings } from '@/components/continuity/Conversion'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { addConversionWave, concludeConversion, inviteWave, planConversion, recordInvitations, removeConversionWave, startConversion, withdrawConversion } from '@/lib/continuity/actions/conversion'
import { CAMPAIGN_LABELS, CAMPAIGN_TONES } from '@/lib/continuity/messages'
import { conversionView, type ConversionView } from '@/lib/continuity/queries/conversion'
import { number, plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params }) => conversionView(actor, params['id'] ?? ''),
  title: ({ conversion }) => conversion.name,
  render: (view, { formKey, search }) => {
    const { conversion, sums } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: 'Omzettingen', href: routes.conversions() }, { label: conversion.name }]}
          title={conversion.name}
          badge={<Badge tone={CAMPAIGN_TONES[conversion.status]}>{CAMPAIGN_LABELS[conversion.status]}</Badge>}
          lead={`De laatste dag van de algemene voorziening is ${conversion.endsOnText}.`}
          figures={[
            { label: 'inwoners', value: number(sums.residents) },
            { label: 'krijgen hulp op maat', value: number(sums.by.granted) },
            { label: 'hebben niets nodig', value: number(sums.by['no-need']) },
            { label: 'vallen zonder hulp', value: number(sums.withoutHelp) },
          ]}
        />
        <Body>
          {conversion.endReason && <Alert kind="info" title="Deze omzetting is gestopt">{conversion.endReason}</Alert>}
          <Columns split="8-4">
            <Stack>
              <Standings view={view} />
              <ConversionWaves view={view} going={search['verder']} actions={{ add: addConversionWave, remove: removeConversionWave, plan: planConversion, invite: inviteWave, sent: recordInvitations }} />
            </Stack>
            <Stack>
              <ConversionSteps view={view} formKey={formKey} actions={{ start: startConversion, conclude: concludeConversion, withdraw: withdrawConversion }} />
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

function Rules({ view: { conversion, daysOfLaw } }: { view: ConversionView }) {
  return (
    <Section title="Wat er geldt">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Laatste dag', value: conversion.endsOnText, second: `Inwoners horen het ten minste ${plural(conversion.noticeMonths, 'maand', 'maanden')} van tevoren. ${conversion.noticeSource}` },
            { label: 'Waarom', value: conversion.reason },
            { label: 'Hulp op maat', value: 'Alleen na een melding, een onderzoek en een besluit', second: `Gerekend wordt met ${plural(daysOfLaw, 'dag', 'dagen')} van melding tot besluit` },
            { label: 'Gemaakt', value: conversion.madeBy, second: formatInstant(conversion.madeAt) },
          ]}
        />
      </Panel>
    </Section>
  )
}
