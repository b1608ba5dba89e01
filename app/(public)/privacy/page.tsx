import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { routes } from '@/lib/routes'

const privacy = publicScreen({
  load: () => Promise.resolve({}),
  title: 'Privacy',
  render: () => (
    <>
      <Band crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Privacy' }]} title="Privacy" lead="Hier leest u welke gegevens dit portaal gebruikt, wie ze ziet en welke rechten u hebt." />
      <Body>
        <div className="prose">
          <h2>Bezoekers</h2>
          <p>De openbare pagina’s kunt u lezen zonder gegevens achter te laten. Er zijn geen cookies om u te volgen en er worden geen gegevens met anderen gedeeld. Alleen wie inlogt, krijgt een cookie. Die is nodig om ingelogd te blijven en verdwijnt na het uitloggen.</p>
          <h2>Inwoners</h2>
          <p>Vraagt u huishoudelijke ondersteuning aan, dan legt uw gemeente vast wat daarvoor nodig is. Uw gemeente is verantwoordelijk voor die gegevens. Dat volgt uit de Wet maatschappelijke ondersteuning 2015.</p>
          <ul>
            <li>Alleen de Wmo-consulent van uw eigen gemeente ziet uw dossier. Een andere gemeente vindt u niet.</li>
            <li>Elke keer dat iemand uw dossier opent of naar u zoekt, wordt dat vastgelegd: wie, wanneer en waarvoor.</li>
            <li>Een aanbieder ziet eerst alleen de vier cijfers van uw postcode, het aantal minuten en de dagdelen. Uw naam en adres krijgt hij pas als hij uw hulp heeft aangenomen.</li>
            <li>Uw burgerservicenummer wordt versleuteld bewaard en staat nooit in een adres, een titel of een bestandsnaam.</li>
          </ul>
          <h2>Aanbieders</h2>
          <p>Tot een instapmoment sluit, leest niemand een inschrijving, en ziet niemand wie zich inschrijft. Namen van aanbieders die niet zijn toegelaten staan op geen enkele openbare pagina.</p>
          <h2>Uw rechten</h2>
          <p>U kunt uw gemeente vragen om uw gegevens in te zien, te verbeteren of te laten verwijderen. Bent u het niet eens met het antwoord, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.</p>
        </div>
      </Body>
    </>
  ),
})

export default privacy.page
export const generateMetadata = privacy.metadata
