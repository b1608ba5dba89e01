import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { answerText } from '@/lib/admissions/messages/submission'
import type { VersionView } from '@/lib/admissions/queries/submission'
import { list, longFingerprint, shortFingerprint } from '@/lib/format'
import { formatInstantExact } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** Every version that was handed in, newest first, each with its receipt. */
export function Versions({ versions }: { versions: readonly VersionView[] }) {
  return (
    <DataTable
      caption="Ingediende versies"
      rows={versions}
      rowKey={(version) => String(version.number)}
      columns={[
        {
          head: 'Versie',
          cell: (version) =>
            version.receiptLetterId ? (
              <TextLink href={routes.letter(version.receiptLetterId)} file hidden="ontvangstbewijs (PDF)">
                {`Versie ${version.number}`}
              </TextLink>
            ) : (
              `Versie ${version.number}`
            ),
          second: (version) => <span title={longFingerprint(version.fingerprint)}>Vingerafdruk {shortFingerprint(version.fingerprint)}</span>,
        },
        { head: 'Percelen', cell: (version) => list(version.lotNames), second: (version) => delivers(version) },
        { head: 'Ontvangen', cell: (version) => formatInstantExact(version.submittedAt) },
        { head: 'Getekend door', cell: (version) => version.signedName, second: (version) => version.signedRole },
      ]}
      empty={<EmptyState title="U hebt nog niets ingediend">Dat doet u bij stap 5, zodra ten minste één perceel compleet is.</EmptyState>}
    />
  )
}

/** Which establishment delivers where, where the entry names them. */
function delivers({ content }: VersionView): string | undefined {
  const named = content.lots.filter((lot) => lot.establishments && lot.establishments.length > 0)
  return named.length === 0 ? undefined : named.map((lot) => `${lot.name} vanuit ${list((lot.establishments ?? []).map((each) => each.name))}`).join('; ')
}

/** What was handed in, criterion by criterion, as it is frozen. */
export function SubmittedAnswers({ version }: { version: VersionView }) {
  const { content } = version
  const lotName = (id: string | null) => (id === null ? 'Alle percelen' : (content.lots.find((lot) => lot.id === id)?.name ?? ''))
  return (
    <DataTable
      caption="Wat u hebt ingediend, per eis"
      rows={content.answers}
      rowKey={(answer) => `${answer.criterionId}/${answer.lotId ?? ''}`}
      columns={[
        { head: 'Eis', cell: (answer) => answer.title, second: (answer) => lotName(answer.lotId) },
        {
          head: 'Antwoord',
          cell: (answer) =>
            answer.evidence ? (
              <TextLink href={routes.file(answer.evidence.fileId)} file>
                {`${answer.evidence.title}, versie ${answer.evidence.number}`}
              </TextLink>
            ) : (
              <span className="whitespace-pre-line">{answerText(answer.answerKind, answer)}</span>
            ),
        },
      ]}
    />
  )
}
