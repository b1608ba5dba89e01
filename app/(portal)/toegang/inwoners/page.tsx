import { screen } from '@/app/screen'
import { SearchForm } from '@/components/residents/SearchForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { NextStep } from '@/components/ui/NextStep'
import { TextLink } from '@/components/ui/TextLink'
import { numberUpTo } from '@/lib/format'
import { COUNTED } from '@/lib/kernel/paging'
import { searchResidents } from '@/lib/residents/actions/file'
import { residentsStart } from '@/lib/residents/queries/head'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => residentsStart(actor),
  title: 'Inwoners',
  render: (view, { formKey }) => (
    <>
      <Band
        title="Inwoners"
        lead={`Gemeente ${view.municipality} heeft ${numberUpTo(view.count, COUNTED)} ${view.count === 1 ? 'dossier' : 'dossiers'}.`}
        next={
          <NextStep label="Niet gevonden?" title="Nieuw dossier aanleggen" action={<ButtonLink href={routes.newResident()} kind="secondary">Dossier aanleggen</ButtonLink>}>
            Zoek eerst. Van elke inwoner is er één dossier per gemeente.
          </NextStep>
        }
      />
      <Body>
        <Columns split="8-4">
          <Section title="Inwoner zoeken">
            <Panel pad>
              <SearchForm action={searchResidents} formKey={formKey} />
            </Panel>
          </Section>
          <Stack>
            <Section title="Zo werkt het">
              <p>U zoekt alleen in de dossiers van de gemeente waarvoor u nu werkt.</p>
              <p className="mt-3">Wat u zoekt staat niet in het adres van de pagina. De uitkomst is {SEARCH_MINUTES} minuten te zien, alleen voor u.</p>
            </Section>
            <Section title="Signalen">
              <p>
                <TextLink href={routes.signals()}>Wat er bij inwoners veranderde</TextLink>
              </p>
              <p>
                <TextLink href={routes.incomingFiles()}>Dossiers van andere gemeenten</TextLink>
              </p>
            </Section>
            <Section title="Overnemen">
              <p>
                <TextLink href={routes.imports()}>Wat een ouder systeem heeft, overnemen</TextLink>
              </p>
            </Section>
            <Section title="Bewaren">
              <p>
                <TextLink href={routes.keeping()}>Wat bewaard blijft en wat weg mag</TextLink>
              </p>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
