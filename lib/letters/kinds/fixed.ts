/** Letters and records whose words are the same everywhere, and why; the library shows them beside those that can be worded. */
export const FIXED_LETTERS = [
  { name: 'Ontvangstbewijs van een inschrijving', why: 'Het bewijs is ondertekend door het portaal. Iedereen kan het nakijken, en daarom zegt het overal hetzelfde.' },
  { name: 'Proces-verbaal van opening', why: 'Het bestaat uit wat er bij de opening gebeurde: wie opende, wanneer, en welke inschrijvingen er waren.' },
  { name: 'Verslag van een verificatiegesprek', why: 'Het bevat alleen wat er van de inschrijving is besproken, met per onderdeel of het klopt.' },
  { name: 'Nota van inlichtingen', why: 'De nota bestaat uit de vragen en antwoorden zelf, in de volgorde van de nummers. Wat de inkoper erbij zegt, schrijft hij in de inleiding van die nota.' },
  { name: 'UEA, eigen verklaring', why: 'De tekst is die van het formulier van de Europese Unie.' },
  { name: 'Raamovereenkomst', why: 'De artikelen stelt de inkoper per procedure vast; zij zijn gepubliceerd voordat iemand inschrijft.' },
] as const
