import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/Alert'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { FileField } from '@/components/ui/form/FileField'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Button } from '@/components/ui/Button'
import { TextLink } from '@/components/ui/TextLink'
import { ACCEPT } from '@/lib/files/kinds'
import { isUploadTrouble, UPLOAD_HINT, uploadTrouble } from '@/lib/files/messages'
import { fileSize, shortFingerprint } from '@/lib/format'
import type { PendingFile } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

/** The first step: the file itself, posted on its own, so that a fault later never loses it. */
export function UploadStep({ back, trouble }: { back: string; trouble: string | undefined }) {
  return (
    <form method="post" action={routes.upload()} encType="multipart/form-data" className="form" noValidate>
      <h2>Stap 1 van 2: kies het bestand</h2>
      {trouble && (
        <Alert kind="no" title="Het bestand is niet toegevoegd" level={3}>
          {uploadTrouble(isUploadTrouble(trouble) ? trouble : 'broken-off')}
        </Alert>
      )}
      <input type="hidden" name="naar" value={back} />
      <FileField name="file" label="Bestand" hint={UPLOAD_HINT} accept={ACCEPT} />
      <div className="btns">
        <Button>Bestand toevoegen</Button>
      </div>
    </form>
  )
}

/** The second step begins with the file that was kept. */
export function KeptFile({ file, again }: { file: PendingFile; again: string }) {
  return (
    <>
      <h2>Stap 2 van 2: beschrijf het document</h2>
      <p>
        <TextLink href={routes.file(file.id)} file>
          {file.name}
        </TextLink>{' '}
        <span className="quiet">
          {fileSize(file.size)}, vingerafdruk {shortFingerprint(file.sha256)}.
        </span>{' '}
        <TextLink href={again}>Ander bestand kiezen</TextLink>
      </p>
    </>
  )
}

/** When a document of a published procedure becomes readable; a draft's documents go along with it. */
export function PublicationFields({ published }: { published: boolean }): ReactNode {
  if (!published) return <p className="quiet">Het document wordt gepubliceerd met de procedure.</p>
  return (
    <Fieldset legend="Wanneer kunnen aanbieders het lezen?" hint="Laat leeg om het nu te publiceren.">
      <FieldRow>
        <DateField name="publishDay" label="Dag van publicatie" optional />
        <TextField name="publishTime" label="Tijd van publicatie" hint="Bijvoorbeeld 9:00" optional width={5} />
      </FieldRow>
    </Fieldset>
  )
}
