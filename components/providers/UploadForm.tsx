import { Alert } from '@/components/ui/Alert'
import { Button, ButtonLink } from '@/components/ui/Button'
import { FileField } from '@/components/ui/form/FileField'
import { Panel } from '@/components/ui/Page'
import { isUploadTrouble, UPLOAD_HINT, uploadTrouble } from '@/lib/files/messages'
import { routes } from '@/lib/routes'

/** The first of two steps: the file on its own, so that it also works without JavaScript. Comes back to `returnTo` with the file's id. */
export function UploadForm({ label, hint, returnTo, cancel, trouble }: { label: string; hint?: string; returnTo: string; cancel: string; trouble: string | undefined }) {
  return (
    <>
      {trouble !== undefined && isUploadTrouble(trouble) && (
        <Alert kind="no" title="Het bestand is niet toegevoegd">
          {uploadTrouble(trouble)}
        </Alert>
      )}
      <Panel pad>
        <form method="post" action={routes.upload()} encType="multipart/form-data" className="form" noValidate>
          <input type="hidden" name="naar" value={returnTo} />
          <FileField name="file" label={label} hint={hint ? `${hint} ${UPLOAD_HINT}` : UPLOAD_HINT} />
          <div className="btns">
            <Button>Bestand uploaden</Button>
            <ButtonLink href={cancel} kind="secondary">
              Annuleren
            </ButtonLink>
          </div>
        </form>
      </Panel>
    </>
  )
}
