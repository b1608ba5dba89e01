import { Alert } from '@/components/ui/Alert'
import { Button, ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { FileField } from '@/components/ui/form/FileField'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { isUploadTrouble, UPLOAD_HINT, uploadTrouble } from '@/lib/files/messages'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type Asked = { readonly id: string; readonly from: string; readonly typed: { readonly name: string; readonly answer: string }; readonly files: readonly { readonly id: string; readonly name: string }[] }
type Props = { readonly asked: Asked; /** Who answers has no account, and says who he is. */ readonly link?: string }

const APART = { formAction: routes.integrityAnswer(), formMethod: 'post', formEncType: 'multipart/form-data', formNoValidate: true } as const

/** The answer with the files that were added. Adding or taking away a file keeps what was typed, without JavaScript too. */
export function AnswerForm({ asked, link, action, version }: Props & { readonly action: FormAction; readonly version?: number }) {
  return (
    <ActionForm action={action} keyValue={crypto.randomUUID()} {...(version === undefined ? {} : { version })} hidden={link === undefined ? { questionId: asked.id } : { link }} id={`antwoord-${asked.id}`} label={`Antwoord aan ${asked.from}`} submit="Antwoord versturen" note="Een verstuurd antwoord verandert niet meer.">
      {link !== undefined && <TextField name="name" label="Uw naam en functie" defaultValue={asked.typed.name} />}
      <TextArea name="answer" label="Uw antwoord" rows={5} defaultValue={asked.typed.answer} />
      {asked.files.length > 0 && (
        <ul aria-label="Bestanden bij uw antwoord">
          {asked.files.map((file) => (
            <li key={file.id}>
              {file.name}{' '}
              <button type="submit" className="btn bq bs" name="drop" value={file.id} {...APART}>
                Weghalen<span className="sr-only">: {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="btns">
        <button type="submit" className="btn b2" name="add" value="1" {...APART}>
          Bestand toevoegen
        </button>
      </div>
    </ActionForm>
  )
}

/** The step for one file; what was typed waits in the answer. */
export function AnswerFile({ asked, link, trouble }: Props & { readonly trouble: string | undefined }) {
  const cancel = link === undefined ? routes.integrityQuestions() : routes.askedByLink(link)
  return (
    <>
      {trouble !== undefined && isUploadTrouble(trouble) && (
        <Alert kind="no" title="Het bestand is niet toegevoegd">
          {uploadTrouble(trouble)}
        </Alert>
      )}
      <form method="post" action={routes.integrityAnswer()} encType="multipart/form-data" className="form" noValidate aria-label="Bestand bij uw antwoord">
        {link === undefined ? <input type="hidden" name="questionId" value={asked.id} /> : <input type="hidden" name="link" value={link} />}
        <FileField name="file" label="Bestand bij uw antwoord" hint={`Alleen de functionaris die het vraagt, kan het openen. Wat u typte, is bewaard. ${UPLOAD_HINT}`} />
        <div className="btns">
          <Button>Bestand uploaden</Button>
          <ButtonLink href={cancel} kind="secondary">
            Terug naar uw antwoord
          </ButtonLink>
        </div>
      </form>
    </>
  )
}
