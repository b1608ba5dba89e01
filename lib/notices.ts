/** The sentence after something was done, by the key in `?gelukt=`; an unknown key shows nothing. */
export const NOTICES: Readonly<Record<string, { readonly title: string; readonly text?: string }>> = {
  uitgelogd: { title: 'U bent uitgelogd' },
  bewaard: { title: 'Bewaard' },
  'overeenkomsten-klaar': { title: 'De concepten staan klaar', text: 'Bied ze aan; de aanbieder krijgt dan bericht.' },
  'overeenkomst-aangeboden': { title: 'De overeenkomst is aangeboden', text: 'De aanbieder heeft bericht en tekent in het portaal.' },
  'overeenkomst-getekend': { title: 'Uw handtekening is vastgelegd' },
  'overeenkomst-rond': { title: 'De overeenkomst is getekend door beide partijen', text: 'De deelnames staan vast en de aanbieder staat op de openbare pagina.' },
  'overeenkomst-geweigerd': { title: 'Vastgelegd dat u de overeenkomst niet aanvaardt' },
  'raadsbrief-gemaakt': { title: 'De raadsbrief is gemaakt', text: 'Deze brief verandert niet meer, ook niet als de cijfers later anders zijn.' },
}
