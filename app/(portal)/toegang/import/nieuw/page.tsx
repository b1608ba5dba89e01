import { screen } from '@/app/screen'
import { ImportColumns } from '@/components/exchange/ImportColumns'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { FileField } from '@/components/ui/form/FileField'
import { PostedForm } from '@/components/ui/form/PostedForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { COLUMNS } from '@/lib/exchange/imports/columns'
import { IMPORT_KIND_LABELS, TABLE_REFUSALS } from '@/lib/exchange/messages/import'
import { importList } from '@/lib/exchange/queries/imports'
import { IMPORT_KINDS } from '@/lib/exchange/schema/import'
import { routes } from '@/lib/routes'

/** What is typed beside the file; whatever else is wrong is the file. */
const TYPED = ['kind', 'source', 'expectedPeople', 'expectedTime'] as const

const s = screen(['consultant'], {
  load: (actor) => importList(actor, 0),
  title: 'Bestand proberen',
  render: ({ municipality }, { search }) => {
    const trouble = TABLE_REFUSALS[search['fout'] ?? '']?.({ kolom: search['kolom'], regel: search['regel'] })
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Overnemen', href: routes.imports() }, { label: 'Bestand proberen' }]}
          title="Bestand proberen"
          lead={`Alleen inwoners van gemeente ${municipality}, en hun hulp die nu loopt. U ziet eerst per regel wat er zou gebeuren; daarna neemt een collega het over.`}
        />
        <Body>
          <Section title="Kies het bestand" intro="Tel vooraf in het oude systeem wat erin hoort te staan. Dan ziet u meteen of alles meekomt.">
            <Panel pad>
              <PostedForm
                action={routes.importFile()}
                submit="Bestand proberen"
                buttons={<ButtonLink href={routes.imports()} kind="secondary">Annuleren</ButtonLink>}
                typed={Object.fromEntries(TYPED.map((name) => [name, search[name] ?? '']))}
                wrong={trouble ? { field: TYPED.find((name) => name === search['fout']) ?? 'file', message: trouble } : undefined}
              >
                <RadioGroup name="kind" label="Wat staat er in het bestand?" across defaultValue={search['kind'] ?? IMPORT_KINDS[0]} options={IMPORT_KINDS.map((value) => ({ value, label: IMPORT_KIND_LABELS[value] }))} />
                <TextField name="source" label="Naam van het oude systeem" maxLength={60} defaultValue={search['source']} />
                <TextField name="expectedPeople" label="Aantal inwoners dat u telde" inputMode="numeric" width={9} optional defaultValue={search['expectedPeople']} />
                <TextField name="expectedTime" label="Tijd per week die u telde" hint="Alleen bij lopende hulp, bijvoorbeeld 4980:30" width={9} optional defaultValue={search['expectedTime']} />
                <FileField name="file" label="Bestand" hint="CSV met puntkomma’s of komma’s, hooguit 50.000 regels en 25 MB" accept=".csv" />
              </PostedForm>
            </Panel>
          </Section>
          {IMPORT_KINDS.map((kind) => <ImportColumns key={kind} label={IMPORT_KIND_LABELS[kind]} example={routes.importExample(kind)} columns={COLUMNS[kind]} />)}
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
