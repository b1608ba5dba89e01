import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { routes } from '@/lib/routes'

const accessibility = publicScreen({
  load: () => Promise.resolve({}),
  title: 'Toegankelijkheid',
  render: () => (
    <>
      <Band crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Toegankelijkheid' }]} title="Toegankelijkheid" lead="Iedereen moet dit portaal kunnen gebruiken, ook met een schermlezer, alleen met het toetsenbord of met grote letters." />
      <Body>
        <div className="prose">
          <h2>Wat wij nastreven</h2>
          <p>Wij bouwen elke pagina volgens WCAG 2.2, niveau A en AA. Dat geldt ook voor de PDF-brieven: die hebben koppen, tabellen en een taal die een schermlezer kan lezen.</p>
          <h2>Wat is getest</h2>
          <p>Bij elke wijziging controleert een programma de pagina’s op twee breedtes, op het contrast van de kleuren en op formulieren die werken zonder JavaScript. Zo’n programma vindt niet alles.</p>
          <p>Er is nog geen onderzoek door een onafhankelijke deskundige. Er is ook nog geen officiële status in het register van de overheid.</p>
          <h2>Verklaring van uw gemeente</h2>
          <p>Elke gemeente publiceert een eigen toegankelijkheidsverklaring op haar website. Daarin staat ook waar u een klacht kunt indienen.</p>
          <h2>Werkt iets niet voor u?</h2>
          <p>
            Meld het bij de gemeente waarmee u contact hebt. Zeg erbij op welke pagina het gebeurt en wat u gebruikt, bijvoorbeeld een schermlezer. Meer hulp staat op de pagina <TextLink href={routes.help()}>Hulp en contact</TextLink>.
          </p>
        </div>
      </Body>
    </>
  ),
})

export default accessibility.page
export const generateMetadata = accessibility.metadata
