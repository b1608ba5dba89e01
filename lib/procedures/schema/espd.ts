/**
 * The criteria of the European Single Procurement Document with their official Dutch names, word for word.
 * Source: code list `criterion`, edition 20240612-0, Publications Office of the European Union (in ESPD-EDM 4.1.0). Its two
 * codes without a Dutch name (`misinterpr`, `autorisation`) are older spellings of two that are here, and left out.
 */
export const ESPD_LIST = { id: 'http://publications.europa.eu/resource/authority/criterion', edition: '20240612-0' } as const

/** The edition of the model (ESPD-EDM) that declarations are written in. */
export const ESPD_VERSION = '4.1.0'

export const ESPD_EXCLUSION = {
  'crime-org': 'Deelname aan een criminele organisatie',
  corruption: 'Corruptie',
  fraud: 'Fraude',
  'terr-offence': 'Terroristische misdrijven of strafbare feiten in verband met terroristische activiteiten',
  'finan-laund': 'Witwassen van geld of financiering van terrorisme',
  'human-traffic': 'Kinderarbeid en andere vormen van mensenhandel',
  'tax-pay': 'Betaling van belastingen',
  'socsec-pay': 'Betaling van socialezekerheidsbijdragen',
  'envir-law': 'Niet-nakoming van verplichtingen op het gebied van milieurecht',
  'socsec-law': 'Niet-nakoming van verplichtingen op het gebied van sociaal recht',
  'labour-law': 'Niet-nakoming van verplichtingen op het gebied van arbeidsrecht',
  bankruptcy: 'Faillissement',
  insolvency: 'Insolventie',
  'cred-arran': 'Regeling met schuldeisers',
  'bankr-nat': 'Met faillissement vergelijkbare toestand uit hoofde van nationale recht',
  'liq-admin': 'Activa beheerd door vereffenaar',
  'susp-act': 'Staking van bedrijfsactiviteiten',
  'prof-misconduct': 'Ernstige beroepsfouten',
  distorsion: 'Vervalsing van de mededinging',
  'partic-confl': 'Belangenconflict als gevolg van deelneming aan de aanbestedingsprocedure',
  'prep-confl': 'Directe of indirecte betrokkenheid bij de voorbereiding van deze aanbestedingsprocedure',
  sanction: 'Voortijdige beëindiging, schadevergoeding of andere vergelijkbare sancties',
  'nati-ground': 'Louter nationale uitsluitingsgronden',
  misrepresent: 'Die zich schuldig heeft gemaakt aan valse verklaringen, achterhouden van informatie, niet in staat is de vereiste documenten te verstrekken en heeft vertrouwelijke informatie over deze procedure verkregen',
} as const

export const ESPD_SELECTION = {
  'prof-regist': 'Inschrijving in een relevant beroepsregister',
  'trade-regist': 'Inschrijving in een handelsregister',
  membership: 'Voor opdrachten voor diensten: Lidmaatschap van bepaalde organisatie',
  'gen-year-to': 'Algemene jaaromzet',
  'aver-year-to': 'Gemiddelde jaaromzet',
  'spec-aver-to': 'Specifieke gemiddelde omzet',
  'spec-year-to': 'Specifieke jaaromzet',
  'finan-rat': 'Financiële ratio’s',
  'indem-insu': 'Verzekering tegen beroepsrisico’s',
  'finan-requ': 'Overige economische of financiële vereisten',
  'work-perform': 'Voor opdrachten voor werken: Uitvoering van werken van de vastgestelde soort',
  'supply-perform': 'Voor opdrachten voor leveringen: Verrichting van leveringen van de vastgestelde soort',
  'service-perform': 'Voor opdrachten voor diensten: Verrichting van diensten van de vastgestelde soort',
  'qual-cont-tech': 'Technici of technische organen voor kwaliteitscontrole',
  'work-tech': 'Voor opdrachten voor werken: Technici of technische organen voor de uitvoering van de werkzaamheden',
  'qual-facil': 'Technische uitrusting en maatregelen om de kwaliteit te waarborgen',
  'research-fac': 'Ontwerp- en onderzoeksfaciliteiten',
  'chain-manage': 'Beheer van de toeleveringsketen',
  qualification: 'Onderwijs- en beroepskwalificaties',
  'envir-measure': 'Maatregelen inzake milieubeheer',
  'tech-equip': 'Outillage, materieel en technische uitrusting',
  'spec-req-check': 'Controle van bijzondere vereisten',
  'manage-staff': 'Aantal leidinggevenden',
  'year-manpower': 'Gemiddelde jaarlijkse personeelsbezetting',
  'suncont-port': 'Gedeelte in onderaanneming',
  'wo-autent': 'Voor opdrachten voor leveringen: Monsters, beschrijvingen of foto’s zonder certificaat van echtheid',
  'w-autent': 'Voor opdrachten voor leveringen: Monsters, beschrijvingen of foto’s met certificaat van echtheid',
  'qa-certif-inst': 'Voor opdrachten voor leveringen: Certificaten van instituten voor kwaliteitscontrole',
  'qu-certif-indep': 'Door onafhankelijke instanties opgestelde certificaten over kwaliteitsnormen',
  'envir-certif-indep': 'Door onafhankelijke instanties opgestelde certificaten over systemen of normen inzake milieubeheer',
  authorisation: 'Voor opdrachten voor diensten: Vergunning van bepaalde organisatie',
} as const

/** About the economic operator itself, and about reducing the number of candidates (which an admission never does). */
export const ESPD_OTHER = {
  'shelt-worksh': 'Ondernemer is een sociale werkplaats',
  registered: 'In een voorselectiesysteem geregistreerde ondernemer',
  'eo-group': 'Ondernemer die samen met anderen deelneemt',
  relied: 'Entiteiten waarop een beroep wordt gedaan',
  'subco-ent': 'Entiteiten waaraan activiteiten zijn uitbesteed',
  'staff-red': 'Beperking van het aantal gekwalificeerde gegadigden',
  sme: 'Ondernemer is een micro-, kleine of middelgrote onderneming',
} as const

export const ESPD_NAMES = { ...ESPD_EXCLUSION, ...ESPD_SELECTION, ...ESPD_OTHER } as const
export type EspdCode = keyof typeof ESPD_NAMES
export const ESPD_CODES = Object.keys(ESPD_NAMES) as readonly EspdCode[]
