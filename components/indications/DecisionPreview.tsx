import { LetterPage } from '@/components/correspondence/LetterPage'
import { Alert } from '@/components/ui/Alert'
import { Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { SECOND_LABELS } from '@/lib/indications/messages/second'
import type { Preview } from '@/lib/indications/queries/preview'
import type { LetterView } from '@/lib/letters/view'
import { routes } from '@/lib/routes'

/** A letter that does not exist yet, as it would leave, with the same as PDF. */
export const ConceptLetter = ({ letter, href }: { letter: LetterView; href: string }) => (
  <Section title="De brief zoals de inwoner die krijgt" intro="Een voorbeeld. De brief ontstaat als u besluit." actions={<TextLink href={href} file>Concept lezen (PDF)</TextLink>}>
    <LetterPage letter={letter} />
  </Section>
)

/** The letter of what was typed, before it is decided; with who decides, when that is a colleague. */
export const DecisionPreview = ({ preview: { letter, why }, caseId }: { preview: Preview; caseId: string }) => (
  <Stack>
    <ConceptLetter letter={letter} href={routes.decisionConcept(caseId)} />
    {why.length > 0 && (
      <Alert kind="info" level={3} title="Een tweede consulent besluit">
        {`Dat is zo, want ${list(why.map((reason) => SECOND_LABELS[reason]))}. Met "Besluit nemen" doet u een voorstel.`}
      </Alert>
    )}
  </Stack>
)
