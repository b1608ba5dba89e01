import { Alert } from '@/components/ui/Alert'
import { Button } from '@/components/ui/Button'
import { FileField } from '@/components/ui/form/FileField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { espdTrouble } from '@/lib/admissions/messages/espd'
import { routes } from '@/lib/routes'

/** Taking the own declaration along as UEA, and reading one in. A plain post, so that it works without JavaScript. */
export function EspdPanel({ id, open, trouble }: { id: string; open: boolean; trouble: string | undefined }) {
  const sentence = espdTrouble(trouble)
  return (
    <Section title="Uw verklaring als UEA" intro="Het Uniform Europees Aanbestedingsdocument. Het bevat uw antwoorden op de eisen die op de Europese lijst staan.">
      {sentence !== null && (
        <Alert kind="no" title="Het UEA is niet ingelezen">
          {sentence}
        </Alert>
      )}
      <Panel pad>
        <p>
          Download als <TextLink href={routes.espd(id)} file hidden="van uw UEA">XML-bestand</TextLink> of <TextLink href={routes.espd(id, 'pdf')} file hidden="van uw UEA">pdf</TextLink>.
        </p>
        {open && (
          <form method="post" action={routes.espd(id)} encType="multipart/form-data" className="form mt-4" noValidate>
            <FileField name="file" label="Ingevuld UEA inlezen" hint="Het XML-bestand, hoogstens 4 MB. Alleen wat u nog niet hebt beantwoord wordt ingevuld. U kijkt het na en tekent zelf." accept=".xml,application/xml,text/xml" />
            <div className="btns">
              <Button kind="secondary">UEA inlezen</Button>
            </div>
          </form>
        )}
      </Panel>
    </Section>
  )
}
