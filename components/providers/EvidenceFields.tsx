import { DefinitionList } from '@/components/ui/DefinitionList'
import { TextLink } from '@/components/ui/TextLink'
import { DateField } from '@/components/ui/form/TextField'
import { CLOSED_FILES, isClosed } from '@/lib/files/messages'
import { fileSize, shortFingerprint } from '@/lib/format'
import { EVIDENCE_TERMS } from '@/lib/providers/rules'
import type { UploadedFile } from '@/lib/providers/queries'
import type { EvidenceKind } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

/** The dates of a document: only what its kind can have. Without a kind both are asked, and may stay empty. */
export function EvidenceDates({ kind }: { kind?: EvidenceKind | undefined }) {
  const terms = kind ? EVIDENCE_TERMS[kind] : { issuedOn: 'optional', validUntil: 'optional' }
  return (
    <>
      <DateField name="issuedOn" label="Datum van afgifte" hint="De datum op het stuk, bijvoorbeeld 15-01-2025." optional={terms.issuedOn === 'optional'} />
      {terms.validUntil !== 'none' && <DateField name="validUntil" label="Geldig tot en met" hint="De laatste dag waarop het stuk geldt." optional={terms.validUntil === 'optional'} />}
    </>
  )
}

/** The file that was just uploaded: its name, size and the start and end of its fingerprint. */
export function UploadedFileLine({ file }: { file: UploadedFile }) {
  return (
    <DefinitionList
      items={[
        {
          label: 'Bestand',
          value: (
            <TextLink href={routes.file(file.id)} file>
              {file.name}
            </TextLink>
          ),
          second: `${fileSize(file.size)}, vingerafdruk ${shortFingerprint(file.sha256)}${isClosed(file.scan) ? `. ${CLOSED_FILES[file.scan].text}` : ''}`,
        },
      ]}
    />
  )
}
