import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Progress } from '@/components/ui/Progress'
import { ASSESSMENT_STAGE_LABELS, ASSESSMENT_STAGE_TONES } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage } from '@/lib/admissions/queries/assessment'
import { formatDayShort } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** The band of a submission under assessment: whose it is, how far the assessment is per lot, and finishing it. */
export function AssessmentBand({ view, part }: { view: AssessmentPage; part?: string }) {
  const left = view.total.of - view.total.done
  return (
    <Band
      crumb={[
        { label: view.procedure.title, href: routes.procedure(view.procedure.id) },
        { label: view.window.name, href: routes.entryWindow(view.window.id) },
        ...(part ? [{ label: view.provider, href: routes.assessment(view.id) }, { label: part }] : [{ label: view.provider }]),
      ]}
      title={view.provider}
      badge={<Badge tone={ASSESSMENT_STAGE_TONES[view.status]}>{ASSESSMENT_STAGE_LABELS[view.status]}</Badge>}
      facts={[
        { label: 'Inschrijving', value: view.number },
        { label: 'Ingediend', value: formatInstant(view.submittedAt) },
        { label: 'Geopend', value: formatInstant(view.openedAt) },
        { label: 'Colleges besluiten uiterlijk', value: formatDayShort(view.window.decisionsBy) },
      ]}
      next={
        view.stated ? undefined : (
          <>
            <Progress
              title={`${view.total.done} van ${view.total.of} beoordeeld`}
              side={left > 0 ? `nog ${left}` : 'alles'}
              value={view.total.done}
              max={view.total.of}
              items={view.lots.map((lot) => ({ label: lot.name, value: `${lot.done} van ${lot.of}` }))}
            />
            {left === 0 && view.status !== 'assessed' && !part && (
              <div className="btns">
                <ButtonLink href={routes.finishAssessment(view.id)}>Beoordeling afronden</ButtonLink>
              </div>
            )}
          </>
        )
      }
    />
  )
}
