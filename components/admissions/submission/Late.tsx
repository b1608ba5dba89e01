import { Alert } from '@/components/ui/Alert'
import { tooLateSentence } from '@/lib/admissions/messages/submission'
import type { SubmissionView } from '@/lib/admissions/queries/submission'

/** The last attempt after closing, as the database's clock saw it; undefined when there was none. */
export function lateAttempt(view: Pick<SubmissionView, 'timeline'>): Readonly<Record<string, string>> | undefined {
  return view.timeline.find((line) => line.event === 'submission.late-attempt')?.detail as Readonly<Record<string, string>> | undefined
}

/** A page without JavaScript is drawn anew after a late post, and then has no form to say it: so the page says both times. */
export function LateAttempt({ view }: { view: Pick<SubmissionView, 'timeline'> }) {
  const late = lateAttempt(view)
  return (
    late && (
      <Alert kind="no" title="Niet aangenomen">
        {tooLateSentence(late)}
      </Alert>
    )
  )
}
