import { screen } from '@/app/screen'
import { AnswersForm } from '@/components/indications/AnswersForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { answerAgain } from '@/lib/continuity/actions/campaigns'
import { campaignItem } from '@/lib/continuity/queries/people'
import { startWithCapital } from '@/lib/kernel/sentences'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => campaignItem(actor, params['id'] ?? '', params['itemId'] ?? ''),
  title: ({ view }) => `Antwoorden ${view.number}`,
  render: ({ item, view }, { formKey }) => {
    const { campaign } = item
    const back = routes.campaignPerson(campaign.id, item.id)
    return (
      <>
        <Band
          crumb={[{ label: 'Herindicaties', href: routes.campaigns() }, { label: campaign.name, href: routes.campaign(campaign.id) }, { label: view.number, href: back }, { label: 'Antwoorden' }]}
          title={startWithCapital(view.resident.formal)}
          lead={`Wat is nodig onder de nieuwe regels? De tijden komen uit ${campaign.normSet.name}, versie ${campaign.normSet.edition}. Het besluit verandert hierdoor niet.`}
        />
        <Body>
          {item.outcome === null ? (
            <Section title="Wat is nodig?" intro={item.answers === null ? 'Er zijn geen antwoorden uit het vorige systeem. Vul in wat het gesprek opleverde.' : 'De antwoorden van het besluit staan ingevuld. Pas aan wat het gesprek opleverde.'} actions={<TextLink href={routes.normSet(campaign.normSetId)}>Normenkader bekijken</TextLink>}>
              <AnswersForm hidden={{ itemId: item.id }} back={back} version={item.version} basis={{ ...item.rules, ...(item.deviation ? { deviation: item.deviation } : {}) }} answers={item.answers} action={answerAgain} formKey={formKey} />
            </Section>
          ) : (
            <EmptyState panel level={2} title="Deze inwoner is al behandeld" action={<ButtonLink href={back} kind="secondary">Terug</ButtonLink>}>
              De antwoorden veranderen niet meer.
            </EmptyState>
          )}
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
