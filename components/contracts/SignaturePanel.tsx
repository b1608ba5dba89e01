import { EmptyState } from '@/components/ui/EmptyState'
import { DataTable } from '@/components/ui/DataTable'
import { PanelFoot } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { shortFingerprint } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

type Line = { readonly side: string; readonly name: string; readonly role: string; readonly onBehalfOf: string; readonly mandateText: string | null; readonly signedAt: Date; readonly fingerprint: string }

/** Who signed an agreement, in whose name, when, and on which document. */
export function SignaturePanel({ signatures, sheetId }: { signatures: readonly Line[]; sheetId: string | null }) {
  return (
    <DataTable
      caption="Handtekeningen"
      rows={signatures}
      rowKey={(line) => line.side}
      columns={[
        { head: 'Naam', cell: (line) => line.name, second: (line) => line.role },
        { head: 'Namens', cell: (line) => line.onBehalfOf, second: (line) => line.mandateText ?? undefined },
        { head: 'Getekend', cell: (line) => formatInstant(line.signedAt) },
        { head: 'Vingerafdruk', cell: (line) => shortFingerprint(line.fingerprint) },
      ]}
      empty={<EmptyState title="Nog niemand heeft getekend">De aanbieder tekent eerst, daarna de contractmanager namens de gemeenten.</EmptyState>}
      foot={
        sheetId ? (
          <PanelFoot>
            <TextLink href={routes.letter(sheetId)} file>
              Blad met beide handtekeningen (PDF)
            </TextLink>
          </PanelFoot>
        ) : undefined
      }
    />
  )
}
