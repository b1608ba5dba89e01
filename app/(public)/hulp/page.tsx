import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { routes } from '@/lib/routes'

const help = publicScreen({
  load: () => Promise.resolve({}),
  title: 'Hulp en contact',
  render: () => (
    <>
      <Band crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Hulp en contact' }]} title="Hulp en contact" lead="Antwoord op wat inwoners, aanbieders en medewerkers van gemeenten het vaakst willen weten." />
      <Body>
        <div className="prose">
          <h2>Ik heb hulp in huis nodig</h2>
          <p>
            Neem contact op met uw gemeente. Een Wmo-consulent bespreekt met u wat nodig is. Daarna kiest u zelf een aanbieder. Wie in uw gemeente hulp geeft, ziet u bij <TextLink href={routes.publicProviders()}>Aanbieders</TextLink>.
          </p>
          <h2>Ik ben aanbieder en wil meedoen</h2>
          <p>
            Op <TextLink href={routes.front()}>Toelating</TextLink> ziet u welke instapmomenten open zijn. Lees de eisen en documenten. Daarna logt u in, vult u uw dossier en beantwoordt u de eisen.
          </p>
          <ul>
            <li>U schrijft in voor een, meer of alle gemeenten.</li>
            <li>U kunt tussendoor bewaren, en wijzigen of intrekken tot het moment sluit.</li>
            <li>Voldoet u aan de eisen, dan doet u mee. Er is geen rangorde en geen maximum aan het aantal aanbieders. Alleen bij een selectie per gebied staat het aantal vooraf vast, en worden aanbieders vergeleken.</li>
            <li>Elk college besluit over de eigen gemeente. U krijgt per gemeente een brief met de redenen.</li>
            <li>Niet eens met een besluit? Reageer binnen de reactietermijn die in de brief staat, of begin een kort geding bij de burgerlijke rechter.</li>
          </ul>
          <h2>Ik werk bij een gemeente</h2>
          <p>Uw functioneel beheerder geeft u toegang, in de rol en voor de organisatie waarvoor u werkt. U ziet alleen wat bij die rol hoort.</p>
          <h2>Er gaat iets mis</h2>
          <p>Bij een storing staat er een nummer op het scherm. Noem dat nummer als u contact opneemt: dan is terug te vinden wat er gebeurde. Is het portaal even niet bereikbaar, dan laadt de pagina vanzelf opnieuw. Wat u had ingevuld en opgestuurd, gaat niet verloren.</p>
          <h2>Contact</h2>
          <p>
            Dit portaal heeft geen eigen telefoonnummer. Neem contact op met de gemeente waar uw vraag over gaat..
          </p>
        </div>
      </Body>
    </>
  ),
})

export default help.page
export const generateMetadata = help.metadata
