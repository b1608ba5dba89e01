import { formatInstantLong } from '@/lib/kernel/instant'

/** What stands in the export, one line per part, in the words of its page and of the readme in the file. */
export const OWN_DATA_PARTS = [
  { part: 'Organisatie', text: 'De gegevens van uw dossier zoals ze nu zijn.' },
  { part: 'Vestigingen', text: 'Uw vestigingen met hun nummer, ook die van vroeger.' },
  { part: 'Concern', text: 'Bij welke organisatie u hoort of hoorde, en wat zij daarop zei.' },
  { part: 'Wijzigingen', text: 'Wat u hebt gemeld, wat er is besloten en wie bericht kreeg. Bij een fusie ook het besluit per deelname.' },
  { part: 'Bewijsstukken', text: 'Elke versie, met het bestand.' },
  { part: 'Inschrijvingen', text: 'Uw concepten, alles wat u hebt ingediend, met vingerafdruk, en uw oordelen na het besluit.' },
  { part: 'Meedoen', text: 'Uw eigen verklaringen in de inschrijving van een ander.' },
  { part: 'Contracten', text: 'Overeenkomsten, handtekeningen, opties en deelnames.' },
  { part: 'Toewijzingen', text: 'Nummer, perceel, minuten en data. Geen namen van inwoners: die staan in het dossier van de gemeente.' },
  { part: 'Brieven en berichten', text: 'Elke brief als PDF en elk bericht aan u.' },
  { part: 'Controlespoor', text: 'Wie wat deed met uw gegevens, voor zover u dat mag zien.' },
] as const

/** The readme of the archive. */
export const readme = (data: { readonly name: string; readonly at: Date; readonly by: string }): string =>
  [
    `Gegevens van ${data.name}`,
    `Gemaakt op ${formatInstantLong(data.at)} door ${data.by}.`,
    '',
    'In gegevens.json staat alles bij elkaar, voor een computer. De CSV-bestanden bevatten dezelfde tabellen, voor een rekenprogramma.',
    'In de map bestanden staan uw bewijsstukken, in de map brieven uw brieven.',
    '',
    ...OWN_DATA_PARTS.map(({ part, text }) => `${part}: ${text}`),
    '',
  ].join('\r\n')
