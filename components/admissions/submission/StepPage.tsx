import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { Steps, type Step } from '@/components/ui/Steps'
import { Timeline } from '@/components/ui/Timeline'
import type { StepView } from '@/lib/admissions/queries/submission'
import { day, formatDayFull, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { dayIn, formatInstantLong, formatTime } from '@/lib/kernel/instant'
import { startWithCapital } from '@/lib/kernel/sentences'
import { plural } from '@/lib/format'
import { decideBy, isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

const STEPS = [
  { label: 'Percelen kiezen', href: routes.submissionLots },
  { label: 'Gegevens', href: routes.submissionDetails },
  { label: 'Eisen en antwoorden', href: routes.submissionAnswers },
  { label: 'Bewijsstukken', href: routes.submissionEvidence },
  { label: 'Controleren', href: routes.submissionCheck },
] as const

/** Whether entering ended by a stop that may still be undone, and not by the closing or for good. */
export const stoppedEarly = (view: Pick<StepView, 'row' | 'now' | 'withdrawn'>): boolean => view.withdrawn === null && view.row.window.stoppedAt !== null && view.now < view.row.window.closesAt

/** The box that says until when, and that the server's time counts. */
export function ClosingBox({ view }: { view: Pick<StepView, 'row' | 'endsAt' | 'open' | 'withdrawn' | 'today' | 'now'> }) {
  if (view.withdrawn)
    return (
      <NextStep label="Stand" title={`De procedure is ingetrokken op ${formatInstantLong(view.withdrawn.at)}`}>
        {view.withdrawn.reason}
      </NextStep>
    )
  const { window, openedAt } = view.row
  if (isContinuous(window) && openedAt !== null) return <NextStep label={`Instapmoment ${window.name}`} title="Uw inschrijving is geopend">U kunt niets meer wijzigen of intrekken. Is er een vraag over een onderdeel, dan hoort u dat.</NextStep>
  if (isContinuous(window) && view.open) return <NextStep label={`Instapmoment ${window.name}`} title="Doorlopend open">U kunt de hele looptijd instappen. Wij openen uw inschrijving na ontvangst.</NextStep>
  const closes = dayIn(view.endsAt)
  return (
    <NextStep label={`Instapmoment ${view.row.window.name}`} title={`${view.open ? 'Sluit' : stoppedEarly(view) ? 'Gestopt op' : 'Gesloten op'} ${formatDayFull(closes)}, ${formatTime(view.endsAt)}`}>
      {view.open ? `${startWithCapital(formatDaysLeft(view.today, closes))}. De tijd van de server telt.` : stoppedEarly(view) ? 'U kunt nu niets wijzigen of indienen. U krijgt bericht als instappen weer kan.' : 'U kunt niets meer wijzigen of indienen.'}
    </NextStep>
  )
}

/** What follows after handing in, from this window's own planning. */
export function WhatFollows({ view }: { view: Pick<StepView, 'row' | 'endsAt' | 'contractStart' | 'open' | 'withdrawn'> }) {
  if (view.withdrawn) return null
  const { openedAt, decidedAt } = view.row.window
  if (isContinuous(view.row.window)) return <WhatFollowsReceipt view={view} />
  const here = view.open ? 0 : openedAt === null ? 1 : decidedAt === null ? 2 : 4
  return (
    <Section title="Wat er na het indienen gebeurt">
      <Timeline
        items={[
          { title: 'Meteen', text: 'U krijgt een ontvangstbewijs met nummer, tijd en vingerafdruk.' },
          { title: `${formatDayLong(dayIn(view.endsAt))}, na ${formatTime(view.endsAt)}`, text: 'Twee inkopers openen samen alle inschrijvingen.' },
          { title: 'Daarna', text: 'Beoordelen per eis. Bij een vraag hoort u van ons.' },
          { title: `Uiterlijk ${formatDayLong(day(view.row.window.decisionsBy))}`, text: 'Elk college besluit over zijn eigen gemeente. U krijgt een brief.' },
          { title: formatDayLong(view.contractStart), text: 'Start van de overeenkomst.' },
        ].map((moment, index) => ({ ...moment, now: index === here }))}
      />
    </Section>
  )
}

/** The same where entry is continuous: everything follows from the receipt. */
function WhatFollowsReceipt({ view }: { view: Pick<StepView, 'row'> }) {
  const { row } = view
  const here = row.openedAt !== null ? 2 : row.submittedAt !== null ? 1 : 0
  return (
    <Section title="Wat er na het indienen gebeurt">
      <Timeline
        items={[
          { title: 'Meteen', text: 'U krijgt een ontvangstbewijs met nummer, tijd en vingerafdruk. De vingerafdruk staat dan in een openbare lijst, zonder uw naam.' },
          { title: 'Na ontvangst', text: 'Twee inkopers openen uw inschrijving. Tot dan kunt u haar vervangen of intrekken.' },
          { title: 'Daarna', text: 'Beoordelen per eis. Bij een vraag hoort u van ons.' },
          { title: row.submittedAt ? `Uiterlijk ${formatDayLong(decideBy(row.window, row.submittedAt))}` : `Binnen ${plural(row.window.decisionDays ?? 0, 'dag', 'dagen')} na ontvangst`, text: 'Elk college besluit over zijn eigen gemeente. U krijgt een brief.' },
          { title: 'Na het besluit', text: 'De overeenkomst start als het besluit definitief is. De dag staat in het aanbod.' },
        ].map((moment, index) => ({ ...moment, now: index === here }))}
      />
    </Section>
  )
}

/** One of the five steps: the way in the band, the page in eight columns, closing time and what follows beside it. */
export function StepPage(props: { view: StepView; step: 1 | 2 | 3 | 4 | 5; crumb?: string; title: string; lead: ReactNode; late?: ReactNode; children: ReactNode }) {
  const { view, step, crumb, title, lead, late, children } = props
  const { row } = view
  const items = STEPS.map(
    (each, index): Step => ({ label: each.label, href: each.href(row.id), state: index + 1 === step ? 'current' : index + 1 < step ? 'done' : 'coming' }),
  )
  return (
    <>
      <Band
        crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: row.window.name, href: routes.submission(row.id) }, { label: crumb ?? STEPS[step - 1]?.label ?? '' }]}
        above={<Steps items={items} />}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            <div>
              <h1>{title}</h1>
              <p className="lead mt-2">{lead}</p>
            </div>
            {!view.open && late}
            {view.open ? (
              children
            ) : (
              <Alert
                kind="wait"
                title="U kunt deze inschrijving niet meer wijzigen"
                actions={
                  <ButtonLink href={routes.submission(row.id)} kind="secondary">
                    Naar de inschrijving
                  </ButtonLink>
                }
              >
                {view.withdrawn ? `De procedure is ingetrokken op ${formatInstantLong(view.withdrawn.at)}. Uw antwoorden blijven bewaard, en alleen u leest ze.` : stoppedEarly(view) ? `Instappen is gestopt op ${formatInstantLong(view.endsAt)}. Uw concept blijft bewaard. U krijgt bericht als instappen weer kan.` : `Het instapmoment is gesloten op ${formatInstantLong(view.endsAt)}.`}
              </Alert>
            )}
          </Stack>
          <Stack>
            <ClosingBox view={view} />
            <WhatFollows view={view} />
          </Stack>
        </Columns>
      </Body>
    </>
  )
}
