import { screen } from '@/app/screen'
import { StoryFigures } from '@/components/desk/StoryFigures'
import { StorySide } from '@/components/desk/StorySide'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, PanelFoot, Section } from '@/components/ui/Page'
import { WorkList } from '@/components/ui/WorkList'
import { GROUP_LABELS, idleStep, leadOf, textOf } from '@/lib/desk/messages'
import { ownWork } from '@/lib/desk/queries/story'
import { grouped, isOwn, mostUrgent, type Item } from '@/lib/desk/rules'
import { ROLES } from '@/lib/kernel/actor'
import { formatDayFull, formatDayLong, formatDayShort, formatDaysLeft, type Day } from '@/lib/kernel/day'
import { startWithCapital } from '@/lib/kernel/sentences'

const work = screen(ROLES, {
  load: ownWork,
  title: 'Mijn werk',
  render: ({ items, today, story }, { actor }) => {
    const groups = grouped(items, today)
    const own = items.filter(isOwn).length
    return (
      <>
        <Band title="Mijn werk" lead={`${startWithCapital(formatDayFull(today))}. ${leadOf(own, groups[0]?.items.length ?? 0)}`} next={<Next item={mostUrgent(items)} today={today} idle={idleStep(actor.role)} />}>
          <StoryFigures story={story} />
        </Band>
        <Body>
          <Columns split="8-4">
            <Waiting items={items} today={today} />
            <StorySide story={story} today={today} />
          </Columns>
        </Body>
      </>
    )
  },
})

function Next({ item, today, idle }: { item: Item | undefined; today: Day; idle: ReturnType<typeof idleStep> }) {
  if (!item)
    return (
      <NextStep title={idle.title} action={<ButtonLink href={idle.href}>{idle.action}</ButtonLink>}>
        {idle.text}
      </NextStep>
    )
  const text = textOf(item, item.due ? formatDayLong(item.due) : undefined)
  return (
    <NextStep title={text.title} action={<ButtonLink href={item.href}>{text.action}</ButtonLink>}>
      {`${text.line}.${item.due ? ` ${startWithCapital(formatDaysLeft(today, item.due))}.` : ''}`}
    </NextStep>
  )
}

function Waiting({ items, today }: { items: readonly Item[]; today: Day }) {
  return (
    <Section title="Wat op u wacht" actions={items.length > 0 ? <span className="small">Gesorteerd op uiterste datum</span> : undefined}>
      {items.length === 0 ? (
        <EmptyState panel title="Er wacht niets">
          Zodra iets op u wacht, staat het hier met de uiterste datum.
        </EmptyState>
      ) : (
        <WorkList
          groups={grouped(items, today).map((group) => ({
            title: GROUP_LABELS[group.name],
            items: group.items.map((item) => {
              const text = textOf(item)
              return {
                key: `${item.kind}-${item.key}`,
                title: text.title,
                href: item.href,
                line: text.line,
                badge: <Badge tone={text.badge.tone}>{text.badge.text}</Badge>,
                ...(item.due ? { when: formatDayShort(item.due), left: formatDaysLeft(today, item.due) } : {}),
              }
            }),
          }))}
          foot={<PanelFoot>{`${items.length} van ${items.length}`}</PanelFoot>}
        />
      )}
    </Section>
  )
}

export default work.page
export const generateMetadata = work.metadata

