import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { findingText } from '@/lib/providers/messages'
import type { UploadFinding } from '@/lib/providers/rules'
import type { EvidenceKind } from '@/lib/providers/schema'

/** What was found in the file that was just uploaded, and what to do about it. Never more than a warning. */
export function UploadFindings({ findings, kind }: { findings: readonly UploadFinding[]; kind: EvidenceKind | undefined }) {
  if (findings.length === 0) return null
  return (
    <DefinitionList
      items={findings.map((finding) => {
        const { tone, label, text } = findingText(finding, kind)
        return { label: <Badge tone={tone}>{label}</Badge>, value: text }
      })}
    />
  )
}
