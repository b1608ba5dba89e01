import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS as PART_LABELS } from '@/lib/contracts/messages'
import { standingOf } from '@/lib/contracts/rules'
import type { Story, WindowLine } from '@/lib/desk/queries/story'
import { plural, shortFingerprint } from '@/lib/format'
import { formatDay, type Day } from '@/lib/kernel/day'
import { dayIn, formatInstant } from '@/lib/kernel/instant'
import { STANDING_LABELS, STANDING_TONES } from '@/lib/procedures/messages/labels'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** What stands beside the work list. Of entries in a window that isn't opened nothing is told, not even whether there are any. */
export function StorySide({ story, today }: { story: Story; today: Day }) {
  if (story.kind === 'region' && story.windows.length > 0)
    return (
      <Section title="Instapmomenten">
        <Panel pad>
          <DefinitionList
            items={story.windows.map((window) => ({
              label: window.name,
              value: <Badge tone={STANDING_TONES[window.standing]}>{STANDING_LABELS[window.standing]}</Badge>,
              second: windowText(window),
            }))}
          />
        </Panel>
      </Section>
    )
  if (story.kind === 'provider')
    return (
      <Section title="Uw percelen">
        {story.lots.length > 0 ? (
          <Panel pad>
            <DefinitionList
              end
              items={story.lots.map((lot) => {
                const label = PART_LABELS[standingOf(lot, today)]
                return { label: lot.name, value: <Badge tone={label.tone}>{label.text}</Badge>, second: `tot en met ${formatDay(lot.endsOn)}` }
              })}
            />
          </Panel>
        ) : (
          <Panel pad>
            <p className="quiet">U hebt nog geen overeenkomst. Na een toelating en twee handtekeningen staan uw percelen hier.</p>
          </Panel>
        )}
      </Section>
    )
  if (story.kind === 'access')
    return (
      <Section title="Aanbieders">
        <Panel pad>
          <p>{plural(story.providers, 'aanbieder heeft', 'aanbieders hebben')} een lopende deelname in uw gemeente.</p>
          <p>
            <TextLink href={routes.publicProviders()}>Bekijk de aanbieders</TextLink>
          </p>
        </Panel>
      </Section>
    )
  if (story.kind === 'administration')
    return (
      <Section title="Laatste berichten" actions={<TextLink href={routes.mailbox()}>Naar het postvak</TextLink>}>
        <Panel>
          <PanelPart>
            {story.latest.length > 0 ? (
              <DefinitionList items={story.latest.map((mail) => ({ label: formatDay(dayIn(mail.at)), value: <TextLink href={routes.mail(mail.id)}>{mail.subject}</TextLink>, second: mail.toName }))} />
            ) : (
              <p className="quiet">Er is nog geen bericht verstuurd.</p>
            )}
          </PanelPart>
          <PanelFoot>Berichten over verzegelde inschrijvingen staan hier niet.</PanelFoot>
        </Panel>
      </Section>
    )
  if (story.kind === 'audit')
    return (
      <Section title="De keten">
        <Panel pad>
          <DefinitionList
            end
            items={[
              { label: 'Controle van zojuist', value: story.chain.ok ? <Badge tone="ok">Klopt</Badge> : <Badge tone="no">Klopt niet</Badge> },
              { label: 'Alle regels nagerekend', value: story.chain.seen === story.chain.lines ? 'Zojuist' : story.chain.round.wholeAt ? formatInstant(story.chain.round.wholeAt) : 'De eerste ronde loopt' },
              { label: 'Laatste schakel', value: shortFingerprint(story.chain.headHash) },
            ]}
          />
        </Panel>
      </Section>
    )
  return null
}

function windowText(window: WindowLine): string {
  switch (window.standing) {
    case 'planned':
      return `Vanaf ${formatInstant(window.opensAt)}`
    case 'open':
      return isContinuous(window) ? `Doorlopend open. ${plural(window.entries ?? 0, 'inschrijving', 'inschrijvingen')} geopend` : `Tot ${formatInstant(window.closesAt)}. Wie inschrijft, ziet u na het openen.`
    case 'stopped':
      return 'Gestopt, kan nog heropend worden'
    case 'closed':
      return 'Wacht op de opening'
    case 'opened':
      return plural(window.entries ?? 0, 'inschrijving', 'inschrijvingen')
    case 'decided':
      return `${window.admitted} toegelaten, ${window.refused} niet`
    case 'empty':
      return 'Geen inschrijvingen'
    case 'draft':
      return 'Nog niet gepubliceerd'
  }
}
