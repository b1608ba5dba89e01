import { LetterPage } from '@/components/correspondence/LetterPage'
import { Alert } from '@/components/ui/Alert'
import { Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { MOTIVATION_TEXTS } from '@/lib/indications/messages/motivation'
import { SECOND_LABELS } from '@/lib/indications/messages/second'
import type { Preview } from '@/lib/indications/queries/preview'
import type { MotivationPoint } from '@/lib/indications/rules/motivation'
import type { LetterView } from '@/lib/letters/view'
import { routes } from '@/lib/routes'

/** A letter that does not exist yet, as it would leave, with the same as PDF. */
export const ConceptLetter = ({ letter, href }: { letter: LetterView; href: string }) => (
  <Section title="De brief zoals de inwoner die krijgt" intro="Een voorbeeld. De brief ontstaat als u besluit." actions={<TextLink href={href} file>Concept lezen (PDF)</TextLink>}>
    <LetterPage letter={letter} />
  </Section>
)

/** What to look at in a motivation before somebody decides; nothing when there is nothing to say. */
export const MotivationLook = ({ points }: { points: readonly MotivationPoint[] }) =>
  points.length > 0 && (
    <Alert kind="wait" title="Kijk de motivering na">
      {points.map((point) => MOTIVATION_TEXTS[point]).join(' ')}
    </Alert>
  )

/** The letter of what was typed, before it is decided; with what to look at, and who decides when that is a colleague. */
export const DecisionPreview = ({ preview: { letter, why, points }, caseId }: { preview: Preview; caseId: string }) => (
  <Stack>
    <MotivationLook points={points} />
    <ConceptLetter letter={letter} href={routes.decisionConcept(caseId)} />
    {why.length > 0 && (
      <Alert kind="info" level={3} title="Een tweede consulent besluit">
        {`Dat is zo, want ${list(why.map((reason) => SECOND_LABELS[reason]))}. Met "Besluit nemen" doet u een voorstel.`}
      </Alert>
    )}
  </Stack>
)
