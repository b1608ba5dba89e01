import { LETTER } from '@/prisma/seed/providers'

/** A dated rule with its source; who adopted it when, where that differs from the region's own. */
export type RuleSeed = { key: string; value: object; validFrom: string; validUntil?: string; source: string; sourceUrl?: string; status: 'source' | 'derived' | 'invented' | 'to-check'; adoptedBy?: string; adoptedOn?: string }

const row = (key: string, value: object, validFrom: string, rest: Omit<RuleSeed, 'key' | 'value' | 'validFrom'>): RuleSeed => ({ key, value, validFrom, ...rest })
const letter = (quote: string): Pick<RuleSeed, 'source' | 'status'> => ({ source: `${LETTER}: "${quote}"`, status: 'source' })
const invented = (why: string): Pick<RuleSeed, 'source' | 'status'> => ({ source: `Verzonnen voor de demonstratie: ${why}`, status: 'invented' })

/** The dated rules of the NMD region, each with its source; what the letter doesn't give says that it is invented. */
export const RULEBOOK: readonly RuleSeed[] = [
  row('indication-unit', { unit: 'result-month' }, '2020-01-01', { validUntil: '2024-01-01', ...letter('Op dit moment indiceert Attenta de huishoudelijke hulp op basis van resultaat.') }),
  row('indication-unit', { unit: 'minutes-week' }, '2024-01-01', letter('Dit verandert vanaf 2024, omdat Attenta dan in uren indiceert volgens het Normenkader Huishoudelijke Ondersteuning.')),
  row('access', { organisation: 'Attenta' }, '2020-01-01', letter('Op dit moment indiceert Attenta de huishoudelijke hulp.')),
  row('lot-division', { by: 'municipality' }, '2024-01-01', letter('De inkoop is gesplitst op basis van de gemeentegrenzen.')),
  row('contract-term', { months: 24, options: 2, optionMonths: 24, maxMonths: 72 }, '2024-01-01', letter('Er wordt een overeenkomst afgesloten voor 2 jaar met de optie om deze 2x te verlengen met 2 jaar. De totale looptijd van de overeenkomsten betreft dus maximaal 6 jaar.')),
  row('own-declaration', { form: 'espd' }, '2024-01-01', invented('de brief noemt geen formulier; zo is het UEA te zien')),
  row('profit-cap', { percent: 8 }, '2024-01-01', letter('een winstpercentage van maximaal 8% gehanteerd richting aanbieders')),
  row('time-windows', { windows: ['morning', 'afternoon', 'evening', 'saturday-morning'] }, '2024-01-01', letter('ruimere venstertijden (ochtend, middag, avond en zaterdagochtend)')),
  row('language-rule', { nonFluentOnlyWithoutDirection: true, consentNeeded: true }, '2024-01-01', letter('de inzet van medewerkers die het Nederlands niet vloeiend beheersen (dit laatste is alleen bij reguliere huishoudelijke hulp zonder overname regie)')),
  row('interim-accession', { from: '2025-01-01' }, '2024-01-01', letter('Daarnaast geeft de semi open house inkoopprocedure de ruimte om tussentijds toe te treden. Dit is voor Bions mogelijk vanaf januari 2025.')),
  row('norm-set', { code: 'voorbeeld', edition: 1 }, '2024-01-01', invented('de cellen van het HHM-normenkader zijn niet bevestigd en blijven leeg')),
  row('rounding', { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }, '2024-01-01', invented('afronden per regel op hele minuten')),
  row('reaction-term', { days: 20 }, '2023-01-01', invented('de brief noemt geen reactietermijn; twintig dagen is de opschortende termijn van de Aanbestedingswet 2012 (artikel 2.127)')),
  row('integrity-terms', { hearingDays: 14, retentionMonths: 24 }, '2023-01-01', invented('de termijn voor een zienswijze en de bewaartermijn van een toetsdossier zijn niet bevestigd')),
  row('objection-terms', { completionDays: 14, committee: false, noticeDays: 14, penalty: null, appealClause: null }, '2023-01-01', { source: 'Awb art. 4:5 en 4:17, de dagen verzonnen voor de demonstratie: de bedragen en de beroepsclausule zijn niet bevestigd en blijven leeg', status: 'to-check' }),
  row('supervision-terms', { acknowledgeDays: 5, answerDays: 10, reportDays: 60 }, '2023-01-01', { source: 'Wmo 2015 art. 3.4: een calamiteit gaat meteen naar de toezichthouder. De dagen zijn verzonnen voor de demonstratie', sourceUrl: 'https://www.ggdhaaglanden.nl/onderwerp/regionaal-ggd-protocol-meldingen-calamiteiten-wmo/', status: 'to-check' }),
  row('wmo-terms', { planDays: 7, investigationDays: 42, decisionDays: 14, completionDays: 14 }, '2015-01-01', { source: 'Wmo 2015 art. 2.3.2 lid 1 en 2, art. 2.3.5 lid 2; de dagen voor een aanvulling (Awb art. 4:5) zijn verzonnen voor de demonstratie', status: 'to-check' }),
  row('returned-mail', { restartsAfter: ['wrong-address'] }, '2023-01-01', { source: 'Awb art. 3:41 en 6:8: of de bezwaartermijn opnieuw begint als een besluit door een verkeerd adres terugkwam, is nog te controleren', status: 'to-check' }),
  row('wlz-transition', { goesOn: 'until-decision' }, '2023-01-01', invented('aanbieders vragen hierom (S11); een afspraak is niet bevestigd')),
  row('survivor-bridge', { weeks: 8 }, '2023-01-01', { source: 'Hoe lang een partner de hulp houdt, is nog te controleren. Acht weken is de tijd voor onderzoek en besluit: Wmo 2015 art. 2.3.2 lid 1 en 2.3.5 lid 2', status: 'to-check' }),
  row('retention', { helpYears: 15, noHelpYears: 15, countsFrom: 'last-day' }, '2015-01-01', { source: 'Wmo 2015 art. 5.3.4: 15 jaar, of langer als dat nodig is. Vanaf welke dag dat telt, is nog te controleren', sourceUrl: 'https://wetten.overheid.nl/BWBR0035362', status: 'to-check' }),
  row('file-transfer', { days: 30 }, '2023-01-01', invented('hoe lang een andere gemeente heeft om een dossier over te nemen')),
  row('asked-again', { months: 12 }, '2023-01-01', invented('hoe lang na een afwijzing het opvalt dat iemand opnieuw vraagt (S14)')),
  row('complaint-terms', { handleDays: 42, adjournDays: 28 }, '2023-01-01', invented('de termijnen voor een klacht zijn niet bevestigd')),
  row('contribution-start', { from: 'delivery' }, '2020-01-01', { source: 'CAK, zakelijk: een gemeente laat de eigen bijdrage ingaan bij het besluit of bij de levering. Welke van de twee is verzonnen voor de demonstratie', sourceUrl: 'https://www.hetcak.nl/zakelijk/regelingen/wmo', status: 'to-check' }),
  row('small-sums', { people: 5 }, '2020-01-01', { source: 'Het CBS laat kleine aantallen weg (tabel 86050NED). Vanaf hoeveel mensen is verzonnen voor de demonstratie', sourceUrl: 'https://www.cbs.nl/nl-nl/cijfers/detail/86050NED', status: 'invented' }),
  row('lot-maximum', { warnPercent: 80 }, '2024-01-01', invented('vanaf welk deel van de hoogste hoeveelheid een perceel bijna op is')),
  row('availability-freshness', { days: 14 }, '2024-01-01', invented('de brief noemt geen termijn; aanbieders willen weinig werk en een afgesproken ritme')),
  row('allocation-terms', { answerDays: 3, startDays: 5, returnDays: 3 }, '2024-01-01', { source: 'iWmo: de start van de hulp wordt binnen vijf werkdagen gemeld. De werkdagen om een aanbod en een teruggave te beantwoorden zijn verzonnen voor de demonstratie', status: 'to-check' }),
  row('transition-term', { months: 3 }, '2024-01-01', invented('de wet kent geen lengte voor een overgang als hulp minder wordt; de gemeente stelt haar zelf vast')),
  row('own-contribution', { cents: 2060, year: 2024 }, '2024-01-01', { validUntil: '2025-01-01', source: 'Eigen bijdrage Wmo in 2024 maximaal € 20,60 per maand', sourceUrl: 'https://sameninoostgelre.nl/nieuws/eigen-bijdrage-wmo-in-2024-maximaal-e-2060-per-maand/', status: 'source' }),
  row('own-contribution', { cents: 2100, year: 2025 }, '2025-01-01', { validUntil: '2026-01-01', source: 'CAK, verandering eigen bijdrage Wmo 2026 (noemt 2025)', sourceUrl: 'https://www.hetcak.nl/wet-maatschappelijke-ondersteuning/laatste-nieuws/verandering-eigen-bijdrage-wmo-2026', status: 'source' }),
  row('own-contribution', { cents: 2180, year: 2026 }, '2026-01-01', { validUntil: '2027-01-01', source: 'CAK, verandering eigen bijdrage Wmo 2026', sourceUrl: 'https://www.hetcak.nl/wet-maatschappelijke-ondersteuning/laatste-nieuws/verandering-eigen-bijdrage-wmo-2026', status: 'source' }),
]
